package tapedeck.app.style;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The emoji in a text, which the typefaces of code do not have and which get one of their own. */
public final class Emoji {
  private static final String STYLE = "emoji";

  private static final Pattern RUN =
      Pattern.compile(
          "(?:(?:\\p{IsEmoji_Presentation}|\\p{IsExtended_Pictographic}\\uFE0F)"
              + "[\\p{IsEmoji_Modifier}\\uFE0F\\u200D]*)+");

  private Emoji() {}

  /** The styles of a text, with that of emoji beside those it has. */
  public static StyleSpans<Collection<String>> over(
      StyleSpans<Collection<String>> styles, String text) {
    Matcher run = RUN.matcher(text);
    if (!run.find()) {
      return styles;
    }
    StyleSpansBuilder<Collection<String>> marks = new StyleSpansBuilder<>();
    int end = 0;
    do {
      marks.add(List.of(), run.start() - end);
      marks.add(List.of(STYLE), run.end() - run.start());
      end = run.end();
    } while (run.find());
    marks.add(List.of(), text.length() - end);
    return styles.overlay(marks.create(), Emoji::both);
  }

  /** The styles of a text that has no others. */
  public static StyleSpans<Collection<String>> of(String text) {
    return over(StyleSpans.singleton(List.of(), text.length()), text);
  }

  private static Collection<String> both(Collection<String> below, Collection<String> above) {
    return above.isEmpty() ? below : Stream.concat(below.stream(), above.stream()).toList();
  }
}
