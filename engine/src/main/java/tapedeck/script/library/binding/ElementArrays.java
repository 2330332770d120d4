package tapedeck.script.library.binding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.StringTensor.Kind;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Bytes;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Elements;
import tapedeck.script.value.Float;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** How NumPy makes arrays of text and of objects. */
public final class ElementArrays {
  private ElementArrays() {}

  private enum Leaves {
    NUMBERS,
    TEXTS,
    BYTES,
    MIXED,
    OBJECTS;

    Leaves with(Leaves other) {
      if (this == other) {
        return this;
      }
      return this == OBJECTS || other == OBJECTS ? OBJECTS : MIXED;
    }
  }

  /** Whether {@code dtype} asks for an array of objects. */
  public static boolean isObject(Value dtype) {
    return dtype == Types.OBJECT
        || dtype instanceof Str text && (text.text().equals("O") || text.text().equals("object"))
        || dtype instanceof StringTensor.StringType type && type.name().equals("object");
  }

  /** Whether {@code dtype} asks for an array of text. */
  public static boolean isText(Value dtype) {
    return dtype == Types.STR
        || dtype == NumPyString.TYPE
        || dtype instanceof Str text && text.text().matches("str|[<>=]?U\\d*")
        || dtype instanceof StringTensor.StringType type && type.name().startsWith("<U");
  }

  /** The array of text or objects that NumPy makes of a value; null if it makes one of numbers. */
  public static @Nullable StringTensor of(Runtime runtime, Value value) {
    if (value instanceof StringTensor known) {
      return known.kind() == Kind.TENSOR ? objects(runtime, known) : known.copied();
    }
    return switch (leaves(value, null)) {
      case null -> null;
      case NUMBERS -> null;
      case TEXTS -> StringTensor.of(value, Kind.TEXTS);
      case BYTES -> StringTensor.of(value, Kind.BYTES);
      case MIXED -> texts(runtime, objects(runtime, value));
      case OBJECTS -> objects(runtime, value);
    };
  }

  private static @Nullable Leaves leaves(Value value, @Nullable Leaves so) {
    List<Value> inner = items(value);
    if (inner == null) {
      Leaves own = kind(value);
      return so == null ? own : so.with(own);
    }
    Leaves all = so;
    for (Value each : inner) {
      all = leaves(each, all);
      if (all == Leaves.OBJECTS) {
        return all;
      }
    }
    return all;
  }

  private static @Nullable List<Value> items(Value value) {
    return switch (value) {
      case ListValue list -> list.items();
      case Tuple tuple -> tuple.items();
      default -> null;
    };
  }

  private static Leaves kind(Value leaf) {
    return switch (leaf) {
      case Str text -> Leaves.TEXTS;
      case Bytes bytes -> Leaves.BYTES;
      case StringTensor strings -> strings.kind() == Kind.TEXTS ? Leaves.TEXTS : Leaves.OBJECTS;
      case ArrayValue array -> Leaves.NUMBERS;
      case TensorValue tensor -> Leaves.NUMBERS;
      case VariableValue variable -> Leaves.NUMBERS;
      case Range range -> Leaves.NUMBERS;
      case Int whole -> whole.big().bitLength() > 64 ? Leaves.OBJECTS : Leaves.NUMBERS;
      default ->
          Numbers.isNumber(leaf) || Constants.existing(leaf) != null || isSequence(leaf)
              ? Leaves.NUMBERS
              : Leaves.OBJECTS;
    };
  }

  /** What NumPy asks for its elements, though it is no list; that is left to whoever knows it. */
  private static boolean isSequence(Value value) {
    ClassValue type = Types.of(value);
    if (value instanceof HostObject host && host.length() >= 0) {
      return true;
    }
    return !(value instanceof DictValue)
        && (type.lookup("__array__") != null
            || type.lookup("__getitem__") != null && type.lookup("__len__") != null);
  }

  /** An array of objects, as deep as all its lists are of one length. */
  public static StringTensor objects(Runtime runtime, Value value) {
    if (value instanceof StringTensor known) {
      return new StringTensor(Kind.OBJECTS, known.shape(), known.items());
    }
    List<Integer> dims = new ArrayList<>();
    List<Value> level = List.of(value);
    while (true) {
      List<List<Value>> parts = new ArrayList<>();
      for (Value each : level) {
        List<Value> inner = elements(each);
        if (inner == null || !parts.isEmpty() && parts.getFirst().size() != inner.size()) {
          return made(dims, level);
        }
        parts.add(inner);
      }
      if (parts.isEmpty()) {
        return made(dims, level);
      }
      dims.add(parts.getFirst().size());
      level = parts.stream().flatMap(List::stream).toList();
      runtime.allocate(level.size());
    }
  }

  private static StringTensor made(List<Integer> dims, List<Value> items) {
    int[] sizes = dims.stream().mapToInt(d -> d).toArray();
    return new StringTensor(Kind.OBJECTS, Shape.of(sizes), items);
  }

  private static @Nullable List<Value> elements(Value value) {
    List<Value> inner = items(value);
    if (inner != null) {
      return inner;
    }
    if (value instanceof StringTensor strings && !strings.shape().isScalar()) {
      return strings.shape().rank() == 1 ? strings.items() : null;
    }
    Tensor numbers = value instanceof ArrayValue array ? array.data() : null;
    if (numbers == null || numbers.isScalar()) {
      return null;
    }
    List<Value> rows = new ArrayList<>();
    int size = numbers.size() / Math.max(1, numbers.shape().dim(0));
    int[] dims = java.util.Arrays.copyOfRange(numbers.shape().dims(), 1, numbers.rank());
    for (int i = 0; i < numbers.shape().dim(0); i++) {
      int from = i * size;
      rows.add(
          dims.length == 0
              ? Elements.number(numbers, i)
              : ArrayValue.array(
                  Arrange.gather(Shape.of(dims), numbers.dtype(), at -> numbers, at -> from + at)));
    }
    return rows;
  }

  /** An array of one object over and over. */
  public static StringTensor full(Runtime runtime, Shape shape, Value element) {
    runtime.allocate(shape.size());
    return new StringTensor(Kind.OBJECTS, shape, Collections.nCopies(shape.size(), element));
  }

  /** An array of empty text. */
  public static StringTensor empty(Runtime runtime, Shape shape) {
    return texts(runtime, full(runtime, shape, Str.EMPTY));
  }

  /** Text of every element, with the room that NumPy gives numbers of their kind. */
  public static StringTensor texts(Runtime runtime, StringTensor objects) {
    int room = 1;
    List<Value> texts = new ArrayList<>();
    for (Value item : objects.items()) {
      String text = runtime.str(item);
      room = Math.max(room, Math.max(text.length(), room(item)));
      texts.add(new Str(text));
    }
    return new StringTensor(Kind.TEXTS, objects.shape(), texts, room);
  }

  private static int room(Value item) {
    return switch (item) {
      case Bool bool -> 5;
      case Int whole -> 21;
      case Float number -> 32;
      default -> 1;
    };
  }

  /** {@code array.astype(str)} of an array of numbers. */
  public static StringTensor texts(Runtime runtime, Tensor numbers) {
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Value element =
          numbers.dtype() == DType.BOOL
              ? Bool.of(numbers.getBoolean(i))
              : ArrayValue.of(element(numbers, i));
      items.add(new Str(runtime.str(element)));
    }
    DType dtype = numbers.dtype();
    int whole = dtype.bytes() == 8 ? 21 : dtype.bytes() == 4 ? 11 : dtype.bytes() == 2 ? 6 : 4;
    int room = dtype == DType.BOOL ? 5 : dtype.isFloating() ? 32 : whole;
    return new StringTensor(Kind.TEXTS, numbers.shape(), items, room);
  }

  private static Tensor element(Tensor numbers, int at) {
    return Arrange.gather(Shape.SCALAR, numbers.dtype(), i -> numbers, i -> at);
  }

  /** The number that text stands for; errors tell NumPy's class of text. */
  private static Value read(Runtime runtime, ClassValue type, Value text) {
    try {
      return runtime.call(type, text);
    } catch (Raise raise) {
      String quoted = runtime.repr(text);
      String said = runtime.str(raise.exception());
      throw said.endsWith(": " + quoted)
          ? Raise.value(
              said.substring(0, said.length() - quoted.length())
                  + runtime.repr(NumPyString.of(text)))
          : raise;
    }
  }

  /** An array of numbers of what text or objects stand for. */
  public static Value numbers(Runtime runtime, StringTensor elements, DType dtype) {
    List<Value> numbers = new ArrayList<>();
    for (Value item : elements.items()) {
      boolean text = item instanceof Str || item instanceof Bytes;
      ClassValue type = dtype.isFloating() ? Types.FLOAT : Types.INT;
      Value plain = item instanceof Bytes bytes ? new Str(bytes.decoded()) : item;
      if (text && dtype == DType.BOOL) {
        throw Raise.refused("an array of booleans of text", "Compare the text.");
      }
      numbers.add(text ? read(runtime, type, plain) : plain);
    }
    Tensor made = Conversion.numpy(runtime, ListValue.of(numbers), dtype);
    return ArrayValue.array(made.reshape(elements.shape()));
  }
}
