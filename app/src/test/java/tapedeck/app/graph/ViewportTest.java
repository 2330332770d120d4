package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final Rectangle2D FAR_DOWN = new Rectangle2D(20, 1800, 60, 40);

  private final Region paper = new Region();
  private final Viewport viewport = new Viewport(paper);

  @BeforeEach
  void open() {
    paper.resize(300, 2000);
    viewport.resize(400, 400);
    viewport.fitReadably();
  }

  @Test
  void whatWasBroughtIntoSightStaysThereWhenThereIsLessRoom() {
    viewport.reveal(FAR_DOWN);
    assertTrue(isSeen());
    viewport.resize(400, 300);
    viewport.layout();
    assertTrue(isSeen());
  }

  @Test
  void whereTheUserHasGoneIsNotLeft() {
    viewport.reveal(FAR_DOWN);
    viewport.center(150, 200);
    Point2D before = viewport.toView(0, 0);
    viewport.resize(400, 300);
    viewport.layout();
    assertEquals(before, viewport.toView(0, 0));
  }

  private boolean isSeen() {
    return viewport.toView(0, FAR_DOWN.getMinY()).getY() >= 0
        && viewport.toView(0, FAR_DOWN.getMaxY()).getY() <= viewport.getHeight();
  }
}
