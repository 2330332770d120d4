package tapedeck.app.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be laid out: boxes with their sizes, what lies inside what, and the edges between
 * them. Equal plans have equal layouts.
 */
record Plan(List<Item> items, List<Link> links, List<Container> containers) {
  /**
   * A vertex.
   *
   * @param caption height of the text below it
   * @param inside the key of its container, null for none
   */
  record Item(
      String key,
      double width,
      double height,
      double captionWidth,
      double caption,
      int operands,
      @Nullable String inside) {}

  /**
   * An edge.
   *
   * @param chipWidth room for the text on it, 0 for none
   */
  record Link(String key, String from, String to, int operand, double chipWidth) {}

  /**
   * A tape or a backward pass around what it recorded.
   *
   * @param heading height of its title
   */
  record Container(String key, @Nullable String inside, double minWidth, double heading) {}

  static final Plan EMPTY = new Plan(List.of(), List.of(), List.of());
}
