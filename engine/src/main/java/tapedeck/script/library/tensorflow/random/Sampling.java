package tapedeck.script.library.tensorflow.random;

import java.util.Arrays;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Numbers of TensorFlow's distributions, out of a stream of random words. */
final class Sampling {
  /** How many blocks TensorFlow sets aside for a number. */
  static final long RESERVED = 256;

  private Sampling() {}

  /** Normal numbers; truncated ones are at most two deviations away from the mean. */
  static Tensor normal(
      Shape shape, double mean, double deviation, DType dtype, boolean truncated, Philox stream) {
    boolean wide = dtype == DType.FLOAT64;
    double[] drawn = standard(shape.size(), wide, truncated, stream);
    stream.skip(RESERVED * drawn.length);
    if (!wide) {
      float[] out = new float[drawn.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) drawn[i] * (float) deviation + (float) mean;
      }
      return Tensor.of(shape, out);
    }
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = drawn[i] * deviation + mean;
    }
    return Tensor.of(shape, drawn);
  }

  /**
   * Normal numbers around 0 with a deviation of 1.
   *
   * @param wide whether they are of 64 bits, which take twice as many words
   */
  static double[] standard(int count, boolean wide, boolean truncated, Philox stream) {
    double[] drawn = new double[count];
    if (truncated) {
      fillTruncated(drawn, stream, wide);
    } else {
      fill(drawn, stream, wide);
    }
    return drawn;
  }

  private static void fill(double[] out, Philox stream, boolean wide) {
    int each = wide ? 2 : 4;
    for (int i = 0; i < out.length; i += each) {
      int[] block = stream.block(i / each);
      for (int k = 0; k < each && i + k < out.length; k++) {
        out[i + k] =
            wide
                ? Philox.normal(block)[k]
                : Philox.normal(block[k / 2 * 2], block[k / 2 * 2 + 1])[k % 2];
      }
    }
  }

  /** Numbers beyond two deviations are drawn again, in stretches of words of their own. */
  private static void fillTruncated(double[] out, Philox stream, boolean wide) {
    int each = wide ? 2 : 4;
    for (int i = 0; i < out.length; i += each) {
      int word = i / each * (each * 256);
      for (int k = 0; k < each; ) {
        double[] two = new double[2];
        if (wide) {
          int[] four = new int[4];
          for (int w = 0; w < 4; w++) {
            four[w] = stream.word(word++);
          }
          two = Philox.normal(four);
        } else {
          float[] drawn = Philox.normal(stream.word(word), stream.word(word + 1));
          word += 2;
          two[0] = drawn[0];
          two[1] = drawn[1];
        }
        for (double x : two) {
          if (Math.abs(x) < 2 && k < each) {
            if (i + k < out.length) {
              out[i + k] = x;
            }
            k++;
          }
        }
      }
    }
  }

  /** Uniform numbers from {@code low} on, below {@code high}. */
  static Tensor real(Shape shape, double low, double high, DType dtype, Philox stream) {
    int n = shape.size();
    if (dtype == DType.FLOAT64) {
      double[] out = new double[n];
      for (int i = 0; i < n; i++) {
        double unit = Philox.unit(stream.word(2 * i), stream.word(2 * i + 1));
        out[i] = unit * (high - low) + low;
      }
      stream.skip(RESERVED * n);
      return Tensor.of(shape, out);
    }
    float[] out = new float[n];
    for (int i = 0; i < n; i++) {
      out[i] = Philox.unit(stream.word(i)) * ((float) high - (float) low) + (float) low;
    }
    stream.skip(RESERVED * n);
    return Tensor.of(shape, out);
  }

  /** Whole numbers from {@code low} on, below {@code low + range}. */
  static Tensor whole(Shape shape, DType dtype, long low, long range, Philox stream) {
    long[] out = words(shape.size(), dtype, stream);
    for (int i = 0; i < out.length; i++) {
      out[i] = low + Long.remainderUnsigned(out[i], range);
    }
    return Tensor.of(shape, out).cast(dtype);
  }

  /** Whole numbers over all that a type holds. */
  static Tensor whole(Shape shape, DType dtype, Philox stream) {
    return Tensor.of(shape, words(shape.size(), dtype, stream)).cast(dtype);
  }

  private static long[] words(int count, DType dtype, Philox stream) {
    boolean narrow = dtype == DType.INT32 || dtype == DType.UINT32;
    long[] out = new long[count];
    for (int i = 0; i < count; i++) {
      out[i] =
          narrow
              ? Integer.toUnsignedLong(stream.word(i))
              : Integer.toUnsignedLong(stream.word(2 * i)) | (long) stream.word(2 * i + 1) << 32;
    }
    stream.skip(RESERVED * count);
    return out;
  }

  /** For each row of logits so many classes, drawn by their probabilities; int64. */
  static Tensor categorical(Tensor logits, int samples, Philox stream) {
    int rows = logits.shape().dim(0);
    int classes = logits.shape().dim(1);
    long[] out = new long[rows * samples];
    for (int row = 0; row < rows; row++) {
      double[] sums = sums(logits, row, classes);
      for (int i = 0; i < samples; i++) {
        int at = row * samples + i;
        double found =
            Philox.unit(stream.word(2 * at), stream.word(2 * at + 1)) * sums[classes - 1];
        int chosen = 0;
        while (chosen < classes - 1 && sums[chosen] <= found) {
          chosen++;
        }
        out[at] = chosen;
      }
    }
    stream.skip(RESERVED * rows * 2 * ((samples + 3) / 4 * 4));
    return Tensor.of(Shape.of(rows, samples), out);
  }

  /** Running sums of what is proportional to the probabilities. */
  private static double[] sums(Tensor logits, int row, int classes) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < classes; i++) {
      double logit = logits.getDouble(row * classes + i);
      largest = Double.isFinite(logit) ? Math.max(largest, logit) : largest;
    }
    double[] sums = new double[classes];
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      double logit = logits.getDouble(row * classes + i);
      sum += Double.isFinite(logit) ? Math.exp(logit - largest) : 0;
      sums[i] = sum;
    }
    return sums;
  }

  /** An order of {@code n} things. */
  static int[] order(int n, Philox stream) {
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    for (int i = 0; i < n - 1; i++) {
      int other = i + (int) (Integer.toUnsignedLong(stream.word(i)) % (n - i));
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
