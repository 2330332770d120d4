package tapedeck.tape;

/** From identities, which are not 0, to numbers; open addressing without boxing. */
final class LongIntMap {
  private long[] keys = new long[8];
  private int[] values = new int[8];
  private int size;

  /** The number kept for {@code key}, or {@code otherwise}. */
  int get(long key, int otherwise) {
    int slot = slot(key);
    return keys[slot] == key && key != 0 ? values[slot] : otherwise;
  }

  void put(long key, int value) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] != key) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
