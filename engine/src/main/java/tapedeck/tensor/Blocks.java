package tapedeck.tensor;

import java.util.Arrays;
import tapedeck.tensor.Deferred.Made;
import tapedeck.tensor.Deferred.Mapped;
import tapedeck.tensor.Deferred.Repeated;
import tapedeck.tensor.Deferred.There;
import tapedeck.tensor.Deferred.Zipped;

/**
 * The elements of a tensor of floats, a block at a time, each copied or computed into a room that
 * stays in the nearest cache; for one thread. All arrays in a loop have one index, as arrays that
 * might overlap are otherwise no matter for vector instructions.
 */
final class Blocks {
  /** Whole packets of every type. */
  private static final int BLOCK = 512;

  private final Made made;
  private final Object room;

  /** How many elements are in whole packets. */
  private final int packed;

  private final Blocks[] operands;

  private Blocks(Made made, DType dtype, int size) {
    this.made = made;
    this.room = dtype.array(BLOCK);
    this.packed = size - size % dtype.packet();
    this.operands =
        made.operands().stream().map(x -> of(made(x, size), dtype, size)).toArray(Blocks[]::new);
    if (made instanceof Repeated(Tensor one)) {
      if (room instanceof float[] floats) {
        Arrays.fill(floats, one.getFloat(0));
      } else {
        Arrays.fill((double[]) room, one.getDouble(0));
      }
    }
  }

  static Blocks of(Made made, DType dtype, int size) {
    return new Blocks(made, dtype, size);
  }

  private static Made made(Tensor x, int size) {
    if (x.size() != size) {
      return new Repeated(x);
    }
    Deferred own = x.deferred();
    return own == null ? new There(x.array()) : own.made();
  }

  /** Computes elements from {@code from} on into the beginning of {@code out}. */
  void copy(int from, int count, Object out) {
    boolean whole = from == 0 && operands.length > 0 && isChain();
    for (int done = 0; done < count; ) {
      int at = from + done;
      int n = Math.min(BLOCK, Math.min(count - done, at < packed ? packed - at : count));
      if (whole) {
        fill(out, at, at + n, at < packed);
      } else {
        compute(at, n, at < packed);
        System.arraycopy(room, 0, out, done, n);
      }
      done += n;
    }
  }

  /** Fills the room. */
  private void compute(int from, int count, boolean isPacked) {
    if (made instanceof There(Object elements)) {
      System.arraycopy(elements, from, room, 0, count);
    }
    for (Blocks operand : operands) {
      operand.compute(from, count, isPacked);
    }
    switch (made) {
      case There there -> {}
      case Repeated repeated -> {}
      case Mapped(Unary f, Tensor x) -> f.run(operands[0].room, room, 0, count, isPacked);
      case Zipped(Binary f, Tensor x, Tensor y) ->
          f.run(operands[0].room, operands[1].room, room, 0, count, isPacked);
    }
  }

  /**
   * Whether of two operands at most one has to be computed first, not both are a single number, and
   * so on down to arrays.
   */
  private boolean isChain() {
    int computed = 0;
    int numbers = 0;
    for (Blocks operand : operands) {
      computed += operand.operands.length > 0 ? 1 : 0;
      numbers += operand.made instanceof Repeated ? 1 : 0;
      if (operand.operands.length > 0 && !operand.isChain()) {
        return false;
      }
    }
    return computed <= 1 && numbers < operands.length;
  }

  /** Computes elements of a chain in their place, without any room. */
  private void fill(Object out, int from, int to, boolean isPacked) {
    for (Blocks operand : operands) {
      if (operand.operands.length > 0) {
        operand.fill(out, from, to, isPacked);
      }
    }
    switch (made) {
      case There there -> {}
      case Repeated repeated -> {}
      case Mapped(Unary f, Tensor x) -> f.run(operands[0].source(out), out, from, to, isPacked);
      case Zipped(Binary f, Tensor x, Tensor y) ->
          f.run(operands[0].source(out), operands[1].source(out), out, from, to, isPacked);
    }
  }

  /** Where an operand of a chain is read: its own array, one number, or what was computed last. */
  private Object source(Object out) {
    return switch (made) {
      case There(Object elements) -> elements;
      case Repeated repeated -> room;
      case Mapped mapped -> out;
      case Zipped zipped -> out;
    };
  }
}
