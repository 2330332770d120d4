package tapedeck.script.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A colour as matplotlib names it, made uniform.
 *
 * @param text {@code C0} to {@code C9} for the colours that take turns, a colour of CSS, or {@code
 *     #rrggbb}
 */
public record Colour(String text) {
  private static final Map<String, String> LETTERS =
      Map.of(
          "b",
          "blue",
          "g",
          "green",
          "r",
          "red",
          "c",
          "darkcyan",
          "m",
          "darkmagenta",
          "y",
          "olive",
          "k",
          "black",
          "w",
          "white");

  private static final List<String> TURNS =
      List.of("blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan");

  private static final List<String> CSS =
      List.of(
          ("aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue"
                  + " blueviolet brown burlywood cadetblue chartreuse chocolate coral"
                  + " cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod"
                  + " darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange"
                  + " darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray"
                  + " darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey"
                  + " dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite"
                  + " gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo"
                  + " ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue"
                  + " lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey"
                  + " lightpink lightsalmon lightseagreen lightskyblue lightslategray"
                  + " lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon"
                  + " mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen"
                  + " mediumslateblue mediumspringgreen mediumturquoise mediumvioletred"
                  + " midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive"
                  + " olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise"
                  + " palevioletred papayawhip peachpuff peru pink plum powderblue purple red"
                  + " rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna"
                  + " silver skyblue slateblue slategray slategrey snow springgreen steelblue tan"
                  + " teal thistle tomato turquoise violet wheat white whitesmoke yellow"
                  + " yellowgreen")
              .split(" "));

  /** The colour of something's turn. */
  public static Colour turn(int number) {
    return new Colour("C" + number % TURNS.size());
  }

  /** Reads a colour of matplotlib: a letter, a name, {@code C1}, {@code #rgb}, a grey; or null. */
  public static @Nullable Colour read(String given) {
    String text = given.toLowerCase(Locale.ROOT).strip();
    if (LETTERS.containsKey(text)) {
      return new Colour(LETTERS.get(text));
    }
    if (text.matches("c\\d+")) {
      return turn(Integer.parseInt(text.substring(1)));
    }
    if (text.startsWith("tab:") && TURNS.contains(text.substring(4).replace("grey", "gray"))) {
      return turn(TURNS.indexOf(text.substring(4).replace("grey", "gray")));
    }
    if (text.matches("#[0-9a-f]{3}|#[0-9a-f]{6}|#[0-9a-f]{8}")) {
      return new Colour(text);
    }
    if (text.matches("0?\\.\\d+|[01](\\.0*)?")) {
      int shade = (int) Math.round(255 * Double.parseDouble(text));
      return new Colour("#%02x%02x%02x".formatted(shade, shade, shade));
    }
    return CSS.contains(text) ? new Colour(text) : null;
  }
}
