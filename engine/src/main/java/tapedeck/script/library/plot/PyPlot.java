package tapedeck.script.library.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Axes.Side;
import tapedeck.script.figure.Layer;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.plot.FigureBook.Draft;
import tapedeck.script.library.plot.FigureBook.Plane;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** The module {@code matplotlib.pyplot}: figures become data that the plots pane shows. */
public final class PyPlot {
  private static final String FILES = "Figures appear in the plots pane; export them from there.";
  private static final String FLAT =
      "Use plot, scatter, bar, hist, fill_between, imshow, contour or pcolormesh.";
  private static final List<String> MAPS =
      List.of(
          "viridis",
          "plasma",
          "inferno",
          "magma",
          "cividis",
          "gray",
          "Greys",
          "Blues",
          "Reds",
          "Greens",
          "Oranges",
          "Purples",
          "coolwarm",
          "RdBu",
          "bwr",
          "seismic",
          "jet",
          "hot",
          "binary",
          "turbo",
          "rainbow",
          "Spectral",
          "RdYlBu",
          "PuOr",
          "twilight");

  private PyPlot() {}

  /** What is done to axes. */
  private interface Stroke {
    Value on(Runtime runtime, Plane plane, Value[] in);
  }

  private static final Map<String, Value> PYPLOT = new LinkedHashMap<>();

  public static ModuleValue module() {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("pyplot", new ModuleValue("matplotlib.pyplot", new LinkedHashMap<>(PYPLOT)));
    members.put("cm", maps());
    members.put("rcParams", DictValue.empty());
    return new ModuleValue("matplotlib", members);
  }

  static {
    Namespace axes = Namespace.of(PlotObjects.AXES);
    Namespace plt = Namespace.of(PYPLOT);
    drawing(axes, plt);
    dressing(axes, plt);
    figures(plt);
    ofFigures(Namespace.of(PlotObjects.FIGURE));
    PYPLOT.put("cm", maps());
    PYPLOT.put("rcParams", DictValue.empty());
    Map<String, Value> style = new LinkedHashMap<>();
    style.put("use", nothing("use", "style"));
    PYPLOT.put("style", new ModuleValue("matplotlib.style", style));
    plt.refused("plt.", FILES, "savefig", "imsave", "imread")
        .refused("plt.", FLAT, "pie", "quiver", "streamplot", "boxplot", "violinplot", "polar")
        .refused("plt.", FLAT, "stem", "stackplot", "hexbin", "hist2d", "table", "twinx");
    axes.refused("Axes.", FLAT, "pie", "quiver", "streamplot", "boxplot", "violinplot", "twinx")
        .refused("Axes.", FLAT, "plot_surface", "plot_wireframe", "stem", "hexbin", "hist2d");
  }

  private static ModuleValue maps() {
    Map<String, Value> maps = new LinkedHashMap<>();
    MAPS.forEach(name -> maps.put(name, new Str(name)));
    maps.put("get_cmap", Builtin.of("get_cmap", "name=None, lut=None", (r, in) -> in[0]));
    return new ModuleValue("matplotlib.cm", maps);
  }

  private static Builtin nothing(String name, String signature) {
    return Builtin.of(name, signature, (runtime, in) -> None.NONE);
  }

  /** One function of {@code plt} on the axes in hand, and one method of axes. */
  private static void both(
      Namespace axes,
      Namespace plt,
      String method,
      String function,
      String signature,
      Stroke stroke) {
    axes.method(
        method,
        signature.isEmpty() ? "self" : "self, " + signature,
        (runtime, in) -> {
          Plane plane = PlotObjects.plane(in[0]);
          return told(runtime, plane, stroke, java.util.Arrays.copyOfRange(in, 1, in.length));
        });
    plt.method(
        function,
        signature,
        (runtime, in) -> told(runtime, FigureBook.of(runtime).plane(), stroke, in));
  }

  private static Value told(Runtime runtime, Plane plane, Stroke stroke, Value[] in) {
    Value answer = stroke.on(runtime, plane, in);
    FigureBook.of(runtime).tell(runtime, plane.figure);
    return answer;
  }

  private static void drawing(Namespace axes, Namespace plt) {
    String any = "*args, **kwargs";
    both(axes, plt, "plot", "plot", any, PlotLayers::plot);
    both(axes, plt, "semilogy", "semilogy", any, (r, p, in) -> logarithmic(r, p, in, false, true));
    both(axes, plt, "semilogx", "semilogx", any, (r, p, in) -> logarithmic(r, p, in, true, false));
    both(axes, plt, "loglog", "loglog", any, (r, p, in) -> logarithmic(r, p, in, true, true));
    both(axes, plt, "step", "step", any, PlotLayers::plot);
    both(axes, plt, "scatter", "scatter", "x, y, s=None, c=None, **kwargs", PlotLayers::scatter);
    both(
        axes,
        plt,
        "bar",
        "bar",
        "x, height, width=0.8, bottom=None, **kwargs",
        (r, p, in) -> PlotLayers.bars(r, p, in, true));
    both(
        axes,
        plt,
        "barh",
        "barh",
        "y, width, height=0.8, left=None, **kwargs",
        (r, p, in) -> PlotLayers.bars(r, p, in, false));
    both(
        axes,
        plt,
        "hist",
        "hist",
        "x, bins=None, range=None, density=False, **kwargs",
        PlotLayers::histogram);
    both(
        axes,
        plt,
        "axhline",
        "axhline",
        "y=0, xmin=0, xmax=1, **kwargs",
        (r, p, in) -> PlotLayers.level(r, p, in, true));
    both(
        axes,
        plt,
        "axvline",
        "axvline",
        "x=0, ymin=0, ymax=1, **kwargs",
        (r, p, in) -> PlotLayers.level(r, p, in, false));
    both(
        axes,
        plt,
        "axhspan",
        "axhspan",
        "ymin, ymax, **kwargs",
        (r, p, in) -> PlotLayers.strip(r, p, in, true));
    both(
        axes,
        plt,
        "axvspan",
        "axvspan",
        "xmin, xmax, **kwargs",
        (r, p, in) -> PlotLayers.strip(r, p, in, false));
    both(
        axes,
        plt,
        "hlines",
        "hlines",
        "y, xmin, xmax, **kwargs",
        (r, p, in) -> PlotLayers.lines(r, p, in, true));
    both(
        axes,
        plt,
        "vlines",
        "vlines",
        "x, ymin, ymax, **kwargs",
        (r, p, in) -> PlotLayers.lines(r, p, in, false));
    both(
        axes,
        plt,
        "fill_between",
        "fill_between",
        "x, y1, y2=0, where=None, **kwargs",
        PlotLayers::band);
    both(axes, plt, "errorbar", "errorbar", "x, y, yerr=None, **kwargs", PlotLayers::errorBars);
    both(axes, plt, "imshow", "imshow", "X, **kwargs", PlotFields::image);
    both(axes, plt, "matshow", "matshow", "X, **kwargs", PlotFields::image);
    both(axes, plt, "pcolormesh", "pcolormesh", any, PlotFields::mesh);
    both(axes, plt, "pcolor", "pcolor", any, PlotFields::mesh);
    both(axes, plt, "contour", "contour", any, (r, p, in) -> PlotFields.contours(r, p, in, false));
    both(axes, plt, "contourf", "contourf", any, (r, p, in) -> PlotFields.contours(r, p, in, true));
    both(
        axes,
        plt,
        "text",
        "text",
        "x, y, s, **kwargs",
        (r, p, in) ->
            PlotLayers.words(
                r, p, Constants.number(r, in[0]), Constants.number(r, in[1]), r.str(in[2]), in[3]));
    both(
        axes,
        plt,
        "annotate",
        "annotate",
        "text, xy, xytext=None, **kwargs",
        (r, p, in) -> {
          double[] at = PlotData.row(r, in[2] == None.NONE ? in[1] : in[2]);
          return PlotLayers.words(r, p, at[0], at[1], r.str(in[0]), in[3]);
        });
  }

  private static Value logarithmic(
      Runtime runtime, Plane plane, Value[] in, boolean across, boolean up) {
    plane.x = across ? scaled(plane.x, true) : plane.x;
    plane.y = up ? scaled(plane.y, true) : plane.y;
    return PlotLayers.plot(runtime, plane, in);
  }

  private static Side scaled(Side side, boolean log) {
    return new Side(side.label(), side.low(), side.high(), log);
  }

  private static Side named(Side side, String label) {
    return new Side(label, side.low(), side.high(), side.log());
  }

  private static void dressing(Namespace axes, Namespace plt) {
    both(
        axes,
        plt,
        "set_title",
        "title",
        "label, **kwargs",
        (r, p, in) -> {
          p.title = r.str(in[0]);
          return None.NONE;
        });
    both(
        axes,
        plt,
        "set_xlabel",
        "xlabel",
        "xlabel, **kwargs",
        (r, p, in) -> {
          p.x = named(p.x, r.str(in[0]));
          return None.NONE;
        });
    both(
        axes,
        plt,
        "set_ylabel",
        "ylabel",
        "ylabel, **kwargs",
        (r, p, in) -> {
          p.y = named(p.y, r.str(in[0]));
          return None.NONE;
        });
    both(
        axes,
        plt,
        "set_xlim",
        "xlim",
        "*args, **kwargs",
        (r, p, in) -> {
          p.x = limited(r, p.x, in, "left", "right");
          return limits(p.x);
        });
    both(
        axes,
        plt,
        "set_ylim",
        "ylim",
        "*args, **kwargs",
        (r, p, in) -> {
          p.y = limited(r, p.y, in, "bottom", "top");
          return limits(p.y);
        });
    both(
        axes,
        plt,
        "set_xscale",
        "xscale",
        "value, **kwargs",
        (r, p, in) -> {
          p.x = scaled(p.x, isLog(r, in[0]));
          return None.NONE;
        });
    both(
        axes,
        plt,
        "set_yscale",
        "yscale",
        "value, **kwargs",
        (r, p, in) -> {
          p.y = scaled(p.y, isLog(r, in[0]));
          return None.NONE;
        });
    both(axes, plt, "legend", "legend", "*args, **kwargs", PyPlot::legend);
    both(
        axes,
        plt,
        "grid",
        "grid",
        "visible=None, **kwargs",
        (r, p, in) -> {
          p.grid = in[0] == None.NONE ? !p.grid || hasMore(in[1]) : r.truth(in[0]);
          return None.NONE;
        });
    both(axes, plt, "axis", "axis", "arg=None, **kwargs", PyPlot::axis);
    both(
        axes,
        plt,
        "set_aspect",
        "set_aspect",
        "aspect, **kwargs",
        (r, p, in) -> {
          p.equal = in[0] instanceof Str text && text.text().equals("equal");
          return None.NONE;
        });
    both(
        axes,
        plt,
        "invert_yaxis",
        "invert_yaxis",
        "",
        (r, p, in) -> {
          p.y = new Side(p.y.label(), p.y.high(), p.y.low(), p.y.log());
          return None.NONE;
        });
    both(
        axes,
        plt,
        "cla",
        "cla",
        "",
        (r, p, in) -> {
          p.clear();
          return None.NONE;
        });
    for (String[] same :
        new String[][] {
          {"set_xticks", "xticks"},
          {"set_yticks", "yticks"},
          {"tick_params", "tick_params"},
          {"set_xticklabels", "set_xticklabels"},
          {"set_yticklabels", "set_yticklabels"},
          {"margins", "margins"},
          {"minorticks_on", "minorticks_on"},
          {"set_facecolor", "set_facecolor"}
        }) {
      both(axes, plt, same[0], same[1], "*args, **kwargs", (r, p, in) -> None.NONE);
    }
    axes.method("set", "self, **kwargs", PyPlot::setAll)
        .method(
            "get_figure", "self", (r, in) -> new PlotObjects.Sheet(PlotObjects.plane(in[0]).figure))
        .method(
            "clear",
            "self",
            (r, in) -> {
              PlotObjects.plane(in[0]).clear();
              return None.NONE;
            });
  }

  private static boolean hasMore(Value keywords) {
    return keywords instanceof DictValue dict && !dict.entries().isEmpty();
  }

  private static boolean isLog(Runtime runtime, Value given) {
    String name = runtime.str(given);
    if (!List.of("linear", "log", "symlog").contains(name)) {
      throw Raise.value(
          "'%s' is not a valid value for scale; supported values are 'linear', 'log', 'symlog'"
              .formatted(name));
    }
    return name.equals("log");
  }

  private static Side limited(Runtime runtime, Side side, Value[] in, String low, String high) {
    List<Value> given = new ArrayList<>(((Tuple) in[0]).items());
    if (given.size() == 1 && given.getFirst() != None.NONE) {
      List<Value> pair = pair(runtime, given.getFirst());
      given = pair == null ? given : new ArrayList<>(pair);
    }
    PlotData.Keywords keywords = new PlotData.Keywords(runtime, in[1]);
    Value first = keywords.take(low, low.equals("left") ? "xmin" : "ymin");
    Value second = keywords.take(high, low.equals("left") ? "xmax" : "ymax");
    first = first != null ? first : !given.isEmpty() ? given.getFirst() : null;
    second = second != null ? second : given.size() > 1 ? given.get(1) : null;
    return new Side(
        side.label(),
        first == null || first == None.NONE ? side.low() : number(runtime, first),
        second == null || second == None.NONE ? side.high() : number(runtime, second),
        side.log());
  }

  private static Double number(Runtime runtime, Value value) {
    return Constants.number(runtime, value);
  }

  private static @Nullable List<Value> pair(Runtime runtime, Value given) {
    boolean several =
        given instanceof Tuple
            || given instanceof ListValue
            || given instanceof tapedeck.script.value.ArrayValue array && !array.isScalar();
    return several ? tapedeck.script.value.Conversion.drain(runtime, runtime.iterate(given)) : null;
  }

  private static Value limits(Side side) {
    return Tuple.of(
        Float.of(side.low() == null ? 0 : side.low()),
        Float.of(side.high() == null ? 1 : side.high()));
  }

  /** Labels given to a legend go to the layers in turn. */
  private static Value legend(Runtime runtime, Plane plane, Value[] in) {
    plane.legend = true;
    List<Value> given = ((Tuple) in[0]).items();
    Value labels =
        given.isEmpty() ? ((DictValue) in[1]).entries().get(new Str("labels")) : given.getLast();
    if (labels != null) {
      List<Value> names = tapedeck.script.value.Conversion.drain(runtime, runtime.iterate(labels));
      int next = 0;
      for (int i = 0; i < plane.layers.size() && next < names.size(); i++) {
        if (names.get(next) instanceof Str name) {
          Layer labelled = labelled(plane.layers.get(i), name.text());
          if (labelled != plane.layers.get(i)) {
            plane.layers.set(i, labelled);
            next++;
          }
        } else {
          next++;
        }
      }
    }
    return PlotObjects.Artist.of("matplotlib.legend.Legend", null);
  }

  private static Layer labelled(Layer layer, String label) {
    return switch (layer) {
      case Layer.Line l -> new Layer.Line(l.x(), l.y(), l.stroke(), l.marker(), label);
      case Layer.Points p ->
          new Layer.Points(p.x(), p.y(), p.sizes(), p.shades(), p.map(), p.marker(), label);
      case Layer.Bars b ->
          new Layer.Bars(
              b.at(), b.widths(), b.ground(), b.lengths(), b.upright(), b.fill(), b.alpha(), label);
      case Layer.Band b -> new Layer.Band(b.x(), b.low(), b.high(), b.fill(), b.alpha(), label);
      case Layer.Level l -> new Layer.Level(l.at(), l.across(), l.stroke(), label);
      case Layer.Strip s -> s;
      case Layer.Cells c -> c;
      case Layer.Contours c -> c;
      case Layer.Words w -> w;
    };
  }

  private static Value axis(Runtime runtime, Plane plane, Value[] in) {
    if (in[0] instanceof Str text) {
      switch (text.text()) {
        case "equal", "square", "image", "scaled" -> plane.equal = true;
        case "off" -> plane.bare = true;
        case "on" -> plane.bare = false;
        case "tight", "auto" -> {}
        default ->
            throw Raise.value(
                "Unrecognized string '%s' to axis; try 'on' or 'off'".formatted(text.text()));
      }
    } else if (in[0] != None.NONE) {
      double[] all = PlotData.row(runtime, in[0]);
      if (all.length != 4) {
        throw Raise.type(
            "The first argument to axis() must be an iterable of the form [xmin, xmax, ymin,"
                + " ymax]");
      }
      plane.x = new Side(plane.x.label(), all[0], all[1], plane.x.log());
      plane.y = new Side(plane.y.label(), all[2], all[3], plane.y.log());
    }
    return None.NONE;
  }

  private static Value setAll(Runtime runtime, Value[] in) {
    ((DictValue) in[1])
        .entries()
        .forEach((key, value) -> {
          Value method = runtime.attribute(in[0], "set_" + ((Str) key).text());
          if (method == null) {
            throw Raise.attribute(
                "Axes.set() got an unexpected keyword argument " + runtime.repr(key));
          }
          runtime.call(method, value);
        });
    return None.NONE;
  }

  private static void figures(Namespace plt) {
    plt.method(
            "figure",
            "num=None, figsize=None, dpi=None, **kwargs",
            (r, in) -> {
              FigureBook book = FigureBook.of(r);
              boolean known = in[0] instanceof tapedeck.script.value.Int;
              return new PlotObjects.Sheet(book.figure(known ? Given.one(r, in[0]) : 0));
            })
        .method("subplots", "nrows=1, ncols=1, *, squeeze=True, **kwargs", PyPlot::subplots)
        .method("subplot", "*args, **kwargs", (r, in) -> subplot(r, in))
        .method("gcf", "", (r, in) -> new PlotObjects.Sheet(FigureBook.of(r).current()))
        .method("gca", "**kwargs", (r, in) -> new PlotObjects.Plane(FigureBook.of(r).plane()))
        .method(
            "axes", "*args, **kwargs", (r, in) -> new PlotObjects.Plane(FigureBook.of(r).plane()))
        .method(
            "sca",
            "ax",
            (r, in) -> {
              FigureBook.of(r).turnTo(PlotObjects.plane(in[0]));
              return None.NONE;
            })
        .method("suptitle", "t, **kwargs", (r, in) -> above(r, FigureBook.of(r).current(), in[0]))
        .method("colorbar", "mappable=None, cax=None, ax=None, **kwargs", PyPlot::colourBar)
        .method(
            "clf",
            "",
            (r, in) -> {
              FigureBook.of(r).current().planes.clear();
              return None.NONE;
            })
        .method(
            "show",
            "*args, **kwargs",
            (r, in) -> {
              FigureBook.of(r).show();
              return None.NONE;
            })
        .method(
            "close",
            "fig=None",
            (r, in) -> {
              FigureBook.of(r).show();
              return None.NONE;
            });
    for (String name :
        new String[] {
          "tight_layout",
          "subplots_adjust",
          "draw",
          "pause",
          "ion",
          "ioff",
          "rc",
          "rcdefaults",
          "set_cmap"
        }) {
      plt.value(name, nothing(name, "*args, **kwargs"));
    }
    plt.method("get_cmap", "name=None, lut=None", (r, in) -> in[0]);
  }

  private static void ofFigures(Namespace figure) {
    figure
        .method(
            "suptitle", "self, t, **kwargs", (r, in) -> above(r, PlotObjects.draft(in[0]), in[1]))
        .method(
            "colorbar",
            "self, mappable=None, cax=None, ax=None, **kwargs",
            (r, in) -> colourBar(r, java.util.Arrays.copyOfRange(in, 1, in.length)))
        .method(
            "add_subplot",
            "self, *args, **kwargs",
            (r, in) -> {
              FigureBook.of(r).figure(PlotObjects.draft(in[0]).number);
              return subplot(r, java.util.Arrays.copyOfRange(in, 1, in.length));
            })
        .method(
            "gca",
            "self",
            (r, in) -> {
              FigureBook.of(r).figure(PlotObjects.draft(in[0]).number);
              return new PlotObjects.Plane(FigureBook.of(r).plane());
            })
        .refused("Figure.", FILES, "savefig");
    for (String name :
        new String[] {
          "tight_layout",
          "subplots_adjust",
          "show",
          "set_size_inches",
          "legend",
          "autofmt_xdate",
          "set_facecolor"
        }) {
      figure.value(name, nothing(name, "self, *args, **kwargs"));
    }
  }

  private static Value above(Runtime runtime, Draft draft, Value title) {
    draft.title = runtime.str(title);
    FigureBook.of(runtime).tell(runtime, draft);
    return None.NONE;
  }

  private static Value colourBar(Runtime runtime, Value[] in) {
    Plane plane =
        in[2] instanceof PlotObjects.Plane held ? held.plane() : FigureBook.of(runtime).plane();
    PlotFields.bar(plane);
    FigureBook.of(runtime).tell(runtime, plane.figure);
    return PlotObjects.Artist.of("matplotlib.colorbar.Colorbar", null);
  }

  private static Value subplots(Runtime runtime, Value[] in) {
    FigureBook book = FigureBook.of(runtime);
    int rows = Given.one(runtime, in[0]);
    int columns = Given.one(runtime, in[1]);
    Draft draft = book.fresh();
    List<Value> all = new ArrayList<>();
    List<Value> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<Value> line = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        line.add(new PlotObjects.Plane(book.plane(rows, columns, row, column, 1, 1)));
      }
      all.addAll(line);
      lines.add(new PlotObjects.Grid(line));
    }
    boolean squeeze = runtime.truth(in[2]);
    Value axes =
        squeeze && all.size() == 1
            ? all.getFirst()
            : squeeze && (rows == 1 || columns == 1)
                ? new PlotObjects.Grid(all)
                : new PlotObjects.Grid(lines);
    return Tuple.of(new PlotObjects.Sheet(draft), axes);
  }

  /** {@code subplot(2, 1, 1)} or {@code subplot(211)}. */
  private static Value subplot(Runtime runtime, Value[] in) {
    List<Value> given = ((Tuple) in[0]).items();
    if (in[1] instanceof DictValue more
        && more.entries().get(new Str("projection")) instanceof Str projection) {
      throw Raise.refused("a projection of '%s'".formatted(projection.text()), FLAT);
    }
    int rows = 1;
    int columns = 1;
    int index = 1;
    if (given.size() == 1) {
      int code = Given.one(runtime, given.getFirst());
      rows = code / 100;
      columns = code / 10 % 10;
      index = code % 10;
    } else if (given.size() == 3) {
      rows = Given.one(runtime, given.get(0));
      columns = Given.one(runtime, given.get(1));
      index = Given.one(runtime, given.get(2));
    }
    if (rows < 1 || columns < 1 || index < 1 || index > rows * columns) {
      throw Raise.value(
          "num must be an integer with 1 <= num <= %d, not %d".formatted(rows * columns, index));
    }
    Plane plane =
        FigureBook.of(runtime)
            .plane(rows, columns, (index - 1) / columns, (index - 1) % columns, 1, 1);
    return new PlotObjects.Plane(plane);
  }
}
