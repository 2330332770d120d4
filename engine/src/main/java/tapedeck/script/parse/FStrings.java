package tapedeck.script.parse;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Expression.Field;
import tapedeck.script.syntax.Expression.Formatted;
import tapedeck.script.syntax.Expression.Part;
import tapedeck.script.syntax.Expression.Text;
import tapedeck.tape.Place;

/** Takes an f-string apart into text and fields. */
final class FStrings {
  private final String token;
  private final boolean raw;
  private final Place place;
  private final Names names;
  private final int end;
  private int at;
  private int line;
  private int lineStart;

  FStrings(String token, Place place, Names names) {
    String prefix = Literals.prefix(token);
    int quotes = Literals.quotes(token, prefix.length());
    this.token = token;
    this.raw = prefix.indexOf('r') >= 0;
    this.place = place;
    this.names = names;
    this.at = prefix.length() + quotes;
    this.end = token.length() - quotes;
    this.line = place.line();
    this.lineStart = -place.column();
  }

  List<Part> parts() {
    return parts(false, 0);
  }

  private List<Part> parts(boolean inSpec, int depth) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (at < end) {
      char c = token.charAt(at);
      if (c == '{' && !inSpec && at + 1 < end && token.charAt(at + 1) == '{') {
        text.append('{');
        at += 2;
      } else if (c == '{' && depth > 1) {
        throw problem("expressions nested too deeply");
      } else if (c == '{') {
        flush(text, parts);
        parts.add(field(depth));
      } else if (c == '}' && inSpec) {
        break;
      } else if (c == '}') {
        if (at + 1 >= end || token.charAt(at + 1) != '}') {
          throw problem("single '}' is not allowed");
        }
        text.append('}');
        at += 2;
      } else if (c == '\\' && !raw && at + 1 < end) {
        text.append(c).append(token.charAt(at + 1));
        boolean named = token.charAt(at + 1) == 'N' && at + 2 < end && token.charAt(at + 2) == '{';
        at += 2;
        while (named && at < end) {
          text.append(token.charAt(at));
          named = token.charAt(at++) != '}';
        }
      } else {
        text.append(c);
        advance();
      }
    }
    flush(text, parts);
    return parts;
  }

  private void flush(StringBuilder text, List<Part> parts) {
    if (!text.isEmpty()) {
      String plain = Literals.newlines(text.toString());
      parts.add(new Text(raw ? plain : Literals.unescape(plain, place)));
      text.setLength(0);
    }
  }

  private void advance() {
    if (token.charAt(at) == '\n') {
      line++;
      lineStart = at + 1;
    }
    at++;
  }

  private Place here() {
    return new Place(line, at - lineStart, line, at - lineStart + 1);
  }

  private Refusal problem(String message) {
    return Refusal.syntax("f-string: " + message, here());
  }

  private Field field(int depth) {
    Place open = here();
    at++;
    int start = at;
    int startLine = line;
    int startColumn = at - lineStart;
    skipExpression();
    int stop = at;
    String source = token.substring(start, stop);
    String label = "";
    if (at < end && token.charAt(at) == '=') {
      at++;
      while (at < end && token.charAt(at) == ' ') {
        at++;
      }
      label = token.substring(start, at);
    }
    if (source.isBlank()) {
      throw problem(
          at < end && token.charAt(at) == '}' || at < end
              ? "empty expression not allowed"
              : "expecting '}'");
    }
    char conversion = 0;
    if (at + 1 < end && token.charAt(at) == '!') {
      conversion = token.charAt(at + 1);
      at += 2;
      if (conversion != 'r' && conversion != 's' && conversion != 'a') {
        throw problem("invalid conversion character: expected 's', 'r', or 'a'");
      }
    }
    Formatted spec = null;
    if (at < end && token.charAt(at) == ':') {
      at++;
      Place specPlace = here();
      spec = new Formatted(parts(true, depth + 1), specPlace);
    }
    if (at >= end || token.charAt(at) != '}') {
      throw problem("expecting '}'");
    }
    at++;
    Expression value;
    try {
      value = Parsing.field(source, startLine, startColumn, names);
    } catch (SyntaxProblem e) {
      throw new Refusal(e);
    }
    return new Field(label, value, conversion, spec, open.covering(value.place()));
  }

  /** Moves on to what ends the expression: {@code !r}, {@code :}, {@code =} or the brace. */
  private void skipExpression() {
    int depth = 0;
    while (at < end) {
      char c = token.charAt(at);
      char next = at + 1 < end ? token.charAt(at + 1) : 0;
      if (c == '\'' || c == '"') {
        skipString(c);
        continue;
      }
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (depth > 0 && (c == ')' || c == ']' || c == '}')) {
        depth--;
      } else if (depth == 0) {
        if (c == '}' || c == ':') {
          return;
        }
        if ((c == '!' || c == '=' || c == '<' || c == '>') && next == '=') {
          at++;
        } else if (c == '!' || c == '=') {
          return;
        }
      }
      advance();
    }
  }

  private void skipString(char quote) {
    boolean triple = token.startsWith(String.valueOf(quote).repeat(3), at);
    String close = String.valueOf(quote).repeat(triple ? 3 : 1);
    at += close.length();
    while (at < end && !token.startsWith(close, at)) {
      if (token.charAt(at) == '\\') {
        at++;
      }
      if (at < end) {
        advance();
      }
    }
    at = Math.min(end, at + close.length());
  }
}
