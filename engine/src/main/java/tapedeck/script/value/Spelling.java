package tapedeck.script.value;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class Spelling {
  private static final int LONGEST = 40;

  private Spelling() {}

  /** The nearest of {@code known}, or null if none is near. */
  public static @Nullable String nearest(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return null;
    }
    String best = null;
    int least = Math.max(1, (name.length() + 1) / 3) + 1;
    for (String candidate : known) {
      if (candidate.length() <= LONGEST && !candidate.equals(name)) {
        int distance = distance(name, candidate);
        if (distance < least) {
          least = distance;
          best = candidate;
        }
      }
    }
    return best;
  }

  /** Insertions, deletions, replacements and swaps of neighbours that lead from a to b. */
  private static int distance(String a, String b) {
    if (a.equalsIgnoreCase(b)) {
      return 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] oldest = before;
      before = last;
      last = row;
      row = oldest;
    }
    return last[b.length()];
  }
}
