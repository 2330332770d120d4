package tapedeck.app.editor;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.script.Repair;
import tapedeck.script.ScriptError;
import tapedeck.trace.Breakpoint;

/** The script and what the run says about it. */
public final class EditorView extends BorderPane {
  private static final double MOST_FOR_FAULT = 0.4;
  private static final double BORDER_OF_STRIP = 3;

  private final Session session;
  private final ScriptArea area;
  private final Label message = new Label();
  private final Label help = new Label();
  private final Button repair = new Button();
  private final VBox words = new VBox(message, help, repair);
  private final ScrollPane fault = new ScrollPane(words);

  public EditorView(Session session) {
    this.session = session;
    getStyleClass().add("editor");
    getStylesheets().add(Sheet.of(EditorView.class, "editor.css"));
    area = new ScriptArea(session);
    area.setId("script");
    drawMargin();
    new LineMenu(area, session);
    Region tint = new Region();
    tint.getStyleClass().add("current-line");
    LineDecor decor = new LineDecor(session, area, tint);
    StackPane stack = new StackPane(tint, new VirtualizedScrollPane<>(area), decor);
    stack.getStyleClass().add("editor-stack");
    setCenter(stack);
    fault.getStyleClass().add("fault-strip");
    fault.setFitToWidth(true);
    fault.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    words.getStyleClass().add("fault-words");
    for (Label text : List.of(message, help)) {
      text.setMinHeight(Region.USE_PREF_SIZE);
    }
    message.setWrapText(true);
    help.setWrapText(true);
    help.getStyleClass().add("soft");
    message.getStyleClass().add("error-text");
    repair.setId("repair");
    repair.getStyleClass().setAll("button", "tool");
    repair.setTooltip(new Tooltip("Change the script; Ctrl+Z takes it back"));
    repair.setOnAction(event -> repair());
    words.setOnMouseClicked(event -> showFault());
    setBottom(fault);
    session.errorProperty().addListener(change -> judge());
    session.judgedProperty().addListener(change -> judge());
    area.getParagraphs()
        .sizeProperty()
        .addListener((property, before, now) -> renumber(before, now));
    session
        .breakpoints()
        .all()
        .addListener((ListChangeListener<Breakpoint>) change -> drawMargin());
    area.currentParagraphProperty()
        .addListener((property, before, now) -> session.caretLineProperty().set(now + 1));
    judge();
  }

  /** The strip leaves most of the room to the script, and what is longer is scrolled. */
  @Override
  protected void layoutChildren() {
    double wanted = words.prefHeight(getWidth()) + BORDER_OF_STRIP;
    fault.setMinHeight(0);
    fault.setPrefHeight(Math.min(wanted, MOST_FOR_FAULT * getHeight()));
    super.layoutChildren();
  }

  private void drawMargin() {
    area.setParagraphGraphicFactory(new Margin(area, session));
  }

  /** Puts the caret at a place of the text and shows it. */
  public void goTo(int line, int column) {
    int paragraph = Math.clamp(line - 1, 0, area.getParagraphs().size() - 1);
    area.moveTo(paragraph, Math.clamp(column, 0, area.getParagraphLength(paragraph)));
    area.requestFollowCaret();
    area.requestFocus();
  }

  public void undo() {
    area.undo();
  }

  private void renumber(int before, int now) {
    if (String.valueOf(before).length() != String.valueOf(now).length()) {
      drawMargin();
    }
  }

  private @Nullable ScriptError error() {
    return session.errorProperty().get();
  }

  /**
   * What was wrong is said until it is known to be right, so that nothing jumps while one types.
   */
  private void judge() {
    ScriptError error = error();
    boolean current = session.judgedProperty().get();
    area.mark(current ? error : null);
    repair.setDisable(!current);
    fault.setVisible(error != null);
    fault.setManaged(error != null);
    if (error != null) {
      message.setText(error.headline());
      String advice = error.help();
      help.setText(advice);
      help.setManaged(advice != null);
      help.setVisible(advice != null);
      Repair offered = error.repair();
      repair.setText(offered == null ? "" : offered.action());
      repair.setManaged(offered != null);
      repair.setVisible(offered != null);
    }
  }

  private void repair() {
    ScriptError error = error();
    Repair offered = error == null ? null : error.repair();
    if (offered != null) {
      session.textProperty().set(offered.text());
      area.requestFocus();
    }
  }

  private void showFault() {
    ScriptError error = error();
    if (error != null && error.place().isKnown()) {
      goTo(error.place().line(), error.place().column());
    }
  }
}
