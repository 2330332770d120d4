package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Shape;
import tapedeck.trace.Event;
import tapedeck.trace.Moment;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

/** Works out how much room everything in a part needs, whatever moment is looked at. */
final class Blueprint {
  static final double TITLE_ROW = 20;
  static final double ROW = 20;
  static final double PADDING = 10;
  static final double GRADIENT_GAP = 7;
  static final double THUMBNAIL_GAP = 6;
  static final double CAPTION_HEIGHT = 24;
  private static final double GRID = 6;
  private static final double LEAST_CHIP = 66;
  private static final double HEADING_LINE = 17;
  private static final double LONGEST_HEADING = 420;

  private final Facts facts;
  private final Part part;
  private final Moment end;
  private final Map<String, Double> chips = new HashMap<>();
  private final Map<Long, Double> gradientWidths = new HashMap<>();
  private final Map<String, String> insides = new HashMap<>();

  private Blueprint(Facts facts, Part part) {
    this.facts = facts;
    this.part = part;
    this.end = facts.trace().at(facts.trace().size());
  }

  static Plan of(Facts facts, Part part) {
    return new Blueprint(facts, part).plan();
  }

  /** Whether a vertex keeps a row for its gradient. */
  private Plan plan() {
    if (part.structure().root() < 0) {
      return Plan.EMPTY;
    }
    for (PassInfo pass : facts.trace().passes()) {
      if (facts.trace().tape(pass.tape()).root() == part.structure().root()) {
        gather(pass);
      }
    }
    part.structure().boxes().forEach(b -> b.members().forEach(m -> insides.put(m.key(), b.key())));
    part.structure()
        .passBoxes()
        .forEach(b -> b.members().forEach(m -> insides.put(m.key(), b.key())));
    List<Plan.Item> items = new ArrayList<>();
    part.vertices().values().forEach(vertex -> items.add(item(vertex)));
    List<Plan.Link> links = new ArrayList<>();
    for (Structure.Edge edge : part.edges().values()) {
      links.add(
          new Plan.Link(
              edge.key(),
              edge.from().key(),
              edge.to().key(),
              edge.input(),
              chips.getOrDefault(edge.key(), 0.0)));
    }
    return new Plan(items, links, containers());
  }

  private void gather(PassInfo pass) {
    for (Event.Accumulated sum : end.sums(pass)) {
      String text = Texts.gradient(facts.trace().seen(sum.sum()));
      gradientWidths.merge(sum.of(), Measure.width(text, Measure.NUMBER), Math::max);
    }
    pass.sources().forEach(source -> gradientWidths.putIfAbsent(source, 0.0));
    for (Event.Contributed event : end.contributions(pass)) {
      Structure.Edge edge = part.structure().edge(event.node(), event.input());
      if (edge != null) {
        String text = Texts.chip(facts.trace().seen(event.value()), event.summedFrom());
        double width = Measure.width(text, Measure.CHIP) + 20;
        chips.merge(edge.key(), Math.max(LEAST_CHIP, rounded(width)), Math::max);
      }
    }
  }

  private Plan.Item item(Structure.Vertex vertex) {
    boolean literal = facts.isLiteral(vertex);
    Seen seen = seen(vertex);
    double width = literal ? 110 : 126;
    double height = 2 * PADDING + TITLE_ROW + ROW;
    width = Math.max(width, Measure.width(facts.title(vertex), Measure.TITLE) + 30);
    if (seen != null && !literal) {
      width = Math.max(width, Measure.width(Texts.value(seen), Measure.NUMBER) + 30);
      if (!Texts.isWritten(seen)) {
        Shape grid = HeatMap.grid(seen.shape());
        width = Math.max(width, HeatMap.width(grid) + 36);
        height += HeatMap.height(grid) + THUMBNAIL_GAP;
      }
    }
    Double gradient = gradientWidths.get(part.structure().gradientKey(vertex));
    if (gradient != null) {
      height += GRADIENT_GAP + ROW;
      width = Math.max(width, gradient + 30);
    }
    int operands =
        vertex instanceof Structure.Operation operation
            ? facts.trace().node(operation.node()).inputs().length
            : 0;
    return new Plan.Item(
        vertex.key(),
        rounded(width),
        height,
        literal ? 0 : rounded(captionWidth(vertex)),
        literal ? 0 : CAPTION_HEIGHT,
        operands,
        inside(vertex));
  }

  private double captionWidth(Structure.Vertex vertex) {
    String longest =
        switch (vertex) {
          case Structure.Operation operation -> facts.recordName(operation) + " · target";
          case Structure.Cell cell -> "Variable · not watched";
          case Structure.Leaf leaf -> "not on this tape";
        };
    return Measure.width(longest, Measure.CAPTION) + 8;
  }

  private @Nullable Seen seen(Structure.Vertex vertex) {
    Trace trace = facts.trace();
    return switch (vertex) {
      case Structure.Operation operation -> trace.seen(facts.output(operation));
      case Structure.Cell cell -> end.value(cell.variable());
      case Structure.Leaf leaf -> trace.seen(leaf.tensor());
    };
  }

  /** Sources stand outside the tape, left of it, but near what uses them deeper inside it. */
  private @Nullable String inside(Structure.Vertex vertex) {
    return switch (vertex) {
      case Structure.Operation operation -> insides.get(operation.key());
      case Structure.Cell cell -> null;
      case Structure.Leaf leaf -> {
        List<Structure.Operation> users =
            part.edges().values().stream()
                .filter(edge -> edge.from().equals(leaf))
                .map(Structure.Edge::to)
                .toList();
        boolean atEntry = users.stream().anyMatch(this::isFedFromOutside);
        yield atEntry || users.isEmpty() ? null : insides.get(users.getFirst().key());
      }
    };
  }

  private boolean isFedFromOutside(Structure.Operation operation) {
    return part.edges().values().stream()
        .filter(edge -> edge.to().equals(operation))
        .noneMatch(edge -> edge.from() instanceof Structure.Operation);
  }

  private List<Plan.Container> containers() {
    List<Plan.Container> containers = new ArrayList<>();
    Map<Integer, String> keys = new HashMap<>();
    part.structure().boxes().forEach(box -> keys.put(box.tape(), box.key()));
    for (Structure.Box box : part.structure().boxes()) {
      BoxLook look = BoxLook.of(part.structure(), box, end);
      containers.add(container(box.key(), keys.get(box.parent()), look));
    }
    for (Structure.PassBox box : part.structure().passBoxes()) {
      BoxLook look = BoxLook.of(box, facts.trace());
      containers.add(container(box.key(), keys.get(box.recordedBy()), look));
    }
    return containers;
  }

  private static Plan.Container container(String key, @Nullable String inside, BoxLook look) {
    double width = Measure.width(look.name() + look.detail(), Measure.HEADING);
    double name = Measure.width(look.name(), Measure.HEADING);
    double chosen = Math.max(name, Math.min(width, LONGEST_HEADING));
    double lines = Math.ceil(width / chosen);
    return new Plan.Container(key, inside, rounded(chosen + 48), lines * HEADING_LINE);
  }

  private static double rounded(double size) {
    return Math.ceil(size / GRID) * GRID;
  }
}
