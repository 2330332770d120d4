package tapedeck.script.library.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Colour;
import tapedeck.script.figure.Layer;
import tapedeck.script.figure.Layer.Dash;
import tapedeck.script.figure.Layer.Marker;
import tapedeck.script.figure.Layer.Stroke;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.plot.FigureBook.Plane;
import tapedeck.script.library.plot.PlotData.Keywords;
import tapedeck.script.library.plot.PlotObjects.Artist;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** The lines, points, bars and bands that a script draws between axes. */
final class PlotLayers {
  private static final double LINE = 1.5;
  private static final double MARK = 6;

  private PlotLayers() {}

  /** {@code plot([x], y, [format], …)}. */
  static Value plot(Runtime runtime, Plane plane, Value[] in) {
    List<Value> given = new ArrayList<>(((Tuple) in[0]).items());
    if (plane.solid && given.size() > 2 && !(given.get(2) instanceof Str)) {
      given.remove(2);
    }
    Keywords keywords = new Keywords(runtime, in[1]);
    Style style = Style.of(keywords);
    String label = keywords.text("label");
    keywords
        .without("zorder", "drawstyle", "solid_capstyle", "clip_on", "animated", "data")
        .close("Line2D.set()");
    List<Value> lines = new ArrayList<>();
    int i = 0;
    while (i < given.size()) {
      Value first = given.get(i++);
      Value second = null;
      if (i < given.size() && !(given.get(i) instanceof Str)) {
        second = given.get(i++);
      }
      PlotFormat format = new PlotFormat(null, null, null);
      if (i < given.size() && given.get(i) instanceof Str text) {
        format = PlotFormat.of(text.text());
        i++;
      }
      addLines(
          runtime,
          plane,
          second == null ? null : first,
          second == null ? first : second,
          style.under(format),
          label,
          lines);
    }
    return ListValue.of(lines);
  }

  private static void addLines(
      Runtime runtime,
      Plane plane,
      @Nullable Value across,
      Value up,
      Style style,
      String label,
      List<Value> lines) {
    List<double[]> ys = PlotData.columns(runtime, up);
    List<double[]> xs =
        across == null ? List.of(counted(ys.getFirst().length)) : PlotData.columns(runtime, across);
    if (xs.getFirst().length != ys.getFirst().length) {
      throw Raise.value(
          "x and y must have same first dimension, but have shapes %s and %s"
              .formatted(
                  across == null ? "" : PlotData.tensor(runtime, across).shape(),
                  PlotData.tensor(runtime, up).shape()));
    }
    for (int column = 0; column < Math.max(xs.size(), ys.size()); column++) {
      double[] x = xs.get(Math.min(column, xs.size() - 1));
      double[] y = ys.get(Math.min(column, ys.size() - 1));
      Colour colour = style.colour() != null ? style.colour() : Colour.turn(plane.turns++);
      Layer.Line line = new Layer.Line(x, y, style.stroke(colour), style.mark(colour), label);
      plane.layers.add(line);
      lines.add(new PlotLine(plane, line, across == null));
    }
  }

  private static double[] counted(int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  /** How a line was asked to look; null where nothing was said. */
  private record Style(
      @Nullable Colour colour,
      @Nullable Dash dash,
      @Nullable String marker,
      double width,
      double size,
      double alpha) {
    static Style of(Keywords keywords) {
      Colour colour = keywords.colour("color", "c");
      Value marker = keywords.take("marker");
      Value dash = keywords.take("linestyle", "ls");
      Dash known = dash instanceof Str text ? PlotFormat.dash(text.text()) : null;
      if (dash instanceof Str text && known == null) {
        throw Raise.value(
            "'%s' is not a valid value for ls; supported values are '-', '--', '-.', ':', 'None', ' ', '', 'solid', 'dashed', 'dashdot', 'dotted'"
                .formatted(text.text()));
      }
      Style style =
          new Style(
              colour,
              known,
              marker instanceof Str text ? text.text() : null,
              keywords.number(LINE, "linewidth", "lw"),
              keywords.number(MARK, "markersize", "ms"),
              keywords.number(1, "alpha"));
      keywords.without(
          "markerfacecolor",
          "mfc",
          "markeredgecolor",
          "mec",
          "markeredgewidth",
          "mew",
          "markevery");
      return style;
    }

    /** These wishes, and those of a format where there are none. */
    Style under(PlotFormat format) {
      boolean marksOnly = format.marker() != null && format.dash() == null;
      Dash otherwise = marksOnly ? Dash.NONE : format.dash();
      return new Style(
          colour != null ? colour : format.colour(),
          dash != null ? dash : otherwise,
          marker != null ? marker : format.marker(),
          width,
          size,
          alpha);
    }

    Stroke stroke(Colour own) {
      return new Stroke(own, dash == null ? Dash.SOLID : dash, width, alpha);
    }

    Marker mark(Colour own) {
      String shape = marker == null || marker.equalsIgnoreCase("none") ? "" : marker.strip();
      return new Marker(shape, size, own, alpha);
    }
  }

  static Value scatter(Runtime runtime, Plane plane, Value[] in) {
    double[] x = PlotData.row(runtime, in[0]);
    double[] y = PlotData.row(runtime, in[1]);
    if (x.length != y.length) {
      throw Raise.value("x and y must be the same size");
    }
    Keywords keywords = new Keywords(runtime, in[4]);
    Colour named = keywords.colour("color", "facecolors");
    double[] shades = null;
    Value c = in[3];
    if (c instanceof Str) {
      named = PlotData.colour(runtime, c);
    } else if (c != None.NONE) {
      double[] numbers = isNumeric(runtime, c) ? PlotData.row(runtime, c) : new double[0];
      if (numbers.length == x.length) {
        shades = numbers;
      } else {
        named = firstColour(runtime, c);
      }
    }
    Colour colour = named != null ? named : Colour.turn(plane.turns++);
    Value marker = keywords.take("marker");
    Layer.Shades map = shades(keywords);
    double alpha = keywords.number(1, "alpha");
    String label = keywords.text("label");
    keywords
        .without("edgecolors", "edgecolor", "linewidths", "linewidth", "lw", "zorder", "norm")
        .close("PathCollection.set()");
    double[] sizes =
        in[2] == None.NONE || plane.solid
            ? new double[] {MARK * MARK}
            : PlotData.row(runtime, in[2]);
    plane.layers.add(
        new Layer.Points(
            x,
            y,
            sizes,
            shades,
            map,
            new Marker(marker instanceof Str text ? text.text() : "o", MARK, colour, alpha),
            label));
    return Artist.of("matplotlib.collections.PathCollection", colour);
  }

  private static boolean isNumeric(Runtime runtime, Value given) {
    return !(given instanceof ListValue list
            && !list.items().isEmpty()
            && list.items().getFirst() instanceof Str)
        && PlotData.tensor(runtime, given).rank() <= 2;
  }

  private static Colour firstColour(Runtime runtime, Value given) {
    boolean names =
        given instanceof ListValue list
            && !list.items().isEmpty()
            && list.items().getFirst() instanceof Str;
    return names
        ? PlotData.colour(runtime, ((ListValue) given).items().getFirst())
        : PlotData.colour(runtime, given);
  }

  /** The colour map that keywords ask for. */
  static Layer.Shades shades(Keywords keywords) {
    Value map = keywords.take("cmap");
    return new Layer.Shades(
        map instanceof Str text ? text.text() : "viridis",
        keywords.maybe("vmin"),
        keywords.maybe("vmax"),
        false);
  }

  static Value bars(Runtime runtime, Plane plane, Value[] in, boolean upright) {
    List<Value> names = names(in[0]);
    double[] at = names == null ? PlotData.row(runtime, in[0]) : counted(names.size());
    double[] lengths = spread(PlotData.row(runtime, in[1]), at.length);
    double[] widths = spread(PlotData.row(runtime, in[2]), at.length);
    double[] ground =
        in[3] == None.NONE
            ? new double[at.length]
            : spread(PlotData.row(runtime, in[3]), at.length);
    Keywords keywords = new Keywords(runtime, in[4]);
    boolean edge = keywords.text("align").equals("edge");
    double[] low = new double[at.length];
    Arrays.setAll(low, i -> edge ? at[i] : at[i] - widths[i] / 2);
    Colour named = keywords.colour("color", "facecolor", "fc");
    Colour colour = named != null ? named : Colour.turn(plane.turns++);
    double alpha = keywords.number(1, "alpha");
    String label = keywords.text("label");
    keywords
        .without("edgecolor", "ec", "linewidth", "lw", "yerr", "xerr", "capsize", "tick_label")
        .without("zorder", "hatch")
        .close("Rectangle.set()");
    plane.layers.add(new Layer.Bars(low, widths, ground, lengths, upright, colour, alpha, label));
    return PlotObjects.bars(at.length, colour);
  }

  private static @Nullable List<Value> names(Value given) {
    return given instanceof ListValue list
            && !list.items().isEmpty()
            && list.items().getFirst() instanceof Str
        ? list.items()
        : null;
  }

  private static double[] spread(double[] numbers, int count) {
    if (numbers.length == 1 && count != 1) {
      double[] all = new double[count];
      Arrays.fill(all, numbers[0]);
      return all;
    }
    if (numbers.length != count) {
      throw Raise.value(
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (%d,) and arg 1 with shape (%d,)."
              .formatted(count, numbers.length));
    }
    return numbers;
  }

  static Value histogram(Runtime runtime, Plane plane, Value[] in) {
    double[] x = PlotData.row(runtime, in[0]);
    double[] edges = edges(runtime, x, in[1], in[2]);
    double[] counts = new double[edges.length - 1];
    for (double value : x) {
      for (int i = 0; i < counts.length; i++) {
        boolean last = i == counts.length - 1;
        if (value >= edges[i] && (value < edges[i + 1] || last && value == edges[i + 1])) {
          counts[i]++;
          break;
        }
      }
    }
    if (runtime.truth(in[3])) {
      double total = Arrays.stream(counts).sum();
      Arrays.setAll(counts, i -> counts[i] / total / (edges[i + 1] - edges[i]));
    }
    double[] widths = new double[counts.length];
    Arrays.setAll(widths, i -> edges[i + 1] - edges[i]);
    Keywords keywords = new Keywords(runtime, in[4]);
    Colour named = keywords.colour("color", "facecolor", "fc");
    Colour colour = named != null ? named : Colour.turn(plane.turns++);
    double alpha = keywords.number(1, "alpha");
    String label = keywords.text("label");
    keywords
        .without("edgecolor", "ec", "histtype", "align", "rwidth", "linewidth", "lw", "log")
        .close("Rectangle.set()");
    plane.layers.add(
        new Layer.Bars(
            Arrays.copyOf(edges, counts.length),
            widths,
            new double[counts.length],
            counts,
            true,
            colour,
            alpha,
            label));
    return Tuple.of(
        PlotObjects.array(counts),
        PlotObjects.array(edges),
        PlotObjects.bars(counts.length, colour));
  }

  private static double[] edges(Runtime runtime, double[] x, Value bins, Value range) {
    if (!(bins instanceof tapedeck.script.value.Int)
        && !(bins instanceof Str)
        && bins != None.NONE) {
      return PlotData.row(runtime, bins);
    }
    int count = bins instanceof tapedeck.script.value.Int ? Given.one(runtime, bins) : 10;
    double[] limits =
        range == None.NONE
            ? new double[] {Arrays.stream(x).min().orElse(0), Arrays.stream(x).max().orElse(1)}
            : PlotData.row(runtime, range);
    double low = limits[0] == limits[1] ? limits[0] - 0.5 : limits[0];
    double high = limits[0] == limits[1] ? limits[1] + 0.5 : limits[1];
    double[] edges = new double[Math.max(1, count) + 1];
    Arrays.setAll(
        edges, i -> i == edges.length - 1 ? high : low + i * ((high - low) / (edges.length - 1)));
    return edges;
  }

  static Value level(Runtime runtime, Plane plane, Value[] in, boolean across) {
    Keywords keywords = new Keywords(runtime, in[3]);
    Style style = Style.of(keywords);
    String label = keywords.text("label");
    keywords.without("zorder").close("Line2D.set()");
    Colour colour = style.colour() != null ? style.colour() : Colour.turn(0);
    for (double at : PlotData.row(runtime, in[0])) {
      plane.layers.add(new Layer.Level(at, across, style.stroke(colour), label));
    }
    return Artist.of("matplotlib.lines.Line2D", colour);
  }

  static Value strip(Runtime runtime, Plane plane, Value[] in, boolean across) {
    Keywords keywords = new Keywords(runtime, in[2]);
    Colour named = keywords.colour("color", "facecolor", "fc");
    double alpha = keywords.number(1, "alpha");
    String label = keywords.text("label");
    keywords.without("xmin", "xmax", "ymin", "ymax", "zorder", "lw").close("Rectangle.set()");
    Colour colour = named != null ? named : Colour.turn(0);
    plane.layers.add(
        new Layer.Strip(
            Constants.number(runtime, in[0]),
            Constants.number(runtime, in[1]),
            across,
            colour,
            alpha,
            label));
    return Artist.of("matplotlib.patches.Rectangle", colour);
  }

  static Value band(Runtime runtime, Plane plane, Value[] in) {
    double[] x = PlotData.row(runtime, in[0]);
    double[] low = spread(PlotData.row(runtime, in[1]), x.length);
    double[] high = spread(PlotData.row(runtime, in[2]), x.length);
    if (in[3] != None.NONE) {
      double[] where = PlotData.row(runtime, in[3]);
      Arrays.setAll(low, i -> where[i] != 0 ? low[i] : Double.NaN);
    }
    Keywords keywords = new Keywords(runtime, in[4]);
    Colour named = keywords.colour("color", "facecolor", "fc");
    Colour colour = named != null ? named : Colour.turn(plane.turns++);
    double alpha = keywords.number(1, "alpha");
    String label = keywords.text("label");
    keywords
        .without("interpolate", "step", "linewidth", "lw", "edgecolor", "zorder", "hatch")
        .close("FillBetweenPolyCollection.set()");
    plane.layers.add(new Layer.Band(x, low, high, colour, alpha, label));
    return Artist.of("matplotlib.collections.FillBetweenPolyCollection", colour);
  }

  /** A line with a bar of uncertainty at each point. */
  static Value errorBars(Runtime runtime, Plane plane, Value[] in) {
    double[] x = PlotData.row(runtime, in[0]);
    double[] y = spread(PlotData.row(runtime, in[1]), x.length);
    Keywords keywords = new Keywords(runtime, in[3]);
    PlotFormat format = PlotFormat.of(keywords.text("fmt"));
    Style style = Style.of(keywords).under(format);
    String label = keywords.text("label");
    keywords.without("capsize", "ecolor", "elinewidth", "xerr", "zorder").close("Line2D.set()");
    Colour colour = style.colour() != null ? style.colour() : Colour.turn(plane.turns++);
    plane.layers.add(new Layer.Line(x, y, style.stroke(colour), style.mark(colour), label));
    if (in[2] != None.NONE) {
      double[] error = spread(PlotData.row(runtime, in[2]), x.length);
      double[] bars = new double[3 * x.length];
      double[] at = new double[3 * x.length];
      for (int i = 0; i < x.length; i++) {
        at[3 * i] = x[i];
        at[3 * i + 1] = x[i];
        at[3 * i + 2] = Double.NaN;
        bars[3 * i] = y[i] - error[i];
        bars[3 * i + 1] = y[i] + error[i];
      }
      Stroke stroke = new Stroke(colour, Dash.SOLID, LINE, style.alpha());
      plane.layers.add(new Layer.Line(at, bars, stroke, new Marker("", 0, colour, 1), ""));
    }
    return Artist.of("matplotlib.container.ErrorbarContainer", colour);
  }

  /** Lines from one end to the other at each place. */
  static Value lines(Runtime runtime, Plane plane, Value[] in, boolean across) {
    double[] at = PlotData.row(runtime, in[0]);
    double[] from = spread(PlotData.row(runtime, in[1]), at.length);
    double[] to = spread(PlotData.row(runtime, in[2]), at.length);
    Keywords keywords = new Keywords(runtime, in[3]);
    Colour named = keywords.colour("colors", "color");
    Value dash = keywords.take("linestyles", "linestyle", "ls");
    Dash known = dash instanceof Str text ? PlotFormat.dash(text.text()) : null;
    String label = keywords.text("label");
    double width = keywords.number(LINE, "linewidth", "lw", "linewidths");
    double alpha = keywords.number(1, "alpha");
    keywords.without("zorder").close("LineCollection.set()");
    Colour colour = named != null ? named : Colour.turn(0);
    double[] ends = new double[3 * at.length];
    double[] fixed = new double[3 * at.length];
    for (int i = 0; i < at.length; i++) {
      fixed[3 * i] = at[i];
      fixed[3 * i + 1] = at[i];
      fixed[3 * i + 2] = Double.NaN;
      ends[3 * i] = from[i];
      ends[3 * i + 1] = to[i];
    }
    Stroke stroke = new Stroke(colour, known == null ? Dash.SOLID : known, width, alpha);
    Marker none = new Marker("", 0, colour, 1);
    plane.layers.add(
        across
            ? new Layer.Line(ends, fixed, stroke, none, label)
            : new Layer.Line(fixed, ends, stroke, none, label));
    return Artist.of("matplotlib.collections.LineCollection", colour);
  }

  static Value words(Runtime runtime, Plane plane, double x, double y, String text, Value rest) {
    Keywords keywords = new Keywords(runtime, rest);
    Colour named = keywords.colour("color", "c");
    plane.layers.add(new Layer.Words(x, y, text, named != null ? named : new Colour("black"), ""));
    return Artist.of("matplotlib.text.Text", named);
  }
}
