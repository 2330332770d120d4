package tapedeck.op;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Tensor;

/**
 * Operations on element types that kernels do not compute with: in the wider type that carries
 * them, the result rounded back.
 */
final class Carried {
  private Carried() {}

  private static final List<String> PLACES =
      List.of("condition", "mask", "indices", "classes", "segment_ids", "seq_lengths");

  /** What leaves the sign of a zero as it is. */
  private static final Set<String> RECTIFYING = Set.of("relu", "relu6");

  private static final Set<String> COUNTING = Set.of("argmax", "argmin");

  /** What rounds after each of its additions or products, not only at its end. */
  private static final Set<String> STEPWISE =
      Set.of(
          "cumsum",
          "cumprod",
          "reduce_prod",
          "sigmoid",
          "sigmoid_grad",
          "tanh_grad",
          "softplus",
          "softsign",
          "softsign_grad",
          "elu",
          "selu",
          "silu",
          "rsqrt",
          "rsqrt_grad",
          "sqrt_grad",
          "reciprocal_grad",
          "squared_difference",
          "log_softmax",
          "cross_entropy_grad",
          "softmax_cross_entropy_with_logits",
          "sparse_softmax_cross_entropy_with_logits");

  /** What does so in float16. */
  private static final Set<String> SUMS = Set.of("reduce_sum", "reduce_mean");

  /** Whether one of the operands is of such a type. */
  static boolean concerns(Tensor... inputs) {
    for (Tensor input : inputs) {
      if (input.dtype().isCarried()) {
        return true;
      }
    }
    return false;
  }

  /**
   * @throws EngineError InvalidArgumentError if TensorFlow's kernel does not take the type, or the
   *     operands' types differ; NotFoundError if it has none for this type
   */
  static Tensor apply(Op op, Op.Forward forward, Tensor[] inputs, Attributes attributes) {
    if (attributes.has("dtype")) {
      return forward.apply(inputs, attributes);
    }
    DType kept = null;
    String first = KernelTypes.attribute(op.kernel(), 0);
    Tensor[] wide = new Tensor[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      DType own = inputs[i].dtype();
      boolean asked = !op.pythonNames().isEmpty() && i < op.arity();
      if (asked && op.parameters().get(i).kind() == Parameter.Kind.TENSOR) {
        String attribute = KernelTypes.attribute(op.kernel(), i);
        if (i == 0 || attribute == null || !attribute.equals(first)) {
          KernelTypes.check(op.kernel(), i, own);
        } else if (own != inputs[0].dtype()) {
          throw EngineError.mixed(op.kernel(), op.kernel(), i, inputs[0].dtype(), own);
        }
      }
      if (!PLACES.contains(parameter(op, i))) {
        if (kept != null && kept != own) {
          throw EngineError.mixed(op.kernel(), op.kernel(), i, kept, own);
        }
        kept = own;
      }
      wide[i] = inputs[i].carried();
    }
    if (kept != null) {
      KernelTypes.checkDevice(op.kernel(), kept);
    }
    boolean half = kept == DType.FLOAT16 && SUMS.contains(op.name());
    if (half || STEPWISE.contains(op.name())) {
      return forward.apply(inputs, attributes);
    }
    Tensor out = forward.apply(wide, attributes);
    boolean rectified = kept != null && kept.isFloating() && RECTIFYING.contains(op.name());
    return narrowed(op, kept, rectified ? signed(wide[0], out) : out);
  }

  private static Tensor signed(Tensor x, Tensor rectified) {
    float[] out = new float[x.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (x.getDouble(i) == 0 ? x.getDouble(i) : rectified.getDouble(i));
    }
    return Tensor.of(x.shape(), out);
  }

  private static Tensor narrowed(Op op, @Nullable DType kept, Tensor out) {
    return kept == null || out.dtype() != kept.carrier() || COUNTING.contains(op.name())
        ? out
        : out.cast(kept);
  }

  private static String parameter(Op op, int operand) {
    return op.parameters().get(Math.min(operand, op.arity() - 1)).name();
  }
}
