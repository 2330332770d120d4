package tapedeck.script.library.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Colour;
import tapedeck.script.figure.Layer;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.plot.FigureBook.Plane;
import tapedeck.script.library.plot.PlotData.Keywords;
import tapedeck.script.library.plot.PlotObjects.Artist;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** Numbers over a plane that a script draws: images, meshes and contours. */
final class PlotFields {
  private static final int LEVELS = 7;

  private PlotFields() {}

  static Value image(Runtime runtime, Plane plane, Value[] in) {
    double[][] rows = PlotData.table(runtime, squeezed(runtime, in[0]), "Input z");
    Keywords keywords = new Keywords(runtime, in[1]);
    Layer.Shades map = PlotLayers.shades(keywords);
    boolean upright = keywords.text("origin").equals("lower");
    Value extent = keywords.take("extent");
    String aspect = keywords.text("aspect");
    keywords.without("interpolation", "alpha", "norm", "zorder").close("AxesImage.set()");
    int wide = rows.length == 0 ? 0 : rows[0].length;
    double[] box =
        extent == null
            ? new double[] {-0.5, wide - 0.5, -0.5, rows.length - 0.5}
            : PlotData.row(runtime, extent);
    double[][] upwards = rows;
    if (!upright) {
      upwards = rows.clone();
      java.util.Collections.reverse(Arrays.asList(upwards));
    }
    double[] x = edges(box[0], box[1], wide);
    double[] y = edges(box[2], box[3], rows.length);
    plane.layers.add(new Layer.Cells(upwards, x, y, map, ""));
    plane.equal = !aspect.equals("auto");
    if (!upright && extent == null) {
      plane.y = new tapedeck.script.figure.Axes.Side(plane.y.label(), box[3], box[2], false);
      double[][] down = rows;
      plane.layers.set(plane.layers.size() - 1, new Layer.Cells(down, x, y, map, ""));
    }
    return Artist.of("matplotlib.image.AxesImage", null);
  }

  /** An image of one channel may have an axis for it. */
  private static Value squeezed(Runtime runtime, Value given) {
    Tensor tensor = PlotData.tensor(runtime, given);
    boolean channel = tensor.rank() == 3 && tensor.shape().dim(2) == 1;
    int[] dims = tensor.shape().dims();
    if (tensor.rank() == 3 && !channel) {
      throw Raise.refused("an image of several colours", "Show one channel: image[:, :, 0].");
    }
    return channel
        ? tapedeck.script.value.ArrayValue.array(
            tensor.reshape(tapedeck.tensor.Shape.of(dims[0], dims[1])))
        : given;
  }

  private static double[] edges(double low, double high, int cells) {
    double[] edges = new double[cells + 1];
    Arrays.setAll(edges, i -> low + i * (high - low) / Math.max(1, cells));
    return edges;
  }

  private static List<Value> given(Value positional, String takes) {
    List<Value> given = ((Tuple) positional).items();
    if (given.isEmpty()) {
      throw Raise.type(takes + " positional arguments but 0 were given");
    }
    return given;
  }

  static Value mesh(Runtime runtime, Plane plane, Value[] in) {
    List<Value> given = given(in[0], "pcolormesh() takes 1 or 3");
    Keywords keywords = new Keywords(runtime, in[1]);
    Layer.Shades map = PlotLayers.shades(keywords);
    keywords.without("shading", "alpha", "edgecolors", "norm").close("QuadMesh.set()");
    double[][] rows = PlotData.table(runtime, given.getLast(), "Input z");
    int wide = rows.length == 0 ? 0 : rows[0].length;
    double[] x = given.size() >= 3 ? side(runtime, given.get(0), true) : edges(0, wide, wide);
    double[] y =
        given.size() >= 3 ? side(runtime, given.get(1), false) : edges(0, rows.length, rows.length);
    plane.layers.add(new Layer.Cells(rows, around(x, wide), around(y, rows.length), map, ""));
    return Artist.of("matplotlib.collections.QuadMesh", null);
  }

  /** One side of a grid, given as a row or as a table of coordinates. */
  private static double[] side(Runtime runtime, Value given, boolean across) {
    Tensor tensor = PlotData.tensor(runtime, given);
    if (tensor.rank() != 2) {
      return tensor.toDoubles();
    }
    int rows = tensor.shape().dim(0);
    int columns = tensor.shape().dim(1);
    double[] side = new double[across ? columns : rows];
    Arrays.setAll(side, i -> tensor.getDouble(across ? i : i * columns));
    return side;
  }

  /** The edges of cells whose edges or middles are given. */
  private static double[] around(double[] given, int cells) {
    if (given.length == cells + 1) {
      return given;
    }
    if (given.length != cells) {
      throw Raise.type(
          "Dimensions of C (%d) should be one smaller than X(%d) while using shading='flat'"
              .formatted(cells, given.length));
    }
    double[] edges = new double[cells + 1];
    for (int i = 1; i < cells; i++) {
      edges[i] = (given[i - 1] + given[i]) / 2;
    }
    double first = cells > 1 ? given[1] - given[0] : 1;
    double last = cells > 1 ? given[cells - 1] - given[cells - 2] : 1;
    edges[0] = given[0] - first / 2;
    edges[cells] = given[cells - 1] + last / 2;
    return edges;
  }

  static Value contours(Runtime runtime, Plane plane, Value[] in, boolean filled) {
    List<Value> given = given(in[0], "contour() takes from 1 to 4");
    Keywords keywords = new Keywords(runtime, in[1]);
    Layer.Shades map = PlotLayers.shades(keywords);
    Value colours = keywords.take("colors");
    Value asked = keywords.take("levels");
    keywords
        .without("linewidths", "linestyles", "alpha", "extend", "antialiased", "norm", "zorder")
        .close("ContourSet.set()");
    boolean placed = given.size() >= 3;
    double[][] heights = PlotData.table(runtime, given.get(placed ? 2 : 0), "Input z");
    int wide = heights.length == 0 ? 0 : heights[0].length;
    if (heights.length < 2 || wide < 2) {
      throw Raise.type(
          "Input z must be at least a (2, 2) shaped array, but has shape (%d, %d)"
              .formatted(heights.length, wide));
    }
    double[] x = placed ? side(runtime, given.get(0), true) : edges(0, wide - 1, wide - 1);
    double[] y =
        placed
            ? side(runtime, given.get(1), false)
            : edges(0, heights.length - 1, heights.length - 1);
    if (x.length != wide || y.length != heights.length) {
      throw Raise.type(
          "Length of x (%d) must match number of columns in z (%d)".formatted(x.length, wide));
    }
    int place = placed ? 3 : 1;
    Value levels = asked != null ? asked : given.size() > place ? given.get(place) : null;
    List<Double> heightsToDraw = new ArrayList<>();
    int count = LEVELS;
    if (levels instanceof tapedeck.script.value.Int) {
      count = Given.one(runtime, levels);
    } else if (levels != null) {
      for (double level : PlotData.row(runtime, levels)) {
        heightsToDraw.add(level);
      }
    }
    plane.layers.add(
        new Layer.Contours(
            x, y, heights, heightsToDraw, count, filled, map, first(runtime, colours), ""));
    return Artist.of("matplotlib.contour.QuadContourSet", null);
  }

  private static @Nullable Colour first(Runtime runtime, @Nullable Value colours) {
    return switch (colours) {
      case null -> null;
      case Str text -> PlotData.colour(runtime, text);
      case ListValue list -> PlotData.colour(runtime, list.items().getFirst());
      default -> null;
    };
  }

  /** Puts a colour bar beside the last layer that has a colour map. */
  static void bar(Plane plane) {
    for (int i = plane.layers.size() - 1; i >= 0; i--) {
      Layer layer = plane.layers.get(i);
      Layer changed =
          switch (layer) {
            case Layer.Cells c -> new Layer.Cells(c.values(), c.x(), c.y(), bar(c.map()), "");
            case Layer.Contours c ->
                new Layer.Contours(
                    c.x(),
                    c.y(),
                    c.heights(),
                    c.levels(),
                    c.count(),
                    c.filled(),
                    bar(c.map()),
                    c.colour(),
                    "");
            case Layer.Points p when p.shades() != null ->
                new Layer.Points(
                    p.x(), p.y(), p.sizes(), p.shades(), bar(p.map()), p.marker(), p.label());
            case Layer.Points p -> p;
            case Layer.Line l -> l;
            case Layer.Bars b -> b;
            case Layer.Band b -> b;
            case Layer.Level l -> l;
            case Layer.Strip s -> s;
            case Layer.Words w -> w;
          };
      if (changed != layer) {
        plane.layers.set(i, changed);
        return;
      }
    }
    throw Raise.of(
        tapedeck.script.value.Exceptions.RUNTIME_ERROR,
        "No mappable was found to use for colorbar creation. First define a mappable such as an"
            + " image (with imshow) or a contour set (with contourf).");
  }

  private static Layer.Shades bar(Layer.Shades map) {
    return new Layer.Shades(map.name(), map.low(), map.high(), true);
  }
}
