package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Shape;
import tapedeck.trace.Cut;
import tapedeck.trace.Event;
import tapedeck.trace.Grouping;
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
  static final double CHIP_HEIGHT = 24;
  static final double CHIP_ROW = 17;
  private static final double LEAST_ONSET = 96;
  private static final double LEAST_CHIP = 54;

  /** In a loop, where later contributions may have more digits than the first. */
  private static final double LEAST_CHIP_IN_LOOP = 76;

  private static final double LEAST_WIDTH = 104;
  private static final double HEADING_LINE = 17;
  private static final double LONGEST_HEADING = 340;
  private static final double NARROW_HEADING = 190;

  /** A heading may say more at another moment: that the tape is recording. */
  private static final double CHANGING = 12;

  private final Facts facts;
  private final Part part;
  private final Moment end;
  private final boolean locals;
  private final boolean shapes;
  private final Room room;
  private final Set<Long> targets = new HashSet<>();
  private final Set<String> twoRows = new HashSet<>();
  private final Map<String, Double> chips = new HashMap<>();
  private final Map<Long, Double> gradientWidths = new HashMap<>();
  private final Map<String, String> insides = new HashMap<>();

  private Blueprint(Facts facts, Part part, Set<Show> shown, Room room) {
    this.facts = facts;
    this.part = part;
    this.locals = shown.contains(Show.LOCALS);
    this.shapes = shown.contains(Show.SHAPES);
    this.room = room;
    this.end = facts.trace().at(facts.trace().size());
  }

  /**
   * @param shown what is shown beside values and gradients
   * @param room for the picture
   */
  static Plan of(Facts facts, Part part, Set<Show> shown, Room room) {
    return new Blueprint(facts, part, shown, room).plan();
  }

  private Plan plan() {
    if (part.structure().root() < 0) {
      return Plan.EMPTY;
    }
    List<PassInfo> passes = facts.trace().passesOf(part.structure().root());
    passes.forEach(this::gather);
    passes.forEach(pass -> targets.addAll(pass.targets()));
    for (Part.Frame frame : part.frames()) {
      for (Part.Element element : part.elements().values()) {
        if (isIn(frame, element)) {
          insides.put(element.key(), frame.key());
        }
      }
    }
    List<Plan.Item> items = new ArrayList<>();
    part.elements().values().forEach(element -> items.add(item(element)));
    List<Plan.Link> links = new ArrayList<>();
    part.lines().values().forEach(line -> links.add(link(line)));
    return new Plan(items, links, containers(), room);
  }

  /** Whether a frame is the innermost around a box. */
  private static boolean isIn(Part.Frame frame, Part.Element element) {
    return isIn(frame.group().members(), element);
  }

  private static boolean isIn(List<Grouping.Member> members, Part.Element element) {
    for (Grouping.Member member : members) {
      boolean found =
          switch (member) {
            case Grouping.Member.One(Structure.Operation operation) ->
                operation.key().equals(element.key());
            case Grouping.Member.Many(Grouping.Group group) ->
                group.key().equals(element.key())
                    || group.kind() == Grouping.Kind.ROW && isIn(group.members(), element);
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  private Plan.Link link(Part.Line line) {
    double width = chips.getOrDefault(line.key(), 0.0);
    double height = width > 0 ? CHIP_HEIGHT : 0;
    if (twoRows.contains(line.key())) {
      height += CHIP_ROW;
    }
    Cut cut = EdgeLook.cut(facts, line);
    if (cut != null) {
      width = rounded(Measure.width(cut.mark(), Measure.CAPTION) + 20);
      height = CHIP_HEIGHT + 6;
    } else if (locals && line.edges().size() == 1) {
      String local = EdgeLook.local(facts, line.edges().getFirst());
      if (!local.isEmpty()) {
        width = Math.max(width, rounded(Measure.width(local, Measure.CHIP) + 20));
        height = Math.max(height, CHIP_HEIGHT) + CHIP_ROW;
      }
    }
    return new Plan.Link(line.key(), line.from(), line.to(), line.operand(), width, height);
  }

  private void gather(PassInfo pass) {
    Map<Long, List<Seen>> terms = new HashMap<>();
    for (Event.Contributed event : end.contributions(pass)) {
      if (event.node() >= 0) {
        terms
            .computeIfAbsent(
                facts.trace().node(event.node()).key(event.input()), key -> new ArrayList<>())
            .add(facts.trace().seen(event.value()));
      }
    }
    for (Event.Accumulated sum : end.sums(pass)) {
      List<Seen> of = terms.getOrDefault(sum.of(), List.of());
      String text =
          Texts.gradient(
              facts.trace().seen(sum.sum()), of.subList(0, Math.min(of.size(), sum.terms())));
      gradientWidths.merge(sum.of(), Measure.width(text, Measure.NUMBER), Math::max);
    }
    pass.sources().forEach(source -> gradientWidths.putIfAbsent(source, 0.0));
    List<Event.Result> results = end.results(pass);
    for (Event.Result result : results == null ? List.<Event.Result>of() : results) {
      if (result.why() != null && !result.isNone()) {
        gradientWidths.merge(
            result.source(), Measure.width(Texts.ZEROS, Measure.NUMBER), Math::max);
      }
    }
    Map<String, Event.Contributed> byEdge = new HashMap<>();
    for (Event.Contributed event : end.contributions(pass)) {
      Structure.Edge edge = part.structure().edge(event.node(), event.input());
      if (edge != null) {
        byEdge.put(edge.key(), event);
      }
    }
    for (Part.Line line : part.lines().values()) {
      List<Event.Contributed> flowed =
          line.edges().stream()
              .map(edge -> byEdge.get(edge.key()))
              .filter(Objects::nonNull)
              .toList();
      if (!flowed.isEmpty()) {
        Event.Contributed only = flowed.getFirst();
        String text =
            flowed.size() == 1
                ? Texts.chip(facts.trace().seen(only.value()), only.summedFrom())
                : "∂ %,d of %,d".formatted(flowed.size(), flowed.size());
        if (text.indexOf('\n') >= 0) {
          twoRows.add(line.key());
        }
        double width =
            text.lines().mapToDouble(t -> Measure.width(t, Measure.CHIP)).max().orElse(0);
        boolean loop = facts.trace().iterations().size() > 1;
        if (flowed.stream()
            .anyMatch(event -> Trend.of(facts.trace().seen(event.value())) != null)) {
          width = Math.max(width, LEAST_ONSET);
        }
        double least = loop ? LEAST_CHIP_IN_LOOP : LEAST_CHIP;
        chips.merge(line.key(), Math.max(least, rounded(width + 18)), Math::max);
      }
    }
  }

  private Plan.Item item(Part.Element element) {
    return switch (element) {
      case Part.Element.One(Structure.Vertex vertex) -> item(vertex);
      case Part.Element.Folded folded -> item(folded);
    };
  }

  private Plan.Item item(Part.Element.Folded folded) {
    double width =
        Math.max(LEAST_WIDTH, Measure.width(FoldedLook.title(folded), Measure.FOLDED) + 20);
    Seen value = facts.trace().seen(facts.output(folded.last()));
    double height = 2 * PADDING + TITLE_ROW + ROW;
    width = Math.max(width, Measure.width(Texts.value(value), Measure.NUMBER) + 28);
    Double gradient = gradientWidths.get(part.structure().gradientKey(folded.last()));
    if (gradient != null) {
      height += GRADIENT_GAP + ROW;
      width = Math.max(width, gradient + 28);
    }
    String caption = FoldedLook.widestCaption(folded.operations().size());
    return new Plan.Item(
        folded.key(),
        rounded(width),
        height,
        rounded(Measure.width(caption, Measure.CAPTION) + 8),
        CAPTION_HEIGHT,
        part.operands(folded.key()),
        insides.get(folded.key()),
        Plan.Role.INNER,
        folded.operations().stream().anyMatch(this::isTarget));
  }

  private Plan.Item item(Structure.Vertex vertex) {
    boolean literal = facts.isLiteral(vertex);
    Seen seen = seen(vertex);
    double width = literal ? 92 : LEAST_WIDTH;
    double height = 2 * PADDING + TITLE_ROW + ROW;
    width = Math.max(width, Measure.width(facts.title(vertex), Measure.TITLE) + 28);
    if (seen != null && !literal) {
      width = Math.max(width, Measure.width(Texts.value(seen), Measure.NUMBER) + 28);
      if (!Texts.isWritten(seen)) {
        Shape grid = HeatMap.grid(seen.shape());
        width = Math.max(width, HeatMap.width(grid) + 32);
        height += HeatMap.height(grid) + THUMBNAIL_GAP;
      } else if (shapes) {
        height += ROW;
      }
      if (shapes) {
        width = Math.max(width, Measure.width(Texts.type(seen), Measure.CODE) + 28);
      }
    }
    Double gradient = gradientWidths.get(part.structure().gradientKey(vertex));
    if (gradient != null) {
      height += GRADIENT_GAP + ROW;
      width = Math.max(width, gradient + 28);
    }
    boolean assigned = !(vertex instanceof Structure.Operation) && part.operands(vertex.key()) > 0;
    return new Plan.Item(
        vertex.key(),
        rounded(width),
        height,
        literal ? 0 : rounded(captionWidth(vertex)),
        literal ? 0 : CAPTION_HEIGHT,
        assigned ? 1 : part.operands(vertex.key()),
        inside(vertex),
        vertex instanceof Structure.Operation || assigned ? Plan.Role.INNER : Plan.Role.SOURCE,
        vertex instanceof Structure.Operation operation && isTarget(operation));
  }

  private double captionWidth(Structure.Vertex vertex) {
    String longest =
        switch (vertex) {
          case Structure.Operation operation ->
              facts.recordName(operation) + (isTarget(operation) ? " · target" : "");
          case Structure.Cell cell ->
              part.structure().boxes().size() > 1
                  ? "watched by %s"
                      .formatted(
                          String.join(
                              " and ", facts.watches().by(cell.variable(), facts.trace().size())))
                  : "Variable · not watched";
          case Structure.Leaf leaf -> "not on this tape";
        };
    return Measure.width(longest, Measure.CAPTION) + 8;
  }

  private boolean isTarget(Structure.Operation operation) {
    return targets.contains(facts.output(operation));
  }

  private @Nullable Seen seen(Structure.Vertex vertex) {
    Trace trace = facts.trace();
    return switch (vertex) {
      case Structure.Operation operation -> trace.seen(facts.output(operation));
      case Structure.Cell cell ->
          part.structure().cells(cell.variable()).size() > 1
              ? trace.seen(cell.value())
              : end.value(cell.variable());
      case Structure.Leaf leaf -> trace.seen(leaf.tensor());
    };
  }

  /** Sources stand outside the tape, left of it, but near what uses them deeper inside it. */
  private @Nullable String inside(Structure.Vertex vertex) {
    return switch (vertex) {
      case Structure.Operation operation -> {
        String within = insides.get(operation.key());
        yield within != null ? within : between(operation.key());
      }
      case Structure.Cell cell ->
          part.lines().values().stream()
              .filter(line -> line.severed() != null && line.to().equals(cell.key()))
              .map(line -> insides.get(line.from()))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      case Structure.Leaf leaf -> {
        List<String> users =
            part.lines().values().stream()
                .filter(line -> line.from().equals(leaf.key()))
                .map(Part.Line::to)
                .toList();
        boolean atEntry = users.stream().anyMatch(this::isFedFromOutside);
        yield atEntry || users.isEmpty() ? null : insides.get(users.getFirst());
      }
    };
  }

  /** What no tape recorded stands in a tape's box if its line leaves that and comes back. */
  private @Nullable String between(String element) {
    List<String> before =
        part.lines().values().stream()
            .filter(line -> line.to().equals(element) && insides.containsKey(line.from()))
            .map(Part.Line::from)
            .toList();
    boolean comesBack =
        part.lines().values().stream()
            .anyMatch(line -> line.from().equals(element) && insides.containsKey(line.to()));
    return before.isEmpty() || !comesBack ? null : insides.get(before.getFirst());
  }

  private boolean isFedFromOutside(String element) {
    return part.lines().values().stream()
        .filter(line -> line.to().equals(element))
        .noneMatch(line -> insides.containsKey(line.from()));
  }

  private List<Plan.Container> containers() {
    List<Plan.Container> containers = new ArrayList<>();
    for (Part.Frame frame : part.frames()) {
      BoxLook look = BoxLook.of(part.structure(), frame, end);
      boolean narrow =
          insides.keySet().stream().filter(key -> Folding.holds(frame.group(), key)).count() < 2;
      containers.add(
          container(frame, look, after(frame), narrow ? NARROW_HEADING : LONGEST_HEADING));
    }
    return containers;
  }

  /** A backward pass stands to the right of the tape it walks. */
  private @Nullable String after(Part.Frame frame) {
    for (Structure.PassBox box : part.structure().passBoxes()) {
      if (box.key().equals(frame.key())) {
        int tape = facts.trace().pass(box.pass()).tape();
        for (Structure.Box walked : part.structure().boxes()) {
          boolean beside =
              walked.tape() == tape
                  && part.frames().stream()
                      .anyMatch(other ->
                          other.key().equals(walked.key())
                              && Objects.equals(other.inside(), frame.inside()));
          if (beside) {
            return walked.key();
          }
        }
      }
    }
    return null;
  }

  private static Plan.Container container(
      Part.Frame frame, BoxLook look, @Nullable String after, double longest) {
    boolean slim = look.state().equals("group");
    Heading heading = Heading.of(look, longest);
    return new Plan.Container(
        frame.key(),
        frame.inside(),
        rounded(heading.width() + CHANGING + (slim ? BoxView.SLIM : BoxView.BROAD)),
        heading.lines() * HEADING_LINE,
        slim,
        after);
  }

  private static double rounded(double size) {
    return Math.ceil(size / GRID) * GRID;
  }
}
