package tapedeck.app.builder;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The small parts that rows are made of. */
final class Fields {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private Fields() {}

  static TextField field(String styleClass, String accessible, String prompt) {
    TextField field = new TextField();
    field.getStyleClass().addAll("row-field", styleClass);
    field.setAccessibleText(accessible);
    field.setPromptText(prompt);
    field.setMinWidth(30);
    return field;
  }

  /** A field for a draft's name, which is taken over when it is left or Enter is pressed. */
  static TextField name(Draft<?> draft, BuilderModel model, String accessible) {
    TextField field = field("row-name", accessible, "name");
    field.textProperty().bindBidirectional(draft.nameProperty());
    field.setOnAction(event -> model.rename(draft));
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            model.rename(draft);
          }
        });
    mark(field, draft.nameProblemProperty());
    return field;
  }

  /** Draws a field as wrong while there is a problem. */
  static void mark(Node field, ReadOnlyStringProperty problem) {
    problem.subscribe(text -> field.pseudoClassStateChanged(WRONG, !text.isEmpty()));
  }

  static Label equals() {
    Label label = new Label("=");
    label.getStyleClass().add("row-equals");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  static Button remove(String name, Runnable action) {
    Button button = new Button("×");
    button.getStyleClass().setAll("button", "row-remove");
    button.setTooltip(new Tooltip("Remove this row"));
    button.setAccessibleText("remove " + name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  static Button add(String words, String id, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.getStyleClass().setAll("button", "row-add");
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A line of words below a row, there only while there are any. */
  static Label remark(ReadOnlyStringProperty words, String styleClass) {
    Label label = new Label();
    label.getStyleClass().addAll("row-remark", styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.textProperty().bind(words);
    label.visibleProperty().bind(words.isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
