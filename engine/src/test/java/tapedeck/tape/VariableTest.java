package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

class VariableTest {
  private final List<String> heard = new ArrayList<>();

  private final Engine k =
      new Engine(
          new TapeListener() {
            @Override
            public void created(Variable variable) {
              heard.add("created " + variable.name());
            }

            @Override
            public void assigned(Variable variable, Tensor before, Tensor after, String how) {
              heard.add(how + " " + before.getFloat(0) + " to " + after.getFloat(0));
            }

            @Override
            public void computed(
                tapedeck.op.Application application,
                @org.jspecify.annotations.Nullable Variable[] reads,
                List<Recording> recordedBy,
                NotRecorded why,
                @org.jspecify.annotations.Nullable Walk within) {
              heard.add("computed " + application.op());
            }
          });

  @Test
  void itSaysWhatItIs() {
    Variable x = new Variable(Tensor.of(2f), "x", true);
    assertEquals("x", x.name());
    assertEquals("x:0", x.reference());
    assertTrue(x.trainable());
    assertEquals(DType.FLOAT32, x.dtype());
    assertEquals(Shape.SCALAR, x.shape());
    assertEquals("<tf.Variable 'x:0' shape=() dtype=float32, numpy=2.0>", x.toString());
    Variable kernel = new Variable(Tensor.of(Shape.of(2), 1.5, -2.0), "kernel", "d/kernel", false);
    assertEquals("d/kernel", kernel.reference());
    assertFalse(kernel.trainable());
    assertEquals(
        "<tf.Variable 'kernel:0' shape=(2,) dtype=float64, numpy=array([ 1.5, -2. ])>",
        kernel.toString());
    Variable square = new Variable(Tensor.of(Shape.of(1, 2), 1f, 2f));
    assertEquals("Variable", square.name());
    assertEquals(
        "<tf.Variable 'Variable:0' shape=(1, 2) dtype=float32, numpy=array([[1., 2.]],"
            + " dtype=float32)>",
        square.toString());
    Variable rows = new Variable(Tensor.of(Shape.of(2, 1), 1f, 2f));
    assertTrue(rows.toString().contains("numpy=\narray(["), rows::toString);
  }

  @Test
  void eachHasAnIdentityOfItsOwnAndEachValueToo() {
    Variable x = Variable.of(1);
    Variable y = Variable.of(1);
    assertNotEquals(x.id(), y.id());
    Tensor initial = Tensor.of(1f);
    Variable z = new Variable(initial);
    assertNotSame(initial, z.value());
    Tensor next = Tensor.of(4f);
    z.assign(next);
    assertNotSame(next, z.value());
    assertEquals(4f, z.value().getFloat(0));
  }

  @Test
  void addingAndSubtractingChangeItAndAreToldAsOneAssignment() {
    k.run(() -> {
      Variable x = new Variable(Tensor.of(3f), "x", true);
      x.assignAdd(Tensor.of(2f));
      assertArrayEquals(new double[] {5}, x.value().toDoubles());
      x.assignSub(Tensor.of(7f));
      assertArrayEquals(new double[] {-2}, x.value().toDoubles());
      x.assign(Tensor.of(1f));
      x.replace(Tensor.of(8f), "Adam");
      return true;
    });
    assertEquals(
        List.of(
            "created x",
            "assign_add 3.0 to 5.0",
            "assign_sub 5.0 to -2.0",
            "assign -2.0 to 1.0",
            "Adam 1.0 to 8.0"),
        heard);
  }

  @Test
  void whatDoesNotFitIsNotAddedEither() {
    Variable x = new Variable(Tensor.of(Shape.of(2), 1f, 2f));
    assertThrows(EngineError.class, () -> x.assignAdd(Tensor.of(1f)));
    assertThrows(EngineError.class, () -> x.assignSub(Tensor.of(Shape.of(2), 1.0, 2.0)));
    assertArrayEquals(new double[] {1, 2}, x.value().toDoubles());
  }

  @Test
  void whetherTapesWatchItCanBeChanged() {
    k.run(() -> {
      Variable x = Variable.of(3);
      x.trainable(false);
      assertFalse(x.trainable());
      GradientTape tape = GradientTape.open(true);
      Tensor unseen = k.square(x);
      x.trainable(true);
      Tensor seen = k.square(x);
      tape.close();
      assertEquals(List.of(x), tape.watchedVariables());
      assertEquals(1, tape.records().size());
      assertTrue(unseen.sameAs(seen));
      return true;
    });
  }

  @Test
  void assigningCountsAsReadingToATape() {
    k.run(() -> {
      Variable x = Variable.of(3);
      GradientTape tape = GradientTape.open(true);
      x.assign(Tensor.of(5f));
      tape.close();
      assertEquals(List.of(x), tape.watchedVariables());
      return true;
    });
  }
}
