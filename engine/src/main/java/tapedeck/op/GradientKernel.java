package tapedeck.op;

import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * The one kernel by which TensorFlow computes a gradient, which broadcasts nothing.
 *
 * @param name what TensorFlow calls it
 * @param counts whether it compares only how many elements there are, not the shapes
 */
record GradientKernel(String name, boolean counts) {
  /**
   * Refuses an upstream gradient that the kernel cannot take.
   *
   * @param out what the operation made
   * @throws EngineError InvalidArgumentError unless {@code upstream} is as large as {@code out}
   */
  void check(Tensor out, Tensor upstream) {
    Shape wanted = out.shape();
    Shape given = upstream.shape();
    if (counts ? wanted.size() != given.size() : !wanted.equals(given)) {
      String text =
          counts
              ? "The two arguments to a cwise op must have same number of elements, got %d and %d"
                  .formatted(wanted.size(), given.size())
              : "Inputs to operation %s of type %s must have the same size and shape.  Input 0: %s != input 1: %s"
                  .formatted(name, name, given.bracketed(), wanted.bracketed());
      throw EngineError.inKernel(text).within(name);
    }
  }
}
