package tapedeck.script.library.keras.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.keras.Described;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Bool;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Function;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** What {@code get_config} tells of Keras' own layers, in Keras' order. */
final class LayerConfigs {
  private static final String KERNELS =
      " activation use_bias kernel_initializer bias_initializer kernel_regularizer"
          + " bias_regularizer%s kernel_constraint bias_constraint";
  private static final String ACTIVE = KERNELS.formatted(" activity_regularizer");
  private static final String CONV =
      "filters kernel_size strides padding data_format dilation_rate groups" + ACTIVE;
  private static final String TRANSPOSED =
      "filters kernel_size strides padding output_padding data_format dilation_rate" + ACTIVE;
  private static final String DEPTHWISE =
      "depth_multiplier kernel_size strides padding data_format dilation_rate activation use_bias"
          + " depthwise_initializer bias_initializer depthwise_regularizer bias_regularizer"
          + " activity_regularizer depthwise_constraint bias_constraint";
  private static final String SEPARABLE =
      "depth_multiplier filters kernel_size strides padding data_format dilation_rate activation"
          + " use_bias depthwise_initializer pointwise_initializer bias_initializer"
          + " depthwise_regularizer pointwise_regularizer bias_regularizer activity_regularizer"
          + " depthwise_constraint pointwise_constraint bias_constraint";
  private static final String WALK =
      "return_sequences return_state go_backwards stateful unroll zero_output_for_mask units"
          + " activation%s use_bias kernel_initializer recurrent_initializer bias_initializer%s"
          + " kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer"
          + " kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout%s";
  private static final String SHIFTS =
      " beta_regularizer gamma_regularizer beta_constraint gamma_constraint";
  private static final Map<String, String> KEYS = new HashMap<>();

  static {
    KEYS.put("Dense", "units" + KERNELS.formatted("") + " quantization_config");
    KEYS.put("Dropout", "rate seed noise_shape");
    KEYS.put("Bidirectional", "merge_mode layer backward_layer");
    KEYS.put("TimeDistributed", "layer");
    KEYS.put("CategoryEncoding", "num_tokens output_mode");
    KEYS.put("Discretization", "bin_boundaries num_bins epsilon output_mode sparse name dtype");
    KEYS.put("Normalization", "axis invert mean variance");
    KEYS.put(
        "Embedding",
        "input_dim output_dim embeddings_initializer embeddings_regularizer"
            + " activity_regularizer embeddings_constraint"
            + " mask_zero quantization_config");
    KEYS.put(
        "BatchNormalization",
        "axis momentum epsilon center scale beta_initializer gamma_initializer"
            + " moving_mean_initializer moving_variance_initializer"
            + SHIFTS
            + " synchronized renorm renorm_clipping renorm_momentum");
    KEYS.put(
        "LayerNormalization",
        "axis epsilon center scale rms_scaling beta_initializer gamma_initializer" + SHIFTS);
    KEYS.put(
        "GroupNormalization",
        "groups axis epsilon center scale beta_initializer gamma_initializer" + SHIFTS);
    String gates = " recurrent_activation";
    KEYS.put("SimpleRNN", WALK.formatted("", "", ""));
    KEYS.put("LSTM", WALK.formatted(gates, " unit_forget_bias", " seed"));
    KEYS.put("GRU", WALK.formatted(gates, "", " reset_after seed"));
    for (String rank : new String[] {"1D", "2D", "3D"}) {
      KEYS.put("Conv" + rank, CONV);
      KEYS.put("Conv" + rank + "Transpose", TRANSPOSED);
      KEYS.put("DepthwiseConv" + rank, DEPTHWISE);
      KEYS.put("SeparableConv" + rank, SEPARABLE);
      KEYS.put("MaxPooling" + rank, "pool_size padding strides data_format");
      KEYS.put("AveragePooling" + rank, "pool_size padding strides data_format");
    }
    KEYS.put(
        "MultiHeadAttention",
        "num_heads key_dim value_dim dropout use_bias use_gate output_shape attention_axes"
            + " sliding_window kernel_initializer bias_initializer kernel_regularizer"
            + " bias_regularizer activity_regularizer kernel_constraint bias_constraint seed");
  }

  private LayerConfigs() {}

  /** Adds what a layer of Keras' own tells beyond its name and type. */
  static void add(Runtime runtime, LayerObject self, DictValue config) {
    if (self.type().name().equals("Discretization")) {
      config.entries().clear();
      self.attributes().put("name", new Str(self.name));
      self.attributes().put("dtype", new Str(self.dtype.label()));
    }
    String keys = KEYS.get(self.type().name());
    List<String> all = keys == null ? LayerObject.options(self.type()) : List.of(keys.split(" "));
    for (String key : all) {
      if (keys != null || !key.equals("activity_regularizer")) {
        config.entries().put(new Str(key), value(runtime, self, key));
      }
    }
  }

  private static Value value(Runtime runtime, LayerObject self, String key) {
    boolean statistic = self.type().name().equals("Normalization") && !key.equals("invert");
    boolean both = self.type().name().equals("Bidirectional") && key.equals("layer");
    String attribute =
        key.equals("output_shape")
            ? "_output_shape"
            : both ? "forward_layer" : statistic && !key.equals("axis") ? "input_" + key : key;
    Value given = self.option(attribute);
    if (given == None.NONE) {
      return fallback(key);
    }
    if (given instanceof LayerObject inner) {
      return Described.of(runtime, inner, "keras.layers");
    }
    boolean called = key.endsWith("activation") || key.endsWith("_initializer");
    if (called && given instanceof Function own) {
      String registered = KerasRun.of(runtime).registered(own);
      DictValue described = DictValue.empty();
      described.entries().put(new Str("module"), new Str("builtins"));
      described.entries().put(new Str("class_name"), new Str("function"));
      described
          .entries()
          .put(new Str("config"), new Str(registered == null ? own.name() : registered));
      described.entries().put(new Str("registered_name"), new Str("function"));
      return described;
    }
    if (key.endsWith("activation") && given instanceof tapedeck.script.value.Builtin activation) {
      return new Str(activation.name().replaceAll(".*\\.", ""));
    }
    String module =
        key.endsWith("_initializer")
            ? "keras.initializers"
            : key.endsWith("_regularizer")
                ? "keras.regularizers"
                : key.endsWith("_constraint") ? "keras.constraints" : null;
    if (module != null) {
      return Described.of(runtime, given, module);
    }
    boolean padding = self.type().name().startsWith("ZeroPadding") && key.equals("padding");
    if ((padding || key.equals("cropping")) && given instanceof Int one) {
      return margins(self, one);
    }
    if (key.equals("size") && self.type().name().equals("UpSampling2D")) {
      return Composed.dims(self.sizes(runtime, key, 2));
    }
    return key.equals("dims") || key.equals("target_shape")
        ? Composed.dims(
            java.util.Objects.requireNonNullElse(Given.ints(runtime, given), new int[0]))
        : given;
  }

  private static Value margins(LayerObject self, Int one) {
    Tuple both = Tuple.of(one, one);
    return switch (self.axes) {
      case 3 -> both;
      case 4 -> Tuple.of(both, both);
      default -> Tuple.of(both, both, both);
    };
  }

  private static Value fallback(String key) {
    @Nullable Value known =
        switch (key) {
          case "data_format" -> new Str("channels_last");
          case "synchronized", "renorm", "rms_scaling", "use_gate" -> Bool.FALSE;
          case "renorm_momentum" -> Float.of(0.99);
          default -> null;
        };
    return known == null ? None.NONE : known;
  }
}
