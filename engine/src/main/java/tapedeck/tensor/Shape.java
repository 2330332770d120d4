package tapedeck.tensor;

import java.util.Arrays;
import java.util.StringJoiner;

/** The sizes of a tensor's axes, outermost first; a scalar has none. */
public final class Shape {
  /** The shape without axes. */
  public static final Shape SCALAR = new Shape(new int[0]);

  private final int[] dims;
  private final int size;

  private Shape(int[] dims) {
    this.dims = dims;
    this.size = product(dims);
  }

  /**
   * @throws EngineError ValueError if a size is negative or the product does not fit an array
   */
  public static Shape of(int... dims) {
    return dims.length == 0 ? SCALAR : new Shape(dims.clone());
  }

  private static int product(int[] dims) {
    long product = 1;
    boolean empty = false;
    for (int dim : dims) {
      if (dim < 0) {
        throw EngineError.value("Negative dimensions are not allowed: " + dim);
      }
      empty |= dim == 0;
    }
    if (empty) {
      return 0;
    }
    for (int dim : dims) {
      product *= dim;
      if (product > Integer.MAX_VALUE - 8) {
        throw new EngineError(
            EngineError.Kind.RESOURCE_EXHAUSTED_ERROR,
            "OOM when allocating tensor with shape " + Arrays.toString(dims).replace(" ", ""));
      }
    }
    return (int) product;
  }

  /** How many axes there are. */
  public int rank() {
    return dims.length;
  }

  /** The size of axis {@code axis}; negative counts from the innermost. */
  public int dim(int axis) {
    return dims[axis < 0 ? axis + dims.length : axis];
  }

  /** How many elements a tensor of this shape has. */
  public int size() {
    return size;
  }

  /** The sizes of all axes, as an array of the caller's own. */
  public int[] dims() {
    return dims.clone();
  }

  /** Whether there are no axes. */
  public boolean isScalar() {
    return dims.length == 0;
  }

  /** Whether tensors of this shape can be broadcast with tensors of {@code other}. */
  public boolean broadcastsWith(Shape other) {
    for (int i = 1; i <= Math.min(rank(), other.rank()); i++) {
      int a = dim(-i);
      int b = other.dim(-i);
      if (a != b && a != 1 && b != 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * The common shape of two operands under NumPy's rule: aligned at the innermost axis, a size of 1
   * stretches. Call {@link #broadcastsWith} first.
   */
  public static Shape broadcast(Shape a, Shape b) {
    if (b.isScalar() || a.equals(b)) {
      return a;
    }
    if (a.isScalar()) {
      return b;
    }
    int rank = Math.max(a.rank(), b.rank());
    int[] dims = new int[rank];
    for (int i = 1; i <= rank; i++) {
      int da = i <= a.rank() ? a.dim(-i) : 1;
      int db = i <= b.rank() ? b.dim(-i) : 1;
      dims[rank - i] = da == 1 ? db : da;
    }
    return new Shape(dims);
  }

  /** Distance in elements between neighbours along each axis of a row-major array. */
  public int[] strides() {
    int[] strides = new int[dims.length];
    int step = 1;
    for (int i = dims.length - 1; i >= 0; i--) {
      strides[i] = step;
      step *= dims[i];
    }
    return strides;
  }

  /** Strides that read an array of this shape as if it had been stretched to {@code target}. */
  int[] stridesWithin(Shape target) {
    int[] own = strides();
    int[] result = new int[target.rank()];
    for (int i = 1; i <= dims.length; i++) {
      result[target.rank() - i] = dim(-i) == 1 ? 0 : own[dims.length - i];
    }
    return result;
  }

  /**
   * Whether a tensor of this shape, stretched to {@code target}, is its own elements over and over.
   */
  boolean isInnermostOf(Shape target) {
    int first = 0;
    while (first < dims.length && dims[first] == 1) {
      first++;
    }
    int own = dims.length - first;
    int rank = target.rank();
    return size > 0
        && own <= rank
        && Arrays.equals(dims, first, dims.length, target.dims, rank - own, rank);
  }

  /** As TensorFlow's kernels write it: {@code [2,3]}. */
  public String bracketed() {
    StringJoiner text = new StringJoiner(",", "[", "]");
    for (int dim : dims) {
      text.add(Integer.toString(dim));
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Shape s && Arrays.equals(dims, s.dims);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dims);
  }

  /** As Python writes it: {@code ()}, {@code (3,)}, {@code (2, 3)}. */
  @Override
  public String toString() {
    if (dims.length == 1) {
      return "(" + dims[0] + ",)";
    }
    StringJoiner text = new StringJoiner(", ", "(", ")");
    for (int dim : dims) {
      text.add(Integer.toString(dim));
    }
    return text.toString();
  }
}
