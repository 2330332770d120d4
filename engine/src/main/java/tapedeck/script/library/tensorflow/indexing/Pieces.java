package tapedeck.script.library.tensorflow.indexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorSlice;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Functions of {@code tf} that cut tensors into pieces or lay them out on a grid. */
public final class Pieces {
  private static final Op SLICE = Catalogue.required("strided_slice");

  private Pieces() {}

  public static void install(Namespace tf) {
    Partitions.install(tf);
    tf.method("unstack", "value, num=None, axis=0, name='unstack'", Pieces::unstack)
        .method("split", "value, num_or_size_splits, axis=0, num=None, name='split'", Pieces::split)
        .method("slice", "input_, begin, size, name=None", Pieces::slice)
        .method("meshgrid", "*args, indexing='xy'", Pieces::meshgrid)
        .method(
            "one_hot",
            "indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None",
            Pieces::oneHot);
  }

  private static int axis(Operand x, Runtime runtime, Value given) {
    int rank = x.value().rank();
    int axis = Given.one(runtime, given);
    if (axis < -rank || axis >= rank) {
      throw Raise.value("Argument `axis` = %d not in range [%d, %d)".formatted(axis, -rank, rank));
    }
    return axis < 0 ? axis + rank : axis;
  }

  /** {@code x} at {@code key} of one axis, and whole along the others. */
  private static Value at(Runtime runtime, Operand x, int axis, Value key) {
    List<Value> keys = new ArrayList<>();
    for (int i = 0; i < axis; i++) {
      keys.add(new Slice(None.NONE, None.NONE, None.NONE));
    }
    keys.add(key);
    keys.add(Ellipsis.ELLIPSIS);
    return TensorSlice.of(runtime, x, new Tuple(List.copyOf(keys)));
  }

  private static Value span(int from, int to) {
    return new Slice(Int.of(from), Int.of(to), None.NONE);
  }

  private static Value unstack(Runtime runtime, Value[] in) {
    Operand x = Operands.tensor(runtime, in[0], null);
    int axis = axis(x, runtime, in[2]);
    int asked = in[1] == None.NONE ? -1 : Given.one(runtime, in[1]);
    if (asked >= 0 && asked != x.value().shape().dim(axis)) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Unpack_num_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input shape axis %d must equal %d, got shape %s [Op:Unpack] name: unstack"
              .formatted(asked, axis, asked, x.value().shape().bracketed()));
    }
    List<Value> pieces = new ArrayList<>();
    for (int i = 0; i < x.value().shape().dim(axis); i++) {
      pieces.add(at(runtime, x, axis, Int.of(i)));
    }
    return ListValue.of(pieces);
  }

  private static Value split(Runtime runtime, Value[] in) {
    Operand x = Operands.tensor(runtime, in[0], null);
    int axis = splitAxis(runtime, x, in);
    int size = x.value().shape().dim(axis);
    List<Value> pieces = new ArrayList<>();
    int from = 0;
    String name = in[0] instanceof ListValue ? "" : " name: split";
    for (int each : sizes(runtime, in[1], size, axis, name)) {
      pieces.add(at(runtime, x, axis, span(from, from + each)));
      from += each;
    }
    return ListValue.of(pieces);
  }

  private static int splitAxis(Runtime runtime, Operand x, Value[] in) {
    boolean counts = in[1] instanceof ListValue || in[1] instanceof Tuple;
    if (!counts && !(in[1] instanceof Int) && Operands.existing(in[1]) == null) {
      throw Raise.value(
          "Rank-0 tensors are not supported as the num_or_size_splits argument to split. Argument"
              + " provided: "
              + runtime.str(in[1]));
    }
    int rank = x.value().rank();
    int axis = Given.one(runtime, in[2]);
    int[] parts = Given.ints(runtime, in[1]);
    if (in[1] instanceof Int count && count.signum() <= 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "Value for attr 'num_split' of %s must be at least minimum 1\n\t; NodeDef: {{node Split}}; Op<name=Split; signature=split_dim:int32, value:T -> output:num_split*T; attr=num_split:int,min=1; attr=T:type> [Op:Split] name: split"
              .formatted(runtime.repr(count)));
    }
    if (axis < -rank || axis >= rank) {
      boolean equal = in[1] instanceof Int;
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Split%s_num_split_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} -input rank(-%d) <= split_dim < input rank (%d), but got %d [Op:Split%s] name: split"
              .formatted(
                  equal ? "" : "V",
                  parts == null ? 0 : equal ? parts[0] : parts.length,
                  rank,
                  rank,
                  axis,
                  equal ? "" : "V"));
    }
    return axis < 0 ? axis + rank : axis;
  }

  private static int[] sizes(Runtime runtime, Value given, int size, int axis, String name) {
    int[] asked = Given.ints(runtime, given);
    boolean count = given instanceof Int;
    if (asked == null || count && (asked[0] <= 0 || size % asked[0] != 0)) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Split_num_split_%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} Number of ways to split should evenly divide the split dimension, but got split_dim %d (size = %d) and num_split %s [Op:Split]%s"
              .formatted(runtime.repr(given), axis, size, runtime.repr(given), name));
    }
    if (count) {
      int[] equal = new int[asked[0]];
      Arrays.fill(equal, size / asked[0]);
      return equal;
    }
    if (Arrays.stream(asked).filter(each -> each == -1).count() > 1) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__SplitV_num_split_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} There can only be one -1 in the input. [Op:SplitV] name: split"
              .formatted(asked.length));
    }
    int rest = size - Arrays.stream(asked).filter(each -> each >= 0).sum();
    int[] sizes = Arrays.stream(asked).map(each -> each < 0 ? rest : each).toArray();
    if (Arrays.stream(sizes).sum() != size || rest < 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__SplitV_num_split_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} Determined shape must either match input shape along split_dim exactly if fully specified, or be less than the size of the input along split_dim if not fully specified.  Got: %d [Op:SplitV] name: split"
              .formatted(asked.length, Arrays.stream(asked).sum()));
    }
    return sizes;
  }

  private static Value slice(Runtime runtime, Value[] in) {
    Operand x = Operands.tensor(runtime, in[0], null);
    int[] begin = Given.ints(runtime, in[1]);
    int[] size = Given.ints(runtime, in[2]);
    int rank = x.value().rank();
    if (in[1] instanceof Int && in[2] instanceof Int) {
      throw EngineError.inKernel(
              "Expected begin and size arguments to be 1-D tensors of size %d, but got shapes [] and [] instead."
                  .formatted(rank))
          .within("Slice");
    }
    if (begin == null || size == null) {
      throw Conversion.unsupported(runtime, None.NONE);
    }
    for (int i = 0; i < Math.min(begin.length, size.length) && i < rank; i++) {
      size[i] = size[i] == -1 ? x.value().shape().dim(i) - begin[i] : size[i];
    }
    int[] step = new int[rank];
    Arrays.fill(step, 1);
    Attributes span =
        Attributes.NONE
            .with("start", begin)
            .with("step", step)
            .with("count", size)
            .with("padding", true);
    try {
      return new TensorValue(runtime.engine().apply(SLICE, span, x));
    } catch (EngineError e) {
      boolean listed = in[1] instanceof ListValue || in[2] instanceof ListValue;
      throw listed || in[1] instanceof Tuple || in[2] instanceof Tuple ? e.without(" name: ") : e;
    }
  }

  private static Value meshgrid(Runtime runtime, Value[] in) {
    List<Operand> given = new ArrayList<>();
    ((Tuple) in[0]).items().forEach(v -> given.add(Operands.tensor(runtime, v, null)));
    String indexing = runtime.str(in[1]);
    boolean matrix = indexing.equals("ij");
    if (!matrix && !indexing.equals("xy")) {
      throw Raise.value(
          "Argument `indexing` parameter must be either 'xy' or 'ij', got '%s'"
              .formatted(indexing));
    }
    int n = given.size();
    int[] dims = new int[n];
    for (int i = 0; i < n; i++) {
      dims[place(i, matrix, n)] = given.get(i).value().size();
    }
    Shape shape = Given.shape(runtime, dims);
    List<Value> grids = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int[] line = new int[n];
      Arrays.fill(line, 1);
      line[place(i, matrix, n)] = given.get(i).value().size();
      Tensor lined = runtime.engine().reshape(given.get(i), Shape.of(line));
      grids.add(new TensorValue(runtime.engine().broadcastTo(lined, shape)));
    }
    return ListValue.of(grids);
  }

  private static int place(int i, boolean matrix, int count) {
    return matrix || count < 2 || i > 1 ? i : 1 - i;
  }

  private static Value oneHot(Runtime runtime, Value[] in) {
    if (in[0] instanceof tapedeck.script.value.Float) {
      throw Raise.type(
          "Cannot convert %s to EagerTensor of dtype int64".formatted(runtime.repr(in[0])));
    }
    Tensor indices = Operands.tensor(runtime, in[0], null).value();
    if (!indices.dtype().isInteger()) {
      try {
        KernelTypes.check("OneHot", 0, indices.dtype());
      } catch (EngineError e) {
        throw in[0] instanceof ListValue ? e.without(" name: ") : e;
      }
    }
    DType asked = DTypes.tensorFlow(runtime, in[5]);
    Value given = in[2] == None.NONE ? in[3] : in[2];
    DType dtype =
        asked != null
            ? asked
            : given == None.NONE
                ? DType.FLOAT32
                : Operands.tensor(runtime, given, null).value().dtype();
    if (in[2] != None.NONE && in[3] != None.NONE) {
      DType first = Operands.tensor(runtime, in[2], asked).value().dtype();
      DType second = Operands.tensor(runtime, in[3], asked).value().dtype();
      if (first != second) {
        throw Raise.type(
            "dtype <dtype: '%s'> of on_value does not match dtype <dtype: '%s'> of off_value"
                .formatted(first, second));
      }
    }
    if (in[1] instanceof tapedeck.script.value.Float) {
      throw Raise.type(
          "Cannot convert %s to EagerTensor of dtype int32".formatted(runtime.repr(in[1])));
    }
    double on = in[2] == None.NONE ? 1 : Constants.number(runtime, in[2]);
    double off = in[3] == None.NONE ? 0 : Constants.number(runtime, in[3]);
    int depth = Given.one(runtime, in[1]);
    if (depth < 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__OneHot_device_/job:localhost/replica:0/task:0/device:CPU:0}} depth must be non-negative, got: %d [Op:OneHot]%s"
              .formatted(depth, in[0] instanceof ListValue ? "" : " name: "));
    }
    int[] dims = Arrays.copyOf(indices.shape().dims(), indices.rank() + 1);
    dims[indices.rank()] = depth;
    double[] numbers = new double[Given.shape(runtime, dims).size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = indices.getLong(i / depth) == i % depth ? on : off;
    }
    Tensor rows = Tensor.of(Shape.of(dims), numbers).cast(dtype);
    int axis = in[4] == None.NONE ? -1 : Given.one(runtime, in[4]);
    if (axis < -1 || axis > indices.rank()) {
      EngineError unfit =
          EngineError.inKernel(
                  "Expected axis to be -1 or between [0, %d).  But received: %d"
                      .formatted(dims.length, axis))
              .within("OneHot");
      throw in[0] instanceof ListValue ? unfit.without(" name: ") : unfit;
    }
    return new TensorValue(axis == -1 ? rows : Arrange.transpose(rows, inFront(dims.length, axis)));
  }

  /** The axes so that the last one comes to stand at a place. */
  private static int[] inFront(int rank, int place) {
    int[] perm = new int[rank];
    for (int i = 0; i < rank; i++) {
      perm[i] = i < place ? i : i == place ? rank - 1 : i - 1;
    }
    return perm;
  }
}
