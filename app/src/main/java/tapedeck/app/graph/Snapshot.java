package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Event;
import tapedeck.trace.Moment;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

/** What a moment says about all vertices and edges of a structure, gathered in one go. */
final class Snapshot {
  private final Moment moment;
  private final Trace trace;
  private final Structure structure;
  private final Map<Long, Long> sums = new HashMap<>();
  private final Map<String, Event.Contributed> contributed = new HashMap<>();
  private final Map<Long, List<Event.Contributed>> terms = new HashMap<>();
  private final Map<Long, Integer> added = new HashMap<>();
  private final Map<String, Event.Result> results = new HashMap<>();
  private final Set<String> targets = new HashSet<>();
  private final Set<String> sources = new HashSet<>();
  private final Map<String, String> current = new HashMap<>();

  Snapshot(Moment moment, Structure structure) {
    this.moment = moment;
    this.trace = moment.trace();
    this.structure = structure;
    PassInfo pass = moment.pass();
    if (pass != null) {
      gather(pass);
    }
    Event last = moment.last();
    if (last != null) {
      mark(last, moment.lastIndex());
    }
  }

  private void gather(PassInfo pass) {
    for (Event.Accumulated event : moment.sums(pass)) {
      sums.put(event.of(), event.sum());
      added.put(event.of(), event.terms());
    }
    for (Event.Contributed event : moment.contributions(pass)) {
      if (event.node() >= 0) {
        terms
            .computeIfAbsent(trace.node(event.node()).key(event.input()), key -> new ArrayList<>())
            .add(event);
      }
      Structure.Edge edge = structure.edge(event.node(), event.input());
      if (edge != null) {
        contributed.put(edge.key(), event);
      }
    }
    pass.targets().forEach(id -> addVertex(targets, id));
    pass.sources().forEach(id -> addVertex(sources, id));
    List<Event.Result> ended = moment.results(pass);
    if (ended != null) {
      for (Event.Result result : ended) {
        Structure.Vertex vertex = structure.sourceOf(result.source());
        if (vertex != null) {
          results.put(vertex.key(), result);
        }
        structure.cells(result.source()).forEach(cell -> results.put(cell.key(), result));
      }
    }
  }

  private void addVertex(Set<String> to, long id) {
    structure.cells(id).forEach(cell -> to.add(cell.key()));
    Structure.Vertex vertex = structure.sourceOf(id);
    if (vertex != null) {
      to.add(vertex.key());
    }
  }

  private void mark(Event last, int index) {
    String phase = moment.phase().name().toLowerCase(Locale.ROOT);
    switch (last) {
      case Event.Computed e -> {
        Structure.Operation operation = structure.at(index);
        if (operation != null) {
          current.put(operation.key(), phase);
          for (int i = 0; i < e.inputs().length; i++) {
            markEdge(index, i, phase);
          }
        }
      }
      case Event.Contributed e -> {
        Structure.Edge edge = markEdge(e.node(), e.input(), "backward");
        if (edge != null) {
          current.put(edge.from().key(), "backward");
        }
      }
      case Event.PassBegan e -> targets.forEach(key -> current.put(key, "backward"));
      case Event.PassEnded e -> sources.forEach(key -> current.put(key, "backward"));
      case Event.Assigned e -> mark(e.variable(), "update");
      case Event.VariableCreated e -> mark(e.variable(), "record");
      case Event.Watched e -> mark(e.what(), "record");
      case Event.Accumulated e -> {}
      case Event.StatementBegan e -> {}
      case Event.FunctionCrossed e -> {}
      case Event.Bound e -> {}
      case Event.Converted e -> {}
      case Event.TapeChanged e -> {}
      case Event.Printed e -> {}
      case Event.Plotted e -> {}
      case Event.Updated e -> mark(e.update().variable(), "update");
      case Event.Warned e -> {}
      case Event.Raised e -> {}
    }
  }

  private Structure.@Nullable Edge markEdge(int node, int input, String phase) {
    Structure.Edge edge = structure.edge(node, input);
    if (edge != null) {
      current.put(edge.key(), phase);
    }
    return edge;
  }

  private void mark(long id, String phase) {
    Structure.Vertex vertex = structure.sourceOf(id);
    if (vertex != null) {
      current.put(vertex.key(), phase);
    }
  }

  Moment moment() {
    return moment;
  }

  Trace trace() {
    return trace;
  }

  Structure structure() {
    return structure;
  }

  /**
   * The tensor that a cell holds: of the last version of a variable what is in it now, of one
   * before what it kept.
   */
  long valueId(Structure.Cell cell) {
    List<Structure.Cell> all = structure.cells(cell.variable());
    return cell.equals(all.getLast()) ? moment.version(cell.variable()) : cell.value();
  }

  /** The value of a vertex; null if it has none yet. */
  @Nullable Seen value(Facts facts, Structure.Vertex vertex) {
    if (facts.since(vertex) > moment.position()) {
      return null;
    }
    long id =
        switch (vertex) {
          case Structure.Operation operation -> facts.output(operation);
          case Structure.Cell cell -> valueId(cell);
          case Structure.Leaf leaf -> leaf.tensor();
        };
    return id == 0 ? null : trace.seen(id);
  }

  /** The gradient summed at a vertex so far; null if nothing has arrived. */
  @Nullable Seen gradient(Structure.Vertex vertex) {
    Long sum = sums.get(structure.gradientKey(vertex));
    return sum == null ? null : trace.seen(sum);
  }

  /**
   * A contribution to a vertex that has been computed, but not added yet; null if there is none.
   */
  @Nullable Seen pending(Structure.Vertex vertex) {
    long key = structure.gradientKey(vertex);
    List<Event.Contributed> all = terms.getOrDefault(key, List.of());
    boolean waits =
        !all.isEmpty()
            && moment.position() > 0
            && trace.event(moment.position() - 1).equals(all.getLast());
    return waits ? trace.seen(all.getLast().value()) : null;
  }

  /** The contributions that have been added to a vertex's gradient, in order. */
  List<Seen> terms(Structure.Vertex vertex) {
    long key = structure.gradientKey(vertex);
    return terms.getOrDefault(key, List.of()).stream()
        .limit(added.getOrDefault(key, 0))
        .map(event -> trace.seen(event.value()))
        .toList();
  }

  /** What flowed over an edge in the pass so far; null if nothing has. */
  Event.@Nullable Contributed contribution(Structure.Edge edge) {
    return contributed.get(edge.key());
  }

  /** The pass's answer for a vertex; null while it has not ended or if it was not asked for. */
  Event.@Nullable Result result(Structure.Vertex vertex) {
    return results.get(vertex.key());
  }

  boolean isTarget(Structure.Vertex vertex) {
    return targets.contains(vertex.key());
  }

  boolean isSource(Structure.Vertex vertex) {
    return sources.contains(vertex.key());
  }

  /** What the step does with a vertex or edge: record, backward or update; empty if nothing. */
  String phase(String key) {
    return current.getOrDefault(key, "");
  }
}
