package tapedeck.tape;

/** Numbers in the order of their coming. */
final class IntQueue {
  private int[] ring = new int[8];
  private int head;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  boolean contains(int number) {
    for (int i = 0; i < size; i++) {
      if (ring[head + i & ring.length - 1] == number) {
        return true;
      }
    }
    return false;
  }

  void add(int number) {
    if (size == ring.length) {
      int[] wider = new int[2 * size];
      for (int i = 0; i < size; i++) {
        wider[i] = ring[head + i & size - 1];
      }
      ring = wider;
      head = 0;
    }
    ring[head + size++ & ring.length - 1] = number;
  }

  int removeFirst() {
    int first = ring[head];
    head = head + 1 & ring.length - 1;
    size--;
    return first;
  }
}
