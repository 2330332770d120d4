package tapedeck.script.library.keras.model;

import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** What a layer tells of its types and shapes. */
final class LayerFacts {
  private static final ClassValue SPEC =
      ClassValue.builtin("keras.src.layers.input_spec", "InputSpec", Types.OBJECT, null);

  private LayerFacts() {}

  /** What a layer wants of its input. */
  private record Spec(String text) implements HostObject {
    @Override
    public ClassValue type() {
      return SPEC;
    }

    @Override
    public String repr(Runtime runtime) {
      return text;
    }
  }

  /** What a layer wants of its input; None where it takes anything. */
  static Value inputSpec(LayerObject self) {
    String last = self.lastAxis > 0 ? ", axes={-1: %d}".formatted(self.lastAxis) : "";
    if (self.axes > 0) {
      return new Spec("InputSpec(ndim=%d%s)".formatted(self.axes, last));
    }
    return self.leastAxes > 0
        ? new Spec("InputSpec(min_ndim=%d%s)".formatted(self.leastAxes, last))
        : None.NONE;
  }

  /** {@code layer.compute_output_shape(shape)}, which a class of a script has to write itself. */
  static Value outputShape(Runtime runtime, LayerObject self, Value shape) {
    boolean model = self instanceof ModelObject made && made.graph() != null;
    if (self.type().isUserDefined() && !model) {
      throw Raise.of(
          Exceptions.NOT_IMPLEMENTED_ERROR,
          "Layer %s does not have a `compute_output_shape` method implemented. Should implement `def compute_output_shape(self, input_shape)`."
              .formatted(self.type().name()));
    }
    Value input = self.symbolicInput;
    Value output = self.symbolicOutput;
    int nodes = self.nodes;
    try {
      return Sketches.outputShape(runtime, self, KerasTensor.read(runtime, shape));
    } finally {
      self.symbolicInput = input;
      self.symbolicOutput = output;
      self.nodes = nodes;
    }
  }
}
