package tapedeck.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.app.style.Sheet;
import tapedeck.app.style.Theme;
import tapedeck.trace.Numbers;

/** How all windows of the program look, and that they go on looking alike. */
final class Look {
  /** The sizes to choose from, in percent. */
  static final List<Integer> SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200, 225, 250);

  /** Where no window can be seen through, a shadow would have a ground of its own. */
  private static final String FLAT =
      " .tooltip, .context-menu { -fx-effect: null; -fx-background-radius: 0; }";

  private static final double PRESENTED = 1.5;
  private static final double MOST_PRESENTED = 2;
  private static final double LEAST_WIDTH = 618;
  private static final double LEAST_HEIGHT = 350;
  private static final String SIZE = "size";
  private static final String DIGITS = "digits";
  private static final String STILL = "motion.reduced";
  private static final String GHOSTS = "graph.ghosts";

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DoubleProperty scale = new SimpleDoubleProperty(1);
  private final BooleanProperty presenting = new SimpleBooleanProperty();
  private final DoubleProperty mostThatFits = new SimpleDoubleProperty(Double.MAX_VALUE);
  private final DoubleBinding shownScale =
      Bindings.createDoubleBinding(
          () -> Math.min(wantedScale(), Math.max(1, mostThatFits.get())),
          scale,
          presenting,
          mostThatFits);
  private final IntegerProperty digits = new SimpleIntegerProperty();
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
  private final BooleanProperty ghostsShown = new SimpleBooleanProperty();

  /** The look that was chosen before, or else the one of a first start. */
  Look(Settings settings) {
    double percent = settings.numbers(SIZE, 100)[0];
    scale.set(Math.clamp(percent, SIZES.getFirst(), SIZES.getLast()) / 100);
    digits.set((int) settings.numbers(DIGITS, Numbers.USUAL_DIGITS)[0]);
    digits.subscribe((before, now) -> settings.put(DIGITS, now.doubleValue()));
    boolean still = Platform.getPreferences().isReducedMotion();
    reducedMotion.set(Boolean.parseBoolean(settings.get(STILL, String.valueOf(still))));
    scale.subscribe((before, now) -> settings.put(SIZE, now.doubleValue() * 100));
    ghostsShown.set(Boolean.parseBoolean(settings.get(GHOSTS, "true")));
    ghostsShown.subscribe((before, now) -> settings.put(GHOSTS, now.toString()));
    reducedMotion.subscribe((before, now) -> settings.put(STILL, now.toString()));
  }

  ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** How much larger everything is than it was made: 0.8 to 2.5. */
  DoubleProperty scaleProperty() {
    return scale;
  }

  /** Whether the main window is looked at from afar. */
  BooleanProperty presentingProperty() {
    return presenting;
  }

  /**
   * How much larger the main window is shown: as chosen, or more for those far away, but not so
   * large that its buttons have no room.
   */
  DoubleBinding shownScale() {
    return shownScale;
  }

  private double wantedScale() {
    return presenting.get()
        ? Math.max(scale.get(), Math.min(scale.get() * PRESENTED, MOST_PRESENTED))
        : scale.get();
  }

  /** Keeps what is shown in the main window as large as that has room for. */
  void fitInto(Region window) {
    mostThatFits.bind(
        Bindings.createDoubleBinding(
            () ->
                window.getWidth() > 0 && window.getHeight() > 0
                    ? Math.min(window.getWidth() / LEAST_WIDTH, window.getHeight() / LEAST_HEIGHT)
                    : Double.MAX_VALUE,
            window.widthProperty(),
            window.heightProperty()));
  }

  /** Whether nothing shall move that only pleases. */
  BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /** Whether the graph shows what is still to come, faint, in its place. */
  BooleanProperty ghostsShownProperty() {
    return ghostsShown;
  }

  /** How many significant digits numbers have at most. */
  IntegerProperty digitsProperty() {
    return digits;
  }

  /** Shows numbers with so many digits more, or fewer. */
  void addDigits(int more) {
    digits.set(Math.clamp(digits.get() + more, Numbers.FEWEST_DIGITS, Numbers.MOST_DIGITS));
  }

  void larger() {
    SIZES.stream()
        .filter(size -> size > scale.get() * 100 + 0.5)
        .findFirst()
        .ifPresent(size -> scale.set(size / 100.0));
  }

  void smaller() {
    SIZES.reversed().stream()
        .filter(size -> size < scale.get() * 100 - 0.5)
        .findFirst()
        .ifPresent(size -> scale.set(size / 100.0));
  }

  /** Gives a root this look, now and whenever it changes or comes into another scene. */
  void dress(Parent root) {
    root.getStyleClass().add("tapedeck");
    root.getStylesheets().addAll(Theme.stylesheets());
    root.getStylesheets().add(Sheet.of(Look.class, "window.css"));
    theme.subscribe(now -> wear(now, root, root.getScene()));
    root.sceneProperty().subscribe(scene -> wear(theme.get(), root, scene));
    root.getStylesheets().add(popups(shownScale.get()));
    shownScale.subscribe((before, now) -> {
      root.getStylesheets().remove(popups(before.doubleValue()));
      root.getStylesheets().add(popups(now.doubleValue()));
    });
  }

  private static void wear(Theme theme, Parent root, @Nullable Scene scene) {
    if (scene != null) {
      theme.applyTo(scene);
    }
    theme.markRoot(root);
  }

  /** Tips and menus lie in windows of their own, where only a stylesheet makes them larger. */
  private static String popups(double scale) {
    String sheet =
        String.format(
            Locale.ROOT,
            ".tooltip, .context-menu .menu-item .example-about { -fx-font-size: %.2fpx; }"
                + " .context-menu .menu-item .label { -fx-font-size: %.2fpx; }",
            12.5 * scale,
            13 * scale);
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      sheet += FLAT;
    }
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
  }
}
