package tapedeck.script.library.tensorflow.image;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/** Colours of pictures in other terms: brightness and differences, hue and saturation. */
final class ColouredPictures {
  private static final double[][] TO_YIQ = {
    {0.299, 0.59590059, 0.2115},
    {0.587, -0.27455667, -0.52273617},
    {0.114, -0.32134392, 0.31119955}
  };
  private static final double[][] FROM_YIQ = {
    {1, 1, 1}, {0.95598634, -0.27201283, -1.10674021}, {0.6208248, -0.64720424, 1.70423049}
  };
  private static final double[][] TO_YUV = {
    {0.299, -0.14714119, 0.61497538},
    {0.587, -0.28886916, -0.51496512},
    {0.114, 0.43601035, -0.10001026}
  };
  private static final double[][] FROM_YUV = {
    {1, 1, 1}, {0, -0.394642334, 2.03206185}, {1.13988303, -0.58062185, 0}
  };

  private ColouredPictures() {}

  /** What becomes of the three numbers of a point. */
  private interface Point {
    void turn(float[] colour);
  }

  static void install(Namespace image) {
    image
        .method("rgb_to_yiq", "images", (r, in) -> mixed(r, in[0], TO_YIQ))
        .method("yiq_to_rgb", "images", (r, in) -> mixed(r, in[0], FROM_YIQ))
        .method("rgb_to_yuv", "images", (r, in) -> mixed(r, in[0], TO_YUV))
        .method("yuv_to_rgb", "images", (r, in) -> mixed(r, in[0], FROM_YUV))
        .method(
            "rgb_to_hsv", "images, name=None", (r, in) -> turned(r, in[0], ColouredPictures::hues))
        .method(
            "hsv_to_rgb",
            "images, name=None",
            (r, in) -> turned(r, in[0], ColouredPictures::colours))
        .method(
            "adjust_saturation",
            "image, saturation_factor, name=None",
            (r, in) -> saturated(r, in[0], in[1]))
        .method("adjust_hue", "image, delta, name=None", ColouredPictures::shifted);
  }

  private static Value mixed(Runtime runtime, Value images, double[][] parts) {
    List<Value> rows = new ArrayList<>();
    for (double[] part : parts) {
      List<Value> row = new ArrayList<>();
      for (double each : part) {
        row.add(Float.of(each));
      }
      rows.add(ListValue.of(row));
    }
    Value x = Composed.tf(runtime, "convert_to_tensor", images);
    Tensor model = Operands.tensor(runtime, x, null).value();
    Value kernel =
        Composed.tf(runtime, "constant", ListValue.of(rows), TensorFlowDType.of(model.dtype()));
    Value axes =
        ListValue.of(
            List.of(
                ListValue.of(List.of(Int.of(model.rank() - 1))), ListValue.of(List.of(Int.ZERO))));
    return Composed.tf(runtime, "tensordot", x, kernel, axes);
  }

  private static Value turned(Runtime runtime, Value images, Point point) {
    Tensor x = Operands.tensor(runtime, images, null).value();
    if (x.rank() == 0 || x.shape().dim(-1) != 3) {
      throw Raise.of(
          tapedeck.script.value.Exceptions.INVALID_ARGUMENT_ERROR,
          "input must have 3 channels but instead has %d channels."
              .formatted(x.rank() == 0 ? 1 : x.shape().dim(-1)));
    }
    float[] all = new float[x.size()];
    float[] colour = new float[3];
    for (int i = 0; i < all.length; i += 3) {
      for (int c = 0; c < 3; c++) {
        colour[c] = x.getFloat(i + c);
      }
      point.turn(colour);
      System.arraycopy(colour, 0, all, i, 3);
    }
    return new TensorValue(Tensor.of(x.shape(), all).cast(x.dtype()));
  }

  /** Red, green and blue as hue, saturation and value. */
  private static void hues(float[] c) {
    float most = Math.max(c[0], Math.max(c[1], c[2]));
    float range = most - Math.min(c[0], Math.min(c[1], c[2]));
    float norm = 1 / range * (1f / 6f);
    float hue =
        c[0] == most
            ? norm * (c[1] - c[2])
            : c[1] == most ? norm * (c[2] - c[0]) + 2f / 6f : norm * (c[0] - c[1]) + 4f / 6f;
    hue = range > 0 ? hue : 0;
    c[1] = most > 0 ? range / most : 0;
    c[0] = hue < 0 ? hue + 1 : hue;
    c[2] = most;
  }

  /** Hue, saturation and value as red, green and blue. */
  private static void colours(float[] c) {
    float turn = c[0] * 6;
    float rest = -c[1] + 1;
    float red = within(Math.abs(turn - 3) - 1);
    float green = within(-Math.abs(turn - 2) + 2);
    float blue = within(-Math.abs(turn - 4) + 2);
    float saturation = c[1];
    float value = c[2];
    c[0] = (rest + saturation * red) * value;
    c[1] = (rest + saturation * green) * value;
    c[2] = (rest + saturation * blue) * value;
  }

  private static float within(float x) {
    return Math.min(Math.max(x, 0), 1);
  }

  private static Value floating(Runtime runtime, Value image, Point point) {
    Value x = Composed.tf(runtime, "convert_to_tensor", image);
    DType dtype = Operands.tensor(runtime, x, null).value().dtype();
    if (dtype == DType.FLOAT32) {
      return turned(runtime, x, point);
    }
    Value wide =
        Composed.tf(runtime, "image.convert_image_dtype", x, TensorFlowDType.of(DType.FLOAT32));
    return Composed.tf(
        runtime,
        "image.convert_image_dtype",
        turned(runtime, wide, point),
        TensorFlowDType.of(dtype));
  }

  static Value saturated(Runtime runtime, Value image, Value factor) {
    float scale = (float) Constants.number(runtime, factor);
    return floating(
        runtime,
        image,
        c -> {
          float most = Math.max(c[0], Math.max(c[1], c[2]));
          float range = most - Math.min(c[0], Math.min(c[1], c[2]));
          float saturation = most > 0 ? range / most : 0;
          float norm = 1.0f / (6.0f * range);
          double hue =
              c[0] == most
                  ? norm * (c[1] - c[2])
                  : c[1] == most
                      ? norm * (c[2] - c[0]) + 2.0 / 6.0
                      : norm * (c[0] - c[1]) + 4.0 / 6.0;
          float h = range <= 0 ? 0 : (float) hue;
          h = h < 0 ? h + 1 : h;
          filled(c, h, Math.min(1, Math.max(0, saturation * scale)), most);
        });
  }

  private static void filled(float[] c, float hue, float saturation, float value) {
    float chroma = saturation * value;
    float low = value - chroma;
    float turn = hue * 6;
    float phase = turn;
    while (phase <= 0) {
      phase += 2;
    }
    while (phase >= 2) {
      phase -= 2;
    }
    float between = chroma * (1 - Math.abs(phase - 1));
    int sector = (int) turn;
    float[][] all = {
      {chroma, between, 0},
      {between, chroma, 0},
      {0, chroma, between},
      {0, between, chroma},
      {between, 0, chroma},
      {chroma, 0, between}
    };
    float[] own = sector >= 0 && sector < 6 ? all[sector] : new float[3];
    for (int i = 0; i < 3; i++) {
      c[i] = own[i] + low;
    }
  }

  private static Value shifted(Runtime runtime, Value[] in) {
    float delta = (float) Constants.number(runtime, in[1]);
    if (delta < -1 || delta > 1) {
      throw Raise.value("delta must be in the interval [-1, 1]");
    }
    return floating(runtime, in[0], c -> shift(c, delta * 6));
  }

  /** The places of the largest, the middle and the least of the three in each sixth of the hues. */
  private static final int[][] SIXTHS = {
    {0, 1, 2}, {1, 0, 2}, {1, 2, 0}, {2, 1, 0}, {2, 0, 1}, {0, 2, 1}
  };

  private static void shift(float[] c, float by) {
    int sector =
        c[0] < c[1] ? c[2] < c[0] ? 1 : c[2] > c[1] ? 3 : 2 : c[2] < c[1] ? 0 : c[2] > c[0] ? 4 : 5;
    float most = c[SIXTHS[sector][0]];
    float middle = c[SIXTHS[sector][1]];
    float least = c[SIXTHS[sector][2]];
    float hue = 0;
    if (most != least) {
      float ratio = (middle - least) / (most - least);
      hue = sector + (sector % 2 == 0 ? ratio : 1 - ratio);
    }
    hue += by;
    while (hue < 0) {
      hue += 6;
    }
    while (hue >= 6) {
      hue -= 6;
    }
    int next = (int) hue;
    float rest = hue - next;
    float ratio = next % 2 == 0 ? rest : 1 - rest;
    c[SIXTHS[next][0]] = most;
    c[SIXTHS[next][1]] = least + ratio * (most - least);
    c[SIXTHS[next][2]] = least;
  }
}
