package tapedeck.app.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The two looks of the window. */
public enum Theme {
  LIGHT(new PrimerLight(), "light"),
  DARK(new PrimerDark(), "dark");

  private final atlantafx.base.theme.Theme base;
  private final String styleClass;

  Theme(atlantafx.base.theme.Theme base, String styleClass) {
    this.base = base;
    this.styleClass = styleClass;
  }

  /** The stylesheet below all others. */
  public String userAgentStylesheet() {
    String compiled = base.getUserAgentStylesheetBSS();
    return compiled != null ? compiled : base.getUserAgentStylesheet();
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /** Gives a scene this look. */
  public void applyTo(Scene scene) {
    scene.setUserAgentStylesheet(userAgentStylesheet());
    markRoot(scene.getRoot());
  }

  /** Chooses the colours of a tree; all that is left to do when its scene has this look already. */
  public void markRoot(Parent root) {
    root.getStyleClass().remove(other().styleClass);
    if (!root.getStyleClass().contains(styleClass)) {
      root.getStyleClass().add(styleClass);
    }
  }

  /** The stylesheets of the window's own that both looks share. */
  public static List<String> stylesheets() {
    return List.of(Sheet.of(Theme.class, "tokens.css"), Sheet.of(Theme.class, "base.css"));
  }
}
