package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;

/** The table that {@code model.summary()} prints. */
final class Summary {
  private static final int USUAL_LENGTH = 76;

  private Summary() {}

  static Value print(Runtime runtime, Value[] in) {
    ModelObject model = ModelClass.of(in[0]);
    Functional graph = model.sequence == null ? model.graph() : null;
    boolean linked = graph != null && !isChain(graph);
    boolean trainable = runtime.truth(in[5]);
    int length = in[1] == None.NONE ? USUAL_LENGTH : Given.one(runtime, in[1]);
    double[] ends = linked ? new double[] {0.3, 0.56, 0.74, 1} : new double[] {0.45, 0.8, 1};
    List<SummaryTable.Side> sides =
        new ArrayList<>(
            List.of(SummaryTable.Side.LEFT, SummaryTable.Side.LEFT, SummaryTable.Side.RIGHT));
    List<String> headings = new ArrayList<>(List.of("Layer (type)", "Output Shape", "Param #"));
    if (linked) {
      headings.add("Connected to");
      sides.add(SummaryTable.Side.LEFT);
    }
    if (trainable) {
      headings.add("Trainable");
      sides.add(SummaryTable.Side.CENTER);
      ends =
          DoubleStream.concat(Arrays.stream(ends).map(e -> e * 0.9), DoubleStream.of(1)).toArray();
    }
    SummaryTable table = new SummaryTable(length, ends, sides);
    table.add(headings);
    boolean nested = runtime.truth(in[4]);
    for (LayerObject layer : model.shownLayers()) {
      rows(table, layer, model, linked ? graph : null, trainable, nested ? 0 : -1);
    }
    StringBuilder out = new StringBuilder("Model: \"" + model.name + "\"\n").append(table.text());
    totals(runtime, out, model);
    if (in[3] == None.NONE) {
      runtime.print(out.toString());
    } else {
      runtime.call(in[3], new Str(out.toString()));
    }
    return None.NONE;
  }

  /**
   * Adds the row of a layer.
   *
   * @param level how deep it lies in others, which are shown too; −1 if those within are not shown
   */
  private static void rows(
      SummaryTable table,
      LayerObject layer,
      ModelObject model,
      @org.jspecify.annotations.Nullable Functional graph,
      boolean trainable,
      int level) {
    List<String> cells = row(layer, model, graph, level > 0 ? "   ".repeat(level) + "└ " : "");
    if (trainable) {
      cells.add(layer.weights().isEmpty() ? "-" : layer.trainable ? "Y" : "N");
    }
    table.add(cells);
    if (level >= 0 && layer instanceof ModelObject inner) {
      inner.shownLayers().forEach(each -> rows(table, each, model, graph, trainable, level + 1));
    }
  }

  /**
   * Whether at each distance from the end there is one call, of one tensor, of a layer of its own.
   */
  private static boolean isChain(Functional graph) {
    if (graph.calls().size() != graph.layers().size()) {
      return false;
    }
    Map<KerasTensor.Call, Integer> depths = new IdentityHashMap<>();
    for (KerasTensor.Call call : graph.calls().reversed()) {
      int depth = depths.computeIfAbsent(call, key -> 0);
      List<Value> inputs = tensors(call);
      if (inputs.size() > 1) {
        return false;
      }
      for (Value input : inputs) {
        if (((KerasTensor) input).from() != null) {
          depths.merge(((KerasTensor) input).from(), depth + 1, Math::max);
        }
      }
    }
    return depths.values().stream().distinct().count() == depths.size();
  }

  private static List<Value> tensors(KerasTensor.Call call) {
    return Structures.flatten(ListValue.of(call.inputs())).stream()
        .filter(KerasTensor.class::isInstance)
        .toList();
  }

  private static List<String> row(
      LayerObject layer,
      ModelObject model,
      @org.jspecify.annotations.Nullable Functional graph,
      String before) {
    boolean weightless = layer.weights().isEmpty() && layer.hasUnbuiltLayers();
    boolean unbuilt = !layer.isBuilt() || weightless;
    String answered = shown(layer);
    String shape = answered == null || unbuilt ? "?" : answered;
    boolean builtAtOnce = layer.isBuiltAtOnce();
    if ((layer.type().isUserDefined() || builtAtOnce) && layer.symbolicOutput == null) {
      shape = "?";
    }
    long count = ModelClass.count(layer.weights()).small();
    List<String> cells = new ArrayList<>();
    cells.add(before + layer.name + " (" + layer.type().name() + ")");
    cells.add(shape);
    cells.add(unbuilt ? "0 (unbuilt)" : "%,d".formatted(count));
    if (graph != null) {
      cells.add(links(layer, graph));
    }
    return cells;
  }

  /** The shape of what a layer answered, or the shapes in their structure; null if it never did. */
  private static @org.jspecify.annotations.Nullable String shown(LayerObject layer) {
    if (layer.symbolicOutput != null) {
      List<Value> made = Structures.flatten(layer.symbolicOutput);
      return shown(made.size() == 1 ? made.getFirst() : ListValue.of(made));
    }
    return layer.answered != null ? shown(layer.answered) : layer.answeredShapes;
  }

  /** The shapes of tensors as text. */
  static String shown(Value answer) {
    return switch (answer) {
      case KerasTensor tensor -> shown(tensor.dims());
      case ListValue list -> "[" + shown(list.items()) + "]";
      case Tuple tuple -> "(" + shown(tuple.items()) + ")";
      case DictValue dict -> {
        List<String> parts = new ArrayList<>();
        dict.entries().forEach((key, value) -> parts.add(Texts.plain(key) + ": " + shown(value)));
        yield "{" + String.join(", ", parts) + "}";
      }
      default -> {
        Operand operand = Operands.existing(answer);
        yield operand == null ? "?" : shown(operand.value().shape().dims());
      }
    };
  }

  private static String shown(List<Value> all) {
    return String.join(", ", all.stream().map(Summary::shown).toList());
  }

  private static String shown(int[] dims) {
    return Arrays.stream(dims)
        .mapToObj(size -> size < 0 ? "None" : "" + size)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String links(LayerObject layer, Functional graph) {
    List<String> links = new ArrayList<>();
    for (KerasTensor.Call call : graph.calls()) {
      if (call.layer() == layer) {
        for (Value each : tensors(call)) {
          KerasTensor tensor = (KerasTensor) each;
          KerasTensor.Call from = tensor.from();
          links.add(
              from == null
                  ? tensor.name() + "[0][0]"
                  : from.layer().name + "[" + from.node() + "][" + tensor.index() + "]");
        }
      }
    }
    return links.isEmpty() ? "-" : String.join(", ", links);
  }

  private static void totals(Runtime runtime, StringBuilder out, ModelObject model) {
    List<KerasVariable> all = model.weights();
    List<KerasVariable> kept =
        model.plan() == null ? List.of() : model.plan().optimizerVariables(runtime);
    List<KerasVariable> everything = new ArrayList<>(all);
    everything.addAll(kept);
    line(out, "Total params", everything);
    line(out, "Trainable params", model.trainableWeights());
    line(out, "Non-trainable params", model.fixedWeights());
    if (!kept.isEmpty()) {
      line(out, "Optimizer params", kept);
    }
  }

  private static void line(StringBuilder out, String what, List<KerasVariable> variables) {
    long count = ModelClass.count(variables).small();
    double bytes = variables.stream().mapToDouble(v -> (double) v.value().size() * size(v)).sum();
    out.append(" %s: %,d (%s)%n".formatted(what, count, memory(bytes)).replace("\r", ""));
  }

  private static int size(KerasVariable variable) {
    return variable.value().dtype().bytes();
  }

  private static String memory(double bytes) {
    String[] units = {"B", "KB", "MB", "GB"};
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < units.length - 1) {
      size /= 1024;
      unit++;
    }
    return new java.math.BigDecimal(size)
            .setScale(2, java.math.RoundingMode.HALF_EVEN)
            .toPlainString()
        + " "
        + units[unit];
  }
}
