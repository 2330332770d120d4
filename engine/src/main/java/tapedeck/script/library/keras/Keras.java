package tapedeck.script.library.keras;

import java.util.function.Function;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.tensorflow.Dataset;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/** The module {@code tf.keras} and what of {@code tf} is made of the same parts. */
public final class Keras {
  private static final String MODULE = "keras.src.initializers.";
  private static final String FILES = "A script here reads and writes no files.";

  private Keras() {}

  /**
   * @param members the members of a module by its full name
   */
  public static void install(Function<String, Namespace> members) {
    Namespace keras = members.apply("tf.keras");
    KerasActivations.install(members.apply("tf.keras.activations"));
    KerasWeights.install(members.apply("tf.keras.initializers"), MODULE, null);
    KerasWeights.install(members.apply("tf"), "tensorflow.python.ops.init_ops_v2", "_initializer");
    Regularizers.install(members.apply("tf.keras.regularizers"));
    Constraints.install(members.apply("tf.keras.constraints"));
    KerasLosses.install(members.apply("tf.keras.losses"));
    KerasMetrics.install(members.apply("tf.keras.metrics"));
    Optimizers.install(members.apply("tf.keras.optimizers"));
    Optimizers.installSchedules(members.apply("tf.keras.optimizers.schedules"));
    if (members.apply("tf.keras.optimizers").get("Optimizer") instanceof Value base) {
      keras.value("Optimizer", base);
    }
    Optimizers.installLegacy(members.apply("tf.keras.optimizers.legacy"));
    Optimizers.installOld(members.apply("tf.compat.v1.train"));
    Layers.install(members.apply("tf.keras.layers"));
    for (Namespace models : new Namespace[] {keras, members.apply("tf.keras.models")}) {
      models.value("Model", ModelClass.TYPE).value("Sequential", SequentialClass.TYPE);
      models.refused("tf.keras.models.", FILES, "load_model", "save_model");
      models.method(
          "model_from_json",
          "json_string, custom_objects=None",
          (runtime, in) ->
              ModelConfigs.layer(
                  runtime,
                  runtime.call(runtime.requiredAttribute(runtime.module("json"), "loads"), in[0]),
                  in[1]));
      models.method(
          "clone_model",
          "model, input_tensors=None, clone_function=None, call_function=None, recursive=False",
          (runtime, in) -> Cloning.model(runtime, in[0]));
    }
    keras
        .method("Input", Functional.INPUT, Functional::input)
        .value("Variable", KerasVariable.TYPE)
        .value("Initializer", KerasWeights.BASE)
        .value("Regularizer", Regularizers.BASE)
        .value("KerasTensor", KerasTensor.TYPE)
        .value("Layer", LayerClass.TYPE)
        .value("Loss", KerasLosses.TYPE)
        .value("Metric", MetricClass.TYPE)
        .value("__version__", new Str("3.15.1"));
    Masks.install();
    KerasBackend.install(members.apply("tf.keras.backend"));
    settings(members.apply("tf.keras.backend"));
    settings(members.apply("tf.keras.config"));
    members.apply("tf.keras.backend").method("clear_session", "free_memory=True", Keras::cleared);
    members
        .apply("tf.keras.backend")
        .method("is_keras_tensor", "x", (r, in) -> Bool.of(in[0] instanceof KerasTensor));
    members.apply("tf.keras.utils").method("clear_session", "free_memory=True", Keras::cleared);
    Utilities.install(members.apply("tf.keras.utils"));
    Utilities.installRegistry(members.apply("tf.keras.saving"));
    Utilities.installSequences(members.apply("tf.keras.preprocessing.sequence"));
    Callbacks.install(members.apply("tf.keras.callbacks"));
    ModelConfigs.install(members);
    SeedGenerator.install(members.apply("tf.keras.random"));
    Namespace ops = members.apply("tf.keras.ops");
    KerasOperations.install(ops);
    KerasOperations.installParts(members, ops);
    members
        .apply("tf.data")
        .value("Dataset", Dataset.BASE)
        .value("AUTOTUNE", Int.of(-1))
        .value("INFINITE_CARDINALITY", Int.of(-1))
        .value("UNKNOWN_CARDINALITY", Int.of(-2));
    members
        .apply("tf.data.experimental")
        .value("AUTOTUNE", Int.of(-1))
        .method(
            "cardinality", "dataset", (r, in) -> r.call(r.requiredAttribute(in[0], "cardinality")));
  }

  private static Value cleared(Runtime runtime, Value[] in) {
    KerasRun.of(runtime).forgetNames();
    return None.NONE;
  }

  private static void settings(Namespace backend) {
    backend
        .method(
            "is_float_dtype",
            "dtype",
            (r, in) -> {
              DType dtype = DTypes.tensorFlow(r, in[0]);
              return Bool.of(dtype != null && dtype.isFloating());
            })
        .method(
            "is_int_dtype",
            "dtype",
            (r, in) -> {
              DType dtype = DTypes.tensorFlow(r, in[0]);
              return Bool.of(dtype != null && dtype.isInteger());
            })
        .method("floatx", "", (r, in) -> new Str(KerasRun.of(r).floatType().label()))
        .method("set_floatx", "value", Keras::floatType)
        .method("epsilon", "", (r, in) -> Float.of(1e-7))
        .method("backend", "", (r, in) -> new Str("tensorflow"))
        .method("image_data_format", "", (r, in) -> new Str("channels_last"));
  }

  private static Value floatType(Runtime runtime, Value[] in) {
    DType dtype = in[0] instanceof Str ? DTypes.named(in[0]) : null;
    if (dtype == null || !dtype.isFloating()) {
      throw Raise.value(
          "Unknown `floatx` value: %s. Expected one of {'float64', 'float32', 'float16', 'bfloat16'}"
              .formatted(runtime.str(in[0])));
    }
    KerasRun.of(runtime).floatType(dtype);
    return None.NONE;
  }
}
