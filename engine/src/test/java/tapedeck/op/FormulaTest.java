package tapedeck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
  private static String over(String template, String... operands) {
    return new Formula(template).over(List.of(operands), "out");
  }

  private static String with(String template, String name, String text) {
    return new Formula(template).with(asked -> asked.equals(name) ? text : asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{x} · {y}; a; b; a · b",
        "{x} · {y}; a + b; −c; (a + b) · (−c)",
        "{x} · {y}; -2; sin(a); (-2) · sin(a)",
        "{x} · {y}; (a) + (b); (c); ((a) + (b)) · (c)",
        "{x} · {y}; f(a + b); f(a) g; f(a + b) · (f(a) g)",
        "{x} · {y}; a f(b); (a b); (a f(b)) · (a b)",
        "sin({x}); a + b; c; sin(a + b)",
        "|{x}| + {y}; a − b; c; |a − b| + c",
        "{x}; a + b; c; a + b",
        "{out} / {y}; a; b; out / b",
        "{x}^{y}; a + 1; 2; (a + 1)²",
        "{x}^{y}; a; 10.0; a¹⁰",
        "{x}^{y}; a; 2.5; a^2.5",
        "{x}^{y}; a; 100; a^100",
        "{x}^{y}; a; b; a^b",
        "{x}^{y}; a; −1; a^(−1)"
      })
  void operandsAreBracketedWhereTheyHaveTo(String template, String x, String y, String expected) {
    assertEquals(expected, over(template, x, y));
  }

  @Test
  void plainOperandsHaveTheirLetters() {
    assertEquals("where(x, y, z)", new Formula("where({x}, {y}, {z})").plain());
    assertEquals("out · g", new Formula("{out} · g").plain());
  }

  @Test
  void listsNameTwoOrThreeOperandsAndNoMore() {
    assertEquals("concat(a, b)", over("concat({x}, …)", "a", "b"));
    assertEquals("concat(a, b, c)", over("concat({x}, …)", "a", "b", "c"));
    assertEquals("concat(a, …)", over("concat({x}, …)", "a", "b", "c", "d"));
    assertEquals("a + b + c", over("{x} + …", "a", "b", "c"));
    assertEquals("a + …", over("{x} + …", "a", "b", "c", "d"));
  }

  @Test
  void namesOfTheirOwnAreReplaced() {
    Map<String, String> numbers = Map.of("m", "0.5", "β", "0.9", "t", "3", "g", "−2");
    Formula rule = new Formula("{β} · {m} + (1 − {β}) · {g}² − {β}^{t}");
    assertEquals(
        "0.9 · 0.5 + (1 − 0.9) · (−2)² − 0.9³",
        rule.with(name -> numbers.getOrDefault(name, name)));
    assertEquals("β · m + (1 − β) · g² − βᵗ", rule.with(name -> name));
  }

  @Test
  void aNameInBracketsOrBarsNeedsNoMore() {
    assertEquals("√(−2)", with("√({v})", "v", "−2"));
    assertEquals("|−2|", with("|{v}|", "v", "−2"));
    assertEquals("((−2)²)", with("({v}²)", "v", "−2"));
    assertEquals("((a b)^c)", with("({v}^{c})", "v", "a b"));
    assertEquals("a^(−0.5)", with("a^{v}", "v", "−0.5"));
    assertEquals("$1", with("{v}", "v", "$1"));
  }
}
