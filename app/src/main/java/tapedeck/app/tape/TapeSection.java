package tapedeck.app.tape;

import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.trace.Event;
import tapedeck.trace.Labels;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.TapeInfo;

/**
 * One tape of the strip: its name and state over a row of chips, which are made as they are seen.
 */
final class TapeSection extends VBox {
  private static final double LEAST_FOR_NAME = 60;
  private static final PseudoClass COMING = PseudoClass.getPseudoClass("coming");
  private static final PseudoClass VISITED = PseudoClass.getPseudoClass("visited");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass RELEASED = PseudoClass.getPseudoClass("released");
  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

  private final Session session;
  private final ReadOnlyObjectProperty<TapeRecords> records;
  private final Label name = new Label();
  private final Label state = new Label();

  /** Of the numbers of the records on the tape, so that tapes of one length are one list. */
  private final ListView<Integer> chips = new ListView<>();

  private Subscription following = Subscription.EMPTY;
  private TapeInfo tape;

  TapeSection(Session session, ReadOnlyObjectProperty<TapeRecords> records, TapeInfo tape) {
    this.session = session;
    this.records = records;
    this.tape = tape;
    name.getStyleClass().add("tape-name");
    name.setMinWidth(LEAST_FOR_NAME);
    state.getStyleClass().add("panel-note");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(name, between, state);
    head.getStyleClass().add("panel-head");
    head.setAlignment(Pos.CENTER_LEFT);
    chips.setOrientation(Orientation.HORIZONTAL);
    chips.getStyleClass().add("tape-chips");
    chips.setCellFactory(of -> new ChipCell());
    chips.setPlaceholder(new Label("Nothing is recorded on it."));
    getChildren().addAll(head, chips);
    following = following.and(records.subscribe(this::follow));
    chips.sceneProperty().subscribe(scene -> follow(records.get()));
  }

  /** Shows another tape in the place of the one before. */
  void show(TapeInfo other, int depth) {
    tape = other;
    name.setText((depth > 0 ? "  ".repeat(depth - 1) + "└ " : "") + title(other));
    chips.setAccessibleText("Records of tape " + other.name());
    int before = chips.getItems().size();
    int now = other.nodes().size();
    if (now < before) {
      chips.getItems().remove(now, before);
    } else if (before < now) {
      chips.getItems().addAll(IntStream.range(before, now).boxed().toList());
    }
  }

  /** Not "Tape tape", though that is what most people call theirs. */
  private static String title(TapeInfo tape) {
    return tape.name().equals("tape") ? "Tape" : "Tape " + tape.name();
  }

  /** Stops following the run. */
  void end() {
    following.unsubscribe();
  }

  private void follow(@Nullable TapeRecords now) {
    if (now == null || now.trace() != session.trace() || !now.tapes().contains(tape)) {
      return;
    }
    state.setText(now.state(tape));
    if (chips.getScene() == null) {
      return;
    }
    int current = now.currentIn(tape);
    if (current >= 0 && !isInSight(current)) {
      chips.scrollTo(Math.max(0, current - 1));
    }
    chips.layout(); // in a pulse, cells that change their look would have all be drawn again
  }

  /** Whether a chip can be seen as a whole. */
  private boolean isInSight(int index) {
    return chips.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && flow.getFirstVisibleCell().getIndex() < index
        && flow.getLastVisibleCell().getIndex() > index;
  }

  private void pick(int node) {
    Structure.Operation operation = session.structure().at(node);
    if (operation != null) {
      session.selectionProperty().set(new Selection.OfVertex(operation.key()));
    }
  }

  private final class ChipCell extends ListCell<Integer> {
    private final Label title = new Label();
    private final Label under = new Label();
    private final VBox chip = new VBox(title, under);
    private String whole = "";

    ChipCell() {
      title.getStyleClass().add("chip-title");
      title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      title.setEllipsisString("…");
      under.getStyleClass().add("chip-under");
      chip.getStyleClass().add("tape-chip");
      chip.setOnMouseEntered(event -> setTooltip(new Tooltip(whole)));
      chip.setOnMouseClicked(event -> {
        if (getItem() != null) {
          pick(tape.nodes().get(getItem()));
        }
      });
      following = following.and(records.subscribe(now -> show()));
      following = following.and(session.selectionProperty().subscribe(picked -> show()));
    }

    private static String whole(TapeRecords now, int node) {
      Seen value = now.value(node);
      return now.labels().expression(node) + (value == null ? "" : " → " + Numbers.of(value));
    }

    @Override
    protected void updateItem(@Nullable Integer node, boolean empty) {
      super.updateItem(node, empty);
      setGraphic(empty ? null : chip);
      show();
    }

    private void show() {
      Integer number = getItem();
      TapeRecords now = records.get();
      if (number == null
          || isEmpty()
          || now.trace() != session.trace()
          || number >= tape.nodes().size()) {
        return;
      }
      int node = tape.nodes().get(number);
      Event.Computed computed = now.trace().node(node);
      whole = whole(now, node);
      setTooltip(null);
      title.setText(Labels.withoutPaths(whole));
      under.setText(
          "#%d %s · line %d".formatted(number, computed.op().name(), computed.place().line()));
      chip.pseudoClassStateChanged(COMING, now.progress(node) == TapeRecords.Progress.COMING);
      chip.pseudoClassStateChanged(VISITED, now.progress(node) == TapeRecords.Progress.VISITED);
      chip.pseudoClassStateChanged(CURRENT, now.isCurrent(node));
      chip.pseudoClassStateChanged(RELEASED, now.isReleased(tape));
      boolean picked =
          session.selectedVertex().orElse(null) instanceof Structure.Operation operation
              && operation.node() == node;
      chip.pseudoClassStateChanged(PICKED, picked);
    }
  }
}
