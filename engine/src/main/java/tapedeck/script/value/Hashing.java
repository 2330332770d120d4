package tapedeck.script.value;

import java.math.BigInteger;

/** Which values can be keys of dicts and elements of sets, and Python's own hashes of numbers. */
public final class Hashing {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

  private Hashing() {}

  /** Raises a TypeError for a value that can change. */
  public static void check(Value value) {
    switch (value) {
      case ListValue list -> throw unhashable("list");
      case DictValue dict -> throw unhashable(dict.type().name());
      case SetValue set when !set.isFrozen() -> throw unhashable("set");
      case Slice slice -> throw unhashable("slice");
      case ArrayValue array when !array.isScalar() -> throw unhashable("numpy.ndarray");
      case TensorValue tensor ->
          throw Raise.type("Tensor is unhashable. Instead, use tensor.ref() as the key.");
      case VariableValue variable ->
          throw Raise.type(
              "Variable is unhashable. Instead, use variable.ref() as the key. (Variable: %s)"
                  .formatted(variable.variable()));
      case Tuple tuple -> tuple.items().forEach(Hashing::check);
      case Instance instance when instance.type().lookup("__hash__") == None.NONE ->
          throw unhashable(instance.type().name());
      case HostObject host when host.type().lookup("__hash__") == None.NONE ->
          throw unhashable(host.type().name());
      default -> {}
    }
  }

  private static Raise unhashable(String type) {
    return Raise.type("unhashable type: '%s'".formatted(type));
  }

  /** What {@code hash(value)} answers: Python's own numbers for numbers and tuples of them. */
  public static Int of(Value value) {
    check(value);
    return Int.of(hash(value));
  }

  /** Whether Python's hash of a value is the same in every run. */
  static boolean isFixed(Value value) {
    return Numbers.isNumber(Numbers.plain(value))
        || value instanceof Tuple tuple && tuple.items().stream().allMatch(Hashing::isFixed);
  }

  static long hash(Value value) {
    return switch (value) {
      case Int i -> proper(i.big().abs().mod(MODULUS).longValue() * i.signum());
      case Bool bool -> bool.isTrue() ? 1 : 0;
      case Float f -> ofReal(f.value());
      case Tuple tuple -> ofTuple(tuple);
      case ArrayValue array when array.isScalar() -> hash(Numbers.plain(array));
      default -> value.hashCode();
    };
  }

  private static long proper(long hash) {
    return hash == -1 ? -2 : hash;
  }

  private static long ofReal(double x) {
    if (Double.isNaN(x)) {
      return 0;
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? 314159 : -314159;
    }
    if (x == 0) {
      return 0;
    }
    int exponent = Math.getExponent(x) - 52;
    BigInteger mantissa = BigInteger.valueOf((long) Math.scalb(Math.abs(x), -exponent));
    if (Math.abs(x) < Double.MIN_NORMAL) {
      exponent = -1074;
      mantissa = BigInteger.valueOf(Double.doubleToRawLongBits(Math.abs(x)));
    }
    BigInteger power = BigInteger.ONE.shiftLeft(Math.floorMod(exponent, 61));
    long hash = mantissa.multiply(power).mod(MODULUS).longValue();
    return proper(x < 0 ? -hash : hash);
  }

  /** The xxHash-based hash of CPython. */
  private static long ofTuple(Tuple tuple) {
    long sum = 2870177450012600261L;
    for (Value item : tuple.items()) {
      sum += hash(item) * -4417276706812531889L;
      sum = Long.rotateLeft(sum, 31) * -7046029288634856825L;
    }
    sum += tuple.items().size() ^ (2870177450012600261L ^ 3527539L);
    return sum == -1 ? 1546275796 : sum;
  }
}
