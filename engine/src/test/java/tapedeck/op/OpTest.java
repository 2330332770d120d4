package tapedeck.op;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What a declaration tells, and operations applied by hand. */
class OpTest {
  private static final Op MUL = Catalogue.required("mul");
  private static final Op WHERE = Catalogue.required("where");

  @Test
  void everyOperationHasASentenceAFormulaAndANameOfItsOwn() {
    Set<String> names = new HashSet<>();
    Set<String> pythonNames = new HashSet<>();
    for (Op op : Catalogue.all()) {
      assertTrue(names.add(op.name()), op.name());
      assertSame(op, Catalogue.named(op.name()));
      assertTrue(op.doc().endsWith("."), op + ": " + op.doc());
      assertFalse(op.formula().plain().contains("{"), op + ": " + op.formula());
      assertFalse(op.kernel().isBlank(), op.name());
      for (String name : op.pythonNames()) {
        assertTrue(pythonNames.add(name), name);
        assertSame(op, Catalogue.forPython(name));
      }
    }
    assertNull(Catalogue.named("no_such_operation"));
    assertNull(Catalogue.forPython("tf.no_such_operation"));
    assertThrows(IllegalArgumentException.class, () -> Catalogue.required("no_such_operation"));
  }

  @Test
  void anOperationHasDerivativesOrSaysWhyNot() {
    for (Op op : Catalogue.all()) {
      String why = op.notDifferentiable();
      assertEquals(why != null, op.derivatives().isEmpty(), op.name());
      assertEquals(why != null, op.derivative(0) == null, op.name());
      assertTrue(why == null || why.endsWith("."), op + ": " + why);
      assertTrue(why != null || !op.isUnregistered(), op.name());
      assertFalse(op.isCustom(), op.name());
      assertTrue(op.leadsTo(0) && op.leadsTo(1000), op.name());
    }
  }

  @Test
  void aDeclarationTellsItsParameters() {
    assertEquals("Mul", MUL.kernel());
    assertEquals(2, MUL.arity());
    assertEquals("x × y", MUL.formula().plain());
    assertTrue(MUL.isElementwise());
    assertEquals("mul", MUL.toString());
    assertEquals(3, WHERE.arity());
    Op sum = Catalogue.required("reduce_sum");
    assertEquals(1, sum.arity());
    assertFalse(sum.isElementwise());
    assertTrue(sum.parameters().getFirst().isOperand());
    assertFalse(sum.parameters().getLast().isOperand());
    assertTrue(Catalogue.required("concat").parameters().getFirst().isOperand());
  }

  @Test
  void aListHasOneDerivativeForAllItsOperands() {
    Op sum = Catalogue.required("add_n");
    assertEquals(1, sum.derivatives().size());
    assertSame(sum.derivative(0), sum.derivative(7));
    assertNotSame(MUL.derivative(0), MUL.derivative(1));
  }

  @Test
  void aDerivativeIsAFactorOrTheWholeContribution() {
    assertFalse(derivative("mul", 0).isWhole());
    assertTrue(derivative("reduce_sum", 0).isWhole());
    assertTrue(derivative("matmul", 0).isWhole());
    assertFalse(derivative("sigmoid", 0).isWhole());
  }

  private static Op.Derivative derivative(String op, int input) {
    return Objects.requireNonNull(Catalogue.required(op).derivative(input));
  }

  @Test
  void aRuleOfTheProgramsOwnLeadsToItsFirstOperandsOnly() {
    Op custom =
        Op.custom("mine", 2, (in, attributes) -> in[2], (k, g, at, input) -> input == 0 ? g : null);
    assertTrue(custom.isCustom());
    assertTrue(custom.leadsTo(0));
    assertTrue(custom.leadsTo(1));
    assertFalse(custom.leadsTo(2));
    assertEquals("mine(x, y)", custom.formula().plain());
    assertEquals("mine", custom.kernel());
    assertFalse(custom.isElementwise());
    assertNull(custom.notDifferentiable());
    Tensor[] inputs = {Tensor.of(1.0), Tensor.of(2.0), Tensor.of(3.0)};
    assertSame(inputs[2], custom.forward(inputs, Attributes.NONE));
    assertEquals(
        "many({x}, …)",
        Op.custom("many", 4, (in, a) -> in[0], (k, g, at, input) -> g).formula().template());
  }

  @Test
  void anErrorNamesTheKernelHoweverTheOperationIsApplied() {
    Tensor two = Tensor.of(Shape.of(2), 1f, 2f);
    Tensor three = Tensor.of(Shape.of(3), 1f, 2f, 3f);
    EngineError plain =
        assertThrows(EngineError.class, () -> MUL.forward(two, three, Attributes.NONE));
    EngineError listed =
        assertThrows(
            EngineError.class, () -> MUL.forward(new Tensor[] {two, three}, Attributes.NONE));
    assertEquals(plain.getMessage(), listed.getMessage());
    assertTrue(plain.getMessage().contains("Mul"), plain::getMessage);
  }

  @Test
  void aRuleOfOneOrTwoOperandsReadsThemFromTheApplication() {
    Calculus k = Engine.current();
    Tensor g = Tensor.of(5.0);
    Tensor x = Tensor.of(2.0);
    Tensor y = Tensor.of(3.0);
    Op.IndexedRule sine = derivative("sin", 0).rule();
    Application one = Application.of(Catalogue.required("sin"), Attributes.NONE, x, null, y);
    assertEquals(5 * Math.cos(2), number(sine.vjp(k, g, one, 0)));
    Application two = Application.of(MUL, Attributes.NONE, x, y, Tensor.of(6.0));
    assertEquals(15, number(derivative("mul", 0).rule().vjp(k, g, two, 0)));
    assertEquals(10, number(derivative("mul", 1).rule().vjp(k, g, two, 1)));
    for (Op op : Catalogue.all()) {
      if (op.derivative(0) != null && derivative(op.name(), 0).rule() instanceof Op.Shared shared) {
        Tensor begun = shared.common().vjp(k, g, x, y, Tensor.of(6.0));
        assertEquals(
            number(shared.rest().vjp(k, begun, x, y, Tensor.of(6.0))),
            number(shared.vjp(k, g, two, 0)));
      }
    }
  }

  private static double number(@Nullable Tensor tensor) {
    assertNotNull(tensor);
    return tensor.getDouble(0);
  }

  @Test
  void whenARuleSumsDependsOnShapesAndType() {
    Tensor scalar = Tensor.of(1f);
    Tensor vector = Tensor.of(Shape.of(2), 1f, 2f);
    Tensor wide = Tensor.of(Shape.of(2), 1.0, 2.0);
    for (Summing when : Summing.values()) {
      boolean always = when == Summing.ALWAYS;
      boolean unlike = when != Summing.NEVER;
      assertEquals(always, when.applies(vector, vector, vector));
      assertEquals(unlike, when.applies(vector, scalar, vector));
      assertEquals(unlike, when.applies(vector, vector, scalar));
      assertEquals(always || when == Summing.IF_UNLIKE_OR_WIDE, when.applies(wide, wide, wide));
    }
  }

  @Test
  void anApplicationKnowsItsOperands() {
    Tensor x = Tensor.of(1.0);
    Tensor y = Tensor.of(2.0);
    Tensor z = Tensor.of(3.0);
    Application one = Application.of(MUL, Attributes.NONE, x, null, z);
    assertEquals(1, one.arity());
    assertSame(x, one.x());
    assertSame(z, one.out());
    assertThrows(IndexOutOfBoundsException.class, one::y);
    Application two = Application.of(MUL, Attributes.NONE, new Tensor[] {x, y}, z);
    assertArrayEquals(new Tensor[] {x, y}, two.inputs());
    assertThrows(IndexOutOfBoundsException.class, () -> two.input(2));
    Application three = Application.of(WHERE, Attributes.NONE, new Tensor[] {x, y, z}, x);
    assertEquals(3, three.arity());
    assertSame(z, three.input(2));
    assertSame(y, three.y());
    assertArrayEquals(new Tensor[] {x, y, z}, three.inputs());
    assertEquals(0, Application.of(WHERE, Attributes.NONE, new Tensor[0], x).arity());
  }

  @Test
  void attributesReadAsKeywordArguments() {
    Attributes some =
        Attributes.NONE
            .with("axis", new int[] {0, 1})
            .with("keepdims", true)
            .with("exclusive", false)
            .with("dtype", DType.FLOAT32)
            .with("nothing", null);
    assertEquals("axis=[0, 1], keepdims=True, exclusive=False, dtype=float32", some.toString());
    assertEquals("", Attributes.NONE.toString());
    assertTrue(some.flag("keepdims"));
    assertFalse(some.flag("exclusive"));
    assertFalse(some.flag("axis"));
    assertFalse(some.flag("nothing"));
    assertTrue(some.has("exclusive"));
    assertFalse(some.has("nothing"));
    assertEquals(DType.FLOAT32, some.dtype("dtype"));
    assertNull(some.ints("keepdims"));
    assertSame(some, some.with("more", null));
    assertThrows(IllegalArgumentException.class, () -> some.shape("axis"));
    assertThrows(IllegalArgumentException.class, () -> some.dtype("axis"));
  }

  @Test
  void theNumbersOfAnAttributeAreACopy() {
    int[] given = {1};
    Attributes axis = Attributes.NONE.with("axis", given);
    int @Nullable [] read = axis.ints("axis");
    assertNotNull(read);
    read[0] = 5;
    assertArrayEquals(new int[] {1}, axis.ints("axis"));
    assertEquals(Shape.of(2), Attributes.NONE.with("shape", Shape.of(2)).shape("shape"));
  }

  @Test
  void anAttributeGivenAgainReplacesTheFirst() {
    Attributes again = Attributes.NONE.with("a", 1).with("b", 2).with("a", 3);
    assertEquals("a=3, b=2", again.toString());
  }
}
