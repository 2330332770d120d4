package tapedeck.app.builder;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is being written: what was typed, even if it makes no sense yet, and what of it did
 * last.
 *
 * @param <G> what the text means when it is right
 */
final class Draft<G> {
  private final StringProperty name;
  private final StringProperty text;
  private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private String goodName;
  private @Nullable G good;

  Draft(String name, String text, @Nullable G good) {
    this.name = new SimpleStringProperty(name);
    this.text = new SimpleStringProperty(text);
    this.goodName = name;
    this.good = good;
  }

  /** The name as typed. */
  StringProperty nameProperty() {
    return name;
  }

  /** The value or formula as typed. */
  StringProperty textProperty() {
    return text;
  }

  /** What is wrong with the name, or with the text; empty if nothing is. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyStringProperty nameProblemProperty() {
    return nameProblem.getReadOnlyProperty();
  }

  /** Something worth knowing about how the text was read; empty if there is nothing. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** The last name that could be used. */
  String name() {
    return goodName;
  }

  String text() {
    return text.get();
  }

  /** What it stands for in the script; null if it stands for nothing. */
  @Nullable G good() {
    return good;
  }

  void accept(@Nullable G meaning, String remark) {
    good = meaning;
    note.set(remark);
    problem.set("");
  }

  /** Keeps what was typed, and what it meant before as far as that still makes sense. */
  void reject(String complaint, @Nullable G stillGood) {
    good = stillGood;
    note.set("");
    problem.set(complaint);
  }

  void acceptName(String usable) {
    goodName = usable;
    nameProblem.set("");
  }

  void rejectName(String complaint) {
    nameProblem.set(complaint);
  }
}
