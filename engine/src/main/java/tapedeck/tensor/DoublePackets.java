package tapedeck.tensor;

/**
 * TensorFlow's float64 functions as its vector units compute them, without fused operations. They
 * hold for the elements that fill whole packets of four; the few behind the last packet are left to
 * the ordinary functions.
 */
public final class DoublePackets {
  private DoublePackets() {}

  /** How many float64 a packet holds. */
  public static final int WIDTH = 4;

  private static final double LN_2 = 0.6931471805599453;
  private static final double SQRT_HALF = 0.70710678118654752440;
  private static final double HALF_PI = 1.5707963267948966;

  /** The polynomial with the highest coefficient first, by Horner's rule. */
  private static double polynomial(double x, double... c) {
    double sum = c[0];
    for (int i = 1; i < c.length; i++) {
      sum = sum * x + c[i];
    }
    return sum;
  }

  public static double exp(double given) {
    if (Double.isNaN(given)) {
      return given;
    }
    if (given < -745.519) {
      return 0;
    }
    double x = Math.min(given, 709.784);
    double n = Math.floor(1.4426950408889634073599 * x + 0.5);
    double high = n * 0.693145751953125;
    double low = n * 1.42860682030941723212e-6;
    x = x - high - low;
    double x2 = x * x;
    double p =
        x
            * polynomial(
                x2,
                1.26177193074810590878e-4,
                3.02994407707441961300e-2,
                9.99999999999999999910e-1);
    double q =
        polynomial(
            x2,
            3.00198505138664455042e-6,
            2.52448340349684104192e-3,
            2.27265548208155028766e-1,
            2.00000000000000000009e0);
    double y = 2 * (p / (q - p)) + 1;
    return Math.max(Math.scalb(y, (int) n), given);
  }

  public static double log(double given) {
    if (!(given > 0) || given == Double.POSITIVE_INFINITY) {
      return given == 0 ? Double.NEGATIVE_INFINITY : given > 0 ? given : Double.NaN;
    }
    boolean tiny = given < Double.MIN_NORMAL;
    double normal = tiny ? given * 0x1p53 : given;
    int exponent = Math.getExponent(normal) + 1;
    double x = Math.scalb(normal, -exponent);
    double e = tiny ? exponent - 53 : exponent;
    boolean low = x < SQRT_HALF;
    double whole = x;
    x -= 1;
    if (low) {
      e -= 1;
      x += whole;
    }
    double x2 = x * x;
    double x3 = x2 * x;
    double y = 1.01875663804580931796E-4 * x + 4.97494994976747001425E-1;
    double y1 = 1.44989225341610930846E1 * x + 1.79368678507819816313E1;
    y = y * x + 4.70579119878881725854E0;
    y1 = y1 * x + 7.70838733755885391666E0;
    double p = (y * x3 + y1) * x3;
    y = x + 1.12873587189167450590E1;
    y1 = 8.29875266912776603211E1 * x + 7.11544750618563894466E1;
    y = y * x + 4.52279145837532221105E1;
    y1 = y1 * x + 2.31251620126765340583E1;
    double q = y * x3 + y1;
    x += -0.5 * x2 + p / q;
    return e * LN_2 + x;
  }

  public static double log1p(double x) {
    double sum = x + 1;
    double log = log(sum);
    return sum == 1 || sum == log ? x : x * (log / (sum - 1));
  }

  public static double expm1(double x) {
    double u = exp(x);
    if (u == 1) {
      return x;
    }
    double less = u - 1;
    if (less == -1) {
      return -1;
    }
    double log = log(u);
    return log == u ? u : less * (x / log);
  }

  public static double tanh(double x) {
    return tanhWithin(clamped(x));
  }

  /** To where the hyperbolic tangent is ±1. */
  public static double clamped(double x) {
    return Math.max(Math.min(x, 17.714196154005176), -17.714196154005176);
  }

  /** Of a clamped number; written out, as a loop over it is to become vector instructions. */
  public static double tanhWithin(double x) {
    double x2 = x * x;
    double p = 2.6158007860482230e-23 * x2 + 7.6534862268749319e-19;
    p = p * x2 + 3.1309488231386680e-15;
    p = p * x2 + 4.2303918148209176e-12;
    p = p * x2 + 2.4618379131293676e-09;
    p = p * x2 + 6.8644367682497074e-07;
    p = p * x2 + 9.3839087674268880e-05;
    p = p * x2 + 5.9809711724441161e-03;
    p = p * x2 + 1.5184719640284322e-01;
    double q = 6.463747022670968018e-21 * x2 + 5.782506856739003571e-17;
    q = q * x2 + 1.293019623712687916e-13;
    q = q * x2 + 1.123643448069621992e-10;
    q = q * x2 + 4.492975677839633985e-08;
    q = q * x2 + 8.785185266237658698e-06;
    q = q * x2 + 8.295161192716231542e-04;
    q = q * x2 + 3.437448108450402717e-02;
    q = q * x2 + 4.851805297361760360e-01;
    q = q * x2 + 1.0;
    return (x2 * x * p + x) / q;
  }

  public static double sigmoid(double x) {
    double e = exp(x);
    return e == Double.POSITIVE_INFINITY ? 1 : e / (1 + e);
  }

  /** The logistic function of an element behind the last packet. */
  public static double sigmoidOfOne(double x) {
    double e = Math.exp(x);
    return e == Double.POSITIVE_INFINITY ? 1 : e / (1 + e);
  }

  private static final double SOFTPLUS_THRESHOLD = Math.log(0x1p-52) + 2;

  public static double softplus(double x) {
    if (x > -SOFTPLUS_THRESHOLD) {
      return x;
    }
    double e = exp(x);
    return x < SOFTPLUS_THRESHOLD ? e : log1p(e);
  }

  public static double softplusOfOne(double x) {
    if (x > -SOFTPLUS_THRESHOLD) {
      return x;
    }
    double e = Math.exp(x);
    return x < SOFTPLUS_THRESHOLD ? e : Math.log1p(e);
  }

  public static double atan(double given) {
    double size = Math.abs(given);
    boolean large = size > 1;
    double x = large ? 1 / size : size;
    double x2 = x * x;
    double p =
        polynomial(
            x2,
            2.6667153866462208e-05,
            3.0917513112462781e-03,
            5.2574296781008604e-02,
            3.0409318473444424e-01,
            7.5365702534987022e-01,
            8.2704055405494614e-01,
            3.3004361289279920e-01);
    double q =
        polynomial(
            x2,
            2.7311202462436667e-04,
            1.0899150928962708e-02,
            1.1548932646420353e-01,
            4.9716458728465573e-01,
            1.0,
            9.3705509168587852e-01,
            3.3004361289279920e-01);
    double reduced = x * (p / q);
    return Math.copySign(large ? HALF_PI - reduced : reduced, given);
  }

  /** By the quotient's arcus tangent, moved by π where x is below 0. */
  public static double atan2(double y, double x) {
    boolean below = Double.doubleToRawLongBits(x) < 0;
    double sign = below ? -1 : 1;
    double quotient =
        x == 0 && y == 0
            ? Math.copySign(0.0, y) * sign
            : Math.abs(x) == Math.abs(y) ? Math.copySign(1.0, y) * sign : y / x;
    return atan(quotient) + Math.copySign(below ? Math.PI : 0, y);
  }

  public static double atanh(double x) {
    double size = Math.abs(x);
    if (!(size < 1)) {
      return size == 1 ? Math.copySign(Double.POSITIVE_INFINITY, x) : Double.NaN;
    }
    if (size >= 0.5) {
      return 0.5 * log((1 + x) / (1 - x));
    }
    double x2 = x * x;
    double p =
        polynomial(
            x2,
            3.3071338469301391e-03,
            -4.7129526768798737e-02,
            1.8185306179826699e-01,
            -2.5949536095445679e-01,
            1.2306328729812676e-01);
    double q =
        polynomial(
            x2,
            -3.8679974580640881e-03,
            7.6391885763341910e-02,
            -4.2828141436397615e-01,
            9.8733495886883648e-01,
            -1.0000000000000000e+00,
            3.6918986189438030e-01);
    return x * x2 * (p / q) + x;
  }

  public static double erf(double x) {
    return erf(x, exp(-(x * x)));
  }

  /** The error function of an element behind the last packet. */
  public static double erfOfOne(double x) {
    return erf(x, Math.exp(-(x * x)));
  }

  /** 1 − erf(x), exact also where it is small. */
  public static double erfc(double x) {
    double within = Math.max(-28, Math.min(28, x));
    double x2 = within * within;
    return x2 > 1 ? complement(within, x2, exp(-x2)) : -(within * erfOverX(x2)) + 1;
  }

  /** {@link #erfc} of an element behind the last packet. */
  public static double erfcOfOne(double x) {
    double within = Math.max(-28, Math.min(28, x));
    double x2 = within * within;
    return x2 > 1 ? complement(within, x2, Math.exp(-x2)) : -(within * erfOverX(x2)) + 1;
  }

  private static double erf(double x, double exponential) {
    double x2 = x * x;
    return x2 > 1 ? 1 - complement(x, x2, exponential) : x * erfOverX(x2);
  }

  private static double erfOverX(double x2) {
    double p =
        polynomial(
            x2,
            1.9493725660006057018823477644531294572516344487667083740234375e-04,
            1.8272566210022626942682217328425053892715368419885635375976562500e-03,
            4.5303363351690106863856044583371840417385101318359375000000000e-02,
            1.4215015503619179981775744181504705920815467834472656250000000e-01,
            1.1283791670955125585606992899556644260883331298828125000000000e+00);
    double q =
        polynomial(
            x2,
            2.0294484101083099089526257108317963684385176748037338256835938e-05,
            6.8117805899186819641732970609382391558028757572174072265625000e-04,
            1.0582026056098614921692165685120417037978768348693847656250000e-02,
            9.3252603143757495374188692949246615171432495117187500000000000e-02,
            4.5931062818368939559832142549566924571990966796875000000000000e-01,
            1.0);
    return p / q;
  }

  private static double complement(double x, double x2, double exponential) {
    double low = Pair.product(x, x).low;
    double z = -(exponential * low) + exponential;
    double q2 = 1 / x2;
    double p =
        polynomial(
            q2,
            1.5252844933226974316088642158462107545346952974796295166015625e-04,
            1.0909912393738931124520519233556115068495273590087890625000000e-02,
            1.0628604636755033252537572252549580298364162445068359375000000e-01,
            3.3492472973137982217295416376146022230386734008789062500000000e-01,
            4.5065776215933289750026347064704168587923049926757812500000000e-01,
            2.9433039130294824659017649537418037652969360351562500000000000e-01,
            9.8792676360600226170838311645638896152377128601074218750000000e-02,
            1.7095935395503719655962981960328761488199234008789062500000000e-02,
            1.4249109729504577659398023570247460156679153442382812500000000e-03,
            4.4567378313647954771875570045835956989321857690811157226562500e-05);
    double q =
        x
            * polynomial(
                q2,
                2.041985103115789845773520028160419315099716186523437500000000e-03,
                5.316030659946043707142493417450168635696172714233398437500000e-02,
                3.426242193784684864077405563875799998641014099121093750000000e-01,
                8.565637124308049799026321124983951449394226074218750000000000e-01,
                1.000000000000000000000000000000000000000000000000000000000000e+00,
                5.968805280570776972126623149961233139038085937500000000000000e-01,
                1.890922854723317836356244470152887515723705291748046875000000e-01,
                3.152505418656005586885981983868987299501895904541015625000000e-02,
                2.565085751861882583380047861965067568235099315643310546875000e-03,
                7.899362131678837697403017248376499992446042597293853759765625e-05);
    return z * (p / q) + (x < 0 ? 2 : 0);
  }

  /** A sum of two float64, its rounding error kept beside it. */
  private record Pair(double high, double low) {
    /** The exact sum, where |x| ≥ |y|. */
    static Pair sum(double x, double y) {
      double high = x + y;
      return new Pair(high, y - (high - x));
    }

    /** The exact product, by splitting both factors. */
    static Pair product(double x, double y) {
      double xGamma = 134217729.0 * x;
      double xHigh = x - xGamma + xGamma;
      double xLow = x - xHigh;
      double yGamma = 134217729.0 * y;
      double yHigh = y - yGamma + yGamma;
      double yLow = y - yHigh;
      double high = x * y;
      double low = xHigh * yHigh + -high;
      low = xHigh * yLow + low;
      low = xLow * yHigh + low;
      low = xLow * yLow + low;
      return new Pair(high, low);
    }

    Pair plus(Pair y) {
      Pair r = sum(high, y.high);
      return sum(r.high, y.low + r.low + low);
    }

    Pair times(double y) {
      Pair c = product(high, y);
      Pair t = sum(c.high, low * y);
      return sum(t.high, t.low + c.low);
    }

    Pair times(Pair y) {
      return times(y.high).plus(times(y.low));
    }

    Pair over(double y) {
      double quotient = high / y;
      Pair back = product(quotient, y);
      double delta = high - back.high - back.low + low;
      return sum(quotient, delta / y);
    }
  }

  private static final Pair TWO_LOG2_E = new Pair(2.88539008177792677, 4.07660016854549667e-17);
  private static final Pair C = new Pair(0.0400377511598501157, -4.77726582251425391e-19);

  public static double pow(double x, double y) {
    if (y == 1) {
      return x;
    }
    double size = Math.abs(x);
    boolean ordinary = size > 0 && size < Double.POSITIVE_INFINITY && Math.abs(y) < 1e18;
    if (!ordinary || y == 0 || x == 1) {
      return Libm.pow(x, y);
    }
    boolean whole = Math.floor(y) == y;
    if (x < 0 && !whole) {
      return Double.NaN;
    }
    boolean odd = whole && Math.rint(y * 0.5) != y * 0.5;
    double power = positivePower(size, y);
    return x < 0 && odd ? -power : power;
  }

  private static double positivePower(double given, double y) {
    boolean tiny = given < Double.MIN_NORMAL;
    double normal = tiny ? given * 0x1p53 : given;
    int exponent = Math.getExponent(normal) + 1;
    double m = Math.scalb(normal, -exponent);
    double e = tiny ? exponent - 53 : exponent;
    if (m < SQRT_HALF) {
      m *= 2;
      e -= 1;
    }
    Pair f = Pair.product(e, y).plus(log2(m).times(y));
    double n = rounded(f.high);
    double r = f.high - n + f.low;
    double more = rounded(r);
    r -= more;
    return Math.scalb(exp2(r), (int) Math.max(-5000, Math.min(5000, n + more)));
  }

  private static Pair log2(double x) {
    Pair r = TWO_LOG2_E.times(x - 1).over(x + 1);
    Pair r2 = r.times(r);
    Pair r4 = r2.times(r2);
    double even = 2.87074255468000586e-9 * r4.high + 2.31032094540014656e-7;
    double odd = 2.38957980901884082e-8 * r4.high + 2.27279857398537278e-6;
    even = even * r4.high + 2.31271023278625638e-5;
    odd = odd * r4.high + 2.47556738444535513e-4;
    even = even * r4.high + 2.88543873228900172e-3;
    double q = odd * r2.high + even;
    Pair p = r2.times(C.plus(r2.times(q)));
    Pair one = Pair.sum(1, p.high);
    Pair sum = Pair.sum(one.high, p.low + one.low);
    return sum.times(r);
  }

  /** To the nearest whole number, halves away from zero. */
  private static double rounded(double x) {
    double up = x + Math.copySign(0.49999999999999994, x);
    return up < 0 ? Math.ceil(up) : Math.floor(up);
  }

  private static double exp2(double x) {
    Pair p = Pair.product(LN_2, x);
    return exp(p.high) * (1 + p.low);
  }
}
