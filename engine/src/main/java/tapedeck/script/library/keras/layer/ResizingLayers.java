package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/**
 * The layers that add, cut, repeat or exchange places: padding, cropping, upsampling, permuting.
 */
final class ResizingLayers {
  private static final String[] NAMES = {"1D", "2D", "3D"};

  private ResizingLayers() {}

  static void install(Namespace layers) {
    for (int axes = 1; axes <= 3; axes++) {
      int rank = axes;
      String name = NAMES[rank - 1];
      reshaping(
          layers,
          "ZeroPadding" + name,
          "padding=1, data_format=None",
          rank,
          (r, self, x, t) -> {
            List<Value> edges = new ArrayList<>(List.of(Composed.dims(0, 0)));
            for (int[] both : margins(r, self, "padding", rank)) {
              edges.add(Composed.dims(both));
            }
            edges.add(Composed.dims(0, 0));
            return Composed.tf(r, "pad", x, ListValue.of(edges));
          });
      reshaping(
          layers,
          "Cropping" + name,
          "cropping=%s, data_format=None".formatted(rank == 1 ? "1" : "0"),
          rank,
          (r, self, x, t) -> cropped(r, self, x, rank));
      reshaping(
          layers,
          "UpSampling" + name,
          rank == 2
              ? "size=2, data_format=None, interpolation='nearest'"
              : rank == 1 ? "size=2" : "size=2, data_format=None",
          rank,
          (r, self, x, t) -> enlarged(r, self, x, rank));
    }
    reshaping(
        layers,
        "RepeatVector",
        "n",
        0,
        (r, self, x, t) ->
            Composed.tf(
                r,
                "tile",
                Composed.tf(r, "expand_dims", x, Int.ONE),
                Tuple.of(Int.ONE, self.option("n"), Int.ONE)));
    Layers.begun(
        Layers.define(layers, "reshaping.", "Permute", "dims", ResizingLayers::permuted),
        (r, self) -> self.axes(r.all(self.option("dims")).size() + 1));
  }

  private static void reshaping(
      Namespace layers, String name, String options, int rank, Layers.Forward forward) {
    ClassValue type = Layers.define(layers, "reshaping.", name, options, forward);
    String margins =
        name.startsWith("Zero") ? "padding" : name.startsWith("Crop") ? "cropping" : "";
    Layers.begun(
        type,
        (r, self) -> {
          self.axes(rank + 2);
          if (!margins.isEmpty()) {
            margins(r, self, margins, rank);
          }
        });
  }

  private static Value permuted(Runtime runtime, LayerObject self, Value x, Value training) {
    int[] dims = Given.ints(runtime, self.option("dims"));
    int[] all = new int[dims == null ? 1 : dims.length + 1];
    for (int i = 1; dims != null && i < all.length; i++) {
      all[i] = dims[i - 1];
    }
    return Composed.tf(runtime, "transpose", x, Composed.dims(all));
  }

  /** What is added or cut before and behind on each axis: one number, one each, or two each. */
  private static int[][] margins(Runtime runtime, LayerObject self, String option, int rank) {
    Value given = self.option(option);
    int[][] margins = new int[rank][];
    if (given instanceof Int) {
      int one = Given.one(runtime, given);
      for (int i = 0; i < rank; i++) {
        margins[i] = new int[] {one, one};
      }
      return margins;
    }
    List<Value> parts = runtime.all(given);
    if (rank == 1 && parts.size() == 2) {
      margins[0] = Objects.requireNonNull(Given.ints(runtime, given));
      return margins;
    }
    if (parts.size() != rank) {
      throw Raise.value(
          "`%s` should have %s elements. Received: %s=%s."
              .formatted(option, rank == 2 ? "two" : rank, option, runtime.repr(given)));
    }
    for (int i = 0; i < rank; i++) {
      int[] both = Given.ints(runtime, parts.get(i));
      margins[i] =
          both == null ? new int[2] : both.length == 1 ? new int[] {both[0], both[0]} : both;
    }
    return margins;
  }

  private static Value cropped(Runtime runtime, LayerObject self, Value x, int rank) {
    List<Value> parts = new ArrayList<>(List.of(new Slice(None.NONE, None.NONE, None.NONE)));
    int[][] margins = margins(runtime, self, "cropping", rank);
    checkCropping(runtime, Composed.shape(runtime, x), margins);
    for (int[] both : margins) {
      Value end = both[1] == 0 ? None.NONE : Int.of(-both[1]);
      parts.add(new Slice(Int.of(both[0]), end, None.NONE));
    }
    return runtime.item(x, new Tuple(parts));
  }

  private static void checkCropping(Runtime runtime, int[] shape, int[][] margins) {
    boolean over = false;
    for (int i = 0; i < margins.length; i++) {
      over |= margins[i][0] + margins[i][1] >= shape[i + 1];
    }
    if (!over) {
      return;
    }
    boolean symbolic = KerasRun.of(runtime).isSketching();
    String shown = Given.shown(shape);
    String each = String.join(", ", Arrays.stream(margins).map(both -> Given.shown(both)).toList());
    throw Raise.value(
        "%s. Received: %s=%s, cropping=%s"
            .formatted(
                margins.length == 1
                    ? "`cropping` parameter of `Cropping1D` layer must be smaller than the input"
                        + " length"
                    : "Values in `cropping` argument should be smaller than the corresponding"
                        + " spatial dimension of the input",
                symbolic ? "input_shape" : "inputs.shape",
                symbolic ? shown.replaceFirst("\\d+", "None") : shown,
                margins.length == 1 ? each : "(" + each + ")"));
  }

  private static Value enlarged(Runtime runtime, LayerObject self, Value x, int rank) {
    int[] size = self.sizes(runtime, "size", rank);
    Value by = self.option("interpolation");
    if (rank == 2 && by.equals(new Str("bilinear"))) {
      int[] shape = Composed.shape(runtime, x);
      Value sizes = Composed.dims(shape[1] * size[0], shape[2] * size[1]);
      return Composed.tf(runtime, "image.resize", x, sizes, by);
    }
    if (by != None.NONE && !by.equals(new Str("nearest"))) {
      throw Raise.refused(
          "UpSampling2D(interpolation=%s)".formatted(runtime.repr(by)), "Use 'nearest'.");
    }
    Value wide = x;
    for (int i = 0; i < rank; i++) {
      wide = Composed.tf(runtime, "repeat", wide, Int.of(size[i]), Int.of(i + 1));
    }
    return wide;
  }
}
