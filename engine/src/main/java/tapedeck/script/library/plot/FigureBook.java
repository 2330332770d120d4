package tapedeck.script.library.plot;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.figure.Axes;
import tapedeck.script.figure.Figure;
import tapedeck.script.figure.Layer;
import tapedeck.script.value.Runtime;

/** The figures of one run: which one is current, and what has been drawn in it. */
final class FigureBook {
  /** A figure being drawn. */
  static final class Draft {
    final int number;
    final List<Plane> planes = new ArrayList<>();
    String title = "";
    int rows = 1;
    int columns = 1;
    boolean shown;

    Draft(int number) {
      this.number = number;
    }

    Figure asItIs() {
      return new Figure(number, title, rows, columns, planes.stream().map(Plane::asItIs).toList());
    }
  }

  /** Axes being drawn in. */
  static final class Plane {
    final Draft figure;
    final int row;
    final int column;
    final int rows;
    final int columns;
    final List<Layer> layers = new ArrayList<>();
    String title = "";
    Axes.Side x = Axes.Side.OPEN;
    Axes.Side y = Axes.Side.OPEN;
    boolean grid;
    boolean legend;
    boolean equal;
    boolean bare;

    /** Whether it has a depth, too, from above which it is drawn. */
    boolean solid;

    int turns;

    Plane(Draft figure, int row, int column, int rows, int columns) {
      this.figure = figure;
      this.row = row;
      this.column = column;
      this.rows = rows;
      this.columns = columns;
    }

    Axes asItIs() {
      return new Axes(row, column, rows, columns, title, x, y, grid, legend, equal, bare, layers);
    }

    void clear() {
      layers.clear();
      title = "";
      x = Axes.Side.OPEN;
      y = Axes.Side.OPEN;
      legend = false;
      turns = 0;
    }
  }

  private final List<Draft> drafts = new ArrayList<>();
  private Draft current = new Draft(0);
  private Plane plane = new Plane(current, 0, 0, 1, 1);

  static FigureBook of(Runtime runtime) {
    return runtime.own(FigureBook.class, FigureBook::new);
  }

  /** Begins a figure, or turns to the one of that number. */
  Draft figure(int number) {
    for (Draft draft : drafts) {
      if (draft.number == number && !draft.shown) {
        current = draft;
        plane = draft.planes.isEmpty() ? plane : draft.planes.getLast();
        return draft;
      }
    }
    current = new Draft(drafts.size() + 1);
    drafts.add(current);
    return current;
  }

  Draft fresh() {
    return figure(0);
  }

  /** The figure in hand; one is begun if there is none. */
  Draft current() {
    return current.number == 0 || current.shown ? fresh() : current;
  }

  /** The axes in hand; some are made if there are none. */
  Plane plane() {
    Draft draft = current();
    return plane.figure == draft && draft.planes.contains(plane) ? plane : plane(1, 1, 0, 0, 1, 1);
  }

  void turnTo(Plane next) {
    plane = next;
    current = next.figure;
  }

  /** The axes at a place of a grid of the current figure; made if there are none there. */
  Plane plane(int rows, int columns, int row, int column, int high, int wide) {
    Draft draft = current();
    boolean sameGrid = draft.rows == rows && draft.columns == columns;
    for (Plane each : draft.planes) {
      if (sameGrid && each.row == row && each.column == column) {
        plane = each;
        return each;
      }
    }
    draft.rows = Math.max(rows, draft.planes.isEmpty() ? 1 : draft.rows);
    draft.columns = Math.max(columns, draft.planes.isEmpty() ? 1 : draft.columns);
    plane = new Plane(draft, row, column, high, wide);
    draft.planes.add(plane);
    return plane;
  }

  /** The next thing drawn begins another figure. */
  void show() {
    drafts.forEach(draft -> draft.shown = true);
  }

  /** Tells the run how a figure looks now. */
  void tell(Runtime runtime, Draft draft) {
    runtime.plotted(draft.asItIs());
  }
}
