package tapedeck.script.library.binding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Scalars;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/** Reads what a script gives for a dtype: {@code tf.float32}, {@code 'float32'}, {@code float}. */
public final class DTypes {
  private DTypes() {}

  /** The dtype by TensorFlow's rules; null for None. */
  public static @Nullable DType tensorFlow(Runtime runtime, Value given) {
    if (given == None.NONE) {
      return null;
    }
    return required(runtime, given);
  }

  /** The dtype by TensorFlow's rules, where None is none. */
  public static DType required(Runtime runtime, Value given) {
    DType known = given == Types.FLOAT ? DType.FLOAT32 : named(given);
    if (known == null) {
      throw Raise.type(
          "Cannot convert the argument `type_value`: %s to a TensorFlow DType."
              .formatted(runtime.repr(given)));
    }
    return known;
  }

  /** The dtype by NumPy's rules; null for None. */
  public static @Nullable DType numpy(Runtime runtime, Value given) {
    if (given == None.NONE) {
      return null;
    }
    DType known =
        given == Types.FLOAT ? DType.FLOAT64 : given == Types.INT ? DType.INT64 : named(given);
    if (known != null) {
      return known;
    }
    throw given instanceof Str text
        ? Raise.type("data type " + runtime.repr(text) + " not understood")
        : Raise.type("Cannot interpret '%s' as a data type".formatted(runtime.repr(given)));
  }

  /** The dtype a value stands for; null if it stands for none, or for one Tapedeck lacks. */
  public static @Nullable DType named(Value given) {
    return switch (given) {
      case TensorFlowDType type -> type.dtype();
      case NumPyDType type -> type.dtype();
      case ClassValue type when type == Types.BOOL -> DType.BOOL;
      case ClassValue type -> Scalars.dtype(type);
      case Str text -> labelled(text.text());
      default -> null;
    };
  }

  private static @Nullable DType labelled(String text) {
    String label = text.toLowerCase(Locale.ROOT);
    for (DType dtype : DType.values()) {
      if (dtype.label().equals(label)) {
        return dtype;
      }
    }
    return switch (label) {
      case "float", "double", "f8", "d", "<f8" -> DType.FLOAT64;
      case "f4", "single", "f", "<f4" -> DType.FLOAT32;
      case "int", "i8", "long", "l", "int_", "<i8" -> DType.INT64;
      case "i4", "i", "<i4" -> DType.INT32;
      case "half", "f2", "e" -> DType.FLOAT16;
      case "u1" -> DType.UINT8;
      case "i1" -> DType.INT8;
      case "i2", "h" -> DType.INT16;
      case "u2" -> DType.UINT16;
      case "u4" -> DType.UINT32;
      case "u8" -> DType.UINT64;
      case "?", "b1", "bool_" -> DType.BOOL;
      default -> null;
    };
  }
}
