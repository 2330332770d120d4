package tapedeck.tape;

import org.jspecify.annotations.Nullable;

/** From identities, which are not 0, to nodes; open addressing without boxing. */
final class NodeMap {
  private long[] keys = new long[4];
  private @Nullable Node[] nodes = new Node[4];
  private int size;

  @Nullable Node get(long key) {
    return nodes[slot(key)];
  }

  void put(long key, @Nullable Node node) {
    if (4 * (size + 1) > 3 * keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] != key) {
      keys[slot] = key;
      size++;
    }
    nodes[slot] = node;
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
    @Nullable Node[] oldNodes = nodes;
    keys = new long[oldKeys.length * 2];
    nodes = new Node[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        nodes[slot] = oldNodes[i];
      }
    }
  }
}
