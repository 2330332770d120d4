package tapedeck.script.library.tensorflow.function;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.OpenShape;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** What tensors of strings of a shape are like; −1 leaves a size open, null all of them. */
public record StringSpec(int @Nullable [] dims, @Nullable String name) implements HostObject {
  /** What batches of such tensors are like; of any number of them if {@code size} is −1. */
  public StringSpec batch(int size) {
    if (dims == null) {
      return this;
    }
    int[] more = new int[dims.length + 1];
    more[0] = size;
    System.arraycopy(dims, 0, more, 1, dims.length);
    return new StringSpec(more, null);
  }

  @Override
  public ClassValue type() {
    return TensorSpec.TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "shape" -> OpenShape.of(dims);
      case "dtype" -> new StringTensor.StringType("string");
      case "name" -> name == null ? None.NONE : new Str(name);
      default -> null;
    };
  }

  @Override
  public String repr(Runtime runtime) {
    return "TensorSpec(shape=%s, dtype=tf.string, name=%s)"
        .formatted(
            dims == null ? "<unknown>" : Given.shown(dims),
            name == null ? "None" : "'" + name + "'");
  }
}
