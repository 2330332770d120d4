package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import tapedeck.tape.Place;
import tapedeck.trace.Derivation;
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

  private final List<Entry> content = new ArrayList<>();
  private final Consumer<Place> goTo;

  Page(Consumer<Place> goTo) {
    this.goTo = goTo;
  }

  List<Entry> content() {
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
    return add(new Entry.Heading(title, detail));
  }

  Page words(String text) {
    return text.isEmpty() ? this : add(new Entry.Words(text, List.of("words")));
  }

  Page section(String title) {
    return add(new Entry.Words(title, List.of("section")));
  }

  Page warning(String text) {
    return text.isEmpty() ? this : add(new Entry.Words(text, List.of("words", "warning")));
  }

  /** Lines of formulas on a ground of their own; they wrap, and can be copied as a whole. */
  Page box(List<List<Piece>> lines) {
    return lines.isEmpty() ? this : add(new Entry.Formulas(lines));
  }

  /** A name and a value that can be selected; empty values are left out. */
  Page row(String name, String value, Tone tone) {
    if (value.isEmpty()) {
      return this;
    }
    boolean fits = value.length() <= LONGEST_FIELD && name.length() + value.length() <= LONGEST_ROW;
    if (!fits || value.contains("\n")) {
      return add(new Entry.LongRow(name, value, tone));
    }
    return add(new Entry.Row(name, value, tone));
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
    add(new Entry.Link(name, place, goTo));
    return add(new Entry.Words(source.at(place), List.of("td-code", "number", "plain")));
  }

  /** A drawing, which stays as long as what it is of stays the same. */
  Page node(Object of, Supplier<Node> drawing) {
    return add(new Entry.Drawn(of, drawing));
  }

  /** The gradient rule for an operand as a graph. */
  Page rule(Derivation derivation, int input, String upstream) {
    return add(new Entry.Rule(derivation, input, upstream));
  }

  private Page add(Entry entry) {
    content.add(entry);
    return this;
  }
}
