package tapedeck.op;

import java.util.List;
import tapedeck.tensor.Shape;

/**
 * Where the gradient checks try an operation: an interval on which it is smooth, away from kinks
 * and poles, and the operand shapes that make sense to it.
 *
 * @param low the smallest operand element
 * @param high the largest operand element
 * @param awayFromZero the least magnitude of an operand element
 * @param heavyDiagonal whether the first operand holds matrices to be kept far from singular
 * @param cases operand shapes and attributes; empty for the usual ones of an element-wise operation
 */
public record Domain(
    double low, double high, double awayFromZero, boolean heavyDiagonal, List<Case> cases) {
  /** For operations on truth values. */
  public static final Domain BOOLEANS = new Domain(0, 1, 0, false, List.of());

  /** For operations on whole numbers. */
  public static final Domain INTEGERS = new Domain(0, 2, 0, false, List.of());

  /** Operand shapes and attributes that belong together. */
  public record Case(List<Shape> shapes, Attributes attributes) {
    /** Operands of these shapes, with these attributes. */
    public static Case of(Attributes attributes, Shape... shapes) {
      return new Case(List.of(shapes), attributes);
    }
  }

  static Domain of(double low, double high) {
    return new Domain(low, high, 0, false, List.of());
  }

  Domain awayFromZero(double distance) {
    return new Domain(low, high, distance, heavyDiagonal, cases);
  }

  Domain farFromSingular() {
    return new Domain(low, high, awayFromZero, true, cases);
  }

  Domain with(Case... tried) {
    return new Domain(low, high, awayFromZero, heavyDiagonal, List.of(tried));
  }
}
