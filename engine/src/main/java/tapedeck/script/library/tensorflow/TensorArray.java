package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
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
        .method(
            "size",
            "self, name=None",
            (r, in) -> new TensorValue(Tensor.of(of(in[0]).elements.size())))
        .property("dtype", self -> TensorFlowDType.of(of(self).dtype));
  }

  private static final ClassValue OUT_OF_RANGE =
      Exceptions.OTHER_OP_ERRORS.stream()
          .filter(type -> type.name().equals("OutOfRangeError"))
          .findFirst()
          .orElse(Exceptions.OP_ERROR);

  private final DType dtype;
  private final boolean grows;
  private final List<@Nullable Operand> elements;

  private TensorArray(DType dtype, boolean grows, List<@Nullable Operand> elements) {
    this.dtype = dtype;
    this.grows = grows;
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
    return new TensorArray(dtype == null ? DType.FLOAT32 : dtype, grows, elements);
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  private static TensorArray of(Value value) {
    return (TensorArray) value;
  }

  private Value write(Runtime runtime, Value[] in) {
    int at = Given.one(runtime, in[1]);
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
    while (elements.size() <= at) {
      elements.add(null);
    }
    elements.set(at, Operands.tensor(runtime, in[2], dtype));
    return this;
  }

  private Value read(Runtime runtime, Value[] in) {
    int at = Given.one(runtime, in[1]);
    if (at < 0 || at >= elements.size()) {
      throw Raise.of(
          OUT_OF_RANGE,
          "Tried to read from index %d but array size is: %d ".formatted(at, elements.size()));
    }
    return new TensorValue(element(at).value());
  }

  /** An element; zeros of the others' shape where none was written. */
  private Operand element(int at) {
    Operand known = elements.get(at);
    if (known != null) {
      return known;
    }
    Shape shape =
        elements.stream()
            .filter(java.util.Objects::nonNull)
            .map(each -> each.value().shape())
            .findFirst()
            .orElse(Shape.SCALAR);
    return Tensor.full(dtype, shape, 0);
  }

  private Value joined(Runtime runtime, String how) {
    if (elements.isEmpty()) {
      return new TensorValue(Tensor.full(dtype, Shape.of(0), 0));
    }
    Operand[] parts = new Operand[elements.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = element(i);
    }
    return new TensorValue(
        runtime
            .engine()
            .apply(Catalogue.required(how), Attributes.NONE.with("axis", new int[] {0}), parts));
  }

  private Value unstack(Runtime runtime, Value[] in) {
    boolean known = Operands.existing(in[1]) != null;
    Value whole = known ? in[1] : new TensorValue(Operands.tensor(runtime, in[1], dtype).value());
    List<@Nullable Operand> rows = new ArrayList<>();
    for (Value row : runtime.all(whole)) {
      rows.add(Operands.tensor(runtime, row, dtype));
    }
    return new TensorArray(dtype, grows, rows);
  }
}
