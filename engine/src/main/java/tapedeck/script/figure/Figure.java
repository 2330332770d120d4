package tapedeck.script.figure;

import java.util.List;

/**
 * A figure as far as a script has drawn it. It does not change; the next thing drawn makes another.
 *
 * @param number from 1, in the order in which figures were begun
 * @param title the title above all axes; empty for none
 * @param rows how many axes fit below one another, and {@code columns} beside one another
 */
public record Figure(int number, String title, int rows, int columns, List<Axes> axes) {
  public Figure {
    axes = List.copyOf(axes);
  }

  /** Whether there is nothing to see in it yet. */
  public boolean isEmpty() {
    return title.isEmpty() && axes.stream().allMatch(each -> each.layers().isEmpty());
  }

  /** A name for lists: its title, that of its first axes, or its number. */
  public String name() {
    String first = axes.isEmpty() ? "" : axes.getFirst().title();
    return !title.isEmpty() ? title : !first.isEmpty() ? first : "Figure " + number;
  }
}
