package tapedeck.script.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which CPython's hash table hands out the elements of a set of small numbers. */
public final class SetOrder {
  private static final int PROBES = 9;

  private SetOrder() {}

  /**
   * The elements as Python would show them: by hash table where all are numbers or tuples of them,
   * in order of insertion otherwise (Python's order of strings differs from run to run).
   */
  public static List<Value> of(Collection<Value> items) {
    for (Value item : items) {
      if (!Hashing.isFixed(item)) {
        return new ArrayList<>(items);
      }
    }
    @Nullable Value[] table = new @Nullable Value[8];
    int fill = 0;
    for (Value item : items) {
      insert(table, item);
      fill++;
      if (fill * 5 >= (table.length - 1) * 3) {
        table = grown(table, fill);
      }
    }
    List<Value> order = new ArrayList<>();
    for (Value item : table) {
      if (item != null) {
        order.add(item);
      }
    }
    return order;
  }

  private static @Nullable Value[] grown(@Nullable Value[] table, int used) {
    int least = used > 50000 ? used * 2 : used * 4;
    int size = 8;
    while (size <= least) {
      size <<= 1;
    }
    @Nullable Value[] larger = new @Nullable Value[size];
    for (Value item : table) {
      if (item != null) {
        insert(larger, item);
      }
    }
    return larger;
  }

  private static void insert(@Nullable Value[] table, Value item) {
    int mask = table.length - 1;
    long hash = Hashing.hash(item);
    long perturb = hash;
    int at = (int) (hash & mask);
    while (true) {
      int last = at + PROBES <= mask ? at + PROBES : at;
      for (int i = at; i <= last; i++) {
        if (table[i] == null) {
          table[i] = item;
          return;
        }
      }
      perturb >>>= 5;
      at = (int) ((at * 5L + 1 + perturb) & mask);
    }
  }
}
