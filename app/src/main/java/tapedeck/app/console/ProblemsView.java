package tapedeck.app.console;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.tape.Place;

/** The list of what is wrong with the script; picking an entry leads to its place. */
public final class ProblemsView extends BorderPane {
  private final ListView<Problem> list = new ListView<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final Consumer<Place> goTo;

  public ProblemsView(Session session, Consumer<Place> goTo) {
    this.goTo = goTo;
    getStyleClass().add("problems");
    getStylesheets().add(Sheet.of(ProblemsView.class, "console.css"));
    list.setId("problems");
    list.setPlaceholder(new Label("No problems."));
    list.setCellFactory(of -> new ProblemCell());
    list.setOnMouseClicked(event -> open());
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open();
      }
    });
    setCenter(list);
    session
        .traceProperty()
        .subscribe(trace -> {
          list.getItems().setAll(Problem.of(trace));
          count.set(list.getItems().size());
        });
  }

  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  private void open() {
    Problem chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.place().isKnown()) {
      goTo.accept(chosen.place());
    }
  }

  private static final class ProblemCell extends ListCell<Problem> {
    private final Label message = new Label();
    private final Label where = new Label();
    private final VBox box = new VBox(message, where);

    ProblemCell() {
      message.setWrapText(true);
      where.setWrapText(true);
      where.getStyleClass().add("problem-where");
      message.getStyleClass().add("problem-message");
      box.getStyleClass().add("problem");
      prefWidthProperty().set(0);
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
      super.updateItem(problem, empty);
      if (empty || problem == null) {
        setGraphic(null);
        return;
      }
      message.setText(problem.message());
      message.getStyleClass().removeAll("error-text", "warning-text");
      message.getStyleClass().add(problem.isError() ? "error-text" : "warning-text");
      String help = problem.help() == null ? "" : "\n" + problem.help();
      where.setText(problem.place() + help);
      setGraphic(box);
    }
  }
}
