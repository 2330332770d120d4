package tapedeck.app.inspector;

import tapedeck.tensor.Tensor;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;

/** A tensor in five figures; the figures leave out what is not finite. */
record Statistics(double min, double max, double mean, double norm, int nonFinite) {
  static Statistics of(Seen seen) {
    return switch (seen) {
      case Seen.Whole(Tensor tensor) -> of(tensor);
      case Seen.Summary(var dtype, var shape, var min, var max, var mean, var norm, var lost) ->
          new Statistics(min, max, mean, norm, lost);
    };
  }

  private static Statistics of(Tensor tensor) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    double squares = 0;
    int finite = 0;
    for (int i = 0; i < tensor.size(); i++) {
      double value = tensor.getDouble(i);
      if (Double.isFinite(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
        squares += value * value;
        finite++;
      }
    }
    return new Statistics(
        min, max, sum / Math.max(1, finite), Math.sqrt(squares), tensor.size() - finite);
  }

  @Override
  public String toString() {
    boolean some = min <= max;
    String figures =
        some
            ? "min %s · max %s · mean %s · norm %s"
                .formatted(
                    Numbers.brief(min),
                    Numbers.brief(max),
                    Numbers.brief(mean),
                    Numbers.brief(norm))
            : "no finite element";
    return nonFinite == 0 ? figures : figures + " · %d not finite".formatted(nonFinite);
  }
}
