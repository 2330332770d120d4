package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Points;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * {@code np.r_} and {@code np.c_}: what stands in their brackets, one behind the other or as
 * columns.
 */
record ArrayStacks(boolean columns) implements HostObject {
  private static final ClassValue ROWS =
      ClassValue.builtin("numpy.lib._index_tricks_impl", "RClass", Types.OBJECT, null);
  private static final ClassValue COLUMNS =
      ClassValue.builtin("numpy.lib._index_tricks_impl", "CClass", Types.OBJECT, null);

  @Override
  public ClassValue type() {
    return columns ? COLUMNS : ROWS;
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    List<Value> given = key instanceof Tuple tuple ? tuple.items() : List.of(key);
    List<Value> parts = new ArrayList<>();
    int rank = columns ? 2 : 1;
    List<Tensor> arrays = new ArrayList<>();
    for (Value each : given) {
      if (each instanceof Str) {
        throw Raise.refused("np.%s['…']".formatted(columns ? "c_" : "r_"), "Use np.concatenate.");
      }
      Value made = each instanceof Slice slice ? span(runtime, slice) : each;
      Tensor array = Conversion.numpy(runtime, made, null);
      arrays.add(array);
      rank = Math.max(rank, array.rank());
    }
    for (Tensor array : arrays) {
      parts.add(ArrayValue.array(array.rank() < rank ? raised(array, rank) : array));
    }
    return ArrayMissing.numpy(
        runtime, "concatenate", ListValue.of(parts), Int.of(columns ? rank - 1 : 0));
  }

  /** Axes of size 1 behind those of a column, in front of those of others. */
  private Tensor raised(Tensor array, int rank) {
    int[] dims = new int[rank];
    java.util.Arrays.fill(dims, 1);
    int from = columns ? 0 : rank - array.rank();
    for (int i = 0; i < array.rank(); i++) {
      dims[from + i] = array.shape().dim(i);
    }
    return array.reshape(Shape.of(dims));
  }

  private static Value span(Runtime runtime, Slice slice) {
    Value start = slice.start() == None.NONE ? Int.ZERO : slice.start();
    Value step = slice.step() == None.NONE ? Int.ONE : slice.step();
    return step instanceof Points(int count)
        ? ArrayMissing.numpy(runtime, "linspace", start, slice.stop(), Int.of(count))
        : ArrayMissing.numpy(runtime, "arange", start, slice.stop(), step);
  }
}
