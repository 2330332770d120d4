package tapedeck.app.builder;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A variable: its name, its starting value, and a slider for it. */
final class VariableLine extends VBox {
  private final TextField value = Fields.field("row-value", "starting value", "number");

  VariableLine(Draft<String> draft, BuilderModel model) {
    getStyleClass().add("row-lines");
    value.textProperty().bindBidirectional(draft.textProperty());
    Fields.mark(value, draft.problemProperty());
    ValueSlider slider = new ValueSlider(draft.name(), literal -> model.turn(draft, literal));
    HBox.setHgrow(slider, Priority.ALWAYS);
    draft.textProperty().subscribe(text -> show(slider, text));
    getChildren()
        .addAll(
            Fields.row(
                Fields.name(draft, model, "name of a variable"),
                Fields.equals(),
                value,
                slider,
                Fields.remove(draft.name(), () -> model.remove(draft))),
            Fields.remark(draft.nameProblemProperty(), "row-problem"),
            Fields.remark(draft.problemProperty(), "row-problem"));
  }

  private static void show(ValueSlider slider, String text) {
    String number = Values.python(text);
    slider.show(number == null ? Double.NaN : Double.parseDouble(number.replace("_", "")));
  }

  void edit() {
    value.requestFocus();
    value.selectAll();
  }
}
