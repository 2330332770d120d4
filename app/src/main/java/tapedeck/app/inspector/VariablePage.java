package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import tapedeck.app.inspector.Page.Piece;
import tapedeck.app.inspector.Page.Tone;
import tapedeck.tensor.Tensor;
import tapedeck.trace.Event;
import tapedeck.trace.Iteration;
import tapedeck.trace.Moment;
import tapedeck.trace.NotFinite;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.UpdateInfo;
import tapedeck.trace.VariableInfo;

/** What the inspector says about a variable. */
final class VariablePage extends Writer {
  private static final int LATEST = 5;
  private static final int MOST_POINTS = 480;

  VariablePage(Moment moment, Structure structure, Page page) {
    super(moment, structure, page);
  }

  void write(long variable) {
    VariableInfo info = trace.variable(variable);
    if (info == null) {
      return;
    }
    page.heading(info.name(), info.trainable() ? "Variable" : "Variable, not trainable");
    Seen value = moment.value(variable);
    if (value == null) {
      page.words("Not made yet at this step.");
      return;
    }
    page.words("A value that an optimizer or an assignment can change.");
    terms(variable, info.name());
    page.number("value", value, Tone.FORWARD);
    page.row("shape, dtype", shape(value), Tone.PLAIN);
    gradientRow(variable, info.name());
    none(variable);
    Seen gradient = gradient(variable);
    NotFinite lost =
        gradient != null && Numbers.hasNonFinite(gradient)
            ? NotFinite.gradient(moment, structure)
            : null;
    if (lost != null) {
      page.warning(lost.headline() + ". " + lost.words());
    }
    history(variable, info.name());
    rule(variable);
    versions(variable);
    tensors(value, gradient(variable), info.name());
    page.source("made at", trace.event(info.createdAt() - 1).place(), trace.source());
  }

  /** How the variable has gone over the iterations. */
  private void history(long variable, String name) {
    List<Iteration> iterations = trace.iterations();
    if (iterations.size() < 2) {
      return;
    }
    List<Double> values = new ArrayList<>();
    boolean scalar = true;
    int apart = (iterations.size() + MOST_POINTS - 1) / MOST_POINTS;
    for (int i = apart - 1; i < iterations.size(); i += apart) {
      long version = trace.at(iterations.get(i).end()).version(variable);
      if (version != 0) {
        Seen seen = trace.seen(version);
        boolean number = seen instanceof Seen.Whole(Tensor tensor) && tensor.isScalar();
        scalar &= number;
        values.add(
            seen instanceof Seen.Whole(Tensor tensor) && tensor.isScalar()
                ? tensor.getDouble(0)
                : Numbers.norm(seen));
      }
    }
    if (values.size() > 1) {
      page.section(
          "%s over %,d iterations".formatted(scalar ? name : "norm of " + name, iterations.size()));
      int now = Math.floorDiv(moment.iteration() - 1, apart);
      page.node(List.of(values, now), () -> new SparkLine(values, now));
    }
  }

  /** How the optimizer came to the variable's last value: its rule, and the rule with numbers. */
  private void rule(long variable) {
    UpdateInfo update = moment.update(variable);
    if (update == null || update.after() != moment.version(variable)) {
      return;
    }
    List<List<Piece>> lines = new ArrayList<>();
    for (String line : update.rule().plain().split("\n")) {
      lines.add(List.of(Page.plain(line)));
    }
    for (String line : update.inNumbers(trace)) {
      lines.add(List.of(new Piece(line, Tone.UPDATE)));
    }
    page.section("Updated by " + update.part().by(update.optimizer()));
    page.box(lines);
    for (UpdateInfo.SlotChange slot : update.slots()) {
      page.row(
          slot.symbol() + ", " + slot.name(),
          Numbers.of(trace.seen(slot.before())) + " → " + Numbers.of(trace.seen(slot.after())),
          Tone.UPDATE);
    }
  }

  private void versions(long variable) {
    int times = moment.assignments(variable);
    if (times == 0) {
      return;
    }
    page.section(times == 1 ? "Changed once so far" : "Changed %,d times so far".formatted(times));
    for (Event.Assigned a : moment.latestAssignments(variable, LATEST)) {
      page.row(
          a.how() + line(a.place()),
          Numbers.of(trace.seen(a.before())) + " → " + Numbers.of(trace.seen(a.after())),
          Tone.UPDATE);
    }
  }
}
