package tapedeck.tensor;

import java.lang.invoke.MethodHandles;
import java.util.function.DoubleUnaryOperator;
import tapedeck.tensor.Elementwise.FloatUnary;

/** The code of which {@link Loops} makes a copy for each function of one number. */
final class UnaryLoop implements Loops.One {
  private static final Unary F = Loops.function(MethodHandles.lookup(), Unary.class);
  private static final FloatUnary F32 = F.f32();
  private static final FloatUnary PACKET32 = F.packet32();
  private static final DoubleUnaryOperator F64 = F.f64();
  private static final DoubleUnaryOperator PACKET64 = F.packet64();

  @Override
  public void apply(float[] x, float[] out, int from, int to, boolean packed) {
    if (packed) {
      for (int i = from; i < to; i++) {
        out[i] = PACKET32.apply(x[i]);
      }
    } else {
      for (int i = from; i < to; i++) {
        out[i] = F32.apply(x[i]);
      }
    }
  }

  @Override
  public void apply(double[] x, double[] out, int from, int to, boolean packed) {
    if (packed) {
      for (int i = from; i < to; i++) {
        out[i] = PACKET64.applyAsDouble(x[i]);
      }
    } else {
      for (int i = from; i < to; i++) {
        out[i] = F64.applyAsDouble(x[i]);
      }
    }
  }
}
