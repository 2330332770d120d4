package tapedeck.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Tensor;

/** The options of one optimizer or schedule with their values. */
public final class Settings {
  private final Declaration<?> declaration;
  private final Map<String, @Nullable Object> values;

  Settings(Declaration<?> declaration, Map<String, @Nullable Object> values) {
    this.declaration = declaration;
    this.values = values;
  }

  /** What is being made: {@code Adam}. */
  public String owner() {
    return declaration.name();
  }

  /** The names of all options, in the order in which they are declared. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** Those that Keras' {@code get_config} has, in its order; the shared ones may be left out. */
  public List<String> told() {
    return declaration.told();
  }

  /** The value as it was given, null for None. */
  public @Nullable Object get(String name) {
    return values.get(name);
  }

  /**
   * @throws EngineError TypeError if it is not a number
   */
  public double number(String name) {
    return switch (values.get(name)) {
      case Number number -> number.doubleValue();
      case Tensor tensor when tensor.isScalar() -> tensor.getDouble(0);
      case null, default -> throw unfit(name, "a number");
    };
  }

  /** The type in which a schedule reckons whose first rate this is. */
  DType rateType(String name) {
    return values.get(name) instanceof Tensor tensor ? tensor.dtype() : DType.FLOAT32;
  }

  /** A number brought to a type: Python's own by way of float32. */
  double cast(String name, DType dtype) {
    Object given = values.get(name);
    double number = number(name);
    double exact = given instanceof Double ? (float) number : number;
    return Tensor.of(exact).cast(dtype).getDouble(0);
  }

  /**
   * A number that meets tensors of a type as it is.
   *
   * @throws EngineError InvalidArgumentError if it is a tensor of another type
   */
  double meeting(String name, DType dtype) {
    if (values.get(name) instanceof Tensor tensor && tensor.dtype() != dtype) {
      throw EngineError.mixed("Mul", "Mul", 1, tensor.dtype(), dtype);
    }
    return number(name);
  }

  /** Null for None; otherwise as {@link #number}. */
  public @Nullable Double maybe(String name) {
    return values.get(name) == null ? null : (Double) number(name);
  }

  /** The same, with a whole number under this name made a float. */
  Settings floating(String name) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
    changed.computeIfPresent(name, (key, value) -> value instanceof Long ? number(name) : value);
    return new Settings(declaration, changed);
  }

  /** The same, with an empty list under this name instead of None or an empty text. */
  Settings listing(String name) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
    changed.compute(name, (key, value) -> value == null || value.equals("") ? List.of() : value);
    return new Settings(declaration, changed);
  }

  /**
   * How often something is done.
   *
   * @throws EngineError TypeError, as Python's {@code range}, if it is no whole number
   */
  long count(String name) {
    return switch (values.get(name)) {
      case Long whole -> whole;
      case Boolean flag -> flag ? 1 : 0;
      case null, default ->
          throw EngineError.type(
              "'%s' object cannot be interpreted as an integer".formatted(type(values.get(name))));
    };
  }

  private static String type(@Nullable Object value) {
    return switch (value) {
      case null -> "NoneType";
      case Double number -> "float";
      case Long whole -> "int";
      case Boolean flag -> "bool";
      case List<?> list -> "list";
      case Object other -> "str";
    };
  }

  /** A whole number, 0 for None; a fraction is cut off. */
  public long whole(String name) {
    return values.get(name) == null ? 0 : (long) number(name);
  }

  /** Whether Python takes the value as true. */
  public boolean flag(String name) {
    return switch (values.get(name)) {
      case null -> false;
      case Boolean flag -> flag;
      case Number number -> number.doubleValue() != 0;
      case Object other -> true;
    };
  }

  /**
   * @throws EngineError TypeError if it is not a list of numbers
   */
  public List<Double> numbers(String name) {
    if (values.get(name) instanceof List<?> list
        && list.stream().allMatch(each -> each instanceof Number || each instanceof Tensor)) {
      return list.stream()
          .map(each -> each instanceof Tensor t ? t.getDouble(0) : ((Number) each).doubleValue())
          .toList();
    }
    throw unfit(name, "a list of numbers");
  }

  /**
   * The type that the numbers of a list have as tensors.
   *
   * @throws EngineError InvalidArgumentError if they have several
   */
  DType commonType(String name) {
    List<?> list = (List<?>) Objects.requireNonNull(values.get(name));
    DType first = typeOf(list.getFirst());
    Stream.concat(Stream.of(list.getLast()), list.stream())
        .filter(each -> typeOf(each) != first)
        .findFirst()
        .ifPresent(each -> {
          throw EngineError.mixed("Mul", "Mul", 1, first, typeOf(each));
        });
    return first;
  }

  private static DType typeOf(Object number) {
    return switch (number) {
      case Tensor tensor -> tensor.dtype();
      case Long whole -> DType.INT32;
      default -> DType.FLOAT32;
    };
  }

  /**
   * A list of texts; that of the characters if it is one text, as Python goes through it.
   *
   * @throws EngineError TypeError if it is something else, as Python's {@code re} has it
   */
  public List<String> texts(String name) {
    return switch (values.get(name)) {
      case null -> List.of();
      case String text -> text.codePoints().mapToObj(Character::toString).toList();
      case List<?> list when list.stream().allMatch(String.class::isInstance) ->
          list.stream().map(String.class::cast).toList();
      case List<?> list ->
          throw EngineError.type("first argument must be string or compiled pattern");
      case Object other ->
          throw EngineError.type("'%s' object is not iterable".formatted(type(other)));
    };
  }

  /**
   * @throws EngineError ValueError if the number is not above 0
   */
  void requirePositive(String name) {
    if (number(name) <= 0) {
      throw EngineError.value(
          "Argument `%s` must be > 0. Received: %s".formatted(name, text(name)));
    }
  }

  private EngineError unfit(String name, String what) {
    return EngineError.type(
        "Argument `%s` must be %s. Received: %s".formatted(name, what, text(name)));
  }

  /** {@code name=value} as Python writes it. */
  public String text(String name) {
    return name + "=" + python(values.get(name));
  }

  /** A value as Python's {@code repr} writes it. */
  static String python(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean flag -> flag ? "True" : "False";
      case Double number -> NumPyText.number(number);
      case String text -> "'" + text + "'";
      case List<?> list ->
          list.stream().map(Settings::python).collect(Collectors.joining(", ", "[", "]"));
      case Object other -> other.toString();
    };
  }

  /** The numbers that the formula names, by their symbols. */
  Map<String, Tensor> constants() {
    Map<String, Tensor> constants = new LinkedHashMap<>();
    for (Option option : declaration.options()) {
      if (!option.symbol().isEmpty() && values.get(option.name()) instanceof Number number) {
        constants.put(option.symbol(), Tensor.of(number.doubleValue()));
      }
    }
    return constants;
  }
}
