package tapedeck.tape;

/** Why no tape recorded an operation. */
public enum NotRecorded {
  /** At least one tape recorded it. */
  RECORDED("recorded"),
  /** It ran outside all blocks. */
  NO_TAPE("no tape was recording"),
  /** It ran inside {@code stop_recording}. */
  STOPPED("the tape was stopped"),
  /** It ran inside a block, on values that the tape does not follow. */
  NOTHING_WATCHED("none of its inputs is watched"),
  /** It ran on whole numbers or truth values. */
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
