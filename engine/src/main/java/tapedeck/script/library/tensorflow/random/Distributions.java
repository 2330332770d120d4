package tapedeck.script.library.tensorflow.random;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.CustomGradient;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * TensorFlow's distributions with the parameters that scripts give. Parameters that are tensors
 * scale and shift the numbers by operations that tapes record, so that gradients reach them.
 */
final class Distributions {
  private static final List<DType> UNIFORM =
      List.of(
          DType.FLOAT16,
          DType.BFLOAT16,
          DType.FLOAT32,
          DType.FLOAT64,
          DType.INT32,
          DType.INT64,
          DType.UINT32,
          DType.UINT64);

  private static final String FUNCTION =
      "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} ";

  private Distributions() {}

  /** What TensorFlow refuses before it draws. */
  static void checkNormal(Runtime runtime, Value mean, Value deviation, DType dtype) {
    for (Value each : List.of(mean, deviation)) {
      if (dtype.isInteger() && each instanceof tapedeck.script.value.Float) {
        throw Raise.type(
            "Cannot convert %s to EagerTensor of dtype %s"
                .formatted(runtime.repr(each), dtype.kernelName()));
      }
      if (Operands.existing(each) == null) {
        runtime.engine().quietly(k -> Operands.tensor(runtime, each, dtype));
      }
    }
  }

  /** As {@link #checkNormal}. */
  static void checkUniform(Runtime runtime, Value most, DType dtype) {
    if (!UNIFORM.contains(dtype)) {
      throw Raise.value(
          "Argument `dtype` got invalid value <dtype: '%s'>. Accepted dtypes are (tf.float16, tf.bfloat16, tf.float32, tf.float64, tf.int32, tf.int64)."
              .formatted(dtype));
    }
    boolean full = dtype == DType.UINT32 || dtype == DType.UINT64;
    if (dtype.isInteger() && !full && most == None.NONE) {
      throw Raise.value("Must specify maxval for integer dtype tf." + dtype);
    }
  }

  static Value normal(
      Runtime runtime,
      Value size,
      Value mean,
      Value deviation,
      Value type,
      boolean truncated,
      Philox stream) {
    DType dtype = real(runtime, type);
    checkNormal(runtime, mean, deviation, dtype);
    Shape shape = shape(runtime, size, truncated ? "TruncatedNormal" : "RandomStandardNormal");
    if (dtype == DType.FLOAT16 || dtype == DType.BFLOAT16) {
      Tensor plain = Sampling.normal(shape, 0, 1, DType.FLOAT32, truncated, stream).cast(dtype);
      return moved(
          runtime,
          plain,
          Operands.tensor(runtime, deviation, dtype),
          Operands.tensor(runtime, mean, dtype));
    }
    if (Numbers.isNumber(mean) && Numbers.isNumber(deviation)) {
      double shift = Numbers.real(mean);
      double scale = Numbers.real(deviation);
      return Constants.value(Sampling.normal(shape, shift, scale, dtype, truncated, stream));
    }
    Operand drawn = Sampling.normal(shape, 0, 1, dtype, truncated, stream);
    return moved(
        runtime,
        drawn,
        Operands.tensor(runtime, deviation, dtype),
        Operands.tensor(runtime, mean, dtype));
  }

  /** The sizes of what a kernel is to draw. */
  private static Shape shape(Runtime runtime, Value size, String kernel) {
    if (size instanceof Int) {
      throw EngineError.inKernel("shape must be a vector of {int32,int64}, got shape []")
          .within(kernel);
    }
    int[] dims = Given.ints(runtime, size);
    for (int i = 0; dims != null && i < dims.length; i++) {
      if (dims[i] < 0) {
        throw EngineError.inKernel("Dimension %d must be >= 0".formatted(dims[i])).within(kernel);
      }
    }
    return Given.shape(runtime, size);
  }

  /** Gamma numbers; their gradient with respect to alpha is not known here. */
  static Value gamma(
      Runtime runtime, Value size, Value alpha, Value beta, DType dtype, Philox stream) {
    Engine k = runtime.engine();
    Operand shapes = Operands.tensor(runtime, alpha, dtype);
    Operand rates = Operands.tensor(runtime, beta == None.NONE ? Int.of(1) : beta, dtype);
    Tensor zeros = Tensor.full(dtype, rates.value().shape(), 0);
    Tensor broadcast = k.add(shapes, zeros);
    Tensor drawn =
        drawn(runtime, size, broadcast, (n, of) -> Rejection.gamma(n, of, dtype, stream));
    CustomGradient.Backward unknown =
        g -> {
          throw Raise.refused(
              "The gradient of tf.random.gamma with respect to alpha", "Draw normal numbers.");
        };
    Tensor rated =
        CustomGradient.apply("RandomGamma", List.of(drawn), List.of(broadcast), unknown).getFirst();
    double tiny = dtype == DType.FLOAT64 ? Double.MIN_NORMAL : Float.MIN_NORMAL;
    Tensor least = Tensor.full(dtype, Shape.SCALAR, tiny);
    return new TensorValue(k.maximum(least, k.div(rated, rates)));
  }

  /** Poisson numbers, which carry no gradient. */
  static Value poisson(Runtime runtime, Value size, Value rate, DType dtype, Philox stream) {
    DType own = dtype.isFloating() ? dtype : DType.FLOAT32;
    Tensor rates = Operands.tensor(runtime, rate, own).value();
    return Constants.value(
        drawn(runtime, size, rates, (n, of) -> Rejection.poisson(n, of, dtype, stream)));
  }

  private static Tensor drawn(
      Runtime runtime, Value size, Tensor of, BiFunction<Integer, Tensor, Tensor> draw) {
    int[] first = Given.shape(runtime, size).dims();
    int[] dims = Arrays.copyOf(first, first.length + of.rank());
    System.arraycopy(of.shape().dims(), 0, dims, first.length, of.rank());
    Shape whole = Given.shape(runtime, dims);
    return draw.apply(Shape.of(first).size(), of).reshape(whole);
  }

  private static Value moved(Runtime runtime, Operand drawn, Operand scale, Operand shift) {
    return new TensorValue(apply(runtime, "add", apply(runtime, "mul", drawn, scale), shift));
  }

  private static Tensor apply(Runtime runtime, String op, Operand a, Operand b) {
    return runtime.engine().apply(Catalogue.required(op), Attributes.NONE, a, b);
  }

  private static DType real(Runtime runtime, Value type) {
    DType dtype = DTypes.tensorFlow(runtime, type);
    return dtype == null ? DType.FLOAT32 : dtype;
  }

  /** Uniform numbers of a real or a whole type. */
  static Value uniform(
      Runtime runtime, Value size, Value least, Value most, Value type, Philox stream) {
    DType dtype = real(runtime, type);
    Shape shape = shape(runtime, size, dtype.isInteger() ? "RandomUniformInt" : "RandomUniform");
    if (dtype.isInteger()) {
      return whole(runtime, shape, dtype, least, most, stream);
    }
    Value above = most == None.NONE ? Int.of(1) : most;
    if (Numbers.isNumber(least) && Numbers.isNumber(above)) {
      double low = Numbers.real(least);
      return Constants.value(Sampling.real(shape, low, Numbers.real(above), dtype, stream));
    }
    Operand drawn = Sampling.real(shape, 0, 1, dtype, stream);
    Operand low = Operands.tensor(runtime, least, dtype);
    Tensor range = apply(runtime, "sub", Operands.tensor(runtime, above, dtype), low);
    return moved(runtime, drawn, range, low);
  }

  private static Value whole(
      Runtime runtime, Shape shape, DType dtype, Value least, Value most, Philox stream) {
    if (least == None.NONE && most == None.NONE) {
      return Constants.value(Sampling.whole(shape, dtype, stream));
    }
    if (most == None.NONE) {
      throw Raise.value("Must specify maxval for integer dtype tf." + dtype);
    }
    long low = Constants.array(runtime, least).getLong(0);
    long range = Constants.array(runtime, most).getLong(0) - low;
    if (range <= 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          FUNCTION.formatted("RandomUniformInt")
              + "Need minval < maxval, got %d >= %d [Op:RandomUniformInt] name: "
                  .formatted(low, low + range));
    }
    return Constants.value(Sampling.whole(shape, dtype, low, range, stream));
  }

  /** Classes for each row of logits. */
  static Value categorical(
      Runtime runtime, Value logits, Value samples, Value type, Philox stream) {
    Tensor rows = Constants.array(runtime, logits);
    int count = Given.one(runtime, samples);
    if (rows.rank() != 2) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          FUNCTION.formatted("Multinomial")
              + "logits should be a matrix, got shape %s [Op:Multinomial] name: "
                  .formatted(rows.shape().bracketed()));
    }
    Given.shape(runtime, rows.shape().dim(0), count);
    DType dtype = DTypes.tensorFlow(runtime, type);
    Tensor drawn = Sampling.categorical(rows, count, stream);
    return Constants.value(dtype == null ? drawn : drawn.cast(dtype));
  }
}
