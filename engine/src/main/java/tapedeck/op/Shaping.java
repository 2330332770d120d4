package tapedeck.op;

import static tapedeck.op.Parameter.dtype;
import static tapedeck.op.Parameter.shape;
import static tapedeck.op.Parameter.tensor;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The same numbers in another shape or type, or as they are. */
final class Shaping {
  private Shaping() {}

  private static final Attributes SIX = Attributes.NONE.with("shape", Shape.of(3, 2));

  static final Op RESHAPE =
      Op.named("reshape", "Reshape")
          .python("tf.reshape")
          .takes(tensor("tensor"), shape("shape"))
          .mixesElements()
          .doc("The same numbers in row-major order under another shape.")
          .formula("reshape({x})")
          .forward((in, a) -> in[0].reshape(a.shape("shape")))
          .dx("g in the operand's shape", (k, g, x, out) -> k.reshape(g, x.shape()))
          .on(Domain.of(-2, 2).with(Domain.Case.of(SIX, Shape.of(2, 3))))
          .declare();

  static final Op BROADCAST_TO =
      Op.named("broadcast_to", "BroadcastTo")
          .python("tf.broadcast_to")
          .takes(tensor("input"), shape("shape"))
          .mixesElements()
          .doc("x repeated along axes of size 1 until it fills a shape.")
          .formula("broadcast({x})")
          .forward((in, a) -> stretched(in[0], a.shape("shape")))
          .dx("g, summed over the repeated axes", (k, g, x, out) -> unbroadcast(k, g, x.shape()))
          .on(
              Domain.of(-2, 2)
                  .with(Domain.Case.of(SIX, Shape.of(3, 1)), Domain.Case.of(SIX, Shape.SCALAR)))
          .declare();

  static final Op CAST =
      Op.named("cast", "Cast")
          .python("tf.cast")
          .takes(tensor("x"), dtype("dtype"))
          .doc("x in another element type; no gradient passes an integer type.")
          .formula("cast({x})")
          .forward((in, a) -> in[0].cast(a.dtype("dtype")))
          .dx("1", (k, g, x, out) -> k.cast(g, x.dtype()))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          Attributes.NONE.with("dtype", tapedeck.tensor.DType.FLOAT64),
                          Shape.of(3))))
          .declare();

  static final Op IDENTITY =
      Op.named("identity", "Identity")
          .python("tf.identity")
          .takes(tensor("input"))
          .doc("The same numbers as a tensor of their own.")
          .formula("{x}")
          .forward((in, a) -> in[0].copy())
          .dx("1", (k, g, x, out) -> g)
          .declare();

  static final List<Op> ALL = List.of(RESHAPE, BROADCAST_TO, CAST, IDENTITY);

  private static Tensor stretched(Tensor x, Shape shape) {
    boolean fits =
        x.rank() <= shape.rank()
            && x.shape().broadcastsWith(shape)
            && Shape.broadcast(x.shape(), shape).equals(shape);
    if (!fits) {
      throw EngineError.invalidArgument(
          "Incompatible shapes: %s vs. %s [Op:BroadcastTo]"
              .formatted(x.shape().bracketed(), shape.bracketed()));
    }
    return Elementwise.stretch(x, shape);
  }

  /** Sums g over the axes along which an operand of {@code shape} was stretched. */
  static Tensor unbroadcast(Calculus k, Tensor g, Shape shape) {
    if (g.shape().equals(shape)) {
      return g;
    }
    int extra = g.rank() - shape.rank();
    int[] axes =
        IntStream.range(0, g.rank())
            .filter(i -> i < extra || shape.dim(i - extra) != g.shape().dim(i))
            .toArray();
    Tensor summed = k.reduceSum(g, axes);
    return summed.shape().equals(shape) ? summed : k.reshape(summed, shape);
  }
}
