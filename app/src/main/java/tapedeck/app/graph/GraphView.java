package tapedeck.app.graph;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.trace.Moment;
import tapedeck.trace.Structure;

/** The picture of the tape in focus at the moment looked at. */
public final class GraphView extends Region {
  private static final double WIDTHS = 40;
  private static final double FOOT = 34;
  private static final double BELOW_BADGE = 42;
  private static final double NARROW = 360;

  /** In less height than this the picture comes before what stands at its foot. */
  private static final double LOW = 190;

  private static final double MOST_FOR_REASONS = 0.45;

  private final Session session;
  private final TapeGraph graph = new TapeGraph();
  private final Arrangement arrangement = new Arrangement(this::stand);
  private final HoverCard card = new HoverCard();
  private final Dragging dragging;
  private final Drawing drawing;
  private final Viewport viewport;
  private final Sight sight;
  private final Steady steady;
  private final Highlights highlights;
  private final Pulse pulse;
  private final Label note = new Label();
  private final EmptyNote empty = new EmptyNote();
  private final Reasons reasons = new Reasons();
  private final SearchBar search =
      new SearchBar(this::goTo, found -> highlights().found(found), this::requestFocus);
  private final Switches switches = new Switches(this::toggle);
  private final Waiting waiting = new Waiting(arrangement.layouts(), this::cancelLayout);
  private final Minimap minimap;
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
  private final BooleanProperty ghostsShown = new SimpleBooleanProperty(true);
  private final ObservableSet<Show> shown =
      FXCollections.observableSet(EnumSet.of(Show.VALUES, Show.GRADIENTS));
  private final ObservableSet<Show> shownToAll = FXCollections.unmodifiableObservableSet(shown);
  private boolean alone;
  private double forReasons;
  private boolean whole;
  private double magnification = 1;
  private double laidOutFor;
  private @Nullable Moment last;

  public GraphView(Session session) {
    this.session = session;
    dragging = new Dragging(() -> zoomProperty().get(), this::placeMoved);
    Pointing pointing = new Pointing(this, session, card, dragging);
    drawing =
        new Drawing(
            id -> session.trace().tensor(id), pointing::listen, pointing::listen, pointing::listen);
    viewport = new Viewport(drawing.paper());
    sight = new Sight(drawing, viewport);
    steady = new Steady(drawing, viewport);
    highlights = new Highlights(session, drawing, arrangement);
    pulse = new Pulse(drawing.paper());
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
    new GraphKeys(this, session, drawing);
    pointing.listenToGround(viewport);
    ghostsShown.subscribe(drawing::showGhosts);
    session.momentProperty().subscribe(this::show);
    session.selectionProperty().subscribe(selection -> showSelection());
    session.caretLineProperty().subscribe(line -> highlights.ofLine(line.intValue()));
    viewport.widthProperty().subscribe(this::widened);
    reasons.getChildren().addListener((Observable changed) -> requestLayout());
    session.awaits(arrangement.layouts().idleProperty());
  }

  /** Whether the picture stands; false while another structure is being laid out. */
  public ReadOnlyBooleanProperty readyProperty() {
    return arrangement.readyProperty();
  }

  /** Whether steps change the picture at once instead of by a short movement. */
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /** Whether what is not recorded yet is shown, faint, in its place. */
  public BooleanProperty ghostsShownProperty() {
    return ghostsShown;
  }

  /** How many times its own size the picture is shown. */
  public ReadOnlyDoubleProperty zoomProperty() {
    return viewport.zoomProperty();
  }

  /** Leaves out everything but the picture, and shows all of it: for a file, not for a user. */
  public void showOnlyThePicture() {
    alone = true;
    steady.showAll();
    minimap.hide();
  }

  /**
   * Draws the whole picture, also what is out of sight, without the tools over it.
   *
   * @param draw takes what shows it, and only meanwhile
   */
  public void drawWhole(Consumer<Node> draw) {
    whole = true;
    viewport.showWhole(() -> {
      sight.look();
      draw.accept(viewport);
    });
    whole = false;
    sight.look();
    requestLayout();
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

  /** Folds an unfolded group or unfolds a folded one; its corner stays where it is. */
  public void toggleFold(String group) {
    if (steady.keep(group, arrangement.facts(), arrangement.part())) {
      arrangement.toggle(group);
      standAnew();
    }
  }

  /** Shows or hides something of all boxes and edges. */
  public void toggle(Show what) {
    if (!shown.remove(what)) {
      shown.add(what);
    }
    graph.showLocals(shown.contains(Show.LOCALS));
    graph.showShapes(shown.contains(Show.SHAPES));
    switches.set(what, shown.contains(what));
    pseudoClassStateChanged(PseudoClass.getPseudoClass("no-values"), !shown.contains(Show.VALUES));
    pseudoClassStateChanged(
        PseudoClass.getPseudoClass("no-gradients"), !shown.contains(Show.GRADIENTS));
    if (what == Show.LOCALS || what == Show.SHAPES) {
      standAnew();
    }
  }

  /** What is shown of all boxes and edges; {@link #toggle} changes it. */
  public ObservableSet<Show> shown() {
    return shownToAll;
  }

  /** Whether something is shown of all boxes and edges. */
  public boolean shows(Show what) {
    return shown.contains(what);
  }

  /** Lets the user look for nodes. */
  public void openSearch() {
    search.open(arrangement.facts(), session.moment());
    requestLayout();
  }

  /** Ends the search that is being typed; false if none is. */
  public boolean endFocusedSearch() {
    return search.isFocusWithin() && search.end();
  }

  /**
   * Ends a search, or else shows again what was faded or hidden, or else, if nothing is selected,
   * closes the reasons at the foot; false if none of these was so.
   */
  public boolean dismiss() {
    return search.end()
        || highlights.endSpotlight()
        || session.selectionProperty().get() instanceof Selection.None && reasons.closeAll();
  }

  /** Shows a vertex, unfolding what it lies in, and selects it. */
  private void goTo(String vertex) {
    if (!arrangement.isShown(vertex)) {
      arrangement.unfoldTo(vertex);
      steady.want(vertex);
      standAnew();
    }
    session.selectionProperty().set(new Selection.OfVertex(vertex));
    reveal(vertex);
  }

  /** Brings a box into sight. */
  void reveal(String element) {
    steady.reveal(element);
  }

  Highlights highlights() {
    return highlights;
  }

  Arrangement arrangement() {
    return arrangement;
  }

  Part part() {
    return arrangement.part();
  }

  Drawing drawing() {
    return drawing;
  }

  Viewport viewport() {
    return viewport;
  }

  private void show(Moment moment) {
    Structure structure = session.structure();
    if (arrangement.facts().structure() != structure) {
      arrangement.take(moment.trace(), structure);
      standAnew();
    } else if (readyProperty().get()) {
      Moment before = last;
      draw(moment);
      steady.revealStep(moment, part());
      if (!reducedMotion.get()) {
        pulse.run(before, moment, structure, drawing);
      }
    }
  }

  /** Another width may want another number of rows. */
  private void widened() {
    if (!whole && arrangement.facts().structure().root() >= 0 && wide() != laidOutFor) {
      laidOutFor = wide();
      standAnew();
    }
  }

  private double wide() {
    double width = viewport.getWidth() > 0 ? viewport.getWidth() : prefWidth(-1);
    return Math.floor(width * magnification / WIDTHS) * WIDTHS;
  }

  private double high() {
    double height = getHeight() > 0 ? getHeight() : prefHeight(-1);
    return Math.max(1, height - Reasons.room(arrangement.facts()));
  }

  /**
   * Says how many times larger than usual the picture comes to be seen, so that it stays readable
   * when it is made smaller to fit, and fits it.
   */
  public void magnify(double times) {
    magnification = times;
    viewport.fitReadably(times);
    widened();
  }

  /** Drops a layout that takes too long: what was unfolded by hand is folded again. */
  private void cancelLayout() {
    arrangement.cancel();
    standAnew();
  }

  /** Finds a layout for the part in hand, and goes on showing the one before until it is there. */
  private void standAnew() {
    empty.setVisible(empty.isVisible() && session.structure().root() < 0);
    waiting.expect(part().elements().size(), drawing.vertices().isEmpty());
    arrangement.find(shown, alone ? new Room(wide(), high()) : new Room(wide(), 0));
  }

  private void stand(boolean another) {
    Facts facts = arrangement.facts();
    pulse.stop();
    Map<String, Rectangle2D> before = drawing.places();
    graph.show(facts, part());
    drawing.ghosts().show(facts.notTaken());
    place();
    note.setText(alone ? "" : note());
    forReasons = Reasons.room(facts);
    layoutChildren();
    empty.setVisible(facts.structure().root() < 0);
    empty.tell(session.trace().outcome());
    draw(session.moment());
    showSelection();
    highlights.ofLine(session.caretLineProperty().get());
    steady.settle(session.moment(), facts, part(), before, another);
    if (another && !reducedMotion.get()) {
      Motion.from(before, drawing);
    }
    highlights.applySpotlight();
    sight.look();
  }

  /** Draws what was moved by hand where it was put. */
  private void placeMoved() {
    place();
    sight.look();
  }

  private void place() {
    drawing.stand(arrangement.layout().with(dragging.moves(), part()));
    minimap.refresh();
  }

  private String note() {
    long folded = arrangement.folded();
    return folded == 0
        ? ""
        : "%,d folded. Double-click a stack, or press Enter on it, to unfold it.".formatted(folded);
  }

  private void draw(Moment moment) {
    Facts facts = arrangement.facts();
    graph.show(moment);
    last = moment;
    card.refresh(facts, part(), moment);
    reasons.show(moment, facts);
    search.refresh(facts, moment);
    highlights.light(reasons.lit());
  }

  private void showSelection() {
    String spoken = highlights.select();
    setAccessibleText(spoken.isEmpty() ? "The tape as a graph" : "Graph: " + spoken);
  }

  @Override
  protected void layoutChildren() {
    if (whole) {
      return;
    }
    double tools = alone || getHeight() < LOW ? 0 : FOOT;
    switches.setVisible(tools > 0);
    note.setOpacity(tools > 0 ? 1 : 0);
    double below = Math.min(tools + forReasons, getHeight() * MOST_FOR_REASONS);
    double room = Math.min(getWidth() - 28, 780);
    reasons.resize(room, reasons.fit(room, getHeight() / 2 - tools));
    double told = reasons.isVisible() ? reasons.getHeight() + 4 : 0;
    double taken = Math.min(below, tools + told);
    viewport.keepFree(below - taken);
    viewport.resizeRelocate(0, 0, getWidth(), getHeight() - taken);
    empty.resizeRelocate(0, 0, getWidth(), getHeight());
    switches.shorten(getWidth() < NARROW);
    for (Region tool : List.of(switches, search, waiting)) {
      tool.autosize();
    }
    switches.relocate(
        getWidth() - switches.getWidth() - 10, getHeight() - switches.getHeight() - 5);
    note.autosize();
    note.resize(Math.clamp(switches.getLayoutX() - 16, 0, note.getWidth()), note.getHeight());
    note.relocate(10, getHeight() - note.getHeight() - 5);
    search.relocate(Math.max(8, getWidth() - search.getWidth() - 12), 10);
    waiting.relocate((getWidth() - waiting.getWidth()) / 2, BELOW_BADGE);
    double lowest = getHeight() - tools - reasons.getHeight();
    reasons.relocate(14, Math.min(getHeight() - taken + 2, lowest));
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
