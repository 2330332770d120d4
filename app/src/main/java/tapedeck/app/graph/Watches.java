package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tapedeck.trace.Event;
import tapedeck.trace.Structure;
import tapedeck.trace.TapeInfo;
import tapedeck.trace.Trace;

/** Which tapes of a structure watch what, and from which position on. */
final class Watches {
  private record Watch(int position, int tape) {}

  private final Trace trace;
  private final Map<Long, List<Watch>> watches = new HashMap<>();

  Watches(Trace trace, Structure structure) {
    this.trace = trace;
    if (structure.root() >= 0) {
      TapeInfo root = trace.tape(structure.root());
      int end = end(trace, structure);
      for (int i = root.openedAt(); i < end; i++) {
        if (trace.event(i) instanceof Event.Watched watched
            && trace.tape(watched.tape()).root() == structure.root()) {
          watches
              .computeIfAbsent(watched.what(), key -> new ArrayList<>())
              .add(new Watch(i, watched.tape()));
        }
      }
    }
  }

  /** The tapes of the structure record up to its last operation, or until another is opened. */
  private static int end(Trace trace, Structure structure) {
    int last =
        structure.vertices().values().stream()
            .filter(Structure.Operation.class::isInstance)
            .mapToInt(vertex -> ((Structure.Operation) vertex).node())
            .max()
            .orElse(0);
    int begin = trace.tape(structure.root()).openedAt();
    int next =
        trace.tapes().stream()
            .filter(tape -> tape.root() != structure.root() && tape.openedAt() > begin)
            .mapToInt(TapeInfo::openedAt)
            .min()
            .orElse(trace.size());
    return Math.max(last, next);
  }

  /** The position from which on some tape watches what has this identity; -1 if none does. */
  int since(long what) {
    List<Watch> found = watches.get(what);
    return found == null ? -1 : found.getFirst().position() + 1;
  }

  /** The names of the tapes that watch it at a position. */
  List<String> by(long what, int position) {
    return watches.getOrDefault(what, List.of()).stream()
        .filter(watch -> watch.position() < position)
        .map(watch -> trace.tape(watch.tape()).name())
        .distinct()
        .toList();
  }

  boolean hasSeveralTapes() {
    return watches.values().stream().flatMap(List::stream).mapToInt(Watch::tape).distinct().count()
        > 1;
  }
}
