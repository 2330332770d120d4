package tapedeck.script.library;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Elements;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Tensor;

/** What an optimizer keeps: its learning rate, its count of iterations, a slot. */
final class KerasVariable implements TensorLike {
  private static final ClassValue TYPE =
      ClassValue.builtin("keras.src.backend", "Variable", Types.OBJECT, null);

  private final String path;
  private final Supplier<Tensor> read;
  private final @Nullable DoubleConsumer write;

  /**
   * @param path Keras' name for it: {@code sgd/learning_rate}
   * @param write null if scripts cannot set it
   */
  KerasVariable(String path, Supplier<Tensor> read, @Nullable DoubleConsumer write) {
    this.path = path;
    this.read = read;
    this.write = write;
  }

  @Override
  public Tensor operand() {
    return read.get();
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    Tensor tensor = read.get();
    return switch (name) {
      case "numpy" -> Builtin.of(name, "", (r, in) -> ArrayValue.of(tensor));
      case "value" -> new TensorValue(tensor);
      case "assign" -> Builtin.of(name, "value", this::assign);
      case "dtype" -> new Str(tensor.dtype().label());
      case "shape" -> new Tuple(ArrayShaping.dims(tensor));
      case "name" -> new Str(path.substring(path.indexOf('/') + 1));
      case "path" -> new Str(path);
      case "__float__" -> Builtin.of(name, "", (r, in) -> Float.of(tensor.getDouble(0)));
      case "__int__" -> Builtin.of(name, "", (r, in) -> Int.of(tensor.getLong(0)));
      default -> null;
    };
  }

  private Value assign(Runtime runtime, Value[] in) {
    if (write == null) {
      throw Raise.refused("Setting " + path, "Make a new optimizer to start afresh.");
    }
    write.accept(Optimizers.number(runtime, in[0]));
    return None.NONE;
  }

  @Override
  public List<String> attributeNames() {
    return List.of("numpy", "value", "assign", "dtype", "shape", "name", "path");
  }

  @Override
  public String repr(Runtime runtime) {
    Tensor tensor = read.get();
    String shown =
        tensor.isScalar() ? runtime.repr(Elements.number(tensor, 0)) : NumPyText.str(tensor);
    return "<Variable path=%s, shape=%s, dtype=%s, value=%s>"
        .formatted(path, tensor.shape(), tensor.dtype(), shown);
  }
}
