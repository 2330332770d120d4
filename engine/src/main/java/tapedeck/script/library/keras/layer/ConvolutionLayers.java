package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.operation.KerasActivations;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** The layers of convolutions over lines, pictures and volumes, channels last. */
final class ConvolutionLayers {
  private static final String REST =
      " activation=None, use_bias=True, %s, bias_initializer='zeros', %s, bias_regularizer=None,"
          + " activity_regularizer=None, %s, bias_constraint=None";
  private static final String KERNEL =
      REST.formatted(
          "kernel_initializer='glorot_uniform'",
          "kernel_regularizer=None",
          "kernel_constraint=None");
  private static final String DEPTHWISE =
      REST.formatted(
          "depthwise_initializer='glorot_uniform'",
          "depthwise_regularizer=None",
          "depthwise_constraint=None");
  private static final String SEPARABLE =
      REST.formatted(
          "depthwise_initializer='glorot_uniform', pointwise_initializer='glorot_uniform'",
          "depthwise_regularizer=None, pointwise_regularizer=None",
          "depthwise_constraint=None, pointwise_constraint=None");

  private ConvolutionLayers() {}

  /** One kind of convolution over so many axes. */
  private interface Rule {
    Value of(Runtime runtime, LayerObject self, Value x);
  }

  static void install(Namespace layers) {
    for (int axes = 1; axes <= 3; axes++) {
      int rank = axes;
      define(
          layers,
          "Conv" + rank + "D",
          "Convolution" + rank + "D",
          rank,
          "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1,"
              + " groups=1,"
              + KERNEL,
          (r, self, input) -> {
            int channels = input[rank + 1];
            int groups = Math.max(1, number(r, self, "groups"));
            if (channels % groups != 0) {
              throw Raise.value(
                  "The number of input channels must be evenly divisible by the number of groups. Received groups=%d, but the input has %d channels (full input shape is %s)."
                      .formatted(groups, channels, Given.shown(input)));
            }
            checkSizes(r, self, input, rank);
            weight(r, self, "kernel", rank, channels / groups, number(r, self, "filters"));
            bias(r, self, number(r, self, "filters"));
          },
          (r, self, x) -> convolved(r, self, x, rank));
    }
    for (int axes = 1; axes <= 2; axes++) {
      int rank = axes;
      define(
          layers,
          "Conv" + rank + "DTranspose",
          "Convolution" + rank + "DTranspose",
          rank,
          "filters, kernel_size, strides=1, padding='valid', output_padding=None, data_format=None,"
              + " dilation_rate=1,"
              + KERNEL,
          (r, self, input) -> {
            weight(r, self, "kernel", rank, number(r, self, "filters"), input[rank + 1]);
            bias(r, self, number(r, self, "filters"));
          },
          (r, self, x) -> transposed(r, self, x, rank));
      define(
          layers,
          "DepthwiseConv" + rank + "D",
          null,
          rank,
          "kernel_size, strides=1, padding='valid', depth_multiplier=1, data_format=None,"
              + " dilation_rate=1,"
              + DEPTHWISE,
          (r, self, input) -> {
            int many = number(r, self, "depth_multiplier");
            KerasVariable kernel =
                Forwards.weight(
                    r,
                    self,
                    "kernel",
                    self.option("depthwise_initializer"),
                    true,
                    with(self.sizes(r, "kernel_size", rank), input[rank + 1], many));
            kernel.regularizer(self.option("depthwise_regularizer"));
            kernel.constraint(self.option("depthwise_constraint"));
            bias(r, self, input[rank + 1] * many);
          },
          (r, self, x) -> byChannel(r, self, x, "kernel", rank));
      define(
          layers,
          "SeparableConv" + rank + "D",
          "SeparableConvolution" + rank + "D",
          rank,
          "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1,"
              + " depth_multiplier=1,"
              + SEPARABLE,
          (r, self, input) -> {
            int many = number(r, self, "depth_multiplier");
            weight(r, self, "depthwise_kernel", rank, input[rank + 1], many);
            int[] points = new int[rank + 2];
            Arrays.fill(points, 1);
            points[rank] = input[rank + 1] * many;
            points[rank + 1] = number(r, self, "filters");
            Forwards.weight(
                r, self, "pointwise_kernel", self.option("pointwise_initializer"), true, points);
            bias(r, self, number(r, self, "filters"));
          },
          (r, self, x) -> {
            Value each = byChannel(r, self, x, "depthwise_kernel", rank);
            return Composed.tf(
                r,
                "nn.conv" + rank + "d",
                each,
                self.option("pointwise_kernel"),
                Int.ONE,
                new Str("VALID"));
          });
    }
    layers.refused(
        "tf.keras.layers.",
        "Use Conv2DTranspose on the planes.",
        "Conv3DTranspose",
        "Convolution3DTranspose");
  }

  private static void define(
      Namespace layers,
      String name,
      @org.jspecify.annotations.Nullable String alias,
      int rank,
      String options,
      Forwards.Build build,
      Rule rule) {
    ClassValue type =
        Forwards.define(
            layers,
            "convolutional.",
            name,
            options,
            (r, self, input) -> {
              build.of(r, self, input);
              self.lastAxis(input[rank + 1]);
            },
            (r, self, x, training) -> finished(r, self, rule.of(r, self, x)));
    Layers.begun(
        type,
        (r, self) -> {
          self.leastAxes(rank + 2);
          checkOptions(r, self, rank);
        });
    if (alias != null) {
      layers.value(alias, type);
    }
  }

  private static int number(Runtime runtime, LayerObject self, String option) {
    return Given.one(runtime, self.option(option));
  }

  private static void checkOptions(Runtime runtime, LayerObject self, int rank) {
    Value filters = self.option("filters");
    if (filters != None.NONE && Given.one(runtime, filters) <= 0) {
      throw Raise.value(
          "Invalid value for argument `filters`. Expected a strictly positive value. Received filters=%s."
              .formatted(runtime.str(filters)));
    }
    Value groups = self.option("groups");
    if (filters != None.NONE
        && groups != None.NONE
        && Given.one(runtime, filters) % Math.max(1, Given.one(runtime, groups)) != 0) {
      throw Raise.value(
          "The number of filters must be evenly divisible by the number of groups. Received: groups=%s, filters=%s."
              .formatted(runtime.str(groups), runtime.str(filters)));
    }
    Str padding = new Str(runtime.str(self.option("padding")).toLowerCase(java.util.Locale.ROOT));
    boolean causal = rank == 1 && self.type().name().startsWith("Conv1D");
    if (!List.of("valid", "same", causal ? "causal" : "same").contains(padding.text())) {
      throw Raise.value(
          "The `padding` argument must be a list/tuple or one of %s. Received: %s"
              .formatted(
                  causal ? "{'valid', 'same', 'causal'}" : "{'valid', 'same'}", padding.text()));
    }
    self.attributes().put("padding", padding);
    for (String option : new String[] {"kernel_size", "strides", "dilation_rate"}) {
      self.attributes().put(option, Composed.dims(self.sizes(runtime, option, rank)));
    }
    int[] strides = self.sizes(runtime, "strides", rank);
    int[] spacing = self.sizes(runtime, "dilation_rate", rank);
    if (IntStream.of(strides).max().orElse(1) > 1 && IntStream.of(spacing).max().orElse(1) > 1) {
      throw Raise.value(
          "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides=%s and dilation_rate=%s"
              .formatted(
                  runtime.repr(self.option("strides")),
                  runtime.repr(self.option("dilation_rate"))));
    }
  }

  /** Refuses an input that is smaller than the kernel, as Keras does when it builds. */
  private static void checkSizes(Runtime runtime, LayerObject self, int[] input, int rank) {
    if (!self.option("padding").equals(new Str("valid"))) {
      return;
    }
    int[] size = self.sizes(runtime, "kernel_size", rank);
    int[] spacing = self.sizes(runtime, "dilation_rate", rank);
    int[] strides = self.sizes(runtime, "strides", rank);
    int[] out = new int[rank];
    boolean small = false;
    for (int i = 0; i < rank; i++) {
      int n = input[i + 1];
      out[i] = Math.floorDiv(n - (size[i] - 1) * spacing[i] - 1, strides[i]) + 1;
      small |= n >= 0 && out[i] <= 0;
    }
    if (small) {
      int[] kernel =
          with(
              size,
              input[rank + 1] / number(runtime, self, "groups"),
              number(runtime, self, "filters"));
      throw Raise.value(
          "Computed output size would be zero or negative. Received `inputs shape=%s`, `kernel shape=%s`, `dilation_rate=%s`, `strides=%s`, `padding=valid`."
              .formatted(
                  Given.shown(input),
                  Given.shown(kernel),
                  Arrays.toString(spacing).replace(",", ""),
                  Given.shown(strides)));
    }
  }

  private static int[] with(int[] first, int... last) {
    int[] all = Arrays.copyOf(first, first.length + last.length);
    System.arraycopy(last, 0, all, first.length, last.length);
    return all;
  }

  private static void weight(
      Runtime runtime, LayerObject self, String name, int rank, int in, int out) {
    String stem = name.replaceAll("(?<=.)_kernel$", "");
    Forwards.weight(
        runtime,
        self,
        name,
        self.option(stem + "_initializer"),
        true,
        with(self.sizes(runtime, "kernel_size", rank), in, out));
  }

  private static void bias(Runtime runtime, LayerObject self, int filters) {
    if (runtime.truth(self.option("use_bias"))) {
      Forwards.weight(runtime, self, "bias", self.option("bias_initializer"), true, filters);
    } else {
      self.attributes().put("bias", None.NONE);
    }
  }

  private static Value finished(Runtime runtime, LayerObject self, Value product) {
    Value bias = self.option("bias");
    Value sum = bias == None.NONE ? product : Composed.add(runtime, product, bias);
    Value activation = self.option("activation");
    return activation == None.NONE || activation == KerasActivations.linear()
        ? sum
        : runtime.call(activation, sum);
  }

  private static Str padding(LayerObject self) {
    String text = self.option("padding") instanceof Str str ? str.text() : "valid";
    return new Str(text.toUpperCase(java.util.Locale.ROOT));
  }

  private static Value convolved(Runtime runtime, LayerObject self, Value x, int rank) {
    int groups = number(runtime, self, "groups");
    Value kernel = self.option("kernel");
    if (groups == 1) {
      return convolved(runtime, self, x, kernel, rank);
    }
    List<Value> inputs = runtime.all(Composed.tf(runtime, "split", x, Int.of(groups), Int.of(-1)));
    List<Value> kernels =
        runtime.all(Composed.tf(runtime, "split", kernel, Int.of(groups), Int.of(-1)));
    List<Value> parts = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      parts.add(convolved(runtime, self, inputs.get(i), kernels.get(i), rank));
    }
    return Composed.tf(runtime, "concat", ListValue.of(parts), Int.of(-1));
  }

  private static Value convolved(
      Runtime runtime, LayerObject self, Value x, Value kernel, int rank) {
    Value input = x;
    Value padding = padding(self);
    if (padding.equals(new Str("CAUSAL"))) {
      int size = self.sizes(runtime, "kernel_size", rank)[0];
      int before = (size - 1) * self.sizes(runtime, "dilation_rate", rank)[0];
      Value edges =
          ListValue.of(List.of(Composed.dims(0, 0), Composed.dims(before, 0), Composed.dims(0, 0)));
      input = Composed.tf(runtime, "pad", x, edges);
      padding = new Str("VALID");
    }
    return called(
        runtime,
        "nn.conv" + rank + "d",
        List.of(input, kernel, steps(runtime, self, "strides", rank), padding),
        steps(runtime, self, "dilation_rate", rank));
  }

  /** Strides or dilations as TensorFlow's functions take them: a number, or one for each axis. */
  private static Value steps(Runtime runtime, LayerObject self, String option, int rank) {
    int[] all = self.sizes(runtime, option, rank);
    return switch (rank) {
      case 1 -> Int.of(all[0]);
      case 2 -> Composed.dims(all);
      default -> Composed.dims(1, all[0], all[1], all[2], 1);
    };
  }

  private static Value called(Runtime runtime, String path, List<Value> in, Value dilations) {
    return Composed.tf(runtime, path, Arguments.of(in, List.of("dilations"), List.of(dilations)));
  }

  private static Value transposed(Runtime runtime, LayerObject self, Value x, int rank) {
    int[] shape = Composed.shape(runtime, x);
    int[] size = self.sizes(runtime, "kernel_size", rank);
    int[] strides = self.sizes(runtime, "strides", rank);
    int[] spacing = self.sizes(runtime, "dilation_rate", rank);
    int[] more = Given.ints(runtime, self.option("output_padding"));
    boolean valid = padding(self).text().equals("VALID");
    int[] out = shape.clone();
    for (int i = 0; i < rank; i++) {
      int reach = (size[i] - 1) * spacing[i] + 1;
      int n = shape[i + 1];
      if (more == null) {
        out[i + 1] = valid ? n * strides[i] + Math.max(reach - strides[i], 0) : n * strides[i];
      } else {
        int added = more[more.length == 1 ? 0 : i];
        out[i + 1] = (n - 1) * strides[i] + reach - (valid ? 0 : 2 * (reach / 2)) + added;
      }
    }
    out[rank + 1] = number(runtime, self, "filters");
    return called(
        runtime,
        "nn.conv" + rank + "d_transpose",
        List.of(
            x,
            self.option("kernel"),
            Composed.dims(out),
            steps(runtime, self, "strides", rank),
            padding(self)),
        steps(runtime, self, "dilation_rate", rank));
  }

  private static Value byChannel(
      Runtime runtime, LayerObject self, Value x, String weight, int rank) {
    int[] strides = self.sizes(runtime, "strides", rank);
    int[] spacing = self.sizes(runtime, "dilation_rate", rank);
    Value kernel = self.option(weight);
    boolean lines = rank == 1;
    int step = strides[lines ? 0 : 1];
    Value made =
        called(
            runtime,
            "nn.depthwise_conv2d",
            List.of(
                lines ? Composed.tf(runtime, "expand_dims", x, Int.ONE) : x,
                lines ? Composed.tf(runtime, "expand_dims", kernel, Int.ZERO) : kernel,
                Composed.dims(1, lines ? step : strides[0], step, 1),
                padding(self)),
            lines ? Composed.dims(1, spacing[0]) : Composed.dims(spacing));
    return lines ? Composed.tf(runtime, "squeeze", made, ListValue.of(List.of(Int.ONE))) : made;
  }
}
