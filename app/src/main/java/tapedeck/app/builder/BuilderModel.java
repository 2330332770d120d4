package tapedeck.app.builder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Session;

/** The rows in step with the session's text: what is changed here is written there, and back. */
final class BuilderModel {
  /** Whether the text can be shown as rows. */
  enum Shape {
    ROWS,
    /** Some other script; only its knobs can be turned. */
    OTHER
  }

  private record Found(@Nullable Rows rows, String heading, List<Knob> knobs) {}

  private final Session session;
  private final Turning turning;
  private final ReadOnlyObjectWrapper<Shape> shape = new ReadOnlyObjectWrapper<>(Shape.OTHER);
  private final ObservableList<Draft<String>> variables = FXCollections.observableArrayList();
  private final ObservableList<Draft<Formula>> expressions = FXCollections.observableArrayList();
  private final ObservableList<Knob> knobs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(Rows.EMPTY);
  private final Set<String> unwanted = new LinkedHashSet<>();
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final AtomicInteger reading = new AtomicInteger();
  private String target = "";
  private String heading = "";
  private String known = "";
  private boolean filling;

  BuilderModel(Session session) {
    this.session = session;
    this.turning = new Turning(session);
    session.textProperty().subscribe(text -> read());
    active.subscribe(now -> read());
  }

  /** Whether somebody looks; scripts are read only then. */
  BooleanProperty activeProperty() {
    return active;
  }

  ReadOnlyObjectProperty<Shape> shapeProperty() {
    return shape.getReadOnlyProperty();
  }

  ObservableList<Draft<String>> variables() {
    return variables;
  }

  ObservableList<Draft<Formula>> expressions() {
    return expressions;
  }

  /** The numbers of a script of another shape that can be turned. */
  ObservableList<Knob> knobs() {
    return knobs;
  }

  /** What of the drafts makes sense: what the script says. */
  ReadOnlyObjectProperty<Rows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  Session session() {
    return session;
  }

  void startNew() {
    Rows example = Rows.example();
    heading = "";
    unwanted.clear();
    known = example.script();
    reading.incrementAndGet();
    fill(example);
    session.open("untitled.py", known);
  }

  void addVariable() {
    variables.add(watched(new Draft<>(Naming.freeVariable(names(null)), "1.0", "1.0")));
    check();
  }

  void addExpression() {
    expressions.add(watched(new Draft<>(Naming.freeExpression(names(null)), "", null)));
    check();
  }

  void remove(Draft<?> draft) {
    variables.remove(draft);
    expressions.remove(draft);
    check();
  }

  /** Chooses the formula to differentiate. */
  void differentiate(String name) {
    target = name;
    check();
  }

  /** Chooses whether to differentiate with respect to a variable. */
  void want(String variable, boolean wanted) {
    if (wanted ? unwanted.remove(variable) : unwanted.add(variable)) {
      check();
    }
  }

  /** Gives a row the name that was typed into it, in all formulas too, if it can have it. */
  void rename(Draft<?> draft) {
    String wanted = draft.nameProperty().get().strip();
    String before = draft.name();
    String complaint = wanted.equals(before) ? null : Naming.complaint(wanted, names(draft));
    if (complaint != null) {
      draft.rejectName(complaint);
      return;
    }
    draft.acceptName(wanted);
    draft.nameProperty().set(wanted);
    if (!wanted.equals(before)) {
      target = target.equals(before) ? wanted : target;
      if (unwanted.remove(before)) {
        unwanted.add(wanted);
      }
      renameInFormulas(before, wanted);
      check();
    }
  }

  private void renameInFormulas(String before, String now) {
    filling = true;
    for (Draft<Formula> row : expressions) {
      Formula formula = row.good();
      if (formula != null && formula.names().contains(before)) {
        Formula renamed = formula.renamed(before, now);
        row.accept(renamed, "");
        row.textProperty().set(renamed.plain());
      }
    }
    filling = false;
  }

  private Set<String> names(@Nullable Draft<?> without) {
    Set<String> names = new LinkedHashSet<>();
    variables.stream().filter(row -> row != without).forEach(row -> names.add(row.name()));
    expressions.stream().filter(row -> row != without).forEach(row -> names.add(row.name()));
    return names;
  }

  /** Moves a variable's value while a slider is dragged. */
  void turn(Draft<String> variable, String literal) {
    variable.textProperty().set(literal);
    turning.runSoon();
  }

  /** Moves a number of a script that has no rows. */
  void turn(int index, String literal) {
    Knob knob = knobs.get(index);
    String text = session.textProperty().get();
    if (!text.equals(known) || literal.equals(knob.literal())) {
      return;
    }
    known = knob.turned(text, literal);
    int shift = literal.length() - knob.literal().length();
    List<Knob> moved = new ArrayList<>(knobs);
    moved.set(index, new Knob(knob.name(), knob.begin(), knob.end() + shift, literal));
    for (int i = index + 1; i < moved.size(); i++) {
      moved.set(i, moved.get(i).moved(shift));
    }
    for (int i = index; i < moved.size(); i++) {
      knobs.set(i, moved.get(i));
    }
    session.textProperty().set(known);
    turning.runSoon();
  }

  private <G> Draft<G> watched(Draft<G> draft) {
    draft.textProperty().subscribe((before, now) -> check());
    return draft;
  }

  /** Looks at all drafts again and writes the script if what makes sense has changed. */
  private void check() {
    if (filling) {
      return;
    }
    Rows sensible = sensible();
    rows.set(sensible);
    String script = heading + sensible.script();
    if (!script.equals(known)) {
      known = script;
      session.textProperty().set(script);
    }
  }

  private Rows sensible() {
    List<Rows.Variable> goodVariables = new ArrayList<>();
    Set<String> defined = new LinkedHashSet<>();
    for (Draft<String> row : variables) {
      String value = Values.check(row);
      if (value != null && defined.add(row.name())) {
        goodVariables.add(new Rows.Variable(row.name(), value));
      }
    }
    List<Rows.Expression> goodExpressions = new ArrayList<>();
    for (Draft<Formula> row : expressions) {
      Formula formula = Values.check(row, defined);
      if (formula != null && defined.add(row.name())) {
        goodExpressions.add(new Rows.Expression(row.name(), formula));
      }
    }
    if (goodExpressions.stream().noneMatch(row -> row.name().equals(target))) {
      target = goodExpressions.isEmpty() ? "" : goodExpressions.getLast().name();
    }
    Set<String> sources = new LinkedHashSet<>();
    goodVariables.forEach(row -> sources.add(row.name()));
    sources.removeAll(unwanted);
    return new Rows(goodVariables, goodExpressions, target, sources);
  }

  private void read() {
    String text = session.textProperty().get();
    int number = reading.incrementAndGet();
    if (!active.get() || text.equals(known)) {
      return;
    }
    Thread.ofVirtual()
        .name("rows of a script")
        .start(() -> {
          Found found = find(text);
          Platform.runLater(() -> {
            if (number == reading.get()) {
              known = text;
              show(found);
            }
          });
        });
  }

  private static Found find(String text) {
    String heading = RowsReader.heading(text);
    Rows rows = RowsReader.read(text.substring(heading.length()));
    return new Found(rows, heading, Knob.in(text));
  }

  private void show(Found found) {
    Rows read = found.rows();
    heading = found.heading();
    if (read == null) {
      knobs.setAll(found.knobs());
      shape.set(Shape.OTHER);
    } else {
      fill(read);
    }
  }

  private void fill(Rows read) {
    filling = true;
    target = read.target().isEmpty() ? target : read.target();
    unwanted.clear();
    read.variables().stream()
        .map(Rows.Variable::name)
        .filter(name -> read.hasGradient() && !read.sources().contains(name))
        .forEach(unwanted::add);
    fill(
        variables,
        read.variables().stream().map(Rows.Variable::name).toList(),
        read.variables().stream().map(Rows.Variable::value).toList(),
        (value, typed) -> value.equals(Values.python(typed)) ? typed : value);
    fill(
        expressions,
        read.expressions().stream().map(Rows.Expression::name).toList(),
        read.expressions().stream().map(Rows.Expression::formula).toList(),
        (formula, typed) -> Values.means(typed, formula) ? typed : formula.plain());
    filling = false;
    rows.set(sensible());
    shape.set(Shape.ROWS);
  }

  /**
   * Takes over names and meanings; drafts of the same names stay, and those that mean nothing yet.
   */
  private <G> void fill(
      ObservableList<Draft<G>> drafts,
      List<String> names,
      List<G> meanings,
      BiFunction<G, String, String> typed) {
    List<Draft<G>> good = drafts.stream().filter(draft -> draft.good() != null).toList();
    if (!good.stream().map(Draft::name).toList().equals(names)) {
      List<Draft<G>> fresh = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        G meaning = meanings.get(i);
        fresh.add(watched(new Draft<>(names.get(i), typed.apply(meaning, ""), meaning)));
      }
      drafts.setAll(fresh);
      return;
    }
    for (int i = 0; i < good.size(); i++) {
      Draft<G> draft = good.get(i);
      draft.accept(meanings.get(i), draft.noteProperty().get());
      draft.textProperty().set(typed.apply(meanings.get(i), draft.text()));
    }
  }
}
