package tapedeck.tape;

/** Why no tape recorded an operation. */
public enum NotRecorded {
  /** At least one tape recorded it. */
  RECORDED("recorded"),
  NO_TAPE("no tape was recording"),
  STOPPED("the tape was stopped"),
  NOTHING_WATCHED("none of its inputs is watched"),
  INTEGER("integers carry no gradient");

  private final String words;

  NotRecorded(String words) {
    this.words = words;
  }

  /** The reason as part of a sentence. */
  public String words() {
    return words;
  }
}
