package tapedeck.app;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import tapedeck.app.builder.BuilderView;
import tapedeck.app.console.ConsoleView;
import tapedeck.app.console.ProblemsView;
import tapedeck.app.editor.EditorView;
import tapedeck.app.graph.GraphView;
import tapedeck.app.inspector.InspectorView;
import tapedeck.app.plot.LossView;
import tapedeck.app.session.Session;
import tapedeck.app.style.Panel;
import tapedeck.app.tape.TapeStrip;
import tapedeck.app.tape.TapeTable;
import tapedeck.app.variables.VariablesView;
import tapedeck.tape.Place;

/** The views of a session side by side, with borders between them that can be moved. */
final class Panes extends BorderPane {
  private static final double TAPE_STRIP = 104;
  private static final double UPPER = 0.64;
  private static final double MOST_FOR_TAPES = 0.7;
  private static final double BY_HAND = 0.03;

  private final Session session;
  private final Documents documents;
  private final EditorView editor;
  private final BuilderView builder;
  private final ToggleButton rows;
  private final GraphView graph;
  private final LossView loss;
  private final TapeStrip tape;
  private final SplitPane whole;
  private final SplitPane left;
  private final SplitPane lower;
  private final SplitPane right;
  private final SplitPane upper;
  private boolean arranged;
  private double forTapes;

  Panes(Session session, Documents documents) {
    this.session = session;
    this.documents = documents;
    builder = new BuilderView(session);
    editor = new EditorView(session);
    graph = new GraphView(session);
    loss = new LossView(session);
    tape = new TapeStrip(session);
    lower = split(Orientation.VERTICAL, names(), tape);
    Panel script = script();
    rows = script.add("Rows", builder);
    rows.setId("rows");
    rows.setTooltip(new Tooltip("The script as rows with sliders, without Python"));
    builder.setOnNewWanted(this::startRows);
    left = split(Orientation.VERTICAL, script, lower);
    Panel inspector = new Panel();
    inspector.add("Inspector", new InspectorView(session, this::goTo));
    upper = split(Orientation.HORIZONTAL, picture(), inspector);
    right = split(Orientation.VERTICAL, upper, loss);
    whole = split(Orientation.HORIZONTAL, left, new StaleVeil(session, right));
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(inspector, false);
    SplitPane.setResizableWithParent(tape, false);
    setCenter(whole);
    tape.countProperty().addListener(change -> tapesChanged());
  }

  /** The picture of the tape. */
  GraphView graph() {
    return graph;
  }

  /** The plots of the loss. */
  LossView loss() {
    return loss;
  }

  /** A new script of rows, once it is settled what becomes of the one before. */
  void startRows() {
    documents.begin(() -> {
      builder.startNew();
      rows.setSelected(true);
    });
  }

  /** Divides the room the first time its size is known. */
  @Override
  public void resize(double width, double height) {
    if (!arranged && width > 0 && height > 0) {
      arranged = true;
      double first = Math.clamp(width * 0.272, 380, 480);
      double last = Math.clamp(width * 0.223, 264, 400);
      whole.setDividerPositions(first / width);
      upper.setDividerPositions(1 - last / (width - first));
      left.setDividerPositions(UPPER);
      right.setDividerPositions(UPPER);
      giveTapesRoom(height * (1 - UPPER));
    }
    super.resize(width, height);
  }

  /** As much as the tapes need that are one inside the other. */
  private void giveTapesRoom(double height) {
    forTapes = Math.min(TAPE_STRIP * tape.countProperty().get() / height, MOST_FOR_TAPES);
    lower.setDividerPositions(1 - forTapes);
  }

  private void tapesChanged() {
    boolean leftAlone = Math.abs(1 - lower.getDividerPositions()[0] - forTapes) < BY_HAND;
    if (arranged && leftAlone && lower.getHeight() > 0) {
      giveTapesRoom(lower.getHeight());
    }
  }

  private Panel script() {
    Panel script = new Panel();
    ToggleButton name = script.add("", editor);
    name.textProperty()
        .bind(
            session
                .fileNameProperty()
                .concat(Bindings.when(documents.modifiedProperty()).then(" •").otherwise("")));
    return script;
  }

  private Panel picture() {
    graph.getStyleClass().add(Keys.OWN_ARROWS);
    Panel panel = new Panel();
    panel.add("Graph", graph);
    panel.add("Tape table", new TapeTable(session));
    panel.note(new Visiting(session));
    return panel;
  }

  private Panel names() {
    Panel names = new Panel();
    names.add("Variables", new VariablesView(session));
    names.add("Console", new ConsoleView(session));
    ProblemsView problems = new ProblemsView(session, this::goTo);
    ToggleButton tab = names.add("Problems", problems);
    problems
        .countProperty()
        .subscribe(count -> tab.setText(count.intValue() == 0 ? "Problems" : "Problems " + count));
    return names;
  }

  private void goTo(Place place) {
    editor.goTo(place.line(), place.column());
  }

  private static SplitPane split(Orientation orientation, Node first, Node second) {
    SplitPane pane = new SplitPane(first, second);
    pane.setOrientation(orientation);
    return pane;
  }
}
