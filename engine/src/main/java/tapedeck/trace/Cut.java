package tapedeck.trace;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;
import tapedeck.tensor.DType;

/**
 * Where a path for gradients ends although values go on.
 *
 * @param mark what is cut, in a word or two: {@code stop_gradient}; empty where nobody expects a
 *     gradient, as behind a comparison
 * @param words why, as a sentence
 * @param place where in the source
 */
public record Cut(String mark, String words, Place place) {

  /** Why no gradient comes back over an edge; null if one can, or if there is none to expect. */
  public static @Nullable Cut of(Structure structure, Structure.Edge edge) {
    Trace trace = structure.trace();
    if (!isLive(structure, edge.from())) {
      return null;
    }
    Event.Computed to = trace.node(edge.to().node());
    String none = to.op().notDifferentiable();
    if (none != null) {
      boolean truth = trace.seen(to.output()).dtype() == DType.BOOL;
      return new Cut(truth ? "" : to.op().name(), none, to.place());
    }
    if (!trace.seen(to.output()).dtype().isFloating()) {
      String type = trace.seen(to.output()).dtype().label();
      return new Cut(
          type,
          "%s makes %s of it, and only floating-point numbers carry gradients."
              .formatted(code(trace, to.place()), type),
          to.place());
    }
    if (!structure.isRecorded(edge.to())) {
      return new Cut(
          "not recorded",
          "%s was computed, but not recorded: %s."
              .formatted(code(trace, to.place()), to.why().words()),
          to.place());
    }
    return null;
  }

  /** Why no gradient comes back through an assignment. */
  public static Cut of(Structure structure, Structure.Severed severed) {
    Trace trace = structure.trace();
    Event event = trace.event(severed.event());
    String how = event instanceof Event.Assigned assigned ? assigned.how() : "assign";
    return new Cut(
        how,
        "%s stores a number in the variable; a tape records no assignment, so no gradient comes back through it."
            .formatted(code(trace, event.place())),
        event.place());
  }

  private static String code(Trace trace, Place place) {
    String text = trace.source().at(place);
    boolean brief = !text.isEmpty() && text.length() <= 40;
    return brief
        ? "%s on line %d".formatted(text, place.line())
        : place.isKnown() ? "Line " + place.line() : "It";
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
