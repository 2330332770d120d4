package tapedeck.script.library.tensorflow.linalg;

import java.util.Arrays;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Matrices whose diagonals, one or several of them, are given as rows of another tensor. */
final class Diagonals {
  private static final Op GATHER = Catalogue.required("gather");

  /** The lowest and the highest of the diagonals, counted from the main one upwards. */
  private final int lowest;

  private final int highest;
  private final boolean several;

  /** Where short diagonals above and below the main one are put: LEFT or RIGHT. */
  private final String[] align;

  private Diagonals(Runtime runtime, Value between, Value align) {
    int[] given = Given.ints(runtime, between);
    lowest = given == null ? 0 : given[0];
    highest = given == null ? 0 : given[given.length - 1];
    several = lowest != highest;
    this.align = runtime.str(align).split("_");
  }

  /** {@code tf.linalg.diag} with all it takes. */
  static Value made(Runtime runtime, Value[] in) {
    Diagonals band = new Diagonals(runtime, in[2], in[6]);
    Operand x = Operands.tensor(runtime, in[0], null);
    int[] given = x.value().shape().dims();
    int length = given[given.length - 1];
    int leastRows = length - Math.min(band.highest, 0);
    int leastColumns = length + Math.max(band.lowest, 0);
    int rows = Given.one(runtime, in[3]);
    int columns = Given.one(runtime, in[4]);
    boolean square = rows == -1 && columns == -1;
    int down = square ? Math.max(leastRows, leastColumns) : rows == -1 ? leastRows : rows;
    int across =
        square ? Math.max(leastRows, leastColumns) : columns == -1 ? leastColumns : columns;
    int batch = given.length - (band.several ? 2 : 1);
    int[] dims = Arrays.copyOf(given, batch + 2);
    dims[batch] = down;
    dims[batch + 1] = across;
    return new TensorValue(
        band.spread(runtime.engine(), x, Shape.of(dims), Constants.number(runtime, in[5])));
  }

  /** {@code tf.linalg.set_diag}. */
  static Value set(Runtime runtime, Value[] in) {
    Diagonals band = new Diagonals(runtime, in[3], in[4]);
    Engine k = runtime.engine();
    Operand x = Operands.tensor(runtime, in[0], null);
    Operand diagonal = Operands.tensor(runtime, in[1], x.value().dtype());
    Shape shape = x.value().shape();
    band.check(shape, diagonal.value().shape());
    int[] places = band.places(shape);
    boolean[] on = new boolean[shape.size()];
    for (int i = 0; i < on.length; i++) {
      on[i] = places[i % places.length] >= 0;
    }
    Tensor spread = band.spread(k, diagonal, shape, 0);
    return new TensorValue(k.where(Tensor.of(shape, on), spread, x));
  }

  private void check(Shape shape, Shape diagonal) {
    int rank = shape.rank();
    int[] dims = Arrays.copyOf(shape.dims(), rank - (several ? 0 : 1));
    if (several) {
      dims[rank - 2] = highest - lowest + 1;
    }
    dims[dims.length - 1] = length(shape);
    if (Arrays.equals(dims, diagonal.dims())) {
      return;
    }
    throw EngineError.inKernel(
            "Either first dimensions of diagonal don't match input.shape[:-2], or diagonal.shape[:-1] is not equal to the longests diagonal in range [lower_diag_index:upper_diag_index].\nInput shape: %s\nDiagonal shape: %s\nExpected diagonal shape: %s"
                .formatted(shape.bracketed(), diagonal.bracketed(), Shape.of(dims).bracketed()))
        .within("MatrixSetDiagV3");
  }

  /** How long the longest of the diagonals is. */
  private int length(Shape matrix) {
    int rows = matrix.dim(-2);
    int columns = matrix.dim(-1);
    return Math.min(rows + Math.min(highest, 0), columns - Math.max(lowest, 0));
  }

  /** For each element of a matrix where on the diagonals it stands; −1 for none. */
  private int[] places(Shape matrix) {
    int rows = matrix.dim(-2);
    int columns = matrix.dim(-1);
    int length = length(matrix);
    int[] places = new int[rows * columns];
    Arrays.fill(places, -1);
    for (int above = lowest; above <= highest; above++) {
      int down = Math.max(0, -above);
      int across = Math.max(0, above);
      int n = Math.min(rows - down, columns - across);
      int gap = align[above >= 0 ? 0 : 1].equals("RIGHT") ? length - n : 0;
      for (int i = 0; i < n; i++) {
        places[(i + down) * columns + i + across] = (highest - above) * length + gap + i;
      }
    }
    return places;
  }

  private Tensor spread(Engine k, Operand diagonal, Shape matrix, double padding) {
    int[] given = diagonal.value().shape().dims();
    int batch = matrix.rank() - 2;
    int[] flat = Arrays.copyOf(given, batch + 1);
    flat[batch] = several ? given[batch] * given[batch + 1] : given[batch];
    int[] one = flat.clone();
    one[batch] = 1;
    Attributes along = Attributes.NONE.with("axis", new int[] {batch});
    Tensor filler = Tensor.full(diagonal.value().dtype(), Shape.of(one), padding);
    Tensor padded =
        k.apply(Catalogue.required("concat"), along, k.reshape(diagonal, Shape.of(flat)), filler);
    int[] places = places(matrix);
    for (int i = 0; i < places.length; i++) {
      places[i] = places[i] < 0 ? flat[batch] : places[i];
    }
    Tensor picked = k.apply(GATHER, along, padded, Tensor.of(Shape.of(places.length), places));
    return k.reshape(picked, matrix);
  }

  /** Whether the plain rule for one diagonal does. */
  static boolean isPlain(Value[] in, Runtime runtime) {
    return !(in[2] instanceof Tuple || in[2] instanceof ListValue)
        && Given.one(runtime, in[3]) == -1
        && Given.one(runtime, in[4]) == -1
        && (in[5] == None.NONE || Constants.number(runtime, in[5]) == 0);
  }
}
