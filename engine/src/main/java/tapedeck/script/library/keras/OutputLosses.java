package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The losses of a model with several outputs: their weighted sum, and an average of each. */
final class OutputLosses implements HostObject {
  private static final Parameters CALL = Parameters.parse("y_true, y_pred, sample_weight=None");

  private final List<String> outputs;
  private final List<Value> losses;
  private final List<Double> weights;
  private final List<MetricObject> averages = new ArrayList<>();
  private final List<MetricObject> shown = new ArrayList<>();

  private OutputLosses(
      List<String> outputs, List<Value> losses, List<Double> weights, DType dtype) {
    this.outputs = outputs;
    this.losses = losses;
    this.weights = weights;
    for (String output : outputs) {
      averages.add(
          new MetricObject(
              KerasMetrics.MEAN, output + "_loss", MetricObject.Kind.MEAN, null, dtype));
    }
    shown.addAll(outputs.size() > 1 ? averages : List.of());
  }

  /**
   * The loss {@code compile} was given for a model: one loss, or one for each output.
   *
   * @param given a loss, or losses in a list or by the names of the outputs
   */
  static Value of(Runtime runtime, ModelObject model, Value given, Value weights) {
    List<String> outputs = model.outputNames();
    if (outputs.size() < 2 && !(given instanceof DictValue)) {
      return given instanceof ListValue list && list.items().size() == 1
          ? KerasLosses.get(runtime, list.items().getFirst())
          : KerasLosses.get(runtime, given);
    }
    List<Value> losses =
        perOutput(given, model.outputNames(given)).stream()
            .map(loss -> KerasLosses.get(runtime, loss))
            .toList();
    List<Double> factors =
        perOutput(weights, model.outputNames(weights)).stream()
            .map(factor -> factor == None.NONE ? 1.0 : Numbers.real(factor))
            .toList();
    OutputLosses made =
        new OutputLosses(outputs, losses, factors, KerasRun.of(runtime).floatType());
    if (model.graph() != null) {
      made.order(model.graph().outputStructure());
    }
    return made;
  }

  /** The truths in the order of the outputs, where a dict gives them by the names of those. */
  static List<Value> truths(Value given, List<String> outputs) {
    return given instanceof DictValue dict
            && outputs.stream().allMatch(name -> dict.entries().containsKey(new Str(name)))
        ? perOutput(dict, outputs)
        : Structures.flatten(given);
  }

  /** What was given for each output: in a list, by name, or one for all. */
  static List<Value> perOutput(Value given, List<String> outputs) {
    return switch (given) {
      case ListValue list when list.items().size() == outputs.size() -> List.copyOf(list.items());
      case Tuple tuple when tuple.items().size() == outputs.size() -> tuple.items();
      case DictValue dict ->
          outputs.stream()
              .map(name -> dict.entries().getOrDefault(new Str(name), None.NONE))
              .toList();
      default -> java.util.Collections.nCopies(outputs.size(), given);
    };
  }

  /** The averages, where outputs have names in the order in which those were given. */
  List<MetricObject> averages() {
    return shown;
  }

  private void order(Value outputs) {
    if (outputs instanceof DictValue dict) {
      List<String> names =
          dict.entries().values().stream()
              .map(each ->
                  each instanceof KerasTensor tensor && tensor.from() != null
                      ? tensor.from().layer().name + "_loss"
                      : "")
              .toList();
      shown.sort(java.util.Comparator.comparingInt(each -> names.indexOf(each.name())));
    }
  }

  @Override
  public ClassValue type() {
    return Types.OBJECT;
  }

  @Override
  public Value call(Runtime runtime, Arguments given) {
    Value[] in = CALL.bind("CompileLoss.__call__()", given);
    List<Value> truths = truths(in[0], outputs);
    List<Value> guesses = Structures.flatten(in[1]);
    if (truths.size() != losses.size() || guesses.size() != losses.size()) {
      throw Raise.value("y_true and y_pred have different structures.");
    }
    Operand total = null;
    for (int i = 0; i < losses.size(); i++) {
      if (losses.get(i) == None.NONE) {
        continue;
      }
      Value found = runtime.call(losses.get(i), truths.get(i), guesses.get(i), in[2]);
      Operand loss = Operands.tensor(runtime, found, null);
      note(runtime, averages.get(i), loss.value(), guesses.get(i));
      if (weights.get(i) != 1) {
        Tensor factor = Tensor.full(loss.value().dtype(), Shape.SCALAR, weights.get(i));
        loss = runtime.engine().mul(loss, factor);
      }
      total = total == null ? loss : runtime.engine().add(total, loss);
    }
    if (total == null) {
      throw Raise.value("No loss to compute. Provide a `loss` argument in `compile()`.");
    }
    return Constants.value(total.value());
  }

  private static void note(Runtime runtime, MetricObject average, Tensor loss, Value guess) {
    Tensor shape = Operands.tensor(runtime, guess, null).value();
    Tensor rows = Tensor.full(loss.dtype(), Shape.SCALAR, shape.shape().dim(0));
    runtime
        .engine()
        .quietly(k -> {
          average.add(k, loss, rows);
          return loss;
        });
  }
}
