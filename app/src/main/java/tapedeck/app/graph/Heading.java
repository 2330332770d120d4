package tapedeck.app.graph;

import javafx.scene.text.Font;

/**
 * The heading of a frame in so much room: in one line, or else its name in the first and what else
 * is so below.
 *
 * @param detail what follows the name, from a new line on if there is no room beside it
 * @param width of the widest line
 * @param lines how many it takes
 */
record Heading(String detail, double width, int lines) {
  private static final String SEPARATOR = " · ";

  /** Room that a line loses where its last word does not fit. */
  private static final double RAGGED = 1.12;

  static Heading of(BoxLook look, double room) {
    double name = Measure.width(look.name(), font(look));
    double whole = name + Measure.width(look.detail(), Measure.HEADING);
    if (whole <= room || look.detail().isEmpty()) {
      return new Heading(look.detail(), whole, 1);
    }
    String below =
        look.detail().startsWith(SEPARATOR)
            ? look.detail().substring(SEPARATOR.length())
            : look.detail();
    double wide = Measure.width(below, Measure.HEADING);
    double used = Math.max(name, Math.min(wide, room));
    int lines = wide <= used ? 1 : (int) Math.ceil(wide * RAGGED / used);
    return new Heading("\n" + below, used, 1 + lines);
  }

  /** The heading of a further piece of a frame, its name cut where it is too long for it. */
  static String continued(String name, double room) {
    String rest = ", continued";
    String text = name + rest;
    for (int end = name.length() - 1; end > 0 && wide(text) > room; end--) {
      text = name.substring(0, end).stripTrailing() + "…" + rest;
    }
    return wide(text) > room ? "continued" : text;
  }

  private static double wide(String text) {
    return Measure.width(text, Measure.CAPTION);
  }

  private static Font font(BoxLook look) {
    return look.state().equals("group") ? Measure.CODE : Measure.HEADING;
  }
}
