package tapedeck.script.library.keras.layer;

import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.operation.KerasActivations;
import tapedeck.script.library.keras.weight.KerasWeights;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;

/** {@code EinsumDense}: a product with a kernel by an equation, a bias and an activation. */
final class EinsumDenseLayer {
  static final String KERNELS =
      "kernel_initializer='glorot_uniform', bias_initializer='zeros', kernel_regularizer=None,"
          + " bias_regularizer=None, activity_regularizer=None, kernel_constraint=None,"
          + " bias_constraint=None";

  private EinsumDenseLayer() {}

  static void install(Namespace layers) {
    Forwards.define(
        layers,
        "core.",
        "EinsumDense",
        "equation, output_shape, activation=None, bias_axes=None, " + KERNELS,
        EinsumDenseLayer::build,
        EinsumDenseLayer::project);
  }

  private static void build(Runtime runtime, LayerObject self, int[] input) {
    String equation = runtime.str(self.option("equation")).replace(" ", "");
    String[] parts = equation.split(",|->");
    if (parts.length != 3 || equation.contains(".")) {
      throw Raise.refused("EinsumDense(%s)".formatted(equation), "Write a letter for each axis.");
    }
    List<Value> wanted = RecurrentWalks.listed(runtime, self.option("output_shape"));
    int[] dims = new int[parts[1].length()];
    for (int i = 0; i < dims.length; i++) {
      dims[i] = size(runtime, parts, parts[1].charAt(i), input, wanted);
    }
    Value initializer = spread(self.option("kernel_initializer"), parts, dims);
    Forwards.weight(runtime, self, "kernel", initializer, true, dims);
    if (self.option("bias_axes") instanceof Str axes) {
      int first = parts[2].length();
      for (char axis : axes.text().toCharArray()) {
        first = Math.min(first, parts[2].indexOf(axis));
      }
      int[] bias = new int[parts[2].length() - first];
      for (int i = 0; i < bias.length; i++) {
        char axis = parts[2].charAt(first + i);
        bias[i] = axes.text().indexOf(axis) < 0 ? 1 : size(runtime, parts, axis, input, wanted);
      }
      Value zeros = self.option("bias_initializer");
      Forwards.weight(runtime, self, "bias", zeros, true, bias);
    }
  }

  /** An initializer that counts as units which axes the equation makes inputs or outputs. */
  private static Value spread(Value initializer, String[] parts, int[] dims) {
    if (!(initializer instanceof KerasWeights.Made made)) {
      return initializer;
    }
    int inputs = 1;
    int outputs = 1;
    for (int i = 0; i < dims.length; i++) {
      boolean output = parts[2].indexOf(parts[1].charAt(i)) >= 0;
      inputs *= output ? 1 : dims[i];
      outputs *= output ? dims[i] : 1;
    }
    return new KerasWeights.Made(
        made.type(), made.initializer().on(Shape.of(inputs, outputs)), made.seed(), made.config());
  }

  /** How long the axis of a letter is, as the input or the output has it. */
  private static int size(
      Runtime runtime, String[] parts, char axis, int[] input, List<Value> wanted) {
    int at = parts[0].indexOf(axis);
    if (at >= 0) {
      return input[at];
    }
    int place = parts[2].indexOf(axis) - (parts[2].length() - wanted.size());
    return Given.one(runtime, wanted.get(Math.max(place, 0)));
  }

  private static Value project(Runtime runtime, LayerObject self, Value x, Value training) {
    Value kernel = self.option("kernel");
    Value product = Composed.tf(runtime, "einsum", self.option("equation"), x, kernel);
    Value bias = self.option("bias");
    Value sum = bias == None.NONE ? product : Composed.add(runtime, product, bias);
    Value activation = self.option("activation");
    return activation == KerasActivations.linear() || activation == None.NONE
        ? sum
        : runtime.call(activation, sum);
  }
}
