package tapedeck.script.library.binding;

import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/**
 * How NumPy lays out an array of text or of objects.
 *
 * @param separator what stands between two elements
 */
record ElementText(Runtime runtime, StringTensor array, String separator) {
  /** How long a line may be. */
  static final int LINE = 75;

  /** All elements in their brackets; lines after the first begin with {@code indent}. */
  String all(String indent) {
    return rows(indent, 0, 0, LINE - (indent.isEmpty() ? 0 : 1));
  }

  /** An element as NumPy shows it; lists say that they are such. */
  private String shown(Value item) {
    String text = runtime.repr(item);
    return item instanceof ListValue ? "list(" + text + ")" : text;
  }

  private String rows(String indent, int axis, int from, int width) {
    String inner = indent + " ";
    int rank = array.shape().rank();
    int stride = array.shape().strides()[axis];
    int count = array.shape().dim(axis);
    if (axis == rank - 1) {
      return line(inner, from, count, width - Math.max(separator.strip().length(), 1));
    }
    StringBuilder out = new StringBuilder();
    String between = separator.strip() + "\n".repeat(rank - 1 - axis);
    for (int i = 0; i < count; i++) {
      String row = rows(inner, axis + 1, from + i * stride, width - 1);
      out.append(inner).append(row).append(i < count - 1 ? between : "");
    }
    return "[" + out.substring(Math.min(out.length(), inner.length())) + "]";
  }

  private String line(String inner, int from, int count, int room) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder(inner);
    for (int i = 0; i < count; i++) {
      String word = shown(array.items().get(from + i));
      if (line.length() + word.length() > room && line.length() > inner.length()) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(inner);
      }
      line.append(word).append(i < count - 1 ? separator : "");
    }
    out.append(line);
    return "[" + out.substring(inner.length()) + "]";
  }
}
