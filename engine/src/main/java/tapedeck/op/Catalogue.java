package tapedeck.op;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** All operations, by section and by name. */
public final class Catalogue {
  private static final List<Op> ALL =
      Stream.of(
              Arithmetic.ALL,
              Rounding.ALL,
              Elementary.ALL,
              Special.ALL,
              Gammas.ALL,
              Incompletes.ALL,
              Trigonometry.ALL,
              Activations.ALL,
              Comparing.ALL,
              Bits.ALL,
              Entropies.ALL,
              Reductions.ALL,
              Products.ALL,
              Matrices.ALL,
              Solving.ALL,
              Factors.ALL,
              OrthogonalFactors.ALL,
              Convolution.ALL,
              Pooling.ALL,
              Contrast.ALL,
              Responses.ALL,
              Bessels.ALL,
              Indexing.ALL,
              Searching.ALL,
              Segments.ALL,
              Placing.ALL,
              Padding.ALL,
              Shaping.ALL,
              Reinterpreting.ALL,
              Joining.ALL)
          .flatMap(List::stream)
          .toList();
  private static final Map<String, Op> BY_PYTHON_NAME = new HashMap<>();
  private static final Map<String, Op> BY_NAME = new HashMap<>();

  static {
    for (Op op : ALL) {
      BY_NAME.put(op.name(), op);
      op.pythonNames().forEach(name -> BY_PYTHON_NAME.put(name, op));
    }
  }

  private Catalogue() {}

  /** Every operation, in the order of declaration. */
  public static List<Op> all() {
    return ALL;
  }

  /** The operation that the tape calls {@code name}, such as {@code mul}; null if there is none. */
  public static @Nullable Op named(String name) {
    return BY_NAME.get(name);
  }

  /**
   * The operation that the tape calls {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Op required(String name) {
    Op op = BY_NAME.get(name);
    if (op == null) {
      throw new IllegalArgumentException("no operation is called " + name);
    }
    return op;
  }

  /** The operation a script calls {@code qualifiedName}, such as {@code tf.square}; or null. */
  public static @Nullable Op forPython(String qualifiedName) {
    return BY_PYTHON_NAME.get(qualifiedName);
  }

  /**
   * The sum of tensors of one shape, added in the order of the operation AddN.
   *
   * @param joined how many terms the first one is the sum of, 1 or 2
   */
  public static Tensor sum(List<Tensor> terms, int joined) {
    return Joining.sum(terms.toArray(Tensor[]::new), joined);
  }

  /** The gradient {@code g} summed back to the shape of an operand that was broadcast. */
  public static Tensor unbroadcast(Calculus k, Tensor g, Shape shape) {
    return Shaping.unbroadcast(k, g, shape);
  }
}
