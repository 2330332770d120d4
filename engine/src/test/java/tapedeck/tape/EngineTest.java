package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

class EngineTest {
  private static final Op ADD_N = Catalogue.required("add_n");
  private static final Place HERE = new Place(3, 0, 3, 5);

  private final Engine k = new Engine(TapeListener.NONE);

  private void inEngine(Runnable work) {
    k.run(() -> {
      work.run();
      return true;
    });
  }

  private static double number(@Nullable Tensor tensor) {
    assertNotNull(tensor);
    return tensor.getDouble(0);
  }

  @Test
  void anOperationOfThreeOperandsIsRecordedWithTheVariablesItRead() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      Tensor truth = Tensor.of(Shape.of(2), true, false);
      GradientTape tape = GradientTape.open(true);
      Tensor y = k.where(truth, x, Tensor.of(Shape.of(2), 5f, 6f));
      Tensor unwatched = k.where(truth, Tensor.of(1f), Tensor.of(2f));
      tape.close();
      assertEquals(List.of(2.0, 6.0), List.of(y.getDouble(0), y.getDouble(1)));
      assertEquals(1.0, unwatched.getDouble(0));
      TapeRecord record = tape.records().getFirst();
      assertEquals(1, tape.records().size());
      assertEquals(3, record.reads().length);
      assertNull(record.reads()[0]);
      assertSame(x, record.reads()[1]);
      assertNull(record.reads()[2]);
      assertEquals(1, number(tape.gradient(y, x)));
    });
  }

  @Test
  void aResultThatIsAnOperandIsATensorOfItsOwn() {
    inEngine(() -> {
      Tensor x = Tensor.of(Shape.of(2), 1f, 2f);
      Tensor one = k.apply(ADD_N, x);
      assertTrue(one != x && one.sameAs(x));
      Tensor reshaped = k.reshape(x, Shape.of(2));
      assertTrue(reshaped != x && reshaped.sameAs(x));
      Tensor spread = k.broadcastTo(x, Shape.of(2));
      assertTrue(spread != x && spread.sameAs(x));
    });
  }

  @Test
  void aRuleOfTheProgramsOwnMayAnswerAnOperand() {
    inEngine(() -> {
      Tensor x = Tensor.of(2.0);
      Tensor y = Tensor.of(3.0);
      for (int chosen = 0; chosen < 2; chosen++) {
        int index = chosen;
        Op op = Op.custom("chosen", 3, (in, a) -> in[index], (k, g, at, input) -> g);
        Tensor wanted = index == 0 ? x : y;
        Tensor ofTwo = k.apply(op, x, y);
        assertTrue(ofTwo != wanted && ofTwo.sameAs(wanted));
        Tensor ofThree = k.apply(op, x, y, x);
        assertTrue(ofThree != wanted && ofThree.sameAs(wanted));
      }
    });
  }

  @Test
  void everyIdentityIsGivenOutOnce() {
    Set<Long> given = new HashSet<>();
    Engine other = new Engine(TapeListener.NONE);
    for (int i = 0; i < 3000; i++) {
      assertTrue(given.add(k.newId()));
      assertTrue(given.add(other.newId()));
      assertTrue(given.add(Tensor.newId()));
    }
    assertFalse(given.contains(0L));
    Tensor x = Tensor.of(1.0);
    assertEquals(k.idOf(x), other.idOf(x));
    assertEquals(x.id(), k.idOf(x));
  }

  @Test
  void aListOfOneTensorHasAGradientToo() {
    inEngine(() -> {
      Tensor x = Tensor.of(2.0);
      GradientTape tape = GradientTape.open(false);
      tape.watch(x);
      Tensor y = k.apply(ADD_N, x);
      tape.close();
      assertEquals(1, number(tape.gradient(y, x)));
    });
  }

  @Test
  void recordsTellWhereInTheSourceTheyWereMade() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      assertEquals(Place.NOWHERE, k.place());
      GradientTape tape = GradientTape.open(true);
      k.square(x);
      k.at(HERE);
      assertEquals(HERE, k.place());
      k.square(x);
      k.at(Place.NOWHERE);
      k.square(x);
      tape.close();
      assertEquals(
          List.of(Place.NOWHERE, HERE, Place.NOWHERE),
          tape.records().stream().map(TapeRecord::place).toList());
      tape.records().forEach(record -> assertNull(record.within()));
    });
  }

  @Test
  void recordsBehindTheLastPlaceAreNowhere() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      Tensor t = Tensor.of(1f);
      GradientTape tape = GradientTape.open(true);
      tape.watch(t);
      k.at(HERE);
      k.square(x);
      k.at(Place.NOWHERE);
      for (int i = 0; i < 9; i++) {
        k.square(t);
      }
      tape.close();
      for (TapeRecord record : tape.records().subList(1, 10)) {
        assertEquals(Place.NOWHERE, record.place());
        assertNull(record.reads()[0]);
      }
    });
  }

  @Test
  void aTapeKnowsAnyNumberOfTensorsOlderThanItself() {
    inEngine(() -> {
      List<Tensor> olds = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        Tensor old = Tensor.of((double) i);
        assertTrue(old.id() != 0);
        olds.add(old);
      }
      GradientTape tape = GradientTape.open(true);
      olds.forEach(tape::watch);
      Tensor sum = k.square(olds.getFirst());
      for (int i = 1; i < 500; i += 2) {
        sum = k.add(sum, k.mul(olds.get(i), Tensor.of(2.0 * i)));
      }
      tape.close();
      List<@Nullable Tensor> found = tape.gradient(List.of(sum), olds, List.of(), Unconnected.NONE);
      for (int i = 1; i < 500; i++) {
        Tensor gradient = found.get(i);
        assertEquals(i % 2 == 1, gradient != null);
        assertEquals(2.0 * i, gradient == null ? 2.0 * i : gradient.getDouble(0));
      }
      assertNull(tape.gradient(sum, Tensor.of(1.0)));
    });
  }

  @Test
  void manyRecordsKeepTheirPlacesAndVariables() {
    inEngine(() -> {
      Variable x = Variable.of(1);
      Tensor t = Tensor.of(1f);
      GradientTape tape = GradientTape.open(true);
      tape.watch(t);
      int count = 1000;
      for (int i = 0; i < count; i++) {
        k.at(i % 3 == 0 ? new Place(i + 1, 0, i + 1, 1) : Place.NOWHERE);
        k.square(i % 2 == 0 ? x : t);
      }
      tape.close();
      List<TapeRecord> records = tape.records();
      assertEquals(count, records.size());
      for (int i = 0; i < count; i++) {
        TapeRecord record = records.get(i);
        assertEquals(i, record.index());
        assertEquals(i % 3 == 0 ? i + 1 : 0, record.place().line());
        assertSame(i % 2 == 0 ? x : null, record.reads()[0]);
      }
      assertThrows(IndexOutOfBoundsException.class, () -> records.get(count));
      assertThrows(IndexOutOfBoundsException.class, () -> records.get(-1));
      Tensor last = records.getLast().application().out();
      assertEquals(2, number(tape.gradient(last, t)));
      assertNull(tape.gradient(last, x));
    });
  }

  @Test
  void theRecordsOfAPassTellWhichRuleAskedForThem() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      GradientTape outer = GradientTape.open(true);
      GradientTape inner = GradientTape.open(false);
      Tensor y = k.pow(x, Tensor.of(3f));
      inner.close();
      int before = outer.records().size();
      inner.gradient(y, x);
      outer.close();
      List<TapeRecord> made = outer.records().subList(before, outer.records().size());
      assertFalse(made.isEmpty());
      made.forEach(record -> assertEquals(new Walk(0, 0, 0), record.within()));
      outer.records().subList(0, before).forEach(record -> assertNull(record.within()));
    });
  }

  @Test
  void whatIsComputedApartLeavesNoTrace() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      Tensor before = x.value();
      GradientTape tape = GradientTape.open(true);
      k.at(HERE);
      double inside =
          k.apart(() -> {
            assertFalse(k.hasOpenTape());
            GradientTape another = GradientTape.open(false);
            assertEquals(1, another.number());
            k.at(new Place(9, 0, 9, 1));
            x.assign(Tensor.of(10f));
            x.assignAdd(Tensor.of(1f));
            Tensor y = k.square(x);
            another.close();
            return number(another.gradient(y, x));
          });
      assertEquals(22, inside);
      assertSame(before, x.value());
      assertEquals(HERE, k.place());
      assertTrue(k.hasOpenTape());
      assertEquals(List.of(), tape.records());
      Tensor y = k.square(x);
      assertEquals(1, tape.records().size());
      tape.close();
      assertEquals(4, number(tape.gradient(y, x)));
      assertEquals(1, new GradientTape().number());
    });
  }

  @Test
  void aTapeLeftOpenApartIsNotOpenAfterwards() {
    inEngine(() -> {
      k.apart(() -> GradientTape.open(false));
      assertFalse(k.hasOpenTape());
    });
  }

  @Test
  void apartInsideApartTakesBackItsOwnChangesOnly() {
    inEngine(() -> {
      Variable x = Variable.of(1);
      k.apart(() -> {
        x.assign(Tensor.of(2f));
        k.apart(() -> {
          x.assign(Tensor.of(3f));
          return true;
        });
        assertEquals(2, x.value().getFloat(0));
        return true;
      });
      assertEquals(1, x.value().getFloat(0));
      x.assign(Tensor.of(5f));
      assertEquals(5, x.value().getFloat(0));
    });
  }

  @Test
  void whatFailsApartIsTakenBackToo() {
    inEngine(() -> {
      Variable x = Variable.of(1);
      try (GradientTape tape = GradientTape.open(false)) {
        assertThrows(
            IllegalStateException.class,
            () ->
                k.apart(() -> {
                  x.assign(Tensor.of(2f));
                  throw new IllegalStateException("stop");
                }));
        assertTrue(k.hasOpenTape());
      }
      assertEquals(1, x.value().getFloat(0));
    });
  }

  @Test
  void quietlyNoTapeRecords() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      GradientTape tape = GradientTape.open(true);
      Tensor y = k.quietly(q -> q.square(x));
      Tensor z = k.quietly(q -> q.where(Tensor.of(Shape.SCALAR, true), x, x));
      assertEquals(List.of(), tape.records());
      assertEquals(List.of(), tape.watchedVariables());
      assertThrows(
          IllegalStateException.class,
          () ->
              k.quietly(q -> {
                throw new IllegalStateException("stop");
              }));
      k.square(x);
      assertEquals(1, tape.records().size());
      tape.close();
      assertNull(tape.gradient(k.add(y, z), x));
    });
  }

  @Test
  void variablesAndCellsAreCounted() {
    inEngine(() -> {
      assertEquals(0, k.variables());
      Variable.of(1);
      Variable.of(2);
      assertEquals(2, k.variables());
      k.countCell();
      assertEquals(3, k.variables());
    });
  }

  @Test
  void tapesAndPassesAreNumberedFromZero() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      GradientTape first = GradientTape.open(true);
      GradientTape second = GradientTape.open(true);
      Tensor y = k.square(x);
      second.close();
      first.close();
      assertEquals(List.of(0, 1), List.of(first.number(), second.number()));
      assertNotNull(first.gradient(y, x));
      assertEquals(1, k.nextPass());
    });
  }

  @Test
  void everyThreadHasAnEngineOfItsOwn() throws InterruptedException {
    AtomicReference<@Nullable Engine> seen = new AtomicReference<>();
    Thread other = new Thread(() -> seen.set(Engine.current()));
    other.start();
    other.join();
    assertNotNull(seen.get());
    assertTrue(seen.get() != Engine.current());
    assertThrows(
        IllegalStateException.class,
        () ->
            k.run(() -> {
              throw new IllegalStateException("stop");
            }));
    assertTrue(Engine.current() != k);
  }

  @Test
  void anOperandOfAnotherKindIsReadByItsValue() {
    inEngine(() -> {
      Tensor x = Tensor.of(3.0);
      Operand wrapped = () -> x;
      GradientTape tape = GradientTape.open(false);
      tape.watch(wrapped);
      Tensor y = k.square(wrapped);
      tape.close();
      assertEquals(6, number(tape.gradient(y, x)));
    });
  }

  @Test
  void tapesKnowThemselves() {
    GradientTape lasting = new GradientTape(true, false);
    GradientTape once = new GradientTape();
    assertTrue(lasting.isPersistent());
    assertFalse(lasting.watchesAccessed());
    assertFalse(once.isPersistent());
    assertTrue(once.watchesAccessed());
    assertEquals(GradientTape.State.NEW, once.state());
  }
}
