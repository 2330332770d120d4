package tapedeck.app.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tapedeck.trace.Grouping;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** The attributes of a folded group at a moment: those of its last result, under its own name. */
final class FoldedLook {
  private FoldedLook() {}

  static Map<String, Object> of(Facts facts, Snapshot now, Part.Element.Folded folded) {
    Map<String, Object> look = new HashMap<>();
    List<Structure.Operation> operations = folded.operations();
    int position = now.moment().position();
    long done = operations.stream().filter(o -> o.node() < position).count();
    look.put(VertexLook.LABEL, title(folded));
    look.put(VertexLook.KIND, "group");
    look.put(VertexLook.STATE, done == 0 ? VertexLook.GHOST : VertexLook.PRESENT);
    look.put(VertexLook.CAPTION, caption(operations.size(), done));
    for (Structure.Operation operation : operations) {
      String phase = now.phase(operation.key());
      if (!phase.isEmpty()) {
        look.put(VertexLook.PHASE, phase);
      }
      if (now.isTarget(operation)) {
        look.put(VertexLook.ROLE, "target");
      }
      if (operation.node() < position && facts.isFirstNonFinite(operation)) {
        look.put(VertexLook.ALARM, "first");
      }
    }
    Structure.Operation last = folded.last();
    StringBuilder spoken =
        new StringBuilder(
            "%s, group of %,d operations".formatted(title(folded), operations.size()));
    if (last.node() < position) {
      Seen value = now.trace().seen(facts.output(last));
      look.put(VertexLook.VALUE, Texts.value(value));
      spoken.append(", result ").append(Texts.value(value));
      if (Numbers.hasNonFinite(value)) {
        look.putIfAbsent(VertexLook.ALARM, "value");
      }
    }
    Seen gradient = now.gradient(last);
    if (gradient != null) {
      look.put(VertexLook.GRADIENT, Texts.gradient(gradient));
      spoken.append(", gradient ").append(Texts.gradient(gradient).replaceFirst("^\\S+ ", ""));
    }
    look.put(VertexLook.TEXT, spoken.append(", folded").toString());
    return look;
  }

  static String title(Part.Element.Folded folded) {
    Grouping.Group group = folded.group();
    return group.times() > 0 ? "%s ×%,d".formatted(group.name(), group.times()) : group.name();
  }

  private static String caption(int all, long done) {
    return done == 0 || done == all
        ? "%,d operations".formatted(all)
        : "%,d of %,d operations".formatted(done, all);
  }

  /** The widest caption it can have. */
  static String widestCaption(int all) {
    return "%,d of %,d operations".formatted(all, all);
  }
}
