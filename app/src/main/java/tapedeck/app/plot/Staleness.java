package tapedeck.app.plot;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/** How a view says that it no longer shows the text as it stands. */
final class Staleness {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  /**
   * A run that ends sooner leaves the view as it is, so that dragging a slider does not flicker.
   */
  private static final Duration SOON = Duration.millis(400);

  private final Node node;
  private final PauseTransition wait = new PauseTransition(SOON);

  Staleness(Node node) {
    this.node = node;
    wait.setOnFinished(event -> node.pseudoClassStateChanged(STALE, true));
  }

  void set(boolean stale) {
    if (stale) {
      wait.playFromStart();
    } else {
      wait.stop();
      node.pseudoClassStateChanged(STALE, false);
    }
  }
}
