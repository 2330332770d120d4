package tapedeck.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tape.Engine;
import tapedeck.tape.TapeListener;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/**
 * What the operations inside a computation with a gradient rule of its own would have answered in
 * place of that rule, so that a mistake in the rule can be seen.
 */
public final class OwnRule {
  private static final int MOST = 400;
  private static final double TOLERANCE = 1e-3;

  private final Trace trace;
  private final Event.Computed whole;
  private final Set<Long> operands = new HashSet<>();
  private final Map<Long, Tensor> gradients = new HashMap<>();
  private final TreeSet<Integer> waiting = new TreeSet<>();
  private int leading;

  private OwnRule(Trace trace, Event.Computed whole) {
    this.trace = trace;
    this.whole = whole;
    while (leading < whole.inputs().length && whole.op().leadsTo(leading)) {
      operands.add(whole.key(leading));
      leading++;
    }
  }

  /**
   * The gradient for operand {@code input}, from the same upstream gradient, by the rules of the
   * operations inside.
   *
   * @return null if the operation has no rule of its own, or if not all inside is known
   */
  public static @Nullable Tensor inside(Trace trace, Event.Contributed contributed) {
    Event.Computed whole = trace.node(contributed.node());
    Tensor upstream = trace.tensor(contributed.upstream());
    if (!whole.op().isCustom() || upstream == null) {
      return null;
    }
    OwnRule rule = new OwnRule(trace, whole);
    if (rule.leading != whole.inputs().length - 1 || contributed.input() >= rule.leading) {
      return null;
    }
    return new Engine(TapeListener.NONE)
        .quietly(k -> {
          try {
            return rule.walk(k, upstream) ? rule.gradient(contributed.input()) : null;
          } catch (EngineError unfit) {
            return null;
          }
        });
  }

  /** Whether two gradients are the same but for rounding. */
  public static boolean agree(Tensor one, Tensor other) {
    if (!one.shape().equals(other.shape())) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      double a = one.getDouble(i);
      double b = other.getDouble(i);
      if (Double.isFinite(b)
          && !(Math.abs(a - b) <= TOLERANCE * Math.max(1e-3, Math.max(Math.abs(a), Math.abs(b))))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Tensor gradient(int input) {
    Tensor found = gradients.get(whole.key(input));
    Tensor operand = trace.tensor(whole.inputs()[input]);
    return found != null || operand == null ? found : Calculus.zerosLike(operand);
  }

  private boolean walk(Calculus k, Tensor upstream) {
    arrive(k, whole.inputs()[leading], whole.inputs()[leading], upstream);
    for (int visited = 0; !waiting.isEmpty(); visited++) {
      Integer node = waiting.pollLast();
      if (visited > MOST || node == null || !visit(k, trace.node(node))) {
        return false;
      }
    }
    return true;
  }

  /** Takes a gradient to what made a tensor, unless the tensor is an operand of the whole. */
  private void arrive(Calculus k, long key, long tensor, Tensor gradient) {
    boolean operand = operands.contains(key);
    int maker = trace.maker(tensor);
    if (operand || maker >= 0) {
      gradients.merge(operand ? key : tensor, gradient, k::add);
    }
    if (!operand && maker >= 0) {
      waiting.add(maker);
    }
  }

  private boolean visit(Calculus k, Event.Computed computed) {
    Op op = computed.op();
    Tensor g = gradients.get(computed.output());
    Tensor out = trace.tensor(computed.output());
    Tensor[] inputs = new Tensor[computed.inputs().length];
    for (int i = 0; i < inputs.length; i++) {
      Tensor input = trace.tensor(computed.inputs()[i]);
      if (input == null) {
        return false;
      }
      inputs[i] = input;
    }
    if (g == null || out == null || op.isCustom()) {
      return false;
    }
    if (op.notDifferentiable() != null || !out.dtype().isFloating()) {
      return true;
    }
    Application at = Application.of(op, computed.attributes(), inputs, out);
    for (int i = 0; i < inputs.length; i++) {
      Op.Derivative derivative = op.derivative(i);
      Tensor raw =
          derivative == null || !inputs[i].dtype().isFloating()
              ? null
              : derivative.rule().vjp(k, g, at, i);
      if (raw != null) {
        boolean stretched =
            (raw.size() >= inputs[i].size() || raw.size() == 0)
                && !raw.shape().equals(inputs[i].shape());
        Tensor gradient = stretched ? Catalogue.unbroadcast(k, raw, inputs[i].shape()) : raw;
        arrive(k, computed.key(i), computed.inputs()[i], gradient);
      }
    }
    return true;
  }
}
