package tapedeck.op;

import tapedeck.tensor.Tensor;

/**
 * An operation applied once: what it took and what came out, all that a gradient rule may use.
 *
 * @param inputs the operands as they were when the operation ran
 * @param out its result
 */
public record Application(Op op, Attributes attributes, Tensor[] inputs, Tensor out) {
  public Tensor x() {
    return inputs[0];
  }

  public Tensor y() {
    return inputs[1];
  }
}
