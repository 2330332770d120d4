package tapedeck.app.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.GradientTape;
import tapedeck.trace.Event;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.VariableInfo;

/** The attributes of one vertex at a moment. */
final class VertexLook {
  static final String LABEL = "label";
  static final String KIND = "kind";
  static final String STATE = "state";
  static final String PHASE = "phase";
  static final String ROLE = "role";
  static final String CAPTION = "caption";
  static final String VALUE = "value";
  static final String SHAPE = "shape";
  static final String TENSOR = "tensor";
  static final String GRADIENT = "gradient";
  static final String GRADIENT_TENSOR = "gradientTensor";
  static final String UPDATED = "updated";
  static final String ALARM = "alarm";
  static final String LITERAL = "literal";
  static final String TEXT = "text";

  static final String GHOST = "ghost";
  static final String PRESENT = "present";
  static final String RELEASED = "released";

  private final Facts facts;
  private final Snapshot now;
  private final Structure.Vertex vertex;
  private final boolean shapes;
  private final Map<String, Object> look = new HashMap<>();

  private VertexLook(Facts facts, Snapshot now, Structure.Vertex vertex, boolean shapes) {
    this.shapes = shapes;
    this.facts = facts;
    this.now = now;
    this.vertex = vertex;
  }

  /**
   * @param shapes whether the shape and type of its value are said, too
   */
  static Map<String, Object> of(
      Facts facts, Snapshot now, Structure.Vertex vertex, boolean shapes) {
    return new VertexLook(facts, now, vertex, shapes).look();
  }

  static String kind(Structure.Vertex vertex) {
    return switch (vertex) {
      case Structure.Operation operation -> "operation";
      case Structure.Cell cell -> "variable";
      case Structure.Leaf leaf -> leaf.watched() ? "watched" : "constant";
    };
  }

  private Map<String, Object> look() {
    boolean there = facts.since(vertex) <= now.moment().position();
    put(LABEL, facts.title(vertex));
    put(KIND, isBeyond() ? "constant" : kind(vertex));
    put(STATE, !there ? GHOST : isReleased() ? RELEASED : PRESENT);
    put(PHASE, now.phase(vertex.key()));
    put(CAPTION, caption());
    put(ROLE, role());
    put(LITERAL, facts.isLiteral(vertex) ? Boolean.TRUE : null);
    if (there) {
      value();
      gradient();
    }
    put(TEXT, spoken(there));
    return look;
  }

  private void put(String attribute, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      look.put(attribute, value);
    }
  }

  private boolean isBeyond() {
    return vertex instanceof Structure.Operation operation
        && !now.structure().isRecorded(operation);
  }

  private String role() {
    return now.isTarget(vertex) ? "target" : now.isSource(vertex) ? "source" : "";
  }

  private void value() {
    long id = valueId();
    if (id == 0) {
      return;
    }
    Seen seen = now.trace().seen(id);
    if (!facts.isLiteral(vertex)) {
      boolean written = Texts.isWritten(seen);
      put(VALUE, shapes && !written ? Texts.type(seen) : Texts.value(seen));
      put(SHAPE, shapes && written ? Texts.type(seen) : "");
    }
    if (!Texts.isWritten(seen)) {
      put(TENSOR, id);
    }
    if (facts.isNonFinite(id)) {
      put(ALARM, facts.isFirstNonFinite(vertex) ? "first" : "value");
    }
    if (vertex instanceof Structure.Cell cell) {
      long atFirst = facts.versionAtFirst(cell.variable());
      put(UPDATED, atFirst != 0 && atFirst != id ? Boolean.TRUE : null);
    }
  }

  private long valueId() {
    return switch (vertex) {
      case Structure.Operation operation -> facts.output(operation);
      case Structure.Cell cell -> now.valueId(cell);
      case Structure.Leaf leaf -> leaf.tensor();
    };
  }

  private void gradient() {
    Seen gradient = now.gradient(vertex);
    String none = Texts.none(now.result(vertex));
    Seen pending = now.pending(vertex);
    if (pending != null) {
      put(GRADIENT, Texts.growing(gradient, pending));
    } else if (gradient != null) {
      put(GRADIENT, Texts.gradient(gradient, now.terms(vertex)));
      if (Numbers.hasNonFinite(gradient) && !look.containsKey(ALARM)) {
        put(ALARM, "gradient");
      }
    } else if (none != null) {
      put(GRADIENT, none);
    }
  }

  private boolean isReleased() {
    if (!(vertex instanceof Structure.Operation operation)) {
      return false;
    }
    int[] tapes = now.trace().node(operation.node()).recordedBy();
    if (tapes.length == 0) {
      return false;
    }
    for (int tape : tapes) {
      if (now.moment().state(tape) != GradientTape.State.RELEASED) {
        return false;
      }
    }
    return true;
  }

  private String caption() {
    return switch (vertex) {
      case Structure.Operation operation -> {
        if (!now.structure().isRecorded(operation)) {
          yield "not recorded";
        }
        String name = facts.recordName(operation);
        boolean first = ("first").equals(look.get(ALARM)) || firstHere();
        yield name
            + (now.isTarget(vertex) ? " · target" : "")
            + (first ? " · first non-finite" : "");
      }
      case Structure.Cell cell -> {
        VariableInfo info = now.trace().variable(cell.variable());
        String fixed = info != null && !info.trainable() ? "Variable, not trainable" : "Variable";
        boolean several = now.structure().cells(cell.variable()).size() > 1;
        yield several
            ? "%s · version %d".formatted(fixed, cell.version())
            : watchedBy(fixed, cell.variable());
      }
      case Structure.Leaf leaf -> {
        if (leaf.watched()) {
          yield watchedBy("Tensor", leaf.tensor());
        }
        yield now.trace().maker(leaf.tensor()) >= 0 ? "not on this tape" : "constant";
      }
    };
  }

  private boolean firstHere() {
    return facts.isFirstNonFinite(vertex) && facts.since(vertex) <= now.moment().position();
  }

  private String watchedBy(String kind, long what) {
    List<String> tapes = facts.watches().by(what, now.moment().position());
    if (tapes.isEmpty()) {
      return facts.watches().since(what) < 0 ? kind + " · not watched" : kind;
    }
    return facts.watches().hasSeveralTapes()
        ? "watched by " + String.join(" and ", tapes)
        : kind + " · watched";
  }

  private String spoken(boolean there) {
    StringBuilder text = new StringBuilder(facts.name(vertex)).append(", ").append(kind(vertex));
    if (!there) {
      return text.append(", not recorded yet").toString();
    }
    Object value = look.get(VALUE);
    if (value != null) {
      text.append(", value ").append(value);
    }
    Object gradient = look.get(GRADIENT);
    if (gradient != null) {
      String number = gradient.toString();
      text.append(number.startsWith("|∂|") ? ", gradient norm " : ", gradient ")
          .append(number.substring(number.indexOf(' ') + 1));
    }
    Event.Result result = now.result(vertex);
    if (result != null && result.why() != null) {
      text.append(": ").append(result.why().words());
    }
    return text.toString();
  }
}
