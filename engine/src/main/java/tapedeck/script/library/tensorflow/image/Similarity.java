package tapedeck.script.library.tensorflow.image;

import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.image.ssim}: how alike two pictures are in brightness, contrast and structure. */
final class Similarity {
  private final Runtime runtime;
  private final Value kernel;
  private final Value ones;

  private Similarity(Runtime runtime, Value kernel) {
    this.runtime = runtime;
    this.kernel = kernel;
    this.ones = ListValue.of(java.util.Collections.nCopies(4, Int.of(1)));
  }

  static Value of(Runtime runtime, Value[] in) {
    DType own = Operands.tensor(runtime, in[0], null).value().dtype();
    Value most = real(runtime, Composed.tf(runtime, "cast", in[2], TensorFlowDType.of(own)));
    Value a = real(runtime, Composed.tf(runtime, "convert_to_tensor", in[0]));
    Value b = real(runtime, Composed.tf(runtime, "convert_to_tensor", in[1]));
    Shape shape = Operands.tensor(runtime, a, null).value().shape();
    Shape other = Operands.tensor(runtime, b, null).value().shape();
    int size = Given.one(runtime, in[3]);
    if (shape.rank() < 3) {
      throw Raise.value("Input must have at least three dimensions.");
    }
    check(shape, size);
    check(other, size);
    boolean alone = shape.rank() == 3;
    Similarity work =
        new Similarity(
            runtime, gauss(runtime, size, Constants.number(runtime, in[4]), shape.dim(-1)));
    Value map =
        work.map(
            alone ? Composed.tf(runtime, "expand_dims", a, Int.of(0)) : a,
            alone ? Composed.tf(runtime, "expand_dims", b, Int.of(0)) : b,
            most,
            Constants.number(runtime, in[5]),
            Constants.number(runtime, in[6]));
    Value whole =
        runtime.truth(in[7])
            ? map
            : Composed.tf(
                runtime, "reduce_mean", map, ListValue.of(List.of(Int.of(-3), Int.of(-2))));
    Value mean = Composed.tf(runtime, "reduce_mean", whole, ListValue.of(List.of(Int.of(-1))));
    return alone ? runtime.item(mean, Int.ZERO) : mean;
  }

  private static Value real(Runtime runtime, Value image) {
    return Composed.tf(
        runtime, "image.convert_image_dtype", image, TensorFlowDType.of(DType.FLOAT32));
  }

  private static void check(Shape shape, int size) {
    if (shape.dim(-3) < size || shape.dim(-2) < size) {
      String dims = shape.bracketed().replace("[", "").replace("]", "").replace(",", ", ");
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: %s\n%d"
              .formatted(dims, size));
    }
  }

  /** A bell-shaped window whose weights sum to 1, for each channel. */
  private static Value gauss(Runtime runtime, int size, double sigma, int channels) {
    float[] exponents = new float[size * size];
    float scale = -0.5f / ((float) sigma * (float) sigma);
    for (int i = 0; i < exponents.length; i++) {
      float y = i / size - (size - 1) / 2f;
      float x = i % size - (size - 1) / 2f;
      exponents[i] = x * x * scale + y * y * scale;
    }
    Value line = Constants.value(Tensor.of(Shape.of(1, exponents.length), exponents));
    Value one =
        Composed.tf(
            runtime, "reshape", Composed.tf(runtime, "nn.softmax", line), whole(size, size, 1, 1));
    return Composed.tf(runtime, "tile", one, whole(1, 1, channels, 1));
  }

  private static Value whole(int... numbers) {
    return Constants.value(Tensor.of(Shape.of(numbers.length), numbers));
  }

  private Value around(Value image) {
    return Composed.tf(runtime, "nn.depthwise_conv2d", image, kernel, ones, new Str("VALID"));
  }

  private Value add(Value a, Value b) {
    return runtime.binary(Operator.ADD, a, b);
  }

  private Value mul(Value a, Value b) {
    return runtime.binary(Operator.MUL, a, b);
  }

  private Value square(Value a) {
    return Composed.tf(runtime, "square", a);
  }

  private Value map(Value x, Value y, Value most, double k1, double k2) {
    Value two = tapedeck.script.value.Float.of(2);
    Value c1 =
        runtime.binary(Operator.POW, mul(tapedeck.script.value.Float.of(k1), most), Int.of(2));
    Value c2 =
        runtime.binary(Operator.POW, mul(tapedeck.script.value.Float.of(k2), most), Int.of(2));
    Value first = around(x);
    Value second = around(y);
    Value above = mul(mul(first, second), two);
    Value below = add(square(first), square(second));
    Value luminance = runtime.binary(Operator.DIV, add(above, c1), add(below, c1));
    Value together = mul(around(mul(x, y)), two);
    Value apart = around(add(square(x), square(y)));
    Value structure =
        runtime.binary(
            Operator.DIV,
            add(runtime.binary(Operator.SUB, together, above), c2),
            add(runtime.binary(Operator.SUB, apart, below), c2));
    return mul(luminance, structure);
  }
}
