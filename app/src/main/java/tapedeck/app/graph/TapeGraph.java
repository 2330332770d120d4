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
  private Part part = Part.of(facts, "");

  /** The graph itself, to listen to or to write to a file. */
  public Graph graph() {
    return graph;
  }

  /** Shows all of a structure, as long as it is not too large. */
  public void show(Trace trace, Structure structure) {
    Facts all = new Facts(trace, structure);
    show(all, Part.of(all, ""));
  }

  void show(Facts newFacts, Part newPart) {
    facts = newFacts;
    part = newPart;
    List<Edge> edges = graph.edges().toList();
    for (Edge edge : edges) {
      Structure.Edge kept = part.edges().get(edge.getId());
      if (kept == null || !kept.from().key().equals(edge.getSourceNode().getId())) {
        graph.removeEdge(edge);
      }
    }
    graph.nodes().toList().stream()
        .filter(node -> !part.vertices().containsKey(node.getId()))
        .forEach(graph::removeNode);
    for (String key : part.vertices().keySet()) {
      if (graph.getNode(key) == null) {
        graph.addNode(key);
      }
    }
    for (Structure.Edge edge : part.edges().values()) {
      if (graph.getEdge(edge.key()) == null) {
        graph.addEdge(edge.key(), edge.from().key(), edge.to().key(), true);
      }
    }
    Set<String> boxes = new HashSet<>();
    part.structure().boxes().forEach(box -> boxes.add(box.key()));
    part.structure().passBoxes().forEach(box -> boxes.add(box.key()));
    graph.attributeKeys().toList().stream()
        .filter(key -> !boxes.contains(key))
        .forEach(graph::removeAttribute);
  }

  /** Gives all nodes, edges and boxes the attributes they have at a moment. */
  public void show(Moment moment) {
    graph.stepBegins(moment.position());
    Snapshot now = new Snapshot(moment, part.structure());
    part.vertices()
        .forEach((key, vertex) -> set(graph.getNode(key), VertexLook.of(facts, now, vertex)));
    part.edges().forEach((key, edge) -> set(graph.getEdge(key), EdgeLook.of(facts, now, edge)));
    for (Structure.Box box : part.structure().boxes()) {
      set(graph, box.key(), BoxLook.of(part.structure(), box, moment));
    }
    for (Structure.PassBox box : part.structure().passBoxes()) {
      set(graph, box.key(), BoxLook.of(box, moment.trace()));
    }
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
