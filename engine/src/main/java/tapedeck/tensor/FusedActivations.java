package tapedeck.tensor;

import org.jspecify.annotations.Nullable;

/**
 * Activations of float32 as TensorFlow computes them in a graph, in one go with the product and the
 * sum before: by an exponential function of its own, whose last digit differs.
 */
public final class FusedActivations {
  private static final float LOG2_E = 1.44269502f;
  private static final float LN_2 = 0.693147182f;
  private static final float LEAST = -87.3365479f;
  private static final float MOST = 88.7228394f;
  private static final float[] POLYNOMIAL = {
    0.00828929059f, 0.0418978221f, 0.166676521f, 0.499991506f, 0.999999701f, 1
  };

  private FusedActivations() {}

  /** An activation of that name; null if it gives the same numbers either way. */
  public static @Nullable Tensor apply(String op, Tensor x) {
    FloatFunction function = of(op);
    if (function == null) {
      return null;
    }
    float[] made = x.floats().clone();
    for (int i = 0; i < made.length; i++) {
      made[i] = function.at(made[i]);
    }
    return Tensor.of(x.shape(), made);
  }

  private static @Nullable FloatFunction of(String op) {
    return switch (op) {
      case "sigmoid" -> FusedActivations::sigmoid;
      case "elu" -> x -> x > 0 ? x : exp(x) - 1;
      case "tanh" -> x -> (float) Math.tanh(x);
      default -> null;
    };
  }

  private interface FloatFunction {
    float at(float x);
  }

  private static float sigmoid(float x) {
    float e = exp(-Math.abs(x));
    float small = e / (e + 1);
    return x > 0 ? 1 - small : small;
  }

  private static float exp(float x) {
    if (!(x >= LEAST)) {
      return x < LEAST ? 0 : x;
    }
    float within = Math.min(x, MOST);
    float n = (float) Math.floor(Math.fma(within, LOG2_E, 0.5f));
    float rest = Math.fma(-n, LN_2, within);
    float y = POLYNOMIAL[0];
    for (int i = 1; i < POLYNOMIAL.length; i++) {
      y = Math.fma(y, rest, POLYNOMIAL[i]);
    }
    return 2 * (y * Math.scalb(1f, (int) n - 1));
  }
}
