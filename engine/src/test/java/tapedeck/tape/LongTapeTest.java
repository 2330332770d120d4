package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.tensor.Tensor;

/** Tapes with very many records, and what is left of a tape once it is released. */
class LongTapeTest {
  private static final int LONG = 1_000_000;

  private final Engine k = Engine.current();
  private final Tensor start = Tensor.of(0.5);

  @Test
  void aMillionOperationsInARowAreWalkedBack() {
    try (GradientTape tape = GradientTape.open(false)) {
      tape.watch(start);
      Tensor y = chain(LONG);
      assertEquals(1.0, number(tape.gradient(y, start)));
    }
  }

  @Test
  void theWalkAlongALongChainIsWalkedBackItself() {
    try (GradientTape outer = GradientTape.open(false)) {
      outer.watch(start);
      Tensor first;
      try (GradientTape inner = GradientTape.open(false)) {
        inner.watch(start);
        Tensor y = k.square(chain(LONG / 10));
        first = present(inner.gradient(y, start));
      }
      assertEquals(2.0, number(outer.gradient(first, start)));
    }
  }

  @Test
  void afterItsOneGradientATapeKeepsNothingAlive() {
    GradientTape tape = GradientTape.open(false);
    List<WeakReference<Object>> made = new ArrayList<>();
    Tensor loss = recorded(tape, made);
    assertNotNull(tape.gradient(loss, start));
    assertGone(made, tape);
  }

  @Test
  void aTapeThatWasResetKeepsNothingAlive() {
    GradientTape tape = GradientTape.open(true);
    List<WeakReference<Object>> made = new ArrayList<>();
    recorded(tape, made);
    tape.reset();
    assertGone(made, tape);
    tape.close();
  }

  @Test
  void aResultKeepsNothingAliveThatItWasMadeFrom() {
    GradientTape tape = GradientTape.open(true);
    List<WeakReference<Object>> made = new ArrayList<>();
    Tensor loss = recorded(tape, made);
    tape.close();
    tape = GradientTape.open(false);
    assertGone(made, loss);
    tape.close();
  }

  private Tensor recorded(GradientTape tape, List<WeakReference<Object>> made) {
    tape.watch(start);
    Tensor inner = k.exp(k.sin(start));
    Tensor other = k.mul(inner, start);
    made.add(new WeakReference<>(inner));
    made.add(new WeakReference<>(other));
    made.add(new WeakReference<>(tape.records().getFirst().application()));
    return k.square(other);
  }

  /**
   * @param kept what must not be what keeps them
   */
  private static void assertGone(List<WeakReference<Object>> made, Object kept) {
    for (int i = 0; i < 50 && made.stream().anyMatch(each -> each.get() != null); i++) {
      System.gc();
    }
    made.forEach(each -> assertNull(each.get()));
    assertNotNull(kept);
  }

  private Tensor chain(int length) {
    Tensor y = start;
    for (int i = 0; i < length / 2; i++) {
      y = k.neg(k.neg(y));
    }
    return y;
  }

  private static Tensor present(@Nullable Tensor tensor) {
    if (tensor == null) {
      throw new AssertionError("no gradient");
    }
    return tensor;
  }

  private static double number(@Nullable Tensor tensor) {
    return present(tensor).getDouble(0);
  }
}
