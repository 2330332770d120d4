package tapedeck.app.session;

import java.util.List;

/**
 * Where lines are after an edit: those before it stay, those behind it move by as many as came or
 * went.
 *
 * @param same how many lines at the start are as they were
 * @param gone how many lines behind them were replaced
 * @param come by how many
 */
record LineShift(int same, int gone, int come) {
  static LineShift between(String before, String after) {
    List<String> old = List.of(before.split("\n", -1));
    List<String> now = List.of(after.split("\n", -1));
    int shorter = Math.min(old.size(), now.size());
    int same = 0;
    while (same < shorter && old.get(same).equals(now.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    return new LineShift(same, old.size() - same - tail, now.size() - same - tail);
  }

  /** The line that was line {@code number}, from 1; 0 if it is gone. */
  int of(int number) {
    if (number <= same) {
      return number;
    }
    if (number > same + gone) {
      return number - gone + come;
    }
    return come == 0 ? 0 : Math.min(number, same + come);
  }
}
