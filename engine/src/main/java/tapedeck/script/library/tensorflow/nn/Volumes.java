package tapedeck.script.library.tensorflow.nn;

import java.util.Arrays;
import java.util.List;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorSlice;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Convolutions by channel, and of volumes, put together from those of images. */
final class Volumes {
  private static final Value ALL = new Slice(None.NONE, None.NONE, None.NONE);

  private Volumes() {}

  static void install(Namespace nn) {
    nn.method(
            "depthwise_conv2d",
            "input, filter, strides, padding, data_format=None, dilations=None, name=None",
            (r, in) -> new TensorValue(byChannel(r, x(r, in[0]), in)))
        .method(
            "separable_conv2d",
            "input, depthwise_filter, pointwise_filter, strides, padding, data_format=None,"
                + " dilations=None, name=None",
            (r, in) -> {
              Value[] depth = {in[0], in[1], in[3], in[4], in[5], in[6], in[7]};
              Tensor each = byChannel(r, x(r, in[0]), depth);
              Operand points = Operands.tensor(r, in[2], each.dtype());
              return new TensorValue(
                  Images.convolved(r, each, points, new int[] {1, 1}, new Str("VALID"), None.NONE));
            })
        .method(
            "conv3d",
            "input, filters, strides, padding, data_format='NDHWC', dilations=None, name=None",
            Volumes::volumes)
        .method(
            "conv1d_transpose",
            "input, filters, output_shape, strides, padding='SAME', data_format='NWC',"
                + " dilations=None, name=None",
            Volumes::linesBack);
    for (String kind : List.of("max", "avg")) {
      nn.method(
          kind + "_pool3d",
          "input, ksize, strides, padding, data_format='NDHWC', name=None",
          (r, in) -> pooled(r, in, kind + "_pool"));
    }
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null);
  }

  /** Filters that look at one channel each, as filters of all channels with zeros. */
  private static Tensor byChannel(Runtime runtime, Operand x, Value[] in) {
    Images.onlyChannelsLast(in[4], "depthwise_conv2d");
    Engine k = runtime.engine();
    Operand filters = Operands.tensor(runtime, in[1], x.value().dtype());
    Shape shape = filters.value().shape();
    if (shape.rank() != 4 || x.value().rank() != 4 || shape.dim(2) != x.value().shape().dim(3)) {
      throw Raise.value(
          "Depthwise filters of shape %s do not fit images of shape %s"
              .formatted(shape, x.value().shape()));
    }
    int channels = shape.dim(2);
    int many = shape.dim(3);
    Tensor own = Constants.identity(runtime, channels, channels, 0, x.value().dtype());
    Tensor apart =
        k.mul(
            k.reshape(filters, Shape.of(shape.dim(0), shape.dim(1), channels, 1, many)),
            own.reshape(Shape.of(channels, channels, 1)));
    Tensor wide = k.reshape(apart, Shape.of(shape.dim(0), shape.dim(1), channels, channels * many));
    return Images.convolved(runtime, x, wide, Images.two(runtime, in[2], "strides"), in[3], in[5]);
  }

  /** Steps along depth, height and width, given for them or for all five axes. */
  private static int[] three(Runtime runtime, Value given) {
    int[] all = given == None.NONE ? new int[] {1} : Given.ints(runtime, given);
    if (all == null || all.length != 1 && all.length != 3 && all.length != 5) {
      throw Raise.value("strides should be of length 1, 3 or 5");
    }
    return switch (all.length) {
      case 1 -> new int[] {all[0], all[0], all[0]};
      case 3 -> all;
      default -> Arrays.copyOfRange(all, 1, 4);
    };
  }

  private static Value pair(int a, int b) {
    return ListValue.of(List.of(Int.of(a), Int.of(b)));
  }

  private static Value volumes(Runtime runtime, Value[] in) {
    Images.onlyChannelsLast(in[4], "conv3d");
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Operand filters = Operands.tensor(runtime, in[1], x.value().dtype());
    Shape volume = x.value().shape();
    Shape window = filters.value().shape();
    if (volume.rank() != 5 || window.rank() != 5) {
      throw Raise.value("tf.nn.conv3d takes an input and filters of rank 5");
    }
    int[] strides = three(runtime, in[2]);
    int[] spacing = three(runtime, in[5]);
    boolean same = in[3] instanceof Str text && text.text().equals("SAME");
    int reach = (window.dim(0) - 1) * spacing[0] + 1;
    int depth = volume.dim(1);
    int layers =
        same
            ? (depth + strides[0] - 1) / strides[0]
            : Math.max(0, (depth - reach) / strides[0] + 1);
    int added = same ? Math.max((layers - 1) * strides[0] + reach - depth, 0) : 0;
    Operand padded = x;
    if (added > 0) {
      int[] margins = {0, 0, added / 2, added - added / 2, 0, 0, 0, 0, 0, 0};
      padded =
          k.apply(
              Catalogue.required("pad"), tapedeck.op.Attributes.NONE.with("paddings", margins), x);
    }
    Tensor sum = null;
    for (int i = 0; i < window.dim(0); i++) {
      int from = i * spacing[0];
      Value to = Int.of(from + (layers - 1) * strides[0] + 1);
      Slice deep = new Slice(Int.of(from), to, Int.of(strides[0]));
      Operand layer =
          x(
              runtime,
              TensorSlice.of(runtime, padded, new Tuple(List.of(ALL, deep, Ellipsis.ELLIPSIS))));
      Tensor images =
          k.reshape(
              layer, Shape.of(volume.dim(0) * layers, volume.dim(2), volume.dim(3), volume.dim(4)));
      Operand flat = x(runtime, TensorSlice.of(runtime, filters, Int.of(i)));
      Tensor part =
          Images.convolved(
              runtime,
              images,
              flat,
              new int[] {strides[1], strides[2]},
              in[3],
              pair(spacing[1], spacing[2]));
      sum = sum == null ? part : k.add(sum, part);
    }
    Shape flat = java.util.Objects.requireNonNull(sum).shape();
    return new TensorValue(
        k.reshape(sum, Shape.of(volume.dim(0), layers, flat.dim(1), flat.dim(2), flat.dim(3))));
  }

  private static Value linesBack(Runtime runtime, Value[] in) {
    Images.onlyChannelsLast(in[5], "conv1d_transpose");
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Operand filters = Operands.tensor(runtime, in[1], x.value().dtype());
    int[] out = Given.ints(runtime, in[2]);
    int[] steps = Given.ints(runtime, in[3]);
    if (out == null || out.length != 3 || steps == null) {
      throw Raise.value("output_shape must have 3 elements");
    }
    int step = steps.length == 3 ? steps[1] : steps[0];
    Shape lines = x.value().shape();
    Shape window = filters.value().shape();
    Value[] images = {
      new TensorValue(k.reshape(x, Shape.of(lines.dim(0), 1, lines.dim(1), lines.dim(2)))),
      new TensorValue(k.reshape(filters, Shape.of(1, window.dim(0), window.dim(1), window.dim(2)))),
      ListValue.of(List.of(Int.of(out[0]), Int.of(1), Int.of(out[1]), Int.of(out[2]))),
      pair(1, step),
      in[4],
      None.NONE,
      None.NONE,
      None.NONE
    };
    Operand made = x(runtime, Images.transposed(runtime, images));
    return new TensorValue(k.reshape(made, Shape.of(out)));
  }

  /** First over height and width, then over the depth. */
  private static Value pooled(Runtime runtime, Value[] in, String name) {
    Images.onlyChannelsLast(in[4], name + "3d");
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    if (x.value().dtype() == DType.FLOAT64) {
      throw Raise.refused(name + "3d of float64", "Cast to float32, which TensorFlow's takes.");
    }
    Shape v = x.value().shape();
    int[] window = three(runtime, in[1]);
    int[] strides = three(runtime, in[2]);
    Tensor flat = k.reshape(x, Shape.of(v.dim(0) * v.dim(1), v.dim(2), v.dim(3), v.dim(4)));
    Tensor layers =
        Images.pooled(
            runtime,
            name,
            flat,
            new int[] {window[1], window[2]},
            new int[] {strides[1], strides[2]},
            in[3]);
    Shape s = layers.shape();
    Tensor deep = k.reshape(layers, Shape.of(v.dim(0), v.dim(1), s.dim(1) * s.dim(2), v.dim(4)));
    Tensor done =
        Images.pooled(
            runtime, name, deep, new int[] {window[0], 1}, new int[] {strides[0], 1}, in[3]);
    return new TensorValue(
        k.reshape(done, Shape.of(v.dim(0), done.shape().dim(1), s.dim(1), s.dim(2), v.dim(4))));
  }
}
