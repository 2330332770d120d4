package tapedeck.trace;

import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A tensor as a trace remembers it. */
public sealed interface Seen {
  /** The type of its elements. */
  DType dtype();

  /** The sizes of its axes. */
  Shape shape();

  /** It in a few figures. */
  default Summary summary() {
    return switch (this) {
      case Whole(Tensor tensor) -> Summary.of(tensor);
      case Summary known -> known;
    };
  }

  /** All of its numbers. */
  record Whole(Tensor tensor) implements Seen {
    @Override
    public DType dtype() {
      return tensor.dtype();
    }

    @Override
    public Shape shape() {
      return tensor.shape();
    }
  }

  /**
   * What is left of a tensor too large for the memory budget.
   *
   * @param norm the Euclidean norm of the finite elements
   * @param nonFinite how many elements are nan or infinite; the other figures leave them out
   */
  record Summary(
      DType dtype, Shape shape, double min, double max, double mean, double norm, int nonFinite)
      implements Seen {
    static Summary of(Tensor tensor) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      double sum = 0;
      double squares = 0;
      int finite = 0;
      for (int i = 0; i < tensor.size(); i++) {
        double value = tensor.getDouble(i);
        if (Double.isFinite(value)) {
          min = Math.min(min, value);
          max = Math.max(max, value);
          sum += value;
          squares += value * value;
          finite++;
        }
      }
      double mean = sum / Math.max(finite, 1);
      int lost = tensor.size() - finite;
      return new Summary(tensor.dtype(), tensor.shape(), min, max, mean, Math.sqrt(squares), lost);
    }

    /** The figures in words. */
    public String figures() {
      if (min > max) {
        return "no finite element" + lost();
      }
      return "min %s · max %s · mean %s · norm %s"
              .formatted(
                  Numbers.brief(min), Numbers.brief(max), Numbers.brief(mean), Numbers.brief(norm))
          + lost();
    }

    private String lost() {
      return nonFinite == 0 ? "" : " · %d not finite".formatted(nonFinite);
    }
  }
}
