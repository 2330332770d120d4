package tapedeck.app.editor;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Session;
import tapedeck.app.style.Emoji;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;
import tapedeck.trace.Trace;

/** The text of the script, edited: coloured, indented by itself, always equal to the session's. */
final class ScriptArea extends CodeArea {
  private final Session session;
  private @Nullable Place fault;

  ScriptArea(Session session) {
    this.session = session;
    getStyleClass().add("script-area");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText("Script");
    textProperty().addListener((property, before, now) -> typed(now));
    session.textProperty().subscribe(this::show);
    addEventFilter(KeyEvent.KEY_PRESSED, this::edit);
  }

  private void typed(String now) {
    fault = null;
    colour();
    session.textProperty().set(now);
  }

  /** Takes over a text from elsewhere, replacing only what differs, so that the caret stays. */
  private void show(String wanted) {
    String have = getText();
    if (wanted.equals(have)) {
      return;
    }
    int same = 0;
    int shorter = Math.min(have.length(), wanted.length());
    while (same < shorter && have.charAt(same) == wanted.charAt(same)) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && have.charAt(have.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
      tail++;
    }
    boolean another = 2 * (same + tail) < Math.max(have.length(), wanted.length());
    int caret = getCaretPosition();
    replaceText(same, have.length() - tail, wanted.substring(same, wanted.length() - tail));
    if (another) {
      moveTo(0);
      requestFollowCaret();
    } else {
      boolean behind = caret >= have.length() - tail;
      int moved = behind ? caret + wanted.length() - have.length() : caret;
      moveTo(Math.clamp(moved, 0, wanted.length()));
    }
    boolean opened = session.trace() == Trace.EMPTY;
    if (opened) {
      getUndoManager().forgetHistory();
    }
  }

  /** Underlines the place of an error; null for none. */
  void mark(@Nullable ScriptError error) {
    Place place = error == null || !error.place().isKnown() ? null : error.place();
    if (place != fault) {
      fault = place;
      colour();
    }
  }

  private void colour() {
    String text = getText();
    if (text.isEmpty()) {
      return;
    }
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int end = 0;
    for (PythonColours.Part part : PythonColours.of(text)) {
      spans.add(List.of(), part.begin() - end);
      spans.add(List.of(part.styleClass()), part.end() - part.begin());
      end = part.end();
    }
    spans.add(List.of(), text.length() - end);
    restyle(withFault(Emoji.over(spans.create(), text), text));
  }

  /** Only lines whose style has changed are drawn anew. */
  private void restyle(StyleSpans<Collection<String>> wanted) {
    int first = -1;
    int end = 0;
    int from = 0;
    for (int line = 0; line < getParagraphs().size(); line++) {
      int to = from + getParagraphLength(line);
      if (!getStyleSpans(line).equals(wanted.subView(from, to))) {
        first = first < 0 ? from : first;
        end = to;
      }
      from = to + 1;
    }
    if (first >= 0) {
      setStyleSpans(first, wanted.subView(first, end));
    }
  }

  private StyleSpans<Collection<String>> withFault(
      StyleSpans<Collection<String>> spans, String text) {
    Place place = fault;
    if (place == null || place.line() > getParagraphs().size()) {
      return spans;
    }
    int begin = Math.min(offset(place.line(), place.column()), text.length() - 1);
    int end = Math.clamp(offset(place.endLine(), place.endColumn()), begin + 1, text.length());
    while (begin > 0 && text.charAt(begin) == '\n') {
      begin--;
    }
    StyleSpansBuilder<Collection<String>> marks = new StyleSpansBuilder<>();
    marks.add(List.of(), begin);
    marks.add(List.of("fault"), end - begin);
    marks.add(List.of(), text.length() - end);
    return spans.overlay(
        marks.create(),
        (below, above) ->
            above.isEmpty() ? below : Stream.concat(below.stream(), above.stream()).toList());
  }

  private int offset(int line, int column) {
    int paragraph = Math.clamp(line - 1, 0, getParagraphs().size() - 1);
    return getAbsolutePosition(paragraph, Math.clamp(column, 0, getParagraphLength(paragraph)));
  }

  private void edit(KeyEvent event) {
    if (!isEditable()) {
      return;
    }
    KeyCode code = event.getCode();
    boolean bare = !event.isShortcutDown() && !event.isAltDown();
    if (code == KeyCode.TAB && bare) {
      if (event.isShiftDown()) {
        Indentation.outdent(this);
      } else {
        Indentation.indent(this);
      }
      event.consume();
    } else if (code == KeyCode.ENTER && bare) {
      Indentation.newLine(this);
      event.consume();
    } else if (code == KeyCode.BACK_SPACE && bare && Indentation.deleteLevel(this)) {
      event.consume();
    } else if (code == KeyCode.SLASH && event.isShortcutDown()) {
      Indentation.toggleComment(this);
      event.consume();
    }
  }
}
