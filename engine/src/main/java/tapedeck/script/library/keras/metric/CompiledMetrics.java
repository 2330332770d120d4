package tapedeck.script.library.keras.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/**
 * The metrics that {@code compile} was given, as one: names become metrics with the first batch.
 */
public final class CompiledMetrics implements Metric {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.trainers.compile_utils", "CompileMetrics", MetricClass.TYPE, null);
  private static final Parameters PAIR = Parameters.parse("y_true, y_pred, sample_weight=None");

  /** A metric of one output, its name, and what stands before that. */
  private record Made(Value metric, String name, int output, String prefix, boolean weighted) {}

  private final Value given;
  private final Value weighted;
  private final List<String> outputs;
  private @Nullable List<Made> made;
  private List<String> keys = List.of();

  private CompiledMetrics(Value given, Value weighted, List<String> outputs) {
    this.given = given;
    this.weighted = weighted;
    this.outputs = outputs;
  }

  /**
   * What {@code compile} was given to measure a model by.
   *
   * @param given metrics in a list, or for each of several outputs
   * @param weighted those that heed the weights of the rows
   * @param outputs the names of the outputs; none if they are not known
   */
  public static CompiledMetrics of(Value given, Value weighted, List<String> outputs) {
    return new CompiledMetrics(given, weighted, outputs);
  }

  /** Whether no metrics were asked for. */
  public boolean isEmpty() {
    return given == None.NONE && weighted == None.NONE;
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
    return attribute.equals("metrics")
        ? ListValue.of(made().stream().map(Made::metric).toList())
        : null;
  }

  private List<Made> made() {
    return made == null ? List.of() : made;
  }

  @Override
  public void update(Runtime runtime, Arguments args) {
    Value[] in = PAIR.bind("CompileMetrics.update_state()", args);
    List<Made> all = made;
    if (all == null) {
      all = build(runtime, in[0], in[1]);
      made = all;
    }
    List<Value> truths = rows(in[0]);
    List<Value> guesses = rows(in[1]);
    List<Value> weights = in[2] == None.NONE ? List.of() : rows(in[2]);
    for (Made each : all) {
      if (each.output >= Math.min(truths.size(), guesses.size())) {
        continue;
      }
      Value update = runtime.requiredAttribute(each.metric, "update_state");
      Value truth = truths.get(each.output);
      Value guess = guesses.get(each.output);
      if (each.weighted && !weights.isEmpty()) {
        int at = weights.size() < truths.size() ? 0 : each.output;
        runtime.call(update, truth, guess, weights.get(at));
      } else {
        runtime.call(update, truth, guess);
      }
    }
  }

  /** What there is for each output, in the order of their names. */
  private List<Value> rows(Value given) {
    return given instanceof DictValue dict
            && !keys.isEmpty()
            && keys.stream().allMatch(name -> dict.entries().containsKey(new Str(name)))
        ? keys.stream().map(name -> dict.entries().get(new Str(name))).toList()
        : Structures.flatten(given);
  }

  private List<Made> build(Runtime runtime, Value truth, Value guess) {
    int count = Structures.flatten(guess).size();
    boolean flat = size(guess) == count;
    List<String> names = outputs;
    if (flat && guess instanceof DictValue dict) {
      List<String> known = dict.entries().keySet().stream().map(runtime::str).sorted().toList();
      names = known.equals(outputs.stream().sorted().toList()) ? outputs : known;
    }
    keys = count > 1 && flat ? names : List.of();
    List<Made> all = new ArrayList<>();
    add(runtime, "metrics", given, names, truth, guess, flat, all);
    add(runtime, "weighted_metrics", weighted, names, truth, guess, flat, all);
    return all;
  }

  private static int size(Value structure) {
    return switch (structure) {
      case ListValue list -> list.items().size();
      case Tuple tuple -> tuple.items().size();
      case DictValue dict -> dict.entries().size();
      default -> -1;
    };
  }

  private void add(
      Runtime runtime,
      String argument,
      Value metrics,
      List<String> names,
      Value truth,
      Value guess,
      boolean flat,
      List<Made> into) {
    if (size(metrics) <= 0) {
      return;
    }
    List<Value> guesses = rows(guess);
    List<Value> truths = rows(truth);
    boolean weighs = argument.startsWith("weighted");
    if (guesses.size() == 1) {
      for (Value metric : Structures.flatten(metrics)) {
        into.add(metric(runtime, metric, truths.getFirst(), guesses.getFirst(), 0, "", weighs));
      }
      return;
    }
    List<Value> each = flat ? each(metrics, names, guesses.size()) : null;
    if (each == null) {
      throw unfitting(runtime, argument, metrics, guess);
    }
    for (int i = 0; i < Math.min(each.size(), truths.size()); i++) {
      String prefix = names.isEmpty() ? "" : names.get(i) + "_";
      for (Value metric : several(each.get(i))) {
        into.add(metric(runtime, metric, truths.get(i), guesses.get(i), i, prefix, weighs));
      }
    }
  }

  /** The metrics of each output; null if they do not stand so. */
  private static @Nullable List<Value> each(Value metrics, List<String> names, int outputs) {
    return switch (metrics) {
      case ListValue list when list.items().size() == outputs -> List.copyOf(list.items());
      case Tuple tuple when tuple.items().size() == outputs -> tuple.items();
      case DictValue dict
          when names.stream().map(Str::new).filter(dict.entries()::containsKey).count()
              == dict.entries().size() ->
          names.stream().map(n -> dict.entries().getOrDefault(new Str(n), None.NONE)).toList();
      default -> null;
    };
  }

  private static List<Value> several(Value given) {
    return switch (given) {
      case None none -> List.of();
      case ListValue list -> List.copyOf(list.items());
      case Tuple tuple -> tuple.items();
      default -> List.of(given);
    };
  }

  private Raise unfitting(Runtime runtime, String argument, Value metrics, Value guess) {
    Value given =
        metrics instanceof ListValue list ? new Tuple(List.copyOf(list.items())) : metrics;
    int wanted = Math.max(size(guess), 1);
    String shown = runtime.repr(given);
    String why =
        guess instanceof DictValue
            ? "Expected an instance of dict, got %s.".formatted(shown)
            : given instanceof Tuple tuple
                ? "tuple arity mismatch; expected: %d, got: %d; tuple: %s."
                    .formatted(wanted, tuple.items().size(), shown)
                : "Expected an instance of tuple, got %s.".formatted(shown);
    List<Value> marks =
        Structures.flatten(guess).stream().<Value>map(leaf -> new Str("X")).toList();
    String structure = runtime.repr(Structures.pack(guess, marks));
    String names = runtime.repr(ListValue.of(outputs.stream().<Value>map(Str::new).toList()));
    String form =
        outputs.isEmpty()
            ? "match the output structure of the model: %s.".formatted(structure)
            : "either be a dict or a list matching the output names of the functional model %s or match the output structure of the model: %s."
                .formatted(names, structure);
    return Raise.value(
        "%s\nInvalid `%s`. `%s` should contain metrics objects and %s\nReceived: %s=%s"
            .formatted(why, argument, argument, form, argument, runtime.repr(metrics)));
  }

  private static Made metric(
      Runtime runtime,
      Value given,
      Value truth,
      Value guess,
      int output,
      String prefix,
      boolean weighted) {
    Tensor known = Operands.tensor(runtime, truth, null).value();
    Tensor guessed = Operands.tensor(runtime, guess, null).value();
    int wide = known.rank() < guessed.rank() ? 1 : last(known);
    Value metric = metric(runtime, given, wide, last(guessed));
    String name =
        given instanceof Str text
            ? text.text()
            : runtime.str(runtime.requiredAttribute(metric, "name"));
    return new Made(metric, name, output, prefix, weighted);
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
  public List<String> names() {
    return made().stream().map(Made::name).toList();
  }

  @Override
  public void clear(Runtime runtime) {
    made().forEach(each -> runtime.call(runtime.requiredAttribute(each.metric, "reset_state")));
  }

  @Override
  public Value outcome(Runtime runtime) {
    DictValue dict = DictValue.empty();
    Map<String, Integer> used = new HashMap<>();
    for (Made each : made()) {
      String name = each.prefix + each.name;
      int before = used.merge(name, 1, Integer::sum) - 1;
      if (before > 0 && each.weighted) {
        name = each.prefix + "weighted_" + each.name;
        before = used.merge(name, 1, Integer::sum) - 1;
      }
      dict.entries()
          .put(
              new Str(before == 0 ? name : name + "_" + before),
              MetricClass.outcome(runtime, each.metric));
    }
    return dict;
  }
}
