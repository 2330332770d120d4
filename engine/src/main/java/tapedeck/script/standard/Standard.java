package tapedeck.script.standard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The modules of Python's standard library that a script can import, and those it cannot. */
public final class Standard {
  private Standard() {}

  private static final String CLOCK =
      "A script here has no clock: leave the timing out; the trace shows what ran.";
  private static final String FILES = "A script here reads and writes no files.";

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("requests", "A script here has no network."),
          Map.entry("pandas", "Write the data as lists, or make them with numpy."),
          Map.entry("sklearn", "Write the data as lists, or make them with numpy."),
          Map.entry("scipy", "Write it with numpy or tensorflow."),
          Map.entry("torch", "Write it with tensorflow."),
          Map.entry("jax", "Write it with tensorflow."),
          Map.entry("seaborn", "Plot with matplotlib.pyplot."),
          Map.entry("plotly", "Plot with matplotlib.pyplot."),
          Map.entry("tqdm", "Loop over the range itself."),
          Map.entry("IPython", "Leave out what only a notebook knows."),
          Map.entry("tensorflow_datasets", "Make the data with numpy."),
          Map.entry("tensorflow_probability", "Write it with tensorflow."),
          Map.entry("unittest", "Write assert."),
          Map.entry("pytest", "Write assert."));

  private static final Map<String, String> ABSENT =
      Map.ofEntries(
          Map.entry("pickle", FILES),
          Map.entry("csv", FILES),
          Map.entry("pathlib", FILES),
          Map.entry("shutil", FILES),
          Map.entry("glob", FILES),
          Map.entry("tempfile", FILES),
          Map.entry("subprocess", "A script here starts no processes."),
          Map.entry("threading", "A script here is one thread."),
          Map.entry("multiprocessing", "A script here is one process."),
          Map.entry("concurrent", "A script here is one thread."),
          Map.entry("asyncio", "A script here is one thread."),
          Map.entry("socket", "A script here has no network."),
          Map.entry("urllib", "A script here has no network."),
          Map.entry("timeit", CLOCK),
          Map.entry("inspect", "Hover over the name in the editor."),
          Map.entry("gc", "Leave it out."),
          Map.entry("argparse", "Give the values names at the top of the script."),
          Map.entry("ctypes", "Leave it out."));

  /** What to do instead of importing a module that Tapedeck has not; or null. */
  public static @Nullable String refusal(String module) {
    return REFUSED.get(module);
  }

  /** A module of Python itself that can be imported and not be used; or null. */
  public static @Nullable Absent absent(String module) {
    String instead = ABSENT.get(module);
    return instead == null ? null : new Absent(module, instead);
  }

  private static final Map<String, ModuleValue> SHARED = shared();

  /** The modules for one run, by the name they are imported under. */
  public static Map<String, ModuleValue> modules() {
    Map<String, ModuleValue> modules = new LinkedHashMap<>(SHARED);
    later(modules, "random", RandomModule::module);
    later(modules, "os", Standard::os);
    return modules;
  }

  private static void later(
      Map<String, ModuleValue> modules, String name, Supplier<ModuleValue> make) {
    modules.put(name, ModuleValue.later(name, make));
  }

  private static Map<String, ModuleValue> shared() {
    Map<String, ModuleValue> modules = new LinkedHashMap<>();
    later(modules, "collections", Collections::module);
    later(modules, "functools", Functools::module);
    later(modules, "itertools", Itertools::module);
    later(modules, "dataclasses", Dataclasses::module);
    later(modules, "enum", Enumeration::module);
    later(modules, "contextlib", Contexts::module);
    later(modules, "copy", Copying::module);
    later(modules, "typing", Typing::module);
    later(modules, "abc", Standard::abc);
    later(modules, "statistics", Statistics::module);
    later(modules, "operator", Operators::module);
    later(modules, "json", Json::module);
    later(modules, "re", RegularExpressions::module);
    later(modules, "heapq", Heaps::heapq);
    later(modules, "bisect", Heaps::bisect);
    later(modules, "pprint", PrettyPrinting::module);
    later(modules, "textwrap", TextWrapping::module);
    later(modules, "fractions", Fractions::module);
    later(modules, "traceback", Tracebacks::module);
    later(modules, "numbers", Standard::numbers);
    later(modules, "string", Standard::string);
    later(modules, "sys", Standard::sys);
    later(modules, "time", Clock::module);
    later(modules, "warnings", WarningFilters::module);
    later(modules, "io", TextBuffer::module);
    later(modules, "logging", Logging::module);
    later(modules, "decimal", Decimals::module);
    later(modules, "datetime", Dates::module);
    later(modules, "types", NamespaceObject::module);
    return modules;
  }

  static Members refusing(Members members, String module, String instead, String... names) {
    for (String name : names) {
      members.value(
          name,
          Builtin.of(
              name,
              "*args, **kwargs",
              (r, in) -> {
                throw Raise.refused(module + "." + name, instead);
              }));
    }
    return members;
  }

  private static ModuleValue os() {
    Members members = new Members().value("environ", DictValue.empty()).value("sep", new Str("/"));
    members.function("getenv", "key, default=None", (r, in) -> in[1]);
    return new ModuleValue(
        "os",
        refusing(members, "os", FILES, "getcwd", "listdir", "mkdir", "makedirs", "remove", "system")
            .value(
                "path",
                new ModuleValue(
                    "posixpath",
                    refusing(
                            Paths.install(new Members()),
                            "os.path",
                            FILES,
                            "exists",
                            "isfile",
                            "isdir",
                            "abspath",
                            "expanduser")
                        .all()))
            .all());
  }

  private static ModuleValue sys() {
    Members output = new Members();
    output.function(
        "write",
        "text, /",
        (r, in) -> {
          r.print(r.str(in[0]));
          return Int.of(r.str(in[0]).length());
        });
    output.function("flush", "", (r, in) -> None.NONE);
    Members errors = new Members();
    errors.function(
        "write",
        "text, /",
        (r, in) -> {
          r.log(r.str(in[0]));
          return Int.of(r.str(in[0]).length());
        });
    errors.function("flush", "", (r, in) -> None.NONE);
    Value version =
        NamedTuples.of(
            "sys.version_info",
            java.util.List.of("major", "minor", "micro", "releaselevel", "serial"),
            java.util.List.of(Int.of(3), Int.of(11), Int.of(7), new Str("final"), Int.ZERO));
    Members real =
        new Members()
            .value("max", Float.of(Double.MAX_VALUE))
            .value("min", Float.of(Double.MIN_NORMAL))
            .value("epsilon", Float.of(Math.ulp(1.0)))
            .value("dig", Int.of(15))
            .value("mant_dig", Int.of(53));
    Members members =
        new Members()
            .value("version_info", version)
            .value("version", new Str("3.11.7"))
            .value("maxunicode", Int.of(0x10ffff))
            .value("stderr", new ModuleValue("sys.stderr", errors.all()))
            .value("executable", new Str("python3"))
            .function("intern", "string, /", (r, in) -> in[0])
            .function(
                "exc_info",
                "",
                (r, in) -> {
                  Value open = r.handled();
                  return open == null
                      ? Tuple.of(None.NONE, None.NONE, None.NONE)
                      : Tuple.of(Types.of(open), open, r.requiredAttribute(open, "__traceback__"));
                })
            .value("maxsize", Int.of(Long.MAX_VALUE))
            .value("float_info", new ModuleValue("sys.float_info", real.all()))
            .value("stdout", new ModuleValue("sys.stdout", output.all()))
            .value("argv", ListValue.of(java.util.List.of(new Str("script.py"))))
            .value("platform", new Str("linux"))
            .value("byteorder", new Str("little"))
            .function("getrecursionlimit", "", (r, in) -> Int.of(1000))
            .function(
                "exit",
                "status=None, /",
                (r, in) -> {
                  throw new Raise(
                      Exceptions.instance(
                          Exceptions.SYSTEM_EXIT, in[0] == None.NONE ? new Value[0] : in),
                      null);
                });
    refusing(members, "sys", "Raise the limit in Tapedeck instead.", "setrecursionlimit");
    refusing(members, "sys", "Look at len() or shape instead.", "getsizeof");
    return new ModuleValue("sys", members.all());
  }

  private static ModuleValue numbers() {
    ClassValue number = ClassValue.builtin("numbers", "Number", Types.OBJECT, ClassValue.PLAIN);
    ClassValue real = ClassValue.builtin("numbers", "Real", number, ClassValue.PLAIN);
    ClassValue rational = ClassValue.builtin("numbers", "Rational", real, ClassValue.PLAIN);
    ClassValue integral = ClassValue.builtin("numbers", "Integral", rational, ClassValue.PLAIN);
    number.structure((r, value) -> isNumber(value, false));
    real.structure((r, value) -> isNumber(value, false));
    rational.structure((r, value) -> isNumber(value, true));
    integral.structure((r, value) -> isNumber(value, true));
    return new ModuleValue(
        "numbers",
        new Members()
            .value("Number", number)
            .value("Complex", number)
            .value("Real", real)
            .value("Rational", rational)
            .value("Integral", integral)
            .all());
  }

  private static boolean isNumber(Value value, boolean whole) {
    return value instanceof ArrayValue array && array.isScalar()
        ? array.data().dtype().isInteger() || !whole && array.data().dtype().isFloating()
        : whole ? Numbers.isWhole(value) : Numbers.isNumber(value);
  }

  private static ModuleValue string() {
    String lower = "abcdefghijklmnopqrstuvwxyz";
    String upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return new ModuleValue(
        "string",
        new Members()
            .value("ascii_lowercase", new Str(lower))
            .value("ascii_uppercase", new Str(upper))
            .value("ascii_letters", new Str(lower + upper))
            .value("digits", new Str("0123456789"))
            .value("hexdigits", new Str("0123456789abcdefABCDEF"))
            .value("octdigits", new Str("01234567"))
            .value("punctuation", new Str("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"))
            .value("whitespace", new Str(" \t\n\r\u000b\f"))
            .value(
                "printable",
                new Str(
                    "0123456789"
                        + lower
                        + upper
                        + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
                        + " \t\n\r\u000b\f"))
            .value("Template", StringTemplate.TYPE)
            .function(
                "capwords",
                "s, sep=None",
                (r, in) -> {
                  String between = in[1] == None.NONE ? " " : r.str(in[1]);
                  String text = in[1] == None.NONE ? r.str(in[0]).strip() : r.str(in[0]);
                  String by = in[1] == None.NONE ? "\\s+" : java.util.regex.Pattern.quote(between);
                  java.util.List<String> words = new java.util.ArrayList<>();
                  for (String word : text.split(by, -1)) {
                    words.add(
                        word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + word.substring(1).toLowerCase(java.util.Locale.ROOT));
                  }
                  return new Str(String.join(between, words));
                })
            .all());
  }

  private static ModuleValue abc() {
    ClassValue base =
        ClassValue.builtin("abc", "ABC", Types.OBJECT, ClassValue.PLAIN).abstractBase();
    ClassValue meta = ClassValue.builtin("abc", "ABCMeta", Types.TYPE, null);
    base.meta(meta);
    return new ModuleValue(
        "abc",
        new Members()
            .value("ABC", base)
            .value("ABCMeta", meta)
            .function(
                "abstractmethod",
                "funcobj, /",
                (r, in) -> {
                  Value function = in[0] instanceof Property property ? property.get() : in[0];
                  r.setAttribute(function, "__isabstractmethod__", Bool.TRUE);
                  return in[0];
                })
            .all());
  }
}
