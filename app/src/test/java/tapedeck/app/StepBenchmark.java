package tapedeck.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import tapedeck.app.session.Session;
import tapedeck.trace.Granularity;
import tapedeck.trace.Steps;

/**
 * How long it takes until the whole window stands at another step, drawn by the software pipeline,
 * and until an edit is a picture. Prints percentiles; asserts nothing. The arguments {@code steps},
 * {@code scrub} and {@code edits} pick what is measured.
 */
public final class StepBenchmark {
  private static final int WARM_UP = 120;
  private static final int TIMES = 200;

  private final Session session;
  private final TimedWindow window;

  private StepBenchmark() throws Exception {
    session = TimedWindow.onScreen(Session::new);
    window = TimedWindow.on(() -> new MainView(session));
  }

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
    Set<String> parts = args.length == 0 ? Set.of("steps", "scrub", "edits") : Set.of(args);
    StepBenchmark bench = new StepBenchmark();
    TimedWindow.heading();
    if (parts.contains("steps")) {
      bench.open(chain(100));
      bench.measure("100-node tape, a step forward", 16, Session::stepForward);
      bench.measure("100-node tape, a step back", 16, Session::stepBack);
    }
    if (parts.contains("scrub")) {
      bench.open(loop(45_000));
      bench.scrub();
    }
    if (parts.contains("edits")) {
      bench.open(Examples.text("minimize.py"));
      bench.measure("minimize.py, a step forward", 16, Session::stepForward);
      bench.edits();
    }
    TimedWindow.onScreen(() -> {
      bench.session.close();
      return true;
    });
    bench.window.close();
    Platform.exit();
  }

  private void open(String script) throws Exception {
    long begin = System.nanoTime();
    TimedWindow.onScreen(() -> {
      session.open("bench.py", script);
      return true;
    });
    untilSettled();
    window.untilDrawn();
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
    while (!TimedWindow.onScreen(
        () ->
            session.trace().size() > 0 && !session.staleProperty().get() && session.isSettled())) {
      Thread.sleep(1);
    }
  }

  private void measure(String what, double limit, Consumer<Session> command) throws Exception {
    List<TimedWindow.Cost> costs = new ArrayList<>();
    for (int i = 0; i < WARM_UP + TIMES; i++) {
      TimedWindow.Cost cost = window.of(() -> command.accept(session));
      if (i >= WARM_UP) {
        costs.add(cost);
      }
    }
    TimedWindow.print(what, limit, costs);
  }

  private void scrub() throws Exception {
    Random random = new Random(1);
    Steps steps = session.steps();
    measure(
        "%,d events, to anywhere".formatted(session.trace().size()),
        16,
        any -> any.seek(steps.position(random.nextInt(steps.count()))));
  }

  private void edits() throws Exception {
    List<TimedWindow.Cost> costs = new ArrayList<>();
    String text = Examples.text("minimize.py");
    for (int i = 0; i < WARM_UP + TIMES / 2; i++) {
      String edited = text.replace("0.1)", "0.1%d)".formatted(i % 10));
      TimedWindow.Cost cost =
          window.of(
              () -> {
                session.textProperty().set(edited);
                session.run();
              },
              this::untilSettled);
      if (i >= WARM_UP) {
        costs.add(cost);
      }
    }
    TimedWindow.print("minimize.py, an edit", 50, costs);
  }
}
