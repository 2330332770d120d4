package tapedeck.script.library.tensorflow.indexing;

import tapedeck.tensor.Tensor;

/**
 * The order in which C++'s sort by insertion, which TensorFlow calls, leaves short rows that hold
 * something that is not a number: it compares as neither larger nor smaller than anything.
 */
final class Insertion {
  /** How long the rows are that are sorted so. */
  static final int MOST = 16;

  private Insertion() {}

  /** Whether one of the elements is not a number. */
  static boolean isNeeded(Tensor x, int from, int stride, int length) {
    for (int i = 0; i < length; i++) {
      if (Double.isNaN(x.getDouble(from + i * stride))) {
        return true;
      }
    }
    return false;
  }

  /** Places within the row. */
  static int[] sorted(Tensor x, int from, int stride, int length, boolean descending) {
    double[] keys = new double[length];
    int[] row = new int[length];
    for (int i = 0; i < length; i++) {
      double key = x.getDouble(from + i * stride);
      keys[i] = descending ? key : -key;
      row[i] = i;
    }
    for (int i = 1; i < length; i++) {
      int next = row[i];
      int hole = i;
      boolean first = keys[row[0]] < keys[next];
      while (hole > 0 && (first || keys[row[hole - 1]] < keys[next])) {
        row[hole] = row[hole - 1];
        hole--;
      }
      row[hole] = next;
    }
    tiesInOrder(keys, row);
    return row;
  }

  private static void tiesInOrder(double[] keys, int[] row) {
    for (int begin = 0; begin < row.length; ) {
      int end = begin + 1;
      while (end < row.length && keys[row[begin]] == keys[row[end]]) {
        end++;
      }
      java.util.Arrays.sort(row, begin, end);
      begin = end;
    }
  }
}
