package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.script.python.Members;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** The module {@code textwrap}. */
final class TextWrapping {
  private TextWrapping() {}

  private static final Pattern CHUNK =
      Pattern.compile("\\s+|[^\\s-]*\\w-(?=\\w\\w|\\w-)|\\S+?(?=\\s|$)|\\S+");

  static ModuleValue module() {
    String options = ", width=70, *, initial_indent='', subsequent_indent=''";
    return new ModuleValue(
        "textwrap",
        new Members()
            .function(
                "wrap",
                "text" + options,
                (r, in) -> ListValue.of(wrapped(r, in).stream().map(Str::new).toList()))
            .function(
                "fill", "text" + options, (r, in) -> new Str(String.join("\n", wrapped(r, in))))
            .function("dedent", "text", (r, in) -> new Str(dedented(r.str(in[0]))))
            .function("indent", "text, prefix, predicate=None", TextWrapping::indented)
            .function(
                "shorten",
                "text, width, *, placeholder=' [...]'",
                (r, in) ->
                    new Str(
                        shortened(
                            r.str(in[0]),
                            Numbers.index(in[1], "width must be an integer"),
                            r.str(in[2]))))
            .all());
  }

  private static List<String> wrapped(Runtime runtime, Value[] in) {
    int width = Numbers.index(in[1], "width must be an integer");
    if (width <= 0) {
      throw Raise.value("invalid width %d (must be > 0)".formatted(width));
    }
    String first = runtime.str(in[2]);
    String others = runtime.str(in[3]);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Matcher chunks = CHUNK.matcher(runtime.str(in[0]).replaceAll("[\\t\\n\\r\\f\\x0b]", " "));
    while (chunks.find()) {
      runtime.step();
      String chunk = chunks.group();
      int room = width - (lines.isEmpty() ? first : others).length();
      if (chunk.isBlank() && line.isEmpty() && !lines.isEmpty()) {
        continue;
      }
      if (line.length() + chunk.length() > room && !line.isEmpty()) {
        lines.add((lines.isEmpty() ? first : others) + line.toString().stripTrailing());
        line.setLength(0);
        room = width - others.length();
        chunk = chunk.isBlank() ? "" : chunk;
      }
      while (chunk.length() > room && room > 0) {
        lines.add((lines.isEmpty() ? first : others) + chunk.substring(0, room));
        chunk = chunk.substring(room);
        room = width - others.length();
      }
      line.append(chunk);
    }
    if (!line.toString().isBlank()) {
      lines.add((lines.isEmpty() ? first : others) + line.toString().stripTrailing());
    }
    return lines;
  }

  private static String dedented(String text) {
    String[] lines = text.split("\n", -1);
    String margin = null;
    for (String line : lines) {
      if (!line.isBlank()) {
        String lead = line.substring(0, line.length() - line.stripLeading().length());
        int common = 0;
        while (margin != null
            && common < Math.min(margin.length(), lead.length())
            && margin.charAt(common) == lead.charAt(common)) {
          common++;
        }
        margin = margin == null ? lead : lead.substring(0, common);
      }
    }
    int cut = margin == null ? 0 : margin.length();
    return String.join(
        "\n", Arrays.stream(lines).map(line -> line.isBlank() ? "" : line.substring(cut)).toList());
  }

  private static Value indented(Runtime runtime, Value[] in) {
    StringBuilder out = new StringBuilder();
    for (String line : runtime.str(in[0]).split("(?<=\n)")) {
      boolean marked =
          in[2] == None.NONE ? !line.isBlank() : runtime.truth(runtime.call(in[2], new Str(line)));
      out.append(marked ? runtime.str(in[1]) : "").append(line);
    }
    return new Str(out.toString());
  }

  private static String shortened(String text, int width, String placeholder) {
    String flat = String.join(" ", text.strip().split("\\s+"));
    if (flat.length() <= width) {
      return flat;
    }
    StringBuilder out = new StringBuilder();
    for (String word : flat.split(" ")) {
      if (out.length() + (out.isEmpty() ? 0 : 1) + word.length() + placeholder.length() > width) {
        break;
      }
      out.append(out.isEmpty() ? "" : " ").append(word);
    }
    if (out.isEmpty() && placeholder.strip().length() > width) {
      throw Raise.value("placeholder too large for max width");
    }
    return out.isEmpty() ? placeholder.stripLeading() : out + placeholder;
  }
}
