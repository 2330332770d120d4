package tapedeck.app.variables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Shown;
import tapedeck.trace.Binding;
import tapedeck.trace.Event;
import tapedeck.trace.Labels;
import tapedeck.trace.Moment;
import tapedeck.trace.NotFinite;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;
import tapedeck.trace.VariableInfo;
import tapedeck.trace.WhyNone;

/**
 * A name at a moment: its value, the gradient that has reached it, and what an update made of it.
 *
 * @param shortName the name without what most of its kin begin with, if it is still its own
 * @param of the variable or tensor it stands for; 0 if it stands for neither
 * @param binding the name; null if a variable has none
 */
record VariableRow(
    String name,
    String shortName,
    Cell value,
    Cell gradient,
    Cell update,
    long of,
    @Nullable Binding binding) {
  /**
   * A number as it is shown.
   *
   * @param less what to show where the text has no room: of an array its shape
   * @param full with every digit
   * @param cause the key of the vertex at which its reason is to be seen; empty if it needs none
   */
  record Cell(String text, String less, String full, String cause) {
    static final Cell EMPTY = new Cell("", "");

    Cell(String text, String full) {
      this(text, text, full, "");
    }

    private Cell because(String reason, String vertex) {
      return new Cell(text + ": " + reason, text, full + "\n" + reason, vertex);
    }

    static Cell of(@Nullable Seen seen) {
      return seen == null ? EMPTY : of(Numbers.of(seen), seen);
    }

    private static Cell of(String text, Seen seen) {
      String less = seen.shape().rank() == 0 ? text : seen.shape().toString();
      return new Cell(text, less, Numbers.exact(seen), "");
    }
  }

  /** The name, or where that has no room the short one. */
  Cell named() {
    return new Cell(name, shortName, name, "");
  }

  private VariableRow calledShort(String brief) {
    return new VariableRow(name, brief, value, gradient, update, of, binding);
  }

  /** Variables first, then tensors, then everything else that has a value worth reading. */
  static List<VariableRow> at(Moment moment, Structure structure) {
    return new Reading(moment, structure).rows();
  }

  private static final class Reading {
    private final Moment moment;
    private final Trace trace;
    private final @Nullable Moment roundBegan;
    private final Map<Long, Long> gradients = new HashMap<>();

    private final Structure structure;
    private final Map<Long, WhyNone> nones = new HashMap<>();

    Reading(Moment moment, Structure structure) {
      this.moment = moment;
      this.structure = structure;
      this.trace = moment.trace();
      int round = moment.iteration();
      this.roundBegan = round == 0 ? null : trace.at(trace.iterations().get(round - 1).begin());
      PassInfo pass = moment.pass();
      if (pass != null) {
        for (Event.Accumulated sum : moment.sums(pass)) {
          gradients.put(sum.of(), sum.sum());
        }
        List<Event.Result> results = moment.results(pass);
        if (results != null) {
          results.stream()
              .filter(result -> !result.isNone())
              .forEach(result -> gradients.putIfAbsent(result.source(), result.gradient()));
        }
        WhyNone.all(moment, structure).forEach(why -> nones.put(why.source(), why));
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
            variables.add(ofVariable(binding.name(), variable.variable().id(), binding));
          }
          case Shown.OfTensor tensor -> tensors.add(ofTensor(binding, tensor));
          case Shown.OfTape tape -> {}
          case Shown.Plain plain -> {
            if (binding.hasValue()) {
              VariableRow.Cell value = new Cell(moment.text(binding), plain.text());
              others.add(
                  new VariableRow(
                      binding.name(), binding.name(), value, Cell.EMPTY, Cell.EMPTY, 0, binding));
            }
          }
        }
      }
      for (VariableInfo variable : trace.variables()) {
        if (!named.contains(variable.id()) && moment.version(variable.id()) != 0) {
          variables.add(ofVariable(variable.name(), variable.id(), null));
        }
      }
      variables.addAll(tensors);
      variables.addAll(others);
      return shortened(variables);
    }

    private static List<VariableRow> shortened(List<VariableRow> rows) {
      Map<String, Long> uses =
          rows.stream()
              .map(row -> Labels.withoutPaths(row.name()))
              .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
      return rows.stream()
          .map(row -> {
            String brief = Labels.withoutPaths(row.name());
            return uses.getOrDefault(brief, 0L) == 1 ? row.calledShort(brief) : row;
          })
          .toList();
    }

    private VariableRow ofVariable(String name, long id, @Nullable Binding binding) {
      long now = moment.version(id);
      long before = roundBegan == null ? now : roundBegan.version(id);
      boolean updated = before != 0 && before != now;
      Seen read = updated ? trace.seen(before) : moment.value(id);
      return new VariableRow(
          name,
          name,
          value(read),
          gradient(id),
          updated ? Cell.of(trace.seen(now)) : Cell.EMPTY,
          id,
          binding);
    }

    private VariableRow ofTensor(Binding binding, Shown.OfTensor tensor) {
      Cell value = Cell.of(moment.text(binding), new Seen.Whole(tensor.tensor()));
      return new VariableRow(
          binding.name(),
          binding.name(),
          isFinite(new Seen.Whole(tensor.tensor())) ? value : explained(value),
          gradient(tensor.tensor().id()),
          Cell.EMPTY,
          tensor.tensor().id(),
          binding);
    }

    private Cell gradient(long of) {
      WhyNone none = nones.get(of);
      if (none != null) {
        Structure.Vertex start = structure.start(of);
        return new Cell(
            "None: " + none.words(),
            "None",
            "%s\n%s\n%s".formatted(none.headline(), none.words(), none.remedy()),
            start == null ? "" : start.key());
      }
      Long sum = gradients.get(of);
      if (sum == null) {
        return Cell.EMPTY;
      }
      Seen seen = trace.seen(sum);
      NotFinite reason = isFinite(seen) ? null : NotFinite.gradient(moment, structure);
      Cell cell = Cell.of(seen);
      return reason == null ? cell : cell.because(reason.words(), reason.vertex());
    }

    private Cell value(@Nullable Seen seen) {
      Cell cell = Cell.of(seen);
      return seen == null || isFinite(seen) ? cell : explained(cell);
    }

    private Cell explained(Cell cell) {
      NotFinite reason = NotFinite.value(moment, structure);
      return reason == null ? cell : cell.because(reason.words(), reason.vertex());
    }

    private static boolean isFinite(Seen seen) {
      return !Numbers.hasNonFinite(seen);
    }
  }
}
