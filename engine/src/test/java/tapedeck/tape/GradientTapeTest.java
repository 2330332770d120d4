package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

class GradientTapeTest {
  private static final String ONCE =
      "A non-persistent GradientTape can only be used to compute one set of gradients (or"
          + " jacobians)";

  private final Engine k = new Engine(TapeListener.NONE);

  private void inEngine(Runnable work) {
    k.run(() -> {
      work.run();
      return true;
    });
  }

  private static float scalar(@Nullable Tensor gradient) {
    assertNotNull(gradient);
    return gradient.getFloat(0);
  }

  @Test
  void aPersistentTapeAnswersTwice() {
    inEngine(() -> {
      Variable x = Variable.of(0);
      GradientTape t = new GradientTape(true, true).enter();
      Tensor z = k.sub(x, Tensor.of(4f));
      Tensor y = k.pow(z, Tensor.of(2f));
      t.close();
      assertEquals(1, scalar(t.gradient(z, x)));
      assertEquals(-8, scalar(t.gradient(y, x)));
    });
  }

  @Test
  void anotherTapeAnswersOnceAndIsThenReleased() {
    inEngine(() -> {
      Variable x = Variable.of(3);
      GradientTape t = new GradientTape().enter();
      Tensor y = k.mul(x, x);
      t.close();
      assertEquals(6, scalar(t.gradient(y, x)));
      assertEquals(GradientTape.State.RELEASED, t.state());
      assertEquals(List.of(), t.records());
      EngineError error = assertThrows(EngineError.class, () -> t.gradient(y, x));
      assertEquals(EngineError.Kind.RUNTIME_ERROR, error.kind());
      assertEquals(ONCE, error.getMessage());
    });
  }

  @Test
  void anAnswerOfNoneReleasesToo() {
    inEngine(() -> {
      Variable x = Variable.of(3);
      GradientTape t = new GradientTape().enter();
      Tensor y = k.mul(x, x);
      t.close();
      assertNull(t.gradient(y, Variable.of(1)));
      assertThrows(EngineError.class, () -> t.gradient(y, x));
    });
  }

  @Test
  void recordsKeepWhatWasReadWhenAVariableIsAssignedAnew() {
    inEngine(() -> {
      Variable x = Variable.of(3);
      GradientTape t = GradientTape.open(true);
      Tensor y = k.mul(x, x);
      t.close();
      x.assign(Tensor.of(100f));
      assertEquals(6, scalar(t.gradient(y, x)));
    });
  }

  @Test
  void theGradientOfATargetWithItselfIsOne() {
    inEngine(() -> {
      Variable v = Variable.of(1);
      GradientTape t = new GradientTape().enter();
      t.watch(v);
      t.close();
      assertEquals(1, scalar(t.gradient(v, v)));
    });
  }

  @Test
  void severalTargetsAddUpAndAVectorIsSummed() {
    inEngine(() -> {
      Tensor x = Tensor.of(Shape.of(3), 0f, 1f, 2f);
      GradientTape t = new GradientTape().enter();
      t.watch(x);
      List<Tensor> targets = List.of(k.add(x, Tensor.of(2f)), k.mul(x, x));
      t.close();
      Tensor g = t.gradient(targets, List.of(x), List.of(), Unconnected.NONE).getFirst();
      assertNotNull(g);
      assertTrue(Tensor.of(Shape.of(3), 1f, 3f, 5f).sameAs(g), g::toString);
    });
  }

  @Test
  void outputGradientsTakeThePlaceOfOnesFromTheFirstTargetOn() {
    inEngine(() -> {
      Tensor x = Tensor.of(3f);
      GradientTape t = new GradientTape().enter();
      t.watch(x);
      Tensor y = k.mul(x, x);
      Tensor z = k.mul(x, Tensor.of(10f));
      t.close();
      Tensor g =
          t.gradient(List.of(y, z), List.of(x), List.of(Tensor.of(2f)), Unconnected.NONE)
              .getFirst();
      assertEquals(22, scalar(g));
    });
  }

  @Test
  void aWatchedTensorCountsFromItsWatchOn() {
    inEngine(() -> {
      Tensor x = Tensor.of(3f);
      GradientTape g = new GradientTape().enter();
      Tensor y = k.mul(x, x);
      g.watch(x);
      Tensor z = k.mul(y, x);
      g.close();
      assertEquals(9, scalar(g.gradient(z, x)));
    });
  }

  @Test
  void whatIsNotWatchedGivesNone() {
    inEngine(() -> {
      Variable fixed = new Variable(Tensor.of(2f), "fixed", false);
      Variable x = Variable.of(2);
      GradientTape unwatching = new GradientTape(false, false).enter();
      Tensor y = k.mul(x, fixed);
      unwatching.close();
      assertNull(unwatching.gradient(y, x));
      GradientTape watching = GradientTape.open(true);
      Tensor z = k.mul(x, fixed);
      watching.close();
      assertNull(watching.gradient(z, fixed));
      assertEquals(2, scalar(watching.gradient(z, x)));
      assertEquals(List.of(x), watching.watchedVariables());
    });
  }

  @Test
  void zerosCanBeAskedForInsteadOfNone() {
    inEngine(() -> {
      Variable x = new Variable(Tensor.of(Shape.of(2), 1f, 2f));
      Variable other = new Variable(Tensor.of(Shape.of(2), 1f, 2f));
      GradientTape t = new GradientTape().enter();
      Tensor y = k.mul(x, x);
      t.close();
      Tensor g = t.gradient(List.of(y), List.of(other), List.of(), Unconnected.ZERO).getFirst();
      assertNotNull(g);
      assertTrue(Tensor.of(Shape.of(2), 0f, 0f).sameAs(g));
    });
  }

  @Test
  void reasonsForNoneAreTold() {
    List<NoGradient> told = new ArrayList<>();
    Engine listening =
        new Engine(
            new TapeListener() {
              @Override
              public void passEnded(int pass, List<Result> results) {
                results.forEach(r -> told.add(r.why()));
              }
            });
    listening.run(() -> {
      Variable x = Variable.of(2);
      Variable unrelated = Variable.of(2);
      Variable whole = new Variable(Tensor.of(2));
      Tensor constant = Tensor.of(1f);
      GradientTape t = GradientTape.open(true);
      Tensor y = listening.mul(x, x);
      Tensor rank = listening.apply(less(), Attributes.NONE, x, Tensor.of(3f));
      Tensor cut = listening.cast(rank, tapedeck.tensor.DType.FLOAT32);
      listening.mul(unrelated, Tensor.of(1f));
      t.close();
      Tensor outside = listening.mul(y, y);
      t.gradient(y, constant);
      t.gradient(y, unrelated);
      t.gradient(y, whole);
      t.gradient(outside, x);
      t.gradient(y, x);
      return cut;
    });
    List<@Nullable NoGradient> expected = new ArrayList<>();
    expected.add(NoGradient.NEVER_WATCHED);
    expected.add(NoGradient.NOT_ON_PATH);
    expected.add(NoGradient.INTEGER);
    expected.add(NoGradient.TARGET_NOT_RECORDED);
    expected.add(null);
    assertEquals(expected, told);
  }

  private static Op less() {
    Op less = Catalogue.named("less");
    assertNotNull(less);
    return less;
  }

  @Test
  void tapesNestToAnyOrder() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      List<GradientTape> tapes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        tapes.add(new GradientTape().enter());
      }
      Tensor y = k.pow(x, Tensor.of(4f));
      List<Float> derivatives = new ArrayList<>();
      for (GradientTape tape : tapes.reversed()) {
        tape.close();
        Tensor derivative = tape.gradient(y, x);
        derivatives.add(scalar(derivative));
        y = java.util.Objects.requireNonNull(derivative);
      }
      assertEquals(List.of(32f, 48f, 48f, 24f), derivatives);
    });
  }

  @Test
  void aGradientTakenOutsideTheOuterBlockIsNotDifferentiable() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      GradientTape outer = new GradientTape().enter();
      GradientTape inner = new GradientTape().enter();
      Tensor y = k.pow(x, Tensor.of(3f));
      inner.close();
      outer.close();
      Tensor first = inner.gradient(y, x);
      assertNotNull(first);
      assertNull(outer.gradient(first, x));
    });
  }

  @Test
  void insideItsBlockAPersistentTapeRecordsItsOwnGradient() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      GradientTape t = GradientTape.open(true);
      Tensor y = k.pow(x, Tensor.of(3f));
      Tensor first = t.gradient(y, x);
      t.close();
      assertNotNull(first);
      assertEquals(12, scalar(t.gradient(first, x)));
    });
  }

  @Test
  void insideItsBlockAnotherTapeStopsRecording() {
    inEngine(() -> {
      Variable x = Variable.of(2);
      GradientTape t = new GradientTape().enter();
      Tensor y = k.mul(x, x);
      assertEquals(4, scalar(t.gradient(y, x)));
      assertEquals(GradientTape.State.RELEASED, t.state());
      t.close();
    });
  }

  @Test
  void stoppingAndResettingLeaveOutWhatTensorFlowLeavesOut() {
    inEngine(() -> {
      Variable x = Variable.of(1);
      GradientTape t = GradientTape.open(true);
      Tensor doubled = k.mul(x, Tensor.of(2f));
      Tensor unseen;
      try (GradientTape.Pause pause = t.stopRecording()) {
        unseen = k.mul(doubled, doubled);
      }
      Tensor seen = k.mul(doubled, doubled);
      assertNull(t.gradient(unseen, doubled));
      assertEquals(4, scalar(t.gradient(seen, doubled)));
      t.reset();
      Tensor again = k.add(seen, k.mul(x, x));
      t.close();
      assertEquals(2, scalar(t.gradient(again, x)));
      assertThrows(EngineError.class, t::reset);
      assertThrows(EngineError.class, t::stopRecording);
    });
  }

  @Test
  void enteringTwiceOrWatchingTooEarlyFailsAsInTensorFlow() {
    inEngine(() -> {
      GradientTape t = new GradientTape();
      EngineError early = assertThrows(EngineError.class, () -> t.watch(Tensor.of(1f)));
      assertEquals("'NoneType' object has no attribute '_tape'", early.getMessage());
      t.enter();
      EngineError twice = assertThrows(EngineError.class, t::enter);
      assertEquals(
          "Tape is still recording, This can happen if you try to re-enter an already-active tape.",
          twice.getMessage());
      t.close();
    });
  }

  @Test
  void aReleasedTapeStartsAfresh() {
    inEngine(() -> {
      Variable x = Variable.of(3);
      GradientTape g = new GradientTape();
      g.enter();
      Tensor y = k.mul(x, x);
      g.close();
      assertEquals(6, scalar(g.gradient(y, x)));
      g.enter();
      Tensor z = k.mul(x, Tensor.of(5f));
      g.close();
      assertEquals(5, scalar(g.gradient(z, x)));
    });
  }

  @Test
  void aTapeThatStartsAfreshWatchesNothingOfBefore() {
    inEngine(() -> {
      Variable x = Variable.of(3);
      Variable y = Variable.of(4);
      GradientTape t = new GradientTape().enter();
      Tensor z = k.square(x);
      assertEquals(6, scalar(t.gradient(z, x)));
      assertEquals(List.of(x), t.watchedVariables());
      t.enter();
      assertEquals(List.of(), t.watchedVariables());
      k.square(y);
      assertEquals(List.of(y), t.watchedVariables());
      t.reset();
      assertEquals(List.of(), t.watchedVariables());
      k.square(x);
      assertEquals(List.of(x), t.watchedVariables());
      assertEquals(1, t.records().size());
      t.close();
    });
  }

  @Test
  void aTapeReleasedWhileStoppedGoesOnAfresh() {
    inEngine(() -> {
      Variable x = Variable.of(3);
      GradientTape other = new GradientTape().enter();
      other.close();
      assertNull(other.gradient(Tensor.of(1f), x));
      GradientTape t = new GradientTape().enter();
      Tensor y = k.square(x);
      try (GradientTape.Pause pause = t.stopRecording()) {
        assertEquals(6, scalar(t.gradient(y, x)));
      }
      Tensor z = k.mul(x, Tensor.of(5f));
      assertEquals(1, t.records().size());
      t.close();
      assertEquals(5, scalar(t.gradient(z, x)));
      assertEquals(List.of(), other.records());
    });
  }

  @Test
  void anErrorSaysWhatToDoForATapeNeverEnteredAndForOneReleased() {
    inEngine(() -> {
      Variable x = Variable.of(3);
      GradientTape t = new GradientTape();
      EngineError early = assertThrows(EngineError.class, () -> t.gradient(x, x));
      assertEquals("The tape never recorded anything: compute inside its with block.", hint(early));
      early = assertThrows(EngineError.class, () -> t.watch(x));
      assertEquals("The tape is not recording yet: call watch inside its with block.", hint(early));
      t.enter().close();
      t.gradient(x, x);
      EngineError late = assertThrows(EngineError.class, () -> t.gradient(x, x));
      assertTrue(hint(late).startsWith("The first gradient() released this tape"), hint(late));
      late = assertThrows(EngineError.class, () -> t.watch(x));
      assertEquals(
          "The tape was released by its first gradient() and watches nothing more.", hint(late));
    });
  }

  @Test
  void jacobiansReleaseToo() {
    inEngine(() -> {
      Tensor x = Tensor.of(Shape.of(1, 2), 1f, 2f);
      GradientTape t = new GradientTape().enter();
      t.watch(x);
      Tensor y = k.mul(x, x);
      assertSame(Tensor.of(Shape.of(1, 2, 2), 2f, 0f, 0f, 4f), t.batchJacobian(y, x));
      assertEquals(GradientTape.State.RELEASED, t.state());
      EngineError twice = assertThrows(EngineError.class, () -> t.batchJacobian(y, x));
      assertEquals(ONCE.replace("to compute", "tocompute"), twice.getMessage());
      EngineError whole =
          assertThrows(EngineError.class, () -> t.jacobian(y, List.of(x), Unconnected.NONE));
      assertEquals(ONCE, whole.getMessage());
    });
  }

  @Test
  void aJacobianWithNothingBetweenIsNoneOrZeros() {
    inEngine(() -> {
      Tensor x = Tensor.of(Shape.of(2), 1f, 2f);
      Tensor other = Tensor.of(Shape.of(3), 1f, 2f, 3f);
      Tensor empty = Tensor.full(x.dtype(), Shape.of(0), 0);
      GradientTape t = GradientTape.open(true);
      t.watch(x);
      Tensor y = k.mul(x, x);
      Tensor nothing = k.mul(empty, k.reduceSum(x));
      t.close();
      assertNull(t.jacobian(y, List.of(other), Unconnected.NONE).getFirst());
      assertSame(
          Tensor.full(x.dtype(), Shape.of(2, 3), 0),
          t.jacobian(y, List.of(other), Unconnected.ZERO).getFirst());
      assertSame(
          Tensor.full(x.dtype(), Shape.of(0, 2), 0),
          t.jacobian(nothing, List.of(x), Unconnected.NONE).getFirst());
      Tensor rows = Tensor.full(x.dtype(), Shape.of(2, 2), 1);
      Tensor fewer = Tensor.full(x.dtype(), Shape.of(1, 2), 1);
      EngineError unlike = assertThrows(EngineError.class, () -> t.batchJacobian(rows, fewer));
      assertEquals(
          "Need first dimension of target shape ((2, 2)) and source shape ((1, 2)) to match.",
          unlike.getMessage());
      Tensor none = Tensor.full(x.dtype(), Shape.of(0, 2), 1);
      assertEquals(Shape.of(0, 2, 2), t.batchJacobian(none, none).shape());
    });
  }

  private static String hint(EngineError error) {
    String hint = error.help();
    assertNotNull(hint);
    return hint;
  }

  @Test
  void aJacobianHasTheTargetsShapeAndThenTheSources() {
    inEngine(() -> {
      Tensor x = Tensor.of(Shape.of(2), 1f, 2f);
      Tensor y = Tensor.of(Shape.of(2), 3f, 4f);
      GradientTape t = new GradientTape().enter();
      t.watch(x);
      t.watch(y);
      Tensor z = k.mul(k.mul(x, x), y);
      t.close();
      List<@Nullable Tensor> found = t.jacobian(z, List.of(x, y), Unconnected.NONE);
      assertSame(Tensor.of(Shape.of(2, 2), 6f, 0f, 0f, 16f), found.get(0));
      assertSame(Tensor.of(Shape.of(2, 2), 1f, 0f, 0f, 4f), found.get(1));
      assertThrows(EngineError.class, () -> t.gradient(z, x));
    });
  }

  @Test
  void aBatchJacobianGoesRowByRow() {
    inEngine(() -> {
      Tensor x = Tensor.of(Shape.of(2, 2), 1f, 2f, 3f, 4f);
      Tensor y = Tensor.of(Shape.of(2, 2), 3f, 4f, 5f, 6f);
      GradientTape t = GradientTape.open(true);
      t.watch(x);
      Tensor z = k.mul(k.mul(x, x), y);
      t.close();
      assertSame(
          Tensor.of(Shape.of(2, 2, 2), 6f, 0f, 0f, 16f, 30f, 0f, 0f, 48f), t.batchJacobian(z, x));
      assertSame(Tensor.full(z.dtype(), Shape.of(2, 2, 2), 0), t.batchJacobian(z, y));
      EngineError rank = assertThrows(EngineError.class, () -> t.batchJacobian(z, Tensor.of(1f)));
      assertEquals("Shape () must have rank at least 2", rank.getMessage());
    });
  }

  @Test
  void aBatchJacobianKeepsTheShapeOfARow() {
    inEngine(() -> {
      Tensor x = Tensor.of(Shape.of(1, 2, 3), 1f, 2f, 3f, 4f, 5f, 6f);
      GradientTape t = new GradientTape().enter();
      t.watch(x);
      Tensor y = k.reduceSum(x, 2);
      t.close();
      assertSame(
          Tensor.of(Shape.of(1, 2, 2, 3), 1f, 1f, 1f, 0f, 0f, 0f, 0f, 0f, 0f, 1f, 1f, 1f),
          t.batchJacobian(y, x));
    });
  }

  private static void assertSame(Tensor expected, @Nullable Tensor found) {
    assertNotNull(found);
    assertTrue(expected.sameAs(found), found::toString);
  }

  @Test
  void aTapePrintsAsAProgram() {
    inEngine(() -> {
      Variable x = new Variable(Tensor.of(1f), "x", true);
      GradientTape t = GradientTape.open(true);
      Tensor four = Tensor.of(4f);
      Tensor z = k.sub(x, four);
      k.reduceSum(z);
      t.close();
      assertEquals(
          "%%%d = sub(x, %%%d)".formatted(z.id(), four.id()), t.records().get(0).toString());
      assertTrue(t.records().get(1).toString().endsWith("= reduce_sum(%" + z.id() + ")"));
    });
  }

  @Test
  void aLongChainNeedsNoDeepStack() {
    inEngine(() -> {
      Tensor x = Tensor.of(1f);
      GradientTape t = GradientTape.open(false);
      t.watch(x);
      Tensor y = x;
      for (int i = 0; i < 100_000; i++) {
        y = k.add(y, Tensor.of(1f));
      }
      t.close();
      assertEquals(1, scalar(t.gradient(y, x)));
    });
  }

  @Test
  void assigningTheWrongShapeOrTypeSaysWhatTensorFlowSays() {
    inEngine(() -> {
      Variable v = new Variable(Tensor.of(Shape.of(2), 1f, 2f), "v", true);
      Operand before = v.value();
      EngineError shape =
          assertThrows(EngineError.class, () -> v.assign(Tensor.of(Shape.of(3), 1f, 2f, 3f)));
      assertEquals(
          "Cannot assign value to variable ' v:0': Shape mismatch.The variable shape (2,), and the"
              + " assigned value shape (3,) are incompatible.",
          shape.getMessage());
      EngineError type = assertThrows(EngineError.class, () -> v.assign(Tensor.of(1)));
      assertEquals(
          "Tensor conversion requested dtype float32 for Tensor with dtype int32: <tf.Tensor:"
              + " shape=(), dtype=int32, numpy=1>",
          type.getMessage());
      assertEquals(before, v.value());
    });
  }
}
