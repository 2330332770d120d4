package tapedeck.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Shown;
import tapedeck.script.figure.Figure;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Place;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;

/**
 * A run at one position: what is so after the first so many events. Costs nothing to make; every
 * answer is looked up in the trace, so standing earlier is as cheap as standing later.
 */
public final class Moment {
  private final Trace trace;
  private final int position;

  Moment(Trace trace, int position) {
    this.trace = trace;
    this.position = position;
  }

  /** The run it is a moment of. */
  public Trace trace() {
    return trace;
  }

  /** How many events have happened, from 0 to the trace's size. */
  public int position() {
    return position;
  }

  /** What has just happened, seen past the bookkeeping that follows it; null at the start. */
  public @Nullable Event last() {
    int index = lastIndex();
    return index < 0 ? null : trace.event(index);
  }

  /** The index of {@link #last}; -1 at the start. */
  public int lastIndex() {
    int index = position - 1;
    while (index > 0
        && (trace.event(index) instanceof Event.Accumulated
            || trace.event(index) instanceof Event.Bound
            || trace.event(index) instanceof Event.Updated
            || trace.event(index) instanceof Event.Watched watched && !watched.explicit())) {
      index--;
    }
    return index;
  }

  /** Whether a contribution has just been computed and is yet to be added to its sum. */
  public boolean isBetweenHalves() {
    return Groups.isComputedOnly(trace, position);
  }

  /** What the run is doing. */
  public Phase phase() {
    Phase phase = trace.phases.at(position);
    return phase == null ? Phase.OTHER : phase;
  }

  /** Where in the source the run stands. */
  public Place place() {
    Place place = trace.places.at(position);
    return place == null ? Place.NOWHERE : place;
  }

  /** Which round of its own loop it is in, from 1; 0 before the first loop. */
  public int round() {
    int iteration = iteration();
    return iteration == 0 ? 0 : trace.iterations().get(iteration - 1).round();
  }

  /** The number of the iteration it is in, from 1 through all loops; 0 before the first. */
  public int iteration() {
    List<Iteration> all = trace.iterations();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).begin() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The function the run is in; empty in the script's own body. */
  public String frame() {
    String frame = trace.frames.at(position);
    return frame == null ? "" : frame;
  }

  /** Names that stand for something now: the script's own, and those of the function it is in. */
  public List<Binding> bindings() {
    List<Binding> found = new ArrayList<>();
    trace.bindings.forEach((key, timeline) -> {
      Event.Bound bound = timeline.at(position);
      if (bound != null
          && bound.value() != null
          && (bound.frame().isEmpty() || bound.frame().equals(frame()))) {
        found.add(
            new Binding(
                bound.frame(),
                bound.name(),
                bound.value(),
                bound.place(),
                timeline.since(position)));
      }
    });
    return found;
  }

  /** What a name stands for now, in the function the run is in or else in the script. */
  @Nullable Binding binding(String name) {
    for (String frame : frame().isEmpty() ? List.of("") : List.of(frame(), "")) {
      Timeline<Event.Bound> timeline = trace.bindings.get(List.of(frame, name));
      Event.Bound bound = timeline == null ? null : timeline.at(position);
      if (timeline != null && bound != null && bound.value() != null) {
        return new Binding(frame, name, bound.value(), bound.place(), timeline.since(position));
      }
    }
    return null;
  }

  /** What a binding stands for now; a variable as the tensor it holds, if that was kept. */
  Shown valueOf(Binding binding) {
    return binding.value() instanceof Shown.OfVariable(Variable variable)
            && value(variable.id()) instanceof Seen.Whole(Tensor tensor)
        ? new Shown.OfTensor(tensor, "EagerTensor")
        : binding.value();
  }

  /** For each line of the source, the bindings that were last made there, in order. */
  public Map<Integer, List<Binding>> bindingsByLine() {
    Map<Integer, List<Binding>> lines = new TreeMap<>();
    for (Binding binding : bindings()) {
      lines.computeIfAbsent(binding.place().line(), line -> new ArrayList<>()).add(binding);
    }
    return lines;
  }

  /** The identity of the version a variable holds now; 0 before it was made. */
  public long version(long variable) {
    Timeline<Long> versions = trace.versions.get(variable);
    Long version = versions == null ? null : versions.at(position);
    return version == null ? 0 : version;
  }

  /** How many times a variable has been assigned so far. */
  public int assignments(long variable) {
    Timeline<Long> versions = trace.versions.get(variable);
    return versions == null ? 0 : Math.max(0, versions.changes(position) - 1);
  }

  /** The latest assignments of a variable so far, the last one first. */
  public List<Event.Assigned> latestAssignments(long variable, int most) {
    List<Event.Assigned> latest = new ArrayList<>();
    Timeline<Long> versions = trace.versions.get(variable);
    int since = versions == null ? 0 : versions.since(position);
    while (versions != null
        && since > 0
        && latest.size() < most
        && trace.event(since - 1) instanceof Event.Assigned assigned) {
      latest.add(assigned);
      since = versions.since(since - 1);
    }
    return latest;
  }

  /** What a variable or tensor holds now; null before it was made. */
  public @Nullable Seen value(long id) {
    if (trace.variable(id) != null) {
      long version = version(id);
      return version == 0 ? null : trace.seen(version);
    }
    return trace.maker(id) >= position ? null : trace.seen(id);
  }

  /** Whether an operation has been computed. */
  public boolean has(int node) {
    return node < position;
  }

  /** What a tape is doing, by its number. */
  public GradientTape.State state(int tape) {
    Timeline<GradientTape.State> states = trace.tapeStates.get(tape);
    GradientTape.State state = states == null ? null : states.at(position);
    return state == null ? GradientTape.State.NEW : state;
  }

  /**
   * The outermost tape to look at: the one that was opened or walked last, or, before any was, the
   * first of the run; -1 if the run has none.
   */
  public int focus() {
    Integer focus = trace.focus.at(position);
    return focus != null ? focus : trace.tapes().isEmpty() ? -1 : trace.tape(0).root();
  }

  /** The last pass that has begun on a tape of the focus; null if none has. */
  public @Nullable PassInfo pass() {
    Integer pass = trace.lastPass.at(position);
    if (pass == null) {
      return null;
    }
    PassInfo info = trace.pass(pass);
    return trace.tape(info.tape()).root() == focus() ? info : null;
  }

  /** Whether a pass is being walked right now. */
  public boolean isWalking(PassInfo pass) {
    return pass.begin() < position && position <= trace.passEnd(pass.number());
  }

  /** The contributions that a pass has computed so far, in order. */
  public List<Event.Contributed> contributions(PassInfo pass) {
    return eventsOf(pass, Event.Contributed.class).stream()
        .filter(event -> event.pass() == pass.number())
        .toList();
  }

  /** The sums that a pass has formed so far, in order. */
  public List<Event.Accumulated> sums(PassInfo pass) {
    return eventsOf(pass, Event.Accumulated.class).stream()
        .filter(event -> event.pass() == pass.number())
        .toList();
  }

  /** The gradient of a variable or tensor in a pass so far; 0 if nothing arrived yet. */
  public long gradient(PassInfo pass, long of) {
    long sum = 0;
    for (Event.Accumulated event : sums(pass)) {
      sum = event.of() == of ? event.sum() : sum;
    }
    List<Event.Result> answered = sum == 0 ? results(pass) : null;
    if (answered != null) {
      for (Event.Result result : answered) {
        sum = result.source() == of ? result.gradient() : sum;
      }
    }
    return sum;
  }

  /** What a pass answered; null while it has not ended. */
  public @Nullable List<Event.Result> results(PassInfo pass) {
    int end = trace.passEnd(pass.number());
    return end < position && trace.event(end) instanceof Event.PassEnded ended
        ? ended.results()
        : null;
  }

  private <E extends Event> List<E> eventsOf(PassInfo pass, Class<E> kind) {
    int end = Math.min(position, trace.passEnd(pass.number()));
    List<E> found = new ArrayList<>();
    for (int i = pass.begin(); i < end; i++) {
      Event event = trace.event(i);
      if (kind.isInstance(event)) {
        found.add(kind.cast(event));
      }
    }
    return found;
  }

  /** What an optimizer did last to a variable; null if none has yet. */
  public @Nullable UpdateInfo update(long variable) {
    Timeline<UpdateInfo> updates = trace.updates.get(variable);
    return updates == null ? null : updates.at(position);
  }

  /** The figures begun so far, each as far as it is drawn. */
  public List<Figure> figures() {
    List<Figure> found = new ArrayList<>();
    trace
        .figures
        .values()
        .forEach(timeline -> {
          Figure figure = timeline.at(position);
          if (figure != null) {
            found.add(figure);
          }
        });
    return found;
  }

  /** What has been printed so far. */
  public String printed() {
    Integer length = trace.printedUpTo.at(position);
    return length == null ? "" : trace.printed.substring(0, length);
  }

  /** One plain sentence about what has just happened. */
  public String sentence() {
    return Narration.of(this);
  }

  /** What a binding stands for now, in a few characters: {@code x = 0.0}. */
  public String text(Binding binding) {
    return switch (binding.value()) {
      case Shown.OfTensor(Tensor tensor, String type) -> Numbers.full(tensor, 4);
      case Shown.OfVariable(Variable variable) -> {
        Seen seen = value(variable.id());
        yield seen == null ? "" : Numbers.of(seen);
      }
      case Shown.OfTape(GradientTape tape) -> "GradientTape";
      case Shown.Plain(String text, String type) ->
          type.equals("str") ? text : Numbers.shortened(text);
    };
  }
}
