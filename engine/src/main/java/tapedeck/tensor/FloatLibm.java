package tapedeck.tensor;

/**
 * The elementary functions of float32 as the C library computes them: what TensorFlow calls for
 * single elements and for functions its vector units have no method for. Most are the float64
 * function rounded; some have methods of their own, with errors of their own.
 */
public final class FloatLibm {
  private FloatLibm() {}

  private static final float PI_REST = -8.7422777e-8f;
  private static final float LN_2_HIGH = 6.9313812256e-01f;
  private static final float LN_2_LOW = 9.0580006145e-06f;
  private static final float HALF_LN_2 = 0.34657359f;

  private static final double[] ROOTS_OF_TWO = {
    1.0, 1.0218971486541166, 1.0442737824274138, 1.0671404006768237,
    1.0905077326652577, 1.1143867425958924, 1.1387886347566916, 1.1637248587775775,
    1.189207115002721, 1.215247359980469, 1.241857812073484, 1.2690509571917332,
    1.2968395546510096, 1.3252366431597413, 1.3542555469368927, 1.383909881963832,
    1.4142135623730951, 1.4451808069770467, 1.4768261459394993, 1.5091644275934228,
    1.5422108254079407, 1.5759808451078865, 1.6104903319492543, 1.645755478153965,
    1.681792830507429, 1.718619298122478, 1.7562521603732995, 1.7947090750031072,
    1.8340080864093424, 1.8741676341103, 1.9152065613971474, 1.9571441241754002,
  };

  public static float exp(float x) {
    if (!(Math.abs(x) < 88)) {
      return (float) Math.exp(x);
    }
    double scaled = 0x1.71547652b82fep+0 * 32 * x;
    double whole = Math.rint(scaled);
    double r = scaled - whole;
    long k = (long) whole;
    double s = Math.scalb(ROOTS_OF_TWO[(int) (k & 31)], (int) (k >> 5));
    double z = 0x1.c6af84b912394p-5 / 32768 * r + 0x1.ebfce50fac4f3p-3 / 1024;
    double y = 0x1.62e42ff0c52d6p-1 / 32 * r + 1;
    return (float) ((z * (r * r) + y) * s);
  }

  /** For each sixteenth of an octave the reciprocal of a number in it, and its logarithm. */
  private static final double[] LOGARITHMS = {
    0x1.661ec79f8f3bep+0, -0x1.57bf7808caadep-2,
    0x1.571ed4aaf883dp+0, -0x1.2bef0a7c06ddbp-2,
    0x1.49539f0f010bp+0, -0x1.01eae7f513a67p-2,
    0x1.3c995b0b80385p+0, -0x1.b31d8a68224e9p-3,
    0x1.30d190c8864a5p+0, -0x1.6574f0ac07758p-3,
    0x1.25e227b0b8eap+0, -0x1.1aa2bc79c81p-3,
    0x1.1bb4a4a1a343fp+0, -0x1.a4e76ce8c0e5ep-4,
    0x1.12358f08ae5bap+0, -0x1.1973c5a611cccp-4,
    0x1.0953f419900a7p+0, -0x1.252f438e10c1ep-5,
    0x1p+0, 0x0p+0,
    0x1.e608cfd9a47acp-1, 0x1.aa5aa5df25984p-5,
    0x1.ca4b31f026aap-1, 0x1.c5e53aa362eb4p-4,
    0x1.b2036576afce6p-1, 0x1.526e57720db08p-3,
    0x1.9c2d163a1aa2dp-1, 0x1.bc2860d22477p-3,
    0x1.886e6037841edp-1, 0x1.1058bc8a07ee1p-2,
    0x1.767dcf5534862p-1, 0x1.4043057b6ee09p-2,
  };

  public static float log(float x) {
    if (!(x >= Float.MIN_NORMAL && x < Float.POSITIVE_INFINITY) || x == 1) {
      return (float) Math.log(x);
    }
    int bits = Float.floatToRawIntBits(x);
    int shifted = bits - 0x3f330000;
    int i = shifted >> 19 & 15;
    int k = shifted >> 23;
    double z = Float.intBitsToFloat(bits - (shifted & 0xff800000));
    double r = z * LOGARITHMS[2 * i] - 1;
    double base = LOGARITHMS[2 * i + 1] + k * 0x1.62e42fefa39efp-1;
    double square = r * r;
    double y = 0x1.5575b0be00b6ap-2 * r + -0x1.ffffef20a4123p-2;
    y = -0x1.00ea348b88334p-2 * square + y;
    return (float) (y * square + (base + r));
  }

  /** The binary logarithms that go with the reciprocals of {@link #LOGARITHMS}. */
  private static final double[] BINARY_LOGARITHMS = {
    -0x1.efec65b963019p-2, -0x1.b0b6832d4fca4p-2, -0x1.7418b0a1fb77bp-2, -0x1.39de91a6dcf7bp-2,
    -0x1.01d9bf3f2b631p-2, -0x1.97c1d1b3b7afp-3, -0x1.2f9e393af3c9fp-3, -0x1.960cbbf788d5cp-4,
    -0x1.a6f9db6475fcep-5, 0x0p+0, 0x1.338ca9f24f53dp-4, 0x1.476a9543891bap-3,
    0x1.e840b4ac4e4d2p-3, 0x1.40645f0c6651cp-2, 0x1.88e9c2c1b9ff8p-2, 0x1.ce0a44eb17bccp-2,
  };

  public static float pow(float x, float y) {
    float size = Math.abs(x);
    boolean ordinary = size >= Float.MIN_NORMAL && size < Float.POSITIVE_INFINITY;
    boolean whole = y == Math.rint(y);
    if (!ordinary || !(Math.abs(y) < Float.POSITIVE_INFINITY) || x < 0 && !whole) {
      return (float) Libm.pow(x, y);
    }
    double scaled = y * binaryLogarithm(size);
    if (!(Math.abs(scaled) < 126)) {
      return (float) Libm.pow(x, y);
    }
    double k = Math.rint(scaled * 32);
    double r = scaled - k / 32;
    double s = Math.scalb(ROOTS_OF_TWO[(int) k & 31], (int) k >> 5);
    double z = Math.fma(0x1.c6af84b912394p-5, r, 0x1.ebfce50fac4f3p-3);
    double power = Math.fma(z, r * r, Math.fma(0x1.62e42ff0c52d6p-1, r, 1)) * s;
    boolean odd = Math.abs(y) < 0x1p24f && ((int) y & 1) != 0;
    return (float) (x < 0 && odd ? -power : power);
  }

  private static double binaryLogarithm(float x) {
    int bits = Float.floatToRawIntBits(x);
    int shifted = bits - 0x3f330000;
    int i = shifted >> 19 & 15;
    double z = Float.intBitsToFloat(bits - (shifted & 0xff800000));
    double r = Math.fma(z, LOGARITHMS[2 * i], -1);
    double square = r * r;
    double high = Math.fma(0x1.27616c9496e0bp-2, r, -0x1.71969a075c67ap-2);
    double middle = Math.fma(0x1.ec70a6ca7baddp-2, r, -0x1.7154748bef6c8p-1);
    double low = Math.fma(0x1.71547652ab82bp0, r, BINARY_LOGARITHMS[i] + (shifted >> 23));
    return Math.fma(high, square * square, Math.fma(middle, square, low));
  }

  public static float sin(float x) {
    float size = Math.abs(x);
    if (!(size < 120)) {
      return (float) Math.sin(x);
    }
    return size < 0x1p-12f ? x : wave(x, 0);
  }

  public static float cos(float x) {
    float size = Math.abs(x);
    if (!(size < 120)) {
      return (float) Math.cos(x);
    }
    return size < 0x1p-12f ? 1 : wave(x, 1);
  }

  /** The sine of x, a quarter turn further if asked for. */
  private static float wave(double x, int quarter) {
    int n = 0;
    double reduced = x;
    if (Math.abs(x) >= 0.78515625) {
      n = (int) (x * 0x1.45F306DC9C883p+23) + 0x800000 >> 24;
      reduced = x - n * 0x1.921FB54442D18p0;
    }
    double sign = (n & 3) == 1 || (n & 3) == 2 ? -1 : 1;
    boolean negative = (n & 2) != 0;
    double square = reduced * reduced;
    if (((n ^ quarter) & 1) == 0) {
      double y = reduced * sign;
      double cube = y * square;
      double high = 0x1.1107605230bc4p-7 + square * -0x1.994eb3774cf24p-13;
      return (float) (y + cube * -0x1.555545995a603p-3 + cube * square * high);
    }
    double fourth = square * square;
    double high = -0x1.6c087e89a359dp-10 + square * 0x1.99343027bf8c3p-16;
    double low = 1 + square * -0x1.ffffffd0c621cp-2;
    double c = low + fourth * 0x1.55553e1068f19p-5 + fourth * square * high;
    return (float) (negative ? -c : c);
  }

  private static float withExponent(float y, int k) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(y) + (k << 23));
  }

  public static float expm1(float given) {
    float x = given;
    float size = Math.abs(x);
    if (!(size < Float.POSITIVE_INFINITY) || size > 88.721679f || x < -18.714973f) {
      return (float) Math.expm1(x);
    }
    int k = 0;
    float c = 0;
    if (size > HALF_LN_2) {
      float high;
      float low;
      if (size < 1.0397207f) {
        k = x > 0 ? 1 : -1;
        high = x - k * LN_2_HIGH;
        low = k * LN_2_LOW;
      } else {
        k = (int) (1.4426950216e+00f * x + (x < 0 ? -0.5f : 0.5f));
        high = x - k * LN_2_HIGH;
        low = k * LN_2_LOW;
      }
      x = high - low;
      c = high - x - low;
    } else if (size < 2.9802322e-8f) {
      return x;
    }
    float half = 0.5f * x;
    float square = x * half;
    float r =
        1
            + square
                * (-3.3333335072e-02f
                    + square
                        * (1.5873016091e-03f
                            + square
                                * (-7.9365076090e-05f
                                    + square * (4.0082177293e-06f + square * -2.0109921195e-07f))));
    float t = 3 - r * half;
    float e = square * ((r - t) / (6 - x * t));
    if (k == 0) {
      return x - (x * e - square);
    }
    e = x * (e - c) - c;
    e -= square;
    if (k == -1) {
      return 0.5f * (x - e) - 0.5f;
    }
    if (k == 1) {
      return x < -0.25f ? -2 * (e - (x + 0.5f)) : 1 + 2 * (x - e);
    }
    if (k <= -2 || k > 56) {
      return withExponent(1 - (e - x), k) - 1;
    }
    if (k < 23) {
      float one = Float.intBitsToFloat(0x3f800000 - (0x1000000 >> k));
      return withExponent(one - (e - x), k);
    }
    float one = Float.intBitsToFloat(0x7f - k << 23);
    return withExponent(x - (e + one) + 1, k);
  }

  public static float log1p(float x) {
    float size = Math.abs(x);
    if (!(x > -1 && x < Float.POSITIVE_INFINITY)) {
      return (float) Math.log1p(x);
    }
    int k = 1;
    float f = 0;
    float c = 0;
    int mantissa = 1;
    if (x < 0.41421357f) {
      if (size < 1.9073486e-6f) {
        return size < 2.9802322e-8f ? x : x - x * x * 0.5f;
      }
      if (x > -0.29289323f) {
        k = 0;
        f = x;
      }
    }
    if (k != 0) {
      float u = x;
      if (x < 9.007199e15f) {
        u = 1 + x;
        k = (Float.floatToRawIntBits(u) >> 23) - 127;
        c = k > 0 ? 1 - (u - x) : x - (u - 1);
        c /= u;
      } else {
        k = (Float.floatToRawIntBits(u) >> 23) - 127;
      }
      mantissa = Float.floatToRawIntBits(u) & 0x007fffff;
      if (mantissa < 0x3504f7) {
        u = Float.intBitsToFloat(mantissa | 0x3f800000);
      } else {
        k++;
        u = Float.intBitsToFloat(mantissa | 0x3f000000);
        mantissa = 0x00800000 - mantissa >> 2;
      }
      f = u - 1;
    }
    float half = 0.5f * f * f;
    if (mantissa == 0) {
      if (f == 0) {
        c += k * LN_2_LOW;
        return k == 0 ? 0 : k * LN_2_HIGH + c;
      }
      float r = half * (1 - 0.66666666666666666f * f);
      return k == 0 ? f - r : k * LN_2_HIGH - (r - (k * LN_2_LOW + c) - f);
    }
    float s = f / (2 + f);
    float z = s * s;
    float r =
        z
            * (6.6666668653e-01f
                + z
                    * (4.0000000596e-01f
                        + z
                            * (2.8571429849e-01f
                                + z
                                    * (2.2222198546e-01f
                                        + z
                                            * (1.8183572590e-01f
                                                + z
                                                    * (1.5313838422e-01f
                                                        + z * 1.4798198640e-01f))))));
    return k == 0
        ? f - (half - s * (half + r))
        : k * LN_2_HIGH - (half - (s * (half + r) + (k * LN_2_LOW + c)) - f);
  }

  public static float sinh(float x) {
    float size = Math.abs(x);
    if (!(size < 22)) {
      return (float) Math.sinh(x);
    }
    float half = x < 0 ? -0.5f : 0.5f;
    if (size < 3.7252903e-9f) {
      return x;
    }
    float t = expm1(size);
    return size < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
  }

  public static float cosh(float x) {
    float size = Math.abs(x);
    if (!(size < 22)) {
      return (float) Math.cosh(x);
    }
    if (size < HALF_LN_2) {
      float t = expm1(size);
      float w = 1 + t;
      return size < 2.7755576e-17f ? w : 1 + t * t / (w + w);
    }
    float t = exp(size);
    return 0.5f * t + 0.5f / t;
  }

  public static float asinh(float x) {
    float size = Math.abs(x);
    if (!(size < Float.POSITIVE_INFINITY) || size < 6.1035156e-05f) {
      return x;
    }
    float w;
    if (size > 16384) {
      w = log(size) + 6.9314718246e-01f;
    } else if (size > 2) {
      w = log(2 * size + 1 / ((float) Math.sqrt(x * x + 1) + size));
    } else {
      float t = x * x;
      w = log1p(size + t / (1 + (float) Math.sqrt(1 + t)));
    }
    return Math.copySign(w, x);
  }

  public static float acosh(float x) {
    if (!(x >= 1)) {
      return Float.NaN;
    }
    if (x >= 0x1p28f) {
      return log(x) + 6.9314718246e-01f;
    }
    if (x > 2) {
      return log(2 * x - 1 / (x + (float) Math.sqrt(x * x - 1)));
    }
    float t = x - 1;
    return log1p(t + (float) Math.sqrt(2 * t + t * t));
  }

  public static float atanh(float x) {
    float size = Math.abs(x);
    if (size < 3.7252903e-9f) {
      return x;
    }
    float t = size + size;
    float w = size < 0.5f ? 0.5f * log1p(t + t * size / (1 - size)) : 0.5f * log1p(t / (1 - size));
    return Math.copySign(w, x);
  }

  private static final float[] ATAN_HIGH = {
    4.6364760399e-01f, 7.8539812565e-01f, 9.8279368877e-01f, 1.5707962513e+00f
  };
  private static final float[] ATAN_LOW = {
    5.0121582440e-09f, 3.7748947079e-08f, 3.4473217170e-08f, 7.5497894159e-08f
  };

  /**
   * The angle of the point (x, y), in (−π, π]: the quotient's arcus tangent, turned by π as π's
   * nearest float and the rest of it where x is below 0.
   */
  public static float atan2(float y, float x) {
    float quotient = y / x;
    boolean exact = y == 0 || x == 0 || Float.isInfinite(x) || Float.isInfinite(y);
    if (exact || Float.isNaN(quotient)) {
      return (float) Math.atan2(y, x);
    }
    boolean below = x < 0;
    int apart = Math.getExponent(y) - Math.getExponent(x);
    float angle =
        apart > 60 ? (float) (Math.PI / 2) : below && apart < -60 ? 0 : atan(Math.abs(quotient));
    return Math.copySign(below ? (float) Math.PI - (angle - PI_REST) : angle, y);
  }

  public static float atan(float given) {
    float x = Math.abs(given);
    if (!(x < 1.7179869e10f)) {
      return (float) Math.atan(given);
    }
    int part = -1;
    if (x < 0.4375f) {
      if (x < 1.8626451e-9f) {
        return given;
      }
      x = given;
    } else if (x < 0.6875f) {
      part = 0;
      x = (2 * x - 1) / (2 + x);
    } else if (x < 1.1875f) {
      part = 1;
      x = (x - 1) / (x + 1);
    } else if (x < 2.4375f) {
      part = 2;
      x = (x - 1.5f) / (1 + 1.5f * x);
    } else {
      part = 3;
      x = -1 / x;
    }
    float z = x * x;
    float w = z * z;
    float even =
        z
            * (3.3333334327e-01f
                + w
                    * (1.4285714924e-01f
                        + w
                            * (9.0908870101e-02f
                                + w
                                    * (6.6610731184e-02f
                                        + w * (4.9768779427e-02f + w * 1.6285819933e-02f)))));
    float odd =
        w
            * (-2.0000000298e-01f
                + w
                    * (-1.1111110449e-01f
                        + w
                            * (-7.6918758452e-02f
                                + w * (-5.8335702866e-02f + w * -3.6531571299e-02f))));
    if (part < 0) {
      return x - x * (even + odd);
    }
    float angle = ATAN_HIGH[part] - (x * (even + odd) - ATAN_LOW[part] - x);
    return given < 0 ? -angle : angle;
  }

  private static final float[] TAN_EVEN = {
    1.3333334029e-01f,
    2.1869488060e-02f,
    3.5920790397e-03f,
    5.8804126456e-04f,
    7.8179444245e-05f,
    -1.8558637748e-05f,
  };
  private static final float[] TAN_ODD = {
    5.3968254477e-02f,
    8.8632395491e-03f,
    1.4562094584e-03f,
    2.4646313977e-04f,
    7.1407252108e-05f,
    2.5907305826e-05f,
  };

  public static float tan(float x) {
    float size = Math.abs(x);
    if (!(size < 1e6)) {
      return (float) Math.tan(x);
    }
    if (size < 0.785398f) {
      return size < 3.7252903e-9f ? x : tangent(x, 0, 1);
    }
    double n = Math.rint(x * 0.6366197723675814);
    double rest = x - n * 1.5707963267948966 - n * 6.123233995736766e-17;
    float high = (float) rest;
    return tangent(high, (float) (rest - high), (long) n % 2 == 0 ? 1 : -1);
  }

  /**
   * The tangent of x + y, |x| ≤ π/4.
   *
   * @param sign −1 for its negative reciprocal
   */
  private static float tangent(float x, float y, int sign) {
    boolean large = Math.abs(x) >= 0.6743240f;
    float main = x;
    float rest = y;
    if (large) {
      main = 7.8539812565e-01f - Math.abs(x) + (3.7748947079e-08f - (x < 0 ? -y : y));
      rest = 0;
    }
    float z = main * main;
    float w = z * z;
    float r = TAN_EVEN[5];
    float v = TAN_ODD[5];
    for (int i = 4; i >= 0; i--) {
      r = TAN_EVEN[i] + w * r;
      v = TAN_ODD[i] + w * v;
    }
    v *= z;
    float s = z * main;
    r = rest + z * (s * (r + v) + rest);
    r += 3.3333334327e-01f * s;
    w = main + r;
    if (large) {
      float one = sign;
      return (x < 0 ? -1 : 1) * (one - 2 * (main - (w * w / (w + one) - r)));
    }
    if (sign == 1) {
      return w;
    }
    z = Float.intBitsToFloat(Float.floatToRawIntBits(w) & 0xfffff000);
    v = r - (z - main);
    float a = -1 / w;
    float t = Float.intBitsToFloat(Float.floatToRawIntBits(a) & 0xfffff000);
    return t + a * (1 + t * z + t * v);
  }

  public static float asin(float x) {
    float size = Math.abs(x);
    if (!(size < 1) || size < 7.4505806e-9f) {
      return (float) Math.asin(x);
    }
    if (size < 0.5f) {
      return x + x * arcSeries(x * x);
    }
    float t = (1 - size) * 0.5f;
    float p = arcSeries(t);
    float s = (float) Math.sqrt(t);
    float angle;
    if (size >= 0.975f) {
      angle = 1.5707963705f - (2 * (s + s * p) - -4.3711388287e-8f);
    } else {
      float w = Float.intBitsToFloat(Float.floatToRawIntBits(s) & 0xfffff000);
      float c = (t - w * w) / (s + w);
      float low = 2 * s * p - (-4.3711388287e-8f - 2 * c);
      float high = 0.7853981853f - 2 * w;
      angle = 0.7853981853f - (low - high);
    }
    return x > 0 ? angle : -angle;
  }

  private static float arcSeries(float t) {
    return t
        * (1.666675248e-1f
            + t
                * (7.495297643e-2f
                    + t * (4.547037598e-2f + t * (2.417951451e-2f + t * 4.216630880e-2f))));
  }

  public static float acos(float x) {
    float size = Math.abs(x);
    if (!(size < 1) || size < 1.1641532e-10f) {
      return (float) Math.acos(x);
    }
    if (size <= 0.5f) {
      return 1.5707962513f - (x - (7.5497894159e-08f - x * arcRatio(x * x)));
    }
    float z = (1 - size) * 0.5f;
    float s = (float) Math.sqrt(z);
    float r = arcRatio(z);
    if (x < 0) {
      float w = r * s - 7.5497894159e-08f;
      return 3.1415925026f - 2 * (s + w);
    }
    float df = Float.intBitsToFloat(Float.floatToRawIntBits(s) & 0xfffff000);
    float c = (z - df * df) / (s + df);
    return 2 * (df + (r * s + c));
  }

  private static float arcRatio(float z) {
    float p =
        z
            * (1.6666667163e-01f
                + z
                    * (-3.2556581497e-01f
                        + z
                            * (2.0121252537e-01f
                                + z
                                    * (-4.0055535734e-02f
                                        + z * (7.9153501429e-04f + z * 3.4793309169e-05f)))));
    float q =
        1
            + z
                * (-2.4033949375e+00f
                    + z * (2.0209457874e+00f + z * (-6.8828397989e-01f + z * 7.7038154006e-02f)));
    return p / q;
  }
}
