package tapedeck.app.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tapedeck.app.builder.FormulaReader.Result;

class FormulaReaderTest {
  private static final List<String> KNOWN = List.of("x", "y", "speed");

  private static String python(String text) {
    return switch (FormulaReader.read(text, KNOWN)) {
      case Result.Good good -> good.formula().python();
      case Result.Bad bad -> bad.at() + ": " + bad.message();
    };
  }

  private static String note(String text) {
    return FormulaReader.read(text, KNOWN) instanceof Result.Good good ? good.note() : "bad";
  }

  @Test
  void bareNamesOfFunctionsBecomeTensorFlows() {
    assertEquals("tf.sin(x * y) + x**2", python("sin(x*y) + x**2"));
    assertEquals("tf.math.log(x) - tf.exp(-x)", python("log(x)-exp(-x)"));
    assertEquals("tf.nn.relu(tf.sigmoid(x)) / tf.sqrt(y)", python("relu(sigmoid(x)) / sqrt(y)"));
    assertEquals("tf.maximum(x, 0.5)", python("maximum(x,0.5)"));
    assertEquals("tf.abs(tf.tanh(x))", python("tf.abs(tf.tanh(x))"));
    assertEquals("tf.reduce_sum([x, y], axis=0)", python("reduce_sum([x,y], axis=0)"));
  }

  @Test
  void whatPeopleTypeInsteadIsUnderstood() {
    assertEquals("(x - 4)**2", python("(x − 4)^2"));
    assertEquals("^ is written ** in Python.", note("x^2"));
    assertEquals("tf.math.log(x)", python("ln(x)"));
    assertEquals("ln is called log in TensorFlow.", note("ln(x)"));
    assertEquals("2 * 3.141592653589793 * x / y", python("2·pi×x÷y"));
    assertEquals("", note("x**2"));
  }

  @Test
  void bracketsAndSignsStayAsTheyWere() {
    assertEquals("x + (y + 1)", python("x+(y+1)"));
    assertEquals("-x**-2", python("- x ** -2"));
    assertEquals("x**y**2", python("x**y**2"));
    assertEquals("2.5e-3 * x", python("2.5e-3*x"));
  }

  @Test
  void aBadFormulaIsExplainedAtItsPlace() {
    assertEquals("0: There is no function sni. Did you mean sin?", python("sni(x)"));
    assertEquals("4: Nothing is called sped. Did you mean speed?", python("x + sped"));
    assertEquals("0: Nothing is called k.", python("k"));
    assertEquals("3: This “(” is never closed.", python("sin(x"));
    assertEquals("1: This “)” closes nothing.", python("x) + 1"));
    assertEquals("1: A * is missing before “x”.", python("2x"));
    assertEquals("1: A * is missing behind “x”.", python("x(y + 1)"));
    assertEquals("3: Something is missing at the end.", python("x +"));
    assertEquals("0: Something is missing before “*”.", python("* x"));
    assertEquals("0: sin is a function: write sin(x).", python("sin"));
    assertEquals("2: “$” has no meaning in a formula.", python("x $ y"));
    assertEquals("0: Write a formula, such as x**2.", python("  "));
  }

  @Test
  void aFormulaKnowsItsNamesAndCanBeRenamed() {
    Result.Good good = (Result.Good) FormulaReader.read("sin(x*y) + x", KNOWN);
    assertEquals(Set.of("x", "y"), good.formula().names());
    assertEquals("sin(a * y) + a", good.formula().renamed("x", "a").plain());
  }
}
