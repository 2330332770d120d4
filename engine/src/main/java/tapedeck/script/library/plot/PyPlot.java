package tapedeck.script.library.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    PlotSurface surface = new PlotSurface(axes, plt);
    PlotDrawing.install(surface);
    PlotDressing.install(surface);
    PlotFigures.install(plt);
    PlotFigures.installMethods(Namespace.of(PlotObjects.FIGURE));
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

  static Builtin nothing(String name, String signature) {
    return Builtin.of(name, signature, (runtime, in) -> None.NONE);
  }
}
