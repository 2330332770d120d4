package tapedeck.app.builder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;

/**
 * The script as rows, for people who know no Python: variables with sliders, formulas, and what to
 * differentiate. Of a script that is no such rows, the starting values can still be moved.
 */
public final class BuilderView extends StackPane {
  private final BuilderModel model;
  private final VBox rows = new VBox();
  private final VBox other = new VBox();
  private final VBox variables = new VBox();
  private final VBox expressions = new VBox();
  private final VBox knobs = new VBox();
  private final Label without = new Label();
  private final Map<Draft<?>, Node> lines = new HashMap<>();
  private Runnable whenNewIsWanted = this::startNew;

  public BuilderView(Session session) {
    model = new BuilderModel(session);
    getStyleClass().addAll("builder", "own-arrows");
    getStylesheets().add(Sheet.of(BuilderView.class, "builder.css"));
    setMinSize(0, 0);
    fillRows();
    fillOther();
    VBox content = new VBox(rows, other);
    content.getStyleClass().add("builder-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().add(scroll);
    model.shapeProperty().subscribe(this::show);
    model.activeProperty().bind(visibleProperty());
    keepLines(model.variables(), variables, draft -> new VariableLine(draft, model));
    keepLines(model.expressions(), expressions, draft -> new ExpressionLine(draft, model));
    model.knobs().subscribe(this::showKnobs);
  }

  /** Opens a new script of a few rows. What was in the session before is given up. */
  public void startNew() {
    model.startNew();
  }

  /**
   * What is to happen when the user asks for new rows in here; it is {@link #startNew} by default.
   */
  public void setOnNewWanted(Runnable action) {
    whenNewIsWanted = action;
  }

  private void fillRows() {
    rows.getStyleClass().add("builder-rows");
    Label hint =
        new Label(
            "Each row becomes a line of the script, which is ordinary Python with TensorFlow.");
    hint.getStyleClass().add("builder-hint");
    hint.setWrapText(true);
    rows.getChildren()
        .addAll(
            heading("Variables"),
            variables,
            Fields.add("+ Add variable", "add-variable", this::addVariable),
            heading("Formulas"),
            expressions,
            Fields.add("+ Add formula", "add-expression", this::addExpression),
            heading("Differentiate"),
            new Derivative(model),
            hint);
  }

  private void fillOther() {
    other.getStyleClass().add("builder-other");
    Label title = new Label("This script is not made of rows");
    title.getStyleClass().add("builder-title");
    title.setWrapText(true);
    without.getStyleClass().add("builder-hint");
    without.setWrapText(true);
    Button start = new Button("Start new rows");
    start.setId("start-rows");
    start.getStyleClass().setAll("button", "tool");
    start.setOnAction(event -> whenNewIsWanted.run());
    other.getChildren().addAll(title, without, knobs, start);
  }

  private static Label heading(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("builder-heading");
    return label;
  }

  private void show(BuilderModel.Shape shape) {
    boolean asRows = shape == BuilderModel.Shape.ROWS;
    rows.setVisible(asRows);
    rows.setManaged(asRows);
    other.setVisible(!asRows);
    other.setManaged(!asRows);
  }

  /** Keeps one line per draft, and the line of a draft that stays. */
  private <G> void keepLines(
      ObservableList<Draft<G>> drafts, VBox box, Function<Draft<G>, Node> line) {
    drafts.subscribe(() -> {
      List<Node> wanted =
          drafts.stream().map(d -> lines.computeIfAbsent(d, draft -> line.apply(d))).toList();
      lines.values().removeIf(node -> node.getParent() == box && !wanted.contains(node));
      box.getChildren().setAll(wanted);
    });
  }

  private void showKnobs() {
    List<Knob> wanted = model.knobs();
    boolean same =
        knobs.getChildren().size() == wanted.size()
            && wanted.stream()
                .allMatch(knob ->
                    ((KnobLine) knobs.getChildren().get(wanted.indexOf(knob)))
                        .name()
                        .equals(knob.name()));
    if (!same) {
      knobs.getChildren().clear();
      for (int i = 0; i < wanted.size(); i++) {
        knobs.getChildren().add(new KnobLine(wanted.get(i).name(), i, model));
      }
    }
    for (int i = 0; i < wanted.size(); i++) {
      ((KnobLine) knobs.getChildren().get(i)).show(wanted.get(i));
    }
    without.setText(
        wanted.isEmpty()
            ? "Rows are for scripts of variables and formulas like those that New writes."
            : "It can be edited as text. The numbers its variables start with can be moved here:");
  }

  private void addVariable() {
    model.addVariable();
    Node line = lines.get(model.variables().getLast());
    Platform.runLater(((VariableLine) Objects.requireNonNull(line))::edit);
  }

  private void addExpression() {
    model.addExpression();
    Node line = lines.get(model.expressions().getLast());
    Platform.runLater(((ExpressionLine) Objects.requireNonNull(line))::edit);
  }
}
