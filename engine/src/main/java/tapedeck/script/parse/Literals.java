package tapedeck.script.parse;

import java.math.BigInteger;
import java.util.Locale;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.Points;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** Numbers and strings as they are written in a script. */
final class Literals {
  private static final int MOST_DIGITS = 4300;

  private Literals() {}

  static boolean isImaginary(String text) {
    return text.matches("[0-9]{1,9}[jJ]");
  }

  /** The step of a slice that says how many points it has. */
  static Value points(String text) {
    return new Points(Integer.parseInt(text.substring(0, text.length() - 1)));
  }

  static Value number(String text, Place place) {
    String plain = text.replace("_", "").toLowerCase(Locale.ROOT);
    if (plain.endsWith("j")) {
      throw Refusal.notHere("complex numbers are", "Use two real numbers.", place);
    }
    if (plain.startsWith("0x")) {
      return Int.of(new BigInteger(plain.substring(2), 16));
    }
    if (plain.startsWith("0o")) {
      return Int.of(new BigInteger(plain.substring(2), 8));
    }
    if (plain.startsWith("0b")) {
      return Int.of(new BigInteger(plain.substring(2), 2));
    }
    if (plain.indexOf('.') >= 0 || plain.indexOf('e') >= 0) {
      return Float.of(Double.parseDouble(plain));
    }
    if (plain.length() > 1 && plain.charAt(0) == '0' && !plain.matches("0+")) {
      throw Refusal.syntax(
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal"
              + " integers",
          place);
    }
    if (plain.length() > MOST_DIGITS) {
      throw Refusal.syntax(
          "Exceeds the limit (4300 digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits."
              .formatted(plain.length()),
          place);
    }
    return plain.length() < 18 ? Int.of(Long.parseLong(plain)) : Int.of(new BigInteger(plain));
  }

  /** The prefix letters in front of a string's first quote. */
  static String prefix(String token) {
    int quote = 0;
    while (token.charAt(quote) != '\'' && token.charAt(quote) != '"') {
      quote++;
    }
    return token.substring(0, quote).toLowerCase(Locale.ROOT);
  }

  /** How many quotes a string begins and ends with. */
  static int quotes(String token, int prefix) {
    String quote = token.substring(prefix, prefix + 1);
    return token.length() - prefix >= 6 && token.startsWith(quote.repeat(3), prefix) ? 3 : 1;
  }

  /** Whether a literal stands for bytes. */
  static boolean isBytes(String token) {
    return prefix(token).indexOf('b') >= 0;
  }

  /** The text a plain string literal stands for, or a character for each byte. */
  static String string(String token, Place place) {
    String prefix = prefix(token);
    if (prefix.indexOf('b') >= 0 && token.chars().anyMatch(c -> c > 127)) {
      throw Refusal.syntax("bytes can only contain ASCII literal characters", place);
    }
    int quotes = quotes(token, prefix.length());
    String body = token.substring(prefix.length() + quotes, token.length() - quotes);
    return prefix.indexOf('r') >= 0 ? newlines(body) : unescape(newlines(body), place);
  }

  static String newlines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Replaces the escape sequences. */
  static String unescape(String text, Place place) {
    int slash = text.indexOf('\\');
    if (slash < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (slash >= 0 && slash + 1 < text.length()) {
      out.append(text, at, slash);
      at = escape(text, slash + 1, out, place);
      slash = text.indexOf('\\', at);
    }
    return out.append(text, at, text.length()).toString();
  }

  private static int escape(String text, int at, StringBuilder out, Place place) {
    char c = text.charAt(at);
    int simple = "\\'\"abfnrtv".indexOf(c);
    if (c == '\n') {
      return at + 1;
    }
    if (simple >= 0) {
      out.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(simple));
      return at + 1;
    }
    if (c >= '0' && c <= '7') {
      int end = at;
      while (end < text.length()
          && end < at + 3
          && text.charAt(end) >= '0'
          && text.charAt(end) <= '7') {
        end++;
      }
      out.append((char) Integer.parseInt(text.substring(at, end), 8));
      return end;
    }
    if (c == 'x' || c == 'u' || c == 'U') {
      return hex(text, at, c == 'x' ? 2 : c == 'u' ? 4 : 8, out, place);
    }
    if (c == 'N' && at + 1 < text.length() && text.charAt(at + 1) == '{') {
      int close = text.indexOf('}', at);
      if (close > 0) {
        try {
          out.appendCodePoint(Character.codePointOf(text.substring(at + 2, close)));
          return close + 1;
        } catch (IllegalArgumentException e) {
          throw Refusal.syntax(
              "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: unknown Unicode character name"
                  .formatted(at - 1, close),
              place);
        }
      }
    }
    out.append('\\').append(c);
    return at + 1;
  }

  private static int hex(String text, int at, int digits, StringBuilder out, Place place) {
    int end = Math.min(text.length(), at + 1 + digits);
    String code = text.substring(at + 1, end);
    if (code.length() < digits || !code.matches("[0-9a-fA-F]+")) {
      String shape = "\\" + text.charAt(at) + "X".repeat(digits);
      throw Refusal.syntax(
          "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: truncated %s escape"
              .formatted(at - 1, end - 1, shape),
          place);
    }
    long point = Long.parseLong(code, 16);
    if (point > Character.MAX_CODE_POINT) {
      throw Refusal.syntax(
          "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: illegal Unicode character"
              .formatted(at - 1, end - 1),
          place);
    }
    out.appendCodePoint((int) point);
    return end;
  }
}
