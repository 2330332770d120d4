package tapedeck.tape;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Attributes;
import tapedeck.op.Op;
import tapedeck.tensor.Tensor;

/**
 * What a tape keeps of an operation that it recorded, in as few bytes as possible: here one of one
 * or two operands without attributes.
 */
sealed class Line extends Node {
  final Op op;
  final Tensor out;
  private final @Nullable Tensor x;
  private final @Nullable Tensor y;
  private @Nullable Node xNode;
  private @Nullable Node yNode;

  private Line(
      int index,
      Op op,
      @Nullable Tensor x,
      @Nullable Tensor y,
      Tensor out,
      @Nullable Node xNode,
      @Nullable Node yNode) {
    super(index);
    this.op = op;
    this.x = x;
    this.y = y;
    this.out = out;
    this.xNode = xNode;
    this.yNode = yNode;
  }

  /**
   * @param xNode what the tape knew {@code x} as, or null
   */
  static Line of(
      int index,
      Op op,
      Attributes attributes,
      Tensor x,
      @Nullable Tensor y,
      Tensor out,
      @Nullable Node xNode,
      @Nullable Node yNode) {
    return attributes == Attributes.NONE
        ? new Line(index, op, x, y, out, xNode, yNode)
        : new Told(index, op, attributes, x, y, out, xNode, yNode);
  }

  /** With any number of operands. */
  static Line of(int index, Application application, @Nullable Node[] nodes) {
    return new Wide(index, application, nodes);
  }

  /** How many operands there were. */
  int arity() {
    return y == null ? 1 : 2;
  }

  /** Operand {@code index}, from 0, which there has to be. */
  Tensor input(int index) {
    return Objects.requireNonNull(index == 0 ? x : y);
  }

  /** What the tape knows operand {@code index} as; null if it is nothing that it watches. */
  @Nullable Node node(int index) {
    return index == 0 ? xNode : yNode;
  }

  /** Whether a gradient of the result may be passed on to operand {@code index}. */
  final boolean passes(int index) {
    return op.leadsTo(index)
        && op.notDifferentiable() == null
        && out.dtype().isFloating()
        && input(index).dtype().isFloating();
  }

  /** Sets right what was unknown when the record was made. */
  void node(int index, @Nullable Node node) {
    if (index == 0) {
      xNode = node;
    } else {
      yNode = node;
    }
  }

  /** The operation with its operands and result, as a gradient rule sees them. */
  Application application() {
    return Application.of(op, attributes(), input(0), y, out);
  }

  Attributes attributes() {
    return Attributes.NONE;
  }

  @Override
  final long identity() {
    return out.id();
  }

  /** With attributes. */
  private static final class Told extends Line {
    private final Attributes attributes;

    private Told(
        int index,
        Op op,
        Attributes attributes,
        Tensor x,
        @Nullable Tensor y,
        Tensor out,
        @Nullable Node xNode,
        @Nullable Node yNode) {
      super(index, op, x, y, out, xNode, yNode);
      this.attributes = attributes;
    }

    @Override
    Attributes attributes() {
      return attributes;
    }
  }

  /** With no operand, or with more than two. */
  private static final class Wide extends Line {
    private final Application application;
    private final @Nullable Node[] nodes;

    private Wide(int index, Application application, @Nullable Node[] nodes) {
      super(index, application.op(), null, null, application.out(), null, null);
      this.application = application;
      this.nodes = nodes;
    }

    @Override
    int arity() {
      return nodes.length;
    }

    @Override
    Tensor input(int index) {
      return application.input(index);
    }

    @Override
    @Nullable Node node(int index) {
      return nodes[index];
    }

    @Override
    void node(int index, @Nullable Node node) {
      nodes[index] = node;
    }

    @Override
    Application application() {
      return application;
    }
  }
}
