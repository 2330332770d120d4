package tapedeck.script.python;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Bool;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Function;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.NotImplemented;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Python's built-in functions. */
final class Builtins {
  private Builtins() {}

  static Members all() {
    Members members =
        new Members()
            .function("print", "*args, sep=' ', end='\n', file=None, flush=False", Builtins::print)
            .function("len", "obj, /", Builtins::length)
            .function("abs", "x, /", Builtins::magnitude)
            .function("round", "number, ndigits=None", Builtins::round)
            .function(
                "divmod",
                "a, b, /",
                (r, in) ->
                    Tuple.of(
                        r.binary(Operator.FLOOR_DIV, in[0], in[1]),
                        r.binary(Operator.MOD, in[0], in[1])))
            .function("pow", "base, exp, mod=None", Builtins::power)
            .function("max", "*args, key=None, default=None", (r, in) -> extreme(r, in, true))
            .function("min", "*args, key=None, default=None", (r, in) -> extreme(r, in, false))
            .function("sum", "iterable, /, start=0", Builtins::sum)
            .function("any", "iterable, /", (r, in) -> Bool.of(anyOrAll(r, in[0], true)))
            .function("all", "iterable, /", (r, in) -> Bool.of(!anyOrAll(r, in[0], false)))
            .function(
                "sorted",
                "iterable, /, *, key=None, reverse=False",
                (r, in) ->
                    ListValue.of(
                        ContainerMethods.sorted(
                            r, ContainerMethods.all(r, in[0]), in[1], r.truth(in[2]))))
            .function("reversed", "sequence, /", Builtins::reversed)
            .function("enumerate", "iterable, start=0", Builtins::enumerate)
            .function("zip", "*iterables, strict=False", Builtins::zip)
            .function("map", "function, *iterables", Builtins::map)
            .function("filter", "function, iterable, /", Builtins::filter)
            .function(
                "iter",
                "iterable, /",
                (r, in) ->
                    in[0] instanceof Cursor
                        ? in[0]
                        : new Cursor(Types.nameOf(in[0]) + "_iterator", r.iterate(in[0])))
            .function("next", "*args", Builtins::next)
            .function("repr", "obj, /", (r, in) -> new Str(r.repr(in[0])))
            .function("ascii", "obj, /", (r, in) -> new Str(Texts.ascii(r.repr(in[0]))))
            .function(
                "format",
                "value, format_spec='', /",
                (r, in) -> new Str(Formatting.format(r, in[0], text(in[1]))))
            .function("chr", "i, /", Builtins::chr)
            .function("ord", "c, /", Builtins::ord)
            .function("hex", "number, /", (r, in) -> radix(in[0], 16, "0x"))
            .function("oct", "number, /", (r, in) -> radix(in[0], 8, "0o"))
            .function("bin", "number, /", (r, in) -> radix(in[0], 2, "0b"))
            .function("hash", "obj, /", (r, in) -> Hashing.of(in[0]))
            .function("id", "obj, /", (r, in) -> Int.of(System.identityHashCode(in[0])))
            .function("callable", "obj, /", (r, in) -> Bool.of(isCallable(in[0])))
            .function(
                "isinstance",
                "obj, class_or_tuple, /",
                (r, in) ->
                    Bool.of(
                        isOneOf(
                            Types.of(in[0]),
                            in[1],
                            "isinstance() arg 2 must be a type, a tuple of types, or a union")))
            .function("issubclass", "cls, class_or_tuple, /", Builtins::isSubclass)
            .function("getattr", "*args", Builtins::getAttribute)
            .function("hasattr", "obj, name, /", (r, in) -> Bool.of(hasAttribute(r, in)))
            .function("dir", "obj, /", Builtins::dir)
            .value("NotImplemented", NotImplemented.NOT_IMPLEMENTED)
            .value("Ellipsis", Ellipsis.ELLIPSIS)
            .value("__name__", new Str("__main__"))
            .value("__debug__", Bool.TRUE);
    for (ClassValue type :
        List.of(
            Types.OBJECT,
            Types.TYPE,
            Types.INT,
            Types.BOOL,
            Types.FLOAT,
            Types.STR,
            Types.LIST,
            Types.TUPLE,
            Types.DICT,
            Types.SET,
            Types.FROZENSET,
            Types.RANGE,
            Types.SLICE,
            Types.PROPERTY,
            Types.STATIC_METHOD,
            Types.CLASS_METHOD,
            Types.SUPER)) {
      members.value(type.name(), type);
    }
    Exceptions.all().forEach(members::value);
    return members;
  }

  private static String text(Value value) {
    if (value instanceof Str s) {
      return s.text();
    }
    throw Raise.type("must be str, not " + Types.nameOf(value));
  }

  private static Value print(Runtime runtime, Value[] in) {
    if (in[3] != None.NONE) {
      throw Raise.refused("print to a file", "Leave file= out.");
    }
    String separator = in[1] == None.NONE ? " " : text(in[1]);
    StringBuilder line = new StringBuilder();
    List<Value> values = ((Tuple) in[0]).items();
    for (int i = 0; i < values.size(); i++) {
      line.append(i == 0 ? "" : separator).append(runtime.str(values.get(i)));
      runtime.allocate(line.length());
    }
    runtime.print(line.append(in[2] == None.NONE ? "\n" : text(in[2])).toString());
    return None.NONE;
  }

  private static Value length(Runtime runtime, Value[] in) {
    long length = Sequences.length(in[0]);
    Value method = length < 0 ? Types.of(in[0]).lookup("__len__") : null;
    if (method != null) {
      return runtime.call(method, in[0]);
    }
    if (length < 0) {
      throw Raise.type("object of type '%s' has no len()".formatted(Types.nameOf(in[0])));
    }
    return Int.of(length);
  }

  private static Value magnitude(Runtime runtime, Value[] in) {
    Value x = in[0];
    if (x instanceof Float f) {
      return Float.of(Math.abs(f.value()));
    }
    if (Numbers.isWhole(x)) {
      Int i = Numbers.whole(x);
      return i.signum() < 0 ? Int.of(i.big().negate()) : i;
    }
    Value method = Types.of(x).lookup("__abs__");
    if (method != null) {
      return runtime.call(method, x);
    }
    throw Raise.type("bad operand type for abs(): '%s'".formatted(Types.nameOf(x)));
  }

  private static Value round(Runtime runtime, Value[] in) {
    Value method = Numbers.isNumber(in[0]) ? null : Types.of(in[0]).lookup("__round__");
    if (method != null) {
      return in[1] == None.NONE ? runtime.call(method, in[0]) : runtime.call(method, in[0], in[1]);
    }
    if (!Numbers.isNumber(in[0])) {
      throw Raise.type("type %s doesn't define __round__ method".formatted(Types.nameOf(in[0])));
    }
    return Numbers.round(
        in[0],
        in[1] == None.NONE
            ? null
            : (Integer)
                Numbers.index(
                    in[1],
                    "'%s' object cannot be interpreted as an integer"
                        .formatted(Types.nameOf(in[1]))));
  }

  private static Value power(Runtime runtime, Value[] in) {
    if (in[2] == None.NONE) {
      return runtime.binary(Operator.POW, in[0], in[1]);
    }
    if (!Numbers.isWhole(in[0]) || !Numbers.isWhole(in[1]) || !Numbers.isWhole(in[2])) {
      throw Raise.type("pow() 3rd argument not allowed unless all arguments are integers");
    }
    Int modulus = Numbers.whole(in[2]);
    if (modulus.signum() == 0) {
      throw Raise.value("pow() 3rd argument cannot be 0");
    }
    try {
      Int result =
          Int.of(
              Numbers.whole(in[0]).big().modPow(Numbers.whole(in[1]).big(), modulus.big().abs()));
      return runtime.binary(Operator.MOD, result, modulus);
    } catch (ArithmeticException e) {
      throw Raise.value("base is not invertible for the given modulus");
    }
  }

  private static Value extreme(Runtime runtime, Value[] in, boolean most) {
    String name = most ? "max" : "min";
    List<Value> given = ((Tuple) in[0]).items();
    if (given.isEmpty()) {
      throw Raise.type(name + " expected at least 1 argument, got 0");
    }
    List<Value> items = given.size() == 1 ? ContainerMethods.all(runtime, given.getFirst()) : given;
    if (items.isEmpty()) {
      if (in[2] != None.NONE) {
        return in[2];
      }
      throw Raise.value(name + "() arg is an empty sequence");
    }
    Value best = items.getFirst();
    Value bestKey = in[1] == None.NONE ? best : runtime.call(in[1], best);
    for (Value item : items.subList(1, items.size())) {
      Value key = in[1] == None.NONE ? item : runtime.call(in[1], item);
      boolean better = most ? runtime.less(bestKey, key) : runtime.less(key, bestKey);
      if (better) {
        best = item;
        bestKey = key;
      }
    }
    return best;
  }

  private static Value sum(Runtime runtime, Value[] in) {
    if (in[1] instanceof Str) {
      throw Raise.type("sum() can't sum strings [use ''.join(seq) instead]");
    }
    Value total = in[1];
    Iterator<Value> items = runtime.iterate(in[0]);
    while (items.hasNext()) {
      runtime.step();
      total = runtime.binary(Operator.ADD, total, items.next());
    }
    return total;
  }

  /** Whether one of the items has this truth. */
  private static boolean anyOrAll(Runtime runtime, Value iterable, boolean truth) {
    Iterator<Value> items = runtime.iterate(iterable);
    while (items.hasNext()) {
      runtime.step();
      if (runtime.truth(items.next()) == truth) {
        return true;
      }
    }
    return false;
  }

  private static Value reversed(Runtime runtime, Value[] in) {
    return switch (in[0]) {
      case ListValue list ->
          new Cursor("list_reverseiterator", List.copyOf(list.items()).reversed().iterator());
      case Tuple tuple -> new Cursor("reversed", tuple.items().reversed().iterator());
      case Range range -> {
        long n = range.length();
        yield new Cursor(
            "range_iterator", Sequences.byIndex(i -> i < n ? Int.of(range.at(n - 1 - i)) : null));
      }
      case Str s -> new Cursor("reversed", ContainerMethods.all(runtime, s).reversed().iterator());
      case DictValue dict ->
          new Cursor(
              "dict_reversekeyiterator",
              new ArrayList<>(dict.entries().keySet()).reversed().iterator());
      case HostObject host when host.iterate(runtime) != null ->
          new Cursor("reversed", ContainerMethods.all(runtime, host).reversed().iterator());
      default -> throw Raise.type("'%s' object is not reversible".formatted(Types.nameOf(in[0])));
    };
  }

  private static Value enumerate(Runtime runtime, Value[] in) {
    Iterator<Value> items = runtime.iterate(in[0]);
    int start =
        Numbers.index(
            in[1],
            "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(in[1])));
    return new Cursor(
        "enumerate",
        Sequences.byIndex(i -> items.hasNext() ? Tuple.of(Int.of(start + i), items.next()) : null));
  }

  private static Value zip(Runtime runtime, Value[] in) {
    List<Iterator<Value>> sources = new ArrayList<>();
    for (Value each : ((Tuple) in[0]).items()) {
      try {
        sources.add(runtime.iterate(each));
      } catch (Raise raise) {
        if (runtime.str(raise.exception()).endsWith("object is not iterable")) {
          throw Raise.type("'%s' object is not iterable".formatted(Types.nameOf(each)));
        }
        throw raise;
      }
    }
    boolean strict = runtime.truth(in[1]);
    return new Cursor("zip", Sequences.byIndex(i -> row(sources, strict)));
  }

  private static @Nullable Value row(List<Iterator<Value>> sources, boolean strict) {
    List<Value> row = new ArrayList<>(sources.size());
    for (int i = 0; i < sources.size(); i++) {
      if (!sources.get(i).hasNext()) {
        if (strict && i > 0) {
          throw Raise.value(
              "zip() argument %d is shorter than argument%s"
                  .formatted(i + 1, i == 1 ? " 1" : "s 1-" + i));
        }
        for (int j = i + 1; strict && j < sources.size(); j++) {
          if (sources.get(j).hasNext()) {
            throw Raise.value(
                "zip() argument %d is longer than argument%s"
                    .formatted(j + 1, j == 1 ? " 1" : "s 1-" + j));
          }
        }
        return null;
      }
      row.add(sources.get(i).next());
    }
    return sources.isEmpty() ? null : Tuple.of(row);
  }

  private static Value map(Runtime runtime, Value[] in) {
    List<Iterator<Value>> sources = new ArrayList<>();
    for (Value each : ((Tuple) in[1]).items()) {
      sources.add(runtime.iterate(each));
    }
    if (sources.isEmpty()) {
      throw Raise.type("map() must have at least two arguments.");
    }
    return new Cursor(
        "map",
        Sequences.byIndex(i -> {
          Value row = row(sources, false);
          return row instanceof Tuple tuple
              ? runtime.call(in[0], tuple.items().toArray(new Value[0]))
              : null;
        }));
  }

  private static Value filter(Runtime runtime, Value[] in) {
    Iterator<Value> items = runtime.iterate(in[1]);
    return new Cursor(
        "filter",
        Sequences.byIndex(i -> {
          while (items.hasNext()) {
            runtime.step();
            Value item = items.next();
            if (runtime.truth(in[0] == None.NONE ? item : runtime.call(in[0], item))) {
              return item;
            }
          }
          return null;
        }));
  }

  private static Value next(Runtime runtime, Value[] in) {
    List<Value> given = ((Tuple) in[0]).items();
    if (given.isEmpty() || given.size() > 2) {
      throw Raise.type("next expected 1 or 2 arguments, got " + given.size());
    }
    Value source = given.getFirst();
    if (source instanceof Instance instance
        && instance.type().lookup("__next__") instanceof Value m) {
      return runtime.call(m, source);
    }
    if (!(source instanceof Cursor cursor)) {
      throw Raise.type("'%s' object is not an iterator".formatted(Types.nameOf(source)));
    }
    try {
      if (cursor.values().hasNext()) {
        return cursor.values().next();
      }
    } catch (NoSuchElementException e) {
      runtime.step();
    }
    if (given.size() == 2) {
      return given.getLast();
    }
    throw new Raise(Exceptions.instance(Exceptions.STOP_ITERATION), null);
  }

  private static Value chr(Runtime runtime, Value[] in) {
    int code =
        Numbers.index(
            in[0],
            "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(in[0])));
    if (code < 0 || code > Character.MAX_CODE_POINT) {
      throw Raise.value("chr() arg not in range(0x110000)");
    }
    return new Str(Character.toString(code));
  }

  private static Value ord(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof Str s)) {
      throw Raise.type(
          "ord() expected string of length 1, but %s found".formatted(Types.nameOf(in[0])));
    }
    if (s.length() != 1) {
      throw Raise.type(
          "ord() expected a character, but string of length %d found".formatted(s.length()));
    }
    return Int.of(s.text().codePointAt(0));
  }

  private static Value radix(Value value, int radix, String prefix) {
    if (!Numbers.isWhole(value)) {
      throw Raise.type(
          "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(value)));
    }
    Int i = Numbers.whole(value);
    return new Str((i.signum() < 0 ? "-" : "") + prefix + i.big().abs().toString(radix));
  }

  private static boolean isCallable(Value value) {
    return switch (value) {
      case Function f -> true;
      case Builtin b -> true;
      case BoundMethod m -> true;
      case ClassValue c -> true;
      case Instance i -> i.type().lookup("__call__") != null;
      default -> false;
    };
  }

  private static boolean isOneOf(ClassValue type, Value classes, String complaint) {
    if (classes instanceof Tuple tuple) {
      for (Value each : tuple.items()) {
        if (isOneOf(type, each, complaint)) {
          return true;
        }
      }
      return false;
    }
    if (classes instanceof ClassValue other) {
      return type.isSubclassOf(other);
    }
    throw Raise.type(complaint);
  }

  private static Value isSubclass(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof ClassValue type)) {
      throw Raise.type("issubclass() arg 1 must be a class");
    }
    return Bool.of(
        isOneOf(type, in[1], "issubclass() arg 2 must be a class, a tuple of classes, or a union"));
  }

  private static Value getAttribute(Runtime runtime, Value[] in) {
    List<Value> given = ((Tuple) in[0]).items();
    if (given.size() < 2 || given.size() > 3) {
      throw Raise.type("getattr expected at least 2 arguments, got " + given.size());
    }
    String name = text(given.get(1));
    Value found = runtime.attribute(given.getFirst(), name);
    if (found == null && given.size() == 3) {
      return given.getLast();
    }
    if (found == null) {
      throw Raise.attribute(
          "'%s' object has no attribute '%s'".formatted(Types.nameOf(given.getFirst()), name));
    }
    return found;
  }

  private static boolean hasAttribute(Runtime runtime, Value[] in) {
    try {
      return runtime.attribute(in[0], text(in[1])) != null;
    } catch (Raise raise) {
      if (raise.exception().type().isSubclassOf(Exceptions.ATTRIBUTE_ERROR)) {
        return false;
      }
      throw raise;
    }
  }

  private static Value dir(Runtime runtime, Value[] in) {
    TreeSet<String> names = new TreeSet<>();
    Types.of(in[0]).lineage().forEach(type -> names.addAll(type.attributes().keySet()));
    if (in[0] instanceof Instance instance) {
      names.addAll(instance.attributes().keySet());
    }
    if (in[0] instanceof ModuleValue module) {
      names.addAll(module.members().keySet());
    }
    return ListValue.of(names.stream().map(Str::new).toList());
  }
}
