package tapedeck.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  /** The value as it was given, null for None. */
  public @Nullable Object get(String name) {
    return values.get(name);
  }

  /**
   * @throws EngineError TypeError if it is not a number
   */
  public double number(String name) {
    if (values.get(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw unfit(name, "a number");
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
        && list.stream().allMatch(Number.class::isInstance)) {
      return list.stream().map(each -> ((Number) each).doubleValue()).toList();
    }
    throw unfit(name, "a list of numbers");
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
