package tapedeck.tensor;

/**
 * The numbers in which a long computation is carried out: float64, or float64 rounded to float32
 * after every operation, which is what arithmetic of float32 gives.
 */
enum Precision {
  SINGLE(0x1p-24) {
    @Override
    double of(double x) {
      return (float) x;
    }

    @Override
    double exp(double x) {
      return FloatLibm.exp((float) x);
    }

    @Override
    double log(double x) {
      return FloatLibm.log((float) x);
    }

    @Override
    double log1p(double x) {
      return FloatLibm.log1p((float) x);
    }

    @Override
    double digamma(double x) {
      return Gamma.digamma((float) x);
    }

    @Override
    double logGamma(double x) {
      return Gamma.logGamma((float) x);
    }
  },
  DOUBLE(0x1p-53) {
    @Override
    double of(double x) {
      return x;
    }

    @Override
    double exp(double x) {
      return Libm.exp(x);
    }

    @Override
    double log(double x) {
      return Libm.log(x);
    }

    @Override
    double log1p(double x) {
      return Libm.log1p(x);
    }

    @Override
    double digamma(double x) {
      return Gamma.digamma(x);
    }

    @Override
    double logGamma(double x) {
      return Gamma.logGamma(x);
    }
  };

  private final double half;

  Precision(double half) {
    this.half = half;
  }

  /** Half of the distance from 1 to the next number. */
  double halfStep() {
    return half;
  }

  /** The nearest of the numbers. */
  abstract double of(double x);

  abstract double exp(double x);

  abstract double log(double x);

  abstract double log1p(double x);

  abstract double digamma(double x);

  abstract double logGamma(double x);

  double add(double x, double y) {
    return of(x + y);
  }

  double sub(double x, double y) {
    return of(x - y);
  }

  double mul(double x, double y) {
    return of(x * y);
  }

  double div(double x, double y) {
    return of(x / y);
  }
}
