package tapedeck.trace;

import java.util.Arrays;

/** The nodes of a tape's records, by the number of the record. */
final class Nodes {
  private int[] nodes = new int[8];

  void put(int record, int node) {
    if (record >= nodes.length) {
      int known = nodes.length;
      nodes = Arrays.copyOf(nodes, Math.max(record + 1, 2 * known));
    }
    nodes[record] = node + 1;
  }

  /** The node of a record; -1 if it is not known. */
  int get(int record) {
    return record >= 0 && record < nodes.length ? nodes[record] - 1 : -1;
  }
}
