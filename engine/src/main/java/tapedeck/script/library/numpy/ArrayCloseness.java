package tapedeck.script.library.numpy;

import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Tensor;

/** NumPy's questions whether arrays are equal, or nearly so. */
final class ArrayCloseness {
  private ArrayCloseness() {}

  private static final String NEAR = "a, b, rtol=1e-05, atol=1e-08, equal_nan=False";

  static void install(Namespace np) {
    np.method("isclose", NEAR, (runtime, in) -> ArrayValue.of(close(runtime, in)))
        .method("allclose", NEAR, (runtime, in) -> Bool.of(all(close(runtime, in))))
        .method("array_equal", "a1, a2, equal_nan=False", ArrayCloseness::equal)
        .method("array_equiv", "a1, a2", ArrayCloseness::equivalent);
  }

  private static Tensor close(Runtime runtime, Value[] in) {
    ArrayPair pair = pair(runtime, in);
    pair.checkShapes();
    double relative = Constants.array(runtime, in[2]).getDouble(0);
    double absolute = Constants.array(runtime, in[3]).getDouble(0);
    boolean nans = runtime.truth(in[4]);
    Elementwise.Relation near =
        (x, y) ->
            x == y
                || Double.isFinite(y) && Math.abs(x - y) <= absolute + relative * Math.abs(y)
                || nans && Double.isNaN(x) && Double.isNaN(y);
    return Elementwise.compare(
        "isclose", near, pair.x().cast(DType.FLOAT64), pair.y().cast(DType.FLOAT64));
  }

  private static ArrayPair pair(Runtime runtime, Value[] in) {
    ArrayPair pair = ArrayPair.of(runtime, in[0], in[1]);
    if (pair == null) {
      throw Raise.type(
          "ufunc 'isfinite' not supported for the types '%s' and '%s'"
              .formatted(Types.nameOf(in[0]), Types.nameOf(in[1])));
    }
    return pair;
  }

  private static boolean all(Tensor answers) {
    for (int i = 0; i < answers.size(); i++) {
      if (!answers.getBoolean(i)) {
        return false;
      }
    }
    return true;
  }

  private static Value equivalent(Runtime runtime, Value[] in) {
    ArrayPair pair = ArrayPair.of(runtime, in[0], in[1]);
    return Bool.of(
        pair != null
            && pair.x().shape().broadcastsWith(pair.y().shape())
            && all(Elementwise.compare("equal", (x, y) -> x == y, pair.x(), pair.y())));
  }

  private static Value equal(Runtime runtime, Value[] in) {
    ArrayPair pair = ArrayPair.of(runtime, in[0], in[1]);
    boolean fits = pair != null && pair.x().shape().equals(pair.y().shape());
    boolean nans = runtime.truth(in[2]);
    return Bool.of(
        fits
            && pair != null
            && all(
                Elementwise.compare(
                    "equal",
                    (x, y) -> x == y || nans && Double.isNaN(x) && Double.isNaN(y),
                    pair.x(),
                    pair.y())));
  }
}
