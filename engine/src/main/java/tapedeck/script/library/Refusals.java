package tapedeck.script.library;

import java.util.function.Function;

/** Names of TensorFlow that a script may well use and that Tapedeck refuses, with what to do. */
final class Refusals {
  private Refusals() {}

  private static final String COMPOSE = "Write it with the operations that are there.";
  private static final String LAYERS =
      "Write a class of tf.Module with tf.Variable weights and a __call__ method.";
  private static final String FILES = "A script here reads and writes no files.";
  private static final String EAGER = "Everything runs eagerly here; write a Python loop or if.";

  static void install(Function<String, Namespace> modules) {
    modules
        .apply("tf")
        .refused("tf.", COMPOSE, "einsum", "gather", "gather_nd", "concat", "stack", "unstack")
        .refused("tf.", COMPOSE, "split", "pad", "tile", "expand_dims", "squeeze", "meshgrid")
        .refused("tf.", COMPOSE, "slice", "strided_slice", "reverse", "roll", "repeat", "sort")
        .refused("tf.", COMPOSE, "argmax", "argmin", "argsort", "one_hot", "norm", "tensordot")
        .refused("tf.", COMPOSE, "reduce_max", "reduce_min", "reduce_prod", "reduce_any")
        .refused("tf.", COMPOSE, "reduce_all", "reduce_logsumexp", "cumsum", "round", "floor")
        .refused("tf.", COMPOSE, "clip_by_value", "clip_by_norm", "clip_by_global_norm", "tan")
        .refused("tf.", COMPOSE, "asin", "acos", "atan", "atan2", "sinh", "cosh", "asinh", "acosh")
        .refused("tf.", COMPOSE, "atanh", "add_n", "logical_and", "logical_or", "logical_not")
        .refused("tf.", COMPOSE, "scatter_nd", "tensor_scatter_nd_update", "boolean_mask", "unique")
        .refused("tf.", COMPOSE, "recompute_grad", "hessians", "histogram_fixed_width")
        .refused("tf.", EAGER, "cond", "while_loop", "scan", "map_fn", "vectorized_map", "case")
        .refused("tf.", EAGER, "foldl", "foldr", "numpy_function", "py_function", "gradients")
        .refused("tf.", "Record on a tf.GradientTape.", "Session", "placeholder")
        .refused("tf.", LAYERS, "TensorArray", "RaggedTensor", "SparseTensor", "IndexedSlices");
    modules.apply("tf.keras").refused("tf.keras.", LAYERS, "Model", "Sequential", "Input");
    modules
        .apply("tf.keras.layers")
        .refused("tf.keras.layers.", LAYERS, "Dense", "Layer", "Flatten", "Conv2D", "Dropout")
        .refused("tf.keras.layers.", LAYERS, "Input", "Embedding", "LSTM", "BatchNormalization");
    modules
        .apply("tf.keras.losses")
        .refused(
            "tf.keras.losses.", COMPOSE, "MeanSquaredError", "mean_squared_error", "MSE", "mse")
        .refused("tf.keras.losses.", COMPOSE, "MeanAbsoluteError", "BinaryCrossentropy")
        .refused("tf.keras.losses.", COMPOSE, "CategoricalCrossentropy")
        .refused("tf.keras.losses.", COMPOSE, "SparseCategoricalCrossentropy");
    modules
        .apply("tf.keras.datasets")
        .refused(
            "tf.keras.datasets.", FILES, "mnist", "cifar10", "fashion_mnist", "boston_housing");
    modules.apply("tf.io").refused("tf.io.", FILES, "read_file", "write_file", "gfile");
    modules.apply("tf.data").refused("tf.data.", "Use a Python list and a for loop.", "Dataset");
    modules
        .apply("tf.nn")
        .refused(
            "tf.nn.", COMPOSE, "softmax", "log_softmax", "softplus", "leaky_relu", "elu", "gelu")
        .refused(
            "tf.nn.", COMPOSE, "softmax_cross_entropy_with_logits", "embedding_lookup", "conv2d")
        .refused(
            "tf.nn.", COMPOSE, "sigmoid_cross_entropy_with_logits", "l2_loss", "moments", "relu6")
        .refused(
            "tf.nn.",
            COMPOSE,
            "sparse_softmax_cross_entropy_with_logits",
            "dropout",
            "l2_normalize");
    modules
        .apply("tf.linalg")
        .refused("tf.linalg.", COMPOSE, "solve", "inv", "det", "norm", "diag", "diag_part", "trace")
        .refused("tf.linalg.", COMPOSE, "cholesky", "eigh", "svd", "qr", "matvec", "band_part");
    modules
        .apply("tf.math")
        .refused("tf.math.", COMPOSE, "log1p", "expm1", "softplus", "floordiv", "floormod", "mod")
        .refused(
            "tf.math.", COMPOSE, "divide_no_nan", "multiply_no_nan", "reduce_max", "reduce_std")
        .refused(
            "tf.math.", COMPOSE, "reduce_variance", "reduce_min", "reduce_prod", "cumsum", "erf")
        .refused("tf.math.", COMPOSE, "lgamma", "digamma", "rsqrt", "squared_difference", "argmax")
        .refused("tf.math.", COMPOSE, "is_nan", "is_inf", "is_finite", "top_k", "confusion_matrix");
  }
}
