package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** All first derivatives of a target, gathered from one backward pass for each of its elements. */
final class Jacobian {
  private static final Op STACK = Catalogue.required("stack");

  private final GradientTape tape;
  private final Operand target;
  private final List<? extends Operand> sources;

  Jacobian(GradientTape tape, Operand target, List<? extends Operand> sources) {
    this.tape = tape;
    this.target = target;
    this.sources = sources;
  }

  List<@Nullable Tensor> whole(Unconnected unconnected) {
    Tensor y = target.value();
    List<List<@Nullable Tensor>> rows = new ArrayList<>();
    for (int i = 0; i < y.size(); i++) {
      rows.add(row(Calculus.zerosLike(y).with(i, 1), unconnected));
    }
    List<@Nullable Tensor> connected =
        y.size() == 0 ? row(Calculus.zerosLike(y), unconnected) : null;
    List<@Nullable Tensor> found = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      if (connected != null && connected.get(s) == null) {
        found.add(null);
        continue;
      }
      Shape shape = joined(y.shape().dims(), sources.get(s).value().shape().dims());
      Tensor nothing =
          unconnected == Unconnected.NONE
              ? null
              : Tensor.full(sources.get(s).value().dtype(), shape, 0);
      found.add(isCut(sources.get(s)) ? nothing : stacked(rows, s, 0, shape));
    }
    return found;
  }

  Tensor byRow(Unconnected unconnected) {
    Tensor y = target.value();
    Tensor x = sources.getFirst().value();
    check(y.shape(), x.shape());
    int batch = y.shape().dim(0);
    int width = batch == 0 ? 0 : y.size() / batch;
    List<List<@Nullable Tensor>> rows = new ArrayList<>();
    for (int j = 0; j < width; j++) {
      double[] seed = new double[y.size()];
      for (int b = 0; b < batch; b++) {
        seed[b * width + j] = 1;
      }
      rows.add(row(Tensor.of(y.shape(), seed).cast(y.dtype()), unconnected));
    }
    int[] ySizes = y.shape().dims();
    int[] xRow = new int[x.rank() - 1];
    for (int axis = 0; axis < xRow.length; axis++) {
      xRow[axis] = x.shape().dim(axis + 1);
    }
    Shape shape = joined(ySizes, xRow);
    Tensor found = isCut(sources.getFirst()) ? null : stacked(rows, 0, 1, shape);
    return found != null ? found : Tensor.full(y.dtype(), shape, 0);
  }

  /**
   * Whether a source that is the target itself does not lead to it: TensorFlow picks each of the
   * target's elements by an operation, which a tape records only of what it tracks.
   */
  private boolean isCut(Operand source) {
    boolean floating = target.value().dtype().isFloating();
    boolean read = target instanceof Variable variable && tape.watches(variable);
    return source == target && !(floating && (read || tape.node(target) != null));
  }

  static void check(Shape y, Shape x) {
    if (y.isScalar()) {
      throw new EngineError(
          EngineError.Kind.INDEX_ERROR,
          "list index out of range",
          "The target needs a row for each row of the source: at least rank 2.");
    }
    for (Shape shape : List.of(y, x)) {
      if (shape.rank() < 2) {
        throw EngineError.value("Shape %s must have rank at least 2".formatted(shape));
      }
    }
    if (y.dim(0) != x.dim(0)) {
      throw EngineError.value(
          "Need first dimension of target shape (%s) and source shape (%s) to match."
              .formatted(y, x));
    }
  }

  private List<@Nullable Tensor> row(Tensor seed, Unconnected unconnected) {
    List<Tensor> seeds = List.of(seed);
    try (BackwardPass pass = new BackwardPass(tape, List.of(target), sources, seeds)) {
      return pass.walk(unconnected);
    }
  }

  /** The rows for one source put side by side; null if they are None or there are none. */
  private @Nullable Tensor stacked(
      List<List<@Nullable Tensor>> rows, int source, int axis, Shape shape) {
    List<Operand> parts = new ArrayList<>();
    for (List<@Nullable Tensor> row : rows) {
      Tensor part = row.get(source);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    if (parts.isEmpty()) {
      return Tensor.full(sources.get(source).value().dtype(), shape, 0);
    }
    Attributes along = Attributes.NONE.with("axis", new int[] {axis});
    Tensor side = tape.engine().apply(STACK, along, parts.toArray(Operand[]::new));
    return tape.engine().reshape(side, shape);
  }

  private static Shape joined(int[] first, int[] second) {
    int[] dims = new int[first.length + second.length];
    System.arraycopy(first, 0, dims, 0, first.length);
    System.arraycopy(second, 0, dims, first.length, second.length);
    return Shape.of(dims);
  }
}
