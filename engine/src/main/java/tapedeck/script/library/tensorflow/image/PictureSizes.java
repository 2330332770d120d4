package tapedeck.script.library.tensorflow.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.CustomGradient;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What {@code tf.image} does with the sizes of pictures, by other operations of TensorFlow. */
final class PictureSizes {
  private PictureSizes() {}

  static void install(Namespace image) {
    image
        .method(
            "resize",
            "images, size, method='bilinear', preserve_aspect_ratio=False, antialias=False,"
                + " name=None",
            PictureSizes::resized)
        .method("central_crop", "image, central_fraction", PictureSizes::central)
        .method(
            "crop_to_bounding_box",
            "image, offset_height, offset_width, target_height, target_width",
            (r, in) ->
                cut(r, in[0], size(r, in[1]), size(r, in[2]), size(r, in[3]), size(r, in[4])))
        .method(
            "pad_to_bounding_box",
            "image, offset_height, offset_width, target_height, target_width",
            (r, in) ->
                padded(r, in[0], size(r, in[1]), size(r, in[2]), size(r, in[3]), size(r, in[4])))
        .method(
            "resize_with_crop_or_pad", "image, target_height, target_width", PictureSizes::fitted)
        .method("transpose", "image, name=None", (r, in) -> turned(r, in[0]))
        .method("rot90", "image, k=1, name=None", PictureSizes::rotated);
  }

  private static int size(Runtime runtime, Value value) {
    return Given.one(runtime, value);
  }

  private static Shape shape(Runtime runtime, Value image) {
    Shape shape = Operands.tensor(runtime, image, null).value().shape();
    if (shape.rank() != 3 && shape.rank() != 4) {
      throw Raise.value("'images' must have either 3 or 4 dimensions.");
    }
    return shape;
  }

  private static Value resized(Runtime runtime, Value[] in) {
    Shape shape = shape(runtime, in[0]);
    int[] size = Given.ints(runtime, in[1]);
    if (size == null || size.length != 2) {
      throw Raise.value("'size' must be a 1-D Tensor of 2 elements: new_height, new_width");
    }
    if (runtime.truth(in[3])) {
      float scale = Math.min(size[0] / (float) shape.dim(-3), size[1] / (float) shape.dim(-2));
      size[0] = (int) Math.rint(scale * shape.dim(-3));
      size[1] = (int) Math.rint(scale * shape.dim(-2));
    }
    String method = in[2] instanceof Str text ? text.text() : runtime.str(in[2]);
    boolean spread = runtime.truth(in[4]) && !method.equals("nearest") && !method.equals("area");
    String kernel =
        switch (method) {
          case "nearest" -> "ResizeNearestNeighborGrad";
          case "bilinear" -> spread ? "ScaleAndTranslateGrad" : "ResizeBilinearGrad";
          case "bicubic" -> spread ? "ScaleAndTranslateGrad" : "ResizeBicubicGrad";
          default -> "ScaleAndTranslateGrad";
        };
    if (size[0] <= 0 || size[1] <= 0) {
      String own = method.equals("area") ? "ResizeArea" : kernel.replace("Grad", "");
      throw EngineError.inKernel("output dimensions must be positive").within(own);
    }
    Operand image = Operands.tensor(runtime, in[0], null);
    if (image.value().dtype().isFloating() && !method.equals("area")) {
      in[0] = new TensorValue(opaque(kernel, image));
    }
    if (method.equals("nearest")) {
      Value rows = taken(runtime, in[0], nearest(shape.dim(-3), size[0]), shape.rank() - 3);
      return taken(runtime, rows, nearest(shape.dim(-2), size[1]), shape.rank() - 2);
    }
    if (!method.equals("bilinear") || runtime.truth(in[4])) {
      return mixed(runtime, in, method, shape, size);
    }
    return bilinear(runtime, in[0], shape, size);
  }

  /**
   * An image whose gradient comes from one kernel: that has no gradient itself, or TensorFlow
   * registers none.
   */
  private static Tensor opaque(String kernel, Operand image) {
    boolean looks = !kernel.equals("ResizeNearestNeighborGrad");
    List<Tensor> same = List.of(image.value().copy());
    return CustomGradient.apply(
            kernel.replace("Grad", ""),
            same,
            List.of(image),
            g -> {
              Tensor own = g.getFirst();
              List<Operand> taken = looks ? List.of(own, image) : List.of(own);
              List<@Nullable Tensor> found = new ArrayList<>();
              found.addAll(
                  CustomGradient.apply(
                      kernel, List.of(own.copy()), taken, again -> none(kernel, taken.size())));
              return found;
            })
        .getFirst();
  }

  /** What a kernel of a gradient that has no gradient itself lets through. */
  private static List<@Nullable Tensor> none(String kernel, int operands) {
    if (!kernel.equals("ResizeBilinearGrad")) {
      throw unregistered(kernel);
    }
    List<@Nullable Tensor> none = new ArrayList<>();
    for (int i = 0; i < operands; i++) {
      none.add(null);
    }
    return none;
  }

  private static EngineError unregistered(String kernel) {
    return new EngineError(
        EngineError.Kind.LOOKUP_ERROR,
        "gradient registry has no entry for: " + kernel,
        "Resize by 'bilinear' where a gradient has to pass.");
  }

  /** By sums of many rows, and then of many columns. */
  private static Value mixed(Runtime runtime, Value[] in, String method, Shape shape, int[] size) {
    Tensor down = Resampling.weights(method, runtime.truth(in[4]), shape.dim(-3), size[0]);
    Tensor across = Resampling.weights(method, runtime.truth(in[4]), shape.dim(-2), size[1]);
    if (down == null || across == null) {
      throw Raise.value("Resize method is not implemented: " + method);
    }
    Value image = Composed.tf(runtime, "cast", in[0], TensorFlowDType.of(DType.FLOAT32));
    int count = shape.rank() == 4 ? shape.dim(0) : 1;
    int channels = shape.dim(-1);
    Engine k = runtime.engine();
    Tensor lined =
        k.reshape(
            Operands.tensor(runtime, image, null),
            Shape.of(count, shape.dim(-3), shape.dim(-2) * channels));
    Tensor rows = k.matmul(down, lined);
    Tensor apart = k.reshape(rows, Shape.of(count * size[0], shape.dim(-2), channels));
    Tensor columns = k.matmul(across, apart);
    int[] dims = shape.dims();
    dims[dims.length - 3] = size[0];
    dims[dims.length - 2] = size[1];
    Tensor made = k.reshape(columns, Shape.of(dims));
    return Constants.value(method.equals("area") ? unregistered(made, in[0], runtime) : made);
  }

  /** TensorFlow registers no gradient of what takes the mean of areas. */
  private static Tensor unregistered(Tensor made, Value image, Runtime runtime) {
    Operand from = Operands.tensor(runtime, image, null);
    Tensor plain = made.copy();
    return CustomGradient.apply(
            "ResizeArea",
            List.of(plain),
            List.of(from),
            g -> {
              throw unregistered("ResizeArea");
            })
        .getFirst();
  }

  private static int[] nearest(int from, int to) {
    float scale = from / (float) to;
    int[] places = new int[to];
    Arrays.setAll(places, i -> Math.min((int) Math.floor((i + 0.5f) * scale), from - 1));
    return places;
  }

  private static Value taken(Runtime runtime, Value image, int[] places, int axis) {
    Value at = Constants.value(Tensor.of(Shape.of(places.length), places));
    return Composed.tf(runtime, "gather", image, at, None.NONE, Int.of(axis));
  }

  /** Where along an axis the new elements lie: between which two, and how far from the first. */
  private record Between(int[] lower, int[] upper, float[] share) {
    static Between of(int from, int to) {
      float scale = from / (float) to;
      Between between = new Between(new int[to], new int[to], new float[to]);
      for (int i = 0; i < to; i++) {
        float at = (i + 0.5f) * scale - 0.5f;
        float floor = (float) Math.floor(at);
        between.lower[i] = Math.max((int) floor, 0);
        between.upper[i] = Math.min((int) Math.ceil(at), from - 1);
        between.share[i] = at - floor;
      }
      return between;
    }

    Value shares(int... dims) {
      return Constants.value(Tensor.of(Shape.of(dims), share));
    }
  }

  private static Value bilinear(Runtime runtime, Value given, Shape shape, int[] size) {
    Value image = Composed.tf(runtime, "cast", given, TensorFlowDType.of(DType.FLOAT32));
    int rank = shape.rank();
    Between rows = Between.of(shape.dim(-3), size[0]);
    Between columns = Between.of(shape.dim(-2), size[1]);
    Value across = columns.shares(size[1], 1);
    Value top = mixed(runtime, taken(runtime, image, rows.lower, rank - 3), columns, across, rank);
    Value bottom =
        mixed(runtime, taken(runtime, image, rows.upper, rank - 3), columns, across, rank);
    return between(runtime, top, bottom, rows.shares(size[0], 1, 1));
  }

  private static Value mixed(Runtime runtime, Value rows, Between columns, Value across, int rank) {
    Value left = taken(runtime, rows, columns.lower, rank - 2);
    Value right = taken(runtime, rows, columns.upper, rank - 2);
    return between(runtime, left, right, across);
  }

  private static Value between(Runtime runtime, Value a, Value b, Value share) {
    Value apart = runtime.binary(Operator.SUB, b, a);
    return runtime.binary(Operator.ADD, a, runtime.binary(Operator.MUL, apart, share));
  }

  private static Value central(Runtime runtime, Value[] in) {
    Shape shape = shape(runtime, in[0]);
    double fraction = runtime.call(Types.FLOAT, in[1]) instanceof Float f ? f.value() : 1;
    if (fraction <= 0 || fraction > 1) {
      throw Raise.value("central_fraction must be within (0, 1]");
    }
    if (fraction == 1) {
      return in[0];
    }
    int top = (int) ((shape.dim(-3) - shape.dim(-3) * fraction) / 2);
    int left = (int) ((shape.dim(-2) - shape.dim(-2) * fraction) / 2);
    return cut(runtime, in[0], top, left, shape.dim(-3) - 2 * top, shape.dim(-2) - 2 * left);
  }

  private static Value cut(Runtime runtime, Value image, int top, int left, int high, int wide) {
    Shape shape = shape(runtime, image);
    if (left + wide > shape.dim(-2)) {
      throw Raise.value("width must be >= target + offset.");
    }
    if (top + high > shape.dim(-3)) {
      throw Raise.value("height must be >= target + offset.");
    }
    List<Value> begin = new ArrayList<>(List.of(Int.of(top), Int.of(left), Int.ZERO));
    List<Value> size = new ArrayList<>(List.of(Int.of(high), Int.of(wide), Int.of(-1)));
    if (shape.rank() == 4) {
      begin.addFirst(Int.ZERO);
      size.addFirst(Int.of(-1));
    }
    return Composed.tf(runtime, "slice", image, ListValue.of(begin), ListValue.of(size));
  }

  private static Value padded(Runtime runtime, Value image, int top, int left, int high, int wide) {
    Shape shape = shape(runtime, image);
    int below = high - top - shape.dim(-3);
    int right = wide - left - shape.dim(-2);
    if (right < 0) {
      throw Raise.value("width must be <= target - offset");
    }
    if (below < 0) {
      throw Raise.value("height must be <= target - offset");
    }
    List<Value> pads = new ArrayList<>();
    if (shape.rank() == 4) {
      pads.add(pair(0, 0));
    }
    pads.addAll(List.of(pair(top, below), pair(left, right), pair(0, 0)));
    return Composed.tf(runtime, "pad", image, ListValue.of(pads));
  }

  private static Value pair(int a, int b) {
    return ListValue.of(List.of(Int.of(a), Int.of(b)));
  }

  private static Value fitted(Runtime runtime, Value[] in) {
    int high = size(runtime, in[1]);
    int wide = size(runtime, in[2]);
    Shape shape = shape(runtime, in[0]);
    int tall = shape.dim(-3);
    int broad = shape.dim(-2);
    Value cut =
        cut(
            runtime,
            in[0],
            Math.max((tall - high) / 2, 0),
            Math.max((broad - wide) / 2, 0),
            Math.min(high, tall),
            Math.min(wide, broad));
    return padded(
        runtime, cut, Math.max((high - tall) / 2, 0), Math.max((wide - broad) / 2, 0), high, wide);
  }

  private static Value turned(Runtime runtime, Value image) {
    List<Value> order =
        shape(runtime, image).rank() == 3
            ? List.of(Int.of(1), Int.of(0), Int.of(2))
            : List.of(Int.of(0), Int.of(2), Int.of(1), Int.of(3));
    return Composed.tf(runtime, "transpose", image, ListValue.of(order));
  }

  private static Value rotated(Runtime runtime, Value[] in) {
    return switch (Math.floorMod(size(runtime, in[1]), 4)) {
      case 0 -> Composed.tf(runtime, "convert_to_tensor", in[0]);
      case 1 -> turned(runtime, Pictures.flipped(runtime, in[0], -2));
      case 2 -> Pictures.flipped(runtime, Pictures.flipped(runtime, in[0], -2), -3);
      default -> Pictures.flipped(runtime, turned(runtime, in[0]), -2);
    };
  }
}
