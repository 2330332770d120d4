package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Grouping;
import tapedeck.trace.Grouping.Group;
import tapedeck.trace.Grouping.Member;
import tapedeck.trace.Structure;

/**
 * What is drawn of a structure: its vertices, or folded groups in place of many of them, the lines
 * between them, and the frames around them.
 */
record Part(
    Structure structure,
    List<Member> members,
    Map<String, Element> elements,
    Map<String, Line> lines,
    List<Frame> frames,
    Map<String, String> owners) {
  static final Part EMPTY =
      new Part(
          Structure.of(tapedeck.trace.Trace.EMPTY, -1),
          List.of(),
          Map.of(),
          Map.of(),
          List.of(),
          Map.of());

  /** A box in the picture. */
  sealed interface Element {
    String key();

    /** One vertex. */
    record One(Structure.Vertex vertex) implements Element {
      @Override
      public String key() {
        return vertex.key();
      }
    }

    /** A group in place of its operations, which are in tape order. */
    record Folded(Group group, List<Structure.Operation> operations) implements Element {
      @Override
      public String key() {
        return group.key();
      }

      /** The operation whose result leaves the group last. */
      Structure.Operation last() {
        return operations.getLast();
      }
    }
  }

  /**
   * A line between two boxes.
   *
   * @param operand the place at the box it leads to, from 0
   * @param edges what it stands for; empty for an assignment
   */
  record Line(
      String key,
      String from,
      String to,
      int operand,
      List<Structure.Edge> edges,
      Structure.@Nullable Severed severed) {}

  /**
   * A frame around boxes.
   *
   * @param inside the key of the frame around it, null for none
   */
  record Frame(String key, @Nullable String inside, Group group) {}

  static Part of(Facts facts, Folding folding) {
    List<Member> members = facts.members();
    return new Maker(facts, folding.folded(members)).part(members);
  }

  /** The box that stands for a vertex; null if there is none. */
  @Nullable Element owner(String vertex) {
    String key = owners.get(vertex);
    return key == null ? null : elements.get(key);
  }

  /** The innermost frame of a call, loop or round around a box; null if there is none. */
  @Nullable String frameAround(String element) {
    String found = null;
    for (Frame frame : frames) {
      boolean folds =
          switch (frame.group().kind()) {
            case LAYER, CALL, LOOP, ROUND -> true;
            case TAPE, PASS, ROW -> false;
          };
      if (folds && Folding.holds(frame.group(), element)) {
        found = frame.key();
      }
    }
    return found;
  }

  /** How many operands a box has. */
  int operands(String element) {
    return lines.values().stream()
        .filter(line -> line.to().equals(element))
        .mapToInt(line -> line.operand() + 1)
        .max()
        .orElse(0);
  }

  /** Everything that decides a layout but the texts. */
  Object identity() {
    List<String> keys = new ArrayList<>(elements.keySet());
    lines.values().forEach(line -> keys.add(line.from() + " > " + line.key()));
    frames.forEach(frame -> keys.add(frame.key()));
    return keys;
  }

  /** Makes a part. */
  private static final class Maker {
    private final Facts facts;
    private final Structure structure;
    private final Set<String> folded;
    private final Map<String, Element> byOperation = new HashMap<>();
    private final List<Element> inOrder = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Integer> operands = new HashMap<>();

    Maker(Facts facts, Set<String> folded) {
      this.facts = facts;
      this.structure = facts.structure();
      this.folded = folded;
    }

    Part part(List<Member> members) {
      gather(members, null);
      structure.edges().values().forEach(this::add);
      for (Structure.Severed severed : structure.severed()) {
        String from = element(severed.from());
        if (!from.equals(severed.to().key())) {
          lines.put(
              severed.key(),
              new Line(severed.key(), from, severed.to().key(), 0, List.of(), severed));
        }
      }
      Set<String> used = new HashSet<>();
      lines.values().forEach(line -> used.add(line.from()));
      structure.lone().forEach(vertex -> used.add(vertex.key()));
      Map<String, Element> elements = new LinkedHashMap<>();
      for (Structure.Vertex vertex : structure.vertices().values()) {
        Element element = byOperation.get(vertex.key());
        if (element != null) {
          elements.putIfAbsent(element.key(), element);
        } else if (used.contains(vertex.key())) {
          elements.put(vertex.key(), new Element.One(vertex));
        }
      }
      lines.values().removeIf(line -> !elements.containsKey(line.to()));
      Map<String, String> owners = new HashMap<>();
      byOperation.forEach((key, element) -> owners.put(key, element.key()));
      elements.keySet().forEach(key -> owners.putIfAbsent(key, key));
      return new Part(structure, facts.members(), elements, lines, frames, owners);
    }

    private void gather(List<Member> members, @Nullable String inside) {
      for (Member member : members) {
        switch (member) {
          case Member.One(Structure.Operation operation) ->
              byOperation.put(operation.key(), new Element.One(operation));
          case Member.Many(Group group) -> {
            if (group.members().isEmpty()) {
              frames.add(new Frame(group.key(), inside, group));
            } else if (folded.contains(group.key())) {
              List<Structure.Operation> operations = new ArrayList<>();
              collect(group, operations);
              Element element = new Element.Folded(group, operations);
              inOrder.add(element);
              operations.forEach(operation -> byOperation.put(operation.key(), element));
            } else {
              boolean drawn = group.kind() != Grouping.Kind.ROW;
              if (drawn) {
                frames.add(new Frame(group.key(), inside, group));
              }
              gather(group.members(), drawn ? group.key() : inside);
            }
          }
        }
      }
    }

    private static void collect(Group group, List<Structure.Operation> into) {
      for (Member member : group.members()) {
        switch (member) {
          case Member.One(Structure.Operation operation) -> into.add(operation);
          case Member.Many(Group inner) -> collect(inner, into);
        }
      }
    }

    private String element(Structure.Vertex vertex) {
      Element element = byOperation.get(vertex.key());
      return element == null ? vertex.key() : element.key();
    }

    private void add(Structure.Edge edge) {
      if (facts.isSaidByLabel(edge)) {
        return;
      }
      String from = element(edge.from());
      Element to = byOperation.get(edge.to().key());
      if (to == null || from.equals(to.key())) {
        return;
      }
      if (to instanceof Element.One) {
        lines.put(
            edge.key(), new Line(edge.key(), from, to.key(), edge.input(), List.of(edge), null));
        return;
      }
      if (facts.isPlain(edge) && facts.isLiteralSource(edge)) {
        return;
      }
      String key = to.key() + " < " + from;
      Line known = lines.get(key);
      List<Structure.Edge> edges = new ArrayList<>();
      if (known != null) {
        edges.addAll(known.edges());
      }
      edges.add(edge);
      int operand = known != null ? known.operand() : operands.merge(to.key(), 1, Integer::sum) - 1;
      lines.put(key, new Line(key, from, to.key(), operand, edges, null));
    }
  }
}
