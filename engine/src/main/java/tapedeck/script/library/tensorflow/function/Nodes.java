package tapedeck.script.library.tensorflow.function;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Graph;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;

/** What a graph calls the tensors that functions of TensorFlow make of several operations. */
public final class Nodes {
  /**
   * By function: the names of its results, with one for all where they are of one operation. Names
   * before a {@code >} are taken on the way; what stands before a slash is the scope.
   */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("abs", "Abs"),
          Map.entry("accumulate_n", "AddN"),
          Map.entry("add_n", "AddN"),
          Map.entry("argsort", "argsort/TopKV2:1"),
          Map.entry("as_string", "AsString"),
          Map.entry("batch_gather", "GatherV2"),
          Map.entry("band_part", "MatrixBandPart"),
          Map.entry("matrix_band_part", "MatrixBandPart"),
          Map.entry("bias_add", "BiasAdd"),
          Map.entry("bincount", "bincount/DenseBincount"),
          Map.entry("boolean_mask", "boolean_mask/GatherV2"),
          Map.entry("broadcast_to", "BroadcastTo"),
          Map.entry("clip_by_norm", "clip_by_norm"),
          Map.entry("clip_by_value", "clip_by_value"),
          Map.entry("complex", "Complex"),
          Map.entry("confusion_matrix", "confusion_matrix/ScatterNd"),
          Map.entry("conv2d", "Conv2D"),
          Map.entry("count_nonzero", "count_nonzero/Sum"),
          Map.entry("cross", "Cross"),
          Map.entry("diag", "diag"),
          Map.entry("divide", "truediv"),
          Map.entry("truediv", "truediv"),
          Map.entry("dropout", "dropout/SelectV2"),
          Map.entry("einsum", "einsum/Einsum"),
          Map.entry("embedding_lookup", "embedding_lookup/Identity"),
          Map.entry("ensure_shape", "EnsureShape"),
          Map.entry("eye", "eye/diag"),
          Map.entry("fill", "Fill"),
          Map.entry("gather", "GatherV2"),
          Map.entry("gather_nd", "GatherNd"),
          Map.entry("gelu", "Gelu/mul_2"),
          Map.entry("global_norm", "global_norm/global_norm"),
          Map.entry(
              "clip_by_global_norm",
              "clip_by_global_norm/clip_by_global_norm/_0,global_norm/global_norm"),
          Map.entry("in_top_k", "in_top_k/InTopKV2"),
          Map.entry("l2_loss", "L2Loss"),
          Map.entry("l2_normalize", "l2_normalize"),
          Map.entry("leaky_relu", "LeakyRelu"),
          Map.entry("length", "StringLength"),
          Map.entry("linspace", "linspace/Slice"),
          Map.entry("log_poisson_loss", "log_poisson_loss/sub"),
          Map.entry("logical_xor", "LogicalXor"),
          Map.entry("lower", "StringLower"),
          Map.entry("matrix_transpose", "matrix_transpose/transpose"),
          Map.entry("matvec", "MatVec/Squeeze"),
          Map.entry("max_pool2d", "MaxPool2d"),
          Map.entry("meshgrid", "meshgrid/mul,meshgrid/mul_1"),
          Map.entry("moments", "moments/Squeeze,moments/Squeeze_1"),
          Map.entry("norm", "norm/Squeeze"),
          Map.entry("normal", "random_normal"),
          Map.entry("numpy_function", "PyFunc"),
          Map.entry("one_hot", "one_hot"),
          Map.entry("pad", "Pad"),
          Map.entry("polyval", "polyval/add"),
          Map.entry("py_function", "EagerPyFunc"),
          Map.entry("rank", "Rank"),
          Map.entry("reduce_logsumexp", "ReduceLogSumExp"),
          Map.entry("reduce_std", "reduce_std/Sqrt"),
          Map.entry("reduce_variance", "reduce_variance/Mean_1"),
          Map.entry("repeat", "Repeat/Reshape_1"),
          Map.entry("reverse", "ReverseV2"),
          Map.entry("roll", "Roll"),
          Map.entry("segment_max", "SegmentMax"),
          Map.entry("segment_mean", "SegmentMean"),
          Map.entry("segment_min", "SegmentMin"),
          Map.entry("segment_sum", "SegmentSum"),
          Map.entry("sequence_mask", "SequenceMask/Less"),
          Map.entry("set_diag", "set_diag"),
          Map.entry("shape", "Shape"),
          Map.entry("shuffle", "RandomShuffle"),
          Map.entry("sigmoid_cross_entropy_with_logits", "logistic_loss"),
          Map.entry("silu", "IdentityN"),
          Map.entry("size", "Size"),
          Map.entry("slice", "Slice"),
          Map.entry(
              "softmax_cross_entropy_with_logits", "softmax_cross_entropy_with_logits/Reshape_2"),
          Map.entry("sort", "sort/Neg_1"),
          Map.entry(
              "sparse_softmax_cross_entropy_with_logits",
              "SparseSoftmaxCrossEntropyWithLogits/SparseSoftmaxCrossEntropyWithLogits"),
          Map.entry("split", "split"),
          Map.entry("strided_slice", "strided_slice"),
          Map.entry("swish", "IdentityN"),
          Map.entry("tensor_diag", "diag"),
          Map.entry("diag_part", "diag_part"),
          Map.entry("tensor_scatter_nd_add", "TensorScatterAdd"),
          Map.entry("tensor_scatter_nd_max", "TensorScatterMax"),
          Map.entry("tensor_scatter_nd_min", "TensorScatterMin"),
          Map.entry("tensor_scatter_nd_sub", "TensorScatterSub"),
          Map.entry("tensor_scatter_nd_update", "TensorScatterUpdate"),
          Map.entry("tensordot", "Tensordot/MatMul"),
          Map.entry("to_number", "StringToNumber"),
          Map.entry("top_k", "TopKV2"),
          Map.entry("trace", "Trace"),
          Map.entry("truncated_normal", "truncated_normal"),
          Map.entry("uniform", "random_uniform/RandomUniform"),
          Map.entry("unique", "Unique"),
          Map.entry("unique_with_counts", "UniqueWithCounts"),
          Map.entry("unsorted_segment_mean", "UnsortedSegmentMean/truediv"),
          Map.entry("unsorted_segment_sum", "UnsortedSegmentSum"),
          Map.entry("unstack", "unstack"),
          Map.entry("upper", "StringUpper"),
          Map.entry("where", "Where"),
          Map.entry("zero_fraction", "zero_fraction/fraction"));

  private Nodes() {}

  /** Names the results of a call that have no name yet. */
  public static void name(Runtime runtime, Builtin function, Value[] in, Value result) {
    if (!(runtime.graph() instanceof Graph graph)) {
      return;
    }
    String names =
        switch (function.name()) {
          case "BaseResourceVariable.value" -> "ReadVariableOp";
          case "BaseResourceVariable.read_value" -> "Identity";
          default -> names(function.name(), in, result);
        };
    if (names != null) {
      name(graph, names, given(function, in), result);
    }
  }

  /** Names the results that have no name yet. */
  public static void name(Graph graph, String names, @Nullable String given, Value result) {
    String[] each = names.split(",", -1);
    String first = each[0];
    int slash = first.indexOf('/');
    int colon = first.indexOf(':');
    String base = slash < 0 ? colon < 0 ? first : first.substring(0, colon) : null;
    String scope = null;
    int number = 0;
    for (Value leaf : Structures.flatten(result)) {
      Object tensor =
          leaf instanceof TensorValue value
              ? value.tensor()
              : leaf instanceof StringTensor text && text.kind() == StringTensor.Kind.TENSOR
                  ? text
                  : null;
      if (tensor == null || graph.known(tensor) != null) {
        continue;
      }
      if (scope == null) {
        scope =
            graph.fresh(given != null ? given : base != null ? base : first.substring(0, slash));
      }
      if (base != null && each.length == 1) {
        int output = colon < 0 ? number : Integer.parseInt(first.substring(colon + 1));
        graph.call(tensor, output == 0 ? scope : scope + ":" + output);
      } else {
        String name = each[Math.min(number, each.length - 1)];
        int own = name.indexOf('/');
        boolean same = number == 0 || name.startsWith(first.substring(0, slash + 1));
        graph.call(
            tensor,
            same
                ? scope + name.substring(own)
                : graph.fresh(name.substring(0, own)) + name.substring(own));
      }
      number++;
    }
  }

  private static @Nullable String names(String function, Value[] in, Value result) {
    return switch (function) {
      case "uniform" ->
          result instanceof TensorValue made && made.tensor().dtype().isInteger()
              ? "random_uniform"
              : NAMES.get(function);
      case "pad" ->
          in.length > 2 && in[2] instanceof Str mode && !mode.text().equalsIgnoreCase("constant")
              ? "MirrorPad"
              : NAMES.get(function);
      default -> NAMES.get(function);
    };
  }

  /** The name that a call asks for. */
  private static @Nullable String given(Builtin function, Value[] in) {
    List<tapedeck.script.value.Parameters.Parameter> all = function.parameters().all();
    for (int i = 0; i < all.size() && i < in.length; i++) {
      if (all.get(i).name().equals("name") && in[i] != None.NONE && in[i] instanceof Str name) {
        return in[i] == all.get(i).defaultValue() ? null : name.text();
      }
    }
    return null;
  }
}
