package tapedeck.app.inspector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Entries one below the other. What another entry of the same kind can take over stays and is only
 * told what has changed.
 */
final class Column extends VBox {
  private final Map<Object, Deque<Node>> spare = new HashMap<>();
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
        drop(index, before.subList(0, next));
        change(index, before.get(next), now);
        before.subList(0, next + 1).clear();
      } else {
        getChildren().add(index, made(now));
      }
      index++;
    }
    drop(index, before);
  }

  /** Takes away nodes, and keeps them for when their kind is wanted again. */
  private void drop(int from, List<Entry> gone) {
    for (Entry entry : gone) {
      Node node = getChildren().remove(from);
      if (!(entry instanceof Entry.Drawn)) {
        spare.computeIfAbsent(entry.kind(), kind -> new ArrayDeque<>()).push(node);
      }
    }
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

  private Node made(Entry entry) {
    Deque<Node> unused = spare.getOrDefault(entry.kind(), new ArrayDeque<>());
    Node node = unused.isEmpty() ? entry.make() : unused.pop();
    entry.showIn(node);
    return node;
  }
}
