package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/**
 * The functions of {@code keras.ops}. Most are one of TensorFlow's with the parameters in another
 * order, and are declared by a line that says so.
 */
final class KerasOperations {
  /** Functions of one argument {@code x}, by Keras' name and TensorFlow's where it differs. */
  private static final String PLAIN =
      "abs absolute=abs negative sign square sqrt exp log=math.log log1p=math.log1p"
          + " expm1=math.expm1 sin cos tan arcsin=asin arccos=acos arctan=atan sinh cosh tanh"
          + " arcsinh=asinh arccosh=acosh arctanh=atanh floor ceil=math.ceil"
          + " reciprocal=math.reciprocal rsqrt=math.rsqrt isnan=math.is_nan isinf=math.is_inf"
          + " isfinite=math.is_finite logical_not relu=nn.relu relu6=nn.relu6 sigmoid"
          + " softplus=nn.softplus softsign=nn.softsign selu=nn.selu erf=math.erf"
          + " erfinv=math.erfinv stop_gradient inv=linalg.inv det=linalg.det"
          + " cholesky=linalg.cholesky real=math.real conj=math.conj log_sigmoid=math.log_sigmoid"
          + " ones_like zeros_like slogdet=linalg.slogdet logdet=linalg.logdet eigh=linalg.eigh";

  /** Functions of two arguments {@code x1} and {@code x2}. */
  private static final String PAIRS =
      "add subtract multiply divide true_divide=divide power=pow maximum minimum equal not_equal"
          + " greater greater_equal less less_equal logical_and logical_or logical_xor matmul mod"
          + "=math.mod floor_divide=math.floordiv divide_no_nan=math.divide_no_nan arctan2=atan2";

  /** A function and what it comes to, each with its parameters. */
  private static final String[] OTHERS = {
    "sum(x, axis=None, keepdims=False) reduce_sum(x, axis, keepdims)",
    "prod(x, axis=None, keepdims=False, dtype=None) reduce_prod(x, axis, keepdims)",
    "max(x, axis=None, keepdims=False, initial=None) reduce_max(x, axis, keepdims)",
    "min(x, axis=None, keepdims=False, initial=None) reduce_min(x, axis, keepdims)",
    "amax(x, axis=None, keepdims=False) reduce_max(x, axis, keepdims)",
    "amin(x, axis=None, keepdims=False) reduce_min(x, axis, keepdims)",
    "logsumexp(x, axis=None, keepdims=False) reduce_logsumexp(x, axis, keepdims)",
    "count_nonzero(x, axis=None) math.count_nonzero(x, axis, False, int32)",
    "reshape(x, newshape) reshape(x, newshape)",
    "transpose(x, axes=None) transpose(x, axes)",
    "expand_dims(x, axis) expand_dims(x, axis)",
    "squeeze(x, axis=None) squeeze(x, axis)",
    "concatenate(xs, axis=0) concat(xs, axis)",
    "stack(x, axis=0) stack(x, axis)",
    "unstack(x, num=None, axis=0) unstack(x, num, axis)",
    "tile(x, repeats) tile(x, repeats)",
    "repeat(x, repeats, axis=None) repeat(x, repeats, axis)",
    "broadcast_to(x, shape) broadcast_to(x, shape)",
    "einsum(subscripts, *operands) einsum(subscripts, *operands)",
    "tensordot(x1, x2, axes=2) tensordot(x1, x2, axes)",
    "elu(x, alpha=1.0) keras.activations.elu(x, alpha)",
    "gelu(x, approximate=True) nn.gelu(x, approximate)",
    "silu(x) nn.silu(x)",
    "swish(x) nn.silu(x)",
    "leaky_relu(x, negative_slope=0.2) nn.leaky_relu(x, negative_slope)",
    "softmax(x, axis=-1) nn.softmax(x, axis)",
    "log_softmax(x, axis=-1) nn.log_softmax(x, axis)",
    "hard_sigmoid(x) keras.activations.hard_sigmoid(x)",
    "hard_silu(x) keras.activations.hard_silu(x)",
    "hard_swish(x) keras.activations.hard_silu(x)",
    "hard_tanh(x) keras.activations.hard_tanh(x)",
    "tanh_shrink(x) keras.activations.tanh_shrink(x)",
    "celu(x, alpha=1.0) keras.activations.celu(x, alpha)",
    "one_hot(x, num_classes, axis=-1, dtype=None, sparse=False) one_hot(x, num_classes, 1, 0, axis,"
        + " dtype_or_float)",
    "top_k(x, k, sorted=True) math.top_k(x, k, sorted)",
    "in_top_k(targets, predictions, k) math.in_top_k(targets, predictions, k)",
    "solve(a, b) linalg.solve(a, b)",
    "pinv(x) linalg.pinv(x)",
    "eye(N, M=None, k=0, dtype=None) eye(N, M, dtype=dtype_or_float)",
    "identity(n, dtype=None) eye(n, dtype=dtype_or_float)",
    "ones(shape, dtype=None) ones(shape, dtype_or_float)",
    "zeros(shape, dtype=None) zeros(shape, dtype_or_float)",
    "convert_to_tensor(x, dtype=None, sparse=None, ragged=None) convert_to_tensor(x, dtype)",
    "array(x, dtype=None) convert_to_tensor(x, dtype)",
    "cast(x, dtype) cast(x, dtype)",
    "segment_sum(data, segment_ids, num_segments=None, sorted=False) math.segment_sum(data,"
        + " segment_ids)",
    "segment_max(data, segment_ids, num_segments=None, sorted=False) math.segment_max(data,"
        + " segment_ids)",
    "scatter(indices, values, shape) scatter_nd(indices, values, shape)",
    "scatter_update(inputs, indices, updates) tensor_scatter_nd_update(inputs, indices, updates)",
    "slice(inputs, start_indices, shape) slice(inputs, start_indices, shape)",
    "is_tensor(x) is_tensor(x)",
    "sort(x, axis=-1) sort(x, axis)",
    "searchsorted(sorted_sequence, values, side='left') searchsorted(sorted_sequence, values,"
        + " side)",
    "moments(x, axes, keepdims=False, synchronized=False) nn.moments(x, axes, None, keepdims)",
    "map(f, xs) map_fn(f, xs)",
    "vectorized_map(function, elements) vectorized_map(function, elements)",
    "cond(pred, true_fn, false_fn) cond(pred, true_fn, false_fn)",
    "while_loop(cond, body, loop_vars, maximum_iterations=None) while_loop(cond, body, loop_vars,"
        + " maximum_iterations=maximum_iterations)",
    "categorical_crossentropy(target, output, from_logits=False, axis=-1)"
        + " keras.losses.categorical_crossentropy(target, output, from_logits)",
    "meshgrid(*x, indexing='xy') meshgrid(*x, indexing=indexing)",
  };

  private KerasOperations() {}

  static void install(Namespace ops) {
    for (String each : PLAIN.split(" ")) {
      String[] names = each.split("=");
      declare(ops, "%s(x) %s(x)".formatted(names[0], names[names.length - 1]));
    }
    for (String each : PAIRS.replace(" =", "=").split(" ")) {
      String[] names = each.split("=");
      declare(ops, "%s(x1, x2) %s(x1, x2)".formatted(names[0], names[names.length - 1]));
    }
    for (String each : OTHERS) {
      declare(ops, each);
    }
    MoreKerasOperations.install(ops);
    SymbolicOperations.admit(ops);
  }

  /** Reads a line such as {@code sum(x, axis=None) reduce_sum(x, axis)}. */
  static void declare(Namespace ops, String line) {
    int end = line.indexOf(") ") + 1;
    String name = line.substring(0, line.indexOf('('));
    String signature = line.substring(line.indexOf('(') + 1, end - 1);
    String rest = line.substring(end + 1);
    String path = rest.substring(0, rest.indexOf('('));
    String[] given = rest.substring(rest.indexOf('(') + 1, rest.length() - 1).split(", ");
    List<String> names = Parameters.names(signature.replace("*", ""));
    ops.method(name, signature, (runtime, in) -> called(runtime, path, given, names, in));
  }

  private static Value called(
      Runtime runtime, String path, String[] given, List<String> names, Value[] in) {
    Map<String, Value> known = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      known.put(names.get(i), in[i]);
    }
    List<Value> places = new ArrayList<>();
    List<String> named = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (String each : given) {
      int equals = each.indexOf('=');
      if (each.startsWith("*")) {
        places.addAll(runtime.all(known.getOrDefault(each.substring(1), None.NONE)));
      } else if (equals >= 0) {
        named.add(each.substring(0, equals));
        values.add(value(runtime, known, each.substring(equals + 1)));
      } else {
        places.add(value(runtime, known, each));
      }
    }
    Value function = runtime.module("tensorflow");
    for (String part : path.split("\\.")) {
      function = runtime.requiredAttribute(function, part);
    }
    return runtime.call(function, Arguments.of(places, named, values));
  }

  private static Value value(Runtime runtime, Map<String, Value> known, String what) {
    return switch (what) {
      case "None" -> None.NONE;
      case "False" -> Bool.FALSE;
      case "0" -> Int.ZERO;
      case "1" -> Int.ONE;
      case "int32" -> TensorFlowDType.of(DType.INT32);
      case "dtype_or_float" -> {
        Value dtype = known.getOrDefault("dtype", None.NONE);
        yield dtype == None.NONE ? TensorFlowDType.of(KerasRun.of(runtime).floatType()) : dtype;
      }
      default -> known.getOrDefault(what, None.NONE);
    };
  }
}
