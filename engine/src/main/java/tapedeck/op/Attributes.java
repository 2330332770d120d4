package tapedeck.op;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;

/** What an operation was told besides its operands: axes, flags, a target shape. */
public final class Attributes {
  /** No attributes. */
  public static final Attributes NONE = new Attributes(Map.of());

  private final Map<String, Object> values;

  private Attributes(Map<String, Object> values) {
    this.values = values;
  }

  /** These attributes and one more; a null value leaves the name out. */
  public Attributes with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    if (values.isEmpty()) {
      return new Attributes(Map.of(name, value));
    }
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Attributes(Collections.unmodifiableMap(more));
  }

  /** Whether this was given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whole numbers such as axes; null if they were not given. */
  public int @Nullable [] ints(String name) {
    return values.get(name) instanceof int[] ints ? ints.clone() : null;
  }

  /** Whether this was given and is true. */
  public boolean flag(String name) {
    return values.get(name) instanceof Boolean flag && flag;
  }

  /** A number; another one if it was not given. */
  public double number(String name, double otherwise) {
    return values.get(name) instanceof Double number ? number : otherwise;
  }

  /**
   * A shape.
   *
   * @throws IllegalArgumentException if it was not given
   */
  public Shape shape(String name) {
    if (values.get(name) instanceof Shape shape) {
      return shape;
    }
    throw new IllegalArgumentException("no shape named " + name + " in " + this);
  }

  /**
   * A dtype.
   *
   * @throws IllegalArgumentException if it was not given
   */
  public DType dtype(String name) {
    if (values.get(name) instanceof DType dtype) {
      return dtype;
    }
    throw new IllegalArgumentException("no dtype named " + name + " in " + this);
  }

  /** As keyword arguments: {@code axis=[0], keepdims=True}. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String text(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    return value instanceof int[] ints ? Arrays.toString(ints) : value.toString();
  }
}
