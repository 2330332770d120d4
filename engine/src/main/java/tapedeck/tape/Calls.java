package tapedeck.tape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Calculus;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * The calls of traced functions that a tape knows, and those of their backward functions.
 * TensorFlow's tape has one record for either, so that whoever asks for the gradient of one answer
 * reaches all that any of them depends on: with zeros, where nothing else comes.
 */
final class Calls {
  /**
   * One call.
   *
   * @param key the same for all tapes that know it
   * @param start how many records there were when it began
   * @param end how many there were when it answered
   * @param answers identities
   * @param names what a tensor is called in its graph, if that is known
   */
  record Call(
      Object key,
      int start,
      int end,
      List<Long> answers,
      Function<Tensor, @Nullable String> names) {
    boolean holds(Node node) {
      return node.index >= start && node.index < end;
    }
  }

  /** A call of the backward function of a call, in the tape that has recorded both. */
  static final class Back {
    final Call of;

    /**
     * Stands for what it takes of the call that the tape does not know, and for what it answers.
     */
    final Watched unknown;

    private final BitSet lines = new BitSet();
    private boolean takes;

    Back(Call of, Watched unknown) {
      this.of = of;
      this.unknown = unknown;
    }

    void add(int line) {
      lines.set(line);
    }

    /** It takes something that the call has computed. */
    void takes() {
      takes = true;
    }
  }

  /** What a call could have read when there were so many records. */
  private record Unread(int at, Node node) {}

  private final List<Unread> unread = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();

  /** Calls within others. */
  private final List<Call> inner = new ArrayList<>(0);

  private final List<Back> backs = new ArrayList<>();

  void add(Call call) {
    calls.stream().filter(each -> each.start() >= call.start()).forEach(inner::add);
    calls.removeIf(each -> each.start() >= call.start());
    calls.add(call);
  }

  void add(Back back) {
    backs.add(back);
  }

  void couldRead(int at, Node node) {
    unread.add(new Unread(at, node));
  }

  /** The call that a record or a use was made in; null if there is none. */
  @Nullable Call of(Node node) {
    int from = 0;
    int to = calls.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (calls.get(middle).end() <= node.index) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < calls.size() && calls.get(from).holds(node) ? calls.get(from) : null;
  }

  /** Whether a record was made in a call that other tapes have recorded, too. */
  boolean isKnown(Line line, List<GradientTape> others) {
    Call call = others.isEmpty() ? null : of(line);
    return call != null && others.stream().anyMatch(other -> other.recorded(call) != null);
  }

  @Nullable Call known(Object key) {
    return calls.stream().filter(call -> call.key() == key).findFirst().orElse(null);
  }

  /** Finds what the targets reach, also by way of other answers of a function. */
  Search search(GradientTape tape, List<? extends Operand> targets) {
    return new Search(tape).from(targets);
  }

  /** What can be reached on a tape from targets. */
  final class Search {
    private final GradientTape tape;
    private final Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> called = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Node> next = new ArrayDeque<>();

    /**
     * For each record the innermost of the calls within others; for each of those the outer one.
     */
    private final @Nullable Call[] innermost;

    private final Map<Call, Call> around = new IdentityHashMap<>();

    Search(GradientTape tape) {
      this.tape = tape;
      this.innermost = new Call[inner.isEmpty() ? 0 : tape.recorded().size()];
      List<Call> ordered = new ArrayList<>(inner);
      ordered.sort(
          Comparator.comparingInt(Call::start)
              .thenComparing(Comparator.comparingInt(Call::end).reversed()));
      for (Call call : ordered) {
        Call outer = call.start() < innermost.length ? innermost[call.start()] : null;
        if (outer != null) {
          around.put(call, outer);
        }
        Arrays.fill(innermost, call.start(), call.end(), call);
      }
    }

    /**
     * The gradient of a source that is reached; other tapes know it as an answer of the backward
     * functions.
     */
    @Nullable Tensor zeros(Operand source, List<GradientTape> open) {
      Node node = tape.node(source);
      if (node == null || !reached.contains(node)) {
        return null;
      }
      Tensor zeros = Calculus.zerosLike(source.value());
      for (GradientTape other : open) {
        Watched unknown = other.stranger();
        other.alias(tape.engine().idOf(zeros), Alias.Kind.READ, zeros, unknown, null);
        called.stream()
            .filter(Call.class::isInstance)
            .forEach(each -> other.takes((Call) each, unknown));
      }
      return zeros;
    }

    private Search from(List<? extends Operand> targets) {
      Set<Long> asked = new HashSet<>();
      for (Operand target : targets) {
        asked.add(target.value().knownId());
        reach(tape.node(target));
      }
      for (Call call : calls) {
        if (call.answers().stream().anyMatch(asked::contains)) {
          reach(call);
        }
      }
      for (Node node = next.poll(); node != null; node = next.poll()) {
        switch (node) {
          case Line line -> through(line);
          case Alias alias -> reach(alias.of);
          case Alias.Sizes sizes -> {}
          case Watched watched ->
              backs.stream().filter(back -> back.unknown == watched).forEach(this::reach);
        }
      }
      return this;
    }

    private void through(Line line) {
      for (int input = 0; input < line.arity(); input++) {
        if (line.passes(input)) {
          reach(line.node(input));
        }
      }
      Call call = of(line);
      if (call != null) {
        reach(call);
      }
      Call within = line.index < innermost.length ? innermost[line.index] : null;
      while (within != null) {
        reach(within);
        within = around.get(within);
      }
      backs.stream().filter(back -> back.lines.get(line.index)).forEach(this::reach);
    }

    private void reach(Call call) {
      if (called.add(call)) {
        call.answers().forEach(id -> reach(tape.known(id)));
        for (int i = firstUnread(call); i < unread.size(); i++) {
          if (unread.get(i).at() > call.end()) {
            break;
          }
          reach(unread.get(i).node());
        }
      }
    }

    private int firstUnread(Call call) {
      int from = 0;
      int to = unread.size();
      while (from < to) {
        int middle = (from + to) / 2;
        if (unread.get(middle).at() < call.start()) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return from;
    }

    private void reach(Back back) {
      if (called.add(back)) {
        back.lines.stream().forEach(line -> reach(tape.recorded().line(line)));
        if (back.takes) {
          reach(back.of);
        }
      }
    }

    private void reach(@Nullable Node node) {
      if (node != null && reached.add(node)) {
        next.add(node);
      }
    }
  }
}
