package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
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

  /** How many records there were when the pass began. */
  private final int recorded;

  /** The marks of a pass whose rule asked for this one; null if none did. */
  private final @Nullable List<Node.Mark> around;

  Paths(GradientTape tape, List<? extends Operand> targets, List<? extends Operand> sources) {
    this.tape = tape;
    this.records = tape.settled();
    this.watched = tape.watched();
    this.recorded = records.size();
    this.around = tape.isWalking(true) ? marks() : null;
    int found = 0;
    for (Operand source : sources) {
      Node node = tape.node(source);
      if (node != null) {
        found += node instanceof Watched && !node.is(Node.SOURCE) ? 1 : 0;
        node.state |= Node.SOURCE;
      }
    }
    if (tape.holdsReads()) {
      found += followReads();
    }
    if (found < watched.size() || tape.holdsSideways()) {
      follow();
    }
    count(targets);
  }

  /** Finds the readings of variables that are sources; answers how many there are. */
  private int followReads() {
    int found = 0;
    for (Watched one : watched) {
      if (one instanceof Watched.Read read && read.variable.is(Node.SOURCE)) {
        found += read.is(Node.SOURCE) ? 0 : 1;
        read.state |= Node.DEPENDS;
      }
    }
    return found;
  }

  /** Finds the records that depend on a source; mostly all that is watched is one, and all do. */
  private void follow() {
    for (int i = 0; i < recorded; i++) {
      Line line = records.line(i);
      boolean depends = false;
      for (int input = 0; input < line.arity() && !depends; input++) {
        depends = Node.leads(line.node(input));
      }
      if (!depends) {
        line.state &= ~Node.DEPENDS;
      }
    }
  }

  private void count(List<? extends Operand> targets) {
    int last = -1;
    for (Operand target : targets) {
      if (tape.node(target) instanceof Line line) {
        line.state += Node.USE;
        last = Math.max(last, line.index);
      }
    }
    for (int i = last; i >= 0; i--) {
      Line line = records.line(i);
      if (!line.isReady() && line.is(Node.DEPENDS)) {
        int arity = line.arity();
        for (int input = 0; input < arity; input++) {
          Node used = line.node(input);
          if (used != null && used.is(Node.DEPENDS)) {
            used.state += Node.USE;
          }
        }
      }
    }
    for (Operand target : targets) {
      if (tape.node(target) instanceof Line line) {
        line.state -= Node.USE;
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
      if (tape.node(target) instanceof Line line) {
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
        if (line.node(input) instanceof Line used && line.input(input).dtype().isFloating()) {
          reached[used.index] = true;
        }
      }
    }
  }

  private List<Node.Mark> marks() {
    List<Node.Mark> marks = new ArrayList<>();
    for (int i = 0; i < recorded + watched.size(); i++) {
      marks.add(node(i).mark());
      node(i).unmark();
    }
    return marks;
  }

  private Node node(int index) {
    return index < recorded ? records.line(index) : watched.get(index - recorded);
  }

  /** Takes the marks off, if the tape still has its records. */
  @Override
  public void close() {
    tape.isWalking(around != null);
    if (tape.recorded() == records) {
      records.unmark();
      watched.forEach(Node::unmark);
    }
    if (around != null) {
      for (int i = 0; i < around.size(); i++) {
        node(i).mark(around.get(i));
      }
    }
  }
}
