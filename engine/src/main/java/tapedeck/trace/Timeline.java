package tapedeck.trace;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A value that changes at positions of a trace, and can be asked for at any of them. */
final class Timeline<V> {
  private int[] positions = new int[2];
  private @Nullable Object[] values = new Object[2];
  private int count;

  /** Becomes what another is now, without growing with it. */
  void take(Timeline<V> other) {
    positions = other.positions.clone();
    values = other.values.clone();
    count = other.count;
  }

  /** From {@code position} on the value is {@code value}; positions must not descend. */
  void put(int position, @Nullable V value) {
    if (count > 0 && values[count - 1] == value) {
      return;
    }
    if (count > 0 && positions[count - 1] == position) {
      values[count - 1] = value;
      return;
    }
    if (count == positions.length) {
      positions = Arrays.copyOf(positions, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    positions[count] = position;
    values[count++] = value;
  }

  @SuppressWarnings("unchecked") // only put writes there
  private @Nullable V value(int index) {
    return (V) values[index];
  }

  /** The value at {@code position}; null before the first. */
  @Nullable V at(int position) {
    int index = indexAt(position);
    return index < 0 ? null : value(index);
  }

  /** How many times it has changed up to {@code position}. */
  int changes(int position) {
    return indexAt(position) + 1;
  }

  /** Since when the value at {@code position} has been so; -1 before the first. */
  int since(int position) {
    int index = indexAt(position);
    return index < 0 ? -1 : positions[index];
  }

  /** The last value that passes; null if none does. */
  @Nullable V last(Predicate<V> passes) {
    for (int i = count - 1; i >= 0; i--) {
      V value = value(i);
      if (value != null && passes.test(value)) {
        return value;
      }
    }
    return null;
  }

  private int indexAt(int position) {
    int found = Arrays.binarySearch(positions, 0, count, position);
    return found >= 0 ? found : -found - 2;
  }
}
