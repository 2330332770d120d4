package tapedeck.script.library.keras;

import java.util.Arrays;
import java.util.function.BiFunction;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Layers on pictures, channels last: {@code Conv2D} and the kinds of pooling. */
final class ConvolutionLayers {
  private ConvolutionLayers() {}

  static void install(Namespace layers) {
    Forwards.define(
        layers,
        "convolutional.",
        "Conv2D",
        "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1,"
            + " groups=1, activation=None, use_bias=True, kernel_initializer='glorot_uniform',"
            + " bias_initializer='zeros', kernel_regularizer=None, bias_regularizer=None,"
            + " activity_regularizer=None, kernel_constraint=None, bias_constraint=None",
        ConvolutionLayers::build,
        ConvolutionLayers::convolve);
    for (String name : new String[] {"MaxPooling2D", "AveragePooling2D"}) {
      boolean most = name.startsWith("Max");
      Value type =
          Layers.define(
              layers,
              "pooling.",
              name,
              "pool_size=2, strides=None, padding='valid', data_format=None",
              (r, self, x, t) -> pool(r, self, x, most));
      layers.value(most ? "MaxPool2D" : "AvgPool2D", type);
    }
    overall(layers, "GlobalAveragePooling2D", "reduce_mean", 1, 2);
    overall(layers, "GlobalMaxPooling2D", "reduce_max", 1, 2);
    overall(layers, "GlobalAveragePooling1D", "reduce_mean", 1);
    overall(layers, "GlobalMaxPooling1D", "reduce_max", 1);
    Layers.define(
        layers,
        "reshaping.",
        "RepeatVector",
        "n",
        (r, self, x, t) ->
            Forwards.tf(
                r,
                "tile",
                Forwards.tf(r, "expand_dims", x, Int.ONE),
                Tuple.of(Int.ONE, Forwards.option(self, "n"), Int.ONE)));
    Layers.define(layers, "reshaping.", "Permute", "dims", ConvolutionLayers::permute);
  }

  private static void overall(Namespace layers, String name, String by, int... axes) {
    Layers.define(
        layers,
        "pooling.",
        name,
        "data_format=None, keepdims=False",
        (r, self, x, t) ->
            Forwards.tf(r, by, x, Forwards.dims(axes), Forwards.option(self, "keepdims")));
  }

  private static Value permute(Runtime runtime, LayerObject self, Value x, Value training) {
    int[] dims = Given.ints(runtime, Forwards.option(self, "dims"));
    int[] all = new int[dims == null ? 1 : dims.length + 1];
    for (int i = 1; dims != null && i < all.length; i++) {
      all[i] = dims[i - 1];
    }
    return Forwards.tf(runtime, "transpose", x, Forwards.dims(all));
  }

  private static int[] pair(Runtime runtime, Value given) {
    int[] two = Given.ints(runtime, given);
    if (two == null || two.length > 2) {
      throw Raise.value("a size has to be one whole number or two");
    }
    return two.length == 1 ? new int[] {two[0], two[0]} : two;
  }

  private static void build(Runtime runtime, LayerObject self, int[] input) {
    int[] size = pair(runtime, Forwards.option(self, "kernel_size"));
    int filters = Given.one(runtime, Forwards.option(self, "filters"));
    KerasVariable kernel =
        Forwards.weight(
            runtime,
            self,
            "kernel",
            Forwards.option(self, "kernel_initializer"),
            true,
            size[0],
            size[1],
            input[input.length - 1],
            filters);
    kernel.regularizer = Regularizers.get(runtime, Forwards.option(self, "kernel_regularizer"));
    if (runtime.truth(Forwards.option(self, "use_bias"))) {
      Forwards.weight(
          runtime, self, "bias", Forwards.option(self, "bias_initializer"), true, filters);
    }
  }

  /**
   * What of a picture each place of the answer sees.
   *
   * @param patches of shape (pictures, high, wide, seen rows · columns · channels)
   */
  private record Windows(Value patches, int[] answer) {}

  private static Windows windows(
      Runtime runtime, Value x, int[] size, int[] stride, Value padding, double outside) {
    int[] shape = Forwards.shape(runtime, x);
    if (shape.length != 4) {
      throw Raise.value("Input has undefined rank or is no picture: shape=" + Given.shown(shape));
    }
    boolean same = runtime.str(padding).equals("same");
    int[] out = new int[2];
    int[] before = new int[2];
    int[] padded = {shape[1], shape[2]};
    for (int axis = 0; axis < 2; axis++) {
      int n = shape[axis + 1];
      out[axis] =
          same
              ? (n + stride[axis] - 1) / stride[axis]
              : Math.max(0, (n - size[axis]) / stride[axis] + 1);
      int more = same ? Math.max(0, (out[axis] - 1) * stride[axis] + size[axis] - n) : 0;
      before[axis] = more / 2;
      padded[axis] = n + more;
    }
    Value whole = x;
    if (padded[0] > shape[1] || padded[1] > shape[2]) {
      Value edges =
          Tuple.of(
              Forwards.dims(0, 0),
              Forwards.dims(before[0], padded[0] - shape[1] - before[0]),
              Forwards.dims(before[1], padded[1] - shape[2] - before[1]),
              Forwards.dims(0, 0));
      whole = Forwards.tf(runtime, "pad", x, edges, new Str("CONSTANT"), Forwards.number(outside));
    }
    int seen = size[0] * size[1];
    int[] places = new int[Given.shape(runtime, out[0], out[1], seen).size()];
    for (int i = 0; i < places.length; i++) {
      int within = i % seen;
      int at = i / seen;
      int row = at / out[1] * stride[0] + within / size[1];
      int column = at % out[1] * stride[1] + within % size[1];
      places[i] = row * padded[1] + column;
    }
    Value rows =
        Forwards.tf(
            runtime, "reshape", whole, Forwards.dims(shape[0], padded[0] * padded[1], shape[3]));
    Value index = new TensorValue(Tensor.of(Shape.of(places.length), places));
    Value taken = Forwards.tf(runtime, "gather", rows, index, None.NONE, Int.ONE);
    return new Windows(taken, new int[] {shape[0], out[0], out[1], seen, shape[3]});
  }

  private static Value convolve(Runtime runtime, LayerObject self, Value x, Value training) {
    if (Given.one(runtime, Forwards.option(self, "groups")) != 1
        || !Arrays.equals(
            pair(runtime, Forwards.option(self, "dilation_rate")), new int[] {1, 1})) {
      throw Raise.refused("Conv2D with groups or dilation", "Leave them out.");
    }
    int[] size = pair(runtime, Forwards.option(self, "kernel_size"));
    int[] stride = pair(runtime, Forwards.option(self, "strides"));
    Windows seen = windows(runtime, x, size, stride, Forwards.option(self, "padding"), 0);
    int[] to = seen.answer();
    int filters = Given.one(runtime, Forwards.option(self, "filters"));
    Value flat =
        Forwards.tf(
            runtime,
            "reshape",
            seen.patches(),
            Forwards.dims(to[0] * to[1] * to[2], to[3] * to[4]));
    Value kernel =
        Forwards.tf(
            runtime,
            "reshape",
            Forwards.option(self, "kernel"),
            Forwards.dims(to[3] * to[4], filters));
    Value product =
        Forwards.tf(
            runtime,
            "reshape",
            Forwards.tf(runtime, "matmul", flat, kernel),
            Forwards.dims(to[0], to[1], to[2], filters));
    Value bias = Forwards.option(self, "bias");
    Value sum = bias == None.NONE ? product : Forwards.add(runtime, product, bias);
    Value activation = KerasActivations.get(runtime, Forwards.option(self, "activation"));
    return activation == None.NONE ? sum : runtime.call(activation, sum);
  }

  private static Value pool(Runtime runtime, LayerObject self, Value x, boolean most) {
    int[] size = pair(runtime, Forwards.option(self, "pool_size"));
    Value given = Forwards.option(self, "strides");
    int[] stride = given == None.NONE ? size : pair(runtime, given);
    Value padding = Forwards.option(self, "padding");
    BiFunction<Value, Double, Value> reduced =
        (picture, outside) -> {
          Windows seen = windows(runtime, picture, size, stride, padding, outside);
          int[] to = seen.answer();
          Value apart =
              Forwards.tf(
                  runtime,
                  "reshape",
                  seen.patches(),
                  Forwards.dims(to[0], to[1], to[2], to[3], to[4]));
          String by = most ? "reduce_max" : outside == 0 ? "reduce_sum" : "reduce_mean";
          return Forwards.tf(runtime, by, apart, ListValue.of(java.util.List.of(Int.of(3))));
        };
    if (most) {
      return reduced.apply(x, -1e30);
    }
    Value count = reduced.apply(Forwards.tf(runtime, "ones_like", x), 0.0);
    return runtime.binary(tapedeck.script.value.Operator.DIV, reduced.apply(x, 0.0), count);
  }
}
