package tapedeck.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.tape.Place;
import tapedeck.tape.TapeListener;

/** Every limit stops a script with an error that says which one it is, at its place. */
class BoundsTest {
  private static final Limits SHORT =
      new Limits(1_000_000, 64L << 20, Duration.ofMillis(300), 1_000, 1 << 20);

  private static final Limits SMALL =
      new Limits(10_000_000, 64L << 20, Duration.ofMinutes(2), 1_000, 1 << 20);

  private static String failure(String script) {
    return Outcome.of(script, SHORT).failure();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True:\n    pass",
        "for i in range(10**12):\n    x = i",
        "sum(range(10**12))",
        "max(range(10**12))",
        "sorted(range(10**6), key=lambda x: [x] * 1000)",
        "x = 3 ** 1000000\nwhile True:\n    x * 1 == x * 1",
        "s = 'ab' * 250000\nwhile True:\n    s.replace('a', 'b')",
        "import tensorflow as tf\nx = tf.ones([1000, 1000])\nwhile True:\n    y = x @ x",
        "import numpy as np\nx = np.arange(10**6)\nwhile True:\n    np.sort(x)",
        "def g():\n    while True:\n        yield 1\nfor x in g():\n    pass",
        "while True:\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        pass",
        "def f():\n    try:\n        f()\n    finally:\n        f()\nf()",
        "1 in iter(int, 1)",
      })
  void whatDoesNotEndIsEnded(String script) {
    String failure = failure(script);
    assertTrue(
        failure.startsWith("TimeoutError: the script ran for more than")
            || failure.startsWith("RuntimeError: the script did more than 1,000,000 things"),
        failure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a' * 10**12",
        "[0] * 10**12",
        "(1,) * 10**12",
        "import tensorflow as tf\ntf.zeros([10**6, 10**6])",
        "import numpy as np\nnp.zeros((10**6, 10**6))",
        "import numpy as np\nnp.random.rand(10**5, 10**5)",
        "[x for x in range(10**7)]",
        "list(range(10**9))",
        "x = [1]\nwhile True:\n    x += x",
        "x = 'a'\nwhile True:\n    x += x",
        "10**10**10",
        "1 << 10**12",
        "x = 3\nwhile True:\n    x = x * x",
        "from collections import deque\nd = deque()\nwhile True:\n    d.append(1)",
        "{x for x in range(10**9)}",
        "dict.fromkeys(range(10**9))",
        "', '.join(str(i) for i in range(10**9))",
      })
  void whatIsTooLargeIsNotMade(String script) {
    String failure = Outcome.of(script, SMALL).failure();
    assertTrue(
        failure.startsWith("MemoryError: ") || failure.startsWith("ResourceExhaustedError: "),
        failure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f():\n    return f()\nf()",
        "class A:\n    def __repr__(self):\n        return repr(self)\nprint(A())",
        "class A:\n    def __getattr__(self, name):\n        return self.x\nA().y",
        "class A:\n    def __eq__(self, other):\n        return self == other\nA() == A()",
        "f = lambda: f()\nf()",
        "def g():\n    yield from g()\nlist(g())",
      })
  void callsNestAThousandDeepAndNoDeeper(String script) {
    String failure = Outcome.of(script, SMALL).failure();
    assertTrue(failure.startsWith("RecursionError: maximum recursion depth"), failure);
  }

  @Test
  void aScriptMayCatchItsOwnRecursion() {
    String script = "def f():\n    f()\ntry:\n    f()\nexcept RecursionError:\n    print('caught')";
    assertEquals("caught\n", Outcome.of(script, SHORT).output());
    String deep = "def f(n):\n    return n if n == 0 else f(n - 1)\nprint(f(900))";
    assertEquals("0\n", Outcome.of(deep, SHORT).output());
  }

  @Test
  void theEventsOfTheEngineCount() {
    String script =
        """
        import tensorflow as tf
        x = tf.Variable(1.0)
        with tf.GradientTape() as tape:
            y = x
            for i in range(20000):
                y = y * 1.0
        tape.gradient(y, x)
        """;
    Limits few = new Limits(100_000, 1L << 30, Duration.ofMinutes(1), 1_000, 1 << 20);
    Outcome outcome = Outcome.of(script, few);
    assertEquals("RuntimeError: the script did more than 100,000 things", outcome.failure());
    assertTrue(outcome.error() != null && outcome.error().place().isKnown());
  }

  @Test
  void theTensorsAliveMayTakeSoMuchMemory() {
    String keeping =
        "import tensorflow as tf\n"
            + "x = tf.ones([256, 1024])\n"
            + "kept = []\n"
            + "while True:\n"
            + "    kept.append(x + 1)";
    assertEquals(
        "MemoryError: the tensors take more than 64 MiB", Outcome.of(keeping, SMALL).failure());
    String passing =
        "import tensorflow as tf\n"
            + "x = tf.ones([256, 1024])\n"
            + "for i in range(200):\n"
            + "    y = x + 1\n"
            + "print('done')";
    assertEquals("done\n", Outcome.of(passing, SMALL).output());
  }

  @Test
  void aLineOfAMillionCharactersIsRead() {
    Outcome sum = Outcome.of("print(" + "1 + ".repeat(1000) + "1)");
    assertEquals("1001\n", sum.output());
    assertEquals("3\n", Outcome.of("x = '" + "a".repeat(1_000_000) + "'\nprint(3)").output());
    assertEquals(
        "RecursionError: maximum recursion depth exceeded during compilation",
        Outcome.of("print(" + "1 + ".repeat(250_000) + "1)").failure());
    assertEquals("250000\n", Outcome.of("print(len([" + "1, ".repeat(250_000) + "]))").output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{", "f(", "x["})
  void tenThousandBracketsAreTooMany(String open) {
    assertEquals("SyntaxError: too many nested parentheses", failure(open.repeat(10_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "not ", "~", "lambda: ", "1 if 1 else ", "x.", "x = ", "2 ** "})
  void deepNestingWithoutBracketsEndsInAPythonError(String part) {
    Outcome outcome = Outcome.of(part.repeat(20_000) + "1", SHORT);
    assertFalse(outcome.failure().contains("SystemError"), outcome.failure());
  }

  @Test
  void stoppingKeepsWhatWasTold() throws InterruptedException {
    CountDownLatch printed = new CountDownLatch(1);
    StringBuilder told = new StringBuilder();
    ScriptListener listener =
        new ScriptListener() {
          @Override
          public void printed(Place place, String text) {
            told.append(text);
            printed.countDown();
          }

          @Override
          public void raised(ScriptError error) {
            told.append(error.headline());
          }
        };
    Interpreter interpreter = new Interpreter(listener, Limits.DEFAULT);
    ScriptError[] thrown = new ScriptError[1];
    Thread runs =
        new Thread(() -> {
          try {
            interpreter.run(
                Script.parse(
                    "import tensorflow as tf\n"
                        + "x = tf.ones([4000, 4000])\n"
                        + "print('begun')\n"
                        + "while True:\n"
                        + "    y = x @ x"));
          } catch (ScriptError e) {
            thrown[0] = e;
          }
        });
    runs.start();
    printed.await();
    interpreter.stop();
    runs.join();
    assertNotNull(thrown[0]);
    assertEquals("KeyboardInterrupt", thrown[0].pythonClass());
    assertTrue(told.toString().startsWith("begun\nline "), told.toString());
  }

  @Test
  void everyEventPassesTheGate() {
    for (Class<?> listener : new Class<?>[] {ScriptListener.class, TapeListener.class}) {
      for (Method method : listener.getDeclaredMethods()) {
        if (method.isDefault() && !method.isSynthetic()) {
          assertTrue(
              Arrays.stream(Gate.class.getDeclaredMethods())
                  .anyMatch(own ->
                      own.getName().equals(method.getName())
                          && Arrays.equals(own.getParameterTypes(), method.getParameterTypes())),
              "Gate does not pass on " + method);
        }
      }
    }
  }
}
