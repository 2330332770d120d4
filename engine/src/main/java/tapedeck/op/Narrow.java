package tapedeck.op;

import tapedeck.tensor.DType;
import tapedeck.tensor.FloatLibm;
import tapedeck.tensor.FloatPackets;

/** Functions in float16 and bfloat16 whose kernels round after each of their steps. */
final class Narrow {
  private static final float SELU_SCALE = 1.0507009873554804934f;
  private static final float SELU_ALPHA = 1.7580993408473768599f;

  private Narrow() {}

  static float sigmoid(float x, DType type) {
    float e = exp(x, type);
    return Float.isInfinite(e) ? 1 : type.round(e / type.round(1 + e));
  }

  static float softplus(float x, DType type) {
    double epsilon = type == DType.FLOAT16 ? 0x1p-13 : 0x1p-7;
    float threshold = type.round(type.round((float) Math.log(epsilon)) + 2);
    if (x > -threshold) {
      return x;
    }
    float e = exp(x, type);
    return x < threshold ? e : type.round(FloatPackets.log1p(e));
  }

  static float softsign(float x, DType type) {
    return type.round(x / type.round(1 + Math.abs(x)));
  }

  static float softsignGrad(float g, float x, DType type) {
    float one = type.round(1 + Math.abs(x));
    return type.round(g / type.round(one * one));
  }

  static float elu(float x, DType type) {
    return x < 0 ? type.round(exp(x, type) - 1) : x;
  }

  static float selu(float x, DType type) {
    return x < 0
        ? type.round(type.round(SELU_ALPHA) * type.round(exp(x, type) - 1))
        : type.round(type.round(SELU_SCALE) * x);
  }

  static float rootBelow(float x, DType type) {
    return type.round(1 / type.round((float) Math.sqrt(x)));
  }

  static float rootBelowInPacket(float x, DType type) {
    return type.round((float) (1 / Math.sqrt(x)));
  }

  static float tanhGrad(float out, float g, DType type) {
    return type.round(g * type.round(1 - type.round(out * out)));
  }

  static float sigmoidGrad(float out, float g, DType type) {
    return type.round(type.round(g * out) * type.round(1 - out));
  }

  static float sigmoidGradInPacket(float out, float g, DType type) {
    return type.round(g * type.round(out * type.round(1 - out)));
  }

  static float rootGrad(float out, float g, DType type) {
    return g == 0 ? 0 : type.round(type.round(0.5f * g) / out);
  }

  static float rootGradInPacket(float out, float g, DType type) {
    return g == 0 ? 0 : type.round(type.round(0.5f / out) * g);
  }

  static float rootBelowGrad(float out, float g, DType type) {
    float half = type.round(-0.5f * type.round(g * out));
    return g == 0 ? 0 : type.round(half * type.round(out * out));
  }

  static float reciprocalGrad(float out, float g, DType type) {
    return g == 0 ? 0 : type.round(-g * type.round(out * out));
  }

  static float squaredDifference(float x, float y, DType type) {
    float difference = type.round(x - y);
    return type.round(difference * difference);
  }

  private static float exp(float x, DType type) {
    return type.round(FloatLibm.exp(x));
  }
}
