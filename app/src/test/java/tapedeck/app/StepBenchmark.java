package tapedeck.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import tapedeck.app.session.Session;
import tapedeck.trace.Granularity;
import tapedeck.trace.Steps;

/**
 * How long it takes until the whole window stands at another step, drawn by the software pipeline,
 * and until an edit is a picture. Prints percentiles; asserts nothing.
 */
public final class StepBenchmark {
  private static final int WARM_UP = 40;
  private static final int TIMES = 200;
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  /** Where others use the machine too, the time of the processor tells more than the clock. */
  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private final Session session = new Session();
  private final MainView view = new MainView(session);
  private final Scene scene = new Scene(view, WIDTH, HEIGHT);
  private final WritableImage image = new WritableImage(WIDTH, HEIGHT);

  private StepBenchmark() {}

  private static String chain(int operations) {
    return """
    import tensorflow as tf
    x = tf.Variable(0.5)
    for step in range(3):
        with tf.GradientTape() as t:
            y = x
            for i in range(%d):
                y = tf.sin(y) + x
        x.assign_sub(0.01 * t.gradient(y, x))
    """
        .formatted(operations / 2);
  }

  /** About 27 events a round. */
  private static String loop(int rounds) {
    return """
    import tensorflow as tf
    x = tf.Variable(0.0)
    for i in range(%d):
        with tf.GradientTape() as t:
            y = (x - 4)**2
        g = t.gradient(y, x)
        x.assign_sub(0.001 * g)
    """
        .formatted(rounds);
  }

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> {});
    StepBenchmark window = onScreen(StepBenchmark::new);
    window.open(chain(100));
    window.steps("100-node tape, a step forward", session -> session.stepForward());
    window.steps("100-node tape, a step back", session -> session.stepBack());
    window.open(loop(45_000));
    window.scrub();
    window.open(Examples.text("minimize.py"));
    window.steps("minimize.py, a step forward", session -> session.stepForward());
    window.edits();
    onScreen(() -> {
      window.session.close();
      return true;
    });
    Platform.exit();
  }

  private void open(String script) throws Exception {
    long begin = System.nanoTime();
    onScreen(() -> {
      session.open("bench.py", script);
      return true;
    });
    untilSettled();
    System.out.printf(
        "%,d events, %,d steps, run and shown in %,.0f ms, heap %,d MiB%n",
        session.trace().size(),
        session.trace().steps(Granularity.OP).count(),
        (System.nanoTime() - begin) / 1e6,
        heap());
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() >> 20;
  }

  private void untilSettled() throws Exception {
    while (!onScreen(
        () ->
            session.trace().size() > 0 && !session.staleProperty().get() && session.isSettled())) {
      Thread.sleep(5);
    }
  }

  /** What happens on a key press. */
  private interface Command {
    void on(Session session);
  }

  private void steps(String what, Command command) throws Exception {
    List<Double> state = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    List<Double> frames = new ArrayList<>();
    for (int i = 0; i < WARM_UP + TIMES; i++) {
      double[] took = onScreen(() -> timed(() -> command.on(session)));
      if (i >= WARM_UP) {
        state.add(took[0]);
        processor.add(took[1]);
        frames.add(took[2]);
      }
    }
    print(what, state);
    print(what + ", processor until laid out", processor);
    print(what + ", with its frame", frames);
  }

  private void scrub() throws Exception {
    Random random = new Random(1);
    List<Double> state = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    List<Double> frames = new ArrayList<>();
    Steps steps = session.steps();
    for (int i = 0; i < WARM_UP + TIMES; i++) {
      int to = steps.position(random.nextInt(steps.count()));
      double[] took = onScreen(() -> timed(() -> session.seek(to)));
      if (i >= WARM_UP) {
        state.add(took[0]);
        processor.add(took[1]);
        frames.add(took[2]);
      }
    }
    print("%,d events, anywhere".formatted(session.trace().size()), state);
    print(
        "%,d events, anywhere, processor until laid out".formatted(session.trace().size()),
        processor);
    print("%,d events, anywhere, with its frame".formatted(session.trace().size()), frames);
  }

  /**
   * Milliseconds until all views have taken the step in, the milliseconds of the processor until
   * they are styled and laid out too, and the milliseconds until they are drawn.
   */
  private double[] timed(Runnable action) {
    long begin = System.nanoTime();
    long beginProcessor = PROCESSOR.getCurrentThreadCpuTime();
    action.run();
    double taken = (System.nanoTime() - begin) / 1e6;
    scene.snapshot(image);
    double processor = (PROCESSOR.getCurrentThreadCpuTime() - beginProcessor) / 1e6;
    return new double[] {taken, processor, (System.nanoTime() - begin) / 1e6};
  }

  private void edits() throws Exception {
    List<Double> times = new ArrayList<>();
    String text = Examples.text("minimize.py");
    for (int i = 0; i < WARM_UP / 2 + TIMES / 4; i++) {
      String edited = text.replace("0.1)", "0.1%d)".formatted(i % 10));
      long begin = System.nanoTime();
      onScreen(() -> {
        session.textProperty().set(edited);
        session.run();
        return true;
      });
      while (!onScreen(() -> !session.staleProperty().get() && session.isSettled())) {
        Thread.onSpinWait();
      }
      onScreen(() -> scene.snapshot(image));
      if (i >= WARM_UP / 2) {
        times.add((System.nanoTime() - begin) / 1e6);
      }
    }
    print("minimize.py, from an edit that runs at once to its picture", times);
  }

  private static void print(String what, List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    System.out.printf(
        "%-62s p50 %8.1f ms  p95 %8.1f ms  max %8.1f ms%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.floor((sorted.size() - 1) * 0.95)),
        sorted.getLast());
  }

  private static <T> T onScreen(Callable<T> what) throws InterruptedException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(what);
    Platform.runLater(task);
    return task.get();
  }
}
