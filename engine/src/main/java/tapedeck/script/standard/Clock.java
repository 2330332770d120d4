package tapedeck.script.standard;

import tapedeck.script.python.Members;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/**
 * The module {@code time} without a clock, so that every run of a script is the same run: time
 * passes by the steps that the script takes, a microsecond each, and by what it sleeps.
 */
final class Clock {
  private static final String WARNING =
      "a script here has no clock: time passes by a microsecond for each step of the script, so"
          + " that what it measures is no duration";
  private static final String INSTEAD =
      "A script here has no clock: leave the date out; the trace shows what ran.";
  private static final long EPOCH = 1_700_000_000_000_000_000L;
  private static final double NANOS = 1e9;

  private long slept;

  private Clock() {}

  static ModuleValue module() {
    Members members = new Members();
    for (String name : new String[] {"perf_counter", "monotonic", "process_time", "thread_time"}) {
      members.function(name, "", (r, in) -> Float.of(now(r) / NANOS));
      members.function(name + "_ns", "", (r, in) -> Int.of(now(r)));
    }
    members
        .function("time", "", (r, in) -> Float.of((EPOCH + now(r)) / NANOS))
        .function("time_ns", "", (r, in) -> Int.of(EPOCH + now(r)))
        .function("ctime", "", (r, in) -> shown(r, "%a %b %e %H:%M:%S %Y"))
        .function("asctime", "", (r, in) -> shown(r, "%a %b %e %H:%M:%S %Y"))
        .function("strftime", "format, t=None, /", Clock::formatted)
        .function("sleep", "seconds, /", Clock::sleep);
    return new ModuleValue(
        "time", Standard.refusing(members, "time", INSTEAD, "localtime", "gmtime").all());
  }

  private static Clock of(Runtime runtime) {
    return runtime.own(
        Clock.class,
        () -> {
          runtime.warn(WARNING);
          return new Clock();
        });
  }

  private static Value formatted(Runtime runtime, Value[] in) {
    if (in[1] != None.NONE) {
      throw Raise.refused("a time for time.strftime", INSTEAD);
    }
    return shown(runtime, runtime.str(in[0]));
  }

  private static Value shown(Runtime runtime, String format) {
    return new Str(Dates.strftime(Dates.now(runtime), format));
  }

  /** The time since 1970, in nanoseconds. */
  static long nanos(Runtime runtime) {
    return EPOCH + now(runtime);
  }

  private static long now(Runtime runtime) {
    return of(runtime).slept + 1000 * runtime.steps();
  }

  private static Value sleep(Runtime runtime, Value[] in) {
    double seconds = Numbers.real(in[0]);
    if (seconds < 0) {
      throw Raise.value("sleep length must be non-negative");
    }
    of(runtime).slept += (long) (seconds * NANOS);
    return None.NONE;
  }
}
