package tapedeck.app.session;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tapedeck.trace.Event;
import tapedeck.trace.Granularity;
import tapedeck.trace.Iteration;
import tapedeck.trace.Moment;
import tapedeck.trace.Steps;
import tapedeck.trace.Trace;

/** Where to stand in a new run so that it looks like the place stood at in the one before. */
final class Position {
  private final Trace old;
  private final Trace next;
  private final LineShift lines;

  private Position(Trace old, Trace next) {
    this.old = old;
    this.next = next;
    this.lines = LineShift.between(old.source().text(), next.source().text());
  }

  /**
   * The same event of the same iteration and line if there is one, or else the line, or else the
   * step; the first interesting one at first, and in a text that has little of the one before.
   */
  static int kept(Moment before, Trace next) {
    Trace old = before.trace();
    if (old.size() == 0) {
      return next.highlight();
    }
    Position position = new Position(old, next);
    if (position.lines.isAnotherText()) {
      return next.highlight();
    }
    if (before.position() == old.size()) {
      return next.size();
    }
    return before.last() == null ? 0 : position.like(before);
  }

  private int like(Moment before) {
    int number = before.iteration();
    Span was = span(old, number);
    Span is = span(next, number);
    int event = before.lastIndex();
    Event last = old.event(event);
    int line = lines.of(last.place().line());
    int found = -1;
    if (line > 0) {
      String kind = kind(old, last);
      int earlier =
          (int)
              IntStream.range(was.begin(), event)
                  .filter(i -> isAt(old, i, last.place().line()) && isOf(old, i, kind))
                  .count();
      found = find(is, earlier, i -> isAt(next, i, line) && isOf(next, i, kind));
      if (found < 0) {
        found =
            find(is, 0, i -> isAt(next, i, line) && next.event(i).getClass() == last.getClass());
      }
      if (found < 0) {
        found = find(is, 0, i -> isAt(next, i, line));
      }
    }
    Steps steps = next.steps(Granularity.OP);
    return found < 0 ? sameStep(before, was, is) : Math.min(steps.after(found), is.end());
  }

  /** As many steps behind the beginning of the iteration as before. */
  private int sameStep(Moment before, Span was, Span is) {
    Steps oldSteps = old.steps(Granularity.OP);
    Steps newSteps = next.steps(Granularity.OP);
    int offset = oldSteps.indexAt(before.position()) - oldSteps.indexAt(was.begin());
    return Math.min(newSteps.position(newSteps.indexAt(is.begin()) + offset), is.end());
  }

  /** The events of an iteration; for 0 those before the first. */
  private record Span(int begin, int end) {}

  private static Span span(Trace trace, int number) {
    List<Iteration> all = trace.iterations();
    if (all.isEmpty()) {
      return new Span(0, trace.size());
    }
    if (number == 0) {
      return new Span(0, all.getFirst().begin());
    }
    Iteration iteration = all.get(Math.min(number, all.size()) - 1);
    return new Span(iteration.begin(), iteration.end());
  }

  /** The n-th event in a span that is as wanted, or the last of them; -1 if none is. */
  private static int find(Span span, int n, IntPredicate wanted) {
    int found = -1;
    int seen = 0;
    for (int i = span.begin(); i < span.end() && seen <= n; i++) {
      if (wanted.test(i)) {
        found = i;
        seen++;
      }
    }
    return found;
  }

  private static boolean isAt(Trace trace, int event, int line) {
    return trace.event(event).place().line() == line;
  }

  private static boolean isOf(Trace trace, int event, String kind) {
    return kind(trace, trace.event(event)).equals(kind);
  }

  private static String kind(Trace trace, Event event) {
    String name = event.getClass().getSimpleName();
    return switch (event) {
      case Event.Computed computed -> name + computed.op().name() + (computed.pass() >= 0);
      case Event.Contributed contributed when contributed.node() >= 0 ->
          name + trace.node(contributed.node()).op().name() + contributed.input();
      default -> name;
    };
  }
}
