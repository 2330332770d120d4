package tapedeck.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import tapedeck.app.breakpoints.BreakpointsView;
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
  private static final double MUCH = 0.12;
  private static final double FIRST_LINE = 34;
  private static final double LEAST_LEFT = 312;
  private static final double UPPER = 0.64;
  private static final double SLIM = 800;
  private static final double ROOM_FOR_INSPECTOR = 880;
  private static final double LOW = 540;
  private static final double LOWEST = 320;
  private static final double MOST_FOR_TAPES = 0.25;
  private static final double LEAST_FOR_NAMES = 132;
  private static final double BY_HAND = 2;
  private static final double BORDER_STEP = 24;

  private final Session session;
  private final Documents documents;
  private final Look look;
  private final Settings settings;
  private final EditorView editor;
  private final BuilderView builder;
  private final ToggleButton rows;
  private final ToggleButton stops;
  private final GraphView graph;
  private final InspectorView pages;
  private final LossView loss;
  private final TapeStrip tape;
  private final Division whole;
  private final Division left;
  private final Division right;
  private final Division upper;
  private final List<Slot> slots;
  private final Map<Slot, OwnWindow> windows = new HashMap<>();
  private Consumer<Scene> onNewScene = scene -> {};
  private boolean arranged;
  private double arrangedWidth;
  private double arrangedHeight;
  private boolean slim;
  private boolean narrow;
  private boolean low;
  private double forTapes;

  Panes(Session session, Documents documents, Look look, Settings settings) {
    this.session = session;
    this.documents = documents;
    this.look = look;
    this.settings = settings;
    builder = new BuilderView(session);
    editor = new EditorView(session);
    graph = new GraphView(session);
    loss = new LossView(session);
    tape = new TapeStrip(session);
    Panel script = script();
    rows = script.add("Rows", builder);
    rows.setId("rows");
    rows.setTooltip(new Tooltip("The script as rows with sliders, without Python"));
    builder.setOnNewWanted(this::startRows);
    Panel inspector = new Panel();
    pages = new InspectorView(session, this::goTo);
    inspector.add("Inspector", pages);
    BreakpointsView breakpoints = new BreakpointsView(session);
    breakpoints.getStyleClass().add(Keys.OWN_ARROWS);
    stops = inspector.add("Breakpoints", breakpoints);
    stops.setTooltip(new Tooltip("All breakpoints (Ctrl+Shift+F8)"));
    Panel names = names();
    Panel picture = picture();
    slots =
        List.of(
            new Slot("Script", 1, script, script, Orientation.VERTICAL),
            new Slot("Variables", 2, names, names, Orientation.VERTICAL),
            new Slot("Graph", 3, picture, picture, Orientation.HORIZONTAL),
            new Slot("Inspector", 4, inspector, inspector, Orientation.HORIZONTAL),
            new Slot("Plots", 5, loss, loss.panel(), Orientation.VERTICAL));
    left = new Division(Orientation.VERTICAL, slots.get(0), slots.get(1), tape);
    upper = new Division(Orientation.HORIZONTAL, slots.get(2), slots.get(3));
    right = new Division(Orientation.VERTICAL, upper, slots.get(4));
    whole = new Division(Orientation.HORIZONTAL, left, new StaleVeil(session, right));
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(slots.get(3), false);
    SplitPane.setResizableWithParent(tape, false);
    setCenter(whole);
    tape.countProperty().addListener(change -> tapesChanged());
    List.of(whole, left, right, upper).forEach(part -> part.onMoved(this::remember));
    slots.forEach(this::restore);
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(owner -> slots.forEach(slot -> slot.mark(owner)));
  }

  private void restore(Slot slot) {
    Slot.State before = settings.choice("pane." + slot.name(), Slot.State.OPEN);
    slot.stateProperty().set(before == Slot.State.DETACHED ? Slot.State.OPEN : before);
    slot.stateProperty().addListener((property, was, now) -> moved(slot, was, now));
  }

  private void moved(Slot slot, Slot.State was, Slot.State now) {
    if (was == Slot.State.DETACHED) {
      windowOf(slot).hide();
    }
    if (now == Slot.State.DETACHED) {
      windowOf(slot).show(getScene().getWindow());
    }
    settings.put("pane." + slot.name(), now.name());
  }

  private OwnWindow windowOf(Slot slot) {
    return windows.computeIfAbsent(
        slot,
        of -> {
          OwnWindow window = new OwnWindow(of, session, look, settings);
          onNewScene.accept(window.scene());
          return window;
        });
  }

  /** Opens the windows again that panes had of their own, once the main window is there. */
  void openWindows() {
    for (Slot slot : slots) {
      if (settings.choice("pane." + slot.name(), Slot.State.OPEN) == Slot.State.DETACHED) {
        slot.stateProperty().set(Slot.State.DETACHED);
      }
    }
  }

  /** Calls back for the scene of every further window. */
  void setOnNewScene(Consumer<Scene> action) {
    onNewScene = action;
  }

  /** Puts the focus into the next pane, or with -1 into the one before. */
  void enterNext(int direction) {
    List<Node> owners =
        Window.getWindows().stream()
            .filter(Window::isFocused)
            .map(window -> window.getScene().getFocusOwner())
            .toList();
    int at = -1;
    for (int i = 0; i < slots.size(); i++) {
      for (Node owner : owners) {
        at = slots.get(i).holds(owner) ? i : at;
      }
    }
    int next = at < 0 && direction < 0 ? slots.size() - 1 : at + direction;
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(Math.floorMod(next + i * direction, slots.size()));
      if (slot.canBeEntered()) {
        slot.enter();
        return;
      }
    }
  }

  /**
   * Moves a border of the pane that has the focus, or else of the graph: the one behind it, or at
   * the edge of the window the one before it.
   *
   * @param across horizontal for a border between panes side by side
   * @param direction 1 to the right or down, −1 to the left or up
   */
  void moveBorder(Orientation across, int direction) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    Node part = slots.stream().filter(slot -> slot.holds(owner)).findFirst().orElse(slots.get(2));
    while (part.getParent() != null && part != this) {
      Division around = Division.around(part);
      if (around != null && around.getOrientation() == across) {
        around.moveBorder(part, direction * BORDER_STEP);
        remember();
        return;
      }
      part = part.getParent();
    }
  }

  List<Slot> slots() {
    return slots;
  }

  /** Keeps where the borders and windows are for the next start. */
  void remember() {
    settings.put("panes.whole", whole.shares());
    settings.put("panes.left", left.shares());
    settings.put("panes.right", right.shares());
    settings.put("panes.upper", upper.shares());
    windows.values().forEach(OwnWindow::remember);
  }

  /** The picture of the tape. */
  GraphView graph() {
    return graph;
  }

  /** Brings the list of breakpoints forward, with the focus in it. */
  void showBreakpoints() {
    Slot slot = slots.get(3);
    if (slot.stateProperty().get() == Slot.State.FOLDED) {
      slot.stateProperty().set(Slot.State.OPEN);
    }
    stops.setSelected(true);
    slot.enter();
  }

  /** Steps into a gradient rule or on in it, as {@link InspectorView#stepInRule} does. */
  boolean stepInRule(int by) {
    return slots.get(3).stateProperty().get() != Slot.State.FOLDED && pages.stepInRule(by);
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

  /** Divides the room when its size is known, and anew when that becomes quite another. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double width = getWidth();
    double height = getHeight();
    boolean nowSlim = width < SLIM;
    boolean nowNarrow = width < ROOM_FOR_INSPECTOR;
    boolean nowLow = height < LOWEST;
    boolean another =
        nowSlim != slim || nowNarrow != narrow || nowLow != low || isFar(width, height);
    if (width > 0 && height > 0 && (!arranged || another)) {
      arranged = true;
      arrangedWidth = width;
      arrangedHeight = height;
      if (nowSlim != slim) {
        leaveTo(nowSlim, slots.get(4));
      }
      if (nowNarrow != narrow) {
        leaveTo(nowNarrow, slots.get(3));
      }
      if (nowLow != low) {
        leaveTo(nowLow, slots.get(1));
      }
      slim = nowSlim;
      narrow = nowNarrow;
      low = nowLow;
      double first =
          Math.min(Math.max(0.45, LEAST_LEFT / width), Math.clamp(width * 0.272, 380, 480) / width);
      double last = Math.clamp(width * 0.223, 264, 400) / (width * (1 - first));
      double tapes = roomForTapes(height) / height;
      whole.arrange(settings.numbers("panes.whole", first, 1 - first));
      right.arrange(settings.numbers("panes.right", UPPER, 1 - UPPER));
      upper.arrange(settings.numbers("panes.upper", 1 - last, last));
      double script = height < LOW ? 0.5 : Math.min(UPPER, 1 - tapes - LEAST_FOR_NAMES / height);
      left.arrange(settings.numbers("panes.left", script, 1 - script - tapes, tapes));
    }
  }

  /** Whether the room is so different that borders which only moved along stand in bad places. */
  private boolean isFar(double width, double height) {
    return Math.abs(width - arrangedWidth) > MUCH * arrangedWidth
        || Math.abs(height - arrangedHeight) > MUCH * arrangedHeight;
  }

  /** In little room the graph comes first; what the user has said about a pane is left alone. */
  private void leaveTo(boolean scarce, Slot... lessNeeded) {
    Slot.State state = scarce ? Slot.State.FOLDED : Slot.State.OPEN;
    Platform.runLater(() -> {
      for (Slot slot : lessNeeded) {
        if (settings.get("pane." + slot.name(), "").isEmpty()) {
          slot.stateProperty().set(state);
          settings.put("pane." + slot.name(), "");
        }
      }
    });
  }

  /** As much as the tapes need that are one inside the other. */
  private double roomForTapes(double height) {
    double most = height < LOWEST ? 0 : MOST_FOR_TAPES * height;
    forTapes = Math.min(TAPE_STRIP * tape.countProperty().get(), most);
    return forTapes;
  }

  private void tapesChanged() {
    boolean leftAlone = Math.abs(tape.getHeight() - forTapes) < BY_HAND;
    if (arranged && leftAlone && left.getHeight() > 0) {
      double tapes = roomForTapes(left.getHeight()) / left.getHeight();
      double most = Math.max(0.5, 1 - tapes - LEAST_FOR_NAMES / left.getHeight());
      left.setDividerPositions(Math.min(left.getDividerPositions()[0], most), 1 - tapes);
    }
  }

  private Panel script() {
    Panel script = new Panel();
    FirstSteps first = new FirstSteps(session, documents);
    first.setOnMouseClicked(event -> editor.goTo(1, 0));
    StackPane.setMargin(first, new Insets(FIRST_LINE, 0, 0, 0));
    ToggleButton name = script.add("", new StackPane(editor, first));
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
}
