package tapedeck.app.graph;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tapedeck.trace.Structure;

/**
 * The part of a structure that is drawn: all of it, or, where that is too much to take in, as many
 * operations in a row as fit around the one in hand.
 *
 * @param number which part of {@code count}, from 0
 */
record Part(
    Structure structure,
    int number,
    int count,
    Map<String, Structure.Vertex> vertices,
    Map<String, Structure.Edge> edges) {
  static final int MOST_BOXES = 300;
  private static final int OPERATIONS = 120;

  /** The part that holds {@code key}; the last one if it names no operation. */
  static Part of(Facts facts, String key) {
    Structure structure = facts.structure();
    List<Structure.Operation> all = operations(structure);
    if (structure.vertices().size() <= MOST_BOXES) {
      return of(facts, 0, 1, all);
    }
    int count = (all.size() + OPERATIONS - 1) / OPERATIONS;
    int index = all.size() - 1;
    for (int i = 0; i < all.size(); i++) {
      index = all.get(i).key().equals(key) ? i : index;
    }
    int number = index / OPERATIONS;
    return of(
        facts,
        number,
        count,
        all.subList(number * OPERATIONS, Math.min(all.size(), (number + 1) * OPERATIONS)));
  }

  private static Part of(Facts facts, int number, int count, List<Structure.Operation> shown) {
    Set<String> chosen = new HashSet<>();
    shown.forEach(operation -> chosen.add(operation.key()));
    Map<String, Structure.Vertex> vertices = new LinkedHashMap<>();
    Map<String, Structure.Edge> edges = new LinkedHashMap<>();
    for (Structure.Edge edge : facts.structure().edges().values()) {
      boolean fromElsewhere =
          edge.from() instanceof Structure.Operation && !chosen.contains(edge.from().key());
      if (chosen.contains(edge.to().key()) && !fromElsewhere && !facts.isSaidByLabel(edge)) {
        edges.put(edge.key(), edge);
      }
    }
    for (Structure.Vertex vertex : facts.structure().vertices().values()) {
      boolean used = edges.values().stream().anyMatch(edge -> edge.from() == vertex);
      if (used || chosen.contains(vertex.key())) {
        vertices.put(vertex.key(), vertex);
      }
    }
    return new Part(facts.structure(), number, count, vertices, edges);
  }

  static List<Structure.Operation> operations(Structure structure) {
    return structure.vertices().values().stream()
        .filter(Structure.Operation.class::isInstance)
        .map(Structure.Operation.class::cast)
        .toList();
  }

  /** Whether it shows this vertex, or the structure is not divided. */
  boolean holds(String key) {
    return count == 1 || vertices.containsKey(key);
  }

  /** What is left out, in words; empty if nothing is. */
  String note() {
    if (count == 1) {
      return "";
    }
    int all = operations(structure).size();
    return "Operations %,d to %,d of %,d. The picture follows the step."
        .formatted(number * OPERATIONS + 1, Math.min(all, (number + 1) * OPERATIONS), all);
  }
}
