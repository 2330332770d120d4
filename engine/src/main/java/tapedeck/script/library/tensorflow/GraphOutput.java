package tapedeck.script.library.tensorflow;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** A tensor of a graph, seen from outside. */
public record GraphOutput(String name, TensorSpec spec) implements HostObject {
  @Override
  public ClassValue type() {
    return Types.SYMBOLIC_TENSOR;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return spec.attribute(runtime, attribute);
  }

  @Override
  public String str(Runtime runtime) {
    return "Tensor(\"%s:0\", shape=%s, dtype=%s)".formatted(name, shape(), spec.dtype());
  }

  @Override
  public String repr(Runtime runtime) {
    return "<tf.Tensor '%s:0' shape=%s dtype=%s>".formatted(name, shape(), spec.dtype());
  }

  private String shape() {
    int[] dims = spec.dims();
    return dims == null ? "<unknown>" : Given.shown(dims);
  }
}
