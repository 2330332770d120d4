package tapedeck.tape;

/** A tensor or variable that a tape watches. */
sealed class Watched extends Node {
  private final long identity;

  /**
   * @param number among what the tape watches, from 0
   */
  Watched(int number, long identity) {
    super(~number);
    this.identity = identity;
  }

  @Override
  final long identity() {
    return identity;
  }

  /**
   * One reading of a variable that is watched. Where a backward pass may be recorded, it uses again
   * what was read: what comes to one reading is summed before the variable gets it.
   */
  static final class Read extends Watched {
    final Node variable;

    Read(int number, long identity, Node variable) {
      super(number, identity);
      this.variable = variable;
    }
  }
}
