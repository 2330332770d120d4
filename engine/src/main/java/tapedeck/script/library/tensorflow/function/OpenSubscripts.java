package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * What is known of the sizes of what a subscript chose, and of the numbers of a part of a shape.
 */
public final class OpenSubscripts {
  private OpenSubscripts() {}

  /** The open sizes of what a subscript chose. */
  public static void chosen(Runtime runtime, Value from, Value key, Value result) {
    if (!(runtime.graph() instanceof Graph graph)
        || !(Operands.existing(from) instanceof Operand operand)
        || !(result instanceof TensorValue item)) {
      return;
    }
    Tensor tensor = operand.value();
    Tensor made = item.tensor();
    int[] known = graph.partial(tensor);
    if (known != null) {
      part(graph, known, key, made);
    }
    List<Value> keys = key instanceof Tuple tuple ? tuple.items() : List.of(key);
    int[] open = graph.open(tensor);
    boolean moves = keys.stream().anyMatch(each -> moves(graph, each));
    if (open == null && !moves) {
      return;
    }
    if (open == Graph.ANY_RANK || keys.stream().anyMatch(each -> leaps(graph, each))) {
      graph.open(made, Graph.ANY_RANK);
      return;
    }
    int[] dims = open == null ? tensor.shape().dims() : open;
    long taken =
        keys.stream().filter(each -> each != None.NONE && each != Ellipsis.ELLIPSIS).count();
    List<Integer> sizes = new ArrayList<>();
    int at = 0;
    for (Value each : keys) {
      if (each == Ellipsis.ELLIPSIS) {
        for (long left = dims.length - taken; left > 0; left--) {
          sizes.add(dims[at++]);
        }
      } else if (each == None.NONE) {
        sizes.add(1);
      } else if (each instanceof Slice slice) {
        boolean whole = slice.start() == None.NONE && slice.stop() == None.NONE;
        int place = sizes.size();
        sizes.add(
            dims[at] < 0 || place >= made.rank() || moves && !whole
                ? OpenAxes.OPEN
                : whole ? dims[at] : made.shape().dim(place));
        at++;
      } else {
        at++;
      }
    }
    while (at < dims.length) {
      sizes.add(dims[at++]);
    }
    if (sizes.size() == made.rank()) {
      graph.open(made, sizes.stream().mapToInt(i -> i).toArray());
    }
  }

  /**
   * Whether a part of a subscript can differ from call to call; then TensorFlow looks at none of
   * the bounds.
   */
  private static boolean moves(Graph graph, Value key) {
    return key instanceof Slice slice
        ? differs(graph, slice.start()) || differs(graph, slice.stop()) || leaps(graph, key)
        : differs(graph, key);
  }

  /** Whether the step of a slice can differ from call to call: nothing is told of what it takes. */
  private static boolean leaps(Graph graph, Value key) {
    return key instanceof Slice slice && differs(graph, slice.step());
  }

  private static boolean differs(Graph graph, Value bound) {
    return bound instanceof TensorValue tensor
        && graph.partial(tensor.tensor()) == null
        && OpenAxes.isTraced(graph, tensor);
  }

  /** What is known of the numbers of a part of a shape. */
  private static void part(Graph graph, int[] known, Value key, Tensor made) {
    if (key instanceof Slice slice) {
      if (Stream.of(slice.start(), slice.stop(), slice.step())
          .anyMatch(TensorValue.class::isInstance)) {
        return;
      }
      Slice.Span span = slice.within(known.length);
      int[] part = new int[span.count()];
      Arrays.setAll(part, i -> known[span.at(i)]);
      graph.partial(made, part);
    } else if (key instanceof Int number && made.isScalar()) {
      int at = (int) number.small();
      graph.partial(made, new int[] {known[at < 0 ? at + known.length : at]});
    }
  }
}
