package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Entries one below the other. What another entry of the same kind can take over stays and is only
 * told what has changed; what is not wanted is hidden where it is, for a page as the one before.
 */
final class Column extends VBox {
  private static final int MOST = 60;

  /** What the children show, or have shown before they were hidden. */
  private final List<Entry> held = new ArrayList<>();

  Column() {
    getStyleClass().add("td-page");
  }

  void show(List<Entry> wanted) {
    int index = 0;
    for (Entry now : wanted) {
      int next = next(index, now.kind());
      if (next < 0) {
        add(index, now);
      } else {
        index = hide(index, next);
        change(index, now);
      }
      index++;
    }
    hide(index, held.size());
  }

  private int next(int from, Object kind) {
    for (int i = from; i < held.size(); i++) {
      if (held.get(i).kind().equals(kind)) {
        return i;
      }
    }
    return -1;
  }

  private void add(int index, Entry entry) {
    Node node = entry.make();
    entry.showIn(node);
    held.add(index, entry);
    getChildren().add(index, node);
  }

  private void change(int index, Entry now) {
    if (!held.set(index, now).equals(now)) {
      now.showIn(getChildren().get(index));
    }
    show(index, true);
  }

  private void show(int index, boolean so) {
    getChildren().get(index).setVisible(so);
    getChildren().get(index).setManaged(so);
  }

  /** Hides some, or takes them away if they are of no use any more; answers where they end then. */
  private int hide(int from, int to) {
    int end = to;
    for (int i = to - 1; i >= from; i--) {
      if (held.get(i) instanceof Entry.Drawn || held.size() > MOST) {
        held.remove(i);
        getChildren().remove(i);
        end--;
      } else {
        show(i, false);
      }
    }
    return end;
  }
}
