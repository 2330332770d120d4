package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Function;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
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

  /** A metric of one output, and what stands before its name. */
  private record Wanted(Value metric, int output, String prefix, boolean weighted) {}

  private final List<Wanted> wanted;
  private final List<String> outputs;
  private final List<Value> made = new ArrayList<>();

  private CompiledMetrics(List<Wanted> wanted, List<String> outputs) {
    this.wanted = wanted;
    this.outputs = outputs;
  }

  /**
   * @param given metrics in a list, or for each of several outputs
   * @param weighted those that heed the weights of the rows
   * @param outputs the names of the outputs; fewer than two if there is only one
   */
  static CompiledMetrics of(Value given, Value weighted, List<String> outputs) {
    List<Wanted> wanted = new ArrayList<>(wanted(given, outputs, false));
    wanted.addAll(wanted(weighted, outputs, true));
    return new CompiledMetrics(wanted, outputs);
  }

  /** Whether no metrics were asked for. */
  boolean isEmpty() {
    return wanted.isEmpty();
  }

  private static List<Wanted> wanted(Value given, List<String> outputs, boolean weighted) {
    List<Wanted> wanted = new ArrayList<>();
    if (outputs.size() < 2) {
      List<Value> all =
          given instanceof DictValue dict ? OutputLosses.perOutput(dict, outputs) : List.of(given);
      all.forEach(
          each -> several(each).forEach(metric -> wanted.add(new Wanted(metric, 0, "", weighted))));
    } else {
      List<Value> each = OutputLosses.perOutput(given, outputs);
      for (int i = 0; i < each.size(); i++) {
        for (Value metric : several(each.get(i))) {
          wanted.add(new Wanted(metric, i, outputs.get(i) + "_", weighted));
        }
      }
    }
    return wanted;
  }

  private static List<Value> several(Value given) {
    return switch (given) {
      case None none -> List.of();
      case ListValue list -> List.copyOf(list.items());
      case Tuple tuple -> tuple.items();
      default -> List.of(given);
    };
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
    boolean one = wanted.stream().allMatch(each -> each.prefix.isEmpty());
    List<Value> truths = one ? List.of(in[0]) : OutputLosses.truths(in[0], outputs);
    List<Value> guesses = one ? List.of(in[1]) : Structures.flatten(in[1]);
    boolean first = made.isEmpty();
    for (int i = 0; i < wanted.size(); i++) {
      Wanted each = wanted.get(i);
      Value truth = truths.get(each.output);
      Value guess = guesses.get(each.output);
      if (first) {
        Tensor known = Operands.tensor(runtime, truth, null).value();
        Tensor guessed = Operands.tensor(runtime, guess, null).value();
        int wide = known.rank() < guessed.rank() ? 1 : last(known);
        made.add(metric(runtime, each.metric, wide, last(guessed)));
      }
      Value update = runtime.requiredAttribute(made.get(i), "update_state");
      if (each.weighted && in[2] != None.NONE) {
        runtime.call(update, truth, guess, in[2]);
      } else {
        runtime.call(update, truth, guess);
      }
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

  /** The names of the metrics that count, once there was a batch. */
  List<String> names(Runtime runtime) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      Value name =
          wanted.get(i).metric instanceof Str text
              ? text
              : runtime.requiredAttribute(made.get(i), "name");
      names.add(runtime.str(name));
    }
    return names;
  }

  @Override
  public void clear(Runtime runtime) {
    made.forEach(metric -> runtime.call(runtime.requiredAttribute(metric, "reset_state")));
  }

  @Override
  public Value outcome(Runtime runtime) {
    DictValue dict = DictValue.empty();
    List<String> names = names(runtime);
    for (int i = 0; i < made.size(); i++) {
      dict.entries()
          .put(
              new Str(wanted.get(i).prefix + names.get(i)),
              MetricClass.outcome(runtime, made.get(i)));
    }
    return dict;
  }
}
