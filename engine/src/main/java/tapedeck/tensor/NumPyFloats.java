package tapedeck.tensor;

/** Functions of float32 as NumPy's vector loops compute them, with fused operations. */
public final class NumPyFloats {
  private NumPyFloats() {}

  private static final float ROUNDING = 12582912f;

  private static float fused(float x, float... c) {
    float sum = c[0];
    for (int i = 1; i < c.length; i++) {
      sum = Math.fma(sum, x, c[i]);
    }
    return sum;
  }

  public static float exp(float x) {
    if (!(x <= 88.72283935546875f && x >= -103.97208404541015625f)) {
      return (float) Math.exp(x);
    }
    float n = x * 1.44269504088896341f + ROUNDING - ROUNDING;
    float r = Math.fma(n, -6.93145752e-1f, x);
    r = Math.fma(n, -1.42860677e-6f, r);
    float p =
        fused(
            r,
            5.082762527590693718096e-04f,
            6.757896990527504603057e-03f,
            5.114512081637298353406e-02f,
            2.473615434895520810817e-01f,
            7.257664613233124478488e-01f,
            9.999999999980870924916e-01f);
    float q = fused(r, 2.159509375685829852307e-02f, -2.742335390411667452936e-01f, 1f);
    return Math.scalb(p / q, (int) n);
  }

  public static float log(float x) {
    if (!(x > 0 && x < Float.POSITIVE_INFINITY)) {
      return (float) Math.log(x);
    }
    boolean tiny = x < Float.MIN_NORMAL;
    float normal = tiny ? x * 0x1p24f : x;
    int exponent = Math.getExponent(normal) + 1;
    float m = Math.scalb(normal, -exponent);
    float e = tiny ? exponent - 24 : exponent;
    if (m < 0.707106781186547524f) {
      m += m;
      e -= 1;
    }
    float r = m - 1;
    float p =
        fused(
            r,
            2.589979117907922693523e-02f,
            3.808837741388407920751e-01f,
            1.480000633576506585156f,
            2.112677543073053063722f,
            9.999999999999998702752e-01f,
            0f);
    float q =
        fused(
            r,
            5.875095403124574342950e-03f,
            1.546476374983906719538e-01f,
            9.864942958519418960339e-01f,
            2.453006071784736363091f,
            2.612677543073109236779f,
            1f);
    return Math.fma(e, 0.693147180559945309417232121458176568f, p / q);
  }

  public static float sin(float x) {
    return Math.abs(x) < 117435.992f ? wave(x, 0) : (float) Math.sin(x);
  }

  public static float cos(float x) {
    return Math.abs(x) < 71476.0625f ? wave(x, 1) : (float) Math.cos(x);
  }

  /** The sine of x, so many quarter turns further. */
  private static float wave(float x, int quarters) {
    float n = x * 0x1.45f306p-1f + ROUNDING - ROUNDING;
    float r = Math.fma(n, -0x1.921fb0p+00f, x);
    r = Math.fma(n, -0x1.5110b4p-22f, r);
    r = Math.fma(n, -0x1.846988p-48f, r);
    float square = r * r;
    int turned = (int) n + quarters;
    float y;
    if ((turned & 1) != 0) {
      y = fused(square, 0x1.98e616p-16f, -0x1.6c06dcp-10f, 0x1.55553cp-05f, -0.5f, 1f);
    } else {
      float p = fused(square, 0x1.7d3bbcp-19f, -0x1.a06bbap-13f, 0x1.11119ap-07f, -0x1.555556p-03f);
      y = Math.fma(p * square, r, r);
    }
    return (turned & 2) != 0 ? -y : y;
  }
}
