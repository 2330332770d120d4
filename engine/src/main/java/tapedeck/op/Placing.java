package tapedeck.op;

import static tapedeck.op.Parameter.tensor;

import java.util.Arrays;
import java.util.List;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.FloatPackets;
import tapedeck.tensor.Libm;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Elements put in other places, kept where they are extreme, and summed along an axis in logs. */
final class Placing {
  private Placing() {}

  /** Takes {@code axes}: the axis along which it turns, and the one each length belongs to. */
  static final Op REVERSE_SEQUENCE =
      Op.named("reverse_sequence", "ReverseSequence")
          .takes(tensor("input"), tensor("seq_lengths"))
          .mixesElements()
          .doc("x with the first elements along an axis turned round, as many as y says.")
          .formula("reverse({x}, {y})")
          .forward((in, a) -> turned(in[0], in[1], Axes.of(a, "axes")))
          .d(
              "g, turned round",
              (k, g, at) -> k.apply(Placing.REVERSE_SEQUENCE, at.attributes(), g, at.y()))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          Attributes.NONE.with("axes", new int[] {1, 0}),
                          Shape.of(2, 3),
                          Shape.of(2)),
                      Domain.Case.of(
                          Attributes.NONE.with("axes", new int[] {0, 1}),
                          Shape.of(3, 2, 2),
                          Shape.of(2))))
          .declare();

  static final Op SCATTER_MAX = extreme("tensor_scatter_max", "TensorScatterMax", true);
  static final Op SCATTER_MIN = extreme("tensor_scatter_min", "TensorScatterMin", false);

  private static final Domain LINES =
      Domain.of(-2, 2)
          .with(
              Domain.Case.of(along(0, false, false), Shape.of(3)),
              Domain.Case.of(along(1, false, false), Shape.of(2, 3)),
              Domain.Case.of(along(0, false, true), Shape.of(2, 2)));

  static final Op CUMULATIVE_LOGSUMEXP =
      Op.named("cumulative_logsumexp", "CumulativeLogsumexp")
          .python("tf.math.cumulative_logsumexp")
          .takes(
              tensor("x"),
              Parameter.ints("axis"),
              Parameter.flag("exclusive"),
              Parameter.flag("reverse"))
          .mixesElements()
          .doc("ln of the running sums of exp(x) along an axis, computed without overflow.")
          .formula("ln(cumsum(exp({x})))")
          .forward((in, a) -> running(in[0], a))
          .d("exp({x}) · Σ g / exp({out}) over the sums with {x}", Placing::ofRunning)
          .trueTo(1)
          .on(LINES)
          .declare();

  /** Takes {@code places}: for each row where it is put. */
  static final Op STITCH =
      Op.named("dynamic_stitch", "DynamicStitch")
          .takes(tensor("data"), Parameter.places("places"))
          .mixesElements()
          .doc("The rows of x put at places; what comes last to a place stays there.")
          .formula("stitch({x})")
          .forward((in, a) -> stitched(in[0], Axes.of(a, "places")))
          .d(
              "g at the places, also for rows that were put over",
              (k, g, at) -> {
                int[] places = Axes.of(at.attributes(), "places");
                return k.apply(Indexing.GATHER, g, Tensor.of(Shape.of(places.length), places));
              })
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          Attributes.NONE.with("places", new int[] {2, 0}), Shape.of(2, 3))))
          .declare();

  static final List<Op> ALL =
      List.of(STITCH, REVERSE_SEQUENCE, SCATTER_MAX, SCATTER_MIN, CUMULATIVE_LOGSUMEXP);

  private static Attributes along(int axis, boolean exclusive, boolean reverse) {
    return Attributes.NONE
        .with("axis", new int[] {axis})
        .with("exclusive", exclusive ? true : null)
        .with("reverse", reverse ? true : null);
  }

  private static Tensor stitched(Tensor x, int[] places) {
    int count = Arrays.stream(places).max().orElse(-1) + 1;
    int[] from = new int[count];
    Arrays.fill(from, -1);
    for (int i = 0; i < places.length; i++) {
      from[places[i]] = i;
    }
    int[] dims = x.shape().dims();
    dims[0] = count;
    int block = Shape.of(dims).size() / Math.max(count, 1);
    Tensor zero = Tensor.full(x.dtype(), Shape.of(1), 0);
    return Arrange.gather(
        Shape.of(dims),
        x.dtype(),
        i -> from[i / block] < 0 ? zero : x,
        i -> from[i / block] < 0 ? 0 : from[i / block] * block + i % block);
  }

  private static Tensor turned(Tensor x, Tensor lengths, int[] axes) {
    int[] strides = x.shape().strides();
    int step = strides[axes[0]];
    int size = x.shape().dim(axes[0]);
    for (int i = 0; i < lengths.size(); i++) {
      if (lengths.getLong(i) < 0 || lengths.getLong(i) > size) {
        throw EngineError.invalidArgument(
            "{{function_node __wrapped__ReverseSequence_device_/job:localhost/replica:0/task:0/device:CPU:0}} seq_lens(%d) %s [Op:ReverseSequence] name: "
                .formatted(i, lengths.getLong(i) < 0 ? "< 0" : "> input.dims(" + axes[0] + ")"));
      }
    }
    return Arrange.gather(
        x.shape(),
        x.dtype(),
        i -> x,
        i -> {
          int place = i / step % size;
          int length = (int) lengths.getLong(i / strides[axes[1]] % x.shape().dim(axes[1]));
          return place < length ? i + (length - 1 - 2 * place) * step : i;
        });
  }

  private static Op extreme(String name, String kernel, boolean largest) {
    return Op.named(name, kernel)
        .takes(tensor("tensor"), tensor("indices"), tensor("updates"))
        .mixesElements()
        .doc(
            "x, but where the rows of y say the %s of x and z."
                .formatted(largest ? "larger" : "smaller"))
        .formula(name + "({x}, {y}, {z})")
        .forward((in, a) -> {
          int[] winner = winners(in, largest);
          int n = in[0].size();
          return Arrange.gather(
              in[0].shape(),
              in[0].dtype(),
              i -> winner[i] < n ? in[0] : in[2],
              i -> winner[i] < n ? i : winner[i] - n);
        })
        .d(
            "g where {x} stayed, shared by ties",
            (k, g, at) -> k.div(k.mul(g, same(at.x(), at.out())), shares(at)))
        .d("0", (k, g, at) -> Calculus.zerosLike(at.y()))
        .d(
            "g where {z} came in, shared by ties",
            (k, g, at) ->
                k.mul(k.apply(Indexing.GATHER_ND, k.div(g, shares(at)), at.y()), updated(at)))
        .on(
            Domain.of(-2, 2)
                .with(
                    Domain.Case.of(Attributes.NONE, Shape.of(4), Shape.of(2, 1), Shape.of(2)),
                    Domain.Case.of(
                        Attributes.NONE, Shape.of(3, 2), Shape.of(1, 1), Shape.of(1, 2))))
        .declare();
  }

  /** For each element its own place, or that of the update that won, counted behind all. */
  private static int[] winners(Tensor[] in, boolean largest) {
    int n = in[0].size();
    int[] winner = new int[n];
    Arrays.setAll(winner, i -> i);
    int[] places = Indexing.elements(in[1], in[0].shape(), in[2].size());
    for (int i = 0; i < places.length; i++) {
      int best = winner[places[i]];
      double before = best < n ? in[0].getDouble(best) : in[2].getDouble(best - n);
      double next = in[2].getDouble(i);
      if (largest ? next > before : next < before) {
        winner[places[i]] = n + i;
      }
    }
    return winner;
  }

  private static Tensor same(Tensor x, Tensor y) {
    double[] out = new double[x.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = x.getDouble(i) == y.getDouble(i) ? 1 : 0;
    }
    return Tensor.of(x.shape(), out).cast(x.dtype());
  }

  private static Tensor updated(Application at) {
    int[] places = Indexing.elements(at.y(), at.x().shape(), at.input(2).size());
    Tensor updates = at.input(2);
    double[] out = new double[updates.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = updates.getDouble(i) == at.out().getDouble(places[i]) ? 1 : 0;
    }
    return Tensor.of(updates.shape(), out).cast(updates.dtype());
  }

  private static Tensor shares(Application at) {
    double[] shares = same(at.x(), at.out()).toDoubles();
    double[] came = updated(at).toDoubles();
    int[] places = Indexing.elements(at.y(), at.x().shape(), came.length);
    for (int i = 0; i < came.length; i++) {
      shares[places[i]] += came[i];
    }
    return Tensor.of(at.x().shape(), shares).cast(at.x().dtype());
  }

  private static Tensor running(Tensor x, Attributes a) {
    int axis = Axes.scanned(a, x.rank());
    int step = x.shape().strides()[axis];
    int size = x.shape().dim(axis);
    boolean narrow = x.dtype() == DType.FLOAT32;
    double[] out = new double[x.size()];
    for (int first = 0; first < out.length; first++) {
      if (first / step % size != 0) {
        continue;
      }
      double sum = Double.NEGATIVE_INFINITY;
      for (int n = 0; n < size; n++) {
        int at = first + (a.flag("reverse") ? size - 1 - n : n) * step;
        double next = joined(sum, x.getDouble(at), narrow);
        out[at] = a.flag("exclusive") ? sum : next;
        sum = next;
      }
    }
    return Tensor.of(x.shape(), out).cast(x.dtype());
  }

  /** What is no number compares as neither more nor less, so that it counts as the sum so far. */
  private static double joined(double sum, double next, boolean narrow) {
    double most = sum < next ? next : sum;
    double least = next < sum ? next : sum;
    if (most == Double.NEGATIVE_INFINITY) {
      return most;
    }
    double apart = least - most;
    return narrow
        ? FloatPackets.log1p(FloatPackets.exp((float) apart)) + (float) most
        : Libm.log1p(Libm.exp(apart)) + most;
  }

  /** Sums in logs of the positive and of the negative part of g, as TensorFlow has it. */
  private static Tensor ofRunning(Calculus k, Tensor g, Application at) {
    double least = at.x().dtype() == DType.FLOAT32 ? -Float.MAX_VALUE : -Double.MAX_VALUE;
    Tensor floor = Calculus.constant(g, least);
    Tensor zero = Calculus.constant(g, 0);
    Tensor positive = k.where(k.greater(g, zero), k.log(g), floor);
    Tensor negative = k.where(k.less(g, zero), k.log(k.neg(g)), floor);
    return k.sub(part(k, positive, at), part(k, negative, at));
  }

  private static Tensor part(Calculus k, Tensor logarithm, Application at) {
    Attributes a = at.attributes();
    Attributes back = along(Axes.one(a, at.x().rank()), a.flag("exclusive"), !a.flag("reverse"));
    Tensor sums = k.apply(CUMULATIVE_LOGSUMEXP, back, k.sub(logarithm, at.out()));
    return k.exp(k.add(sums, at.x()));
  }
}
