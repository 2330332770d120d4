package tapedeck.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.tape.Engine;
import tapedeck.tape.TapeListener;
import tapedeck.tape.Update;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Tensor;

/** What a listener hears of an optimizer's work. */
class UpdateTest {
  private static final String COMMON =
      ", learning_rate=0.1, weight_decay=0.01, use_ema=True, ema_momentum=0.9,"
          + " ema_overwrite_frequency=2";

  /** Powers of two, which Keras' way by float32 leaves as they are. */
  private static final String EXACT = "beta_1=0.75, beta_2=0.875";

  /** Every rule there is: each option that adds a line or changes one. */
  private static final List<String> ALL =
      List.of(
          "SGD|",
          "SGD|momentum=0.9",
          "SGD|momentum=0.9, nesterov=True",
          "SGD|gradient_accumulation_steps=2",
          "SGD|clipvalue=1.0",
          "RMSprop|",
          "RMSprop|momentum=0.5",
          "RMSprop|centered=True",
          "RMSprop|centered=True, momentum=0.5",
          "Adam|" + EXACT,
          "Adam|amsgrad=True, " + EXACT,
          "AdamW|" + EXACT,
          "Adagrad|",
          "Adadelta|",
          "Adamax|" + EXACT,
          "Nadam|" + EXACT,
          "Ftrl|",
          "Ftrl|l1_regularization_strength=0.2, l2_regularization_strength=0.1, beta=0.3,"
              + " l2_shrinkage_regularization_strength=0.05, learning_rate_power=-0.6",
          "Lion|" + EXACT,
          "Lamb|" + EXACT,
          "Adafactor|",
          "Muon|adam_beta_1=0.75, adam_beta_2=0.875, adam_weight_decay=0.02, adam_lr_ratio=0.5",
          "ScheduleFreeAdamW|" + EXACT,
          "ScheduleFreeAdamW|warmup_steps=3, " + EXACT);

  private static List<Update> updates(Variable x, Optimizer optimizer, int steps) {
    List<Update> heard = new ArrayList<>();
    TapeListener listener =
        new TapeListener() {
          @Override
          public void updated(Update update) {
            heard.add(update);
          }
        };
    Engine k = new Engine(listener);
    return k.run(() -> {
      for (int i = 0; i < steps; i++) {
        optimizer.minimize(() -> k.square(k.sub(x, Tensor.of(4.0).cast(x.dtype()))), List.of(x));
      }
      return heard;
    });
  }

  @TestFactory
  Stream<DynamicTest> theNumbersOfARuleAreWhatItsTextSays() {
    return ALL.stream()
        .map(line ->
            DynamicTest.dynamicTest(
                line,
                () -> {
                  String[] parts = line.split("\\|", -1);
                  Optimizer optimizer = PythonOptions.optimizer(parts[0], parts[1] + COMMON);
                  List<Update> heard = updates(new Variable(Tensor.of(1.5)), optimizer, 4);
                  assertFalse(heard.isEmpty());
                  heard.forEach(UpdateTest::check);
                }));
  }

  private static void check(Update update) {
    List<UpdateRule.Line> lines = update.rule().lines();
    assertEquals(lines.size(), update.results().size(), update.rule().plain());
    for (String line : update.inNumbers(NumPyText::str)) {
      String[] sides = line.split(" ", 3)[2].split(" = ");
      double result = Double.parseDouble(sides[1]);
      assertEquals(result, FormulaReader.compute(sides[0]), 1e-6 * Math.abs(result) + 1e-9, line);
    }
    for (int i = 0; i < lines.size(); i++) {
      Tensor result = update.results().get(i);
      String target = lines.get(i).target();
      if (target.equals("x")) {
        assertTrue(result.sameAs(update.after()));
      }
      for (Update.SlotChange slot : update.slots()) {
        if (slot.symbol().equals(target)) {
          assertSame(slot.after(), result);
        }
      }
    }
  }

  @Test
  void everyRuleIsTried() {
    for (Declaration<Optimizer> declared : Optimizers.all()) {
      assertTrue(ALL.stream().anyMatch(line -> line.startsWith(declared.name() + "|")));
      assertTrue(declared.formula().contains("x ← "), declared.name());
      assertFalse(declared.formula().contains("{"), declared.formula());
      assertFalse(declared.doc().isEmpty());
    }
  }

  @Test
  void aRuleReadsLikeATextbook() {
    assertEquals("x ← x − η · g", new Sgd(0.1).rule().plain());
    assertEquals(
        """
        α = η · √(1 − β₂ᵗ) / (1 − β₁ᵗ)
        m ← m + (g − m) · (1 − β₁)
        v ← v + (g² − v) · (1 − β₂)
        x ← x − m · α / (√(v) + ε)\
        """,
        new Adam(0.1).rule().plain());
  }

  @Test
  void anUpdateCarriesItsNumbers() {
    Variable x = new Variable(Tensor.of(0f), "x", true);
    Optimizer optimizer =
        PythonOptions.optimizer("SGD", "learning_rate=0.1, momentum=0.9, clipvalue=5.0");
    Update first = updates(x, optimizer, 1).getFirst();
    assertEquals("SGD", first.optimizer());
    assertEquals(Update.Part.STEP, first.part());
    assertEquals("tf.Tensor(-8.0, shape=(), dtype=float32)", String.valueOf(first.given()));
    assertEquals("tf.Tensor(-5.0, shape=(), dtype=float32)", String.valueOf(first.gradient()));
    assertEquals(0.1f, first.learningRate());
    assertEquals(0f, first.before().getFloat(0));
    assertSame(x.value(), first.after());
    assertEquals(
        List.of("m ← 0.9 · 0.0 − 0.1 · (-5.0) = 0.5", "x ← 0.0 + 0.5 = 0.5"),
        first.inNumbers(NumPyText::str));
    Update.SlotChange m = first.slots().getFirst();
    assertEquals(
        "momentum m 0.0 0.5",
        "%s %s %s %s"
            .formatted(m.name(), m.symbol(), NumPyText.str(m.before()), NumPyText.str(m.after())));
  }

  @Test
  void assignmentsAreToldBeforeTheUpdateThatExplainsThem() {
    List<String> heard = new ArrayList<>();
    TapeListener listener =
        new TapeListener() {
          @Override
          public void assigned(Variable variable, Tensor before, Tensor after, String how) {
            heard.add(how);
          }

          @Override
          public void updated(Update update) {
            heard.add(update.part() + " " + update.rule().lines().getLast().target());
          }
        };
    Variable x = Variable.of(1);
    new Engine(listener)
        .run(() ->
            PythonOptions.optimizer("AdamW", "use_ema=True, ema_overwrite_frequency=1")
                .applyGradients(List.of(new Optimizer.Step(Tensor.of(1f), x))));
    assertEquals(
        List.of(
            "AdamW's weight decay",
            "WEIGHT_DECAY x",
            "AdamW",
            "STEP x",
            "AVERAGE x̄",
            "AdamW's moving average",
            "OVERWRITE x"),
        heard);
  }
}
