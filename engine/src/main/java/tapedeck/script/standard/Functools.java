package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Function;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.NotImplemented;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code functools}. */
final class Functools {
  private Functools() {}

  static ModuleValue module() {
    return new ModuleValue(
        "functools",
        new Members()
            .function("reduce", "function, iterable, initial=..., /", Functools::reduce)
            .value("partial", Partial.TYPE)
            .function("wraps", "wrapped, assigned=None, updated=None", Functools::wraps)
            .function(
                "update_wrapper",
                "wrapper, wrapped, assigned=None, updated=None",
                (r, in) -> wrapped(r, in[1], in[0]))
            .value("cached_property", CachedProperty.TYPE)
            .function("singledispatch", "func, /", (r, in) -> new SingleDispatch(in[0], 0))
            .function("singledispatchmethod", "func, /", (r, in) -> new SingleDispatch(in[0], 1))
            .function("lru_cache", "maxsize=128, typed=False", Functools::cached)
            .function("cache", "user_function, /", (r, in) -> new Remembering(in[0]))
            .function("cmp_to_key", "mycmp", (r, in) -> byComparison(in[0]))
            .function("total_ordering", "cls, /", Functools::ordered)
            .all());
  }

  private static Value reduce(Runtime runtime, Value[] in) {
    Iterator<Value> values = runtime.iterate(in[1]);
    Value total = in[2];
    if (total == Ellipsis.ELLIPSIS) {
      if (!values.hasNext()) {
        throw Raise.type("reduce() of empty iterable with no initial value");
      }
      total = values.next();
    }
    while (values.hasNext()) {
      runtime.step();
      total = runtime.call(in[0], total, values.next());
    }
    return total;
  }

  /**
   * Arguments as a call gave them, from those a {@code *args, **kwargs} function was bound with.
   */
  static Arguments given(List<Value> positional, Map<Value, Value> named) {
    List<String> names = new ArrayList<>();
    named.keySet().forEach(name -> names.add(((Str) name).text()));
    return Arguments.of(positional, names, List.copyOf(named.values()));
  }

  private static Value wraps(Runtime runtime, Value[] in) {
    return Builtin.of("wraps", "wrapper, /", (r, inner) -> wrapped(r, in[0], inner[0]));
  }

  private static Value wrapped(Runtime runtime, Value original, Value wrapper) {
    if (wrapper instanceof Instance object) {
      for (String name : List.of("__module__", "__name__", "__qualname__", "__doc__")) {
        Value value = runtime.attribute(original, name);
        if (value != null) {
          object.attributes().put(name, value);
        }
      }
      object.attributes().put("__wrapped__", original);
    }
    if (wrapper instanceof Function function) {
      for (String name : List.of("__name__", "__qualname__", "__doc__", "__module__")) {
        Value value = runtime.attribute(original, name);
        if (value != null) {
          function.attributes().put(name, value);
        }
      }
      if (original instanceof Function from) {
        from.attributes().forEach(function.attributes()::putIfAbsent);
      }
      function.attributes().put("__wrapped__", original);
    }
    return wrapper;
  }

  private static Value cached(Runtime runtime, Value[] in) {
    return in[0] == None.NONE || Numbers.isWhole(in[0])
        ? Builtin.of("lru_cache", "user_function, /", (r, inner) -> new Remembering(inner[0]))
        : new Remembering(in[0]);
  }

  /** A function that keeps what it answered. */
  private static final class Remembering implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("functools", "_lru_cache_wrapper", Types.OBJECT, null);

    private final Value function;
    private final Map<Value, Value> known = new LinkedHashMap<>();
    private int hits;

    Remembering(Value function) {
      this.function = function;
    }

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public boolean isCallable() {
      return true;
    }

    @Override
    public boolean isMethod() {
      return true;
    }

    @Override
    public Value call(Runtime runtime, Arguments arguments) {
      List<Value> key = new ArrayList<>(List.of(arguments.positional()));
      for (int i = 0; i < arguments.names().length; i++) {
        key.add(Tuple.of(new Str(arguments.names()[i]), arguments.named()[i]));
      }
      Tuple all = Tuple.of(key);
      Hashing.check(all);
      Value before = known.get(all);
      if (before != null) {
        hits++;
        return before;
      }
      Value made = runtime.call(function, arguments);
      known.put(all, made);
      runtime.allocate(known.size());
      return made;
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return switch (name) {
        case "__wrapped__" -> function;
        case "cache_clear" ->
            Builtin.of(
                name,
                "",
                (r, in) -> {
                  known.clear();
                  hits = 0;
                  return None.NONE;
                });
        case "cache_info" ->
            Builtin.of(
                name,
                "",
                (r, in) ->
                    NamedTuples.of(
                        "CacheInfo",
                        List.of("hits", "misses", "maxsize", "currsize"),
                        List.of(
                            Int.of(hits), Int.of(known.size()), None.NONE, Int.of(known.size()))));
        case "__name__", "__doc__", "__qualname__" -> runtime.attribute(function, name);
        default -> null;
      };
    }

    @Override
    public String repr(Runtime runtime) {
      return "<functools._lru_cache_wrapper object at %s>"
          .formatted(tapedeck.script.value.Texts.address(this));
    }
  }

  /** What compares as a function of two values says. */
  private static Value byComparison(Value compare) {
    ClassValue type = ClassValue.builtin("functools", "KeyWrapper", Types.OBJECT, ClassValue.PLAIN);
    type.attributes()
        .put(
            "__lt__",
            Builtin.of(
                "__lt__",
                "self, other, /",
                (r, in) -> {
                  Value order = r.call(compare, wrapped(in[0]), wrapped(in[1]));
                  return Bool.of(r.less(order, Int.ZERO));
                }));
    return Builtin.of(
        "K",
        "obj",
        (r, in) -> {
          Instance key = new Instance(type);
          key.attributes().put("obj", in[0]);
          return key;
        });
  }

  private static Value wrapped(Value key) {
    Value inner = key instanceof Instance instance ? instance.attributes().get("obj") : null;
    return inner == null ? None.NONE : inner;
  }

  private static Value ordered(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof ClassValue type)) {
      throw Raise.type("total_ordering takes a class");
    }
    for (String root : List.of("__lt__", "__le__", "__gt__", "__ge__")) {
      Value given = type.lookup(root);
      if (given != null) {
        boolean strict = root.endsWith("t__");
        String mirrored = root.charAt(2) == 'l' ? "g" : "l";
        String same = root.substring(2, 3);
        // Of the same direction, of the other one, and the opposite of what is given.
        derive(
            type,
            same + (strict ? "e" : "t"),
            given,
            (answer, equal) -> strict ? answer || equal : answer && !equal);
        derive(
            type,
            mirrored + (strict ? "t" : "e"),
            given,
            (answer, equal) -> strict ? !answer && !equal : !answer || equal);
        derive(type, mirrored + (strict ? "e" : "t"), given, (answer, equal) -> !answer);
        return type;
      }
    }
    throw Raise.value("must define at least one ordering operation: < > <= >=");
  }

  private interface Comparison {
    boolean of(boolean answer, boolean equal);
  }

  private static void derive(ClassValue type, String stem, Value given, Comparison comparison) {
    String name = "__" + stem + "__";
    type.attributes()
        .putIfAbsent(
            name,
            Builtin.of(
                name,
                "self, other, /",
                (r, in) -> {
                  Value answer = r.call(given, in[0], in[1]);
                  return answer == NotImplemented.NOT_IMPLEMENTED
                      ? answer
                      : Bool.of(comparison.of(r.truth(answer), r.equal(in[0], in[1])));
                }));
  }
}
