package tapedeck.trace;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tapedeck.tape.Place;

/** One tape of a run: where it was opened, inside which other, and what it recorded. */
public final class TapeInfo {
  private final int number;
  private final Place place;
  private final int parent;
  private final int root;
  private final int openedAt;
  private final boolean persistent;
  private final List<PassInfo> passes = new ArrayList<>(1);
  private List<TapeInfo> family = List.of();
  private int[] nodes = new int[2];
  private int nodeCount;
  private String name = "tape";

  TapeInfo(int number, Place place, int parent, int root, int openedAt, boolean persistent) {
    this.number = number;
    this.place = place;
    this.parent = parent;
    this.root = root;
    this.openedAt = openedAt;
    this.persistent = persistent;
  }

  /** Its number among the tapes of the run, from 0. */
  public int number() {
    return number;
  }

  /** Where its block begins. */
  public Place place() {
    return place;
  }

  /** The tape that was open around it; -1 if none was. */
  public int parent() {
    return parent;
  }

  /** The outermost tape that was open around it, or itself. */
  public int root() {
    return root;
  }

  /** The position at which it was first opened. */
  public int openedAt() {
    return openedAt;
  }

  /** Whether gradients can be taken more than once. */
  public boolean isPersistent() {
    return persistent;
  }

  /** The name it is bound to in the script; {@code tape} if it has none. */
  public String name() {
    return name;
  }

  /** The same up to now. */
  TapeInfo copy() {
    TapeInfo copy = new TapeInfo(number, place, parent, root, openedAt, persistent);
    copy.nodes = nodes.clone();
    copy.nodeCount = nodeCount;
    copy.name = name;
    return copy;
  }

  void name(String bound) {
    name = bound;
  }

  void add(int node) {
    if (nodeCount == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * nodeCount);
    }
    nodes[nodeCount++] = node;
  }

  /** Notes a pass over one of its family. */
  void add(PassInfo pass) {
    passes.add(pass);
  }

  /** Notes a tape whose root it is; it is the first one itself. */
  void addToFamily(TapeInfo tape) {
    if (family.isEmpty()) {
      family = List.of(tape);
    } else {
      family = family.size() == 1 ? new ArrayList<>(family) : family;
      family.add(tape);
    }
  }

  /** It and those that were opened inside it, in order; empty if it is itself inside another. */
  List<TapeInfo> family() {
    return family;
  }

  /** The passes over the tapes of its family, in order. */
  List<PassInfo> passes() {
    return passes;
  }

  /** The operations it recorded, in order, over the whole run. */
  public List<Integer> nodes() {
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return nodes[Objects.checkIndex(index, nodeCount)];
      }

      @Override
      public int size() {
        return nodeCount;
      }
    };
  }
}
