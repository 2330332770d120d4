package tapedeck.script.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/** A dtype as TensorFlow has it: {@code tf.float32}. */
record TensorFlowDType(DType dtype) implements HostObject {
  static final ClassValue TYPE =
      ClassValue.builtin("tensorflow.python.framework.dtypes", "DType", Types.OBJECT, null);

  private static final List<TensorFlowDType> ALL =
      java.util.Arrays.stream(DType.values()).map(TensorFlowDType::new).toList();

  static TensorFlowDType of(DType dtype) {
    return ALL.get(dtype.ordinal());
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
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("name", "size", "is_floating", "is_integer", "is_bool", "as_numpy_dtype");
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
