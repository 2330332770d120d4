package tapedeck.app.inspector;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import tapedeck.app.inspector.Page.Piece;
import tapedeck.app.inspector.Page.Tone;
import tapedeck.tape.Place;
import tapedeck.trace.Derivation;

/**
 * A piece of a page. What one entry has made, another of the same kind can be shown in: from step
 * to step mostly numbers change, and new controls cost far more than new texts.
 */
sealed interface Entry {
  /** A node to show entries of this kind in. */
  Node make();

  /** Says what this entry says, in a node that an entry of the same kind has made. */
  void showIn(Node node);

  /** What entries need to have in common. */
  default Object kind() {
    return getClass();
  }

  /** What is spoken of, and behind it which record it is. */
  record Heading(String title, String detail) implements Entry {
    @Override
    public Node make() {
      return styled(
          new TextFlow(styled(new Text(), "title"), styled(new Text(), "which")), "td-heading");
    }

    @Override
    public void showIn(Node node) {
      ((Text) child(node, 0)).setText(title);
      ((Text) child(node, 1)).setText("  " + detail);
    }
  }

  /** Words that wrap, in one of the styles of the page. */
  record Words(String text, List<String> styles) implements Entry {
    @Override
    public Object kind() {
      return styles;
    }

    @Override
    public Node make() {
      Label label = wrapping();
      label.getStyleClass().addAll(styles);
      return label;
    }

    @Override
    public void showIn(Node node) {
      ((Label) node).setText(text);
    }
  }

  /** Lines of formulas on a ground of their own; they wrap, and can be copied as a whole. */
  record Formulas(List<List<Piece>> lines) implements Entry {
    @Override
    public Node make() {
      return styled(new VBox(), "td-formulas");
    }

    @Override
    public void showIn(Node node) {
      VBox box = (VBox) node;
      StringBuilder all = new StringBuilder();
      fit(box, lines.size(), TextFlow::new);
      for (int i = 0; i < lines.size(); i++) {
        TextFlow flow = (TextFlow) child(box, i);
        fit(flow, lines.get(i).size(), () -> styled(new Text(), "formula"));
        for (int j = 0; j < lines.get(i).size(); j++) {
          Piece piece = lines.get(i).get(j);
          Text text = (Text) child(flow, j);
          text.setText(piece.text());
          if (!text.getStyleClass().getLast().equals(style(piece.tone()))) {
            text.getStyleClass().setAll("formula", style(piece.tone()));
          }
          all.append(piece.text());
        }
        all.append('\n');
      }
      copies(box, all.toString());
    }

    private static void fit(Pane pane, int size, Supplier<Node> more) {
      int before = pane.getChildren().size();
      if (before > size) {
        pane.getChildren().remove(size, before);
      }
      for (int i = before; i < size; i++) {
        pane.getChildren().add(more.get());
      }
    }
  }

  /** A name and a value that can be selected. */
  record Row(String name, String value, Tone tone) implements Entry {
    @Override
    public Object kind() {
      return List.of(Row.class, tone);
    }

    @Override
    public Node make() {
      TextField field = styled(styled(new TextField(), "number"), style(tone));
      field.setEditable(false);
      field.setFocusTraversable(false);
      field.setAlignment(Pos.CENTER_RIGHT);
      HBox.setHgrow(field, Priority.ALWAYS);
      return row(new Label(), field);
    }

    @Override
    public void showIn(Node node) {
      ((Label) child(node, 0)).setText(name);
      TextField field = (TextField) child(node, 1);
      field.setText(value);
      field.setAccessibleText(name + " " + value);
    }
  }

  /** A value too long for one line, below its name. */
  record LongRow(String name, String value, Tone tone) implements Entry {
    @Override
    public Object kind() {
      return List.of(LongRow.class, tone);
    }

    @Override
    public Node make() {
      return styled(
          new VBox(styled(new Label(), "name"), styled(styled(wrapping(), "number"), style(tone))),
          "td-row");
    }

    @Override
    public void showIn(Node node) {
      ((Label) child(node, 0)).setText(name);
      ((Label) child(node, 1)).setText(value);
      copies(child(node, 1), value);
    }
  }

  /** The line something stands on; a click goes there. */
  record Link(String name, Place place, Consumer<Place> goTo) implements Entry {
    @Override
    public Node make() {
      Label label = new Label();
      HBox.setHgrow(label, Priority.ALWAYS);
      label.setMaxWidth(Double.MAX_VALUE);
      return row(label, new Hyperlink());
    }

    @Override
    public void showIn(Node node) {
      ((Label) child(node, 0)).setText(name);
      Hyperlink link = (Hyperlink) child(node, 1);
      link.setText("line %d".formatted(place.line()));
      link.setOnAction(event -> goTo.accept(place));
      link.setAccessibleText("go to line " + place.line());
    }
  }

  /** A gradient rule as a graph. */
  record Rule(Derivation derivation, int input, String upstream) implements Entry {
    @Override
    public Object kind() {
      return List.of(Rule.class, input, RuleGraph.shape(derivation));
    }

    @Override
    public Node make() {
      return new RuleGraph(input, derivation);
    }

    @Override
    public void showIn(Node node) {
      ((RuleGraph) node).say(derivation, upstream);
    }
  }

  /**
   * A drawing of its own, made anew for everything else it is of.
   *
   * @param of what decides how it looks
   */
  record Drawn(Object of, Supplier<Node> drawing) implements Entry {
    @Override
    public Object kind() {
      return of;
    }

    @Override
    public Node make() {
      return drawing.get();
    }

    @Override
    public void showIn(Node node) {}
  }

  private static Node child(Node of, int index) {
    return ((Pane) of).getChildren().get(index);
  }

  private static Label wrapping() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private static HBox row(Label name, Node value) {
    name.setMinWidth(Label.USE_PREF_SIZE);
    HBox row = styled(new HBox(styled(name, "name"), value), "td-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static String style(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }

  private static <N extends Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }

  /** Offers to copy a text. */
  private static void copies(Node node, String text) {
    node.setOnContextMenuRequested(event -> {
      MenuItem copy = new MenuItem("Copy");
      copy.setOnAction(chosen -> {
        ClipboardContent clip = new ClipboardContent();
        clip.putString(text);
        Clipboard.getSystemClipboard().setContent(clip);
      });
      new ContextMenu(copy).show(node, event.getScreenX(), event.getScreenY());
      event.consume();
    });
  }
}
