package tapedeck.op;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Values of operations that no gradient check looks at: whole parts, truths, bits, places. */
class ValuesTest {
  private static final double NAN = Double.NaN;

  private static Tensor apply(String op, Attributes attributes, Tensor... operands) {
    return switch (operands.length) {
      case 1 -> Catalogue.required(op).forward(operands[0], attributes);
      case 2 -> Catalogue.required(op).forward(operands[0], operands[1], attributes);
      default -> Catalogue.required(op).forward(operands, attributes);
    };
  }

  private static Tensor apply(String op, Tensor... operands) {
    return apply(op, Attributes.NONE, operands);
  }

  private static Tensor vector(double... numbers) {
    return Tensor.of(Shape.of(numbers.length), numbers);
  }

  private static Tensor whole(int... numbers) {
    return Tensor.of(Shape.of(numbers.length), numbers);
  }

  private static double[] each(Tensor found) {
    double[] numbers = new double[found.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = found.dtype() == DType.BOOL ? found.getBoolean(i) ? 1 : 0 : found.getDouble(i);
    }
    return numbers;
  }

  private static void check(Tensor found, double... expected) {
    assertArrayEquals(expected, each(found));
  }

  private static void refused(String words, String op, Attributes attributes, Tensor... operands) {
    EngineError error = assertThrows(EngineError.class, () -> apply(op, attributes, operands));
    assertEquals(true, error.getMessage().contains(words), error.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "floor, -3, -3, -2, 0, 2, 2, 2", "ceil, -2, -2, -2, 0, 2, 3, 3",
    "round, -2, -2, -2, 0, 2, 2, 3", "rint, -2, -2, -2, 0, 2, 2, 3",
    "sign, -1, -1, -1, 0, 1, 1, 1"
  })
  void wholePartsAndSigns(
      String op, double a, double b, double c, double d, double e, double f, double g) {
    double[] numbers = {-2.5, -2.25, -2, 0, 2, 2.5, 2.75};
    check(apply(op, vector(numbers)), a, b, c, d, e, f, g);
    check(apply(op, vector(numbers).cast(DType.FLOAT32)), a, b, c, d, e, f, g);
  }

  @ParameterizedTest
  @CsvSource({
    "truncatediv, 3, -3, -3, 3, 2", "truncatemod, 1, -1, 1, -1, 0",
    "floordiv, 3, -4, -4, 3, 2", "floormod, 1, 1, -1, -1, 0"
  })
  void quotientsAndRemaindersOfAllSigns(
      String op, double a, double b, double c, double d, double e) {
    Tensor x = whole(7, -7, 7, -7, 4);
    Tensor y = whole(2, 2, -2, -2, 2);
    for (DType dtype : new DType[] {DType.INT32, DType.INT64, DType.FLOAT32, DType.FLOAT64}) {
      check(apply(op, x.cast(dtype), y.cast(dtype)), a, b, c, d, e);
    }
    for (DType dtype : new DType[] {DType.INT32, DType.INT64}) {
      String words =
          op.startsWith("floor") ? "Integer division by zero" : "only integer div and mod";
      refused(words, op, Attributes.NONE, x.cast(dtype), whole(0).cast(dtype));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "add, 9, -5, 3",
    "sub, 5, -9, -3",
    "mul, 14, -14, 0",
    "pow, 49, 49, 0",
    "squared_difference, 25, 81, 9"
  })
  void arithmeticOfWholeNumbers(String op, double a, double b, double c) {
    for (DType dtype : new DType[] {DType.INT32, DType.INT64, DType.FLOAT32}) {
      Tensor x = whole(7, -7, 0).cast(dtype);
      Tensor y = whole(2, 2, 3).cast(dtype);
      check(apply(op, x, y), a, b, c);
    }
  }

  @ParameterizedTest
  @CsvSource({"neg, 3, -4, -5", "abs, 3, 4, 5", "square, 9, 16, 25", "sign, -1, 1, 1"})
  void functionsOfWholeNumbers(String op, double a, double b, double c) {
    for (DType dtype : new DType[] {DType.INT32, DType.INT64, DType.FLOAT32}) {
      check(apply(op, whole(-3, 4, 5).cast(dtype)), a, b, c);
    }
  }

  @Test
  void powersOfWholeNumbersWrapAround() {
    Tensor base = whole(3, -2, 10, 2).cast(DType.INT64);
    Tensor exponent = whole(13, 5, 18, 0).cast(DType.INT64);
    check(apply("pow", base, exponent), 1594323, -32, 1e18, 1);
    check(apply("pow", whole(2, 3), whole(31, 21)), Integer.MIN_VALUE, 1870418611);
    refused("negative integer powers", "pow", Attributes.NONE, whole(2), whole(-1));
    refused("Integer division by zero", "div", Attributes.NONE, whole(2), whole(0));
    check(apply("div", whole(7).cast(DType.INT64), whole(2).cast(DType.INT64)), 3);
  }

  @Test
  void aZeroIsForgiven() {
    Tensor x = vector(6, 6, NAN, -6);
    Tensor y = vector(3, 0, 0, 4);
    check(apply("divide_no_nan", x, y), 2, 0, 0, -1.5);
    check(apply("multiply_no_nan", x, y), 18, 0, 0, -24);
    Tensor narrow = y.cast(DType.FLOAT32);
    check(apply("divide_no_nan", x.cast(DType.FLOAT32), narrow), 2, 0, 0, -1.5);
    check(apply("multiply_no_nan", x.cast(DType.FLOAT32), narrow), 18, 0, 0, -24);
  }

  @ParameterizedTest
  @CsvSource({
    "greater, 0, 0, 1, 0", "greater_equal, 0, 1, 1, 0", "less, 1, 0, 0, 0",
    "less_equal, 1, 1, 0, 0", "equal, 0, 1, 0, 0", "not_equal, 1, 0, 1, 1"
  })
  void comparisons(String op, double less, double same, double more, double nan) {
    check(apply(op, vector(1, 2, 3, NAN), vector(2, 2, 2, 2)), less, same, more, nan);
  }

  @ParameterizedTest
  @CsvSource({"logical_and, 0, 0, 0, 1", "logical_or, 0, 1, 1, 1", "logical_xor, 0, 1, 1, 0"})
  void truths(String op, double a, double b, double c, double d) {
    Tensor x = Tensor.of(Shape.of(4), false, false, true, true);
    Tensor y = Tensor.of(Shape.of(4), false, true, false, true);
    check(apply(op, x, y), a, b, c, d);
    check(apply("logical_not", x), 1, 1, 0, 0);
  }

  @Test
  void theLargerAndTheSmallerAndWhatIsNoNumber() {
    Tensor x = vector(1, 3, NAN, 2);
    Tensor y = vector(2, 2, 1, NAN);
    check(apply("maximum", x, y), 2, 3, NAN, NAN);
    check(apply("minimum", x, y), 1, 2, NAN, NAN);
    check(apply("maximum", x.cast(DType.FLOAT32), y.cast(DType.FLOAT32)), 2, 3, NAN, NAN);
    check(apply("minimum", x.cast(DType.FLOAT32), y.cast(DType.FLOAT32)), 1, 2, NAN, NAN);
    check(apply("maximum", whole(1, 5), whole(3, 2)), 3, 5);
    check(apply("minimum", whole(1, 5), whole(3, 2)), 1, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "bitwise_and, 8, 2, 0",
    "bitwise_or, 14, -1, -2",
    "bitwise_xor, 6, -3, -2",
    "left_shift, 12288, -320, 0",
    "right_shift, 0, -1, 0"
  })
  void bits(String op, double first, double second, double third) {
    for (DType dtype : new DType[] {DType.INT32, DType.INT64}) {
      Tensor x = whole(12, -5, 0).cast(dtype);
      Tensor y = whole(10, 6, -2).cast(dtype);
      check(apply(op, x, y), first, second, third);
    }
    refused("", op, Attributes.NONE, vector(1), vector(1));
  }

  @Test
  void aShiftStaysBelowTheWidthOfItsType() {
    check(apply("left_shift", whole(1, 3), whole(40, -3)), Integer.MIN_VALUE, 3);
    check(apply("right_shift", whole(-8, -8), whole(40, -3)), -1, -8);
    Tensor x = whole(1, -8).cast(DType.INT64);
    Tensor y = whole(40, 80).cast(DType.INT64);
    check(apply("left_shift", x, y), 1L << 40, 0);
    check(apply("right_shift", x, y), 0, -1);
    check(apply("invert", whole(0, 5, -1)), -1, -6, 0);
    check(apply("invert", whole(0, 5, -1).cast(DType.INT64)), -1, -6, 0);
  }

  @Test
  void whatComesFirstIsKeptOnce() {
    check(apply("unique", whole(3, 1, 3, 2, 1)), 3, 1, 2);
    assertEquals(DType.INT32, apply("unique", whole(3, 3)).dtype());
    refused("1D vector", "unique", Attributes.NONE, Tensor.of(1.0));
  }

  @Test
  void placesInSortedRows() {
    Tensor rows = Tensor.of(Shape.of(2, 4), 1.0, 2.0, 2.0, 5.0, 0.0, 0.0, 3.0, 4.0);
    Tensor values = Tensor.of(Shape.of(2, 3), 0.0, 2.0, 9.0, 0.0, 3.5, 4.0);
    check(apply("lower_bound", rows, values), 0, 1, 4, 0, 3, 3);
    check(apply("upper_bound", rows, values), 0, 3, 4, 2, 3, 4);
    refused("cannot compute LowerBound", "lower_bound", Attributes.NONE, rows, whole(1));
  }

  @Test
  void placesThatAreNotZero() {
    Tensor found = apply("nonzero", Tensor.of(Shape.of(2, 3), 0.0, 1.0, 0.0, -1.0, 0.0, 2.0));
    assertEquals(Shape.of(3, 2), found.shape());
    assertEquals(DType.INT64, found.dtype());
    check(found, 0, 1, 1, 0, 1, 2);
    check(apply("nonzero", Tensor.of(Shape.of(3), true, false, true)), 0, 2);
    assertEquals(Shape.of(0, 1), apply("nonzero", vector(0, 0)).shape());
  }

  @Test
  void whatLiesOutsideCountsInTheOuterBins() {
    Attributes bins = Attributes.NONE.with("nbins", new int[] {4});
    Tensor counts =
        apply("histogram_fixed_width", bins, vector(-1, 0, 0.5, 1, 1.99, 2, 7), vector(0, 2));
    check(counts, 2, 1, 1, 3);
    Tensor many = apply("histogram_fixed_width", vector(0.015), vector(0, 1));
    assertEquals(100, many.size());
    assertEquals(1, many.getDouble(1));
    refused("value_range", "histogram_fixed_width", bins, vector(1), vector(1, 2, 3));
    refused(
        "value_range",
        "histogram_fixed_width",
        bins,
        vector(1),
        whole(1, 2).reshape(Shape.of(2, 1)));
  }

  @Test
  void segmentsTakeTheirRowsAndLeaveNegativeOnesOut() {
    Attributes three = Attributes.NONE.with("shape", Shape.of(3));
    Attributes zeros = three.with("empty_is_zero", true);
    Tensor x = vector(2, 5, 3, 7, 11);
    Tensor ids = whole(0, 0, 2, -1, 2);
    check(apply("segment_max", zeros, x, ids), 5, 0, 11);
    check(apply("segment_min", zeros, x, ids), 2, 0, 3);
    check(apply("segment_prod", three, x, ids), 10, 1, 33);
    check(apply("segment_max", three, x, ids), 5, -Double.MAX_VALUE, 11);
    check(apply("segment_min", three, x, ids), 2, Double.MAX_VALUE, 3);
    check(apply("segment_max", three, x.cast(DType.INT32), ids), 5, Integer.MIN_VALUE, 11);
    check(apply("segment_min", three, x.cast(DType.INT64), ids), 2, Long.MAX_VALUE, 3);
    check(apply("segment_max", three, x.cast(DType.FLOAT32), ids), 5, -Float.MAX_VALUE, 11);
    check(apply("segment_prod", three, x.cast(DType.INT32), ids), 10, 1, 33);
    check(apply("segment_prod", three, x.cast(DType.FLOAT32), ids), 10, 1, 33);
  }

  @Test
  void segmentsOfRows() {
    Attributes rows = Attributes.NONE.with("shape", Shape.of(2, 2)).with("empty_is_zero", true);
    Tensor x = Tensor.of(Shape.of(3, 2), 1.0, 8.0, 3.0, 4.0, 5.0, 6.0);
    Tensor ids = whole(1, 0, 1);
    check(apply("segment_max", rows, x, ids), 3, 4, 5, 8);
    check(apply("segment_min", rows, x, ids), 3, 4, 1, 6);
    check(apply("segment_prod", rows, x, ids), 3, 4, 5, 48);
  }

  @Test
  void axesThatAreNotThereAreRefused() {
    Tensor x = Tensor.of(Shape.of(1, 2), 1.0, 2.0);
    for (int axis : new int[] {-4, 3}) {
      refused("Tried to expand dim index", "expand_dims", axis(axis), x);
    }
    assertEquals(Shape.of(1, 1, 2), apply("expand_dims", axis(-3), x).shape());
    assertEquals(Shape.of(1, 2, 1), apply("expand_dims", axis(2), x).shape());
    assertEquals(Shape.of(1, 2, 1), apply("expand_dims", axis(-1), x).shape());
    assertEquals(Shape.of(1, 1, 2), apply("expand_dims", x).shape());
    for (int axis : new int[] {-3, 2}) {
      refused("Tried to squeeze dim index", "squeeze", axis(axis), x);
      refused("Expected scan axis in the range [-2, 2)", "cumsum", axis(axis), x);
    }
    refused("Can not squeeze dim[1], expected a dimension of 1, got 2", "squeeze", axis(1), x);
    assertEquals(Shape.of(2), apply("squeeze", axis(-2), x).shape());
    assertEquals(Shape.of(2), apply("squeeze", x).shape());
    check(apply("cumsum", axis(-1), x), 1, 3);
    check(apply("cumsum", x), 1, 2);
  }

  private static Attributes axis(int axis) {
    return Attributes.NONE.with("axis", new int[] {axis});
  }
}
