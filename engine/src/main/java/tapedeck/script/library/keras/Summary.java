package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/** The table that {@code model.summary()} prints. */
final class Summary {
  private static final int USUAL_LENGTH = 76;

  /** Layers that Keras builds when they are made, so that it never notes their shapes. */
  private static final Set<String> BUILT_AT_ONCE =
      Set.of(
          "Activation",
          "Dropout",
          "GaussianNoise",
          "ReLU",
          "LeakyReLU",
          "ELU",
          "Softmax",
          "Identity",
          "Reshape",
          "MaxPooling2D",
          "AveragePooling2D",
          "GlobalAveragePooling1D",
          "GlobalAveragePooling2D",
          "GlobalMaxPooling1D",
          "GlobalMaxPooling2D");

  private Summary() {}

  static Value print(Runtime runtime, Value[] in) {
    ModelObject model = ModelClass.of(in[0]);
    Functional graph = model.sequence == null ? model.graph() : null;
    boolean linked = graph != null && !isChain(graph);
    int length = in[1] == None.NONE ? USUAL_LENGTH : Given.one(runtime, in[1]);
    int[] widths =
        linked
            ? widths(length, new double[] {0.3, 0.56, 0.74, 1}, 1, 1, 2, 1)
            : widths(length, new double[] {0.45, 0.8, 1}, 1, 2, 1);
    StringBuilder out = new StringBuilder("Model: \"" + model.name + "\"\n");
    rule(out, widths, "┏", "━", "┳", "┓");
    cells(out, "┃", widths, headings(linked));
    rule(out, widths, "┡", "━", "╇", "┩");
    List<LayerObject> layers = model.layers();
    for (int i = 0; i < layers.size(); i++) {
      if (i > 0) {
        rule(out, widths, "├", "─", "┼", "┤");
      }
      cells(out, "│", widths, row(layers.get(i), model, linked ? graph : null));
    }
    rule(out, widths, "└", "─", "┴", "┘");
    totals(runtime, out, model);
    runtime.print(out.toString());
    return None.NONE;
  }

  /**
   * How wide the columns are, blanks at their sides included.
   *
   * @param ends where each column ends, in parts of the whole length
   * @param less what each gives up for the lines between them
   */
  private static int[] widths(int length, double[] ends, int... less) {
    int[] widths = new int[ends.length];
    int before = 0;
    for (int i = 0; i < ends.length; i++) {
      int end = (int) (ends[i] * length);
      widths[i] = end - before - less[i];
      before = end;
    }
    return widths;
  }

  private static List<List<String>> headings(boolean linked) {
    List<List<String>> headings =
        new ArrayList<>(
            List.of(List.of("Layer (type)"), List.of("Output Shape"), List.of("Param #")));
    if (linked) {
      headings.add(List.of("Connected to"));
    }
    return headings;
  }

  /** Whether each layer takes what the one before it made, and nothing else. */
  private static boolean isChain(Functional graph) {
    Map<Value, Integer> used = new IdentityHashMap<>();
    if (graph.inputs().size() != 1 || graph.outputs().size() != 1) {
      return false;
    }
    for (KerasTensor.Call call : graph.calls()) {
      List<Value> inputs = tensors(call);
      inputs.forEach(input -> used.merge(input, 1, Integer::sum));
      if (inputs.size() > 1) {
        return false;
      }
    }
    return used.values().stream().allMatch(times -> times == 1)
        && graph.calls().size() == graph.layers().size();
  }

  private static List<Value> tensors(KerasTensor.Call call) {
    return Structures.flatten(ListValue.of(call.inputs())).stream()
        .filter(KerasTensor.class::isInstance)
        .toList();
  }

  private static List<List<String>> row(
      LayerObject layer, ModelObject model, @org.jspecify.annotations.Nullable Functional graph) {
    boolean weightless = layer.weights().isEmpty() && layer.hasUnbuiltLayers();
    boolean unbuilt = !layer.built || weightless;
    String shape = layer.answered == null || unbuilt ? "?" : Given.shown(layer.answered);
    boolean builtAtOnce = BUILT_AT_ONCE.contains(layer.type().name());
    if ((layer.type().isUserDefined() || builtAtOnce) && model.graph() == null) {
      shape = "?";
    }
    long count = ModelClass.count(layer.weights()).small();
    String parameters = unbuilt ? "0 (unbuilt)" : "%,d".formatted(count);
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of(layer.name + " (" + ModelClass.typeName(layer) + ")"));
    cells.add(List.of(shape));
    cells.add(List.of(parameters));
    if (graph != null) {
      cells.add(links(layer, graph));
    }
    return cells;
  }

  private static List<String> links(LayerObject layer, Functional graph) {
    List<String> links = new ArrayList<>();
    for (KerasTensor.Call call : graph.calls()) {
      if (call.layer() == layer) {
        for (Value each : tensors(call)) {
          KerasTensor tensor = (KerasTensor) each;
          String from = tensor.from() == null ? tensor.name() : tensor.from().layer().name;
          links.add(from + "[0][" + tensor.index() + "]");
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      lines.add(links.get(i) + (i + 1 < links.size() ? "," : ""));
    }
    return lines.isEmpty() ? List.of("-") : lines;
  }

  private static void rule(
      StringBuilder out, int[] widths, String left, String line, String cross, String right) {
    List<String> parts = new ArrayList<>();
    for (int width : widths) {
      parts.add(line.repeat(width));
    }
    out.append(left).append(String.join(cross, parts)).append(right).append('\n');
  }

  private static void cells(
      StringBuilder out, String bar, int[] widths, List<List<String>> columns) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(wrapped(String.join(" ", columns.get(i)), widths[i] - 2));
    }
    int lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < widths.length; i++) {
        List<String> column = wrapped.get(i);
        String text = line < column.size() ? column.get(line) : "";
        int room = widths[i] - 2;
        text = text.length() > room ? text.substring(0, room - 1) + "…" : text;
        String padding = " ".repeat(room - text.length());
        out.append(bar).append(' ').append(i == 2 ? padding + text : text + padding).append(' ');
      }
      out.append(bar).append('\n');
    }
  }

  /** As many words a line as there is room for; a longer word is cut where it is shown. */
  private static List<String> wrapped(String text, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static void totals(Runtime runtime, StringBuilder out, ModelObject model) {
    List<KerasVariable> all = model.weights();
    List<KerasVariable> trainable = all.stream().filter(KerasVariable::trainable).toList();
    List<KerasVariable> fixed = all.stream().filter(v -> !v.trainable()).toList();
    List<KerasVariable> kept =
        model.plan == null ? List.of() : model.plan.optimizerVariables(runtime);
    List<KerasVariable> everything = new ArrayList<>(all);
    everything.addAll(kept);
    line(out, "Total params", everything);
    line(out, "Trainable params", trainable);
    line(out, "Non-trainable params", fixed);
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
    return String.format(Locale.ROOT, "%.2f %s", size, units[unit]);
  }
}
