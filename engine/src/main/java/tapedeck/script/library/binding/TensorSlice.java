package tapedeck.script.library.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A subscript of a tensor by TensorFlow's rules: numbers, slices, {@code ...}, {@code None}. */
public final class TensorSlice {
  private static final Op RESHAPE = Catalogue.required("reshape");
  private static final Op SLICE = Catalogue.required("strided_slice");
  private static final Op GATHER = Catalogue.required("gather");

  private final Runtime runtime;
  private final Shape shape;
  private final int[] start;
  private final int[] step;
  private final int[] count;
  private final List<Integer> dims = new ArrayList<>();
  private int axis;

  private TensorSlice(Runtime runtime, Shape shape) {
    this.runtime = runtime;
    this.shape = shape;
    this.start = new int[shape.rank()];
    this.step = new int[shape.rank()];
    this.count = new int[shape.rank()];
  }

  /** {@code x[key]}, recorded where {@code x} is. */
  public static Value of(Runtime runtime, Operand x, Value key) {
    List<Value> keys =
        switch (key) {
          case Tuple tuple -> tuple.items();
          case ListValue list -> list.items();
          default -> List.of(key);
        };
    if (keys.size() == 1 && keys.getFirst() instanceof tapedeck.script.value.Bool) {
      throw Raise.value("mask cannot be scalar.");
    }
    if (keys.size() == 1 && isMask(keys.getFirst())) {
      return masked(runtime, x, Operands.tensor(runtime, keys.getFirst(), null).value(), 0);
    }
    return new TensorValue(new TensorSlice(runtime, x.value().shape()).taken(x, keys));
  }

  /** The elements, or rows, that a mask over the axes from {@code axis} on chooses. */
  public static Value masked(Runtime runtime, Operand x, Tensor mask, int axis) {
    int[] dims = x.value().shape().dims();
    int[] covered = Arrays.copyOfRange(dims, axis, axis + mask.rank());
    if (!Arrays.equals(covered, mask.shape().dims())) {
      throw Raise.value(
          "Shapes %s and %s are incompatible".formatted(Shape.of(covered), mask.shape()));
    }
    int[] lined = new int[dims.length - mask.rank() + 1];
    System.arraycopy(dims, 0, lined, 0, axis);
    lined[axis] = mask.size();
    System.arraycopy(dims, axis + mask.rank(), lined, axis + 1, lined.length - axis - 1);
    int[] rows = IntStream.range(0, mask.size()).filter(mask::getBoolean).toArray();
    Engine k = runtime.engine();
    return new TensorValue(
        k.apply(
            GATHER,
            Attributes.NONE.with("axis", new int[] {axis}),
            k.reshape(x, Shape.of(lined)),
            Tensor.of(Shape.of(rows.length), rows)));
  }

  private static boolean isMask(Value key) {
    Tensor tensor = Conversion.existing(key);
    return tensor != null && tensor.dtype() == DType.BOOL;
  }

  private Tensor taken(Operand x, List<Value> keys) {
    boolean ellipsis = false;
    for (int i = 0; i < keys.size(); i++) {
      Value key = keys.get(i);
      if (key == Ellipsis.ELLIPSIS) {
        if (ellipsis) {
          throw invalid("Multiple ellipses in slice spec not allowed");
        }
        ellipsis = true;
        fill(shape.rank() - axes(keys.subList(i + 1, keys.size())));
      } else {
        take(key);
      }
    }
    fill(shape.rank());
    Shape target = Shape.of(dims.stream().mapToInt(d -> d).toArray());
    if (axis == 0) {
      return target.equals(shape) ? runtime.engine().identity(x) : reshaped(x, target);
    }
    Attributes span = Attributes.NONE.with("start", start).with("step", step).with("count", count);
    Tensor slice = runtime.engine().apply(SLICE, span, x);
    return slice.shape().equals(target) ? slice : reshaped(slice, target);
  }

  /** As {@code reshape}, but its upstream gradient has to have the shape of the slice. */
  private Tensor reshaped(Operand x, Shape target) {
    Attributes sliced = Attributes.NONE.with("shape", target).with("sliced", true);
    return runtime.engine().apply(RESHAPE, sliced, x);
  }

  /** How many axes these keys take. */
  private static int axes(List<Value> keys) {
    return (int) keys.stream().filter(k -> k != None.NONE && k != Ellipsis.ELLIPSIS).count();
  }

  /** Takes the axes before {@code end} whole. */
  private void fill(int end) {
    while (axis < end) {
      span(new Slice.Span(0, 1, shape.dim(axis)));
    }
  }

  private void take(Value key) {
    if (key == None.NONE) {
      dims.add(1);
      return;
    }
    boolean slice = key instanceof Slice;
    Value index = slice ? null : Subscripts.asIndex(key);
    if (!slice && index == null || key instanceof tapedeck.script.value.Bool) {
      throw unfit(key);
    }
    if (axis >= shape.rank()) {
      throw shape.rank() == 0
          ? invalid("Attempting to slice scalar input.")
          : invalid(
              "Index out of range using input dim %d; input has only %d dims"
                  .formatted(axis, shape.rank()));
    }
    if (key instanceof Slice given) {
      span(plain(given).within(shape.dim(axis)));
    } else if (index != null) {
      element(Numbers.whole(index));
    }
  }

  private void span(Slice.Span span) {
    start[axis] = span.start();
    step[axis] = span.step();
    count[axis] = span.count();
    dims.add(span.count());
    axis++;
  }

  private void element(Int index) {
    int size = shape.dim(axis);
    long given = index.isSmall() ? index.small() : Long.MAX_VALUE;
    long at = given < 0 ? given + size : given;
    if (at < 0 || at >= size) {
      throw invalid("slice index %d of dimension %d out of bounds.".formatted(at, axis));
    }
    start[axis] = (int) at;
    step[axis] = 1;
    count[axis] = 1;
    axis++;
  }

  /** The slice with tensors in its parts made numbers. */
  private Slice plain(Slice slice) {
    if (slice.step() != None.NONE
        && Subscripts.asIndex(slice.step()) instanceof Int by
        && by.signum() == 0) {
      throw invalid("strides[%d] must be non-zero".formatted(axis));
    }
    return new Slice(plain(slice.start()), plain(slice.stop()), plain(slice.step()));
  }

  private Value plain(Value part) {
    Value index = Subscripts.asIndex(part);
    if (index == null && part != None.NONE) {
      throw unfit(part);
    }
    return index == null ? part : index;
  }

  private Raise unfit(Value key) {
    return Raise.type(
        "Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar"
            + " tf.int32/tf.int64 tensors are valid indices, got "
            + runtime.repr(key));
  }

  private static Raise invalid(String text) {
    return Raise.of(
        Exceptions.INVALID_ARGUMENT_ERROR,
        "{{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:StridedSlice] name: strided_slice/"
            .formatted(text));
  }
}
