package tapedeck.script.library.tensorflow.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.tensorflow.indexing.Gathering;
import tapedeck.script.library.tensorflow.indexing.Selecting;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What {@code variable.scatter_nd_update} and its like change at some places of a variable. */
public final class Scattering {
  private Scattering() {}

  /** What becomes of an element that an update reaches. */
  private enum Kind {
    UPDATE((old, by) -> by, (old, by) -> by),
    ADD(Double::sum, Long::sum),
    SUB((old, by) -> old - by, (old, by) -> old - by),
    MUL((old, by) -> old * by, (old, by) -> old * by),
    DIV((old, by) -> old / by, (old, by) -> old / by),
    MAX(Math::max, Math::max),
    MIN(Math::min, Math::min);

    private final DoubleBinaryOperator real;
    private final LongBinaryOperator whole;

    Kind(DoubleBinaryOperator real, LongBinaryOperator whole) {
      this.real = real;
      this.whole = whole;
    }

    String method() {
      return name().toLowerCase(Locale.ROOT);
    }

    String kernel(String family) {
      return family + name().charAt(0) + method().substring(1);
    }
  }

  public static void install(Namespace variable) {
    for (Kind kind : Kind.values()) {
      variable.method(
          "scatter_" + kind.method(),
          "self, sparse_delta, use_locking=False, name=None",
          (r, in) -> byRow(r, of(in[0]), in[1], kind));
    }
    for (Kind kind : new Kind[] {Kind.UPDATE, Kind.ADD, Kind.SUB, Kind.MAX, Kind.MIN}) {
      variable.method(
          "scatter_nd_" + kind.method(),
          "self, indices, updates, name=None",
          (r, in) -> byPlace(r, of(in[0]), in[1], in[2], kind));
    }
    variable.method(
        "batch_scatter_update",
        "self, sparse_delta, use_locking=False, name=None",
        (r, in) -> {
          if (rows(r, in[1], "indices").rank() > 1) {
            throw Raise.refused(
                "Variable.batch_scatter_update with several batches",
                "Use variable.scatter_nd_update with full indices.");
          }
          return byRow(r, of(in[0]), in[1], Kind.UPDATE);
        });
  }

  private static Variable of(Value self) {
    if (Operands.existing(self) instanceof Variable variable) {
      return variable;
    }
    throw Raise.type("descriptor requires a 'Variable' object, not " + Types.nameOf(self));
  }

  private static Tensor rows(Runtime runtime, Value delta, String part) {
    if (!(delta instanceof IndexedSlices)) {
      throw Raise.type(
          "Argument `sparse_delta` must be a `tf.IndexedSlices`. Received arg: "
              + runtime.str(delta));
    }
    return Constants.array(runtime, runtime.requiredAttribute(delta, part));
  }

  private static Value byRow(Runtime runtime, Variable variable, Value delta, Kind kind) {
    Tensor indices = rows(runtime, delta, "indices");
    Tensor updates =
        Constants.converted(
            runtime, runtime.requiredAttribute(delta, "values"), variable.dtype(), "");
    Shape shape = variable.shape();
    String kernel = kind.kernel("ResourceScatter");
    checkRows(kernel, shape, indices.shape(), updates.shape());
    int width = shape.dim(0) == 0 ? 0 : shape.size() / shape.dim(0);
    int[] starts = new int[indices.size()];
    for (int i = 0; i < starts.length; i++) {
      long at = indices.getLong(i);
      if (at < 0 || at >= shape.dim(0)) {
        throw refused(
            kernel,
            "indices%s = %d is not in [0, %d)"
                .formatted(Selecting.place(indices.shape(), i), at, shape.dim(0)));
      }
      starts[i] = (int) at * width;
    }
    return changed(variable, starts, width, updates, kind);
  }

  private static void checkRows(String kernel, Shape shape, Shape indices, Shape updates) {
    if (shape.isScalar()) {
      throw refused(kernel, "params must be at least 1-D, got shape []");
    }
    if (updates.isScalar()) {
      return;
    }
    int rank = Math.min(indices.rank(), updates.rank());
    if (!Arrays.equals(Arrays.copyOf(updates.dims(), rank), indices.dims())) {
      throw refused(
          kernel,
          "The shape of indices (%s) must be a prefix of the shape of updates (%s)"
              .formatted(indices.bracketed(), updates.bracketed()));
    }
    if (!Arrays.equals(updates.dims(), joined(indices.dims(), shape.dims(), 1))) {
      throw refused(
          kernel,
          "Must have updates.shape = indices.shape + params.shape[1:] or updates.shape = [], got updates.shape %s, indices.shape %s, params.shape %s"
              .formatted(updates.bracketed(), indices.bracketed(), shape.bracketed()));
    }
  }

  private static Value byPlace(
      Runtime runtime, Variable variable, Value places, Value by, Kind kind) {
    Tensor indices = Gathering.whole(runtime, places).value();
    Tensor updates = Constants.converted(runtime, by, variable.dtype(), "");
    Shape shape = variable.shape();
    String kernel = kind.kernel("ResourceScatterNd");
    boolean several = indices.rank() > 1;
    int outer = several ? indices.rank() - 1 : 1;
    int depth = several ? indices.shape().dim(-1) : 1;
    checkPlaces(kernel, shape, indices.shape(), updates.shape(), outer, depth);
    int width = 1;
    for (int axis = depth; axis < shape.rank(); axis++) {
      width *= shape.dim(axis);
    }
    int[] starts = new int[indices.size() / Math.max(depth, 1)];
    for (int i = 0; i < starts.length; i++) {
      int start = 0;
      boolean within = true;
      for (int axis = 0; axis < depth; axis++) {
        long at = indices.getLong(i * depth + axis);
        within &= at >= 0 && at < shape.dim(axis);
        start = start * shape.dim(axis) + (int) at;
      }
      if (!within) {
        int[] asked = new int[depth];
        for (int axis = 0; axis < depth; axis++) {
          asked[axis] = (int) indices.getLong(i * depth + axis);
        }
        throw refused(
            kernel,
            "indices[%d] = [%s] does not index into shape %s"
                .formatted(i, listed(asked, 0, depth, ", "), shape.bracketed()));
      }
      starts[i] = start * width;
    }
    return changed(variable, starts, width, updates, kind);
  }

  /** The axes of the updates are the first of the indices, then the last of the variable. */
  private static void checkPlaces(
      String kernel, Shape shape, Shape indices, Shape updates, int outer, int depth) {
    String first = unequal(span("indices", indices, 0, outer), span("updates", updates, 0, outer));
    if (first != null) {
      throw refused(kernel, first);
    }
    if (shape.rank() - depth != updates.rank() - outer) {
      throw refused(
          kernel,
          "Dimensions [%d,%d) of input[shape=%s] must match dimensions [%d,%d) of updates[shape=%s]"
              .formatted(
                  depth,
                  shape.rank(),
                  shape.bracketed(),
                  depth,
                  updates.rank(),
                  updates.bracketed()));
    }
    String last =
        unequal(
            span("input", shape, depth, shape.rank()),
            span("updates", updates, outer, updates.rank()));
    if (last != null) {
      throw refused(kernel, last);
    }
  }

  /** Some axes of an operand, as errors name them. */
  private record Span(String operand, Shape shape, int from, int to) {
    boolean isWithin() {
      return to <= shape.rank();
    }

    String sizes() {
      return listed(shape.dims(), from, to, ",");
    }

    String text(boolean withSizes) {
      return "[%d,%d) of %s[shape=%s]%s"
          .formatted(from, to, operand, shape.bracketed(), withSizes ? " = " + sizes() : "");
    }
  }

  private static Span span(String operand, Shape shape, int from, int to) {
    return new Span(operand, shape, from, to);
  }

  /** What is wrong with two spans that have to be equal; null if they are. */
  private static @Nullable String unequal(Span a, Span b) {
    boolean known = a.isWithin() && b.isWithin();
    return known && a.sizes().equals(b.sizes())
        ? null
        : "Dimensions %s must match dimensions %s".formatted(a.text(known), b.text(known));
  }

  /** The new value: elements of {@code width} after each start, met by those of the updates. */
  private static Value changed(
      Variable variable, int[] starts, int width, Tensor updates, Kind kind) {
    Tensor old = variable.value();
    boolean real = old.dtype().isFloating();
    double[] reals = real ? new double[old.size()] : new double[0];
    long[] wholes = real ? new long[0] : new long[old.size()];
    for (int i = 0; i < old.size(); i++) {
      if (real) {
        reals[i] = old.getDouble(i);
      } else {
        wholes[i] = old.getLong(i);
      }
    }
    for (int i = 0; i < starts.length; i++) {
      for (int j = 0; j < width; j++) {
        int at = starts[i] + j;
        int from = updates.isScalar() ? 0 : i * width + j;
        if (real) {
          double next = kind.real.applyAsDouble(reals[at], updates.getDouble(from));
          reals[at] = Tensor.of(next).cast(old.dtype()).getDouble(0);
        } else {
          wholes[at] = kind.whole.applyAsLong(wholes[at], updates.getLong(from));
        }
      }
    }
    Tensor next = real ? Tensor.of(old.shape(), reals) : Tensor.of(old.shape(), wholes);
    variable.assign(next.cast(old.dtype()));
    return new UnreadVariable(variable);
  }

  private static int[] joined(int[] first, int[] second, int from) {
    int[] all = Arrays.copyOf(first, first.length + second.length - from);
    System.arraycopy(second, from, all, first.length, second.length - from);
    return all;
  }

  private static String listed(int[] dims, int from, int to, String between) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : between).append(dims[i]);
    }
    return text.toString();
  }

  private static Raise refused(String kernel, String what) {
    return Raise.of(
        Exceptions.INVALID_ARGUMENT_ERROR,
        "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:%s]"
            .formatted(kernel, what, kernel));
  }
}
