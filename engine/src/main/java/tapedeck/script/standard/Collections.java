package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.NotImplemented;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code collections}. */
final class Collections {
  private Collections() {}

  private static final ClassValue DEFAULT_DICT =
      ClassValue.builtin("collections", "defaultdict", Types.DICT, Collections::defaultDict);
  private static final ClassValue ORDERED_DICT =
      ClassValue.builtin("collections", "OrderedDict", Types.DICT, Collections::orderedDict);
  private static final ClassValue COUNTER =
      ClassValue.builtin("collections", "Counter", Types.DICT, Collections::counter);

  static {
    new Members("defaultdict")
        .method("__missing__", "key, /", Collections::makeMissing)
        .method(
            "__repr__",
            "",
            (r, in) ->
                new Str(
                    "%s(%s, %s)"
                        .formatted(
                            dict(in[0]).type().name(),
                            r.repr(factory(dict(in[0]))),
                            plain(r, dict(in[0])))))
        .property("default_factory", (r, in) -> factory(dict(in[0])))
        .addTo(DEFAULT_DICT);
    new Members("OrderedDict")
        .method("move_to_end", "key, last=True", Collections::moveToEnd)
        .method("popitem", "last=True", Collections::popItem)
        .method("__repr__", "", (r, in) -> new Str(orderedRepr(r, dict(in[0]))))
        .addTo(ORDERED_DICT);
    new Members("Counter")
        .method("__missing__", "key, /", (r, in) -> Int.ZERO)
        .method("__repr__", "", (r, in) -> new Str(counterRepr(r, dict(in[0]))))
        .method("most_common", "n=None", (r, in) -> mostCommon(r, dict(in[0]), in[1]))
        .method("elements", "", (r, in) -> elements(r, dict(in[0])))
        .method("total", "", (r, in) -> total(r, dict(in[0])))
        .method("update", "iterable=None, /, **kwds", (r, in) -> counted(r, in, Operator.ADD))
        .method("subtract", "iterable=None, /, **kwds", (r, in) -> counted(r, in, Operator.SUB))
        .method(
            "__add__",
            "other, /",
            (r, in) -> combined(r, in, (a, b) -> r.binary(Operator.ADD, a, b)))
        .method(
            "__sub__",
            "other, /",
            (r, in) -> combined(r, in, (a, b) -> r.binary(Operator.SUB, a, b)))
        .method(
            "__pos__",
            "",
            (r, in) ->
                combined(
                    r, new Value[] {in[0], DictValue.of(COUNTER, null, Map.of())}, (a, b) -> a))
        .method(
            "__neg__",
            "",
            (r, in) ->
                combined(
                    r,
                    new Value[] {DictValue.of(COUNTER, null, Map.of()), in[0]},
                    (a, b) -> r.binary(Operator.SUB, a, b)))
        .method("__and__", "other, /", (r, in) -> combined(r, in, (a, b) -> r.less(a, b) ? a : b))
        .method("__or__", "other, /", (r, in) -> combined(r, in, (a, b) -> r.less(a, b) ? b : a))
        .addTo(COUNTER);
  }

  static ModuleValue module() {
    return new ModuleValue(
        "collections",
        new Members()
            .function(
                "namedtuple",
                "typename, field_names, rename=False, defaults=None, module=None",
                NamedTuples::namedTuple)
            .value("defaultdict", DEFAULT_DICT)
            .value("OrderedDict", ORDERED_DICT)
            .value("Counter", COUNTER)
            .value("deque", Deque.TYPE)
            .value("ChainMap", ChainMap.TYPE)
            .value("abc", AbstractContainers.module())
            .all());
  }

  private static DictValue dict(Value value) {
    return value instanceof DictValue dict ? dict : DictValue.empty();
  }

  private static Value factory(DictValue dict) {
    Value factory = dict.factory();
    return factory == null ? None.NONE : factory;
  }

  private static String plain(Runtime runtime, DictValue dict) {
    return runtime.repr(DictValue.of(dict.entries()));
  }

  /** What {@code dict(…)} makes of the arguments. */
  private static DictValue made(Runtime runtime, Arguments given) {
    return dict(runtime.call(Types.DICT, given));
  }

  private static Value defaultDict(Runtime runtime, ClassValue type, Arguments given) {
    Value[] positional = given.positional();
    Value factory = positional.length == 0 ? None.NONE : positional[0];
    if (factory != None.NONE && !isCallable(factory)) {
      throw Raise.type("first argument must be callable or None");
    }
    Value[] rest =
        positional.length == 0
            ? positional
            : java.util.Arrays.copyOfRange(positional, 1, positional.length);
    DictValue entries = made(runtime, new Arguments(rest, given.names(), given.named()));
    return DictValue.of(type, factory == None.NONE ? null : factory, entries.entries());
  }

  private static boolean isCallable(Value value) {
    return !Numbers.isNumber(value)
        && !(value instanceof Str)
        && !(value instanceof ListValue)
        && !(value instanceof DictValue)
        && !(value instanceof Tuple);
  }

  private static Value makeMissing(Runtime runtime, Value[] in) {
    DictValue dict = dict(in[0]);
    Value factory = dict.factory();
    if (factory == null) {
      throw new Raise(Exceptions.instance(Exceptions.KEY_ERROR, in[1]), null);
    }
    Value made = runtime.call(factory, new Value[0]);
    dict.entries().put(in[1], made);
    return made;
  }

  private static Value orderedDict(Runtime runtime, ClassValue type, Arguments given) {
    return DictValue.of(type, null, made(runtime, given).entries());
  }

  private static String orderedRepr(Runtime runtime, DictValue dict) {
    List<Value> pairs = new ArrayList<>();
    dict.entries().forEach((key, value) -> pairs.add(Tuple.of(key, value)));
    return pairs.isEmpty()
        ? dict.type().name() + "()"
        : dict.type().name() + "(" + runtime.repr(ListValue.of(pairs)) + ")";
  }

  private static Value moveToEnd(Runtime runtime, Value[] in) {
    LinkedHashMap<Value, Value> entries = dict(in[0]).entries();
    Value value = entries.get(in[1]);
    if (value == null) {
      throw new Raise(Exceptions.instance(Exceptions.KEY_ERROR, in[1]), null);
    }
    if (runtime.truth(in[2])) {
      entries.putLast(in[1], value);
    } else {
      entries.putFirst(in[1], value);
    }
    return None.NONE;
  }

  private static Value popItem(Runtime runtime, Value[] in) {
    LinkedHashMap<Value, Value> entries = dict(in[0]).entries();
    Map.Entry<Value, Value> entry =
        runtime.truth(in[1]) ? entries.pollLastEntry() : entries.pollFirstEntry();
    if (entry == null) {
      throw new Raise(
          Exceptions.instance(Exceptions.KEY_ERROR, new Str("dictionary is empty")), null);
    }
    return Tuple.of(entry.getKey(), entry.getValue());
  }

  private static Value counter(Runtime runtime, ClassValue type, Arguments given) {
    DictValue counter = DictValue.of(type, null, Map.of());
    Value iterable = given.positional().length == 0 ? None.NONE : given.positional()[0];
    DictValue named = made(runtime, new Arguments(new Value[0], given.names(), given.named()));
    counted(runtime, new Value[] {counter, iterable, named}, Operator.ADD);
    return counter;
  }

  private static Value counted(Runtime runtime, Value[] in, Operator operator) {
    LinkedHashMap<Value, Value> entries = dict(in[0]).entries();
    if (in[1] instanceof DictValue other) {
      other.entries().forEach((key, value) -> count(runtime, entries, key, value, operator));
    } else if (in[1] != None.NONE) {
      runtime
          .iterate(in[1])
          .forEachRemaining(key -> {
            runtime.step();
            Hashing.check(key);
            count(runtime, entries, key, Int.ONE, operator);
          });
    }
    dict(in[2]).entries().forEach((key, value) -> count(runtime, entries, key, value, operator));
    return None.NONE;
  }

  private static void count(
      Runtime runtime, Map<Value, Value> entries, Value key, Value by, Operator operator) {
    Value before = entries.getOrDefault(key, Int.ZERO);
    entries.put(key, runtime.binary(operator, before, by));
  }

  private static List<Value> sorted(Runtime runtime, DictValue counter) {
    List<Value> pairs = new ArrayList<>();
    counter.entries().forEach((key, value) -> pairs.add(Tuple.of(key, value)));
    pairs.sort((a, b) -> {
      Value x = ((Tuple) a).items().getLast();
      Value y = ((Tuple) b).items().getLast();
      return runtime.less(y, x) ? -1 : runtime.less(x, y) ? 1 : 0;
    });
    return pairs;
  }

  private static Value mostCommon(Runtime runtime, DictValue counter, Value n) {
    List<Value> pairs = sorted(runtime, counter);
    int most = n == None.NONE ? pairs.size() : Numbers.index(n, "an integer is required");
    return ListValue.of(pairs.subList(0, Math.max(0, Math.min(most, pairs.size()))));
  }

  private static String counterRepr(Runtime runtime, DictValue counter) {
    if (counter.entries().isEmpty()) {
      return counter.type().name() + "()";
    }
    Map<Value, Value> ordered = new LinkedHashMap<>();
    sorted(runtime, counter)
        .forEach(pair ->
            ordered.put(((Tuple) pair).items().getFirst(), ((Tuple) pair).items().getLast()));
    return counter.type().name() + "(" + runtime.repr(DictValue.of(ordered)) + ")";
  }

  private static Value elements(Runtime runtime, DictValue counter) {
    List<Value> all = new ArrayList<>();
    counter
        .entries()
        .forEach((key, value) -> {
          long times = Numbers.isWhole(value) ? Numbers.whole(value).small() : 0;
          runtime.allocate(all.size() + Math.max(0, times));
          for (long i = 0; i < times; i++) {
            all.add(key);
          }
        });
    return new Cursor("itertools.chain", all.iterator());
  }

  private static Value total(Runtime runtime, DictValue counter) {
    Value total = Int.ZERO;
    for (Value value : List.copyOf(counter.entries().values())) {
      total = runtime.binary(Operator.ADD, total, value);
    }
    return total;
  }

  private static Value combined(Runtime runtime, Value[] in, BinaryOperator<Value> combine) {
    if (!(in[1] instanceof DictValue other) || other.type() != COUNTER) {
      return NotImplemented.NOT_IMPLEMENTED;
    }
    DictValue self = dict(in[0]);
    Map<Value, Value> made = new LinkedHashMap<>();
    List<Value> keys = new ArrayList<>(self.entries().keySet());
    other.entries().keySet().stream()
        .filter(key -> !self.entries().containsKey(key))
        .forEach(keys::add);
    for (Value key : keys) {
      Value value =
          combine.apply(
              self.entries().getOrDefault(key, Int.ZERO),
              other.entries().getOrDefault(key, Int.ZERO));
      if (runtime.less(Int.ZERO, value)) {
        made.put(key, value);
      }
    }
    return DictValue.of(COUNTER, null, made);
  }
}
