package tapedeck.app.style;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A part of a window drawn larger or smaller than it was made; it fills its place all the same. */
public final class Scaled extends Region {
  private final Region content;
  private final ObservableDoubleValue factor;
  private final Scale scale = new Scale();

  public Scaled(Region content, ObservableDoubleValue factor) {
    this.content = content;
    this.factor = factor;
    scale.xProperty().bind(factor);
    scale.yProperty().bind(factor);
    content.getTransforms().add(scale);
    getChildren().add(content);
    factor.subscribe(now -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * factor.get();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1) * factor.get();
  }
}
