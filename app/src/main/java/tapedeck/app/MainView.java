package tapedeck.app;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.app.style.Fonts;
import tapedeck.app.style.Scaled;
import tapedeck.app.style.Theme;
import tapedeck.app.timeline.ConditionBar;
import tapedeck.app.timeline.TimelineBar;
import tapedeck.trace.Numbers;

/** Everything in the window, for one session; needs a scene but no stage. */
public final class MainView extends StackPane {
  private static final String LEAVE_FULL_SCREEN = "Esc or F11 leaves the full screen.";

  private final Session session;
  private final Documents documents;
  private final KeyTable keyTable = new KeyTable();
  private final Look look;
  private final BooleanProperty fullScreen = new SimpleBooleanProperty();
  private final Panes panes;
  private final Keys keys;
  private final RecoveryBar recoveryBar;
  private final TopBar topBar;
  private final VBox bars;
  private final BorderPane content = new BorderPane();
  private final Presentation presentation;
  private boolean filledBefore;

  /** A window's content with the settings of a first start, which it forgets. */
  public MainView(Session session) {
    this(session, Settings.inMemory());
  }

  /** Leaves out all motion, as for a picture that is taken while something might move. */
  void keepStill() {
    look.reducedMotionProperty().set(true);
  }

  MainView(Session session, Settings settings) {
    Fonts.load();
    this.look = new Look(settings);
    this.session = session;
    this.documents = new Documents(session, settings);
    this.panes = new Panes(session, documents, look, settings);
    ExportMenu export = new ExportMenu(session, documents, this, panes.graph(), panes.loss());
    this.keys =
        new Keys(
            session,
            documents,
            panes,
            new Keys.Commands(
                keyTable::toggle,
                this::escape,
                export::show,
                this::toggleFullScreen,
                this::togglePresentation,
                look));
    panes.setOnNewScene(keys::listenTo);
    panes.graph().reducedMotionProperty().bind(look.reducedMotionProperty());
    panes.graph().ghostsShownProperty().bind(look.ghostsShownProperty());
    this.recoveryBar = new RecoveryBar(documents);
    ViewMenu menu =
        new ViewMenu(
            look, panes.slots(), panes.graph(), this::togglePresentation, this::toggleFullScreen);
    topBar =
        new TopBar(
            session,
            documents,
            List.of(export, menu),
            panes::startRows,
            look.themeProperty(),
            keyTable::toggle,
            content.heightProperty());
    bars =
        new VBox(
            topBar,
            recoveryBar,
            new ConfirmBar(session, documents),
            new TimelineBar(session),
            new ConditionBar(session));
    presentation =
        new Presentation(
            session, panes.slots().get(0), panes.slots().get(2), this::togglePresentation);
    content.setCenter(panes);
    content.setTop(bars);
    look.presentingProperty().addListener((property, before, now) -> present(now));
    fullScreen.subscribe(now -> {
      if (now || documents.messageProperty().get().equals(LEAVE_FULL_SCREEN)) {
        documents.tell(now ? LEAVE_FULL_SCREEN : "");
      }
      if (!now) {
        look.presentingProperty().set(false);
      }
    });
    content.setBottom(new StatusLine(session, documents));
    look.fitInto(this);
    getChildren().add(new Scaled(new StackPane(content, keyTable), look.shownScale()));
    look.dress(this);
    look.digitsProperty()
        .subscribe(digits -> {
          Numbers.writeWith(digits.intValue());
          session.showAnew();
        });
    sceneProperty().addListener((property, before, now) -> moveTo(before, now));
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::releaseFocus);
  }

  /** The look in use. */
  public ObjectProperty<Theme> themeProperty() {
    return look.themeProperty();
  }

  Documents documents() {
    return documents;
  }

  /** Whether the window is wanted to fill the screen. */
  BooleanProperty fullScreenProperty() {
    return fullScreen;
  }

  Look look() {
    return look;
  }

  /** Offers what was left behind, and from now on writes aside what is not saved. */
  void recoverWith(Recovery recovery) {
    recoveryBar.offer(recovery);
    recovery.watch(session, documents);
  }

  Panes panes() {
    return panes;
  }

  private void moveTo(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      keys.leave(before);
    }
    if (now != null) {
      keys.listenTo(now);
      now.windowProperty().subscribe(documents::owner);
      requestFocus();
    }
  }

  private void toggleFullScreen() {
    fullScreen.set(!fullScreen.get());
  }

  private void togglePresentation() {
    look.presentingProperty().set(!look.presentingProperty().get());
  }

  private void present(boolean now) {
    if (now) {
      filledBefore = fullScreen.get();
      presentation.begin();
      bars.getChildren().remove(topBar);
      bars.getChildren().addFirst(presentation.bar());
      content.setCenter(presentation);
    } else {
      bars.getChildren().set(0, topBar);
      content.setCenter(panes); // before its panes come back, of which some open windows of theirs
      presentation.end();
    }
    fullScreen.set(now || filledBefore);
    panes.graph().magnify(look.shownScale().get() / look.scaleProperty().get());
    requestFocus();
  }

  private void escape() {
    if (keyTable.isVisible()) {
      keyTable.hide();
    } else if (panes.graph().endFocusedSearch()) {
      return;
    } else if (session.breakpoints().askedProperty().get() != null) {
      session.breakpoints().askedProperty().set(null);
    } else if (documents.waitingProperty().get() != null) {
      documents.stay();
    } else if (panes.graph().dismiss()) {
      return;
    } else if (look.presentingProperty().get()) {
      togglePresentation();
    } else if (fullScreen.get()) {
      toggleFullScreen();
    } else {
      session.selectionProperty().set(new Selection.None());
    }
    requestFocus();
  }

  /** A click on the ground ends typing, so that the plain keys step again. */
  private void releaseFocus(MouseEvent event) {
    Node node = event.getTarget() instanceof Node found ? found : null;
    while (node != null && !node.isFocusTraversable()) {
      node = node.getParent();
    }
    if (node == null) {
      requestFocus();
    }
  }
}
