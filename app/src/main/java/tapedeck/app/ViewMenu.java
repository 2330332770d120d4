package tapedeck.app;

import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import tapedeck.app.graph.GraphView;
import tapedeck.app.graph.Show;
import tapedeck.trace.Numbers;

/** The menu of how the window looks: its panes, its size, and what moves. */
final class ViewMenu extends MenuButton {
  ViewMenu(
      Look look, List<Slot> slots, GraphView graph, Runnable presentation, Runnable fullScreen) {
    super("View");
    setId("view-menu");
    setAccessibleText(getText());
    getStyleClass().add("tool");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(
        new Tooltip(
            "Panes, size, digits, what is to come, motion, presentation (Ctrl+F11), full screen"
                + " (F11)"));
    slots.forEach(slot -> getItems().add(pane(slot)));
    CheckMenuItem still = new CheckMenuItem("Reduced motion");
    still.setId("reduced-motion");
    still.selectedProperty().bindBidirectional(look.reducedMotionProperty());
    CheckMenuItem ghosts = new CheckMenuItem("Show what is still to come");
    ghosts.setId("show-ghosts");
    ghosts.selectedProperty().bindBidirectional(look.ghostsShownProperty());
    getItems()
        .addAll(
            item(
                "Put all panes back",
                "put-back",
                () -> slots.forEach(slot -> slot.stateProperty().set(Slot.State.OPEN))),
            new SeparatorMenuItem(),
            sizes(look),
            item("Larger (Alt+Shift++)", "larger", look::larger),
            item("Smaller (Alt+Shift+−)", "smaller", look::smaller),
            new SeparatorMenuItem(),
            digits(look),
            item("More digits (Alt+Shift+.)", "more-digits", () -> look.addDigits(1)),
            item("Fewer digits (Alt+Shift+,)", "fewer-digits", () -> look.addDigits(-1)),
            new SeparatorMenuItem(),
            inGraph(graph),
            ghosts,
            still,
            item("Presentation (Ctrl+F11)", "presentation", presentation),
            item("Full screen (F11)", "full-screen", fullScreen));
  }

  private static CheckMenuItem pane(Slot slot) {
    CheckMenuItem item = new CheckMenuItem("%s (Alt+%d)".formatted(slot.name(), slot.number()));
    item.setOnAction(event -> slot.toggleFolded());
    slot.stateProperty().subscribe(state -> item.setSelected(state != Slot.State.FOLDED));
    return item;
  }

  /** The switches at the foot of the graph, which a low graph has no room for. */
  private static Menu inGraph(GraphView graph) {
    Menu menu = new Menu("In the graph");
    ObservableSet<Show> shown = graph.shown();
    for (Show what : Show.values()) {
      CheckMenuItem item = new CheckMenuItem("%s (%d)".formatted(what.words(), what.digit()));
      item.setId("graph-" + what.name().toLowerCase(Locale.ROOT));
      item.setSelected(shown.contains(what));
      item.setOnAction(event -> graph.toggle(what));
      shown.addListener((SetChangeListener<Show>) change -> item.setSelected(shown.contains(what)));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static Menu sizes(Look look) {
    Menu menu = new Menu("Size");
    ToggleGroup group = new ToggleGroup();
    for (int size : Look.SIZES) {
      RadioMenuItem item = new RadioMenuItem(size + " %");
      item.setId("size-" + size);
      item.setToggleGroup(group);
      item.setOnAction(event -> look.scaleProperty().set(size / 100.0));
      look.scaleProperty()
          .subscribe(now -> item.setSelected(Math.round(now.doubleValue() * 100) == size));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static Menu digits(Look look) {
    Menu menu = new Menu("Digits of numbers");
    ToggleGroup group = new ToggleGroup();
    for (int digits = Numbers.FEWEST_DIGITS; digits <= Numbers.MOST_DIGITS; digits++) {
      int most = digits;
      RadioMenuItem item = new RadioMenuItem(String.valueOf(most));
      item.setId("digits-" + most);
      item.setToggleGroup(group);
      item.setOnAction(event -> look.digitsProperty().set(most));
      look.digitsProperty().subscribe(now -> item.setSelected(now.intValue() == most));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static MenuItem item(String words, String id, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
