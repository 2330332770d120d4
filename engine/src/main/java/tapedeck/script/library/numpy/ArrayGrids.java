package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Coordinates of all points of a grid. */
final class ArrayGrids {
  private ArrayGrids() {}

  static Value meshgrid(Runtime runtime, Value[] in) {
    List<Value> given = ((Tuple) in[0]).items();
    boolean matrix = in[1] instanceof Str text && text.text().equals("ij");
    if (runtime.truth(in[2])) {
      throw Raise.refused("np.meshgrid(sparse=True)", "Leave sparse out.");
    }
    int[] sizes = new int[given.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[place(i, matrix, sizes.length)] = Constants.array(runtime, given.get(i)).size();
    }
    Shape shape = Given.shape(runtime, sizes);
    List<Value> grids = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      int[] dims = new int[sizes.length];
      java.util.Arrays.fill(dims, 1);
      Tensor axis = Constants.array(runtime, given.get(i));
      dims[place(i, matrix, sizes.length)] = axis.size();
      grids.add(ArrayValue.array(Elementwise.stretch(axis.reshape(Shape.of(dims)), shape).copy()));
    }
    return new Tuple(List.copyOf(grids));
  }

  /** The axis along which argument i runs: the first two change places unless said otherwise. */
  private static int place(int i, boolean matrix, int count) {
    return matrix || count < 2 || i > 1 ? i : 1 - i;
  }
}
