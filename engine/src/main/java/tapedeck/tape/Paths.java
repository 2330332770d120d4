package tapedeck.tape;

import java.util.List;
import tapedeck.op.Application;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;

/**
 * Which records and watched things of a tape lead back to the sources of a backward pass, and how
 * often what a record made is used by those between it and the targets.
 */
final class Paths {
  private static final int CELLS = 2;

  private final GradientTape tape;
  private final int recorded;

  /** For each record the cells of its first two operands. */
  private final int[] cells;

  private final boolean[] depends;
  private final boolean[] isSource;
  private final boolean[] watchedSource;
  private final int[] uses;

  Paths(GradientTape tape, List<? extends Operand> targets, List<? extends Operand> sources) {
    this.tape = tape;
    this.recorded = tape.recorded().size();
    this.cells = new int[CELLS * recorded];
    this.depends = new boolean[recorded];
    this.isSource = new boolean[recorded];
    this.watchedSource = new boolean[tape.watchedCount()];
    for (Operand source : sources) {
      int cell = tape.cell(source);
      if (cell >= 0) {
        isSource[cell] = true;
      } else if (cell != Cells.UNKNOWN) {
        watchedSource[~cell] = true;
      }
    }
    Records records = tape.recorded();
    for (int i = 0; i < recorded; i++) {
      Application at = records.application(i);
      int arity = at.arity();
      boolean found = false;
      for (int input = 0; input < arity; input++) {
        int cell = at.op().leadsTo(input) ? tape.cell(at.input(input)) : Cells.UNKNOWN;
        if (input < CELLS) {
          cells[CELLS * i + input] = cell;
        }
        found |= lead(cell);
      }
      depends[i] = found;
    }
    this.uses = new int[recorded];
    count(targets);
  }

  private Paths(Paths other) {
    tape = other.tape;
    recorded = other.recorded;
    cells = other.cells;
    depends = other.depends;
    isSource = other.isSource;
    watchedSource = other.watchedSource;
    uses = other.uses.clone();
  }

  /** The same, with all uses still to come. */
  Paths fresh() {
    return new Paths(this);
  }

  private void count(List<? extends Operand> targets) {
    int last = -1;
    for (Operand target : targets) {
      int cell = tape.cell(target);
      if (cell >= 0) {
        uses[cell]++;
        last = Math.max(last, cell);
      }
    }
    for (int i = last; i >= 0; i--) {
      if (uses[i] > 0 && depends[i]) {
        Application at = tape.recorded().application(i);
        int arity = at.arity();
        for (int input = 0; input < arity; input++) {
          int cell = cell(i, at, input);
          if (cell >= 0 && depends[cell]) {
            uses[cell]++;
          }
        }
      }
    }
    for (Operand target : targets) {
      int cell = tape.cell(target);
      if (cell >= 0) {
        uses[cell]--;
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
      int cell = tape.cell(target);
      if (cell >= 0) {
        reached[cell] = true;
      }
    }
    for (int i = recorded - 1; i >= 0; i--) {
      Application at = tape.recorded().application(i);
      if (reached[i] && at.op().isUnregistered()) {
        throw new EngineError(
            EngineError.Kind.LOOKUP_ERROR,
            "gradient registry has no entry for: " + at.op().kernel(),
            "Keep it out of what is differentiated with tf.stop_gradient.");
      }
      for (int input = 0; reached[i] && input < at.arity(); input++) {
        int cell = cell(i, at, input);
        boolean passes =
            at.op().notDifferentiable() == null && at.input(input).dtype().isFloating();
        if (cell >= 0 && cell < recorded && passes) {
          reached[cell] = true;
        }
      }
    }
  }

  /** Whether a record waits for no other one that uses what it made. */
  boolean isReady(int record) {
    return uses[record] == 0;
  }

  /** Notes that one use of what a record made is dealt with; answers whether it was the last. */
  boolean used(int record) {
    return --uses[record] == 0;
  }

  /**
   * The cell of an operand of a record, as {@link GradientTape#cell} answered when the pass began;
   * {@link Cells#UNKNOWN} if no walk leads there.
   */
  int cell(int record, Application at, int input) {
    if (input < CELLS) {
      return cells[CELLS * record + input];
    }
    return at.op().leadsTo(input) ? tape.cell(at.input(input)) : Cells.UNKNOWN;
  }

  /** How many records there were when the pass began. */
  int recorded() {
    return recorded;
  }

  int watched() {
    return watchedSource.length;
  }

  /** Whether what a record made depends on a source. */
  boolean depends(int record) {
    return depends[record];
  }

  boolean isSource(int cell) {
    return cell >= 0
        ? cell < recorded && isSource[cell]
        : ~cell < watchedSource.length && watchedSource[~cell];
  }

  /** Whether a cell is a source or depends on one. */
  boolean lead(int cell) {
    return isSource(cell) || cell >= 0 && cell < recorded && depends[cell];
  }
}
