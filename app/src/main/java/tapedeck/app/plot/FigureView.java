package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.script.figure.Axes;
import tapedeck.script.figure.Figure;
import tapedeck.trace.Moment;

/** The figures of a run as they look at its position: the newest, or the one that was chosen. */
public final class FigureView extends BorderPane {
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ChoiceBox<Figure> chooser = new ChoiceBox<>();
  private final Label title = new Label();
  private final EmptyNotice empty = EmptyNotice.ofFigures();
  private List<Figure> figures = List.of();
  private @Nullable Figure shown;
  private int chosen;
  private boolean filling;

  public FigureView(Session session) {
    getStyleClass().addAll("figure-view", "own-arrows");
    getStylesheets().add(Sheet.of(FigureView.class, "plot.css"));
    setMinSize(0, 0);
    title.getStyleClass().add("figure-title");
    chooser.setAccessibleText("figure to look at");
    chooser.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Figure figure) {
            return figure == null
                ? ""
                : "%d of %d · %s".formatted(figure.number(), figures.size(), figure.name());
          }

          @Override
          public Figure fromString(String string) {
            throw new UnsupportedOperationException("not typed in");
          }
        });
    chooser
        .valueProperty()
        .subscribe(figure -> {
          if (!filling && figure != null) {
            chosen = figure.number();
            show(figure);
          }
        });
    HBox head = new HBox(title, chooser);
    head.getStyleClass().addAll("figure-head", "plot-chooser");
    head.setAlignment(Pos.CENTER);
    setTop(head);
    session.momentProperty().subscribe(this::follow);
  }

  /** How many figures the whole run draws. */
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  private void follow(Moment moment) {
    figures = moment.figures();
    count.set(moment.trace().figures().size());
    Figure wanted = figures.isEmpty() ? null : figures.getLast();
    for (Figure figure : figures) {
      wanted = figure.number() == chosen && chosen < figures.size() ? figure : wanted;
    }
    filling = true;
    chooser.getItems().setAll(figures);
    chooser.setValue(wanted);
    chooser.setVisible(figures.size() > 1);
    chooser.setManaged(figures.size() > 1);
    filling = false;
    if (wanted == null) {
      shown = null;
      empty.noFigure(moment);
      title.setText("");
      setCenter(empty);
    } else {
      show(wanted);
    }
  }

  private void show(Figure figure) {
    if (figure == shown) {
      return;
    }
    shown = figure;
    title.setText(figure.title());
    title.setVisible(!figure.title().isEmpty());
    title.setManaged(!figure.title().isEmpty());
    setCenter(grid(figure));
  }

  private static Node grid(Figure figure) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("figure-grid");
    grid.setMinSize(0, 0);
    for (int i = 0; i < figure.columns(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / figure.columns());
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < figure.rows(); i++) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(100.0 / figure.rows());
      grid.getRowConstraints().add(row);
    }
    for (Axes axes : figure.axes()) {
      grid.add(plane(axes), axes.column(), axes.row(), axes.columns(), axes.rows());
    }
    return grid;
  }

  private static Node plane(Axes axes) {
    List<Node> beside = new ArrayList<>();
    FigurePlot plot = new FigurePlot(axes);
    HBox.setHgrow(plot, Priority.ALWAYS);
    beside.add(plot);
    ColourBar bar = ColourBar.of(axes);
    if (bar != null) {
      beside.add(bar);
    }
    HBox row = new HBox(beside.toArray(Node[]::new));
    row.setMinSize(0, 0);
    VBox.setVgrow(row, Priority.ALWAYS);
    VBox plane = new VBox(row);
    plane.setMinSize(0, 0);
    if (!axes.title().isEmpty()) {
      Label name = new Label(axes.title());
      name.getStyleClass().add("figure-name");
      name.setMaxWidth(Double.MAX_VALUE);
      plane.getChildren().addFirst(name);
    }
    return plane;
  }
}
