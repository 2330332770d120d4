package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;
import tapedeck.script.ScriptError;

class ErrorReportTest {
  private static String report(String script) {
    ScriptError error = Run.untraced(script, Limits.DEFAULT, (place, text, warning) -> {});
    return error == null ? "" : ErrorReport.of(error, "s.py", new Source(script));
  }

  @Test
  void callsOfOneLineAreCountedAfterTheThird() {
    String script =
        """
        def f(n):
            if n == 0:
                return 1 / 0
            return f(n - 1)
        f(30)
        """;
    assertEquals(
        """
        s.py, line 5
            f(30)
        s.py, line 4, in f
            return f(n - 1)
        s.py, line 4, in f
            return f(n - 1)
        s.py, line 4, in f
            return f(n - 1)
          [Previous line repeated 27 more times]
        s.py, line 3, column 16, in f
            return 1 / 0
                   ^^^^^
        ZeroDivisionError: division by zero\
        """,
        report(script));
  }

  @Test
  void theHelpStandsBelowTheMessage() {
    assertEquals(
        """
        s.py, line 1, column 1
            prnt(1)
            ^^^^
        NameError: name 'prnt' is not defined
            Did you mean: 'print'?\
        """,
        report("prnt(1)\n"));
  }
}
