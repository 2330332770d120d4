package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import tapedeck.tape.Place;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Source;

/** A column of headings, boxes of formulas, and rows of names and values. */
final class Page {
  /** What a piece of a formula is, which decides its colour. */
  enum Tone {
    PLAIN,
    FORWARD,
    GRADIENT,
    UPDATE,
    SOFT,
    ERROR
  }

  /** A piece of a line in a box. */
  record Piece(String text, Tone tone) {}

  private static final int LONGEST_FIELD = 22;
  private static final int LONGEST_ROW = 34;

  private final List<Node> content = new ArrayList<>();
  private final Consumer<Place> goTo;

  Page(Consumer<Place> goTo) {
    this.goTo = goTo;
  }

  List<Node> content() {
    return content;
  }

  static Piece plain(String text) {
    return new Piece(text, Tone.PLAIN);
  }

  static Piece forward(String text) {
    return new Piece(text, Tone.FORWARD);
  }

  static Piece gradient(String text) {
    return new Piece(text, Tone.GRADIENT);
  }

  static Piece soft(String text) {
    return new Piece(text, Tone.SOFT);
  }

  /** What is spoken of, and behind it which record it is. */
  Page heading(String title, String detail) {
    Text what = new Text(title);
    what.getStyleClass().add("title");
    Text which = new Text("  " + detail);
    which.getStyleClass().add("which");
    content.add(styled(new TextFlow(what, which), "td-heading"));
    return this;
  }

  Page words(String text) {
    if (!text.isEmpty()) {
      Label label = new Label(text);
      label.setWrapText(true);
      label.setMinHeight(Label.USE_PREF_SIZE);
      content.add(styled(label, "words"));
    }
    return this;
  }

  Page section(String title) {
    Label label = styled(new Label(title), "section");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    content.add(label);
    return this;
  }

  Page warning(String text) {
    words(text);
    content.getLast().getStyleClass().add("warning");
    return this;
  }

  /** Lines of formulas on a ground of their own; they wrap, and can be copied as a whole. */
  Page box(List<List<Piece>> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    VBox box = styled(new VBox(), "td-formulas");
    StringBuilder all = new StringBuilder();
    for (List<Piece> line : lines) {
      TextFlow flow = new TextFlow();
      for (Piece piece : line) {
        Text text = new Text(piece.text());
        text.getStyleClass()
            .addAll("formula", piece.tone().name().toLowerCase(java.util.Locale.ROOT));
        flow.getChildren().add(text);
        all.append(piece.text());
      }
      all.append('\n');
      box.getChildren().add(flow);
    }
    copyable(box, all.toString());
    content.add(box);
    return this;
  }

  /** A name and a value that can be selected; empty values are left out. */
  Page row(String name, String value, Tone tone) {
    if (value.isEmpty()) {
      return this;
    }
    boolean fits = value.length() <= LONGEST_FIELD && name.length() + value.length() <= LONGEST_ROW;
    if (!fits || value.contains("\n")) {
      return longRow(name, value, tone);
    }
    TextField field = new TextField(value);
    field.setEditable(false);
    field.setFocusTraversable(false);
    field.setAccessibleText(name + " " + value);
    field.setAlignment(Pos.CENTER_RIGHT);
    return add(name, toned(field, tone));
  }

  /** A value too long for one line stands below its name. */
  private Page longRow(String name, String value, Tone tone) {
    Label text = new Label(value);
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    copyable(text, value);
    VBox row = styled(new VBox(styled(new Label(name), "name"), toned(text, tone)), "td-row");
    content.add(row);
    return this;
  }

  private static <N extends Node> N toned(N node, Tone tone) {
    node.getStyleClass().addAll("number", tone.name().toLowerCase(java.util.Locale.ROOT));
    return node;
  }

  /** All digits of a scalar or a few numbers; otherwise nothing, as the grid has them. */
  Page number(String name, Seen seen, Tone tone) {
    return row(name, seen.shape().rank() == 0 ? Numbers.exact(seen) : "", tone);
  }

  /** The line something stands on; a click goes there. */
  Page source(String name, Place place, Source source) {
    if (!place.isKnown()) {
      return this;
    }
    Hyperlink link = new Hyperlink("line %d".formatted(place.line()));
    link.setOnAction(event -> goTo.accept(place));
    link.setAccessibleText("go to line " + place.line());
    Label code = new Label(source.at(place));
    code.setWrapText(true);
    code.setMinHeight(Label.USE_PREF_SIZE);
    add(name, link);
    content.add(toned(styled(code, "td-code"), Tone.PLAIN));
    return this;
  }

  Page add(String name, Node value) {
    Label label = styled(new Label(name), "name");
    label.setMinWidth(Label.USE_PREF_SIZE);
    HBox row = styled(new HBox(label, value), "td-row");
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(value, Priority.ALWAYS);
    if (value instanceof Hyperlink) {
      HBox.setHgrow(value, Priority.NEVER);
      HBox.setHgrow(label, Priority.ALWAYS);
      label.setMaxWidth(Double.MAX_VALUE);
    }
    content.add(row);
    return this;
  }

  Page node(Node node) {
    content.add(node);
    return this;
  }

  private static <N extends Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }

  private static void copyable(Node node, String text) {
    MenuItem copy = new MenuItem("Copy");
    copy.setOnAction(event -> {
      ClipboardContent clip = new ClipboardContent();
      clip.putString(text);
      Clipboard.getSystemClipboard().setContent(clip);
    });
    ContextMenu menu = new ContextMenu(copy);
    node.setOnContextMenuRequested(event -> {
      menu.show(node, event.getScreenX(), event.getScreenY());
      event.consume();
    });
  }
}
