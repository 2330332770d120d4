package tapedeck.script.library.binding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Bytes;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
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
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A tensor or an array of strings.
 *
 * @param items its elements in row-major order: {@link Bytes} in a tensor and in its array
 * @param room how many characters an element of an array of text has room for
 */
public record StringTensor(Kind kind, Shape shape, List<Value> items, int room)
    implements HostObject {
  public StringTensor {
    items = kind == Kind.TENSOR ? List.copyOf(items) : new ArrayList<>(items);
  }

  public StringTensor(Kind kind, Shape shape, List<Value> items) {
    this(kind, shape, items, room(items));
  }

  /** The same elements in an array of its own. */
  public StringTensor copied() {
    return new StringTensor(kind, shape, items, room);
  }

  private static int room(List<Value> items) {
    return items.stream()
        .mapToInt(item -> item instanceof Str text ? text.length() : 0)
        .max()
        .orElse(1);
  }

  /** Whose it is: TensorFlow's, NumPy's of objects, of text or of bytes. */
  public enum Kind {
    TENSOR,
    OBJECTS,
    TEXTS,
    BYTES
  }

  /** The kernels that operators of tensors call. */
  private static final Map<String, String> KERNELS =
      Map.ofEntries(
          Map.entry("__sub__", "Sub"),
          Map.entry("__mul__", "Mul"),
          Map.entry("__truediv__", ""),
          Map.entry("__floordiv__", "FloorDiv"),
          Map.entry("__mod__", "FloorMod"),
          Map.entry("__pow__", "Pow"),
          Map.entry("__matmul__", "MatMul"),
          Map.entry("__and__", "BitwiseAnd"),
          Map.entry("__or__", "BitwiseOr"),
          Map.entry("__xor__", "BitwiseXor"),
          Map.entry("__lt__", "Less"),
          Map.entry("__le__", "LessEqual"),
          Map.entry("__gt__", "Greater"),
          Map.entry("__ge__", "GreaterEqual"));

  /** What is made of a string, or of lists of them; null if there is no string in it. */
  public static @Nullable StringTensor of(Value value, Kind kind) {
    if (value instanceof StringVariable variable) {
      return of(variable.content(), kind);
    }
    if (value instanceof StringTensor known) {
      if (known.items.stream().anyMatch(i -> !(i instanceof Str || i instanceof Bytes))) {
        return null;
      }
      return new StringTensor(
          kind, known.shape, known.items.stream().map(i -> as(kind, i)).toList());
    }
    List<Integer> dims = new ArrayList<>();
    List<Value> items = new ArrayList<>();
    if (!collect(value, 0, dims, items, kind) || items.isEmpty()) {
      return null;
    }
    Shape shape = Shape.of(dims.stream().mapToInt(d -> d).toArray());
    if (shape.size() != items.size()) {
      throw Raise.value("Can't convert non-rectangular Python sequence to Tensor.");
    }
    return new StringTensor(kind, shape, items);
  }

  private static boolean collect(
      Value value, int depth, List<Integer> dims, List<Value> items, Kind kind) {
    List<Value> inner =
        switch (value) {
          case ListValue list -> list.items();
          case Tuple tuple -> tuple.items();
          default -> null;
        };
    if (inner == null) {
      Value plain =
          value instanceof StringTensor tensor && tensor.shape.isScalar()
              ? tensor.items.getFirst()
              : value;
      items.add(as(kind, plain));
      return plain instanceof Str || plain instanceof Bytes;
    }
    if (depth == dims.size()) {
      dims.add(inner.size());
    }
    boolean all = true;
    for (Value each : inner) {
      all &= collect(each, depth + 1, dims, items, kind);
    }
    return all;
  }

  private static Value as(Kind kind, Value item) {
    return switch (item) {
      case Str text when kind != Kind.TEXTS -> Bytes.utf8(text.text());
      case Bytes bytes when kind == Kind.TEXTS -> new Str(bytes.decoded());
      default -> item;
    };
  }

  /** A tensor of strings. */
  public static StringTensor tensor(Shape shape, List<String> texts) {
    return new StringTensor(Kind.TENSOR, shape, texts.stream().<Value>map(Bytes::utf8).toList());
  }

  /** The texts of the elements. */
  public List<String> texts() {
    return items.stream()
        .map(item -> item instanceof Bytes bytes ? bytes.decoded() : ((Str) item).text())
        .toList();
  }

  @Override
  public ClassValue type() {
    return kind == Kind.TENSOR ? Types.EAGER_TENSOR : Types.NDARRAY;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "numpy" ->
          kind != Kind.TENSOR
              ? null
              : Builtin.of(
                  name,
                  "",
                  (r, in) ->
                      shape.isScalar()
                          ? items.getFirst()
                          : new StringTensor(Kind.OBJECTS, shape, items));
      case "shape" ->
          kind == Kind.TENSOR ? new TensorShape(shape) : TensorShape.sizes(shape.dims());
      case "dtype" -> new StringType(typeName());
      case "ndim" -> Int.of(shape.rank());
      case "size" -> Int.of(shape.size());
      case "itemsize" -> kind == Kind.TENSOR ? null : Int.of(itemSize());
      case "nbytes" -> kind == Kind.TENSOR ? null : Int.of((long) itemSize() * shape.size());
      case "get_shape" -> Builtin.of(name, "", (r, in) -> new TensorShape(shape));
      case "tolist" -> Builtin.of(name, "", (r, in) -> nested(0, 0));
      case "astype" -> Builtin.of(name, "dtype, copy=True", (r, in) -> astype(r, in[0]));
      default -> kind == Kind.TENSOR ? null : ElementMembers.attribute(runtime, this, name);
    };
  }

  @Override
  public @Nullable Value operator(Runtime runtime, String method, Value other) {
    if (kind == Kind.OBJECTS || kind == Kind.TEXTS && method.matches("__[lg][te]__")) {
      return ElementMembers.operator(runtime, this, method, other);
    }
    return switch (method) {
      case "__add__", "__radd__" -> joined(runtime, other, method.equals("__add__"));
      case "__eq__" -> compared(other, true);
      case "__ne__" -> compared(other, false);
      default -> kind == Kind.TENSOR ? refused(runtime, method, other) : null;
    };
  }

  /** What TensorFlow says to an operator that its kernels have for numbers only. */
  private static @Nullable Value refused(Runtime runtime, String method, Value other) {
    String kernel = KERNELS.get(method.replaceFirst("^__r(?=\\w{3})", "__"));
    boolean text = other instanceof StringTensor || other instanceof Str || other instanceof Bytes;
    if (kernel == null || !text && !Numbers.isNumber(other)) {
      return null;
    }
    if (!text) {
      throw Raise.type(
          "Cannot convert %s to EagerTensor of dtype string".formatted(runtime.repr(other)));
    }
    if (kernel.isEmpty()) {
      throw Raise.type(
          "Invalid dtype tf.string in __truediv__. Expected one of {tf.uint8, tf.int8, tf.uint16,"
              + " tf.int16, tf.uint32, tf.int32, tf.uint64, tf.int64, tf.bfloat16, tf.float16,"
              + " tf.float32, tf.float64, tf.complex64, tf.complex128}.");
    }
    EngineError e = KernelTypes.text(kernel, 0);
    throw other instanceof StringTensor ? e : e.without(" name: ");
  }

  private Value astype(Runtime runtime, Value dtype) {
    if (ElementArrays.isText(dtype)) {
      return ElementArrays.texts(runtime, this);
    }
    if (ElementArrays.isObject(dtype)) {
      return new StringTensor(Kind.OBJECTS, shape, items);
    }
    DType wanted = DTypes.numpy(runtime, dtype);
    return ElementArrays.numbers(runtime, this, wanted == null ? DType.FLOAT64 : wanted);
  }

  private int itemSize() {
    return kind == Kind.TEXTS
        ? 4 * Math.max(1, room)
        : kind == Kind.BYTES ? Integer.parseInt(typeName().substring(2)) : 8;
  }

  private String typeName() {
    return switch (kind) {
      case TENSOR -> "string";
      case OBJECTS -> "object";
      case TEXTS -> "<U" + Math.max(1, room);
      case BYTES ->
          "|S" + Math.max(1, items.stream().mapToInt(i -> ((Bytes) i).length()).max().orElse(1));
    };
  }

  private Value nested(int axis, int from) {
    if (axis == shape.rank()) {
      return items.get(from);
    }
    int stride = shape.strides()[axis];
    List<Value> inner = new ArrayList<>();
    for (int i = 0; i < shape.dim(axis); i++) {
      inner.add(nested(axis + 1, from + i * stride));
    }
    return ListValue.of(inner);
  }

  private Value joined(Runtime runtime, Value other, boolean behind) {
    StringTensor more = StringTensor.of(other, kind);
    if (more == null && Numbers.isNumber(other)) {
      if (!behind) {
        throw Raise.type(
            "Cannot convert %s to EagerTensor of dtype string".formatted(runtime.repr(other)));
      }
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "cannot compute Add as input #1(zero-based) was expected to be a string tensor but is a %s tensor [Op:Add] name: "
              .formatted(Numbers.isWhole(other) ? "int32" : "float"));
    }
    if (more == null
        && runtime.graph() != null
        && Operands.existing(other) instanceof tapedeck.tensor.Operand number) {
      throw Raise.type(
          "Input '%s' of 'Add' Op has type %s that does not match type string of argument '%s'."
              .formatted(behind ? "y" : "x", number.value().dtype().label(), behind ? "x" : "y"));
    }
    if (more == null) {
      throw Raise.type("Expected string, but got " + Types.nameOf(other) + ".");
    }
    StringTensor big = spread(more);
    List<String> own = texts();
    List<String> others = more.texts();
    List<Value> sums = new ArrayList<>();
    for (int i = 0; i < big.items.size(); i++) {
      String a = own.get(i % own.size());
      String b = others.get(i % others.size());
      sums.add(as(kind, new Str(behind ? a + b : b + a)));
    }
    StringTensor made = new StringTensor(kind, big.shape, sums);
    if (runtime.graph() instanceof Graph graph) {
      graph.made("add", made);
    }
    return made;
  }

  private Value compared(Value other, boolean equal) {
    StringTensor more = StringTensor.of(other, kind);
    StringTensor big = more == null ? this : spread(more);
    boolean[] answers = new boolean[big.items.size()];
    for (int i = 0; i < answers.length; i++) {
      boolean same =
          more != null && items.get(i % items.size()).equals(more.items.get(i % more.items.size()));
      answers[i] = same == equal;
    }
    Tensor made = Tensor.of(big.shape, answers);
    return kind == Kind.TENSOR ? new TensorValue(made) : ArrayValue.of(made);
  }

  /** Which of the two has the shape of what both make together. */
  private StringTensor spread(StringTensor more) {
    return items.isEmpty() || !more.items.isEmpty() && more.items.size() <= items.size()
        ? this
        : more;
  }

  @Override
  public int length() {
    if (shape.isScalar()) {
      throw Raise.type("len() of unsized object");
    }
    return shape.dim(0);
  }

  @Override
  public @Nullable Iterator<Value> iterate(Runtime runtime) {
    if (shape.isScalar()) {
      return null;
    }
    List<Value> rows = new ArrayList<>();
    for (int i = 0; i < shape.dim(0); i++) {
      rows.add(item(runtime, Int.of(i)));
    }
    return rows.iterator();
  }

  /** The places of the elements, for whatever chooses among them. */
  public Tensor places(int from) {
    int[] places = new int[items.size()];
    java.util.Arrays.setAll(places, i -> from + i);
    return Tensor.of(shape, places);
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    Tensor places = places(0);
    Value chosen =
        runtime.item(kind == Kind.TENSOR ? new TensorValue(places) : ArrayValue.array(places), key);
    Tensor at = Constants.existing(chosen);
    if (at == null) {
      return None.NONE;
    }
    return at.isScalar() && kind != Kind.TENSOR
        ? NumPyString.of(items.get((int) at.getLong(0)))
        : at(at);
  }

  @Override
  public boolean setItem(Runtime runtime, Value key, Value value) {
    return kind != Kind.TENSOR && ElementMembers.assign(runtime, this, key, value);
  }

  /** The elements at these places, in their shape. */
  public StringTensor at(Tensor places) {
    List<Value> taken = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      taken.add(items.get((int) places.getLong(i)));
    }
    return new StringTensor(kind, places.shape(), taken, room);
  }

  @Override
  public String str(Runtime runtime) {
    if (kind == Kind.TENSOR && runtime.graph() instanceof Graph graph) {
      return graph.str(this, shape, "string");
    }
    String listed = laidOut(runtime, " ", "");
    return switch (kind) {
      case OBJECTS, BYTES -> listed;
      case TEXTS -> shape.isScalar() ? runtime.str(items.getFirst()) : listed;
      case TENSOR ->
          "tf.Tensor(%s%s, shape=%s, dtype=string)"
              .formatted(listed.indexOf('\n') >= 0 ? "\n" : "", listed, shape);
    };
  }

  @Override
  public String repr(Runtime runtime) {
    if (kind == Kind.TENSOR) {
      String numbers =
          shape.isScalar()
              ? runtime.repr(items.getFirst())
              : new StringTensor(Kind.OBJECTS, shape, items).repr(runtime);
      return "<tf.Tensor: shape=%s, dtype=string, numpy=%s%s>"
          .formatted(shape, numbers.indexOf('\n') >= 0 ? "\n" : "", numbers);
    }
    String listed = "array(" + laidOut(runtime, ", ", "      ") + ",";
    String type = "dtype=" + (kind == Kind.OBJECTS ? "object" : "'" + typeName() + "'") + ")";
    int last = listed.length() - listed.lastIndexOf('\n') - 1;
    return listed + (last + type.length() + 1 > LINE ? "\n      " : " ") + type;
  }

  private static final int LINE = ElementText.LINE;

  private String laidOut(Runtime runtime, String separator, String indent) {
    return shape.isScalar()
        ? runtime.repr(items.getFirst())
        : new ElementText(runtime, this, separator).all(indent);
  }

  /** The type of strings as TensorFlow and NumPy name it. */
  public record StringType(String name) implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("tensorflow.python.framework.dtypes", "DType", Types.OBJECT, null);

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String attribute) {
      return switch (attribute) {
        case "name" ->
            new Str(
                name.startsWith("<U") ? "str" + 32 * Integer.parseInt(name.substring(2)) : name);
        case "kind" -> new Str(name.equals("object") ? "O" : name.substring(1, 2));
        case "type" -> name.equals("object") ? Types.OBJECT : NumPyString.TYPE;
        default -> null;
      };
    }

    @Override
    public Boolean equalTo(Runtime runtime, Value other) {
      return equals(other)
          || name.equals("object") && other == Types.OBJECT
          || other instanceof Str text && text.text().equals(name);
    }

    @Override
    public String str(Runtime runtime) {
      return name.equals("string") ? "<dtype: 'string'>" : name;
    }

    @Override
    public String repr(Runtime runtime) {
      return name.equals("string")
          ? "tf.string"
          : name.equals("object") ? "dtype('O')" : "dtype('" + name + "')";
    }
  }
}
