package tapedeck.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import tapedeck.app.style.Sheet;
import tapedeck.app.style.Theme;

/** How all windows of the program look, and that they go on looking alike. */
final class Look {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

  ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Gives a root this look, now and whenever it changes or comes into another scene. */
  void dress(Parent root) {
    root.getStyleClass().add("tapedeck");
    root.getStylesheets().addAll(Theme.stylesheets());
    root.getStylesheets().add(Sheet.of(Look.class, "window.css"));
    theme.subscribe(now -> wear(now, root, root.getScene()));
    root.sceneProperty().subscribe(scene -> wear(theme.get(), root, scene));
  }

  private static void wear(Theme theme, Parent root, @Nullable Scene scene) {
    if (scene != null) {
      theme.applyTo(scene);
    }
    theme.markRoot(root);
  }
}
