package tapedeck.op;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Where functions change their formula, which gradient checks keep away from. */
class KinksTest {
  private static final List<DType> FLOATS = List.of(DType.FLOAT32, DType.FLOAT64);

  @ParameterizedTest
  @CsvSource({
    "relu, 0, 0, 0, 3, 6, 7",
    "relu6, 0, 0, 0, 3, 6, 6",
    "softsign, -0.875, -0.5, 0, 0.75, 0.857142857, 0.875",
    "elu, -0.999088118, -0.632120559, 0, 3, 6, 7"
  })
  void activations(String op, double a, double b, double c, double d, double e, double f) {
    double[] numbers = {-7, -1, 0, 3, 6, 7};
    for (DType dtype : FLOATS) {
      Tensor x = Tensor.of(Shape.of(6), numbers).cast(dtype);
      Tensor out = Catalogue.required(op).forward(x, Attributes.NONE);
      assertEquals(dtype, out.dtype());
      assertArrayEquals(new double[] {a, b, c, d, e, f}, out.toDoubles(), 1e-7);
    }
  }

  @Test
  void marginsThatDoNotFitAreRefused() {
    Tensor x = Tensor.of(Shape.of(2), 1.0, 2.0);
    EngineError error =
        assertThrows(
            EngineError.class,
            () ->
                Catalogue.required("pad")
                    .forward(x, Attributes.NONE.with("paddings", new int[] {2, -1})));
    String message = error.getMessage();
    assertTrue(message.contains("Paddings must be non-negative: 2 -1"), message);
  }
}
