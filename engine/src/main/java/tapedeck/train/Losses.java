package tapedeck.train;

import static tapedeck.train.Terms.EPSILON;
import static tapedeck.train.Terms.between;
import static tapedeck.train.Terms.mean;
import static tapedeck.train.Terms.normalized;
import static tapedeck.train.Terms.of;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** All losses, by their names in Keras. */
public final class Losses {
  private static final Option AXIS = new Option("axis", "", Option.Kind.WHOLE, -1L, false);

  private static final List<Loss.Named> USUAL =
      List.of(
          named(
              "mean_squared_error",
              List.of("MSE", "mse"),
              Declaration.of("MeanSquaredError")
                  .doc("The mean of the squared differences.")
                  .formula("mean((y − ŷ)²)")
                  .makes(s -> level((k, y, p) -> mean(k, k.square(k.sub(y, p)))))),
          named(
              "mean_absolute_error",
              List.of("MAE", "mae"),
              Declaration.of("MeanAbsoluteError")
                  .doc("The mean of the differences without their signs.")
                  .formula("mean(|y − ŷ|)")
                  .makes(s -> level((k, y, p) -> mean(k, k.abs(k.sub(y, p)))))),
          named(
              "mean_absolute_percentage_error",
              List.of("MAPE", "mape"),
              Declaration.of("MeanAbsolutePercentageError")
                  .doc("The mean of the differences in percent of the truth.")
                  .formula("100 · mean(|(y − ŷ) / max(|y|, ε)|)")
                  .makes(s -> level(Losses::percentage))),
          named(
              "mean_squared_logarithmic_error",
              List.of("MSLE", "msle"),
              Declaration.of("MeanSquaredLogarithmicError")
                  .doc("The mean of the squared differences of logarithms.")
                  .formula("mean((ln(1 + ŷ) − ln(1 + y))²)")
                  .makes(s ->
                      level((k, y, p) ->
                          mean(k, k.square(k.sub(logOfNext(k, p), logOfNext(k, y))))))),
          named(
              "huber",
              List.of(),
              Declaration.of("Huber")
                  .doc("Squared where the difference is small, linear beyond.")
                  .formula("mean(½ d² where |d| ≤ δ, else δ |d| − ½ δ²)")
                  .takes(Option.number("delta", "δ", 1.0))
                  .makes(s -> level(huber(s.number("delta"))))),
          named(
              "log_cosh",
              List.of("logcosh"),
              Declaration.of("LogCosh")
                  .doc("The logarithm of the hyperbolic cosine of the difference.")
                  .formula("mean(ln(cosh(ŷ − y)))")
                  .makes(s -> level(Losses::logCosh))),
          named(
              "binary_crossentropy",
              List.of("bce", "BCE"),
              Declaration.of("BinaryCrossentropy")
                  .doc("Cross-entropy of yes or no.")
                  .formula("−mean(y ln ŷ + (1 − y) ln(1 − ŷ))")
                  .takes(
                      Option.flag("from_logits"), Option.number("label_smoothing", "", 0.0), AXIS)
                  .makes(CrossEntropy::binary)),
          named(
              "categorical_crossentropy",
              List.of(),
              Declaration.of("CategoricalCrossentropy")
                  .doc("Cross-entropy of one class among several, the truth as a distribution.")
                  .formula("−Σ y ln ŷ")
                  .takes(
                      Option.flag("from_logits"), Option.number("label_smoothing", "", 0.0), AXIS)
                  .makes(CrossEntropy::categorical)),
          named(
              "sparse_categorical_crossentropy",
              List.of(),
              Declaration.of("SparseCategoricalCrossentropy")
                  .doc("Cross-entropy of one class among several, the truth as its number.")
                  .formula("−ln ŷ[y]")
                  .takes(
                      Option.flag("from_logits"),
                      Option.maybe("ignore_class", "", Option.Kind.WHOLE),
                      AXIS)
                  .makes(CrossEntropy::sparse)),
          named(
              "kl_divergence",
              List.of("KLD", "kld", "kullback_leibler_divergence"),
              Declaration.of("KLDivergence")
                  .doc("How far one distribution is from another.")
                  .formula("Σ y ln(y / ŷ)")
                  .makes(s -> Losses::divergence)),
          named(
              "poisson",
              List.of(),
              Declaration.of("Poisson")
                  .doc("How unlikely counts are, given their means.")
                  .formula("mean(ŷ − y ln(ŷ + ε))")
                  .makes(s ->
                      (k, y, p) -> mean(k, k.sub(p, k.mul(y, k.log(k.add(p, of(p, EPSILON)))))))),
          named(
              "hinge",
              List.of(),
              Declaration.of("Hinge")
                  .doc("How much predictions fall short of a margin of 1.")
                  .formula("mean(max(1 − y ŷ, 0)), y = ±1")
                  .makes(s -> (k, y, p) -> mean(k, shortfall(k, y, p)))),
          named(
              "squared_hinge",
              List.of(),
              Declaration.of("SquaredHinge")
                  .doc("The hinge, squared.")
                  .formula("mean(max(1 − y ŷ, 0)²), y = ±1")
                  .makes(s -> (k, y, p) -> mean(k, k.square(shortfall(k, y, p))))),
          named(
              "categorical_hinge",
              List.of(),
              Declaration.of("CategoricalHinge")
                  .doc("How much the right class falls short of the best wrong one.")
                  .formula("max(max((1 − y) ŷ) − Σ y ŷ + 1, 0)")
                  .makes(s -> Losses::categoricalHinge)),
          named(
              "cosine_similarity",
              List.of(),
              Declaration.of("CosineSimilarity")
                  .doc("The cosine of the angle between truth and prediction, negated.")
                  .formula("−Σ (y / |y|) (ŷ / |ŷ|)")
                  .takes(AXIS)
                  .makes(s -> level(cosine((int) s.whole("axis"))))));

  private static final List<Loss.Named> ALL =
      Stream.concat(USUAL.stream(), ClassLosses.ALL.stream()).toList();

  private Losses() {}

  /** What {@code tf.keras.losses} holds. */
  public static List<Loss.Named> all() {
    return ALL;
  }

  /** The loss of a class, a function or its short name; null if there is none. */
  public static Loss.@Nullable Named find(String name) {
    return ALL.stream()
        .filter(each ->
            each.function().equals(name)
                || each.declared().name().equals(name)
                || each.shortly().contains(name))
        .findFirst()
        .orElse(null);
  }

  private static Loss.Named named(String function, List<String> shortly, Declaration<Loss> loss) {
    return new Loss.Named(loss, function, shortly);
  }

  /** Brings truth and prediction to one rank where an axis of size 1 is all that differs. */
  private static Loss level(Loss loss) {
    return (k, truth, guess) -> {
      Shape y = truth.value().shape();
      Shape p = guess.value().shape();
      boolean fewer = y.rank() + 1 == p.rank() && p.dim(-1) == 1;
      boolean more = p.rank() + 1 == y.rank() && y.dim(-1) == 1;
      if (!fewer && !more) {
        return loss.rows(k, truth, guess);
      }
      int lower = Math.min(y.rank(), p.rank());
      Operand narrow = fewer ? truth : guess;
      Operand wide = fewer ? guess : truth;
      if (lower == 1) {
        narrow = k.reshape(narrow, Shape.of(narrow.value().shape().dim(0), 1));
      } else {
        wide =
            k.reshape(wide, Shape.of(java.util.Arrays.copyOf(wide.value().shape().dims(), lower)));
      }
      return fewer ? loss.rows(k, narrow, wide) : loss.rows(k, wide, narrow);
    };
  }

  private static Tensor percentage(Calculus k, Operand y, Operand p) {
    Tensor size = k.maximum(k.abs(y), of(p, EPSILON));
    return k.mul(of(p, 100), mean(k, k.abs(k.div(k.sub(y, p), size))));
  }

  private static Tensor logOfNext(Calculus k, Operand x) {
    return k.log(k.add(k.maximum(x, of(x, EPSILON)), of(x, 1)));
  }

  private static Loss huber(double delta) {
    return (k, y, p) -> {
      Tensor error = k.sub(p, y);
      Tensor size = k.abs(error);
      Tensor limit = of(p, delta);
      Tensor half = of(p, 0.5);
      return mean(
          k,
          k.where(
              k.lessEqual(size, limit),
              k.mul(half, k.square(error)),
              k.sub(k.mul(limit, size), k.mul(half, k.square(limit)))));
    };
  }

  private static Tensor logCosh(Calculus k, Operand y, Operand p) {
    Tensor x = k.sub(p, y);
    Tensor soft = k.apply(Catalogue.required("softplus"), k.mul(x, of(p, -2)));
    return mean(k, k.sub(k.add(x, soft), of(p, (float) Math.log(2))));
  }

  private static Tensor divergence(Calculus k, Operand y, Operand p) {
    Tensor truth = between(k, y, EPSILON, 1);
    Tensor guess = between(k, p, EPSILON, 1);
    return k.reduceSum(k.mul(truth, k.log(k.div(truth, guess))), -1);
  }

  /** Labels of 0 and 1 count as −1 and 1. */
  private static Tensor shortfall(Calculus k, Operand y, Operand p) {
    boolean binary = true;
    for (double label : y.value().toDoubles()) {
      binary &= label == 0 || label == 1;
    }
    Operand signs = binary ? k.sub(k.mul(of(y, 2), y), of(y, 1)) : y;
    return k.maximum(k.sub(of(p, 1), k.mul(signs, p)), of(p, 0));
  }

  private static Tensor categoricalHinge(Calculus k, Operand y, Operand p) {
    Tensor right = k.reduceSum(k.mul(y, p), -1);
    Tensor wrong =
        k.apply(
            Catalogue.required("reduce_max"),
            Attributes.NONE.with("axis", new int[] {-1}),
            k.mul(k.sub(of(y, 1), y), p));
    return k.maximum(k.add(k.sub(wrong, right), of(p, 1)), of(p, 0));
  }

  private static Loss cosine(int axis) {
    return (k, y, p) -> {
      Tensor guess = normalized(k, p, axis);
      Tensor truth = normalized(k, y, axis);
      return k.neg(k.reduceSum(k.mul(truth, guess), axis));
    };
  }
}
