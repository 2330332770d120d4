package tapedeck.app.inspector;

import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.trace.Event;
import tapedeck.trace.Moment;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

/** What the inspector speaks of. */
sealed interface Subject {
  /** The operation whose event is at {@code node}, recorded or not. */
  record OfOperation(int node) implements Subject {}

  record OfVariable(long variable) implements Subject {}

  /** A tensor that no operation on the tape made. */
  record OfTensor(long tensor) implements Subject {}

  /** Operand {@code input} of an operation. */
  record OfEdge(int node, int input) implements Subject {}

  /** Operations that stand folded or framed in the graph, by the key of their group. */
  record OfGroup(String key) implements Subject {}

  /** What is selected, or else what the step is about; null if there is nothing to speak of. */
  static @Nullable Subject of(Session session) {
    Structure.Vertex vertex = session.selectedVertex().orElse(null);
    if (vertex != null) {
      return of(vertex);
    }
    if (session.selectionProperty().get() instanceof Selection.OfVertex(String key)
        && GroupPage.find(session.structure(), key) != null) {
      return new OfGroup(key);
    }
    Structure.Edge edge = session.selectedEdge().orElse(null);
    return edge != null
        ? new OfEdge(edge.to().node(), edge.input())
        : ofStep(session.moment(), session.structure());
  }

  private static Subject of(Structure.Vertex vertex) {
    return switch (vertex) {
      case Structure.Operation operation -> new OfOperation(operation.node());
      case Structure.Cell cell -> new OfVariable(cell.variable());
      case Structure.Leaf leaf -> new OfTensor(leaf.tensor());
    };
  }

  /** The subject of the last event that has one. */
  private static @Nullable Subject ofStep(Moment moment, Structure structure) {
    Trace trace = moment.trace();
    for (int i = moment.lastIndex(); i >= 0; i--) {
      Subject subject = of(trace, trace.event(i), i);
      if (subject != null) {
        return subject;
      }
    }
    return structure.vertices().values().stream()
        .filter(Structure.Operation.class::isInstance)
        .findFirst()
        .map(Subject::of)
        .orElse(null);
  }

  private static @Nullable Subject of(Trace trace, Event event, int index) {
    return switch (event) {
      case Event.Computed e -> new OfOperation(index);
      case Event.Contributed e -> e.node() < 0 ? null : new OfOperation(e.node());
      case Event.PassBegan e -> ofId(trace, first(trace.pass(e.pass())));
      case Event.PassEnded e ->
          e.results().isEmpty() ? null : ofId(trace, e.results().getFirst().source());
      case Event.Assigned e -> new OfVariable(e.variable());
      case Event.VariableCreated e -> new OfVariable(e.variable());
      case Event.Watched e -> ofId(trace, e.what());
      case Event.Accumulated e -> null;
      case Event.StatementBegan e -> null;
      case Event.FunctionCrossed e -> null;
      case Event.Bound e -> null;
      case Event.Converted e -> null;
      case Event.TapeChanged e -> null;
      case Event.Printed e -> null;
      case Event.Plotted e -> null;
      case Event.Updated e -> new OfVariable(e.update().variable());
      case Event.Warned e -> null;
      case Event.Raised e -> null;
    };
  }

  private static long first(PassInfo pass) {
    return pass.targets().isEmpty() ? 0 : pass.targets().getFirst();
  }

  private static @Nullable Subject ofId(Trace trace, long id) {
    if (id == 0) {
      return null;
    }
    if (trace.variable(id) != null) {
      return new OfVariable(id);
    }
    int maker = trace.maker(id);
    return maker >= 0 ? new OfOperation(maker) : new OfTensor(id);
  }
}
