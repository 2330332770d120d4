package tapedeck.script.library.tensorflow.gradient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Graph;
import tapedeck.tape.TapeRecord;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * What a graph calls the gradients that a tape takes in it: after the operation whose rule made
 * them, or {@code AddN} where several meet.
 */
final class GradientNodes {
  /** By kernel, what its rule does last for its first operand and for its second. */
  private static final Map<String, String[]> LAST =
      Map.ofEntries(
          entry("MatMul", "MatMul", "MatMul_1"),
          entry("AddV2", "", ""),
          entry("Sub", "", "Neg"),
          entry("Mul", "Mul", "Mul_1"),
          entry("RealDiv", "RealDiv", "mul"),
          entry("Pow", "mul_1", "mul_3"),
          entry("Square", "Mul_1"),
          entry("Sqrt", "SqrtGrad"),
          entry("Rsqrt", "RsqrtGrad"),
          entry("Exp", "mul"),
          entry("Log", "mul"),
          entry("Log1p", "mul"),
          entry("Sin", "mul"),
          entry("Cos", "mul"),
          entry("Tan", "mul"),
          entry("Tanh", "TanhGrad"),
          entry("Sigmoid", "SigmoidGrad"),
          entry("Relu", "ReluGrad"),
          entry("Elu", "EluGrad"),
          entry("Softplus", "SoftplusGrad"),
          entry("Neg", "Neg"),
          entry("Abs", "mul"),
          entry("Mean", "truediv"),
          entry("Reshape", "Reshape"),
          entry("ExpandDims", "Reshape"),
          entry("Squeeze", "Reshape"),
          entry("Transpose", "transpose"),
          entry("Conv2D", "Conv2DBackpropInput", "Conv2DBackpropFilter"),
          entry("Identity", ""));

  private static Map.Entry<String, String[]> entry(String kernel, String... last) {
    return Map.entry(kernel, last);
  }

  private final Graph graph;
  private final List<TapeRecord> records;
  private final Set<Tensor> leads = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Tensor> depends = Collections.newSetFromMap(new IdentityHashMap<>());

  private record Use(TapeRecord record, int input) {}

  private GradientNodes(Graph graph, List<TapeRecord> records, List<Operand> targets) {
    this.graph = graph;
    this.records = records;
    targets.forEach(target -> leads.add(target.value()));
    for (TapeRecord each : records.reversed()) {
      if (leads.contains(each.application().out())) {
        for (int i = 0; i < each.reads().length; i++) {
          leads.add(each.application().input(i));
        }
      }
    }
    records.forEach(each -> depends.add(each.application().out()));
  }

  /** Names what a tape answered. */
  static void name(
      Graph graph,
      List<TapeRecord> records,
      List<Operand> targets,
      List<Operand> sources,
      List<@Nullable Tensor> gradients) {
    GradientNodes nodes = new GradientNodes(graph, records, targets);
    sources.stream()
        .filter(source -> !(source instanceof Variable))
        .forEach(source -> nodes.depends.add(source.value()));
    for (int i = 0; i < sources.size() && i < gradients.size(); i++) {
      Tensor gradient = gradients.get(i);
      if (gradient == null || graph.known(gradient) != null) {
        continue;
      }
      Operand source = sources.get(i);
      String name = nodes.nameOf(source, 0);
      if (name != null) {
        graph.made(name, gradient);
      }
      int[] open = source instanceof Variable ? null : graph.open(source.value());
      if (open != null) {
        graph.open(gradient, open);
      }
    }
  }

  private @Nullable String nameOf(Operand of, int depth) {
    List<Use> uses = new ArrayList<>();
    for (TapeRecord each : records) {
      for (int i = 0; i < each.reads().length; i++) {
        Variable read = each.reads()[i];
        boolean same =
            of instanceof Variable
                ? read == of
                : read == null && each.application().input(i) == of.value();
        if (same && leads.contains(each.application().out())) {
          uses.add(new Use(each, i));
        }
      }
    }
    if (uses.size() != 1 || depth > 1000) {
      return uses.isEmpty() ? null : "AddN";
    }
    TapeRecord record = uses.getFirst().record();
    int at = uses.getFirst().input();
    Tensor out = record.application().out();
    String forward = graph.known(out);
    String last = last(record, at, forward);
    return last == null
        ? null
        : last.isEmpty()
            ? nameOf(out, depth + 1)
            : forward == null
                ? null
                : "gradient_tape/" + forward.replaceFirst(":0$", "") + "/" + last;
  }

  private @Nullable String last(TapeRecord record, int at, @Nullable String forward) {
    String kernel = record.op().kernel();
    if (kernel.equals("AddV2") && forward != null && forward.endsWith("BiasAdd")) {
      return at == 0 ? "" : "BiasAddGrad";
    }
    if (kernel.equals("Sum")) {
      return record.application().out().rank() == 0 ? "Tile" : "BroadcastTo";
    }
    String[] known = LAST.get(kernel);
    if (known == null || at >= known.length) {
      return null;
    }
    boolean second = at == 1 && known.length > 1;
    if (known.length > 1 && !kernel.equals("MatMul") && !kernel.equals("Conv2D")) {
      boolean first = second && needs(record, 0);
      if (widened(record, at)) {
        return first && widened(record, 0) ? "Reshape_1" : "Reshape";
      }
    }
    boolean numbered = known[at].endsWith("_1") && known[0].equals(known[at].replace("_1", ""));
    return second && numbered && !needs(record, 0) ? known[0] : known[at];
  }

  private static boolean widened(TapeRecord record, int at) {
    Tensor out = record.application().out();
    return !record.application().input(at).shape().equals(out.shape());
  }

  private boolean needs(TapeRecord record, int at) {
    return record.reads()[at] != null || depends.contains(record.application().input(at));
  }
}
