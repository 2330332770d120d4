package tapedeck.script.library.keras.model;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.tensor.Tensor;

/**
 * What a traced {@code call} keeps that was traced while Keras made the weights of the layers
 * within: their first numbers, as constants, which no gradient reaches and which never change.
 *
 * @param dims the shape it was traced for; −1 for sizes that were open
 */
record StaleTrace(int[] dims, Map<KerasVariable, Tensor> first) {
  static StaleTrace of(int[] dims, List<KerasVariable> made) {
    Map<KerasVariable, Tensor> first = new IdentityHashMap<>();
    made.forEach(weight -> first.put(weight, weight.value()));
    return new StaleTrace(dims.clone(), first);
  }

  /** Whether a call with this shape finds the trace. */
  boolean fits(int @Nullable [] given) {
    if (given == null || given.length != dims.length) {
      return false;
    }
    for (int i = 0; i < dims.length; i++) {
      if (dims[i] >= 0 && dims[i] != given[i]) {
        return false;
      }
    }
    return true;
  }

  <T> T within(Supplier<T> call) {
    first.forEach(KerasVariable::freeze);
    try {
      return call.get();
    } finally {
      first.keySet().forEach(KerasVariable::thaw);
    }
  }
}
