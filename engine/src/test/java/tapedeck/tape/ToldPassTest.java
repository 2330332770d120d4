package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.op.Application;
import tapedeck.op.Catalogue;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What a listener is told of watching, computing and walking back. */
class ToldPassTest {
  private final List<String> heard = new ArrayList<>();
  private final Tensor x = Tensor.of(3.0);
  private final Map<Long, String> names = new HashMap<>(Map.of(x.id(), "x"));

  private final Engine k =
      new Engine(
          new TapeListener() {
            @Override
            public void watched(GradientTape tape, Operand operand, boolean explicit) {
              heard.add((explicit ? "asked to watch " : "watches ") + name(operand));
            }

            @Override
            public void stopped(GradientTape tape) {
              heard.add("stopped");
            }

            @Override
            public void released(GradientTape tape) {
              heard.add("released");
            }

            @Override
            public void again(Tensor made, Tensor again) {
              heard.add("again " + made.getDouble(0));
              assertTrue(made.id() != again.id() && made.sameAs(again));
            }

            @Override
            public void computed(
                Application application,
                @Nullable Variable[] reads,
                List<Recording> recordedBy,
                NotRecorded why,
                @Nullable Walk within) {
              List<String> read =
                  Stream.of(reads)
                      .map(variable -> variable == null ? "-" : variable.name())
                      .toList();
              List<String> places =
                  recordedBy.stream()
                      .map(each -> each.tape().number() + "#" + each.record())
                      .toList();
              heard.add(application.op() + " of " + read + " on " + places);
            }

            @Override
            public void passBegan(
                int pass,
                GradientTape tape,
                List<Operand> targets,
                List<Tensor> seeds,
                List<Operand> sources) {
              heard.add(
                  "pass " + pass + " from " + seeds.stream().map(ToldPassTest::text).toList());
            }

            @Override
            public void contributed(
                Walk at, Tensor upstream, Tensor value, @Nullable Shape summedFrom) {
              heard.add(
                  "%d.%d sends %s for %s%s"
                      .formatted(
                          at.record(),
                          at.input(),
                          text(value),
                          text(upstream),
                          summedFrom == null ? "" : " from " + summedFrom));
            }

            @Override
            public void accumulated(Walk at, long of, Tensor sum, int terms) {
              heard.add(
                  "%s has %s of %d".formatted(names.getOrDefault(of, "another"), text(sum), terms));
            }

            @Override
            public void passEnded(int pass, List<Result> results) {
              heard.add(
                  "pass %d found %s"
                      .formatted(pass, results.stream().map(ToldPassTest::text).toList()));
            }
          });

  private static String name(Operand operand) {
    return operand instanceof Variable variable ? variable.name() : "a tensor";
  }

  private static String text(Tensor tensor) {
    return tensor.size() == 1 ? "" + tensor.getDouble(0) : "an array";
  }

  private static String text(TapeListener.Result result) {
    Tensor gradient = result.gradient();
    return (gradient == null ? "None" : text(gradient))
        + (result.why() == null ? "" : " " + result.why());
  }

  private void inEngine(Runnable work) {
    k.run(() -> {
      work.run();
      return true;
    });
  }

  private List<String> since() {
    List<String> all = List.copyOf(heard);
    heard.clear();
    return all;
  }

  @Test
  void watchingIsToldOnceAndSaysWhetherItWasAskedFor() {
    inEngine(() -> {
      Variable v = new Variable(Tensor.of(2.0), "v", true);
      Variable w = new Variable(Tensor.of(2.0), "w", true);
      GradientTape tape = GradientTape.open(false);
      tape.watch(x);
      tape.watch(x);
      tape.watch(w);
      assertEquals(List.of("asked to watch a tensor", "asked to watch w"), since());
      k.mul(v, w);
      k.mul(v, x);
      k.mul(x, v);
      assertEquals(
          List.of(
              "watches v",
              "mul of [v, w] on [0#0]",
              "mul of [v, -] on [0#1]",
              "mul of [-, v] on [0#2]"),
          since());
      tape.close();
    });
  }

  @Test
  void onlyRecordsBetweenTheTargetAndTheSourcesAreVisited() {
    inEngine(() -> {
      Tensor y = Tensor.of(5.0);
      GradientTape tape = GradientTape.open(true);
      tape.watch(x);
      tape.watch(y);
      Tensor ofX = k.square(x);
      Tensor ofY = k.square(y);
      Tensor both = k.mul(ofX, ofY);
      k.square(both);
      tape.close();
      for (int pass = 0; pass < 2; pass++) {
        since();
        assertEquals(150.0, scalar(tape.gradient(both, x)));
        assertEquals(
            List.of("2.0 sends 25.0 for 1.0", "0.0 sends 150.0 for 25.0"),
            since().stream().filter(told -> told.contains(" sends ")).toList());
      }
      assertEquals(90.0, scalar(tape.gradient(both, y)));
      assertEquals(
          List.of("2.1 sends 9.0 for 1.0", "1.0 sends 90.0 for 9.0"),
          since().stream().filter(told -> told.contains(" sends ")).toList());
    });
  }

  private static double scalar(@Nullable Tensor gradient) {
    assertNotNull(gradient);
    return gradient.getDouble(0);
  }

  @Test
  void eachTapeThatRecordsIsTold() {
    inEngine(() -> {
      GradientTape outer = GradientTape.open(false);
      outer.watch(x);
      k.square(x);
      GradientTape inner = GradientTape.open(false);
      since();
      k.square(x);
      inner.watch(x);
      k.square(x);
      k.where(Tensor.of(Shape.SCALAR, true), x, Tensor.of(1.0));
      assertEquals(
          List.of(
              "square of [-] on [0#1]",
              "asked to watch a tensor",
              "square of [-] on [0#2, 1#0]",
              "where of [-, -, -] on [0#3, 1#1]"),
          since());
      inner.close();
      outer.close();
    });
  }

  @Test
  void aPassTellsItsSeedsItsContributionsAndItsSums() {
    inEngine(() -> {
      GradientTape tape = GradientTape.open(false);
      tape.watch(x);
      Tensor y = k.mul(x, x);
      Tensor z = k.add(y, x);
      names.put(y.id(), "y");
      names.put(z.id(), "z");
      since();
      tape.gradient(List.of(z), List.of(x), List.of(Tensor.of(2.0)), Unconnected.NONE);
      assertEquals(
          List.of(
              "stopped",
              "pass 0 from [2.0]",
              "z has 2.0 of 1",
              "1.0 sends 2.0 for 2.0",
              "y has 2.0 of 1",
              "1.1 sends 2.0 for 2.0",
              "x has 2.0 of 1",
              "0.0 sends 6.0 for 2.0",
              "x has 8.0 of 2",
              "0.1 sends 6.0 for 2.0",
              "x has 14.0 of 3",
              "pass 0 found [14.0]",
              "released"),
          since());
      tape.close();
      assertEquals(List.of(), since());
    });
  }

  @Test
  void theSumOfManyTermsIsToldOnceMoreIfItsOrderChangesIt() {
    inEngine(() -> {
      Tensor w = Tensor.of(1f);
      names.put(w.id(), "w");
      GradientTape tape = GradientTape.open(true);
      tape.watch(w);
      Tensor even = Tensor.of(0f);
      Tensor uneven = Tensor.of(0f);
      for (int i = 0; i < 18; i++) {
        even = k.add(even, k.mul(w, Tensor.of(1f)));
        uneven = k.add(uneven, k.mul(w, Tensor.of(i == 3 ? 3e7f : 1f + i / 10f)));
      }
      tape.close();
      since();
      Tensor found = tape.gradient(even, w);
      List<String> sums = since().stream().filter(word -> word.startsWith("w has")).toList();
      assertEquals(18, sums.size());
      assertEquals("w has 18.0 of 18", sums.getLast());
      assertNotNull(found);
      found = tape.gradient(uneven, w);
      assertNotNull(found);
      sums = since().stream().filter(word -> word.startsWith("w has")).toList();
      assertEquals(19, sums.size());
      assertEquals("w has " + found.getDouble(0) + " of 18", sums.getLast());
      assertTrue(sums.get(17).endsWith(" of 18") && !sums.get(17).equals(sums.get(18)));
    });
  }

  @Test
  void theReasonsForNoneAndForNoRecordArePartsOfASentence() {
    assertEquals("the tape never watched it", NoGradient.NEVER_WATCHED.words());
    assertEquals("none of its inputs is watched", NotRecorded.NOTHING_WATCHED.words());
  }

  @Test
  void whatWasSummedBackToAnOperandIsTold() {
    inEngine(() -> {
      GradientTape tape = GradientTape.open(true);
      tape.watch(x);
      Tensor y = k.mul(x, Tensor.of(Shape.of(2, 2), 1.0, 2.0, 3.0, 4.0));
      tape.close();
      since();
      assertNotNull(tape.gradient(y, x));
      assertEquals(
          List.of(
              "pass 0 from [an array]",
              "another has an array of 1",
              "0.0 sends 10.0 for an array from (2, 2)",
              "x has 10.0 of 1",
              "pass 0 found [10.0]"),
          since());
    });
  }

  @Test
  void aTargetThatIsNoMoreThanASourceIsSummedToo() {
    inEngine(() -> {
      GradientTape tape = GradientTape.open(true);
      tape.close();
      since();
      tape.gradient(List.of(x, x), List.of(x), List.of(), Unconnected.NONE);
      assertEquals(
          List.of(
              "pass 0 from [1.0, 1.0]", "x has 1.0 of 1", "x has 2.0 of 2", "pass 0 found [2.0]"),
          since());
    });
  }

  @Test
  void theZerosAskedForComeWithTheReason() {
    inEngine(() -> {
      GradientTape tape = GradientTape.open(true);
      tape.watch(x);
      Tensor cut = k.apply(Catalogue.required("floor"), x);
      Tensor whole = k.cast(x, DType.INT32);
      Tensor outside = Tensor.of(1.0);
      tape.close();
      since();
      Tensor other = Tensor.of(2.0);
      for (Tensor target : List.of(cut, whole, outside)) {
        tape.gradient(List.of(target), List.of(x, other), List.of(), Unconnected.ZERO);
      }
      assertEquals(
          List.of(
              "pass 0 found [0.0 CUT, 0.0 NEVER_WATCHED]",
              "pass 1 found [0.0 NOT_ON_PATH, 0.0 NEVER_WATCHED]",
              "pass 2 found [0.0 TARGET_NOT_RECORDED, 0.0 NEVER_WATCHED]"),
          since().stream().filter(word -> word.contains("found")).toList());
    });
  }

  @Test
  void aVariableReadForATapeOfATapeIsKnownAgain() {
    inEngine(() -> {
      Variable v = new Variable(Tensor.of(2.0), "v", true);
      GradientTape outer = GradientTape.open(false);
      k.square(v);
      assertTrue(since().stream().noneMatch(word -> word.startsWith("again")));
      GradientTape inner = GradientTape.open(false);
      Tensor y = k.square(v);
      inner.close();
      assertEquals(
          List.of("watches v", "again 2.0", "square of [v] on [0#1, 1#0]", "stopped"), since());
      Tensor first = inner.gradient(y, v);
      outer.close();
      assertNotNull(first);
      Tensor second = outer.gradient(first, v);
      assertNotNull(second);
      assertEquals(2, second.getDouble(0));
    });
  }

  @Test
  void whereTensorFlowsRuleSumsOverNoAxisTheGradientIsKnownAgain() {
    inEngine(() -> {
      Tensor vector = Tensor.of(Shape.of(2), 1.0, 2.0);
      Tensor narrow = Tensor.of(Shape.of(2), 1f, 2f);
      Tensor factor = Tensor.of(3.0);
      GradientTape outer = GradientTape.open(true);
      List.of(vector, narrow, x).forEach(outer::watch);
      assertEquals(0, timesAgain(vector, factor, vector));
      assertEquals(0, timesAgain(vector, x, vector));
      assertEquals(2, timesAgain(vector, x, vector, x));
      assertEquals(2, timesAgain(factor, vector, vector));
      assertEquals(4, timesAgain(vector, vector, vector));
      assertEquals(0, timesAgain(narrow, narrow, narrow));
      outer.close();
    });
  }

  /** How often the gradient of a product's square makes something known again. */
  private long timesAgain(Tensor first, Tensor second, Tensor... watched) {
    GradientTape inner = GradientTape.open(false);
    List.of(watched).forEach(inner::watch);
    Tensor y = k.square(k.mul(first, second));
    inner.close();
    since();
    assertNotNull(inner.gradient(y, watched[0]));
    return since().stream().filter(word -> word.startsWith("again")).count();
  }

  @Test
  void whatARuleComputesIsToldOnlyIfATapeRecordsIt() {
    inEngine(() -> {
      GradientTape inner = GradientTape.open(true);
      inner.watch(x);
      Tensor y = k.exp(k.sin(x));
      inner.close();
      since();
      inner.gradient(y, x);
      assertTrue(since().stream().noneMatch(word -> word.contains(" of [")));
      assertNull(k.walk());
    });
  }
}
