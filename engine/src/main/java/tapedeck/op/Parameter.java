package tapedeck.op;

import org.jspecify.annotations.Nullable;

/**
 * One parameter of an operation as a script may name it.
 *
 * @param name TensorFlow's keyword
 * @param kind what it takes
 * @param defaultValue what it is when left out; null where it must be given or stands for None
 * @param required whether it must be given
 */
public record Parameter(String name, Kind kind, @Nullable Object defaultValue, boolean required) {
  /** What a parameter takes. */
  public enum Kind {
    /** An operand. */
    TENSOR,
    /** A list of operands, of any length. */
    TENSORS,
    /** A whole number or a list of them, or None. */
    INTS,
    /** True or False. */
    FLAG,
    /** A shape, as a tuple, list or number. */
    SHAPE,
    /** An element type. */
    DTYPE
  }

  /** Whether it takes operands rather than attributes. */
  public boolean isOperand() {
    return kind == Kind.TENSOR || kind == Kind.TENSORS;
  }

  static Parameter tensors(String name) {
    return new Parameter(name, Kind.TENSORS, null, true);
  }

  static Parameter tensor(String name) {
    return new Parameter(name, Kind.TENSOR, null, true);
  }

  static Parameter ints(String name) {
    return new Parameter(name, Kind.INTS, null, false);
  }

  /** Whole numbers that have to be given. */
  static Parameter places(String name) {
    return new Parameter(name, Kind.INTS, null, true);
  }

  static Parameter flag(String name) {
    return new Parameter(name, Kind.FLAG, false, false);
  }

  static Parameter shape(String name) {
    return new Parameter(name, Kind.SHAPE, null, true);
  }

  static Parameter dtype(String name) {
    return new Parameter(name, Kind.DTYPE, null, true);
  }

  static Parameter optionalDtype(String name) {
    return new Parameter(name, Kind.DTYPE, null, false);
  }
}
