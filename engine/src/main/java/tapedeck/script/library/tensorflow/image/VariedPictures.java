package tapedeck.script.library.tensorflow.image;

import java.util.Arrays;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
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

/** Pictures varied by chance: turned round, brighter or darker, cropped somewhere. */
final class VariedPictures {
  private VariedPictures() {}

  static void install(Namespace image) {
    for (boolean stateless : new boolean[] {false, true}) {
      String prefix = stateless ? "stateless_random_" : "random_";
      String seed = stateless ? ", seed" : ", seed=None";
      image
          .method(
              prefix + "flip_left_right",
              "image" + seed,
              (r, in) -> flipped(r, in[0], in[1], -2, stateless))
          .method(
              prefix + "flip_up_down",
              "image" + seed,
              (r, in) -> flipped(r, in[0], in[1], -3, stateless))
          .method(
              prefix + "brightness",
              "image, max_delta" + seed,
              (r, in) -> {
                double most = Constants.number(r, in[1]);
                if (most < 0) {
                  throw Raise.value("max_delta must be non-negative.");
                }
                Value by = drawn(r, ListValue.empty(), -most, most, in[2], stateless);
                return Composed.tf(r, "image.adjust_brightness", in[0], by);
              })
          .method(
              prefix + "contrast",
              "image, lower, upper" + seed,
              (r, in) -> Composed.tf(r, "image.adjust_contrast", in[0], factor(r, in, stateless)))
          .method(
              prefix + "saturation",
              "image, lower, upper" + seed,
              (r, in) -> ColouredPictures.saturated(r, in[0], factor(r, in, stateless)))
          .method(
              prefix + "hue",
              "image, max_delta" + seed,
              (r, in) -> {
                double most = Constants.number(r, in[1]);
                if (most > 0.5) {
                  throw Raise.value("max_delta must be <= 0.5.");
                }
                if (most < 0) {
                  throw Raise.value("max_delta must be non-negative.");
                }
                Value by = drawn(r, ListValue.empty(), -most, most, in[2], stateless);
                return Composed.tf(r, "image.adjust_hue", in[0], by);
              })
          .method(
              prefix + "crop",
              "value, size" + seed + ", name=None",
              (r, in) -> cropped(r, in, stateless));
    }
  }

  private static Value drawn(
      Runtime runtime, Value shape, double low, double high, Value seed, boolean stateless) {
    return stateless
        ? Composed.tf(
            runtime, "random.stateless_uniform", shape, seed, Float.of(low), Float.of(high))
        : Composed.tf(
            runtime,
            "random.uniform",
            shape,
            Float.of(low),
            Float.of(high),
            TensorFlowDType.of(DType.FLOAT32),
            seed);
  }

  private static Value factor(Runtime runtime, Value[] in, boolean stateless) {
    double lower = Constants.number(runtime, in[1]);
    double upper = Constants.number(runtime, in[2]);
    if (upper <= lower) {
      throw Raise.value("upper must be > lower.");
    }
    if (lower < 0) {
      throw Raise.value("lower must be non-negative.");
    }
    return drawn(runtime, ListValue.empty(), lower, upper, in[3], stateless);
  }

  private static Value flipped(
      Runtime runtime, Value image, Value seed, int axis, boolean stateless) {
    Value x = Composed.tf(runtime, "convert_to_tensor", image);
    Tensor model = Operands.tensor(runtime, x, null).value();
    if (model.rank() == 3) {
      Value chance = drawn(runtime, ListValue.empty(), 0, 1, seed, stateless);
      boolean turns = Operands.tensor(runtime, chance, null).value().getFloat(0) < 0.5f;
      return turns ? Pictures.flipped(runtime, x, axis) : x;
    }
    if (model.rank() != 4) {
      throw Raise.value(
          "'image' (shape %s) must have either 3 or 4 dimensions.".formatted(model.shape()));
    }
    Value rows = ListValue.of(List.of(Int.of(model.shape().dim(0))));
    Value chances = drawn(runtime, rows, 0, 1, seed, stateless);
    Value wide = ListValue.of(List.of(Int.of(model.shape().dim(0)), Int.ONE, Int.ONE, Int.ONE));
    Value turns =
        Composed.tf(
            runtime,
            "cast",
            Composed.tf(runtime, "round", Composed.tf(runtime, "reshape", chances, wide)),
            TensorFlowDType.of(model.dtype()));
    Value turned = runtime.binary(Operator.MUL, turns, Pictures.flipped(runtime, x, axis));
    Value stays = runtime.binary(Operator.SUB, Int.ONE, turns);
    return runtime.binary(Operator.ADD, turned, runtime.binary(Operator.MUL, stays, x));
  }

  private static Value cropped(Runtime runtime, Value[] in, boolean stateless) {
    Value x = Composed.tf(runtime, "convert_to_tensor", in[0]);
    int[] dims = Operands.tensor(runtime, x, null).value().shape().dims();
    int[] size = Given.ints(runtime, in[1]);
    if (size == null || size.length != dims.length) {
      throw Raise.value("size must have a number for each axis of value");
    }
    for (int i = 0; i < size.length; i++) {
      if (dims[i] < size[i]) {
        throw Raise.of(
            tapedeck.script.value.Exceptions.INVALID_ARGUMENT_ERROR,
            "assertion failed: [Need value.shape >= size, got ] [%s] [%s]"
                .formatted(spaced(dims), spaced(size)));
      }
    }
    Value rank = ListValue.of(List.of(Int.of(dims.length)));
    Value most = Int.of(Integer.MAX_VALUE);
    Value type = TensorFlowDType.of(DType.INT32);
    Value places =
        stateless
            ? Composed.tf(runtime, "random.stateless_uniform", rank, in[2], Int.ZERO, most, type)
            : Composed.tf(runtime, "random.uniform", rank, Int.ZERO, most, type, in[2]);
    Tensor drawn = Operands.tensor(runtime, places, null).value();
    int[] begin = new int[dims.length];
    Arrays.setAll(begin, i -> (int) (drawn.getLong(i) % (dims[i] - size[i] + 1)));
    Value at = new TensorValue(Tensor.of(Shape.of(begin.length), begin));
    Value extent = new TensorValue(Tensor.of(Shape.of(size.length), size));
    return Composed.tf(runtime, "slice", x, at, extent);
  }

  private static String spaced(int[] numbers) {
    return String.join(
        " ", Arrays.stream(numbers).mapToObj(Integer::toString).toArray(String[]::new));
  }
}
