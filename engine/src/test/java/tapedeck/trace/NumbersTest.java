package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.op.Formula;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "-8.0,−8",
    "0.0,0",
    "-0.0,−0",
    "NaN,nan",
    "-Infinity,−inf",
    "3.14159,3.142",
    "0.00012345,0.0001234",
    "0.000012345,1.234e−5",
    "123456.7,1.235e5",
    "12345.6,1.235e4",
    "9999.4,9999",
    "12345,12345",
    "-123456,−123456",
    "1234567,1.235e6",
    "-1.2e-7,−1.2e−7",
    "100,100"
  })
  void aPictureShowsFourDigitsAndARealMinus(double value, String text) {
    assertEquals(text, Numbers.brief(value));
  }

  @Test
  void valuesShowTheirTypeAndLargeOnesTheirShape() {
    assertEquals("16.0", Numbers.brief(16, DType.FLOAT32));
    assertEquals("16", Numbers.brief(16, DType.INT32));
    assertEquals("[1.0, −2.5]", Numbers.of(new Seen.Whole(Tensor.of(Shape.of(2), 1f, -2.5f))));
    Seen wide = new Seen.Whole(Tensor.full(DType.FLOAT32, Shape.of(2, 3), 1));
    assertEquals("(2, 3)", Numbers.of(wide));
    assertEquals("(2, 3)", Numbers.gradient(wide));
  }

  @Test
  void everyDigitCanBeHad() {
    assertEquals("0.1", Numbers.exact(new Seen.Whole(Tensor.of(0.1f))));
    assertEquals("−2.0007536", Numbers.exact(new Seen.Whole(Tensor.of(-2.0007536f))));
  }

  @Test
  void formulasBracketWhatNeedsIt() {
    assertEquals("(x − 4)²", over("{x}^{y}", "x − 4", "2"));
    assertEquals("(−4)²", over("{x}^{y}", "−4", "2.0"));
    assertEquals("x^n", over("{x}^{y}", "x", "n"));
    assertEquals("a − (b − c)", over("{x} − {y}", "a", "b − c"));
    assertEquals("(−4) × sin(a + b)", over("{x} × {y}", "−4", "sin(a + b)"));
    assertEquals("sin(x × y)", over("sin({x})", "x × y"));
    assertEquals("|a − b|", over("|{x}|", "a − b"));
    assertEquals("−(a + b)", over("−{x}", "a + b"));
  }

  private static String over(String template, String... operands) {
    return new Formula(template).over(List.of(operands), "out");
  }
}
