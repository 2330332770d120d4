package tapedeck.app;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import tapedeck.app.session.Session;

/** Views of a run, paled and marked while the text is ahead of what they show. */
final class StaleVeil extends StackPane {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

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
                .otherwise("edited, shows the run before"));
    var behind = session.staleProperty().or(session.busyProperty());
    badge.visibleProperty().bind(behind);
    badge.setMouseTransparent(true);
    setAlignment(badge, javafx.geometry.Pos.TOP_CENTER);
    getChildren().addAll(views, badge);
    session.staleProperty().subscribe(now -> views.pseudoClassStateChanged(STALE, now));
    views.getStyleClass().add("may-be-stale");
  }
}
