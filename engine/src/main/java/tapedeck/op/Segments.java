package tapedeck.op;

import static tapedeck.op.Parameter.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * Products and extremes of the rows that belong to one segment. All take {@code shape}, the
 * result's, and leave rows of a negative segment out.
 */
final class Segments {
  private Segments() {}

  private static final Domain ROWS =
      Domain.of(0.5, 2)
          .with(
              Domain.Case.of(shaped(3), Shape.of(4), Shape.of(4)),
              Domain.Case.of(shaped(3, 2), Shape.of(4, 2), Shape.of(4)),
              Domain.Case.of(shaped(3), Shape.of(2, 2), Shape.of(2, 2)));

  private static Attributes shaped(int... dims) {
    return Attributes.NONE.with("shape", Shape.of(dims)).with("empty_is_zero", true);
  }

  static final Op SEGMENT_MAX = extreme("segment_max", "UnsortedSegmentMax", "largest", true);
  static final Op SEGMENT_MIN = extreme("segment_min", "UnsortedSegmentMin", "smallest", false);

  static final Op SEGMENT_PROD =
      Op.named("segment_prod", "UnsortedSegmentProd")
          .takes(tensor("data"), tensor("segment_ids"))
          .mixesElements()
          .doc("The products of the rows of x that belong to one segment.")
          .formula("segment_prod({x}, {y})")
          .forward((in, a) -> multiplied(in[0], in[1], a.shape("shape")))
          .d("g · the product of the others in the segment", Segments::byFactors)
          .on(ROWS)
          .declare();

  static final List<Op> ALL = List.of(SEGMENT_MAX, SEGMENT_MIN, SEGMENT_PROD);

  private static Op extreme(String name, String kernel, String which, boolean largest) {
    return Op.named(name, kernel)
        .takes(tensor("data"), tensor("segment_ids"))
        .mixesElements()
        .doc("The %s elements of the rows of x that belong to one segment.".formatted(which))
        .formula(name + "({x}, {y})")
        .forward((in, a) -> winners(in[0], in[1], a, largest))
        .d(
            "g where {x} is the %s, shared by ties".formatted(which),
            (k, g, at) -> {
              Shape shape = at.out().shape();
              Tensor won = gathered(at.out(), at.y(), at.x().shape(), 0);
              boolean[] same = new boolean[at.x().size()];
              double[] counts = new double[shape.size()];
              int[] places = places(at.x(), at.y(), shape);
              for (int i = 0; i < same.length; i++) {
                same[i] = places[i] >= 0 && at.x().getDouble(i) == won.getDouble(i);
                if (same[i]) {
                  counts[places[i]]++;
                }
              }
              Tensor shared = k.div(g, Tensor.of(shape, counts).cast(g.dtype()));
              Tensor taken = taken(k, shared, at.y());
              return k.where(Tensor.of(at.x().shape(), same), taken, Calculus.zerosLike(taken));
            })
        .on(ROWS)
        .declare();
  }

  private static Tensor byFactors(Calculus k, Tensor g, Application at) {
    Tensor x = at.x();
    Tensor ids = at.y();
    Shape shape = at.out().shape();
    int[] places = places(x, ids, shape);
    boolean[] zero = new boolean[x.size()];
    double[] zeros = new double[shape.size()];
    for (int i = 0; i < zero.length; i++) {
      zero[i] = x.getDouble(i) == 0;
      if (zero[i] && places[i] >= 0) {
        zeros[places[i]]++;
      }
    }
    boolean[] several = new boolean[zeros.length];
    for (int i = 0; i < several.length; i++) {
      several[i] = zeros[i] > 1;
    }
    Tensor isZero = Tensor.of(x.shape(), zero);
    Tensor passing = k.where(Tensor.of(shape, several), Calculus.zerosLike(g), g);
    Tensor others = k.where(isZero, Calculus.onesLike(x), x);
    Tensor ofOthers = k.apply(SEGMENT_PROD, at.attributes(), others, ids);
    Tensor partial = k.where(isZero, taken(k, ofOthers, ids), k.div(taken(k, at.out(), ids), x));
    return k.mul(taken(k, passing, ids), partial);
  }

  /** For each row its segment's, zeros for rows of none. */
  private static Tensor taken(Calculus k, Tensor segments, Tensor ids) {
    int[] clipped = new int[ids.size()];
    boolean[] none = new boolean[ids.size()];
    boolean any = false;
    for (int i = 0; i < clipped.length; i++) {
      clipped[i] = Math.max(0, (int) ids.getLong(i));
      none[i] = ids.getLong(i) < 0;
      any |= none[i];
    }
    Tensor all =
        k.apply(
            Indexing.GATHER,
            Attributes.NONE.with("axis", new int[] {0}),
            segments,
            Tensor.of(ids.shape(), clipped));
    if (!any) {
      return all;
    }
    int[] dims = new int[all.rank()];
    Arrays.fill(dims, 1);
    System.arraycopy(ids.shape().dims(), 0, dims, 0, ids.rank());
    return k.where(Tensor.of(Shape.of(dims), none), Calculus.zerosLike(all), all);
  }

  /** For each element the one of the result that it goes into; −1 for none. */
  private static int[] places(Tensor x, Tensor ids, Shape shape) {
    int block = ids.size() == 0 ? 1 : x.size() / ids.size();
    int[] places = new int[x.size()];
    for (int i = 0; i < places.length; i++) {
      long id = ids.getLong(i / block);
      places[i] = id < 0 || id >= shape.dim(0) ? -1 : (int) id * block + i % block;
    }
    return places;
  }

  private static Tensor gathered(Tensor segments, Tensor ids, Shape shape, double none) {
    int block = ids.size() == 0 ? 1 : shape.size() / ids.size();
    Tensor empty = Tensor.full(segments.dtype(), Shape.SCALAR, none);
    return Arrange.gather(
        shape,
        segments.dtype(),
        i -> ids.getLong(i / block) < 0 ? empty : segments,
        i -> ids.getLong(i / block) < 0 ? 0 : (int) ids.getLong(i / block) * block + i % block);
  }

  private static Tensor winners(Tensor x, Tensor ids, Attributes a, boolean largest) {
    Shape shape = a.shape("shape");
    int[] winner = new int[shape.size()];
    Arrays.fill(winner, -1);
    int[] places = places(x, ids, shape);
    for (int i = 0; i < places.length; i++) {
      int at = places[i];
      if (at >= 0 && (winner[at] < 0 || beats(x, i, winner[at], largest))) {
        winner[at] = i;
      }
    }
    Tensor empty =
        a.flag("empty_is_zero")
            ? Tensor.full(x.dtype(), Shape.SCALAR, 0)
            : limit(x.dtype(), largest);
    return Arrange.gather(
        shape, x.dtype(), i -> winner[i] < 0 ? empty : x, i -> Math.max(winner[i], 0));
  }

  private static boolean beats(Tensor x, int challenger, int best, boolean largest) {
    double a = x.getDouble(challenger);
    double b = x.getDouble(best);
    return largest ? a > b : a < b;
  }

  /** The least number of a type, or its largest. */
  private static Tensor limit(DType dtype, boolean least) {
    return switch (dtype) {
      case FLOAT32 -> Tensor.of(least ? -Float.MAX_VALUE : Float.MAX_VALUE);
      case INT32 -> Tensor.of(least ? Integer.MIN_VALUE : Integer.MAX_VALUE);
      case INT64 -> Tensor.of(least ? Long.MIN_VALUE : Long.MAX_VALUE);
      default -> Tensor.full(dtype, Shape.SCALAR, least ? -Double.MAX_VALUE : Double.MAX_VALUE);
    };
  }

  private static Tensor multiplied(Tensor x, Tensor ids, Shape shape) {
    int[] places = places(x, ids, shape);
    if (!x.dtype().isFloating()) {
      LongBinaryOperator times = (a, b) -> a * b;
      long[] out = new long[shape.size()];
      Arrays.fill(out, 1);
      for (int i = 0; i < places.length; i++) {
        if (places[i] >= 0) {
          out[places[i]] = times.applyAsLong(out[places[i]], x.getLong(i));
        }
      }
      return Tensor.of(shape, out).cast(x.dtype());
    }
    boolean narrow = x.dtype() == DType.FLOAT32;
    DoubleBinaryOperator times = (a, b) -> narrow ? (float) (a * b) : a * b;
    double[] out = new double[shape.size()];
    Arrays.fill(out, 1);
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        out[places[i]] = times.applyAsDouble(out[places[i]], x.getDouble(i));
      }
    }
    return Tensor.of(shape, out).cast(x.dtype());
  }
}
