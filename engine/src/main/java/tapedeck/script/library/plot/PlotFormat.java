package tapedeck.script.library.plot;

import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Colour;
import tapedeck.script.figure.Layer.Dash;
import tapedeck.script.value.Raise;

/**
 * A format string of {@code plt.plot}: {@code 'ro--'}.
 *
 * @param marker null where it says nothing about it, as with the others
 */
record PlotFormat(@Nullable String marker, @Nullable Dash dash, @Nullable Colour colour) {
  private static final String MARKERS = ".,ov^<>1234sp*hH+xXDd|_P8";

  static PlotFormat of(String text) {
    String marker = null;
    Dash dash = null;
    Colour colour = Colour.read(text);
    if (colour != null && !text.matches("[01]")) {
      return new PlotFormat(null, null, colour);
    }
    colour = null;
    int i = 0;
    while (i < text.length()) {
      String two = text.substring(i, Math.min(text.length(), i + 2));
      String one = text.substring(i, i + 1);
      if (two.equals("--") || two.equals("-.")) {
        dash = once(dash, two.equals("--") ? Dash.DASHED : Dash.DASH_DOT, text, "linestyle");
        i += 2;
      } else if (one.equals("-") || one.equals(":")) {
        dash = once(dash, one.equals("-") ? Dash.SOLID : Dash.DOTTED, text, "linestyle");
        i++;
      } else if (MARKERS.contains(one)) {
        marker = once(marker, one, text, "marker");
        i++;
      } else if (two.matches("C\\d")) {
        colour = once(colour, Colour.read(two), text, "color");
        i += 2;
      } else if ("bgrcmykw".contains(one)) {
        colour = once(colour, Colour.read(one), text, "color");
        i++;
      } else {
        throw Raise.value(
            "'%s' is not a valid format string (unrecognized character '%s')".formatted(text, one));
      }
    }
    return new PlotFormat(marker, dash, colour);
  }

  private static <T> @Nullable T once(
      @Nullable T before, @Nullable T now, String text, String what) {
    if (before != null) {
      throw Raise.value("'%s' is not a valid format string (two %s symbols)".formatted(text, what));
    }
    return now;
  }

  /** A line style by its sign or name; null if there is none of that name. */
  static @Nullable Dash dash(String text) {
    return switch (text) {
      case "-", "solid" -> Dash.SOLID;
      case "--", "dashed" -> Dash.DASHED;
      case "-.", "dashdot" -> Dash.DASH_DOT;
      case ":", "dotted" -> Dash.DOTTED;
      case "", " ", "None", "none" -> Dash.NONE;
      default -> null;
    };
  }
}
