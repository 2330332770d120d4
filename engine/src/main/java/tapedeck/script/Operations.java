package tapedeck.script;

import org.jspecify.annotations.Nullable;
import tapedeck.script.python.ContainerOperators;
import tapedeck.script.python.UnionType;
import tapedeck.script.syntax.Expression.Relation;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
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
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;

/** Operators and comparisons on values of every kind, and whether they are true. */
final class Operations {
  private final Machine machine;

  Operations(Machine machine) {
    this.machine = machine;
  }

  Value binary(Operator operator, Value a, Value b) {
    if (isPlain(a) && isPlain(b)) {
      Value result = Numbers.apply(operator, a, b);
      if (result != null) {
        return result;
      }
    }
    Capture capture = machine.capture();
    return capture != null && (capture.takes(a) || capture.takes(b))
        ? capture.record(in -> plainBinary(operator, in[0], in[1]), a, b)
        : plainBinary(operator, a, b);
  }

  private Value plainBinary(Operator operator, Value a, Value b) {
    boolean dicts = a instanceof DictValue d && d.type() != Types.DICT;
    if (hasMethods(a) || hasMethods(b) || dicts) {
      Value result = byMethod(operator, a, b);
      if (result != null) {
        return result;
      }
    }
    if (operator == Operator.OR && UnionType.concerns(a) && UnionType.concerns(b)) {
      return UnionType.of(a, b);
    }
    if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
      Value result = Numbers.apply(operator, a, b);
      if (result != null) {
        return result;
      }
    }
    Value result =
        !keepsSequence(operator, a, b) && (Tensors.concerns(a) || Tensors.concerns(b))
            ? Tensors.binary(machine, operator, a, b)
            : ContainerOperators.binary(machine, operator, a, b);
    if (result == null) {
      throw unsupported(operator.sign(), a, b);
    }
    return result;
  }

  /** Whether it is the affair of a sequence, although the other operand is a tensor or a number. */
  private static boolean keepsSequence(Operator operator, Value a, Value b) {
    boolean text = a instanceof Str && (operator == Operator.MOD || isNumPyScalar(b));
    boolean repeats =
        operator == Operator.MUL
            && (isSequence(a) && isNumPyScalar(b) || isSequence(b) && isNumPyScalar(a));
    return text || repeats;
  }

  private static boolean isNumPyScalar(Value value) {
    return value instanceof ArrayValue array && array.isScalar();
  }

  private static boolean isSequence(Value value) {
    return value instanceof Str || value instanceof ListValue || value instanceof Tuple;
  }

  /** Whether it is a number of Python's own class. */
  private static boolean isPlain(Value value) {
    return switch (value) {
      case Int i -> i.own() == null;
      case Float f -> f.own() == null;
      case Bool b -> true;
      default -> false;
    };
  }

  private @Nullable Value byMethod(Operator operator, Value a, Value b) {
    ClassValue left = Types.of(a);
    ClassValue right = Types.of(b);
    if (left != right && right.isUserDefined() && right.isSubclassOf(left)) {
      Value early = method(operator.reflected(), b, a);
      if (early != null) {
        return early;
      }
    }
    Value result = method(operator.method(), a, b);
    return result != null || left == right && left.isUserDefined()
        ? result
        : method(operator.reflected(), b, a);
  }

  /** Calls an operator method of an object; null if it has none or that does not apply. */
  @Nullable Value method(String name, Value self, Value... others) {
    boolean object =
        self instanceof Instance
            || self instanceof DictValue
            || self instanceof ClassValue type && type.hasMeta()
            || self instanceof HostObject && others.length == 0
            || Own.of(self) != null;
    if (object && Types.of(self).lookup(name) instanceof Value found && found != None.NONE) {
      Value result = machine.call(found, Arguments.of(others).with(self));
      return result == NotImplemented.NOT_IMPLEMENTED ? null : result;
    }
    if (self instanceof HostObject host
        && others.length == 0
        && host.type().lookup(name) instanceof Value found) {
      return machine.call(found, Arguments.of(self));
    }
    if (self instanceof HostObject host && others.length == 1) {
      return host.operator(machine, name, others[0]);
    }
    return null;
  }

  private static Raise unsupported(String sign, Value a, Value b) {
    String shown = sign.equals("**") ? "** or pow()" : sign;
    return Raise.type(
        "unsupported operand type(s) for %s: '%s' and '%s'"
            .formatted(shown, Types.nameOf(a), Types.nameOf(b)));
  }

  /** {@code a += b}: in place where the value can change. */
  Value inPlace(Operator operator, Value a, Value b) {
    Capture capture = machine.capture();
    return capture != null && capture.takes(a)
        ? capture.record(in -> plainInPlace(operator, in[0], in[1]), a, b)
        : plainInPlace(operator, a, b);
  }

  private Value plainInPlace(Operator operator, Value a, Value b) {
    if (a instanceof Instance || Own.of(a) != null) {
      Value result = method(operator.inPlace(), a, b);
      if (result != null) {
        return result;
      }
    }
    Value changed =
        Tensors.concerns(a)
            ? Tensors.inPlace(machine, operator, a, b)
            : ContainerOperators.inPlace(machine, operator, a, b);
    return changed != null ? changed : binaryInPlace(operator, a, b);
  }

  private Value binaryInPlace(Operator operator, Value a, Value b) {
    try {
      return binary(operator, a, b);
    } catch (Raise raise) {
      String plain = "unsupported operand type(s) for " + operator.sign();
      String text = machine.str(raise.exception());
      if (text.startsWith(plain + ":") || text.startsWith(plain + " or pow()")) {
        throw unsupported(operator.sign() + "=", a, b);
      }
      throw raise;
    }
  }

  Value unary(char sign, Value x) {
    String method = sign == '-' ? "__neg__" : sign == '+' ? "__pos__" : "__invert__";
    if (Own.of(x) != null) {
      Value result = method(method, x);
      if (result != null) {
        return result;
      }
    }
    if (Numbers.isNumber(x)) {
      Value result = Numbers.unary(sign, x);
      if (result != null) {
        return result;
      }
    }
    Capture capture = machine.capture();
    return capture != null && capture.takes(x)
        ? capture.record(in -> plainUnary(sign, method, in[0]), x)
        : plainUnary(sign, method, x);
  }

  private Value plainUnary(char sign, String method, Value x) {
    Value result = Tensors.concerns(x) ? Tensors.unary(machine, sign, x) : method(method, x);
    if (result == null) {
      throw Raise.type("bad operand type for unary %s: '%s'".formatted(sign, Types.nameOf(x)));
    }
    return result;
  }

  Value compare(Relation relation, Value a, Value b) {
    if (isPlain(a) && isPlain(b)) {
      return Bool.of(holds(relation, Numbers.compare(a, b)));
    }
    Capture capture = machine.capture();
    return capture != null && (capture.takes(a) || capture.takes(b))
        ? capture.record(in -> plainCompare(relation, in[0], in[1]), a, b)
        : plainCompare(relation, a, b);
  }

  private Value plainCompare(Relation relation, Value a, Value b) {
    if (hasMethods(a) || hasMethods(b)) {
      Value result = comparedByMethod(relation, a, b);
      if (result != null) {
        return result;
      }
    }
    if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
      return Bool.of(holds(relation, Numbers.compare(a, b)));
    }
    if (Tensors.concerns(a) || Tensors.concerns(b)) {
      Value result = Tensors.compare(machine, relation, a, b);
      if (result != null) {
        return result;
      }
    }
    if ((a instanceof Instance || b instanceof Instance)
        && (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL)) {
      return Bool.of((a == b) == (relation == Relation.EQUAL));
    }
    return switch (relation) {
      case EQUAL -> Bool.of(ContainerOperators.equal(machine, a, b));
      case NOT_EQUAL -> Bool.of(!ContainerOperators.equal(machine, a, b));
      default -> {
        Integer order = ContainerOperators.order(machine, relation, a, b);
        if (order == null) {
          throw Raise.type(
              "'%s' not supported between instances of '%s' and '%s'"
                  .formatted(relation.sign(), Types.nameOf(a), Types.nameOf(b)));
        }
        yield Bool.of(holds(relation, order));
      }
    };
  }

  private static boolean hasMethods(Value value) {
    return value instanceof Instance
        || value instanceof HostObject
        || value instanceof ClassValue type && type.hasMeta()
        || Own.of(value) != null;
  }

  private @Nullable Value comparedByMethod(Relation relation, Value a, Value b) {
    Value result = method(relation.method(), a, b);
    if (result == null) {
      result = method(relation.reflected(), b, a);
    }
    if (result == null && relation == Relation.NOT_EQUAL) {
      Value equal = comparedByMethod(Relation.EQUAL, a, b);
      return equal == null ? null : Bool.of(!machine.truth(equal));
    }
    return result;
  }

  private static boolean holds(Relation relation, int order) {
    return switch (relation) {
      case LESS -> order == -1;
      case LESS_EQUAL -> order == -1 || order == 0;
      case GREATER -> order == 1;
      case GREATER_EQUAL -> order == 1 || order == 0;
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case IN, NOT_IN, IS, IS_NOT -> throw new IllegalArgumentException(relation.sign());
    };
  }

  boolean truth(Value value) {
    Capture capture = machine.capture();
    if (capture != null && capture.isLive() && capture.knows(value)) {
      if (!capture.converts()) {
        capture.checkTruth(value);
      }
      capture.fail();
    }
    if (value instanceof Instance || Own.of(value) != null) {
      Boolean answer = truthOf(value);
      if (answer != null) {
        return answer;
      }
    }
    return switch (value) {
      case Bool b -> b.isTrue();
      case None none -> false;
      case Int i -> i.signum() != 0;
      case Float f -> f.value() != 0;
      case Str s -> !s.text().isEmpty();
      case Tuple t -> !t.items().isEmpty();
      case ListValue l -> !l.items().isEmpty();
      case DictValue d -> !d.entries().isEmpty();
      case SetValue s -> !s.items().isEmpty();
      case Range r -> r.length() > 0;
      case TensorValue t -> Tensors.truth(t);
      case VariableValue v -> {
        Conversion.read(machine, v);
        yield Tensors.truth(v);
      }
      case ArrayValue a -> Tensors.truth(a);
      case HostObject host when host.type().lookup("__bool__") != null ->
          Boolean.TRUE.equals(truthOf(host));
      case HostObject host -> host.length() != 0;
      default -> true;
    };
  }

  private @Nullable Boolean truthOf(Value instance) {
    Value answer = method("__bool__", instance);
    if (answer == null) {
      answer = method("__len__", instance);
      return answer == null ? null : (Boolean) truth(answer);
    }
    if (!(answer instanceof Bool bool)) {
      throw Raise.type("__bool__ should return bool, returned " + Types.nameOf(answer));
    }
    return bool.isTrue();
  }
}
