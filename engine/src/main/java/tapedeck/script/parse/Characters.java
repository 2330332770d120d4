package tapedeck.script.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text for the lexer that counts columns in UTF-16 units, as editors do. Beyond ASCII the lexer
 * is told only of which kind a character is: its tables would hold a thousand ranges of letters
 * otherwise, which takes longer to load than a small script to run.
 */
final class Characters implements CharStream {
  /** Stands for what a name can begin with. */
  private static final char LETTER = '\u00AA';

  /** Stands for what a name can go on with only. */
  private static final char MARK = '\u00B7';

  /** Stands for any other. */
  private static final char OTHER = '\u00A7';

  /** Letters by themselves that are none after normalization (NFKC), as names are compared. */
  private static final String NO_LETTERS =
      "\u037A\u0E33\u0EB3\uFE70\uFE72\uFE74\uFE76\uFE78\uFE7A\uFE7C\uFE7E\uFF9E\uFF9F";

  private final String text;
  private int at;

  Characters(String text) {
    this.text = text;
  }

  @Override
  public void consume() {
    if (at >= text.length()) {
      throw new IllegalStateException("cannot consume EOF");
    }
    at++;
  }

  @Override
  public int LA(int ahead) {
    int index = ahead < 0 ? at + ahead : at + ahead - 1;
    return index < 0 || index >= text.length() ? EOF : kind(text.charAt(index));
  }

  private static char kind(char c) {
    if (c < 0x80) {
      return c;
    }
    if (Character.isSurrogate(c)
        || Character.isUnicodeIdentifierStart(c) && NO_LETTERS.indexOf(c) < 0) {
      return LETTER;
    }
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c)
        ? MARK
        : OTHER;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = index;
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return "script";
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, text.length());
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }
}
