package tapedeck.script.library.tensorflow.indexing;

import java.util.Arrays;
import java.util.stream.Stream;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.gather} and its kin: rows and elements picked by tensors of places. */
public final class Gathering {
  private static final Op GATHER = Catalogue.required("gather");
  private static final Op GATHER_ND = Catalogue.required("gather_nd");

  /** A look-up whose gradient TensorFlow keeps as rows. */
  private static final Attributes BY_ROWS =
      Attributes.NONE.with("axis", new int[] {0}).with("by_rows", true);

  private Gathering() {}

  static void install(Namespace tf, Namespace nn) {
    tf.method(
            "gather",
            "params, indices, validate_indices=None, axis=None, batch_dims=0, name=None",
            Gathering::gather)
        .method(
            "gather_nd",
            "params, indices, batch_dims=0, name=None, bad_indices_policy=''",
            Gathering::gatherNd);
    nn.method("embedding_lookup", "params, ids, max_norm=None, name=None", Gathering::lookUp);
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null);
  }

  private static Value gather(Runtime runtime, Value[] in) {
    Operand x = x(runtime, in[0]);
    Operand indices = whole(runtime, in[1]);
    int given = Given.one(runtime, in[4]);
    int batch = given < 0 ? given + indices.value().rank() : given;
    if (batch >= x.value().rank() && batch > 0) {
      throw named(
          in[1],
          EngineError.inKernel(
              "Shape must be at least rank %d but is rank %d"
                  .formatted(batch + 1, x.value().rank())));
    }
    if (batch < 0 || batch > indices.value().rank()) {
      throw named(
          in[1],
          EngineError.inKernel(
              "Expected batch_dims in the range [%d, %d], but got %d"
                  .formatted(-indices.value().rank(), indices.value().rank(), given)));
    }
    int rank = x.value().rank();
    int axis = in[3] == None.NONE ? batch : Given.one(runtime, in[3]);
    if (axis >= rank || axis < -rank) {
      throw named(
          in[1],
          EngineError.inKernel(
              rank == 0 && axis == 0
                  ? "params must be at least 1 dimensional"
                  : "Shape must be at least rank %d but is rank %d"
                      .formatted(axis < 0 ? -axis : axis + 1, rank)));
    }
    axis = axis < 0 ? axis + rank : axis;
    if (batch > 0) {
      return batched(runtime, in, x, indices.value(), batch, axis);
    }
    Attributes picks = axis == 0 ? BY_ROWS : Attributes.NONE.with("axis", new int[] {axis});
    try {
      return new TensorValue(runtime.engine().apply(GATHER, picks, x, indices));
    } catch (EngineError e) {
      throw e.getMessage().endsWith("[Op:GatherV2]")
              && !Selecting.isList(in[0])
              && !Selecting.isList(in[1])
          ? e.withMessage(e.getMessage() + " name: ")
          : e;
    }
  }

  private static Value gatherNd(Runtime runtime, Value[] in) {
    Operand x = x(runtime, in[0]);
    Operand indices = x(runtime, in[1]);
    int batch = Given.one(runtime, in[2]);
    if (batch < 0) {
      throw Raise.value("tf.gather_nd does not allow negative batch_dims.");
    }
    if (batch > 0) {
      checkBatch(batch, "indices", indices);
      checkBatch(batch, "params", x);
      indices = inBatches(indices.value(), x.value().shape(), batch);
    }
    try {
      return new TensorValue(runtime.engine().apply(GATHER_ND, x, indices));
    } catch (EngineError e) {
      throw batch == 0 && (Selecting.isList(in[0]) || Selecting.isList(in[1]))
          ? e.without(" name: ")
          : e;
    }
  }

  private static void checkBatch(int batch, String name, Operand operand) {
    int rank = operand.value().rank();
    if (batch >= rank) {
      throw Raise.value(
          "Argument `batch_dims` = %d must be less than rank(`%s`) = %d"
              .formatted(batch, name, rank));
    }
  }

  /** Rows of indices behind the places of their batches. */
  private static Tensor inBatches(Tensor indices, Shape shape, int batch) {
    int[] dims = indices.shape().dims();
    int depth = dims[dims.length - 1];
    int batches = product(shape, 0, batch);
    int rows = depth == 0 ? 0 : indices.size() / depth;
    int each = batches == 0 ? 0 : rows / batches;
    if (batches * each != rows) {
      throw EngineError.inKernel(
              "Input to reshape is a tensor with %d values, but the requested shape has %d"
                  .formatted(indices.size(), batches * Math.max(each, 1) * depth))
          .within("Reshape");
    }
    dims[dims.length - 1] = batch + depth;
    long[] places = new long[rows * (batch + depth)];
    for (int row = 0; row < rows; row++) {
      int left = row / each;
      for (int i = batch - 1; i >= 0; i--) {
        places[row * (batch + depth) + i] = left % shape.dim(i);
        left /= shape.dim(i);
      }
      for (int i = 0; i < depth; i++) {
        places[row * (batch + depth) + batch + i] = indices.getLong(row * depth + i);
      }
    }
    return Tensor.of(Shape.of(dims), places).cast(indices.dtype());
  }

  private static EngineError named(Value indices, EngineError e) {
    EngineError within = e.within("GatherV2");
    return Selecting.isList(indices) ? within.without(" name: ") : within;
  }

  public static Operand whole(Runtime runtime, Value given) {
    Operand indices = x(runtime, given);
    if (!indices.value().dtype().isInteger()) {
      try {
        KernelTypes.check("GatherV2", 1, indices.value().dtype());
      } catch (EngineError e) {
        throw Selecting.isList(given) ? e.without(" name: ") : e;
      }
    }
    return indices;
  }

  /** In each of the batches, from rows of its own. */
  private static Value batched(
      Runtime runtime, Value[] in, Operand x, Tensor indices, int batch, int axis) {
    Shape shape = x.value().shape();
    if (axis < batch) {
      throw named(
          in[1],
          EngineError.inKernel(
              "batch_dims (%d) must be less than or equal to axis (%d)".formatted(batch, axis)));
    }
    for (int i = 0; i < batch; i++) {
      if (shape.dim(i) != indices.shape().dim(i)) {
        throw named(
            in[1],
            EngineError.inKernel(
                "params.shape[%d]: %d should be equal to indices.shape[%d]: %d"
                    .formatted(i, shape.dim(i), i, indices.shape().dim(i))));
      }
    }
    int rows = shape.dim(axis);
    int batches = product(shape, 0, batch);
    int between = product(shape, batch, axis);
    int each = batches == 0 ? 0 : indices.size() / batches;
    int[] places = new int[batches * between * each];
    for (int i = 0; i < places.length; i++) {
      int at = i / (between * each) * each + i % each;
      long row = indices.getLong(at);
      if (row < 0 || row >= rows) {
        throw named(
            in[1],
            EngineError.inKernel(
                "indices%s = %d is not in [0, %d)"
                    .formatted(Selecting.place(indices.shape(), at), row, rows)));
      }
      places[i] = i / each * rows + (int) row;
    }
    int[] lined = Arrays.copyOfRange(shape.dims(), axis, shape.rank());
    lined[0] = batches * between * rows;
    int[] out =
        Stream.of(
                Arrays.copyOf(shape.dims(), axis),
                Arrays.copyOfRange(indices.shape().dims(), batch, indices.rank()),
                Arrays.copyOfRange(shape.dims(), axis + 1, shape.rank()))
            .flatMapToInt(Arrays::stream)
            .toArray();
    Engine k = runtime.engine();
    return new TensorValue(
        k.reshape(Selecting.picked(k, k.reshape(x, Shape.of(lined)), 0, places), Shape.of(out)));
  }

  private static Value lookUp(Runtime runtime, Value[] in) {
    if (in[2] != None.NONE) {
      throw Raise.refused("tf.nn.embedding_lookup(max_norm=…)", "Use tf.clip_by_norm after it.");
    }
    return new TensorValue(
        runtime.engine().apply(GATHER, BY_ROWS, x(runtime, in[0]), whole(runtime, in[1])));
  }

  private static int product(Shape shape, int from, int to) {
    return Arrays.stream(shape.dims(), from, to).reduce(1, (a, b) -> a * b);
  }
}
