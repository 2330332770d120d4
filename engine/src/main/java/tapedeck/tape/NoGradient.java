package tapedeck.tape;

/** Why the gradient with respect to a source is None. */
public enum NoGradient {
  /** Neither watched nor a trainable variable that was read. */
  NEVER_WATCHED("the tape never watched it"),
  /** An integer source. */
  INTEGER("it holds integers, and those carry no gradient"),
  /** There is nothing to walk back from. */
  TARGET_NOT_RECORDED(
      "the tape did not record the target: it was computed outside the block, while stopped, or"
          + " from nothing watched"),
  /** Target and source are on the tape, but do not meet. */
  NOT_ON_PATH("no recorded path leads from it to the target"),
  /** {@code stop_gradient}, or an operation without a derivative. */
  CUT("the path runs through an operation that no gradient passes");

  private final String words;

  NoGradient(String words) {
    this.words = words;
  }

  /** The reason as the second half of a sentence. */
  public String words() {
    return words;
  }
}
