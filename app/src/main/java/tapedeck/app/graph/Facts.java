package tapedeck.app.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Op;
import tapedeck.tensor.Tensor;
import tapedeck.trace.Branch;
import tapedeck.trace.Cut;
import tapedeck.trace.Event;
import tapedeck.trace.Grouping;
import tapedeck.trace.Labels;
import tapedeck.trace.Local;
import tapedeck.trace.Moment;
import tapedeck.trace.NotTaken;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;
import tapedeck.trace.VariableInfo;

/** What is so of a structure's vertices at every moment. */
final class Facts {
  private static final Pattern LONG_WORD = Pattern.compile("(\\w{11})\\w{3,}(\\w{10})");

  private final Trace trace;
  private final Structure structure;
  private final Labels labels;
  private final Watches watches;
  private final Map<Integer, Integer> records = new HashMap<>();
  private final Map<String, Integer> since = new HashMap<>();
  private final Map<Long, Boolean> nonFinite = new HashMap<>();
  private final Map<Long, Long> atFirst = new HashMap<>();
  private final Map<String, Cut> cuts = new HashMap<>();
  private final Map<String, String> locals = new HashMap<>();
  private final Map<String, String> branches = new HashMap<>();
  private final List<Grouping.Member> members;
  private final @Nullable String firstNonFinite;
  private @Nullable Boolean finiteGradients;

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
    members = structure.groups();
    for (Structure.Edge edge : structure.edges().values()) {
      Cut cut = Cut.of(structure, edge);
      if (cut != null) {
        cuts.put(edge.key(), cut);
      }
    }
    structure.severed().forEach(way -> cuts.put(way.key(), Cut.of(structure, way)));
    findBranches();
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

  /** The version of a variable that was there when the tape in focus opened; 0 if none was. */
  long versionAtFirst(long variable) {
    return atFirst.computeIfAbsent(
        variable, id -> trace.at(trace.tape(structure.root()).openedAt()).version(id));
  }

  /** The operations in groups. */
  List<Grouping.Member> members() {
    return members;
  }

  /** The first operation of a group; null if there is no such group. */
  @Nullable String firstOf(String group) {
    return firstOf(members, group, false);
  }

  private static @Nullable String firstOf(
      List<Grouping.Member> members, String group, boolean inside) {
    for (Grouping.Member member : members) {
      String found =
          switch (member) {
            case Grouping.Member.One(Structure.Operation operation) ->
                inside ? operation.key() : null;
            case Grouping.Member.Many(Grouping.Group inner) ->
                firstOf(inner.members(), group, inside || inner.key().equals(group));
          };
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Why no gradient comes back over an edge or assignment; null if that is not so. */
  @Nullable Cut cut(String edge) {
    return cuts.get(edge);
  }

  /**
   * The local derivative of an edge in numbers, {@code × 6}, or as a formula where it is no product
   * of elements: {@code g @ bᵀ}.
   */
  String local(Structure.Edge edge) {
    return locals.computeIfAbsent(
        edge.key(),
        key -> {
          Tensor local = Local.derivative(trace, edge.to().node(), edge.input());
          return local == null
              ? Texts.elided(rule(edge))
              : "× " + Texts.brief(new Seen.Whole(local));
        });
  }

  /** What an edge passes back of {@code g}, over names, or its factor; empty if nothing. */
  String rule(Structure.Edge edge) {
    String formula = Local.formula(trace, labels, edge.to().node(), edge.input());
    return formula.isEmpty() || isWhole(edge) ? formula : Texts.factor(formula);
  }

  /** Whether an edge's rule is the whole contribution. */
  boolean isWhole(Structure.Edge edge) {
    Op.Derivative derivative = trace.node(edge.to().node()).op().derivative(edge.input());
    return derivative != null && derivative.isWhole();
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

  /** {@code #0 sub}, and which way of an if led there. */
  String recordName(Structure.Operation operation) {
    Op op = trace.node(operation.node()).op();
    String name = "#%d %s".formatted(record(operation), op.name());
    name += op.isCustom() ? " · own rule" : "";
    String branch = branch(operation);
    return branch.isEmpty() ? name : name + " · " + branch;
  }

  /** Which way of an if an operation stands in, where it is the first there; empty for most. */
  String branch(Structure.Operation operation) {
    return branches.getOrDefault(operation.key(), "");
  }

  /** The ways that were not taken of the ifs in which operations stand. */
  List<NotTaken> notTaken() {
    return branches.isEmpty() ? List.of() : NotTaken.of(trace, structure);
  }

  private void findBranches() {
    Map<Integer, Optional<Branch>> byLine = new HashMap<>();
    int before = 0;
    for (Structure.Vertex vertex : structure.vertices().values()) {
      if (vertex instanceof Structure.Operation operation) {
        int line = trace.node(operation.node()).place().line();
        Branch branch =
            byLine
                .computeIfAbsent(line, at -> Optional.ofNullable(Branch.of(trace.source(), at)))
                .orElse(null);
        int begins = branch == null ? 0 : branch.line();
        if (branch != null && begins != before) {
          branches.put(operation.key(), branch.mark());
        }
        before = begins;
      }
    }
  }

  /** The position from which on a vertex is there. */
  int since(Structure.Vertex vertex) {
    return switch (vertex) {
      case Structure.Operation operation -> operation.node() + 1;
      case Structure.Cell(String key, long variable, long value, int version) -> {
        VariableInfo info = trace.variable(variable);
        if (version > 1) {
          yield assignedAt(key);
        }
        yield info == null ? since.getOrDefault(key, 0) : info.createdAt();
      }
      case Structure.Leaf(String key, long tensor, boolean watched) -> {
        int used = since.getOrDefault(key, trace.size());
        int seen = watches.since(tensor);
        yield seen < 0 ? used : Math.min(used, seen);
      }
    };
  }

  private int assignedAt(String cell) {
    return structure.severed().stream()
        .filter(way -> way.to().key().equals(cell))
        .mapToInt(way -> way.event() + 1)
        .findFirst()
        .orElse(since.getOrDefault(cell, 0));
  }

  /** What is written on a box: its name, of long words in it the beginning and the end. */
  String title(Structure.Vertex vertex) {
    return LONG_WORD.matcher(name(vertex)).replaceAll("$1…$2");
  }

  /** What a box is called; of long paths of names, as Keras' variables have them, the end. */
  String name(Structure.Vertex vertex) {
    String title =
        switch (vertex) {
          case Structure.Operation operation -> labels.title(operation.node());
          case Structure.Cell cell -> labels.of(cell.variable());
          case Structure.Leaf leaf -> labels.of(leaf.tensor());
        };
    return Labels.withoutPaths(title.equals("(·)") ? "identity(·)" : title);
  }

  /** Whether a constant's title says all there is to say about it. */
  boolean isLiteral(Structure.Vertex vertex) {
    return vertex instanceof Structure.Leaf leaf
        && !leaf.watched()
        && trace.name(leaf.tensor()) == null
        && trace.maker(leaf.tensor()) < 0
        && (trace.seen(leaf.tensor()).shape().rank() == 0
            || Texts.isWritten(trace.seen(leaf.tensor()))
                && title(leaf).equals(Numbers.of(trace.seen(leaf.tensor()))));
  }

  /** Whether some element of a tensor is nan or infinite. */
  boolean isNonFinite(long tensor) {
    return nonFinite.computeIfAbsent(tensor, id -> Numbers.hasNonFinite(trace.seen(id)));
  }

  /** Whether all results of the structure are finite. */
  boolean isFinite() {
    return firstNonFinite == null;
  }

  /** Whether all contributions of the structure's passes are finite. */
  boolean gradientsAreFinite() {
    if (finiteGradients == null) {
      boolean finite = true;
      Moment end = trace.at(trace.size());
      for (PassInfo pass : trace.passesOf(structure.root())) {
        finite =
            finite
                && end.contributions(pass).stream()
                    .noneMatch(event -> Numbers.hasNonFinite(trace.seen(event.value())));
      }
      finiteGradients = finite;
    }
    return finiteGradients;
  }

  /** How many gradients one of the structure's passes answers with None at most. */
  int nones() {
    int most = 0;
    for (PassInfo pass : trace.passesOf(structure.root())) {
      if (trace.passEnd(pass.number()) < trace.size()
          && trace.event(trace.passEnd(pass.number())) instanceof Event.PassEnded ended) {
        most = Math.max(most, (int) ended.results().stream().filter(Event.Result::isNone).count());
      }
    }
    return most;
  }

  /** Whether this is the first operation of the structure whose result is not finite. */
  boolean isFirstNonFinite(Structure.Vertex vertex) {
    return vertex.key().equals(firstNonFinite);
  }

  /** Whether a gradient can never flow over an edge: its source is not watched, or it is cut. */
  boolean isPlain(Structure.Edge edge) {
    return cuts.containsKey(edge.key())
        || !Cut.isLive(structure, edge.from())
        || edge.from() instanceof Structure.Cell cell && watches.since(cell.variable()) < 0;
  }

  /** Whether an edge comes from a number that stands in the script. */
  boolean isLiteralSource(Structure.Edge edge) {
    return isLiteral(edge.from());
  }

  /** Whether it comes from a number in the label of an operation that a backward pass made. */
  boolean isSaidByLabel(Structure.Edge edge) {
    return trace.node(edge.to().node()).pass() >= 0 && isLiteral(edge.from());
  }
}
