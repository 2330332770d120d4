package tapedeck.tape;

/** A tensor or variable that a tape watches. */
final class Watched extends Node {
  private final long identity;

  /**
   * @param number among what the tape watches, from 0
   */
  Watched(int number, long identity) {
    super(~number);
    this.identity = identity;
  }

  @Override
  long identity() {
    return identity;
  }
}
