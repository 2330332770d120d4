package tapedeck.app.timeline;

import java.util.List;
import tapedeck.trace.Iteration;
import tapedeck.trace.Steps;
import tapedeck.trace.Trace;

/** Marks below the timeline where iterations begin: a long one for each tenth, as on a ruler. */
final class Rounds {
  private static final double SHORT = 3;
  private static final double LONG = 5;
  private static final double LEAST_APART = 5;

  private Rounds() {}

  /** The marks as an outline; where they would stand too close, only of each tenth, hundredth. */
  static String marks(Trace trace, Steps steps, double width) {
    List<Iteration> all = trace.iterations();
    int count = steps.count() - 1;
    if (all.size() < 2 || count < 1) {
      return "";
    }
    int every = 1;
    while (every < all.size() && width / all.size() * every < LEAST_APART) {
      every *= 10;
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      if ((all.get(i).round() - 1) % every != 0) {
        continue;
      }
      double x = Math.rint(steps.indexAt(all.get(i).begin()) * width / count);
      boolean tenth = (all.get(i).round() - 1) % (10 * every) == 0;
      path.append("M%s 0h1v%sh-1z".formatted(x, tenth ? LONG : SHORT));
    }
    return path.toString();
  }
}
