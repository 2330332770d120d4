package tapedeck.train;

import static tapedeck.train.Terms.EPSILON;
import static tapedeck.train.Terms.between;
import static tapedeck.train.Terms.of;
import static tapedeck.train.Terms.rowSum;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Losses that look at classes that are rare or few: focal ones, and those by overlap. */
final class ClassLosses {
  static final List<Loss.Named> ALL =
      List.of(
          new Loss.Named(
              Declaration.of("BinaryFocalCrossentropy")
                  .doc("Cross-entropy of yes or no, less where the answer is nearly right.")
                  .formula("mean((1 − p)^γ · −ln p), p = y ŷ + (1 − y)(1 − ŷ)")
                  .takes(
                      Option.flag("apply_class_balancing"),
                      Option.number("alpha", "α", 0.25),
                      Option.number("gamma", "γ", 2.0),
                      Option.flag("from_logits"),
                      Option.number("label_smoothing", "", 0.0),
                      new Option("axis", "", Option.Kind.WHOLE, -1L, false))
                  .makes(ClassLosses::binary),
              "binary_focal_crossentropy",
              List.of()),
          new Loss.Named(
              Declaration.of("CategoricalFocalCrossentropy")
                  .doc("Cross-entropy of several classes, less where the answer is nearly right.")
                  .formula("Σ α (1 − ŷ)^γ · −y ln ŷ")
                  .takes(
                      Option.number("alpha", "α", 0.25),
                      Option.number("gamma", "γ", 2.0),
                      Option.flag("from_logits"),
                      Option.number("label_smoothing", "", 0.0),
                      new Option("axis", "", Option.Kind.WHOLE, -1L, false))
                  .makes(ClassLosses::categorical),
              "categorical_focal_crossentropy",
              List.of()),
          new Loss.Named(
              Declaration.of("Dice")
                  .doc("How little truth and prediction overlap.")
                  .formula("1 − 2 Σ y ŷ / (Σ y + Σ ŷ + ε)")
                  .takes(Option.maybe("axis", "", Option.Kind.WHOLE))
                  .makes(ClassLosses::dice),
              "dice",
              List.of()),
          new Loss.Named(
              Declaration.of("Tversky")
                  .doc("How little truth and prediction overlap, misses and false finds weighed.")
                  .formula("1 − Σ y ŷ / (Σ y ŷ + α Σ y (1 − ŷ) + β Σ ŷ (1 − y) + ε)")
                  .takes(
                      Option.number("alpha", "α", 0.5),
                      Option.number("beta", "β", 0.5),
                      Option.maybe("axis", "", Option.Kind.WHOLE))
                  .makes(ClassLosses::tversky),
              "tversky",
              List.of()),
          new Loss.Named(
              Declaration.of("CategoricalGeneralizedCrossEntropy")
                  .doc("Cross-entropy that forgives wrong labels.")
                  .formula("(1 − ŷ[y]^q) / q")
                  .takes(Option.number("q", "q", 0.5))
                  .makes(ClassLosses::generalized),
              "categorical_generalized_cross_entropy",
              List.of()));

  private ClassLosses() {}

  private static Operand smoothed(Calculus k, Operand y, double smoothing, double added) {
    return smoothing == 0 ? y : k.add(k.mul(y, of(y, 1 - smoothing)), of(y, added));
  }

  private static Loss binary(Settings settings) {
    double smoothing = settings.number("label_smoothing");
    double alpha = settings.number("alpha");
    return (k, truth, guess) -> {
      Operand y = smoothed(k, truth, smoothing, 0.5 * smoothing);
      Operand p =
          settings.flag("from_logits") ? k.apply(Catalogue.required("sigmoid"), guess) : guess;
      Tensor one = of(p, 1);
      Tensor inside = between(k, p, EPSILON, 1 - EPSILON);
      Tensor yes = k.mul(y, k.log(inside));
      Tensor no = k.mul(k.sub(one, y), k.log(k.sub(one, inside)));
      Tensor entropy = k.neg(k.add(yes, no));
      Tensor right = k.add(k.mul(y, p), k.mul(k.sub(one, y), k.sub(one, p)));
      Tensor focus = k.pow(k.sub(one, right), of(p, settings.number("gamma")));
      Tensor focal = k.mul(focus, entropy);
      if (settings.flag("apply_class_balancing")) {
        Tensor weight = k.add(k.mul(y, of(p, alpha)), k.mul(k.sub(one, y), of(p, 1 - alpha)));
        focal = k.mul(weight, focal);
      }
      return k.reduceMean(focal, (int) settings.whole("axis"));
    };
  }

  private static Loss categorical(Settings settings) {
    int axis = (int) settings.whole("axis");
    double smoothing = settings.number("label_smoothing");
    return (k, truth, guess) -> {
      double classes = truth.value().shape().dim(-1);
      Operand y = smoothed(k, truth, smoothing, smoothing / classes);
      Operand p =
          settings.flag("from_logits") ? k.apply(Catalogue.required("softmax"), guess) : guess;
      Tensor inside = between(k, k.div(p, rowSum(k, p, axis)), EPSILON, 1 - EPSILON);
      Tensor entropy = k.mul(k.neg(y), k.log(inside));
      Tensor focus = k.pow(k.sub(of(inside, 1), inside), of(inside, settings.number("gamma")));
      Tensor weight = k.mul(focus, of(inside, settings.number("alpha")));
      return k.reduceSum(k.mul(weight, entropy), axis);
    };
  }

  private static Tensor sum(Calculus k, Operand x, Settings settings) {
    @Nullable Object axis = settings.get("axis");
    return axis == null ? k.reduceSum(x) : k.reduceSum(x, (int) settings.whole("axis"));
  }

  private static Loss dice(Settings settings) {
    return (k, y, p) -> {
      Tensor both = k.mul(of(p, 2), sum(k, k.mul(y, p), settings));
      Tensor all = k.add(k.add(sum(k, y, settings), sum(k, p, settings)), of(p, EPSILON));
      Tensor overlap = k.div(both, all);
      return k.sub(of(overlap, 1), overlap);
    };
  }

  private static Loss tversky(Settings settings) {
    return (k, y, p) -> {
      Tensor one = of(p, 1);
      Tensor both = sum(k, k.mul(y, p), settings);
      Tensor missed = sum(k, k.mul(k.sub(one, p), y), settings);
      Tensor wrong = sum(k, k.mul(p, k.sub(one, y)), settings);
      Tensor counted = k.add(both, k.mul(missed, of(p, settings.number("alpha"))));
      Tensor all =
          k.add(k.add(counted, k.mul(wrong, of(p, settings.number("beta")))), of(p, EPSILON));
      Tensor overlap = k.div(both, all);
      return k.sub(of(overlap, 1), overlap);
    };
  }

  private static Loss generalized(Settings settings) {
    double q = settings.number("q");
    return (k, y, p) -> {
      Shape shape = y.value().shape();
      int[] open = Arrays.copyOf(shape.dims(), shape.rank() + 1);
      open[shape.rank()] = 1;
      Tensor label = k.reshape(k.cast(k.cast(y, DType.INT32), p.value().dtype()), Shape.of(open));
      double[] classes = IntStream.range(0, p.value().shape().dim(-1)).asDoubleStream().toArray();
      Tensor all = Tensor.of(Shape.of(classes.length), classes).cast(p.value().dtype());
      Tensor chosen = k.cast(k.apply(Catalogue.required("equal"), label, all), p.value().dtype());
      Tensor own = k.reduceSum(k.mul(p, chosen), -1);
      return k.div(k.sub(of(own, 1), k.pow(own, of(own, q))), of(own, q));
    };
  }
}
