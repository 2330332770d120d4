package tapedeck.app.graph;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import tapedeck.app.TimedWindow;
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
    Platform.setImplicitExit(false);
    Platform.runLater(Fonts::load);
    Set<String> parts = args.length == 0 ? Set.of("layouts", "opening", "frames") : Set.of(args);
    for (int rounds : parts.contains("layouts") ? new int[] {50, 500, 5000} : new int[0]) {
      layouts(rounds);
    }
    for (int rounds : parts.contains("opening") ? new int[] {500, 5000} : new int[0]) {
      opening(rounds);
    }
    if (parts.contains("frames")) {
      TimedWindow.heading();
      warmUp();
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
    List<Double> work = new ArrayList<>();
    int boxes = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      long worked = PROCESS.getProcessCpuTime();
      Facts facts = new Facts(trace, Structure.of(trace, 0));
      Part part = Part.of(facts, folding);
      boxes = part.elements().size();
      Plan plan = TimedWindow.onScreen(() -> Blueprint.of(facts, part, Set.of(), new Room(720, 0)));
      Rows.of(plan, () -> false, done -> {});
      times.add((System.nanoTime() - begin) / 1e6);
      work.add((PROCESS.getProcessCpuTime() - worked) / 1e6);
    }
    print("%s (%,d boxes)".formatted(what, boxes), times);
    print("  processor time", work);
  }

  /** A window of the usual size on a script that has been run and laid out. */
  private record Open(Session session, GraphView view, TimedWindow window) {
    static Open on(String script) throws Exception {
      Session session = TimedWindow.onScreen(Session::new);
      GraphView view =
          TimedWindow.onScreen(() -> {
            GraphView dressed = new GraphView(session);
            dressed.getStylesheets().addAll(0, Theme.stylesheets());
            return dressed;
          });
      TimedWindow window = TimedWindow.on(() -> view);
      Open open =
          TimedWindow.onScreen(() -> {
            session.open("chain.py", script);
            return new Open(session, view, window);
          });
      open.settle();
      window.untilDrawn();
      return open;
    }

    void settle() throws Exception {
      while (!TimedWindow.onScreen(() -> session.trace().size() > 0 && session.isSettled())) {
        Thread.sleep(5);
      }
    }

    int boxes() throws Exception {
      return TimedWindow.onScreen(() -> view.drawing().vertices().size());
    }

    /** Unfolds groups until no more fit. */
    void unfold() throws Exception {
      int before = 0;
      while (boxes() > before) {
        before = boxes();
        for (String key :
            TimedWindow.onScreen(() -> List.copyOf(view.part().elements().keySet()))) {
          if (boxes() < 260 && TimedWindow.onScreen(() -> view.arrangement().isFolded(key))) {
            TimedWindow.onScreen(() -> {
              view.toggleFold(key);
              return key;
            });
            settle();
          }
        }
      }
    }

    void measure(String what, double limit, Consumer<Integer> change) throws Exception {
      List<TimedWindow.Cost> costs = new ArrayList<>();
      for (int i = 0; i < FRAMES; i++) {
        int frame = i;
        costs.add(window.of(() -> change.accept(frame)));
      }
      TimedWindow.print(what, limit, costs);
    }

    void close() throws Exception {
      TimedWindow.onScreen(() -> {
        session.close();
        return session;
      });
      window.close();
    }
  }

  /** What the first window of a program costs is nobody's frame. */
  private static void warmUp() throws Exception {
    Open open = Open.on(chain(5));
    for (int i = 0; i < FRAMES; i++) {
      int frame = i;
      open.window().of(() -> open.view().viewport().bring(frame, 0, Point2D.ZERO));
    }
    open.close();
  }

  private static void frames(int rounds, boolean unfolded) throws Exception {
    Open open = Open.on(chain(rounds));
    if (unfolded) {
      open.unfold();
    }
    String boxes = "%,d ops in %,d boxes: ".formatted(2 * rounds, open.boxes());
    Viewport port = open.view().viewport();
    open.measure(boxes + "to begin with", 33, i -> port.bring(i, 0, Point2D.ZERO));
    open.measure(boxes + "zooming", 33, i -> open.view().zoom(i % 40 < 20 ? 1.03 : 1 / 1.03));
    open.measure(boxes + "panning", 33, i -> port.bring(i * 7, i * 3, Point2D.ZERO));
    TimedWindow.onScreen(() -> {
      open.view().fit();
      return port;
    });
    open.measure(
        boxes + "panning all in sight", 33, i -> port.bring(i % 20, i % 30, new Point2D(20, 20)));
    open.measure(boxes + "a step back", 33, i -> open.session().stepBack());
    open.close();
  }

  private static void opening(int rounds) throws Exception {
    List<Double> times = new ArrayList<>();
    List<Double> work = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      long worked = PROCESS.getProcessCpuTime();
      Open open = Open.on(chain(rounds));
      times.add((System.nanoTime() - begin) / 1e6);
      work.add((PROCESS.getProcessCpuTime() - worked) / 1e6);
      open.close();
    }
    print("%,d ops, opened, run and drawn folded".formatted(2 * rounds), times);
    print("  processor time", work);
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
}
