package tapedeck.script.library.keras.model;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** The calls of a functional model once more, from tensors in its middle on. */
final class GraphCopy {
  private final Map<Value, Value> tensors = new IdentityHashMap<>();
  private final Map<KerasTensor.Call, KerasTensor.Call> calls = new IdentityHashMap<>();
  private final Runtime runtime;

  GraphCopy(Runtime runtime) {
    this.runtime = runtime;
  }

  /** Whether each is what an input layer stands for. */
  static boolean areInputs(List<Value> tensors) {
    return tensors.stream().allMatch(GraphCopy::isInput);
  }

  private static boolean isInput(Value value) {
    return value instanceof KerasTensor tensor
        && (tensor.from() == null || tensor.from().layer().type() == Functional.INPUT_LAYER);
  }

  /** The tensors that begin the copy: an input layer of its own in place of each. */
  Value inputs(Value given) {
    List<Value> made =
        Structures.flatten(given).stream()
            .map(each -> {
              KerasTensor tensor = (KerasTensor) each;
              Value input = isInput(tensor) ? tensor : input(tensor);
              tensors.put(tensor, input);
              return input;
            })
            .toList();
    return Structures.pack(given, made);
  }

  private Value input(KerasTensor tensor) {
    Value[] in = {
      None.NONE,
      None.NONE,
      new Str(tensor.dtype().label()),
      None.NONE,
      None.NONE,
      TensorShape.sizes(tensor.dims()),
      new Str(tensor.name() + "CLONE")
    };
    return Functional.input(runtime, in);
  }

  /** The tensors that the copy ends with. */
  Value outputs(Value given) {
    return copied(given);
  }

  private Value copied(Value structure) {
    List<Value> made =
        Structures.flatten(structure).stream()
            .map(each -> {
              if (!(each instanceof KerasTensor tensor)) {
                return each;
              }
              Value known = tensors.get(tensor);
              Value copy = known != null || isInput(tensor) ? known : copy(tensor);
              Value result = copy == null ? tensor : copy;
              tensors.put(tensor, result);
              return result;
            })
            .toList();
    return Structures.pack(structure, made);
  }

  private KerasTensor copy(KerasTensor tensor) {
    KerasTensor.Call from = Objects.requireNonNull(tensor.from());
    KerasTensor.Call made = calls.get(from);
    if (made == null) {
      Value inputs = copied(ListValue.of(from.inputs()));
      made =
          new KerasTensor.Call(
              from.layer(),
              List.copyOf(((ListValue) inputs).items()),
              from.names(),
              from.layer().nodes++);
      calls.put(from, made);
    }
    return new KerasTensor(
        tensor.name() + "_clone", tensor.dims(), tensor.dtype(), made, tensor.index());
  }
}
