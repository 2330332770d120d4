package tapedeck.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/**
 * The operations of a structure in a tree: tapes and backward passes, and within them the calls,
 * loops and rounds of loops that computed them. Where a group has more members than one can take
 * in, they stand in rows of at most {@value #MOST}.
 */
public final class Grouping {
  /** How many members a group may have before they are put into rows. */
  static final int MOST = 24;

  private static final int LONGEST_NAME = 34;

  /** What holds operations together. */
  public enum Kind {
    /** The records of a tape. */
    TAPE,
    /** The steps of a backward pass. */
    PASS,
    /** A layer or model of Keras. */
    LAYER,
    /** A call of a function of the script. */
    CALL,
    /** All rounds of a loop. */
    LOOP,
    /** One round of a loop. */
    ROUND,
    /** Neighbours, put together because there are too many. */
    ROW
  }

  /**
   * Operations that belong together.
   *
   * @param key stable over iterations and over runs of the same text
   * @param name as a heading: {@code dense}, {@code for i in range(500)}
   * @param times how many rounds a loop made; 0 for all else
   * @param members operations and smaller groups, in order
   */
  public record Group(String key, Kind kind, String name, int times, List<Member> members) {
    /** How many operations it holds, however deep. */
    public int operations() {
      int count = 0;
      for (Member member : members) {
        count +=
            switch (member) {
              case Member.One one -> 1;
              case Member.Many many -> many.group().operations();
            };
      }
      return count;
    }

    /** All its operations, however deep, in tape order. */
    public List<Structure.Operation> all() {
      List<Structure.Operation> all = new ArrayList<>();
      for (Member member : members) {
        switch (member) {
          case Member.One(Structure.Operation operation) -> all.add(operation);
          case Member.Many(Group group) -> all.addAll(group.all());
        }
      }
      return all;
    }

    /** It or the group within it that has a key; null if there is none. */
    public @Nullable Group find(String wanted) {
      if (key.equals(wanted)) {
        return this;
      }
      for (Member member : members) {
        Group found = member instanceof Member.Many(Group group) ? group.find(wanted) : null;
        if (found != null) {
          return found;
        }
      }
      return null;
    }
  }

  /** What a group consists of. */
  public sealed interface Member {
    /** An operation. */
    record One(Structure.Operation operation) implements Member {}

    /** A smaller group. */
    record Many(Group group) implements Member {}
  }

  /** A stretch of the trace: positions from {@code begin}, before {@code end}. */
  private record Stretch(Kind kind, String name, int begin, int end, int times) {}

  private final Structure structure;
  private final Trace trace;
  private final List<Stretch> stretches = new ArrayList<>();
  private final Map<String, Integer> occurrences = new HashMap<>();

  private Grouping(Structure structure) {
    this.structure = structure;
    this.trace = structure.trace();
  }

  /** The members of a structure that lie in no group: its outermost tape, and what is beyond it. */
  public static List<Member> of(Structure structure) {
    return structure.root() < 0 ? List.of() : new Grouping(structure).members();
  }

  private List<Member> members() {
    List<Structure.Operation> all =
        structure.vertices().values().stream()
            .filter(Structure.Operation.class::isInstance)
            .map(Structure.Operation.class::cast)
            .sorted(Comparator.comparingInt(Structure.Operation::node))
            .toList();
    findStretches(all.isEmpty() ? 0 : all.getLast().node() + 1);
    Map<Integer, Structure.Box> boxes = new HashMap<>();
    structure.boxes().forEach(box -> boxes.put(box.tape(), box));
    Map<Integer, Structure.PassBox> passes = new HashMap<>();
    structure.passBoxes().forEach(box -> passes.put(box.pass(), box));
    Node top = new Node("", Kind.TAPE, "", 0);
    structure.boxes().forEach(box -> boxNode(top, box, boxes));
    List<Stretch> open = new ArrayList<>();
    int next = 0;
    for (Structure.Operation operation : all) {
      open.removeIf(stretch -> stretch.end() <= operation.node());
      while (next < stretches.size() && stretches.get(next).begin() <= operation.node()) {
        Stretch begun = stretches.get(next++);
        if (operation.node() < begun.end()) {
          open.add(begun);
        }
      }
      Node node = home(top, operation, boxes, passes, open);
      node.ones.put(node.order++, new Member.One(operation));
    }
    return top.members();
  }

  private Node boxNode(Node top, Structure.Box box, Map<Integer, Structure.Box> boxes) {
    Structure.Box parent = boxes.get(box.parent());
    Node around = parent == null ? top : boxNode(top, parent, boxes);
    return around.inner(box.key(), Kind.TAPE, trace.tape(box.tape()).name(), 0);
  }

  /** The innermost group that an operation belongs to. */
  private Node home(
      Node top,
      Structure.Operation operation,
      Map<Integer, Structure.Box> boxes,
      Map<Integer, Structure.PassBox> passes,
      List<Stretch> open) {
    Event.Computed computed = trace.node(operation.node());
    if (!structure.isRecorded(operation)) {
      return top;
    }
    int[] by = computed.recordedBy();
    Structure.Box box = boxes.get(by[by.length - 1]);
    Structure.PassBox pass = passes.get(computed.pass());
    Node at = box == null ? top : boxNode(top, box, boxes);
    int since = box == null ? 0 : trace.tape(box.tape()).openedAt();
    if (pass != null) {
      at = at.inner(pass.key(), Kind.PASS, "", 0);
      since = trace.pass(pass.pass()).begin();
    }
    for (Stretch stretch : open) {
      if (stretch.begin() >= since) {
        at = at.inner(at.key + "/" + key(stretch), stretch.kind(), stretch.name(), stretch.times());
      }
    }
    return at;
  }

  private final Map<Stretch, String> keys = new HashMap<>();

  private String key(Stretch stretch) {
    return keys.computeIfAbsent(
        stretch,
        s -> {
          String base = s.kind() + " " + s.name();
          return base + " #" + occurrences.merge(base, 1, Integer::sum);
        });
  }

  /** A function's body while it is being read. */
  private static final class Frame {
    final int begin;
    final String name;
    final List<Open> loops = new ArrayList<>();
    final Map<Place, Integer> seen = new HashMap<>();
    final Deque<Place> headers = new ArrayDeque<>();

    Frame(int begin, String name) {
      this.begin = begin;
      this.name = name;
    }

    /** Layers have their class behind their name; no function of a script can. */
    boolean isLayer() {
      return name.endsWith(")");
    }
  }

  /** A loop that has been entered at least twice. */
  private static final class Open {
    final Place first;
    final String name;
    final List<Integer> rounds = new ArrayList<>();

    Open(Place first, String name, int begin) {
      this.first = first;
      this.name = name;
      this.rounds.add(begin);
    }
  }

  private void findStretches(int end) {
    Deque<Frame> frames = new ArrayDeque<>();
    frames.push(new Frame(trace.tape(structure.root()).openedAt(), ""));
    for (int i = trace.tape(structure.root()).openedAt(); i < end; i++) {
      switch (trace.event(i)) {
        case Event.FunctionCrossed(var place, String function, int depth, boolean entered) -> {
          if (entered) {
            frames.push(new Frame(i, function));
          } else if (frames.size() > 1) {
            Frame left = frames.pop();
            close(left, i, frames.element());
          }
        }
        case Event.StatementBegan(Place place, int depth) -> statement(frames.element(), place, i);
        default -> {}
      }
    }
    while (!frames.isEmpty()) {
      Frame left = frames.pop();
      close(left, end, frames.isEmpty() ? left : frames.element());
    }
    stretches.sort(
        Comparator.comparingInt(Stretch::begin)
            .thenComparing(Comparator.comparingInt(Stretch::end).reversed())
            .thenComparing(Stretch::kind));
  }

  /** A layer's own {@code call} is no group beside the layer. */
  private void close(Frame frame, int end, Frame caller) {
    while (!frame.loops.isEmpty()) {
      close(frame, frame.loops.removeLast(), end);
    }
    boolean hidden =
        frame.name.isEmpty()
            || frame.name.startsWith("<")
            || frame.name.startsWith("_")
            || frame.name.equals("call") && caller.isLayer();
    if (!hidden) {
      Kind kind = frame.isLayer() ? Kind.LAYER : Kind.CALL;
      stretches.add(new Stretch(kind, frame.name, frame.begin, end, 0));
    }
  }

  private void close(Frame frame, Open loop, int end) {
    int times = loop.rounds.size();
    stretches.add(new Stretch(Kind.LOOP, loop.name, loop.rounds.getFirst(), end, times));
    for (int i = 0; i < times; i++) {
      int until = i + 1 < times ? loop.rounds.get(i + 1) : end;
      stretches.add(
          new Stretch(Kind.ROUND, "round %,d".formatted(i + 1), loop.rounds.get(i), until, 0));
    }
    frame.seen.keySet().removeIf(place -> place.column() >= loop.first.column());
  }

  /** A loop is known by its first statement coming again, and is over with the first dedent. */
  private void statement(Frame frame, Place place, int at) {
    while (!frame.loops.isEmpty() && isBehind(place, frame.loops.getLast().first)) {
      close(frame, frame.loops.removeLast(), at);
    }
    Open current = frame.loops.isEmpty() ? null : frame.loops.getLast();
    if (current != null && current.first.equals(place)) {
      current.rounds.add(at);
      frame.seen.keySet().removeIf(seen -> seen.column() >= place.column());
      frame.seen.put(place, at);
      return;
    }
    Integer before = frame.seen.get(place);
    if (before != null) {
      Open loop = new Open(place, header(place), before);
      loop.rounds.add(at);
      frame.loops.add(loop);
      frame.seen.keySet().removeIf(seen -> seen.column() >= place.column());
    }
    frame.seen.put(place, at);
  }

  /** Whether a statement comes after a loop, whose header may be its first statement. */
  private boolean isBehind(Place place, Place first) {
    return place.column() < first.column()
        || place.column() == first.column() && !place.equals(first) && isHeader(first);
  }

  private boolean isHeader(Place place) {
    String text = trace.source().line(place.line()).strip();
    return text.startsWith("for ") || text.startsWith("while ");
  }

  /** The text of the line that a loop's body belongs to. */
  private String header(Place first) {
    for (int line = isHeader(first) ? first.line() : first.line() - 1; line > 0; line--) {
      String text = trace.source().line(line);
      int indent = text.length() - text.stripLeading().length();
      if (!text.isBlank() && (indent < first.column() || line == first.line())) {
        String name = text.strip().replaceAll(":\\s*(#.*)?$", "");
        boolean loop = name.startsWith("for ") || name.startsWith("while ");
        return !loop
            ? "loop"
            : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
      }
    }
    return "loop";
  }

  /** A group in the making. */
  private static final class Node {
    final String key;
    final Kind kind;
    final String name;
    final int times;
    final Map<Integer, Member.One> ones = new HashMap<>();
    final Map<Integer, Node> many = new HashMap<>();
    final Map<String, Node> byKey = new HashMap<>();
    int order;

    Node(String key, Kind kind, String name, int times) {
      this.key = key;
      this.kind = kind;
      this.name = name;
      this.times = times;
    }

    Node inner(String innerKey, Kind innerKind, String innerName, int innerTimes) {
      Node known = byKey.get(innerKey);
      if (known == null) {
        known = new Node(innerKey, innerKind, innerName, innerTimes);
        byKey.put(innerKey, known);
        many.put(order++, known);
      }
      return known;
    }

    List<Member> members() {
      List<Member> members = new ArrayList<>();
      for (int i = 0; i < order; i++) {
        Member.One one = ones.get(i);
        Node node = many.get(i);
        if (one != null) {
          members.add(one);
        } else if (node != null) {
          node.addTo(members);
        }
      }
      return rows(key, members);
    }

    /** As a group, or, for a call or round of a single operation, as that operation. */
    private void addTo(List<Member> to) {
      List<Member> members = members();
      boolean tape = kind == Kind.TAPE || kind == Kind.PASS;
      if (tape || members.size() > 1) {
        to.add(new Member.Many(new Group(key, kind, name, times, members)));
      } else {
        to.addAll(members);
      }
    }
  }

  private static List<Member> rows(String key, List<Member> members) {
    if (members.size() <= MOST) {
      return Collections.unmodifiableList(members);
    }
    int size = MOST;
    while ((members.size() + size - 1) / size > MOST) {
      size *= MOST;
    }
    List<Member> rows = new ArrayList<>();
    for (int from = 0; from < members.size(); from += size) {
      int to = Math.min(members.size(), from + size);
      String row = "%s/row %d of %d".formatted(key, from, size);
      List<Member> inner = rows(row, new ArrayList<>(members.subList(from, to)));
      rows.add(new Member.Many(new Group(row, Kind.ROW, rowName(members, from, to), 0, inner)));
    }
    return rows;
  }

  private static String rowName(List<Member> members, int from, int to) {
    @Nullable String first = roundName(members.get(from));
    return first != null
        ? "rounds %,d to %,d".formatted(from + 1, to)
        : "operations %,d to %,d".formatted(from + 1, to);
  }

  private static @Nullable String roundName(Member member) {
    return member instanceof Member.Many(Group group) && group.kind() == Kind.ROUND
        ? group.name()
        : null;
  }
}
