package tapedeck.app.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.tape.Place;

/** The formula and all numbers of what is selected, or else of what the step is about. */
public final class InspectorView extends BorderPane {
  private final Session session;
  private final Consumer<Place> goTo;
  private final VBox page = new VBox();

  public InspectorView(Session session) {
    this(session, place -> {});
  }

  /**
   * @param goTo where a click on a source line leads
   */
  public InspectorView(Session session, Consumer<Place> goTo) {
    this.session = session;
    this.goTo = goTo;
    getStyleClass().add("td-inspector");
    getStylesheets().add(Sheet.of(InspectorView.class, "inspector.css"));
    page.getStyleClass().add("td-page");
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    session.momentProperty().subscribe(now -> refresh());
    session.selectionProperty().subscribe(now -> refresh());
    visibleProperty().subscribe(now -> refresh());
  }

  private void refresh() {
    if (!isVisible()) {
      return;
    }
    Subject subject = Subject.of(session);
    List<Node> content =
        subject == null
            ? List.of(new Label("Nothing to look at yet."))
            : Pages.about(subject, session.moment(), session.structure(), goTo);
    page.getChildren().setAll(content);
  }
}
