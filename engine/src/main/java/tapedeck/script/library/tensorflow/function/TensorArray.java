package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.OpenShape;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.TensorArray}: a row of tensors that a loop writes one by one. */
public final class TensorArray implements HostObject {
  private static final Parameters SIGNATURE =
      Parameters.parse(
          "dtype, size=None, dynamic_size=None, clear_after_read=None, tensor_array_name=None,"
              + " handle=None, flow=None, infer_shape=True, element_shape=None,"
              + " colocate_with_first_write_call=True, name=None");

  /** The class itself. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.ops.tensor_array_ops", "TensorArray", Types.OBJECT, TensorArray::made);

  static {
    Namespace.of(TYPE)
        .method("write", "self, index, value, name=None", (r, in) -> of(in[0]).write(r, in))
        .method("read", "self, index, name=None", (r, in) -> of(in[0]).read(r, in))
        .method("stack", "self, name=None", (r, in) -> of(in[0]).joined(r, "stack"))
        .method("concat", "self, name=None", (r, in) -> of(in[0]).joined(r, "concat"))
        .method("unstack", "self, value, name=None", (r, in) -> of(in[0]).unstack(r, in))
        .method("gather", "self, indices, name=None", (r, in) -> of(in[0]).gather(r, in))
        .method("scatter", "self, indices, value, name=None", (r, in) -> of(in[0]).scatter(r, in))
        .method("split", "self, value, lengths, name=None", (r, in) -> of(in[0]).split(r, in))
        .method("identity", "self", (r, in) -> in[0])
        .method(
            "size",
            "self, name=None",
            (r, in) ->
                named(
                    r,
                    of(in[0]).grows ? "TensorListLength" : "Const",
                    Tensor.of(of(in[0]).elements.size())))
        .property("dtype", self -> TensorFlowDType.of(of(self).dtype))
        .property("dynamic_size", self -> Bool.of(of(self).grows))
        .property("element_shape", self -> OpenShape.of(of(self).shape));
  }

  private static final ClassValue OUT_OF_RANGE =
      Exceptions.OTHER_OP_ERRORS.stream()
          .filter(type -> type.name().equals("OutOfRangeError"))
          .findFirst()
          .orElse(Exceptions.OP_ERROR);

  private final DType dtype;
  private final boolean grows;
  private final boolean clears;
  private final Set<Integer> cleared = new HashSet<>();
  private final List<@Nullable Operand> elements;

  /** The sizes of an element, −1 where any will do; null if nothing is known of it. */
  private int @Nullable [] shape;

  private final boolean infers;

  private TensorArray(
      DType dtype,
      boolean grows,
      boolean clears,
      boolean infers,
      int @Nullable [] shape,
      List<@Nullable Operand> elements) {
    this.dtype = dtype;
    this.grows = grows;
    this.clears = clears;
    this.infers = infers;
    this.shape = shape;
    this.elements = elements;
  }

  private static Value made(
      Runtime runtime, ClassValue type, tapedeck.script.value.Arguments given) {
    Value[] in = SIGNATURE.bind("TensorArray.__init__()", given);
    DType dtype = DTypes.tensorFlow(runtime, in[0]);
    int size = in[1] == None.NONE ? 0 : Given.one(runtime, in[1]);
    runtime.allocate(size);
    boolean grows = in[2] != None.NONE && runtime.truth(in[2]);
    List<@Nullable Operand> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      elements.add(null);
    }
    boolean clears = in[3] == None.NONE || runtime.truth(in[3]);
    return new TensorArray(
        dtype == null ? DType.FLOAT32 : dtype,
        grows,
        clears,
        runtime.truth(in[7]),
        OpenShape.sizes(runtime, in[8]),
        elements);
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  private static TensorArray of(Value value) {
    return (TensorArray) value;
  }

  private Value write(Runtime runtime, Value[] in) {
    return written(runtime, Given.one(runtime, in[1]), in[2]);
  }

  private TensorArray written(Runtime runtime, int at, Value value) {
    boolean traced = runtime.graph() != null;
    if (traced && (at < 0 || at >= elements.size() && !grows)) {
      throw new GraphFault(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "TensorArrayV2Write/TensorListSetItem",
          "Trying to modify element %d in a list with %d elements.".formatted(at, elements.size()));
    }
    if (at < 0) {
      throw Raise.of(
          OUT_OF_RANGE, "Writing to negative indices (index %d) is not allowed.".formatted(at));
    }
    if (at >= elements.size() && !grows) {
      throw Raise.of(
          OUT_OF_RANGE,
          "Tried to write to index %d but array is not resizeable and size is: %d "
              .formatted(at, elements.size()));
    }
    runtime.allocate(at);
    Operand element = taken(runtime, value);
    TensorArray into = traced ? copy() : this;
    into.shape = shaped(runtime, element.value().shape());
    while (into.elements.size() <= at) {
      into.elements.add(null);
    }
    into.elements.set(at, element);
    return into;
  }

  /** What is written, which has to be of the array's type. */
  private Operand taken(Runtime runtime, Value value) {
    Operand own = Operands.existing(value);
    Operand element = own != null ? own : preferred(runtime, value);
    DType is = element.value().dtype();
    if (is == dtype) {
      return element;
    }
    if (runtime.graph() != null) {
      throw new GraphFault(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "TensorArrayV2Write/TensorListSetItem",
          "Invalid data types; op elements %s but list elements %s"
              .formatted(is.kernelName(), dtype.kernelName()));
    }
    throw Raise.of(
        Exceptions.INVALID_ARGUMENT_ERROR,
        "TensorArray dtype is %s but Op is trying to write dtype %s "
            .formatted(dtype.label(), is.label()),
        "Cast it with tf.cast(value, tf.%s).".formatted(dtype.label()));
  }

  private Operand preferred(Runtime runtime, Value value) {
    Tensor plain = Operands.tensor(runtime, value, null).value();
    return dtype.isInteger() && !plain.dtype().isInteger()
        ? plain
        : Operands.tensor(runtime, value, dtype);
  }

  /** What is known of the elements' shape when one of them is known. */
  private int @Nullable [] shaped(Runtime runtime, Shape one) {
    if (!OpenShape.fits(shape, one.dims())) {
      throw Raise.value(
          (runtime.graph() == null
                  ? "Incompatible shape for value (%s), expected (%s)"
                  : "Inconsistent shapes: saw %s but expected %s ")
              .formatted(one, shape == null ? "<unknown>" : Given.shown(shape)));
    }
    return infers ? one.dims() : shape;
  }

  /** Another array with the same elements. */
  public TensorArray copy() {
    return new TensorArray(dtype, grows, clears, infers, shape, new ArrayList<>(elements));
  }

  private static Value named(Runtime runtime, String name, Tensor made) {
    if (runtime.graph() instanceof Graph graph) {
      graph.made(name, made);
    }
    return new TensorValue(made);
  }

  private Value gather(Runtime runtime, Value[] in) {
    int[] places = Given.ints(runtime, in[1]);
    Operand[] parts = new Operand[places == null ? 0 : places.length];
    for (int i = 0; i < parts.length && places != null; i++) {
      parts[i] = element(places[i]);
    }
    return named(
        runtime,
        "TensorListGather",
        runtime
            .engine()
            .apply(
                Catalogue.required("stack"), Attributes.NONE.with("axis", new int[] {0}), parts));
  }

  private Value scatter(Runtime runtime, Value[] in) {
    int[] places = Given.ints(runtime, in[1]);
    TensorArray into = this;
    List<Value> rows = runtime.all(tensor(runtime, in[2]));
    for (int i = 0; places != null && i < places.length; i++) {
      into = into.written(runtime, places[i], rows.get(i));
    }
    return into;
  }

  private Value split(Runtime runtime, Value[] in) {
    int[] lengths = Given.ints(runtime, in[2]);
    Value whole = tensor(runtime, in[1]);
    TensorArray into = this;
    int from = 0;
    for (int i = 0; lengths != null && i < lengths.length; i++) {
      Value part =
          runtime.item(
              whole,
              new Slice(
                  tapedeck.script.value.Int.of(from),
                  tapedeck.script.value.Int.of(from + lengths[i]),
                  None.NONE));
      into = into.written(runtime, i, part);
      from += lengths[i];
    }
    return into;
  }

  private Value tensor(Runtime runtime, Value value) {
    return Operands.existing(value) != null
        ? value
        : new TensorValue(Operands.tensor(runtime, value, dtype).value());
  }

  private Value read(Runtime runtime, Value[] in) {
    int at = Given.one(runtime, in[1]);
    boolean outside = at < 0 || at >= elements.size();
    if (outside && runtime.graph() != null) {
      throw new GraphFault(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "TensorArrayV2Read/TensorListGetItem",
          "Trying to access element %d in a list with %d elements.".formatted(at, elements.size()));
    }
    if (outside) {
      throw Raise.of(
          OUT_OF_RANGE,
          "Tried to read from index %d but array size is: %d ".formatted(at, elements.size()));
    }
    if (runtime.graph() == null && cleared.contains(at)) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "Could not read index %d twice because it was cleared after a previous read (perhaps try setting clear_after_read = false?)"
              .formatted(at));
    }
    Tensor read = element(at).value();
    if (runtime.graph() == null && clears) {
      cleared.add(at);
    }
    if (runtime.graph() instanceof Graph graph) {
      graph.call(read, graph.fresh("TensorArrayV2Read") + "/TensorListGetItem");
    }
    return new TensorValue(read);
  }

  /** An element; zeros of the others' shape where none was written. */
  private Operand element(int at) {
    Operand known = elements.get(at);
    if (known != null) {
      return known;
    }
    if (shape == null || Arrays.stream(shape).anyMatch(dim -> dim < 0)) {
      throw Raise.value(
          "Cannot convert a partially known TensorShape %s to a Tensor."
              .formatted(shape == null ? "<unknown>" : Given.shown(shape)));
    }
    return Tensor.full(dtype, Shape.of(shape), 0);
  }

  private Value joined(Runtime runtime, String how) {
    if (elements.isEmpty()) {
      return new TensorValue(Tensor.full(dtype, Shape.of(0), 0));
    }
    Operand[] parts = new Operand[elements.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = element(i);
    }
    Tensor made =
        runtime
            .engine()
            .apply(Catalogue.required(how), Attributes.NONE.with("axis", new int[] {0}), parts);
    if (runtime.graph() instanceof Graph graph) {
      boolean stacks = how.equals("stack");
      graph.call(
          made,
          stacks
              ? graph.fresh("TensorArrayV2Stack") + "/TensorListStack"
              : graph.fresh("TensorListConcatV2"));
      int[] dims = made.shape().dims().clone();
      dims[0] = grows || !stacks ? -1 : dims[0];
      graph.open(made, dims);
    }
    return new TensorValue(made);
  }

  private Value unstack(Runtime runtime, Value[] in) {
    Value whole = tensor(runtime, in[1]);
    List<@Nullable Operand> rows = new ArrayList<>();
    int[] known = shape;
    for (Value row : runtime.all(whole)) {
      Operand element = taken(runtime, row);
      int[] one = shaped(runtime, element.value().shape());
      known = runtime.graph() == null ? known : one;
      rows.add(element);
    }
    return new TensorArray(dtype, grows, clears, infers, known, rows);
  }
}
