package tapedeck.script.library.numpy;

import java.util.function.DoubleBinaryOperator;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The module {@code numpy.testing}: assertions that say in detail where arrays differ. */
final class ArrayTesting {
  private ArrayTesting() {}

  static void install(Namespace testing) {
    testing
        .method(
            "assert_allclose",
            "actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True",
            ArrayTesting::near)
        .method(
            "assert_array_equal",
            "actual, desired, err_msg='', verbose=True, *, strict=False",
            (r, in) -> compared(r, in[0], in[1], "Arrays are not equal", in[2], (x, y) -> 0))
        .method(
            "assert_array_almost_equal",
            "actual, desired, decimal=6, err_msg='', verbose=True",
            ArrayTesting::almost)
        .method(
            "assert_almost_equal",
            "actual, desired, decimal=7, err_msg='', verbose=True",
            ArrayTesting::almostNumbers)
        .method("assert_equal", "actual, desired, err_msg='', verbose=True", ArrayTesting::equal);
  }

  private static Raise failed(String message) {
    return Raise.of(Exceptions.ASSERTION_ERROR, message);
  }

  private static Value near(Runtime runtime, Value[] in) {
    double relative = Numbers.real(in[2]);
    double absolute = Numbers.real(in[3]);
    String header =
        "Not equal to tolerance rtol=%s, atol=%s".formatted(shown(relative), shown(absolute));
    return compared(
        runtime, in[0], in[1], header, in[5], (x, y) -> absolute + relative * Math.abs(y));
  }

  private static String shown(double tolerance) {
    return tapedeck.script.value.FormatSpec.parse("g", "float").format(tolerance);
  }

  private static Value almost(Runtime runtime, Value[] in) {
    double most = 1.5 * Math.pow(10, -Numbers.real(in[2]));
    String header = "Arrays are not almost equal to %s decimals".formatted(runtime.str(in[2]));
    return compared(runtime, in[0], in[1], header, in[3], (x, y) -> most);
  }

  private static Value almostNumbers(Runtime runtime, Value[] in) {
    if (!Numbers.isNumber(in[0]) || !Numbers.isNumber(in[1])) {
      return almost(runtime, in);
    }
    double apart = Math.abs(Numbers.real(in[0]) - Numbers.real(in[1]));
    if (apart >= 1.5 * Math.pow(10, -Numbers.real(in[2]))) {
      throw failed(
          "\nArrays are not almost equal to %s decimals%s\n ACTUAL: %s\n DESIRED: %s"
              .formatted(
                  runtime.str(in[2]),
                  message(runtime, in[3]),
                  runtime.repr(in[0]),
                  runtime.repr(in[1])));
    }
    return tapedeck.script.value.None.NONE;
  }

  private static String message(Runtime runtime, Value given) {
    return given instanceof Str text && text.text().isEmpty() ? "" : "\n" + runtime.str(given);
  }

  private static Value equal(Runtime runtime, Value[] in) {
    if (in[0] instanceof ArrayValue || in[1] instanceof ArrayValue) {
      return compared(runtime, in[0], in[1], "Arrays are not equal", in[2], (x, y) -> 0);
    }
    if (!runtime.equal(in[0], in[1])) {
      throw failed(
          "\nItems are not equal:%s\n ACTUAL: %s\n DESIRED: %s"
              .formatted(message(runtime, in[2]), runtime.repr(in[0]), runtime.repr(in[1])));
    }
    return tapedeck.script.value.None.NONE;
  }

  private static Value compared(
      Runtime runtime, Value a, Value b, String header, Value said, DoubleBinaryOperator most) {
    Tensor actual = Constants.array(runtime, a);
    Tensor desired = Constants.array(runtime, b);
    String begin = "\n" + header + "\n" + runtime.str(said);
    String end =
        "\n ACTUAL: %s\n DESIRED: %s"
            .formatted(
                runtime.repr(ArrayValue.array(actual)), runtime.repr(ArrayValue.array(desired)));
    boolean fits =
        actual.isScalar() || desired.isScalar() || actual.shape().equals(desired.shape());
    if (!fits) {
      throw failed(
          begin + "\n(shapes %s, %s mismatch)".formatted(actual.shape(), desired.shape()) + end);
    }
    Shape shape = Shape.broadcast(actual.shape(), desired.shape());
    String findings =
        findings(
            runtime, Elementwise.stretch(actual, shape), Elementwise.stretch(desired, shape), most);
    if (!findings.isEmpty()) {
      throw failed(begin + findings + end);
    }
    return tapedeck.script.value.None.NONE;
  }

  /** What to say of the elements that differ; nothing if none does. */
  private static String findings(
      Runtime runtime, Tensor actual, Tensor desired, DoubleBinaryOperator most) {
    StringBuilder places = new StringBuilder();
    int count = 0;
    double absolute = 0;
    double relative = 0;
    for (int i = 0; i < actual.size(); i++) {
      double x = actual.getDouble(i);
      double y = desired.getDouble(i);
      boolean same =
          x == y
              || Double.isNaN(x) && Double.isNaN(y)
              || Math.abs(x - y) <= most.applyAsDouble(x, y);
      if (!same) {
        count++;
        absolute = Math.max(absolute, Math.abs(x - y));
        relative = Math.max(relative, y == 0 ? Double.POSITIVE_INFINITY : Math.abs((x - y) / y));
        if (count <= 5 && actual.rank() > 0) {
          places
              .append("\n [")
              .append(place(actual.shape(), i))
              .append("]: ")
              .append(element(runtime, actual, i))
              .append(" (ACTUAL), ")
              .append(element(runtime, desired, i))
              .append(" (DESIRED)");
        }
      }
    }
    if (count == 0) {
      return "";
    }
    double percent = 100.0 * count / actual.size();
    String head =
        "\nMismatched elements: %d / %d (%s%%)"
            .formatted(
                count,
                actual.size(),
                tapedeck.script.value.FormatSpec.parse(".3g", "float").format(percent));
    String where =
        places.isEmpty()
            ? ""
            : (count == 1
                    ? "\nMismatch at index:"
                    : count <= 5
                        ? "\nMismatch at indices:"
                        : "\nFirst 5 mismatches are at indices:")
                + places;
    DType dtype =
        actual.dtype().isInteger() && desired.dtype().isInteger() ? DType.INT64 : DType.FLOAT64;
    return head
        + where
        + "\nMax absolute difference among violations: "
        + number(runtime, absolute, dtype)
        + "\nMax relative difference among violations: "
        + number(runtime, relative, DType.FLOAT64);
  }

  /** A number as NumPy shows it within an array. */
  private static String number(Runtime runtime, double value, DType dtype) {
    String shown = runtime.str(ArrayValue.array(Tensor.of(Shape.of(1), value).cast(dtype)));
    return shown.substring(1, shown.length() - 1);
  }

  private static String place(Shape shape, int index) {
    String all = "";
    int rest = index;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      all = rest % shape.dim(axis) + (all.isEmpty() ? "" : ", " + all);
      rest /= shape.dim(axis);
    }
    return all;
  }

  private static String element(Runtime runtime, Tensor x, int i) {
    return runtime.str(ArrayValue.of(Tensor.of(x.getDouble(i)).cast(x.dtype())));
  }
}
