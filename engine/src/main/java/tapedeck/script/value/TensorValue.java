package tapedeck.script.value;

import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/** An eager tensor of TensorFlow, or one of a graph. */
public sealed class TensorValue implements Value permits SlicedVariable {
  private final Tensor tensor;
  private @Nullable Symbol symbol;
  private @Nullable String alias;

  /** How a tensor of a graph is shown that is there no longer. */
  public record Symbol(String str, String repr, String name) {}

  public TensorValue(Tensor tensor) {
    this.tensor = tensor;
  }

  public final Tensor tensor() {
    return tensor;
  }

  /** Goes by another name in a graph than the tensor that it holds. */
  public final void alias(String name) {
    alias = name;
  }

  /** The name that it goes by in place of its tensor's; null if by none. */
  public final @Nullable String alias() {
    return alias;
  }

  /** Leaves the graph that it is of: from now on it cannot be used. */
  public final void leave(Symbol as) {
    symbol = as;
  }

  /** How it is shown if it was left behind by a graph; null otherwise. */
  public final @Nullable Symbol symbol() {
    return symbol;
  }
}
