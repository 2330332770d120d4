package tapedeck.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/**
 * The target of a pass as a function of one number, an element of a variable: what the recorded
 * operations give when they are computed again with another value there. Where the script would have
 * taken another way, or read another value, the curve does not know it.
 */
public final class Curve {
  private final Trace trace;
  private final long version;
  private final int element;
  private final List<Long> targets;
  private final List<Integer> plan = new ArrayList<>();

  private Curve(Trace trace, PassInfo pass, long version, int element) {
    this.trace = trace;
    this.version = version;
    this.element = element;
    this.targets = pass.targets();
    Set<Integer> needed = new TreeSet<>();
    targets.forEach(target -> collect(target, needed));
    Set<Long> dependent = new java.util.HashSet<>(Set.of(version));
    for (int node : needed) {
      Event.Computed computed = trace.node(node);
      for (long input : computed.inputs()) {
        if (dependent.contains(input)) {
          plan.add(node);
          dependent.add(computed.output());
          break;
        }
      }
    }
  }

  /**
   * @param variable identity of a source of the pass
   * @param element which of its elements varies, in row-major order
   * @return null if the variable was not there when the pass began or too much was forgotten
   */
  public static @Nullable Curve of(Trace trace, int pass, long variable, int element) {
    PassInfo info = trace.pass(pass);
    long version = versionRead(trace, info, variable);
    Tensor value = version == 0 ? null : trace.tensor(version);
    return value == null || !value.dtype().isFloating() || element >= value.size()
        ? null
        : new Curve(trace, info, version, element);
  }

  /** The version its tape read, which is the one before any update of the same iteration. */
  private static long versionRead(Trace trace, PassInfo pass, long variable) {
    for (int node : trace.tape(pass.tape()).nodes()) {
      Event.Computed computed = trace.node(node);
      for (int i = 0; i < computed.reads().length; i++) {
        if (computed.reads()[i] == variable) {
          return computed.inputs()[i];
        }
      }
    }
    return trace.variable(variable) != null ? trace.at(pass.begin()).version(variable) : variable;
  }

  private void collect(long id, Set<Integer> needed) {
    java.util.ArrayDeque<Long> open = new java.util.ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      int node = trace.maker(open.pop());
      if (node >= 0 && needed.add(node)) {
        for (long input : trace.node(node).inputs()) {
          open.push(input);
        }
      }
    }
  }

  /** Where the run itself stood. */
  public double origin() {
    Tensor value = trace.tensor(version);
    return value == null ? Double.NaN : value.getDouble(element);
  }

  /** The target, summed over its elements, with the variable's element at {@code x}. */
  public double at(double x) {
    Tensor before = trace.tensor(version);
    if (before == null) {
      return Double.NaN;
    }
    Map<Long, Tensor> values = new HashMap<>();
    values.put(version, before.with(element, x));
    try {
      for (int node : plan) {
        Event.Computed computed = trace.node(node);
        Tensor[] inputs = new Tensor[computed.inputs().length];
        for (int i = 0; i < inputs.length; i++) {
          Tensor known = known(computed.inputs()[i], values);
          if (known == null) {
            return Double.NaN;
          }
          inputs[i] = known;
        }
        values.put(computed.output(), computed.op().forward(inputs, computed.attributes()));
      }
    } catch (EngineError outsideItsDomain) {
      return Double.NaN;
    }
    double sum = 0;
    for (long target : targets) {
      Tensor value = known(target, values);
      for (int i = 0; value != null && i < value.size(); i++) {
        sum += value.getDouble(i);
      }
    }
    return sum;
  }

  private @Nullable Tensor known(long id, Map<Long, Tensor> values) {
    Tensor changed = values.get(id);
    return changed != null ? changed : trace.tensor(id);
  }
}
