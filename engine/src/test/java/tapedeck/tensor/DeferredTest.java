package tapedeck.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** That large tensors, computed together and late, hold what small ones hold. */
class DeferredTest {
  private static final DType[] TYPES = {DType.FLOAT32, DType.FLOAT64};

  /** A few whole pieces and a rest that fills no packet. */
  private static final int PIECE = 1000;

  private static final int SIZE = 20 * PIECE + 3;

  private static final Unary NEG = new Unary(x -> -x, x -> -x, x -> -x, x -> -x);
  private static final Unary TANH =
      Unary.packed(FloatPackets::tanh, Math::signum, DoublePackets::tanh, Math::tanh);
  private static final Binary SUB =
      new Binary((x, y) -> x - y, (x, y) -> x - y, (x, y) -> x - y, (x, y) -> x - y);

  private final Random random = new Random(3);

  @Test
  void functionsOfFunctionsAreComputedAsEachByItself() {
    for (DType dtype : TYPES) {
      Tensor x = random(dtype);
      Tensor y = random(dtype);
      Tensor whole = tanhOfDifference(x, y);
      for (int from = 0; from < SIZE; from += PIECE) {
        Tensor part = tanhOfDifference(piece(x, from), piece(y, from));
        assertTrue(part.sameAs(piece(whole, from)), dtype + " from " + from);
      }
    }
  }

  @Test
  void whatIsReadTwiceAndLongChainsAreComputedAsEachByItself() {
    for (DType dtype : TYPES) {
      Tensor x = random(dtype);
      Tensor whole = twisted(x);
      for (int from = 0; from < SIZE; from += PIECE) {
        assertTrue(twisted(piece(x, from)).sameAs(piece(whole, from)), dtype + " from " + from);
      }
    }
  }

  @Test
  void oneNumberOverAndOverCountsAsThatManyNumbers() {
    for (DType dtype : TYPES) {
      Tensor x = random(dtype);
      Tensor full = Tensor.full(dtype, x.shape(), 0.5);
      Tensor half = Tensor.full(dtype, Shape.SCALAR, 0.5);
      assertTrue(difference(x, full).sameAs(difference(x, half)));
      assertEquals(0.5, full.getDouble(SIZE - 1));
      assertEquals(-0.5, Elementwise.map("Neg", NEG, full).getDouble(1));
      assertEquals(0, difference(full, full).getDouble(SIZE - 1));
      assertEquals(0.5, Elementwise.stretch(half, x.shape()).getDouble(7));
    }
  }

  @Test
  void numbersStandOnEitherSideOfChainsAndOfEachOther() {
    for (DType dtype : TYPES) {
      Tensor x = random(dtype);
      Tensor y = random(dtype);
      Tensor whole = mixed(x, y, Tensor.full(dtype, x.shape(), 0.5));
      for (int from = 0; from < SIZE; from += PIECE) {
        Tensor some = piece(x, from);
        Tensor part = mixed(some, piece(y, from), Tensor.full(dtype, some.shape(), 0.5));
        assertTrue(part.sameAs(piece(whole, from)), dtype + " from " + from);
      }
    }
  }

  /** {@code ((½ − (x − ½)) − (½ − −½)) − (x − y)}. */
  private static Tensor mixed(Tensor x, Tensor y, Tensor half) {
    Tensor left = difference(half, difference(x, half));
    Tensor right = difference(half, Elementwise.map("Neg", NEG, half));
    return difference(difference(left, right), difference(x, y));
  }

  @Test
  void aSumDoesNotDependOnWhetherItsTermsWereComputedBefore() {
    for (DType dtype : TYPES) {
      Tensor x = random(dtype);
      Tensor y = random(dtype);
      Tensor sum = Reduce.sum(difference(x, y), new int[] {0}, false);
      Tensor settled = Reduce.sum(difference(x, y).settled(), new int[] {0}, false);
      assertTrue(settled.sameAs(sum), dtype.label());
    }
  }

  private static Tensor tanhOfDifference(Tensor x, Tensor y) {
    return Elementwise.map("Tanh", TANH, difference(Elementwise.map("Neg", NEG, x), y));
  }

  private static Tensor twisted(Tensor x) {
    UnaryOperator<Tensor> step = t -> difference(Elementwise.map("Neg", NEG, t), x);
    Tensor so = x;
    for (int i = 0; i < 7; i++) {
      so = difference(step.apply(so), so);
    }
    return so;
  }

  private static Tensor difference(Tensor x, Tensor y) {
    return Elementwise.zip("Sub", SUB, x, y);
  }

  private static Tensor piece(Tensor x, int from) {
    int count = Math.min(PIECE, SIZE - from);
    return Arrange.slice(x, new int[] {from}, new int[] {1}, new int[] {count});
  }

  private Tensor random(DType dtype) {
    return Tensor.of(Shape.of(SIZE), random.doubles(SIZE, -2, 2).toArray()).cast(dtype);
  }
}
