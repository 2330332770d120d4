package tapedeck.app.plot;

import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import tapedeck.script.figure.Layer.Shades;

/** Numbers as colours: a name's row of colours stretched between two numbers. */
record ColourMap(List<Color> row, double low, double high) {
  private static final Map<String, String> ROWS =
      Map.ofEntries(
          Map.entry(
              "viridis", "440154 482878 3e4a89 31688e 26828e 1f9e89 35b779 6dcd59 b4de2c fde725"),
          Map.entry(
              "plasma", "0d0887 46039f 7201a8 9c179e bd3786 d8576b ed7953 fb9f3a fdca26 f0f921"),
          Map.entry(
              "inferno", "000004 1b0c41 4a0c6b 781c6d a52c60 cf4446 ed6925 fb9b06 f7d13d fcffa4"),
          Map.entry(
              "magma", "000004 180f3d 440f76 721f81 9e2f7f cd4071 f1605d fd9668 feca8d fcfdbf"),
          Map.entry(
              "cividis", "00224e 123570 3b496c 575d6d 707173 8a8678 a59c74 c3b369 e1cc55 fee838"),
          Map.entry("gray", "000000 ffffff"),
          Map.entry("binary", "ffffff 000000"),
          Map.entry("Greys", "ffffff d9d9d9 969696 525252 000000"),
          Map.entry("Blues", "f7fbff c6dbef 6baed6 2171b5 08306b"),
          Map.entry("Reds", "fff5f0 fcbba1 fb6a4a cb181d 67000d"),
          Map.entry("Greens", "f7fcf5 c7e9c0 74c476 238b45 00441b"),
          Map.entry("Oranges", "fff5eb fdd0a2 fd8d3c d94801 7f2704"),
          Map.entry("Purples", "fcfbfd dadaeb 9e9ac8 6a51a3 3f007d"),
          Map.entry("coolwarm", "3b4cc0 8db0fe dddddd f49a7b b40426"),
          Map.entry("bwr", "0000ff ffffff ff0000"),
          Map.entry("seismic", "00004c 0000ff ffffff ff0000 800000"),
          Map.entry("RdBu", "67001f d6604d f7f7f7 4393c3 053061"),
          Map.entry("RdYlBu", "a50026 f46d43 ffffbf 74add1 313695"),
          Map.entry("PuOr", "7f3b08 e08214 f7f7f7 8073ac 2d004b"),
          Map.entry("Spectral", "9e0142 f46d43 ffffbf 66c2a5 5e4fa2"),
          Map.entry("hot", "0b0000 ff0000 ffff00 ffffff"),
          Map.entry("jet", "000080 0000ff 00ffff ffff00 ff0000 800000"),
          Map.entry("turbo", "30123b 4777ef 1bd0d5 62fc6b d2e935 fe9b2d db3a07 7a0403"),
          Map.entry("rainbow", "8000ff 1996f3 4df3ce b2f396 ff964f ff0000"),
          Map.entry("twilight", "e2d9e2 6276ba 2f1436 b25652 e2d9e2"));

  /** The colours that shades ask for, over these numbers unless they say between which. */
  static ColourMap of(Shades shades, double least, double most) {
    boolean reversed = shades.name().endsWith("_r");
    String name = reversed ? shades.name().substring(0, shades.name().length() - 2) : shades.name();
    List<Color> colours =
        List.of(ROWS.getOrDefault(name, ROWS.getOrDefault("viridis", "000000 ffffff")).split(" "))
            .stream()
            .map(hex -> Color.web("#" + hex))
            .toList();
    Double low = shades.low();
    Double high = shades.high();
    return new ColourMap(
        reversed ? colours.reversed() : colours,
        low == null ? least : low,
        high == null ? most : high);
  }

  /** The colour of a number; none for one that is not. */
  Color at(double value) {
    if (Double.isNaN(value)) {
      return Color.TRANSPARENT;
    }
    double fraction = high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 0;
    double place = fraction * (row.size() - 1);
    int before = (int) Math.min(Math.floor(place), row.size() - 2);
    return row.get(before).interpolate(row.get(before + 1), place - before);
  }
}
