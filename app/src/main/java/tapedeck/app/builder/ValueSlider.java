package tapedeck.app.builder;

import java.util.function.Consumer;
import javafx.scene.control.Slider;

/** A slider for a number of a script, over a stretch that suits the number. */
final class ValueSlider extends Slider {
  private Scale scale = Scale.around(0);
  private boolean showing;

  /**
   * @param whenMoved is told the new number as Python writes it
   */
  ValueSlider(String name, Consumer<String> whenMoved) {
    setAccessibleText("value of " + name);
    setMinWidth(40);
    setPrefWidth(90);
    setMaxWidth(Double.MAX_VALUE);
    valueProperty()
        .addListener((property, before, now) -> {
          if (!showing) {
            whenMoved.accept(scale.literal(now.doubleValue()));
          }
        });
  }

  /** Stands at a number; the stretch changes only if the number does not suit it. */
  void show(double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    showing = true;
    if (!isValueChanging() && (!scale.suits(value) || getMax() != scale.most())) {
      scale = scale.suits(value) ? scale : Scale.around(value);
      setMin(-scale.most());
      setMax(scale.most());
      setBlockIncrement(scale.step());
    }
    if (!isValueChanging()) {
      setValue(value);
    }
    showing = false;
  }
}
