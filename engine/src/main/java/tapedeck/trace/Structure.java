package tapedeck.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;
import tapedeck.tensor.Tensor;

/**
 * What an outermost tape and the tapes inside it recorded, as vertices and edges. Keys are made of
 * places in the source and counts, so that the same expression has the same key in every iteration.
 */
public final class Structure {
  /** Something that edges begin and end at. */
  public sealed interface Vertex {
    /** Stable over iterations and over runs of the same text. */
    String key();
  }

  /** A recorded operation, by the position of its event. */
  public record Operation(String key, int node) implements Vertex {}

  /**
   * A variable, or, if it is assigned while a tape of the family records, one of the values that
   * were read from it.
   *
   * @param value identity of the version that was read
   * @param version from 1, in the order in which the versions are read
   */
  public record Cell(String key, long variable, long value, int version) implements Vertex {}

  /**
   * A tensor that no recorded operation made.
   *
   * @param watched whether a tape watches it, so that gradients can flow to it
   */
  public record Leaf(String key, long tensor, boolean watched) implements Vertex {}

  /** Operand {@code input} of an operation. */
  public record Edge(String key, Vertex from, Operation to, int input) {}

  /**
   * A way that a value took and no gradient takes back: an assignment, or out of the tape and back
   * through NumPy or Python.
   *
   * @param to a variable's version, or a constant
   * @param event the position of the assignment or conversion
   */
  public record Severed(String key, Vertex from, Vertex to, int event) {}

  /**
   * A tape with the operations that it was the innermost to record.
   *
   * @param parent the tape around it, -1 for none
   */
  public record Box(String key, int tape, int parent, List<Operation> members) {}

  /** The operations of a backward pass that an outer tape recorded. */
  public record PassBox(String key, int pass, int recordedBy, List<Operation> members) {}

  private static final int MOST_LONE = 12;

  private final Trace trace;
  private final int root;
  private final Map<String, Vertex> vertices = new LinkedHashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();
  private final Map<Integer, Operation> operations = new HashMap<>();
  private final Map<Long, Vertex> sourcesById = new HashMap<>();
  private final Map<Long, List<Cell>> cells = new HashMap<>();
  private final List<Severed> severed = new ArrayList<>();
  private final List<Vertex> lone = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final List<PassBox> passBoxes = new ArrayList<>();
  private @Nullable List<Grouping.Member> groups;

  private Structure(Trace trace, int root) {
    this.trace = trace;
    this.root = root;
    Set<Integer> nodes = new TreeSet<>();
    List<TapeInfo> family = trace.family(root);
    family.forEach(tape -> nodes.addAll(tape.nodes()));
    nodes.addAll(Beyond.of(trace, root, nodes));
    Set<Long> watched = watchedTensors(family);
    Map<String, Integer> occurrences = new HashMap<>();
    for (int node : nodes) {
      addOperation(node, occurrences, watched);
    }
    addSevered(nodes);
    addDetours(nodes);
    addLoneSources();
    addBoxes(family);
    addPassBoxes();
  }

  /** The structure of a tape that no other was open around. */
  public static Structure of(Trace trace, int root) {
    return new Structure(trace, root);
  }

  /** The outermost tape's number; -1 for an empty structure. */
  public int root() {
    return root;
  }

  private Set<Long> watchedTensors(List<TapeInfo> family) {
    Set<Integer> numbers = new LinkedHashSet<>();
    family.forEach(tape -> numbers.add(tape.number()));
    Set<Long> watched = new LinkedHashSet<>();
    int begin = family.isEmpty() ? trace.size() : family.getFirst().openedAt();
    for (int i = begin; i < trace.size() && trace.at(i).focus() == root; i++) {
      if (trace.event(i)
              instanceof Event.Watched(Place place, int tape, long what, boolean explicit)
          && numbers.contains(tape)) {
        watched.add(what);
      }
    }
    return watched;
  }

  private void addOperation(int node, Map<String, Integer> occurrences, Set<Long> watched) {
    Event.Computed computed = trace.node(node);
    Place place = computed.place();
    String base =
        "%d:%d-%d:%d %s"
            .formatted(
                place.line(),
                place.column(),
                place.endLine(),
                place.endColumn(),
                computed.op().name());
    int occurrence = occurrences.merge(base, 1, Integer::sum);
    Operation operation = new Operation(base + " #" + occurrence, node);
    for (int i = 0; i < computed.inputs().length; i++) {
      Vertex from = origin(computed, i, operation.key(), watched);
      String key = operation.key() + " <" + i;
      edges.put(key, new Edge(key, from, operation, i));
    }
    vertices.put(operation.key(), operation);
    operations.put(node, operation);
    sourcesById.put(computed.output(), operation);
  }

  private Vertex origin(Event.Computed computed, int input, String consumer, Set<Long> watched) {
    long tensor = computed.inputs()[input];
    long variable =
        computed.reads()[input] != 0 ? computed.reads()[input] : trace.ownerOfVersion(tensor);
    if (variable != 0) {
      return cell(variable, tensor);
    }
    Vertex known = sourcesById.get(tensor);
    if (known != null) {
      return known;
    }
    Vertex made = new Leaf(consumer + " @" + input, tensor, watched.contains(tensor));
    sourcesById.put(tensor, made);
    vertices.put(made.key(), made);
    return made;
  }

  private Cell cell(long variable, long value) {
    List<Cell> known = cells.computeIfAbsent(variable, id -> new ArrayList<>());
    for (Cell cell : known) {
      if (cell.value() == value) {
        return cell;
      }
    }
    String key = known.isEmpty() ? cellKey(variable) : known.getFirst().key();
    int version = known.size() + 1;
    Cell made = new Cell(version == 1 ? key : key + " v" + version, variable, value, version);
    known.add(made);
    sourcesById.putIfAbsent(variable, made);
    vertices.put(made.key(), made);
    return made;
  }

  private String cellKey(long variable) {
    VariableInfo info = trace.variable(variable);
    String key = "variable " + (info == null ? "?" : info.name());
    return vertices.containsKey(key) ? key + " #" + vertices.size() : key;
  }

  /** Where the values of variables that were assigned meanwhile came from. */
  private void addSevered(Set<Integer> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    int last = Collections.max(nodes);
    for (int i = trace.tape(root).openedAt(); i < last; i++) {
      if (trace.event(i) instanceof Event.Assigned assigned) {
        for (Cell cell : cells.getOrDefault(assigned.variable(), List.of())) {
          Vertex from = cell.value() == assigned.after() ? assignedFrom(i, assigned) : null;
          if (from != null) {
            severed.add(new Severed(cell.key() + " = " + from.key(), from, cell, i));
          }
        }
      }
    }
  }

  /** The vertex whose value was assigned: computed in the call, or equal to what was stored. */
  private @Nullable Vertex assignedFrom(int event, Event.Assigned assigned) {
    for (int i = event - 1; i >= trace.tape(root).openedAt(); i--) {
      if (trace.event(i) instanceof Event.StatementBegan) {
        break;
      }
      if (trace.event(i) instanceof Event.Computed computed && operations.containsKey(i)) {
        return sourcesById.get(computed.output());
      }
    }
    Tensor stored = trace.tensor(assigned.after());
    for (int i = event - 1; stored != null && i >= trace.tape(root).openedAt(); i--) {
      if (trace.event(i) instanceof Event.Computed computed
          && operations.containsKey(i)
          && trace.tensor(computed.output()) instanceof Tensor made
          && made.sameAs(stored)) {
        return sourcesById.get(computed.output());
      }
    }
    return null;
  }

  /** What constants were made of before they came back as plain numbers. */
  private void addDetours(Set<Integer> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    int last = Collections.max(nodes);
    Detours detours = new Detours(trace);
    for (int i = trace.tape(root).openedAt(); i < last; i++) {
      if (trace.event(i) instanceof Event.Converted made
          && sourcesById.get(made.tensor()) instanceof Leaf leaf
          && !leaf.watched()) {
        for (Detours.Detour detour : detours.of(i)) {
          Vertex from = readAt(detour.from(), i);
          if (from != null && !from.equals(leaf)) {
            severed.add(new Severed(leaf.key() + " = " + from.key(), from, leaf, i));
          }
        }
      }
    }
  }

  /** What is read at a position; a variable is drawn even if nothing else reads it. */
  private @Nullable Vertex readAt(long id, int position) {
    long version = trace.at(position).version(id);
    return version != 0 ? cell(id, version) : sourcesById.get(id);
  }

  /** What gradients were asked for although nothing here uses it. */
  private void addLoneSources() {
    for (PassInfo pass : trace.passesOf(root)) {
      int end = Math.min(trace.passEnd(pass.number()), trace.size());
      for (long source : pass.sources()) {
        if (sourceOf(source) == null && lone.size() < MOST_LONE) {
          Vertex read = readAt(source, end);
          Vertex vertex = read != null ? read : new Leaf("source " + lone.size(), source, false);
          sourcesById.put(source, vertex);
          vertices.put(vertex.key(), vertex);
          lone.add(vertex);
        }
      }
    }
  }

  private void addBoxes(List<TapeInfo> family) {
    for (TapeInfo tape : family) {
      List<Operation> members = new ArrayList<>();
      for (int node : tape.nodes()) {
        int[] recordedBy = trace.node(node).recordedBy();
        boolean innermost = recordedBy[recordedBy.length - 1] == tape.number();
        if (innermost) {
          members.add(operation(node));
        }
      }
      boxes.add(new Box("tape " + boxes.size(), tape.number(), tape.parent(), members));
    }
  }

  private void addPassBoxes() {
    Map<Integer, List<Operation>> byPass = new LinkedHashMap<>();
    operations.values().stream()
        .sorted(java.util.Comparator.comparingInt(Operation::node))
        .filter(operation -> trace.node(operation.node()).pass() >= 0)
        .forEach(operation ->
            byPass
                .computeIfAbsent(trace.node(operation.node()).pass(), p -> new ArrayList<>())
                .add(operation));
    byPass.forEach((pass, members) -> {
      int[] by = trace.node(members.getFirst().node()).recordedBy();
      passBoxes.add(new PassBox("pass " + passBoxes.size(), pass, by[by.length - 1], members));
    });
  }

  private Operation operation(int node) {
    Operation operation = operations.get(node);
    if (operation == null) {
      throw new IllegalArgumentException("node " + node + " is not of tape " + root);
    }
    return operation;
  }

  /** All vertices by key: sources before the operations that use them, operations in tape order. */
  public Map<String, Vertex> vertices() {
    return Collections.unmodifiableMap(vertices);
  }

  /** All edges by key, in tape order and then by operand. */
  public Map<String, Edge> edges() {
    return Collections.unmodifiableMap(edges);
  }

  /** The boxes of tapes, outer ones before those inside. */
  public List<Box> boxes() {
    return Collections.unmodifiableList(boxes);
  }

  /** The boxes of backward passes, in order. */
  public List<PassBox> passBoxes() {
    return Collections.unmodifiableList(passBoxes);
  }

  /** The operations in groups, outermost first. */
  public synchronized List<Grouping.Member> groups() {
    if (groups == null) {
      groups = Grouping.of(this);
    }
    return groups;
  }

  /** Assignments between what the tapes recorded, and detours through NumPy. */
  public List<Severed> severed() {
    return Collections.unmodifiableList(severed);
  }

  /** What gradients were asked for although nothing that was computed uses it. */
  public List<Vertex> lone() {
    return Collections.unmodifiableList(lone);
  }

  /** All versions of a variable that were read, in order. */
  public List<Cell> cells(long variable) {
    return Collections.unmodifiableList(cells.getOrDefault(variable, List.of()));
  }

  /** Whether a tape of the family recorded an operation. */
  public boolean isRecorded(Operation operation) {
    for (int tape : trace.node(operation.node()).recordedBy()) {
      if (trace.tape(tape).root() == root) {
        return true;
      }
    }
    return false;
  }

  /** The trace it is a structure of. */
  public Trace trace() {
    return trace;
  }

  /** The vertex of an operation's event; null if it is not in this structure. */
  public @Nullable Operation at(int node) {
    return operations.get(node);
  }

  /** Where the way of a source begins: its first cell if it is a variable; null if it is absent. */
  public @Nullable Vertex start(long source) {
    List<Cell> cells = cells(source);
    return cells.isEmpty() ? sourceOf(source) : cells.getFirst();
  }

  /** The vertex that a tensor, version or variable comes from; null if it is not here. */
  public @Nullable Vertex sourceOf(long id) {
    Vertex vertex = sourcesById.get(id);
    return vertex != null ? vertex : sourcesById.get(trace.ownerOfVersion(id));
  }

  /** The edge to operand {@code input} of the operation at {@code node}; null if not here. */
  public @Nullable Edge edge(int node, int input) {
    Operation to = operations.get(node);
    return to == null ? null : edges.get(to.key() + " <" + input);
  }

  /** The identity under which gradients of a vertex are summed: its variable or tensor. */
  public long gradientKey(Vertex vertex) {
    return switch (vertex) {
      case Operation operation -> trace.node(operation.node()).output();
      case Cell cell -> cell.variable();
      case Leaf leaf -> leaf.tensor();
    };
  }

  /** Everything about the keys that decides a layout: equal for iterations that look alike. */
  public List<String> fingerprint() {
    List<String> keys = new ArrayList<>(vertices.keySet());
    edges.values().forEach(edge -> keys.add(edge.from().key() + " > " + edge.key()));
    severed.forEach(way -> keys.add(way.key()));
    return keys;
  }
}
