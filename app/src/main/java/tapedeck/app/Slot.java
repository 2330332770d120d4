package tapedeck.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.app.style.Icon;
import tapedeck.app.style.Panel;

/** The place of a pane in the window: it is open, folded to a strip, or out in a window. */
final class Slot extends StackPane {
  /** How much room a slot takes that is not open, in the direction in which it is folded. */
  static final double FOLDED_SIZE = 34;

  private static final PseudoClass ENTERED = PseudoClass.getPseudoClass("entered");

  enum State {
    OPEN,
    FOLDED,
    DETACHED
  }

  private final String name;
  private final int number;
  private final Node content;
  private final Panel panel;
  private final Orientation folds;
  private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.OPEN);
  private final Button fold = new Button("", Icon.FOLD.draw());
  private final Button detach = new Button();
  private final Button open = new Button();
  private final Pane stub;

  /**
   * @param number its digit on the keyboard
   * @param panel where the buttons go, in {@code content}
   * @param folds vertical if it is folded upwards to its head
   */
  Slot(String name, int number, Node content, Panel panel, Orientation folds) {
    this.name = name;
    this.number = number;
    this.content = content;
    this.folds = folds;
    String id = name.toLowerCase(java.util.Locale.ROOT);
    setId("slot-" + id);
    getStyleClass().add("slot");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(name);
    dress(fold, "fold-" + id, "Fold " + name + " (Alt+" + number + ")");
    dress(detach, "detach-" + id, "");
    dress(open, "open-" + id, "");
    fold.setOnAction(event -> toggleFolded());
    detach.setOnAction(event -> toggleDetached());
    open.setOnAction(event -> state.set(State.OPEN));
    HBox tools = new HBox(fold, detach);
    tools.setAlignment(Pos.CENTER_RIGHT);
    panel.tools(tools);
    this.panel = panel;
    stub = stub();
    setMinSize(0, 0);
    setAlignment(Pos.TOP_LEFT);
    getChildren().setAll(content);
    state.subscribe(this::show);
  }

  String name() {
    return name;
  }

  int number() {
    return number;
  }

  Node content() {
    return content;
  }

  ObjectProperty<State> stateProperty() {
    return state;
  }

  boolean isOpen() {
    return state.get() == State.OPEN;
  }

  /** Gives the content away for a while; see {@link #takeBack}. */
  Node lend() {
    getChildren().clear();
    panel.lookupAll(".pane-tool").forEach(tool -> tool.setVisible(false));
    return content;
  }

  void takeBack() {
    panel.lookupAll(".pane-tool").forEach(tool -> tool.setVisible(true));
    show(state.get());
  }

  void toggleFolded() {
    state.set(isOpen() ? State.FOLDED : State.OPEN);
  }

  void toggleDetached() {
    state.set(state.get() == State.DETACHED ? State.OPEN : State.DETACHED);
  }

  /** Holds it to the size of a strip while it is not open, or to none. */
  void limit(boolean limited) {
    double most = limited && !isOpen() ? FOLDED_SIZE : Double.MAX_VALUE;
    double least = limited ? FOLDED_SIZE : 0;
    if (folds == Orientation.VERTICAL) {
      setMinHeight(least);
      setMaxHeight(most);
    } else {
      setMinWidth(least);
      setMaxWidth(most);
    }
  }

  /** Whether it is in some window now; while others are presented it is in none. */
  boolean canBeEntered() {
    return (state.get() == State.FOLDED ? this : content).getScene() != null;
  }

  /** Puts the focus into the pane: on what can be used in it, or else on its tab. */
  void enter() {
    if (state.get() == State.FOLDED) {
      open.requestFocus();
      return;
    }
    Node body = content.lookup(".panel-body");
    Node inside = body == null ? null : firstToUse(body);
    Node target = inside == null ? firstToUse(content) : inside;
    if (target != null) {
      target.getScene().getWindow().requestFocus();
      target.requestFocus();
    }
  }

  /** Marks it if it holds what has the focus. */
  void mark(@Nullable Node focusOwner) {
    pseudoClassStateChanged(ENTERED, focusOwner != null && holds(focusOwner));
  }

  /** Whether a node lies in it, or in the window it has of its own. */
  boolean holds(@Nullable Node node) {
    Node each = node;
    while (each != null && each != content && each != this) {
      each = each.getParent();
    }
    return each != null;
  }

  private static @Nullable Node firstToUse(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return null;
    }
    if (node.isFocusTraversable()) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = firstToUse(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static void dress(Button button, String id, String hint) {
    button.setId(id);
    button.getStyleClass().setAll("button", "pane-tool");
    button.setTooltip(new Tooltip(hint));
    button.setAccessibleText(hint);
  }

  private static void say(Button button, Icon icon, String hint) {
    button.setGraphic(icon.draw());
    button.getTooltip().setText(hint);
    button.setAccessibleText(hint);
  }

  private Pane stub() {
    Label title = new Label(name);
    title.getStyleClass().add("folded-title");
    Region rest = new Region();
    Pane pane;
    if (folds == Orientation.VERTICAL) {
      HBox row = new HBox(title, rest, open);
      HBox.setHgrow(rest, Priority.ALWAYS);
      row.setAlignment(Pos.CENTER_LEFT);
      pane = row;
    } else {
      title.setRotate(90);
      VBox column = new VBox(open, new Group(title), rest);
      VBox.setVgrow(rest, Priority.ALWAYS);
      column.setAlignment(Pos.TOP_CENTER);
      pane = column;
    }
    pane.getStyleClass().addAll("folded", folds == Orientation.VERTICAL ? "flat" : "upright");
    pane.setOnMouseClicked(event -> state.set(State.OPEN));
    return pane;
  }

  private void show(State now) {
    boolean out = now == State.DETACHED;
    fold.setVisible(!out);
    fold.setManaged(!out);
    say(
        detach,
        out ? Icon.PUT_BACK : Icon.DETACH,
        (out ? "Put back into the main window" : "Show in a window of its own")
            + " (Alt+Shift+%d)".formatted(number));
    say(
        open,
        out ? Icon.PUT_BACK : Icon.UNFOLD,
        out
            ? "%s has a window of its own; put it back (Alt+Shift+%d)".formatted(name, number)
            : "Unfold %s (Alt+%d)".formatted(name, number));
    if (now != State.OPEN) {
      getChildren().setAll(stub);
    } else if (!getChildren().contains(content)) {
      getChildren().setAll(content);
    }
  }
}
