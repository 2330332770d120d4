package tapedeck.app;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tapedeck.app.style.Icon;

/** The table of keys, laid over the window until a key or a click puts it away. */
final class KeyTable extends StackPane {
  private static final double SPACE_AROUND = 14;
  private static final String[][] ROWS = {
    {"Step forward", "→", "F10", "F8", "Page Down"},
    {"Step back", "←", "Ctrl B", "Page Up"},
    {"Half a step: compute, then add", "Shift →", "Shift ←"},
    {"Next phase: record, backward, update", "Ctrl →"},
    {"Previous phase", "Ctrl ←"},
    {"Next iteration", "Alt →"},
    {"Previous iteration", "Alt ←"},
    {"By line: into calls and rules, over, out", "F7", "Ctrl F7", "Alt F7"},
    {"The same backward", "with Shift"},
    {"First step, last step", "Home", "End"},
    {"Play or pause, backward", "Space", "Shift Space"},
    {"Slower, faster", "−", "+"},
    {"Who last changed this value", "Ctrl Shift click", "W"},
    {"Breakpoint on the line or node", "F9", "click the gutter"},
    {"Condition for it, for the whole run", "Shift F9", "Ctrl F9"},
    {"List of breakpoints", "Ctrl Shift F8"},
    {"On to the next breakpoint, back to the last", "F5", "Shift F5"},
    {"Run to the caret's line or the node", "Ctrl F8"},
    {"Scrub", "drag the timeline", "wheel over it"},
    {"Fit the graph, 100 %, zoom", "F", "Ctrl 1", "Ctrl +", "Ctrl −", "wheel"},
    {"Move the graph", "drag the ground", "middle drag"},
    {"Select; from node to node in the graph", "click", "← → ↑ ↓"},
    {"Move a node, which then stays there", "drag it"},
    {"Find nodes; next, previous", "Ctrl F", "Enter", "Shift Enter"},
    {"Unfold or fold in the graph", "double-click", "Enter"},
    {"Trace to inputs, path to target, alone", "I", "T", "O"},
    {"Values, gradients, local, shapes", "1", "2", "3", "4"},
    {"Zoom to a region", "Ctrl drag"},
    {"Fold a pane or unfold it", "Alt 1", "… Alt 5"},
    {"Next pane, pane before", "F6", "Shift F6"},
    {"A pane in a window of its own, and back", "Alt Shift 1", "… Alt Shift 5"},
    {"Larger, smaller, 100 % (the whole window)", "Alt Shift +", "Alt Shift −", "Alt Shift 0"},
    {"More digits of numbers, fewer", "Alt Shift .", "Alt Shift ,"},
    {"Move the border of the pane with the focus", "Alt Shift ← → ↑ ↓"},
    {"Presentation: large, only script and graph; Esc", "Ctrl F11"},
    {"Full screen; Esc leaves it", "F11"},
    {"Run again from the text", "Ctrl Enter"},
    {"Open, save, save as", "Ctrl O", "Ctrl S", "Ctrl Shift S"},
    {"Export a picture", "Ctrl Shift E"},
    {"Indent, outdent, comment lines", "Tab", "Shift Tab", "Ctrl /"},
    {"Undo, redo", "Ctrl Z", "Ctrl Shift Z"},
    {"Leave the editor, clear the selection, close reasons", "Esc"},
    {"This table", "F1", "?"}
  };

  KeyTable() {
    getStyleClass().add("key-table-veil");
    setVisible(false);
    setOnMouseClicked(event -> {
      if (event.getTarget() == this) {
        hide();
      }
    });
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        hide();
        event.consume();
      }
    });
  }

  /** The table itself, which most people who open the window do not ask for. */
  private VBox card() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-table-grid");
    for (int i = 0; i < ROWS.length; i++) {
      HBox keys = new HBox();
      keys.getStyleClass().add("key-caps");
      for (int k = 1; k < ROWS[i].length; k++) {
        Label cap = new Label(ROWS[i][k]);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        keys.getChildren().add(cap);
      }
      grid.addRow(i, new Label(ROWS[i][0]), keys);
    }
    Label title = new Label("Keys and mouse");
    title.getStyleClass().add("key-table-title");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button close = new Button("", Icon.CLOSE.draw());
    close.getStyleClass().setAll("button", "tool", "icon-only");
    close.setAccessibleText("Close");
    close.setTooltip(new Tooltip("Close (Esc)"));
    close.setOnAction(event -> hide());
    HBox head = new HBox(title, between, close);
    head.setAlignment(Pos.CENTER_LEFT);
    Label note =
        new Label(
            "While you type in the editor, only keys with Ctrl or an F-number step; Ctrl with an"
                + " arrow moves the caret.");
    note.setWrapText(true);
    note.getStyleClass().add("soft");
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    VBox card = new VBox(head, scroll, note);
    card.getStyleClass().add("key-table");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMargin(card, new Insets(SPACE_AROUND));
    return card;
  }

  void toggle() {
    if (isVisible()) {
      hide();
    } else {
      getChildren().setAll(card());
      setVisible(true);
      requestFocus();
    }
  }

  void hide() {
    setVisible(false);
    getChildren().clear();
  }
}
