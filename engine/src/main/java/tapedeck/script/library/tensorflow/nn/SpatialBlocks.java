package tapedeck.script.library.tensorflow.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Blocks of space that become a batch and back, and windows over space by the name of a rule. */
public final class SpatialBlocks {
  private SpatialBlocks() {}

  public static void install(Namespace tf, Namespace nn) {
    for (Namespace module : new Namespace[] {tf, nn}) {
      module.method(
          "space_to_batch",
          "input, block_shape, paddings, name=None",
          (runtime, in) -> toBatch(runtime, in[0], in[1], in[2]));
    }
    tf.method(
            "space_to_batch_nd",
            "input, block_shape, paddings, name=None",
            (runtime, in) -> toBatch(runtime, in[0], in[1], in[2]))
        .method(
            "batch_to_space",
            "input, block_shape, crops, name=None",
            (runtime, in) -> toSpace(runtime, in[0], in[1], in[2]));
    nn.method(
            "pool",
            "input, window_shape, pooling_type, strides=None, padding='VALID', data_format=None,"
                + " dilations=None, name=None",
            SpatialBlocks::pool)
        .method(
            "max_pool_with_argmax",
            "input, ksize, strides, padding, data_format='NHWC', output_dtype=None,"
                + " include_batch_in_index=False, name=None",
            SpatialBlocks::maxima)
        .method(
            "atrous_conv2d",
            "value, filters, rate, padding, name=None",
            (runtime, in) ->
                Composed.tf(runtime, "nn.conv2d", in[0], in[1], Int.of(1), in[3], None.NONE, in[2]))
        .method(
            "normalize_moments",
            "counts, mean_ss, variance_ss, shift, name=None",
            SpatialBlocks::normalized)
        .method(
            "space_to_depth",
            "input, block_size, data_format='NHWC', name=None",
            (r, in) -> blocks(r, in, true))
        .method(
            "depth_to_space",
            "input, block_size, data_format='NHWC', name=None",
            (r, in) -> blocks(r, in, false));
  }

  private static Value ints(List<Integer> numbers) {
    return ListValue.of(numbers.stream().<Value>map(Int::of).toList());
  }

  private static int[] pairs(Runtime runtime, Value given) {
    Tensor table = Operands.tensor(runtime, given, null).value();
    int[] numbers = new int[table.size()];
    Arrays.setAll(numbers, i -> (int) table.getLong(i));
    return numbers;
  }

  private static int[] block(Runtime runtime, Value given) {
    Tensor sizes = Operands.tensor(runtime, given, null).value();
    int[] numbers = new int[sizes.size()];
    Arrays.setAll(numbers, i -> (int) sizes.getLong(i));
    return numbers;
  }

  private static int[] shape(Runtime runtime, Value x) {
    return Operands.tensor(runtime, x, null).value().shape().dims();
  }

  private static Value toBatch(Runtime runtime, Value x, Value blocks, Value paddings) {
    int[] block = block(runtime, blocks);
    int[] pads = pairs(runtime, paddings);
    int[] dims = shape(runtime, x);
    List<Value> table = new ArrayList<>();
    for (int axis = 0; axis < dims.length; axis++) {
      boolean spatial = axis > 0 && axis <= block.length;
      int before = spatial ? pads[2 * (axis - 1)] : 0;
      int after = spatial ? pads[2 * (axis - 1) + 1] : 0;
      table.add(ints(List.of(before, after)));
      dims[axis] += before + after;
    }
    List<Integer> split = new ArrayList<>(List.of(dims[0]));
    List<Integer> order = new ArrayList<>();
    List<Integer> merged = new ArrayList<>();
    int batch = dims[0];
    for (int i = 0; i < block.length; i++) {
      if (dims[i + 1] % block[i] != 0) {
        throw EngineError.inKernel(
                "padded_shape[%d]=%d is not divisible by block_shape[%d]=%d"
                    .formatted(i, dims[i + 1], i, block[i]))
            .within("SpaceToBatchND")
            .without(" name: ");
      }
      split.add(dims[i + 1] / block[i]);
      split.add(block[i]);
      order.add(2 * i + 2);
      merged.add(dims[i + 1] / block[i]);
      batch *= block[i];
    }
    order.add(0);
    for (int i = 0; i < block.length; i++) {
      order.add(2 * i + 1);
    }
    merged.addFirst(batch);
    for (int axis = block.length + 1; axis < dims.length; axis++) {
      order.add(split.size());
      split.add(dims[axis]);
      merged.add(dims[axis]);
    }
    Value padded = Composed.tf(runtime, "pad", x, ListValue.of(table));
    Value parted = Composed.tf(runtime, "reshape", padded, ints(split));
    return Composed.tf(
        runtime, "reshape", Composed.tf(runtime, "transpose", parted, ints(order)), ints(merged));
  }

  private static Value toSpace(Runtime runtime, Value x, Value blocks, Value crops) {
    int[] block = block(runtime, blocks);
    int[] cuts = pairs(runtime, crops);
    int[] dims = shape(runtime, x);
    int count = Arrays.stream(block).reduce(1, (a, b) -> a * b);
    if (dims[0] % count != 0) {
      throw EngineError.inKernel(
              "Input batch dimension (%d) is not divisible by product of block sizes (%d)"
                  .formatted(dims[0], count))
          .within("BatchToSpaceND")
          .without(" name: ");
    }
    int n = block.length;
    List<Integer> split = new ArrayList<>();
    List<Integer> order = new ArrayList<>(List.of(n));
    List<Integer> merged = new ArrayList<>(List.of(dims[0] / count));
    List<Integer> begin = new ArrayList<>(List.of(0));
    List<Integer> size = new ArrayList<>(List.of(-1));
    for (int each : block) {
      split.add(each);
    }
    for (int axis = 0; axis < dims.length; axis++) {
      split.add(axis == 0 ? dims[0] / count : dims[axis]);
    }
    for (int i = 0; i < n; i++) {
      order.add(n + 1 + i);
      order.add(i);
      merged.add(dims[i + 1] * block[i]);
      begin.add(cuts[2 * i]);
      size.add(dims[i + 1] * block[i] - cuts[2 * i] - cuts[2 * i + 1]);
    }
    for (int axis = n + 1; axis < dims.length; axis++) {
      order.add(n + axis);
      merged.add(dims[axis]);
      begin.add(0);
      size.add(-1);
    }
    Value parted = Composed.tf(runtime, "reshape", x, ints(split));
    Value whole =
        Composed.tf(
            runtime,
            "reshape",
            Composed.tf(runtime, "transpose", parted, ints(order)),
            ints(merged));
    return Composed.tf(runtime, "slice", whole, ints(begin), ints(size));
  }

  private static Value pool(Runtime runtime, Value[] in) {
    if (in[1] instanceof Int) {
      throw Raise.type("object of type 'int' has no len()");
    }
    int[] window = Given.ints(runtime, in[1]);
    if (window == null || in[6] != None.NONE) {
      throw Raise.refused("tf.nn.pool(dilations=…)", "Leave it out.");
    }
    String kind = runtime.str(in[2]);
    if (!kind.equals("MAX") && !kind.equals("AVG")) {
      throw Raise.value("%d-D %s pooling is not supported.".formatted(window.length, kind));
    }
    Value strides = in[3] == None.NONE ? Int.of(1) : in[3];
    String name = (kind.equals("MAX") ? "nn.max_pool" : "nn.avg_pool") + window.length + "d";
    return Composed.tf(runtime, name, in[0], in[1], strides, in[4]);
  }

  /** The greatest of each window, and where it stands in the picture laid out in a row. */
  private static Value maxima(Runtime runtime, Value[] in) {
    Value values = Composed.tf(runtime, "nn.max_pool2d", in[0], in[1], in[2], in[3]);
    Tensor x = Operands.tensor(runtime, in[0], null).value();
    int[] dims = x.shape().dims();
    int[] out = shape(runtime, values);
    int[] window = pair(runtime, in[1]);
    int[] strides = pair(runtime, in[2]);
    boolean same = runtime.str(in[3]).equals("SAME");
    boolean all = runtime.truth(in[6]);
    int top = same ? before(dims[1], out[1], window[0], strides[0]) : 0;
    int left = same ? before(dims[2], out[2], window[1], strides[1]) : 0;
    long[] places = new long[out[0] * out[1] * out[2] * out[3]];
    for (int i = 0; i < places.length; i++) {
      int c = i % out[3];
      int column = i / out[3] % out[2] * strides[1] - left;
      int row = i / out[3] / out[2] % out[1] * strides[0] - top;
      int image = i / out[3] / out[2] / out[1];
      double most = Double.NEGATIVE_INFINITY;
      long best = -1;
      for (int y = Math.max(row, 0); y < Math.min(row + window[0], dims[1]); y++) {
        for (int z = Math.max(column, 0); z < Math.min(column + window[1], dims[2]); z++) {
          int within = (y * dims[2] + z) * dims[3] + c;
          double here = x.getDouble(image * dims[1] * dims[2] * dims[3] + within);
          if (best < 0 || here > most) {
            most = here;
            best = within + (all ? (long) image * dims[1] * dims[2] * dims[3] : 0);
          }
        }
      }
      places[i] = best;
    }
    return tapedeck.script.standard.NamedTuples.of(
        "MaxPoolWithArgmax",
        List.of("output", "argmax"),
        List.of(values, new TensorValue(Tensor.of(Shape.of(out), places))));
  }

  private static int before(int size, int out, int window, int stride) {
    return Math.max((out - 1) * stride + window - size, 0) / 2;
  }

  private static int[] pair(Runtime runtime, Value given) {
    int[] asked = Given.ints(runtime, given);
    int[] numbers = asked == null ? new int[0] : asked;
    return switch (numbers.length) {
      case 1 -> new int[] {numbers[0], numbers[0]};
      case 2 -> numbers;
      case 4 -> new int[] {numbers[1], numbers[2]};
      default -> throw Raise.value("ksize should be of length 1, 2 or 4");
    };
  }

  private static Value normalized(Runtime runtime, Value[] in) {
    Operand sums = Operands.tensor(runtime, in[1], null);
    Value x = new TensorValue(sums.value());
    Value means = Operands.existing(in[1]) == null ? x : in[1];
    Value share = runtime.binary(Operator.DIV, Float.of(1), number(runtime, in[0]));
    Value shifted = runtime.binary(Operator.MUL, means, share);
    Value mean = in[3] == None.NONE ? shifted : runtime.binary(Operator.ADD, shifted, in[3]);
    Value squares =
        Operands.existing(in[2]) == null ? Composed.tf(runtime, "convert_to_tensor", in[2]) : in[2];
    Value variance =
        runtime.binary(
            Operator.SUB,
            runtime.binary(Operator.MUL, squares, share),
            Composed.tf(runtime, "square", shifted));
    return Tuple.of(mean, variance);
  }

  private static Value number(Runtime runtime, Value given) {
    return Operands.existing(given) == null
        ? Composed.tf(runtime, "convert_to_tensor", given)
        : given;
  }

  /** Squares of pixels moved into the channels, or back. */
  private static Value blocks(Runtime runtime, Value[] in, boolean intoDepth) {
    Images.onlyChannelsLast(in[2], intoDepth ? "space_to_depth" : "depth_to_space");
    Engine k = runtime.engine();
    Operand x = Operands.tensor(runtime, in[0], null);
    int size = Given.one(runtime, in[1]);
    Shape s = x.value().shape();
    boolean fits =
        s.rank() == 4
            && size > 0
            && (intoDepth
                ? s.dim(1) % size == 0 && s.dim(2) % size == 0
                : s.dim(3) % (size * size) == 0);
    if (!fits) {
      throw EngineError.inKernel(
              intoDepth
                  ? "Image width %d and height %d should be divisible by block_size: %d"
                      .formatted(s.dim(2), s.dim(1), size)
                  : "Input depth dimension %d should be divisible by: %d"
                      .formatted(s.dim(3), size * size))
          .within(intoDepth ? "SpaceToDepth" : "DepthToSpace");
    }
    int[] perm = {0, 1, 3, 2, 4, 5};
    int rows = intoDepth ? s.dim(1) / size : s.dim(1);
    int columns = intoDepth ? s.dim(2) / size : s.dim(2);
    int channels = intoDepth ? s.dim(3) : s.dim(3) / (size * size);
    int[] apart =
        intoDepth
            ? new int[] {s.dim(0), rows, size, columns, size, channels}
            : new int[] {s.dim(0), rows, columns, size, size, channels};
    int[] out =
        intoDepth
            ? new int[] {s.dim(0), rows, columns, size * size * channels}
            : new int[] {s.dim(0), rows * size, columns * size, channels};
    Tensor turned =
        k.apply(
            Catalogue.required("transpose"),
            Attributes.NONE.with("perm", perm),
            k.reshape(x, Shape.of(apart)));
    return new TensorValue(k.reshape(turned, Shape.of(out)));
  }
}
