package tapedeck.app.session;

import java.util.List;
import tapedeck.trace.Granularity;
import tapedeck.trace.Iteration;
import tapedeck.trace.Moment;
import tapedeck.trace.Steps;
import tapedeck.trace.Trace;

/** Where to stand in a new run so that it looks like the place stood at in the one before. */
final class Position {
  private Position() {}

  /** The same step of the same iteration if there is one; the first interesting one at first. */
  static int kept(Moment before, Trace next) {
    Trace old = before.trace();
    if (old.size() == 0) {
      return next.highlight();
    }
    if (before.position() == old.size()) {
      return next.size();
    }
    Steps oldSteps = old.steps(Granularity.OP);
    Steps newSteps = next.steps(Granularity.OP);
    int oldIndex = oldSteps.indexAt(before.position());
    int number = before.iteration();
    List<Iteration> iterations = next.iterations();
    if (number == 0 || iterations.isEmpty()) {
      return newSteps.position(oldIndex);
    }
    Iteration here = iterations.get(Math.min(number, iterations.size()) - 1);
    int offset = oldIndex - oldSteps.indexAt(old.iterations().get(number - 1).begin());
    int index = newSteps.indexAt(here.begin()) + offset;
    return Math.min(newSteps.position(index), here.end());
  }
}
