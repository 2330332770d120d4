package tapedeck.app.style;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A part of the window: a row of tabs, a note at its right end, and the content of one tab. */
public final class Panel extends BorderPane {
  private final HBox tabs = new HBox();
  private final HBox head = new HBox();
  private final HBox tools = new HBox();
  private final StackPane body = new StackPane();
  private final ToggleGroup group = new ToggleGroup();

  public Panel() {
    getStyleClass().add("panel");
    head.getStyleClass().add("panel-head");
    body.getStyleClass().add("panel-body");
    tabs.getStyleClass().add("panel-tabs");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().addAll(tabs, between, tools);
    tools.setAlignment(Pos.CENTER_RIGHT);
    tools.setMinWidth(Region.USE_PREF_SIZE);
    tabs.setMinWidth(Region.USE_PREF_SIZE);
    setTop(head);
    setCenter(body);
    group
        .selectedToggleProperty()
        .addListener((property, before, now) -> {
          if (now == null && before != null) {
            group.selectToggle(before);
          }
        });
  }

  /** Adds a tab behind the others; the first one is shown, and others are styled when they are. */
  public ToggleButton add(String title, Node content) {
    ToggleButton tab = new ToggleButton(title);
    tab.getStyleClass().setAll("panel-tab");
    tab.setMnemonicParsing(false);
    tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
    tab.setToggleGroup(group);
    content.visibleProperty().bind(tab.selectedProperty());
    content.managedProperty().bind(tab.selectedProperty());
    tabs.getChildren().add(tab);
    tab.selectedProperty()
        .subscribe(selected -> {
          if (selected && !body.getChildren().contains(content)) {
            body.getChildren().add(content);
          }
        });
    if (group.getSelectedToggle() == null) {
      tab.setSelected(true);
    }
    return tab;
  }

  /** Puts buttons for the panel itself at the very end of the row of tabs. */
  public void tools(Node buttons) {
    tools.getChildren().add(buttons);
  }

  /** Puts something at the right end of the row of tabs. */
  public void note(Node node) {
    node.getStyleClass().add("panel-note");
    head.getChildren().add(head.getChildren().indexOf(tools), node);
  }
}
