package tapedeck.script.value;

import org.jspecify.annotations.Nullable;

/**
 * A string.
 *
 * @param own what makes it an object of a script's class; null for a plain string
 */
public record Str(String text, @Nullable Own own) implements Value {
  public static final Str EMPTY = new Str("");

  public Str(String text) {
    this(text, null);
  }

  /** Equal to a string of the same characters, whatever its class. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Str str && str.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

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
