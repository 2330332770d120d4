package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.script.figure.Layer.Contours;

/** Lines of equal height over a grid, by marching through its squares. */
final class Isolines {
  /** A piece of a line, in the coordinates of the plane. */
  record Piece(double x1, double y1, double x2, double y2) {}

  private final Contours contours;

  Isolines(Contours contours) {
    this.contours = contours;
  }

  /** The heights to draw: those asked for, or round numbers between the least and the greatest. */
  static List<Double> levels(Contours contours) {
    if (!contours.levels().isEmpty()) {
      return contours.levels();
    }
    double least = least(contours.heights());
    double most = most(contours.heights());
    List<Double> levels = new ArrayList<>();
    if (least < most) {
      Axis.linear(least, most)
          .ticks(Math.max(2, contours.count()))
          .forEach(tick -> levels.add(tick.value()));
    }
    return levels;
  }

  static double least(double[][] rows) {
    return Arrays.stream(rows)
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .min()
        .orElse(0);
  }

  static double most(double[][] rows) {
    return Arrays.stream(rows)
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }

  List<Piece> at(double level) {
    List<Piece> pieces = new ArrayList<>();
    double[][] z = contours.heights();
    for (int row = 0; row + 1 < z.length; row++) {
      for (int column = 0; column + 1 < z[row].length; column++) {
        square(row, column, level, pieces);
      }
    }
    return pieces;
  }

  private void square(int row, int column, double level, List<Piece> into) {
    double[][] z = contours.heights();
    double x1 = contours.x()[column];
    double x2 = contours.x()[column + 1];
    double y1 = contours.y()[row];
    double y2 = contours.y()[row + 1];
    double a = z[row][column];
    double b = z[row][column + 1];
    double c = z[row + 1][column + 1];
    double d = z[row + 1][column];
    List<double[]> crossings = new ArrayList<>(4);
    cross(crossings, level, a, b, x1, y1, x2, y1);
    cross(crossings, level, b, c, x2, y1, x2, y2);
    cross(crossings, level, d, c, x1, y2, x2, y2);
    cross(crossings, level, a, d, x1, y1, x1, y2);
    if (crossings.size() == 2) {
      join(into, crossings.get(0), crossings.get(1));
    } else if (crossings.size() == 4) {
      boolean firstTwo = (a + b + c + d) / 4 > level == a > level;
      join(into, crossings.get(0), crossings.get(firstTwo ? 1 : 3));
      join(into, crossings.get(2), crossings.get(firstTwo ? 3 : 1));
    }
  }

  private static void cross(
      List<double[]> into,
      double level,
      double from,
      double to,
      double x1,
      double y1,
      double x2,
      double y2) {
    if (from > level != to > level && Double.isFinite(from) && Double.isFinite(to)) {
      double t = (level - from) / (to - from);
      into.add(new double[] {x1 + t * (x2 - x1), y1 + t * (y2 - y1)});
    }
  }

  private static void join(List<Piece> into, double[] a, double[] b) {
    into.add(new Piece(a[0], a[1], b[0], b[1]));
  }

  /** The height at a point, between the four corners around it; nan beyond the grid. */
  double height(double x, double y) {
    int column = place(contours.x(), x);
    int row = place(contours.y(), y);
    if (column < 0 || row < 0) {
      return Double.NaN;
    }
    double[][] z = contours.heights();
    double across = share(contours.x(), column, x);
    double up = share(contours.y(), row, y);
    double lower = z[row][column] + across * (z[row][column + 1] - z[row][column]);
    double upper = z[row + 1][column] + across * (z[row + 1][column + 1] - z[row + 1][column]);
    return lower + up * (upper - lower);
  }

  private static double share(double[] edges, int index, double at) {
    return (at - edges[index]) / (edges[index + 1] - edges[index]);
  }

  /** The interval of ascending or descending edges that holds a number; −1 if none does. */
  static int place(double[] edges, double at) {
    boolean ascending = edges[edges.length - 1] >= edges[0];
    for (int i = 0; i + 1 < edges.length; i++) {
      double low = ascending ? edges[i] : edges[i + 1];
      double high = ascending ? edges[i + 1] : edges[i];
      if (low <= at && at <= high) {
        return i;
      }
    }
    return -1;
  }
}
