package tapedeck.script.value;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;

/** The classes of NumPy scalars, which also name dtypes: {@code np.float32}. */
public final class Scalars {
  private Scalars() {}

  public static final ClassValue GENERIC =
      ClassValue.builtin("numpy", "generic", Types.OBJECT, null);

  static final List<ClassValue> TYPES = Arrays.stream(DType.values()).map(Scalars::define).toList();

  private static ClassValue define(DType dtype) {
    String name = dtype == DType.BOOL ? "bool" : dtype.label();
    ClassValue base = dtype == DType.FLOAT64 ? Types.FLOAT : GENERIC;
    return ClassValue.builtin(
        "numpy", name, base, (runtime, type, given) -> Constructors.scalar(runtime, dtype, given));
  }

  /** The dtype that a scalar class stands for, or null if it is another class. */
  public static @Nullable DType dtype(ClassValue type) {
    int index = TYPES.indexOf(type);
    return index < 0 ? null : DType.values()[index];
  }
}
