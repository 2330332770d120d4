package tapedeck.trace;

import java.util.Arrays;

/**
 * The positions at which one may stand, in ascending order; the first is 0 and the last the end.
 *
 * @param positions distinct and ascending; not to be changed
 */
public record Steps(int[] positions) {
  /** How many positions there are, at least one. */
  public int count() {
    return positions.length;
  }

  /** The position with this index; the nearest there is for an index outside. */
  public int position(int index) {
    return positions[Math.clamp(index, 0, positions.length - 1)];
  }

  /** The index of the last step at or before {@code position}. */
  public int indexAt(int position) {
    int found = Arrays.binarySearch(positions, position);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }

  /** The first step behind {@code position}; the last step if there is none. */
  public int after(int position) {
    int index = indexAt(position);
    return position(positions[index] > position ? index : index + 1);
  }

  /** The last step before {@code position}; 0 if there is none. */
  public int before(int position) {
    int index = indexAt(position);
    return position(positions[index] < position ? index : index - 1);
  }
}
