package tapedeck.app.editor;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.CodeArea;
import tapedeck.app.session.Session;
import tapedeck.trace.Spot;

/** What can be done with a line, on a right click on it. */
final class LineMenu extends ContextMenu {
  private final CodeArea area;
  private final Session session;
  private final MenuItem runTo = item("run-to-here", "Run to here", "Ctrl+F8");
  private final CheckMenuItem breakpoint = new CheckMenuItem("Breakpoint");
  private Spot.Line line = new Spot.Line(1);

  LineMenu(CodeArea area, Session session) {
    this.area = area;
    this.session = session;
    breakpoint.setId("breakpoint");
    breakpoint.setAccelerator(KeyCombination.valueOf("F9"));
    runTo.setOnAction(event -> session.runTo(line));
    breakpoint.setOnAction(event -> session.breakpoints().toggle(line));
    MenuItem when = item("breakpoint-when", "Breakpoint when…", "Shift+F9");
    when.setOnAction(event -> session.breakpoints().askedProperty().set(line));
    MenuItem anywhere = item("stop-anywhere", "Stop anywhere when…", "Ctrl+F9");
    anywhere.setOnAction(event -> session.breakpoints().askedProperty().set(new Spot.Anywhere()));
    getItems().addAll(runTo, breakpoint, when, anywhere);
    area.setOnContextMenuRequested(this::ask);
  }

  private static MenuItem item(String id, String words, String keys) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    item.setAccelerator(KeyCombination.valueOf(keys));
    return item;
  }

  private void ask(ContextMenuEvent event) {
    int paragraph =
        event.isKeyboardTrigger()
            ? area.getCurrentParagraph()
            : area.offsetToPosition(
                    area.hit(event.getX(), event.getY()).getInsertionIndex(),
                    org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                .getMajor();
    line = new Spot.Line(paragraph + 1);
    breakpoint.setSelected(session.breakpoints().on(line) != null);
    show(area, event.getScreenX(), event.getScreenY());
    event.consume();
  }
}
