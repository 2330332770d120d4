package tapedeck.script.library.tensorflow;

import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Rarer functions of {@code tf.math} and {@code tf.nn}, put together as in TensorFlow. */
public final class Comparisons {
  private Comparisons() {}

  public static void install(Namespace math, Namespace nn) {
    math.method("is_non_decreasing", "x, name=None", (r, in) -> ordered(r, in[0], false))
        .method("is_strictly_increasing", "x, name=None", (r, in) -> ordered(r, in[0], true))
        .method("erfcinv", "x, name=None", Comparisons::complementInverse)
        .method("lbeta", "x, name=None", Comparisons::logBeta)
        .method(
            "imag",
            "input, name=None",
            (r, in) -> {
              Tensor x = x(r, in[0]).value();
              return new TensorValue(Tensor.full(x.dtype(), x.shape(), 0));
            })
        .method("in_top_k", "targets, predictions, k, name=None", Comparisons::amongLargest);
    nn.method("in_top_k", "targets, predictions, k, name=None", Comparisons::amongLargest);
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null);
  }

  private static Tensor constant(Operand like, double number) {
    return Tensor.full(like.value().dtype(), Shape.SCALAR, number);
  }

  private static Value ordered(Runtime runtime, Value given, boolean strictly) {
    Tensor x = x(runtime, given).value();
    boolean holds = true;
    for (int i = 1; i < x.size(); i++) {
      double before = x.getDouble(i - 1);
      holds &= strictly ? before < x.getDouble(i) : before <= x.getDouble(i);
    }
    return new TensorValue(Tensor.of(holds));
  }

  private static Value complementInverse(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Tensor quantile = k.apply(Catalogue.required("ndtri"), k.mul(constant(x, 0.5), x));
    return new TensorValue(k.mul(k.neg(quantile), constant(x, Math.sqrt(0.5))));
  }

  private static Value logBeta(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    int last = x.value().rank() - 1;
    Tensor product = k.reduceSum(k.apply(Catalogue.required("lgamma"), x), last);
    Tensor sum = k.apply(Catalogue.required("lgamma"), k.reduceSum(x, last));
    return new TensorValue(k.sub(product, sum));
  }

  private static Value amongLargest(Runtime runtime, Value[] in) {
    Tensor targets = x(runtime, in[0]).value();
    Tensor guesses = x(runtime, in[1]).value();
    int count = Given.one(runtime, in[2]);
    int classes = guesses.shape().dim(1);
    boolean[] out = new boolean[targets.size()];
    for (int row = 0; row < out.length; row++) {
      long target = targets.getLong(row);
      boolean known = target >= 0 && target < classes;
      double own = known ? guesses.getDouble((int) (row * classes + target)) : Double.NaN;
      int larger = 0;
      for (int i = 0; known && i < classes; i++) {
        double other = guesses.getDouble(row * classes + i);
        larger += other > own ? 1 : 0;
        known &= Double.isFinite(other);
      }
      out[row] = known && larger < count;
    }
    return Constants.value(Tensor.of(targets.shape(), out));
  }
}
