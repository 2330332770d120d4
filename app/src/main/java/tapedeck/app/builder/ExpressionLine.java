package tapedeck.app.builder;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A formula under a name. */
final class ExpressionLine extends VBox {
  private final TextField formula = Fields.field("row-formula", "formula", "formula");

  ExpressionLine(Draft<Formula> draft, BuilderModel model) {
    getStyleClass().add("row-lines");
    formula.textProperty().bindBidirectional(draft.textProperty());
    Fields.mark(formula, draft.problemProperty());
    HBox.setHgrow(formula, Priority.ALWAYS);
    getChildren()
        .addAll(
            Fields.row(
                Fields.name(draft, model, "name of a formula"),
                Fields.equals(),
                formula,
                Fields.remove(draft.name(), () -> model.remove(draft))),
            Fields.remark(draft.nameProblemProperty(), "row-problem"),
            Fields.remark(draft.problemProperty(), "row-problem"),
            Fields.remark(draft.noteProperty(), "row-note"));
  }

  void edit() {
    formula.requestFocus();
    formula.end();
  }
}
