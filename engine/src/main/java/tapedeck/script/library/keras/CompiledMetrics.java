package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Function;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/**
 * The metrics that {@code compile} was given, as one: names become metrics with the first batch.
 */
final class CompiledMetrics implements Metric {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.trainers.compile_utils", "CompileMetrics", MetricClass.TYPE, null);
  private static final Parameters PAIR = Parameters.parse("y_true, y_pred, sample_weight=None");

  private final List<Value> wanted;
  private final List<Value> made = new ArrayList<>();

  CompiledMetrics(List<Value> wanted) {
    this.wanted = wanted;
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public String name() {
    return "compile_metrics";
  }

  @Override
  public DType dtype() {
    return DType.FLOAT32;
  }

  @Override
  public ListValue variables() {
    return ListValue.empty();
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return attribute.equals("metrics") ? ListValue.of(List.copyOf(made)) : null;
  }

  @Override
  public void update(Runtime runtime, Arguments given) {
    Value[] in = PAIR.bind("CompileMetrics.update_state()", given);
    if (made.isEmpty() && !wanted.isEmpty()) {
      int truth = last(Operands.tensor(runtime, in[0], null).value());
      int guess = last(Operands.tensor(runtime, in[1], null).value());
      wanted.forEach(each -> made.add(metric(runtime, each, truth, guess)));
    }
    for (Value metric : made) {
      runtime.call(runtime.requiredAttribute(metric, "update_state"), in[0], in[1]);
    }
  }

  private static Value metric(Runtime runtime, Value given, int truth, int guess) {
    return switch (given) {
      case Str name -> KerasMetrics.named(runtime, name.text(), truth, guess);
      case Function function -> average(runtime, given, function.name());
      case Builtin function -> average(runtime, given, function.name());
      case BoundMethod method -> average(runtime, given, "metric");
      case ClassValue type -> runtime.call(type);
      default -> given;
    };
  }

  /** The mean of what a function makes of the rows. */
  private static Value average(Runtime runtime, Value function, String name) {
    return new MetricObject(
        KerasMetrics.TYPE,
        name,
        MetricObject.Kind.MEAN,
        (k, truth, guess) ->
            Operands.tensor(
                    runtime,
                    runtime.call(
                        function,
                        new tapedeck.script.value.TensorValue(truth),
                        new tapedeck.script.value.TensorValue(guess)),
                    null)
                .value(),
        DType.FLOAT32);
  }

  private static int last(Tensor x) {
    return x.rank() == 0 ? 1 : x.shape().dim(-1);
  }

  @Override
  public void clear(Runtime runtime) {
    made.forEach(metric -> runtime.call(runtime.requiredAttribute(metric, "reset_state")));
  }

  @Override
  public Value outcome(Runtime runtime) {
    DictValue dict = DictValue.empty();
    for (int i = 0; i < made.size(); i++) {
      Value name =
          wanted.get(i) instanceof Str text ? text : runtime.requiredAttribute(made.get(i), "name");
      dict.entries().put(name, MetricClass.outcome(runtime, made.get(i)));
    }
    return dict;
  }
}
