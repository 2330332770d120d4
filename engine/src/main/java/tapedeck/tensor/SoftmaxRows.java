package tapedeck.tensor;

/**
 * The softmax of rows of float32 as TensorFlow's kernel for CPUs computes it, which has an
 * exponential of its own, with fused operations, and sixteen running sums.
 */
public final class SoftmaxRows {
  private SoftmaxRows() {}

  private static final int LANES = 16;
  private static final int PACKET = 8;
  private static final int PACKET64 = 4;

  /**
   * @param x float32, not a scalar; a nan counts as an exponential beyond all numbers
   */
  public static Tensor of(Tensor x) {
    float[] in = x.floats();
    float[] out = new float[in.length];
    int n = x.shape().dim(-1);
    for (int from = 0; n > 0 && from < in.length; from += n) {
      float largest = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        largest = in[from + i] > largest ? in[from + i] : largest;
      }
      float[] sums = new float[LANES];
      for (int i = 0; i < n; i++) {
        float e = exp(in[from + i] - largest);
        out[from + i] = e;
        sums[i % LANES] += e;
      }
      for (int half = LANES / 2; half > 0; half /= 2) {
        for (int lane = 0; lane < half; lane++) {
          sums[lane] += sums[lane + half];
        }
      }
      float part = 1 / sums[0];
      for (int i = 0; i < n; i++) {
        out[from + i] *= part;
      }
    }
    return new Tensor(DType.FLOAT32, x.shape(), out);
  }

  /**
   * The exponentials of rows as a reduction computes them: in whole packets, and one by one where a
   * row's end is shorter than a packet.
   *
   * @param x float32 or float64
   */
  public static Tensor exponentials(Tensor x) {
    if (x.dtype() == DType.FLOAT64) {
      return exponentials(x, x.shape().dim(-1));
    }
    float[] in = x.floats();
    float[] out = new float[in.length];
    int width = x.shape().dim(-1);
    for (int i = 0; i < in.length; i++) {
      boolean packet = i % width < width / PACKET * PACKET;
      out[i] = packet ? FloatPackets.exp(in[i]) : FloatLibm.exp(in[i]);
    }
    return new Tensor(DType.FLOAT32, x.shape(), out);
  }

  private static Tensor exponentials(Tensor x, int width) {
    double[] in = x.doubles();
    double[] out = new double[in.length];
    for (int i = 0; i < in.length; i++) {
      boolean packet = i % width < width / PACKET64 * PACKET64;
      out[i] = packet ? DoublePackets.exp(in[i]) : Libm.exp(in[i]);
    }
    return new Tensor(DType.FLOAT64, x.shape(), out);
  }

  private static float exp(float given) {
    if (given < -87.33654f) {
      return 0;
    }
    float x = given < 88.72284f ? given : 88.72284f;
    float n = (float) Math.floor(Math.fma(x, 1.442695f, 0.5f));
    float r = Math.fma(-n, 0.6931472f, x);
    float y = Math.fma(0x1.0f9f9cp-7f, r, 0x1.573a1ap-5f);
    y = Math.fma(y, r, 0x1.555a8p-3f);
    y = Math.fma(y, r, 0x1.fffdc6p-2f);
    y = Math.fma(y, r, 0x1.fffff6p-1f);
    y = Math.fma(y, r, 1);
    return Math.scalb(y, (int) n);
  }
}
