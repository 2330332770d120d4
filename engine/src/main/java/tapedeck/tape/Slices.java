package tapedeck.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A gradient that consists of some rows of its source, as the gradient of a look-up does; a row may
 * stand there more than once. TensorFlow calls it IndexedSlices.
 *
 * @param values the rows, of shape (n, row…)
 * @param indices which row of the source each belongs to, of shape (n)
 */
public record Slices(Tensor values, Tensor indices) {
  private static final Op GATHER = Catalogue.required("gather");

  /** The rows that a look-up marked {@code by_rows} sends back; null for any other operation. */
  static @Nullable Slices of(Line at, int input, Tensor g) {
    if (at.op != GATHER || input != 0 || !at.attributes().flag("by_rows")) {
      return null;
    }
    Tensor indices = at.input(1);
    int[] dims = at.input(0).shape().dims();
    dims[0] = indices.size();
    return new Slices(g.reshape(Shape.of(dims)), indices.reshape(Shape.of(indices.size())));
  }

  private static Slices joined(List<Slices> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    Op concat = Catalogue.required("concat");
    Tensor[] values = parts.stream().map(Slices::values).toArray(Tensor[]::new);
    Tensor[] indices = parts.stream().map(Slices::indices).toArray(Tensor[]::new);
    return new Slices(
        concat.forward(values, tapedeck.op.Attributes.NONE),
        concat.forward(indices, tapedeck.op.Attributes.NONE));
  }

  /** Which gradients of one pass consist of rows only so far. */
  static final class Gathered {
    private final Map<Integer, List<Slices>> parts = new HashMap<>();

    /**
     * @param first whether nothing arrived at this place before
     */
    void add(int node, @Nullable Slices slices, boolean first) {
      if (slices == null) {
        parts.remove(node);
      } else if (first) {
        parts.put(node, new ArrayList<>(Arrays.asList(slices)));
      } else if (parts.containsKey(node)) {
        parts.get(node).add(slices);
      }
    }

    @Nullable Slices at(int node) {
      List<Slices> found = parts.get(node);
      return found == null ? null : joined(found);
    }
  }
}
