package tapedeck.script.standard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code datetime}, without time zones; what time it is, {@link Clock} makes up. */
final class Dates {
  private static final Parameters DAY = Parameters.parse("year, month, day");
  private static final Parameters TIME =
      Parameters.parse("year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None");
  private static final ClassValue DATE =
      ClassValue.builtin("datetime", "date", Types.OBJECT, Dates::makeDate);
  private static final ClassValue MOMENT =
      ClassValue.builtin("datetime", "datetime", DATE, Dates::makeMoment);
  private static final Value ZONE = new Str("UTC");

  static {
    Members dates = common("date");
    dates
        .classMethod("today", "", (r, in) -> new Date(now(r).toLocalDate(), null))
        .classMethod(
            "fromisoformat",
            "s, /",
            (r, in) -> read(r.str(in[1]), t -> LocalDate.parse(t).atStartOfDay(), false))
        .method("replace", "year=None, month=None, day=None", (r, in) -> replaced(of(in[0]), in));
    dates.addTo(DATE);
    Members moments = common("datetime");
    moments
        .property("hour", (r, in) -> Int.of(of(in[0]).moment().getHour()))
        .property("minute", (r, in) -> Int.of(of(in[0]).moment().getMinute()))
        .property("second", (r, in) -> Int.of(of(in[0]).moment().getSecond()))
        .property("microsecond", (r, in) -> Int.of(of(in[0]).moment().getNano() / 1000))
        .value("tzinfo", None.NONE)
        .classMethod("now", "tz=None", (r, in) -> new Date(now(r).toLocalDate(), now(r)))
        .classMethod("today", "", (r, in) -> new Date(now(r).toLocalDate(), now(r)))
        .classMethod("utcnow", "", (r, in) -> new Date(now(r).toLocalDate(), now(r)))
        .classMethod(
            "fromtimestamp",
            "timestamp, tz=None",
            (r, in) -> {
              double seconds = Numbers.real(in[1]);
              long whole = (long) Math.floor(seconds);
              long micros = Math.round((seconds - whole) * 1e6);
              return Date.of(
                  LocalDateTime.ofEpochSecond(whole, 0, ZoneOffset.UTC).plusNanos(micros * 1000));
            })
        .classMethod(
            "fromisoformat",
            "s, /",
            (r, in) ->
                read(
                    r.str(in[1]),
                    t ->
                        t.length() <= 10
                            ? LocalDate.parse(t).atStartOfDay()
                            : LocalDateTime.parse(t.replace(' ', 'T')),
                    true))
        .classMethod(
            "strptime",
            "date_string, format, /",
            (r, in) -> Date.of(DateText.parsed(r.str(in[1]), r.str(in[2]))))
        .classMethod(
            "combine",
            "date, time, /",
            (r, in) -> Date.of(of(in[1]).day().atTime(of(in[2]).moment().toLocalTime())))
        .method("date", "", (r, in) -> new Date(of(in[0]).day(), null))
        .method(
            "timestamp",
            "",
            (r, in) ->
                Float.of(
                    of(in[0]).moment().toEpochSecond(ZoneOffset.UTC)
                        + of(in[0]).moment().getNano() / 1e9))
        .method(
            "replace",
            "year=None, month=None, day=None, hour=None, minute=None, second=None,"
                + " microsecond=None",
            (r, in) -> replaced(of(in[0]), in));
    moments.addTo(MOMENT);
  }

  private Dates() {}

  private static Members common(String name) {
    return new Members(name)
        .property("year", (r, in) -> Int.of(of(in[0]).day().getYear()))
        .property("month", (r, in) -> Int.of(of(in[0]).day().getMonthValue()))
        .property("day", (r, in) -> Int.of(of(in[0]).day().getDayOfMonth()))
        .method("weekday", "", (r, in) -> Int.of(of(in[0]).day().getDayOfWeek().getValue() - 1L))
        .method("isoweekday", "", (r, in) -> Int.of(of(in[0]).day().getDayOfWeek().getValue()))
        .method("toordinal", "", (r, in) -> Int.of(of(in[0]).day().toEpochDay() + 719_163))
        .method(
            "isoformat", "sep='T'", (r, in) -> new Str(of(in[0]).str(r).replace(" ", r.str(in[1]))))
        .method(
            "ctime", "", (r, in) -> new Str(strftime(of(in[0]).moment(), "%a %b %e %H:%M:%S %Y")))
        .method(
            "__format__",
            "format, /",
            (r, in) ->
                new Str(
                    r.str(in[1]).isEmpty()
                        ? of(in[0]).str(r)
                        : strftime(of(in[0]).moment(), r.str(in[1]))))
        .method(
            "strftime", "format", (r, in) -> new Str(strftime(of(in[0]).moment(), r.str(in[1]))));
  }

  static ModuleValue module() {
    return new ModuleValue(
        "datetime",
        new Members()
            .value("date", DATE)
            .value("datetime", MOMENT)
            .value("timedelta", TimeSpan.TYPE)
            .value(
                "timezone",
                new ModuleValue("datetime.timezone", new Members().value("utc", ZONE).all()))
            .value("UTC", ZONE)
            .value("MINYEAR", Int.of(1))
            .value("MAXYEAR", Int.of(9999))
            .all());
  }

  static LocalDateTime now(Runtime runtime) {
    return LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC)
        .plusNanos(Clock.nanos(runtime) / 1000 * 1000);
  }

  private static Date of(Value value) {
    if (value instanceof Date date) {
      return date;
    }
    throw Raise.type(
        "descriptor requires a 'datetime.date' object but received '%s'"
            .formatted(Types.nameOf(value)));
  }

  private static int whole(Value value) {
    return Numbers.index(
        value, "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(value)));
  }

  private static LocalDate day(Value[] in) {
    int year = whole(in[0]);
    int month = whole(in[1]);
    if (year < 1 || year > 9999) {
      throw Raise.value("year %d is out of range".formatted(year));
    }
    if (month < 1 || month > 12) {
      throw Raise.value("month must be in 1..12");
    }
    int day = whole(in[2]);
    if (day < 1 || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
      throw Raise.value("day is out of range for month");
    }
    return LocalDate.of(year, month, day);
  }

  private static Value makeDate(Runtime runtime, ClassValue type, Arguments given) {
    return new Date(day(DAY.bind("function", given)), null);
  }

  private static Value makeMoment(Runtime runtime, ClassValue type, Arguments given) {
    return moment(TIME.bind("function", given));
  }

  private static Date moment(Value[] in) {
    LocalDate day = day(in);
    int[] most = {23, 59, 59, 999_999};
    String[] names = {
      "hour must be in 0..23",
      "minute must be in 0..59",
      "second must be in 0..59",
      "microsecond must be in 0..999999"
    };
    int[] parts = new int[4];
    for (int i = 0; i < 4; i++) {
      parts[i] = whole(in[3 + i]);
      if (parts[i] < 0 || parts[i] > most[i]) {
        throw Raise.value(names[i]);
      }
    }
    return Date.of(day.atTime(parts[0], parts[1], parts[2], parts[3] * 1000));
  }

  private static Value read(
      String text, java.util.function.Function<String, LocalDateTime> parse, boolean timed) {
    try {
      LocalDateTime read = parse.apply(text);
      return new Date(read.toLocalDate(), timed ? read : null);
    } catch (DateTimeException e) {
      throw Raise.value("Invalid isoformat string: '%s'".formatted(text));
    }
  }

  private static Value replaced(Date date, Value[] in) {
    LocalDateTime was = date.moment();
    long[] now = {
      was.getYear(),
      was.getMonthValue(),
      was.getDayOfMonth(),
      was.getHour(),
      was.getMinute(),
      was.getSecond(),
      was.getNano() / 1000
    };
    Value[] parts = new Value[8];
    for (int i = 0; i < now.length; i++) {
      parts[i] = i + 1 < in.length && in[i + 1] != None.NONE ? in[i + 1] : Int.of(now[i]);
    }
    return date.time() == null ? new Date(day(parts), null) : moment(parts);
  }

  static String strftime(LocalDateTime moment, String format) {
    return DateText.shown(moment, format);
  }

  /** A day, or a moment of it. */
  record Date(LocalDate day, @Nullable LocalDateTime time) implements HostObject {
    static Date of(LocalDateTime time) {
      return new Date(time.toLocalDate(), time);
    }

    LocalDateTime moment() {
      return time == null ? day.atStartOfDay() : time;
    }

    @Override
    public ClassValue type() {
      return time == null ? DATE : MOMENT;
    }

    @Override
    public String str(Runtime runtime) {
      LocalDateTime own = time;
      if (own == null) {
        return DateText.shown(day.atStartOfDay(), "%Y-%m-%d");
      }
      return DateText.shown(own, own.getNano() == 0 ? "%Y-%m-%d %H:%M:%S" : "%Y-%m-%d %H:%M:%S.%f");
    }

    @Override
    public String repr(Runtime runtime) {
      LocalDateTime own = time;
      String days = "%d, %d, %d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      if (own == null) {
        return "datetime.date(%s)".formatted(days);
      }
      int micro = own.getNano() / 1000;
      String rest =
          micro != 0
              ? ", %d, %d".formatted(own.getSecond(), micro)
              : own.getSecond() != 0 ? ", " + own.getSecond() : "";
      return "datetime.datetime(%s, %d, %d%s)"
          .formatted(days, own.getHour(), own.getMinute(), rest);
    }

    @Override
    public Boolean equalTo(Runtime runtime, Value other) {
      return equals(other);
    }

    @Override
    public @Nullable Value operator(Runtime runtime, String method, Value other) {
      if (other instanceof TimeSpan span) {
        BiFunction<LocalDateTime, Long, LocalDateTime> moved =
            (from, by) ->
                from.plusSeconds(Math.floorDiv(by, 1_000_000L))
                    .plusNanos(Math.floorMod(by, 1_000_000L) * 1000);
        return switch (method) {
          case "__add__", "__radd__" -> like(moved.apply(moment(), span.micros()));
          case "__sub__" -> like(moved.apply(moment(), -span.micros()));
          default -> null;
        };
      }
      if (!(other instanceof Date that) || (time == null) != (that.time == null)) {
        return null;
      }
      int order = moment().compareTo(that.moment());
      return switch (method) {
        case "__sub__" ->
            new TimeSpan(java.time.temporal.ChronoUnit.MICROS.between(that.moment(), moment()));
        case "__lt__" -> Bool.of(order < 0);
        case "__le__" -> Bool.of(order <= 0);
        case "__gt__" -> Bool.of(order > 0);
        case "__ge__" -> Bool.of(order >= 0);
        default -> null;
      };
    }

    private Date like(LocalDateTime next) {
      return time == null ? new Date(next.toLocalDate(), null) : of(next);
    }
  }
}
