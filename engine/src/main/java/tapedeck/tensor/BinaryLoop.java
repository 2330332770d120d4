package tapedeck.tensor;

import java.lang.invoke.MethodHandles;
import java.util.function.DoubleBinaryOperator;
import tapedeck.tensor.Elementwise.FloatBinary;

/** The code of which {@link Loops} makes a copy for each function of two numbers. */
final class BinaryLoop implements Loops.Two {
  private static final Binary F = Loops.function(MethodHandles.lookup(), Binary.class);
  private static final FloatBinary F32 = F.f32();
  private static final FloatBinary PACKET32 = F.packet32();
  private static final DoubleBinaryOperator F64 = F.f64();
  private static final DoubleBinaryOperator PACKET64 = F.packet64();

  @Override
  public void both(float[] x, float[] y, float[] out, int from, int to, boolean packed) {
    if (packed) {
      for (int i = from; i < to; i++) {
        out[i] = PACKET32.apply(x[i], y[i]);
      }
    } else {
      for (int i = from; i < to; i++) {
        out[i] = F32.apply(x[i], y[i]);
      }
    }
  }

  @Override
  public void left(float[] x, float y, float[] out, int from, int to, boolean packed) {
    if (packed) {
      for (int i = from; i < to; i++) {
        out[i] = PACKET32.apply(x[i], y);
      }
    } else {
      for (int i = from; i < to; i++) {
        out[i] = F32.apply(x[i], y);
      }
    }
  }

  @Override
  public void right(float x, float[] y, float[] out, int from, int to, boolean packed) {
    if (packed) {
      for (int i = from; i < to; i++) {
        out[i] = PACKET32.apply(x, y[i]);
      }
    } else {
      for (int i = from; i < to; i++) {
        out[i] = F32.apply(x, y[i]);
      }
    }
  }

  @Override
  public void both(double[] x, double[] y, double[] out, int from, int to, boolean packed) {
    if (packed) {
      for (int i = from; i < to; i++) {
        out[i] = PACKET64.applyAsDouble(x[i], y[i]);
      }
    } else {
      for (int i = from; i < to; i++) {
        out[i] = F64.applyAsDouble(x[i], y[i]);
      }
    }
  }

  @Override
  public void left(double[] x, double y, double[] out, int from, int to, boolean packed) {
    if (packed) {
      for (int i = from; i < to; i++) {
        out[i] = PACKET64.applyAsDouble(x[i], y);
      }
    } else {
      for (int i = from; i < to; i++) {
        out[i] = F64.applyAsDouble(x[i], y);
      }
    }
  }

  @Override
  public void right(double x, double[] y, double[] out, int from, int to, boolean packed) {
    if (packed) {
      for (int i = from; i < to; i++) {
        out[i] = PACKET64.applyAsDouble(x, y[i]);
      }
    } else {
      for (int i = from; i < to; i++) {
        out[i] = F64.applyAsDouble(x, y[i]);
      }
    }
  }
}
