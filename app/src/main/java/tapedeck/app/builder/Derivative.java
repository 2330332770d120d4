package tapedeck.app.builder;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import tapedeck.trace.Event;
import tapedeck.trace.Labels;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Trace;

/** Which formula is differentiated, with respect to what, and what comes of it. */
final class Derivative extends VBox {
  private final BuilderModel model;
  private final ChoiceBox<String> target = new ChoiceBox<>();
  private final FlowPane choice = new FlowPane();
  private final GridPane results = new GridPane();
  private final Label respect = new Label("with respect to");
  private boolean filling;

  Derivative(BuilderModel model) {
    this.model = model;
    getStyleClass().add("derivative");
    choice.getStyleClass().add("derivative-choice");
    results.getStyleClass().add("derivative-results");
    target.getStyleClass().add("row-choice");
    target.setId("differentiate");
    target.setAccessibleText("formula to differentiate");
    target
        .valueProperty()
        .subscribe(name -> {
          if (!filling && name != null) {
            model.differentiate(name);
          }
        });
    getChildren().addAll(choice, results);
    model.rowsProperty().subscribe(this::show);
    model.session().traceProperty().subscribe(this::answer);
  }

  private void show(Rows rows) {
    filling = true;
    List<String> names = rows.expressions().stream().map(Rows.Expression::name).toList();
    if (!names.equals(target.getItems())) {
      target.getItems().setAll(names);
    }
    target.setValue(rows.target().isEmpty() ? null : rows.target());
    List<String> variables = rows.variables().stream().map(Rows.Variable::name).toList();
    List<String> shown =
        choice.getChildren().stream()
            .filter(CheckBox.class::isInstance)
            .map(node -> ((CheckBox) node).getText())
            .toList();
    if (!variables.equals(shown)) {
      choice.getChildren().setAll(target, respect);
      variables.forEach(name -> choice.getChildren().add(box(name)));
    }
    choice.getChildren().stream()
        .filter(CheckBox.class::isInstance)
        .forEach(node -> tick((CheckBox) node, rows));
    filling = false;
  }

  private CheckBox box(String name) {
    CheckBox box = new CheckBox(name);
    box.getStyleClass().add("row-check");
    box.setOnAction(event -> model.want(name, box.isSelected()));
    return box;
  }

  private static void tick(CheckBox box, Rows rows) {
    box.setSelected(rows.sources().contains(box.getText()));
  }

  /** Puts down what the last pass of a run found. */
  private void answer(Trace trace) {
    results.getChildren().clear();
    if (trace.passes().isEmpty()) {
      return;
    }
    PassInfo pass = trace.passes().getLast();
    Labels labels = new Labels(trace);
    String of = labels.target(pass);
    Seen value = trace.at(pass.begin()).value(pass.targets().getFirst());
    if (value != null) {
      row(of, Numbers.of(value), "forward");
    }
    int end = trace.passEnd(pass.number());
    if (end < trace.size() && trace.event(end) instanceof Event.PassEnded ended) {
      for (Event.Result result : ended.results()) {
        String name = "∂" + of + "/∂" + labels.of(result.source());
        boolean none = result.gradient() == 0;
        row(
            name,
            none
                ? "None: " + of + " does not depend on " + labels.of(result.source())
                : Numbers.gradient(trace.seen(result.gradient())),
            "gradient");
      }
    }
  }

  private void row(String name, String number, String kind) {
    Label left = new Label(name);
    left.getStyleClass().add("derivative-name");
    Label right = new Label(number);
    right.getStyleClass().addAll("derivative-number", kind);
    results.addRow(results.getRowCount(), left, right);
  }
}
