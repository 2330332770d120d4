package tapedeck.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.app.console.ConsoleView;
import tapedeck.app.console.ProblemsView;
import tapedeck.app.editor.EditorView;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.app.style.Fonts;
import tapedeck.app.style.Panel;
import tapedeck.app.style.Sheet;
import tapedeck.app.style.Theme;
import tapedeck.app.tape.TapeStrip;
import tapedeck.app.tape.TapeTable;
import tapedeck.app.timeline.TimelineBar;
import tapedeck.app.variables.VariablesView;

/** Everything in the window, for one session; needs a scene but no stage. */
public final class MainView extends StackPane {
  private final Session session;
  private final Documents documents;
  private final KeyTable keyTable = new KeyTable();
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final EditorView editor;
  private final Keys keys;
  private final EventHandler<KeyEvent> pressing = this::press;

  public MainView(Session session) {
    Fonts.load();
    this.session = session;
    this.documents = new Documents(session);
    this.editor = new EditorView(session);
    this.keys = new Keys(session, documents, keyTable::toggle);
    getStyleClass().add("tapedeck");
    getStylesheets().addAll(Theme.stylesheets());
    getStylesheets().add(Sheet.of(MainView.class, "window.css"));
    BorderPane content = new BorderPane(body());
    content.setTop(
        new VBox(
            new TopBar(session, documents, theme, keyTable::toggle),
            new ConfirmBar(session, documents),
            new TimelineBar(session)));
    content.setBottom(new StatusLine(session, documents));
    getChildren().addAll(content, keyTable);
    theme.subscribe(this::dress);
    sceneProperty().addListener((property, before, now) -> moveTo(before, now));
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::releaseFocus);
  }

  /** The look in use. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  Documents documents() {
    return documents;
  }

  private SplitPane body() {
    Panel script = new Panel();
    ToggleButton name = script.add("", editor);
    name.textProperty()
        .bind(
            session
                .fileNameProperty()
                .concat(
                    javafx.beans.binding.Bindings.when(documents.modifiedProperty())
                        .then(" •")
                        .otherwise("")));
    SplitPane lower = split(Orientation.VERTICAL, 0.55, names(), new TapeStrip(session));
    SplitPane left = split(Orientation.VERTICAL, 0.62, script, lower);
    Panel inspector = new Panel();
    inspector.add("Inspector", new Region());
    SplitPane upper = split(Orientation.HORIZONTAL, 0.7, graph(), inspector);
    SplitPane.setResizableWithParent(inspector, false);
    Panel loss = new Panel();
    loss.add("Loss", new Region());
    SplitPane right = split(Orientation.VERTICAL, 0.62, upper, loss);
    SplitPane whole = split(Orientation.HORIZONTAL, 0.264, left, new StaleVeil(session, right));
    SplitPane.setResizableWithParent(left, false);
    return whole;
  }

  private Panel graph() {
    Panel graph = new Panel();
    graph.add("Graph", new Region());
    graph.add("Tape table", new TapeTable(session));
    graph.note(new Visiting(session));
    return graph;
  }

  private Panel names() {
    Panel names = new Panel();
    names.add("Variables", new VariablesView(session));
    names.add("Console", new ConsoleView(session));
    ProblemsView problems =
        new ProblemsView(session, place -> editor.goTo(place.line(), place.column()));
    ToggleButton tab = names.add("Problems", problems);
    problems
        .countProperty()
        .subscribe(count -> tab.setText(count.intValue() == 0 ? "Problems" : "Problems " + count));
    return names;
  }

  private static SplitPane split(Orientation orientation, double share, Node first, Node second) {
    SplitPane pane = new SplitPane(first, second);
    pane.setOrientation(orientation);
    pane.setDividerPositions(share);
    return pane;
  }

  private void dress(Theme now) {
    Scene scene = getScene();
    if (scene != null) {
      now.applyTo(scene);
    }
    now.markRoot(this);
  }

  private void moveTo(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, pressing);
    }
    if (now != null) {
      theme.get().applyTo(now);
      now.addEventFilter(KeyEvent.KEY_PRESSED, pressing);
      now.windowProperty().subscribe(documents::owner);
      requestFocus();
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      escape();
    } else {
      keys.press(event);
    }
  }

  private void escape() {
    if (keyTable.isVisible()) {
      keyTable.hide();
    } else if (documents.waitingProperty().get() != null) {
      documents.stay();
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
