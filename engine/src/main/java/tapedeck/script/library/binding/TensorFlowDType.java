package tapedeck.script.library.binding;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A dtype as TensorFlow has it: {@code tf.float32}. */
public record TensorFlowDType(DType dtype) implements HostObject {
  public static final ClassValue TYPE =
      ClassValue.builtin("tensorflow.python.framework.dtypes", "DType", Types.OBJECT, null);

  private static final List<TensorFlowDType> ALL =
      java.util.Arrays.stream(DType.values()).map(TensorFlowDType::new).toList();

  public static TensorFlowDType of(DType dtype) {
    return ALL.get(dtype.ordinal());
  }

  /** {@code tf.as_dtype}. */
  public static Value asDType(Runtime runtime, Value[] in) {
    return of(DTypes.required(runtime, in[0]));
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "name" -> new Str(dtype.label());
      case "size" -> Int.of(dtype.bytes());
      case "is_floating" -> Bool.of(dtype.isFloating());
      case "is_integer" -> Bool.of(dtype.isInteger());
      case "is_bool" -> Bool.of(dtype == DType.BOOL);
      case "is_complex" -> Bool.FALSE;
      case "as_numpy_dtype" -> Types.scalar(dtype);
      case "base_dtype" -> this;
      case "max" -> limit(dtype, true);
      case "min" -> limit(dtype, false);
      case "limits" ->
          Tuple.of(dtype.isInteger() ? Int.ZERO : limit(dtype, false), limit(dtype, true));
      case "as_datatype_enum" -> Int.of(NUMBERS.indexOf(dtype.label()));
      case "is_unsigned" -> Bool.of(dtype.isUnsigned());
      default -> null;
    };
  }

  /** The numbers that TensorFlow's protocol gives the types, by place. */
  private static final List<String> NUMBERS =
      List.of(
          "invalid",
          "float32",
          "float64",
          "int32",
          "uint8",
          "int16",
          "int8",
          "string",
          "complex64",
          "int64",
          "bool",
          "qint8",
          "quint8",
          "qint32",
          "bfloat16",
          "qint16",
          "quint16",
          "uint16",
          "complex128",
          "float16",
          "resource",
          "variant",
          "uint32",
          "uint64");

  /** The largest or smallest number of the type. */
  public static Value limit(DType dtype, boolean largest) {
    if (dtype.isFloating()) {
      double most =
          switch (dtype) {
            case FLOAT16 -> 65504;
            case BFLOAT16 -> 0x1.fep127;
            case FLOAT64 -> Double.MAX_VALUE;
            default -> Float.MAX_VALUE;
          };
      return ArrayValue.of(Tensor.full(dtype, Shape.SCALAR, largest ? most : -most));
    }
    if (dtype == DType.BOOL) {
      return Bool.of(largest);
    }
    int bits = 8 * dtype.bytes() - (dtype.isUnsigned() ? 0 : 1);
    BigInteger beyond = BigInteger.ONE.shiftLeft(bits);
    return largest
        ? Int.of(beyond.subtract(BigInteger.ONE))
        : dtype.isUnsigned() ? Int.ZERO : Int.of(beyond.negate());
  }

  @Override
  public List<String> attributeNames() {
    return List.of(
        "name", "size", "max", "min", "is_floating", "is_integer", "is_bool", "as_numpy_dtype");
  }

  @Override
  public String repr(Runtime runtime) {
    return "tf." + dtype.label();
  }

  @Override
  public String str(Runtime runtime) {
    return "<dtype: '" + dtype.label() + "'>";
  }

  @Override
  public Boolean equalTo(Runtime runtime, Value other) {
    return DTypes.named(other) == dtype;
  }
}
