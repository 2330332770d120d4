package tapedeck.script.library.keras;

import java.util.Arrays;
import java.util.List;
import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.keras.layers.Normalization}: takes the mean away and divides by the deviation. */
final class NormalizationLayer {
  private NormalizationLayer() {}

  static void install(Namespace layers) {
    ClassValue type =
        Layers.define(
            layers,
            "preprocessing.",
            "Normalization",
            "axis=-1, mean=None, variance=None, invert=False",
            NormalizationLayer::forward);
    Namespace.of(type).method("adapt", "self, data", NormalizationLayer::adapt);
  }

  private static Value adapt(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    Tensor data = Operands.tensor(runtime, in[1], null).value().cast(self.dtype);
    data =
        data.rank() == 1 && Layers.option(self, "axis") != None.NONE
            ? data.reshape(Shape.of(data.size(), 1))
            : data;
    Tensor wide = data.cast(DType.FLOAT64);
    int[] axes = reduced(runtime, self, data.rank());
    Tensor mean = runtime.engine().quietly(k -> mean(k, wide, axes));
    Tensor variance = runtime.engine().quietly(k -> mean(k, k.square(k.sub(wide, mean)), axes));
    self.attributes().put("mean", new TensorValue(shown(mean).cast(self.dtype)));
    self.attributes().put("variance", new TensorValue(shown(variance).cast(self.dtype)));
    self.built = true;
    return None.NONE;
  }

  private static Tensor shown(Tensor statistic) {
    int[] dims = statistic.shape().dims();
    return statistic.size() == 1 && dims.length > 1 || dims.length == 1
        ? statistic.reshape(dims.length == 1 ? Shape.of(1) : statistic.shape())
        : statistic;
  }

  private static int[] reduced(Runtime runtime, LayerObject self, int rank) {
    int[] kept = Given.ints(runtime, Layers.option(self, "axis"));
    List<Integer> keeps =
        kept == null
            ? List.of()
            : Arrays.stream(kept).mapToObj(axis -> axis < 0 ? axis + rank : axis).toList();
    return java.util.stream.IntStream.range(0, rank).filter(a -> !keeps.contains(a)).toArray();
  }

  private static Tensor mean(Calculus k, Tensor x, int[] axes) {
    return k.apply(
        Catalogue.required("reduce_mean"),
        Attributes.NONE.with("axis", axes).with("keepdims", true),
        x);
  }

  private static Value forward(Runtime runtime, LayerObject self, Value input, Value training) {
    Operand x = Operands.tensor(runtime, input, null);
    Engine k = runtime.engine();
    if (Layers.option(self, "mean") == None.NONE) {
      return input;
    }
    Tensor mean = Operands.tensor(runtime, Layers.option(self, "mean"), self.dtype).value();
    Tensor variance = Operands.tensor(runtime, Layers.option(self, "variance"), self.dtype).value();
    Tensor deviation =
        k.quietly(q -> q.maximum(q.sqrt(variance), Calculus.constant(variance, 1e-7)));
    return new TensorValue(
        runtime.truth(Layers.option(self, "invert"))
            ? k.add(mean, k.mul(x, deviation))
            : k.div(k.sub(x, mean), deviation));
  }
}
