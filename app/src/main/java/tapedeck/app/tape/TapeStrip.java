package tapedeck.app.tape;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.trace.TapeInfo;

/** The tapes in focus, each with its name, its state and a chip for every record. */
public final class TapeStrip extends BorderPane {
  private static final double ROOM_FOR_CHIPS = 60;

  private final Session session;
  private final VBox box = new VBox();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(1);
  private final Label none =
      new Label("No tape has been opened. What a tf.GradientTape records stands here as chips.");
  private final List<TapeSection> sections = new ArrayList<>();
  private final ReadOnlyObjectWrapper<TapeRecords> records = new ReadOnlyObjectWrapper<>();

  public TapeStrip(Session session) {
    this.session = session;
    getStyleClass().add("tape-strip");
    getStylesheets().add(Sheet.of(TapeStrip.class, "tape.css"));
    none.setWrapText(true);
    none.getStyleClass().add("no-tape");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll
        .vbarPolicyProperty()
        .bind(
            Bindings.when(heightProperty().lessThan(ROOM_FOR_CHIPS))
                .then(ScrollPane.ScrollBarPolicy.NEVER)
                .otherwise(ScrollPane.ScrollBarPolicy.AS_NEEDED));
    setCenter(scroll);
    records.set(new TapeRecords(session.moment()));
    session
        .momentProperty()
        .addListener((property, before, moment) -> {
          TapeRecords now = new TapeRecords(moment);
          show(now.tapes());
          records.set(now);
        });
    show(records.get().tapes());
  }

  /** How many tapes are shown one under the other, at least 1. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  private void show(List<TapeInfo> tapes) {
    while (sections.size() > tapes.size()) {
      sections.removeLast().end();
    }
    for (int i = 0; i < tapes.size(); i++) {
      if (i == sections.size()) {
        sections.add(new TapeSection(session, records.getReadOnlyProperty(), tapes.get(i)));
      }
      sections.get(i).show(tapes.get(i), depth(tapes.get(i), tapes));
    }
    count.set(Math.max(1, tapes.size()));
    List<Node> wanted = sections.isEmpty() ? List.of(none) : List.copyOf(sections);
    if (!box.getChildren().equals(wanted)) {
      box.getChildren().setAll(wanted);
    }
  }

  private static int depth(TapeInfo tape, List<TapeInfo> family) {
    int depth = 0;
    int parent = tape.parent();
    while (parent >= 0) {
      int number = parent;
      parent =
          family.stream()
              .filter(other -> other.number() == number)
              .findFirst()
              .map(TapeInfo::parent)
              .orElse(-1);
      depth++;
    }
    return depth;
  }
}
