package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tapedeck.app.inspector.Page.Tone;
import tapedeck.trace.Event;
import tapedeck.trace.Grouping;
import tapedeck.trace.Moment;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** What the inspector says about operations that belong together. */
final class GroupPage extends Writer {
  GroupPage(Moment moment, Structure structure, Page page) {
    super(moment, structure, page);
  }

  /** The group with a key; null if there is none. */
  static Grouping.@Nullable Group find(Structure structure, String key) {
    for (Grouping.Member member : structure.groups()) {
      Grouping.Group found =
          member instanceof Grouping.Member.Many(Grouping.Group group) ? group.find(key) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  void write(String key) {
    Grouping.Group group = find(structure, key);
    List<Structure.Operation> all = group == null ? List.of() : group.all();
    if (group == null || all.isEmpty()) {
      page.words("Nothing was recorded here.");
      return;
    }
    String times = group.times() > 0 ? " ×%,d".formatted(group.times()) : "";
    page.heading(group.name() + times, kind(group.kind()));
    page.words(words(group));
    long done = all.stream().filter(operation -> moment.has(operation.node())).count();
    page.row(
        "operations",
        done == all.size()
            ? "%,d".formatted(done)
            : "%,d of %,d so far".formatted(done, all.size()),
        Tone.PLAIN);
    page.row("of which", counts(all), Tone.PLAIN);
    page.row("takes", takes(all), Tone.PLAIN);
    Event.Computed last = trace.node(all.getLast().node());
    if (moment.has(all.getLast().node())) {
      Seen value = trace.seen(last.output());
      page.section("Its last result");
      page.row(labels.of(last.output()), Numbers.of(value), Tone.FORWARD);
      page.row("shape, dtype", shape(value), Tone.PLAIN);
      gradientRow(last.output(), symbol(last));
    }
    page.source("last operation", last.place(), trace.source());
  }

  private static String kind(Grouping.Kind kind) {
    return switch (kind) {
      case TAPE -> "tape";
      case PASS -> "backward pass";
      case LAYER -> "layer";
      case CALL -> "function call";
      case LOOP -> "loop";
      case ROUND -> "round of a loop";
      case ROW -> "part of a longer row";
    };
  }

  private static String words(Grouping.Group group) {
    return switch (group.kind()) {
      case TAPE -> "What a tape recorded.";
      case PASS -> "What a backward pass computed while an outer tape was recording.";
      case LAYER -> "What a layer of Keras computed when it was called.";
      case CALL -> "What a function computed in one call.";
      case LOOP -> "What a loop computed in all its %,d rounds.".formatted(group.times());
      case ROUND -> "What a loop computed in one round.";
      case ROW -> "Some of many that stand side by side, put together so that they fit.";
    };
  }

  /** {@code 3 mul, 2 add}. */
  private String counts(List<Structure.Operation> all) {
    Map<String, Integer> counts = new TreeMap<>();
    all.forEach(
        operation -> counts.merge(trace.node(operation.node()).op().name(), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    counts.forEach((name, count) -> words.add("%,d %s".formatted(count, name)));
    return String.join(", ", words);
  }

  /** What comes from outside, but the numbers that stand in the script. */
  private String takes(List<Structure.Operation> all) {
    Set<Long> made = new HashSet<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Structure.Operation operation : all) {
      Event.Computed computed = trace.node(operation.node());
      for (int i = 0; i < computed.inputs().length; i++) {
        boolean known = computed.reads()[i] != 0 || trace.maker(computed.inputs()[i]) >= 0;
        if (!made.contains(computed.inputs()[i]) && known) {
          taken.add(labels.operand(computed, i));
        }
      }
      made.add(computed.output());
    }
    List<String> names = new ArrayList<>(taken);
    return names.size() <= 6
        ? String.join(", ", names)
        : "%s and %,d more".formatted(String.join(", ", names.subList(0, 6)), names.size() - 6);
  }
}
