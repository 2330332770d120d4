package tapedeck.trace;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tapedeck.script.Limits;
import tapedeck.script.Script;
import tapedeck.script.ScriptError;

/** How long it takes from the text of a script to its finished trace. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScriptBenchmark {
  private static final String DESCENT =
      """
      import tensorflow as tf
      x = tf.Variable(0.0)
      for i in range(%d):
          with tf.GradientTape() as tape:
              y = (x - 4.0) ** 2
          g = tape.gradient(y, x)
          x.assign_sub(0.1 * g)
      """;
  private static final String FIT =
      """
      import tensorflow as tf
      import numpy as np
      x = np.arange(10)
      y = 2 * x - 1
      w = tf.Variable(0.1, dtype=tf.float32)
      b = tf.Variable(0.1, dtype=tf.float32)
      for epoch in range(10000):
          with tf.GradientTape() as tape:
              loss = tf.reduce_mean(tf.square(w * x + b - y))
          dw, db = tape.gradient(loss, [w, b])
          w.assign_sub(0.001 * dw)
          b.assign_sub(0.001 * db)
      """;
  private static final String FUNCTION =
      """
      def f%d(a, b=2):
          x = [a * 2 + b for a in range(10)]
          if x[0] > 3:
              print(f'{x[0]:.2f} and {b}')
          return tf.reduce_sum(x) * 3.0 - a ** 2
      """;
  private static final String LONG = functions(400);

  private static String functions(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(FUNCTION.formatted(i));
    }
    return text.toString();
  }

  private static Trace run(String script) {
    return new Run(script, Limits.DEFAULT).execute();
  }

  @Benchmark
  public Trace empty() {
    return run("");
  }

  @Benchmark
  public Trace minimize27() {
    return run(DESCENT.formatted(27));
  }

  @Benchmark
  public Trace minimize10000() {
    return run(DESCENT.formatted(10_000));
  }

  @Benchmark
  public Trace fit10000() {
    return run(FIT);
  }

  @Benchmark
  public Script parse2000Lines() throws ScriptError {
    return Script.parse(LONG);
  }
}
