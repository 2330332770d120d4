package tapedeck.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a gradient is None: the way from its source towards the target, and where it is cut.
 *
 * @param headline {@code ∂loss/∂x is None}
 * @param words the cause as a sentence
 * @param remedy what to do about it, as a sentence
 * @param source identity of what was differentiated with respect to
 * @param way keys of the edges from the source to the cut, in this order
 * @param cut the key of the edge that is cut; empty if no way leads to the target at all
 */
public record WhyNone(
    String headline, String words, String remedy, long source, List<String> way, String cut) {
  /** A step on a way: an edge or an assignment. */
  private record Step(String key, Structure.Vertex from, Structure.Vertex to, @Nullable Cut cut) {}

  /** The reasons for all Nones that a pass has answered; none while it goes on. */
  public static List<WhyNone> all(Moment moment, Structure structure) {
    PassInfo pass = moment.pass();
    List<Event.Result> results = pass == null ? null : moment.results(pass);
    if (pass == null || results == null) {
      return List.of();
    }
    List<WhyNone> found = new ArrayList<>();
    for (Event.Result result : results) {
      if (result.isNone()) {
        found.add(of(structure, pass, result));
      }
    }
    return found;
  }

  private static WhyNone of(Structure structure, PassInfo pass, Event.Result result) {
    NoneCause cause = NoneCause.of(structure.trace(), pass, result);
    Labels labels = new Labels(structure.trace());
    String headline = "∂%s/∂%s is None".formatted(labels.target(pass), labels.of(result.source()));
    Map<String, List<Step>> ways = steps(structure);
    Set<String> targets = new LinkedHashSet<>();
    for (long target : pass.targets()) {
      Structure.Vertex vertex = structure.sourceOf(target);
      if (vertex != null) {
        targets.add(vertex.key());
      }
    }
    List<Step> way = way(ways, starts(structure, result.source()), targets);
    Step broken = way.stream().filter(step -> step.cut() != null).findFirst().orElse(null);
    Cut cut = broken == null ? null : broken.cut();
    return new WhyNone(
        headline,
        cut == null ? cause.sentence() : cut.words(),
        (cut == null ? cause : cut.cause()).remedy(),
        result.source(),
        way.stream().limit(broken == null ? 0 : way.indexOf(broken) + 1).map(Step::key).toList(),
        broken == null ? "" : broken.key());
  }

  private static List<Structure.Vertex> starts(Structure structure, long source) {
    List<Structure.Vertex> starts = new ArrayList<>(structure.cells(source));
    Structure.Vertex vertex = structure.sourceOf(source);
    if (starts.isEmpty() && vertex != null) {
      starts.add(vertex);
    }
    return starts;
  }

  private static Map<String, List<Step>> steps(Structure structure) {
    Map<String, List<Step>> steps = new HashMap<>();
    for (Structure.Edge edge : structure.edges().values()) {
      steps
          .computeIfAbsent(edge.from().key(), key -> new ArrayList<>())
          .add(new Step(edge.key(), edge.from(), edge.to(), Cut.of(structure, edge)));
    }
    for (Structure.Severed severed : structure.severed()) {
      steps
          .computeIfAbsent(severed.from().key(), key -> new ArrayList<>())
          .add(new Step(severed.key(), severed.from(), severed.to(), Cut.of(structure, severed)));
    }
    return steps;
  }

  /** The shortest way that values took from a start to a target; empty if there is none. */
  private static List<Step> way(
      Map<String, List<Step>> steps, List<Structure.Vertex> starts, Set<String> targets) {
    Map<String, Step> cameBy = new HashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> waiting = new ArrayDeque<>();
    starts.forEach(start -> {
      seen.add(start.key());
      waiting.add(start.key());
    });
    while (!waiting.isEmpty()) {
      String at = waiting.poll();
      if (targets.contains(at)) {
        return back(cameBy, at);
      }
      for (Step step : steps.getOrDefault(at, List.of())) {
        if (seen.add(step.to().key())) {
          cameBy.put(step.to().key(), step);
          waiting.add(step.to().key());
        }
      }
    }
    return List.of();
  }

  private static List<Step> back(Map<String, Step> cameBy, String end) {
    List<Step> way = new ArrayList<>();
    for (Step step = cameBy.get(end); step != null; step = cameBy.get(step.from().key())) {
      way.addFirst(step);
    }
    return way;
  }
}
