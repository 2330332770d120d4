package tapedeck.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Breakpoints;
import tapedeck.script.ScriptError;
import tapedeck.trace.Breakpoint;
import tapedeck.trace.Condition;
import tapedeck.trace.Spot;

/** The breakpoints of the documents of late, kept from start to start. */
final class KeptBreakpoints {
  private static final String KEY = "breakpoints";
  private static final String BETWEEN_DOCUMENTS = "\f";
  private static final int MOST_DOCUMENTS = 40;

  private final Breakpoints breakpoints;
  private final Settings settings;
  private final Supplier<String> document;
  private final Map<String, List<String>> kept = new LinkedHashMap<>();
  private boolean opening;

  /**
   * @param document names the document in hand, in one line
   */
  KeptBreakpoints(Breakpoints breakpoints, Settings settings, Supplier<String> document) {
    this.breakpoints = breakpoints;
    this.settings = settings;
    this.document = document;
    for (String each : settings.get(KEY, "").split(BETWEEN_DOCUMENTS)) {
      List<String> lines = each.lines().toList();
      if (lines.size() > 1) {
        kept.put(lines.getFirst(), lines.subList(1, lines.size()));
      }
    }
    breakpoints
        .all()
        .addListener(
            (ListChangeListener<Breakpoint>)
                change -> {
                  if (!opening) {
                    keep();
                  }
                });
  }

  /** Opens a document and puts its breakpoints back. */
  void during(Runnable open) {
    opening = true;
    try {
      open.run();
      List<Breakpoint> all = new ArrayList<>();
      for (String line : kept.getOrDefault(document.get(), List.of())) {
        Breakpoint each = read(line);
        if (each != null) {
          all.add(each);
        }
      }
      breakpoints.restore(all);
    } finally {
      opening = false;
    }
  }

  /** Keeps the breakpoints as they are for the document in hand. */
  void keep() {
    kept.remove(document.get());
    if (!breakpoints.all().isEmpty()) {
      kept.put(document.get(), breakpoints.all().stream().map(KeptBreakpoints::written).toList());
    }
    while (kept.size() > MOST_DOCUMENTS) {
      kept.remove(kept.keySet().iterator().next());
    }
    List<String> documents = new ArrayList<>();
    kept.forEach((name, lines) -> documents.add(name + "\n" + String.join("\n", lines)));
    settings.put(KEY, String.join(BETWEEN_DOCUMENTS, documents));
  }

  private static String written(Breakpoint breakpoint) {
    String spot =
        switch (breakpoint.spot()) {
          case Spot.Line(int number) -> "line " + number;
          case Spot.Vertex(String key) -> "node " + key;
          case Spot.Anywhere anywhere -> "anywhere";
        };
    String state = breakpoint.isOn() ? "on" : "off";
    return "%s\t%s\t%s".formatted(state, spot, breakpoint.condition().text());
  }

  /** What a line says; null if it is not understood. */
  private static @Nullable Breakpoint read(String line) {
    String[] parts = line.split("\t", 3);
    if (parts.length < 3) {
      return null;
    }
    try {
      Spot spot =
          parts[1].startsWith("line ")
              ? new Spot.Line(Integer.parseInt(parts[1].substring(5)))
              : parts[1].startsWith("node ")
                  ? new Spot.Vertex(parts[1].substring(5))
                  : new Spot.Anywhere();
      return new Breakpoint(spot, Condition.of(parts[2]), parts[0].equals("on"));
    } catch (ScriptError | NumberFormatException broken) {
      return null;
    }
  }
}
