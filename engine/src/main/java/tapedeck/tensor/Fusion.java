package tapedeck.tensor;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What TensorFlow computes in one go in a graph: a product of matrices, a row added to each of its
 * rows, and an activation of nothing but that.
 */
public final class Fusion {
  /** How many results are in sight at a time: what is fused stands together. */
  private static final int IN_SIGHT = 16;

  private final Deque<Tensor> products = new ArrayDeque<>();
  private final Deque<Tensor> sums = new ArrayDeque<>();

  /** The activation of a sum of that kind; null for all else. */
  public @Nullable Tensor activation(String op, Tensor x) {
    if (!sums.removeIf(sum -> sum == x)) {
      return null;
    }
    FusedActivations.FloatFunction function = FusedActivations.of(op);
    if (function == null) {
      return null;
    }
    float[] made = x.floats().clone();
    for (int i = 0; i < made.length; i++) {
      made[i] = function.at(made[i]);
    }
    return Tensor.of(x.shape(), made);
  }

  /** Notes what is made of two tensors. */
  public void made(String op, Tensor x, Tensor y, Tensor out) {
    sums.removeIf(sum -> sum == x || sum == y);
    if (out.dtype() != DType.FLOAT32 || out.rank() != 2) {
      return;
    }
    if (op.equals("matmul")) {
      put(products, out);
    } else if (op.equals("add") && (isBiased(x, y) || isBiased(y, x))) {
      put(sums, out);
    }
  }

  private boolean isBiased(Tensor product, Tensor row) {
    return row.rank() == 1
        && row.size() == product.shape().dim(-1)
        && products.removeIf(each -> each == product);
  }

  private static void put(Deque<Tensor> all, Tensor tensor) {
    all.addLast(tensor);
    if (all.size() > IN_SIGHT) {
      all.removeFirst();
    }
  }
}
