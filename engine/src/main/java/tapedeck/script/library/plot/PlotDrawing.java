package tapedeck.script.library.plot;

import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.plot.FigureBook.Plane;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/** What puts layers on axes: lines, points, bars, fields and words. */
final class PlotDrawing {
  private PlotDrawing() {}

  static void install(PlotSurface on) {
    String any = "*args, **kwargs";
    on.both("plot", any, PlotLayers::plot);
    on.both("semilogy", any, (r, p, in) -> logarithmic(r, p, in, false, true));
    on.both("semilogx", any, (r, p, in) -> logarithmic(r, p, in, true, false));
    on.both("loglog", any, (r, p, in) -> logarithmic(r, p, in, true, true));
    on.both("step", any, PlotLayers::plot);
    on.both("scatter", "x, y, s=None, c=None, **kwargs", PlotLayers::scatter);
    on.both(
        "bar",
        "x, height, width=0.8, bottom=None, **kwargs",
        (r, p, in) -> PlotLayers.bars(r, p, in, true));
    on.both(
        "barh",
        "y, width, height=0.8, left=None, **kwargs",
        (r, p, in) -> PlotLayers.bars(r, p, in, false));
    on.both("hist", "x, bins=None, range=None, density=False, **kwargs", PlotLayers::histogram);
    on.both(
        "axhline", "y=0, xmin=0, xmax=1, **kwargs", (r, p, in) -> PlotLayers.level(r, p, in, true));
    on.both(
        "axvline",
        "x=0, ymin=0, ymax=1, **kwargs",
        (r, p, in) -> PlotLayers.level(r, p, in, false));
    on.both("axhspan", "ymin, ymax, **kwargs", (r, p, in) -> PlotLayers.strip(r, p, in, true));
    on.both("axvspan", "xmin, xmax, **kwargs", (r, p, in) -> PlotLayers.strip(r, p, in, false));
    on.both("hlines", "y, xmin, xmax, **kwargs", (r, p, in) -> PlotLayers.lines(r, p, in, true));
    on.both("vlines", "x, ymin, ymax, **kwargs", (r, p, in) -> PlotLayers.lines(r, p, in, false));
    on.both("fill_between", "x, y1, y2=0, where=None, **kwargs", PlotLayers::band);
    on.both("errorbar", "x, y, yerr=None, **kwargs", PlotLayers::errorBars);
    on.both("imshow", "X, **kwargs", PlotFields::image);
    on.both("matshow", "X, **kwargs", PlotFields::image);
    on.both("pcolormesh", any, PlotFields::mesh);
    on.both("pcolor", any, PlotFields::mesh);
    on.both("contour", any, (r, p, in) -> PlotFields.contours(r, p, in, false));
    on.both("contourf", any, (r, p, in) -> PlotFields.contours(r, p, in, true));
    on.both(
        "text",
        "x, y, s, **kwargs",
        (r, p, in) ->
            PlotLayers.words(
                r, p, Constants.number(r, in[0]), Constants.number(r, in[1]), r.str(in[2]), in[3]));
    on.both(
        "annotate",
        "text, xy, xytext=None, **kwargs",
        (r, p, in) -> {
          double[] at = PlotData.row(r, in[2] == None.NONE ? in[1] : in[2]);
          return PlotLayers.words(r, p, at[0], at[1], r.str(in[0]), in[3]);
        });
  }

  private static Value logarithmic(
      Runtime runtime, Plane plane, Value[] in, boolean across, boolean up) {
    plane.x = across ? PlotDressing.scaled(plane.x, true) : plane.x;
    plane.y = up ? PlotDressing.scaled(plane.y, true) : plane.y;
    return PlotLayers.plot(runtime, plane, in);
  }
}
