package tapedeck.app.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Event;
import tapedeck.trace.Labels;
import tapedeck.trace.Numbers;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;
import tapedeck.trace.VariableInfo;

/** What is so of a structure's vertices at every moment. */
final class Facts {
  private final Trace trace;
  private final Structure structure;
  private final Labels labels;
  private final Watches watches;
  private final Map<Integer, Integer> records = new HashMap<>();
  private final Map<String, Integer> since = new HashMap<>();
  private final Map<Long, Boolean> nonFinite = new HashMap<>();
  private final @Nullable String firstNonFinite;

  Facts(Trace trace, Structure structure) {
    this.trace = trace;
    this.structure = structure;
    this.labels = new Labels(trace);
    this.watches = new Watches(trace, structure);
    for (Structure.Box box : structure.boxes()) {
      List<Integer> nodes = trace.tape(box.tape()).nodes();
      for (int i = 0; i < nodes.size(); i++) {
        records.put(nodes.get(i), i);
      }
    }
    for (Structure.Edge edge : structure.edges().values()) {
      since.merge(edge.from().key(), edge.to().node() + 1, Math::min);
    }
    firstNonFinite =
        structure.vertices().values().stream()
            .filter(v -> v instanceof Structure.Operation o && isNonFinite(output(o)))
            .map(Structure.Vertex::key)
            .findFirst()
            .orElse(null);
  }

  Trace trace() {
    return trace;
  }

  Structure structure() {
    return structure;
  }

  Watches watches() {
    return watches;
  }

  long output(Structure.Operation operation) {
    return trace.node(operation.node()).output();
  }

  /** The number of an operation's record on the innermost tape that holds it. */
  int record(Structure.Operation operation) {
    return records.getOrDefault(operation.node(), 0);
  }

  /** {@code #0 sub}. */
  String recordName(Structure.Operation operation) {
    return "#%d %s".formatted(record(operation), trace.node(operation.node()).op().name());
  }

  /** The position from which on a vertex is there. */
  int since(Structure.Vertex vertex) {
    return switch (vertex) {
      case Structure.Operation operation -> operation.node() + 1;
      case Structure.Cell(String key, long variable) -> {
        VariableInfo info = trace.variable(variable);
        yield info == null ? since.getOrDefault(key, 0) : info.createdAt();
      }
      case Structure.Leaf(String key, long tensor, boolean watched) -> {
        int used = since.getOrDefault(key, trace.size());
        int seen = watches.since(tensor);
        yield seen < 0 ? used : Math.min(used, seen);
      }
    };
  }

  String title(Structure.Vertex vertex) {
    return switch (vertex) {
      case Structure.Operation operation -> labels.title(operation.node());
      case Structure.Cell cell -> labels.of(cell.variable());
      case Structure.Leaf leaf -> labels.of(leaf.tensor());
    };
  }

  /** Whether a constant's title says all there is to say about it. */
  boolean isLiteral(Structure.Vertex vertex) {
    return vertex instanceof Structure.Leaf leaf
        && !leaf.watched()
        && trace.name(leaf.tensor()) == null
        && trace.maker(leaf.tensor()) < 0
        && (trace.seen(leaf.tensor()).shape().rank() == 0
            || title(leaf).equals(Numbers.of(trace.seen(leaf.tensor()))));
  }

  /** Whether some element of a tensor is nan or infinite. */
  boolean isNonFinite(long tensor) {
    return nonFinite.computeIfAbsent(tensor, id -> Numbers.hasNonFinite(trace.seen(id)));
  }

  /** Whether this is the first operation of the structure whose result is not finite. */
  boolean isFirstNonFinite(Structure.Vertex vertex) {
    return vertex.key().equals(firstNonFinite);
  }

  /** Whether a gradient can never flow over an edge: its source is not watched. */
  boolean isPlain(Structure.Edge edge) {
    Event.Computed to = trace.node(edge.to().node());
    boolean floating = trace.seen(to.inputs()[edge.input()]).dtype().isFloating();
    return !floating
        || switch (edge.from()) {
          case Structure.Operation operation -> false;
          case Structure.Cell cell -> watches.since(cell.variable()) < 0;
          case Structure.Leaf leaf -> !leaf.watched();
        };
  }

  /** Whether it comes from a number in the label of an operation that a backward pass made. */
  boolean isSaidByLabel(Structure.Edge edge) {
    return trace.node(edge.to().node()).pass() >= 0 && isLiteral(edge.from());
  }
}
