package tapedeck.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Shown;
import tapedeck.tape.NotRecorded;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/**
 * Looks for the cause of a None: follows the values a target was computed from, whether recorded or
 * not, until it meets the source, and then asks where gradients do not follow.
 */
final class NoneSearch {
  /** How a value came from another: by an operation, or by an assignment of a variable. */
  private record Link(long from, int event) {}

  /** An event on the way from the source to a target, and the value that came to it. */
  private record Step(int event, long value) {}

  private static final int LONGEST_CALL = 48;

  private final Trace trace;
  private final PassInfo pass;
  private final TapeInfo tape;
  private final long source;
  private final Labels labels;
  private final Detours detours;
  private final Map<Long, Link> onward = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();
  private final List<Long> converted = new ArrayList<>();

  NoneSearch(Trace trace, PassInfo pass, long source) {
    this.trace = trace;
    this.pass = pass;
    this.tape = trace.tape(pass.tape());
    this.source = source;
    this.labels = new Labels(trace);
    this.detours = new Detours(trace);
  }

  NoneCause cause() {
    String name = labels.of(source);
    DType dtype = dtype();
    if (!dtype.isFloating()) {
      return new NoneCause.WholeNumbers(name, dtype.label());
    }
    follow();
    List<Step> way = way();
    NoneCause.Renamed renamed = way.isEmpty() ? renamed() : null;
    if (renamed != null) {
      return renamed;
    }
    int watched = watchedAt();
    if (watched < 0) {
      return new NoneCause.NeverWatched(
          name, tape.name(), trace.variable(source) != null, tape.place());
    }
    for (Step step : way) {
      NoneCause broken = broken(step, watched);
      if (broken != null) {
        return broken;
      }
    }
    for (long tensor : converted) {
      NoneCause made = numPy(tensor);
      if (made != null) {
        return made;
      }
    }
    return new NoneCause.Unrelated(labels.target(pass), name);
  }

  private DType dtype() {
    VariableInfo variable = trace.variable(source);
    return variable != null ? variable.dtype() : trace.seen(source).dtype();
  }

  /** Goes back from the targets to all they were computed from. */
  private void follow() {
    Deque<Long> waiting = new ArrayDeque<>(pass.targets());
    seen.addAll(pass.targets());
    while (!waiting.isEmpty()) {
      long value = waiting.poll();
      int maker = trace.maker(value);
      if (maker >= 0) {
        Event.Computed computed = trace.node(maker);
        for (int i = 0; i < computed.inputs().length; i++) {
          reach(waiting, computed.inputs()[i], new Link(value, maker));
          reach(waiting, computed.key(i), new Link(value, maker));
        }
      } else {
        assigned(value, waiting);
        found(value, waiting);
      }
      if (trace.conversion(value) != null) {
        converted.add(value);
        detour(value, waiting);
      }
    }
  }

  /** Goes on from a number to what it was read from before it left the tape. */
  private void detour(long value, Deque<Long> waiting) {
    int event = conversion(value);
    if (event >= 0) {
      for (Detours.Detour detour : detours.of(event)) {
        reach(waiting, detour.from(), new Link(value, event));
      }
    }
  }

  /** Where a tensor of the tape was made of a number; -1 if nowhere. */
  private int conversion(long tensor) {
    for (int i = tape.openedAt(); i < pass.begin(); i++) {
      if (trace.event(i) instanceof Event.Converted made && made.tensor() == tensor) {
        return i;
      }
    }
    return -1;
  }

  private void reach(Deque<Long> waiting, long value, Link link) {
    if (seen.add(value)) {
      onward.put(value, link);
      waiting.add(value);
    }
  }

  /**
   * Goes on from a version of a variable to the value that was assigned: an equal one, the last.
   */
  private void assigned(long version, Deque<Long> waiting) {
    if (trace.ownerOfVersion(version) == 0) {
      return;
    }
    Tensor stored = trace.tensor(version);
    int at = -1;
    for (int i = pass.begin() - 1; i >= 0; i--) {
      if (at < 0
          && trace.event(i) instanceof Event.Assigned assigned
          && assigned.after() == version) {
        at = i;
      } else if (at >= 0
          && trace.event(i) instanceof Event.Computed computed
          && stored != null
          && trace.tensor(computed.output()) instanceof Tensor made
          && made.sameAs(stored)) {
        reach(waiting, computed.output(), new Link(version, at));
        return;
      }
    }
  }

  /** Goes on from what another pass found to what it differentiated, and with respect to what. */
  private void found(long value, Deque<Long> waiting) {
    for (PassInfo other : trace.passes()) {
      int end = trace.passEnd(other.number());
      if (end < pass.begin()
          && trace.event(end) instanceof Event.PassEnded ended
          && ended.results().stream().anyMatch(result -> result.gradient() == value)) {
        other.targets().forEach(target -> reach(waiting, target, new Link(value, end)));
        other.sources().forEach(from -> reach(waiting, from, new Link(value, end)));
      }
    }
  }

  private NoneCause unrecorded(Event.PassEnded ended, long value) {
    PassInfo other = trace.pass(ended.pass());
    long found =
        onward.get(value) instanceof Link link
            ? link.from()
            : ended.results().getFirst().gradient();
    String call = trace.source().at(other.place());
    boolean plain = !call.isEmpty() && call.length() <= LONGEST_CALL && call.indexOf('\n') < 0;
    return new NoneCause.FoundUnrecorded(
        labels.of(found),
        plain ? call : trace.tape(other.tape()).name() + ".gradient(…)",
        tape.name(),
        other.place());
  }

  /** The events on the way from the source to a target; empty if none leads there. */
  private List<Step> way() {
    List<Step> way = new ArrayList<>();
    long at = source;
    for (Link link = onward.get(at); link != null; link = onward.get(at)) {
      way.add(new Step(link.event(), at));
      at = link.from();
    }
    return way;
  }

  private int watchedAt() {
    for (int i = 0; i < pass.begin(); i++) {
      if (trace.event(i) instanceof Event.Watched watched
          && watched.tape() == tape.number()
          && watched.what() == source) {
        return i;
      }
    }
    return -1;
  }

  /** What keeps gradients from following a value here; null if they do. */
  private @Nullable NoneCause broken(Step step, int watched) {
    return switch (trace.event(step.event())) {
      case Event.Assigned e -> Cut.cause(trace, step.event(), step.value());
      case Event.Converted e -> Cut.cause(trace, step.event(), step.value());
      case Event.Computed computed -> broken(step.event(), computed, watched);
      case Event.PassEnded ended -> unrecorded(ended, step.value());
      default -> null;
    };
  }

  private @Nullable NoneCause broken(int node, Event.Computed computed, int watched) {
    boolean recorded = Arrays.stream(computed.recordedBy()).anyMatch(t -> t == tape.number());
    if (recorded) {
      int reset = resetAfter(node);
      if (reset >= 0) {
        return new NoneCause.Forgotten(labels.expression(node), node, trace.event(reset).place());
      }
    } else if (node < watched && computed.why() == NotRecorded.NOTHING_WATCHED) {
      return new NoneCause.WatchedLate(
          labels.of(source), trace.event(watched).place(), node, computed.place().line());
    }
    return Cut.cause(trace, node, recorded);
  }

  private int resetAfter(int node) {
    for (int i = node; i < pass.begin(); i++) {
      if (trace.event(i) instanceof Event.TapeChanged changed
          && changed.tape() == tape.number()
          && changed.change() == Event.Change.RESET) {
        return i;
      }
    }
    return -1;
  }

  /** The source's name, if it meant something the target was computed from. */
  private NoneCause.@Nullable Renamed renamed() {
    for (Timeline<Event.Bound> timeline : trace.bindings.values()) {
      Event.Bound now = timeline.at(pass.begin());
      if (now == null || identity(now.value()) != source) {
        continue;
      }
      int since = timeline.since(pass.begin());
      Event.Bound before = timeline.at(since - 1);
      if (before != null && seen.contains(identity(before.value()))) {
        return new NoneCause.Renamed(now.name(), now.place());
      }
    }
    return null;
  }

  private static long identity(@Nullable Shown shown) {
    return switch (shown) {
      case Shown.OfTensor(Tensor tensor, String type) -> tensor.id();
      case Shown.OfVariable(var variable) -> variable.id();
      case Shown.OfTape tape -> -1;
      case Shown.Plain plain -> -1;
      case null -> -1;
    };
  }

  private @Nullable NoneCause numPy(long tensor) {
    for (int i = tape.openedAt(); i < pass.begin(); i++) {
      if (trace.event(i) instanceof Event.Converted made
          && made.tensor() == tensor
          && Detours.isNumPy(made.from())) {
        String text = trace.source().at(made.place());
        return new NoneCause.MadeByNumPy(text, made.from(), made.place());
      }
    }
    return null;
  }
}
