package tapedeck.script.library.tensorflow.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What {@code tf.image} does with the numbers of pictures, by other operations of TensorFlow. */
final class PictureValues {
  private static final Value LAST_THREE = ListValue.of(List.of(Int.of(-1), Int.of(-2), Int.of(-3)));

  private PictureValues() {}

  static void install(Namespace image) {
    image
        .method("per_image_standardization", "image", (r, in) -> standardized(r, in[0]))
        .method("convert_image_dtype", "image, dtype, saturate=False, name=None", PictureValues::as)
        .method("grayscale_to_rgb", "images, name=None", (r, in) -> coloured(r, in[0]))
        .method("adjust_gamma", "image, gamma=1, gain=1", PictureValues::gamma)
        .method(
            "ssim",
            "img1, img2, max_val, filter_size=11, filter_sigma=1.5, k1=0.01, k2=0.03,"
                + " return_index_map=False",
            Similarity::of)
        .method("psnr", "a, b, max_val, name=None", PictureValues::noise)
        .method(
            "extract_patches",
            "images, sizes, strides, rates, padding, name=None",
            PictureValues::cut)
        .method("image_gradients", "image", (r, in) -> gradients(r, in[0]))
        .method("sobel_edges", "image", (r, in) -> edges(r, in[0]));
  }

  private static Tensor tensor(Runtime runtime, Value image) {
    return Operands.tensor(runtime, image, null).value();
  }

  private static Value standardized(Runtime runtime, Value given) {
    Value image = Composed.tf(runtime, "cast", given, TensorFlowDType.of(DType.FLOAT32));
    Shape shape = tensor(runtime, image).shape();
    float count = (float) shape.dim(-1) * shape.dim(-2) * shape.dim(-3);
    Value mean = Composed.tf(runtime, "reduce_mean", image, LAST_THREE, Bool.TRUE);
    Value spread = Composed.tf(runtime, "math.reduce_std", image, LAST_THREE, Bool.TRUE);
    Value least = Composed.tf(runtime, "math.rsqrt", Constants.value(Tensor.of(count)));
    return runtime.binary(
        Operator.DIV,
        runtime.binary(Operator.SUB, image, mean),
        Composed.tf(runtime, "maximum", spread, least));
  }

  private static Value as(Runtime runtime, Value[] in) {
    DType from = tensor(runtime, in[0]).dtype();
    DType to = DTypes.tensorFlow(runtime, in[1]);
    if (to == null || from == to) {
      return Composed.tf(runtime, "convert_to_tensor", in[0]);
    }
    Value dtype = TensorFlowDType.of(to);
    if (from.isFloating() && to.isFloating()) {
      return Composed.tf(runtime, "cast", in[0], dtype);
    }
    if (from.isInteger() && to.isFloating()) {
      Value cast = Composed.tf(runtime, "cast", in[0], dtype);
      return runtime.binary(Operator.MUL, cast, Float.of(1 / most(from)));
    }
    if (from.isInteger()) {
      throw Raise.refused(
          "tf.image.convert_image_dtype from whole numbers to whole numbers",
          "Convert to tf.float32 first.");
    }
    Value scaled = runtime.binary(Operator.MUL, in[0], Float.of(most(to) + 0.5));
    return Composed.tf(runtime, runtime.truth(in[2]) ? "saturate_cast" : "cast", scaled, dtype);
  }

  /** The largest number of a type of whole numbers. */
  private static double most(DType type) {
    int bits = type.bytes() * 8;
    return type.name().startsWith("U") ? Math.pow(2, bits) - 1 : Math.pow(2, bits - 1) - 1;
  }

  private static Value coloured(Runtime runtime, Value image) {
    int rank = tensor(runtime, image).rank();
    List<Value> times = new ArrayList<>();
    for (int i = 0; i < rank - 1; i++) {
      times.add(Int.ONE);
    }
    times.add(Int.of(3));
    return Composed.tf(runtime, "tile", image, ListValue.of(times));
  }

  private static Value gamma(Runtime runtime, Value[] in) {
    if (!tensor(runtime, in[0]).dtype().isFloating()) {
      throw Raise.refused("tf.image.adjust_gamma of whole numbers", "Convert to tf.float32 first.");
    }
    return runtime.binary(Operator.MUL, in[2], runtime.binary(Operator.POW, in[0], in[1]));
  }

  private static Value noise(Runtime runtime, Value[] in) {
    Value apart = Composed.tf(runtime, "math.squared_difference", in[0], in[1]);
    Value error = Composed.tf(runtime, "reduce_mean", apart, LAST_THREE);
    Value most = Composed.tf(runtime, "cast", in[2], TensorFlowDType.of(DType.FLOAT32));
    Value ten = Composed.tf(runtime, "math.log", Constants.value(Tensor.of(10f)));
    Value peak =
        runtime.binary(
            Operator.DIV,
            runtime.binary(Operator.MUL, Int.of(20), Composed.tf(runtime, "math.log", most)),
            ten);
    Value scale = Constants.value(Tensor.of((float) (10 / Math.log(10))));
    return runtime.binary(
        Operator.SUB,
        peak,
        runtime.binary(Operator.MUL, scale, Composed.tf(runtime, "math.log", error)));
  }

  private static Value gradients(Runtime runtime, Value image) {
    Tensor given = tensor(runtime, image);
    if (given.rank() != 4) {
      throw Raise.value(
          "image_gradients expects a 4D tensor [batch_size, h, w, d], not %s."
              .formatted(given.shape()));
    }
    return Tuple.of(
        followed(runtime, Pictures.differences(runtime, image, 4, 1), 1),
        followed(runtime, Pictures.differences(runtime, image, 4, 2), 2));
  }

  /** With a row of zeros at the end of an axis. */
  private static Value followed(Runtime runtime, Value image, int axis) {
    List<Value> pads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pads.add(ListValue.of(List.of(Int.ZERO, Int.of(i == axis ? 1 : 0))));
    }
    return Composed.tf(runtime, "pad", image, ListValue.of(pads));
  }

  /** All windows of a size, each with its numbers side by side on the last axis. */
  private static Value cut(Runtime runtime, Value[] in) {
    int[] sizes = Objects.requireNonNullElse(Given.ints(runtime, in[1]), new int[0]);
    int[] steps = Objects.requireNonNullElse(Given.ints(runtime, in[2]), new int[0]);
    int[] rates = Objects.requireNonNullElse(Given.ints(runtime, in[3]), new int[0]);
    if (sizes.length != 4 || steps.length != 4 || rates.length != 4) {
      throw Raise.value("ksizes, strides and rates must each hold 4 numbers.");
    }
    if (rates[1] != 1 || rates[2] != 1) {
      throw Raise.refused("tf.image.extract_patches(rates=…)", "Take every pixel of a window.");
    }
    Value image = in[0];
    int[] dims = tensor(runtime, image).shape().dims();
    if (runtime.str(in[4]).equals("SAME")) {
      int[] around = new int[4];
      for (int axis = 1; axis < 3; axis++) {
        int last = (Math.ceilDiv(dims[axis], steps[axis]) - 1) * steps[axis] + sizes[axis];
        around[axis] = Math.max(0, last - dims[axis]);
        dims[axis] += around[axis];
      }
      List<Value> pads = new ArrayList<>();
      for (int more : around) {
        pads.add(ListValue.of(List.of(Int.of(more / 2), Int.of(more - more / 2))));
      }
      image = Composed.tf(runtime, "pad", image, ListValue.of(pads));
    }
    List<Value> windows = new ArrayList<>();
    for (int y = 0; y < sizes[1]; y++) {
      for (int x = 0; x < sizes[2]; x++) {
        Value rows = every(y, dims[1] - sizes[1] + y + 1, steps[1]);
        Value columns = every(x, dims[2] - sizes[2] + x + 1, steps[2]);
        Value all = every(0, dims[0], 1);
        windows.add(runtime.item(image, Tuple.of(all, rows, columns)));
      }
    }
    return Composed.tf(runtime, "concat", ListValue.of(windows), Int.of(-1));
  }

  private static Value every(int from, int to, int step) {
    return new Slice(Int.of(from), Int.of(to), Int.of(step));
  }

  private static final float[] DOWN = {-1, -2, -1, 0, 0, 0, 1, 2, 1};
  private static final float[] RIGHT = {-1, 0, 1, -2, 0, 2, -1, 0, 1};

  private static Value edges(Runtime runtime, Value image) {
    Shape shape = tensor(runtime, image).shape();
    int channels = shape.dim(-1);
    float[] kernel = new float[9 * channels * 2];
    for (int i = 0; i < 9; i++) {
      for (int c = 0; c < channels; c++) {
        kernel[(i * channels + c) * 2] = DOWN[i];
        kernel[(i * channels + c) * 2 + 1] = RIGHT[i];
      }
    }
    Value one = ListValue.of(List.of(Int.ONE, Int.ONE));
    Value none = ListValue.of(List.of(Int.ZERO, Int.ZERO));
    Value wider =
        Composed.tf(
            runtime, "pad", image, ListValue.of(List.of(none, one, one, none)), new Str("REFLECT"));
    Value steps = ListValue.of(List.of(Int.ONE, Int.ONE, Int.ONE, Int.ONE));
    Value found =
        Composed.tf(
            runtime,
            "nn.depthwise_conv2d",
            wider,
            Constants.value(Tensor.of(Shape.of(3, 3, channels, 2), kernel)),
            steps,
            new Str("VALID"));
    List<Value> dims = new ArrayList<>();
    for (int dim : shape.dims()) {
      dims.add(Int.of(dim));
    }
    dims.add(Int.of(2));
    return Composed.tf(runtime, "reshape", found, ListValue.of(dims));
  }
}
