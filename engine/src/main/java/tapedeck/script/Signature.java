package tapedeck.script;

import java.util.List;
import tapedeck.script.autograph.Pattern;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.tensorflow.function.TensorArray;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;

/** What decides whether a function is traced anew for arguments. */
final class Signature {
  private Signature() {}

  static String of(Machine machine, Value[] arguments) {
    StringBuilder kind = new StringBuilder();
    for (Value each : arguments) {
      add(machine, each, kind);
    }
    return kind.toString();
  }

  private static void add(Machine machine, Value value, StringBuilder into) {
    Operand operand = Operands.existing(value);
    List<Value> parts = Pattern.parts(value);
    if (operand != null && !(operand instanceof Variable)) {
      into.append(operand.value().dtype()).append(operand.value().shape());
    } else if (operand != null) {
      into.append(System.identityHashCode(operand));
    } else if (Numbers.isNumber(value) || value instanceof Str) {
      into.append(Types.nameOf(value)).append(machine.repr(value));
    } else if (value instanceof ArrayValue array) {
      into.append(array.data().dtype()).append(array.data().shape());
    } else if (parts != null) {
      into.append('(');
      parts.forEach(part -> add(machine, part, into));
      into.append(')');
    } else if (value instanceof TensorArray) {
      into.append(Types.nameOf(value));
    } else {
      into.append(System.identityHashCode(value));
    }
    into.append(';');
  }
}
