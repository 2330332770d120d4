package tapedeck.app;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tapedeck.app.session.Session;

/** The question what to do with text that is not saved, in the window and not in front of it. */
final class ConfirmBar extends HBox {
  ConfirmBar(Session session, Documents documents) {
    setId("confirm-bar");
    getStyleClass().add("confirm-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label question = new Label();
    question
        .textProperty()
        .bind(session.fileNameProperty().concat(" has changes that are not saved."));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button save = button("Save", "confirm-save", documents::saveAndGoOn);
    save.getStyleClass().add("primary");
    Button cancel = button("Cancel", "confirm-cancel", documents::stay);
    cancel.setTooltip(new Tooltip("Go on with this script (Esc)"));
    getChildren()
        .addAll(
            question,
            between,
            save,
            button("Discard changes", "confirm-discard", documents::discardAndGoOn),
            cancel);
    documents
        .waitingProperty()
        .subscribe(next -> {
          setVisible(next != null);
          setManaged(next != null);
          if (next != null) {
            save.requestFocus();
          }
        });
  }

  private static Button button(String words, String id, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.getStyleClass().setAll("button", "tool");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
