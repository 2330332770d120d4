package tapedeck.script.value;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Which sizes of the tensors in a graph are None: other calls of the function have others. */
final class OpenSizes {
  private final Map<Tensor, int[]> known = new IdentityHashMap<>();

  void put(Tensor tensor, int[] dims) {
    if (dims == Graph.ANY_RANK) {
      known.put(tensor, dims);
    } else if (Arrays.stream(dims).anyMatch(dim -> dim < 0)) {
      known.put(tensor, dims.clone());
    } else {
      known.remove(tensor);
    }
  }

  int @Nullable [] of(Tensor tensor) {
    return known.get(tensor);
  }

  static String text(int[] dims) {
    String all =
        Arrays.stream(dims)
            .mapToObj(dim -> dim < 0 ? "None" : String.valueOf(dim))
            .collect(Collectors.joining(", "));
    return dims.length == 1 ? "(" + all + ",)" : "(" + all + ")";
  }

  /**
   * Finds the open sizes of a result.
   *
   * @param axes over which was reduced; null for none
   */
  void follow(String kernel, Tensor result, int @Nullable [] axes, Operand... from) {
    if (known.isEmpty()) {
      return;
    }
    if ((kernel.equals("MatMul") || kernel.equals("BatchMatMulV2")) && from.length == 2) {
      product(result, from[0].value(), from[1].value());
    } else if (axes != null && from.length == 1) {
      reduced(result, from[0].value(), axes);
    } else if (isOneByOne(result, from)) {
      put(result, spread(result, from));
    }
  }

  /** Open where one is and no other has a size of its own. */
  private int[] spread(Tensor result, Operand... from) {
    int[] dims = new int[result.rank()];
    Arrays.fill(dims, 1);
    for (Operand each : from) {
      int[] open = of(each.value());
      if (open == Graph.ANY_RANK) {
        return open;
      }
      int[] own = open == null ? each.value().shape().dims() : open;
      int behind = dims.length - own.length;
      for (int i = 0; i < own.length; i++) {
        int so = dims[behind + i];
        dims[behind + i] = so > 1 || own[i] > 1 ? Math.max(so, own[i]) : Math.min(so, own[i]);
      }
    }
    return dims;
  }

  private static boolean isOneByOne(Tensor result, Operand... from) {
    Shape all = Shape.SCALAR;
    for (Operand each : from) {
      if (!all.broadcastsWith(each.value().shape())) {
        return false;
      }
      all = Shape.broadcast(all, each.value().shape());
    }
    return all.equals(result.shape());
  }

  private void product(Tensor result, Tensor a, Tensor b) {
    int[] left = of(a);
    int[] right = of(b);
    int[] dims = result.shape().dims().clone();
    if (dims.length < 2 || left == Graph.ANY_RANK || right == Graph.ANY_RANK) {
      return;
    }
    if (left != null && left[left.length - 2] < 0) {
      dims[dims.length - 2] = -1;
    }
    if (right != null && right[right.length - 1] < 0) {
      dims[dims.length - 1] = -1;
    }
    put(result, dims);
  }

  private void reduced(Tensor result, Tensor from, int[] axes) {
    int[] open = of(from);
    if (open == null || open == Graph.ANY_RANK) {
      return;
    }
    boolean kept = result.rank() == open.length;
    int[] dims = new int[result.rank()];
    int at = 0;
    for (int i = 0; i < open.length; i++) {
      int axis = i;
      boolean gone = Arrays.stream(axes).anyMatch(a -> a == axis || a == axis - open.length);
      if (!gone || kept) {
        dims[at++] = gone ? 1 : open[i];
      }
    }
    put(result, dims);
  }
}
