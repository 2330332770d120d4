package tapedeck.script.library.tensorflow.indexing;

import java.util.Arrays;
import tapedeck.tensor.Tensor;

/**
 * The largest elements of a row as TensorFlow's heap of them finds them, in the order in which it
 * leaves them; what is no number is neither larger nor smaller than anything.
 */
final class Largest {
  private final Tensor x;
  private final int from;
  private final int[] heap;
  private int size;

  private Largest(Tensor x, int from, int count) {
    this.x = x;
    this.from = from;
    this.heap = new int[count + 1];
  }

  /**
   * Places of {@code count} elements among more, {@code length}, that begin at {@code from}.
   *
   * @param sorted whether the largest comes first
   */
  static int[] places(Tensor x, int from, int length, int count, boolean sorted) {
    Largest row = new Largest(x, from, count);
    boolean heaped = false;
    for (int i = 0; i < length; i++) {
      if (!heaped) {
        row.heap[row.size++] = i;
        if (row.size == count + 1) {
          row.make();
          row.pop();
          heaped = true;
        }
      } else if (row.before(i, row.heap[0])) {
        row.pop();
        row.lift(row.size++, 0, i);
      }
    }
    while (sorted && row.size > 1) {
      row.pop();
    }
    return Arrays.copyOf(row.heap, count);
  }

  /** Whether an element comes before another, the greater first. */
  private boolean before(int a, int b) {
    double one = x.getDouble(from + a);
    double two = x.getDouble(from + b);
    return one > two || !(one < two) && a < b;
  }

  private void make() {
    for (int parent = (size - 2) / 2; parent >= 0; parent--) {
      settle(parent, size, heap[parent]);
    }
  }

  /** Takes the least element off. */
  private void pop() {
    size--;
    int last = heap[size];
    heap[size] = heap[0];
    settle(0, size, last);
  }

  private void settle(int top, int length, int element) {
    int hole = top;
    int child = top;
    while (child < (length - 1) / 2) {
      child = 2 * (child + 1);
      if (before(heap[child], heap[child - 1])) {
        child--;
      }
      heap[hole] = heap[child];
      hole = child;
    }
    if (length % 2 == 0 && child == (length - 2) / 2) {
      child = 2 * (child + 1);
      heap[hole] = heap[child - 1];
      hole = child - 1;
    }
    lift(hole, top, element);
  }

  private void lift(int place, int top, int element) {
    int hole = place;
    int parent = (hole - 1) / 2;
    while (hole > top && before(heap[parent], element)) {
      heap[hole] = heap[parent];
      hole = parent;
      parent = (hole - 1) / 2;
    }
    heap[hole] = element;
  }
}
