package tapedeck.script.library.tensorflow.random;

import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.nn.dropout}: some elements made 0, the others larger in return. */
public final class Dropout {
  private Dropout() {}

  public static void install(Namespace nn) {
    nn.method("dropout", "x, rate, noise_shape=None, seed=None, name=None", Dropout::dropout);
  }

  private static Value dropout(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    boolean isNumber = in[1] instanceof Int || in[1] instanceof Float;
    double rate = Constants.number(runtime, in[1]);
    if (isNumber && (rate < 0 || rate >= 1)) {
      throw Raise.value(
          "`rate` must be a scalar tensor or a float in the range [0, 1). Received: rate="
              + runtime.repr(in[1]));
    }
    Operand x = Operands.tensor(runtime, in[0], null);
    DType dtype = x.value().dtype();
    if (!dtype.isFloating()) {
      throw Raise.value(
          "`x.dtype` must be a floating point tensor as `x` will be scaled. Received: x_dtype=<dtype: '%s'>"
              .formatted(dtype));
    }
    Shape shape = in[2] == None.NONE ? x.value().shape() : Given.shape(runtime, in[2]);
    if (isNumber && rate == 0) {
      TensorFlowRandom.uniform(runtime, Shape.of(0), dtype, in[3]);
      return in[0] instanceof TensorValue ? in[0] : Operands.read(runtime, x);
    }
    Tensor scaled =
        isNumber
            ? k.mul(x, Tensor.full(dtype, Shape.SCALAR, 1 / (1 - rate)))
            : k.div(x, Tensor.full(dtype, Shape.SCALAR, 1 - rate));
    Tensor drawn = TensorFlowRandom.uniform(runtime, shape, dtype, in[3]);
    Tensor kept = k.greaterEqual(drawn, Tensor.full(dtype, Shape.SCALAR, rate));
    return new TensorValue(k.where(kept, scaled, Tensor.full(dtype, Shape.SCALAR, 0)));
  }
}
