package tapedeck.app;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;
import tapedeck.app.session.Session;
import tapedeck.trace.Granularity;

/**
 * What the keys do. While text is being typed only those with Ctrl or an F-number count, and of
 * those not the ones that move a caret.
 */
final class Keys {
  /** The style class of parts that use the arrow keys themselves while they have the focus. */
  static final String OWN_ARROWS = "own-arrows";

  private final Session session;
  private final Documents documents;
  private final Runnable showKeys;

  Keys(Session session, Documents documents, Runnable showKeys) {
    this.session = session;
    this.documents = documents;
    this.showKeys = showKeys;
  }

  /** Takes a key press for the window; what it has used it consumes. */
  void press(KeyEvent event) {
    boolean used =
        event.isShortcutDown()
            ? withCtrl(event)
            : isFunctionKey(event.getCode()) ? function(event) : plain(event);
    if (used) {
      event.consume();
    }
  }

  private static boolean isFunctionKey(KeyCode code) {
    return code.isFunctionKey();
  }

  private boolean withCtrl(KeyEvent event) {
    boolean typing = isTyping(event.getTarget());
    Runnable action =
        switch (event.getCode()) {
          case ENTER -> session::run;
          case B -> session::stepBack;
          case O -> documents::open;
          case S -> event.isShiftDown() ? documents::saveAs : documents::save;
          case RIGHT -> typing ? null : () -> session.stepForward(Granularity.PASS);
          case LEFT -> typing ? null : () -> session.stepBack(Granularity.PASS);
          default -> null;
        };
    return did(action);
  }

  private boolean function(KeyEvent event) {
    Runnable action =
        switch (event.getCode()) {
          case F1 -> showKeys;
          case F8, F10 -> session::stepForward;
          default -> null;
        };
    return did(action);
  }

  private boolean plain(KeyEvent event) {
    if (isTyping(event.getTarget())) {
      return false;
    }
    boolean arrowsAreTaken = ownsArrows(event.getTarget());
    Runnable action =
        switch (event.getCode()) {
          case RIGHT ->
              event.isAltDown()
                  ? () -> session.stepForward(Granularity.ITERATION)
                  : arrowsAreTaken || event.isShiftDown() ? null : session::stepForward;
          case LEFT ->
              event.isAltDown()
                  ? () -> session.stepBack(Granularity.ITERATION)
                  : arrowsAreTaken || event.isShiftDown() ? null : session::stepBack;
          case PAGE_DOWN -> session::stepForward;
          case PAGE_UP -> session::stepBack;
          case HOME -> session::first;
          case END -> session::last;
          case SPACE -> pressesButton(event) ? null : session::togglePlay;
          default -> "?".equals(event.getText()) ? showKeys : null;
        };
    return did(action);
  }

  private static boolean did(@org.jspecify.annotations.Nullable Runnable action) {
    if (action != null) {
      action.run();
    }
    return action != null;
  }

  /** Whether someone who walks the window by Tab has come to a button and presses it. */
  private static boolean pressesButton(KeyEvent event) {
    return event.getTarget() instanceof ButtonBase button && button.isFocusVisible();
  }

  private static boolean isTyping(EventTarget target) {
    return target instanceof TextInputControl input && input.isEditable()
        || target instanceof GenericStyledArea<?, ?, ?> area && area.isEditable();
  }

  private static boolean ownsArrows(EventTarget target) {
    Node node = target instanceof Node found ? found : null;
    while (node != null) {
      if (node.getStyleClass().contains(OWN_ARROWS)) {
        return true;
      }
      node = node.getParent();
    }
    return false;
  }
}
