package tapedeck.train;

import java.util.ArrayList;
import java.util.List;
import tapedeck.tape.Engine;
import tapedeck.tape.Update;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;

/** Gathers the gradients of several calls and hands out their mean for one step. */
final class Accumulation {
  private static final String SUM = Cells.ACCUMULATOR.symbol();
  private static final UpdateRule ADD = UpdateRule.of("s ← {s} + {g}");
  private static final UpdateRule CLEAR = UpdateRule.of("s ← 0");

  private final long steps;

  Accumulation(long steps) {
    this.steps = steps;
  }

  /**
   * @param calls how many gradients came before
   */
  boolean isDue(long calls) {
    return (calls + 1) % steps == 0;
  }

  void add(Optimizer optimizer, Cells cells, List<Gradient> gradients, List<Variable> variables) {
    for (int i = 0; i < gradients.size(); i++) {
      Gradient g = gradients.get(i);
      new Working(optimizer, variables.get(i), List.of(cells.accumulator(variables.get(i))))
          .gradient(g.whole(), g)
          .by(Update.Part.ACCUMULATION, ADD, w -> w.keep(SUM, w.add(w.slot(SUM), w.g())));
    }
  }

  List<Gradient> means(Cells cells, List<Gradient> gradients, List<Variable> variables) {
    return Engine.current()
        .quietly(k -> {
          List<Gradient> means = new ArrayList<>();
          for (int i = 0; i < gradients.size(); i++) {
            Tensor sum =
                k.add(gradients.get(i).whole(), cells.accumulator(variables.get(i)).value());
            means.add(new Gradient(k.div(sum, Tensor.of((double) steps).cast(sum.dtype()))));
          }
          return means;
        });
  }

  void startAgain(Optimizer optimizer, Cells cells) {
    for (Variable variable : cells.variables()) {
      Slot sum = cells.accumulator(variable);
      Tensor zeros = Tensor.full(variable.dtype(), variable.shape(), 0);
      new Working(optimizer, variable, List.of(sum))
          .by(Update.Part.ACCUMULATION, CLEAR, w -> w.keep(SUM, zeros));
    }
  }
}
