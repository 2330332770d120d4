package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Entries one below the other. What another entry of the same kind can take over stays and is only
 * told what has changed.
 */
final class Column extends VBox {
  private List<Entry> shown = List.of();

  Column() {
    getStyleClass().add("td-page");
  }

  void show(List<Entry> wanted) {
    int shorter = Math.min(shown.size(), wanted.size());
    int first = 0;
    while (first < shorter && takesOver(shown.get(first), wanted.get(first))) {
      change(first, shown.get(first), wanted.get(first));
      first++;
    }
    int behind = 0;
    while (behind < shorter - first && takesOver(at(shown, behind), at(wanted, behind))) {
      change(shown.size() - 1 - behind, at(shown, behind), at(wanted, behind));
      behind++;
    }
    replace(
        first,
        new ArrayList<>(shown.subList(first, shown.size() - behind)),
        wanted.subList(first, wanted.size() - behind));
    shown = List.copyOf(wanted);
  }

  /** Shows other entries from an index on, in what the next of the old ones can take over. */
  private void replace(int from, List<Entry> before, List<Entry> wanted) {
    int index = from;
    for (Entry now : wanted) {
      int next = 0;
      while (next < before.size() && !takesOver(before.get(next), now)) {
        next++;
      }
      if (next < before.size()) {
        getChildren().remove(index, index + next);
        change(index, before.get(next), now);
        before.subList(0, next + 1).clear();
      } else {
        getChildren().add(index, made(now));
      }
      index++;
    }
    getChildren().remove(index, index + before.size());
  }

  private static Entry at(List<Entry> entries, int fromEnd) {
    return entries.get(entries.size() - 1 - fromEnd);
  }

  private static boolean takesOver(Entry before, Entry now) {
    return before.kind().equals(now.kind());
  }

  private void change(int index, Entry before, Entry now) {
    if (!before.equals(now)) {
      now.showIn(getChildren().get(index));
    }
  }

  private static Node made(Entry entry) {
    Node node = entry.make();
    entry.showIn(node);
    return node;
  }
}
