package tapedeck.app.console;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;
import tapedeck.app.session.Session;
import tapedeck.app.style.Emoji;
import tapedeck.app.style.Sheet;
import tapedeck.trace.ErrorReport;
import tapedeck.trace.Moment;
import tapedeck.trace.Outcome;

/** What the script has printed so far, and, at its end, the error that ended it. */
public final class ConsoleView extends BorderPane {
  private final Session session;
  private final StyleClassedTextArea area = new StyleClassedTextArea();
  private final Label nothing =
      new Label(
          "Nothing has been printed yet. What print() writes stands here, up to the step you are"
              + " at.");
  private String printed = "";
  private String error = "";

  public ConsoleView(Session session) {
    this.session = session;
    getStyleClass().add("console");
    getStylesheets().add(Sheet.of(ConsoleView.class, "console.css"));
    area.setId("console");
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.setAccessibleText("Printed by the script");
    nothing.getStyleClass().add("console-nothing");
    nothing.setWrapText(true);
    nothing.setMouseTransparent(true);
    StackPane.setAlignment(nothing, Pos.TOP_LEFT);
    setCenter(new StackPane(new VirtualizedScrollPane<>(area), nothing));
    session.momentProperty().addListener(change -> show());
    visibleProperty().addListener(change -> show());
    show();
  }

  private void show() {
    if (!isVisible()) {
      return;
    }
    Moment moment = session.moment();
    boolean ended = moment.position() == moment.trace().size();
    String nowPrinted = moment.printed();
    String nowError =
        ended && moment.trace().outcome() instanceof Outcome.Failed(var failed)
            ? ErrorReport.of(failed, session.fileNameProperty().get(), moment.trace().source())
            : "";
    if (nowPrinted.equals(printed) && nowError.equals(error)) {
      return;
    }
    if (error.isEmpty() && nowPrinted.startsWith(printed)) {
      String more = nowPrinted.substring(printed.length());
      int from = area.getLength();
      area.append(more, List.of());
      area.setStyleSpans(from, Emoji.of(more));
    } else if (error.isEmpty() && printed.startsWith(nowPrinted)) {
      area.deleteText(nowPrinted.length(), printed.length());
    } else {
      area.replaceText(nowPrinted);
      if (!nowPrinted.isEmpty()) {
        area.setStyleSpans(0, Emoji.of(nowPrinted));
      }
    }
    if (!nowError.isEmpty()) {
      String gap = nowPrinted.isEmpty() || nowPrinted.endsWith("\n") ? "" : "\n";
      area.append(gap + nowError, List.of("error"));
    }
    printed = nowPrinted;
    error = nowError;
    nothing.setVisible(printed.isEmpty() && error.isEmpty());
    area.moveTo(area.getLength());
    area.requestFollowCaret();
  }
}
