package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import tapedeck.trace.NotTaken;

/** What the ways of an {@code if} that were not taken would have computed, below the picture. */
final class Ghosts extends Pane {
  private static final double SPACE = 30;
  private static final double PADDING = 16;
  private static final double HEADING = 26;
  private static final double BOX = 34;
  private static final double LEAST_BOX = 44;
  private static final double BETWEEN_ROWS = 12;
  private static final double BETWEEN_COLUMNS = 46;
  private static final double LETTER = 8;
  private static final double ARROW = 6;

  private List<NotTaken> shown = List.of();

  Ghosts() {
    setManaged(false);
    setMouseTransparent(true);
    getStyleClass().add("td-ghosts");
  }

  /** Draws these one below the other, from the top. */
  void show(List<NotTaken> ways) {
    if (ways.equals(shown)) {
      return;
    }
    shown = ways;
    getChildren().clear();
    double y = SPACE;
    double width = 0;
    for (NotTaken way : ways) {
      Frame frame = new Frame(way);
      frame.setLayoutY(y);
      getChildren().add(frame);
      y += frame.getPrefHeight() + SPACE;
      width = Math.max(width, frame.getPrefWidth());
    }
    resize(width, ways.isEmpty() ? 0 : y - SPACE);
  }

  /** One way: its nodes in columns, those that others are computed from to the left of them. */
  private static final class Frame extends Pane {
    private final List<NotTaken.Node> nodes;
    private final int[] columns;
    private final double[] xs;
    private final double[] ys;
    private final double[] widths;

    Frame(NotTaken way) {
      nodes = way.nodes();
      columns = new int[nodes.size()];
      xs = new double[nodes.size()];
      ys = new double[nodes.size()];
      widths = new double[nodes.size()];
      getStyleClass().add("frame");
      setAccessibleRole(AccessibleRole.NODE);
      List<String> texts = nodes.stream().map(NotTaken.Node::text).toList();
      setAccessibleText(way.mark() + ": " + String.join(", ", texts));
      Label heading = new Label(way.mark());
      heading.getStyleClass().add("heading");
      heading.relocate(PADDING, PADDING / 2);
      place();
      List<javafx.scene.Node> boxes = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i++) {
        for (int used : nodes.get(i).uses()) {
          getChildren().addAll(line(used, i));
        }
        boxes.add(box(i));
      }
      getChildren().addAll(boxes);
      getChildren().add(heading);
      double words = LETTER * way.mark().length() + 2 * PADDING;
      setPrefWidth(Math.max(words, getPrefWidth()));
      resize(getPrefWidth(), getPrefHeight());
    }

    /** A node stands right of all that it uses, what is only read right before its first use. */
    private void place() {
      for (int i = 0; i < columns.length; i++) {
        for (int used : nodes.get(i).uses()) {
          columns[i] = Math.max(columns[i], columns[used] + 1);
        }
      }
      for (int i = columns.length - 1; i >= 0; i--) {
        int leaf = i;
        if (nodes.get(i).uses().isEmpty()) {
          for (int user = columns.length - 1; user > i; user--) {
            boolean uses = nodes.get(user).uses().contains(leaf);
            columns[i] = uses ? columns[user] - 1 : columns[i];
          }
        }
      }
      double x = PADDING;
      double lowest = 0;
      for (int column = 0; x >= 0; column++) {
        double widest = 0;
        double y = HEADING + PADDING;
        for (int i = 0; i < columns.length; i++) {
          if (columns[i] == column) {
            widths[i] = Math.max(LEAST_BOX, LETTER * nodes.get(i).text().length() + PADDING);
            widest = Math.max(widest, widths[i]);
            xs[i] = x;
            ys[i] = y;
            y += BOX + BETWEEN_ROWS;
          }
        }
        if (widest == 0) {
          break;
        }
        lowest = Math.max(lowest, y - BETWEEN_ROWS);
        x += widest + BETWEEN_COLUMNS;
      }
      setPrefWidth(x - BETWEEN_COLUMNS + PADDING);
      setPrefHeight(lowest + PADDING);
    }

    private Region box(int i) {
      Label box = new Label(nodes.get(i).text());
      box.getStyleClass().add("ghost");
      box.setManaged(false);
      box.resizeRelocate(xs[i], ys[i], widths[i], BOX);
      return box;
    }

    private List<javafx.scene.Node> line(int from, int to) {
      double startX = xs[from] + widths[from];
      double startY = ys[from] + BOX / 2;
      double endX = xs[to];
      double endY = ys[to] + BOX / 2;
      double half = (endX - startX) / 2;
      CubicCurve line =
          new CubicCurve(
              startX, startY, startX + half, startY, endX - half, endY, endX - ARROW, endY);
      line.getStyleClass().add("line");
      Polygon head =
          new Polygon(endX, endY, endX - ARROW, endY - ARROW / 2, endX - ARROW, endY + ARROW / 2);
      head.getStyleClass().add("head");
      return List.of(line, head);
    }
  }
}
