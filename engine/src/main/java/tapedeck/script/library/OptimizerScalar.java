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
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** A number an optimizer keeps as a Keras variable: its learning rate, its count of iterations. */
final class OptimizerScalar implements TensorLike {
  private static final ClassValue TYPE =
      ClassValue.builtin("keras.src.backend.tensorflow.core", "Variable", Types.OBJECT, null);

  private final String path;
  private final Supplier<Tensor> read;
  private final @Nullable DoubleConsumer write;

  OptimizerScalar(String path, Supplier<Tensor> read, @Nullable DoubleConsumer write) {
    this.path = path;
    this.read = read;
    this.write = write;
  }

  @Override
  public Tensor tensor() {
    return read.get();
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "numpy" -> Builtin.of(name, "", (r, in) -> ArrayValue.of(tensor()));
      case "value" -> new TensorValue(tensor());
      case "assign" -> Builtin.of(name, "value", this::assign);
      case "dtype" -> new Str(tensor().dtype().label());
      case "shape" -> tapedeck.script.value.Tuple.EMPTY;
      case "name" -> new Str(path.substring(path.indexOf('/') + 1));
      case "path" -> new Str(path);
      case "__float__" -> Builtin.of(name, "", (r, in) -> Float.of(tensor().getDouble(0)));
      case "__int__" -> Builtin.of(name, "", (r, in) -> Int.of(tensor().getLong(0)));
      default -> null;
    };
  }

  private Value assign(Runtime runtime, Value[] in) {
    if (write == null) {
      throw Raise.refused("Setting " + path, "Make a new optimizer to start counting from 0.");
    }
    write.accept(Optimizers.rate(runtime, in[0]));
    return None.NONE;
  }

  @Override
  public List<String> attributeNames() {
    return List.of("numpy", "value", "assign", "dtype", "shape", "name", "path");
  }

  @Override
  public String repr(Runtime runtime) {
    Tensor tensor = tensor();
    return "<Variable path=%s, shape=(), dtype=%s, value=%s>"
        .formatted(path, tensor.dtype(), runtime.repr(Elements.number(tensor, 0)));
  }
}
