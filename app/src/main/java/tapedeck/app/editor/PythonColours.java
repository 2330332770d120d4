package tapedeck.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which parts of a Python text are keywords, numbers, strings, comments or names being defined. */
final class PythonColours {
  /**
   * A part that is coloured.
   *
   * @param end behind its last character
   */
  record Part(int begin, int end, String styleClass) {}

  private static final String KEYWORDS =
      "False|None|True|and|as|assert|break|class|continue|def|del|elif|else|except|finally|for|from"
          + "|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>#[^\n]*)"
              + "|(?<string>\\b[fFrRbBuU]{0,2}(?:\"\"\"(?s:.*?)(?:\"\"\"|\\z)|'''(?s:.*?)(?:'''|\\z)"
              + "|\"(?:\\\\.|[^\"\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\n])*'?)"
              + "|(?:\"\"\"(?s:.*?)(?:\"\"\"|\\z)|'''(?s:.*?)(?:'''|\\z)"
              + "|\"(?:\\\\.|[^\"\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\n])*'?))"
              + "|(?<decorator>(?m:^)[ \t]*@[\\w.]+)"
              + "|\\b(?:def|class)[ \t]+(?<defined>\\w+)"
              + "|(?<keyword>\\b(?:"
              + KEYWORDS
              + ")\\b)"
              + "|(?<number>(?<![\\w.])(?:0[xX][\\da-fA-F_]+|(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)"
              + "(?:[eE][+-]?\\d+)?j?))");

  private static final List<String> GROUPS =
      List.of("comment", "string", "decorator", "keyword", "number");

  private PythonColours() {}

  /** The coloured parts in order; what lies between them is plain. */
  static List<Part> of(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group("defined") != null) {
        int keywordEnd = matcher.start() + (text.startsWith("def", matcher.start()) ? 3 : 5);
        parts.add(new Part(matcher.start(), keywordEnd, "keyword"));
        parts.add(new Part(matcher.start("defined"), matcher.end("defined"), "defined"));
      }
      for (String group : GROUPS) {
        if (matcher.group(group) != null) {
          parts.add(new Part(matcher.start(), matcher.end(), group));
        }
      }
    }
    return parts;
  }
}
