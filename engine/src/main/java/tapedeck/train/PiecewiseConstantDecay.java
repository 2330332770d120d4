package tapedeck.train;

import java.util.List;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;

/**
 * A rate that stays the same up to each boundary.
 *
 * @param boundaries the last step of each value but the last
 * @param values one more than boundaries
 * @param dtype the type of the rates
 */
public record PiecewiseConstantDecay(List<Double> boundaries, List<Double> values, DType dtype)
    implements Schedule {
  static final Declaration<Schedule> DECLARED =
      Declaration.of("PiecewiseConstantDecay")
          .doc("Stays at one value up to each boundary.")
          .formula("η = values[i] for boundaries[i − 1] < s ≤ boundaries[i]")
          .takes(
              Option.of("boundaries", "", Option.Kind.NUMBERS),
              Option.of("values", "", Option.Kind.NUMBERS),
              Option.text("name", "PiecewiseConstant"))
          .makes(PiecewiseConstantDecay::of);

  /** Keeps copies of the lists. */
  public PiecewiseConstantDecay {
    boundaries = List.copyOf(boundaries);
    values = List.copyOf(values);
  }

  /**
   * @throws EngineError ValueError if there is not one value more than boundaries,
   *     InvalidArgumentError if the values are of several types
   */
  private static PiecewiseConstantDecay of(Settings settings) {
    List<Double> boundaries = settings.numbers("boundaries");
    List<Double> values = settings.numbers("values");
    if (boundaries.size() != values.size() - 1) {
      throw EngineError.value(
          "The length of boundaries should be 1 less than the length of values. Received: %s of length %d, and %s of length %d."
              .formatted(
                  settings.text("boundaries"),
                  boundaries.size(),
                  settings.text("values"),
                  values.size()));
    }
    return new PiecewiseConstantDecay(boundaries, values, settings.commonType("values"));
  }

  /**
   * @throws EngineError IndexError if there are no boundaries
   */
  @Override
  public double at(double step) {
    if (boundaries.isEmpty()) {
      throw new EngineError(EngineError.Kind.INDEX_ERROR, "list index out of range");
    }
    int piece = 0;
    while (piece < boundaries.size() && step > boundaries.get(piece)) {
      piece++;
    }
    return dtype.isFloating() ? rounded(values.get(piece)) : values.get(piece);
  }
}
