package tapedeck.script.library.tensorflow;

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
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * TensorFlow's distributions with the parameters that scripts give. Parameters that are tensors
 * scale and shift the numbers by operations that tapes record, so that gradients reach them.
 */
final class Distributions {
  private static final String FUNCTION =
      "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} ";

  private Distributions() {}

  static Value normal(
      Runtime runtime,
      Value size,
      Value mean,
      Value deviation,
      Value type,
      boolean truncated,
      Philox stream) {
    Shape shape = Given.shape(runtime, size);
    DType dtype = real(runtime, type);
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
    Shape shape = Given.shape(runtime, size);
    DType dtype = real(runtime, type);
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
              + "Need minval < maxval, got %d >= %d [Op:RandomUniformInt]"
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
