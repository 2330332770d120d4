package tapedeck.app.timeline;

import java.util.EnumMap;
import java.util.Map;
import tapedeck.trace.Phase;
import tapedeck.trace.Steps;
import tapedeck.trace.Trace;

/**
 * The phases of all steps as shapes: for each phase the outline, as an SVG path, of what it covers
 * on a bar. Neighbouring steps of a phase are one bar; where bars would be finer than the screen,
 * each column shows the phases one above the other by their share.
 */
record Segments(Map<Phase, String> outlines) {
  private static final double FINEST = 3;
  private static final double GAP_FROM = 4;
  private static final int SAMPLES = 8;

  static Segments of(Trace trace, Steps steps, double width, double height) {
    Map<Phase, StringBuilder> paths = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      paths.put(phase, new StringBuilder());
    }
    int count = steps.count() - 1;
    if (count > 0 && width >= 1) {
      Drawing drawing = new Drawing(trace, steps, count, width, height, paths);
      if (count <= width * SAMPLES && width / drawing.countRuns() >= FINEST) {
        drawing.runs();
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

  private record Drawing(
      Trace trace,
      Steps steps,
      int count,
      double width,
      double height,
      Map<Phase, StringBuilder> paths) {

    Phase phase(int step) {
      return trace.at(steps.position(step)).phase();
    }

    int countRuns() {
      int runs = 1;
      for (int step = 2; step <= count; step++) {
        runs += phase(step) == phase(step - 1) ? 0 : 1;
      }
      return runs;
    }

    void runs() {
      int begin = 1;
      for (int step = 2; step <= count + 1; step++) {
        if (step > count || phase(step) != phase(begin)) {
          double x = (begin - 1) * width / count;
          double end = (step - 1) * width / count;
          double gap = end - x >= GAP_FROM && step <= count ? 1 : 0;
          bar(phase(begin), x, 0, end - x - gap, height);
          begin = step;
        }
      }
    }

    void columns() {
      for (int column = 0; column < width; column++) {
        int from = 1 + (int) (column / width * count);
        int to = Math.max(from, Math.min(count, (int) ((column + 1) / width * count)));
        double[] share = new double[Phase.values().length];
        int samples = Math.min(SAMPLES, to - from + 1);
        for (int i = 0; i < samples; i++) {
          int step = from + (int) ((long) (to - from + 1) * i / samples);
          share[phase(step).ordinal()] += 1.0 / samples;
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
