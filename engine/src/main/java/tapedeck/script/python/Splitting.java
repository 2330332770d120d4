package tapedeck.script.python;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The methods of strings that take them apart. */
final class Splitting {
  private Splitting() {}

  static Value split(Value[] in, boolean fromRight) {
    String text = StringMethods.self(in);
    long most =
        Numbers.index(
            in[2],
            "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(in[2])));
    List<String> parts;
    if (in[1] == None.NONE) {
      parts = fromRight ? wordsFromRight(text, most) : words(text, most);
    } else {
      if (!(in[1] instanceof Str)) {
        throw Raise.type("must be str or None, not " + Types.nameOf(in[1]));
      }
      String separator = StringMethods.text(in, 1);
      if (separator.isEmpty()) {
        throw Raise.value("empty separator");
      }
      parts = fromRight ? piecesFromRight(text, separator, most) : pieces(text, separator, most);
    }
    return ListValue.of(parts.stream().map(Str::new).toList());
  }

  private static List<String> words(String text, long most) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < text.length() && StringMethods.isSpace(text.charAt(at))) {
        at++;
      }
      if (at >= text.length()) {
        return words;
      }
      int end = at;
      if (words.size() == most) {
        words.add(text.substring(at));
        return words;
      }
      while (end < text.length() && !StringMethods.isSpace(text.charAt(end))) {
        end++;
      }
      words.add(text.substring(at, end));
      at = end;
    }
  }

  private static List<String> wordsFromRight(String text, long most) {
    String mirrored = new StringBuilder(text).reverse().toString();
    return words(mirrored, most).reversed().stream()
        .map(word -> new StringBuilder(word).reverse().toString())
        .toList();
  }

  private static List<String> pieces(String text, String separator, long most) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    int next = text.indexOf(separator);
    while (next >= 0 && pieces.size() != most) {
      pieces.add(text.substring(at, next));
      at = next + separator.length();
      next = text.indexOf(separator, at);
    }
    pieces.add(text.substring(at));
    return pieces;
  }

  private static List<String> piecesFromRight(String text, String separator, long most) {
    List<String> pieces = new ArrayList<>();
    int end = text.length();
    int last = text.lastIndexOf(separator, end - separator.length());
    while (last >= 0 && pieces.size() != most) {
      pieces.add(text.substring(last + separator.length(), end));
      end = last;
      last = text.lastIndexOf(separator, end - separator.length());
    }
    pieces.add(text.substring(0, end));
    return pieces.reversed();
  }

  static Value lines(String text, boolean keepEnds) {
    List<Value> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length()
          && "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      int next = Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1));
      lines.add(new Str(text.substring(at, keepEnds ? next : end)));
      at = next;
    }
    return ListValue.of(lines);
  }

  static Value partition(Value[] in, boolean last) {
    String text = StringMethods.self(in);
    String separator = StringMethods.text(in, 1);
    if (separator.isEmpty()) {
      throw Raise.value("empty separator");
    }
    int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
    if (at < 0) {
      return last
          ? Tuple.of(Str.EMPTY, Str.EMPTY, new Str(text))
          : Tuple.of(new Str(text), Str.EMPTY, Str.EMPTY);
    }
    return Tuple.of(
        new Str(text.substring(0, at)),
        new Str(separator),
        new Str(text.substring(at + separator.length())));
  }
}
