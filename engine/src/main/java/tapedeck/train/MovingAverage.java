package tapedeck.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Update;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;

/** Follows the variables with an exponential moving average, and puts it in their place. */
final class MovingAverage {
  private static final String MEAN = Cells.AVERAGE.symbol();
  private static final UpdateRule FOLLOW =
      UpdateRule.of("%1$s ← {γ} · {%1$s} + (1 − {γ}) · {x}".formatted(MEAN));
  private static final UpdateRule OVERWRITE = UpdateRule.of("x ← {%s}".formatted(MEAN));

  private final double momentum;
  private final long frequency;

  private MovingAverage(double momentum, long frequency) {
    this.momentum = momentum;
    this.frequency = frequency;
  }

  /** Null if no average is asked for. */
  static @Nullable MovingAverage of(Common common) {
    Double momentum = common.emaMomentum();
    return momentum == null ? null : new MovingAverage(momentum, common.emaOverwriteFrequency());
  }

  /** Moves the averages; on the first step they are the variables themselves. */
  void follow(Optimizer optimizer, Cells cells) {
    for (Variable variable : cells.variables()) {
      Working working = new Working(optimizer, variable, List.of(cells.average(variable)));
      Tensor past = working.of(optimizer.iterations() == 0 ? 0 : momentum);
      working.know("γ", past);
      working.by(
          Update.Part.AVERAGE,
          FOLLOW,
          w -> w.keep(MEAN, w.add(w.mul(past, w.slot(MEAN)), w.mul(w.sub(1, past), w.x()))));
    }
    if (frequency > 0 && (optimizer.iterations() + 1) % frequency == 0) {
      overwrite(optimizer, cells, cells.variables());
    }
  }

  void overwrite(Optimizer optimizer, Cells cells, List<Variable> variables) {
    for (Variable variable : variables) {
      new Working(optimizer, variable, List.of(cells.average(variable)))
          .by(Update.Part.OVERWRITE, OVERWRITE, w -> w.move(w.slot(MEAN)));
    }
  }
}
