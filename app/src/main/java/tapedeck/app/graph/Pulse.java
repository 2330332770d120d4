package tapedeck.app.graph;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.PathTransition;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Event;
import tapedeck.trace.Granularity;
import tapedeck.trace.Moment;
import tapedeck.trace.Steps;
import tapedeck.trace.Structure;

/** The short movement of a step forward: a dot that runs along the edge in hand. */
final class Pulse {
  private static final Duration LENGTH = Duration.millis(220);
  private static final long SCRUBBING_NANOS = 140_000_000;

  private final Pane paper;
  private final Circle dot = new Circle(6);
  private @Nullable Animation running;
  private long lastStep;

  Pulse(Pane paper) {
    this.paper = paper;
    dot.getStyleClass().add("td-pulse");
    dot.setMouseTransparent(true);
  }

  void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
    paper.getChildren().remove(dot);
  }

  /** Moves if {@code now} is one step behind {@code before} and the user is not in a hurry. */
  void run(@Nullable Moment before, Moment now, Structure structure, Drawing drawing) {
    stop();
    long time = System.nanoTime();
    boolean hurry = time - lastStep < SCRUBBING_NANOS;
    lastStep = time;
    if (hurry || before == null || !isNext(before, now)) {
      return;
    }
    if (now.last()
        instanceof Event.Contributed(var p, int pass, int node, int input, var u, var v, var s)) {
      Structure.Edge edge = structure.edge(node, input);
      EdgeView view = edge == null ? null : drawing.edge(edge.key());
      if (view != null && view.route() != null) {
        play(view.route(), view);
      }
    }
  }

  private static boolean isNext(Moment before, Moment now) {
    if (before.trace() != now.trace()) {
      return false;
    }
    Steps steps = now.trace().steps(Granularity.OP);
    return steps.after(before.position()) == now.position();
  }

  private void play(Layout.@Nullable Route route, EdgeView view) {
    if (route == null) {
      return;
    }
    PathTransition along = new PathTransition(LENGTH, reversed(route), dot);
    along.setInterpolator(Interpolator.EASE_BOTH);
    FadeTransition appear = new FadeTransition(LENGTH, view.chip());
    appear.setFromValue(0.2);
    appear.setToValue(1);
    ParallelTransition both = new ParallelTransition(along, appear);
    both.setOnFinished(event -> stop());
    both.statusProperty()
        .subscribe(status -> {
          if (status == Animation.Status.STOPPED) {
            view.chip().setOpacity(1);
          }
        });
    paper.getChildren().add(dot);
    running = both;
    both.play();
  }

  /** From the consumer back to the operand, as gradients travel. */
  private static Path reversed(Layout.Route route) {
    Path path = new Path(new MoveTo(route.end().getX(), route.end().getY()));
    for (int i = route.bends().size() - 1; i >= 0; i--) {
      Layout.Bend bend = route.bends().get(i);
      var to = i == 0 ? route.start() : route.bends().get(i - 1).end();
      path.getElements()
          .add(
              new CubicCurveTo(
                  bend.second().getX(),
                  bend.second().getY(),
                  bend.first().getX(),
                  bend.first().getY(),
                  to.getX(),
                  to.getY()));
    }
    return path;
  }
}
