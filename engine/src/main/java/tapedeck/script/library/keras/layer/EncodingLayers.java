package tapedeck.script.library.keras.layer;

import java.util.Arrays;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Layers that make numbers into classes, and classes into rows of marks. */
final class EncodingLayers {
  private EncodingLayers() {}

  static void install(Namespace layers) {
    ClassValue bins =
        Layers.define(
            layers,
            "preprocessing.",
            "Discretization",
            "bin_boundaries=None, num_bins=None, epsilon=0.01, output_mode='int', sparse=False",
            EncodingLayers::placed);
    Layers.begun(bins, EncodingLayers::checkBins);
    Namespace.of(bins).method("adapt", "self, data, steps=None", EncodingLayers::adapt);
    ClassValue marks =
        Layers.define(
            layers,
            "preprocessing.",
            "CategoryEncoding",
            "num_tokens=None, output_mode='multi_hot', sparse=False",
            (runtime, self, x, training) -> x);
    Layers.begun(marks, EncodingLayers::checkTokens);
    Namespace.of(marks)
        .method(
            "call",
            "self, inputs, count_weights=None",
            (runtime, in) -> {
              LayerObject self = LayerClass.of(in[0]);
              String mode = runtime.str(self.option("output_mode"));
              int depth = Given.one(runtime, self.option("num_tokens"));
              Tensor of = Operands.tensor(runtime, in[1], null).value();
              Tensor weights =
                  in[2] == None.NONE
                      ? null
                      : Operands.tensor(runtime, in[2], null).value().cast(self.compute());
              if (weights != null && !mode.equals("count")) {
                throw Raise.value(
                    "`count_weights` is not used when `output_mode` is not `'count'`. Received `count_weights=%s`."
                        .formatted(runtime.str(in[2])));
              }
              return new TensorValue(encoded(of, mode, depth, self.compute(), weights));
            });
    Layers.define(
        layers,
        "preprocessing.image_preprocessing.",
        "Resizing",
        "height, width, interpolation='bilinear', crop_to_aspect_ratio=False,"
            + " pad_to_aspect_ratio=False, fill_mode='constant', fill_value=0.0,"
            + " antialias=False, data_format=None",
        EncodingLayers::resized);
    Layers.begun(
        Layers.define(
            layers,
            "preprocessing.image_preprocessing.",
            "CenterCrop",
            "height, width, data_format=None",
            EncodingLayers::cropped),
        (runtime, self) -> self.leastAxes(3));
  }

  private static void checkTokens(Runtime runtime, LayerObject self) {
    String mode = runtime.str(self.option("output_mode"));
    if (mode.equals("binary")) {
      mode = "multi_hot";
      self.attributes().put("output_mode", new Str(mode));
    }
    if (!List.of("count", "one_hot", "multi_hot").contains(mode)) {
      throw Raise.value("Unknown arg for output_mode: " + mode);
    }
    Value tokens = self.option("num_tokens");
    if (tokens == None.NONE) {
      throw Raise.value(
          "num_tokens must be set to use this layer. If the number of tokens is not known"
              + " beforehand, use the IntegerLookup layer instead.");
    }
    if (Given.one(runtime, tokens) < 1) {
      throw Raise.value(
          "`num_tokens` must be >= 1. Received: num_tokens=%s.".formatted(runtime.str(tokens)));
    }
    self.markBuilt();
  }

  /**
   * Rows of marks for classes.
   *
   * @param weights what each class counts; null for 1
   */
  static Tensor encoded(
      Tensor given,
      String mode,
      int depth,
      DType dtype,
      @org.jspecify.annotations.Nullable Tensor weights) {
    if (mode.equals("int")) {
      return given.cast(dtype);
    }
    Tensor of = given.isScalar() ? given.reshape(Shape.of(1)) : given;
    int[] dims = of.shape().dims();
    if (mode.equals("one_hot")) {
      int rank = dims.length > 1 && dims[dims.length - 1] == 1 ? dims.length - 1 : dims.length;
      int[] wide = Arrays.copyOf(dims, rank + 1);
      wide[rank] = depth;
      double[] marks = new double[of.size() * depth];
      for (int i = 0; i < of.size(); i++) {
        int place = (int) of.getDouble(i);
        if (place >= 0 && place < depth) {
          marks[i * depth + place] = 1;
        }
      }
      return Tensor.of(Shape.of(wide), marks).cast(dtype);
    }
    int columns = dims[dims.length - 1];
    int[] wide = dims.clone();
    wide[dims.length - 1] = depth;
    double[] counts = new double[Shape.of(wide).size()];
    for (int i = 0; i < of.size(); i++) {
      int place = (int) of.getDouble(i);
      if (place >= 0 && place < depth) {
        int at = i / columns * depth + place;
        counts[at] =
            mode.equals("multi_hot")
                ? 1
                : counts[at] + (weights == null ? 1 : weights.getDouble(i));
      }
    }
    return Tensor.of(Shape.of(wide), counts).cast(dtype);
  }

  private static void checkBins(Runtime runtime, LayerObject self) {
    String mode = runtime.str(self.option("output_mode"));
    if (!List.of("int", "one_hot", "multi_hot", "count").contains(mode)) {
      throw Raise.value(
          "Unknown value for `output_mode` argument of Discretization. Allowed values are: ('int',"
              + " 'one_hot', 'multi_hot', 'count'). Received: output_mode="
              + mode);
    }
    Value count = self.option("num_bins");
    Value limits = self.option("bin_boundaries");
    if (count != None.NONE && limits != None.NONE) {
      throw Raise.value(
          "Both `num_bins` and `bin_boundaries` should not be set. Received: `num_bins=%s` and `bin_boundaries=%s`"
              .formatted(runtime.str(count), runtime.str(limits)));
    }
    if (count == None.NONE && limits == None.NONE) {
      throw Raise.value("You need to set either `num_bins` or `bin_boundaries`.");
    }
    self.markBuilt();
  }

  private static Value placed(Runtime runtime, LayerObject self, Value x, Value training) {
    Value limits = self.option("bin_boundaries");
    if (limits == None.NONE) {
      throw Raise.value(
          "You need to either pass the `bin_boundaries` argument at construction time or call"
              + " `adapt(dataset)` before you can start using the `Discretization` layer.");
    }
    double[] bounds = Constants.array(runtime, limits).toDoubles();
    Operand of = Operands.tensor(runtime, x, null);
    Tensor values = of.value();
    double[] places = new double[values.size()];
    for (int i = 0; i < places.length; i++) {
      for (double bound : bounds) {
        boolean reached =
            values.dtype() == DType.FLOAT32
                ? values.getFloat(i) >= (float) bound
                : values.getDouble(i) >= bound;
        places[i] += reached ? 1 : 0;
      }
    }
    String mode = runtime.str(self.option("output_mode"));
    Tensor classes = Tensor.of(values.shape(), places);
    DType dtype = mode.equals("int") ? DType.INT32 : self.compute();
    return new TensorValue(encoded(classes, mode, bounds.length + 1, dtype, null));
  }

  private static Value adapt(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    Value bins = self.option("num_bins");
    if (bins == None.NONE) {
      throw Raise.value(
          "Cannot adapt a Discretization layer that has been initialized with `bin_boundaries`, use"
              + " `num_bins` instead.");
    }
    boolean single = in[1] instanceof ArrayValue || Operands.existing(in[1]) != null;
    List<Value> batches = single ? List.of(in[1]) : runtime.all(in[1]);
    int most = in[2] == None.NONE ? batches.size() : Given.one(runtime, in[2]);
    double epsilon = Constants.number(runtime, self.option("epsilon"));
    Quantiles all = Quantiles.NONE;
    for (Value batch : batches.subList(0, Math.min(most, batches.size()))) {
      Tensor rows = Constants.array(runtime, batch).cast(DType.FLOAT32);
      all = Quantiles.of(rows.toDoubles(), epsilon).with(all, epsilon);
    }
    double[] bounds = all.bounds(Given.one(runtime, bins));
    self.attributes()
        .put(
            "bin_boundaries",
            ListValue.of(Arrays.stream(bounds).<Value>mapToObj(Float::of).toList()));
    return None.NONE;
  }

  private static Value resized(Runtime runtime, LayerObject self, Value x, Value training) {
    for (String option :
        new String[] {"crop_to_aspect_ratio", "pad_to_aspect_ratio", "antialias"}) {
      if (runtime.truth(self.option(option))) {
        throw Raise.refused("Resizing(%s=True)".formatted(option), "Resize with tf.image.resize.");
      }
    }
    Operand given = Operands.tensor(runtime, x, null);
    Operand of =
        given.value().dtype() == self.compute()
            ? given
            : runtime.engine().cast(given, self.compute());
    return Composed.tf(
        runtime,
        "image.resize",
        new TensorValue(of.value()),
        tapedeck.script.value.Tuple.of(self.option("height"), self.option("width")),
        self.option("interpolation"));
  }

  private static Value cropped(Runtime runtime, LayerObject self, Value x, Value training) {
    int[] dims = Composed.shape(runtime, x);
    int height = Given.one(runtime, self.option("height"));
    int width = Given.one(runtime, self.option("width"));
    int rows = dims[dims.length - 3];
    int columns = dims[dims.length - 2];
    if (rows < height || columns < width) {
      throw Raise.refused(
          "CenterCrop to more than there is", "Resize the pictures first: tf.image.resize.");
    }
    int top = (rows - height) / 2;
    int left = (columns - width) / 2;
    int[] begin = new int[dims.length];
    int[] size = dims.clone();
    begin[dims.length - 3] = top;
    begin[dims.length - 2] = left;
    size[dims.length - 3] = height;
    size[dims.length - 2] = width;
    return Composed.tf(runtime, "slice", x, Composed.dims(begin), Composed.dims(size));
  }
}
