package tapedeck.train;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Slices;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/**
 * A gradient on its way through a step.
 *
 * @param rows what {@code whole} is the sum of, as long as Keras has not added them up
 */
record Gradient(Tensor whole, @Nullable Slices rows) {
  Gradient(Tensor whole) {
    this(whole, null);
  }

  /**
   * @param change works on each element
   */
  Gradient each(UnaryOperator<Tensor> change) {
    if (rows == null) {
      return new Gradient(change.apply(whole));
    }
    Slices changed = rows.map(change);
    return new Gradient(changed.whole(whole.shape()), changed);
  }

  /**
   * @param change works on each element and that of {@code beside} at the same place
   */
  Gradient each(BinaryOperator<Tensor> change, Tensor beside) {
    Tensor there = rows == null || beside.isScalar() ? beside : rows.rowsOf(beside);
    return each(values -> change.apply(values, there));
  }

  Gradient cast(DType dtype) {
    return dtype == whole.dtype() ? this : each(values -> values.cast(dtype));
  }

  /** {@code x} with this added, row by row if it consists of rows. */
  Tensor addedTo(Working w) {
    return rows == null ? w.add(w.x(), whole) : rows.addedTo(w.x());
  }
}
