package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/** Sizes of tensors, open ones among them, as operations change them. */
final class OpenSizes {
  private OpenSizes() {}

  /** Those of a tensor whose first axis is open. */
  static int[] first(Tensor made) {
    return with(made.shape().dims(), 0, OpenAxes.OPEN);
  }

  /** Open where the picture's is; the channels are those of the filters. */
  static int[] spatial(int[] picture, Tensor made) {
    int[] dims = made.shape().dims().clone();
    for (int i = 0; i < dims.length - 1 && i < picture.length; i++) {
      dims[i] = picture[i] < 0 ? OpenAxes.OPEN : dims[i];
    }
    return dims;
  }

  static int[] with(int[] dims, int axis, int size) {
    int[] changed = dims.clone();
    changed[axis] = size;
    return changed;
  }

  static int @Nullable [] inserted(int @Nullable [] dims, int axis, int size) {
    if (dims == null || axis < 0 || axis > dims.length) {
      return null;
    }
    int[] more = new int[dims.length + 1];
    System.arraycopy(dims, 0, more, 0, axis);
    more[axis] = size;
    System.arraycopy(dims, axis, more, axis + 1, dims.length - axis);
    return more;
  }

  static int @Nullable [] removed(int @Nullable [] dims, int axis) {
    if (dims == null || dims.length == 0) {
      return null;
    }
    int at = axis < 0 ? axis + dims.length : axis;
    int[] less = new int[dims.length - 1];
    for (int i = 0, to = 0; i < dims.length; i++) {
      if (i != at && to < less.length) {
        less[to++] = dims[i];
      }
    }
    return less;
  }

  static int[] without(int[] dims, int[] axes, boolean kept) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < dims.length; i++) {
      int at = i;
      boolean gone = Arrays.stream(axes).anyMatch(a -> a == at || a + dims.length == at);
      if (!gone || kept) {
        left.add(gone ? 1 : dims[i]);
      }
    }
    return left.stream().mapToInt(i -> i).toArray();
  }

  /** The sizes of two operands that are taken element by element. */
  static int @Nullable [] spread(int @Nullable [] a, int @Nullable [] b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    int[] longer = a.length >= b.length ? a : b;
    int[] dims = longer.clone();
    for (int i = 1; i <= Math.min(a.length, b.length); i++) {
      int x = a[a.length - i];
      int y = b[b.length - i];
      dims[dims.length - i] = x > 1 || y > 1 ? Math.max(x, y) : Math.min(x, y);
    }
    return dims;
  }
}
