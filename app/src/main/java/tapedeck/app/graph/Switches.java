package tapedeck.app.graph;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What the picture shows of its boxes and edges, switched by a click or the keys 1 to 4. */
final class Switches extends HBox {
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final Map<Show, ToggleButton> buttons = new EnumMap<>(Show.class);

  Switches(Consumer<Show> toggle) {
    getStyleClass().add("td-switches");
    setAlignment(Pos.CENTER_RIGHT);
    setPickOnBounds(false);
    for (Show what : Show.values()) {
      ToggleButton button = new ToggleButton(what.words());
      button.getStyleClass().setAll("td-switch");
      button.setId("show-" + what.name().toLowerCase(Locale.ROOT));
      button.setFocusTraversable(false);
      button.setTooltip(new Tooltip("Show or hide %s (%d)".formatted(what.words(), what.digit())));
      button.setOnAction(event -> toggle.accept(what));
      buttons.put(what, button);
      getChildren().add(button);
    }
  }

  /** Says it in fewer words where there is little room. */
  void shorten(boolean so) {
    buttons.forEach((what, button) -> button.setText(so ? word(what) : what.words()));
    pseudoClassStateChanged(SHORT, so);
  }

  private static String word(Show what) {
    return what.words().split(" ", 2)[0];
  }

  void set(Show what, boolean on) {
    ToggleButton button = buttons.get(what);
    if (button != null) {
      button.setSelected(on);
    }
  }
}
