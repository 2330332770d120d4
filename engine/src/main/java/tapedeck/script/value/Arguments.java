package tapedeck.script.value;

import java.util.List;

/** The arguments of one call: by position, then by keyword. */
public record Arguments(Value[] positional, String[] names, Value[] named) {
  private static final Value[] NO_VALUES = {};
  private static final String[] NO_NAMES = {};

  public static final Arguments NONE = of();

  public static Arguments of(Value... positional) {
    return new Arguments(positional, NO_NAMES, NO_VALUES);
  }

  public static Arguments of(List<Value> positional, List<String> names, List<Value> named) {
    return new Arguments(
        positional.toArray(NO_VALUES), names.toArray(NO_NAMES), named.toArray(NO_VALUES));
  }

  /** These with {@code self} in front. */
  public Arguments with(Value self) {
    Value[] more = new Value[positional.length + 1];
    more[0] = self;
    System.arraycopy(positional, 0, more, 1, positional.length);
    return new Arguments(more, names, named);
  }

  public int count() {
    return positional.length + named.length;
  }
}
