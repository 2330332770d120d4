package tapedeck.app.editor;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import tapedeck.app.session.Session;
import tapedeck.trace.Breakpoint;
import tapedeck.trace.Spot;

/**
 * What stands left of each line: its number, and the mark of a breakpoint, which a click sets or
 * takes away.
 */
final class Margin implements IntFunction<Node> {
  private final CodeArea area;
  private final Session session;

  Margin(CodeArea area, Session session) {
    this.area = area;
    this.session = session;
  }

  @Override
  public Node apply(int paragraph) {
    Spot.Line line = new Spot.Line(paragraph + 1);
    Breakpoint breakpoint = session.breakpoints().on(line);
    String when = breakpoint == null ? "" : breakpoint.condition().text();
    String off = breakpoint != null && !breakpoint.isOn() ? ", off" : "";
    Region mark = new Region();
    mark.getStyleClass().add("line-mark");
    Label number = new Label(String.valueOf(line.number()));
    number.getStyleClass().add("line-number");
    int digits = Math.max(2, String.valueOf(area.getParagraphs().size()).length());
    number.setMinWidth(8.5 * digits);
    HBox box = new HBox(mark, number);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("line-margin");
    if (breakpoint != null) {
      box.getStyleClass().add("breakpoint");
      if (!breakpoint.isOn()) {
        box.getStyleClass().add("off");
      }
    }
    if (!when.isEmpty()) {
      box.getStyleClass().add("conditional");
      Tooltip.install(box, new Tooltip("Stops when " + when));
    }
    box.setId("margin-" + line.number());
    box.setAccessibleRole(AccessibleRole.BUTTON);
    box.setAccessibleText(
        "Line %d%s"
            .formatted(
                line.number(),
                breakpoint != null
                    ? ", breakpoint" + (when.isEmpty() ? "" : " when " + when) + off
                    : ""));
    box.setOnMousePressed(MouseEvent::consume);
    box.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        session.breakpoints().toggle(line);
        event.consume();
      }
    });
    return box;
  }
}
