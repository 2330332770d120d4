package tapedeck.app.graph;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Event;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** Puts the numbers of boxes and lines on the clipboard, with all their digits. */
final class Copying {
  private Copying() {}

  /** The value of a box at a moment; null if it has none yet. */
  static @Nullable Seen value(Facts facts, Snapshot now, Part.@Nullable Element element) {
    Structure.Vertex vertex =
        switch (element) {
          case Part.Element.One(Structure.Vertex one) -> one;
          case Part.Element.Folded folded -> folded.last();
          case null -> null;
        };
    return vertex == null ? null : now.value(facts, vertex);
  }

  /** What has flowed over a line at a moment; null if nothing has. */
  static @Nullable Seen contribution(Snapshot now, Part.Line line) {
    for (Structure.Edge edge : line.edges()) {
      Event.Contributed contributed = now.contribution(edge);
      if (contributed != null) {
        return now.trace().seen(contributed.value());
      }
    }
    return null;
  }

  static void copy(Seen seen) {
    ClipboardContent content = new ClipboardContent();
    content.putString(Numbers.exact(seen));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
