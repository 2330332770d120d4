package tapedeck.app.graph;

import java.util.HashMap;
import java.util.Map;
import tapedeck.trace.Event;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** The attributes of one edge at a moment. */
final class EdgeLook {
  static final String CHIP = "chip";
  static final String WEIGHT = "weight";

  private EdgeLook() {}

  static Map<String, Object> of(Facts facts, Snapshot now, Structure.Edge edge) {
    Map<String, Object> look = new HashMap<>();
    boolean there = edge.to().node() < now.moment().position();
    look.put(VertexLook.KIND, facts.isPlain(edge) ? "plain" : "data");
    look.put(VertexLook.STATE, there ? VertexLook.PRESENT : VertexLook.GHOST);
    String phase = now.phase(edge.key());
    if (!phase.isEmpty()) {
      look.put(VertexLook.PHASE, phase);
    }
    String text = facts.title(edge.from()) + " to " + facts.title(edge.to());
    Event.Contributed contributed = now.contribution(edge);
    if (contributed != null) {
      Seen value = now.trace().seen(contributed.value());
      String chip = Texts.chip(value, contributed.summedFrom());
      look.put(CHIP, chip);
      look.put(WEIGHT, Texts.weight(value));
      if (Numbers.hasNonFinite(value)) {
        look.put(VertexLook.ALARM, "gradient");
      }
      text += ", contribution " + chip.substring(2);
    }
    look.put(VertexLook.TEXT, text);
    return look;
  }
}
