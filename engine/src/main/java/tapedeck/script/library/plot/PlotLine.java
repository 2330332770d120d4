package tapedeck.script.library.plot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Layer;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A line that a script holds on to, as {@code plt.plot} answers it.
 *
 * @param counted whether its points were only given upwards
 */
record PlotLine(FigureBook.Plane plane, Layer.Line line, boolean counted) implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("matplotlib.lines", "Line2D", Types.OBJECT, null);

  @Override
  public ClassValue type() {
    return TYPE;
  }

  /** The lines among the layers of axes. */
  static List<Value> of(FigureBook.Plane plane) {
    return plane.layers.stream()
        .filter(Layer.Line.class::isInstance)
        .<Value>map(layer -> new PlotLine(plane, (Layer.Line) layer, false))
        .toList();
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "get_color", "get_c" ->
          Builtin.of(name, "", (r, in) -> new Str(line.stroke().colour().text()));
      case "get_label" -> Builtin.of(name, "", (r, in) -> new Str(label()));
      case "get_xdata" -> Builtin.of(name, "orig=True", (r, in) -> across());
      case "get_ydata" -> Builtin.of(name, "orig=True", (r, in) -> array(line.y()));
      case "get_data" ->
          Builtin.of(name, "orig=True", (r, in) -> Tuple.of(across(), array(line.y())));
      case "get_linewidth", "get_lw" ->
          Builtin.of(name, "", (r, in) -> Float.of(line.stroke().width()));
      default -> null;
    };
  }

  private Value across() {
    return counted
        ? ArrayValue.array(Tensor.of(Shape.of(line.x().length), line.x().clone()))
        : array(line.x());
  }

  private String label() {
    List<Value> all = of(plane);
    for (int i = 0; i < all.size() && line.label().isEmpty(); i++) {
      if (((PlotLine) all.get(i)).line == line) {
        return String.format(Locale.ROOT, "_child%d", i);
      }
    }
    return line.label();
  }

  /** Whole numbers where all of them are, as counted places are. */
  private static Value array(double[] numbers) {
    Tensor all = Tensor.of(Shape.of(numbers.length), numbers);
    boolean whole = java.util.Arrays.stream(numbers).allMatch(each -> each == Math.rint(each));
    return ArrayValue.array(whole ? all.cast(DType.INT64) : all);
  }
}
