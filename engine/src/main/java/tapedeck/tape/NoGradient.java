package tapedeck.tape;

/** Why the gradient with respect to a source is None. */
public enum NoGradient {
  NEVER_WATCHED("the tape never watched it"),
  INTEGER("it holds integers, and those carry no gradient"),
  TARGET_NOT_RECORDED(
      "the tape did not record the target: it was computed outside the block, while stopped, or from nothing watched"),
  NOT_ON_PATH("no recorded path leads from it to the target"),
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
