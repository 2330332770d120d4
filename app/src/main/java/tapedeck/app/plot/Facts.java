package tapedeck.app.plot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tapedeck.tape.Place;
import tapedeck.tensor.NumPyText;
import tapedeck.trace.Event;
import tapedeck.trace.Trace;
import tapedeck.trace.UpdateInfo;

/** What can be said about a run in a line. */
final class Facts {
  private Facts() {}

  /** {@code y over x, SGD(0.1) · 27 iterations}. */
  static String of(Study study) {
    int count = study.journey().rounds();
    return "%s over %s%s%s"
        .formatted(
            study.target(),
            study.element(),
            study.updates(),
            count <= 1 ? "" : " · %d iterations".formatted(count));
  }

  /**
   * The optimizers that changed variables in the loop of a journey, with their learning rate if
   * that stayed the same, or else the kinds of assignment that did.
   */
  static String updates(Journey journey) {
    Trace trace = journey.trace();
    int first = journey.firstRound() - 1;
    int rounds = journey.rounds();
    int begin = rounds == 0 ? 0 : trace.iterations().get(first).begin();
    int end = rounds == 0 ? trace.size() : trace.iterations().get(first + rounds - 1).end();
    Map<String, Set<Float>> optimizers = new TreeMap<>();
    Set<String> assignments = new TreeSet<>();
    for (int i = begin; i < end; i++) {
      if (trace.event(i) instanceof Event.Updated(Place place, UpdateInfo update)) {
        rates(optimizers, update.optimizer()).add(update.learningRate());
      } else if (trace.event(i) instanceof Event.Assigned assigned) {
        if (assigned.how().startsWith("assign")) {
          assignments.add(assigned.how());
        } else {
          rates(optimizers, assigned.how());
        }
      }
    }
    List<String> names = optimizers.entrySet().stream().map(Facts::withRate).toList();
    return !names.isEmpty()
        ? ", " + String.join(" and ", names)
        : assignments.isEmpty() ? "" : ", updated by " + String.join(" and ", assignments);
  }

  private static Set<Float> rates(Map<String, Set<Float>> optimizers, String name) {
    return optimizers.computeIfAbsent(name, of -> new TreeSet<>());
  }

  private static String withRate(Map.Entry<String, Set<Float>> optimizer) {
    Set<Float> rates = optimizer.getValue();
    return rates.size() == 1
        ? "%s(%s)".formatted(optimizer.getKey(), NumPyText.number(rates.iterator().next()))
        : optimizer.getKey();
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
