package tapedeck.script.library.binding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Evenly spaced numbers: {@code tf.range}, {@code tf.linspace}, as TensorFlow rounds them. */
final class Spans {
  private static final Op EXPAND_DIMS = Catalogue.required("expand_dims");
  private static final Op CONCAT = Catalogue.required("concat");

  /** The types of which {@code tf.range} takes the widest, if none is asked for. */
  private static final List<DType> ORDERED =
      List.of(
          DType.INT32, DType.INT64, DType.FLOAT16, DType.BFLOAT16, DType.FLOAT32, DType.FLOAT64);

  private Spans() {}

  static Value range(Runtime runtime, Value[] in) {
    boolean one = in[1] == None.NONE;
    DType asked = DTypes.tensorFlow(runtime, in[3]);
    Tensor start = bound(runtime, one ? Int.ZERO : in[0], asked);
    Tensor limit = bound(runtime, one ? in[0] : in[1], asked);
    Tensor delta = bound(runtime, in[2], asked);
    DType dtype = asked != null ? asked : widest(start, limit, delta);
    if (asked == null
        && !ORDERED.containsAll(List.of(start.dtype(), limit.dtype(), delta.dtype()))) {
      throw Raise.of(Exceptions.ASSERTION_ERROR, "", "Say which: tf.range(…, dtype=tf.int32).");
    }
    KernelTypes.check("Range", "Tidx", dtype);
    KernelTypes.checkDevice("Range", dtype);
    Tensor from = start.cast(dtype);
    Tensor by = delta.cast(dtype);
    double step = by.getDouble(0);
    if (step == 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " Requires delta != 0: 0 [Op:Range] name: ");
    }
    double gap = limit.cast(dtype).getDouble(0) - from.getDouble(0);
    if (gap != 0 && Math.signum(gap) != Math.signum(step) && runtime.graph() == null) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires start %s limit when delta %s 0: %s/%s [Op:Range] name: "
              .formatted(
                  step > 0 ? "<=" : ">=",
                  step > 0 ? ">" : "<",
                  plain(from),
                  plain(limit.cast(dtype))));
    }
    double span = limit.cast(dtype).getDouble(0) - from.getDouble(0);
    double steps = Math.max(0, Math.ceil(span / step));
    runtime.allocate((long) steps);
    int count = (int) steps;
    Tensor made = counted(from, by, count);
    if (runtime.graph() instanceof Graph graph) {
      graph.made("range", made);
      if (isTraced(graph, in[0]) || isTraced(graph, in[1])) {
        graph.open(made, new int[] {-1});
      }
    }
    return Constants.value(made);
  }

  private static boolean isTraced(Graph graph, Value bound) {
    return bound instanceof TensorValue tensor
        && graph.known(tensor.tensor()) instanceof String name
        && !name.startsWith("Const");
  }

  private static String plain(Tensor number) {
    return NumPyText.str(number).replaceAll("\\.0$", "");
  }

  /** Python numbers take the type asked for at once; tensors are cast to it later. */
  private static Tensor bound(Runtime runtime, Value value, @Nullable DType asked) {
    DType dtype = Operands.existing(value) == null ? asked : null;
    return Constants.converted(runtime, value, dtype, "");
  }

  private static Tensor counted(Tensor from, Tensor by, int count) {
    Shape shape = Shape.of(count);
    if (from.dtype().storage() == DType.Storage.FLOAT32) {
      float[] out = new float[count];
      for (int i = 0; i < count; i++) {
        out[i] = from.getFloat(0) + i * by.getFloat(0);
      }
      return Tensor.of(shape, out).cast(from.dtype());
    }
    if (from.dtype() == DType.FLOAT64) {
      double[] out = new double[count];
      for (int i = 0; i < count; i++) {
        out[i] = from.getDouble(0) + i * by.getDouble(0);
      }
      return Tensor.of(shape, out);
    }
    long[] out = new long[count];
    for (int i = 0; i < count; i++) {
      out[i] = from.getLong(0) + i * by.getLong(0);
    }
    return Tensor.of(shape, out).cast(from.dtype());
  }

  private static DType widest(Tensor... given) {
    DType widest = DType.INT32;
    for (Tensor tensor : given) {
      widest = ORDERED.indexOf(tensor.dtype()) > ORDERED.indexOf(widest) ? tensor.dtype() : widest;
    }
    return widest;
  }

  static Value linspace(Runtime runtime, Value[] in) {
    if (Operands.existing(in[0]) != null || Operands.existing(in[1]) != null) {
      return Constants.value(between(runtime, in));
    }
    Tensor start = floating(Constants.converted(runtime, in[0], null, ""));
    Tensor stop = floating(Constants.converted(runtime, in[1], start.dtype(), ""));
    int count = Given.one(runtime, in[2]);
    if (count < 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " Requires start <= limit when delta > 0: 1/-1 [Op:Range] name: ",
          "A number of points is 0 or more.");
    }
    runtime.allocate(count);
    if (!start.isScalar() || !stop.isScalar()) {
      return Constants.value(between(runtime, in));
    }
    Shape shape = Shape.of(Math.max(count, 0));
    return Constants.value(
        start.dtype() == DType.FLOAT32
            ? Tensor.of(shape, floats(start.getFloat(0), stop.getFloat(0), count))
            : Tensor.of(shape, doubles(start.getDouble(0), stop.getDouble(0), count)));
  }

  /** Between tensors it is put together from operations, as in TensorFlow. */
  private static Tensor between(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand from = wide(k, Operands.tensor(runtime, in[0], null));
    Operand to = wide(k, Operands.tensor(runtime, in[1], from.value().dtype()));
    int count = Given.one(runtime, in[2]);
    runtime.allocate((long) count * Math.max(from.value().size(), to.value().size()));
    Shape both = Shape.broadcast(from.value().shape(), to.value().shape());
    int axis = Given.one(runtime, in[4]);
    axis = axis < 0 ? axis + both.rank() + 1 : axis;
    Attributes along = Attributes.NONE.with("axis", new int[] {axis});
    Tensor start = k.apply(EXPAND_DIMS, along, stretched(k, from, both));
    if (count == 1) {
      return start;
    }
    Tensor stop = k.apply(EXPAND_DIMS, along, stretched(k, to, both));
    Tensor delta =
        k.div(k.sub(stop, start), Tensor.full(start.dtype(), Shape.SCALAR, Math.max(count - 1, 1)));
    double[] steps = IntStream.range(1, Math.max(count - 1, 1)).asDoubleStream().toArray();
    int[] dims = new int[both.rank() + 1];
    Arrays.fill(dims, 1);
    dims[axis] = steps.length;
    Tensor range = Tensor.of(Shape.of(dims), steps).cast(start.dtype());
    return k.apply(CONCAT, along, start, k.add(start, k.mul(delta, range)), stop);
  }

  private static Operand stretched(Engine k, Operand x, Shape shape) {
    return x.value().shape().equals(shape) ? x : k.broadcastTo(x, shape);
  }

  private static Operand wide(Engine k, Operand x) {
    DType given = x.value().dtype();
    return given.isFloating() ? x : k.cast(x, given.bytes() < 4 ? DType.FLOAT32 : DType.FLOAT64);
  }

  private static Tensor floating(Tensor tensor) {
    return tensor.dtype().isFloating() ? tensor : tensor.cast(DType.FLOAT64);
  }

  private static float[] floats(float start, float stop, int count) {
    float[] out = new float[count];
    float step = (stop - start) / Math.max(count - 1, 1);
    for (int i = 0; i < count; i++) {
      out[i] = start + step * i;
    }
    if (count > 1) {
      out[count - 1] = stop;
    }
    return out;
  }

  private static double[] doubles(double start, double stop, int count) {
    double[] out = new double[count];
    double step = (stop - start) / Math.max(count - 1, 1);
    for (int i = 0; i < count; i++) {
      out[i] = start + step * i;
    }
    if (count > 1) {
      out[count - 1] = stop;
    }
    return out;
  }
}
