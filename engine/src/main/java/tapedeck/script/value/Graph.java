package tapedeck.script.value;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A function under {@code tf.function} while it runs: what TensorFlow names the tensors in it. */
public final class Graph {
  private final Map<Object, String> names = new IdentityHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Names a tensor after what makes it; the second of a kind becomes {@code add_1}. */
  public void made(String base, Object tensor) {
    names.put(tensor, fresh(base));
  }

  /** Takes the next name of a kind for a tensor that the function does not see. */
  public String fresh(String base) {
    int before = counts.merge(base.toLowerCase(Locale.ROOT), 1, Integer::sum) - 1;
    return before == 0 ? base : base + "_" + before;
  }

  private String name(Object tensor) {
    return names.getOrDefault(tensor, "Const");
  }

  /** As {@code print} shows it. */
  public String str(Tensor tensor) {
    return str(tensor, tensor.shape(), tensor.dtype().label());
  }

  /** As {@code print} shows a tensor, or strings that count as one. */
  public String str(Object tensor, Shape shape, String type) {
    return "Tensor(\"%s:0\", shape=%s, dtype=%s)".formatted(name(tensor), shape, type);
  }

  /** As it is shown within a list. */
  public String repr(Tensor tensor) {
    return "<tf.Tensor '%s:0' shape=%s dtype=%s>"
        .formatted(name(tensor), tensor.shape(), tensor.dtype());
  }
}
