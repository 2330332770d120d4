package tapedeck.script.library.plot;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Colour;
import tapedeck.script.library.binding.Given;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The objects that functions of {@code plt} answer with. */
final class PlotObjects {
  private PlotObjects() {}

  static final ClassValue AXES =
      ClassValue.builtin("matplotlib.axes._axes", "Axes", Types.OBJECT, null);
  static final ClassValue FIGURE =
      ClassValue.builtin("matplotlib.figure", "Figure", Types.OBJECT, null);

  /** Axes that a script holds on to. */
  record Plane(FigureBook.Plane plane) implements HostObject {
    @Override
    public ClassValue type() {
      return AXES;
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return switch (name) {
        case "figure" -> new Sheet(plane.figure);
        case "lines" -> ListValue.of(PlotLine.of(plane));
        case "xaxis" -> new Axis("XAxis");
        case "yaxis" -> new Axis("YAxis");
        default -> null;
      };
    }

    @Override
    public Boolean equalTo(Runtime runtime, Value other) {
      return other instanceof Plane same && same.plane == plane;
    }
  }

  /**
   * One axis of a plane, whose ticks and labels scripts arrange; the plots pane has its own way.
   */
  record Axis(String kind) implements HostObject {
    private static final Set<String> ARRANGING =
        Set.of(
            "set_visible",
            "set_ticks",
            "set_ticklabels",
            "set_ticks_position",
            "set_label_position",
            "set_label_coords",
            "set_inverted",
            "set_major_locator",
            "set_minor_locator",
            "set_major_formatter",
            "set_minor_formatter",
            "set_tick_params",
            "grid");

    @Override
    public ClassValue type() {
      return ClassValue.builtin("matplotlib.axis", kind, Types.OBJECT, null);
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return ARRANGING.contains(name) ? PyPlot.nothing(name, "*args, **kwargs") : null;
    }
  }

  /** The colours that take turns, as {@code plt.rcParams} tells of them. */
  record Turns() implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("cycler", "Cycler", Types.OBJECT, null);

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return name.equals("by_key") ? Builtin.of(name, "", (r, in) -> byKey()) : null;
    }

    private static Value byKey() {
      DictValue all = DictValue.empty();
      List<Value> colours = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        colours.add(new Str("C" + i));
      }
      all.entries().put(new Str("color"), ListValue.of(colours));
      return all;
    }
  }

  static FigureBook.Plane plane(Value self) {
    if (self instanceof Plane held) {
      return held.plane();
    }
    throw Raise.type("descriptor requires an 'Axes' object but received " + Types.nameOf(self));
  }

  /** A figure that a script holds on to. */
  record Sheet(FigureBook.Draft draft) implements HostObject {
    @Override
    public ClassValue type() {
      return FIGURE;
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return switch (name) {
        case "number" -> Int.of(draft.number);
        case "axes" -> ListValue.of(draft.planes.stream().<Value>map(Plane::new).toList());
        default -> null;
      };
    }

    @Override
    public String repr(Runtime runtime) {
      return "Figure(640x480)";
    }
  }

  static FigureBook.Draft draft(Value self) {
    if (self instanceof Sheet sheet) {
      return sheet.draft();
    }
    throw Raise.type("descriptor requires a 'Figure' object but received " + Types.nameOf(self));
  }

  /** Words beside axes, as matplotlib tells of them. */
  record Words(String x, String y, String text) implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("matplotlib.text", "Text", Types.OBJECT, null);

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return name.equals("get_text") ? Builtin.of(name, "", (r, in) -> new Str(text)) : null;
    }

    @Override
    public String repr(Runtime runtime) {
      return "Text(%s, %s, %s)".formatted(x, y, runtime.repr(new Str(text)));
    }
  }

  /** Something drawn: bars, a legend. */
  record Artist(ClassValue type, @Nullable Colour colour) implements HostObject {
    /**
     * @param name matplotlib's class with its module: {@code matplotlib.lines.Line2D}
     */
    static Artist of(String name, @Nullable Colour colour) {
      int dot = name.lastIndexOf('.');
      ClassValue type =
          ClassValue.builtin(name.substring(0, dot), name.substring(dot + 1), Types.OBJECT, null);
      return new Artist(type, colour);
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      Colour own = colour;
      return name.equals("get_color") && own != null
          ? Builtin.of(name, "", (r, in) -> new Str(own.text()))
          : null;
    }
  }

  /** Bars: as many rectangles as there are numbers. */
  static Value bars(int count, Colour colour) {
    Artist one = Artist.of("matplotlib.patches.Rectangle", colour);
    return new Bars(java.util.Collections.<Value>nCopies(count, one));
  }

  /** The bars that {@code plt.bar} and {@code plt.hist} answer with. */
  private record Bars(List<Value> all) implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("matplotlib.container", "BarContainer", Types.TUPLE, null);

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public String repr(Runtime runtime) {
      return "<BarContainer object of %d artists>".formatted(all.size());
    }

    @Override
    public Iterator<Value> iterate(Runtime runtime) {
      return all.iterator();
    }

    @Override
    public int length() {
      return all.size();
    }

    @Override
    public Value item(Runtime runtime, Value key) {
      return runtime.item(Tuple.of(all), key);
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return name.equals("patches") ? ListValue.of(all) : null;
    }
  }

  /** The axes of a grid, as {@code plt.subplots} answers them: NumPy's array of objects. */
  record Grid(List<Value> items) implements HostObject {
    @Override
    public ClassValue type() {
      return Types.NDARRAY;
    }

    private boolean isTable() {
      return items.getFirst() instanceof Grid;
    }

    private List<Value> all() {
      List<Value> all = new ArrayList<>();
      items.forEach(item -> {
        if (item instanceof Grid row) {
          all.addAll(row.items());
        } else {
          all.add(item);
        }
      });
      return all;
    }

    @Override
    public Iterator<Value> iterate(Runtime runtime) {
      return items.iterator();
    }

    @Override
    public int length() {
      return items.size();
    }

    @Override
    public Value item(Runtime runtime, Value key) {
      if (key instanceof Tuple tuple && tuple.items().size() == 2 && isTable()) {
        Value row = item(runtime, tuple.items().getFirst());
        return ((Grid) row).item(runtime, tuple.items().getLast());
      }
      int index = Given.one(runtime, key);
      if (index < -items.size() || index >= items.size()) {
        throw Raise.index(
            "index %d is out of bounds for axis 0 with size %d".formatted(index, items.size()));
      }
      return items.get(index < 0 ? index + items.size() : index);
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return switch (name) {
        case "flat" -> new Grid(all());
        case "ravel", "flatten" -> Builtin.of(name, "order='C'", (r, in) -> new Grid(all()));
        case "size" -> Int.of(all().size());
        case "shape" ->
            isTable()
                ? Tuple.of(Int.of(items.size()), Int.of(((Grid) items.getFirst()).items().size()))
                : Tuple.of(Int.of(items.size()));
        default -> null;
      };
    }
  }

  static ArrayValue array(double[] numbers) {
    return ArrayValue.array(
        tapedeck.tensor.Tensor.of(tapedeck.tensor.Shape.of(numbers.length), numbers));
  }
}
