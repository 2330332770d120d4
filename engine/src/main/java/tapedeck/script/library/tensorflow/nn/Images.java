package tapedeck.script.library.tensorflow.nn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Convolutions and pooling of {@code tf.nn}. */
public final class Images {
  private static final Op CONVOLUTION = Catalogue.required("conv2d");
  private static final Op TRANSPOSE = Catalogue.required("transpose");
  private static final Op TO_IMAGES = Catalogue.required("conv2d_to_images");

  private Images() {}

  public static void install(Namespace nn) {
    nn.method(
            "conv2d",
            "input, filters, strides, padding, data_format='NHWC', dilations=None, name=None",
            Images::convolution)
        .method(
            "conv1d",
            "input, filters, stride, padding, data_format='NWC', dilations=None, name=None",
            Images::ofLines)
        .method(
            "convolution",
            "input, filters, strides=None, padding='VALID', data_format=None, dilations=None,"
                + " name=None",
            Images::ofAnyRank)
        .method(
            "conv2d_transpose",
            "input, filters, output_shape, strides, padding='SAME', data_format='NHWC',"
                + " dilations=None, name=None",
            Images::transposed);
    Volumes.install(nn);
    for (String kind : List.of("max", "avg")) {
      String signature = "input, ksize, strides, padding, data_format=%s, name=None";
      nn.method(
              kind + "_pool2d",
              signature.formatted("'NHWC'"),
              (r, in) -> pooled(r, in, kind + "_pool"))
          .method(
              kind + "_pool", signature.formatted("None"), (r, in) -> pooled(r, in, kind + "_pool"))
          .method(
              kind + "_pool1d",
              signature.formatted("'NWC'"),
              (r, in) -> pooledLines(r, in, kind + "_pool"));
    }
  }

  public static void onlyChannelsLast(Value format, String function) {
    if (format instanceof Str text && text.text().startsWith("NC")) {
      throw Raise.refused(
          "tf.nn.%s(data_format=…)".formatted(function), "Keep the channels on the last axis.");
    }
  }

  /** Steps along height and width, given as one number, two, or four for all axes. */
  static int[] two(Runtime runtime, Value given, String name) {
    int[] all = given == None.NONE ? new int[] {1} : Given.ints(runtime, given);
    if (all == null || all.length != 1 && all.length != 2 && all.length != 4) {
      throw Raise.value(
          "%s should be of length 1, 2 or 4. Received: %s=%s of length %d"
              .formatted(name, name, runtime.repr(given), all == null ? 0 : all.length));
    }
    return switch (all.length) {
      case 1 -> new int[] {all[0], all[0]};
      case 2 -> all;
      default -> new int[] {all[1], all[2]};
    };
  }

  /** How many pixels to add on the four sides. */
  private static int[] margins(
      Runtime runtime, Value padding, int[] sizes, int[] window, int[] strides, int[] spacing) {
    int[] margins = new int[4];
    if (padding instanceof ListValue || padding instanceof Tuple) {
      List<Value> axes = Conversion.drain(runtime, runtime.iterate(padding));
      for (int i = 0; i < 2; i++) {
        int[] both = Given.ints(runtime, axes.get(i + 1));
        margins[2 * i] = both == null ? 0 : both[0];
        margins[2 * i + 1] = both == null ? 0 : both[1];
      }
      return margins;
    }
    String named = padding instanceof Str text ? text.text() : runtime.repr(padding);
    if (!named.equals("SAME") && !named.equals("VALID")) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "Value for attr 'padding' of \"%s\" is not in the list of allowed values: \"SAME\", \"VALID\", \"EXPLICIT\""
              .formatted(named),
          "Write 'SAME' or 'VALID'.");
    }
    for (int i = 0; named.equals("SAME") && i < 2; i++) {
      int reach = (window[i] - 1) * spacing[i] + 1;
      int results = (sizes[i] + strides[i] - 1) / strides[i];
      int added = Math.max((results - 1) * strides[i] + reach - sizes[i], 0);
      margins[2 * i] = added / 2;
      margins[2 * i + 1] = added - added / 2;
    }
    return margins;
  }

  private static Attributes windows(int[] strides, int[] spacing, int[] margins) {
    return Attributes.NONE
        .with("strides", strides)
        .with("dilations", spacing)
        .with("padding", margins);
  }

  private static int[] middle(Shape shape) {
    return shape.rank() == 4 ? new int[] {shape.dim(1), shape.dim(2)} : new int[] {1, 1};
  }

  private static void bounded(Runtime runtime, Shape images, int[] window, int[] strides) {
    long size = images.rank() == 0 ? 1 : images.dim(0);
    for (int i = 0; i < 2 && images.rank() == 4; i++) {
      size *= Math.max(1, (images.dim(i + 1) + strides[i] - 1) / Math.max(1, strides[i]));
      size *= Math.max(1, window[i]);
    }
    runtime.allocate(size * (images.rank() == 4 ? images.dim(3) : 1));
  }

  /** A computation on images whose channels stand on the second axis, done with them last. */
  private static Value channelsFirst(
      Runtime runtime, Value[] in, int format, int steps, Builtin.Body body) {
    Engine k = runtime.engine();
    Operand x = Operands.tensor(runtime, in[0], null);
    Value[] last = in.clone();
    Attributes inside = Attributes.NONE.with("perm", new int[] {0, 2, 3, 1});
    Attributes back = Attributes.NONE.with("perm", new int[] {0, 3, 1, 2});
    last[0] = new TensorValue(k.apply(TRANSPOSE, inside, x));
    last[format] = None.NONE;
    for (int i = 2; i <= steps; i++) {
      int[] all = in[i] instanceof Str || in[i] == None.NONE ? null : Given.ints(runtime, in[i]);
      if (all != null && all.length == 4) {
        last[i] = ListValue.of(List.of(Int.of(all[2]), Int.of(all[3])));
      }
    }
    Operand out = Operands.tensor(runtime, body.call(runtime, last), null);
    return new TensorValue(k.apply(TRANSPOSE, back, out));
  }

  private static boolean isChannelsFirst(Value format) {
    return format instanceof Str text && text.text().equals("NCHW");
  }

  private static Value convolution(Runtime runtime, Value[] in) {
    if (isChannelsFirst(in[4])) {
      return channelsFirst(runtime, in, 4, 2, Images::convolution);
    }
    onlyChannelsLast(in[4], "conv2d");
    Operand x = Operands.tensor(runtime, in[0], null);
    Operand filters = Operands.tensor(runtime, in[1], x.value().dtype());
    return new TensorValue(
        convolved(runtime, x, filters, two(runtime, in[2], "strides"), in[3], in[5]));
  }

  /** A convolution by windows of the filters' size. */
  static Tensor convolved(
      Runtime runtime, Operand x, Operand filters, int[] strides, Value padding, Value dilations) {
    Shape shape = filters.value().shape();
    if (shape.rank() != 4) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped____MklNativeConv2D_device_/job:localhost/replica:0/task:0/device:CPU:0}} filter must be 4-dimensional: %s [Op:Conv2D] name: "
              .formatted(shape.bracketed()));
    }
    int[] spacing = two(runtime, dilations, "dilations");
    int[] window = {shape.dim(0), shape.dim(1)};
    int[] margins = margins(runtime, padding, middle(x.value().shape()), window, strides, spacing);
    bounded(runtime, x.value().shape(), window, strides);
    return runtime.engine().apply(CONVOLUTION, windows(strides, spacing, margins), x, filters);
  }

  private static Value ofAnyRank(Runtime runtime, Value[] in) {
    Operand x = Operands.tensor(runtime, in[0], null);
    boolean lines = x.value().rank() == 3;
    Value[] same = {in[0], in[1], in[2], in[3], in[4], in[5], in[6]};
    if (lines) {
      same[2] = in[2] == None.NONE ? tapedeck.script.value.Int.of(1) : in[2];
      return ofLines(runtime, same);
    }
    return convolution(runtime, same);
  }

  private static Value ofLines(Runtime runtime, Value[] in) {
    onlyChannelsLast(in[4], "conv1d");
    Engine k = runtime.engine();
    Operand x = Operands.tensor(runtime, in[0], null);
    Operand filters = Operands.tensor(runtime, in[1], x.value().dtype());
    int stride = last(runtime, in[2]);
    Tensor out =
        convolved(
            runtime,
            k.reshape(x, flat(x.value().shape())),
            k.reshape(filters, inFront(filters.value().shape())),
            new int[] {1, stride},
            in[3],
            in[5] == None.NONE
                ? in[5]
                : ListValue.of(
                    List.of(
                        tapedeck.script.value.Int.of(1),
                        tapedeck.script.value.Int.of(last(runtime, in[5])))));
    return new TensorValue(k.reshape(out, lines(out.shape())));
  }

  private static int last(Runtime runtime, Value given) {
    int[] all = Given.ints(runtime, given);
    return all == null ? 1 : all.length == 3 ? all[1] : all[0];
  }

  /** Lines as images of one row. */
  private static Shape flat(Shape lines) {
    return Shape.of(lines.dim(0), 1, lines.dim(1), lines.dim(2));
  }

  private static Shape inFront(Shape filters) {
    return Shape.of(1, filters.dim(0), filters.dim(1), filters.dim(2));
  }

  private static Shape lines(Shape images) {
    return Shape.of(images.dim(0), images.dim(2), images.dim(3));
  }

  static Value transposed(Runtime runtime, Value[] in) {
    onlyChannelsLast(in[5], "conv2d_transpose");
    Operand x = Operands.tensor(runtime, in[0], null);
    Operand filters = Operands.tensor(runtime, in[1], x.value().dtype());
    Shape images = Given.shape(runtime, in[2]);
    Shape shape = filters.value().shape();
    int[] strides = two(runtime, in[3], "strides");
    int[] spacing = two(runtime, in[6], "dilations");
    int[] window = {shape.dim(0), shape.dim(1)};
    int[] margins = margins(runtime, in[4], middle(images), window, strides, spacing);
    bounded(runtime, images, window, strides);
    Attributes a = windows(strides, spacing, margins).with("shape", images);
    return new TensorValue(runtime.engine().apply(TO_IMAGES, a, filters, x));
  }

  private static Value pooled(Runtime runtime, Value[] in, String name) {
    if (isChannelsFirst(in[4])) {
      Value[] sizes = in.clone();
      int[] window = Given.ints(runtime, in[1]);
      if (window != null && window.length == 4) {
        sizes[1] = ListValue.of(List.of(Int.of(window[2]), Int.of(window[3])));
      }
      return channelsFirst(runtime, sizes, 4, 2, (r, inner) -> pooled(r, inner, name));
    }
    onlyChannelsLast(in[4], name);
    Operand x = Operands.tensor(runtime, in[0], null);
    int deep = inner(runtime, in[1]);
    if (deep > 1 || inner(runtime, in[2]) > 1) {
      return acrossChannels(runtime, in, name, x, deep);
    }
    return new TensorValue(
        pooled(
            runtime, name, x, two(runtime, in[1], "ksize"), two(runtime, in[2], "strides"), in[3]));
  }

  /** What four numbers say of the channels: 1 where there are fewer. */
  private static int inner(Runtime runtime, Value given) {
    int[] all = Given.ints(runtime, given);
    return all != null && all.length == 4 ? all[3] : 1;
  }

  /** The greatest of so many channels at a time: the channels are the pixels of one line. */
  private static Value acrossChannels(
      Runtime runtime, Value[] in, String name, Operand x, int deep) {
    int[] window = two(runtime, in[1], "ksize");
    Shape images = x.value().shape();
    int channels = images.dim(3);
    boolean plain = window[0] == 1 && window[1] == 1 && name.equals("max_pool");
    if (!plain || inner(runtime, in[2]) != deep || channels % deep != 0) {
      throw Raise.refused(
          "Pooling across channels other than by tf.nn.max_pool with as many strides",
          "Pool pixels and channels one after the other; the channels have to be a multiple.");
    }
    Engine k = runtime.engine();
    Operand lines = k.reshape(x, Shape.of(images.size() / channels, 1, channels, 1));
    int[] step = {1, deep};
    Tensor out = pooled(runtime, name, lines, step, step, new Str("VALID"));
    Shape all = Shape.of(images.dim(0), images.dim(1), images.dim(2), channels / deep);
    return new TensorValue(k.reshape(out, all));
  }

  /** A pooling called {@code max_pool} or {@code avg_pool}. */
  static Tensor pooled(
      Runtime runtime, String name, Operand x, int[] window, int[] strides, Value padding) {
    int[] ones = {1, 1};
    Value upper =
        padding instanceof Str text ? new Str(text.text().toUpperCase(Locale.ROOT)) : padding;
    int[] margins = margins(runtime, upper, middle(x.value().shape()), window, strides, ones);
    bounded(runtime, x.value().shape(), window, strides);
    Attributes a = windows(strides, ones, margins).with("ksize", Arrays.copyOf(window, 2));
    return runtime.engine().apply(Catalogue.required(name), a, x);
  }

  private static Value pooledLines(Runtime runtime, Value[] in, String name) {
    Engine k = runtime.engine();
    Operand x = Operands.tensor(runtime, in[0], null);
    int[] window = {1, last(runtime, in[1])};
    int[] strides = {1, last(runtime, in[2])};
    Tensor out =
        pooled(runtime, name, k.reshape(x, flat(x.value().shape())), window, strides, in[3]);
    return new TensorValue(k.reshape(out, lines(out.shape())));
  }
}
