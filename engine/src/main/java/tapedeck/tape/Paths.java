package tapedeck.tape;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;

/**
 * Marks which records and watched things of a tape lead back to the sources of a backward pass, and
 * how often what a record made is used by those between it and the targets.
 */
final class Paths implements AutoCloseable {
  private final GradientTape tape;
  private final Records records;
  private final List<Watched> watched;
  private final List<Alias> aliases;

  /** How many records there were when the pass began. */
  private final int recorded;

  /** The marks of a pass whose rule asked for this one; null if none did. */
  private final @Nullable List<Node.Mark> around;

  Paths(GradientTape tape, List<? extends Operand> targets, List<? extends Operand> sources) {
    this.tape = tape;
    this.records = tape.settled();
    this.watched = tape.watched();
    this.aliases = tape.aliases();
    this.recorded = records.size();
    boolean counted = tape.hasCounted(targets);
    this.around = tape.isWalking(true) ? marks() : null;
    int found = 0;
    for (Operand source : sources) {
      Node node = tape.node(source);
      if (node != null) {
        found += node instanceof Watched && !node.is(Node.SOURCE) ? 1 : 0;
        node.state |= Node.SOURCE;
      }
    }
    if (found < watched.size() || tape.holdsSideways()) {
      follow();
    }
    if (!counted) {
      count(targets);
    }
  }

  /**
   * Finds the records that depend on a source; mostly all that is watched is one, and all do. A
   * rule of the script is asked in any case, as in TensorFlow, and so is the backward function of a
   * traced one, which a tape that records has as a whole.
   */
  private void follow() {
    Calls calls = tape.calls();
    List<GradientTape> others = tape.engine().open();
    int alias = 0;
    for (int i = 0; i < recorded; i++) {
      alias = follow(alias, i);
      Line line = records.line(i);
      boolean depends = line.op.isCustom() || calls != null && calls.isKnown(line, others);
      for (int input = 0; input < line.arity() && !depends; input++) {
        depends = Node.leads(line.node(input));
      }
      if (!depends) {
        line.state &= ~Node.DEPENDS;
      }
    }
    follow(alias, recorded);
  }

  /**
   * As above for aliases from {@code first} on that were made before a record; answers the next.
   */
  private int follow(int first, int record) {
    int next = first;
    for (; next < aliases.size() && aliases.get(next).index <= record; next++) {
      Alias alias = aliases.get(next);
      if (!Node.leads(alias.of)) {
        alias.state &= ~Node.DEPENDS;
      }
      if (alias.sizes != null && !Node.leads(alias.sizes.of)) {
        alias.sizes.state &= ~Node.DEPENDS;
      }
    }
    return next;
  }

  private void count(List<? extends Operand> targets) {
    int last = -1;
    for (Operand target : targets) {
      Node node = tape.node(target);
      if (node != null && node.is(Node.DEPENDS)) {
        use(node);
        last = Math.max(last, Math.min(node.index, recorded - 1));
      }
    }
    for (int i = last; i >= 0; i--) {
      Line line = records.line(i);
      if (!line.isReady() && line.is(Node.DEPENDS) && !line.op.isHeldBack()) {
        int arity = line.arity();
        for (int input = 0; input < arity; input++) {
          use(line.node(input));
        }
      }
    }
    for (Operand target : targets) {
      Node node = tape.node(target);
      if (node != null && node.is(Node.DEPENDS)) {
        node.state -= Node.USE;
      }
    }
  }

  /** Counts a use, and those that an alias makes. */
  private static void use(@Nullable Node node) {
    if (node == null || !node.is(Node.DEPENDS)) {
      return;
    }
    boolean first = node.isReady();
    node.state += Node.USE;
    if (first) {
      switch (node) {
        case Alias alias -> {
          use(alias.of);
          use(alias.sizes);
        }
        case Alias.Sizes sizes -> use(sizes.of);
        case Line line -> {}
        case Watched watched -> {}
      }
    }
  }

  /**
   * As TensorFlow does, asks for the gradient of every operation behind the targets, also of those
   * that lead to no source.
   *
   * @throws EngineError LookupError if there is one that the registry of gradients does not know
   */
  void refuseUnregistered(List<? extends Operand> targets) {
    boolean[] reached = new boolean[recorded];
    for (Operand target : targets) {
      if (Node.origin(tape.node(target)) instanceof Line line) {
        reached[line.index] = true;
      }
    }
    for (int i = recorded - 1; i >= 0; i--) {
      Line line = records.line(i);
      if (reached[i] && line.op.isUnregistered()) {
        throw new EngineError(
            EngineError.Kind.LOOKUP_ERROR,
            "gradient registry has no entry for: " + line.op.kernel(),
            "Keep it out of what is differentiated with tf.stop_gradient.");
      }
      boolean passes = reached[i] && line.op.notDifferentiable() == null;
      for (int input = 0; passes && input < line.arity(); input++) {
        Node origin = Node.origin(line.node(input));
        if (origin instanceof Line used && line.input(input).dtype().isFloating()) {
          reached[used.index] = true;
        }
      }
    }
  }

  private List<Node.Mark> marks() {
    Stream<Node> lines = IntStream.range(0, recorded).mapToObj(records::line);
    Stream<Node> others = Stream.concat(watched.stream(), aliases.stream().flatMap(Paths::both));
    List<Node.Mark> marks = Stream.concat(lines, others).map(Node::mark).toList();
    marks.forEach(mark -> mark.node().unmark());
    return marks;
  }

  private static Stream<Node> both(Alias alias) {
    return alias.sizes == null ? Stream.of(alias) : Stream.of(alias, alias.sizes);
  }

  /** Takes the marks off, if the tape still has its records. */
  @Override
  public void close() {
    tape.isWalking(around != null);
    if (tape.recorded() == records) {
      records.unmark();
      watched.forEach(Node::unmark);
      aliases.stream().flatMap(Paths::both).forEach(Node::unmark);
    }
    if (around != null) {
      around.forEach(Node.Mark::restore);
    }
  }
}
