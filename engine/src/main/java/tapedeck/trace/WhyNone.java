package tapedeck.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    List<List<Step>> cutWays = cutWays(ways, starts(structure, result.source()), targets);
    if (cutWays.isEmpty()) {
      return new WhyNone(
          headline, cause.sentence(), cause.remedy(), result.source(), List.of(), "");
    }
    List<Step> way =
        cutWays.stream()
            .filter(each -> cutOf(each).place().equals(cause.place()))
            .findFirst()
            .orElse(cutWays.getFirst());
    Cut cut = cutOf(way);
    return new WhyNone(
        headline,
        cut.words() + also(cutWays, cut),
        cut.cause().remedy(),
        result.source(),
        way.stream().map(Step::key).toList(),
        way.getLast().key());
  }

  private static Cut cutOf(List<Step> way) {
    return Objects.requireNonNull(way.getLast().cut());
  }

  /** Where the other ways are cut; empty if there is none. */
  private static String also(List<List<Step>> cutWays, Cut told) {
    Set<String> others = new LinkedHashSet<>();
    for (List<Step> way : cutWays) {
      Cut cut = cutOf(way);
      if (!cut.mark().isEmpty() && !cut.cause().equals(told.cause())) {
        others.add("%s on line %d".formatted(cut.mark(), cut.place().line()));
      }
    }
    return others.isEmpty() ? "" : " Cut, too: " + String.join(", ", others) + ".";
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

  /** For each first cut between a start and a target the shortest way to it, with it. */
  private static List<List<Step>> cutWays(
      Map<String, List<Step>> steps, List<Structure.Vertex> starts, Set<String> targets) {
    Set<String> leading = leadingTo(targets, steps);
    List<List<Step>> found = new ArrayList<>();
    Map<String, Step> cameBy = new HashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    starts.forEach(start -> seen.add(start.key()));
    Deque<String> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      String at = waiting.poll();
      for (Step step : steps.getOrDefault(at, List.of())) {
        if (step.cut() != null && leading.contains(step.to().key())) {
          List<Step> way = back(cameBy, at);
          way.add(step);
          found.add(way);
        } else if (step.cut() == null && seen.add(step.to().key())) {
          cameBy.put(step.to().key(), step);
          waiting.add(step.to().key());
        }
      }
    }
    return found;
  }

  /** The targets and all that they were computed from, cut or not. */
  private static Set<String> leadingTo(Set<String> targets, Map<String, List<Step>> steps) {
    Map<String, List<String>> before = new HashMap<>();
    for (List<Step> each : steps.values()) {
      for (Step step : each) {
        before.computeIfAbsent(step.to().key(), key -> new ArrayList<>()).add(step.from().key());
      }
    }
    Set<String> leading = new LinkedHashSet<>(targets);
    Deque<String> waiting = new ArrayDeque<>(targets);
    while (!waiting.isEmpty()) {
      for (String from : before.getOrDefault(waiting.poll(), List.of())) {
        if (leading.add(from)) {
          waiting.add(from);
        }
      }
    }
    return leading;
  }

  private static List<Step> back(Map<String, Step> cameBy, String end) {
    List<Step> way = new ArrayList<>();
    for (Step step = cameBy.get(end); step != null; step = cameBy.get(step.from().key())) {
      way.addFirst(step);
    }
    return way;
  }
}
