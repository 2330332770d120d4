package tapedeck.app;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Offers what a program that ended too early had written aside, one text after the other. */
final class RecoveryBar extends HBox {
  private final Documents documents;
  private final Label words = new Label();
  private final Button restore = button("Restore it", "recovery-restore");
  private final Button discard = button("Discard it", "recovery-discard");
  private final Deque<Recovery.Copy> copies = new ArrayDeque<>();

  RecoveryBar(Documents documents) {
    this.documents = documents;
    getStyleClass().add("confirm-bar");
    setId("recovery");
    setAlignment(Pos.CENTER_LEFT);
    restore.getStyleClass().add("primary");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    getChildren().addAll(words, between, restore, discard);
    show();
  }

  /** Asks about each text that was left behind. */
  void offer(Recovery recovery) {
    copies.addAll(recovery.found());
    restore.setOnAction(event -> documents.leave(() -> take(recovery, true)));
    discard.setOnAction(event -> take(recovery, false));
    show();
  }

  private void take(Recovery recovery, boolean wanted) {
    Recovery.Copy copy = copies.remove();
    if (wanted) {
      documents.restore(copy);
    }
    recovery.forget(copy);
    show();
  }

  private void show() {
    Recovery.Copy next = copies.peek();
    setVisible(next != null);
    setManaged(next != null);
    words.setText(
        next == null
            ? ""
            : "Tapedeck ended before %s was saved; its text was kept.".formatted(next.name()));
  }

  private static Button button(String words, String id) {
    Button button = new Button(words);
    button.setId(id);
    button.getStyleClass().setAll("button", "tool");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
