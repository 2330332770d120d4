package tapedeck.tensor;

/**
 * The number that a normal number stays below with a given probability, by the rational functions
 * of Cephes that TensorFlow uses: one about the middle, two for the tails.
 */
public final class NormalQuantile {
  private static final double MIDDLE = 0.13533528323661269189;
  private static final double ROOT_TWO_PI = 2.50662827463100050242e0;

  private static final double[] P0 = {
    -5.99633501014107895267e1,
    9.80010754185999661536e1,
    -5.66762857469070293439e1,
    1.39312609387279679503e1,
    -1.23916583867381258016e0
  };
  private static final double[] Q0 = {
    1.0,
    1.95448858338141759834e0,
    4.67627912898881538453e0,
    8.63602421390890590575e1,
    -2.25462687854119370527e2,
    2.00260212380060660359e2,
    -8.20372256168333339912e1,
    1.59056225126211695515e1,
    -1.18331621121330003142e0
  };
  private static final double[] P1 = {
    4.05544892305962419923e0,
    3.15251094599893866154e1,
    5.71628192246421288162e1,
    4.40805073893200834700e1,
    1.46849561928858024014e1,
    2.18663306850790267539e0,
    -1.40256079171354495875e-1,
    -3.50424626827848203418e-2,
    -8.57456785154685413611e-4
  };
  private static final double[] Q1 = {
    1.0,
    1.57799883256466749731e1,
    4.53907635128879210584e1,
    4.13172038254672030440e1,
    1.50425385692907503408e1,
    2.50464946208309415979e0,
    -1.42182922854787788574e-1,
    -3.80806407691578277194e-2,
    -9.33259480895457427372e-4
  };
  private static final double[] P2 = {
    3.23774891776946035970e0,
    6.91522889068984211695e0,
    3.93881025292474443415e0,
    1.33303460815807542389e0,
    2.01485389549179081538e-1,
    1.23716634817820021358e-2,
    3.01581553508235416007e-4,
    2.65806974686737550832e-6,
    6.23974539184983293730e-9
  };
  private static final double[] Q2 = {
    1.0,
    6.02427039364742014255e0,
    3.67983563856160859403e0,
    1.37702099489081330271e0,
    2.16236993594496635890e-1,
    1.34204006088543189037e-2,
    3.28014464682127739104e-4,
    2.89247864745380683936e-6,
    6.79019408009981274425e-9
  };

  private NormalQuantile() {}

  /** Infinite at 0 and 1, nan beyond. */
  public static double of(double p) {
    if (p == 0 || p == 1) {
      return p == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    boolean below = p <= 1 - MIDDLE;
    double tail = below ? p : 1 - p;
    if (tail > MIDDLE) {
      double c = tail - 0.5;
      double c2 = c * c;
      return (c * (c2 * (polynomial(c2, P0) / polynomial(c2, Q0))) + c) * ROOT_TWO_PI;
    }
    double x = Math.sqrt(-2 * Libm.log(tail));
    double z = 1 / x;
    double ratio =
        x < 8 ? polynomial(z, P1) / polynomial(z, Q1) : polynomial(z, P2) / polynomial(z, Q2);
    double far = x - Libm.log(x) / x - z * ratio;
    return below ? -far : far;
  }

  /** Of an element in a whole packet, rounded after every operation. */
  public static float packed(float p) {
    return of(p, true);
  }

  /** Of an element behind the last packet, rounded after every operation. */
  public static float ofOne(float p) {
    return of(p, false);
  }

  private static float of(float p, boolean packed) {
    if (p == 0 || p == 1) {
      return p == 0 ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;
    }
    boolean below = p <= 1 - (float) MIDDLE;
    float tail = below ? p : 1 - p;
    if (tail > (float) MIDDLE) {
      float c = tail - 0.5f;
      float c2 = c * c;
      return (c * (c2 * (polynomial(c2, P0) / polynomial(c2, Q0))) + c) * (float) ROOT_TWO_PI;
    }
    float x = (float) Math.sqrt(-2 * log(tail, packed));
    float z = packed ? FloatReciprocals.reciprocal(x) : 1 / x;
    float ratio =
        x < 8 ? polynomial(z, P1) / polynomial(z, Q1) : polynomial(z, P2) / polynomial(z, Q2);
    float far = x - log(x, packed) / x - z * ratio;
    return below ? -far : far;
  }

  private static float log(float x, boolean packed) {
    return packed ? FloatPackets.log(x) : FloatLibm.log(x);
  }

  private static double polynomial(double x, double[] c) {
    double sum = c[0];
    for (int i = 1; i < c.length; i++) {
      sum = sum * x + c[i];
    }
    return sum;
  }

  private static float polynomial(float x, double[] c) {
    float sum = (float) c[0];
    for (int i = 1; i < c.length; i++) {
      sum = sum * x + (float) c[i];
    }
    return sum;
  }
}
