package tapedeck.app.builder;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A slider for a number of a script that has no rows. */
final class KnobLine extends HBox {
  private final String name;
  private final Label value = new Label();
  private final ValueSlider slider;

  KnobLine(String name, int index, BuilderModel model) {
    this.name = name;
    getStyleClass().addAll("row", "knob");
    Label label = new Label(name);
    label.getStyleClass().add("knob-name");
    value.getStyleClass().add("knob-value");
    slider = new ValueSlider(name, literal -> model.turn(index, literal));
    setHgrow(slider, Priority.ALWAYS);
    getChildren().addAll(label, Fields.equals(), value, slider);
  }

  String name() {
    return name;
  }

  void show(Knob knob) {
    value.setText(knob.literal());
    slider.show(knob.value());
  }
}
