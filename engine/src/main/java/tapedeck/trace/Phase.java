package tapedeck.trace;

/** What a run is doing at a position. */
public enum Phase {
  /** Nothing a tape has to do with. */
  OTHER,
  /** A tape is recording. */
  RECORD,
  /** A backward pass is walking. */
  BACKWARD,
  /** Variables are being given new values. */
  UPDATE
}
