package tapedeck.script.library.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/** A dtype as NumPy has it: {@code dtype('float32')}. */
public record NumPyDType(DType dtype) implements HostObject {
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "numpy",
          "dtype",
          Types.OBJECT,
          (runtime, type, given) -> make(runtime, given.positional()));

  private static final List<NumPyDType> ALL =
      java.util.Arrays.stream(DType.values()).map(NumPyDType::new).toList();

  public static NumPyDType of(DType dtype) {
    return ALL.get(dtype.ordinal());
  }

  private static NumPyDType make(Runtime runtime, Value[] given) {
    DType named = given.length == 0 ? null : DTypes.numpy(runtime, given[0]);
    return of(named == null ? DType.FLOAT64 : named);
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "name" -> new Str(dtype.label());
      case "itemsize" -> Int.of(dtype.bytes());
      case "kind" ->
          new Str(
              dtype.isFloating() ? "f" : dtype.isUnsigned() ? "u" : dtype.isInteger() ? "i" : "b");
      case "type" -> Types.scalar(dtype);
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("name", "itemsize", "kind", "type");
  }

  @Override
  public String repr(Runtime runtime) {
    return "dtype('" + dtype.label() + "')";
  }

  @Override
  public String str(Runtime runtime) {
    return dtype.label();
  }

  @Override
  public Boolean equalTo(Runtime runtime, Value other) {
    DType named =
        other == Types.FLOAT
            ? DType.FLOAT64
            : other == Types.INT ? DType.INT64 : DTypes.named(other);
    return named == dtype;
  }
}
