package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.Functional;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.operation.KerasActivations;
import tapedeck.script.library.keras.weight.Constraints;
import tapedeck.script.library.keras.weight.KerasWeights;
import tapedeck.script.library.keras.weight.Regularizers;
import tapedeck.script.library.tensorflow.random.TensorFlowRandom;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The layers of Keras that are one line of arithmetic. */
public final class Layers {
  private static final String MORE =
      "Derive a class from tf.keras.layers.Layer, or use Dense, Flatten, Activation, Dropout.";

  private Layers() {}

  /** What a layer does with its input, in the light of its options. */
  interface Forward {
    Value of(Runtime runtime, LayerObject self, Value input, Value training);
  }

  /** Fills {@code keras.layers}. */
  public static void install(Namespace layers) {
    layers
        .value("Layer", LayerClass.TYPE)
        .value("Dense", DenseLayer.TYPE)
        .method("Input", Functional.INPUT, Functional::input)
        .value("InputLayer", Functional.INPUT_LAYER);
    define(layers, "core.", "Activation", "activation", Layers::activation);
    define(
        layers,
        "core.",
        "Lambda",
        "function, output_shape=None, mask=None, arguments=None",
        (r, self, x, t) -> r.call(self.option("function"), x));
    define(layers, "core.", "Identity", "", (r, self, x, t) -> x);
    define(layers, "reshaping.", "Flatten", "data_format=None", Layers::flatten);
    define(layers, "reshaping.", "Reshape", "target_shape", Layers::reshape);
    begun(
        define(
            layers,
            "regularization.",
            "Dropout",
            "rate, noise_shape=None, seed=None",
            Layers::dropout),
        Layers::checkRate);
    define(layers, "regularization.", "GaussianNoise", "stddev, seed=None", Layers::noise);
    begun(
        define(
            layers,
            "activations.",
            "ReLU",
            "max_value=None, negative_slope=0.0, threshold=0.0",
            (r, self, x, t) ->
                r.call(
                    KerasActivations.get(r, new Str("relu")),
                    x,
                    self.option("negative_slope"),
                    self.option("max_value"),
                    self.option("threshold"))),
        (r, self) -> {
          if (self.option("max_value") != None.NONE) {
            notNegative(r, self, "max_value", "max_value of a ReLU layer cannot be a");
          }
          for (String option : new String[] {"negative_slope", "threshold"}) {
            notNegative(r, self, option, option + " of a ReLU layer cannot be None or a");
          }
        });
    begun(
        define(
            layers,
            "activations.",
            "LeakyReLU",
            "negative_slope=0.3",
            (r, self, x, t) ->
                r.call(
                    KerasActivations.get(r, new Str("leaky_relu")),
                    x,
                    self.option("negative_slope"))),
        (r, self) -> {
          if (isNegative(r, self, "negative_slope")) {
            throw Raise.value(
                "The negative_slope value of a Leaky ReLU layer cannot be None or negative value."
                    + " Expected a float. Received: negative_slope="
                    + r.str(self.option("negative_slope")));
          }
        });
    define(
        layers,
        "activations.",
        "ELU",
        "alpha=1.0",
        (r, self, x, t) ->
            r.call(KerasActivations.get(r, new Str("elu")), x, self.option("alpha")));
    define(
        layers,
        "activations.",
        "Softmax",
        "axis=-1",
        (r, self, x, t) ->
            r.call(KerasActivations.get(r, new Str("softmax")), x, self.option("axis")));
    define(
        layers,
        "preprocessing.",
        "Rescaling",
        "scale, offset=0.0",
        (r, self, x, t) -> {
          Operand given = Operands.tensor(r, x, null);
          Engine k = r.engine();
          Operand of =
              given.value().dtype() == self.compute() ? given : k.cast(given, self.compute());
          Tensor scale = Operands.tensor(r, self.option("scale"), self.compute()).value();
          Tensor offset = Operands.tensor(r, self.option("offset"), self.compute()).value();
          return new TensorValue(k.add(k.mul(of, scale), offset));
        });
    define(layers, "merging.", "Add", "", (r, self, x, t) -> merged(r, x, Engine::add));
    define(layers, "merging.", "Subtract", "", (r, self, x, t) -> merged(r, x, Engine::sub));
    define(layers, "merging.", "Multiply", "", (r, self, x, t) -> merged(r, x, Engine::mul));
    define(layers, "merging.", "Average", "", Layers::average);
    define(layers, "merging.", "Dot", "axes, normalize=False", Layers::dot);
    define(layers, "merging.", "Maximum", "", (r, self, x, t) -> merged(r, x, Engine::maximum));
    define(layers, "merging.", "Minimum", "", (r, self, x, t) -> merged(r, x, Engine::minimum));
    define(layers, "merging.", "Concatenate", "axis=-1", Layers::concatenate);
    for (String name : MERGING) {
      ClassValue merge = (ClassValue) java.util.Objects.requireNonNull(layers.get(name));
      Namespace.of(merge)
          .method(
              "build",
              "self, input_shape",
              (r, in) -> {
                Merging.check(r, LayerClass.of(in[0]), in[1]);
                return None.NONE;
              });
      String options =
          name.equals("Concatenate") ? "inputs, axis=-1, **kwargs" : "inputs, **kwargs";
      layers.method(
          name.toLowerCase(java.util.Locale.ROOT),
          options,
          (r, in) -> merging(r, layers.get(name), in));
    }
    NormalizationLayer.install(layers);
    NormalizingLayers.install(layers);
    RecurrentLayers.install(layers);
    SmallLayers.install(layers);
    WrappingLayers.install(layers);
    HeadedAttention.install(layers);
    SimpleAttention.install(layers);
    ConvolutionLayers.install(layers);
    PoolingLayers.install(layers);
    ResizingLayers.install(layers);
    EncodingLayers.install(layers);
    LookupLayers.install(layers);
    TextVectorizing.install(layers);
    VaryingLayers.install(layers);
    layers
        .refused("tf.keras.layers.", MORE, "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D")
        .refused("tf.keras.layers.", MORE, "TextVectorization", "Hashing");
  }

  private static final List<String> MERGING =
      List.of("Add", "Subtract", "Multiply", "Maximum", "Minimum", "Average", "Concatenate", "Dot");

  /** {@code concatenate([a, b])}: makes the layer of that name and calls it. */
  private static Value merging(Runtime runtime, @Nullable Value type, Value[] in) {
    List<String> names = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    if (in.length > 2) {
      names.add("axis");
      values.add(in[1]);
    }
    ((DictValue) in[in.length - 1])
        .entries()
        .forEach((key, value) -> {
          names.add(((Str) key).text());
          values.add(value);
        });
    Value layer =
        runtime.call(
            java.util.Objects.requireNonNull(type), Arguments.of(List.of(), names, values));
    return runtime.call(layer, in[0]);
  }

  /** What a layer looks at when it is made, beyond storing its options. */
  interface Check {
    void of(Runtime runtime, LayerObject self);
  }

  /** Lets {@code check} look at each layer of a class when its options are there. */
  static void begun(ClassValue type, Check check) {
    Value begin = java.util.Objects.requireNonNull(type.attributes().get("__init__"));
    Namespace.of(type)
        .method(
            "__init__",
            "self, *args, **kwargs",
            (runtime, in) -> {
              List<Value> given = new ArrayList<>(List.of(in[0]));
              given.addAll(((tapedeck.script.value.Tuple) in[1]).items());
              Arguments named = Configured.keywords((DictValue) in[2]);
              runtime.call(
                  begin, new Arguments(given.toArray(Value[]::new), named.names(), named.named()));
              check.of(runtime, LayerClass.of(in[0]));
              return None.NONE;
            });
  }

  static ClassValue define(
      Namespace layers, String module, String name, String options, Forward forward) {
    boolean draws = options.contains("seed=None");
    return define(
        layers, module, name, options, draws ? RandomLayer::new : LayerObject::new, forward);
  }

  static ClassValue define(
      Namespace layers,
      String module,
      String name,
      String options,
      java.util.function.Function<ClassValue, tapedeck.script.value.Instance> allocate,
      Forward forward) {
    ClassValue type =
        ClassValue.builtin(
            "keras.src.layers." + module + name.toLowerCase(java.util.Locale.ROOT),
            name,
            LayerClass.TYPE,
            new ClassValue.Open(allocate));
    String[] names = Parameters.names(options).toArray(String[]::new);
    LayerObject.options(type, List.of(names));
    Namespace.of(type)
        .method(
            "__init__",
            "self, " + (options.isEmpty() ? "" : options + ", ") + "**kwargs",
            (runtime, in) -> {
              LayerObject self = LayerClass.of(in[0]);
              if (name.equals("LeakyReLU")
                  && in[in.length - 1] instanceof DictValue more
                  && more.entries().remove(new Str("alpha")) instanceof Value older) {
                in[1] = older;
              }
              if (in[in.length - 1] instanceof DictValue more
                  && List.of("LSTM", "GRU", "SimpleRNN").contains(name)) {
                more.entries().remove(new Str("implementation"));
              }
              LayerClass.begin(runtime, self, in[in.length - 1]);
              boolean seedFirst = name.startsWith("SimpleRNN");
              if (seedFirst) {
                seeded(runtime, self, in[1 + List.of(names).indexOf("seed")]);
              }
              for (int i = 0; i < names.length; i++) {
                Value option = in[i + 1];
                self.attributes().put(names[i], interpreted(runtime, names[i], option));
              }
              if (!seedFirst) {
                seeded(runtime, self, self.option("seed"));
              }
              return None.NONE;
            })
        .method(
            "call",
            "self, inputs, training=None",
            (runtime, in) -> forward.of(runtime, LayerClass.of(in[0]), in[1], in[2]));
    layers.value(name, type);
    return type;
  }

  /** An option as Keras keeps it: what it names by a string is looked up at once. */
  private static Value interpreted(Runtime runtime, String name, Value option) {
    if (name.endsWith("_initializer")) {
      return KerasWeights.get(runtime, option);
    }
    if (name.endsWith("_regularizer")) {
      return Regularizers.get(runtime, option);
    }
    if (name.endsWith("_constraint")) {
      return Constraints.get(runtime, option);
    }
    return name.endsWith("activation") ? KerasActivations.get(runtime, option) : option;
  }

  /** Whether a layer needs a seed: recurrent ones always take one, others where they drop some. */
  private static boolean draws(Runtime runtime, LayerObject self) {
    String name =
        self.type().lineage().stream()
            .filter(type -> !type.isUserDefined())
            .findFirst()
            .map(ClassValue::name)
            .orElse("");
    if (name.equals("MultiHeadAttention")) {
      return false;
    }
    String option =
        name.endsWith("Attention") ? "dropout" : name.equals("GaussianNoise") ? "stddev" : "rate";
    Value rate = self.attributes().get(option);
    return rate == null || !Numbers.isNumber(rate) || Constants.number(runtime, rate) > 0;
  }

  private static void seeded(Runtime runtime, LayerObject self, Value seed) {
    if (self instanceof RandomLayer random && draws(runtime, self)) {
      random.seed =
          seed == None.NONE ? KerasWeights.freshSeed(runtime) : Numbers.whole(seed).small();
    }
  }

  private static Value activation(Runtime runtime, LayerObject self, Value x, Value training) {
    return runtime.call(KerasActivations.get(runtime, self.option("activation")), x);
  }

  private static Value flatten(Runtime runtime, LayerObject self, Value x, Value training) {
    Operand of = Operands.tensor(runtime, x, null);
    int rows = of.value().rank() == 0 ? 1 : of.value().shape().dim(0);
    int columns = rows == 0 ? 0 : of.value().size() / rows;
    return new TensorValue(runtime.engine().reshape(of, Shape.of(rows, columns)));
  }

  private static Value reshape(Runtime runtime, LayerObject self, Value x, Value training) {
    Operand of = Operands.tensor(runtime, x, null);
    int[] target = Given.ints(runtime, self.option("target_shape"));
    int[] dims = new int[target == null ? 1 : target.length + 1];
    dims[0] = of.value().shape().dim(0);
    for (int i = 1; target != null && i < dims.length; i++) {
      dims[i] = target[i - 1];
    }
    Shape shape = Given.reshaped(dims, of.value().shape(), message -> unfit(runtime, self, of));
    if (shape.size() != of.value().size()) {
      throw unfit(runtime, self, of);
    }
    return new TensorValue(runtime.engine().reshape(of, shape));
  }

  private static Raise unfit(Runtime runtime, LayerObject self, Operand of) {
    int[] dims = of.value().shape().dims();
    return Raise.value(
        "The total size of the tensor must be unchanged. Received: input_shape=%s, target_shape=%s"
            .formatted(
                Given.shown(java.util.Arrays.copyOfRange(dims, 1, dims.length)),
                runtime.repr(self.option("target_shape"))));
  }

  private static RandomLayer own(LayerObject self) {
    return (RandomLayer) self;
  }

  /** A layer that draws numbers of its own: its seed, and how often it drew. */
  static final class RandomLayer extends LayerObject {
    long seed;
    private long calls;

    /** How often it drew before this time, which counts only if it is for good. */
    long call(Runtime runtime) {
      if (KerasRun.of(runtime).rehearses()) {
        return calls;
      }
      runtime.engine().changing(() -> calls--);
      return calls++;
    }

    RandomLayer(ClassValue type) {
      super(type);
    }
  }

  private static boolean isNegative(Runtime runtime, LayerObject self, String option) {
    Value given = self.option(option);
    return given == None.NONE || Constants.number(runtime, given) < 0;
  }

  private static void notNegative(Runtime runtime, LayerObject self, String option, String text) {
    if (isNegative(runtime, self, option)) {
      throw Raise.value(
          "%s negative value. Received: %s=%s"
              .formatted(text, option, runtime.str(self.option(option))));
    }
  }

  private static void checkRate(Runtime runtime, LayerObject self) {
    if (self.option("rate") instanceof Str) {
      throw Raise.type("'<=' not supported between instances of 'int' and 'str'");
    }
    double rate = Constants.number(runtime, self.option("rate"));
    if (rate < 0 || rate > 1) {
      throw Raise.value(
          "Invalid value received for argument `rate`. Expected a float value between 0 and 1."
              + " Received: rate="
              + runtime.str(self.option("rate")));
    }
  }

  /** A number where a value is kept, and 0 where it is dropped. */
  static Tensor kept(Runtime runtime, LayerObject self, Shape shape, double rate, double there) {
    Shape drawn = noiseShape(runtime, self, shape);
    boolean[] stays =
        TensorFlowRandom.kept(drawn.size(), rate, own(self).seed, own(self).call(runtime));
    double[] mask = new double[stays.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = stays[i] ? there : 0;
    }
    return Tensor.of(drawn, mask);
  }

  /** The shape in which a layer draws what stays; sizes left open are those of the input. */
  private static Shape noiseShape(Runtime runtime, LayerObject self, Shape shape) {
    Value given = self.option("noise_shape");
    if (given == None.NONE) {
      return shape;
    }
    int[] dims = KerasTensor.read(runtime, given).clone();
    for (int i = 0; i < dims.length && i < shape.rank(); i++) {
      dims[i] = dims[i] < 0 ? shape.dim(i) : dims[i];
    }
    return Shape.of(dims);
  }

  /** Each element is dropped with the rate, those that stay grow to keep the mean. */
  private static Value dropout(Runtime runtime, LayerObject self, Value x, Value training) {
    double rate = Constants.number(runtime, self.option("rate"));
    if (training == None.NONE || !runtime.truth(training) || rate == 0) {
      return x;
    }
    return dropped(runtime, self, x, rate);
  }

  /** With elements dropped at a rate, by the seed of a layer. */
  static Value dropped(Runtime runtime, LayerObject self, Value x, double rate) {
    Operand of = Operands.tensor(runtime, x, null);
    DType dtype = of.value().dtype();
    Tensor kept = kept(runtime, self, of.value().shape(), rate, 1).cast(DType.BOOL);
    Tensor scaled = runtime.engine().mul(of, Tensor.full(dtype, Shape.SCALAR, 1 / (1 - rate)));
    return new TensorValue(
        runtime.engine().where(kept, scaled, Tensor.full(dtype, Shape.SCALAR, 0)));
  }

  private static Value noise(Runtime runtime, LayerObject self, Value x, Value training) {
    if (training == None.NONE || !runtime.truth(training)) {
      return x;
    }
    Operand of = Operands.tensor(runtime, x, null);
    double deviation = Constants.number(runtime, self.option("stddev"));
    Tensor noise =
        TensorFlowRandom.noise(
            of.value().shape(),
            deviation,
            of.value().dtype(),
            own(self).seed,
            own(self).call(runtime));
    return new TensorValue(runtime.engine().add(of, noise));
  }

  private interface Pair {
    Tensor of(Engine k, Operand a, Operand b);
  }

  private static List<Operand> several(Runtime runtime, Value inputs) {
    List<Operand> all = new ArrayList<>();
    Conversion.drain(runtime, runtime.iterate(inputs))
        .forEach(each -> all.add(Operands.tensor(runtime, each, null)));
    if (!(inputs instanceof ListValue) && !(inputs instanceof tapedeck.script.value.Tuple)) {
      throw Raise.value("A merge layer should be called on a list of at least 1 input.");
    }
    return all;
  }

  private static Value merged(Runtime runtime, Value inputs, Pair pair) {
    List<Operand> all = several(runtime, inputs);
    Operand sum = all.getFirst();
    for (Operand next : all.subList(1, all.size())) {
      sum = pair.of(runtime.engine(), sum, next);
    }
    return new TensorValue(sum.value());
  }

  private static Value average(Runtime runtime, LayerObject self, Value x, Value training) {
    int count = several(runtime, x).size();
    Operand sum = Operands.tensor(runtime, merged(runtime, x, Engine::add), null);
    return new TensorValue(
        runtime.engine().div(sum, tapedeck.op.Calculus.constant(sum.value(), count)));
  }

  /** The products of the rows of two inputs along an axis of each. */
  private static Value dot(Runtime runtime, LayerObject self, Value x, Value training) {
    List<Value> pair = new ArrayList<>();
    several(runtime, x)
        .forEach(each ->
            pair.add(
                each instanceof Variable
                    ? Operands.read(runtime, each)
                    : new TensorValue(each.value())));
    int[] axes = Given.ints(runtime, self.option("axes"));
    if (axes == null || pair.size() != 2) {
      throw Raise.value("A `Dot` layer should be called on exactly 2 inputs.");
    }
    List<String> letters = new ArrayList<>();
    List<Value> factors = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int rank = Composed.shape(runtime, pair.get(i)).length;
      int axis = axes[axes.length == 1 ? 0 : i];
      int place = axis < 0 ? axis + rank : axis;
      StringBuilder own = new StringBuilder("a");
      for (int j = 1; j < rank; j++) {
        own.append(j == place ? 'z' : (char) ((i == 0 ? 'b' : 'm') + j));
      }
      letters.add(own.toString());
      boolean unit = runtime.truth(self.option("normalize"));
      factors.add(
          unit
              ? Composed.tf(
                  runtime, "math.l2_normalize", pair.get(i), tapedeck.script.value.Int.of(place))
              : pair.get(i));
    }
    String rest = (letters.get(0) + letters.get(1).substring(1)).replace("z", "");
    String rule = letters.get(0) + "," + letters.get(1) + "->" + rest;
    Value product = Composed.tf(runtime, "einsum", new Str(rule), factors.get(0), factors.get(1));
    return rest.length() == 1
        ? Composed.tf(runtime, "expand_dims", product, tapedeck.script.value.Int.ONE)
        : product;
  }

  private static Value concatenate(Runtime runtime, LayerObject self, Value x, Value training) {
    int axis = Given.one(runtime, self.option("axis"));
    Operand[] all = several(runtime, x).toArray(Operand[]::new);
    return new TensorValue(
        runtime
            .engine()
            .apply(
                Catalogue.required("concat"), Attributes.NONE.with("axis", new int[] {axis}), all));
  }
}
