package tapedeck.app.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Limits;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;
import tapedeck.trace.Binding;
import tapedeck.trace.Breakpoint;
import tapedeck.trace.Granularity;
import tapedeck.trace.Hits;
import tapedeck.trace.Iteration;
import tapedeck.trace.LastChange;
import tapedeck.trace.Moment;
import tapedeck.trace.Outcome;
import tapedeck.trace.Phase;
import tapedeck.trace.Spot;
import tapedeck.trace.Steps;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;
import tapedeck.trace.VariableInfo;

/**
 * A script, its latest run and the position looked at: what all views of a window share. All
 * methods and properties belong to the FX thread; runs happen elsewhere.
 */
public final class Session {
  private static final Duration QUIET = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final int EVENTS_PER_MILLISECOND = 1000;

  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty fileName = new SimpleStringProperty("untitled.py");
  private final ReadOnlyObjectWrapper<Trace> trace;
  private final ReadOnlyObjectWrapper<Moment> moment;
  private final ReadOnlyObjectWrapper<Structure> structure;
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Granularity> granularity =
      new SimpleObjectProperty<>(Granularity.OP);
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(new Selection.None());
  private final PauseTransition quiet =
      new PauseTransition(javafx.util.Duration.millis(QUIET.toMillis()));
  private final PauseTransition patience =
      new PauseTransition(javafx.util.Duration.millis(PATIENCE.toMillis()));
  private final Player player = new Player(this::playForward, this::playBack);
  private final PauseTransition nextLook = new PauseTransition();
  private final Runner runner = new Runner();
  private final Breakpoints breakpoints = new Breakpoints();
  private final ObjectProperty<RuleLine> ruleLine = new SimpleObjectProperty<>(RuleLine.NONE);
  private final IntegerProperty caretLine = new SimpleIntegerProperty(1);
  private @Nullable Moment resume;

  /** What was stood at before runs that failed, as happens while one types; null after a move. */
  private @Nullable Moment beforeFailures;

  private boolean growing;
  private final ReadOnlyObjectWrapper<@Nullable ScriptError> error = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper judged = new ReadOnlyBooleanWrapper();
  private final List<ObservableBooleanValue> awaited = new ArrayList<>();

  /** A session on an empty script. */
  public Session() {
    Trace empty = Trace.EMPTY;
    trace = new ReadOnlyObjectWrapper<>(empty);
    moment = new ReadOnlyObjectWrapper<>(empty.at(0));
    structure = new ReadOnlyObjectWrapper<>(Structure.of(empty, -1));
    quiet.setOnFinished(event -> run());
    patience.setOnFinished(event -> {
      busy.set(running.get());
      runner.peek(this::grown);
    });
    nextLook.setOnFinished(event -> runner.peek(this::grown));
    awaits(breakpoints.foundProperty());
    text.addListener((property, before, after) -> {
      breakpoints.edited(before, after);
      stale.set(true);
      judged.set(false);
      quiet.playFromStart();
    });
  }

  /** The script. Changing it marks the views stale and runs it again after a short quiet. */
  public StringProperty textProperty() {
    return text;
  }

  /** The name of the document, for headings. */
  public StringProperty fileNameProperty() {
    return fileName;
  }

  /** The latest run: one that has ended, or as much as there is yet of one that takes its time. */
  public ReadOnlyObjectProperty<Trace> traceProperty() {
    return trace.getReadOnlyProperty();
  }

  /** The moment looked at. */
  public ReadOnlyObjectProperty<Moment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /**
   * What the tape in focus recorded in the end; changes only when another tape comes into focus.
   */
  public ReadOnlyObjectProperty<Structure> structureProperty() {
    return structure.getReadOnlyProperty();
  }

  /** Whether the text has changed since the run that is shown. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /**
   * What was wrong with the last text that was run: what ended its run, or that it cannot be read.
   * The trace is then still that of the text before, and stale.
   */
  public ReadOnlyObjectProperty<@Nullable ScriptError> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether {@link #errorProperty} speaks of the text as it stands. */
  public ReadOnlyBooleanProperty judgedProperty() {
    return judged.getReadOnlyProperty();
  }

  /** Whether the error is that the text cannot be read, so that all else shows the run before. */
  public boolean isUnreadable() {
    return error.get() != null && error.get() != errorOf(trace.get());
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether a run has been going on for so long that a person notices. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return player.playingProperty();
  }

  /** What steps by itself, and how fast. */
  public Player player() {
    return player;
  }

  /** How far a step goes. */
  public ObjectProperty<Granularity> granularityProperty() {
    return granularity;
  }

  public ObjectProperty<Selection> selectionProperty() {
    return selection;
  }

  /** Which line of the step's gradient rule is looked at; none any more after another step. */
  public ObjectProperty<RuleLine> ruleLineProperty() {
    return ruleLine;
  }

  /** The line of the text that the caret is in, from 1. */
  public IntegerProperty caretLineProperty() {
    return caretLine;
  }

  /** Where the run is to be stopped at; they stay when the script runs again. */
  public Breakpoints breakpoints() {
    return breakpoints;
  }

  public Trace trace() {
    return trace.get();
  }

  public Moment moment() {
    return moment.get();
  }

  public Structure structure() {
    return structure.get();
  }

  /** Opens a script under a name, runs it and stands on its first interesting step. */
  public void open(String name, String script) {
    fileName.set(name);
    breakpoints.clear();
    beforeFailures = null;
    error.set(null);
    show(Trace.EMPTY);
    stand(0);
    text.set(script);
    selection.set(new Selection.None());
    run();
  }

  /** Runs the text as it stands; a run that is still going is stopped first. */
  public void run() {
    quiet.stop();
    pause();
    running.set(true);
    growing = false;
    patience.playFromStart();
    runner.start(text.get(), Limits.DEFAULT, this::finished);
  }

  /** Stops a run that is still going; what it recorded is shown. */
  public void stop() {
    runner.stop();
  }

  private void finished(Trace ended) {
    running.set(false);
    patience.stop();
    nextLook.stop();
    busy.set(false);
    ScriptError wrong = errorOf(ended);
    boolean somethingToKeep =
        trace.get().size() > 1 && !(trace.get().outcome() instanceof Outcome.Running);
    if (wrong == null || ended.size() > 1 || !somethingToKeep) {
      take(ended);
      beforeFailures = wrong == null ? null : resume;
    }
    growing = false;
    error.set(wrong);
    judged.set(ended.source().text().equals(text.get()));
  }

  private static @Nullable ScriptError errorOf(Trace ended) {
    return ended.outcome() instanceof Outcome.Failed(ScriptError error) ? error : null;
  }

  /** Shows what there is of a run that is going on, and looks again after a while. */
  private void grown(Trace soFar) {
    take(soFar);
    growing = true;
    Duration pause = LOOK_AGAIN.plusMillis(soFar.size() / EVENTS_PER_MILLISECOND);
    nextLook.setDuration(javafx.util.Duration.millis(pause.toMillis()));
    nextLook.playFromStart();
  }

  /** Shows a trace, at the place stood at before unless one has moved since the run began. */
  private void take(Trace next) {
    Moment before = moment.get();
    if (!growing) {
      resume = beforeFailures != null ? beforeFailures : before;
    }
    boolean atEnd = before.position() == before.trace().size();
    int position =
        resume != null ? Position.kept(resume, next) : atEnd ? next.size() : before.position();
    stale.set(!next.source().text().equals(text.get()));
    show(next);
    stand(position);
  }

  private void show(Trace next) {
    trace.set(next);
    breakpoints.show(next);
  }

  /** Stands at a position: after so many events. */
  public void seek(int position) {
    pause();
    move(position);
  }

  /** Stands somewhere because the user wants to. */
  private void move(int position) {
    resume = null;
    beforeFailures = null;
    stand(position);
  }

  private void stand(int position) {
    Moment next = trace.get().at(position);
    if (structure.get().root() != next.focus() || moment.get().trace() != next.trace()) {
      structure.set(Structure.of(next.trace(), next.focus()));
    }
    ruleLine.set(RuleLine.NONE);
    moment.set(next);
  }

  /** Lets every view show the moment anew, as when numbers are to be written otherwise. */
  public void showAnew() {
    structure.set(Structure.of(trace.get(), moment.get().focus()));
    moment.set(trace.get().at(moment.get().position()));
  }

  public void stepForward() {
    pause();
    move(steps().after(moment.get().position()));
  }

  public void stepBack() {
    pause();
    move(steps().before(moment.get().position()));
  }

  /** Steps at another granularity than the chosen one. */
  public void stepForward(Granularity by) {
    pause();
    move(trace.get().steps(by).after(moment.get().position()));
  }

  /** Steps back at another granularity than the chosen one. */
  public void stepBack(Granularity by) {
    pause();
    move(trace.get().steps(by).before(moment.get().position()));
  }

  /** A step by line that minds calls. */
  @FunctionalInterface
  public interface LineStep {
    int from(Trace trace, int position);
  }

  /** Goes where a step by line leads. */
  public void go(LineStep step) {
    seek(step.from(trace.get(), moment.get().position()));
  }

  /** Goes on to the next place where a breakpoint stops, or to the end. */
  public void continueForward() {
    breakpoints.whenFound(
        () -> seek(breakpoints.after(moment.get().position(), trace.get().size())));
  }

  /** Goes back to the last place where a breakpoint stops, or to the start. */
  public void continueBack() {
    breakpoints.whenFound(() -> seek(breakpoints.before(moment.get().position(), 0)));
  }

  /**
   * Goes to where the run comes to a spot next; to where it was there last if it does not come
   * there any more, and nowhere if it never does.
   */
  public void runTo(Spot spot) {
    int[] there = Hits.of(trace.get(), List.of(Breakpoint.on(spot)), () -> false);
    int now = moment.get().position();
    OptionalInt ahead = IntStream.of(there).filter(position -> position > now).findFirst();
    OptionalInt behind = IntStream.of(there).filter(position -> position < now).max();
    (ahead.isPresent() ? ahead : behind).ifPresent(this::seek);
  }

  /**
   * Goes to where the value of a variable or tensor was last written before this moment; nowhere if
   * it has been so from the start.
   */
  public void goToLastChange(long of) {
    goTo(LastChange.ofValue(moment.get(), of));
  }

  /** Goes to where the gradient of a variable or tensor last grew before this moment. */
  public void goToLastChangeOfGradient(long of) {
    goTo(LastChange.ofGradient(moment.get(), of));
  }

  /** Goes to where what a name stands for was last changed before this moment. */
  public void goToLastChange(Binding binding) {
    goTo(LastChange.of(moment.get(), binding));
  }

  /**
   * Goes to where what is selected was last changed before this moment: in a backward pass its
   * gradient, else its value.
   */
  public void goToLastChangeOfSelected() {
    selectedVertex().ifPresent(this::goToLastChange);
  }

  /** Goes to where a vertex was last changed: in a backward pass its gradient, else its value. */
  public void goToLastChange(Structure.Vertex vertex) {
    long of = structure.get().gradientKey(vertex);
    OptionalInt gradient =
        moment.get().phase() == Phase.BACKWARD
            ? LastChange.ofGradient(moment.get(), of)
            : OptionalInt.empty();
    goTo(gradient.isPresent() ? gradient : LastChange.ofValue(moment.get(), of));
  }

  private void goTo(OptionalInt position) {
    position.ifPresent(this::seek);
  }

  public void first() {
    seek(0);
  }

  public void last() {
    seek(trace.get().size());
  }

  /** Stands where the last backward pass of an iteration, from 1, has ended. */
  public void seekIteration(int number) {
    List<Iteration> all = trace.get().iterations();
    if (number >= 1 && number <= all.size()) {
      Iteration iteration = all.get(number - 1);
      seek(
          iteration.pass() < 0
              ? iteration.end()
              : Math.min(trace.get().passEnd(iteration.pass()) + 1, iteration.end()));
    }
  }

  /** Starts or stops stepping forward by itself; at the end it starts over. */
  public void togglePlay() {
    if (!stopsPlaying(false)) {
      stand(moment.get().position() == trace.get().size() ? 0 : moment.get().position());
      player.play(false);
    }
  }

  /** Starts or stops stepping back by itself; at the start it begins at the end. */
  public void togglePlayBack() {
    if (!stopsPlaying(true)) {
      stand(moment.get().position() == 0 ? trace.get().size() : moment.get().position());
      player.play(true);
    }
  }

  private boolean stopsPlaying(boolean back) {
    boolean same = playingProperty().get() && player.backwardProperty().get() == back;
    pause();
    return same;
  }

  private void pause() {
    player.pause();
  }

  private boolean playForward() {
    move(steps().after(moment.get().position()));
    return moment.get().position() < trace.get().size();
  }

  private boolean playBack() {
    move(steps().before(moment.get().position()));
    return moment.get().position() > 0;
  }

  /** The steps of the chosen granularity. */
  public Steps steps() {
    return trace.get().steps(granularity.get());
  }

  /** The vertex that is selected and exists in the structure shown. */
  public Optional<Structure.Vertex> selectedVertex() {
    return selection.get() instanceof Selection.OfVertex(String key)
        ? Optional.ofNullable(structure.get().vertices().get(key))
        : Optional.empty();
  }

  /** The edge that is selected and exists in the structure shown. */
  public Optional<Structure.Edge> selectedEdge() {
    return selection.get() instanceof Selection.OfEdge(String key)
        ? Optional.ofNullable(structure.get().edges().get(key))
        : Optional.empty();
  }

  /** Where in the source what is selected comes from; nowhere if nothing of the kind is. */
  public Place selectedPlace() {
    Structure.Vertex vertex =
        selectedEdge()
            .<Structure.Vertex>map(Structure.Edge::to)
            .or(this::selectedVertex)
            .orElse(null);
    return switch (vertex) {
      case Structure.Operation operation -> trace.get().node(operation.node()).place();
      case Structure.Cell cell -> {
        VariableInfo info = trace.get().variable(cell.variable());
        yield info == null ? Place.NOWHERE : trace.get().event(info.createdAt() - 1).place();
      }
      case Structure.Leaf leaf -> {
        Place made = trace.get().conversion(leaf.tensor());
        yield made == null ? Place.NOWHERE : made;
      }
      case null -> Place.NOWHERE;
    };
  }

  /** Makes {@link #isSettled} wait for a view's work off the FX thread. */
  public void awaits(ObservableBooleanValue idle) {
    awaited.add(idle);
  }

  /** Whether no run is going on and every view has finished what it does off the FX thread. */
  public boolean isSettled() {
    return !running.get() && awaited.stream().allMatch(ObservableBooleanValue::get);
  }

  /** Ends the threads of this session; it is of no use afterwards. */
  public void close() {
    pause();
    quiet.stop();
    patience.stop();
    nextLook.stop();
    runner.close();
    breakpoints.close();
  }
}
