package tapedeck.app.graph;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import tapedeck.app.session.Session;
import tapedeck.app.style.Fonts;
import tapedeck.app.style.Theme;
import tapedeck.script.Limits;
import tapedeck.trace.Grouping;
import tapedeck.trace.Grouping.Group;
import tapedeck.trace.Grouping.Member;
import tapedeck.trace.Run;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

/**
 * How long pictures of large tapes take: laid out folded and unfolded, and drawn while being panned
 * and zoomed by the software pipeline. Prints percentiles; asserts nothing. The arguments {@code
 * layouts}, {@code opening} and {@code frames} pick what is measured.
 */
public final class GraphBenchmark {
  private static final int ROUNDS = 5;
  private static final int FRAMES = 120;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private GraphBenchmark() {}

  private static String chain(int rounds) {
    return """
    import tensorflow as tf
    x = tf.Variable(0.5)
    with tf.GradientTape() as t:
        y = x
        for i in range(%d):
            y = tf.sin(y) + x
    t.gradient(y, x)
    """
        .formatted(rounds);
  }

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> {});
    Platform.runLater(Fonts::load);
    Set<String> parts = args.length == 0 ? Set.of("layouts", "opening", "frames") : Set.of(args);
    for (int rounds : parts.contains("layouts") ? new int[] {50, 500, 5000} : new int[0]) {
      layouts(rounds);
    }
    for (int rounds : parts.contains("opening") ? new int[] {500, 5000} : new int[0]) {
      opening(rounds);
    }
    if (parts.contains("frames")) {
      frames(0, false);
      frames(500, false);
      frames(500, true);
    }
    Platform.exit();
  }

  private static void layouts(int rounds) throws Exception {
    Trace trace = new Run(chain(rounds), Limits.DEFAULT).execute();
    trace.prepare();
    report("%,6d ops, folded: structure to layout".formatted(2 * rounds), trace, new Folding());
    Folding unfolded = new Folding();
    Structure structure = Structure.of(trace, 0);
    unfold(Grouping.of(structure), unfolded);
    report("%,6d ops, unfolded as far as fits".formatted(2 * rounds), trace, unfolded);
  }

  private static void unfold(List<Member> members, Folding folding) {
    for (Member member : members) {
      if (member instanceof Member.Many(Group group)) {
        folding.unfold(group.key());
        unfold(group.members(), folding);
      }
    }
  }

  private static void report(String what, Trace trace, Folding folding) throws Exception {
    List<Double> times = new ArrayList<>();
    int boxes = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      Facts facts = new Facts(trace, Structure.of(trace, 0));
      Part part = Part.of(facts, folding);
      boxes = part.elements().size();
      Plan plan = onScreen(() -> Blueprint.of(facts, part, Set.of(), 720));
      Rows.of(plan, () -> false, done -> {});
      times.add((System.nanoTime() - begin) / 1e6);
    }
    print("%s (%,d boxes)".formatted(what, boxes), times);
  }

  /** A window of the usual size on a script that has been run and laid out. */
  private record Open(Session session, GraphView view, Scene scene) {
    static Open on(String script) throws Exception {
      Open open =
          onScreen(() -> {
            Session session = new Session();
            GraphView view = new GraphView(session);
            Scene scene = new Scene(view, 1440, 900);
            scene.getStylesheets().addAll(Theme.stylesheets());
            Theme.LIGHT.applyTo(scene);
            session.open("chain.py", script);
            return new Open(session, view, scene);
          });
      open.settle();
      return open;
    }

    void settle() throws Exception {
      while (!onScreen(() -> session.trace().size() > 0 && session.isSettled())) {
        Thread.sleep(5);
      }
    }

    int boxes() throws Exception {
      return onScreen(() -> view.drawing().vertices().size());
    }

    /** Unfolds groups until no more fit. */
    void unfold() throws Exception {
      int before = 0;
      while (boxes() > before) {
        before = boxes();
        for (String key : onScreen(() -> List.copyOf(view.part().elements().keySet()))) {
          if (boxes() < 260 && onScreen(() -> view.arrangement().isFolded(key))) {
            onScreen(() -> {
              view.toggleFold(key);
              return key;
            });
            settle();
          }
        }
      }
    }

    void measure(String what, Consumer<Integer> change) throws Exception {
      WritableImage image = new WritableImage(1440, 900);
      List<Double> times = new ArrayList<>();
      List<Double> work = new ArrayList<>();
      for (int i = 0; i < FRAMES; i++) {
        int frame = i;
        times.add(
            onScreen(() -> {
              long begin = System.nanoTime();
              long worked = PROCESS.getProcessCpuTime();
              change.accept(frame);
              scene.snapshot(image);
              work.add((PROCESS.getProcessCpuTime() - worked) / 1e6);
              return (System.nanoTime() - begin) / 1e6;
            }));
      }
      print(what, times);
      print("  processor time", work);
    }

    void close() throws Exception {
      onScreen(() -> {
        session.close();
        return session;
      });
    }
  }

  private static void frames(int rounds, boolean unfolded) throws Exception {
    Open open = Open.on(chain(rounds));
    if (unfolded) {
      open.unfold();
    }
    String boxes = "%,d ops in %,d boxes".formatted(2 * rounds, open.boxes());
    Viewport port = open.view().viewport();
    open.measure("to begin with, " + boxes, i -> port.bring(i, 0, Point2D.ZERO));
    open.measure("zooming, " + boxes, i -> open.view().zoom(i % 40 < 20 ? 1.03 : 1 / 1.03));
    open.measure("panning, " + boxes, i -> port.bring(i * 7, i * 3, Point2D.ZERO));
    onScreen(() -> {
      open.view().fit();
      return port;
    });
    open.measure(
        "panning all in sight, " + boxes, i -> port.bring(i % 20, i % 30, new Point2D(20, 20)));
    open.measure("steps with their frame, " + boxes, i -> open.session().stepBack());
    open.close();
  }

  private static void opening(int rounds) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      Open open = Open.on(chain(rounds));
      onScreen(() -> open.scene().snapshot(null));
      times.add((System.nanoTime() - begin) / 1e6);
      open.close();
    }
    print("%,d ops, opened, run and drawn folded".formatted(2 * rounds), times);
  }

  private static void print(String what, List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    System.out.printf(
        "%-58s p50 %8.1f ms  p95 %8.1f ms  max %8.1f ms%n",
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
