package tapedeck.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/**
 * What gradients can be taken with respect to: what a record made, or what a tape watches. During a
 * backward pass the gradient is summed here.
 */
abstract sealed class Node permits Alias, Alias.Sizes, Line, Watched {
  /** What a record made depends on a source. */
  static final int DEPENDS = 1;

  /** It is a source itself. */
  static final int SOURCE = 2;

  /** {@link #sum} has more than one term. */
  static final int SUMMED = 4;

  /** Times this: by how many records between it and the targets it is still to be used. */
  static final int USE = 8;

  /** From 0 the number of its record or of the next one, below 0 that of what is watched. */
  final int index;

  int state;
  @Nullable Tensor sum;

  /**
   * What {@link #sum} is to be added up from. Unless tapes record the pass, the first two terms are
   * one.
   */
  @Nullable List<Tensor> parts;

  /** What one pass knows of a node, while another one needs the place. */
  record Mark(Node node, int state, @Nullable Tensor sum, @Nullable List<Tensor> parts) {
    void restore() {
      node.state = state;
      node.sum = sum;
      node.parts = parts;
    }
  }

  Node(int index) {
    this.index = index;
    unmark();
  }

  /** The state outside a pass: before sources are named, all that is recorded may lead to one. */
  final void unmark() {
    state = index >= 0 ? DEPENDS : 0;
    sum = null;
    parts = null;
  }

  final Mark mark() {
    return new Mark(this, state, sum, parts);
  }

  final boolean is(int mark) {
    return (state & mark) != 0;
  }

  /** Whether no use is still to come. */
  final boolean isReady() {
    return (state & -USE) == 0;
  }

  /** Whether it is a source or depends on one. */
  static boolean leads(@Nullable Node node) {
    return node != null && node.is(DEPENDS | SOURCE);
  }

  /** What an alias stands for, or the node itself. */
  static @Nullable Node origin(@Nullable Node node) {
    Node origin = node;
    while (origin instanceof Alias alias) {
      origin = alias.of;
    }
    return origin;
  }

  /** The identity of the tensor or variable. */
  abstract long identity();
}
