package tapedeck.tensor;

import java.util.List;

/**
 * The elements of a large tensor of floats, put off until somebody reads them: functions of
 * functions are then computed together, block by block in the nearest cache, and the arrays between
 * them are never made. What has several readers is computed once and kept.
 */
final class Deferred {
  private static final int LEAST = 1 << 14;
  private static final int LONGEST = 8;

  private final DType dtype;
  private final int size;
  private volatile Made made;
  private int readers;

  /** How to come by elements. */
  sealed interface Made {
    /** The tensors to compute them from, each of as many elements, or of one. */
    default List<Tensor> operands() {
      return List.of();
    }
  }

  /**
   * They are there.
   *
   * @param elements a primitive array
   */
  record There(Object elements) implements Made {}

  /** One number over and over. */
  record Repeated(Tensor one) implements Made {}

  /** A function of one tensor. */
  record Mapped(Unary f, Tensor x) implements Made {
    @Override
    public List<Tensor> operands() {
      return List.of(x);
    }
  }

  /** A function of two tensors. */
  record Zipped(Binary f, Tensor x, Tensor y) implements Made {
    @Override
    public List<Tensor> operands() {
      return List.of(x, y);
    }
  }

  private Deferred(DType dtype, int size, Made made) {
    this.dtype = dtype;
    this.size = size;
    this.made = made;
    boolean tooLong = length(made) > LONGEST;
    for (Tensor operand : made.operands()) {
      Deferred own = operand.deferred();
      if (own != null && length(own.made) > 0 && (++own.readers > 1 || tooLong)) {
        own.array();
      }
    }
  }

  /** A tensor whose elements are put off; {@link #suits} says of which that is worth its while. */
  static Tensor tensor(DType dtype, Shape shape, Made made) {
    return new Tensor(dtype, shape, new Deferred(dtype, shape.size(), made));
  }

  static boolean suits(DType dtype, int size) {
    return size >= LEAST && dtype.isFloating() && !dtype.isCarried();
  }

  /** How many functions have to be computed for an element. */
  private static int length(Made made) {
    List<Tensor> operands = made.operands();
    int length = operands.isEmpty() ? 0 : 1;
    for (Tensor operand : operands) {
      Deferred own = operand.deferred();
      length += own == null ? 0 : length(own.made);
    }
    return length;
  }

  /** The elements, a primitive array; computed when first asked for. */
  Object array() {
    return made instanceof There(Object elements) ? elements : compute();
  }

  private synchronized Object compute() {
    if (made instanceof There(Object elements)) {
      return elements;
    }
    Object out = dtype.array(size);
    Blocks.of(made, dtype, size).copy(0, size, out);
    made = new There(out);
    return out;
  }

  Made made() {
    return made;
  }
}
