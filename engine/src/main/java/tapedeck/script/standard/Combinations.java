package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** What of {@code itertools} chooses items in every way there is. */
final class Combinations {
  private Combinations() {}

  /** Rows of one item of each iterable, the last changing fastest. */
  static Value product(Runtime runtime, Value[] in) {
    List<List<Value>> pools = new ArrayList<>();
    List<List<Value>> once = new ArrayList<>();
    ((Tuple) in[0]).items().forEach(each -> once.add(runtime.all(each)));
    int repeat = Numbers.index(in[1], "repeat");
    runtime.allocate((long) once.size() * Math.max(0, repeat));
    for (int i = 0; i < repeat; i++) {
      pools.addAll(once);
    }
    int[] at = new int[pools.size()];
    boolean[] ended = {pools.stream().anyMatch(List::isEmpty)};
    return Itertools.cursor(
        "product",
        () -> {
          if (ended[0]) {
            return null;
          }
          runtime.step();
          List<Value> row = new ArrayList<>(at.length);
          for (int i = 0; i < at.length; i++) {
            row.add(pools.get(i).get(at[i]));
          }
          int last = at.length - 1;
          while (last >= 0 && ++at[last] == pools.get(last).size()) {
            at[last--] = 0;
          }
          ended[0] = last < 0;
          return Tuple.of(row);
        });
  }

  /** Rows of r items: in the order of their places only, if {@code sorted}, or in any order. */
  static Value chosen(Runtime runtime, String name, Value[] in, boolean sorted, boolean again) {
    List<Value> pool = runtime.all(in[0]);
    int n = pool.size();
    int r = in[1] == None.NONE ? n : Numbers.index(in[1], "Expected int as r");
    if (r < 0) {
      throw Raise.value("r must be non-negative");
    }
    runtime.allocate(r);
    int[] at = new int[r];
    boolean[] begunAndEnded = {false, false};
    return Itertools.cursor(
        name,
        () -> {
          runtime.step();
          if (begunAndEnded[1]) {
            return null;
          }
          boolean found =
              begunAndEnded[0] ? advance(at, r - 1, n, sorted, again) : first(at, n, again);
          begunAndEnded[0] = true;
          begunAndEnded[1] = !found;
          if (!found) {
            return null;
          }
          List<Value> row = new ArrayList<>(r);
          for (int index : at) {
            row.add(pool.get(index));
          }
          return Tuple.of(row);
        });
  }

  private static boolean first(int[] at, int n, boolean again) {
    if (at.length > n && !again || n == 0 && at.length > 0) {
      return false;
    }
    for (int i = 0; i < at.length; i++) {
      at[i] = again ? 0 : i;
    }
    return true;
  }

  /** Moves the last place that can move on; the places behind it take the least that is free. */
  private static boolean advance(int[] at, int place, int n, boolean sorted, boolean again) {
    for (int i = place; i >= 0; i--) {
      for (int next = at[i] + 1; next < n; next++) {
        at[i] = next;
        if (!used(at, i, sorted, again) && filled(at, i + 1, n, sorted, again)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean used(int[] at, int place, boolean sorted, boolean again) {
    for (int i = 0; i < place && !again; i++) {
      if (at[i] == at[place]) {
        return true;
      }
    }
    return false;
  }

  private static boolean filled(int[] at, int from, int n, boolean sorted, boolean again) {
    for (int i = from; i < at.length; i++) {
      at[i] = sorted ? at[i - 1] + (again ? 0 : 1) : 0;
      while (at[i] < n && used(at, i, sorted, again)) {
        at[i]++;
      }
      if (at[i] >= n) {
        return false;
      }
    }
    return true;
  }
}
