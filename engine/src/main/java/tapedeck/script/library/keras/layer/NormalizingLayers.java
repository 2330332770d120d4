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
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** Layers that bring batches or rows to mean 0 and variance 1, and {@code Embedding}. */
final class NormalizingLayers {
  private NormalizingLayers() {}

  static void install(Namespace layers) {
    ClassValue batch =
        Forwards.define(
            layers,
            "normalization.",
            "BatchNormalization",
            "axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True,"
                + " beta_initializer='zeros', gamma_initializer='ones',"
                + " moving_mean_initializer='zeros', moving_variance_initializer='ones',"
                + " beta_regularizer=None, gamma_regularizer=None, beta_constraint=None,"
                + " gamma_constraint=None, synchronized=False, renorm=False, renorm_clipping=None,"
                + " renorm_momentum=0.99",
            NormalizingLayers::buildBatch,
            (runtime, self, x, training) -> batch(runtime, self, x, training, None.NONE));
    Namespace.of(batch)
        .method(
            "call",
            "self, inputs, training=None, mask=None",
            (r, in) -> batch(r, LayerClass.of(in[0]), in[1], in[2], in[3]));
    Forwards.define(
        layers,
        "normalization.",
        "LayerNormalization",
        "axis=-1, epsilon=0.001, center=True, scale=True, beta_initializer='zeros',"
            + " gamma_initializer='ones', beta_regularizer=None, gamma_regularizer=None,"
            + " beta_constraint=None, gamma_constraint=None, rms_scaling=False",
        NormalizingLayers::buildRows,
        NormalizingLayers::rows);
    Forwards.define(
        layers,
        "core.",
        "Embedding",
        "input_dim, output_dim, embeddings_initializer='uniform', embeddings_regularizer=None,"
            + " embeddings_constraint=None, mask_zero=False, weights=None, lora_rank=None,"
            + " lora_alpha=None, quantization_config=None, input_length=None",
        (runtime, self, input) ->
            Forwards.weight(
                runtime,
                self,
                "embeddings",
                self.option("embeddings_initializer"),
                true,
                Given.one(runtime, self.option("input_dim")),
                Given.one(runtime, self.option("output_dim"))),
        NormalizingLayers::embed);
  }

  private static Value embed(Runtime runtime, LayerObject self, Value x, Value training) {
    Operand places = Operands.tensor(runtime, x, null);
    Value whole =
        places.value().dtype().isInteger()
            ? x
            : Composed.tf(runtime, "cast", x, TensorFlowDType.of(DType.INT32));
    try {
      return Composed.tf(runtime, "gather", self.option("embeddings"), whole);
    } catch (EngineError error) {
      throw error.without(" name: ");
    }
  }

  private static int[] axes(Runtime runtime, LayerObject self, int rank) {
    int[] given = Given.ints(runtime, self.option("axis"));
    if (given == null) {
      throw Raise.type("axis has to be a whole number or a list of them");
    }
    return IntStream.of(given).map(axis -> axis < 0 ? axis + rank : axis).sorted().toArray();
  }

  private static boolean has(Runtime runtime, LayerObject self, String option) {
    return runtime.truth(self.option(option));
  }

  private static void buildBatch(Runtime runtime, LayerObject self, int[] input) {
    int place = axes(runtime, self, input.length)[0];
    if (place < 0 || place >= input.length) {
      throw Raise.of(tapedeck.script.value.Exceptions.INDEX_ERROR, "tuple index out of range");
    }
    int size = input[place];
    if (has(runtime, self, "scale")) {
      weight(runtime, self, "gamma", true, size);
    }
    if (has(runtime, self, "center")) {
      weight(runtime, self, "beta", true, size);
    }
    weight(runtime, self, "moving_mean", false, size);
    weight(runtime, self, "moving_variance", false, size);
  }

  private static void weight(
      Runtime runtime, LayerObject self, String name, boolean learns, int... dims) {
    Value initializer = self.option(name + "_initializer");
    Forwards.weight(runtime, self, name, initializer, learns, dims)
        .autocast(self.type().name().equals("LayerNormalization"));
  }

  private static Value batch(
      Runtime runtime, LayerObject self, Value given, Value training, Value mask) {
    int[] shape = Composed.shape(runtime, given);
    if (mask != None.NONE && Composed.shape(runtime, mask).length != shape.length - 1) {
      throw Raise.value(
          "The mask provided should be one dimension less than the inputs. Received: mask.shape=%s, inputs.shape=%s"
              .formatted(Given.shown(Composed.shape(runtime, mask)), Given.shown(shape)));
    }
    Value x = precise(runtime, given);
    int axis = axes(runtime, self, shape.length)[0];
    int[] over = IntStream.range(0, shape.length).filter(i -> i != axis).toArray();
    int[] wide = new int[shape.length];
    Arrays.setAll(wide, i -> i == axis ? shape[axis] : 1);
    Value mean = self.option("moving_mean");
    Value variance = self.option("moving_variance");
    if (training != None.NONE && runtime.truth(training) && self.trainable()) {
      List<Value> moments =
          mask == None.NONE
              ? runtime.all(Composed.tf(runtime, "nn.moments", x, Composed.dims(over)))
              : moments(runtime, x, mask, over);
      double momentum = Constants.number(runtime, self.option("momentum"));
      follow(runtime, (KerasVariable) mean, moments.getFirst(), momentum);
      follow(runtime, (KerasVariable) variance, moments.getLast(), momentum);
      mean = moments.getFirst();
      variance = moments.getLast();
    }
    boolean last = axis == shape.length - 1;
    return like(
        runtime,
        Composed.tf(
            runtime,
            "nn.batch_normalization",
            x,
            placed(runtime, mean, wide, last),
            placed(runtime, variance, wide, last),
            has(runtime, self, "center")
                ? placed(runtime, self.option("beta"), wide, last)
                : None.NONE,
            has(runtime, self, "scale")
                ? placed(runtime, self.option("gamma"), wide, last)
                : None.NONE,
            self.option("epsilon")),
        given);
  }

  /** As it is, or in float32 where it has fewer digits than that. */
  private static Value precise(Runtime runtime, Value x) {
    DType dtype = Operands.tensor(runtime, x, null).value().dtype();
    return dtype == DType.FLOAT16 || dtype == DType.BFLOAT16
        ? Composed.tf(runtime, "cast", x, TensorFlowDType.of(DType.FLOAT32))
        : x;
  }

  /** In the type of what the layer was given. */
  private static Value like(Runtime runtime, Value made, Value given) {
    DType wanted = Operands.tensor(runtime, given, null).value().dtype();
    return Operands.tensor(runtime, made, null).value().dtype() == wanted
        ? made
        : Composed.tf(runtime, "cast", made, TensorFlowDType.of(wanted));
  }

  /** Mean and variance of those steps that count. */
  private static List<Value> moments(Runtime runtime, Value x, Value mask, int[] over) {
    Value axes = Composed.dims(over);
    Value last = Composed.tf(runtime, "expand_dims", mask, Int.of(-1));
    Value shape = Composed.tf(runtime, "shape", x);
    Value counts = Composed.tf(runtime, "broadcast_to", last, shape);
    Value ones = Composed.tf(runtime, "cast", counts, runtime.requiredAttribute(x, "dtype"));
    Value zeros = Composed.tf(runtime, "zeros_like", x);
    Value sum = summed(runtime, Composed.tf(runtime, "where", counts, x, zeros), axes);
    Value count = Composed.add(runtime, summed(runtime, ones, axes), Float.of(1e-7));
    Value mean = runtime.binary(Operator.DIV, sum, count);
    Value apart = Composed.tf(runtime, "where", counts, Composed.sub(runtime, x, mean), zeros);
    Value squares = summed(runtime, Composed.tf(runtime, "square", apart), axes);
    Value variance = runtime.binary(Operator.DIV, squares, count);
    return List.of(
        Composed.tf(runtime, "squeeze", mean), Composed.tf(runtime, "squeeze", variance));
  }

  private static Value summed(Runtime runtime, Value x, Value axes) {
    return Composed.tf(runtime, "reduce_sum", x, axes, Bool.TRUE);
  }

  private static Value placed(Runtime runtime, Value x, int[] wide, boolean last) {
    return last ? x : Composed.tf(runtime, "reshape", x, Composed.dims(wide));
  }

  /** Moves a running average towards what a batch has. */
  private static void follow(Runtime runtime, KerasVariable average, Value now, double momentum) {
    Tensor next = Operands.tensor(runtime, now, null).value();
    average.set(
        runtime
            .engine()
            .quietly(k -> {
              Tensor old = average.value();
              Tensor stays = k.mul(old, Tensor.full(old.dtype(), old.shape(), momentum));
              Tensor comes = k.mul(next, Tensor.full(old.dtype(), old.shape(), 1 - momentum));
              return k.add(stays, comes);
            }));
  }

  private static void buildRows(Runtime runtime, LayerObject self, int[] input) {
    int[] axes = axes(runtime, self, input.length);
    int[] dims = IntStream.of(axes).map(axis -> input[axis]).toArray();
    if (has(runtime, self, "scale")) {
      weight(runtime, self, "gamma", true, dims);
    }
    if (has(runtime, self, "center")) {
      weight(runtime, self, "beta", true, dims);
    }
  }

  private static Value rows(Runtime runtime, LayerObject self, Value given, Value training) {
    Value x = precise(runtime, given);
    int[] shape = Composed.shape(runtime, x);
    int[] axes = axes(runtime, self, shape.length);
    int[] wide = new int[shape.length];
    Arrays.setAll(wide, i -> IntStream.of(axes).anyMatch(axis -> axis == i) ? shape[i] : 1);
    boolean last = axes.length == 1 && axes[0] == shape.length - 1;
    List<Value> moments =
        runtime.all(
            Composed.tf(runtime, "nn.moments", x, Composed.dims(axes), None.NONE, Bool.TRUE));
    Value shifted = Composed.add(runtime, moments.getLast(), self.option("epsilon"));
    Value scale = Composed.tf(runtime, "math.rsqrt", shifted);
    if (has(runtime, self, "scale")) {
      Value gamma = placed(runtime, precise(runtime, self.option("gamma")), wide, last);
      scale = Composed.mul(runtime, scale, gamma);
    }
    Value rest = Composed.mul(runtime, Composed.tf(runtime, "negative", moments.getFirst()), scale);
    if (has(runtime, self, "center")) {
      rest =
          Composed.add(
              runtime, rest, placed(runtime, precise(runtime, self.option("beta")), wide, last));
    }
    return like(runtime, Composed.add(runtime, Composed.mul(runtime, x, scale), rest), given);
  }
}
