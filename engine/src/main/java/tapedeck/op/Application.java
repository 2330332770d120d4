package tapedeck.op;

import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/** An operation applied once: what it took and what came out, all that a gradient rule may use. */
public sealed class Application {
  private final Op op;
  private final Attributes attributes;
  private final @Nullable Tensor x;
  private final @Nullable Tensor y;
  private final Tensor out;

  private Application(
      Op op, Attributes attributes, @Nullable Tensor x, @Nullable Tensor y, Tensor out) {
    this.op = op;
    this.attributes = attributes;
    this.x = x;
    this.y = y;
    this.out = out;
  }

  /** With one operand, or with two if {@code y} is not null. */
  public static Application of(
      Op op, Attributes attributes, Tensor x, @Nullable Tensor y, Tensor out) {
    return new Application(op, attributes, x, y, out);
  }

  /**
   * With any number of operands.
   *
   * @param inputs the operands as they were when the operation ran; taken over
   */
  public static Application of(Op op, Attributes attributes, Tensor[] inputs, Tensor out) {
    return switch (inputs.length) {
      case 1 -> new Application(op, attributes, inputs[0], null, out);
      case 2 -> new Application(op, attributes, inputs[0], inputs[1], out);
      default -> new Wide(op, attributes, inputs, out);
    };
  }

  /** What was applied. */
  public Op op() {
    return op;
  }

  /** What the operation was told besides its operands. */
  public Attributes attributes() {
    return attributes;
  }

  /** The first operand. */
  public Tensor x() {
    return input(0);
  }

  /** The second operand. */
  public Tensor y() {
    return input(1);
  }

  /** The result. */
  public Tensor out() {
    return out;
  }

  /** How many operands there were. */
  public int arity() {
    return y == null ? 1 : 2;
  }

  /**
   * Operand {@code index}, from 0, as it was when the operation ran.
   *
   * @throws IndexOutOfBoundsException if there were fewer
   */
  public Tensor input(int index) {
    Tensor found = index == 0 ? x : index == 1 ? y : null;
    if (found == null) {
      throw new IndexOutOfBoundsException(op + " took no operand " + index);
    }
    return found;
  }

  /** All operands, a fresh array. */
  public final Tensor[] inputs() {
    Tensor[] all = new Tensor[arity()];
    for (int i = 0; i < all.length; i++) {
      all[i] = input(i);
    }
    return all;
  }

  /** With no operand, or with more than two. */
  private static final class Wide extends Application {
    private final Tensor[] inputs;

    private Wide(Op op, Attributes attributes, Tensor[] inputs, Tensor out) {
      super(op, attributes, null, null, out);
      this.inputs = inputs;
    }

    @Override
    public int arity() {
      return inputs.length;
    }

    @Override
    public Tensor input(int index) {
      return inputs[index];
    }
  }
}
