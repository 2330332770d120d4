package tapedeck.script.value;

/** Which values can be keys of dicts and elements of sets. */
public final class Hashing {
  private Hashing() {}

  /** Raises a TypeError for a value that can change. */
  public static void check(Value value) {
    switch (value) {
      case ListValue list -> throw unhashable("list");
      case DictValue dict -> throw unhashable("dict");
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
      case Instance instance when comparesItself(instance) ->
          throw unhashable(instance.type().name());
      default -> {}
    }
  }

  private static boolean comparesItself(Instance instance) {
    return instance.type().lookup("__eq__") != null;
  }

  private static Raise unhashable(String type) {
    return Raise.type("unhashable type: '%s'".formatted(type));
  }

  /** What {@code hash(value)} answers. */
  public static Int of(Value value) {
    check(value);
    return Int.of(value.hashCode());
  }
}
