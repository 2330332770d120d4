package tapedeck.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
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
  private static final Op GATHER_ND = Catalogue.required("gather_nd");
  private static final Op ADDED_UP = Catalogue.required("gather_grad");
  private static final Op CONCAT = Catalogue.required("concat");

  /**
   * The rows that a look-up marked {@code by_rows}, or one of rows by places of one number each,
   * sends back; null for any other operation.
   */
  static @Nullable Slices of(Line at, int input, Tensor g) {
    boolean looksUp = at.op == GATHER && input == 0 && at.attributes().flag("by_rows");
    boolean picksRows = at.op == GATHER_ND && input == 0 && isColumn(at.input(1));
    if (!looksUp && !picksRows) {
      return null;
    }
    Tensor indices = at.input(1);
    int[] dims = at.input(0).shape().dims();
    dims[0] = indices.size();
    Shape shape = Shape.of(dims);
    Tensor rows = g.shape().equals(shape) ? g : g.reshape(shape);
    return new Slices(rows, indices.reshape(Shape.of(indices.size())));
  }

  private static boolean isColumn(Tensor indices) {
    return indices.rank() == 2 && indices.shape().dim(1) == 1;
  }

  private static Slices joined(List<Slices> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    Tensor[] values = parts.stream().map(Slices::values).toArray(Tensor[]::new);
    Tensor[] indices = parts.stream().map(Slices::indices).toArray(Tensor[]::new);
    return new Slices(joined(values), joined(indices));
  }

  private static Tensor joined(Tensor... parts) {
    return CONCAT.forward(parts, Attributes.NONE);
  }

  /**
   * @param change keeps the shape
   */
  public Slices map(UnaryOperator<Tensor> change) {
    return new Slices(change.apply(values), indices);
  }

  /** The whole tensor, in which rows of one place are added up in their order. */
  public Tensor whole(Shape shape) {
    return ADDED_UP.forward(new Tensor[] {values, indices}, Attributes.NONE.with("shape", shape));
  }

  /** The rows that {@code x} has at these places, of the shape of the values. */
  public Tensor rowsOf(Tensor x) {
    return GATHER.forward(new Tensor[] {x, indices}, Attributes.NONE);
  }

  /** What is left of {@code x} when these rows are added to its own, one after the other. */
  public Tensor addedTo(Tensor x) {
    Shape shape = x.shape();
    int[] own = IntStream.range(0, shape.dim(0)).toArray();
    Tensor places = Tensor.of(Shape.of(own.length), own).cast(indices.dtype());
    return new Slices(joined(x, values), joined(places, indices)).whole(shape);
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
