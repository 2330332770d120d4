package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Tensor;
import tapedeck.trace.Numbers;

/**
 * All numbers of a tensor under column headers and beside row headers. Leading axes are put below
 * each other, their indices in the row header.
 */
final class TensorGrid extends VBox {
  private static final int MOST_COLUMNS = 64;
  private static final int SHOWN_ROWS = 8;
  private static final double ROW_HEIGHT = 24;
  private static final double FRAME = 4;
  private static final double SCROLL_BAR = 16;
  private static final double CHARACTER = 7.3;
  private static final int MEASURED_ROWS = 100;

  TensorGrid(Tensor tensor) {
    getStyleClass().add("td-tensor-grid");
    int columns = tensor.shape().dim(tensor.rank() - 1);
    int rows = columns == 0 ? 0 : tensor.size() / columns;
    TableView<Integer> table = new TableView<>();
    table.setFixedCellSize(ROW_HEIGHT);
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.getColumns().add(headers(tensor));
    int shown = Math.min(columns, MOST_COLUMNS);
    for (int column = 0; column < shown; column++) {
      table.getColumns().add(column(tensor, columns, column));
    }
    table.setItems(FXCollections.observableArrayList(IntStream.range(0, rows).boxed().toList()));
    double wide = table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum();
    fit(table, Math.min(rows, SHOWN_ROWS), wide);
    table.widthProperty().addListener(width -> fit(table, Math.min(rows, SHOWN_ROWS), wide));
    getChildren().add(table);
    if (shown < columns) {
      getChildren()
          .add(
              new javafx.scene.control.Label(
                  "columns 0 to %d of %,d".formatted(shown - 1, columns)));
    }
  }

  /** Makes the table as high as its rows, and as a scroll bar where its columns need one. */
  private static void fit(TableView<Integer> table, int rows, double wide) {
    boolean scrolls = table.getWidth() < wide + FRAME;
    double height = ROW_HEIGHT * (rows + 1) + FRAME + (scrolls ? SCROLL_BAR : 0);
    table.setMinHeight(height);
    table.setPrefHeight(height);
    table.setMaxHeight(height);
  }

  private static TableColumn<Integer, String> headers(Tensor tensor) {
    TableColumn<Integer, String> headers = new TableColumn<>("");
    headers.getStyleClass().add("row-header");
    headers.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(rowHeader(tensor, row.getValue())));
    headers.setSortable(false);
    headers.setReorderable(false);
    headers.setPrefWidth(tensor.rank() > 2 ? 58 : 36);
    return headers;
  }

  /** The indices along all axes but the last. */
  static String rowHeader(Tensor tensor, int row) {
    List<String> indices = new ArrayList<>();
    int rest = row;
    for (int axis = tensor.rank() - 2; axis >= 0; axis--) {
      int size = Math.max(1, tensor.shape().dim(axis));
      indices.addFirst(String.valueOf(rest % size));
      rest /= size;
    }
    return String.join(", ", indices);
  }

  private static TableColumn<Integer, String> column(Tensor tensor, int columns, int column) {
    TableColumn<Integer, String> numbers = new TableColumn<>(String.valueOf(column));
    numbers.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(cell(tensor, row.getValue() * columns + column)));
    numbers.setSortable(false);
    numbers.setReorderable(false);
    int rows = Math.min(tensor.size() / columns, MEASURED_ROWS);
    int longest =
        IntStream.range(0, rows)
            .map(row -> cell(tensor, row * columns + column).length())
            .max()
            .orElse(0);
    numbers.setPrefWidth(CHARACTER * Math.max(longest, 3) + 16);
    return numbers;
  }

  /** All digits of one element. */
  static String cell(Tensor tensor, int at) {
    return Numbers.minus(NumPyText.element(tensor, at));
  }
}
