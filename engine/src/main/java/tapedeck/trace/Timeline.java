package tapedeck.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A value that changes at positions of a trace, and can be asked for at any of them. */
final class Timeline<V> {
  private int[] positions = new int[4];
  private final List<@Nullable V> values = new ArrayList<>(4);

  /** Becomes what another is now, without growing with it. */
  void take(Timeline<V> other) {
    positions = other.positions.clone();
    values.clear();
    values.addAll(other.values);
  }

  /** From {@code position} on the value is {@code value}; positions must not descend. */
  void put(int position, @Nullable V value) {
    int n = values.size();
    if (n > 0 && values.get(n - 1) == value) {
      return;
    }
    if (n > 0 && positions[n - 1] == position) {
      values.set(n - 1, value);
      return;
    }
    if (n == positions.length) {
      positions = Arrays.copyOf(positions, 2 * n);
    }
    positions[n] = position;
    values.add(value);
  }

  /** The value at {@code position}; null before the first. */
  @Nullable V at(int position) {
    int index = indexAt(position);
    return index < 0 ? null : values.get(index);
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
    for (int i = values.size() - 1; i >= 0; i--) {
      V value = values.get(i);
      if (value != null && passes.test(value)) {
        return value;
      }
    }
    return null;
  }

  private int indexAt(int position) {
    int found = Arrays.binarySearch(positions, 0, values.size(), position);
    return found >= 0 ? found : -found - 2;
  }
}
