package tapedeck.trace;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.NotRecorded;
import tapedeck.tape.Place;
import tapedeck.tensor.DType;

/**
 * Where a path for gradients ends although values go on.
 *
 * @param mark what is cut, in a word or two: {@code stop_gradient}; empty where nobody expects a
 *     gradient, as behind a comparison
 * @param cause why no gradient comes back
 */
public record Cut(String mark, NoneCause cause) {
  private static final int LONGEST_MARK = 20;

  /** Why, as a sentence. */
  public String words() {
    return cause.sentence();
  }

  /** Where in the source. */
  public Place place() {
    return cause.place();
  }

  /** Why no gradient comes back over an edge; null if one can, or if there is none to expect. */
  public static @Nullable Cut of(Structure structure, Structure.Edge edge) {
    Trace trace = structure.trace();
    if (!isLive(structure, edge.from())) {
      return null;
    }
    int node = edge.to().node();
    NoneCause cause = cause(trace, node, structure.isRecorded(edge.to()));
    return cause == null ? null : new Cut(mark(trace, node, cause), cause);
  }

  private static String mark(Trace trace, int node, NoneCause cause) {
    if (cause instanceof NoneCause.Unrecorded) {
      return "not recorded";
    }
    Event.Computed computed = trace.node(node);
    DType type = trace.seen(computed.output()).dtype();
    return computed.op().notDifferentiable() == null
        ? type.label()
        : type == DType.BOOL ? "" : computed.op().name();
  }

  /**
   * Why no gradient comes back through an operation; null if one does.
   *
   * @param recorded whether the tape that is asked recorded it
   */
  static @Nullable NoneCause cause(Trace trace, int node, boolean recorded) {
    Event.Computed computed = trace.node(node);
    String expression = new Labels(trace).expression(node);
    String blocked = computed.op().notDifferentiable();
    DType type = trace.seen(computed.output()).dtype();
    if (blocked == null && !type.isFloating()) {
      blocked = "Its result is %s, and carries no gradient.".formatted(type.label());
    }
    if (blocked != null && (recorded || computed.why() != NotRecorded.NO_TAPE)) {
      return new NoneCause.Blocked(expression, blocked, node, computed.place());
    }
    return recorded
        ? null
        : new NoneCause.Unrecorded(expression, computed.why(), node, computed.place());
  }

  /** Why no gradient comes back through an assignment, or through NumPy. */
  public static Cut of(Structure structure, Structure.Severed severed) {
    Trace trace = structure.trace();
    NoneCause cause = cause(trace, severed.event(), structure.gradientKey(severed.from()));
    return new Cut(mark(cause), cause);
  }

  private static String mark(NoneCause cause) {
    if (cause instanceof NoneCause.MadeByNumPy made) {
      return made.text().length() <= LONGEST_MARK ? made.text() : made.maker();
    }
    return cause instanceof NoneCause.Assigned assigned ? assigned.how() : "";
  }

  /** Why no gradient comes back from an assignment or conversion to what it was made of. */
  static NoneCause cause(Trace trace, int event, long from) {
    return switch (trace.event(event)) {
      case Event.Assigned e ->
          new NoneCause.Assigned(new Labels(trace).of(e.variable()), e.how(), e.place());
      case Event.Converted e -> {
        Detours.Detour way =
            new Detours(trace)
                .of(event).stream()
                    .filter(detour -> detour.from() == from)
                    .findFirst()
                    .orElse(new Detours.Detour(from, trace.source().at(e.place()), e.place()));
        yield new NoneCause.MadeByNumPy(way.how(), e.from(), way.place());
      }
      default -> throw new IllegalArgumentException("nothing is cut at event " + event);
    };
  }

  /** Whether gradients can arrive at a vertex: it is recorded, or watched, and floating. */
  public static boolean isLive(Structure structure, Structure.Vertex vertex) {
    Trace trace = structure.trace();
    return switch (vertex) {
      case Structure.Operation operation ->
          structure.isRecorded(operation)
              && trace.seen(trace.node(operation.node()).output()).dtype().isFloating();
      case Structure.Cell cell -> trace.seen(cell.value()).dtype().isFloating();
      case Structure.Leaf leaf -> leaf.watched();
    };
  }
}
