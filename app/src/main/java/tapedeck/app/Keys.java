package tapedeck.app;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;
import tapedeck.app.graph.GraphView;
import tapedeck.app.graph.Show;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.trace.CallSteps;
import tapedeck.trace.Granularity;
import tapedeck.trace.Spot;

/**
 * What the keys do. While text is being typed only those with Ctrl or an F-number count, and of
 * those not the ones that move a caret; Alt with a digit or Shift, which types nothing, counts too.
 */
final class Keys {
  /** What only the window as a whole can do. */
  record Commands(
      Runnable showKeys,
      Runnable escape,
      Runnable export,
      Runnable fullScreen,
      Runnable presentation,
      Look look) {}

  /**
   * The style class of parts that use the arrow keys and Space themselves while they have the
   * focus.
   */
  static final String OWN_ARROWS = "own-arrows";

  private static final double ZOOM = 1.2;

  private final Session session;
  private final Documents documents;
  private final Panes panes;
  private final GraphView graph;
  private final Commands commands;
  private final EventHandler<KeyEvent> before = this::pressBeforeParts;
  private final EventHandler<KeyEvent> behind = this::press;

  private final EventHandler<KeyEvent> typed = this::typeNothing;
  private boolean used;

  Keys(Session session, Documents documents, Panes panes, Commands commands) {
    this.session = session;
    this.documents = documents;
    this.panes = panes;
    this.graph = panes.graph();
    this.commands = commands;
  }

  /** Listens to the keys of a scene, before its parts do unless they use a key themselves. */
  void listenTo(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, before);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, behind);
    scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
  }

  void leave(Scene scene) {
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, before);
    scene.removeEventHandler(KeyEvent.KEY_PRESSED, behind);
    scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
  }

  private void pressBeforeParts(KeyEvent event) {
    used = false;
    boolean moves = event.isAltDown() && event.isShiftDown();
    boolean ofParts = event.getCode().isArrowKey() && !moves || event.getCode() == KeyCode.SPACE;
    boolean leftToParts = ofParts && ownsArrows(event.getTarget());
    if (!leftToParts) {
      press(event);
    }
  }

  private void press(KeyEvent event) {
    used =
        event.isShortcutDown()
            ? withCtrl(event)
            : event.getCode().isFunctionKey() ? function(event) : plain(event);
    if (used) {
      event.consume();
    }
  }

  /** Some systems send the character of a key with Alt although the key was used. */
  private void typeNothing(KeyEvent event) {
    if (used && event.isAltDown()) {
      event.consume();
    }
  }

  private boolean withCtrl(KeyEvent event) {
    boolean typing = isTyping(event.getTarget());
    Runnable action =
        switch (event.getCode()) {
          case ENTER -> session::run;
          case B -> session::stepBack;
          case F7 -> () -> session.go(event.isShiftDown() ? CallSteps::backOver : CallSteps::over);
          case F8 ->
              event.isShiftDown() ? panes::showBreakpoints : () -> session.runTo(inHand(typing));
          case F9 -> () -> session.breakpoints().askedProperty().set(new Spot.Anywhere());
          case O -> documents::open;
          case S -> event.isShiftDown() ? documents::saveAs : documents::save;
          case RIGHT -> typing ? null : () -> session.stepForward(Granularity.PASS);
          case LEFT -> typing ? null : () -> session.stepBack(Granularity.PASS);
          case E -> event.isShiftDown() ? commands.export() : null;
          case F11 -> commands.presentation();
          case DIGIT1, NUMPAD1 -> graph::actualSize;
          case F -> graph::openSearch;
          case PLUS, EQUALS, ADD -> () -> graph.zoom(ZOOM);
          case MINUS, SUBTRACT -> () -> graph.zoom(1 / ZOOM);
          default -> null;
        };
    return did(action);
  }

  private boolean function(KeyEvent event) {
    boolean typing = isTyping(event.getTarget());
    Runnable action =
        switch (event.getCode()) {
          case F1 -> commands.showKeys();
          case F6 -> () -> panes.enterNext(event.isShiftDown() ? -1 : 1);
          case F11 -> commands.fullScreen();
          case F5 -> event.isShiftDown() ? session::continueBack : session::continueForward;
          case F9 ->
              event.isShiftDown()
                  ? () -> session.breakpoints().askedProperty().set(inHand(typing))
                  : () -> session.breakpoints().toggle(inHand(typing));
          case F7 ->
              event.isAltDown()
                  ? () -> session.go(event.isShiftDown() ? CallSteps::backOut : CallSteps::out)
                  : () -> stepInto(event.isShiftDown());
          case F8, F10 -> session::stepForward;
          default -> null;
        };
    return did(action);
  }

  /** Into the rule of a contribution that has just been computed, or else by line into a call. */
  private void stepInto(boolean back) {
    if (!panes.stepInRule(back ? -1 : 1)) {
      session.go(back ? CallSteps::backInto : CallSteps::into);
    }
  }

  /** What a key that is about one place is about: the caret's line, or what is selected. */
  private Spot inHand(boolean typing) {
    if (!typing && session.selectionProperty().get() instanceof Selection.OfVertex(String key)) {
      return new Spot.Vertex(key);
    }
    int line = session.moment().place().line();
    return new Spot.Line(typing || line == 0 ? session.caretLineProperty().get() : line);
  }

  private boolean plain(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      return did(commands.escape());
    }
    if (event.isAltDown() && event.isShiftDown() && did(look(event.getCode()))) {
      return true;
    }
    if (event.isAltDown() && event.isShiftDown() && did(border(event.getCode()))) {
      return true;
    }
    boolean presenting = commands.look().presentingProperty().get();
    if (event.isAltDown() && event.getCode().isDigitKey() && !presenting) {
      return pane(event);
    }
    if (isTyping(event.getTarget())) {
      return false;
    }
    Runnable action =
        switch (event.getCode()) {
          case RIGHT ->
              event.isAltDown()
                  ? () -> session.stepForward(Granularity.ITERATION)
                  : event.isShiftDown()
                      ? () -> session.stepForward(Granularity.HALF)
                      : session::stepForward;
          case LEFT ->
              event.isAltDown()
                  ? () -> session.stepBack(Granularity.ITERATION)
                  : event.isShiftDown()
                      ? () -> session.stepBack(Granularity.HALF)
                      : session::stepBack;
          case PAGE_DOWN -> session::stepForward;
          case PAGE_UP -> session::stepBack;
          case HOME -> session::first;
          case END -> session::last;
          case F -> graph::fit;
          case DIGIT1, DIGIT2, DIGIT3, DIGIT4 ->
              event.isShiftDown()
                  ? null
                  : () ->
                      graph.toggle(
                          Show.values()[event.getCode().ordinal() - KeyCode.DIGIT1.ordinal()]);
          case SPACE ->
              pressesButton(event)
                  ? null
                  : event.isShiftDown() ? session::togglePlayBack : session::togglePlay;
          case MINUS, SUBTRACT -> session.player()::slower;
          case PLUS, ADD -> session.player()::faster;
          case W -> session::goToLastChangeOfSelected;
          default ->
              switch (event.getText()) {
                case "?" -> commands.showKeys();
                case "+" -> session.player()::faster;
                default -> null;
              };
        };
    return did(action);
  }

  private @Nullable Runnable look(KeyCode code) {
    return switch (code) {
      case PLUS, EQUALS, ADD -> commands.look()::larger;
      case MINUS, SUBTRACT -> commands.look()::smaller;
      case PERIOD -> () -> commands.look().addDigits(1);
      case COMMA -> () -> commands.look().addDigits(-1);
      case DIGIT0, NUMPAD0 -> () -> commands.look().scaleProperty().set(1);
      default -> null;
    };
  }

  /** Moves the border beside the pane that has the focus. */
  private @Nullable Runnable border(KeyCode code) {
    return switch (code) {
      case LEFT -> () -> panes.moveBorder(Orientation.HORIZONTAL, -1);
      case RIGHT -> () -> panes.moveBorder(Orientation.HORIZONTAL, 1);
      case UP -> () -> panes.moveBorder(Orientation.VERTICAL, -1);
      case DOWN -> () -> panes.moveBorder(Orientation.VERTICAL, 1);
      default -> null;
    };
  }

  private boolean pane(KeyEvent event) {
    int number = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
    if (number < 0 || number >= panes.slots().size()) {
      return false;
    }
    Slot slot = panes.slots().get(number);
    return did(event.isShiftDown() ? slot::toggleDetached : slot::toggleFolded);
  }

  private static boolean did(@Nullable Runnable action) {
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
