package tapedeck.script.library.tensorflow;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/** What tensors of strings of a shape are like; −1 leaves a size open. */
record StringSpec(int[] dims) implements HostObject {
  /** What batches of such tensors are like; of any number of them if {@code size} is −1. */
  StringSpec batch(int size) {
    int[] more = new int[dims.length + 1];
    more[0] = size;
    System.arraycopy(dims, 0, more, 1, dims.length);
    return new StringSpec(more);
  }

  @Override
  public ClassValue type() {
    return TensorSpec.TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "shape" -> TensorShape.sizes(dims);
      case "dtype" -> new StringTensor.StringType("string");
      case "name" -> None.NONE;
      default -> null;
    };
  }

  @Override
  public String repr(Runtime runtime) {
    return "TensorSpec(shape=%s, dtype=tf.string, name=None)".formatted(Given.shown(dims));
  }
}
