package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code logging}: loggers in a tree of names, and the loggers of one run. */
final class Logging {
  private static final Map<Integer, String> LEVELS = new LinkedHashMap<>();

  static {
    String[] names = {"NOTSET", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"};
    for (int i = 0; i < names.length; i++) {
      LEVELS.put(10 * i, names[i]);
    }
  }

  private static final ClassValue LOGGER =
      ClassValue.builtin("logging", "Logger", Types.OBJECT, ClassValue.PLAIN);
  private static final ClassValue ROOT =
      ClassValue.builtin("logging", "RootLogger", LOGGER, ClassValue.PLAIN);

  static {
    Members members =
        new Members("Logger")
            .method("__init__", "name, level=0", (r, in) -> begin(r, in[0], in[1], in[2]))
            .method("setLevel", "level", (r, in) -> set(r, in[0], "level", level(r, in[1])))
            .method("getEffectiveLevel", "", (r, in) -> Int.of(effective(r, in[0])))
            .method("hasHandlers", "", (r, in) -> Bool.of(!reached(r, in[0]).isEmpty()))
            .method(
                "isEnabledFor", "level", (r, in) -> Bool.of(enabled(r, in[0], number(r, in[1]))))
            .method(
                "getChild",
                "suffix",
                (r, in) -> {
                  String own = text(r, in[0], "name");
                  String suffix = r.str(in[1]);
                  return of(r).logger(r, own.equals("root") ? suffix : own + "." + suffix);
                })
            .method("addHandler", "hdlr", (r, in) -> add(r, in[0], "handlers", in[1]))
            .method("removeHandler", "hdlr", (r, in) -> drop(r, in[0], "handlers", in[1]))
            .method("addFilter", "filter", (r, in) -> add(r, in[0], "filters", in[1]))
            .method("removeFilter", "filter", (r, in) -> drop(r, in[0], "filters", in[1]))
            .method(
                "log",
                "level, msg, *args, **kwargs",
                (r, in) -> log(r, in[0], number(r, in[1]), in[2], in[3], in[4], false))
            .method(
                "exception",
                "msg, *args, **kwargs",
                (r, in) -> log(r, in[0], 40, in[1], in[2], in[3], true))
            .method(
                "__repr__",
                "",
                (r, in) ->
                    new Str(
                        "<%s %s (%s)>"
                            .formatted(
                                Types.nameOf(in[0]),
                                text(r, in[0], "name"),
                                name(effective(r, in[0])))));
    LEVELS.forEach((level, name) ->
        members.method(
            name.toLowerCase(Locale.ROOT),
            "msg, *args, **kwargs",
            (r, in) -> log(r, in[0], level, in[1], in[2], in[3], false)));
    members.all().remove("notset");
    members.method(
        "warn", "msg, *args, **kwargs", (r, in) -> log(r, in[0], 30, in[1], in[2], in[3], false));
    members.addTo(LOGGER);
  }

  private final Map<String, Instance> loggers = new LinkedHashMap<>();
  private int disabled;

  private Logging() {}

  static ModuleValue module() {
    Members members = new Members();
    LEVELS.forEach((level, name) -> members.value(name, Int.of(level)));
    members
        .value("WARN", Int.of(30))
        .value("FATAL", Int.of(50))
        .value("BASIC_FORMAT", new Str(LogHandlers.BASIC))
        .value("Logger", LOGGER)
        .function(
            "getLogger",
            "name=None",
            (r, in) -> of(r).logger(r, in[0] == None.NONE ? "root" : r.str(in[0])))
        .function("getLevelName", "level", (r, in) -> named(in[0]))
        .function("basicConfig", "**kwargs", (r, in) -> basic(r, (DictValue) in[0]))
        .function(
            "disable",
            "level=50",
            (r, in) -> {
              of(r).disabled = number(r, in[0]);
              return None.NONE;
            })
        .function("captureWarnings", "capture", (r, in) -> None.NONE)
        .function("shutdown", "", (r, in) -> None.NONE);
    LogHandlers.install(members);
    for (String name :
        List.of("debug", "info", "warning", "warn", "error", "critical", "exception", "log")) {
      members.function(
          name,
          "*args, **kwargs",
          (r, in) -> {
            Instance root = of(r).logger(r, "root");
            if (list(r, root, "handlers").items().isEmpty()) {
              basic(r, DictValue.empty());
            }
            List<Value> positional = new ArrayList<>(((Tuple) in[0]).items());
            List<String> names = new ArrayList<>();
            ((DictValue) in[1]).entries().keySet().forEach(key -> names.add(r.str(key)));
            return r.call(
                r.requiredAttribute(root, name),
                Arguments.of(
                    positional, names, List.copyOf(((DictValue) in[1]).entries().values())));
          });
    }
    return new ModuleValue("logging", members.all());
  }

  private static Logging of(Runtime runtime) {
    return runtime.own(Logging.class, Logging::new);
  }

  private Instance logger(Runtime runtime, String name) {
    Instance known = loggers.get(name);
    if (known != null) {
      return known;
    }
    boolean isRoot = name.equals("root");
    Instance made = new Instance(isRoot ? ROOT : LOGGER);
    begin(runtime, made, new Str(name), Int.of(isRoot ? 30 : 0));
    made.attributes().put("parent", isRoot ? None.NONE : parent(runtime, name));
    loggers.put(name, made);
    loggers.forEach((other, child) -> {
      if (other.startsWith(name + ".") && text(runtime, child, "parent").length() < name.length()) {
        child.attributes().put("parent", made);
      }
    });
    if (name.equals("tensorflow")) {
      made.attributes()
          .put("handlers", ListValue.of(List.of(LogHandlers.stream(runtime, LogHandlers.BASIC))));
    }
    return made;
  }

  private Value parent(Runtime runtime, String name) {
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      Instance found = loggers.get(name.substring(0, dot));
      if (found != null) {
        return found;
      }
    }
    return logger(runtime, "root");
  }

  private static Value begin(Runtime runtime, Value self, Value name, Value level) {
    runtime.setAttribute(self, "name", name);
    runtime.setAttribute(self, "level", level(runtime, level));
    runtime.setAttribute(self, "parent", None.NONE);
    runtime.setAttribute(self, "propagate", Bool.TRUE);
    runtime.setAttribute(self, "handlers", ListValue.of(List.of()));
    runtime.setAttribute(self, "filters", ListValue.of(List.of()));
    runtime.setAttribute(self, "disabled", Bool.FALSE);
    return None.NONE;
  }

  static Value set(Runtime runtime, Value self, String name, Value value) {
    runtime.setAttribute(self, name, value);
    return None.NONE;
  }

  static ListValue list(Runtime runtime, Value self, String name) {
    return runtime.requiredAttribute(self, name) instanceof ListValue list
        ? list
        : ListValue.of(List.of());
  }

  static Value add(Runtime runtime, Value self, String name, Value each) {
    List<Value> all = list(runtime, self, name).items();
    if (!all.contains(each)) {
      all.add(each);
    }
    return None.NONE;
  }

  static Value drop(Runtime runtime, Value self, String name, Value each) {
    list(runtime, self, name).items().remove(each);
    return None.NONE;
  }

  private static String text(Runtime runtime, Value self, String name) {
    Value found = runtime.requiredAttribute(self, name);
    return found instanceof Instance logger && logger.type().isSubclassOf(LOGGER)
        ? text(runtime, logger, "name").replaceFirst("^root$", "")
        : runtime.str(found);
  }

  /** A level, given as a number or by its name. */
  static Value level(Runtime runtime, Value given) {
    return Int.of(number(runtime, given));
  }

  static int number(Runtime runtime, Value given) {
    if (given instanceof Str name) {
      for (Map.Entry<Integer, String> each : LEVELS.entrySet()) {
        if (each.getValue().equals(name.text().replaceFirst("^WARN$", "WARNING"))) {
          return each.getKey();
        }
      }
      throw Raise.value("Unknown level: " + runtime.repr(given));
    }
    if (!Numbers.isWhole(given)) {
      throw Raise.type("Level not an integer or a valid string: " + runtime.repr(given));
    }
    return (int) Numbers.whole(given).small();
  }

  static String name(int level) {
    return LEVELS.getOrDefault(level, "Level " + level);
  }

  private static Value named(Value given) {
    if (given instanceof Str name) {
      for (Map.Entry<Integer, String> each : LEVELS.entrySet()) {
        if (each.getValue().equals(name.text())) {
          return Int.of(each.getKey());
        }
      }
      return new Str("Level " + name.text());
    }
    return new Str(name((int) Numbers.whole(given).small()));
  }

  private static int effective(Runtime runtime, Value logger) {
    for (Value at = logger; at != None.NONE; at = runtime.requiredAttribute(at, "parent")) {
      int level = number(runtime, runtime.requiredAttribute(at, "level"));
      if (level != 0) {
        return level;
      }
    }
    return 0;
  }

  private static boolean enabled(Runtime runtime, Value logger, int level) {
    return level > of(runtime).disabled
        && level >= effective(runtime, logger)
        && !runtime.truth(runtime.requiredAttribute(logger, "disabled"));
  }

  private static List<Value> reached(Runtime runtime, Value logger) {
    List<Value> all = new ArrayList<>();
    for (Value at = logger; at != None.NONE; at = runtime.requiredAttribute(at, "parent")) {
      all.addAll(list(runtime, at, "handlers").items());
      if (!runtime.truth(runtime.requiredAttribute(at, "propagate"))) {
        break;
      }
    }
    return all;
  }

  private static Value log(
      Runtime runtime,
      Value logger,
      int level,
      Value message,
      Value arguments,
      Value keywords,
      boolean failed) {
    if (!enabled(runtime, logger, level)) {
      return None.NONE;
    }
    Map<Value, Value> named = ((DictValue) keywords).entries();
    Instance record = LogHandlers.record(runtime, text(runtime, logger, "name"), level, message);
    List<Value> given = ((Tuple) arguments).items();
    boolean mapped = given.size() == 1 && given.getFirst() instanceof DictValue;
    record.attributes().put("args", mapped ? given.getFirst() : arguments);
    Value info = named.getOrDefault(new Str("exc_info"), Bool.of(failed));
    if (Exceptions.isException(info)) {
      record.attributes().put("exc_text", new Str(Tracebacks.text(runtime, info)));
    } else if (runtime.truth(info)) {
      record.attributes().put("exc_text", new Str(Tracebacks.handledText(runtime)));
    }
    if (named.get(new Str("extra")) instanceof DictValue extra) {
      extra.entries().forEach((key, value) -> record.attributes().put(runtime.str(key), value));
    }
    if (!LogHandlers.passes(runtime, logger, record)) {
      return None.NONE;
    }
    List<Value> handlers = reached(runtime, logger);
    for (Value handler : handlers) {
      if (level >= number(runtime, runtime.requiredAttribute(handler, "level"))) {
        runtime.call(runtime.requiredAttribute(handler, "handle"), record);
      }
    }
    if (handlers.isEmpty() && level >= 30) {
      runtime.log(LogHandlers.plain(runtime, record) + "\n");
    }
    return None.NONE;
  }

  private static Value basic(Runtime runtime, DictValue given) {
    Instance root = of(runtime).logger(runtime, "root");
    Map<Value, Value> options = given.entries();
    List<Value> handlers = list(runtime, root, "handlers").items();
    if (runtime.truth(options.getOrDefault(new Str("force"), Bool.FALSE))) {
      handlers.clear();
    }
    if (!handlers.isEmpty()) {
      return None.NONE;
    }
    if (options.containsKey(new Str("filename"))) {
      throw Raise.refused("logging to a file", "A script here reads and writes no files.");
    }
    Value style = options.getOrDefault(new Str("style"), new Str("%"));
    Value format = options.get(new Str("format"));
    Value dates = options.getOrDefault(new Str("datefmt"), None.NONE);
    Value formatter =
        LogHandlers.formatter(
            runtime,
            format == null
                ? new Str(
                    runtime.str(style).equals("{")
                        ? "{levelname}:{name}:{message}"
                        : LogHandlers.BASIC)
                : format,
            dates,
            style);
    Value chosen = options.get(new Str("handlers"));
    List<Value> wanted =
        chosen != null
            ? runtime.all(chosen)
            : List.of(
                LogHandlers.stream(
                    runtime, options.getOrDefault(new Str("stream"), None.NONE), None.NONE));
    for (Value handler : wanted) {
      if (runtime.requiredAttribute(handler, "formatter") == None.NONE) {
        runtime.setAttribute(handler, "formatter", formatter);
      }
      handlers.add(handler);
    }
    Value level = options.get(new Str("level"));
    if (level != null && level != None.NONE) {
      runtime.setAttribute(root, "level", level(runtime, level));
    }
    return None.NONE;
  }
}
