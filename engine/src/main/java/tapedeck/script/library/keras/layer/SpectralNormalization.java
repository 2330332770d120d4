package tapedeck.script.library.keras.layer;

import java.util.Objects;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** {@code SpectralNormalization}: divides a layer's kernel by its largest singular value. */
final class SpectralNormalization {
  private static final double SLIGHT = 1e-7;

  private SpectralNormalization() {}

  static void install(Namespace layers) {
    ClassValue type =
        Layers.define(
            layers,
            "normalization.",
            "SpectralNormalization",
            "layer, power_iterations=1",
            SpectralNormalization::forward);
    Layers.begun(type, SpectralNormalization::check);
    Namespace.of(type)
        .method(
            "build",
            "self, input_shape",
            (runtime, in) -> {
              build(runtime, LayerClass.of(in[0]), KerasTensor.read(runtime, in[1]));
              return None.NONE;
            });
  }

  private static void check(Runtime runtime, LayerObject self) {
    Value layer = self.option("layer");
    if (!(layer instanceof LayerObject)) {
      throw Raise.value(
          "Layer %s supplied to Wrapper isn't a supported layer type. Please ensure wrapped layer is a valid Keras layer."
              .formatted(runtime.str(layer)));
    }
    Value turns = self.option("power_iterations");
    if (Given.one(runtime, turns) <= 0) {
      throw Raise.value(
          "`power_iterations` should be greater than zero. Received: `power_iterations=%s`"
              .formatted(runtime.str(turns)));
    }
  }

  private static void build(Runtime runtime, LayerObject self, int[] input) {
    LayerObject layer = LayerClass.of(self.option("layer"));
    layer.buildWithin(runtime, input);
    Value kernel = layer.attributes().get("kernel");
    kernel = kernel == null ? layer.attributes().get("_kernel") : kernel;
    kernel = kernel == null ? layer.attributes().get("embeddings") : kernel;
    if (!(kernel instanceof KerasVariable weight)) {
      throw Raise.value(
          "%s object has no attribute 'kernel' nor 'embeddings'".formatted(layer.type().name()));
    }
    self.attributes().put("kernel", weight);
    Value first =
        Composed.tf(runtime, "keras.initializers.TruncatedNormal", Float.of(0), Float.of(0.02));
    Forwards.weight(runtime, self, "vector_u", first, false, 1, weight.value().shape().dim(-1));
    self.lastAxis(input[input.length - 1]);
    self.leastAxes(1);
    self.markBuilt();
  }

  private static Value forward(Runtime runtime, LayerObject self, Value x, Value training) {
    if (training != None.NONE
        && runtime.truth(training)
        && self.option("kernel") instanceof KerasVariable kernel
        && self.option("vector_u") instanceof KerasVariable vector) {
      if (!KerasRun.of(runtime).isSketching() && !isZero(kernel.value())) {
        normalize(runtime, self, kernel, vector);
      }
    }
    return runtime.call(self.option("layer"), x);
  }

  private static boolean isZero(Tensor kernel) {
    for (int i = 0; i < kernel.size(); i++) {
      if (kernel.getDouble(i) != 0) {
        return false;
      }
    }
    return true;
  }

  private static void normalize(
      Runtime runtime, LayerObject self, KerasVariable kernel, KerasVariable vector) {
    int last = kernel.value().shape().dim(-1);
    Value weights =
        Composed.tf(
            runtime, "reshape", kernel, ListValue.of(java.util.List.of(Int.of(-1), Int.of(last))));
    Value across = Composed.tf(runtime, "transpose", weights);
    Value u = Composed.tf(runtime, "identity", vector);
    Value v = u;
    for (int i = 0; i < Given.one(runtime, self.option("power_iterations")); i++) {
      v = unit(runtime, Composed.tf(runtime, "matmul", u, across));
      u = unit(runtime, Composed.tf(runtime, "matmul", v, weights));
    }
    u = Composed.tf(runtime, "stop_gradient", u);
    v = Composed.tf(runtime, "stop_gradient", v);
    Value sigma =
        Composed.tf(
            runtime,
            "matmul",
            Composed.tf(runtime, "matmul", v, weights),
            Composed.tf(runtime, "transpose", u));
    Value next = Composed.tf(runtime, "divide", kernel, sigma);
    vector.set(value(u));
    kernel.set(value(next).reshape(kernel.value().shape()));
  }

  private static Tensor value(Value tensor) {
    return Objects.requireNonNull(Operands.existing(tensor)).value();
  }

  private static Value unit(Runtime runtime, Value x) {
    Value squares = Composed.tf(runtime, "reduce_sum", Composed.tf(runtime, "square", x));
    Value inverse = Composed.tf(runtime, "math.rsqrt", squares);
    Value most = Composed.tf(runtime, "minimum", inverse, Float.of(1 / SLIGHT));
    return Composed.mul(runtime, x, most);
  }
}
