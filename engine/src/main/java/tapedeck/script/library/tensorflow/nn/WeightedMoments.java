package tapedeck.script.library.tensorflow.nn;

import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** {@code tf.nn.weighted_moments}: mean and variance of numbers that count differently. */
final class WeightedMoments {
  private WeightedMoments() {}

  static void install(Namespace nn) {
    nn.method(
        "weighted_moments",
        "x, axes, frequency_weights, keepdims=False, name=None",
        WeightedMoments::of);
  }

  private static Value of(Runtime runtime, Value[] in) {
    Value x = Composed.tf(runtime, "convert_to_tensor", in[0]);
    Tensor model = Operands.tensor(runtime, x, null).value();
    Value weights =
        Composed.tf(
            runtime,
            "cast",
            Composed.tf(runtime, "convert_to_tensor", in[2]),
            TensorFlowDType.of(model.dtype()));
    Value weighed = sum(runtime, runtime.binary(Operator.MUL, weights, x), in[1]);
    Value all = runtime.binary(Operator.ADD, weights, Composed.tf(runtime, "zeros_like", x));
    Value total = sum(runtime, all, in[1]);
    Value mean = Composed.tf(runtime, "math.divide_no_nan", weighed, total);
    Value off = Composed.tf(runtime, "math.squared_difference", x, mean);
    Value scatter = sum(runtime, runtime.binary(Operator.MUL, weights, off), in[1]);
    Value variance = Composed.tf(runtime, "math.divide_no_nan", scatter, total);
    if (runtime.truth(in[3])) {
      return Tuple.of(mean, variance);
    }
    return Tuple.of(
        Composed.tf(runtime, "squeeze", mean, in[1]),
        Composed.tf(runtime, "squeeze", variance, in[1]));
  }

  private static Value sum(Runtime runtime, Value x, Value axes) {
    return Composed.tf(runtime, "reduce_sum", x, axes, Bool.TRUE);
  }
}
