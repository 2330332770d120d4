package tapedeck.app;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import tapedeck.app.session.Session;
import tapedeck.app.style.Icon;
import tapedeck.app.style.Theme;
import tapedeck.app.timeline.Transport;

/** The row of buttons at the top of the window. */
final class TopBar extends VBox {
  private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");
  private static final double NARROW = 1240;
  private static final double EDGE = 30;
  private static final double BESIDE_TRANSPORT = 520;
  private static final double BESIDE_WHEN_LOW = 62;
  private static final double LOW = 440;

  private final Transport transport;
  private final HBox first;
  private final HBox second = row();
  private final Region between = new Region();
  private final ToggleButton more = more();
  private final ReadOnlyDoubleProperty room;

  /**
   * @param room the height of the window, in little of which the files wait behind a button
   */
  TopBar(
      Session session,
      Documents documents,
      List<MenuButton> menus,
      Runnable startRows,
      ObjectProperty<Theme> theme,
      Runnable showKeys,
      ReadOnlyDoubleProperty room) {
    this.room = room;
    Button keys = button("?", "keys", "Keys and mouse (F1)", showKeys);
    keys.getStyleClass().add("icon-only");
    HBox files =
        new HBox(
            wordMark(),
            button("New", "new", "A new script of rows with sliders", startRows),
            examples(documents),
            open(documents),
            whereThereIsRoom(button("Save", "save", "Save the script (Ctrl+S)", documents::save)));
    files.getChildren().addAll(menus);
    menus.stream().limit(1).forEach(this::whereThereIsRoom);
    files.getStyleClass().add("files");
    files.setAlignment(Pos.CENTER_LEFT);
    files.setMinWidth(USE_PREF_SIZE);
    transport = new Transport(session);
    Region right = new Region();
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox.setHgrow(between, Priority.ALWAYS);
    first = row(files, upToTheMiddle(files, transport), transport, right, keys, themeButton(theme));
    setMinWidth(0);
    getChildren().add(first);
    widthProperty().subscribe(this::divide);
    room.subscribe(this::divide);
    more.selectedProperty().subscribe(this::divide);
  }

  /** All in one row, in two, or in little height only that of the run until more is asked for. */
  private void divide() {
    double walking = transport.prefWidth(-1);
    boolean two = getWidth() > 0 && getWidth() < walking + BESIDE_TRANSPORT;
    boolean low = two && room.get() < LOW && getWidth() >= walking + BESIDE_WHEN_LOW;
    second.pseudoClassStateChanged(SLIM, low);
    if (two) {
      second.getChildren().setAll(low ? List.of(transport, between, more) : List.of(transport));
      getChildren().setAll(low && !more.isSelected() ? List.of(second) : List.of(first, second));
    } else if (!first.getChildren().contains(transport)) {
      second.getChildren().clear();
      first.getChildren().add(2, transport);
      getChildren().setAll(first);
    }
  }

  private static ToggleButton more() {
    ToggleButton more = new ToggleButton("", Icon.MORE.draw());
    more.setId("more");
    more.getStyleClass().setAll("button", "tool", "icon-only");
    more.setAccessibleText("Files, examples, view");
    more.setTooltip(new Tooltip("Files, examples, view"));
    more.setMinWidth(USE_PREF_SIZE);
    return more;
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("top-bar");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** In a narrow window some buttons give way; their keys still work. */
  private Node whereThereIsRoom(Node button) {
    button.visibleProperty().bind(widthProperty().greaterThan(NARROW));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  /** Keeps the transport in the middle of the window where there is room for that. */
  private Region upToTheMiddle(Region before, Region middle) {
    Region space = new Region();
    space
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> {
                  double left = EDGE + before.getWidth();
                  return Math.max(0, Math.floor((getWidth() - middle.getWidth()) / 2 - left));
                },
                widthProperty(),
                before.widthProperty(),
                middle.widthProperty()));
    space.setMinWidth(0);
    return space;
  }

  private static TextFlow wordMark() {
    Text tape = new Text("tape");
    Text deck = new Text("deck");
    deck.getStyleClass().add("deck");
    TextFlow mark = new TextFlow(tape, deck);
    mark.getStyleClass().add("word-mark");
    mark.setMinWidth(USE_PREF_SIZE);
    mark.setMaxHeight(USE_PREF_SIZE);
    return mark;
  }

  private static Button button(String words, String id, String hint, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.getStyleClass().setAll("button", "tool");
    button.setTooltip(new Tooltip(hint));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static MenuButton open(Documents documents) {
    MenuButton menu = new MenuButton("Open");
    menu.setId("open");
    menu.setAccessibleText("Open");
    menu.getStyleClass().addAll("tool");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setTooltip(new Tooltip("Open a script (Ctrl+O), or a recent one"));
    MenuItem choose = new MenuItem("Open a file… (Ctrl+O)");
    choose.setId("open-file");
    choose.setOnAction(event -> documents.open());
    menu.getItems().add(choose);
    menu.setOnShowing(event -> {
      menu.getItems().setAll(choose);
      documents.recent().forEach(file -> menu.getItems().add(recent(file, documents)));
    });
    return menu;
  }

  private static CustomMenuItem recent(Path file, Documents documents) {
    Label name = new Label(String.valueOf(file.getFileName()));
    name.getStyleClass().add("mono");
    Label folder = new Label(String.valueOf(file.getParent()));
    folder.getStyleClass().add("example-about");
    CustomMenuItem item = new CustomMenuItem(new VBox(name, folder));
    item.setOnAction(event -> documents.openRecent(file));
    return item;
  }

  private static MenuButton examples(Documents documents) {
    MenuButton menu = new MenuButton("Examples");
    menu.setId("examples");
    menu.setAccessibleText("Examples");
    menu.setTooltip(new Tooltip("Scripts to begin with"));
    menu.getStyleClass().addAll("tool");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setOnShowing(event -> {
      if (menu.getItems().isEmpty()) {
        Examples.names().forEach(name -> menu.getItems().add(example(name, documents)));
      }
    });
    return menu;
  }

  private static CustomMenuItem example(String name, Documents documents) {
    Label title = new Label(name);
    title.getStyleClass().add("mono");
    VBox lines = new VBox(title);
    String about = Examples.about(name);
    if (!about.isEmpty()) {
      Label under = new Label(about);
      under.getStyleClass().add("example-about");
      lines.getChildren().add(under);
    }
    CustomMenuItem item = new CustomMenuItem(lines);
    item.setId("example-" + name.replace(".py", ""));
    item.setOnAction(event -> documents.openExample(name));
    return item;
  }

  private static Button themeButton(ObjectProperty<Theme> theme) {
    Button button = button("", "theme", "", () -> theme.set(theme.get().other()));
    button.getStyleClass().add("icon-only");
    theme.subscribe(now -> {
      boolean light = now == Theme.LIGHT;
      button.setGraphic((light ? Icon.MOON : Icon.SUN).draw());
      String words = light ? "Dark colours" : "Light colours";
      button.setAccessibleText(words);
      button.getTooltip().setText(words);
    });
    return button;
  }
}
