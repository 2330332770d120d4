package tapedeck.app.variables;

import java.util.Arrays;

/**
 * Divides the width of a table by what stands in its columns. A column that once needed room keeps
 * it, so that none moves to and fro while one steps.
 */
final class ColumnRoom {
  private static final int HALVINGS = 40;

  private final double[] least;
  private final double[] liked;
  private final double[] wanted;
  private final double[] needed;

  /**
   * @param least how wide each column is at least
   * @param liked how wide each is at least where there is room for it
   */
  ColumnRoom(double[] least, double[] liked) {
    this.least = least;
    this.liked = liked;
    this.wanted = least.clone();
    this.needed = least.clone();
  }

  /** Begins anew, as for another run. */
  void forget() {
    System.arraycopy(least, 0, wanted, 0, least.length);
    System.arraycopy(least, 0, needed, 0, least.length);
  }

  /** Is told how much room something in a column needs. */
  void want(int column, double width) {
    wanted[column] = Math.max(wanted[column], width);
  }

  /**
   * Is told how much room something in a column cannot do without, which it gets before others get
   * more than their least.
   */
  void need(int column, double width) {
    want(column, width);
    needed[column] = Math.max(needed[column], width);
  }

  /** The widths of all columns in so much room; too wide ones give way, the widest first. */
  double[] in(double room) {
    double[] widths = wanted.clone();
    double sum = Arrays.stream(widths).sum();
    if (sum < room) {
      for (int i = 0; i < widths.length && sum < room; i++) {
        double more = Math.clamp(liked[i] - widths[i], 0, room - sum);
        widths[i] += more;
        sum += more;
      }
      for (int i = 0; i < widths.length; i++) {
        widths[i] += (room - sum) / widths.length;
      }
      return widths;
    }
    double[] floor = floor(room);
    double low = 0;
    double high = Arrays.stream(wanted).max().orElse(0);
    for (int i = 0; i < HALVINGS; i++) {
      double most = (low + high) / 2;
      widths = cut(most, floor);
      if (Arrays.stream(widths).sum() > room) {
        high = most;
      } else {
        low = most;
      }
    }
    return cut(low, floor);
  }

  private double[] floor(double room) {
    double[] floor = least.clone();
    double rest = room - Arrays.stream(least).sum();
    for (int i = 0; i < floor.length; i++) {
      double more = Math.clamp(needed[i] - least[i], 0, Math.max(0, rest));
      floor[i] += more;
      rest -= more;
    }
    return floor;
  }

  private double[] cut(double most, double[] floor) {
    double[] widths = new double[wanted.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(floor[i], Math.min(wanted[i], most));
    }
    return widths;
  }
}
