package tapedeck.script.library.tensorflow.nn;

import java.util.Arrays;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Functions of {@code tf.signal} that need no complex numbers: frames of signals, and windows. */
public final class Signals {
  private Signals() {}

  public static void install(Namespace signal) {
    signal
        .method(
            "frame",
            "signal, frame_length, frame_step, pad_end=False, pad_value=0, axis=-1, name=None",
            Signals::framed)
        .method("overlap_and_add", "signal, frame_step, name=None", Signals::added);
    window(signal, "hann_window", 0.5, 0.5);
    window(signal, "hamming_window", 0.54, 0.46);
  }

  private static void window(Namespace signal, String name, double a, double b) {
    signal.method(
        name,
        "window_length, periodic=True, dtype=None, name=None",
        (runtime, in) -> {
          DType asked = DTypes.tensorFlow(runtime, in[2]);
          DType dtype = asked == null ? DType.FLOAT32 : asked;
          if (!dtype.isFloating()) {
            throw Raise.value(
                "dtype must be a floating point type. Found <dtype: '%s'>".formatted(dtype));
          }
          return raised(runtime, Given.one(runtime, in[0]), runtime.truth(in[1]), dtype, a, b);
        });
  }

  /** a − b · cos of so many places of a period. */
  private static Value raised(
      Runtime runtime, int length, boolean periodic, DType dtype, double a, double b) {
    if (length == 1) {
      return new TensorValue(Tensor.full(dtype, Shape.of(1), 1));
    }
    int even = 1 - length % 2;
    double last = length + (periodic ? even : 0) - 1;
    int[] places = new int[length];
    Arrays.setAll(places, i -> i);
    Value count = new TensorValue(Tensor.of(Shape.of(length), places).cast(dtype));
    Value period = new TensorValue(Tensor.of(2 * Math.PI).cast(dtype));
    Value angle =
        runtime.binary(Operator.DIV, Composed.mul(runtime, period, count), Float.of(last));
    Value cosine = Composed.tf(runtime, "cos", angle);
    return Composed.sub(runtime, Float.of(a), Composed.mul(runtime, Float.of(b), cosine));
  }

  /** Pieces of a length, each beginning a step after the one before. */
  private static Value framed(Runtime runtime, Value[] in) {
    int length = Given.one(runtime, in[1]);
    int step = Given.one(runtime, in[2]);
    Value x = in[0];
    int[] shape = Composed.shape(runtime, x);
    int axis = Math.floorMod(Given.one(runtime, in[5]), shape.length);
    int size = shape[axis];
    int count = Math.max(0, size < length ? 0 : 1 + (size - length) / step);
    if (runtime.truth(in[3])) {
      count = (size + step - 1) / step;
      int behind = Math.max(0, length + step * (count - 1) - size);
      Value[] sides = new Value[shape.length];
      Arrays.setAll(
          sides, i -> ListValue.of(List.of(Int.ZERO, i == axis ? Int.of(behind) : Int.ZERO)));
      DType dtype = Operands.tensor(runtime, x, null).value().dtype();
      Value fill = new TensorValue(Tensor.of(Constants.number(runtime, in[4])).cast(dtype));
      x =
          Composed.tf(
              runtime,
              "pad",
              x,
              ListValue.of(List.of(sides)),
              new tapedeck.script.value.Str("CONSTANT"),
              fill);
    }
    int[] places = new int[count * length];
    Arrays.setAll(places, i -> i / length * step + i % length);
    Value rows = new TensorValue(Tensor.of(Shape.of(count, length), places));
    return Composed.tf(
        runtime,
        "gather",
        Composed.tf(runtime, "reshape", x, Composed.dims(Composed.shape(runtime, x))),
        rows,
        tapedeck.script.value.None.NONE,
        Int.of(axis));
  }

  /** A signal of frames that overlap, where they do so added up. */
  private static Value added(Runtime runtime, Value[] in) {
    int step = Given.one(runtime, in[1]);
    int[] shape = Composed.shape(runtime, in[0]);
    if (shape.length < 2) {
      throw Raise.value("Shape %s must have rank at least 2".formatted(Shape.of(shape)));
    }
    int length = shape[shape.length - 1];
    int frames = shape[shape.length - 2];
    int size = frames == 0 ? 0 : length + step * (frames - 1);
    int[] places = new int[frames * length];
    Arrays.setAll(places, i -> i / length * step + i % length);
    Value ids = new TensorValue(Tensor.of(Shape.of(places.length), places));
    int[] outer = Arrays.copyOf(shape, shape.length - 1);
    outer[shape.length - 2] = size;
    Value lined = Composed.tf(runtime, "reshape", in[0], Composed.dims(-1, places.length));
    Value columns = Composed.tf(runtime, "transpose", lined);
    Value sums = Composed.tf(runtime, "math.unsorted_segment_sum", columns, ids, Int.of(size));
    Value rows = Composed.tf(runtime, "transpose", sums);
    return Composed.tf(runtime, "reshape", rows, Composed.dims(outer));
  }
}
