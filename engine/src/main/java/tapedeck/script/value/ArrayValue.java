package tapedeck.script.value;

import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A {@code np.ndarray}, or with {@code scalar} a NumPy scalar such as {@code np.float32(6.0)}. An
 * array made by a slice or another arrangement of an array is a view: what is written to one is
 * seen in the other.
 */
public final class ArrayValue implements Value {
  private Tensor data;
  private final boolean scalar;
  private final @Nullable ArrayValue base;
  private final int[] places;
  private Tensor seen;

  private ArrayValue(Tensor data, boolean scalar, @Nullable ArrayValue base, int[] places) {
    this.data = data;
    this.scalar = scalar;
    this.base = base;
    this.places = places;
    this.seen = base == null ? data : base.data;
  }

  /** An array, even where it has no axes. */
  public static ArrayValue array(Tensor data) {
    return new ArrayValue(data, false, null, new int[0]);
  }

  /** What NumPy answers with: a scalar where no axes are left, an array otherwise. */
  public static ArrayValue of(Tensor data) {
    return new ArrayValue(data, data.isScalar(), null, new int[0]);
  }

  /**
   * Some elements of this array, or all in another arrangement.
   *
   * @param part what they are now
   * @param at where each of them stands in this array, in row-major order
   */
  public ArrayValue view(Tensor part, int[] at) {
    if (base == null) {
      return new ArrayValue(part, false, this, at);
    }
    int[] deeper = new int[at.length];
    for (int i = 0; i < at.length; i++) {
      deeper[i] = places[at[i]];
    }
    return new ArrayValue(part, false, base, deeper);
  }

  /** The same elements in row-major order under another shape. */
  public ArrayValue view(Shape shape) {
    int[] all = new int[data().size()];
    java.util.Arrays.setAll(all, i -> i);
    return view(data().reshape(shape), all);
  }

  public Tensor data() {
    if (base != null && base.data != seen) {
      Tensor whole = base.data;
      data = Arrange.gather(data.shape(), data.dtype(), i -> whole, i -> places[i]);
      seen = whole;
    }
    return data;
  }

  /** The array that this one is a view of; None for any other. */
  public Value whole() {
    return base == null ? None.NONE : base;
  }

  public boolean isScalar() {
    return scalar;
  }

  /** As keys of dicts and elements of sets, scalars are the numbers that they equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || scalar && other instanceof Value value && Numbers.same(this, value);
  }

  @Override
  public int hashCode() {
    return scalar ? Numbers.plain(this).hashCode() : System.identityHashCode(this);
  }

  /** Changes the array in place, and with it what it is a view of. */
  public void replace(Tensor next) {
    data = next;
    if (base != null) {
      int[] source = new int[base.data.size()];
      java.util.Arrays.fill(source, -1);
      for (int i = 0; i < places.length; i++) {
        source[places[i]] = i;
      }
      Tensor whole = base.data;
      base.data =
          Arrange.gather(
              whole.shape(),
              whole.dtype(),
              i -> source[i] < 0 ? whole : next,
              i -> source[i] < 0 ? i : source[i]);
      seen = base.data;
    }
  }
}
