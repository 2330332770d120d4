package tapedeck.app.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graphstream.graph.Edge;
import org.graphstream.graph.Element;
import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.MultiGraph;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Moment;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

/**
 * The recorded tape as a dynamic GraphStream graph. Nodes and edges come with a structure; what
 * they show at a moment are their attributes. Only what changes is told to its sinks.
 */
public final class TapeGraph {
  private final Graph graph = new MultiGraph("tape");
  private Facts facts = new Facts(Trace.EMPTY, Structure.of(Trace.EMPTY, -1));
  private Part part = Part.EMPTY;
  private boolean locals;
  private boolean shapes;

  /** The graph itself, to listen to or to write to a file. */
  public Graph graph() {
    return graph;
  }

  /** Shows all of a structure, as long as it is not too large. */
  public void show(Trace trace, Structure structure) {
    Facts all = new Facts(trace, structure);
    show(all, Part.of(all, new Folding()));
  }

  void show(Facts newFacts, Part newPart) {
    facts = newFacts;
    part = newPart;
    List<Edge> edges = graph.edges().toList();
    for (Edge edge : edges) {
      Part.Line kept = part.lines().get(edge.getId());
      if (kept == null || !kept.from().equals(edge.getSourceNode().getId())) {
        graph.removeEdge(edge);
      }
    }
    graph.nodes().toList().stream()
        .filter(node -> !part.elements().containsKey(node.getId()))
        .forEach(graph::removeNode);
    for (String key : part.elements().keySet()) {
      if (graph.getNode(key) == null) {
        graph.addNode(key);
      }
    }
    for (Part.Line line : part.lines().values()) {
      if (graph.getEdge(line.key()) == null) {
        graph.addEdge(line.key(), line.from(), line.to(), true);
      }
    }
    Set<String> boxes = new HashSet<>();
    part.frames().forEach(frame -> boxes.add(frame.key()));
    graph.attributeKeys().toList().stream()
        .filter(key -> !boxes.contains(key))
        .forEach(graph::removeAttribute);
  }

  /** Whether edges say their local derivatives, too. */
  void showLocals(boolean so) {
    locals = so;
  }

  /** Whether every box says the shape and type of its value. */
  void showShapes(boolean so) {
    shapes = so;
  }

  /** Gives all nodes, edges and boxes the attributes they have at a moment. */
  public void show(Moment moment) {
    graph.stepBegins(moment.position());
    Snapshot now = new Snapshot(moment, part.structure());
    part.elements().forEach((key, element) -> set(graph.getNode(key), look(now, element)));
    part.lines()
        .forEach((key, line) -> set(graph.getEdge(key), EdgeLook.of(facts, now, line, locals)));
    for (Part.Frame frame : part.frames()) {
      set(graph, frame.key(), BoxLook.of(part.structure(), frame, moment));
    }
  }

  private Map<String, Object> look(Snapshot now, Part.Element element) {
    return switch (element) {
      case Part.Element.One(Structure.Vertex vertex) -> VertexLook.of(facts, now, vertex, shapes);
      case Part.Element.Folded folded -> FoldedLook.of(facts, now, folded);
    };
  }

  private static void set(@Nullable Element element, Map<String, Object> look) {
    if (element == null) {
      return;
    }
    element.attributeKeys().toList().stream()
        .filter(attribute -> !look.containsKey(attribute))
        .forEach(element::removeAttribute);
    look.forEach((attribute, value) -> set(element, attribute, value));
  }

  private static void set(Element element, String attribute, Object value) {
    if (!value.equals(element.getAttribute(attribute))) {
      element.setAttribute(attribute, value);
    }
  }
}
