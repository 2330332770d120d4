package tapedeck.script.library;

import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.ModuleTree;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.Masks;
import tapedeck.script.library.keras.Policy;
import tapedeck.script.library.keras.layer.Layers;
import tapedeck.script.library.keras.metric.KerasLosses;
import tapedeck.script.library.keras.metric.KerasMetrics;
import tapedeck.script.library.keras.metric.MetricClass;
import tapedeck.script.library.keras.model.Cloning;
import tapedeck.script.library.keras.model.Functional;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.ModelConfigs;
import tapedeck.script.library.keras.model.SequentialClass;
import tapedeck.script.library.keras.operation.KerasActivations;
import tapedeck.script.library.keras.operation.KerasBackend;
import tapedeck.script.library.keras.operation.KerasOperations;
import tapedeck.script.library.keras.optimizer.LearningRateSchedules;
import tapedeck.script.library.keras.optimizer.LossScaling;
import tapedeck.script.library.keras.optimizer.Optimizers;
import tapedeck.script.library.keras.training.Callbacks;
import tapedeck.script.library.keras.training.Training;
import tapedeck.script.library.keras.utility.Utilities;
import tapedeck.script.library.keras.weight.Constraints;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.keras.weight.KerasWeights;
import tapedeck.script.library.keras.weight.Regularizers;
import tapedeck.script.library.keras.weight.SeedGenerator;
import tapedeck.script.library.tensorflow.Conveniences;
import tapedeck.script.library.tensorflow.data.Dataset;
import tapedeck.script.library.tensorflow.random.TensorFlowRandom;
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
  private static final String FILES = "A script here reads and writes no files.";

  private Keras() {}

  /** Lets each module of Keras be filled when it is first used. */
  public static void install(ModuleTree tf) {
    KerasWeights.installOld(tf.members("tf"));
    Masks.install();
    tf.later("tf.keras", Keras::fill);
    tf.later("tf.keras.models", Keras::models);
    tf.later("tf.keras.activations", KerasActivations::install);
    tf.later("tf.keras.initializers", KerasWeights::install);
    tf.later("tf.keras.regularizers", Regularizers::install);
    tf.later("tf.keras.constraints", Constraints::install);
    tf.later("tf.keras.losses", KerasLosses::install);
    tf.later("tf.keras.metrics", KerasMetrics::install);
    tf.later("tf.keras.optimizers", Optimizers::install);
    tf.later("tf.keras.optimizers.schedules", LearningRateSchedules::install);
    tf.later("tf.keras.optimizers.legacy", Optimizers::installLegacy);
    tf.later("tf.compat.v1.train", Optimizers::installOld);
    tf.later("tf.keras.layers", Layers::install);
    tf.later("tf.keras.backend", Keras::backend);
    tf.later("tf.keras.config", Keras::settings);
    tf.later("tf.keras.mixed_precision", Keras::precision);
    tf.later("tf.keras.utils", Keras::utilities);
    tf.later("tf.keras.saving", Utilities::installRegistry);
    tf.later("tf.keras.preprocessing.sequence", Utilities::installSequences);
    tf.later("tf.keras.callbacks", Callbacks::install);
    ModelConfigs.install(tf);
    tf.later("tf.keras.random", SeedGenerator::install);
    tf.later("tf.keras.ops", KerasOperations::install);
    KerasOperations.installParts(tf);
    tf.later("tf.data", Keras::data);
    tf.later("tf.data.experimental", Keras::moreData);
  }

  private static void fill(Namespace keras) {
    models(keras);
    keras
        .method("Input", Functional.INPUT, Functional::input)
        .value("Variable", KerasVariable.TYPE)
        .value("Initializer", KerasWeights.BASE)
        .value("Optimizer", Optimizers.BASE)
        .value("Regularizer", Regularizers.BASE)
        .value("KerasTensor", KerasTensor.TYPE)
        .value("Layer", LayerClass.TYPE)
        .value("Loss", KerasLosses.TYPE)
        .value("Metric", MetricClass.TYPE)
        .value("__version__", new Str("3.15.1"));
  }

  private static void models(Namespace models) {
    models
        .value("Model", Training.MODEL)
        .value("Sequential", SequentialClass.TYPE)
        .refused("tf.keras.models.", FILES, "load_model", "save_model")
        .method(
            "model_from_json",
            "json_string, custom_objects=None",
            (runtime, in) ->
                ModelConfigs.layer(
                    runtime,
                    runtime.call(runtime.requiredAttribute(runtime.module("json"), "loads"), in[0]),
                    in[1]))
        .method(
            "clone_model",
            "model, input_tensors=None, clone_function=None, call_function=None, recursive=False",
            (runtime, in) -> Cloning.model(runtime, in[0]));
  }

  private static void backend(Namespace backend) {
    KerasBackend.install(backend);
    settings(backend);
    backend
        .method("clear_session", "free_memory=True", Keras::cleared)
        .method("is_keras_tensor", "x", (r, in) -> Bool.of(in[0] instanceof KerasTensor));
  }

  private static void utilities(Namespace utils) {
    utils
        .method("set_random_seed", "seed", TensorFlowRandom::seedAll)
        .method("to_categorical", "x, num_classes=None", Conveniences::categorical)
        .method("clear_session", "free_memory=True", Keras::cleared);
    Utilities.install(utils);
  }

  private static void data(Namespace data) {
    data.value("Dataset", Dataset.BASE)
        .value("AUTOTUNE", Int.of(-1))
        .value("INFINITE_CARDINALITY", Int.of(-1))
        .value("UNKNOWN_CARDINALITY", Int.of(-2));
  }

  private static void moreData(Namespace data) {
    data.value("AUTOTUNE", Int.of(-1))
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
    Policy.install(backend);
  }

  private static void precision(Namespace precision) {
    Policy.install(precision);
    precision
        .value("Policy", Policy.TYPE)
        .value("DTypePolicy", Policy.TYPE)
        .value("LossScaleOptimizer", LossScaling.TYPE);
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
