package tapedeck.app.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tapedeck.trace.Granularity;
import tapedeck.trace.Phase;
import tapedeck.trace.Steps;
import tapedeck.trace.Trace;

/**
 * The phases of a run as shapes: for each phase the outline, as an SVG path, of what it covers on a
 * bar. Every step is equally wide, and inside it every operation is. Neighbours of one phase are
 * one segment; where segments would be finer than the screen, each column shows the phases one
 * above the other by their share.
 */
record Segments(Map<Phase, String> outlines) {
  private static final double FINEST = 3;
  private static final double GAP_FROM = 4;
  private static final int MOST_OPERATIONS_EACH = 8;
  private static final int MOST_SAMPLES = 64;

  static Segments of(Trace trace, Steps steps, double width, double height) {
    Map<Phase, StringBuilder> paths = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      paths.put(phase, new StringBuilder());
    }
    int count = steps.count() - 1;
    if (count > 0 && width >= 1) {
      Drawing drawing =
          new Drawing(trace, steps, trace.steps(Granularity.OP), count, width, height, paths);
      boolean coarse = drawing.operations().count() <= width * MOST_OPERATIONS_EACH;
      List<Run> runs = coarse ? drawing.runs() : List.of();
      if (coarse && width / runs.size() >= FINEST) {
        drawing.segments(runs);
      } else {
        drawing.columns();
      }
    }
    Map<Phase, String> outlines = new EnumMap<>(Phase.class);
    paths.forEach((phase, path) -> outlines.put(phase, path.toString()));
    return new Segments(outlines);
  }

  String of(Phase phase) {
    return outlines.getOrDefault(phase, "");
  }

  private record Run(Phase phase, double begin, double end) {}

  private record Drawing(
      Trace trace,
      Steps steps,
      Steps operations,
      int count,
      double width,
      double height,
      Map<Phase, StringBuilder> paths) {

    /** How many operations step {@code i}, from 0, takes; at least 1. */
    int length(int i) {
      return Math.max(1, last(i) - operations.indexAt(steps.position(i)));
    }

    private int last(int i) {
      return operations.indexAt(steps.position(i + 1));
    }

    /** The phase of the operation {@code part} of {@code length} in step {@code i}. */
    Phase phase(int i, int part, int length) {
      return trace.at(operations.position(last(i) - length + 1 + part)).phase();
    }

    /** Neighbours of one phase, joined, in order. */
    List<Run> runs() {
      List<Run> runs = new ArrayList<>();
      double step = width / count;
      for (int i = 0; i < count; i++) {
        int length = length(i);
        for (int part = 0; part < length; part++) {
          Phase phase = phase(i, part, length);
          double end = (i + (part + 1.0) / length) * step;
          Run last = runs.isEmpty() ? null : runs.getLast();
          if (last != null && last.phase() == phase) {
            runs.set(runs.size() - 1, new Run(phase, last.begin(), end));
          } else {
            runs.add(new Run(phase, last == null ? 0 : last.end(), end));
          }
        }
      }
      return runs;
    }

    void segments(List<Run> runs) {
      for (Run run : runs) {
        double length = run.end() - run.begin();
        bar(run.phase(), run.begin(), 0, length - gap(length), height);
      }
    }

    private static double gap(double length) {
      return length >= GAP_FROM ? 1 : 0;
    }

    void columns() {
      for (int column = 0; column < width; column++) {
        double[] share = new double[Phase.values().length];
        int samples = Math.clamp((int) Math.ceil(operations.count() / width), 1, MOST_SAMPLES);
        for (int sample = 0; sample < samples; sample++) {
          double at = Math.min((column + (sample + 0.5) / samples) / width, 1) * count;
          int i = Math.min((int) at, count - 1);
          int length = length(i);
          int part = Math.min((int) ((at - i) * length), length - 1);
          share[phase(i, part, length).ordinal()] += 1.0 / samples;
        }
        double y = 0;
        for (Phase phase : Phase.values()) {
          double part = share[phase.ordinal()] * height;
          bar(phase, column, y, 1, part);
          y += part;
        }
      }
    }

    void bar(Phase phase, double x, double y, double w, double h) {
      StringBuilder path = paths.get(phase);
      if (path != null && w > 0 && h > 0) {
        path.append('M').append((float) x).append(' ').append((float) y);
        path.append('h').append((float) w).append('v').append((float) h);
        path.append('h').append((float) -w).append('z');
      }
    }
  }
}
