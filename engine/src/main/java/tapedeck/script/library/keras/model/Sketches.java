package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.tensorflow.random.TensorFlowRandom;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;

/**
 * What layers would make of tensors without values: they compute on zeros, and the shapes are kept.
 */
final class Sketches {
  /** What stands for a size left open, long enough for a few windows. */
  private static final int STAND = 32;

  private Sketches() {}

  /** What a layer would make: it computes on zeros, and only the shapes are kept. */
  static Value symbolic(Runtime runtime, KerasTensor.Call call, Arguments arguments) {
    LayerObject self = call.layer();
    List<Value> given = call.inputs();
    boolean open =
        Structures.flatten(ListValue.of(given)).stream()
            .anyMatch(
                leaf -> leaf instanceof KerasTensor t && t.dims().length > 0 && t.dims()[0] < 0);
    boolean within =
        Structures.flatten(ListValue.of(given)).stream()
            .anyMatch(leaf -> leaf instanceof KerasTensor t && t.isOpen());
    Value answer;
    List<Value> twice;
    try {
      answer = sketched(runtime, self, arguments, within ? STAND : 1);
      twice =
          within
              ? Structures.flatten(
                  runtime.withoutPrinting(() -> sketched(runtime, self, arguments, 2 * STAND)))
              : List.of();
    } catch (EngineError error) {
      throw CallErrors.symbolic(runtime, call, error);
    } catch (Raise raise) {
      throw CallErrors.symbolic(runtime, call, raise);
    }
    List<Value> leaves = Structures.flatten(answer);
    if (self.type().name().equals("Lambda")
        && self.attributes().getOrDefault("output_shape", None.NONE) == None.NONE) {
      // Keras tries such a layer out on tensors of their own
      int tried = Structures.flatten(given.getFirst()).size() + leaves.size();
      for (int i = 0; i < tried; i++) {
        KerasRun.of(runtime).fresh("keras_tensor");
      }
    }
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Operand operand = Operands.existing(leaves.get(i));
      if (operand == null) {
        throw Raise.value("A layer of a functional model has to answer with tensors.");
      }
      int[] dims = operand.value().shape().dims().clone();
      if (open && dims.length > 0) {
        dims[0] = -1;
      }
      Operand other = within ? Operands.existing(twice.get(i)) : null;
      for (int axis = 0; other != null && axis < dims.length; axis++) {
        dims[axis] = other.value().shape().dim(axis) == dims[axis] ? dims[axis] : -1;
      }
      String name = KerasRun.of(runtime).fresh("keras_tensor");
      made.add(new KerasTensor(name, dims, operand.value().dtype(), call, i));
    }
    Value output = Structures.pack(answer, made);
    if (self.symbolicOutput == null) {
      self.symbolicInput = given.isEmpty() ? None.NONE : given.getFirst();
      self.symbolicOutput = output;
    }
    return output;
  }

  /** What a layer answers to zeros, with a size in place of those left open. */
  static Value sketched(Runtime runtime, LayerObject self, Arguments arguments, int open) {
    Arguments known =
        new Arguments(
            Arrays.stream(arguments.positional())
                .map(each -> stood(runtime, self, each, open))
                .toArray(Value[]::new),
            arguments.names(),
            Arrays.stream(arguments.named())
                .map(each -> stood(runtime, self, each, open))
                .toArray(Value[]::new));
    Value method = LayerCalls.method(runtime, self, "call");
    return apart(
        runtime,
        () ->
            self.isScripted()
                ? LayerNodes.sketched(runtime, method, arguments, known)
                : runtime.call(method, known));
  }

  /** Computes something that changes nothing, nor the course of random numbers. */
  static Value apart(Runtime runtime, Supplier<Value> work) {
    return TensorFlowRandom.aside(
        runtime, () -> runtime.engine().apart(() -> runtime.engine().quietly(k -> work.get())));
  }

  private static Value stood(Runtime runtime, LayerObject self, Value value, int open) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(value)) {
      leaves.add(
          leaf instanceof KerasTensor t
              ? CallArguments.converted(runtime, self, new TensorValue(t.stand(open)))
              : leaf);
    }
    return Structures.pack(value, leaves);
  }

  /** {@code layer.compute_output_shape(shape)}. */
  static Value outputShape(Runtime runtime, LayerObject self, int[] dims) {
    KerasTensor input = new KerasTensor("input", dims, self.compute, null, 0);
    Value answer = KerasRun.of(runtime).unnamed(() -> runtime.call(self, input));
    return answer instanceof KerasTensor made ? TensorShape.sizes(made.dims()) : None.NONE;
  }
}
