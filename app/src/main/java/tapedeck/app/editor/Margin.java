package tapedeck.app.editor;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;

/** What stands left of each line: room for a mark, and the line's number. */
final class Margin implements IntFunction<Node> {
  private final CodeArea area;

  Margin(CodeArea area) {
    this.area = area;
  }

  @Override
  public Node apply(int paragraph) {
    Region mark = new Region();
    mark.getStyleClass().add("line-mark");
    Label number = new Label(String.valueOf(paragraph + 1));
    number.getStyleClass().add("line-number");
    int digits = Math.max(2, String.valueOf(area.getParagraphs().size()).length());
    number.setMinWidth(8.5 * digits);
    HBox box = new HBox(mark, number);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("line-margin");
    return box;
  }
}
