package tapedeck.script.library.tensorflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.binding.TensorLike;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Slices;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A gradient made of rows of its source; wherever a tensor is needed, it is the whole one. */
public record IndexedSlices(Slices slices, Tensor whole) implements TensorLike {
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.framework.indexed_slices", "IndexedSlices", Types.OBJECT, null);

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public Operand operand() {
    return whole;
  }

  private Tensor denseShape() {
    int[] dims = whole.shape().dims();
    return Tensor.of(Shape.of(dims.length), dims);
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "values" -> new TensorValue(slices.values());
      case "indices" -> new TensorValue(slices.indices());
      case "dense_shape" -> new TensorValue(denseShape());
      case "shape" -> new TensorShape(whole.shape());
      case "dtype" -> TensorFlowDType.of(whole.dtype());
      case "name" -> None.NONE;
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("values", "indices", "dense_shape", "shape", "dtype");
  }

  @Override
  public String repr(Runtime runtime) {
    return "IndexedSlices(indices=%s, values=%s, dense_shape=%s)"
        .formatted(
            runtime.str(new TensorValue(slices.indices())),
            runtime.str(new TensorValue(slices.values())),
            runtime.str(new TensorValue(denseShape())));
  }
}
