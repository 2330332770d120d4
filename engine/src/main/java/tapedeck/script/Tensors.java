package tapedeck.script;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.TensorOperators;
import tapedeck.script.syntax.Expression.Relation;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Value;

/** Operators, subscripts and iteration where tensors, variables or arrays take part. */
final class Tensors {
  private Tensors() {}

  static boolean concerns(Value value) {
    return TensorOperators.concerns(value);
  }

  static @Nullable Value binary(Machine machine, Operator operator, Value a, Value b) {
    return TensorOperators.binary(machine, operator, a, b);
  }

  static @Nullable Value inPlace(Machine machine, Operator operator, Value a, Value b) {
    return TensorOperators.inPlace(machine, operator, a, b);
  }

  static @Nullable Value unary(Machine machine, char sign, Value x) {
    return TensorOperators.unary(machine, sign, x);
  }

  static @Nullable Value compare(Machine machine, Relation relation, Value a, Value b) {
    return TensorOperators.compare(machine, relation, a, b);
  }

  static boolean truth(Value value) {
    return TensorOperators.truth(value);
  }

  static @Nullable Iterator<Value> iterate(Machine machine, Value value) {
    return TensorOperators.iterate(machine, value);
  }

  static @Nullable Value item(Machine machine, Value object, Value index) {
    return TensorOperators.item(machine, object, index);
  }

  static boolean setItem(Machine machine, Value object, Value index, Value value) {
    return TensorOperators.setItem(machine, object, index, value);
  }
}
