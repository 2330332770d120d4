package tapedeck.train;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tapedeck.op.Calculus;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** How gradients that are too large are made smaller before a step. */
sealed interface Clipping {
  /** Leaves gradients as they are. */
  record None() implements Clipping {}

  /** Shrinks each gradient whose length is beyond {@code norm}. */
  record ByNorm(double norm) implements Clipping {}

  /** Shrinks all gradients by one factor if their common length is beyond {@code norm}. */
  record ByGlobalNorm(double norm) implements Clipping {}

  /** Cuts each element at {@code limit} and {@code −limit}. */
  record ByValue(double limit) implements Clipping {}

  /**
   * @throws EngineError ValueError if more than one kind is asked for
   */
  static Clipping of(Settings settings) {
    Double norm = settings.maybe("clipnorm");
    Double value = settings.maybe("clipvalue");
    Double global = settings.maybe("global_clipnorm");
    if (Stream.of(norm, value, global).filter(Objects::nonNull).count() > 1) {
      throw EngineError.value(
          "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: "
              + String.join(
                  ", ",
                  settings.text("clipnorm"),
                  settings.text("clipvalue"),
                  settings.text("global_clipnorm")));
    }
    if (norm != null && norm > 0) {
      return new ByNorm(norm);
    }
    if (global != null && global > 0) {
      return new ByGlobalNorm(global);
    }
    return value != null && value > 0 ? new ByValue(value) : new None();
  }

  /** The clipped gradients, in order. */
  default List<Gradient> clip(List<Gradient> gradients) {
    return Engine.current()
        .quietly(k ->
            switch (this) {
              case None() -> gradients;
              case ByNorm(double norm) -> gradients.stream().map(g -> byNorm(k, g, norm)).toList();
              case ByGlobalNorm(double norm) -> byGlobalNorm(k, gradients, norm);
              case ByValue(double limit) ->
                  gradients.stream()
                      .map(g ->
                          g.each(each ->
                              k.maximum(k.minimum(each, of(each, limit)), of(each, -limit))))
                      .toList();
            });
  }

  private static Tensor of(Tensor like, double value) {
    return Calculus.constant(like, value);
  }

  private static Gradient byNorm(Calculus k, Gradient gradient, double norm) {
    Tensor squares = squares(k, gradient);
    Tensor length = squares.getDouble(0) > 0 ? k.sqrt(squares) : squares;
    Tensor longest = k.maximum(length, of(length, norm));
    return gradient.each(each -> k.div(k.mul(each, of(each, norm)), longest));
  }

  /** A length that is not finite makes every gradient nan, as in Keras, rather than 0. */
  private static List<Gradient> byGlobalNorm(Calculus k, List<Gradient> gradients, double norm) {
    boolean wide = gradients.stream().anyMatch(g -> g.whole().dtype() == DType.FLOAT64);
    double[] squares = gradients.stream().mapToDouble(g -> squares(k, g).getDouble(0)).toArray();
    Tensor terms =
        Tensor.of(Shape.of(squares.length), squares).cast(wide ? DType.FLOAT64 : DType.FLOAT32);
    Tensor length = k.sqrt(k.reduceSum(terms));
    Tensor shrink = k.minimum(k.div(of(length, 1), length), of(length, 1 / norm));
    Tensor scale = k.add(k.mul(of(length, norm), shrink), k.sub(length, length));
    return gradients.stream().map(g -> new Gradient(k.mul(g.whole(), scale))).toList();
  }

  private static Tensor squares(Calculus k, Gradient gradient) {
    return k.reduceSum(gradient.each(k::square).whole());
  }
}
