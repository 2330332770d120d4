package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import tapedeck.tensor.Tensor;
import tapedeck.trace.Numbers;

/** How the finite elements of a tensor are spread: bars of equal width, those below zero orange. */
final class Histogram extends Region {
  private static final int BARS = 24;
  private static final double HIGH = 54;
  private static final double FOOT = 16;

  private final int[] counts = new int[BARS];
  private final List<Region> bars = new ArrayList<>();
  private final Label left = new Label();
  private final Label right = new Label();

  Histogram(Tensor tensor) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < tensor.size(); i++) {
      double value = tensor.getDouble(i);
      if (Double.isFinite(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    double width = most > least ? (most - least) / BARS : 1;
    for (int i = 0; i < tensor.size(); i++) {
      double value = tensor.getDouble(i);
      if (Double.isFinite(value)) {
        counts[Math.clamp((int) ((value - least) / width), 0, BARS - 1)]++;
      }
    }
    getStyleClass().add("td-histogram");
    for (int i = 0; i < BARS; i++) {
      Region bar = new Region();
      bar.getStyleClass().add("bar");
      if (least + (i + 0.5) * width < 0) {
        bar.getStyleClass().add("below");
      }
      bars.add(bar);
    }
    getChildren().setAll(bars);
    boolean some = least <= most;
    left.setText(some ? Numbers.brief(least) : "");
    right.setText(some ? Numbers.brief(most) : "");
    for (Label bound : List.of(left, right)) {
      bound.getStyleClass().add("bound");
      getChildren().add(bound);
    }
    setMinHeight(HIGH + FOOT);
    setPrefHeight(HIGH + FOOT);
    setAccessibleText(
        "histogram of %,d elements from %s to %s"
            .formatted(tensor.size(), left.getText(), right.getText()));
  }

  @Override
  protected void layoutChildren() {
    int largest = 1;
    for (int count : counts) {
      largest = Math.max(largest, count);
    }
    double width = getWidth() / BARS;
    for (int i = 0; i < BARS; i++) {
      double height = counts[i] == 0 ? 0 : Math.max(2, HIGH * counts[i] / largest);
      bars.get(i).resizeRelocate(i * width, HIGH - height, Math.max(1, width - 1), height);
    }
    left.autosize();
    right.autosize();
    left.relocate(0, HIGH);
    right.relocate(getWidth() - right.getWidth(), HIGH);
  }
}
