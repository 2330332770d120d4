package tapedeck.script.library.tensorflow.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/**
 * What rules of a script's own answered that is no tensor: a source that it comes to as it is has
 * it for its gradient.
 */
final class AsGiven {
  private final Map<Tensor, Value> values = new WeakHashMap<>();

  static AsGiven of(Runtime runtime) {
    return runtime.own(AsGiven.class, AsGiven::new);
  }

  /** Notes what a tensor was made of. */
  void note(Tensor made, Value given) {
    values.put(made, given);
  }

  /** Gradients as a script gets them, with what was given in the place of what was made of it. */
  List<Value> restored(List<? extends @Nullable Tensor> gradients, List<Value> found) {
    if (values.isEmpty()) {
      return found;
    }
    List<Value> restored = new ArrayList<>(found);
    for (int i = 0; i < found.size(); i++) {
      Tensor gradient = gradients.get(i);
      Value given = gradient == null ? null : values.get(gradient);
      if (given != null) {
        restored.set(i, given);
      }
    }
    return restored;
  }
}
