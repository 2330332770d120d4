package tapedeck.app.plot;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tapedeck.trace.Event;
import tapedeck.trace.Trace;

/** What can be said about a run in a line. */
final class Facts {
  private Facts() {}

  /** {@code y over x, SGD · 27 iterations}. */
  static String of(Study study) {
    int count = study.journey().stops().size();
    return "%s over %s%s%s"
        .formatted(
            study.target(),
            study.element(),
            study.updates(),
            count == 1 ? "" : " · %d iterations".formatted(count));
  }

  /** The optimizers that changed variables, or else the kinds of assignment that did. */
  static String updates(Trace trace) {
    Set<String> optimizers = new TreeSet<>();
    Set<String> assignments = new TreeSet<>();
    for (int i = 0; i < trace.size(); i++) {
      if (trace.event(i) instanceof Event.Assigned assigned) {
        (assigned.how().startsWith("assign") ? assignments : optimizers).add(assigned.how());
      }
    }
    return !optimizers.isEmpty()
        ? ", " + String.join(" and ", optimizers)
        : assignments.isEmpty() ? "" : ", updated by " + String.join(" and ", assignments);
  }

  /** What stays as it is along the curve; empty if nothing else could change. */
  static String besides(Study study) {
    List<String> others = study.others();
    if (others.isEmpty()) {
      return "";
    }
    String names =
        others.size() <= 3
            ? String.join(" and ", others)
            : "the %d other variables".formatted(others.size());
    String held = names + (others.size() == 1 ? " stays" : " stay");
    return study.journey().stops().size() > 1
        ? held + " as in this iteration; the other iterates lie beside the curve"
        : held + " as " + (others.size() == 1 ? "it is" : "they are");
  }
}
