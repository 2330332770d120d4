package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** What {@code logging} makes of a message: its record, formatters, and handlers that show it. */
final class LogHandlers {
  static final String BASIC = "%(levelname)s:%(name)s:%(message)s";

  private static final ClassValue RECORD = plain("LogRecord", Types.OBJECT);
  private static final ClassValue FORMATTER = plain("Formatter", Types.OBJECT);
  private static final ClassValue FILTER = plain("Filter", Types.OBJECT);
  private static final ClassValue HANDLER = plain("Handler", Types.OBJECT);
  private static final ClassValue STREAM = plain("StreamHandler", HANDLER);
  private static final ClassValue NOTHING = plain("NullHandler", HANDLER);

  static {
    new Members("LogRecord")
        .method("getMessage", "", (r, in) -> new Str(message(r, in[0])))
        .method(
            "__repr__",
            "",
            (r, in) ->
                new Str(
                    "<LogRecord: %s, %s, %s, %s, \"%s\">"
                        .formatted(
                            text(r, in[0], "name"),
                            text(r, in[0], "levelno"),
                            text(r, in[0], "pathname"),
                            text(r, in[0], "lineno"),
                            text(r, in[0], "msg"))))
        .addTo(RECORD);
    new Members("Formatter")
        .method(
            "__init__",
            "fmt=None, datefmt=None, style='%', validate=True",
            (r, in) -> format(r, in[0], in[1], in[2], in[3]))
        .method("format", "record", (r, in) -> new Str(formatted(r, in[0], in[1])))
        .method("formatTime", "record, datefmt=None", (r, in) -> new Str(time(r, in[1], in[2])))
        .addTo(FORMATTER);
    new Members("Filter")
        .method("__init__", "name=''", (r, in) -> Logging.set(r, in[0], "name", in[1]))
        .method(
            "filter",
            "record",
            (r, in) -> {
              String own = text(r, in[0], "name");
              String name = text(r, in[1], "name");
              return Bool.of(own.isEmpty() || name.equals(own) || name.startsWith(own + "."));
            })
        .addTo(FILTER);
    new Members("Handler")
        .method("__init__", "level=0", (r, in) -> begin(r, in[0], in[1]))
        .method(
            "setLevel", "level", (r, in) -> Logging.set(r, in[0], "level", Logging.level(r, in[1])))
        .method("setFormatter", "fmt", (r, in) -> Logging.set(r, in[0], "formatter", in[1]))
        .method("addFilter", "filter", (r, in) -> Logging.add(r, in[0], "filters", in[1]))
        .method("removeFilter", "filter", (r, in) -> Logging.drop(r, in[0], "filters", in[1]))
        .method("format", "record", (r, in) -> shown(r, in[0], in[1]))
        .method("handle", "record", (r, in) -> handle(r, in[0], in[1]))
        .method(
            "emit",
            "record",
            (r, in) -> {
              throw Raise.of(
                  tapedeck.script.value.Exceptions.NOT_IMPLEMENTED_ERROR,
                  "emit must be implemented by Handler subclasses");
            })
        .method("flush", "", (r, in) -> None.NONE)
        .method("close", "", (r, in) -> None.NONE)
        .method(
            "__repr__",
            "",
            (r, in) -> new Str("<%s (%s)>".formatted(Types.nameOf(in[0]), level(r, in[0]))))
        .addTo(HANDLER);
    new Members("StreamHandler")
        .method(
            "__init__",
            "stream=None",
            (r, in) -> {
              begin(r, in[0], Int.ZERO);
              return Logging.set(r, in[0], "stream", in[1]);
            })
        .method("emit", "record", (r, in) -> emit(r, in[0], in[1]))
        .method("setStream", "stream", (r, in) -> Logging.set(r, in[0], "stream", in[1]))
        .method(
            "__repr__",
            "",
            (r, in) ->
                new Str(
                    "<%s %s(%s)>"
                        .formatted(
                            Types.nameOf(in[0]),
                            switch (r.requiredAttribute(in[0], "stream")) {
                              case ModuleValue console ->
                                  "<" + console.name().replace("sys.", "") + "> ";
                              case None none -> "<stderr> ";
                              default -> "";
                            },
                            level(r, in[0]))))
        .addTo(STREAM);
    new Members("NullHandler")
        .method("emit", "record", (r, in) -> None.NONE)
        .method("handle", "record", (r, in) -> None.NONE)
        .addTo(NOTHING);
  }

  private LogHandlers() {}

  private static ClassValue plain(String name, ClassValue base) {
    return ClassValue.builtin("logging", name, base, ClassValue.PLAIN);
  }

  static void install(Members logging) {
    for (ClassValue type : List.of(RECORD, FORMATTER, FILTER, HANDLER, STREAM, NOTHING)) {
      logging.value(type.name(), type);
    }
    Standard.refusing(
        logging, "logging", "A script here reads and writes no files.", "FileHandler");
  }

  private static String text(Runtime runtime, Value self, String name) {
    return runtime.str(runtime.requiredAttribute(self, name));
  }

  private static String level(Runtime runtime, Value handler) {
    return Logging.name(Logging.number(runtime, runtime.requiredAttribute(handler, "level")));
  }

  static Instance record(Runtime runtime, String name, int level, Value message) {
    Instance made = new Instance(RECORD);
    var fields = made.attributes();
    fields.put("name", new Str(name));
    fields.put("msg", message);
    fields.put("args", Tuple.of());
    fields.put("levelname", new Str(Logging.name(level)));
    fields.put("levelno", Int.of(level));
    String file = runtime.file();
    String last = file.substring(file.lastIndexOf('/') + 1);
    fields.put("pathname", new Str(file));
    fields.put("filename", new Str(last));
    fields.put("module", new Str(last.replaceFirst("\\.py$", "")));
    fields.put("exc_info", None.NONE);
    fields.put("exc_text", None.NONE);
    fields.put("lineno", Int.of(runtime.line()));
    fields.put("funcName", new Str(runtime.within()));
    double now = Clock.nanos(runtime) / 1e9;
    fields.put("created", Float.of(now));
    fields.put("msecs", Float.of(Math.floor(now % 1 * 1000)));
    fields.put("relativeCreated", Float.of(now % 1 * 1000));
    fields.put("thread", Int.of(1));
    fields.put("threadName", new Str("MainThread"));
    fields.put("processName", new Str("MainProcess"));
    fields.put("process", Int.of(1));
    return made;
  }

  private static String message(Runtime runtime, Value record) {
    Value arguments = runtime.requiredAttribute(record, "args");
    Value message = new Str(text(runtime, record, "msg"));
    return runtime.truth(arguments)
        ? runtime.str(runtime.binary(Operator.MOD, message, arguments))
        : runtime.str(message);
  }

  /** A record as it is shown where no handler is. */
  static String plain(Runtime runtime, Instance record) {
    return withException(runtime, record, message(runtime, record));
  }

  private static String withException(Runtime runtime, Value record, String text) {
    Value raised = runtime.requiredAttribute(record, "exc_text");
    return raised == None.NONE ? text : text + "\n" + runtime.str(raised).stripTrailing();
  }

  private static Value format(Runtime runtime, Value self, Value text, Value dates, Value style) {
    runtime.setAttribute(self, "_fmt", text == None.NONE ? new Str("%(message)s") : text);
    runtime.setAttribute(self, "datefmt", dates);
    return Logging.set(runtime, self, "_style", style);
  }

  static Value formatter(Runtime runtime, Value text, Value dates, Value style) {
    Instance made = new Instance(FORMATTER);
    format(runtime, made, text, dates, style);
    return made;
  }

  private static String formatted(Runtime runtime, Value self, Value record) {
    String format = text(runtime, self, "_fmt");
    runtime.setAttribute(record, "message", new Str(message(runtime, record)));
    if (format.contains("asctime")) {
      Value dates = runtime.requiredAttribute(self, "datefmt");
      Value time = runtime.call(runtime.requiredAttribute(self, "formatTime"), record, dates);
      runtime.setAttribute(record, "asctime", time);
    }
    var fields = ((Instance) record).attributes();
    String shown;
    switch (text(runtime, self, "_style")) {
      case "{", "$" -> {
        List<String> names = new ArrayList<>(fields.keySet());
        Value template =
            new Str(
                text(runtime, self, "_style").equals("{")
                    ? format
                    : format.replaceAll("\\$\\{?(\\w+)}?", "{$1}"));
        shown =
            runtime.str(
                runtime.call(
                    runtime.requiredAttribute(template, "format"),
                    Arguments.of(List.of(), names, new ArrayList<>(fields.values()))));
      }
      default -> {
        DictValue named = DictValue.empty();
        fields.forEach((name, value) -> named.entries().put(new Str(name), value));
        shown = runtime.str(runtime.binary(Operator.MOD, new Str(format), named));
      }
    }
    return withException(runtime, record, shown);
  }

  private static String time(Runtime runtime, Value record, Value dates) {
    double created = ((Float) runtime.requiredAttribute(record, "created")).value();
    var moment =
        java.time.LocalDateTime.ofEpochSecond(
            (long) created, (int) (created % 1 * 1e9), java.time.ZoneOffset.UTC);
    return dates == None.NONE
        ? Dates.strftime(moment, "%Y-%m-%d %H:%M:%S")
            + ",%03d".formatted(moment.getNano() / 1_000_000)
        : Dates.strftime(moment, runtime.str(dates));
  }

  private static Value begin(Runtime runtime, Value self, Value level) {
    runtime.setAttribute(self, "level", Logging.level(runtime, level));
    runtime.setAttribute(self, "formatter", None.NONE);
    runtime.setAttribute(self, "name", None.NONE);
    return Logging.set(runtime, self, "filters", ListValue.of(List.of()));
  }

  static Value stream(Runtime runtime, String format) {
    return stream(runtime, None.NONE, formatter(runtime, new Str(format), None.NONE, new Str("%")));
  }

  static Value stream(Runtime runtime, Value stream, Value formatter) {
    Instance made = new Instance(STREAM);
    begin(runtime, made, Int.ZERO);
    made.attributes().put("stream", stream);
    made.attributes().put("formatter", formatter);
    return made;
  }

  private static Value shown(Runtime runtime, Value self, Value record) {
    Value formatter = runtime.requiredAttribute(self, "formatter");
    return formatter == None.NONE
        ? new Str(plain(runtime, (Instance) record))
        : runtime.call(runtime.requiredAttribute(formatter, "format"), record);
  }

  /** Whether the filters of a logger or handler let a record through. */
  static boolean passes(Runtime runtime, Value self, Value record) {
    for (Value filter : Logging.list(runtime, self, "filters").items()) {
      Value own = runtime.attribute(filter, "filter");
      if (!runtime.truth(runtime.call(own == null ? filter : own, record))) {
        return false;
      }
    }
    return true;
  }

  private static Value handle(Runtime runtime, Value self, Value record) {
    if (!passes(runtime, self, record)) {
      return Bool.FALSE;
    }
    runtime.call(runtime.requiredAttribute(self, "emit"), record);
    return record;
  }

  private static Value emit(Runtime runtime, Value self, Value record) {
    Value shown = runtime.call(runtime.requiredAttribute(self, "format"), record);
    String line = runtime.str(shown) + "\n";
    Value stream = runtime.requiredAttribute(self, "stream");
    if (stream == None.NONE) {
      runtime.log(line);
    } else {
      runtime.call(runtime.requiredAttribute(stream, "write"), new Str(line));
    }
    return None.NONE;
  }
}
