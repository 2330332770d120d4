package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
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
 * and zoomed by the software pipeline. Prints percentiles; asserts nothing.
 */
public final class GraphBenchmark {
  private static final int ROUNDS = 5;
  private static final int FRAMES = 120;

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
    for (int rounds : new int[] {50, 500, 5000}) {
      layouts(rounds);
    }
    frames(500);
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

  private static void frames(int rounds) throws Exception {
    Object[] opened =
        onScreen(() -> {
          Fonts.load();
          Session session = new Session();
          GraphView view = new GraphView(session);
          Scene scene = new Scene(view, 1440, 900);
          scene.getStylesheets().addAll(Theme.stylesheets());
          Theme.LIGHT.applyTo(scene);
          session.open("chain.py", chain(rounds));
          return new Object[] {session, view, scene};
        });
    Session session = (Session) opened[0];
    GraphView view = (GraphView) opened[1];
    Scene scene = (Scene) opened[2];
    while (!onScreen(() -> session.trace().size() > 0 && session.isSettled())) {
      Thread.sleep(50);
    }
    WritableImage image = new WritableImage(1440, 900);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      double factor = i % 40 < 20 ? 1.03 : 1 / 1.03;
      times.add(
          onScreen(() -> {
            long begin = System.nanoTime();
            view.zoom(factor);
            scene.snapshot(image);
            return (System.nanoTime() - begin) / 1e6;
          }));
    }
    print(
        "frames while zooming, %,d ops in %,d boxes, 1440 × 900"
            .formatted(2 * rounds, onScreen(() -> view.drawing().vertices().size())),
        times);
    List<Double> steps = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      steps.add(
          onScreen(() -> {
            long begin = System.nanoTime();
            session.stepBack();
            scene.snapshot(image);
            return (System.nanoTime() - begin) / 1e6;
          }));
    }
    print("steps with their frame", steps);
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
