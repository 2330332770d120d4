package tapedeck.op;

import static java.util.stream.Collectors.joining;
import static tapedeck.op.Parameter.flag;
import static tapedeck.op.Parameter.ints;
import static tapedeck.op.Parameter.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Linear;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Products and transposes of matrices. */
final class Matrices {
  private Matrices() {}

  static final Op MATMUL =
      Op.named("matmul", "MatMul")
          .python("tf.matmul", "tf.linalg.matmul")
          .takes(
              tensor("a"),
              tensor("b"),
              flag("transpose_a"),
              flag("transpose_b"),
              flag("adjoint_a"),
              flag("adjoint_b"),
              flag("a_is_sparse"),
              flag("b_is_sparse"))
          .mixesElements()
          .doc("The matrix product of a and b over their two innermost axes.")
          .formula(a -> turned("{x}", isLeftTurned(a)) + " @ " + turned("{y}", isRightTurned(a)))
          .forward((in, a) ->
              Elementwise.flushed(
                  product(in[0], in[1], a.flag("transpose_a"), a.flag("transpose_b"))))
          .d(
              a ->
                  isLeftTurned(a)
                      ? turned("{y}", isRightTurned(a)) + " @ gᵀ"
                      : "g @ " + turned("{y}", !isRightTurned(a)),
              Matrices::byLeft)
          .d(
              a ->
                  isRightTurned(a)
                      ? "gᵀ @ " + turned("{x}", isLeftTurned(a))
                      : turned("{x}", !isLeftTurned(a)) + " @ g",
              Matrices::byRight)
          .on(
              Domain.of(-2, 2)
                  .with(
                      product(false, false, Shape.of(2, 3), Shape.of(3, 4)),
                      product(true, false, Shape.of(3, 2), Shape.of(3, 4)),
                      product(false, true, Shape.of(2, 3), Shape.of(4, 3)),
                      product(true, true, Shape.of(3, 2), Shape.of(4, 3)),
                      product(false, false, Shape.of(2, 1, 3), Shape.of(2, 3, 2))))
          .declare();

  static final Op TRANSPOSE =
      Op.named("transpose", "Transpose")
          .python("tf.transpose")
          .takes(tensor("a"), ints("perm"))
          .mixesElements()
          .doc("a with its axes in another order, reversed by default.")
          .formula("{x}ᵀ")
          .forward((in, a) -> Arrange.transpose(in[0], perm(a, in[0].rank())))
          .d(
              "gᵀ",
              (k, g, at) -> {
                checkTurned(g.rank(), at.x().rank());
                checkInverse(at.attributes().ints("perm"));
                return transpose(k, g, inverse(perm(at.attributes(), g.rank())));
              })
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(Attributes.NONE, Shape.of(2, 3)),
                      Domain.Case.of(
                          Attributes.NONE.with("perm", new int[] {2, 0, 1}), Shape.of(2, 1, 3))))
          .declare();

  static final List<Op> ALL = List.of(MATMUL, TRANSPOSE);

  private static void checkTurned(int given, int wanted) {
    if (given != wanted) {
      throw EngineError.inKernel(
              "transpose expects a vector of size %d. But input(1) is a vector of size %d"
                  .formatted(given, wanted))
          .within("Transpose");
    }
  }

  /** TensorFlow's rule inverts the order as it was given, and does not count from the end. */
  private static void checkInverse(int @Nullable [] perm) {
    for (int i = 0; perm != null && i < perm.length; i++) {
      if (perm[i] < 0) {
        throw EngineError.inKernel("%d is not between 0 and %d".formatted(perm[i], perm.length))
            .within("InvertPermutation");
      }
    }
  }

  private static boolean isLeftTurned(Attributes attributes) {
    return attributes.flag("transpose_a") || attributes.flag("adjoint_a");
  }

  private static boolean isRightTurned(Attributes attributes) {
    return attributes.flag("transpose_b") || attributes.flag("adjoint_b");
  }

  private static String turned(String matrix, boolean so) {
    return so ? matrix + "ᵀ" : matrix;
  }

  private static Domain.Case product(boolean flipA, boolean flipB, Shape a, Shape b) {
    return Domain.Case.of(
        Attributes.NONE.with("transpose_a", flipA).with("transpose_b", flipB), a, b);
  }

  private static Tensor product(Tensor x, Tensor y, boolean flipX, boolean flipY) {
    boolean fits = x.rank() == 2 && y.rank() == 2 && x.shape().dim(0) == y.shape().dim(0);
    boolean narrow = x.dtype() == DType.FLOAT32 && y.dtype() == DType.FLOAT32;
    return flipX && !flipY && fits && narrow
        ? Linear.matmulOfTransposed(x, y)
        : Linear.matmul(flipX ? flipped(x) : x, flipY ? flipped(y) : y, flipX, flipY);
  }

  private static Tensor byLeft(Calculus k, Tensor g, Application at) {
    boolean flipB = at.attributes().flag("transpose_b");
    return at.attributes().flag("transpose_a")
        ? matmul(k, at.y(), g, flipB, true)
        : matmul(k, g, at.y(), false, !flipB);
  }

  private static Tensor byRight(Calculus k, Tensor g, Application at) {
    boolean flipA = at.attributes().flag("transpose_a");
    return at.attributes().flag("transpose_b")
        ? matmul(k, g, at.x(), true, flipA)
        : matmul(k, at.x(), g, !flipA, false);
  }

  static Tensor matmul(Calculus k, Tensor a, Tensor b, boolean flipA, boolean flipB) {
    Attributes flags =
        Attributes.NONE
            .with("transpose_a", flipA ? true : null)
            .with("transpose_b", flipB ? true : null);
    return k.apply(MATMUL, flags, a, b);
  }

  private static Tensor transpose(Calculus k, Tensor g, int[] perm) {
    return k.apply(TRANSPOSE, Attributes.NONE.with("perm", perm), g);
  }

  private static int[] perm(Attributes a, int rank) {
    int @Nullable [] given = a.ints("perm");
    if (given == null) {
      return IntStream.range(0, rank).map(i -> rank - 1 - i).toArray();
    }
    if (given.length != rank) {
      throw misfit(
          "transpose expects a vector of size %d. But input(1) is a vector of size %d"
              .formatted(rank, given.length));
    }
    boolean[] named = new boolean[rank];
    for (int i = 0; i < rank; i++) {
      if (given[i] < -rank || given[i] >= rank) {
        throw misfit("%d is out of range [0 .. %d)".formatted(given[i], rank));
      }
      given[i] = Math.floorMod(given[i], rank);
      named[given[i]] = true;
    }
    for (int i = 0; i < rank; i++) {
      if (!named[i]) {
        String all = Arrays.stream(given).mapToObj(String::valueOf).collect(joining(","));
        throw misfit("%d is missing from {%s}.".formatted(i, all));
      }
    }
    return given;
  }

  private static EngineError misfit(String text) {
    return EngineError.invalidArgument(
        "{{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
            + " "
            + text
            + " [Op:Transpose]");
  }

  private static int[] inverse(int[] perm) {
    int[] inverse = new int[perm.length];
    for (int i = 0; i < perm.length; i++) {
      inverse[perm[i]] = i;
    }
    return inverse;
  }

  /** The two innermost axes swapped. */
  static Tensor flipped(Tensor x) {
    int[] perm = IntStream.range(0, x.rank()).toArray();
    if (perm.length >= 2) {
      perm[perm.length - 1] = perm.length - 2;
      perm[perm.length - 2] = perm.length - 1;
    }
    return Arrange.transpose(x, perm);
  }
}
