package tapedeck.script.value;

import tapedeck.tape.Variable;

/** A {@code tf.Variable}. */
public final class VariableValue implements Value {
  private final Variable variable;

  public VariableValue(Variable variable) {
    this.variable = variable;
  }

  public Variable variable() {
    return variable;
  }
}
