package tapedeck.script.library.keras.layer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.tensorflow.random.TensorFlowRandom;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Layers of a line or two: group, unit and RMS normalization, PReLU, dropout of whole channels. */
final class SmallLayers {
  /** What {@code selu} is made with. */
  private static final double ALPHA = 1.6732632423543772848170429916717;

  private static final double SCALE = 1.0507009873554804934193349852946;

  private SmallLayers() {}

  static void install(Namespace layers) {
    Forwards.define(
        layers,
        "normalization.",
        "GroupNormalization",
        "groups=32, axis=-1, epsilon=0.001, center=True, scale=True, beta_initializer='zeros',"
            + " gamma_initializer='ones', beta_regularizer=None, gamma_regularizer=None,"
            + " beta_constraint=None, gamma_constraint=None",
        SmallLayers::buildGroups,
        SmallLayers::groups);
    Forwards.define(
        layers,
        "normalization.",
        "RMSNormalization",
        "axis=-1, epsilon=1e-06",
        (r, self, input) ->
            Forwards.weight(
                r,
                self,
                "scale",
                new tapedeck.script.value.Str("ones"),
                true,
                input[input.length - 1]),
        (r, self, x, t) -> {
          Value squares = Composed.tf(r, "square", x);
          Value mean = Composed.tf(r, "reduce_mean", squares, Int.of(-1), Bool.TRUE);
          Value shifted = Composed.add(r, mean, self.option("epsilon"));
          Value unit = Composed.mul(r, x, Composed.tf(r, "math.rsqrt", shifted));
          return Composed.mul(r, unit, self.option("scale"));
        });
    Layers.define(
        layers,
        "normalization.",
        "UnitNormalization",
        "axis=-1",
        (r, self, x, t) ->
            Composed.tf(r, "math.l2_normalize", x, self.option("axis"), Float.of(1e-24)));
    Forwards.define(
        layers,
        "activations.",
        "PReLU",
        "alpha_initializer='zeros', alpha_regularizer=None, alpha_constraint=None,"
            + " shared_axes=None",
        (r, self, input) -> {
          int[] dims = Arrays.copyOfRange(input, 1, input.length);
          int[] shared = Given.ints(r, self.option("shared_axes"));
          for (int axis : shared == null ? new int[0] : shared) {
            dims[axis - 1] = 1;
          }
          Forwards.weight(r, self, "alpha", self.option("alpha_initializer"), true, dims);
        },
        (r, self, x, t) -> {
          Value positive = Composed.tf(r, "nn.relu", x);
          Value other = Composed.tf(r, "nn.relu", Composed.tf(r, "negative", x));
          Value alpha = Composed.tf(r, "negative", self.option("alpha"));
          return Composed.add(r, positive, Composed.mul(r, alpha, other));
        });
    Layers.define(
        layers,
        "regularization.",
        "ActivityRegularization",
        "l1=0.0, l2=0.0",
        (r, self, x, t) -> x);
    Layers.begun(
        (tapedeck.script.value.ClassValue)
            java.util.Objects.requireNonNull(layers.get("ActivityRegularization")),
        (r, self) -> {
          Value type = r.requiredAttribute(regularizers(r), "L1L2");
          Value made = r.call(type, self.option("l1"), self.option("l2"));
          self.attributes().put("activity_regularizer", made);
        });
    for (int axes = 1; axes <= 3; axes++) {
      int rank = axes + 2;
      Layers.begun(
          Layers.define(
              layers,
              "regularization.",
              "SpatialDropout" + axes + "D",
              axes == 1 ? "rate, seed=None" : "rate, data_format=None, seed=None",
              SmallLayers::channels),
          (r, self) -> self.axes(rank));
    }
    Layers.define(
        layers, "regularization.", "GaussianDropout", "rate, seed=None", SmallLayers::gaussian);
    Layers.define(
        layers,
        "regularization.",
        "AlphaDropout",
        "rate, noise_shape=None, seed=None",
        SmallLayers::alpha);
    Layers.define(layers, "core.", "Masking", "mask_value=0.0", SmallLayers::hide);
    SpectralNormalization.install(layers);
  }

  private static Value regularizers(Runtime runtime) {
    return Composed.member(runtime, "keras.regularizers");
  }

  /** Makes zeros of the steps that do not count. */
  private static Value hide(Runtime runtime, LayerObject self, Value x, Value training) {
    Value differs = Composed.tf(runtime, "not_equal", x, self.option("mask_value"));
    Value seen = Composed.tf(runtime, "reduce_any", differs, Int.of(-1));
    Value wide = Composed.tf(runtime, "expand_dims", seen, Int.of(-1));
    Tensor model = Operands.tensor(runtime, x, null).value();
    Value factor = Composed.tf(runtime, "cast", wide, TensorFlowDType.of(model.dtype()));
    return Composed.mul(runtime, x, factor);
  }

  private static boolean has(Runtime runtime, LayerObject self, String option) {
    return runtime.truth(self.option(option));
  }

  private static int axis(Runtime runtime, LayerObject self, int rank) {
    int axis = Given.one(runtime, self.option("axis"));
    return axis < 0 ? axis + rank : axis;
  }

  private static void buildGroups(Runtime runtime, LayerObject self, int[] input) {
    int size = input[axis(runtime, self, input.length)];
    int groups = Given.one(runtime, self.option("groups"));
    if (groups == -1) {
      self.attributes().put("groups", Int.of(size));
      groups = size;
    }
    if (size < groups) {
      throw Raise.value(
          "Number of groups (%d) cannot be more than the number of channels (%d)."
              .formatted(groups, size));
    }
    if (size % groups != 0) {
      throw Raise.value(
          "Number of groups (%d) must be a multiple of the number of channels (%d)."
              .formatted(groups, size));
    }
    if (has(runtime, self, "scale")) {
      Value initializer = self.option("gamma_initializer");
      Forwards.weight(runtime, self, "gamma", initializer, true, size);
    }
    if (has(runtime, self, "center")) {
      Value initializer = self.option("beta_initializer");
      Forwards.weight(runtime, self, "beta", initializer, true, size);
    }
    self.axes(input.length);
  }

  private static Value groups(Runtime runtime, LayerObject self, Value x, Value training) {
    int[] shape = Composed.shape(runtime, x);
    int axis = axis(runtime, self, shape.length);
    int groups = Given.one(runtime, self.option("groups"));
    int[] apart = new int[shape.length + 1];
    int[] wide = new int[shape.length + 1];
    Arrays.fill(wide, 1);
    for (int i = 0; i < apart.length; i++) {
      apart[i] =
          i < axis
              ? shape[i]
              : i == axis ? groups : i == axis + 1 ? shape[axis] / groups : shape[i - 1];
    }
    wide[axis] = groups;
    wide[axis + 1] = shape[axis] / groups;
    Value parts = Composed.tf(runtime, "reshape", x, Composed.dims(apart));
    int[] over = IntStream.range(1, apart.length).filter(i -> i != axis).toArray();
    List<Value> moments =
        runtime.all(
            Composed.tf(runtime, "nn.moments", parts, Composed.dims(over), None.NONE, Bool.TRUE));
    Value shifted = Composed.add(runtime, moments.getLast(), self.option("epsilon"));
    Value scale = Composed.tf(runtime, "math.rsqrt", shifted);
    if (has(runtime, self, "scale")) {
      scale = Composed.mul(runtime, scale, placed(runtime, self, "gamma", wide));
    }
    Value rest = Composed.mul(runtime, Composed.tf(runtime, "negative", moments.getFirst()), scale);
    if (has(runtime, self, "center")) {
      rest = Composed.add(runtime, rest, placed(runtime, self, "beta", wide));
    }
    Value made = Composed.add(runtime, Composed.mul(runtime, parts, scale), rest);
    return Composed.tf(runtime, "reshape", made, Composed.dims(shape));
  }

  private static Value placed(Runtime runtime, LayerObject self, String weight, int[] wide) {
    return Composed.tf(runtime, "reshape", self.option(weight), Composed.dims(wide));
  }

  private static boolean trains(Runtime runtime, LayerObject self, Value training) {
    return training != None.NONE
        && runtime.truth(training)
        && Constants.number(runtime, self.option("rate")) > 0;
  }

  /** Drops whole channels: one decision for all places of a channel. */
  private static Value channels(Runtime runtime, LayerObject self, Value x, Value training) {
    if (!trains(runtime, self, training) || !(self instanceof Layers.RandomLayer random)) {
      return x;
    }
    int[] dims = Composed.shape(runtime, x);
    Arrays.fill(dims, 1, dims.length - 1, 1);
    double rate = Constants.number(runtime, self.option("rate"));
    boolean[] stays =
        TensorFlowRandom.kept(Shape.of(dims).size(), rate, random.seed, random.call(runtime));
    double[] factors = new double[stays.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = stays[i] ? 1 / (1 - rate) : 0;
    }
    Tensor mask = Tensor.of(Shape.of(dims), factors);
    Tensor model = Operands.tensor(runtime, x, null).value();
    return Composed.mul(runtime, x, new TensorValue(mask.cast(model.dtype())));
  }

  /** Multiplies by normal numbers around 1. */
  /** Lets some values be what {@code selu} makes of very small ones, and keeps mean and scatter. */
  private static Value alpha(Runtime runtime, LayerObject self, Value x, Value training) {
    double rate = Constants.number(runtime, self.option("rate"));
    if (training == None.NONE || !runtime.truth(training) || rate == 0) {
      return x;
    }
    Operand of = Operands.tensor(runtime, x, null);
    Engine k = runtime.engine();
    DType dtype = of.value().dtype();
    Tensor kept = Layers.kept(runtime, self, of.value().shape(), rate, 1).cast(dtype);
    double lowest = -ALPHA * SCALE;
    double a = Math.pow((1 - rate) * (1 + rate * lowest * lowest), -0.5);
    Tensor dropped = k.quietly(q -> q.mul(one(dtype, lowest), q.sub(one(dtype, 1), kept)));
    Tensor all = k.add(k.mul(of, kept), dropped);
    return new TensorValue(k.add(k.mul(one(dtype, a), all), one(dtype, -a * lowest * rate)));
  }

  private static Tensor one(DType dtype, double value) {
    return Tensor.full(dtype, Shape.SCALAR, value);
  }

  private static Value gaussian(Runtime runtime, LayerObject self, Value x, Value training) {
    if (!trains(runtime, self, training) || !(self instanceof Layers.RandomLayer random)) {
      return x;
    }
    double rate = Constants.number(runtime, self.option("rate"));
    Tensor model = Operands.tensor(runtime, x, null).value();
    Tensor noise =
        TensorFlowRandom.noise(
            model.shape(),
            Math.sqrt(rate / (1 - rate)),
            model.dtype(),
            random.seed,
            random.call(runtime));
    Value around = Composed.add(runtime, new TensorValue(noise), Float.of(1));
    return Composed.mul(runtime, x, around);
  }
}
