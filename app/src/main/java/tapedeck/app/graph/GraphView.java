package tapedeck.app.graph;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
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
  private static final double WIDTHS = 40;
  private static final double FOOT = 34;

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
  private final Folding folding = new Folding();
  private final Set<Show> shown = EnumSet.of(Show.VALUES, Show.GRADIENTS);
  private final Reasons reasons = new Reasons();
  private final SearchBar search = new SearchBar(this::goTo, this::requestFocus);
  private final Spotlight spotlight = new Spotlight();
  private final Switches switches = new Switches(this::toggle);
  private final Dragging dragging;
  private final Minimap minimap;
  private final Waiting waiting = new Waiting(layouts, this::cancelLayout);
  private Layout laidOut = Layout.EMPTY;
  private double foot = FOOT;
  private Trace laidOutRun = Trace.EMPTY;
  private @Nullable Object shownIdentity;
  private Facts facts = new Facts(Trace.EMPTY, Structure.of(Trace.EMPTY, -1));
  private Part part = Part.EMPTY;
  private @Nullable Anchor anchor;

  /** What keeps its place while the picture is laid out anew: a point of this view, and a key. */
  private record Anchor(String key, Point2D at) {}

  public GraphView(Session session) {
    this.session = session;
    drawing =
        new Drawing(id -> session.trace().tensor(id), this::listen, this::listen, this::listen);
    viewport = new Viewport(drawing.paper());
    pulse = new Pulse(drawing.paper());
    dragging = new Dragging(() -> viewport.zoomProperty().get(), this::placeMoved);
    minimap = new Minimap(drawing, viewport);
    shown.forEach(what -> switches.set(what, true));
    graph.graph().addSink(drawing);
    getStyleClass().add("td-graph");
    getStylesheets().add(Sheet.of(GraphView.class, "graph.css"));
    note.getStyleClass().add("td-note");
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    getChildren().setAll(viewport, empty, minimap, switches, reasons, note, search, waiting, card);
    for (Node overlay : List.of(note, card)) {
      overlay.setMouseTransparent(true);
    }
    setFocusTraversable(true);
    setAccessibleText("The tape as a graph");
    new GraphKeys(this, session, drawing);
    viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::groundClicked);
    viewport.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    session.momentProperty().subscribe(this::show);
    session.selectionProperty().subscribe(selection -> showSelection());
    Layouts.warm();
    viewport.widthProperty().subscribe(this::widened);
    session.awaits(layouts.idleProperty());
  }

  /** Another width may want another number of rows. */
  private void widened() {
    if (facts.structure().root() >= 0 && wide() != laidOutFor) {
      laidOutFor = wide();
      standAnew();
    }
  }

  private double laidOutFor;

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

  /** Leaves out everything but the picture, and shows all of it: for a file, not for a user. */
  public void showOnlyThePicture() {
    alone = true;
    switches.setVisible(false);
    minimap.hide();
  }

  private boolean alone;

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
      part = Part.of(facts, folding);
      if (moment.trace() != laidOutRun) {
        inThisRun.clear();
        laidOutRun = moment.trace();
      }
      standAnew();
    } else if (ready.get()) {
      Moment before = last;
      draw(moment);
      revealStep();
      if (!reducedMotion.get()) {
        pulse.run(before, moment, structure, drawing);
      }
    }
  }

  private @Nullable Moment last;

  /** Folds an unfolded group or unfolds a folded one; its corner stays where it is. */
  public void toggleFold(String group) {
    Rectangle2D before = corner(group);
    if (before == null) {
      return;
    }
    if (part.elements().containsKey(group)) {
      folding.unfold(group);
    } else {
      folding.fold(group);
    }
    anchor = new Anchor(group, viewport.toView(before.getMinX(), before.getMinY()));
    part = Part.of(facts, folding);
    standAnew();
  }

  /** Where a box, a frame, or else the first thing in a group stands; null if it is not drawn. */
  private @Nullable Rectangle2D corner(String group) {
    VertexView box = drawing.vertex(group);
    if (box != null) {
      return box.place();
    }
    BoxView frame = drawing.frame(group);
    if (frame != null) {
      return frame.place();
    }
    String first = facts.firstOf(group);
    String owner = first == null ? null : part.owners().get(first);
    VertexView member = owner == null ? null : drawing.vertex(owner);
    return member == null ? null : member.place();
  }

  /** Shows or hides something of all boxes and edges. */
  public void toggle(Show what) {
    if (!shown.remove(what)) {
      shown.add(what);
    }
    graph.showLocals(shown.contains(Show.LOCALS));
    switches.set(what, shown.contains(what));
    pseudoClassStateChanged(PseudoClass.getPseudoClass("no-values"), !shown.contains(Show.VALUES));
    pseudoClassStateChanged(
        PseudoClass.getPseudoClass("no-gradients"), !shown.contains(Show.GRADIENTS));
    pseudoClassStateChanged(PseudoClass.getPseudoClass("shapes"), shown.contains(Show.SHAPES));
    if (what == Show.LOCALS || what == Show.SHAPES) {
      standAnew();
    }
  }

  /** Lets the user look for nodes. */
  public void openSearch() {
    search.open(facts, session.moment());
    requestLayout();
  }

  /** Shows a vertex, unfolding what it lies in, and selects it. */
  private void goTo(String vertex) {
    String owner = part.owners().get(vertex);
    if (owner == null || !owner.equals(vertex) && drawing.vertex(vertex) == null) {
      folding.unfoldTo(part.members(), vertex);
      part = Part.of(facts, folding);
      wanted = vertex;
      standAnew();
    }
    session.selectionProperty().set(new Selection.OfVertex(vertex));
    reveal(vertex);
  }

  private @Nullable String wanted;

  /** Brings a box into sight. */
  void reveal(String element) {
    VertexView view = drawing.vertex(element);
    if (view != null) {
      Rectangle2D place = view.place();
      viewport.reveal(place.getMinX(), place.getMinY(), place.getMaxX(), place.getMaxY());
    }
  }

  /** Brings out a box with what it came from, where it leads, or itself alone. */
  void spotlight(Spotlight.Beam beam, String element) {
    spotlight.on(beam, element);
    applySpotlight();
  }

  /** Shows everything again; answers whether something was hidden. */
  boolean endSpotlight() {
    boolean was = spotlight.isOn();
    spotlight.off();
    applySpotlight();
    return was;
  }

  private void applySpotlight() {
    Snapshot now = new Snapshot(session.moment(), facts.structure());
    Set<String> targets = new HashSet<>();
    for (Structure.Vertex vertex : facts.structure().vertices().values()) {
      String owner = part.owners().get(vertex.key());
      if (owner != null && now.isTarget(vertex)) {
        targets.add(owner);
      }
    }
    spotlight.apply(part, drawing, targets);
  }

  /** Drops a layout that takes too long: what was unfolded by hand is folded again. */
  private void cancelLayout() {
    layouts.cancel();
    folding.forget();
    part = Part.of(facts, folding);
    standAnew();
  }

  /** Draws what was moved by hand where it was put. */
  private void placeMoved() {
    drawing.stand(laidOut.with(dragging.moves(), part));
    minimap.refresh();
  }

  Part part() {
    return part;
  }

  /** Whether something is shown of all boxes and edges. */
  public boolean shows(Show what) {
    return shown.contains(what);
  }

  private double wide() {
    double width = viewport.getWidth() > 0 ? viewport.getWidth() : prefWidth(-1);
    return Math.floor(width / WIDTHS) * WIDTHS;
  }

  /** Finds a layout for the part in hand, and goes on showing the one before until it is there. */
  private void standAnew() {
    Object identity = List.of(part.identity(), Set.copyOf(shown), wide());
    Layout layout = inThisRun.get(identity);
    Plan plan = layout == null ? Blueprint.of(facts, part, shown, wide()) : Plan.EMPTY;
    layout = layout == null ? layouts.known(plan) : layout;
    if (layout != null) {
      layouts.cancel();
      stand(identity, layout);
      return;
    }
    ready.set(false);
    waiting.expect(part.elements().size());
    layouts.request(plan, made -> stand(identity, made));
  }

  private void stand(Object identity, Layout layout) {
    inThisRun.put(identity, layout);
    boolean another = !identity.equals(shownIdentity);
    shownIdentity = identity;
    pulse.stop();
    Map<String, Rectangle2D> before = drawing.places();
    graph.show(facts, part);
    laidOut = layout;
    drawing.stand(layout.with(dragging.moves(), part));
    note.setText(alone ? "" : note());
    foot = (alone ? 0 : FOOT) + Reasons.room(facts);
    layoutChildren();
    empty.setVisible(part.structure().root() < 0);
    ready.set(true);
    draw(session.moment());
    showSelection();
    Anchor kept = anchor;
    anchor = null;
    Rectangle2D corner = kept == null ? null : corner(kept.key());
    if (kept != null && corner != null) {
      viewport.bring(corner.getMinX(), corner.getMinY(), kept.at());
    } else if (another && !hold(before)) {
      if (alone) {
        viewport.fit();
      } else {
        viewport.fitReadably();
      }
    }
    if (another && !reducedMotion.get()) {
      Motion.from(before, drawing);
    }
    minimap.refresh();
    applySpotlight();
    String sought = wanted;
    wanted = null;
    if (sought != null) {
      reveal(sought);
    } else if (kept == null) {
      revealStep();
    }
  }

  /** Keeps most of what was there before in its place; false if little of it is left. */
  private boolean hold(Map<String, Rectangle2D> before) {
    long kept = before.keySet().stream().filter(key -> drawing.vertex(key) != null).count();
    return kept * 2 > before.size() && viewport.holds(drawing.paper());
  }

  private String note() {
    long folded =
        part.elements().values().stream().filter(Part.Element.Folded.class::isInstance).count();
    return folded == 0
        ? ""
        : "%,d folded. Double-click a stack, or press Enter on it, to unfold it.".formatted(folded);
  }

  private void draw(Moment moment) {
    graph.show(moment);
    last = moment;
    card.refresh(facts, moment);
    reasons.show(moment, facts);
    search.refresh(facts, moment);
    light();
  }

  /** Lights the way of a gradient that is None to where it is cut. */
  private void light() {
    Set<String> lit = reasons.lit();
    for (Part.Line line : part.lines().values()) {
      EdgeView view = drawing.edge(line.key());
      if (view != null) {
        boolean on =
            lit.contains(line.key())
                || line.edges().stream().anyMatch(edge -> lit.contains(edge.key()));
        view.is("lit", on);
      }
    }
  }

  /** In a picture too large for the view, what the step is about is moved into sight. */
  private void revealStep() {
    if (alone) {
      return;
    }
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
    VertexView chosen = drawing.vertex(key);
    setAccessibleText(
        chosen == null ? "The tape as a graph" : "Graph: " + chosen.getAccessibleText());
    drawing.all().forEach(view -> view.is("selected", view.key().equals(key)));
    for (Part.Line line : part.lines().values()) {
      EdgeView view = drawing.edge(line.key());
      if (view != null) {
        view.is(
            "selected",
            line.key().equals(key) || line.edges().stream().anyMatch(e -> e.key().equals(key)));
      }
    }
  }

  private void listen(VertexView view) {
    dragging.listenTo(view);
    view.setOnContextMenuRequested(event -> {
      menu(view.key()).show(view, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    listen(view, view, new Selection.OfVertex(view.key()));
    view.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2
              && part.elements().get(view.key()) instanceof Part.Element.Folded) {
            toggleFold(view.key());
          }
        });
  }

  private void listen(BoxView view) {
    view.heading()
        .addEventHandler(
            MouseEvent.MOUSE_CLICKED,
            event -> {
              if (event.getClickCount() == 2) {
                toggleFold(view.key());
                event.consume();
              }
            });
  }

  private void listen(EdgeView view) {
    listen(view.body(), view.body(), edge(view.key()));
    listen(view.chip(), view.body(), edge(view.key()));
  }

  /** The edge a line stands for; the first of them if it stands for many. */
  private Selection edge(String key) {
    Part.Line line = part.lines().get(key);
    return line == null || line.edges().isEmpty()
        ? new Selection.OfEdge(key)
        : new Selection.OfEdge(line.edges().getFirst().key());
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

  private ContextMenu menu(String element) {
    ContextMenu menu = new ContextMenu();
    if (part.elements().get(element) instanceof Part.Element.Folded) {
      add(menu, "Unfold (Enter)", () -> toggleFold(element));
    }
    String around = part.frameAround(element);
    if (around != null) {
      add(menu, "Fold what is around it (Enter)", () -> toggleFold(around));
    }
    add(menu, "Trace to its inputs (I)", () -> spotlight(Spotlight.Beam.INPUTS, element));
    add(menu, "Path to the target (T)", () -> spotlight(Spotlight.Beam.TO_TARGET, element));
    add(menu, "Only this and its neighbours (O)", () -> spotlight(Spotlight.Beam.ALONE, element));
    if (spotlight.isOn()) {
      add(menu, "Show everything (Esc)", this::endSpotlight);
    }
    if (!dragging.moves().isEmpty()) {
      add(menu, "Put moved boxes back", dragging::forget);
    }
    return menu;
  }

  private static void add(ContextMenu menu, String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
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
    double below = Math.min(foot, getHeight() * 0.45);
    viewport.resizeRelocate(0, 0, getWidth(), getHeight() - below);
    empty.resizeRelocate(0, 0, getWidth(), getHeight());
    note.autosize();
    note.relocate(10, getHeight() - note.getHeight() - 5);
    for (Region tool : List.of(switches, search, waiting)) {
      tool.autosize();
    }
    switches.relocate(
        getWidth() - switches.getWidth() - 10, getHeight() - switches.getHeight() - 5);
    search.relocate(Math.max(8, getWidth() - search.getWidth() - 12), 10);
    waiting.relocate((getWidth() - waiting.getWidth()) / 2, 14);
    double room = Math.min(getWidth() - 28, 780);
    reasons.resize(room, reasons.prefHeight(room));
    reasons.relocate(14, getHeight() - below + 2);
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
