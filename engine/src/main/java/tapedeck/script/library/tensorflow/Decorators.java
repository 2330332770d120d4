package tapedeck.script.library.tensorflow;

import java.util.List;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/** Functions of {@code tf} about Python rather than tensors. */
public final class Decorators {
  private Decorators() {}

  public static Value print(Runtime runtime, Value[] in) {
    PrintedTensors printed = new PrintedTensors(runtime, Given.one(runtime, in[2]));
    List<Value> inputs = ((Tuple) in[0]).items();
    List<String> parts =
        inputs.size() == 1
            ? List.of(printed.alone(inputs.getFirst()))
            : inputs.stream().map(printed::of).toList();
    String end = in[4] instanceof Str text ? text.text() : "\n";
    String separator = in[3] instanceof Str text ? text.text() : " ";
    String text = String.join(separator, parts) + end;
    if (runtime.str(in[1]).contains("stdout")) {
      runtime.printAlways(text);
    } else {
      runtime.log(text);
    }
    return None.NONE;
  }

  public static Value asDType(Runtime runtime, Value[] in) {
    DType dtype = DTypes.tensorFlow(runtime, in[0]);
    if (dtype == null) {
      throw Raise.type("Cannot convert the argument `type_value`: None to a TensorFlow DType.");
    }
    return TensorFlowDType.of(dtype);
  }
}
