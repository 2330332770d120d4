package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code datetime.timedelta}, in microseconds. */
record TimeSpan(long micros) implements HostObject {
  private static final Parameters GIVEN =
      Parameters.parse(
          "days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0");
  private static final long[] UNITS = {
    86_400_000_000L, 1_000_000, 1, 1000, 60_000_000, 3_600_000_000L, 604_800_000_000L
  };
  private static final long DAY = UNITS[0];

  static final ClassValue TYPE =
      ClassValue.builtin("datetime", "timedelta", Types.OBJECT, TimeSpan::make);

  static {
    new Members("timedelta")
        .property("days", (r, in) -> Int.of(of(in[0]).days()))
        .property("seconds", (r, in) -> Int.of(of(in[0]).seconds()))
        .property("microseconds", (r, in) -> Int.of(Math.floorMod(of(in[0]).micros, 1_000_000L)))
        .method("total_seconds", "", (r, in) -> Float.of(of(in[0]).micros / 1e6))
        .method("__neg__", "", (r, in) -> new TimeSpan(-of(in[0]).micros))
        .method("__abs__", "", (r, in) -> new TimeSpan(Math.abs(of(in[0]).micros)))
        .method("__bool__", "", (r, in) -> Bool.of(of(in[0]).micros != 0))
        .addTo(TYPE);
  }

  private static TimeSpan of(Value value) {
    return (TimeSpan) value;
  }

  private static Value make(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = GIVEN.bind("timedelta()", given);
    long whole = 0;
    double part = 0;
    for (int i = 0; i < in.length; i++) {
      if (Numbers.isWhole(in[i])) {
        whole += Numbers.whole(in[i]).small() * UNITS[i];
      } else if (Numbers.isNumber(in[i])) {
        part += Numbers.real(in[i]) * UNITS[i];
      } else {
        throw Raise.type("unsupported type for timedelta days component: " + Types.nameOf(in[i]));
      }
    }
    return new TimeSpan(whole + (long) Math.rint(part));
  }

  private long days() {
    return Math.floorDiv(micros, DAY);
  }

  private long seconds() {
    return Math.floorMod(micros, DAY) / 1_000_000;
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public String str(Runtime runtime) {
    long seconds = seconds();
    long rest = Math.floorMod(micros, 1_000_000L);
    String time =
        "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
            + (rest == 0 ? "" : ".%06d".formatted(rest));
    return days() == 0
        ? time
        : "%d day%s, %s".formatted(days(), Math.abs(days()) == 1 ? "" : "s", time);
  }

  @Override
  public String repr(Runtime runtime) {
    List<String> parts = new ArrayList<>();
    long rest = Math.floorMod(micros, 1_000_000L);
    if (days() != 0) {
      parts.add("days=" + days());
    }
    if (seconds() != 0) {
      parts.add("seconds=" + seconds());
    }
    if (rest != 0) {
      parts.add("microseconds=" + rest);
    }
    return "datetime.timedelta(%s)".formatted(parts.isEmpty() ? "0" : String.join(", ", parts));
  }

  @Override
  public Boolean equalTo(Runtime runtime, Value other) {
    return equals(other);
  }

  @Override
  public @Nullable Value operator(Runtime runtime, String method, Value other) {
    if (other instanceof TimeSpan that) {
      int order = Long.compare(micros, that.micros);
      if (that.micros == 0 && (method.contains("div") || method.equals("__mod__"))) {
        throw Raise.zeroDivision(
            method.equals("__truediv__")
                ? "division by zero"
                : "integer division or modulo by zero");
      }
      return switch (method) {
        case "__add__" -> new TimeSpan(micros + that.micros);
        case "__sub__" -> new TimeSpan(micros - that.micros);
        case "__truediv__" -> Float.of((double) micros / that.micros);
        case "__floordiv__" -> Int.of(Math.floorDiv(micros, that.micros));
        case "__mod__" -> new TimeSpan(Math.floorMod(micros, that.micros));
        case "__lt__" -> Bool.of(order < 0);
        case "__le__" -> Bool.of(order <= 0);
        case "__gt__" -> Bool.of(order > 0);
        case "__ge__" -> Bool.of(order >= 0);
        default -> null;
      };
    }
    if (!Numbers.isNumber(other)) {
      return null;
    }
    double by = Numbers.real(other);
    return switch (method) {
      case "__mul__", "__rmul__" -> new TimeSpan((long) Math.rint(micros * by));
      case "__truediv__" -> new TimeSpan((long) Math.rint(micros / by));
      case "__floordiv__" -> new TimeSpan((long) Math.floor(micros / by));
      default -> null;
    };
  }
}
