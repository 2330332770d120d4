package tapedeck.script.library.keras.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.ModuleTree;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.model.SymbolicOperations;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;
import tapedeck.train.Bias;

/**
 * The functions of {@code keras.ops}. Most are one of TensorFlow's with the parameters in another
 * order, and are declared by a line that says so.
 */
public final class KerasOperations {
  /** Functions of one argument {@code x}, by Keras' name and TensorFlow's where it differs. */
  private static final String PLAIN =
      "abs absolute=abs negative sign square rsqrt=math.rsqrt"
          + " logical_not relu=nn.relu relu6=nn.relu6 sigmoid"
          + " softplus=nn.softplus softsign=nn.softsign selu=nn.selu erf=math.erf"
          + " erfinv=math.erfinv stop_gradient inv=linalg.inv det=linalg.det"
          + " cholesky=linalg.cholesky real=math.real conj=math.conj log_sigmoid=math.log_sigmoid"
          + " slogdet=linalg.slogdet logdet=linalg.logdet eigh=linalg.eigh";

  /** Functions that take whole numbers for floats. */
  private static final String REAL =
      "sqrt exp log=math.log log1p=math.log1p expm1=math.expm1 sin cos tan arcsin=asin arccos=acos"
          + " arctan=atan sinh cosh tanh arcsinh=asinh arccosh=acosh arctanh=atanh floor"
          + " ceil=math.ceil reciprocal=math.reciprocal isnan=math.is_nan isinf=math.is_inf"
          + " isfinite=math.is_finite";

  /** Functions of two arguments {@code x1} and {@code x2}, which are brought to one type. */
  private static final String PAIRS =
      "add subtract multiply power=pow maximum minimum equal not_equal greater greater_equal less"
          + " less_equal matmul mod=math.mod floor_divide=math.floordiv";

  /** The same of floats. */
  private static final String QUOTIENTS =
      "divide true_divide=divide divide_no_nan=math.divide_no_nan arctan2=atan2";

  private static final String TRUTHS = "logical_and logical_or logical_xor";

  /** A function and what it comes to, each with its parameters. */
  private static final String[] OTHERS = {
    "sum(x, axis=None, keepdims=False) reduce_sum(summable(x), axis, keepdims)",
    "prod(x, axis=None, keepdims=False, dtype=None) reduce_prod(summable(x), axis, keepdims)",
    "max(x, axis=None, keepdims=False, initial=None) reduce_max(x, axis, keepdims)",
    "min(x, axis=None, keepdims=False, initial=None) reduce_min(x, axis, keepdims)",
    "amax(x, axis=None, keepdims=False) reduce_max(x, axis, keepdims)",
    "amin(x, axis=None, keepdims=False) reduce_min(x, axis, keepdims)",
    "logsumexp(x, axis=None, keepdims=False) reduce_logsumexp(x, axis, keepdims)",
    "count_nonzero(x, axis=None) math.count_nonzero(x, axis, False, int32)",
    "ones_like(x, dtype=None) ones_like(x, dtype)",
    "zeros_like(x, dtype=None) zeros_like(x, dtype)",
    "reshape(x, newshape) reshape(x, newshape)",
    "transpose(x, axes=None) transpose(x, axes)",
    "expand_dims(x, axis) expand_dims(x, axis)",
    "squeeze(x, axis=None) squeeze(x, axis)",
    "concatenate(xs, axis=0) concat(joined(xs), axis)",
    "stack(x, axis=0) stack(joined(x), axis)",
    "unstack(x, num=None, axis=0) unstack(x, num, axis)",
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
    "celu(x, alpha=1.0) plus(maximum(x, 0.0), times(alpha, math.expm1(over(minimum(x, 0.0),"
        + " alpha))))",
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

  /** Fills {@code keras.ops}. */
  public static void install(Namespace ops) {
    for (String each : PLAIN.split(" ")) {
      String[] names = each.split("=");
      declare(ops, names[0] + "(x) " + names[names.length - 1] + "(x)");
    }
    for (String each : REAL.split(" ")) {
      String[] names = each.split("=");
      declare(ops, names[0] + "(x) " + names[names.length - 1] + "(real(x))");
    }
    for (String each : TRUTHS.split(" ")) {
      declare(ops, each + "(x1, x2) " + each + "(cast(x1, bool), cast(x2, bool))");
    }
    pairs(ops, PAIRS, false);
    pairs(ops, QUOTIENTS, true);
    for (String each : OTHERS) {
      declare(ops, each);
    }
    KerasFormulas.ALL.forEach(each -> declare(ops, each));
    StructuredOperations.install(ops);
    MoreKerasOperations.install(ops);
    SymbolicOperations.admit(ops);
    ops.method("custom_gradient", "f", (r, in) -> Composed.tf(r, "custom_gradient", in));
  }

  /** The modules within {@code keras.ops}, and what {@code keras.activations} takes of it. */
  public static void installParts(ModuleTree keras) {
    for (String part : new String[] {"nn", "numpy", "linalg"}) {
      keras.later(
          "tf.keras.ops." + part, own -> keras.members("tf.keras.ops").all().forEach(own::value));
    }
    keras.later("tf.keras.ops.image", KerasOperations::images);
    keras.later(
        "tf.keras.activations",
        activations -> {
          for (String name : KerasActivations.ACTIVATIONS) {
            if (keras.members("tf.keras.ops").get(name) instanceof Value function) {
              activations.value(name, function);
            }
          }
        });
  }

  private static void images(Namespace images) {
    declare(
        images,
        "resize(images, size, interpolation='bilinear', antialias=False, data_format=None)"
            + " image.resize(images, size, interpolation)");
    declare(images, "rgb_to_grayscale(images, data_format=None) image.rgb_to_grayscale(images)");
    declare(images, "rgb_to_hsv(images, data_format=None) image.rgb_to_hsv(images)");
    declare(images, "hsv_to_rgb(images, data_format=None) image.hsv_to_rgb(images)");
  }

  private static void pairs(Namespace ops, String all, boolean floating) {
    for (String each : all.split(" ")) {
      String[] names = each.split("=");
      String path = names[names.length - 1];
      ops.method(
          names[0],
          "x1, x2",
          (runtime, in) -> {
            List<Value> both = CommonTypes.together(runtime, List.of(in), floating);
            if (path.equals("add")) {
              return added(runtime, both.getFirst(), both.getLast());
            }
            return Composed.tf(runtime, path, both.getFirst(), both.getLast());
          });
    }
  }

  private static Value added(Runtime runtime, Value x, Value y) {
    Operand known = Operands.existing(x);
    Operand other = Operands.existing(y);
    if (known == null
        || other == null
        || !Bias.fits(known.value().shape(), other.value().shape())) {
      return Composed.tf(runtime, "add", x, y);
    }
    Value bias = other.value().rank() > 1 ? Composed.tf(runtime, "squeeze", y) : y;
    String layout = Bias.isLast(known.value().shape(), other.value().shape()) ? "NHWC" : "NCHW";
    return Composed.tf(runtime, "nn.bias_add", x, bias, new Str(layout));
  }

  /** Reads a line such as {@code sum(x, axis=None) reduce_sum(x, axis)}. */
  static void declare(Namespace ops, String line) {
    int end = line.indexOf(") ") + 1;
    String name = line.substring(0, line.indexOf('('));
    String signature = line.substring(line.indexOf('(') + 1, end - 1);
    ops.method(name, signature, new Declared(signature, line.substring(end + 1)));
  }

  /** A formula that is read when it is first called. */
  private static final class Declared implements Builtin.Body {
    private final String signature;
    private final String text;
    private volatile @Nullable Formula read;

    Declared(String signature, String text) {
      this.signature = signature;
      this.text = text;
    }

    @Override
    public Value call(Runtime runtime, Value[] in) {
      Formula formula = read;
      if (formula == null) {
        formula = Formula.of(text);
        read = formula;
      }
      List<String> names = Formula.names(signature);
      Map<String, Value> known = new HashMap<>();
      for (int i = 0; i < in.length; i++) {
        known.put(names.get(i), in[i]);
      }
      return formula.value(runtime, known);
    }
  }
}
