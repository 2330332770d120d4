package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.op.Calculus;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.tensorflow.data.Dataset;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.keras.layers.Normalization}: takes the mean away and divides by the deviation. */
final class NormalizationLayer {
  private NormalizationLayer() {}

  /** How many rows of a dataset of single rows are looked at together. */
  private static final int ROWS = 128;

  static void install(Namespace layers) {
    ClassValue type =
        Forwards.define(
            layers,
            "preprocessing.",
            "Normalization",
            "axis=-1, mean=None, variance=None, invert=False",
            NormalizationLayer::build,
            NormalizationLayer::forward);
    Layers.begun(type, NormalizationLayer::begin);
    Namespace.of(type).method("adapt", "self, data", NormalizationLayer::adapt);
  }

  private static void begin(Runtime runtime, LayerObject self) {
    int[] axes = Given.ints(runtime, self.option("axis"));
    self.attributes().put("axis", Composed.dims(axes == null ? new int[0] : axes));
    Value mean = self.option("mean");
    Value variance = self.option("variance");
    if ((mean == None.NONE) != (variance == None.NONE)) {
      throw Raise.value(
          "When setting values directly, both `mean` and `variance` must be set. Received: mean=%s and variance=%s"
              .formatted(runtime.str(mean), runtime.str(variance)));
    }
    self.attributes().put("input_mean", mean);
    self.attributes().put("input_variance", variance);
    self.attributes().put("mean", None.NONE);
    self.attributes().remove("variance");
  }

  /** The axes that keep statistics of their own, in order. */
  private static int[] kept(Runtime runtime, LayerObject self, int rank) {
    int[] axes = Given.ints(runtime, self.option("axis"));
    int[] given = axes == null ? new int[0] : axes;
    for (int axis : given) {
      if (axis < -rank || axis >= rank) {
        throw Raise.value(
            "All `axis` values must be in the range [-ndim, ndim). Received inputs with ndim=%d, while axis=%s"
                .formatted(rank, runtime.repr(self.option("axis"))));
      }
    }
    return Arrays.stream(given).map(a -> a < 0 ? a + rank : a).sorted().toArray();
  }

  private static int[] reduced(int[] kept, int rank) {
    return IntStream.range(0, rank)
        .filter(axis -> Arrays.stream(kept).noneMatch(each -> each == axis))
        .toArray();
  }

  private static void build(Runtime runtime, LayerObject self, int[] input) {
    int[] kept = kept(runtime, self, input.length);
    int[] wide = new int[input.length];
    Arrays.fill(wide, 1);
    for (int axis : kept) {
      if (input[axis] < 0) {
        throw Raise.value(
            "All `axis` values to be kept must have a known shape. Received axis=%s, inputs.shape=%s, with unknown axis at index %d"
                .formatted(runtime.repr(self.option("axis")), Given.shown(input), axis));
      }
      wide[axis] = input[axis];
    }
    self.attributes().put("_broadcast_shape", Composed.dims(wide));
    Value mean = self.option("input_mean");
    if (mean != None.NONE) {
      self.attributes().put("mean", spread(runtime, self, mean, kept, wide));
      Value variance = self.option("input_variance");
      self.attributes().put("variance", spread(runtime, self, variance, kept, wide));
      return;
    }
    Shape shape = Shape.of(Arrays.stream(kept).map(axis -> input[axis]).toArray());
    weight(runtime, self, "mean", shape, "zeros", self.dtype());
    weight(runtime, self, "variance", shape, "ones", self.dtype());
    weight(runtime, self, "count", Shape.SCALAR, "zeros", DType.INT64);
    finish(runtime, self);
  }

  private static void weight(
      Runtime runtime, LayerObject self, String name, Shape shape, String first, DType dtype) {
    KerasVariable made =
        LayerClass.weight(runtime, self, name, shape, new Str(first), dtype, false);
    self.attributes().put(name.equals("count") ? name : "adapt_" + name, made);
  }

  private static Value spread(
      Runtime runtime, LayerObject self, Value given, int[] kept, int[] wide) {
    Tensor values = Constants.array(runtime, given).cast(self.dtype());
    int[] own = new int[wide.length];
    Arrays.fill(own, 1);
    for (int i = 1; i <= values.rank(); i++) {
      own[kept[kept.length - i]] = values.shape().dim(-i);
    }
    Tensor placed = values.reshape(Shape.of(own));
    return new TensorValue(runtime.engine().quietly(k -> k.broadcastTo(placed, Shape.of(wide))));
  }

  /** Makes the mean and the variance that calls reckon with of the weights. */
  private static void finish(Runtime runtime, LayerObject self) {
    int[] wide = Given.ints(runtime, self.option("_broadcast_shape"));
    for (String name : new String[] {"mean", "variance"}) {
      if (wide != null && self.option("adapt_" + name) instanceof KerasVariable weight) {
        Tensor placed = weight.value().reshape(Shape.of(wide));
        self.attributes().put(name, new TensorValue(placed));
      }
    }
  }

  private static Value adapt(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    List<Value> batches = new ArrayList<>();
    Value first = in[1];
    boolean single = first instanceof ArrayValue || Operands.existing(first) != null;
    if (!single) {
      Value data = first;
      List<Value> all = runtime.all(data);
      if (data instanceof Dataset && !all.isEmpty() && rank(features(all.getFirst())) == 1) {
        Value rows = tapedeck.script.value.Int.of(ROWS);
        Value batch = runtime.call(runtime.requiredAttribute(data, "batch"), rows);
        boolean already = runtime.repr(data).contains("shape=(None,");
        all = already ? all : runtime.all(batch);
      }
      all.forEach(each -> batches.add(features(each)));
      if (batches.isEmpty()) {
        throw Raise.value(
            "adapt() received an empty iterable (no batches). Expected at least one batch. Pass a"
                + " non-empty iterable of arrays or tensors, e.g. layer.adapt([x]) or"
                + " layer.adapt(list_of_batches).");
      }
      first = batches.getFirst();
      if (!(first instanceof ArrayValue) && Operands.existing(first) == null) {
        throw Raise.type(
            "adapt() expects an iterable that yields arrays or tensors with a `.shape` attribute (e.g. numpy arrays or backend tensors). Got an element of type %s. Ensure each yielded element is array-like with a `.shape` attribute."
                .formatted(Types.nameOf(first)));
      }
    }
    int[] dims = Constants.array(runtime, first).shape().dims();
    if (!self.wasBuilt()) {
      runtime.call(runtime.requiredAttribute(self, "build"), TensorShape.sizes(dims));
      self.answered(dims);
    }
    int[] over = reduced(kept(runtime, self, dims.length), dims.length);
    Value mean;
    Value variance;
    if (single) {
      String module = first instanceof ArrayValue ? "numpy" : "tensorflow";
      mean = statistic(runtime, module, false, first, over);
      variance = statistic(runtime, module, true, first, over);
    } else {
      Value[] both = together(runtime, self, batches, over);
      mean = both[0];
      variance = both[1];
    }
    if (self.option("adapt_mean") instanceof KerasVariable to
        && self.option("adapt_variance") instanceof KerasVariable spread) {
      to.set(Constants.array(runtime, mean).cast(self.dtype()));
      spread.set(Constants.array(runtime, variance).cast(self.dtype()));
      finish(runtime, self);
    }
    return None.NONE;
  }

  private static Value features(Value element) {
    return element instanceof Tuple pair && !pair.items().isEmpty()
        ? pair.items().getFirst()
        : element;
  }

  private static int rank(Value value) {
    Operand operand = Operands.existing(value);
    return operand == null ? -1 : operand.value().rank();
  }

  private static Value statistic(
      Runtime runtime, String module, boolean variance, Value x, int[] over) {
    boolean numpy = module.equals("numpy");
    Value found = runtime.module(module);
    String name = numpy ? variance ? "var" : "mean" : variance ? "reduce_variance" : "reduce_mean";
    if (!numpy && variance) {
      found = runtime.requiredAttribute(found, "math");
    }
    return runtime.call(runtime.requiredAttribute(found, name), x, Composed.dims(over));
  }

  /** The statistics of batches, each weighed by its rows. */
  private static Value[] together(
      Runtime runtime, LayerObject self, List<Value> batches, int[] over) {
    Value mean = Float.of(0);
    Value variance = Float.of(0);
    double total = 0;
    for (Value each : batches) {
      runtime.step();
      Tensor rows = Constants.array(runtime, each).cast(self.dtype());
      Value x = new TensorValue(rows);
      double count =
          over.length == 0
              ? 1
              : Arrays.stream(over)
                  .mapToDouble(a -> rows.shape().dim(a))
                  .reduce(1, (a, b) -> a * b);
      total += count;
      Value weight = Float.of(count / total);
      Value rest = Float.of(1 - count / total);
      Value own = statistic(runtime, "tensorflow", false, x, over);
      Value scatter = statistic(runtime, "tensorflow", true, x, over);
      Value next =
          Composed.add(
              runtime, Composed.mul(runtime, own, weight), Composed.mul(runtime, mean, rest));
      Value before = Composed.add(runtime, squared(runtime, mean, next), variance);
      Value now = Composed.add(runtime, scatter, squared(runtime, own, next));
      variance =
          Composed.add(
              runtime, Composed.mul(runtime, now, weight), Composed.mul(runtime, before, rest));
      mean = next;
    }
    return new Value[] {mean, variance};
  }

  private static Value squared(Runtime runtime, Value a, Value b) {
    Value off = Composed.sub(runtime, a, b);
    return runtime.binary(Operator.POW, off, Float.of(2));
  }

  private static Value forward(Runtime runtime, LayerObject self, Value input, Value training) {
    if (self.option("mean") == None.NONE) {
      throw Raise.value("You must call `.build(input_shape)` on the layer before using it.");
    }
    Operand given = Operands.tensor(runtime, input, null);
    Engine k = runtime.engine();
    Operand x = given.value().dtype() == self.compute() ? given : k.cast(given, self.compute());
    Tensor mean = Operands.tensor(runtime, self.option("mean"), self.compute()).value();
    Tensor variance = Operands.tensor(runtime, self.option("variance"), self.compute()).value();
    Tensor deviation =
        k.quietly(q -> q.maximum(q.sqrt(variance), Calculus.constant(variance, 1e-7)));
    return new TensorValue(
        runtime.truth(self.option("invert"))
            ? k.add(mean, k.mul(x, deviation))
            : k.div(k.sub(x, mean), deviation));
  }
}
