package tapedeck.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.ToDoubleFunction;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import tapedeck.app.style.Theme;

/**
 * A window on the screen whose changes are timed until they are drawn. Where others use the machine
 * too, the time of the processor tells more than the clock, so both are taken.
 */
public final class TimedWindow {
  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private final long screenThread = thread("JavaFX Application Thread");
  private final long drawingThread = thread("QuantumRenderer");
  private final Scene scene;
  private final Stage stage;

  private TimedWindow(Parent content) {
    scene = new Scene(new Group(), 1440, 900);
    Theme.LIGHT.applyTo(scene);
    Theme.LIGHT.markRoot(content);
    scene.setRoot(content); // which would look for the theme's colours in vain before
    stage = new Stage();
    stage.setScene(scene);
    stage.show();
  }

  /** Opens a window of the usual size. */
  public static TimedWindow on(Callable<? extends Parent> content) throws Exception {
    return onScreen(() -> new TimedWindow(content.call()));
  }

  /**
   * What a change costs, in milliseconds.
   *
   * @param screen processor time of the thread that answers keys, until views are laid out
   * @param drawing processor time of the thread that draws, in software
   * @param wall until all of it is on the screen, by the clock
   */
  public record Cost(double screen, double drawing, double wall) {}

  /** What a change waits for that is done elsewhere. */
  @FunctionalInterface
  public interface Wait {
    void done() throws Exception;
  }

  /** Makes a change, and waits until it is on the screen. */
  public Cost of(Runnable change) throws Exception {
    return of(change, () -> {});
  }

  /** Makes a change, waits for what it has set going, and until that is on the screen. */
  public Cost of(Runnable change, Wait until) throws Exception {
    onScreen(TimedWindow::pixel);
    double screen = processor(screenThread);
    double drawing = processor(drawingThread);
    long begin = System.nanoTime();
    onScreen(() -> {
      change.run();
      return true;
    });
    until.done();
    untilDrawn();
    return new Cost(
        processor(screenThread) - screen,
        processor(drawingThread) - drawing,
        (System.nanoTime() - begin) / 1e6);
  }

  /** Waits until what has been changed is on the screen. */
  public void untilDrawn() throws Exception {
    CountDownLatch laidOut = new CountDownLatch(1);
    Runnable once = laidOut::countDown;
    onScreen(() -> {
      scene.addPostLayoutPulseListener(once);
      Platform.requestNextPulse();
      return true;
    });
    laidOut.await();
    onScreen(() -> {
      scene.removePostLayoutPulseListener(once);
      return pixel();
    });
  }

  /** A picture of nothing is ready only when everything before it has been drawn. */
  private static boolean pixel() {
    return new Region().snapshot(null, null).getWidth() > 0;
  }

  /** Takes the window away. */
  public void close() throws Exception {
    onScreen(() -> {
      stage.close();
      return true;
    });
  }

  private static double processor(long thread) {
    return PROCESSOR.getThreadCpuTime(thread) / 1e6;
  }

  private static long thread(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(name))
        .mapToLong(Thread::threadId)
        .findFirst()
        .orElseThrow();
  }

  /** Does something on the thread that answers keys. */
  public static <T> T onScreen(Callable<T> what) throws InterruptedException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(what);
    Platform.runLater(task);
    return task.get();
  }

  /** Prints the heading of {@link #print}. */
  public static void heading() {
    System.out.printf(
        "%-48s %9s %15s %15s %15s%n",
        "milliseconds, p50 / p95", "limit", "keys' thread", "drawing", "by the clock");
  }

  /** Prints percentiles of what a change costs, and what it may. */
  public static void print(String what, double limit, List<Cost> costs) {
    System.out.printf(
        "%-48s %9.0f %15s %15s %15s%n",
        what,
        limit,
        percentiles(costs, Cost::screen),
        percentiles(costs, Cost::drawing),
        percentiles(costs, Cost::wall));
  }

  private static String percentiles(List<Cost> costs, ToDoubleFunction<Cost> part) {
    List<Double> sorted =
        new ArrayList<>(costs.stream().mapToDouble(part).sorted().boxed().toList());
    return "%.1f / %.1f"
        .formatted(
            sorted.get(sorted.size() / 2),
            sorted.get((int) Math.floor((sorted.size() - 1) * 0.95)));
  }
}
