package tapedeck.script.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something drawn in a plane. Labels are empty where the legend is to leave it out. */
public sealed interface Layer {
  String label();

  /** A line through points, with a mark on each. A point that is not finite leaves a gap. */
  record Line(double[] x, double[] y, Stroke stroke, Marker marker, String label)
      implements Layer {}

  /**
   * Marks at points.
   *
   * @param sizes areas in square points, one for all or one for each
   * @param shades numbers that a colour map turns into colours; null for one colour
   */
  record Points(
      double[] x,
      double[] y,
      double[] sizes,
      double @Nullable [] shades,
      Shades map,
      Marker marker,
      String label)
      implements Layer {}

  /**
   * Bars on a common ground.
   *
   * @param at their lower edges, {@code widths} and {@code lengths} their sizes
   * @param ground where they begin
   * @param upright whether they grow upwards
   */
  record Bars(
      double[] at,
      double[] widths,
      double[] ground,
      double[] lengths,
      boolean upright,
      Colour fill,
      double alpha,
      String label)
      implements Layer {}

  /** The area between two lines. */
  record Band(double[] x, double[] low, double[] high, Colour fill, double alpha, String label)
      implements Layer {}

  /**
   * A straight line over the whole plane.
   *
   * @param across whether it lies across, at a height
   */
  record Level(double at, boolean across, Stroke stroke, String label) implements Layer {}

  /** A strip over the whole plane. */
  record Strip(double low, double high, boolean across, Colour fill, double alpha, String label)
      implements Layer {}

  /**
   * Numbers as coloured cells.
   *
   * @param values rows of cells, the lowest row first
   * @param x the edges of the columns, one more than there are; {@code y} those of the rows
   */
  record Cells(double[][] values, double[] x, double[] y, Shades map, String label)
      implements Layer {}

  /**
   * Lines of equal height, or the bands between them.
   *
   * @param heights rows of heights above the points of {@code x} and {@code y}
   * @param levels the heights to draw, ascending; empty to choose about {@code count} of them
   */
  record Contours(
      double[] x,
      double[] y,
      double[][] heights,
      List<Double> levels,
      int count,
      boolean filled,
      Shades map,
      @Nullable Colour colour,
      String label)
      implements Layer {}

  /** Words at a point. */
  record Words(double x, double y, String text, Colour colour, String label) implements Layer {}

  /**
   * How a line is drawn.
   *
   * @param dash none means there is no line
   * @param width in points
   */
  record Stroke(Colour colour, Dash dash, double width, double alpha) {}

  /** How a line is broken. */
  enum Dash {
    NONE,
    SOLID,
    DASHED,
    DASH_DOT,
    DOTTED
  }

  /**
   * The mark at a point.
   *
   * @param shape matplotlib's letter: {@code o}, {@code x}; empty for none
   * @param size in points
   */
  record Marker(String shape, double size, Colour colour, double alpha) {
    public boolean isNone() {
      return shape.isEmpty();
    }
  }

  /**
   * How numbers become colours.
   *
   * @param name matplotlib's name of the map: {@code viridis}
   * @param low the number at its beginning, {@code high} at its end; null to go by the data
   * @param bar whether a colour bar was asked for
   */
  record Shades(String name, @Nullable Double low, @Nullable Double high, boolean bar) {}
}
