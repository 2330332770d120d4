package tapedeck.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Calculus;
import tapedeck.op.Op;
import tapedeck.tape.Engine;
import tapedeck.tape.TapeListener;
import tapedeck.tensor.Tensor;

/** Local derivatives, computed by the operations' own gradient rules. */
public final class Local {
  private Local() {}

  /**
   * How the result depends on one operand, over names: {@code 2 · x}, or for an operation that
   * mixes elements what it passes back of an upstream gradient {@code g}: {@code g @ bᵀ}.
   *
   * @return empty if the operation is not differentiable, or its result is no floating-point number
   */
  public static String formula(Trace trace, Labels labels, int node, int input) {
    Event.Computed computed = trace.node(node);
    Op.Derivative derivative = computed.op().derivative(input);
    if (derivative == null || !trace.seen(computed.output()).dtype().isFloating()) {
      return "";
    }
    List<String> operands = new ArrayList<>();
    for (int i = 0; i < computed.inputs().length; i++) {
      operands.add(labels.operand(computed, i));
    }
    return derivative.text(computed.attributes()).over(operands, labels.of(computed.output()));
  }

  /**
   * ∂result/∂operand, element by element: the rule applied to an upstream gradient of ones.
   *
   * @return null if the operation mixes elements, is not differentiable, or its tensors were not
   *     kept
   */
  public static @Nullable Tensor derivative(Trace trace, int node, int input) {
    Event.Computed computed = trace.node(node);
    Op op = computed.op();
    Tensor out = trace.tensor(computed.output());
    Op.Derivative derivative = op.derivative(input);
    if (!op.isElementwise() || derivative == null || out == null || !out.dtype().isFloating()) {
      return null;
    }
    Tensor[] inputs = new Tensor[computed.inputs().length];
    for (int i = 0; i < inputs.length; i++) {
      Tensor operand = trace.tensor(computed.inputs()[i]);
      if (operand == null || !operand.dtype().isFloating()) {
        return null;
      }
      inputs[i] = operand;
    }
    Application application = Application.of(op, computed.attributes(), inputs, out);
    return new Engine(TapeListener.NONE)
        .quietly(k -> derivative.rule().vjp(k, Calculus.onesLike(out), application, input));
  }
}
