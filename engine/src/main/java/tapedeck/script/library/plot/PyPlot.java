package tapedeck.script.library.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** The module {@code matplotlib.pyplot}: figures become data that the plots pane shows. */
public final class PyPlot {
  static final String FILES = "Figures appear in the plots pane; export them from there.";
  static final String FLAT =
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

  public static ModuleValue module() {
    ModuleValue matplotlib = new ModuleValue("matplotlib");
    ModuleValue pyplot = matplotlib.within("pyplot");
    pyplot.later(members -> {
      members.putAll(SameForAllRuns.PYPLOT);
      members.put("rcParams", parameters());
    });
    return matplotlib.later(members -> {
      members.put("cm", maps());
      members.put("patches", PlotShapes.module());
      members.put("rc", nothing("rc", "*args, **kwargs"));
      members.put("rcParams", Objects.requireNonNull(pyplot.member("rcParams")));
    });
  }

  private static final class SameForAllRuns {
    static final Map<String, Value> PYPLOT = new LinkedHashMap<>();

    static {
      Namespace axes = Namespace.of(PlotObjects.AXES);
      Namespace plt = Namespace.of(PYPLOT);
      PlotSurface surface = new PlotSurface(axes, plt);
      PlotDrawing.install(surface);
      PlotDressing.install(surface);
      PlotFigures.install(plt);
      PlotFigures.installMethods(Namespace.of(PlotObjects.FIGURE));
      PYPLOT.put("cm", maps());
      Map<String, Value> style = new LinkedHashMap<>();
      style.put("use", nothing("use", "style"));
      style.put(
          "context",
          Builtin.of(
              "context",
              "style, after_reset=False",
              (r, in) -> new tapedeck.script.library.binding.NothingContext()));
      PYPLOT.put("style", new ModuleValue("matplotlib.style", style));
      PlotShapes.install(surface);
      PlotShapes.installSolid(axes);
      for (String name : new String[] {"twinx", "twiny"}) {
        axes.method(name, "self", (r, in) -> PlotShapes.beside(r, in[0]));
        plt.method(
            name,
            "ax=None",
            (r, in) -> PlotShapes.beside(r, new PlotObjects.Plane(FigureBook.of(r).plane())));
      }
      PYPLOT.put("savefig", unsaved("*args, **kwargs"));
      plt.refused("plt.", FILES, "imsave", "imread")
          .refused("plt.", FLAT, "pie", "streamplot", "boxplot", "violinplot", "polar")
          .refused("plt.", FLAT, "stackplot", "hexbin", "hist2d", "table");
      axes.refused("Axes.", FLAT, "pie", "streamplot", "boxplot", "violinplot")
          .refused("Axes.", FLAT, "hexbin", "hist2d");
    }
  }

  /** The module {@code mpl_toolkits}, which listings import for axes with a depth. */
  public static ModuleValue toolkits() {
    ModuleValue toolkits = new ModuleValue("mpl_toolkits");
    toolkits.within("mplot3d").later(members -> members.put("Axes3D", PlotObjects.AXES));
    return toolkits;
  }

  /** What scripts look up in {@code rcParams}; what they set there changes nothing. */
  private static DictValue parameters() {
    DictValue parameters = DictValue.empty();
    parameters.entries().put(new Str("axes.prop_cycle"), new PlotObjects.Turns());
    return parameters;
  }

  private static ModuleValue maps() {
    Map<String, Value> maps = new LinkedHashMap<>();
    MAPS.forEach(name -> maps.put(name, new Str(name)));
    maps.put("get_cmap", Builtin.of("get_cmap", "name=None, lut=None", (r, in) -> in[0]));
    return new ModuleValue("matplotlib.cm", maps);
  }

  /** {@code savefig} says that nothing is written, and lets the script go on. */
  static Builtin unsaved(String signature) {
    return Builtin.of(
        "savefig",
        signature,
        (runtime, in) -> {
          runtime.warn("savefig writes no file here. " + FILES);
          return None.NONE;
        });
  }

  static Builtin nothing(String name, String signature) {
    return Builtin.of(name, signature, (runtime, in) -> None.NONE);
  }
}
