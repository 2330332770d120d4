package tapedeck.script.library.tensorflow.member;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.binding.TensorLike;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Slices;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A gradient made of rows of its source; wherever a tensor is needed, it is the whole one.
 *
 * @param sum the whole tensor; null if a script made the rows and did not say of what shape
 */
public record IndexedSlices(Slices slices, @Nullable Tensor sum) implements TensorLike {
  private static final Parameters SIGNATURE =
      Parameters.parse("self, values, indices, dense_shape=None");

  public static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.framework.indexed_slices",
          "IndexedSlices",
          Types.OBJECT,
          IndexedSlices::make);

  private static Value make(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = SIGNATURE.bind("IndexedSlices.__init__", given.with(None.NONE));
    Tensor values = Constants.converted(runtime, in[1], null, "");
    Slices rows = new Slices(values, Constants.converted(runtime, in[2], null, ""));
    return new IndexedSlices(
        rows, in[3] == None.NONE ? null : rows.whole(Given.shape(runtime, in[3])));
  }

  /** Whether an operator is refused: rows go with a tensor only, which makes them the whole. */
  public static boolean refuse(Value a, Value b) {
    return a instanceof IndexedSlices && !isTensor(b) || b instanceof IndexedSlices && !isTensor(a);
  }

  private static boolean isTensor(Value value) {
    return !(value instanceof IndexedSlices) && Operands.isTensor(value);
  }

  /** These rows with the sign changed. */
  public IndexedSlices negative(Runtime runtime) {
    return new IndexedSlices(
        slices.map(values -> runtime.engine().neg(values)),
        sum == null ? null : runtime.engine().neg(sum));
  }

  /** These rows changed, which keeps their shape. */
  public IndexedSlices map(UnaryOperator<Tensor> change) {
    Slices changed = slices.map(change);
    return new IndexedSlices(changed, sum == null ? null : changed.whole(sum.shape()));
  }

  /** All rows of the source, those that are not named as zeros. */
  public Tensor whole() {
    if (sum == null) {
      throw Raise.value(
          "Tensor conversion requested for IndexedSlices for argument `value` without dense_shape: "
              + text());
    }
    return sum;
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public Operand operand() {
    return whole();
  }

  /** Gradients as a script gets them: None, a tensor, or rows. */
  public static List<Value> values(
      List<? extends @Nullable Tensor> gradients, List<? extends @Nullable Slices> slices) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < gradients.size(); i++) {
      Tensor gradient = gradients.get(i);
      Slices rows = slices.get(i);
      values.add(
          gradient == null
              ? None.NONE
              : rows == null ? new TensorValue(gradient) : new IndexedSlices(rows, gradient));
    }
    return values;
  }

  private Value denseShape() {
    if (sum == null) {
      return None.NONE;
    }
    return new TensorValue(sizes(sum));
  }

  private static Tensor sizes(Tensor whole) {
    return Tensor.of(Shape.of(whole.rank()), whole.shape().dims());
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "values" -> new TensorValue(slices.values());
      case "indices" -> new TensorValue(slices.indices());
      case "dense_shape" -> denseShape();
      case "shape" -> sum == null ? TensorShape.UNKNOWN : new TensorShape(sum.shape());
      case "dtype" -> TensorFlowDType.of(slices.values().dtype());
      case "device" -> new Str(TensorMembers.DEVICE);
      case "name", "op", "graph" ->
          throw Raise.attribute(
              "Tensor.%s is undefined when eager execution is enabled.".formatted(name));
      case "consumers" -> Builtin.of("consumers", "", (r, in) -> ListValue.of(List.<Value>of()));
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("values", "indices", "dense_shape", "shape", "dtype", "device");
  }

  @Override
  public String str(Runtime runtime) {
    return text();
  }

  private String text() {
    String dense = sum == null ? "" : ", dense_shape=" + sizes(sum);
    return "IndexedSlices(indices=%s, values=%s%s)"
        .formatted(slices.indices(), slices.values(), dense);
  }
}
