package tapedeck.app.editor;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fxmisc.richtext.CodeArea;

/** How Python's lines are moved in and out while one types: by levels of four spaces. */
final class Indentation {
  private static final int LEVEL = 4;
  private static final String COMMENT = "# ";
  private static final List<String> LAST_OF_BLOCK =
      List.of("return", "break", "continue", "pass", "raise");

  private Indentation() {}

  /** Spaces up to the next level, or, with lines selected, one level for each of them. */
  static void indent(CodeArea area) {
    if (area.getSelectedText().contains("\n")) {
      eachLine(area, line -> line.isBlank() ? line : " ".repeat(LEVEL) + line);
    } else {
      area.replaceSelection(" ".repeat(LEVEL - area.getCaretColumn() % LEVEL));
    }
  }

  static void outdent(CodeArea area) {
    eachLine(area, line -> line.substring(Math.min(LEVEL, leading(line))));
  }

  /** A new line as deep as this one, deeper behind a colon, less deep behind a return. */
  static void newLine(CodeArea area) {
    String line = area.getText(area.getCurrentParagraph());
    String before = line.substring(0, Math.min(area.getCaretColumn(), line.length()));
    String code = before.replaceAll("#.*", "").strip();
    int depth = Math.min(leading(line), before.length());
    if (code.endsWith(":")) {
      depth += LEVEL;
    } else if (LAST_OF_BLOCK.contains(code.split("\\W", 2)[0])) {
      depth = Math.max(0, depth - LEVEL);
    }
    area.replaceSelection("\n" + " ".repeat(depth));
    area.requestFollowCaret();
  }

  /** Deletes back to the level before; false if the caret stands behind something else. */
  static boolean deleteLevel(CodeArea area) {
    int column = area.getCaretColumn();
    String line = area.getText(area.getCurrentParagraph());
    if (area.getSelection().getLength() > 0 || column == 0 || column > leading(line)) {
      return false;
    }
    int back = column % LEVEL == 0 ? LEVEL : column % LEVEL;
    area.deleteText(area.getCaretPosition() - back, area.getCaretPosition());
    return true;
  }

  static void toggleComment(CodeArea area) {
    boolean all =
        selectedLines(area)
            .mapToObj(area::getText)
            .allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    eachLine(area, all ? Indentation::uncommented : Indentation::commented);
  }

  private static String commented(String line) {
    int depth = leading(line);
    return line.isBlank() ? line : line.substring(0, depth) + COMMENT + line.substring(depth);
  }

  private static String uncommented(String line) {
    return line.replaceFirst("^(\\s*)# ?", "$1");
  }

  private static int leading(String line) {
    int count = 0;
    while (count < line.length() && line.charAt(count) == ' ') {
      count++;
    }
    return count;
  }

  private static IntStream selectedLines(CodeArea area) {
    var selection = area.getCaretSelectionBind();
    return IntStream.rangeClosed(
        selection.getStartParagraphIndex(), selection.getEndParagraphIndex());
  }

  private static void eachLine(CodeArea area, UnaryOperator<String> change) {
    int[] lines = selectedLines(area).toArray();
    int first = lines[0];
    int last = lines[lines.length - 1];
    int begin = area.getAbsolutePosition(first, 0);
    int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
    String before = area.getText(begin, end);
    String after =
        IntStream.of(lines).mapToObj(area::getText).map(change).collect(Collectors.joining("\n"));
    if (after.equals(before)) {
      return;
    }
    int column = area.getCaretColumn();
    int shift = change.apply(area.getText(last)).length() - area.getParagraphLength(last);
    area.replaceText(begin, end, after);
    if (first == last) {
      area.moveTo(first, Math.clamp(column + shift, 0, area.getParagraphLength(first)));
    } else {
      area.selectRange(begin, begin + after.length());
    }
  }
}
