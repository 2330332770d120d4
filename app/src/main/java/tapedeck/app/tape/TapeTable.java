package tapedeck.app.tape;

import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.trace.Event;
import tapedeck.trace.Labels;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** The records of the tapes in focus as a program that was written while the script ran. */
public final class TapeTable extends BorderPane {
  private static final double LEAST = 52;

  private final Session session;
  private final TableView<Integer> table = new TableView<>();
  private TapeRecords records;
  private List<Integer> nodes = List.of();

  public TapeTable(Session session) {
    this.session = session;
    this.records = new TapeRecords(session.moment());
    getStyleClass().add("tape-table");
    getStylesheets().add(Sheet.of(TapeTable.class, "tape.css"));
    table.setId("tape-table");
    table.setPlaceholder(
        new Label("Nothing is recorded. Each operation of the tape becomes a row here."));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    table
        .getColumns()
        .setAll(
            List.of(
                column("#", 44, "soft", (now, node) -> "" + Collections.binarySearch(nodes, node)),
                column("op", 100, "", (now, node) -> now.trace().node(node).op().name()),
                column("inputs", 166, "", TapeTable::inputs),
                column("result", 192, "", (now, node) -> now.labels().title(node)),
                column("line", 52, "soft", (now, node) -> "" + line(now, node)),
                column("value", 86, "value", (now, node) -> text(now.value(node))),
                column("gradient", 86, "gradient", (now, node) -> text(now.gradient(node)))));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, node) -> pick(node));
    setCenter(table);
    session.momentProperty().addListener(change -> show());
    visibleProperty().addListener(change -> show());
    show();
  }

  private static int line(TapeRecords now, int node) {
    return now.trace().node(node).place().line();
  }

  private static String inputs(TapeRecords now, int node) {
    Event.Computed computed = now.trace().node(node);
    StringJoiner names = new StringJoiner(", ");
    for (int i = 0; i < computed.inputs().length; i++) {
      names.add(now.labels().operand(computed, i));
    }
    return names.toString();
  }

  private static String text(@Nullable Seen seen) {
    return seen == null ? "" : Numbers.of(seen);
  }

  private TableColumn<Integer, Integer> column(
      String title,
      double width,
      String styleClass,
      BiFunction<TapeRecords, Integer, String> text) {
    TableColumn<Integer, Integer> column = new TableColumn<>(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, LEAST));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(of ->
        new TableCell<>() {
          {
            if (!styleClass.isEmpty()) {
              getStyleClass().add(styleClass);
            }
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // long names differ at their ends
            addEventFilter(MouseEvent.MOUSE_ENTERED, event -> sayWhole());
          }

          // a tooltip is a window of its own, too dear for a cell that nobody points at
          private void sayWhole() {
            Integer node = getItem();
            setTooltip(node == null ? null : new Tooltip(text.apply(records, node)));
          }

          @Override
          protected void updateItem(@Nullable Integer node, boolean empty) {
            super.updateItem(node, empty);
            setText(empty || node == null ? null : Labels.withoutPaths(text.apply(records, node)));
            setTooltip(null);
          }
        });
    return column;
  }

  private void show() {
    if (!isVisible()) {
      return;
    }
    records = new TapeRecords(session.moment());
    TreeSet<Integer> all = new TreeSet<>();
    records.tapes().forEach(tape -> all.addAll(tape.nodes()));
    List<Integer> now = List.copyOf(all);
    if (now.equals(nodes) && table.getItems().size() == now.size()) {
      table.refresh();
    } else {
      nodes = now;
      table.getItems().setAll(now);
    }
  }

  private void pick(@Nullable Integer node) {
    Structure.Operation operation = node == null ? null : session.structure().at(node);
    if (operation != null) {
      session.selectionProperty().set(new Selection.OfVertex(operation.key()));
    }
  }
}
