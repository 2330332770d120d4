package tapedeck.script.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Floats as text, against exact decimal numbers. */
class FloatTextTest {
  private static Stream<Double> numbers() {
    Random random = new Random(3);
    return IntStream.range(0, 20_000)
        .mapToObj(i ->
            switch (i % 5) {
              case 0 -> random.nextInt(100_000) / 1000.0;
              case 1 -> random.nextInt(1 << 20) / 1024.0;
              case 2 -> random.nextInt(1000) + 0.5;
              case 3 -> random.nextDouble() * Math.pow(10, random.nextInt(40) - 25);
              default -> Math.abs(Double.longBitsToDouble(random.nextLong()));
            })
        .filter(Double::isFinite);
  }

  @Test
  void fixedDigitsAreTheExactValueRoundedToEven() {
    numbers()
        .filter(x -> x < 1e30)
        .forEach(x -> {
          for (int digits = 0; digits < 18; digits++) {
            assertEquals(
                new BigDecimal(x).setScale(digits, RoundingMode.HALF_EVEN).toPlainString(),
                FloatText.fixed(x, digits, false));
          }
        });
  }

  @Test
  void reprReadsBackAndNoShorterTextDoes() {
    numbers()
        .filter(x -> x != 0)
        .forEach(x -> {
          String repr = FloatText.repr(x);
          assertEquals(x, Double.parseDouble(repr), repr);
          int digits = new BigDecimal(repr).stripTrailingZeros().precision();
          if (digits > 1) {
            BigDecimal shorter =
                new BigDecimal(x).round(new MathContext(digits - 1, RoundingMode.HALF_EVEN));
            assertNotEquals(x, shorter.doubleValue(), repr);
          }
        });
  }
}
