package tapedeck.tape;

/**
 * A span of the source text that drives the engine.
 *
 * @param line first line, from 1; 0 for nowhere
 * @param column first column, from 0, in UTF-16 units
 * @param endLine last line, from 1
 * @param endColumn the column behind the last character
 */
public record Place(int line, int column, int endLine, int endColumn) {
  /** What happens outside any text, as in a Java program. */
  public static final Place NOWHERE = new Place(0, 0, 0, 0);

  /** Whether it is a place in a text at all. */
  public boolean isKnown() {
    return line > 0;
  }

  /** The least span that holds this one and {@code other}. */
  public Place covering(Place other) {
    if (!isKnown()) {
      return other;
    }
    if (!other.isKnown()) {
      return this;
    }
    boolean startsHere = line < other.line || line == other.line && column <= other.column;
    boolean endsHere =
        endLine > other.endLine || endLine == other.endLine && endColumn >= other.endColumn;
    return new Place(
        startsHere ? line : other.line,
        startsHere ? column : other.column,
        endsHere ? endLine : other.endLine,
        endsHere ? endColumn : other.endColumn);
  }

  @Override
  public String toString() {
    return isKnown() ? "line %d, column %d".formatted(line, column + 1) : "nowhere";
  }
}
