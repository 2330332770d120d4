package tapedeck.tensor;

/**
 * The logarithm of the magnitude of the gamma function by the polynomials of fdlibm, which the
 * system's library has, too; in float32 every step is rounded.
 */
final class LogGamma {
  private static final double MINIMUM = 1.46163214496836224576e+00;
  private static final double AT_MINIMUM = -1.21486290535849611461e-01;
  private static final double BELOW_MINIMUM = -3.63867699703950536541e-18;
  private static final double BELOW_MINIMUM_SINGLE = 6.6971006518e-09;

  /** About 1 and 2. */
  private static final double[] A = {
    7.72156649015328655494e-02,
    3.22467033424113591611e-01,
    6.73523010531292681824e-02,
    2.05808084325167332806e-02,
    7.38555086081402883957e-03,
    2.89051383673415629091e-03,
    1.19270763183362067845e-03,
    5.10069792153511336608e-04,
    2.20862790713908385557e-04,
    1.08011567247583939954e-04,
    2.52144565451257326939e-05,
    4.48640949618915160150e-05
  };

  /** About the minimum. */
  private static final double[] T = {
    4.83836122723810047042e-01,
    -1.47587722994593911752e-01,
    6.46249402391333854778e-02,
    -3.27885410759859649565e-02,
    1.79706750811820387126e-02,
    -1.03142241298341437450e-02,
    6.10053870246291332635e-03,
    -3.68452016781138256760e-03,
    2.25964780900612472250e-03,
    -1.40346469989232843813e-03,
    8.81081882437654011382e-04,
    -5.38595305356740546715e-04,
    3.15632070903625950361e-04,
    -3.12754168375120860518e-04,
    3.35529192635519073543e-04
  };

  private static final double[] U = {
    -7.72156649015328655494e-02,
    6.32827064025093366517e-01,
    1.45492250137234768737e+00,
    9.77717527963372745603e-01,
    2.28963728064692451092e-01,
    1.33810918536787660377e-02
  };
  private static final double[] V = {
    1,
    2.45597793713041134822e+00,
    2.12848976379893395361e+00,
    7.69285150456672783825e-01,
    1.04222645593369134254e-01,
    3.21709242282423911810e-03
  };

  /** From 2 to 8. */
  private static final double[] S = {
    -7.72156649015328655494e-02,
    2.14982415960608852501e-01,
    3.25778796408930981787e-01,
    1.46350472652464452805e-01,
    2.66422703033638609560e-02,
    1.84028451407337715652e-03,
    3.19475326584100867617e-05
  };

  private static final double[] R = {
    1,
    1.39200533467621045958e+00,
    7.21935547567138069525e-01,
    1.71933865632803078993e-01,
    1.86459191715652901344e-02,
    7.77942496381893596434e-04,
    7.32668430744625636189e-06
  };

  /** From 8. */
  private static final double[] W = {
    8.33333333333329678849e-02,
    -2.77777777728775536470e-03,
    7.93650558643019558500e-04,
    -5.95187557450339963135e-04,
    8.36339918996282139126e-04,
    -1.63092934096575273989e-03
  };

  private static final double W0 = 4.18938533204672725052e-01;

  private final Precision k;

  private LogGamma(Precision precision) {
    k = precision;
  }

  private static final LogGamma SINGLE = new LogGamma(Precision.SINGLE);
  private static final LogGamma DOUBLE = new LogGamma(Precision.DOUBLE);

  static LogGamma of(Precision precision) {
    return precision == Precision.SINGLE ? SINGLE : DOUBLE;
  }

  /** For x above 0 and finite. */
  double at(double x) {
    if (x == 1 || x == 2) {
      return 0;
    }
    if (x < 2) {
      return belowTwo(x);
    }
    if (x < 8) {
      return belowEight(x);
    }
    double log = k.log(x);
    if (x >= 0x1p58) {
      return k.mul(x, k.sub(log, 1));
    }
    double z = k.div(1, x);
    double y = k.mul(z, z);
    double w = k.add(k.of(W0), k.mul(z, polynomial(y, W, 0, 1)));
    return k.add(k.mul(k.sub(x, 0.5), k.sub(log, 1)), w);
  }

  private double belowTwo(double x) {
    boolean small = x < (k == Precision.SINGLE ? 0.90000004f : 0.9000000357627869);
    double sum = small ? -k.log(x) : 0;
    if (x < 0x1p-70) {
      return sum;
    }
    double shift = small ? 1 : 0;
    if (x >= 1.7316321 - shift) {
      return k.add(sum, aboutOne(k.sub(2 - shift, x)));
    }
    if (x >= 1.2316321 - shift) {
      return k.add(sum, aboutMinimum(k.sub(x, k.sub(k.of(MINIMUM), shift))));
    }
    double y = k.sub(x, 1 - shift);
    double ratio = k.div(k.mul(y, polynomial(y, U, 0, 1)), polynomial(y, V, 0, 1));
    return k.add(sum, k.add(k.mul(-0.5, y), ratio));
  }

  private double aboutOne(double y) {
    double z = k.mul(y, y);
    double even = polynomial(z, A, 0, 2);
    double odd = k.mul(z, polynomial(z, A, 1, 2));
    return k.sub(k.add(k.mul(y, even), odd), k.mul(0.5, y));
  }

  private double aboutMinimum(double y) {
    double z = k.mul(y, y);
    double w = k.mul(z, y);
    double p1 = polynomial(w, T, 0, 3);
    double p2 = polynomial(w, T, 1, 3);
    double p3 = polynomial(w, T, 2, 3);
    double least = k == Precision.SINGLE ? k.of(BELOW_MINIMUM_SINGLE) : BELOW_MINIMUM;
    double p = k.sub(k.mul(z, p1), k.sub(least, k.mul(w, k.add(p2, k.mul(y, p3)))));
    return k.add(k.of(AT_MINIMUM), p);
  }

  private double belowEight(double x) {
    int whole = (int) x;
    double y = k.sub(x, whole);
    double ratio = k.div(k.mul(y, polynomial(y, S, 0, 1)), polynomial(y, R, 0, 1));
    double sum = k.add(k.mul(0.5, y), ratio);
    if (whole < 3) {
      return sum;
    }
    double product = 1;
    for (int i = whole - 1; i >= 2; i--) {
      product = k.mul(product, k.add(y, i));
    }
    return k.add(sum, k.log(product));
  }

  /** Every {@code step}th coefficient from {@code first}, the lowest one first. */
  private double polynomial(double x, double[] c, int first, int step) {
    int last = first + (c.length - 1 - first) / step * step;
    double sum = k.of(c[last]);
    for (int i = last - step; i >= first; i -= step) {
      sum = k.add(k.of(c[i]), k.mul(x, sum));
    }
    return sum;
  }
}
