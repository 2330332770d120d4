package tapedeck.script.library.keras.metric;

import tapedeck.op.Calculus;
import tapedeck.tape.Engine;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * The area under a curve of truths found against false alarms, or of precision against recall.
 *
 * @param hits how often truth and guess are yes, for each threshold
 * @param passes how often both are no
 * @param alarms how often only the guess is yes
 * @param misses how often only the truth is yes
 */
@SuppressWarnings("ArrayRecordComponent")
record CurveArea(float[] hits, float[] passes, float[] alarms, float[] misses) {
  Tensor under(Engine engine, String curve, String summation) {
    return engine.quietly(k ->
        curve.equals("PR") && summation.equals("interpolation")
            ? between(k)
            : strips(k, curve.equals("PR"), summation));
  }

  private Tensor strips(Calculus k, boolean precision, String summation) {
    float[] terms = new float[hits.length - 1];
    for (int t = 0; t < terms.length; t++) {
      float y = precision ? precision(t) : recall(t);
      float next = precision ? precision(t + 1) : recall(t + 1);
      float height =
          switch (summation) {
            case "minoring" -> Math.min(y, next);
            case "majoring" -> Math.max(y, next);
            default -> (y + next) / 2;
          };
      float width = precision ? recall(t) - recall(t + 1) : fallOut(t) - fallOut(t + 1);
      terms[t] = width * height;
    }
    return k.reduceSum(Tensor.of(Shape.of(terms.length), terms));
  }

  /** Precision and recall with both counts taken to grow evenly between thresholds. */
  private Tensor between(Calculus k) {
    int n = hits.length - 1;
    float[] quotients = new float[n];
    for (int t = 0; t < n; t++) {
      float now = hits[t] + alarms[t];
      float next = hits[t + 1] + alarms[t + 1];
      quotients[t] = now > 0 && next > 0 ? now / next : 1;
    }
    Tensor logs = k.apply(tapedeck.op.Catalogue.required("log"), Tensor.of(Shape.of(n), quotients));
    float[] terms = new float[n];
    for (int t = 0; t < n; t++) {
      float more = hits[t] - hits[t + 1];
      float next = hits[t + 1] + alarms[t + 1];
      float step = Math.max(hits[t] + alarms[t] - next, 0);
      float slope = ConfusionMetric.ratio(more, step);
      float rest = hits[t + 1] - slope * next;
      float all = Math.max(hits[t + 1] + misses[t + 1], 0);
      terms[t] = ConfusionMetric.ratio(slope * (more + rest * logs.getFloat(t)), all);
    }
    return k.reduceSum(Tensor.of(Shape.of(n), terms));
  }

  private float recall(int t) {
    return ConfusionMetric.ratio(hits[t], hits[t] + misses[t]);
  }

  private float precision(int t) {
    return ConfusionMetric.ratio(hits[t], hits[t] + alarms[t]);
  }

  private float fallOut(int t) {
    return ConfusionMetric.ratio(alarms[t], alarms[t] + passes[t]);
  }
}
