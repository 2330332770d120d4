package tapedeck.app.variables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Shown;
import tapedeck.trace.Binding;
import tapedeck.trace.Event;
import tapedeck.trace.Moment;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Trace;
import tapedeck.trace.VariableInfo;

/**
 * A name at a moment: its value, the gradient that has reached it, and what an update made of it.
 */
record VariableRow(String name, Cell value, Cell gradient, Cell update) {
  /**
   * A number as it is shown.
   *
   * @param full with every digit
   */
  record Cell(String text, String full) {
    static final Cell EMPTY = new Cell("", "");

    static Cell of(@Nullable Seen seen) {
      return seen == null ? EMPTY : new Cell(Numbers.of(seen), Numbers.exact(seen));
    }

    static Cell ofGradient(@Nullable Seen seen) {
      return of(seen);
    }
  }

  /** Variables first, then tensors, then everything else that has a value worth reading. */
  static List<VariableRow> at(Moment moment) {
    return new Reading(moment).rows();
  }

  private static final class Reading {
    private final Moment moment;
    private final Trace trace;
    private final @Nullable Moment roundBegan;
    private final Map<Long, Long> gradients = new HashMap<>();

    Reading(Moment moment) {
      this.moment = moment;
      this.trace = moment.trace();
      int round = moment.iteration();
      this.roundBegan = round == 0 ? null : trace.at(trace.iterations().get(round - 1).begin());
      PassInfo pass = moment.pass();
      if (pass != null) {
        for (Event.Accumulated sum : moment.sums(pass)) {
          gradients.put(sum.of(), sum.sum());
        }
      }
    }

    List<VariableRow> rows() {
      List<VariableRow> variables = new ArrayList<>();
      List<VariableRow> tensors = new ArrayList<>();
      List<VariableRow> others = new ArrayList<>();
      Set<Long> named = new HashSet<>();
      for (Binding binding : moment.bindings()) {
        switch (binding.value()) {
          case Shown.OfVariable variable -> {
            named.add(variable.variable().id());
            variables.add(ofVariable(binding.name(), variable.variable().id()));
          }
          case Shown.OfTensor tensor -> tensors.add(ofTensor(binding, tensor));
          case Shown.OfTape tape -> {}
          case Shown.Plain plain -> {
            if (binding.hasValue()) {
              VariableRow.Cell value = new Cell(moment.text(binding), plain.text());
              others.add(new VariableRow(binding.name(), value, Cell.EMPTY, Cell.EMPTY));
            }
          }
        }
      }
      for (VariableInfo variable : trace.variables()) {
        if (!named.contains(variable.id()) && moment.version(variable.id()) != 0) {
          variables.add(ofVariable(variable.name(), variable.id()));
        }
      }
      variables.addAll(tensors);
      variables.addAll(others);
      return variables;
    }

    private VariableRow ofVariable(String name, long id) {
      long now = moment.version(id);
      long before = roundBegan == null ? now : roundBegan.version(id);
      boolean updated = before != 0 && before != now;
      Seen read = updated ? trace.seen(before) : moment.value(id);
      return new VariableRow(
          name, Cell.of(read), gradient(id), updated ? Cell.of(trace.seen(now)) : Cell.EMPTY);
    }

    private VariableRow ofTensor(Binding binding, Shown.OfTensor tensor) {
      String full = Numbers.exact(new Seen.Whole(tensor.tensor()));
      return new VariableRow(
          binding.name(),
          new Cell(moment.text(binding), full),
          gradient(tensor.tensor().id()),
          Cell.EMPTY);
    }

    private Cell gradient(long of) {
      Long sum = gradients.get(of);
      return sum == null ? Cell.EMPTY : Cell.ofGradient(trace.seen(sum));
    }
  }
}
