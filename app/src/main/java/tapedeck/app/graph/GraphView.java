package tapedeck.app.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.trace.Moment;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

/** The picture of the tape in focus at the moment looked at. */
public final class GraphView extends Region {
  private final Session session;
  private final TapeGraph graph = new TapeGraph();
  private final Layouts layouts = new Layouts();
  private final Drawing drawing;
  private final Viewport viewport;
  private final Label note = new Label();
  private final EmptyNote empty = new EmptyNote();
  private final HoverCard card = new HoverCard();
  private final Pulse pulse;
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
  private final Map<Object, Layout> inThisRun = new HashMap<>();
  private Trace laidOutRun = Trace.EMPTY;
  private @Nullable Object shownIdentity;
  private Facts facts = new Facts(Trace.EMPTY, Structure.of(Trace.EMPTY, -1));
  private Part part = Part.of(facts, "");

  public GraphView(Session session) {
    this.session = session;
    drawing = new Drawing(id -> session.trace().tensor(id), this::listen, this::listen);
    viewport = new Viewport(drawing.paper());
    pulse = new Pulse(drawing.paper());
    graph.graph().addSink(drawing);
    getStyleClass().add("td-graph");
    getStylesheets().add(Sheet.of(GraphView.class, "graph.css"));
    note.getStyleClass().add("td-note");
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    getChildren().setAll(viewport, empty, note, card);
    for (Node overlay : List.of(note, card)) {
      overlay.setMouseTransparent(true);
    }
    setFocusTraversable(true);
    setAccessibleText("The tape as a graph");
    new GraphKeys(this, session, drawing, viewport);
    viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::groundClicked);
    viewport.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    session.momentProperty().subscribe(this::show);
    session.selectionProperty().subscribe(selection -> showSelection());
    Layouts.warm();
    session.awaits(layouts.idleProperty());
  }

  /** Whether the picture stands; false while another structure is being laid out. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** Whether steps change the picture at once instead of by a short movement. */
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /** How many times its own size the picture is shown. */
  public ReadOnlyDoubleProperty zoomProperty() {
    return viewport.zoomProperty();
  }

  /** The graph that is drawn. */
  public TapeGraph graph() {
    return graph;
  }

  /** Shows the whole picture. */
  public void fit() {
    viewport.fit();
  }

  /** Zooms around the middle. */
  public void zoom(double factor) {
    viewport.zoomAt(getWidth() / 2, getHeight() / 2, factor);
  }

  /** Shows the picture in its own size. */
  public void actualSize() {
    viewport.actualSize();
  }

  private void show(Moment moment) {
    Structure structure = session.structure();
    if (facts.structure() != structure) {
      facts = new Facts(moment.trace(), structure);
      part = Part.of(facts, operationInHand(moment));
      if (moment.trace() != laidOutRun) {
        inThisRun.clear();
        laidOutRun = moment.trace();
      }
      standAnew();
    } else if (!part.holds(operationInHand(moment))) {
      part = Part.of(facts, operationInHand(moment));
      standAnew();
    } else if (ready.get()) {
      Moment before = shown;
      draw(moment);
      revealStep();
      if (!reducedMotion.get()) {
        pulse.run(before, moment, structure, drawing);
      }
    }
  }

  private @Nullable Moment shown;

  private String operationInHand(Moment moment) {
    Structure structure = facts.structure();
    Structure.Operation operation =
        switch (moment.last()) {
          case tapedeck.trace.Event.Computed e -> structure.at(moment.lastIndex());
          case tapedeck.trace.Event.Contributed e -> structure.at(e.node());
          case null, default -> null;
        };
    return operation != null ? operation.key() : part.structure() == structure ? anyOf(part) : "";
  }

  private static String anyOf(Part part) {
    return part.vertices().isEmpty() ? "" : part.vertices().keySet().iterator().next();
  }

  /** Finds a layout for the part in hand, and goes on showing the one before until it is there. */
  private void standAnew() {
    Object identity = List.of(facts.structure().fingerprint(), part.number());
    Layout layout = inThisRun.get(identity);
    Plan plan = layout == null ? Blueprint.of(facts, part) : Plan.EMPTY;
    layout = layout == null ? layouts.known(plan) : layout;
    if (layout != null) {
      layouts.cancel();
      stand(identity, layout);
      return;
    }
    ready.set(false);
    layouts.request(plan, made -> stand(identity, made));
  }

  private void stand(Object identity, Layout layout) {
    inThisRun.put(identity, layout);
    boolean another = !identity.equals(shownIdentity);
    shownIdentity = identity;
    pulse.stop();
    graph.show(facts, part);
    drawing.stand(layout);
    note.setText(part.note());
    empty.setVisible(part.structure().root() < 0);
    ready.set(true);
    draw(session.moment());
    showSelection();
    if (another) {
      viewport.fitReadably();
    }
    revealStep();
  }

  private void draw(Moment moment) {
    graph.show(moment);
    shown = moment;
    card.refresh(facts, moment);
  }

  /** In a picture too large for the view, what the step is about is moved into sight. */
  private void revealStep() {
    drawing
        .current()
        .ifPresent(at -> viewport.reveal(at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY()));
  }

  private void showSelection() {
    String key =
        switch (session.selectionProperty().get()) {
          case Selection.None none -> "";
          case Selection.OfVertex(String vertex) -> vertex;
          case Selection.OfEdge(String edge) -> edge;
        };
    drawing.vertices().forEach(view -> view.is("selected", view.key().equals(key)));
    drawing.edges().forEach(view -> view.is("selected", view.key().equals(key)));
  }

  private void listen(VertexView view) {
    listen(view, view, new Selection.OfVertex(view.key()));
  }

  private void listen(EdgeView view) {
    listen(view.body(), view.body(), new Selection.OfEdge(view.key()));
    listen(view.chip(), view.body(), new Selection.OfEdge(view.key()));
  }

  private void listen(Node node, Node hovered, Selection selection) {
    node.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            session.selectionProperty().set(selection);
          }
          event.consume();
        });
    node.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> card.show(facts, session.moment(), selection, this, event));
    node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> card.hide());
  }

  private void groundClicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (event.getClickCount() == 2) {
      fit();
    } else {
      session.selectionProperty().set(new Selection.None());
    }
  }

  /** Everything that is drawn, by key, for comparing moments. */
  Map<String, Object> shown() {
    return drawing.shown();
  }

  Drawing drawing() {
    return drawing;
  }

  Viewport viewport() {
    return viewport;
  }

  @Override
  protected void layoutChildren() {
    viewport.resizeRelocate(0, 0, getWidth(), getHeight());
    empty.resizeRelocate(0, 0, getWidth(), getHeight());
    note.autosize();
    note.relocate(14, getHeight() - note.getHeight() - 12);
    card.place(getWidth(), getHeight());
  }

  @Override
  protected double computePrefWidth(double height) {
    return 740;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 460;
  }
}
