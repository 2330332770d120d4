package tapedeck.app.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Axes;
import tapedeck.script.figure.Layer;

/** How far the layers of axes reach, and the sides that hold them. */
final class Extent {
  private static final double MARGIN = 0.05;

  private double left = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private boolean tight;
  private boolean grounded;

  private Extent(List<Layer> layers) {
    layers.forEach(this::add);
  }

  static Extent of(Axes axes) {
    return new Extent(axes.layers());
  }

  private void add(Layer layer) {
    switch (layer) {
      case Layer.Line l -> points(l.x(), l.y());
      case Layer.Points p -> points(p.x(), p.y());
      case Layer.Band b -> {
        points(b.x(), b.low());
        points(b.x(), b.high());
      }
      case Layer.Bars b -> {
        grounded = true;
        for (int i = 0; i < b.at().length; i++) {
          double far = b.ground()[i] + b.lengths()[i];
          if (b.upright()) {
            point(b.at()[i], b.ground()[i]);
            point(b.at()[i] + b.widths()[i], far);
          } else {
            point(b.ground()[i], b.at()[i]);
            point(far, b.at()[i] + b.widths()[i]);
          }
        }
      }
      case Layer.Level l -> {
        if (l.across()) {
          up(l.at());
        } else {
          across(l.at());
        }
      }
      case Layer.Strip s -> {
        if (s.across()) {
          up(s.low());
          up(s.high());
        } else {
          across(s.low());
          across(s.high());
        }
      }
      case Layer.Cells c -> {
        tight = true;
        for (double x : c.x()) {
          across(x);
        }
        for (double y : c.y()) {
          up(y);
        }
      }
      case Layer.Contours c -> {
        tight = true;
        for (double x : c.x()) {
          across(x);
        }
        for (double y : c.y()) {
          up(y);
        }
      }
      case Layer.Words w -> {}
    }
  }

  private void points(double[] x, double[] y) {
    for (int i = 0; i < Math.min(x.length, y.length); i++) {
      point(x[i], y[i]);
    }
  }

  private void point(double x, double y) {
    if (Double.isFinite(x) && Double.isFinite(y)) {
      across(x);
      up(y);
    }
  }

  private void across(double x) {
    if (Double.isFinite(x)) {
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  }

  private void up(double y) {
    if (Double.isFinite(y)) {
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
  }

  Axis x(Axes.Side told) {
    return axis(told, left, right, false);
  }

  Axis y(Axes.Side told) {
    return axis(told, low, high, grounded);
  }

  private Axis axis(Axes.Side told, double from, double to, boolean onGround) {
    double least = from <= to ? from : told.log() ? 1 : 0;
    double most = from <= to ? to : told.log() ? 10 : 1;
    if (told.log()) {
      double first = least > 0 ? least : most > 0 ? most * 1e-3 : 1;
      double last = Math.max(most, first * 10);
      double factor = Math.pow(last / first, MARGIN);
      return new Axis(
          positive(told.low(), first / factor),
          positive(told.high(), last * factor),
          Axis.Kind.LOG);
    }
    double span = most - least;
    double room = span > 0 ? span * MARGIN : Math.max(Math.abs(most) * MARGIN, 0.05);
    double before = tight || onGround && least == 0 ? 0 : room;
    double after = tight ? 0 : room;
    double first = told.low() != null ? told.low() : least - before;
    double last = told.high() != null ? told.high() : most + after;
    return Axis.linear(first, last == first ? first + 1 : last);
  }

  private static double positive(@Nullable Double told, double otherwise) {
    return told != null && told > 0 ? told : otherwise;
  }
}
