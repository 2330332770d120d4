package tapedeck.app.session;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where lines are after edits: a line that is as it was is where it went, and of lines that were
 * replaced each is where its counterpart stands.
 */
final class LineShift {
  private static final int MOST_TO_COMPARE = 2_000_000;
  private static final int LEAST_TO_JUDGE = 4;
  private static final int KEPT_OF_A_TEXT = 4;

  private final int[] places;
  private final int come;
  private final boolean another;

  private LineShift(int[] places, int come, boolean another) {
    this.places = places;
    this.come = come;
    this.another = another;
  }

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
    int[] places = new int[old.size()];
    for (int i = 0; i < same; i++) {
      places[i] = i + 1;
    }
    for (int i = 1; i <= tail; i++) {
      places[old.size() - i] = now.size() - i + 1;
    }
    matchKept(
        old.subList(same, old.size() - tail), now.subList(same, now.size() - tail), same, places);
    long kept =
        IntStream.range(0, old.size()).filter(i -> places[i] > 0 && !old.get(i).isBlank()).count();
    long most = Math.min(written(old), written(now));
    fillGaps(places, now.size());
    boolean another = most >= LEAST_TO_JUDGE && kept * KEPT_OF_A_TEXT < most;
    return new LineShift(places, now.size() - old.size(), another);
  }

  private static long written(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank()).count();
  }

  /** Whether hardly a line is left, as when another listing was pasted over a script. */
  boolean isAnotherText() {
    return another;
  }

  /** Finds the longest row of lines that both have, in their order. */
  private static void matchKept(List<String> old, List<String> now, int from, int[] places) {
    if ((long) old.size() * now.size() > MOST_TO_COMPARE) {
      return;
    }
    int[][] longest = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        longest[i][j] =
            old.get(i).equals(now.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.size() && j < now.size()) {
      if (old.get(i).equals(now.get(j))) {
        places[from + i++] = from + ++j;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Lines without a match go, in their order, to the lines between the matches around them. */
  private static void fillGaps(int[] places, int count) {
    int before = 0;
    for (int begin = 0; begin < places.length; begin++) {
      if (places[begin] > 0) {
        before = places[begin];
        continue;
      }
      int end = begin;
      while (end < places.length && places[end] == 0) {
        end++;
      }
      int behind = end < places.length ? places[end] : count + 1;
      for (int i = begin; i < end; i++) {
        places[i] = behind - before < 2 ? 0 : Math.min(before + 1 + i - begin, behind - 1);
      }
      begin = end - 1;
    }
  }

  /** The line that was line {@code number}, from 1; 0 if it is gone. */
  int of(int number) {
    return number < 1 || number > places.length ? Math.max(0, number + come) : places[number - 1];
  }
}
