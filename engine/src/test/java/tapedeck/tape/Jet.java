package tapedeck.tape;

/**
 * A number that moves along a line: a dual number carried to the second order. It knows nothing of
 * tapes and rules, so that it can bear witness against them.
 *
 * @param at where it is
 * @param slope its first derivative along the line
 * @param bend its second
 */
record Jet(double at, double slope, double bend) {
  static Jet of(double constant) {
    return new Jet(constant, 0, 0);
  }

  /** A function of it, given that function and its two derivatives here. */
  private Jet through(double f, double first, double second) {
    return new Jet(f, first * slope, second * slope * slope + first * bend);
  }

  Jet plus(Jet y) {
    return new Jet(at + y.at, slope + y.slope, bend + y.bend);
  }

  Jet minus(Jet y) {
    return plus(y.times(-1));
  }

  Jet times(double factor) {
    return new Jet(factor * at, factor * slope, factor * bend);
  }

  Jet times(Jet y) {
    return new Jet(
        at * y.at, slope * y.at + at * y.slope, bend * y.at + 2 * slope * y.slope + at * y.bend);
  }

  Jet over(Jet y) {
    return times(y.inverse());
  }

  Jet inverse() {
    return through(1 / at, -1 / (at * at), 2 / (at * at * at));
  }

  Jet exp() {
    double e = Math.exp(at);
    return through(e, e, e);
  }

  Jet log() {
    return through(Math.log(at), 1 / at, -1 / (at * at));
  }

  Jet sqrt() {
    return log().times(0.5).exp();
  }

  Jet sin() {
    return through(Math.sin(at), Math.cos(at), -Math.sin(at));
  }

  Jet cos() {
    return through(Math.cos(at), -Math.sin(at), -Math.cos(at));
  }

  Jet sinh() {
    return exp().minus(times(-1).exp()).times(0.5);
  }

  Jet cosh() {
    return exp().plus(times(-1).exp()).times(0.5);
  }

  Jet sigmoid() {
    return of(1).plus(times(-1).exp()).inverse();
  }

  Jet softplus() {
    return of(1).plus(exp()).log();
  }

  Jet atan() {
    double q = 1 + at * at;
    return through(Math.atan(at), 1 / q, -2 * at / (q * q));
  }

  Jet asin() {
    double q = 1 - at * at;
    return through(Math.asin(at), 1 / Math.sqrt(q), at / (q * Math.sqrt(q)));
  }

  boolean isTame() {
    return Math.abs(at) < 20 && Math.abs(slope) < 200 && Math.abs(bend) < 2000;
  }
}
