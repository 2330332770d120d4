package tapedeck.app.graph;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Cut;
import tapedeck.trace.Event;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** The attributes of one line at a moment. */
final class EdgeLook {
  static final String CHIP = "chip";
  static final String LOCAL = "local";
  static final String CUT = "cut";
  static final String WEIGHT = "weight";
  static final String TREND = "trend";
  static final String ONSET = "onset";

  private final Facts facts;
  private final Snapshot now;
  private final Part.Line line;
  private final boolean locals;
  private final Map<String, Object> look = new HashMap<>();

  private EdgeLook(Facts facts, Snapshot now, Part.Line line, boolean locals) {
    this.locals = locals;
    this.facts = facts;
    this.now = now;
    this.line = line;
  }

  static Map<String, Object> of(Facts facts, Snapshot now, Part.Line line, boolean locals) {
    return new EdgeLook(facts, now, line, locals).look();
  }

  private Map<String, Object> look() {
    Structure.Severed severed = line.severed();
    boolean there =
        severed != null
            ? severed.event() < now.moment().position()
            : line.edges().getFirst().to().node() < now.moment().position();
    boolean plain = line.edges().stream().allMatch(facts::isPlain);
    look.put(VertexLook.KIND, plain ? "plain" : "data");
    look.put(VertexLook.STATE, there ? VertexLook.PRESENT : VertexLook.GHOST);
    Cut cut = cut(facts, line);
    if (cut != null) {
      look.put(CUT, cut.mark());
    }
    if (severed != null) {
      look.put(VertexLook.TEXT, spoken(severed.from(), severed.to(), cut, ""));
      return look;
    }
    line.edges().stream()
        .map(edge -> now.phase(edge.key()))
        .filter(phase -> !phase.isEmpty())
        .findFirst()
        .ifPresent(phase -> look.put(VertexLook.PHASE, phase));
    String contribution = line.edges().size() == 1 ? single(there) : several();
    line.edges().forEach(this::trend);
    Structure.Edge edge = line.edges().getFirst();
    look.put(VertexLook.TEXT, spoken(edge.from(), edge.to(), cut, contribution));
    return look;
  }

  private String single(boolean there) {
    Structure.Edge edge = line.edges().getFirst();
    if (there && locals) {
      String local = local(facts, edge);
      if (!local.isEmpty()) {
        look.put(LOCAL, local);
      }
    }
    Event.Contributed contributed = now.contribution(edge);
    if (contributed == null) {
      return "";
    }
    Seen value = now.trace().seen(contributed.value());
    String chip = Texts.chip(value, contributed.summedFrom());
    chip(chip, value);
    return chip;
  }

  /** A line that stands for many edges says how many contributions have come, or the only one. */
  private String several() {
    Event.Contributed only = null;
    int arrived = 0;
    long expected = line.edges().stream().filter(edge -> !facts.isPlain(edge)).count();
    for (Structure.Edge edge : line.edges()) {
      Event.Contributed contributed = now.contribution(edge);
      if (contributed != null) {
        only = contributed;
        arrived++;
      }
    }
    if (only == null) {
      return "";
    }
    Seen value = now.trace().seen(only.value());
    String chip =
        expected == 1
            ? Texts.chip(value, only.summedFrom())
            : arrived == expected
                ? "∂ %,d terms".formatted(arrived)
                : "∂ %,d of %,d".formatted(arrived, expected);
    chip(chip, value);
    return chip;
  }

  private void chip(String text, Seen value) {
    look.put(CHIP, text);
    look.put(WEIGHT, Texts.weight(value));
    if (Numbers.hasNonFinite(value)) {
      look.put(VertexLook.ALARM, "gradient");
    }
  }

  /** The way of a gradient that vanishes or explodes, and where it begins. */
  private void trend(Structure.Edge edge) {
    Event.Contributed contributed = now.contribution(edge);
    Trend trend = contributed == null ? null : Trend.of(now.trace().seen(contributed.value()));
    if (trend != null) {
      look.put(TREND, trend.label());
      if (trend.beginsAt(edge, now)) {
        look.put(ONSET, trend.onset());
      }
    }
  }

  private String spoken(
      Structure.Vertex from, Structure.Vertex to, @Nullable Cut cut, String chip) {
    String text = facts.name(from) + " to " + facts.name(to);
    if (!chip.isEmpty()) {
      text += ", contribution " + chip.substring(2);
    }
    Object trend = look.getOrDefault(ONSET, look.get(TREND));
    if (trend != null) {
      text += ", " + trend;
    }
    return cut == null ? text : text + ", cut: " + cut.words();
  }

  /** Why a line is cut; null if it is not. */
  static @Nullable Cut cut(Facts facts, Part.Line line) {
    Structure.Severed severed = line.severed();
    if (severed != null) {
      return facts.cut(severed.key());
    }
    Cut cut = line.edges().size() == 1 ? facts.cut(line.edges().getFirst().key()) : null;
    return cut == null || cut.mark().isEmpty() ? null : cut;
  }

  /**
   * The local derivative of an edge, as its chip has it: {@code × 6} or {@code g @ bᵀ}; empty if
   * none.
   */
  static String local(Facts facts, Structure.Edge edge) {
    return facts.isPlain(edge) ? "" : facts.local(edge);
  }
}
