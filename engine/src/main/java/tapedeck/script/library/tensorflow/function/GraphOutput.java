package tapedeck.script.library.tensorflow.function;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/**
 * A tensor of a graph, seen from outside.
 *
 * @param spec what it is like: a specification of numbers or of strings
 */
public record GraphOutput(String name, HostObject spec) implements HostObject {
  @Override
  public ClassValue type() {
    return Types.SYMBOLIC_TENSOR;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return attribute.equals("name") ? new Str(name + ":0") : spec.attribute(runtime, attribute);
  }

  @Override
  public String str(Runtime runtime) {
    String shape = shape();
    return "Tensor(\"%s:0\"%s, dtype=%s)"
        .formatted(name, shape.startsWith("<") ? "" : ", shape=" + shape, dtype());
  }

  @Override
  public String repr(Runtime runtime) {
    return "<tf.Tensor '%s:0' shape=%s dtype=%s>".formatted(name, shape(), dtype());
  }

  private String dtype() {
    return spec instanceof TensorSpec tensor ? tensor.dtype().toString() : "string";
  }

  private String shape() {
    int[] dims =
        switch (spec) {
          case TensorSpec tensor -> tensor.dims();
          case StringSpec strings -> strings.dims();
          default -> null;
        };
    return dims == null ? "<unknown>" : Given.shown(dims);
  }
}
