package tapedeck.train;

import org.jspecify.annotations.Nullable;

/**
 * One constructor parameter of an optimizer or schedule, as a script may name it.
 *
 * @param name Keras' keyword
 * @param symbol its name in the formula; empty if it has none
 * @param defaultValue what it is when left out; null where it must be given or stands for None
 * @param required whether it must be given
 */
public record Option(
    String name, String symbol, Kind kind, @Nullable Object defaultValue, boolean required) {
  /** What an option takes, and the Java class that stands for it. */
  public enum Kind {
    /** A float as {@code Double}, a {@link Schedule}, or a function as {@code DoubleSupplier}. */
    RATE,
    /** A float or whole number, {@code Double} or {@code Long}. */
    NUMBER,
    /** A whole number, {@code Long}. */
    WHOLE,
    /** True or False, {@code Boolean}. */
    FLAG,
    /** A list of numbers, {@code List}. */
    NUMBERS,
    /** Text, {@code String}. */
    TEXT,
    /** A list of texts, {@code List}. */
    TEXTS
  }

  static Option of(String name, String symbol, Kind kind) {
    return new Option(name, symbol, kind, null, true);
  }

  static Option rate(double defaultValue) {
    return new Option("learning_rate", "η", Kind.RATE, defaultValue, false);
  }

  static Option number(String name, String symbol, double defaultValue) {
    return new Option(name, symbol, Kind.NUMBER, defaultValue, false);
  }

  static Option flag(String name) {
    return new Option(name, "", Kind.FLAG, false, false);
  }

  static Option text(String name, @Nullable String defaultValue) {
    return new Option(name, "", Kind.TEXT, defaultValue, false);
  }

  /** An option that is None unless given. */
  static Option maybe(String name, String symbol, Kind kind) {
    return new Option(name, symbol, kind, null, false);
  }
}
