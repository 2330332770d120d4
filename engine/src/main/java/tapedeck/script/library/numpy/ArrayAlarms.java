package tapedeck.script.library.numpy;

import tapedeck.script.standard.WarningFilters;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Runtime;
import tapedeck.tensor.Tensor;

/** NumPy's warnings about infinities and nans that a function made of ordinary numbers. */
final class ArrayAlarms {
  private ArrayAlarms() {}

  /** Warns if a result is infinite or nan where its operand is not. */
  static void check(Runtime runtime, String ufunc, Tensor x, Tensor out) {
    boolean infinite = false;
    boolean invalid = false;
    for (int i = 0; i < out.size(); i++) {
      double made = out.getDouble(i);
      if (!Double.isFinite(made)) {
        double given = x.getDouble(i);
        infinite |= Double.isInfinite(made) && Double.isFinite(given);
        invalid |= Double.isNaN(made) && !Double.isNaN(given);
      }
    }
    if (infinite) {
      boolean pole = ufunc.startsWith("log") || ufunc.equals("divide");
      say(runtime, pole ? "divide by zero" : "overflow", ufunc);
    }
    if (invalid) {
      say(runtime, "invalid value", ufunc);
    }
  }

  static void say(Runtime runtime, String what, String ufunc) {
    WarningFilters.warn(
        runtime, "%s encountered in %s".formatted(what, ufunc), Exceptions.RUNTIME_WARNING);
  }
}
