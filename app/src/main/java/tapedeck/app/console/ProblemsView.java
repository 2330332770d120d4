package tapedeck.app.console;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.script.Repair;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;
import tapedeck.trace.Granularity;
import tapedeck.trace.Structure;
import tapedeck.trace.WhyNone;

/** The list of what is wrong with the script; picking an entry leads to its place. */
public final class ProblemsView extends BorderPane {
  private static final double SCROLL_BAR = 14;

  private final ListView<Problem> list = new ListView<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final Consumer<Place> goTo;
  private final Session session;

  public ProblemsView(Session session, Consumer<Place> goTo) {
    this.goTo = goTo;
    this.session = session;
    getStyleClass().add("problems");
    getStylesheets().add(Sheet.of(ProblemsView.class, "console.css"));
    list.setId("problems");
    list.setPlaceholder(
        empty(
            "No problems. Errors, warnings, and gradients that are None stand here, each with its"
                + " cause."));
    list.setCellFactory(of -> new ProblemCell());
    list.setOnMouseClicked(event -> {
      if (!(event.getTarget() instanceof Button)) {
        open();
      }
    });
    list.setAccessibleText("Problems");
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open();
      }
    });
    setCenter(list);
    session.traceProperty().subscribe(trace -> tell());
    session.errorProperty().subscribe(error -> tell());
  }

  private void tell() {
    ScriptError error = session.errorProperty().get();
    list.getItems()
        .setAll(
            error != null && session.isUnreadable()
                ? List.of(Problem.of(error))
                : Problem.of(session.trace()));
    count.set(list.getItems().size());
  }

  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  private void open() {
    Problem chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.place().isKnown()) {
      goTo.accept(chosen.place());
    }
    if (chosen != null && chosen.event() >= 0 && !session.staleProperty().get()) {
      session.seek(session.trace().steps(Granularity.OP).after(chosen.event()));
      show(chosen);
    }
  }

  /** Selects what the problem is about, so that its way is lit in the picture. */
  private void show(Problem problem) {
    Structure structure = session.structure();
    Structure.Vertex vertex = structure.at(problem.event());
    for (WhyNone why : WhyNone.all(session.moment(), structure)) {
      if (problem.message().startsWith(why.headline())) {
        vertex = structure.start(why.source());
      }
    }
    if (vertex != null) {
      session.selectionProperty().set(new Selection.OfVertex(vertex.key()));
    }
  }

  private static Label empty(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    return label;
  }

  private final class ProblemCell extends ListCell<Problem> {
    private final Label message = new Label();
    private final Label where = new Label();
    private final Button repair = new Button();
    private final VBox box = new VBox(message, where, repair);

    ProblemCell() {
      message.setWrapText(true);
      where.setWrapText(true);
      where.getStyleClass().add("problem-where");
      message.getStyleClass().add("problem-message");
      box.getStyleClass().add("problem");
      repair.getStyleClass().setAll("button", "tool");
      repair.setId("problem-repair");
      prefWidthProperty().set(0);
    }

    /** A cell would give its graphic the height of one line. */
    @Override
    protected double computePrefHeight(double width) {
      if (getGraphic() == null) {
        return super.computePrefHeight(width);
      }
      double room = getListView().getWidth() - snappedLeftInset() - snappedRightInset();
      double beside = snappedTopInset() + snappedBottomInset();
      return Math.ceil(box.prefHeight(room - SCROLL_BAR) + beside);
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
      super.updateItem(problem, empty);
      setAccessibleText(
          problem == null || empty ? null : problem.message() + ", " + problem.place());
      if (empty || problem == null) {
        setGraphic(null);
        return;
      }
      message.setText(problem.message());
      message.getStyleClass().removeAll("error-text", "warning-text");
      message.getStyleClass().add(problem.isError() ? "error-text" : "warning-text");
      Repair offered = problem.repair();
      repair.setVisible(offered != null);
      repair.setManaged(offered != null);
      if (offered != null) {
        repair.setText(offered.action());
        repair.setTooltip(new Tooltip("Change the script; Ctrl+Z takes it back"));
        repair.setOnAction(event -> session.textProperty().set(offered.text()));
      }
      String help = problem.help() == null ? "" : "\n" + problem.help();
      where.setText(problem.place() + help);
      setGraphic(box);
    }
  }
}
