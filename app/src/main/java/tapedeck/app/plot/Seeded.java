package tapedeck.app.plot;

import tapedeck.tensor.Tensor;
import tapedeck.trace.JacobianRow;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Trace;

/** What a backward pass differentiates as one number: its target, as its seed weighs it. */
final class Seeded {
  private Seeded() {}

  /**
   * The name of that number: {@code y}, {@code sum of loss}, {@code d[1]} for a row of a Jacobian.
   *
   * @param target the name of what is differentiated
   */
  static String name(Trace trace, PassInfo pass, String target) {
    if (pass.seeds().size() != 1) {
      return target;
    }
    long seed = pass.seeds().getFirst();
    if (!(trace.tensor(seed) instanceof Tensor weights)) {
      return trace.seen(seed).shape().size() > 1 ? "sum of " + target : target;
    }
    JacobianRow row = JacobianRow.of(trace, pass);
    if (row != null && !row.ofBatch()) {
      return bracketed(target) + Lens.subscript(weights.shape(), row.number() - 1);
    }
    if (row != null && weights.rank() == 2) {
      return "sum of %s[:, %d]".formatted(bracketed(target), row.number() - 1);
    }
    if (weights.size() > 1) {
      return (isOnes(weights) ? "sum of " : "weighted sum of ") + target;
    }
    double weight = weights.size() == 1 ? weights.getDouble(0) : 1;
    return weight == 1 ? target : Numbers.brief(weight) + " × " + bracketed(target);
  }

  private static String bracketed(String name) {
    return name.contains(" ") ? "(" + name + ")" : name;
  }

  private static boolean isOnes(Tensor weights) {
    for (int i = 0; i < weights.size(); i++) {
      if (weights.getDouble(i) != 1) {
        return false;
      }
    }
    return true;
  }
}
