package tapedeck.script.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Makes tensors and arrays of Python numbers and of lists of them, nested to any depth. */
public final class Conversion {
  /** Whose rules decide the dtype, and whose messages the errors have. */
  public enum Rules {
    NUMPY,
    TENSORFLOW
  }

  private static final int MOST_AXES = 64;

  private final Runtime runtime;
  private final Rules rules;
  private final @Nullable DType asked;
  private final List<Integer> dims = new ArrayList<>();
  private final List<Value> leaves = new ArrayList<>();
  private int deepest = -1;

  private Conversion(Runtime runtime, Rules rules, @Nullable DType asked) {
    this.runtime = runtime;
    this.rules = rules;
    this.asked = asked;
  }

  /** An array as NumPy makes it; {@code dtype} null to let the numbers decide. */
  public static Tensor numpy(Runtime runtime, Value value, @Nullable DType dtype) {
    return of(runtime, Rules.NUMPY, value, dtype);
  }

  /** A tensor as TensorFlow makes it; {@code dtype} null to let the numbers decide. */
  public static Tensor tensorFlow(Runtime runtime, Value value, @Nullable DType dtype) {
    return of(runtime, Rules.TENSORFLOW, value, dtype);
  }

  /**
   * Reads the value if it is a variable, as TensorFlow does wherever one becomes numbers or text;
   * the open tapes watch it then.
   */
  public static void read(Runtime runtime, Value value) {
    if (value instanceof VariableValue variable && runtime.graph() == null) {
      runtime.engine().read(variable.variable());
    }
  }

  private static Tensor of(Runtime runtime, Rules rules, Value value, @Nullable DType dtype) {
    read(runtime, value);
    Tensor whole = existing(value);
    if (whole != null) {
      return dtype == null || whole.dtype() == dtype ? whole : whole.cast(dtype);
    }
    Conversion conversion = new Conversion(runtime, rules, dtype);
    conversion.collect(value, 0);
    return conversion.build(value);
  }

  /** The tensor that a tensor, variable or array holds; null for anything else. */
  public static @Nullable Tensor existing(Value value) {
    return switch (value) {
      case TensorValue t -> t.tensor();
      case VariableValue v -> v.variable().value();
      case ArrayValue a -> a.data();
      default -> null;
    };
  }

  private void collect(Value value, int depth) {
    switch (value) {
      case ListValue list -> sequence(list.items(), depth);
      case Tuple tuple -> sequence(tuple.items(), depth);
      case Range range -> {
        runtime.allocate(range.length());
        sequence(runtime.all(range), depth);
      }
      default -> {
        read(runtime, value);
        Tensor tensor = existing(value);
        if (tensor == null && isSequence(value)) {
          sequence(runtime.all(value), depth);
        } else if (tensor != null && !tensor.isScalar()) {
          tensor(tensor, depth);
        } else {
          leaf(tensor == null ? value : ArrayValue.of(tensor), depth);
        }
      }
    }
  }

  /** Whether NumPy takes an object for a row because it has a length and places. */
  private boolean isSequence(Value value) {
    return rules == Rules.NUMPY
        && switch (value) {
          case HostObject host -> host.length() >= 0 && host.iterate(runtime) != null;
          case Instance object ->
              runtime.attribute(object, "__len__") != null
                  && runtime.attribute(object, "__getitem__") != null;
          default -> false;
        };
  }

  private void sequence(List<Value> items, int depth) {
    axis(items.size(), depth);
    for (Value item : items) {
      collect(item, depth + 1);
    }
  }

  private void tensor(Tensor tensor, int depth) {
    for (int i = 0; i < tensor.rank(); i++) {
      axis(tensor.shape().dim(i), depth + i);
    }
    for (int i = 0; i < tensor.size(); i++) {
      leaf(ArrayValue.of(Elements.at(tensor, i)), depth + tensor.rank());
    }
  }

  private void axis(int size, int depth) {
    if (depth > MOST_AXES) {
      throw Raise.value("too many nested lists to make an array");
    }
    if (depth == dims.size() && deepest < 0) {
      dims.add(size);
    } else if (depth >= dims.size() || dims.get(depth) != size) {
      throw ragged(depth);
    }
    runtime.step();
  }

  private void leaf(Value value, int depth) {
    if (deepest < 0) {
      deepest = depth;
    }
    if (depth != deepest || depth != dims.size()) {
      throw ragged(depth);
    }
    leaves.add(value);
    if ((leaves.size() & 4095) == 0) {
      runtime.allocate(leaves.size());
    }
  }

  private Raise ragged(int depth) {
    if (rules == Rules.TENSORFLOW) {
      return Raise.of(
          Exceptions.VALUE_ERROR,
          "Can't convert non-rectangular Python sequence to Tensor.",
          "All lists at the same depth need the same length.");
    }
    int known = Math.max(1, Math.min(depth, dims.size()));
    Shape shape = Shape.of(dims.subList(0, known).stream().mapToInt(d -> d).toArray());
    return Raise.of(
        Exceptions.VALUE_ERROR,
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after %d dimensions. The detected shape was %s + inhomogeneous part."
            .formatted(known, shape),
        "All lists at the same depth need the same length.");
  }

  private Tensor build(Value source) {
    DType dtype = asked != null ? asked : dtype(source);
    Shape shape = Shape.of(dims.stream().mapToInt(d -> d).toArray());
    if (rules == Rules.TENSORFLOW && asked != null) {
      checkFits(source, asked);
    }
    if (rules == Rules.TENSORFLOW && dtype == DType.FLOAT32) {
      for (Value leaf : leaves) {
        if (leaf instanceof Float real
            && Double.isFinite(real.value())
            && !isNarrow(real.value())) {
          throw Raise.value(
              "Can't convert Python sequence with a value out of range for a double-precision"
                  + " float.");
        }
      }
    }
    return Elements.fill(dtype, shape, leaves, rules == Rules.TENSORFLOW, () -> outOfRange());
  }

  private static boolean isNarrow(double number) {
    return java.lang.Float.isFinite((float) number);
  }

  private Raise outOfRange() {
    return rules == Rules.TENSORFLOW
        ? Raise.value("Can't convert Python sequence with out-of-range integer to Tensor.")
        : Raise.of(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C long");
  }

  private void checkFits(Value source, DType target) {
    for (Value leaf : leaves) {
      boolean fits =
          switch (leaf) {
            case Float f -> target.isFloating();
            case Int i -> target != DType.BOOL;
            case Bool b -> true;
            case ArrayValue a -> true;
            default -> throw unsupported(leaf);
          };
      if (!fits && runtime.graph() != null) {
        throw Raise.type(
            "Expected %s, but got %s of type '%s'."
                .formatted(target.label(), runtime.repr(leaf), Types.nameOf(leaf)));
      }
      if (!fits) {
        throw Raise.of(
            Exceptions.TYPE_ERROR,
            "Cannot convert %s to EagerTensor of dtype %s"
                .formatted(runtime.repr(source), target.kernelName()),
            leaf instanceof Float
                ? "Cast the tensor to a floating type first, with tf.cast."
                : null);
      }
    }
  }

  private Raise unsupported(Value leaf) {
    if (leaf instanceof Str && leaves.size() > 1 && runtime.graph() != null) {
      return Raise.type(
          "Failed to convert elements of %s to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python/tf/dtypes for supported TF dtypes."
              .formatted(runtime.repr(ListValue.of(leaves))));
    }
    boolean later = leaf != leaves.getFirst() && runtime.graph() == null;
    if (rules == Rules.TENSORFLOW && (leaf instanceof Str ? leaves.size() > 1 : later)) {
      return Raise.value("Can't convert Python sequence with mixed types to Tensor.");
    }
    if (leaf instanceof Str) {
      return Raise.refused("a tensor of strings", "Tensors here hold numbers and booleans.");
    }
    if (rules == Rules.NUMPY) {
      return Raise.refused(
          "an array of '%s' objects".formatted(Types.nameOf(leaf)),
          "Arrays here hold numbers and booleans.");
    }
    if (leaf == None.NONE && runtime.graph() != null) {
      return Raise.value("None values not supported.");
    }
    return unsupported(runtime, leaf);
  }

  private static final String SYMBOLIC =
      """
      A KerasTensor cannot be used as input to a TensorFlow function. A KerasTensor is a symbolic placeholder for a shape and dtype, used when constructing Keras Functional models or Keras Functions. You can only use it as input to a Keras layer or a Keras operation (from the namespaces `keras.layers` and `keras.ops`). You are likely doing something like:

      ```
      x = Input(...)
      ...
      tf_fn(x)  # Invalid.
      ```

      What you should do instead is wrap `tf_fn` in a layer:

      ```
      class MyLayer(Layer):
          def call(self, x):
              return tf_fn(x)

      x = MyLayer()(x)
      ```
      """;

  /** The error for what no tensor can be made of. */
  public static Raise unsupported(Runtime runtime, Value given) {
    if (Types.of(given).name().equals("KerasTensor")) {
      return Raise.value(SYMBOLIC);
    }
    return Raise.value(
        "Attempt to convert a value (%s) with an unsupported type (%s) to a Tensor."
            .formatted(runtime.repr(given), runtime.repr(Types.of(given))));
  }

  private DType dtype(Value source) {
    if (leaves.isEmpty()) {
      return rules == Rules.TENSORFLOW ? DType.FLOAT32 : DType.FLOAT64;
    }
    return rules == Rules.TENSORFLOW ? tensorFlowType() : numPyType();
  }

  private DType tensorFlowType() {
    boolean real = false;
    boolean whole = false;
    boolean wide = false;
    boolean bool = false;
    for (Value leaf : leaves) {
      switch (leaf) {
        case Float f -> real = true;
        case Int i -> {
          whole = true;
          wide |= !i.isSmall() || i.small() != (int) i.small();
        }
        case Bool b -> bool |= !whole && !real;
        case ArrayValue a -> {
          DType own = a.data().dtype();
          if (leaf == leaves.getFirst() && own.isFloating()) {
            return own;
          }
          real |= own.isFloating();
          whole |= own.isInteger();
          bool |= own == DType.BOOL && !whole && !real;
        }
        default -> throw unsupported(leaf);
      }
    }
    if (bool && (whole || real)) {
      throw Raise.value("Can't convert Python sequence with mixed types to Tensor.");
    }
    return real ? DType.FLOAT32 : !whole ? DType.BOOL : wide ? DType.INT64 : DType.INT32;
  }

  private DType numPyType() {
    DType widest = DType.BOOL;
    for (Value leaf : leaves) {
      DType own =
          switch (leaf) {
            case Float f -> DType.FLOAT64;
            case Int i -> DType.INT64;
            case Bool b -> DType.BOOL;
            case ArrayValue a -> a.data().dtype();
            default -> throw unsupported(leaf);
          };
      widest = Promotion.of(widest, own);
    }
    return widest;
  }

  /** The elements of an iterator as a list, for what NumPy and TensorFlow take as sequences. */
  public static List<Value> drain(Runtime runtime, Iterator<Value> values) {
    List<Value> items = new ArrayList<>();
    while (values.hasNext()) {
      items.add(values.next());
      if ((items.size() & 1023) == 0) {
        runtime.allocate(items.size());
      }
    }
    return items;
  }
}
