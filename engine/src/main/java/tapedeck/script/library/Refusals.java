package tapedeck.script.library;

import java.util.function.Function;
import tapedeck.script.library.binding.Namespace;

/** Names of TensorFlow that a script may well use and that Tapedeck refuses, with what to do. */
final class Refusals {
  private Refusals() {}

  private static final String ROWS =
      "Pad the rows to one length, with tf.keras.utils.pad_sequences, and mask what was added.";
  private static final String DENSE = "Keep it dense: tf.scatter_nd puts values at indices.";
  private static final String FILES = "A script here reads and writes no files.";
  private static final String NO_FILES = "a script here reads and writes no files.";
  private static final String SHOWN = "Draw with plt; the trace shows every value of the run.";
  private static final String ONE = "Everything runs on one CPU here: leave the strategy out.";
  private static final String PICTURES =
      "Make an array of the pictures' numbers, with np.random or by formula.";
  private static final String REAL =
      "Numbers here are real; keep the real and the imaginary part apart.";

  static void install(Function<String, Namespace> modules) {
    modules
        .apply("tf")
        .refused("tf.", REAL, "complex")
        .refused("tf.", ROWS, "RaggedTensor")
        .refused("tf.", DENSE, "SparseTensor");
    modules
        .apply("tf.ragged")
        .refused("tf.ragged.", ROWS, "constant", "stack", "range", "boolean_mask")
        .refused("tf.ragged.", ROWS, "map_flat_values", "cross");
    modules
        .apply("tf.sparse")
        .refused("tf.sparse.", DENSE, "SparseTensor", "from_dense", "to_dense", "reorder", "eye")
        .refused("tf.sparse.", DENSE, "add", "concat", "reduce_sum", "sparse_dense_matmul");
    modules
        .apply("tf.signal")
        .refused("tf.signal.", REAL, "fft", "ifft", "rfft", "irfft", "fft2d", "ifft2d", "stft");
    modules
        .apply("tf.keras.datasets")
        .refused(
            "tf.keras.datasets.", FILES, "mnist", "cifar10", "fashion_mnist", "boston_housing");
    String kept = "Keep what you need in variables of the script; " + NO_FILES;
    modules
        .apply("tf.train")
        .refused("tf.train.", kept, "Checkpoint", "CheckpointManager", "latest_checkpoint")
        .refused("tf.train.", kept, "list_variables", "load_checkpoint", "load_variable");
    modules.apply("tf.saved_model").refused("tf.saved_model.", kept, "save", "load");
    modules
        .apply("tf.summary")
        .refused("tf.summary.", SHOWN, "create_file_writer", "scalar", "histogram", "image", "text")
        .refused("tf.summary.", SHOWN, "trace_on", "trace_export", "record_if");
    modules
        .apply("tf.distribute")
        .refused("tf.distribute.", ONE, "MirroredStrategy", "get_strategy", "OneDeviceStrategy")
        .refused("tf.distribute.", ONE, "MultiWorkerMirroredStrategy", "TPUStrategy")
        .refused("tf.distribute.", ONE, "ParameterServerStrategy", "get_replica_context");
    modules
        .apply("tf.keras.preprocessing.image")
        .refused("tf.keras.preprocessing.image.", FILES, "load_img", "save_img")
        .refused("tf.keras.preprocessing.image.", PICTURES, "ImageDataGenerator")
        .refused("tf.keras.preprocessing.image.", PICTURES, "img_to_array", "array_to_img");
    modules.apply("tf.io").refused("tf.io.", FILES, "read_file", "write_file", "gfile");
  }
}
