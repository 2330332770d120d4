package tapedeck.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a script that was pasted with more than its code.
 *
 * @param action what it does, as a button says it: {@code Remove the prompts}
 * @param text the script without it
 */
public record Repair(String action, String text) {
  private static final Pattern PROMPT = Pattern.compile("^(\\s*)(>>>|In \\[[\\d ]*\\]:) ?");
  private static final Pattern CONTINUED = Pattern.compile("^\\s*(\\.\\.\\.:?)( |$)");
  private static final Pattern OUTPUT = Pattern.compile("^\\s*Out ?\\[[\\d ]*\\]:.*");
  private static final Pattern NOTEBOOK = Pattern.compile("^\\s*([%!]|\\?|.*\\?$).*");

  /** The repair that a text needs, or null if nothing of the kind was pasted along. */
  public static @Nullable Repair of(String text) {
    List<String> lines = text.lines().toList();
    if (lines.stream().anyMatch(line -> PROMPT.matcher(line).find())) {
      return new Repair("Remove the prompts", withoutPrompts(lines));
    }
    if (lines.stream().anyMatch(Repair::isNotebook)) {
      List<String> kept = lines.stream().filter(line -> !isNotebook(line)).toList();
      return new Repair("Remove the notebook's commands", joined(kept));
    }
    String plain = plain(text);
    return plain.equals(text) ? null : new Repair("Replace typographic characters", plain);
  }

  /** {@code %matplotlib inline}, {@code !pip install …}, {@code ?tf.square}. */
  private static boolean isNotebook(String line) {
    return NOTEBOOK.matcher(line).matches() && !line.contains("#") && !line.contains("'");
  }

  /** What was typed; what a prompt answered is left out. */
  private static String withoutPrompts(List<String> lines) {
    List<String> kept = new ArrayList<>();
    boolean notebook = lines.stream().anyMatch(line -> line.strip().startsWith("In ["));
    for (String line : lines) {
      if (PROMPT.matcher(line).find()) {
        kept.add(PROMPT.matcher(line).replaceFirst(""));
      } else if (CONTINUED.matcher(line).find()) {
        kept.add(CONTINUED.matcher(line).replaceFirst(""));
      } else if (notebook && !OUTPUT.matcher(line).matches()) {
        kept.add(line);
      }
    }
    return joined(kept);
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** The quotes, dashes and spaces of web pages as the keyboard has them. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(
          switch (c) {
            case '\u2018', '\u2019' -> "'";
            case '\u201c', '\u201d', '\u00ab', '\u00bb' -> "\"";
            case '\u2212', '\u2013', '\u2014' -> "-";
            case '\u00a0' -> " ";
            case '\u200b', '\ufeff' -> "";
            case '\u00d7' -> "*";
            case '\u2026' -> "...";
            default -> String.valueOf(c);
          });
    }
    return out.toString();
  }
}
