package tapedeck.script.value;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Python's format mini-language: {@code
 * [[fill]align][sign][z][#][0][width][grouping][.precision][type]}.
 */
public record FormatSpec(
    String fill,
    char align,
    char sign,
    boolean noMinusZero,
    boolean alternate,
    int width,
    char grouping,
    int precision,
    char type) {
  private static final int MOST = 100_000;
  private static final char NO = 0;

  /** Reads a specification for a value of type {@code typeName}. */
  public static FormatSpec parse(String text, String typeName) {
    return new Reader(text, typeName).read();
  }

  /** Whether nothing was specified, so that {@code str()} is meant. */
  public boolean isEmpty() {
    return equals(new FormatSpec(" ", NO, NO, false, false, -1, NO, -1, NO));
  }

  private static final class Reader {
    private final String text;
    private final String typeName;
    private int at;

    Reader(String text, String typeName) {
      this.text = text;
      this.typeName = typeName;
    }

    FormatSpec read() {
      String fill = "";
      char align = NO;
      int first = text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
      if (text.length() > first && isAlign(text.charAt(first))) {
        fill = text.substring(0, first);
        align = text.charAt(first);
        at = first + 1;
      } else if (!text.isEmpty() && isAlign(text.charAt(0))) {
        align = text.charAt(0);
        at = 1;
      }
      char sign = oneOf("+- ");
      boolean noMinusZero = oneOf("z") != NO;
      boolean alternate = oneOf("#") != NO;
      if (at < text.length() && text.charAt(at) == '0') {
        at++;
        fill = fill.isEmpty() ? "0" : fill;
        align = align == NO ? '=' : align;
      }
      int width = number();
      char grouping = oneOf(",_");
      if (grouping != NO
          && at < text.length()
          && (text.charAt(at) == ',' || text.charAt(at) == '_')) {
        throw Raise.value(
            text.charAt(at) == grouping
                ? "Cannot specify '%s' with '%s'.".formatted(grouping, grouping)
                : "Cannot specify both ',' and '_'.");
      }
      int precision = -1;
      if (oneOf(".") != NO) {
        precision = number();
        if (precision < 0) {
          throw Raise.value("Format specifier missing precision");
        }
      }
      char type = NO;
      if (at < text.length()) {
        if (text.length() - at > 1) {
          throw Raise.value(
              "Invalid format specifier '%s' for object of type '%s'".formatted(text, typeName));
        }
        type = text.charAt(at);
      }
      return new FormatSpec(
          fill.isEmpty() ? " " : fill,
          align,
          sign,
          noMinusZero,
          alternate,
          width,
          grouping,
          precision,
          type);
    }

    private static boolean isAlign(char c) {
      return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private char oneOf(String choices) {
      return at < text.length() && choices.indexOf(text.charAt(at)) >= 0 ? text.charAt(at++) : NO;
    }

    private int number() {
      int start = at;
      long value = 0;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        value = Math.min(value * 10 + text.charAt(at++) - '0', Integer.MAX_VALUE);
      }
      if (value > MOST) {
        throw Raise.value("Too many decimal digits in format string");
      }
      return at == start ? -1 : (int) value;
    }
  }

  /** Formats a string. */
  public String format(String value) {
    if (type != NO && type != 's') {
      throw unknownType("str");
    }
    if (sign != NO) {
      throw Raise.value(
          sign == ' '
              ? "Space not allowed in string format specifier"
              : "Sign not allowed in string format specifier");
    }
    if (align == '=' && !fill.equals("0")) {
      throw Raise.value("'=' alignment not allowed in string format specifier");
    }
    if (grouping != NO) {
      throw Raise.value("Cannot specify '%s' with 's'.".formatted(grouping));
    }
    if (alternate) {
      throw Raise.value("Alternate form (#) not allowed in string format specifier");
    }
    String shown =
        precision >= 0 && precision < value.codePointCount(0, value.length())
            ? value.substring(0, value.offsetByCodePoints(0, precision))
            : value;
    return aligned("", shown, align == NO || align == '=' ? '<' : align);
  }

  /** Formats an int. */
  public String format(Int value) {
    if ("eEfFgG%".indexOf(type) >= 0 && type != NO) {
      return format(Numbers.checkedReal(value), "int");
    }
    if (noMinusZero) {
      throw Raise.value("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (precision >= 0) {
      throw Raise.value("Precision not allowed in integer format specifier");
    }
    if (type == 'c') {
      return aligned("", character(value), align == NO ? '<' : align);
    }
    int radix =
        switch (type) {
          case NO, 'd', 'n' -> 10;
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x', 'X' -> 16;
          default -> throw unknownType("int");
        };
    if (grouping == ',' && radix != 10) {
      throw Raise.value("Cannot specify ',' with '%s'.".formatted(type));
    }
    BigInteger magnitude = value.big().abs();
    Texts.checkDigits(value, radix);
    String digits = magnitude.toString(radix);
    String prefix = alternate && radix != 10 ? "0" + type : "";
    if (type == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    return number(value.signum() < 0, prefix, digits, "", radix == 10 ? 3 : grouping == NO ? 3 : 4);
  }

  private static String character(Int value) {
    if (!value.isSmall() || value.small() < 0 || value.small() > Character.MAX_CODE_POINT) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "%c arg not in range(0x110000)");
    }
    return Character.toString((int) value.small());
  }

  /** Formats a float. */
  public String format(double value) {
    return format(value, "float");
  }

  private String format(double value, String typeName) {
    boolean negative = value < 0 || value == 0 && 1 / value < 0;
    String text =
        Double.isFinite(value) ? digits(Math.abs(value), typeName) : word(value, typeName);
    if (noMinusZero && negative && text.chars().allMatch(c -> c == '0' || c == '.' || c == '%')) {
      negative = false;
    }
    int end = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return number(negative, "", text.substring(0, end), text.substring(end), 3);
  }

  private String word(double value, String typeName) {
    checkFloatType(typeName);
    String word = Double.isNaN(value) ? "nan" : "inf";
    return (type == 'F' || type == 'E' || type == 'G' ? word.toUpperCase(Locale.ROOT) : word)
        + (type == '%' ? "%" : "");
  }

  private void checkFloatType(String typeName) {
    if (type != NO && "eEfFgGn%".indexOf(type) < 0) {
      throw unknownType(typeName);
    }
  }

  private String digits(double x, String typeName) {
    checkFloatType(typeName);
    int digits = precision < 0 ? 6 : precision;
    return switch (type) {
      case 'e' -> FloatText.exponential(x, digits, alternate);
      case 'E' -> FloatText.exponential(x, digits, alternate).toUpperCase(Locale.ROOT);
      case 'f', 'F' -> FloatText.fixed(x, digits, alternate);
      case 'g', 'n' -> FloatText.general(x, digits, alternate);
      case 'G' -> FloatText.general(x, digits, alternate).toUpperCase(Locale.ROOT);
      case '%' -> FloatText.fixed(x * 100, digits, alternate) + "%";
      default -> precision < 0 ? FloatText.repr(x) : FloatText.generalWithPoint(x, precision);
    };
  }

  private Raise unknownType(String typeName) {
    return Raise.value(
        "Unknown format code '%s' for object of type '%s'".formatted(type, typeName));
  }

  private String number(boolean negative, String prefix, String whole, String rest, int groupSize) {
    String signText = negative ? "-" : sign == '+' ? "+" : sign == ' ' ? " " : "";
    String lead = signText + prefix;
    String digits = whole;
    if (grouping != NO && !whole.isEmpty()) {
      int pad = align == '=' && fill.equals("0") ? width - lead.length() - rest.length() : 0;
      digits = grouped(whole, groupSize, pad);
    }
    return aligned(lead, digits + rest, align == NO ? '>' : align);
  }

  private String grouped(String whole, int size, int least) {
    StringBuilder out = new StringBuilder();
    int count = 0;
    int i = whole.length() - 1;
    while (i >= 0 || out.length() < least) {
      if (count > 0 && count % size == 0) {
        out.append(grouping);
      }
      out.append(i >= 0 ? whole.charAt(i) : '0');
      i--;
      count++;
    }
    return out.reverse().toString();
  }

  private String aligned(String lead, String body, char how) {
    int length = lead.length() + body.codePointCount(0, body.length());
    int missing = width - length;
    if (missing <= 0) {
      return lead + body;
    }
    return switch (how) {
      case '<' -> lead + body + fill.repeat(missing);
      case '^' -> fill.repeat(missing / 2) + lead + body + fill.repeat(missing - missing / 2);
      case '=' -> lead + fill.repeat(missing) + body;
      default -> fill.repeat(missing) + lead + body;
    };
  }

  /** Formats {@code value} as {@code format(value, spec)} does for Python's own types. */
  public static @Nullable String apply(Value value, String spec) {
    return switch (value) {
      case Str s -> parse(spec, "str").format(s.text());
      case Int i -> parse(spec, "int").format(i);
      case Bool b -> spec.isEmpty() ? b.toString() : parse(spec, "bool").format(b.toInt());
      case Float f -> parse(spec, "float").format(f.value());
      default -> null;
    };
  }
}
