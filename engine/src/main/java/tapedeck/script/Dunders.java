package tapedeck.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Formatting;
import tapedeck.script.python.Sequences;
import tapedeck.script.syntax.Expression.Relation;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.NotImplemented;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Own;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Str;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The special methods of Python's own values, as a script may read them: {@code (3).__add__}. */
final class Dunders {
  private record Method(Predicate<Value> has, Builtin function) {}

  private final Machine machine;
  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final Map<String, Builtin> plain = new LinkedHashMap<>();
  private final Builtin meta;

  Dunders(Machine machine) {
    this.machine = machine;
    meta =
        Builtin.of(
            "__call__",
            "self, /, *args, **kwargs",
            (runtime, in) ->
                in[0] instanceof ClassValue type
                    ? machine.calls().plain(type, given(in))
                    : None.NONE);
    operators();
    comparisons();
    containers();
    conversions();
    plainObjects();
  }

  /** The special method of a value that is no object of the script; null if it has none. */
  @Nullable Builtin of(Value object, String name) {
    Method method = methods.get(name);
    return method != null && method.has().test(object) ? method.function() : null;
  }

  /** The special method of a class of Python's own, for {@code int.__add__}. */
  @Nullable Builtin ofClass(ClassValue type, String name) {
    Builtin own = plain.get(name);
    Method method = methods.get(name);
    return own != null || type == Types.OBJECT || method == null ? own : method.function();
  }

  /** What {@code object} has, for {@code super().__setattr__}. */
  @Nullable Builtin ofObject(String name) {
    return plain.get(name);
  }

  private void operators() {
    for (Operator operator : Operator.values()) {
      Predicate<Value> has = value -> applies(operator, value);
      method(operator.method(), "self, value, /", has, in -> binary(operator, in[0], in[1]));
      method(operator.reflected(), "self, value, /", has, in -> binary(operator, in[1], in[0]));
    }
    method("__neg__", "self, /", Numbers::isNumber, in -> unary('-', in[0]));
    method("__pos__", "self, /", Numbers::isNumber, in -> unary('+', in[0]));
    method("__invert__", "self, /", Numbers::isWhole, in -> unary('~', in[0]));
    method("__abs__", "self, /", Numbers::isNumber, in -> called("abs", in[0]));
    method("__round__", "self, /", Numbers::isNumber, in -> called("round", in[0]));
  }

  private static boolean applies(Operator operator, Value value) {
    return switch (value) {
      case Str s ->
          operator == Operator.ADD || operator == Operator.MUL || operator == Operator.MOD;
      case ListValue list -> operator == Operator.ADD || operator == Operator.MUL;
      case Tuple tuple -> operator == Operator.ADD || operator == Operator.MUL;
      case DictValue dict -> operator == Operator.OR;
      case SetValue set ->
          operator == Operator.SUB
              || operator == Operator.AND
              || operator == Operator.OR
              || operator == Operator.XOR;
      default -> Tensors.concerns(value) || Numbers.isNumber(value) && operator != Operator.MATMUL;
    };
  }

  private Value binary(Operator operator, Value a, Value b) {
    try {
      return machine.operations().binary(operator, a, b);
    } catch (Raise raise) {
      if (raise.exception().type() == Exceptions.TYPE_ERROR) {
        return NotImplemented.NOT_IMPLEMENTED;
      }
      throw raise;
    }
  }

  private Value unary(char sign, Value x) {
    return machine.operations().unary(sign, x);
  }

  private Value called(String builtin, Value... arguments) {
    Value function = tapedeck.script.python.Python.builtin(builtin);
    return function == null ? None.NONE : machine.call(function, Arguments.of(arguments));
  }

  private void comparisons() {
    for (Relation relation :
        new Relation[] {
          Relation.LESS,
          Relation.LESS_EQUAL,
          Relation.GREATER,
          Relation.GREATER_EQUAL,
          Relation.EQUAL,
          Relation.NOT_EQUAL
        }) {
      boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
      method(
          relation.method(),
          "self, value, /",
          value -> equality || isOrdered(value),
          in -> machine.operations().compare(relation, in[0], in[1]));
    }
  }

  private static boolean isOrdered(Value value) {
    return Numbers.isNumber(value)
        || value instanceof Str
        || value instanceof Tuple
        || value instanceof ListValue
        || value instanceof SetValue
        || Tensors.concerns(value);
  }

  private void containers() {
    Predicate<Value> sized = value -> Sequences.length(value) >= 0;
    Predicate<Value> indexed =
        value ->
            Tensors.concerns(value)
                || value instanceof Str
                || value instanceof Tuple
                || value instanceof ListValue
                || value instanceof DictValue
                || value instanceof Range;
    Predicate<Value> changing = value -> value instanceof ListValue || value instanceof DictValue;
    method("__len__", "self, /", sized, in -> called("len", in[0]));
    method(
        "__contains__",
        "self, key, /",
        sized,
        in -> Bool.of(machine.items().contains(in[0], in[1])));
    method("__getitem__", "self, key, /", indexed, in -> machine.items().item(in[0], in[1]));
    method(
        "__setitem__",
        "self, key, value, /",
        changing,
        in -> {
          machine.items().setItem(in[0], in[1], in[2]);
          return None.NONE;
        });
    method(
        "__delitem__",
        "self, key, /",
        changing,
        in -> {
          machine.items().deleteItem(in[0], in[1]);
          return None.NONE;
        });
    method(
        "__iter__",
        "self, /",
        value -> sized.test(value) || value instanceof Cursor,
        in -> called("iter", in[0]));
    method("__next__", "self, /", Cursor.class::isInstance, in -> called("next", in[0]));
    method(
        "__reversed__",
        "self, /",
        value -> value instanceof ListValue || value instanceof Range,
        in -> called("reversed", in[0]));
  }

  private void conversions() {
    Predicate<Value> all = value -> true;
    method("__bool__", "self, /", Numbers::isNumber, in -> Bool.of(machine.truth(in[0])));
    method(
        "__float__",
        "self, /",
        Numbers::isNumber,
        in -> machine.call(Types.FLOAT, Arguments.of(in[0])));
    method(
        "__int__",
        "self, /",
        Numbers::isNumber,
        in -> machine.call(Types.INT, Arguments.of(in[0])));
    method("__index__", "self, /", Numbers::isWhole, in -> Numbers.whole(in[0]));
    method("__str__", "self, /", all, in -> new Str(machine.str(in[0])));
    method("__repr__", "self, /", all, in -> new Str(machine.repr(in[0])));
    method(
        "__format__",
        "self, format_spec, /",
        all,
        in -> new Str(Formatting.format(machine, in[0], machine.str(in[1]))));
    method("__hash__", "self, /", all, in -> Hashing.of(in[0]));
  }

  private void plainObjects() {
    plain(
        "__init__",
        "self, /, *args, **kwargs",
        in -> {
          machine.calls().fill(in[0], given(in));
          return None.NONE;
        });
    plain("__init_subclass__", "*args, **kwargs", in -> None.NONE);
    plain("__new__", "cls, /, *args, **kwargs", in -> made(in[0], given(in)));
    plain(
        "__setattr__",
        "self, name, value, /",
        in -> {
          machine.objects().put(in[0], machine.str(in[1]), in[2]);
          return None.NONE;
        });
    plain(
        "__getattribute__",
        "self, name, /",
        in -> machine.objects().plainly(in[0], machine.str(in[1])));
    plain(
        "__delattr__",
        "self, name, /",
        in -> {
          machine.objects().remove(in[0], machine.str(in[1]));
          return None.NONE;
        });
    plain(
        "__eq__",
        "self, value, /",
        in -> in[0] == in[1] ? Bool.TRUE : NotImplemented.NOT_IMPLEMENTED);
    plain(
        "__ne__",
        "self, value, /",
        in -> in[0] == in[1] ? Bool.FALSE : NotImplemented.NOT_IMPLEMENTED);
    plain(
        "__hash__", "self, /", in -> tapedeck.script.value.Int.of(System.identityHashCode(in[0])));
    plain("__repr__", "self, /", in -> new Str(Texts.plainRepr(machine, in[0])));
    plain("__str__", "self, /", in -> new Str(Texts.plainStr(machine, in[0])));
    plain("__dir__", "self, /", in -> called("dir", in[0]));
  }

  /** The arguments of a call behind {@code self}. */
  private static Arguments given(Value[] in) {
    List<String> names = new ArrayList<>();
    List<Value> named = new ArrayList<>();
    if (in[2] instanceof DictValue keywords) {
      keywords
          .entries()
          .forEach((key, value) -> {
            names.add(key instanceof Str text ? text.text() : "");
            named.add(value);
          });
    }
    return Arguments.of(in[1] instanceof Tuple tuple ? tuple.items() : List.of(), names, named);
  }

  /** {@code type.__call__}. */
  Builtin ofMeta() {
    return meta;
  }

  private Value made(Value type, Arguments given) {
    if (!(type instanceof ClassValue named)) {
      throw Raise.type("object.__new__(X): X is not a type object");
    }
    if (named.isSubclassOf(Types.TYPE)) {
      DictValue keywords = DictValue.empty();
      for (int i = 0; i < given.named().length; i++) {
        keywords.entries().put(new Str(given.names()[i]), given.named()[i]);
      }
      return machine.classes().of(named, given.positional(), keywords);
    }
    ClassValue content = Own.content(named);
    if (content != null) {
      return named.isUserDefined()
          ? machine.calls().over(content, named, given)
          : machine.calls().plain(named, given);
    }
    return machine.calls().bare(named);
  }

  private interface Body {
    Value run(Value[] in);
  }

  private void method(String name, String signature, Predicate<Value> has, Body body) {
    Builtin function =
        Builtin.of(
            name,
            signature,
            (runtime, in) -> {
              Value[] plain = in.clone();
              plain[0] = Own.bare(in[0]);
              return body.run(plain);
            });
    methods.put(name, new Method(has, function));
  }

  private void plain(String name, String signature, Body body) {
    plain.put(name, Builtin.of(name, signature, (runtime, in) -> body.run(in)));
  }
}
