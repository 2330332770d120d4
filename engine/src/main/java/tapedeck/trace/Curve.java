package tapedeck.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/**
 * The target of a pass as a function of one number, an element of a variable: what the recorded
 * operations give when they are computed again with another value there. Where the script would
 * have taken another way, or read another value, the curve does not know it.
 */
public final class Curve {
  private final Trace trace;
  private final long version;
  private final int element;
  private final List<Long> targets;
  private final List<Long> seeds;
  private final List<Integer> plan = new ArrayList<>();

  /** How to compute it again if it comes from a pass inside; null if its own operations do. */
  private final @Nullable Recomputation inner;

  private Curve(Trace trace, PassInfo pass, long version, int element) {
    this.trace = trace;
    this.version = version;
    this.element = element;
    this.targets = tensors(trace, pass);
    this.seeds = pass.seeds();
    Set<Integer> needed = new TreeSet<>();
    targets.forEach(target -> collect(target, needed));
    Set<Long> dependent = new HashSet<>(Set.of(version));
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
    boolean fromPass = plan.stream().anyMatch(node -> trace.node(node).pass() >= 0);
    inner = fromPass ? Recomputation.of(trace, version, targets) : null;
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

  /**
   * The tensor that a source of a pass was: of a variable the version its tape read, which is the
   * one before any update of the same iteration; 0 if there was none.
   */
  public static long versionRead(Trace trace, PassInfo pass, long variable) {
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

  /** The operations that made a tensor, as far back as they could have read the version. */
  private void collect(long id, Set<Integer> needed) {
    ArrayDeque<Long> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      int node = trace.maker(open.pop());
      if (node > trace.maker(version) && needed.add(node)) {
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

  /** The target, weighted by its seed and summed, with the variable's element at {@code x}. */
  public double at(double x) {
    Tensor before = trace.tensor(version);
    if (before == null) {
      return Double.NaN;
    }
    Map<Long, Tensor> values;
    try {
      values =
          inner == null ? replayed(before.with(element, x)) : inner.with(before.with(element, x));
    } catch (EngineError outsideItsDomain) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < targets.size(); i++) {
      Tensor target = values == null ? null : known(targets.get(i), values);
      sum += weighted(target, trace.tensor(seeds.get(i)));
    }
    return sum;
  }

  /** The recorded operations once more; null if an operand was forgotten. */
  private @Nullable Map<Long, Tensor> replayed(Tensor value) {
    Map<Long, Tensor> values = new HashMap<>();
    values.put(version, value);
    for (int node : plan) {
      Event.Computed computed = trace.node(node);
      Tensor[] inputs = new Tensor[computed.inputs().length];
      for (int i = 0; i < inputs.length; i++) {
        Tensor known = known(computed.inputs()[i], values);
        if (known == null) {
          return null;
        }
        inputs[i] = known;
      }
      values.put(computed.output(), computed.op().forward(inputs, computed.attributes()));
    }
    return values;
  }

  /** What a pass differentiates, where the run stood: its targets, summed over their elements. */
  public static double target(Trace trace, PassInfo pass) {
    double sum = 0;
    List<Long> targets = tensors(trace, pass);
    for (int i = 0; i < targets.size(); i++) {
      sum += weighted(trace.tensor(targets.get(i)), trace.tensor(pass.seeds().get(i)));
    }
    return sum;
  }

  /** The targets of a pass as tensors: a variable that is one stands for its value. */
  private static List<Long> tensors(Trace trace, PassInfo pass) {
    return pass.targets().stream()
        .map(id -> trace.variable(id) == null ? id : (Long) versionRead(trace, pass, id))
        .toList();
  }

  private static double weighted(@Nullable Tensor target, @Nullable Tensor seed) {
    if (target == null || seed == null || seed.size() != target.size()) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < target.size(); i++) {
      sum += target.getDouble(i) * seed.getDouble(i);
    }
    return sum;
  }

  /**
   * Whether another curve gives the same numbers everywhere: the same operations on the same data.
   */
  public boolean sameAs(Curve other) {
    Map<Long, Long> pairs = new HashMap<>();
    pairs.put(version, other.version);
    if (element != other.element
        || plan.size() != other.plan.size()
        || targets.size() != other.targets.size()
        || !sameAround(trace.tensor(version), other.trace.tensor(other.version))) {
      return false;
    }
    for (int i = 0; i < plan.size(); i++) {
      Event.Computed mine = trace.node(plan.get(i));
      Event.Computed its = other.trace.node(other.plan.get(i));
      boolean same =
          mine.op() == its.op()
              && mine.attributes().toString().equals(its.attributes().toString())
              && mine.inputs().length == its.inputs().length;
      for (int k = 0; same && k < mine.inputs().length; k++) {
        same = sameOperand(mine.inputs()[k], other, its.inputs()[k], pairs);
      }
      if (!same) {
        return false;
      }
      pairs.put(mine.output(), its.output());
    }
    for (int i = 0; i < targets.size(); i++) {
      if (!sameOperand(targets.get(i), other, other.targets.get(i), pairs)
          || !sameTensor(seeds.get(i), other, other.seeds.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean sameAround(@Nullable Tensor mine, @Nullable Tensor its) {
    return mine != null
        && its != null
        && mine.shape().equals(its.shape())
        && mine.dtype() == its.dtype()
        && mine.with(element, 0).sameAs(its.with(element, 0));
  }

  private boolean sameOperand(long mine, Curve other, long its, Map<Long, Long> pairs) {
    Long pair = pairs.get(mine);
    return pair != null ? pair == its : sameTensor(mine, other, its);
  }

  private boolean sameTensor(long mine, Curve other, long its) {
    Tensor a = trace.tensor(mine);
    Tensor b = other.trace.tensor(its);
    return a != null && b != null && (a == b || a.sameAs(b));
  }

  private @Nullable Tensor known(long id, Map<Long, Tensor> values) {
    Tensor changed = values.get(id);
    return changed != null ? changed : trace.tensor(id);
  }
}
