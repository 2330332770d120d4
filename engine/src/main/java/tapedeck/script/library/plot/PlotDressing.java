package tapedeck.script.library.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Axes.Side;
import tapedeck.script.figure.Layer;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.plot.FigureBook.Plane;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** What is said around the layers of axes: titles, labels, limits, scales and legends. */
final class PlotDressing {
  private PlotDressing() {}

  static void install(PlotSurface on) {
    on.both(
        "set_title",
        "title",
        "label, **kwargs",
        (r, p, in) -> {
          p.title = r.str(in[0]);
          return new PlotObjects.Words("0.5", "1.0", p.title);
        });
    on.both(
        "set_xlabel",
        "xlabel",
        "xlabel, **kwargs",
        (r, p, in) -> {
          p.x = named(p.x, r.str(in[0]));
          return new PlotObjects.Words("0.5", "0", r.str(in[0]));
        });
    on.both(
        "set_ylabel",
        "ylabel",
        "ylabel, **kwargs",
        (r, p, in) -> {
          p.y = named(p.y, r.str(in[0]));
          return new PlotObjects.Words("0", "0.5", r.str(in[0]));
        });
    on.both(
        "set_xlim",
        "xlim",
        "*args, **kwargs",
        (r, p, in) -> {
          p.x = limited(r, p.x, in, "left", "right");
          return PlotLimits.of(p, true);
        });
    on.both(
        "set_ylim",
        "ylim",
        "*args, **kwargs",
        (r, p, in) -> {
          p.y = limited(r, p.y, in, "bottom", "top");
          return PlotLimits.of(p, false);
        });
    on.both(
        "set_xscale",
        "xscale",
        "value, **kwargs",
        (r, p, in) -> {
          p.x = scaled(p.x, isLog(r, in[0]));
          return None.NONE;
        });
    on.both(
        "set_yscale",
        "yscale",
        "value, **kwargs",
        (r, p, in) -> {
          p.y = scaled(p.y, isLog(r, in[0]));
          return None.NONE;
        });
    on.both("legend", "*args, **kwargs", PlotDressing::legend);
    on.both(
        "grid",
        "visible=None, **kwargs",
        (r, p, in) -> {
          p.grid = in[0] == None.NONE ? !p.grid || hasMore(in[1]) : r.truth(in[0]);
          return None.NONE;
        });
    on.both("axis", "arg=None, **kwargs", PlotDressing::axis);
    on.both(
        "set_aspect",
        "aspect, **kwargs",
        (r, p, in) -> {
          p.equal = in[0] instanceof Str text && text.text().equals("equal");
          return None.NONE;
        });
    on.both(
        "invert_yaxis",
        "",
        (r, p, in) -> {
          p.y = new Side(p.y.label(), p.y.high(), p.y.low(), p.y.log());
          return None.NONE;
        });
    on.both(
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
          {"clabel", "clabel"},
          {"set_facecolor", "set_facecolor"}
        }) {
      on.both(same[0], same[1], "*args, **kwargs", (r, p, in) -> None.NONE);
    }
    on.axes()
        .method("get_xlim", "self", (r, in) -> PlotLimits.of(PlotObjects.plane(in[0]), true))
        .method("get_ylim", "self", (r, in) -> PlotLimits.of(PlotObjects.plane(in[0]), false))
        .method("get_lines", "self", (r, in) -> ListValue.of(PlotLine.of(PlotObjects.plane(in[0]))))
        .method("get_xaxis", "self", (r, in) -> new PlotObjects.Axis("XAxis"))
        .method("get_yaxis", "self", (r, in) -> new PlotObjects.Axis("YAxis"))
        .method("get_title", "self", (r, in) -> new Str(PlotObjects.plane(in[0]).title))
        .method("get_xlabel", "self", (r, in) -> new Str(PlotObjects.plane(in[0]).x.label()))
        .method("get_ylabel", "self", (r, in) -> new Str(PlotObjects.plane(in[0]).y.label()))
        .method("set", "self, **kwargs", PlotDressing::setAll)
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

  /** The same side with its numbers in logarithms, or not. */
  static Side scaled(Side side, boolean log) {
    return new Side(side.label(), side.low(), side.high(), log);
  }

  private static Side named(Side side, String label) {
    return new Side(label, side.low(), side.high(), side.log());
  }
}
