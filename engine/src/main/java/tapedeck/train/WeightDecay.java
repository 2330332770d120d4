package tapedeck.train;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Update;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;

/** Shrinks variables a little before each step, apart from the gradient. */
final class WeightDecay {
  static final UpdateRule RULE = UpdateRule.of("x ← {x} − {x} · {λ} · {η}");

  private final Set<Variable> excluded = new HashSet<>();
  private @Nullable Pattern excludedNames;

  void exclude(List<Variable> variables, List<String> names) {
    excluded.clear();
    excluded.addAll(variables);
    excludedNames = names.isEmpty() ? null : Pattern.compile(String.join("|", names));
  }

  private boolean spares(Variable variable) {
    return excluded.contains(variable)
        || excludedNames != null && excludedNames.matcher(variable.name()).find();
  }

  void apply(Optimizer optimizer, Variable variable) {
    Double decay = optimizer.weightDecay(variable);
    if (decay != null && !spares(variable)) {
      new Working(optimizer, variable, List.of())
          .by(
              Update.Part.WEIGHT_DECAY,
              RULE,
              w -> {
                w.know("λ", Tensor.of((double) decay));
                w.move(w.sub(w.x(), w.mul(w.mul(w.x(), w.rounded(decay)), w.rate())));
              });
    }
  }
}
