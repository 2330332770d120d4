package tapedeck.train;

import tapedeck.op.Calculus;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** How far predictions are from the truth, by one of Keras' rules. */
@FunctionalInterface
public interface Loss {
  /**
   * The loss of each row: of each place along all axes but the last.
   *
   * @param truth of the predictions' type
   * @throws tapedeck.tensor.EngineError as Keras does, if the shapes do not fit
   */
  Tensor rows(Calculus k, Operand truth, Operand guess);

  /**
   * A loss and its names in Keras.
   *
   * @param declared its class: {@code MeanSquaredError}
   * @param function the function that answers the rows: {@code mean_squared_error}
   * @param shortly other names of the function: {@code mse}
   */
  record Named(Declaration<Loss> declared, String function, java.util.List<String> shortly) {}
}
