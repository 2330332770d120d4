package tapedeck.app.plot;

import javafx.scene.layout.Region;

/** Two plots beside each other; the second makes way when there is not enough room for both. */
final class SideBySide extends Region {
  private static final double LEAST = 440;
  private static final double SHARE = 0.62;

  private final Region first;
  private final Region second;
  private boolean secondWanted = true;

  SideBySide(Region first, Region second) {
    this.first = first;
    this.second = second;
    setMinSize(0, 0);
    getChildren().addAll(first, second);
  }

  /** Says whether the second has anything to show. */
  void want(boolean second) {
    secondWanted = second;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    boolean both = secondWanted && getWidth() >= LEAST;
    double split = both ? Math.round(SHARE * getWidth()) : getWidth();
    second.setVisible(both);
    first.resizeRelocate(0, 0, split, getHeight());
    second.resizeRelocate(split, 0, getWidth() - split, getHeight());
  }
}
