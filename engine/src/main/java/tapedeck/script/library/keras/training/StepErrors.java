package tapedeck.script.library.keras.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.model.ModelObject;
import tapedeck.script.library.keras.model.TrainingPlan;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Int;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;

/**
 * How an error of a step reads where Keras traces the step: the number of rows is open, and shapes
 * that do not fit are told of with the names of the graph.
 */
final class StepErrors {
  private static final Pattern SHAPES =
      Pattern.compile(
          "Incompatible shapes: \\[([\\d,]*)\\] vs\\. \\[([\\d,]*)\\] \\[Op:(\\w+)\\] name: ");

  /** How a loss names what it does first with truth and guess, where those have to fit. */
  private static final Map<String, String> NODES =
      Map.ofEntries(
          Map.entry("mean_squared_error", "sub = Sub|TRUTH|GUESS"),
          Map.entry("mean_absolute_error", "sub = Sub|TRUTH|GUESS"),
          Map.entry("mean_absolute_percentage_error", "sub = Sub|TRUTH|GUESS"),
          Map.entry("mean_squared_logarithmic_error", "sub = Sub|LOSS/Log|LOSS/Log_1"),
          Map.entry("huber", "Sub = Sub|GUESS|TRUTH"),
          Map.entry("log_cosh", "sub = Sub|GUESS|TRUTH"),
          Map.entry("kl_divergence", "truediv = RealDiv|LOSS/clip_by_value|LOSS/clip_by_value_1"),
          Map.entry("hinge", "mul = Mul|LOSS/cond/Identity|GUESS"),
          Map.entry("squared_hinge", "mul = Mul|LOSS/cond/Identity|GUESS"),
          Map.entry("poisson", "mul = Mul|TRUTH|LOSS/Log"),
          Map.entry("cosine_similarity", "mul_2 = Mul|LOSS/mul_1|LOSS/mul"));

  private static final Map<String, String> ENDS =
      Map.of(
          "relu", "Relu",
          "sigmoid", "Sigmoid",
          "softmax", "Softmax",
          "tanh", "Tanh",
          "softplus", "Softplus",
          "elu", "Elu",
          "selu", "Selu");

  private final Runtime runtime;
  private final ModelObject model;
  private final @Nullable TrainingPlan plan;
  private final Batches.Batch batch;
  private final boolean cut;
  private final boolean fed;

  /**
   * @param cut whether the batch was cut out of more rows, and could have another number of them
   * @param fed whether it comes one by one from data that {@code fit} was given
   */
  StepErrors(
      Runtime runtime,
      ModelObject model,
      @Nullable TrainingPlan plan,
      Batches.Batch batch,
      boolean cut,
      boolean fed) {
    this.runtime = runtime;
    this.model = model;
    this.plan = plan;
    this.batch = batch;
    this.cut = cut;
    this.fed = fed;
  }

  RuntimeException traced(EngineError error) {
    Matcher shapes = SHAPES.matcher(error.getMessage());
    String node = shapes.find() ? node(shapes.group(3)) : null;
    if (node != null) {
      String[] left = shapes.group(1).split(",");
      String[] right = shapes.group(2).split(",");
      return new EngineError(
          EngineError.Kind.VALUE_ERROR,
          "Dimensions must be equal, but are %s for '{{node %s' with input shapes: %s, %s."
              .formatted(unequal(left, right), node, shown(left), shown(right)),
          error.help());
    }
    return new EngineError(error.kind(), open(error.getMessage()), error.help());
  }

  Raise traced(Raise raise) {
    List<Value> args = Exceptions.arguments(raise.exception()).items();
    boolean known =
        args.size() == 1
            && args.getFirst() instanceof Str text
            && !open(text.text()).equals(text.text())
            && !raise.exception().type().isUserDefined();
    return known
        ? raise.with(
            Exceptions.instance(
                raise.exception().type(), new Str(open(((Str) args.getFirst()).text()))))
        : raise;
  }

  /** The message with the number of rows left open wherever it stands first in a shape. */
  private String open(String message) {
    return !cut
        ? message
        : message.replaceAll("(shape[= ]\\()%d([,)])".formatted(batch.rows()), "$1None$2");
  }

  private static String unequal(String[] left, String[] right) {
    for (int i = 1; i <= Math.min(left.length, right.length); i++) {
      String a = left[left.length - i];
      String b = right[right.length - i];
      if (!a.equals(b) && !a.equals("1") && !b.equals("1")) {
        return a + " and " + b;
      }
    }
    return left[0] + " and " + right[0];
  }

  private String shown(String[] dims) {
    String[] open = dims.clone();
    if (cut && open.length > 0 && open[0].equals(Integer.toString(batch.rows()))) {
      open[0] = "?";
    }
    return "[" + String.join(",", open) + "]";
  }

  /** The operation of the loss that fails, as its graph has it; null if it is not known. */
  private @Nullable String node(String kernel) {
    if (plan == null || plan.loss() instanceof OutputLosses several && !several.isSingle()) {
      return null;
    }
    Value given = plan.given();
    String function = given instanceof Str text ? text.text() : function(given);
    var loss = tapedeck.train.Losses.find(function.replace("huber_loss", "huber"));
    String guess = guess();
    String form = loss == null ? null : NODES.get(loss.function());
    if (form == null || guess == null || !form.contains("= " + kernel + "|")) {
      return null;
    }
    String name = "compile_loss/" + function;
    Operand truth = Operands.tensor(runtime, batch.y(), null);
    String known = fed && truth.value().dtype().isFloating() ? "data_1" : name + "/Cast";
    String[] parts = form.split("\\|");
    String kind = parts[0].replace(" = " + kernel, "");
    return "%s/%s}} = %s[T=DT_FLOAT](%s, %s)"
        .formatted(
            name,
            kind,
            kernel,
            operand(parts[1], name, known, guess),
            operand(parts[2], name, known, guess));
  }

  private static String operand(String part, String loss, String truth, String guess) {
    return part.replace("LOSS", loss).replace("TRUTH", truth).replace("GUESS", guess);
  }

  private String function(Value given) {
    return given instanceof Function ? "" : runtime.str(name(given));
  }

  /** The name of a layer's scope in the graph, where each is opened twice, one layer by one. */
  private static String scope(List<LayerObject> layers, LayerObject last) {
    Map<String, Integer> used = new HashMap<>();
    String scope = last.name();
    for (LayerObject layer : layers) {
      opened(layer.name(), used);
      scope = opened(layer.name(), used);
      if (layer == last) {
        break;
      }
    }
    return scope;
  }

  private static String opened(String name, Map<String, Integer> used) {
    int before = used.merge(name, 1, Integer::sum) - 1;
    String own = name;
    for (int i = before; i > 0 && used.containsKey(own); i++) {
      own = name + "_" + i;
    }
    used.putIfAbsent(own, 1);
    return own;
  }

  private Value name(Value given) {
    Value known = runtime.attribute(given, "name");
    Value own = known != null ? known : runtime.attribute(given, "__name__");
    return own == null ? new Str("") : own;
  }

  /** Where the guess comes from: the last layer, and within it what it does last. */
  private @Nullable String guess() {
    LayerObject last = null;
    if (model.isSequential()) {
      last = model.layers().isEmpty() ? null : model.layers().getLast();
    } else if (model.outputs().size() == 1
        && model.outputs().getFirst() instanceof KerasTensor tensor
        && tensor.from() != null) {
      last = tensor.from().layer();
    } else if (!model.layers().isEmpty()) {
      last = model.layers().getLast();
    }
    if (last == null) {
      return null;
    }
    String activation =
        runtime.attribute(last, "activation") instanceof Value known
            ? runtime.str(name(known))
            : "";
    boolean adds = runtime.attribute(last, "use_bias") instanceof Value bias && runtime.truth(bias);
    return "%s_1/%s/%s"
        .formatted(
            model.name(),
            scope(model.layers(), last),
            ENDS.getOrDefault(activation, !adds ? "MatMul" : isNarrow(last) ? "Add" : "BiasAdd"));
  }

  /** Whether a layer has a bias of one number, which TensorFlow adds like any other. */
  private boolean isNarrow(LayerObject layer) {
    return runtime.attribute(layer, "units") instanceof Int units && units.small() == 1;
  }
}
