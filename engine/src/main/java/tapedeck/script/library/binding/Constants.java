package tapedeck.script.library.binding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The functions of {@code tf} that make tensors of something else, outside of any tape. */
public final class Constants {
  private static final Op FILL = Catalogue.required("fill");

  private Constants() {}

  public static void install(Namespace tf) {
    tf.method("constant", "value, dtype=None, shape=None, name='Const'", Constants::constant)
        .method(
            "convert_to_tensor",
            "value, dtype=None, dtype_hint=None, name=None",
            Constants::convert)
        .method("zeros", "shape, dtype=None, name=None, layout=None", (r, in) -> filled(r, in, 0))
        .method("ones", "shape, dtype=None, name=None, layout=None", (r, in) -> filled(r, in, 1))
        .method("fill", "dims, value, name=None, layout=None", Constants::fill)
        .method("zeros_like", "input, dtype=None, name=None", (r, in) -> like(r, in, 0))
        .method("ones_like", "input, dtype=None, name=None", (r, in) -> like(r, in, 1))
        .method(
            "eye",
            "num_rows, num_columns=None, batch_shape=None, dtype=None, name=None",
            Constants::eye)
        .method("range", "start, limit=None, delta=1, dtype=None, name='range'", Spans::range)
        .method("linspace", "start, stop, num, name=None, axis=0", Spans::linspace)
        .method("shape", "input, out_type=None, name=None", Constants::shape)
        .method("size", "input, out_type=None, name=None", Constants::size)
        .method("rank", "input, name=None", (r, in) -> value(Tensor.of(shapeOf(r, in[0]).rank())))
        .method(
            "stop_gradient",
            "input, name=None",
            (r, in) -> value(converted(r, in[0], null, "").copy()));
  }

  public static TensorValue value(Tensor tensor) {
    return new TensorValue(tensor);
  }

  /**
   * What becomes a value of its own.
   *
   * @param dtype null to let the value decide
   * @param prefix what TensorFlow puts before its complaint about another type
   */
  public static Tensor converted(
      Runtime runtime, Value value, @Nullable DType dtype, String prefix) {
    Operand own = Operands.existing(value);
    if (value instanceof StringTensor elements && elements.type() == Types.NDARRAY) {
      Value first =
          elements.items().stream()
              .filter(item -> !(item instanceof Str))
              .findFirst()
              .orElse(Str.EMPTY);
      throw Raise.value(
          "Failed to convert a NumPy array to a Tensor (Unsupported object type %s)."
              .formatted(Types.nameOf(first)));
    }
    if (own != null) {
      Conversion.read(runtime, value);
      Tensor tensor = own.value();
      if (dtype != null && tensor.dtype() != dtype) {
        throw Raise.of(
            Exceptions.VALUE_ERROR,
            value instanceof VariableValue
                ? "Incompatible type conversion requested to type %s for `tf.Variable of type %s. (Variable: %s)"
                    .formatted(dtype, tensor.dtype(), runtime.repr(value))
                : "%sTensor conversion requested dtype %s for Tensor with dtype %s: %s"
                    .formatted(prefix, dtype, tensor.dtype(), tensor.repr()),
            "Cast it with tf.cast(…, tf.%s).".formatted(dtype));
      }
      return tensor;
    }
    return Operands.tensor(runtime, value, dtype).value();
  }

  private static Value constant(Runtime runtime, Value[] in) {
    if (in[1] == None.NONE || in[1] instanceof StringTensor.StringType) {
      StringTensor strings = StringTensor.of(in[0], StringTensor.Kind.TENSOR);
      if (strings != null) {
        return in[2] == None.NONE
            ? strings
            : new StringTensor(strings.kind(), Given.shape(runtime, in[2]), strings.items());
      }
    }
    DType dtype = DTypes.tensorFlow(runtime, in[1]);
    Operand own = Operands.existing(in[0]);
    if (own != null && dtype != null && own.value().dtype() != dtype) {
      throw Raise.type(
          "Expected tensor %s with dtype tf.%s, but got dtype tf.%s."
              .formatted(tapedeck.tensor.NumPyText.str(own.value()), dtype, own.value().dtype()));
    }
    refuseTensorsWithin(runtime, in[0]);
    Tensor value = converted(runtime, in[0], dtype, "");
    if (runtime.graph() instanceof Graph graph) {
      graph.made(in[3] instanceof Str name ? name.text() : "Const", value);
    }
    if (in[2] == None.NONE) {
      return in[0] instanceof TensorValue ? in[0] : value(own == null ? value : value.copy());
    }
    return value(shaped(runtime, value, in[0], Given.shape(runtime, in[2])));
  }

  /** Lists that become a constant hold numbers; TensorFlow fails over the length of a tensor. */
  private static void refuseTensorsWithin(Runtime runtime, Value given) {
    List<Value> items = items(given);
    if (items == null || !holdsTensors(items)) {
      return;
    }
    if (runtime.graph() != null) {
      throw Raise.of(
          Exceptions.TYPE_ERROR,
          "Expected any non-tensor type, but got a tensor instead.",
          "Put them together with tf.stack.");
    }
    Value first = given;
    for (List<Value> inner = items; inner != null && !inner.isEmpty(); ) {
      first = inner.getFirst();
      inner = items(first);
    }
    throw Raise.of(
        Exceptions.VALUE_ERROR,
        switch (first) {
          case TensorValue tensor -> "TypeError: Scalar tensor has no `len()`";
          case VariableValue variable ->
              "TypeError: object of type 'ResourceVariable' has no len()";
          default -> "Can't convert Python sequence with mixed types to Tensor.";
        },
        "Put them together with tf.stack.");
  }

  private static @Nullable List<Value> items(Value given) {
    return switch (given) {
      case ListValue list -> list.items();
      case Tuple tuple -> tuple.items();
      default -> null;
    };
  }

  private static boolean holdsTensors(List<Value> items) {
    for (Value item : items) {
      List<Value> inner = items(item);
      boolean empty = item instanceof TensorValue tensor && tensor.tensor().size() == 0;
      if (item instanceof TensorValue && !empty
          || item instanceof VariableValue
          || inner != null && holdsTensors(inner)) {
        return true;
      }
    }
    return false;
  }

  private static Tensor shaped(Runtime runtime, Tensor value, Value from, Shape shape) {
    if (value.size() == shape.size()) {
      return value.reshape(shape);
    }
    if (value.size() == 1) {
      return Elementwise.stretch(value.reshape(Shape.SCALAR), shape);
    }
    throw Raise.type(
        "Eager execution of tf.constant with unsupported shape. Tensor %s (converted from %s) has %d elements, but got `shape` %s with %d elements)."
            .formatted(
                tapedeck.tensor.NumPyText.str(value),
                runtime.repr(from),
                value.size(),
                shape,
                shape.size()));
  }

  private static Value convert(Runtime runtime, Value[] in) {
    StringTensor strings =
        in[1] == None.NONE || in[1] instanceof StringTensor.StringType
            ? StringTensor.of(in[0], StringTensor.Kind.TENSOR)
            : null;
    if (strings != null) {
      return strings;
    }
    if (in[0] instanceof TensorValue && in[1] == None.NONE) {
      return in[0];
    }
    DType dtype = DTypes.tensorFlow(runtime, in[1]);
    Tensor tensor = converted(runtime, in[0], dtype, "");
    return in[0] instanceof VariableValue variable
        ? Operands.read(runtime, variable.variable())
        : in[0] instanceof TensorValue ? in[0] : value(tensor);
  }

  private static void checkSizes(Runtime runtime, Value given, String end) {
    if (Given.isUnfit(given)) {
      DType wanted = end.isEmpty() ? null : DType.INT32;
      Tensor sizes =
          Conversion.existing(given) instanceof Tensor own
              ? own
              : converted(runtime, given, wanted, "");
      if (!sizes.dtype().isInteger() && given instanceof tapedeck.script.value.Float) {
        throw Raise.type(
            "Cannot convert %s to EagerTensor of dtype int32".formatted(runtime.repr(given)));
      }
      try {
        KernelTypes.check("Fill", 0, sizes.dtype());
      } catch (EngineError e) {
        throw end.isEmpty() ? e.without(" name: ") : e;
      }
      if (sizes.rank() > 1) {
        throw Raise.of(
            Exceptions.INVALID_ARGUMENT_ERROR,
            "{{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} dims must represent a vector, got shape %s [Op:Fill]%s"
                .formatted(sizes.shape().bracketed(), end));
      }
    }
    int[] dims = Given.ints(runtime, given);
    for (int i = 0; dims != null && i < dims.length; i++) {
      if (dims[i] < 0) {
        throw Raise.of(
            Exceptions.INVALID_ARGUMENT_ERROR,
            "{{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension %d must be >= 0 [Op:Fill]%s"
                .formatted(dims[i], end));
      }
    }
  }

  private static Value filled(Runtime runtime, Value[] in, int number) {
    checkSizes(runtime, in[0], " name: ");
    if (in[1] instanceof StringTensor.StringType) {
      if (number != 0) {
        throw Raise.type("Cannot convert 1 to EagerTensor of dtype string");
      }
      Shape shape = Given.shape(runtime, in[0]);
      return StringTensor.tensor(shape, java.util.Collections.nCopies(shape.size(), ""));
    }
    DType dtype = DTypes.tensorFlow(runtime, in[1]);
    return named(
        runtime,
        in[2] instanceof Str name ? name.text() : number == 0 ? "zeros" : "ones",
        Tensor.full(dtype == null ? DType.FLOAT32 : dtype, Given.shape(runtime, in[0]), number));
  }

  private static Value fill(Runtime runtime, Value[] in) {
    Tensor one = converted(runtime, in[1], null, "");
    if (!one.isScalar()) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} value must represent a scalar, got shape %s [Op:Fill]%s"
              .formatted(
                  one.shape().bracketed(),
                  Operands.existing(in[0]) != null && Operands.existing(in[1]) != null
                      ? " name: "
                      : ""));
    }
    checkSizes(runtime, in[0], "");
    Shape dims = Given.shape(runtime, in[0]);
    Operand own = Operands.existing(in[1]);
    return value(
        own == null
            ? Elementwise.stretch(one, dims).copy()
            : runtime.engine().apply(FILL, Attributes.NONE.with("dims", dims), own));
  }

  private static Value like(Runtime runtime, Value[] in, int number) {
    if (in[0] instanceof StringTensor texts && in[1] == None.NONE) {
      if (number != 0) {
        throw KernelTypes.text("OnesLike", 0);
      }
      return StringTensor.tensor(
          texts.shape(), java.util.Collections.nCopies(texts.items().size(), ""));
    }
    Tensor model = model(runtime, in[0]);
    DType dtype = DTypes.tensorFlow(runtime, in[1]);
    return named(
        runtime,
        in[2] instanceof Str name ? name.text() : number == 0 ? "zeros_like" : "ones_like",
        Tensor.full(dtype == null ? model.dtype() : dtype, model.shape(), number));
  }

  private static Value named(Runtime runtime, String name, Tensor made) {
    if (runtime.graph() instanceof Graph graph) {
      graph.made(name, made);
    }
    return value(made);
  }

  /** A tensor whose shape and type are wanted, but not its numbers. */
  private static Tensor model(Runtime runtime, Value value) {
    Conversion.read(runtime, value);
    Operand own = Operands.existing(value);
    return own != null ? own.value() : Conversion.tensorFlow(runtime, value, null);
  }

  private static Shape shapeOf(Runtime runtime, Value value) {
    return model(runtime, value).shape();
  }

  private static Value eye(Runtime runtime, Value[] in) {
    DType dtype = DTypes.tensorFlow(runtime, in[3]);
    Value width = in[1] == None.NONE ? in[0] : in[1];
    if (Given.isUnfit(in[0]) || Given.isUnfit(width)) {
      throw Raise.type(
          "Arguments `num_rows` and `num_columns` must be positive integer values. Received: num_rows=%s, num_columns=%s"
              .formatted(runtime.str(in[0]), runtime.str(width)));
    }
    checkSizes(runtime, in[0], " name: ");
    checkSizes(runtime, width, " name: ");
    int rows = Given.one(runtime, in[0]);
    int columns = Given.one(runtime, width);
    Tensor one = identity(runtime, rows, columns, 0, dtype == null ? DType.FLOAT32 : dtype);
    int[] batch = Given.ints(runtime, in[2]);
    if (batch == null) {
      return value(one);
    }
    int[] dims = Arrays.copyOf(batch, batch.length + 2);
    dims[batch.length] = rows;
    dims[batch.length + 1] = columns;
    return value(Elementwise.stretch(one, Given.shape(runtime, dims)));
  }

  /** Ones on a diagonal, zeros elsewhere. */
  public static Tensor identity(Runtime runtime, int rows, int columns, int diagonal, DType dtype) {
    Shape shape = Given.shape(runtime, rows, columns);
    double[] numbers = new double[shape.size()];
    for (int row = Math.max(0, -diagonal); row < rows && row + diagonal < columns; row++) {
      numbers[row * columns + row + diagonal] = 1;
    }
    return Tensor.of(shape, numbers).cast(dtype);
  }

  private static Value shape(Runtime runtime, Value[] in) {
    Shape shape = shapeOf(runtime, in[0]);
    Tensor made = whole(runtime, Tensor.of(Shape.of(shape.rank()), shape.dims()), in[1]);
    if (runtime.graph() instanceof Graph graph
        && existing(in[0]) instanceof Tensor of
        && graph.open(of) != null) {
      graph.made("Shape", made);
    } else {
      runtime.engine().constant(made);
    }
    return new TensorValue(made);
  }

  private static Value size(Runtime runtime, Value[] in) {
    return new TensorValue(whole(runtime, Tensor.of(shapeOf(runtime, in[0]).size()), in[1]));
  }

  private static Tensor whole(Runtime runtime, Tensor numbers, Value type) {
    DType dtype = DTypes.tensorFlow(runtime, type);
    return dtype == null ? numbers : numbers.cast(dtype);
  }

  /** The numbers of a tensor, variable, array or what counts as one; null for anything else. */
  public static @Nullable Tensor existing(Value value) {
    return value instanceof TensorLike like ? like.operand().value() : Conversion.existing(value);
  }

  /** The array behind an argument of a function of {@code np}. */
  public static Tensor array(Runtime runtime, Value value) {
    Conversion.read(runtime, value);
    Operand own = Operands.existing(value);
    return own != null
        ? own.value()
        : value instanceof ArrayValue array
            ? array.data()
            : Conversion.numpy(runtime, read(value), null);
  }

  /** Lists with what counts as a tensor in them read, as NumPy reads it; anything else as it is. */
  public static Value read(Value value) {
    return switch (value) {
      case TensorLike like -> new TensorValue(like.operand().value());
      case ListValue list when holdsLike(list.items()) ->
          ListValue.of(list.items().stream().map(Constants::read).toList());
      case Tuple tuple when holdsLike(tuple.items()) ->
          new Tuple(tuple.items().stream().map(Constants::read).toList());
      default -> value;
    };
  }

  private static boolean holdsLike(List<Value> items) {
    return items.stream()
        .anyMatch(item ->
            switch (item) {
              case TensorLike like -> true;
              case ListValue list -> holdsLike(list.items());
              case Tuple tuple -> holdsLike(tuple.items());
              default -> false;
            });
  }

  /** A number, or a scalar tensor, array or variable. */
  public static double number(Runtime runtime, Value given) {
    Tensor tensor = existing(given);
    if (tensor != null && tensor.isScalar()) {
      return tensor.getDouble(0);
    }
    if (Numbers.isNumber(given)) {
      return Numbers.real(given);
    }
    throw Raise.type(
        "Cannot convert %s to EagerTensor of dtype float".formatted(runtime.repr(given)));
  }
}
