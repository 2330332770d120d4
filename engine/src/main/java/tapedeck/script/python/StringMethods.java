package tapedeck.script.python;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import tapedeck.script.value.Bool;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Str;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The methods of {@code str}. */
final class StringMethods {
  private StringMethods() {}

  static Members all() {
    return new Members("str")
        .method("upper", "", (r, in) -> new Str(self(in).toUpperCase(Locale.ROOT)))
        .method("lower", "", (r, in) -> new Str(self(in).toLowerCase(Locale.ROOT)))
        .method("casefold", "", (r, in) -> new Str(self(in).toLowerCase(Locale.ROOT)))
        .method("capitalize", "", (r, in) -> new Str(capitalized(self(in))))
        .method("title", "", (r, in) -> new Str(titled(self(in))))
        .method("swapcase", "", (r, in) -> new Str(swapped(self(in))))
        .method("strip", "chars=None, /", (r, in) -> strip(in, true, true))
        .method("lstrip", "chars=None, /", (r, in) -> strip(in, true, false))
        .method("rstrip", "chars=None, /", (r, in) -> strip(in, false, true))
        .method("split", "sep=None, maxsplit=-1", (r, in) -> Splitting.split(in, false))
        .method("rsplit", "sep=None, maxsplit=-1", (r, in) -> Splitting.split(in, true))
        .method(
            "splitlines",
            "keepends=False",
            (r, in) -> Splitting.lines(self(in), in[1] == Bool.TRUE))
        .method("join", "iterable, /", StringMethods::join)
        .method("replace", "old, new, count=-1, /", StringMethods::replace)
        .method("startswith", "prefix, start=None, end=None, /", (r, in) -> affix(in, true))
        .method("endswith", "suffix, start=None, end=None, /", (r, in) -> affix(in, false))
        .method("removeprefix", "prefix, /", (r, in) -> removed(in, true))
        .method("removesuffix", "suffix, /", (r, in) -> removed(in, false))
        .method("find", "sub, start=None, end=None, /", (r, in) -> Int.of(find(in, false)))
        .method("rfind", "sub, start=None, end=None, /", (r, in) -> Int.of(find(in, true)))
        .method("index", "sub, start=None, end=None, /", (r, in) -> found(find(in, false)))
        .method("rindex", "sub, start=None, end=None, /", (r, in) -> found(find(in, true)))
        .method("count", "sub, start=None, end=None, /", (r, in) -> Int.of(count(in)))
        .method("partition", "sep, /", (r, in) -> Splitting.partition(in, false))
        .method("rpartition", "sep, /", (r, in) -> Splitting.partition(in, true))
        .method("ljust", "width, fillchar=' ', /", (r, in) -> padded(r, in, '<'))
        .method("rjust", "width, fillchar=' ', /", (r, in) -> padded(r, in, '>'))
        .method("center", "width, fillchar=' ', /", (r, in) -> padded(r, in, '^'))
        .method("zfill", "width, /", StringMethods::zfill)
        .method("expandtabs", "tabsize=8", StringMethods::expandTabs)
        .method("isdigit", "", (r, in) -> every(in, StringMethods::isDigit))
        .method("isdecimal", "", (r, in) -> every(in, Character::isDigit))
        .method("isnumeric", "", (r, in) -> every(in, StringMethods::isNumeric))
        .method("isalpha", "", (r, in) -> every(in, Character::isLetter))
        .method("isalnum", "", (r, in) -> every(in, Character::isLetterOrDigit))
        .method("isspace", "", (r, in) -> every(in, StringMethods::isSpace))
        .method("isupper", "", (r, in) -> cased(self(in), true))
        .method("islower", "", (r, in) -> cased(self(in), false))
        .method("istitle", "", (r, in) -> Bool.of(isTitle(self(in))))
        .method("isprintable", "", (r, in) -> Bool.of(Texts.isPrintable(self(in))))
        .method("isascii", "", (r, in) -> Bool.of(self(in).chars().allMatch(c -> c < 128)))
        .method("translate", "table, /", Translation::translate)
        .staticMethod("maketrans", "x, y=None, z=None, /", Translation::table)
        .method(
            "format_map",
            "mapping, /",
            (r, in) -> new Str(StringFormat.apply(r, self(in), Tuple.EMPTY, mapping(in[1]))))
        .method("isidentifier", "", (r, in) -> Bool.of(isIdentifier(self(in))))
        .method("format", "*args, **kwargs", StringMethods::format)
        .method(
            "encode",
            "encoding='utf-8', errors='strict'",
            (r, in) -> Encodings.encoded(self(in), r.str(in[1])));
  }

  static String self(Value[] in) {
    return text(in, 0);
  }

  static String text(Value[] in, int index) {
    if (in[index] instanceof Str s) {
      return s.text();
    }
    throw Raise.type("must be str, not " + Types.nameOf(in[index]));
  }

  private static DictValue mapping(Value value) {
    if (value instanceof DictValue dict) {
      return dict;
    }
    throw Raise.type("'%s' object is not a mapping".formatted(Types.nameOf(value)));
  }

  private static boolean isTitle(String text) {
    boolean some = false;
    boolean within = false;
    for (int c : text.codePoints().toArray()) {
      boolean upper = Character.isUpperCase(c) || Character.isTitleCase(c);
      boolean lower = Character.isLowerCase(c);
      if (upper && within || lower && !within) {
        return false;
      }
      within = upper || lower;
      some |= within;
    }
    return some;
  }

  private static Value format(Runtime runtime, Value[] in) {
    return new Str(StringFormat.apply(runtime, self(in), (Tuple) in[1], (DictValue) in[2]));
  }

  private static String capitalized(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT)
        + text.substring(first).toLowerCase(Locale.ROOT);
  }

  private static String titled(String text) {
    StringBuilder out = new StringBuilder();
    boolean within = false;
    for (int c : text.codePoints().toArray()) {
      boolean letter = Character.isLetter(c);
      out.appendCodePoint(
          letter ? (within ? Character.toLowerCase(c) : Character.toTitleCase(c)) : c);
      within = letter;
    }
    return out.toString();
  }

  private static String swapped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c ->
            out.appendCodePoint(
                Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)));
    return out.toString();
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || c == 0x85 || c == 0xa0 || Character.isSpaceChar(c);
  }

  /** A decimal digit, or one of the raised, lowered and circled ones. */
  private static boolean isDigit(int c) {
    return Character.isDigit(c)
        || c == 0xb2
        || c == 0xb3
        || c == 0xb9
        || c == 0x2070
        || c >= 0x2074 && c <= 0x2079
        || c >= 0x2080 && c <= 0x2089
        || c >= 0x2460 && c <= 0x2468;
  }

  private static boolean isNumeric(int c) {
    return Character.isDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  private static Value strip(Value[] in, boolean left, boolean right) {
    String text = self(in);
    if (in[1] != None.NONE && !(in[1] instanceof Str)) {
      String name = left && right ? "strip" : left ? "lstrip" : "rstrip";
      throw Raise.type(name + " arg must be None or str");
    }
    String chars = in[1] == None.NONE ? null : text(in, 1);
    IntPredicate out = c -> chars == null ? isSpace(c) : chars.indexOf(c) >= 0;
    int start = 0;
    int end = text.length();
    while (left && start < end && out.test(text.charAt(start))) {
      start++;
    }
    while (right && end > start && out.test(text.charAt(end - 1))) {
      end--;
    }
    return new Str(text.substring(start, end));
  }

  private static Value join(Runtime runtime, Value[] in) {
    StringBuilder out = new StringBuilder();
    Iterator<Value> items;
    try {
      items = runtime.iterate(in[1]);
    } catch (Raise raise) {
      throw raise.exception().type() == Exceptions.TYPE_ERROR
          ? Raise.type("can only join an iterable")
          : raise;
    }
    for (int i = 0; items.hasNext(); i++) {
      Value item = items.next();
      if (!(item instanceof Str part)) {
        throw Raise.of(
            Exceptions.TYPE_ERROR,
            "sequence item %d: expected str instance, %s found".formatted(i, Types.nameOf(item)),
            "Make strings of them first: ', '.join(str(x) for x in xs).");
      }
      out.append(i == 0 ? "" : self(in)).append(part.text());
      runtime.allocate(out.length());
    }
    return new Str(out.toString());
  }

  private static Value replace(Runtime runtime, Value[] in) {
    String old = text(in, 1);
    String with = text(in, 2);
    long most =
        Numbers.index(
            in[3],
            "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(in[3])));
    String text = self(in);
    long growth = (long) (text.length() / Math.max(1, old.length()) + 1) * with.length();
    runtime.allocate(text.length() + growth);
    if (most < 0) {
      return new Str(text.replace(old, with));
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (long i = 0; i < most; i++) {
      int next = text.indexOf(old, at);
      if (next < 0) {
        break;
      }
      out.append(text, at, next).append(with);
      at = next + old.length();
      if (old.isEmpty() && at < text.length()) {
        out.append(text.charAt(at++));
      } else if (old.isEmpty()) {
        break;
      }
    }
    return new Str(out.append(text, at, text.length()).toString());
  }

  /** The part of a string that {@code start} and {@code end} leave. */
  private static Slice.Span span(Value[] in) {
    return new Slice(in[2], in[3], None.NONE).within(self(in).length());
  }

  private static Value affix(Value[] in, boolean front) {
    Slice.Span span = span(in);
    String part = self(in).substring(span.start(), span.start() + span.count());
    List<Value> choices = in[1] instanceof Tuple tuple ? tuple.items() : List.of(in[1]);
    for (Value choice : choices) {
      if (!(choice instanceof Str s)) {
        throw Raise.type(
            "%s first arg must be str or a tuple of str, not %s"
                .formatted(front ? "startswith" : "endswith", Types.nameOf(choice)));
      }
      if (front ? part.startsWith(s.text()) : part.endsWith(s.text())) {
        return Bool.TRUE;
      }
    }
    return Bool.FALSE;
  }

  private static Value removed(Value[] in, boolean front) {
    String text = self(in);
    String part = text(in, 1);
    if (front && text.startsWith(part)) {
      return new Str(text.substring(part.length()));
    }
    return new Str(
        !front && !part.isEmpty() && text.endsWith(part)
            ? text.substring(0, text.length() - part.length())
            : text);
  }

  private static int find(Value[] in, boolean last) {
    Slice.Span span = span(in);
    String part = self(in).substring(span.start(), span.start() + span.count());
    int at = last ? part.lastIndexOf(text(in, 1)) : part.indexOf(text(in, 1));
    return at < 0 ? -1 : at + span.start();
  }

  private static Value found(int at) {
    if (at < 0) {
      throw Raise.value("substring not found");
    }
    return Int.of(at);
  }

  private static int count(Value[] in) {
    Slice.Span span = span(in);
    String part = self(in).substring(span.start(), span.start() + span.count());
    String sub = text(in, 1);
    if (sub.isEmpty()) {
      return part.length() + 1;
    }
    int count = 0;
    for (int at = part.indexOf(sub); at >= 0; at = part.indexOf(sub, at + sub.length())) {
      count++;
    }
    return count;
  }

  private static Value padded(Runtime runtime, Value[] in, char how) {
    String text = self(in);
    int width =
        Numbers.index(
            in[1],
            "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(in[1])));
    String fill = text(in, 2);
    if (fill.codePointCount(0, fill.length()) != 1) {
      throw Raise.type("The fill character must be exactly one character long");
    }
    int missing = width - text.codePointCount(0, text.length());
    runtime.allocate(width);
    if (missing <= 0) {
      return in[0];
    }
    // CPython puts the odd fill character of center() on the left only for odd widths.
    int left = how == '<' ? 0 : how == '>' ? missing : missing / 2 + (missing & width & 1);
    return new Str(fill.repeat(left) + text + fill.repeat(missing - left));
  }

  private static Value zfill(Runtime runtime, Value[] in) {
    String text = self(in);
    int width =
        Numbers.index(
            in[1],
            "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(in[1])));
    runtime.allocate(width);
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String sign = signed ? text.substring(0, 1) : "";
    return new Str(
        sign + "0".repeat(Math.max(0, width - text.length())) + text.substring(sign.length()));
  }

  private static Value expandTabs(Runtime runtime, Value[] in) {
    int size =
        Numbers.index(
            in[1],
            "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(in[1])));
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (char c : self(in).toCharArray()) {
      if (c == '\t') {
        int spaces = size <= 0 ? 0 : size - column % size;
        runtime.allocate(out.length() + (long) spaces);
        out.repeat(' ', spaces);
        column += spaces;
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return new Str(out.toString());
  }

  private static Value every(Value[] in, IntPredicate test) {
    String text = self(in);
    return Bool.of(!text.isEmpty() && text.codePoints().allMatch(test));
  }

  private static Value cased(String text, boolean upper) {
    boolean some =
        text.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    boolean none =
        text.codePoints()
            .noneMatch(c -> upper ? Character.isLowerCase(c) : Character.isUpperCase(c));
    return Bool.of(some && none);
  }

  private static boolean isIdentifier(String text) {
    return !text.isEmpty()
        && (Character.isUnicodeIdentifierStart(text.charAt(0)) || text.charAt(0) == '_')
        && text.chars().skip(1).allMatch(Character::isUnicodeIdentifierPart);
  }
}
