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
    String optimizers = String.join(" and ", updates(study.trace()));
    return "%s over %s%s · %d %s"
        .formatted(
            study.target(),
            study.element(),
            optimizers.isEmpty() ? "" : ", " + optimizers,
            count,
            count == 1 ? "iteration" : "iterations");
  }

  /** The optimizers, or else the kinds of assignment, that changed variables. */
  private static Set<String> updates(Trace trace) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < trace.size(); i++) {
      if (trace.event(i) instanceof Event.Assigned assigned) {
        names.add(assigned.how());
      }
    }
    return names;
  }

  /** What stays as it is along the curve; empty if nothing else could change. */
  static String besides(Study study) {
    List<String> others = study.others();
    if (others.isEmpty()) {
      return "";
    }
    String names =
        others.size() <= 3
            ? String.join(", ", others)
            : "the %d other variables".formatted(others.size());
    String held = names + " held as in the current iteration";
    return study.journey().stops().size() > 1
        ? held + "; other iterates lie beside the curve"
        : held;
  }
}
