package tapedeck.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Variable;
import tapedeck.tensor.EngineError;

/** The variables an optimizer was built with and the slots it keeps for each. */
final class Cells {
  static final Slot.Plan AVERAGE = Slot.Plan.of("average", "x̄");
  static final Slot.Plan ACCUMULATOR = Slot.Plan.of("gradient_accumulator", "s");

  private record Row(@Nullable Slot average, @Nullable Slot accumulator, List<Slot> own) {}

  private final Common common;
  private final List<List<Slot.Plan>> groups;
  private final Map<Variable, Row> rows = new HashMap<>();
  private final List<Slot> all = new ArrayList<>();
  private @Nullable List<Variable> variables;

  /**
   * @param groups kinds of the optimizer's own slots; those in one group are made variable by
   *     variable
   */
  Cells(Common common, List<List<Slot.Plan>> groups) {
    this.common = common;
    this.groups = groups;
  }

  boolean built() {
    return variables != null;
  }

  List<Variable> variables() {
    return variables == null ? List.of() : variables;
  }

  List<Slot> all() {
    return List.copyOf(all);
  }

  void build(List<Variable> known) {
    variables = List.copyOf(known);
    known.forEach(this::admit);
    known.forEach(variable -> keep(row(variable).average()));
    known.forEach(variable -> keep(row(variable).accumulator()));
    for (List<Slot.Plan> group : groups) {
      known.forEach(variable ->
          row(variable).own().stream().filter(slot -> slot.isOneOf(group)).forEach(all::add));
    }
  }

  /** Makes the slots of a variable unless it has them; they are not listed. */
  void admit(Variable variable) {
    rows.computeIfAbsent(
        variable,
        key -> {
          List<Slot> own = new ArrayList<>();
          groups.stream()
              .flatMap(List::stream)
              .filter(plan -> plan.kept().test(key))
              .forEach(plan -> own.add(plan.slot(key)));
          return new Row(
              common.emaMomentum() == null ? null : AVERAGE.slot(key),
              common.accumulationSteps() == 0 ? null : ACCUMULATOR.slot(key),
              own);
        });
  }

  private void keep(@Nullable Slot slot) {
    if (slot != null) {
      all.add(slot);
    }
  }

  /** Adds a slot that belongs to no variable. */
  Slot add(Slot slot) {
    all.add(slot);
    return slot;
  }

  boolean knows(Variable variable) {
    return rows.containsKey(variable);
  }

  /**
   * @throws EngineError ValueError if the optimizer was not built with the variable
   */
  void check(Variable variable) {
    if (!knows(variable)) {
      throw EngineError.value(Optimizer.unknown(variable.toString()));
    }
  }

  private Row row(Variable variable) {
    Row row = rows.get(variable);
    if (row == null) {
      throw new IllegalArgumentException("no slots for " + variable);
    }
    return row;
  }

  List<Slot> own(Variable variable) {
    return row(variable).own();
  }

  Slot average(Variable variable) {
    return present(row(variable).average());
  }

  Slot accumulator(Variable variable) {
    return present(row(variable).accumulator());
  }

  private static Slot present(@Nullable Slot slot) {
    if (slot == null) {
      throw new IllegalStateException("this optimizer keeps no such slot");
    }
    return slot;
  }
}
