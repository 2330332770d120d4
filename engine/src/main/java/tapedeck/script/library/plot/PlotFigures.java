package tapedeck.script.library.plot;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.plot.FigureBook.Draft;
import tapedeck.script.library.plot.FigureBook.Plane;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** What makes figures and chooses among their axes. */
final class PlotFigures {
  private PlotFigures() {}

  static void install(Namespace plt) {
    plt.method(
            "figure",
            "num=None, figsize=None, dpi=None, **kwargs",
            (r, in) -> {
              FigureBook book = FigureBook.of(r);
              boolean known = in[0] instanceof tapedeck.script.value.Int;
              return new PlotObjects.Sheet(book.figure(known ? Given.one(r, in[0]) : 0));
            })
        .method("subplots", "nrows=1, ncols=1, *, squeeze=True, **kwargs", PlotFigures::subplots)
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
        .method("colorbar", "mappable=None, cax=None, ax=None, **kwargs", PlotFigures::colourBar)
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
          "set_cmap",
          "gray",
          "viridis",
          "plasma",
          "inferno",
          "magma",
          "hot",
          "jet",
          "cool",
          "bone",
          "copper",
          "hsv"
        }) {
      plt.value(name, PyPlot.nothing(name, "*args, **kwargs"));
    }
    plt.method("get_cmap", "name=None, lut=None", (r, in) -> in[0]);
  }

  static void installMethods(Namespace figure) {
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
        .value("savefig", PyPlot.unsaved("self, *args, **kwargs"));
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
      figure.value(name, PyPlot.nothing(name, "self, *args, **kwargs"));
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
    boolean solid = false;
    if (in[1] instanceof DictValue more
        && more.entries().get(new Str("projection")) instanceof Str projection) {
      solid = projection.text().equals("3d");
      if (!solid) {
        throw Raise.refused("a projection of '%s'".formatted(projection.text()), PyPlot.FLAT);
      }
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
    plane.solid |= solid;
    return new PlotObjects.Plane(plane);
  }
}
