package tapedeck.tape;

import java.util.List;
import tapedeck.op.Application;
import tapedeck.tensor.Operand;

/** Which records and watched things of a tape lead back to the sources of a backward pass. */
final class Paths {
  private final int recorded;
  private final boolean[] depends;
  private final boolean[] isSource;
  private final boolean[] watchedSource;

  Paths(GradientTape tape, List<? extends Operand> sources) {
    this.recorded = tape.recorded().size();
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
      for (int input = 0; input < arity && !found; input++) {
        found = lead(tape.cell(at.input(input)));
      }
      depends[i] = found;
    }
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
