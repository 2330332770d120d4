package tapedeck.script.library.tensorflow.function;

import java.util.List;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;

/** What decides whether TensorFlow traces anew: shapes and types, or values of Python. */
final class TraceKey {
  private TraceKey() {}

  static String of(Runtime runtime, Value[] arguments) {
    StringBuilder key = new StringBuilder();
    for (Value value : arguments) {
      add(runtime, value, key);
    }
    return key.toString();
  }

  private static void add(Runtime runtime, Value value, StringBuilder into) {
    Operand existing = Operands.existing(value);
    Operand operand = existing instanceof Variable ? null : existing;
    switch (value) {
      case ListValue list -> all(runtime, "[", list.items(), into);
      case Tuple tuple -> all(runtime, "(", tuple.items(), into);
      case DictValue dict -> {
        all(runtime, "{", List.copyOf(dict.entries().keySet()), into);
        all(runtime, ":", List.copyOf(dict.entries().values()), into);
      }
      case ArrayValue array -> into.append(array.data().dtype()).append(array.data().shape());
      case StringTensor strings -> into.append("string").append(strings.shape());
      case Str text -> into.append('\'').append(text.text()).append('\'');
      case None none -> into.append("None");
      default -> {
        if (operand != null) {
          into.append(operand.value().dtype()).append(operand.value().shape());
        } else if (Numbers.isNumber(value)) {
          into.append(number(runtime, value));
        } else {
          into.append(System.identityHashCode(value));
        }
      }
    }
    into.append(';');
  }

  /** Numbers that are equal are one to TensorFlow: 1, 1.0 and True. */
  private static String number(Runtime runtime, Value value) {
    return switch (value) {
      case tapedeck.script.value.Bool bool -> bool.isTrue() ? "1" : "0";
      case tapedeck.script.value.Float real
          when real.value() == Math.rint(real.value()) && Math.abs(real.value()) < 1e15 ->
          String.valueOf((long) real.value());
      default -> runtime.repr(value);
    };
  }

  private static void all(Runtime runtime, String mark, List<Value> values, StringBuilder into) {
    into.append(mark);
    values.forEach(value -> add(runtime, value, into));
  }
}
