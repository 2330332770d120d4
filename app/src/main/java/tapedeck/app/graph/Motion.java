package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.ScaleTransition;
import javafx.animation.TranslateTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * The movement from one picture to the next: what stays glides to its place, what is new appears.
 */
final class Motion {
  private static final Duration LENGTH = Duration.millis(220);

  /** More than so many boxes stand in their places at once; their first frames take too long. */
  private static final int MANY = 60;

  private Motion() {}

  /** Plays from where vertices stood before; everything already has its new place. */
  static void from(Map<String, Rectangle2D> before, Drawing drawing) {
    if (before.isEmpty() || drawing.vertices().size() > MANY) {
      return;
    }
    List<Animation> all = new ArrayList<>();
    for (VertexView view : drawing.vertices()) {
      Rectangle2D then = before.get(view.key());
      Rectangle2D now = view.place();
      if (then == null) {
        all.add(grow(view));
      } else if (then.getMinX() != now.getMinX() || then.getMinY() != now.getMinY()) {
        TranslateTransition glide = new TranslateTransition(LENGTH, view);
        glide.setFromX(then.getMinX() - now.getMinX());
        glide.setFromY(then.getMinY() - now.getMinY());
        glide.setToX(0);
        glide.setToY(0);
        glide.setInterpolator(Interpolator.EASE_BOTH);
        all.add(glide);
      }
    }
    if (!all.isEmpty()) {
      drawing.lineLayers().forEach(layer -> all.add(appear(layer)));
      new ParallelTransition(all.toArray(Animation[]::new)).play();
    }
  }

  private static Animation grow(Node node) {
    ScaleTransition grow = new ScaleTransition(LENGTH, node);
    grow.setFromX(0.85);
    grow.setFromY(0.85);
    grow.setToX(1);
    grow.setToY(1);
    return grow;
  }

  private static Animation appear(Node node) {
    FadeTransition fade = new FadeTransition(LENGTH, node);
    fade.setFromValue(0);
    fade.setToValue(1);
    return fade;
  }
}
