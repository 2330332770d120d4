package tapedeck.script.library;

import java.util.function.Function;
import tapedeck.script.library.binding.Namespace;

/** Names of TensorFlow that a script may well use and that Tapedeck refuses, with what to do. */
final class Refusals {
  private Refusals() {}

  private static final String LAYERS =
      "Write a class of tf.Module with tf.Variable weights and a __call__ method.";
  private static final String FILES = "A script here reads and writes no files.";
  private static final String REAL =
      "Numbers here are real; keep the real and the imaginary part apart.";

  static void install(Function<String, Namespace> modules) {
    modules
        .apply("tf")
        .refused("tf.", REAL, "complex")
        .refused("tf.", "Record on a tf.GradientTape.", "Session", "placeholder")
        .refused("tf.", LAYERS, "RaggedTensor", "SparseTensor");
    modules
        .apply("tf.keras.datasets")
        .refused(
            "tf.keras.datasets.", FILES, "mnist", "cifar10", "fashion_mnist", "boston_housing");
    modules.apply("tf.io").refused("tf.io.", FILES, "read_file", "write_file", "gfile");
  }
}
