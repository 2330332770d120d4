package tapedeck.app.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tapedeck.app.builder.FormulaReader.Result;

class RowsTest {
  static final String SCRIPT =
      """
      import tensorflow as tf

      x = tf.Variable(2.0)
      y = tf.Variable(3.0)

      with tf.GradientTape() as tape:
          z = tf.sin(x * y) + x**2

      dz_dx, dz_dy = tape.gradient(z, [x, y])
      print(f"dz/dx = {dz_dx.numpy()}")
      print(f"dz/dy = {dz_dy.numpy()}")
      """;

  private static Rows rows(String target, Set<String> sources, String... formulas) {
    List<String> known = new ArrayList<>(List.of("x", "y"));
    List<Rows.Expression> expressions = new ArrayList<>();
    for (String line : formulas) {
      String name = line.substring(0, line.indexOf('=')).strip();
      Result.Good good =
          (Result.Good) FormulaReader.read(line.substring(line.indexOf('=') + 1), known);
      expressions.add(new Rows.Expression(name, good.formula()));
      known.add(name);
    }
    return new Rows(
        List.of(new Rows.Variable("x", "2.0"), new Rows.Variable("y", "3.0")),
        expressions,
        target,
        sources);
  }

  @Test
  void rowsWriteTheScript() {
    assertEquals(SCRIPT, Rows.example().script());
  }

  @Test
  void oneSourceNeedsNoList() {
    assertEquals(
        """
        import tensorflow as tf

        x = tf.Variable(2.0)
        y = tf.Variable(3.0)

        with tf.GradientTape() as tape:
            u = x * y
            f = (u - 4)**2

        df_dy = tape.gradient(f, y)
        print(f"df/dy = {df_dy.numpy()}")
        """,
        rows("f", Set.of("y"), "u = x*y", "f = (u-4)**2").script());
  }

  @Test
  void aGradientThatIsNoneIsPrintedAsSuch() {
    String script = rows("f", Set.of("x", "y"), "f = x**2").script();
    assertEquals("print(f\"df/dy = {df_dy}\")", script.lines().toList().getLast());
  }

  @Test
  void withoutSourcesNothingIsDifferentiated() {
    String script = rows("f", Set.of(), "f = x**2").script();
    assertEquals("    f = x**2", script.lines().toList().getLast());
  }

  @Test
  void theScriptGivesTheRowsBack() {
    for (Rows rows :
        List.of(
            Rows.example(),
            rows("f", Set.of("y"), "u = x*y", "f = (u-4)**2"),
            rows("u", Set.of("x"), "u = exp(-x)", "f = relu(u) + log(y)"),
            rows("f", Set.of(), "f = x**2"))) {
      Rows read = Objects.requireNonNull(RowsReader.read(rows.script()));
      assertEquals(rows.script(), read.script());
      assertEquals(rows.variables(), read.variables());
      assertEquals(rows.expressions(), read.expressions());
      assertEquals(rows.sources(), read.sources());
    }
  }

  @Test
  void blankLinesAreNoReasonToRefuse() {
    assertNotNull(RowsReader.read(SCRIPT.replace("\n\n", "\n")));
    assertNotNull(RowsReader.read(SCRIPT + "\n\n"));
  }

  @Test
  void aScriptOfAnotherShapeIsLeftAlone() {
    assertNull(RowsReader.read(""));
    assertNull(RowsReader.read(SCRIPT + "print(x)\n"));
    assertNull(RowsReader.read(SCRIPT.replace("2.0)", "2.0)  # a comment")));
    assertNull(RowsReader.read(SCRIPT.replace("x = tf.Variable(2.0)", "x = tf.constant(2.0)")));
    assertNull(RowsReader.read(SCRIPT.replace("as tape", "as t").replace("tape.g", "t.g")));
    assertNull(RowsReader.read("x = ("));
  }

  @Test
  void commentsAtTheTopAreKeptApart() {
    String text = "# first\n\n# second\n" + SCRIPT;
    assertEquals("# first\n\n# second\n", RowsReader.heading(text));
    assertEquals("", RowsReader.heading(SCRIPT));
  }
}
