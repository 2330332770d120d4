package tapedeck.script.library.keras.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Calculus;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A metric that keeps several sums by name, which begin with the first rows it is given. */
final class TallyMetric implements Metric {
  private static final Parameters PAIR = Parameters.parse("y_true, y_pred, sample_weight=None");

  /** What such a metric adds up, and what it makes of it. */
  interface Rule {
    /** The names of the sums. */
    List<String> names();

    /** What rows add to the sums, in the order of their names. */
    List<Tensor> terms(Calculus k, Tensor truth, Tensor guess, @Nullable Tensor weights);

    Tensor result(Calculus k, List<Tensor> sums);
  }

  private final ClassValue type;
  private final String name;
  private final DType dtype;
  private final DType kept;
  private final Rule rule;
  private Map<String, Tensor> sums = new LinkedHashMap<>();

  /**
   * @param kept the type its sums have
   */
  TallyMetric(ClassValue type, String name, DType dtype, DType kept, Rule rule) {
    this.type = type;
    this.name = name;
    this.dtype = dtype;
    this.kept = kept;
    this.rule = rule;
  }

  @Override
  public ClassValue type() {
    return type;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DType dtype() {
    return dtype;
  }

  @Override
  public ListValue variables() {
    List<Value> cells = new ArrayList<>();
    for (Map.Entry<String, Tensor> each : sums.entrySet()) {
      cells.add(new KerasVariable(name + "/" + each.getKey(), each::getValue, each::setValue));
    }
    return ListValue.of(cells);
  }

  @Override
  public void update(Runtime runtime, Arguments given) {
    Value[] in = PAIR.bind(type.name() + ".update_state()", given);
    Map<String, Tensor> before = sums;
    Engine.current().changing(() -> sums = before);
    Tensor truth = Operands.tensor(runtime, in[0], null).value();
    Tensor guess = Operands.tensor(runtime, in[1], null).value();
    Tensor weights = in[2] == None.NONE ? null : Operands.tensor(runtime, in[2], null).value();
    runtime
        .engine()
        .quietly(k -> {
          List<Tensor> terms = rule.terms(k, truth, guess, weights);
          Map<String, Tensor> next = new LinkedHashMap<>();
          for (int i = 0; i < terms.size(); i++) {
            String sum = rule.names().get(i);
            Tensor term = terms.get(i).cast(kept);
            Tensor old = before.get(sum);
            next.put(sum, old == null ? term : k.add(old, term));
          }
          sums = next;
          return truth;
        });
  }

  @Override
  public void clear(Runtime runtime) {
    Map<String, Tensor> cleared = new LinkedHashMap<>();
    sums.forEach((sum, old) -> cleared.put(sum, Tensor.full(old.dtype(), old.shape(), 0)));
    sums = cleared;
  }

  @Override
  public Value outcome(Runtime runtime) {
    if (sums.isEmpty()) {
      throw Raise.attribute(
          "'%s' object has no attribute '%s'".formatted(type.name(), rule.names().getFirst()));
    }
    List<Tensor> all = List.copyOf(sums.values());
    return new TensorValue(Engine.current().quietly(k -> rule.result(k, all)));
  }

  /** A number as a tensor beside others. */
  static Tensor number(Tensor like, double value) {
    return Tensor.full(like.dtype(), Shape.SCALAR, value);
  }
}
