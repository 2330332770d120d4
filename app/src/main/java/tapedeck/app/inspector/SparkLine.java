package tapedeck.app.inspector;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import tapedeck.trace.Numbers;

/** How a number went over the iterations: a line without axes, its bounds, and a dot for now. */
final class SparkLine extends Region {
  private static final double HIGH = 46;
  private static final double BOUNDS = 76;
  private static final int MOST_POINTS = 240;

  private final List<Double> values;
  private final int now;
  private final Polyline line = new Polyline();
  private final Circle dot = new Circle(3.2);
  private final Label top = new Label();
  private final Label bottom = new Label();
  private final double least;
  private final double most;

  /**
   * @param values one for each iteration
   * @param now the index of the one looked at; outside the list for none
   */
  SparkLine(List<Double> values, int now) {
    this.values = values;
    this.now = now;
    least = values.stream().filter(Double::isFinite).mapToDouble(x -> x).min().orElse(0);
    most = values.stream().filter(Double::isFinite).mapToDouble(x -> x).max().orElse(0);
    getStyleClass().add("td-spark");
    line.getStyleClass().add("line");
    dot.getStyleClass().add("now");
    for (Label bound : List.of(top, bottom)) {
      bound.getStyleClass().add("bound");
    }
    top.setText(Numbers.brief(most));
    bottom.setText(Numbers.brief(least));
    getChildren().setAll(line, dot, top, bottom);
    setMinHeight(HIGH);
    setPrefHeight(HIGH);
    setAccessibleText(
        "from %s to %s, between %s and %s"
            .formatted(
                Numbers.brief(values.getFirst()),
                Numbers.brief(values.getLast()),
                Numbers.brief(least),
                Numbers.brief(most)));
  }

  private double x(int index) {
    return 3 + (getWidth() - BOUNDS) * index / Math.max(1, values.size() - 1);
  }

  private double y(double value) {
    double share = most == least ? 0.5 : (value - least) / (most - least);
    return HIGH - 6 - share * (HIGH - 12);
  }

  @Override
  protected void layoutChildren() {
    line.getPoints().clear();
    int stride = Math.max(1, values.size() / MOST_POINTS);
    for (int i = 0; i < values.size(); i += stride) {
      if (Double.isFinite(values.get(i))) {
        line.getPoints().addAll(x(i), y(values.get(i)));
      }
    }
    boolean shown = now >= 0 && now < values.size() && Double.isFinite(values.get(now));
    dot.setVisible(shown);
    if (shown) {
      dot.setCenterX(x(now));
      dot.setCenterY(y(values.get(now)));
    }
    top.autosize();
    bottom.autosize();
    top.relocate(getWidth() - top.getWidth(), 0);
    bottom.relocate(getWidth() - bottom.getWidth(), HIGH - bottom.getHeight());
  }
}
