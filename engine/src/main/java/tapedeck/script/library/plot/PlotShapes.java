package tapedeck.script.library.plot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Colour;
import tapedeck.script.figure.Layer;
import tapedeck.script.figure.Layer.Dash;
import tapedeck.script.figure.Layer.Marker;
import tapedeck.script.figure.Layer.Stroke;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.plot.FigureBook.Plane;
import tapedeck.script.library.plot.PlotObjects.Artist;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Outlines that a script draws: arrows, stems, circles, rectangles and polygons. */
final class PlotShapes {
  private static final int CORNERS = 48;
  private static final String PATCHES = "matplotlib.patches";

  private PlotShapes() {}

  static void install(PlotSurface on) {
    on.both("arrow", "x, y, dx, dy, **kwargs", PlotShapes::arrow);
    on.both("stem", "*args, **kwargs", PlotShapes::stem);
    on.both("quiver", "*args, **kwargs", PlotShapes::quiver);
    on.both(
        "add_patch",
        "p",
        (r, plane, in) -> {
          if (!(in[0] instanceof Patch patch)) {
            throw Raise.type("p must be a Patch, not a " + Types.nameOf(in[0]));
          }
          outline(plane, patch.x(), patch.y(), patch.colour(), patch.label());
          return patch;
        });
    on.plt().value("Circle", CIRCLE).value("Rectangle", RECTANGLE).value("Polygon", POLYGON);
  }

  static ModuleValue module() {
    Map<String, Value> members = new LinkedHashMap<>();
    Namespace.of(members)
        .value("Circle", CIRCLE)
        .value("Rectangle", RECTANGLE)
        .value("Polygon", POLYGON)
        .value("Ellipse", ELLIPSE);
    return new ModuleValue(PATCHES, members);
  }

  /** An outline that waits to be added to axes. */
  private record Patch(
      ClassValue type, double[] x, double[] y, @Nullable Colour colour, String label)
      implements HostObject {}

  /** Where the corners of a shape lie: across, then up. */
  private interface Corners {
    double[][] of(Runtime runtime, Value[] in);
  }

  private static final ClassValue CIRCLE =
      shape(
          "Circle",
          "xy, radius=5, **kwargs",
          (r, in) -> {
            double radius = Constants.number(r, in[1]);
            return round(PlotData.row(r, in[0]), radius, radius);
          });
  private static final ClassValue ELLIPSE =
      shape(
          "Ellipse",
          "xy, width, height, **kwargs",
          (r, in) ->
              round(
                  PlotData.row(r, in[0]),
                  Constants.number(r, in[1]) / 2,
                  Constants.number(r, in[2]) / 2));
  private static final ClassValue RECTANGLE =
      shape(
          "Rectangle",
          "xy, width, height, **kwargs",
          (r, in) -> {
            double[] at = PlotData.row(r, in[0]);
            double right = at[0] + Constants.number(r, in[1]);
            double top = at[1] + Constants.number(r, in[2]);
            return new double[][] {
              {at[0], right, right, at[0], at[0]}, {at[1], at[1], top, top, at[1]}
            };
          });
  private static final ClassValue POLYGON =
      shape(
          "Polygon",
          "xy, **kwargs",
          (r, in) -> {
            double[][] points = PlotData.table(r, in[0], "Input xy");
            double[] x = new double[points.length + 1];
            double[] y = new double[points.length + 1];
            for (int i = 0; i < x.length; i++) {
              x[i] = points[i % points.length][0];
              y[i] = points[i % points.length][1];
            }
            return new double[][] {x, y};
          });

  private static double[][] round(double[] middle, double wide, double high) {
    double[] x = new double[CORNERS + 1];
    double[] y = new double[CORNERS + 1];
    for (int i = 0; i <= CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      x[i] = middle[0] + wide * Math.cos(angle);
      y[i] = middle[1] + high * Math.sin(angle);
    }
    return new double[][] {x, y};
  }

  private static ClassValue shape(String name, String signature, Corners corners) {
    Parameters parameters = Parameters.parse(signature);
    return ClassValue.builtin(
        PATCHES,
        name,
        Types.OBJECT,
        (runtime, type, given) -> {
          Value[] in = parameters.bind(name + ".__init__()", given);
          double[][] points = corners.of(runtime, in);
          PlotData.Keywords keywords = new PlotData.Keywords(runtime, in[in.length - 1]);
          Colour colour = keywords.colour("edgecolor", "ec", "color", "facecolor", "fc");
          return new Patch(type, points[0], points[1], colour, keywords.text("label"));
        });
  }

  private static void outline(
      Plane plane, double[] x, double[] y, @Nullable Colour named, String label) {
    Colour colour = named == null ? Colour.turn(0) : named;
    plane.layers.add(
        new Layer.Line(
            x, y, new Stroke(colour, Dash.SOLID, 1.5, 1), new Marker("", 0, colour, 1), label));
  }

  private static Value arrow(Runtime runtime, Plane plane, Value[] in) {
    double x = Constants.number(runtime, in[0]);
    double y = Constants.number(runtime, in[1]);
    double dx = Constants.number(runtime, in[2]);
    double dy = Constants.number(runtime, in[3]);
    PlotData.Keywords keywords = new PlotData.Keywords(runtime, in[4]);
    Colour colour = keywords.colour("color", "ec", "edgecolor", "fc", "facecolor");
    double[][] shaft = pointed(x, y, dx, dy);
    outline(plane, shaft[0], shaft[1], colour, keywords.text("label"));
    return Artist.of("matplotlib.patches.FancyArrow", colour);
  }

  /** A shaft with the two sides of its head. */
  private static double[][] pointed(double x, double y, double dx, double dy) {
    double endX = x + dx;
    double endY = y + dy;
    return new double[][] {
      {
        x,
        endX,
        endX - 0.2 * dx + 0.1 * dy,
        Double.NaN,
        endX,
        endX - 0.2 * dx - 0.1 * dy,
        Double.NaN
      },
      {
        y,
        endY,
        endY - 0.2 * dy - 0.1 * dx,
        Double.NaN,
        endY,
        endY - 0.2 * dy + 0.1 * dx,
        Double.NaN
      }
    };
  }

  private static Value stem(Runtime runtime, Plane plane, Value[] in) {
    var given = ((Tuple) in[0]).items();
    if (given.isEmpty()) {
      throw Raise.type("stem() takes from 1 to 3 positional arguments but 0 were given");
    }
    boolean both = given.size() > 1 && !(given.get(1) instanceof Str);
    double[] y = PlotData.row(runtime, given.get(both ? 1 : 0));
    double[] x = both ? PlotData.row(runtime, given.getFirst()) : new double[y.length];
    if (!both) {
      Arrays.setAll(x, i -> i);
    }
    double[] along = new double[3 * Math.min(x.length, y.length)];
    double[] up = new double[along.length];
    for (int i = 0; i < along.length / 3; i++) {
      along[3 * i] = x[i];
      along[3 * i + 1] = x[i];
      along[3 * i + 2] = Double.NaN;
      up[3 * i + 1] = y[i];
    }
    Colour colour = Colour.turn(plane.turns++);
    String label = new PlotData.Keywords(runtime, in[1]).text("label");
    outline(plane, along, up, colour, "");
    plane.layers.add(
        new Layer.Line(
            x, y, new Stroke(colour, Dash.NONE, 1.5, 1), new Marker("o", 6, colour, 1), label));
    return Tuple.of(
        Artist.of("matplotlib.lines.Line2D", colour),
        Artist.of("matplotlib.collections.LineCollection", colour),
        Artist.of("matplotlib.lines.Line2D", colour));
  }

  private static Value quiver(Runtime runtime, Plane plane, Value[] in) {
    var given = ((Tuple) in[0]).items();
    if (given.size() < 4) {
      throw Raise.refused("plt.quiver without places", "Write plt.quiver(X, Y, U, V).");
    }
    double[][] parts = new double[4][];
    for (int i = 0; i < 4; i++) {
      parts[i] = PlotData.tensor(runtime, given.get(i)).toDoubles();
    }
    if (parts[0].length != parts[2].length) {
      double[] columns = parts[0];
      double[] rows = parts[1];
      double[] x = new double[parts[2].length];
      double[] y = new double[parts[2].length];
      Arrays.setAll(x, i -> columns[i % columns.length]);
      Arrays.setAll(y, i -> rows[i / columns.length % rows.length]);
      parts[0] = x;
      parts[1] = y;
    }
    double longest = 0;
    for (int i = 0; i < parts[2].length; i++) {
      longest = Math.max(longest, Math.hypot(parts[2][i], parts[3][i]));
    }
    double width =
        Arrays.stream(parts[0]).max().orElse(1) - Arrays.stream(parts[0]).min().orElse(0);
    double scale = longest == 0 ? 1 : Math.max(width, 1e-9) / Math.sqrt(parts[2].length) / longest;
    PlotData.Keywords keywords = new PlotData.Keywords(runtime, in[1]);
    Colour colour = keywords.colour("color");
    boolean exact = keywords.text("scale_units").equals("xy");
    double[] x = new double[7 * parts[2].length];
    double[] y = new double[x.length];
    for (int i = 0; i < parts[2].length; i++) {
      double by = exact ? 1 / keywords.number(1, "scale") : scale;
      double[][] one = pointed(parts[0][i], parts[1][i], by * parts[2][i], by * parts[3][i]);
      System.arraycopy(one[0], 0, x, 7 * i, 7);
      System.arraycopy(one[1], 0, y, 7 * i, 7);
    }
    outline(plane, x, y, colour, keywords.text("label"));
    return Artist.of("matplotlib.quiver.Quiver", colour);
  }

  /** What solid axes draw from above, and what they say that has no effect here. */
  static void installSolid(Namespace axes) {
    for (String name : new String[] {"plot_surface", "plot_wireframe", "plot_trisurf"}) {
      axes.method(
          name,
          "self, X, Y, Z, **kwargs",
          (r, in) -> {
            Plane plane = PlotObjects.plane(in[0]);
            DictValue look = DictValue.empty();
            Value map = ((DictValue) in[4]).entries().get(new Str("cmap"));
            if (map != null) {
              look.entries().put(new Str("cmap"), map);
            }
            Value made =
                PlotFields.contours(
                    r, plane, new Value[] {Tuple.of(in[1], in[2], in[3]), look}, true);
            FigureBook.of(r).tell(r, plane.figure);
            return made;
          });
    }
    for (String name : new String[] {"set_zlabel", "set_zlim", "set_zscale", "view_init"}) {
      axes.value(name, PyPlot.nothing(name, "self, *args, **kwargs"));
    }
  }

  /** Axes beside these for another scale; they get a row of their own. */
  static Value beside(Runtime runtime, Value self) {
    Plane plane = PlotObjects.plane(self);
    FigureBook book = FigureBook.of(runtime);
    book.turnTo(plane);
    int rows = plane.figure.rows + 1;
    Plane made = book.plane(rows, plane.figure.columns, rows - 1, plane.column, 1, 1);
    plane.figure.rows = rows;
    made.turns = 1;
    return new PlotObjects.Plane(made);
  }
}
