package tapedeck.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tapedeck.tape.Engine;
import tapedeck.trace.Recorder;

/**
 * What all benchmarks share: how they are measured, and how a trace listens to one. The collector
 * is the one that Java chooses by itself where it has a single core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgs = {
      "-XX:+UseSerialGC",
      "-Xms3g",
      "-Xmx3g",
      "-Xmn2g",
      "-XX:+AlwaysPreTouch",
      "-XX:+IgnoreUnrecognizedVMOptions", // where there are no such pages
      "-XX:+UseTransparentHugePages"
    })
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public abstract class Workload {
  /** Does the work with a fresh trace listening. */
  static <T> T traced(Supplier<T> work) {
    return new Engine(new Recorder("")).run(work);
  }
}
