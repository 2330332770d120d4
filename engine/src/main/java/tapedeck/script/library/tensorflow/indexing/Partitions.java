package tapedeck.script.library.tensorflow.indexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.binding.TensorSlice;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
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

/** Functions of {@code tf} that sort rows into several tensors and back, or cut by numbers. */
final class Partitions {
  private Partitions() {}

  static void install(Namespace tf) {
    tf.method(
            "dynamic_partition", "data, partitions, num_partitions, name=None", Partitions::parted)
        .method("dynamic_stitch", "indices, data, name=None", Partitions::stitched)
        .method("unravel_index", "indices, dims, name=None", Partitions::unraveled)
        .method(
            "strided_slice",
            "input_, begin, end, strides=None, begin_mask=0, end_mask=0, ellipsis_mask=0,"
                + " new_axis_mask=0, shrink_axis_mask=0, var=None, name=None",
            Partitions::strided)
        .method("shape_n", "input, out_type=None, name=None", Partitions::shapes)
        .method("saturate_cast", "value, dtype, name=None", Partitions::saturated)
        .method(
            "tuple",
            "tensors, control_inputs=None, name=None",
            (r, in) -> ListValue.of(Conversion.drain(r, r.iterate(in[0]))));
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null);
  }

  private static Tensor rows(Engine k, Operand x, int... places) {
    return k.apply(
        Catalogue.required("gather"),
        Attributes.NONE.with("axis", new int[] {0}),
        x,
        Tensor.of(Shape.of(places.length), places));
  }

  /** The first axes of x, which are those of another shape, as one. */
  private static Tensor lined(Engine k, Operand x, Shape first) {
    int[] dims = x.value().shape().dims();
    int[] lined = Arrays.copyOfRange(dims, Math.max(0, first.rank() - 1), dims.length);
    if (first.rank() == 0) {
      lined = new int[dims.length + 1];
      System.arraycopy(dims, 0, lined, 1, dims.length);
    }
    lined[0] = first.size();
    return k.reshape(x, Shape.of(lined));
  }

  private static void checkParts(Value[] in, Shape data, Tensor of, int count) {
    int[] first = Arrays.copyOf(data.dims(), Math.min(data.rank(), of.rank()));
    String problem =
        Arrays.equals(first, of.shape().dims())
            ? null
            : "data.shape must start with partitions.shape, got data.shape = %s, partitions.shape = %s"
                .formatted(data.bracketed(), of.shape().bracketed());
    for (int i = 0; problem == null && i < of.size(); i++) {
      long part = of.getLong(i);
      if (part < 0 || part >= count) {
        problem =
            "partitions%s = %d is not in [0, %d)"
                .formatted(of.rank() == 1 ? "[" + i + "]" : "", part, count);
      }
    }
    if (problem != null) {
      boolean listed = in[0] instanceof ListValue || in[1] instanceof ListValue;
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__DynamicPartition_num_partitions_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:DynamicPartition]%s"
              .formatted(count, problem, listed ? "" : " name: "));
    }
  }

  private static Value parted(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Tensor of = x(runtime, in[1]).value();
    int count = Given.one(runtime, in[2]);
    checkParts(in, x.value().shape(), of, count);
    Tensor lined = lined(k, x, of.shape());
    List<Value> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      int wanted = part;
      int[] rows = IntStream.range(0, of.size()).filter(i -> of.getLong(i) == wanted).toArray();
      parts.add(new TensorValue(rows(k, lined, rows)));
    }
    return ListValue.of(parts);
  }

  private static Value stitched(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    List<Value> places = Conversion.drain(runtime, runtime.iterate(in[0]));
    List<Value> data = Conversion.drain(runtime, runtime.iterate(in[1]));
    List<Operand> parts = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Tensor place = x(runtime, places.get(i)).value();
      parts.add(lined(k, x(runtime, data.get(i)), place.shape()));
      IntStream.range(0, place.size()).forEach(at -> all.add((int) place.getLong(at)));
    }
    Attributes down = Attributes.NONE.with("axis", new int[] {0});
    Tensor joined = k.apply(Catalogue.required("concat"), down, parts.toArray(Operand[]::new));
    Attributes to =
        Attributes.NONE.with("places", all.stream().mapToInt(Integer::intValue).toArray());
    return new TensorValue(k.apply(Catalogue.required("dynamic_stitch"), to, joined));
  }

  private static Value unraveled(Runtime runtime, Value[] in) {
    Tensor indices = x(runtime, in[0]).value();
    int[] dims = Given.ints(runtime, in[1]);
    Shape shape = Shape.of(dims == null ? new int[0] : dims);
    int[] strides = shape.strides();
    int n = indices.size();
    int[] out = new int[n * shape.rank()];
    for (int axis = 0; axis < shape.rank(); axis++) {
      for (int i = 0; i < n; i++) {
        out[axis * n + i] = (int) indices.getLong(i) / strides[axis] % shape.dim(axis);
      }
    }
    int[] all = new int[indices.rank() + 1];
    all[0] = shape.rank();
    System.arraycopy(indices.shape().dims(), 0, all, 1, indices.rank());
    return new TensorValue(Tensor.of(Shape.of(all), out).cast(indices.dtype()));
  }

  private static Value strided(Runtime runtime, Value[] in) {
    Operand x = x(runtime, in[0]);
    int[] begin = Given.ints(runtime, in[1]);
    int[] end = Given.ints(runtime, in[2]);
    int @Nullable [] steps = Given.ints(runtime, in[3]);
    if (begin == null || end == null || begin.length != end.length) {
      throw Raise.value("begin and end of tf.strided_slice must be of one length");
    }
    int[] masks = new int[5];
    for (int i = 0; i < masks.length; i++) {
      masks[i] = Given.one(runtime, in[4 + i]);
    }
    List<Value> keys = new ArrayList<>();
    for (int i = 0; i < begin.length; i++) {
      int bit = 1 << i;
      Value first = (masks[0] & bit) != 0 ? None.NONE : Int.of(begin[i]);
      Value last = (masks[1] & bit) != 0 ? None.NONE : Int.of(end[i]);
      Value step = steps == null ? None.NONE : Int.of(steps[i]);
      keys.add(
          (masks[2] & bit) != 0
              ? Ellipsis.ELLIPSIS
              : (masks[3] & bit) != 0
                  ? None.NONE
                  : (masks[4] & bit) != 0 ? Int.of(begin[i]) : new Slice(first, last, step));
    }
    return TensorSlice.of(runtime, x, new Tuple(List.copyOf(keys)));
  }

  private static Value shapes(Runtime runtime, Value[] in) {
    List<Value> shapes = new ArrayList<>();
    DType dtype = DTypes.tensorFlow(runtime, in[1]);
    for (Value each : Conversion.drain(runtime, runtime.iterate(in[0]))) {
      Shape shape = x(runtime, each).value().shape();
      Tensor dims = Tensor.of(Shape.of(shape.rank()), shape.dims());
      shapes.add(new TensorValue(dtype == null ? dims : dims.cast(dtype)));
    }
    return ListValue.of(shapes);
  }

  /** Cast after what lies beyond the type's range is moved to its ends. */
  private static Value saturated(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    DType own = x.value().dtype();
    DType dtype = DTypes.required(runtime, in[1]);
    Operand kept = x;
    if (least(own) < least(dtype)) {
      kept = k.maximum(kept, Tensor.full(own, Shape.SCALAR, least(dtype)));
    }
    if (most(own) > most(dtype)) {
      double top = most(dtype);
      float narrow = (float) top;
      boolean up = own.storage() == DType.Storage.FLOAT32 && narrow > top;
      kept = k.minimum(kept, Tensor.full(own, Shape.SCALAR, up ? Math.nextDown(narrow) : top));
    }
    return new TensorValue(k.cast(kept, dtype));
  }

  private static double least(DType dtype) {
    return bound(dtype, false);
  }

  private static double most(DType dtype) {
    return bound(dtype, true);
  }

  private static double bound(DType dtype, boolean largest) {
    Value limit = TensorFlowDType.limit(dtype, largest);
    return switch (limit) {
      case Int whole -> whole.big().doubleValue();
      default -> {
        Tensor known = Conversion.existing(limit);
        yield known == null ? (largest ? 1 : 0) : known.getDouble(0);
      }
    };
  }
}
