package tapedeck.script.value;

/** A string. */
public record Str(String text) implements Value {
  public static final Str EMPTY = new Str("");

  /** How many characters Python counts: code points. */
  public int length() {
    return isPlain() ? text.length() : text.codePointCount(0, text.length());
  }

  /** The character at {@code index}, which must be within. */
  public Str at(int index) {
    if (isPlain()) {
      return new Str(String.valueOf(text.charAt(index)));
    }
    int start = text.offsetByCodePoints(0, index);
    return new Str(text.substring(start, text.offsetByCodePoints(start, 1)));
  }

  private boolean isPlain() {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
