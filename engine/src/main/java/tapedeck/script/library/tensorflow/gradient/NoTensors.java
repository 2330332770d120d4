package tapedeck.script.library.tensorflow.gradient;

import java.util.Set;
import tapedeck.script.library.tensorflow.member.IndexedSlices;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/**
 * What TensorFlow says of targets and sources that are no tensors. It takes a number for that of a
 * dtype, so that the message depends on which it is.
 */
final class NoTensors {
  /** The numbers of the dtypes that carry gradients: float32, float64, complex64, bfloat16 … */
  private static final Set<Double> CARRYING = Set.of(1.0, 2.0, 8.0, 14.0, 18.0, 19.0, 20.0, 21.0);

  private static final int LAST_DTYPE = 23;

  private NoTensors() {}

  /** The error for one of them. */
  static Raise error(Runtime runtime, Value leaf, String help) {
    if (leaf == None.NONE || leaf instanceof Str) {
      return noDType(runtime, leaf, help);
    }
    if (leaf instanceof ArrayValue || leaf instanceof IndexedSlices) {
      return lacks(leaf, "_id", help);
    }
    if (Numbers.isNumber(leaf)) {
      double number = Numbers.real(leaf);
      if (CARRYING.contains(number)) {
        return lacks(leaf, "_id", help);
      }
      boolean isDType = number == Math.rint(number) && number >= 1 && number <= LAST_DTYPE;
      return isDType ? lacks(leaf, "dtype", help) : noDType(runtime, leaf, help);
    }
    return noDType(runtime, leaf, help);
  }

  private static Raise lacks(Value leaf, String attribute, String help) {
    return Raise.of(
        Exceptions.ATTRIBUTE_ERROR,
        "'%s' object has no attribute '%s'".formatted(Types.nameOf(leaf), attribute),
        help);
  }

  private static Raise noDType(Runtime runtime, Value leaf, String help) {
    return Raise.of(
        Exceptions.TYPE_ERROR,
        "Cannot convert the argument `type_value`: %s to a TensorFlow DType."
            .formatted(runtime.repr(leaf)),
        help);
  }
}
