package tapedeck.tensor;

import java.util.function.DoubleUnaryOperator;
import tapedeck.tensor.Elementwise.FloatUnary;

/**
 * Does in several short loops what in one would be too long to become vector instructions, over
 * pieces that stay in the nearest cache.
 *
 * @param f32 what computes the elements behind the last packet
 * @param steps one after the other, what computes those in whole packets
 */
record SteppedLoop(FloatUnary f32, DoubleUnaryOperator f64, Unary... steps) implements Loops.One {
  private static final int PIECE = 1024;

  @Override
  public void apply(float[] x, float[] out, int from, int to, boolean packed) {
    if (!packed) {
      for (int i = from; i < to; i++) {
        out[i] = f32.apply(x[i]);
      }
      return;
    }
    for (int at = from; at < to; at += PIECE) {
      float[] in = x;
      for (Unary step : steps) {
        step.loop().apply(in, out, at, Math.min(at + PIECE, to), true);
        in = out;
      }
    }
  }

  @Override
  public void apply(double[] x, double[] out, int from, int to, boolean packed) {
    if (!packed) {
      for (int i = from; i < to; i++) {
        out[i] = f64.applyAsDouble(x[i]);
      }
      return;
    }
    for (int at = from; at < to; at += PIECE) {
      double[] in = x;
      for (Unary step : steps) {
        step.loop().apply(in, out, at, Math.min(at + PIECE, to), true);
        in = out;
      }
    }
  }
}
