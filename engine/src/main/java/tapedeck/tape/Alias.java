package tapedeck.tape;

import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/**
 * Another identity of what a node stands for, where TensorFlow's tape has an operation that changes
 * no number. What comes to the uses of an alias is summed before the node gets it, and the walk
 * back takes a step to it.
 */
final class Alias extends Node {
  /** The operation that changes no number. */
  enum Kind {
    /** The reading of a variable. */
    READ,
    /** A sum over axes of which there is none. */
    SUM,
    /** A reshape to the shape it has. */
    RESHAPE,
    /** A repetition along axes, once each. */
    REPEAT
  }

  /** That the shape of a tensor was asked for: a use through which no gradient comes. */
  static final class Sizes extends Node {
    final Node of;

    Sizes(int records, Node of) {
      super(records);
      this.of = of;
    }

    @Override
    long identity() {
      return of.identity();
    }
  }

  private final long identity;
  final Kind kind;

  /** What the operation was applied to. */
  final Tensor input;

  final Node of;
  final @Nullable Sizes sizes;

  /**
   * @param records how many records there were when it was made
   * @param shaped whose shape was asked for to make it; null if nobody's that the tape knows
   */
  Alias(int records, long identity, Kind kind, Tensor input, Node of, @Nullable Node shaped) {
    super(records);
    this.identity = identity;
    this.kind = kind;
    this.input = input;
    this.of = of;
    this.sizes = shaped == null ? null : new Sizes(records, shaped);
  }

  @Override
  long identity() {
    return identity;
  }

  /** What TensorFlow's rule makes of the gradient {@code g} of this. */
  Tensor back(Engine engine, Tensor g) {
    return switch (kind) {
      case READ, REPEAT -> g;
      case RESHAPE -> engine.again(g, Kind.RESHAPE, input);
      case SUM ->
          g.shape().isScalar()
              ? engine.again(engine.again(g, Kind.RESHAPE, null), Kind.REPEAT, null)
              : engine.again(g, Kind.REPEAT, input);
    };
  }
}
