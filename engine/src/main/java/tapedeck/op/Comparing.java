package tapedeck.op;

import static tapedeck.op.Arithmetic.binary;
import static tapedeck.op.Calculus.zerosLike;

import java.util.List;
import tapedeck.tensor.Binary;
import tapedeck.tensor.Elementwise;

/** The larger, the smaller, comparisons and the choice between two values. */
final class Comparing {
  private static final String TRUTH = "Truth values carry no gradient.";

  private Comparing() {}

  static final Op GREATER = relation("greater", "Greater", ">", (x, y) -> x > y);
  static final Op GREATER_EQUAL = relation("greater_equal", "GreaterEqual", "≥", (x, y) -> x >= y);
  static final Op LESS = relation("less", "Less", "<", (x, y) -> x < y);
  static final Op LESS_EQUAL = relation("less_equal", "LessEqual", "≤", (x, y) -> x <= y);
  static final Op EQUAL = relation("equal", "Equal", "=", (x, y) -> x == y);
  static final Op NOT_EQUAL = relation("not_equal", "NotEqual", "≠", (x, y) -> x != y);

  static final Op LOGICAL_AND = logic("logical_and", "LogicalAnd", "and", (x, y) -> x && y);
  static final Op LOGICAL_OR = logic("logical_or", "LogicalOr", "or", (x, y) -> x || y);
  static final Op LOGICAL_XOR = logic("logical_xor", "LogicalOr", "xor", (x, y) -> x != y);

  static final Op LOGICAL_NOT =
      Op.named("logical_not", "LogicalNot")
          .python("tf.logical_not", "tf.math.logical_not")
          .takes(Parameter.tensor("x"))
          .doc("True where x is False.")
          .formula("not {x}")
          .forward((in, a) -> Elementwise.logic("LogicalNot", (x, y) -> !x, in[0], in[0]))
          .notDifferentiable(TRUTH)
          .on(Domain.BOOLEANS)
          .declare();

  static final Op MAXIMUM =
      binary(
              "maximum",
              "Maximum",
              new Binary(
                  Comparing::max,
                  Comparing::max,
                  Math::max,
                  Math::max,
                  (x, y) -> x > y || Float.isNaN(x) ? x : y,
                  (x, y) -> x > y || Double.isNaN(x) ? x : y))
          .python("tf.maximum", "tf.math.maximum")
          .doc("The larger of x and y; on a tie the gradient goes to x.")
          .formula("max({x}, {y})")
          .dxy(
              "1 where {x} ≥ {y}",
              (k, g, x, y, out) -> k.where(k.greaterEqual(x, y), g, zerosLike(g)))
          .dxy(
              "1 where {x} < {y}",
              (k, g, x, y, out) -> k.where(k.greaterEqual(x, y), zerosLike(g), g))
          .summedButScalars(Summing.ALWAYS)
          .declare();

  static final Op MINIMUM =
      binary(
              "minimum",
              "Minimum",
              new Binary(
                  Comparing::min,
                  Comparing::min,
                  Math::min,
                  Math::min,
                  (x, y) -> x < y || Float.isNaN(x) ? x : y,
                  (x, y) -> x < y || Double.isNaN(x) ? x : y))
          .python("tf.minimum", "tf.math.minimum")
          .doc("The smaller of x and y; on a tie the gradient goes to x.")
          .formula("min({x}, {y})")
          .dxy(
              "1 where {x} ≤ {y}", (k, g, x, y, out) -> k.where(k.lessEqual(x, y), g, zerosLike(g)))
          .dxy(
              "1 where {x} > {y}", (k, g, x, y, out) -> k.where(k.lessEqual(x, y), zerosLike(g), g))
          .summedButScalars(Summing.ALWAYS)
          .declare();

  /** Its first operand, the condition, takes no gradient. */
  static final Op WHERE =
      Op.named("where", "SelectV2")
          .takes(Parameter.tensor("condition"), Parameter.tensor("x"), Parameter.tensor("y"))
          .python("tf.where")
          .doc("x where the condition holds, y elsewhere; both branches are computed.")
          .formula("where({x}, {y}, {z})")
          .forward((in, a) -> Elementwise.where(in[0], in[1], in[2]))
          .d("0", (k, g, at) -> zerosLike(at.x()))
          .d("1 where {x}", (k, g, at) -> k.where(at.x(), g, Calculus.constant(g, 0)))
          .d("1 where not {x}", (k, g, at) -> k.where(at.x(), Calculus.constant(g, 0), g))
          .summed(Summing.ALWAYS)
          .declare();

  static final List<Op> ALL =
      List.of(
          GREATER,
          GREATER_EQUAL,
          LESS,
          LESS_EQUAL,
          EQUAL,
          NOT_EQUAL,
          LOGICAL_AND,
          LOGICAL_OR,
          LOGICAL_XOR,
          LOGICAL_NOT,
          MAXIMUM,
          MINIMUM,
          WHERE);

  private static float max(float x, float y) {
    return x < y || Float.isNaN(y) ? y : x;
  }

  private static double max(double x, double y) {
    return x < y || Double.isNaN(y) ? y : x;
  }

  private static float min(float x, float y) {
    return y < x || Float.isNaN(y) ? y : x;
  }

  private static double min(double x, double y) {
    return y < x || Double.isNaN(y) ? y : x;
  }

  private static Op relation(
      String name, String kernel, String sign, Elementwise.Relation relation) {
    return Op.named(name, kernel)
        .takes(Parameter.tensor("x"), Parameter.tensor("y"))
        .python("tf." + name, "tf.math." + name)
        .doc("Whether x " + sign + " y, element by element.")
        .formula("{x} " + sign + " {y}")
        .forward((in, a) -> Elementwise.compare(kernel, relation, in[0], in[1]))
        .notDifferentiable("A comparison jumps between True and False, so no gradient passes.")
        .declare();
  }

  private static Op logic(String name, String kernel, String word, Elementwise.Logic f) {
    return Op.named(name, kernel)
        .takes(Parameter.tensor("x"), Parameter.tensor("y"))
        .python(
            word.equals("xor")
                ? new String[] {"tf.math." + name}
                : new String[] {"tf." + name, "tf.math." + name})
        .doc("x " + word + " y, element by element.")
        .formula("{x} " + word + " {y}")
        .forward((in, a) -> Elementwise.logic(kernel, f, in[0], in[1]))
        .notDifferentiable(TRUTH)
        .on(Domain.BOOLEANS)
        .declare();
  }
}
