package tapedeck.tensor;

/** What an operation takes: a tensor, or something that holds one at this moment. */
public interface Operand {
  /** The tensor it stands for now. */
  Tensor value();
}
