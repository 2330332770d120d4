package tapedeck.script.value;

import tapedeck.tensor.Tensor;

/** A part of a variable: a tensor that can be assigned to. */
public final class SlicedVariable extends TensorValue {
  private final Value variable;
  private final Value key;

  public SlicedVariable(Tensor tensor, Value variable, Value key) {
    super(tensor);
    this.variable = variable;
    this.key = key;
  }

  /** The variable it is a part of. */
  public Value variable() {
    return variable;
  }

  /** What stood in the brackets. */
  public Value key() {
    return key;
  }
}
