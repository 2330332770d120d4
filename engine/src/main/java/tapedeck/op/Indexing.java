package tapedeck.op;

import static tapedeck.op.Parameter.ints;
import static tapedeck.op.Parameter.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Rows and elements picked, or put, by tensors of indices. */
final class Indexing {
  private Indexing() {}

  private static final Attributes ALONG_1 = Attributes.NONE.with("axis", new int[] {1});

  /** Picks along one axis, the first by default. */
  static final Op GATHER =
      Op.named("gather", "GatherV2")
          .takes(tensor("params"), tensor("indices"), ints("axis"))
          .mixesElements()
          .doc("The slices of params along an axis that indices name.")
          .formula("{x}[{y}]")
          .forward((in, a) -> gather(in[0], in[1], Axes.one(a, in[0].rank())))
          .d(
              "g, added up at the places taken",
              (k, g, at) -> {
                checkTaken(g.shape(), at.out().shape());
                return k.apply(
                    Indexing.GATHER_GRAD, at.attributes().with("shape", at.x().shape()), g, at.y());
              })
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(Attributes.NONE, Shape.of(3), Shape.of(2)),
                      Domain.Case.of(Attributes.NONE, Shape.of(3, 2), Shape.of(2, 2)),
                      Domain.Case.of(ALONG_1, Shape.of(2, 3), Shape.of(4)),
                      Domain.Case.of(Attributes.NONE, Shape.of(3, 2), Shape.SCALAR)))
          .declare();

  static final Op GATHER_GRAD =
      Op.named("gather_grad", "ScatterAdd")
          .takes(tensor("updates"), tensor("indices"), ints("axis"))
          .mixesElements()
          .doc("Zeros, with the slices of x added along an axis where y says.")
          .formula("scatter({x})")
          .forward((in, a) -> {
            Shape shape = a.shape("shape");
            return scatter(in[0], in[1], shape, Axes.one(a, shape.rank()));
          })
          .d(
              "g at the places put to",
              (k, g, at) -> {
                int axis = Axes.one(at.attributes(), g.rank());
                Attributes rows =
                    axis == 0 ? Attributes.NONE.with("by_rows", true) : Attributes.NONE;
                return k.apply(GATHER, rows.with("axis", new int[] {axis}), g, at.y());
              })
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          Attributes.NONE.with("shape", Shape.of(3, 2)),
                          Shape.of(4, 2),
                          Shape.of(4)),
                      Domain.Case.of(
                          ALONG_1.with("shape", Shape.of(2, 3)), Shape.of(2, 2), Shape.of(2))))
          .declare();

  static final Op GATHER_ND =
      Op.named("gather_nd", "GatherNd")
          .takes(tensor("params"), tensor("indices"))
          .mixesElements()
          .doc("The slices of params at the places that the rows of indices name.")
          .formula("{x}[{y}]")
          .forward((in, a) -> {
            int[] places = places(in[1], in[0].shape(), "GatherNd");
            Shape target = target(in[1].shape(), in[0].shape());
            int block = target.size() / Math.max(places.length, 1);
            return Arrange.gather(
                target, in[0].dtype(), i -> in[0], i -> places[i / block] * block + i % block);
          })
          .d(
              "g, added up at the places taken",
              (k, g, at) ->
                  k.apply(
                      Indexing.SCATTER_ND,
                      Attributes.NONE.with("shape", at.x().shape()),
                      at.y(),
                      g))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(Attributes.NONE, Shape.of(3), Shape.of(2, 1)),
                      Domain.Case.of(Attributes.NONE, Shape.of(3, 3), Shape.of(4, 2)),
                      Domain.Case.of(Attributes.NONE, Shape.of(3, 2), Shape.of(2, 1))))
          .declare();

  static final Op SCATTER_ND =
      Op.named("scatter_nd", "ScatterNd")
          .python("tf.scatter_nd")
          .takes(tensor("indices"), tensor("updates"), Parameter.shape("shape"))
          .mixesElements()
          .doc("Zeros of a shape, with updates added at the places that the rows of indices name.")
          .formula("scatter({y})")
          .forward((in, a) -> {
            Shape shape = a.shape("shape");
            KernelTypes.check("ScatterNd", 0, in[0].dtype());
            checkUpdates(in[0].shape(), in[1].shape(), shape);
            int[] places = places(in[0], shape, "ScatterNd");
            int block = in[1].size() / Math.max(places.length, 1);
            IntUnaryOperator place = i -> places[i / block] * block + i % block;
            return a.flag("replace") ? put(in[1], shape, place) : added(in[1], shape, place);
          })
          .d("0", (k, g, at) -> Calculus.zerosLike(at.x()))
          .d("g at the places put to", (k, g, at) -> k.apply(GATHER_ND, g, at.x()))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          Attributes.NONE.with("shape", Shape.of(4)), Shape.of(3, 1), Shape.of(3)),
                      Domain.Case.of(
                          Attributes.NONE.with("shape", Shape.of(3, 2)),
                          Shape.of(2, 1),
                          Shape.of(2, 2))))
          .declare();

  static final List<Op> ALL = List.of(GATHER, GATHER_GRAD, GATHER_ND, SCATTER_ND);

  /** TensorFlow puts what arrives into the shape of the rows that were taken. */
  private static void checkTaken(Shape given, Shape wanted) {
    if (given.size() != wanted.size()) {
      throw EngineError.inKernel(
              "Input to reshape is a tensor with %d values, but the requested shape has %d"
                  .formatted(given.size(), wanted.size()))
          .within("Reshape");
    }
  }

  /** Checks as TensorFlow's kernel does, which takes a vector of indices for a column of them. */
  private static void checkUpdates(Shape indices, Shape updates, Shape shape) {
    checkRank("Indices", indices);
    checkRank("Updates", updates);
    int outer = indices.rank() - 1;
    int depth = indices.dim(outer);
    boolean fits = updates.rank() >= outer;
    for (int i = 0; fits && i < outer; i++) {
      fits = indices.dim(i) == updates.dim(i);
    }
    if (!fits) {
      throw EngineError.inKernel(
          "Dimensions [0,%d) of indices[shape=%s] must match dimensions [0,%d) of updates[shape=%s]"
              .formatted(outer, indices.bracketed(), outer, updates.bracketed()));
    }
    checkInner(depth, outer, updates, shape);
    if (outer == 0) {
      if (updates.dim(0) != depth) {
        throw EngineError.inKernel(
            "Dimensions [0,1) of indices[shape=%s] = %d must match dimensions [0,1) of updates[shape=%s] = %d"
                .formatted(indices.bracketed(), depth, updates.bracketed(), updates.dim(0)));
      }
      checkInner(1, 1, updates, shape);
    }
  }

  private static void checkRank(String what, Shape given) {
    if (given.isScalar()) {
      throw EngineError.inKernel(what + " shape must have rank at least one. Found:[]");
    }
  }

  /** Whether what is put has the shape of what it is put over. */
  private static void checkInner(int depth, int outer, Shape updates, Shape shape) {
    int inner = shape.rank() - depth;
    boolean fits = updates.rank() - outer == inner;
    for (int i = 0; fits && i < inner; i++) {
      fits = shape.dim(depth + i) == updates.dim(outer + i);
    }
    if (!fits) {
      throw EngineError.inKernel(
          "Dimensions [%d,%d) of input[shape=%s] must match dimensions [%d,%d) of updates[shape=%s]"
              .formatted(
                  depth,
                  shape.rank(),
                  shape.bracketed(),
                  outer,
                  updates.rank(),
                  updates.bracketed()));
    }
  }

  private static Tensor gather(Tensor x, Tensor indices, int axis) {
    int[] rows = rows(indices, x.shape().dim(axis));
    int[] dims = x.shape().dims();
    int[] inner = Arrays.copyOfRange(dims, axis + 1, dims.length);
    int[] outer = Arrays.copyOf(dims, axis);
    Shape target = Shape.of(joined(outer, indices.shape().dims(), inner));
    int block = product(inner);
    int count = rows.length;
    int length = dims[axis];
    return Arrange.gather(
        target,
        x.dtype(),
        i -> x,
        i -> (i / block / count * length + rows[i / block % count]) * block + i % block);
  }

  private static Tensor scatter(Tensor x, Tensor indices, Shape shape, int axis) {
    int[] rows = rows(indices, shape.dim(axis));
    int block = product(Arrays.copyOfRange(shape.dims(), axis + 1, shape.rank()));
    int count = rows.length;
    int length = shape.dim(axis);
    return added(
        x, shape, i -> (i / block / count * length + rows[i / block % count]) * block + i % block);
  }

  /** Zeros with x put at places; what comes last to a place stays there. */
  private static Tensor put(Tensor x, Shape shape, IntUnaryOperator place) {
    int[] from = new int[shape.size()];
    Arrays.fill(from, -1);
    for (int i = 0; i < x.size(); i++) {
      from[place.applyAsInt(i)] = i;
    }
    Tensor zero = Tensor.full(x.dtype(), Shape.of(1), 0);
    return Arrange.gather(shape, x.dtype(), i -> from[i] < 0 ? zero : x, i -> Math.max(from[i], 0));
  }

  private static Tensor added(Tensor x, Shape shape, IntUnaryOperator place) {
    if (x.dtype() == DType.FLOAT32) {
      float[] out = new float[shape.size()];
      for (int i = 0; i < x.size(); i++) {
        out[place.applyAsInt(i)] += x.getFloat(i);
      }
      return Tensor.of(shape, out);
    }
    if (x.dtype() == DType.FLOAT64) {
      double[] out = new double[shape.size()];
      for (int i = 0; i < x.size(); i++) {
        out[place.applyAsInt(i)] += x.getDouble(i);
      }
      return Tensor.of(shape, out);
    }
    long[] out = new long[shape.size()];
    for (int i = 0; i < x.size(); i++) {
      out[place.applyAsInt(i)] += x.getLong(i);
    }
    return Tensor.of(shape, out).cast(x.dtype());
  }

  private static int[] rows(Tensor indices, int length) {
    int[] rows = new int[indices.size()];
    for (int i = 0; i < rows.length; i++) {
      long row = indices.getLong(i);
      if (row < 0 || row >= length) {
        throw EngineError.invalidArgument(
            "{{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices%s = %d is not in [0, %d) [Op:GatherV2]"
                .formatted(place(indices.shape(), i), row, length));
      }
      rows[i] = (int) row;
    }
    return rows;
  }

  private static String place(Shape shape, int index) {
    int[] strides = shape.strides();
    int[] at = new int[shape.rank()];
    for (int i = 0, left = index; i < at.length; i++) {
      at[i] = left / strides[i];
      left %= strides[i];
    }
    return at.length == 0 ? "" : Arrays.toString(at).replace(" ", "");
  }

  /** For each row of indices, the number of the slice of {@code shape} that it names. */
  private static int[] places(Tensor indices, Shape shape, String kernel) {
    KernelTypes.check(kernel, kernel.equals("GatherNd") ? 1 : 0, indices.dtype());
    if (indices.rank() == 0) {
      throw EngineError.inKernel(
          kernel.equals("GatherNd")
              ? "indices must be at least a vector"
              : "Indices shape must have rank at least one. Found:[]");
    }
    int depth = indices.shape().dim(indices.rank() - 1);
    if (depth > shape.rank()) {
      throw EngineError.inKernel(
          "index innermost dimension length must be <= params rank; saw: %d vs. %d"
              .formatted(depth, shape.rank()));
    }
    int[] places = new int[depth == 0 ? 0 : indices.size() / depth];
    boolean gathers = kernel.equals("GatherNd");
    int outside = -1;
    for (int row = 0; row < places.length && (gathers || outside < 0); row++) {
      int place = 0;
      for (int i = 0; i < depth; i++) {
        long at = indices.getLong(row * depth + i);
        if (at < 0 || at >= shape.dim(i)) {
          outside = row;
        }
        place = place * shape.dim(i) + (int) at;
      }
      places[row] = place;
    }
    if (outside >= 0) {
      String row = row(indices, outside, depth);
      throw EngineError.inKernel(
          gathers
              ? "indices%s = %s does not index into param shape %s, node name: GatherNd"
                  .formatted(place(indices, outside), row.replace(",", ", "), shape.bracketed())
              : "indices[%d] = %s does not index into shape %s"
                  .formatted(outside, row, shape.bracketed()));
    }
    return places;
  }

  /** Where a row of indices stands, nothing for the only one. */
  private static String place(Tensor indices, int row) {
    int[] place = new int[indices.rank() - 1];
    int left = row;
    for (int i = place.length - 1; i >= 0; i--) {
      place[i] = left % indices.shape().dim(i);
      left /= indices.shape().dim(i);
    }
    return place.length == 0 ? "" : Arrays.toString(place).replace(" ", "");
  }

  private static String row(Tensor indices, int row, int depth) {
    long[] numbers = new long[depth];
    Arrays.setAll(numbers, i -> indices.getLong(row * depth + i));
    return Arrays.toString(numbers).replace(" ", "");
  }

  /** For each element of updates the one of {@code shape} that rows of indices name. */
  static int[] elements(Tensor indices, Shape shape, int updates) {
    int[] slices = places(indices, shape, "TensorScatter");
    int block = updates / Math.max(slices.length, 1);
    int[] elements = new int[updates];
    Arrays.setAll(elements, i -> slices[i / block] * block + i % block);
    return elements;
  }

  private static Shape target(Shape indices, Shape params) {
    int depth = indices.dim(indices.rank() - 1);
    return Shape.of(
        joined(
            Arrays.copyOf(indices.dims(), indices.rank() - 1),
            Arrays.copyOfRange(params.dims(), depth, params.rank()),
            new int[0]));
  }

  private static int[] joined(int[] a, int[] b, int[] c) {
    int[] all = Arrays.copyOf(a, a.length + b.length + c.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    System.arraycopy(c, 0, all, a.length + b.length, c.length);
    return all;
  }

  private static int product(int[] dims) {
    return Arrays.stream(dims).reduce(1, (x, y) -> x * y);
  }
}
