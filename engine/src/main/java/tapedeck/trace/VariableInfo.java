package tapedeck.trace;

import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;

/** A variable of a run, under the name the script gives it. */
public record VariableInfo(
    long id, String name, DType dtype, Shape shape, boolean trainable, int createdAt) {
  VariableInfo named(String bound) {
    return new VariableInfo(id, bound, dtype, shape, trainable, createdAt);
  }
}
