package tapedeck.app;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import tapedeck.app.session.Session;

/**
 * Views of a run, marked while the text is ahead of what they show, and soon paled: not at once,
 * for most runs have ended before a paler picture is even drawn.
 */
final class StaleVeil extends StackPane {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private static final Duration PATIENCE = Duration.millis(300);

  StaleVeil(Session session, Node views) {
    getStyleClass().add("stale-veil");
    Label badge = new Label();
    badge.setId("stale");
    badge.getStyleClass().add("stale-badge");
    badge
        .textProperty()
        .bind(
            Bindings.when(session.busyProperty())
                .then("running…")
                .otherwise(
                    Bindings.when(session.errorProperty().isNotNull().and(session.judgedProperty()))
                        .then("cannot be read yet, shows the run before")
                        .otherwise("edited, shows the run before")));
    var behind = session.staleProperty().or(session.busyProperty());
    badge.visibleProperty().bind(behind);
    badge.setMouseTransparent(true);
    setAlignment(badge, javafx.geometry.Pos.TOP_CENTER);
    getChildren().addAll(views, badge);
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(event -> views.pseudoClassStateChanged(STALE, true));
    session
        .staleProperty()
        .subscribe(now -> {
          if (now) {
            patience.playFromStart();
          } else {
            patience.stop();
            views.pseudoClassStateChanged(STALE, false);
          }
        });
    views.getStyleClass().add("may-be-stale");
  }
}
