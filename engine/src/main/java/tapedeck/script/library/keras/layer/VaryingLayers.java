package tapedeck.script.library.keras.layer;

import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** Layers that vary pictures in training and leave them as they are otherwise. */
final class VaryingLayers {
  private VaryingLayers() {}

  /** What a layer makes of pictures in training. */
  private interface Change {
    Value of(Runtime runtime, LayerObject self, Value pictures);
  }

  static void install(Namespace layers) {
    String fill =
        ", fill_mode='reflect', interpolation='bilinear', seed=None, fill_value=0.0,"
            + " data_format=None";
    define(
        layers,
        "RandomFlip",
        "mode='horizontal_and_vertical', seed=None, data_format=None",
        VaryingLayers::flipped);
    define(layers, "RandomRotation", "factor" + fill, VaryingLayers::refused);
    define(layers, "RandomZoom", "height_factor, width_factor=None" + fill, VaryingLayers::refused);
    define(
        layers, "RandomTranslation", "height_factor, width_factor" + fill, VaryingLayers::refused);
    String range = "factor, value_range=None, seed=None";
    Layers.begun(
        define(layers, "RandomContrast", range, VaryingLayers::contrasted),
        (runtime, self) -> bounded(runtime, self, 0));
    Layers.begun(
        define(layers, "RandomBrightness", range, VaryingLayers::brightened),
        (runtime, self) -> bounded(runtime, self, -1));
  }

  private static ClassValue define(Namespace layers, String name, String options, Change change) {
    ClassValue type =
        Layers.define(
            layers,
            "preprocessing.image_preprocessing.",
            name,
            options,
            (runtime, self, x, training) -> x);
    Layers.begun(type, (runtime, self) -> self.markBuilt());
    Namespace.of(type)
        .method(
            "call",
            "self, images, training=True",
            (runtime, in) -> {
              boolean trains = in[2] != None.NONE && runtime.truth(in[2]);
              LayerObject self = LayerClass.of(in[0]);
              Value pictures = typed(runtime, self, in[1]);
              return trains && !KerasRun.of(runtime).isSketching()
                  ? change.of(runtime, self, pictures)
                  : pictures;
            });
    return type;
  }

  private static Value typed(Runtime runtime, LayerObject self, Value pictures) {
    return Operands.tensor(runtime, pictures, null).value().dtype() == self.compute()
        ? pictures
        : Composed.tf(runtime, "cast", pictures, TensorFlowDType.of(self.compute()));
  }

  private static Value refused(Runtime runtime, LayerObject self, Value pictures) {
    throw Raise.refused(
        self.type().name() + " in training", "Call it with training=False, or leave it out.");
  }

  /** One number for each picture, or for the one there is. */
  private static Value drawn(
      Runtime runtime, LayerObject self, Value pictures, double least, double most) {
    int[] shape = Composed.shape(runtime, pictures);
    if (shape.length != 3 && shape.length != 4) {
      throw Raise.value(
          "Expected the input image to be rank 3 or 4. Received inputs.shape="
              + new tapedeck.script.library.binding.TensorShape(tapedeck.tensor.Shape.of(shape))
                  .str(runtime));
    }
    Value one = Int.ONE;
    Value sizes =
        shape.length == 3 ? Tuple.of(one, one, one) : Tuple.of(Int.of(shape[0]), one, one, one);
    Layers.RandomLayer random = (Layers.RandomLayer) self;
    Value seed = Tuple.of(Int.of(random.seed), Int.of(random.call(runtime)));
    return Composed.tf(
        runtime, "random.stateless_uniform", sizes, seed, Float.of(least), Float.of(most));
  }

  private static Value flipped(Runtime runtime, LayerObject self, Value pictures) {
    Value drawn = drawn(runtime, self, pictures, 0, 1);
    Value flips = Composed.tf(runtime, "less_equal", drawn, Float.of(0.5));
    String mode = runtime.str(self.option("mode"));
    boolean first = self.option("data_format").equals(new Str("channels_first"));
    Value made = pictures;
    if (mode.startsWith("horizontal")) {
      made = turned(runtime, flips, made, first ? -1 : -2);
    }
    if (mode.endsWith("vertical")) {
      made = turned(runtime, flips, made, first ? -2 : -3);
    }
    return made;
  }

  private static Value turned(Runtime runtime, Value flips, Value x, int axis) {
    Value back = Composed.tf(runtime, "reverse", x, ListValue.of(java.util.List.of(Int.of(axis))));
    return Composed.tf(runtime, "where", flips, back, x);
  }

  private static Value contrasted(Runtime runtime, LayerObject self, Value pictures) {
    double[] factor = factor(runtime, self);
    Value by = drawn(runtime, self, pictures, 1 - factor[0], 1 + factor[1]);
    Value rows = Composed.tf(runtime, "reduce_mean", pictures, Int.of(-3), Bool.TRUE);
    Value mean = Composed.tf(runtime, "reduce_mean", rows, Int.of(-2), Bool.TRUE);
    Value apart = Composed.mul(runtime, Composed.sub(runtime, pictures, mean), by);
    return clipped(runtime, self, Composed.add(runtime, apart, mean));
  }

  private static Value brightened(Runtime runtime, LayerObject self, Value pictures) {
    double[] factor = factor(runtime, self);
    double[] range = pair(runtime, self.option("value_range"));
    Value by = drawn(runtime, self, pictures, factor[0], factor[1]);
    Value more = Composed.mul(runtime, by, Float.of(range[1] - range[0]));
    return clipped(runtime, self, Composed.add(runtime, pictures, more));
  }

  private static Value clipped(Runtime runtime, LayerObject self, Value x) {
    double[] range = pair(runtime, self.option("value_range"));
    return Composed.tf(runtime, "clip_by_value", x, Float.of(range[0]), Float.of(range[1]));
  }

  private static double[] factor(Runtime runtime, LayerObject self) {
    return pair(runtime, self.option("factor"));
  }

  private static double[] pair(Runtime runtime, Value given) {
    java.util.List<Value> both = runtime.all(given);
    return new double[] {
      Constants.number(runtime, both.getFirst()), Constants.number(runtime, both.getLast())
    };
  }

  /** Keeps a factor as the pair of its bounds. */
  private static void bounded(Runtime runtime, LayerObject self, double least) {
    self.markBuilt();
    if (self.option("value_range") == None.NONE) {
      self.attributes().put("value_range", Tuple.of(Int.ZERO, Int.of(255)));
    }
    Value given = self.option("factor");
    double low;
    double high;
    if (Numbers.isNumber(given)) {
      double number = Constants.number(runtime, given);
      low = Math.max(-Math.abs(number), least);
      high = Math.abs(number);
      if (number < least || number > 1) {
        throw beyond(runtime, given, least);
      }
    } else {
      boolean listed = given instanceof ListValue || given instanceof Tuple;
      if (!listed || runtime.all(given).size() != 2) {
        throw beyond(runtime, given, least);
      }
      double[] both = pair(runtime, given);
      if (both[0] > 1 || both[1] < least) {
        throw beyond(runtime, given, least);
      }
      low = Math.min(both[0], both[1]);
      high = Math.max(both[0], both[1]);
    }
    self.attributes().put("factor", Tuple.of(low == 0 ? Int.ZERO : Float.of(low), Float.of(high)));
  }

  private static Raise beyond(Runtime runtime, Value given, double least) {
    return Raise.value(
        "The `factor` argument should be a number (or a list of two numbers) in the range [%d, 1]. Received: factor=%s"
            .formatted((int) least, runtime.str(given)));
  }
}
