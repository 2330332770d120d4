package tapedeck.app.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Session;
import tapedeck.app.style.PhaseColour;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;
import tapedeck.trace.Binding;
import tapedeck.trace.Moment;

/**
 * What lies over the text: values behind the lines, the message of an error, and, under the text,
 * the tint of the line the run stands at. It is laid out after the text and follows its scrolling.
 */
final class LineDecor extends Pane {
  private static final double EDGE = 8;
  private static final double AWAY_FROM_CODE = 10;
  private static final double SCROLL_BAR = 14;

  private final Session session;
  private final ScriptArea area;
  private final Region tint;
  private final Region picked = new Region();
  private final Text measure = new Text("0".repeat(100));
  private final Map<Integer, LineChip> chips = new HashMap<>();
  private final LineChip wrong = LineChip.ofError();
  private Map<Integer, LineNotes.Note> notes = Map.of();
  private int wrongLine;
  private int revealed;

  LineDecor(Session session, ScriptArea area, Region tint) {
    this.session = session;
    this.area = area;
    this.tint = tint;
    getStyleClass().add("line-decor");
    setPickOnBounds(false);
    tint.setManaged(false);
    tint.setMouseTransparent(true);
    measure.getStyleClass().add("code-measure");
    measure.setVisible(false);
    measure.setManaged(false);
    picked.getStyleClass().add("line-picked");
    picked.setManaged(false);
    picked.setMouseTransparent(true);
    getChildren().addAll(picked, measure, wrong);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    session
        .selectionProperty()
        .addListener(change -> {
          pick();
          reveal(session.selectedPlace().line());
        });
    session.momentProperty().addListener(change -> refresh());
    session.staleProperty().addListener(change -> refresh());
    session.errorProperty().addListener(change -> refresh());
    session.judgedProperty().addListener(change -> refresh());
    area.viewportDirtyEvents().subscribe(event -> requestLayout());
    area.estimatedScrollXProperty().addListener(change -> requestLayout());
    area.estimatedScrollYProperty().addListener(change -> requestLayout());
    refresh();
  }

  private boolean linesMatch() {
    return !session.staleProperty().get()
        || session.trace().source().text().lines().count() == area.getText().lines().count();
  }

  private void pick() {
    Place place = session.selectedPlace();
    Bounds row = place.isKnown() && linesMatch() ? rowOf(place.line()) : null;
    picked.setVisible(row != null);
    if (row != null) {
      double column = measure.getLayoutBounds().getWidth() / 100;
      boolean oneLine = place.line() == place.endLine();
      int end = oneLine ? place.endColumn() : area.getParagraphLength(place.line() - 1);
      double from = row.getMaxX() + place.column() * column;
      double width = Math.max(column, (end - place.column()) * column);
      picked.resizeRelocate(from - 2, row.getMinY() + 2, width + 4, row.getHeight() - 4);
    }
  }

  private void refresh() {
    boolean match = linesMatch();
    wrongLine = 0;
    ScriptError raised = session.errorProperty().get();
    if (raised != null && session.judgedProperty().get() && raised.place().isKnown()) {
      wrongLine = raised.place().line();
      wrong.show(raised.brief());
    }
    notes = match ? LineNotes.at(session.moment(), session.structure()) : new TreeMap<>();
    notes.keySet().removeIf(line -> line == wrongLine);
    chips.entrySet().removeIf(at -> !notes.containsKey(at.getKey()) && drop(at.getValue()));
    notes.forEach((line, note) -> chips.computeIfAbsent(line, this::add).show(note));
    requestLayout();
  }

  private boolean drop(LineChip chip) {
    return getChildren().remove(chip);
  }

  private LineChip add(int line) {
    LineChip chip = LineChip.ofValues();
    chip.setOnMousePressed(event -> {
      LineNotes.Note note = notes.get(line);
      Binding last = note == null ? null : note.last();
      if (last != null && event.isShortcutDown() && event.isShiftDown()) {
        session.goToLastChange(last);
        event.consume();
      }
    });
    getChildren().add(chip);
    return chip;
  }

  @Override
  protected void layoutChildren() {
    Moment moment = session.moment();
    int line = linesMatch() ? moment.place().line() : 0;
    Bounds current = rowOf(line);
    tint.setVisible(current != null);
    if (current != null) {
      PhaseColour.mark(tint, moment.phase());
      tint.resizeRelocate(0, current.getMinY(), getWidth(), current.getHeight());
    }
    pick();
    reveal(line);
    double column = measure.getLayoutBounds().getWidth() / 100;
    chips.forEach((number, chip) -> place(chip, number, rowOf(number), column));
    place(wrong, wrongLine, rowOf(wrongLine), column);
  }

  /** Scrolls to a line once when the run comes to it, unless someone is typing. */
  private void reveal(int line) {
    if (line != revealed && getHeight() > 2 * EDGE) {
      revealed = line;
      PauseTransition untilLaidOut = new PauseTransition(Duration.millis(40));
      untilLaidOut.setOnFinished(event -> scrollTo(line));
      untilLaidOut.play();
    }
  }

  private void scrollTo(int line) {
    Bounds row = rowOf(line);
    boolean seen = row != null && row.getMinY() >= 0 && row.getMaxY() <= getHeight() - SCROLL_BAR;
    boolean exists = line > 0 && line <= area.getParagraphs().size();
    if (exists && line == revealed && !seen && !area.isFocused()) {
      area.showParagraphAtCenter(line - 1);
    }
  }

  private void place(LineChip chip, int line, @Nullable Bounds row, double column) {
    double width = 0;
    if (row != null && line <= area.getParagraphs().size()) {
      double codeEnd = row.getMaxX() + area.getParagraphLength(line - 1) * column;
      width = chip.fitInto(getWidth() - EDGE - codeEnd - AWAY_FROM_CODE);
      double height = chip.prefHeight(-1);
      chip.resizeRelocate(
          Math.floor(getWidth() - EDGE - width),
          Math.round(row.getMinY() + (row.getHeight() - height) / 2),
          width,
          height);
    }
    chip.setVisible(width > 0);
  }

  /** The margin of a line, in coordinates of this pane; null if the line is not to be seen. */
  private @Nullable Bounds rowOf(int line) {
    if (line < 1
        || line > area.getParagraphs().size()
        || area.allParToVisibleParIndex(line - 1).isEmpty()) {
      return null;
    }
    Node margin = area.getParagraphGraphic(line - 1);
    if (margin == null || margin.getScene() == null || getScene() == null) {
      return null;
    }
    Bounds there = margin.localToScene(margin.getLayoutBounds());
    Point2D from = sceneToLocal(there.getMinX(), there.getMinY());
    Point2D to = sceneToLocal(there.getMaxX(), there.getMaxY());
    return new javafx.geometry.BoundingBox(
        from.getX(), from.getY(), to.getX() - from.getX(), to.getY() - from.getY());
  }
}
