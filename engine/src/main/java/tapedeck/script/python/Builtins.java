package tapedeck.script.python;

import java.util.Iterator;
import java.util.List;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.NotImplemented;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Own;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;

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
            .function("divmod", "a, b, /", Builtins::divided)
            .function("pow", "base, exp, mod=None", Builtins::power)
            .function("max", "*args, key=None, default=...", (r, in) -> extreme(r, in, true))
            .function("min", "*args, key=None, default=...", (r, in) -> extreme(r, in, false))
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
            .function("reversed", "sequence, /", Iterators::reversed)
            .function("enumerate", "iterable, start=0", Iterators::enumerate)
            .function("zip", "*iterables, strict=False", Iterators::zip)
            .function("map", "*args", Iterators::map)
            .function("filter", "function, iterable, /", Iterators::filter)
            .function("iter", "object, sentinel=..., /", Iterators::iter)
            .function("next", "iterator, default=..., /", Iterators::next)
            .function("repr", "obj, /", (r, in) -> new Str(r.repr(in[0])))
            .function("ascii", "obj, /", (r, in) -> new Str(Texts.ascii(r.repr(in[0]))))
            .function(
                "format",
                "value, format_spec='', /",
                (r, in) -> new Str(Formatting.format(r, in[0], text(in[1]))))
            .function("chr", "i, /", Builtins::chr)
            .function("ord", "c, /", Builtins::ord)
            .function("hex", "number, /", (r, in) -> radix(index(r, in[0]), 16, "0x"))
            .function("oct", "number, /", (r, in) -> radix(index(r, in[0]), 8, "0o"))
            .function("bin", "number, /", (r, in) -> radix(index(r, in[0]), 2, "0b"))
            .function("hash", "obj, /", (r, in) -> Hashing.of(in[0]))
            .function("id", "obj, /", (r, in) -> Int.of(System.identityHashCode(in[0])))
            .function(
                "isinstance",
                "obj, class_or_tuple, /",
                (r, in) -> Bool.of(Attributes.isInstance(r, in[0], in[1])))
            .function("issubclass", "cls, class_or_tuple, /", Attributes::isSubclass)
            .function("getattr", "object, name, default=..., /", Attributes::get)
            .function("hasattr", "obj, name, /", (r, in) -> Bool.of(Attributes.has(r, in)))
            .function("setattr", "obj, name, value, /", Attributes::set)
            .function("delattr", "obj, name, /", Attributes::delete)
            .function("vars", "object=..., /", Attributes::all)
            .function("callable", "obj, /", (r, in) -> Bool.of(Attributes.isCallable(r, in[0])))
            .function("dir", "object=..., /", Attributes::dir)
            .function("globals", "", (r, in) -> r.globals())
            .function("exit", "status=None, /", Builtins::exit)
            .function("quit", "status=None, /", Builtins::exit)
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
            tapedeck.script.value.Bytes.TYPE,
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
    boolean errors =
        in[3] instanceof tapedeck.script.value.ModuleValue file && file.name().equals("sys.stderr");
    boolean output =
        in[3] instanceof tapedeck.script.value.ModuleValue file && file.name().equals("sys.stdout");
    String separator = in[1] == None.NONE ? " " : part("sep", in[1]);
    String end = in[2] == None.NONE ? "\n" : part("end", in[2]);
    StringBuilder line = new StringBuilder();
    List<Value> values = ((Tuple) in[0]).items();
    for (int i = 0; i < values.size(); i++) {
      line.append(i == 0 ? "" : separator).append(runtime.str(values.get(i)));
      runtime.allocate(line.length());
    }
    if (errors) {
      runtime.log(line.append(end).toString());
    } else if (in[3] != None.NONE && !output) {
      runtime.call(runtime.requiredAttribute(in[3], "write"), new Str(line.append(end).toString()));
    } else {
      runtime.print(line.append(end).toString());
    }
    return None.NONE;
  }

  private static Value divided(Runtime runtime, Value[] in) {
    if (in[0] instanceof Instance object
        && object.type().lookup("__divmod__") instanceof Value method) {
      return runtime.call(method, in);
    }
    if (isUndivided(in[0]) || isUndivided(in[1])) {
      throw Raise.type(
          "unsupported operand type(s) for divmod(): '%s' and '%s'"
              .formatted(complete(in[0]), complete(in[1])));
    }
    return Tuple.of(
        runtime.binary(Operator.FLOOR_DIV, in[0], in[1]),
        runtime.binary(Operator.MOD, in[0], in[1]));
  }

  /** Whether {@code divmod} does not know it, though {@code //} or {@code %} may. */
  private static boolean isUndivided(Value value) {
    return value instanceof TensorValue
        || value instanceof VariableValue
        || value instanceof Str
        || value instanceof ListValue
        || value instanceof Tuple
        || value == None.NONE;
  }

  private static String complete(Value value) {
    return value instanceof TensorValue ? Types.of(value).qualifiedName() : Types.nameOf(value);
  }

  private static String part(String name, Value value) {
    if (value instanceof Str s) {
      return s.text();
    }
    throw Raise.type("%s must be None or a string, not %s".formatted(name, Types.nameOf(value)));
  }

  private static Value exit(Runtime runtime, Value[] in) {
    throw new Raise(
        Exceptions.instance(Exceptions.SYSTEM_EXIT, in[0] == None.NONE ? new Value[0] : in), null);
  }

  static Value length(Runtime runtime, Value[] in) {
    long length = Sequences.length(in[0]);
    Value method = length < 0 || Own.of(in[0]) != null ? Types.of(in[0]).lookup("__len__") : null;
    if (method != null) {
      Value given = runtime.call(method, in[0]);
      if (!Numbers.isWhole(given)) {
        throw Raise.type(
            "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(given)));
      }
      if (Numbers.whole(given).signum() < 0) {
        throw Raise.value("__len__() should return >= 0");
      }
      return given;
    }
    if (length < 0) {
      throw Raise.type("object of type '%s' has no len()".formatted(Types.nameOf(in[0])));
    }
    return Int.of(length);
  }

  private static Value magnitude(Runtime runtime, Value[] in) {
    Value x = in[0];
    if (Own.of(x) instanceof Own own && own.type().lookup("__abs__") instanceof Value method) {
      return runtime.call(method, x);
    }
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
    Value method =
        Numbers.isNumber(in[0]) && Own.of(in[0]) == null
            ? null
            : Types.of(in[0]).lookup("__round__");
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
    if (Types.of(in[0]).isUserDefined()
        && Types.of(in[0]).lookup("__pow__") instanceof Value method) {
      return runtime.call(method, in[0], in[1], in[2]);
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
    Iterator<Value> items =
        given.size() == 1 ? runtime.iterate(given.getFirst()) : given.iterator();
    if (!items.hasNext()) {
      if (in[2] != Ellipsis.ELLIPSIS) {
        return in[2];
      }
      throw Raise.value(name + "() arg is an empty sequence");
    }
    Value best = items.next();
    Value bestKey = in[1] == None.NONE ? best : runtime.call(in[1], best);
    while (items.hasNext()) {
      runtime.step();
      Value item = items.next();
      Value key = in[1] == None.NONE ? item : runtime.call(in[1], item);
      boolean better = most ? runtime.greater(key, bestKey) : runtime.less(key, bestKey);
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

  /** What an object says it is as an index. */
  private static Value index(Runtime runtime, Value value) {
    return Types.of(value).isUserDefined()
            && Types.of(value).lookup("__index__") instanceof Value method
        ? runtime.call(method, value)
        : value;
  }

  private static Value radix(Value value, int radix, String prefix) {
    if (!Numbers.isWhole(value)) {
      throw Raise.type(
          "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(value)));
    }
    Int i = Numbers.whole(value);
    return new Str((i.signum() < 0 ? "-" : "") + prefix + i.big().abs().toString(radix));
  }
}
