package tapedeck.script.library.tensorflow.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** What {@code tf.image} does with pictures by other operations of TensorFlow. */
public final class Pictures {
  private static final Value ALL = new Slice(None.NONE, None.NONE, None.NONE);
  private static final Value REST = new Slice(Int.of(1), None.NONE, None.NONE);
  private static final Value START = new Slice(None.NONE, Int.of(-1), None.NONE);

  private Pictures() {}

  public static void install(Namespace image) {
    image
        .method(
            "adjust_brightness", "image, delta", (r, in) -> r.binary(Operator.ADD, in[0], in[1]))
        .method("flip_left_right", "image", (r, in) -> flipped(r, in[0], -2))
        .method("flip_up_down", "image", (r, in) -> flipped(r, in[0], -3))
        .method("total_variation", "images, name=None", Pictures::variation)
        .method("rgb_to_grayscale", "images, name=None", Pictures::grey)
        .value(
            "ResizeMethod",
            new ModuleValue(
                "ResizeMethod",
                Map.of(
                    "BILINEAR", new Str("bilinear"),
                    "NEAREST_NEIGHBOR", new Str("nearest"),
                    "BICUBIC", new Str("bicubic"),
                    "AREA", new Str("area"),
                    "LANCZOS3", new Str("lanczos3"),
                    "LANCZOS5", new Str("lanczos5"),
                    "GAUSSIAN", new Str("gaussian"),
                    "MITCHELLCUBIC", new Str("mitchellcubic"))));
    PictureSizes.install(image);
    PictureValues.install(image);
    ColouredPictures.install(image);
    VariedPictures.install(image);
  }

  private static int rank(Runtime runtime, Value image) {
    int rank = Operands.tensor(runtime, image, null).value().rank();
    if (rank != 3 && rank != 4) {
      throw Raise.value("'images' must be either 3 or 4-dimensional.");
    }
    return rank;
  }

  static Value flipped(Runtime runtime, Value image, int axis) {
    int rank = rank(runtime, image);
    return Composed.tf(runtime, "reverse", image, ListValue.of(List.of(Int.of(rank + axis))));
  }

  /** How much neighbours differ, over and beside each other. */
  private static Value variation(Runtime runtime, Value[] in) {
    int rank = rank(runtime, in[0]);
    Value down = differences(runtime, in[0], rank, rank - 3);
    Value right = differences(runtime, in[0], rank, rank - 2);
    return runtime.binary(Operator.ADD, amount(runtime, down, rank), amount(runtime, right, rank));
  }

  static Value differences(Runtime runtime, Value image, int rank, int axis) {
    List<Value> later = new ArrayList<>();
    List<Value> sooner = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      later.add(i == axis ? REST : ALL);
      sooner.add(i == axis ? START : ALL);
    }
    return runtime.binary(
        Operator.SUB,
        runtime.item(image, new Tuple(later)),
        runtime.item(image, new Tuple(sooner)));
  }

  private static Value amount(Runtime runtime, Value apart, int rank) {
    Value all = Composed.tf(runtime, "abs", apart);
    return rank == 3
        ? Composed.tf(runtime, "reduce_sum", all)
        : Composed.tf(
            runtime, "reduce_sum", all, ListValue.of(List.of(Int.of(1), Int.of(2), Int.of(3))));
  }

  private static Value grey(Runtime runtime, Value[] in) {
    Value weights = ListValue.of(List.of(Float.of(0.2989), Float.of(0.5870), Float.of(0.1140)));
    Value sum =
        Composed.tf(
            runtime, "tensordot", in[0], weights, ListValue.of(List.of(Int.of(-1), Int.of(-1))));
    return Composed.tf(runtime, "expand_dims", sum, Int.of(-1));
  }
}
