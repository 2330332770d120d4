package tapedeck.op;

import static tapedeck.op.Parameter.flag;
import static tapedeck.op.Parameter.ints;
import static tapedeck.op.Parameter.tensor;

import java.util.Arrays;
import java.util.List;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Reduce;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Products over axes, whole and running. */
final class Products {
  private Products() {}

  private static final Attributes AXIS_1 = Attributes.NONE.with("axis", new int[] {1});

  static final Op CUMPROD =
      Op.named("cumprod", "Cumprod")
          .python("tf.math.cumprod")
          .takes(tensor("x"), ints("axis"), flag("exclusive"), flag("reverse"))
          .mixesElements()
          .doc("Running products of x along an axis, the first by default.")
          .formula("cumprod({x})")
          .forward((in, a) -> Elementwise.flushed(cumulate(in[0], a)))
          .d(
              "the running sums of g · {out} from the other end, divided by {x}",
              (k, g, at) -> {
                Attributes back = at.attributes().with("reverse", !at.attributes().flag("reverse"));
                Tensor products = k.apply(Products.CUMPROD, at.attributes(), at.x());
                return k.apply(
                    Rounding.DIVIDE_NO_NAN,
                    k.apply(Shaping.CUMSUM, back, k.mul(products, g)),
                    at.x());
              })
          .on(
              Domain.of(0.5, 2)
                  .with(
                      Domain.Case.of(Attributes.NONE, Shape.of(4)),
                      Domain.Case.of(AXIS_1.with("exclusive", true), Shape.of(2, 3)),
                      Domain.Case.of(Attributes.NONE.with("reverse", true), Shape.of(3, 2))))
          .declare();

  static final Op REDUCE_PROD =
      Op.named("reduce_prod", "Prod")
          .python("tf.reduce_prod", "tf.math.reduce_prod")
          .takes(tensor("input_tensor"), ints("axis"), flag("keepdims"))
          .mixesElements()
          .doc("The product of x over the given axes, over all of them by default.")
          .formula("Π {x}")
          .forward((in, a) ->
              Reduce.product(in[0], Reduce.axes(a.ints("axis"), in[0].rank()), a.flag("keepdims")))
          .d("g · the product of all other elements", Products::others)
          .on(Reductions.AXES)
          .declare();

  static final List<Op> ALL = List.of(REDUCE_PROD, CUMPROD);

  /** The products before and behind each element times each other, which also holds at zeros. */
  private static Tensor others(Calculus k, Tensor g, Application at) {
    Tensor x = at.x();
    int rank = x.rank();
    int[] reduced = Reduce.axes(at.attributes().ints("axis"), rank);
    int[] perm = new int[rank];
    int next = 0;
    for (int axis = 0; axis < rank; axis++) {
      int own = axis;
      if (Arrays.stream(reduced).noneMatch(r -> r == own)) {
        perm[next++] = axis;
      }
    }
    int kept = next;
    for (int axis : reduced) {
      perm[next++] = axis;
    }
    Tensor lined = k.apply(Matrices.TRANSPOSE, Attributes.NONE.with("perm", perm), x);
    int rows = 1;
    for (int i = 0; i < kept; i++) {
      rows *= lined.shape().dim(i);
    }
    int length = rows == 0 ? 0 : x.size() / rows;
    Tensor table = k.reshape(lined, Shape.of(rows, length));
    Tensor before = k.apply(CUMPROD, AXIS_1.with("exclusive", true), table);
    Tensor behind = k.apply(CUMPROD, AXIS_1.with("exclusive", true).with("reverse", true), table);
    Tensor product = k.reshape(k.mul(before, behind), lined.shape());
    int[] inverse = new int[rank];
    for (int i = 0; i < rank; i++) {
      inverse[perm[i]] = i;
    }
    Tensor back = k.apply(Matrices.TRANSPOSE, Attributes.NONE.with("perm", inverse), product);
    return k.mul(Reductions.spread(k, g, at), back);
  }

  private static Tensor cumulate(Tensor x, Attributes a) {
    int axis = Axes.scanned(a, x.rank());
    int stride = x.shape().strides()[axis];
    int length = x.shape().dim(axis);
    float[] narrow = new float[x.dtype().storage() == DType.Storage.FLOAT32 ? x.size() : 0];
    double[] wide = new double[x.dtype() == DType.FLOAT64 ? x.size() : 0];
    long[] whole = new long[x.dtype().isFloating() ? 0 : x.size()];
    for (int first = 0; first < x.size(); first++) {
      if (first / stride % length != 0) {
        continue;
      }
      float f = 1;
      double d = 1;
      long l = 1;
      for (int n = 0; n < length; n++) {
        int at = first + (a.flag("reverse") ? length - 1 - n : n) * stride;
        boolean after = a.flag("exclusive");
        switch (x.dtype().storage()) {
          case FLOAT32 -> {
            float next = x.dtype().round(f * x.getFloat(at));
            narrow[at] = after ? f : next;
            f = next;
          }
          case FLOAT64 -> {
            double next = d * x.getDouble(at);
            wide[at] = after ? d : next;
            d = next;
          }
          case INT32, INT64, BOOL -> {
            long next = l * x.getLong(at);
            whole[at] = after ? l : next;
            l = next;
          }
        }
      }
    }
    return made(x.dtype(), x.shape(), narrow, wide, whole);
  }

  private static Tensor made(
      DType dtype, Shape shape, float[] narrow, double[] wide, long[] whole) {
    return switch (dtype.storage()) {
      case FLOAT32 -> Tensor.of(shape, narrow).cast(dtype);
      case FLOAT64 -> Tensor.of(shape, wide);
      case INT32, INT64, BOOL -> Tensor.of(shape, whole).cast(dtype);
    };
  }
}
