package tapedeck.script.library.tensorflow.image;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * How much of each old row or column goes into each new one, for the methods of {@code
 * tf.image.resize} that mix more than two.
 */
final class Resampling {
  private static final int TABLE = 1024;

  private Resampling() {}

  /** Every method by its name. */
  static final List<String> METHODS =
      List.of(
          "bilinear",
          "nearest",
          "bicubic",
          "area",
          "lanczos3",
          "lanczos5",
          "gaussian",
          "mitchellcubic");

  /** The weights of the old places, one row for each new place; null for no such method. */
  static @Nullable Tensor weights(String method, boolean antialias, int from, int to) {
    double[] weights =
        switch (method) {
          case "area" -> area(from, to);
          case "bicubic" ->
              antialias ? spread(from, to, 2, true, Resampling::keys) : bicubic(from, to);
          case "bilinear" -> spread(from, to, 1, antialias, x -> Math.max(0, 1 - Math.abs(x)));
          case "lanczos3" -> spread(from, to, 3, antialias, x -> lanczos(x, 3));
          case "lanczos5" -> spread(from, to, 5, antialias, x -> lanczos(x, 5));
          case "gaussian" ->
              spread(from, to, 1.5, antialias, x -> Math.abs(x) >= 1.5 ? 0 : Math.exp(-2 * x * x));
          case "mitchellcubic" -> spread(from, to, 2, antialias, Resampling::mitchell);
          default -> null;
        };
    if (weights == null) {
      return null;
    }
    float[] narrow = new float[weights.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) weights[i];
    }
    return Tensor.of(Shape.of(to, from), narrow);
  }

  /** Each new place is the mean of the old ones that it covers. */
  private static double[] area(int from, int to) {
    float scale = from / (float) to;
    double[] weights = new double[to * from];
    for (int i = 0; i < to; i++) {
      float low = i * scale;
      float high = (i + 1) * scale;
      for (int at = (int) Math.floor(low); at < Math.ceil(high) && at < from; at++) {
        double covered = Math.min(at + 1, high) - Math.max(at, low);
        weights[i * from + at] = covered / scale;
      }
    }
    return weights;
  }

  /** Cubic interpolation between four places, the weights looked up in a table. */
  private static double[] bicubic(int from, int to) {
    float scale = from / (float) to;
    double[] weights = new double[to * from];
    for (int i = 0; i < to; i++) {
      float at = (i + 0.5f) * scale - 0.5f;
      int floor = (int) Math.floor(at);
      int offset = (int) Math.rint((at - floor) * TABLE);
      float[] four = {outer(offset), inner(offset), inner(TABLE - offset), outer(TABLE - offset)};
      float sum = 0;
      for (int k = 0; k < 4; k++) {
        int place = floor - 1 + k;
        four[k] = place < 0 || place >= from ? 0 : four[k];
        sum += four[k];
      }
      for (int k = 0; k < 4; k++) {
        int place = floor - 1 + k;
        if (place >= 0 && place < from) {
          weights[i * from + place] = four[k] * (1 / sum);
        }
      }
    }
    return weights;
  }

  private static float inner(int offset) {
    float x = offset / (float) TABLE;
    return ((1.5f * x - 2.5f) * x) * x + 1;
  }

  private static float outer(int offset) {
    float x = offset / (float) TABLE + 1;
    return ((-0.5f * x + 2.5f) * x - 4) * x + 2;
  }

  /** What a kernel of a radius weighs the old places by, wider for smaller pictures. */
  private static double[] spread(
      int from, int to, double radius, boolean antialias, DoubleUnaryOperator kernel) {
    float inverse = from / (float) to;
    float wide = antialias ? Math.max(inverse, 1) : 1;
    double[] weights = new double[to * from];
    for (int i = 0; i < to; i++) {
      float at = (i + 0.5f) * inverse;
      int first = (int) Math.max(0, Math.ceil(at - radius * wide - 0.5));
      int last = (int) Math.min(from - 1, Math.floor(at + radius * wide - 0.5));
      float sum = 0;
      for (int place = first; place <= last; place++) {
        float weight = (float) kernel.applyAsDouble((place + 0.5f - at) / wide);
        weights[i * from + place] = weight;
        sum += weight;
      }
      for (int place = first; place <= last && sum != 0; place++) {
        weights[i * from + place] = (float) weights[i * from + place] * (1 / sum);
      }
    }
    return weights;
  }

  private static double lanczos(double given, int radius) {
    double x = Math.abs(given);
    if (x > radius) {
      return 0;
    }
    double turn = Math.PI * x;
    return x <= 1e-3 ? 1 : radius * Math.sin(turn) * Math.sin(turn / radius) / (turn * turn);
  }

  private static double keys(double given) {
    double x = Math.abs(given);
    return x >= 2 ? 0 : x >= 1 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : ((1.5 * x - 2.5) * x) * x + 1;
  }

  private static double mitchell(double given) {
    double x = Math.abs(given);
    return x >= 2
        ? 0
        : x >= 1
            ? ((-7.0 / 18 * x + 2) * x - 10.0 / 3) * x + 16.0 / 9
            : ((7.0 / 6 * x - 2) * x) * x + 8.0 / 9;
  }
}
