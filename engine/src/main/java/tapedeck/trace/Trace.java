package tapedeck.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Op;
import tapedeck.script.Shown;
import tapedeck.script.figure.Figure;
import tapedeck.tape.GradientTape;
import tapedeck.tape.NotRecorded;
import tapedeck.tape.Place;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;

/**
 * A run as data: what happened, in order, and indices that answer questions about any position. A
 * {@link Recorder} writes it; once its run has ended it does not change.
 */
public final class Trace {
  /** The trace of a script that was never run. */
  public static final Trace EMPTY = new Trace("");

  private final Source source;
  private final List<TapeInfo> tapes = new ArrayList<>();
  private final List<PassInfo> passes = new ArrayList<>();
  private int[] passEnds = new int[4];
  private final Map<Long, VariableInfo> variables = new LinkedHashMap<>();
  private TensorStore tensors = new TensorStore();
  private Events events = new Events(tensors.first());
  private Outcome outcome = new Outcome.Running();

  final Map<Long, Timeline<Long>> versions = new HashMap<>();
  final Map<List<String>, Timeline<Event.Bound>> bindings = new LinkedHashMap<>();
  final Map<Integer, Timeline<GradientTape.State>> tapeStates = new HashMap<>();
  final Map<Long, Timeline<UpdateInfo>> updates = new HashMap<>();
  final Map<Integer, Timeline<Figure>> figures = new TreeMap<>();
  final Timeline<Integer> focus = new Timeline<>();
  final Timeline<Place> places = new Timeline<>();
  final Timeline<String> frames = new Timeline<>();
  final Timeline<Phase> phases = new Timeline<>();
  final Timeline<Integer> lastPass = new Timeline<>();
  final Timeline<Integer> printedUpTo = new Timeline<>();
  final StringBuilder printed = new StringBuilder();

  private @Nullable Groups groups;

  Trace(String text) {
    source = new Source(text);
  }

  /** The text that ran. */
  public Source source() {
    return source;
  }

  /** How many events there are; positions go from 0, before the first, to this. */
  public int size() {
    return events.size();
  }

  /** Event {@code index}, from 0. */
  public Event event(int index) {
    return events.get(index);
  }

  /** How the run ended, or that it goes on. */
  public Outcome outcome() {
    return outcome;
  }

  /** Everything the run printed. */
  public String printed() {
    return printed.toString();
  }

  /** The state after the first {@code position} events. */
  public Moment at(int position) {
    return new Moment(this, Math.clamp(position, 0, size()));
  }

  /** Where one may stand, at a granularity. */
  public Steps steps(Granularity granularity) {
    return groups().steps(granularity);
  }

  /**
   * The rounds of the script's loops around tapes that follow one another, counted through; one for
   * the whole run if there is no loop.
   */
  public List<Iteration> iterations() {
    return groups().iterations();
  }

  /** Works out all groupings now, on the calling thread, so that no view has to wait for them. */
  public void prepare() {
    groups();
  }

  private synchronized Groups groups() {
    if (groups == null) {
      groups = new Groups(this);
    }
    return groups;
  }

  /** All tapes, in the order they were made. */
  public List<TapeInfo> tapes() {
    return Collections.unmodifiableList(tapes);
  }

  /** An outermost tape and those that were opened inside it, in order. */
  public List<TapeInfo> family(int root) {
    return Collections.unmodifiableList(
        0 <= root && root < tapes.size() ? tape(root).family() : List.of());
  }

  /** The tape of this number. */
  public TapeInfo tape(int number) {
    return tapes.get(number);
  }

  /** All backward passes, in order. */
  public List<PassInfo> passes() {
    return Collections.unmodifiableList(passes);
  }

  /** The passes over the tapes of a family, in order. */
  public List<PassInfo> passesOf(int root) {
    return Collections.unmodifiableList(
        0 <= root && root < tapes.size() ? tape(root).passes() : List.of());
  }

  /** The backward pass of this number. */
  public PassInfo pass(int number) {
    return passes.get(number);
  }

  /** The position of a pass's {@link Event.PassEnded}; the end of the trace if it has none. */
  public int passEnd(int number) {
    return number < passEnds.length && passEnds[number] > 0 ? passEnds[number] : size();
  }

  /** All variables, in the order they were made. */
  public Collection<VariableInfo> variables() {
    return Collections.unmodifiableCollection(variables.values());
  }

  /** The variable of this identity; null if it is a tensor's. */
  public @Nullable VariableInfo variable(long id) {
    return variables.get(id);
  }

  /**
   * What is known of a tensor.
   *
   * @throws IllegalArgumentException if no event names it
   */
  public Seen seen(long tensor) {
    Seen seen = tensors.get(tensor);
    if (seen == null) {
      throw new IllegalArgumentException("no tensor " + tensor + " in this trace");
    }
    return seen;
  }

  /** Whether anything is known of a tensor. */
  boolean has(long tensor) {
    return tensors.get(tensor) != null;
  }

  /** All numbers of a tensor; null if only a summary was kept. */
  public @Nullable Tensor tensor(long id) {
    return tensors.get(id) instanceof Seen.Whole whole ? whole.tensor() : null;
  }

  /** The figures of the whole run as they looked at its end, in the order they were begun. */
  public List<Figure> figures() {
    return at(size()).figures();
  }

  /** The operation at a node. */
  public Event.Computed node(int position) {
    if (events.get(position) instanceof Event.Computed computed) {
      return computed;
    }
    throw new IllegalArgumentException("event " + position + " is no operation");
  }

  /** The node that made a tensor; -1 if no operation did. */
  public int maker(long tensor) {
    return tensors.maker(tensor);
  }

  /** The name a tensor or variable was first bound to; null if it never was. */
  public @Nullable String name(long id) {
    VariableInfo variable = variables.get(id);
    return variable != null ? variable.name() : tensors.name(id);
  }

  /** The variable that a tensor is or was the value of; 0 for any other tensor. */
  public long ownerOfVersion(long tensor) {
    return tensors.owner(tensor);
  }

  /**
   * A position worth opening at: where the first backward pass has computed its last contribution;
   * the end if there is no such pass.
   */
  public int highlight() {
    int found = size();
    for (int i = 0; i < size() && found == size(); i++) {
      boolean last = event(i) instanceof Event.PassEnded && i > 0;
      found = last ? i : found;
    }
    return steps(Granularity.OP).position(steps(Granularity.OP).indexAt(found));
  }

  /** The expression that was converted into a tensor; null if it was made otherwise. */
  public @Nullable Place conversion(long tensor) {
    return tensors.conversion(tensor);
  }

  // What follows is the recorder's.

  /** What was recorded so far; it does not change while the run goes on. */
  Trace copy() {
    Trace copy = new Trace(source.text());
    copy.events = events.copy();
    tapes.forEach(tape -> copy.add(tape.copy()));
    passes.forEach(copy::add);
    copy.passEnds = passEnds.clone();
    copy.variables.putAll(variables);
    copy.tensors = tensors.copy();
    copyAll(versions, copy.versions);
    copyAll(bindings, copy.bindings);
    copyAll(tapeStates, copy.tapeStates);
    copyAll(updates, copy.updates);
    copyAll(figures, copy.figures);
    copy.focus.take(focus);
    copy.places.take(places);
    copy.frames.take(frames);
    copy.phases.take(phases);
    copy.lastPass.take(lastPass);
    copy.printedUpTo.take(printedUpTo);
    copy.printed.append(printed);
    return copy;
  }

  private static <K, V> void copyAll(Map<K, Timeline<V>> from, Map<K, Timeline<V>> to) {
    from.forEach((key, timeline) -> {
      Timeline<V> copy = new Timeline<>();
      copy.take(timeline);
      to.put(key, copy);
    });
  }

  long keep(Tensor tensor) {
    return tensors.keep(tensor);
  }

  /** A tensor gets one more identity. */
  void again(Tensor made, Tensor again) {
    tensors.same(again.id(), tensors.keep(made));
  }

  /** Appends an event and answers the position behind it. */
  int append(Event event) {
    events.add(event);
    return behind(event.place());
  }

  /**
   * As {@link #append} of an operation without attributes that read tensors only.
   *
   * @param second 0 if it had one operand only
   */
  int computed(
      Place place,
      Op op,
      long input,
      long second,
      long output,
      int[] tapes,
      NotRecorded why,
      int pass) {
    events.computed(place, op, input, second, output, tapes, why, pass);
    return behind(place);
  }

  /** As {@link #append} of a contribution that was not summed. */
  int contributed(Place place, int pass, int node, int input, long upstream, long value) {
    events.contributed(place, pass, node, input, upstream, value);
    return behind(place);
  }

  /** As {@link #append} of an {@link Event.Accumulated}. */
  int accumulated(Place place, int pass, long of, long sum, int terms) {
    events.accumulated(place, pass, of, sum, terms);
    return behind(place);
  }

  private int behind(Place place) {
    if (place.isKnown()) {
      places.put(events.size(), place);
    }
    return events.size();
  }

  /** The one array for a set of tapes that recorded an operation. */
  int[] tapeSet(int[] tapes) {
    return events.tapeSet(tapes);
  }

  void add(TapeInfo tape) {
    tapes.add(tape);
    tape(tape.root()).addToFamily(tape);
  }

  void add(PassInfo pass) {
    passes.add(pass);
    tape(tape(pass.tape()).root()).add(pass);
  }

  void endPass(int number) {
    if (number >= passEnds.length) {
      passEnds = Arrays.copyOf(passEnds, Math.max(number + 1, 2 * passEnds.length));
    }
    passEnds[number] = size() - 1;
  }

  void add(VariableInfo variable) {
    variables.put(variable.id(), variable);
  }

  void version(int position, long variable, long tensor) {
    versions.computeIfAbsent(variable, key -> new Timeline<>()).put(position, tensor);
    tensors.owned(tensor, variable);
  }

  void made(long tensor, int node) {
    tensors.made(tensor, node);
  }

  void converted(long tensor, Place place) {
    tensors.converted(tensor, place);
  }

  /** Gives what was bound its name, if it has none yet. */
  void name(String name, Shown shown) {
    switch (shown) {
      case Shown.OfTensor(Tensor tensor, String type) -> tensors.name(keep(tensor), name);
      case Shown.OfVariable(Variable variable) -> {
        VariableInfo known = variables.get(variable.id());
        if (known != null && unnamed.remove(variable.id())) {
          variables.put(variable.id(), known.named(name));
        }
      }
      case Shown.OfTape(GradientTape tape) -> {
        if (tape.number() < tapes.size()) {
          tapes.get(tape.number()).name(name);
        }
      }
      case Shown.Plain plain -> {}
    }
  }

  final java.util.Set<Long> unnamed = new java.util.HashSet<>();

  void end(Outcome how) {
    outcome = how;
  }
}
