package tapedeck.script.library;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tensor.DType;
import tapedeck.tensor.NumPyText;

/** Functions of {@code tf} about Python rather than tensors. */
final class Decorators {
  private Decorators() {}

  /** {@code @tf.function}: the function itself, as everything here runs eagerly. */
  static Value function(Runtime runtime, Value[] in) {
    return in[0] != None.NONE ? in[0] : Builtin.of("decorated", "func", (r, inner) -> inner[0]);
  }

  static Value print(Runtime runtime, Value[] in) {
    List<String> parts = new ArrayList<>();
    for (Value value : ((Tuple) in[0]).items()) {
      parts.add(text(runtime, value));
    }
    String end = in[4] instanceof Str text ? text.text() : "\n";
    String separator = in[3] instanceof Str text ? text.text() : " ";
    String text = String.join(separator, parts) + end;
    if (runtime.str(in[1]).contains("stdout")) {
      runtime.print(text);
    } else {
      runtime.log(text);
    }
    return None.NONE;
  }

  private static String text(Runtime runtime, Value value) {
    return switch (value) {
      case TensorValue tensor -> number(tensor.tensor());
      case VariableValue variable -> number(variable.variable().value());
      default -> runtime.str(value);
    };
  }

  private static String number(tapedeck.tensor.Tensor tensor) {
    String text = NumPyText.str(tensor);
    return tensor.dtype() == DType.BOOL
        ? text.replace("True", "1").replace("False", "0")
        : text.endsWith(".0") && tensor.isScalar() ? text.substring(0, text.length() - 2) : text;
  }

  static Value asDType(Runtime runtime, Value[] in) {
    DType dtype = DTypes.tensorFlow(runtime, in[0]);
    if (dtype == null) {
      throw Raise.type("Cannot convert the argument `type_value`: None to a TensorFlow DType.");
    }
    return TensorFlowDType.of(dtype);
  }

  /** {@code tf.config.list_physical_devices('GPU')}: there is none. */
  static Value devices(Runtime runtime, Value[] in) {
    if (in[0] instanceof Str kind && !kind.text().equals("CPU")) {
      return ListValue.empty();
    }
    throw Raise.refused("The list of processors", "Everything runs on the CPU here.");
  }

  /** {@code tf.nest}: structures of lists, tuples and dictionaries. */
  static void installNest(Namespace nest) {
    nest.method("flatten", "structure", (r, in) -> ListValue.of(Structures.flatten(in[0])))
        .method("map_structure", "func, structure", Decorators::mapped);
  }

  private static Value mapped(Runtime runtime, Value[] in) {
    List<Value> leaves = new ArrayList<>();
    Structures.flatten(in[1]).forEach(leaf -> leaves.add(runtime.call(in[0], leaf)));
    return Structures.pack(in[1], leaves);
  }
}
