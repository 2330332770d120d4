package tapedeck.trace;

import java.util.OptionalInt;
import tapedeck.script.Shown;

/**
 * Who last changed something: the step before a moment that wrote it. Asked again there, the one
 * before that.
 */
public final class LastChange {
  private LastChange() {}

  /** The end of the step that gave a variable or tensor the value it has; empty if none did. */
  public static OptionalInt ofValue(Moment moment, long of) {
    Trace trace = moment.trace();
    Timeline<Long> versions = trace.versions.get(of);
    if (versions != null) {
      return before(moment, versions);
    }
    int maker = trace.maker(of);
    return maker < 0 ? OptionalInt.empty() : earlier(moment, Groups.endOfStep(trace, maker));
  }

  /** The end of the step in which the gradient of a variable or tensor last grew. */
  public static OptionalInt ofGradient(Moment moment, long of) {
    Trace trace = moment.trace();
    for (int i = moment.position() - 1; i >= 0; i--) {
      if (trace.event(i) instanceof Event.Accumulated sum && sum.of() == of) {
        OptionalInt end = earlier(moment, Groups.endOfStep(trace, i));
        if (end.isPresent()) {
          return end;
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The end of the step that gave a name what it stands for, or that its value. */
  public static OptionalInt of(Moment moment, Binding binding) {
    if (binding.value() instanceof Shown.OfVariable variable) {
      return ofValue(moment, variable.variable().id());
    }
    Timeline<Event.Bound> bound =
        moment.trace().bindings.get(java.util.List.of(binding.frame(), binding.name()));
    return bound == null ? OptionalInt.empty() : before(moment, bound);
  }

  private static OptionalInt before(Moment moment, Timeline<?> timeline) {
    for (int since = timeline.since(moment.position()); since > 0; ) {
      OptionalInt end = earlier(moment, Groups.endOfStep(moment.trace(), since - 1));
      if (end.isPresent()) {
        return end;
      }
      since = timeline.since(since - 1);
    }
    return OptionalInt.empty();
  }

  private static OptionalInt earlier(Moment moment, int end) {
    return end < moment.position() ? OptionalInt.of(end) : OptionalInt.empty();
  }
}
