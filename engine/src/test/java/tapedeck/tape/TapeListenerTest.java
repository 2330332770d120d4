package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.op.Application;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

class TapeListenerTest {
  private final List<String> heard = new ArrayList<>();

  /** Writes down what it hears, a word or two each. */
  private final Engine k =
      new Engine(
          new TapeListener() {
            @Override
            public void opened(GradientTape tape) {
              heard.add("opened " + tape.number());
            }

            @Override
            public void stopped(GradientTape tape) {
              heard.add("stopped " + tape.number());
            }

            @Override
            public void resumed(GradientTape tape) {
              heard.add("resumed " + tape.number());
            }

            @Override
            public void reset(GradientTape tape) {
              heard.add("reset " + tape.number());
            }

            @Override
            public void computed(
                Application application,
                @Nullable Variable[] reads,
                List<Recording> recordedBy,
                NotRecorded why,
                @Nullable Walk within) {
              heard.add(application.op() + " " + why);
            }

            @Override
            public void passBegan(
                int pass,
                GradientTape tape,
                List<Operand> targets,
                List<Tensor> seeds,
                List<Operand> sources) {
              heard.add("pass " + pass + " of " + tape.number());
            }
          });

  private void inEngine(Runnable work) {
    assertTrue(
        k.run(() -> {
          work.run();
          return true;
        }));
  }

  private List<String> since() {
    List<String> all = List.copyOf(heard);
    heard.clear();
    return all;
  }

  @Test
  void whatATapeGoesThroughIsTold() {
    inEngine(() -> {
      GradientTape first = new GradientTape(true, true).enter();
      first.reset();
      assertEquals(List.of("opened 0", "reset 0"), since());
      try (GradientTape.Pause pause = first.stopRecording()) {
        assertEquals(List.of("stopped 0"), since());
      }
      assertEquals(List.of("resumed 0"), since());
      first.close();
      GradientTape second = new GradientTape().enter();
      second.close();
      assertEquals(List.of("stopped 0", "opened 1", "stopped 1"), since());
    });
  }

  @Test
  void eachOperationSaysWhyItWasNotRecorded() {
    inEngine(() -> {
      Variable x = Variable.of(3);
      k.square(Tensor.of(2f));
      GradientTape t = new GradientTape(true, true).enter();
      k.square(Tensor.of(2f));
      k.square(Tensor.of(2));
      k.square(x);
      k.add(Tensor.of(1), Tensor.of(2));
      since();
      k.square(x);
      k.square(Tensor.of(2f));
      k.square(Tensor.of(2));
      k.mul(x, x);
      try (GradientTape.Pause pause = t.stopRecording()) {
        k.square(x);
      }
      t.close();
      k.square(x);
      assertEquals(
          List.of(
              "square RECORDED",
              "square NOTHING_WATCHED",
              "square INTEGER",
              "mul RECORDED",
              "stopped 0",
              "square STOPPED",
              "resumed 0",
              "stopped 0",
              "square NO_TAPE"),
          since());
    });
  }

  @Test
  void passesAreCountedOverAllTapes() {
    inEngine(() -> {
      Variable x = Variable.of(3);
      for (int i = 0; i < 2; i++) {
        GradientTape t = new GradientTape().enter();
        Tensor y = k.square(x);
        t.close();
        t.gradient(y, x);
      }
      List<String> passes = since().stream().filter(word -> word.startsWith("pass ")).toList();
      assertEquals(List.of("pass 0 of 0", "pass 1 of 1"), passes);
      assertEquals(-1, k.currentPass());
      assertNull(k.walk());
    });
  }

  @Test
  void whatIsComputedQuietlyIsNotTold() {
    inEngine(() -> {
      since();
      assertEquals(4f, k.<Tensor>quietly(q -> q.square(Tensor.of(2f))).getFloat(0));
      assertEquals(List.of(), since());
      k.square(Tensor.of(2f));
      assertEquals(List.of("square NO_TAPE"), since());
    });
  }

  @Test
  void anEngineIsItsThreadsOwnWhileItRuns() {
    Engine before = Engine.current();
    inEngine(() -> assertSame(k, Engine.current()));
    assertSame(before, Engine.current());
    assertNotSame(k, before);
  }

  @Test
  void onlyWhatATapeWatchesIsTracked() {
    inEngine(() -> {
      Variable x = Variable.of(3);
      assertFalse(k.isTracked(x));
      assertFalse(k.hasOpenTape());
      GradientTape t = new GradientTape().enter();
      assertTrue(k.hasOpenTape());
      assertTrue(k.isTracked(x));
      assertFalse(k.isTracked(Tensor.of(1f)));
      assertTrue(k.isTracked(k.square(x)));
      t.close();
      assertFalse(k.isTracked(x));
    });
  }
}
