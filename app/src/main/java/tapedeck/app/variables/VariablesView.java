package tapedeck.app.variables;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.app.variables.VariableRow.Cell;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

/** The table of names. */
public final class VariablesView extends BorderPane {
  private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");

  private static final double LEAST_OF_ANY = 40;
  private static final double LEAST_FOR_NAMES = 60;
  private static final double LEAST_FOR_NUMBERS = 78;
  private static final double FOR_UPDATES = 98;
  private static final double MOST = 190;
  private static final double BESIDE_COLUMNS = 14;
  private static final double CHARACTER = 7.5;
  private static final double BESIDE_TEXT = 21;
  private static final int LEAST_WORDS = 12;

  private final Session session;

  /** A row stays when its numbers change, which costs a table far less than another row. */
  private final TableView<ObjectProperty<VariableRow>> table = new TableView<>();

  private final TableColumn<ObjectProperty<VariableRow>, Cell> names =
      column("name", LEAST_FOR_NAMES, "name", row -> row.named());
  private final TableColumn<ObjectProperty<VariableRow>, Cell> values =
      column("value", LEAST_FOR_NUMBERS, "value", VariableRow::value);
  private final TableColumn<ObjectProperty<VariableRow>, Cell> gradients =
      column("gradient", LEAST_FOR_NUMBERS, "gradient", VariableRow::gradient);
  private final TableColumn<ObjectProperty<VariableRow>, Cell> updates =
      column("after update", LEAST_FOR_NUMBERS, "update", VariableRow::update);
  private final ColumnRoom room =
      new ColumnRoom(
          new double[] {LEAST_FOR_NAMES, LEAST_FOR_NUMBERS, LEAST_FOR_NUMBERS, LEAST_FOR_NUMBERS},
          new double[] {LEAST_FOR_NAMES, LEAST_FOR_NUMBERS, LEAST_FOR_NUMBERS, FOR_UPDATES});
  private Trace measured = Trace.EMPTY;

  public VariablesView(Session session) {
    this.session = session;
    getStyleClass().add("variables");
    table.setId("variables");
    Label empty =
        new Label(
            "No name is bound yet. Every name stands here with its value, its gradient, and what an"
                + " update makes of it.");
    empty.setWrapText(true);
    table.setPlaceholder(empty);
    table.setOnKeyPressed(event -> {
      ObjectProperty<VariableRow> chosen = table.getSelectionModel().getSelectedItem();
      if (event.getCode() == KeyCode.ENTER && chosen != null) {
        VariableRow row = chosen.get();
        show(row, row.gradient().cause().isEmpty() ? row.value() : row.gradient());
      }
    });
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY); // divide() does it
    table.getColumns().setAll(List.of(names, values, gradients, updates));
    updates
        .widthProperty()
        .subscribe(width ->
            updates.setText(width.doubleValue() < FOR_UPDATES - 4 ? "update" : "after update"));
    table.setAccessibleText("Variables");
    table.widthProperty().subscribe(this::divide);
    setCenter(table);
    session.momentProperty().addListener(change -> show());
    visibleProperty().addListener(change -> show());
    show();
  }

  /** Goes to where what a cell shows was written. */
  private void goToLastChange(VariableRow row, boolean gradient) {
    if (gradient) {
      session.goToLastChangeOfGradient(row.of());
    } else if (row.binding() != null) {
      session.goToLastChange(row.binding());
    } else {
      session.goToLastChange(row.of());
    }
  }

  private TableColumn<ObjectProperty<VariableRow>, Cell> column(
      String title, double width, String styleClass, Function<VariableRow, Cell> part) {
    TableColumn<ObjectProperty<VariableRow>, Cell> column = new TableColumn<>(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setMinWidth(LEAST_OF_ANY);
    column.setCellValueFactory(row -> row.getValue().map(part));
    column.setCellFactory(of -> new NumberCell(title, styleClass));
    return column;
  }

  private void show() {
    if (!isVisible()) {
      return;
    }
    List<VariableRow> rows = VariableRow.at(session.moment(), session.structure());
    for (int i = 0; i < rows.size(); i++) {
      if (i >= table.getItems().size()) {
        table.getItems().add(new SimpleObjectProperty<>(rows.get(i)));
      } else {
        table.getItems().get(i).set(rows.get(i));
      }
    }
    table.getItems().remove(rows.size(), table.getItems().size());
    measure(rows);
    divide();
  }

  /** What needs more room gets it, and keeps it as long as the same run is looked at. */
  private void measure(List<VariableRow> rows) {
    if (session.trace() != measured) {
      measured = session.trace();
      room.forget();
    }
    for (VariableRow row : rows) {
      room.need(0, width(row.shortName()));
      List<Cell> cells = List.of(row.value(), row.gradient(), row.update());
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        room.want(i + 1, width(cell.cause().isEmpty() ? cell.text() : cell.less()));
      }
    }
  }

  private static double width(String text) {
    return Math.min(MOST, CHARACTER * text.length() + BESIDE_TEXT);
  }

  private void divide() {
    if (table.getWidth() > 0) {
      double free = table.getWidth() - BESIDE_COLUMNS;
      double[] widths = room.in(free);
      double squeeze = Math.min(1, free / Arrays.stream(widths).sum());
      List<TableColumn<ObjectProperty<VariableRow>, Cell>> columns =
          List.of(names, values, gradients, updates);
      for (int i = 0; i < widths.length; i++) {
        columns.get(i).setPrefWidth(Math.floor(widths[i] * squeeze));
      }
    }
  }

  /** Selects in the picture where the reason of a None or nan is to be seen, or else the value. */
  private void show(VariableRow row, Cell cell) {
    Structure.Vertex made = row.of() == 0 ? null : session.structure().start(row.of());
    String key = !cell.cause().isEmpty() || made == null ? cell.cause() : made.key();
    session
        .selectionProperty()
        .set(key.isEmpty() ? new Selection.None() : new Selection.OfVertex(key));
  }

  private final class NumberCell extends TableCell<ObjectProperty<VariableRow>, Cell> {
    private final String title;

    NumberCell(String title, String styleClass) {
      this.title = title;
      boolean gradient = styleClass.equals("gradient");
      setOnContextMenuRequested(event -> {
        if (!isEmpty()) {
          askWho(gradient).show(this, event.getScreenX(), event.getScreenY());
          event.consume();
        }
      });
      addEventFilter(
          MouseEvent.MOUSE_PRESSED,
          event -> {
            if (event.isShortcutDown() && event.isShiftDown() && !isEmpty()) {
              goToLastChange(getTableRow().getItem().get(), gradient);
              event.consume();
            }
          });
      setOnMouseClicked(event -> {
        if (!event.isShortcutDown() && getItem() != null && !isEmpty()) {
          show(getTableRow().getItem().get(), getItem());
        }
      });
      addEventFilter(MouseEvent.MOUSE_ENTERED, event -> sayInFull());
      getStyleClass().add(styleClass);
      widthProperty().subscribe(this::choose);
      if (styleClass.equals("name")) {
        // weights of one model differ at the end of their names
        setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
      }
    }

    private ContextMenu askWho(boolean gradient) {
      MenuItem who =
          new MenuItem(gradient ? "Who last changed this gradient" : "Who last changed this value");
      who.setOnAction(event -> goToLastChange(getTableRow().getItem().get(), gradient));
      return new ContextMenu(who);
    }

    /** A tooltip is a window of its own, too dear for a cell that nobody points at. */
    private void sayInFull() {
      Cell cell = getItem();
      if (isEmpty() || cell == null || cell.text().isEmpty()) {
        return;
      }
      if (getTooltip() == null) {
        Tooltip full = new Tooltip();
        full.getStyleClass().add("mono");
        full.setWrapText(true);
        full.setMaxWidth(560);
        setTooltip(full);
      }
      getTooltip().setText(cell.full());
    }

    @Override
    protected void updateItem(@Nullable Cell cell, boolean empty) {
      super.updateItem(cell, empty);
      boolean blank = empty || cell == null || cell.text().isEmpty();
      choose();
      if (blank) {
        setTooltip(null);
      } else if (getTooltip() != null) {
        sayInFull();
      }
      setAccessibleText(blank || cell == null ? null : title + " " + cell.full());
      pseudoClassStateChanged(EXPLAINED, cell != null && !blank && !cell.cause().isEmpty());
    }

    /** A number is never cut: where an array has no room its shape stands, and no cause then. */
    private void choose() {
      Cell cell = getItem();
      boolean blank = isEmpty() || cell == null || cell.text().isEmpty();
      double room = Math.floor((getWidth() - BESIDE_TEXT + 1) / CHARACTER);
      boolean fits = cell == null || cell.text().length() <= room;
      boolean saysSomething =
          cell != null && !cell.cause().isEmpty() && cell.less().length() + LEAST_WORDS <= room;
      setText(blank || cell == null ? null : fits || saysSomething ? cell.text() : cell.less());
    }
  }
}
