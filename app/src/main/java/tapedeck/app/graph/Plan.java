package tapedeck.app.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be laid out: boxes with their sizes, what lies inside what, and the edges between
 * them. Equal plans have equal layouts.
 *
 * @param room for the picture
 */
record Plan(List<Item> items, List<Link> links, List<Container> containers, Room room) {
  /**
   * A vertex.
   *
   * @param caption height of the text below it
   * @param inside the key of its container, null for none
   * @param target whether an arrow leaves it to the right
   */
  record Item(
      String key,
      double width,
      double height,
      double captionWidth,
      double caption,
      int operands,
      @Nullable String inside,
      Role role,
      boolean target) {
    Item inRow(String newKey) {
      return new Item(newKey, width, height, captionWidth, caption, operands, inside, role, target);
    }
  }

  /** What an item is for the layout. */
  enum Role {
    /** Something that is computed. */
    INNER,
    /** A variable or constant, which may be drawn again in every row. */
    SOURCE,
    /** Where a line from a row before comes in. */
    ENTRY,
    /** Where a line to a row below goes out. */
    EXIT
  }

  /**
   * An edge.
   *
   * @param chipWidth room for the text on it, 0 for none
   */
  record Link(
      String key, String from, String to, int operand, double chipWidth, double chipHeight) {
    Link between(String newFrom, String newTo, int newOperand) {
      return new Link(key, newFrom, newTo, newOperand, chipWidth, chipHeight);
    }
  }

  /**
   * A tape, a backward pass or a group around what it holds.
   *
   * @param heading height of its title
   * @param slim whether it keeps little room around what it holds
   * @param after the key of the container it stands to the right of, null for none
   */
  record Container(
      String key,
      @Nullable String inside,
      double minWidth,
      double heading,
      boolean slim,
      @Nullable String after) {}

  static final Plan EMPTY = new Plan(List.of(), List.of(), List.of(), Room.UNLIMITED);
}
