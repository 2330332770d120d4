package tapedeck.script.library.plot;

import java.util.stream.DoubleStream;
import tapedeck.script.figure.Axes.Side;
import tapedeck.script.figure.Layer;
import tapedeck.script.library.plot.FigureBook.Plane;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** From where to where axes reach: as they were told, else by what is drawn and a margin. */
final class PlotLimits {
  private static final double MARGIN = 0.05;

  private PlotLimits() {}

  static Value of(Plane plane, boolean across) {
    Side side = across ? plane.x : plane.y;
    double[] data =
        plane.layers.stream()
            .flatMapToDouble(layer -> numbers(layer, across))
            .filter(Double::isFinite)
            .toArray();
    double least = DoubleStream.of(data).min().orElse(0);
    double most = DoubleStream.of(data).max().orElse(1);
    double margin = data.length == 0 ? 0 : MARGIN * (most - least);
    boolean flat = data.length > 0 && margin == 0;
    double low = flat ? least - MARGIN * Math.max(1, Math.abs(least)) : least - margin;
    double high = flat ? most + MARGIN * Math.max(1, Math.abs(most)) : most + margin;
    Double from = side.low();
    Double to = side.high();
    return Tuple.of(number(from == null ? low : from), number(to == null ? high : to));
  }

  private static Value number(double x) {
    return ArrayValue.of(Tensor.of(x));
  }

  private static DoubleStream numbers(Layer layer, boolean across) {
    return switch (layer) {
      case Layer.Line line -> DoubleStream.of(across ? line.x() : line.y());
      case Layer.Points points -> DoubleStream.of(across ? points.x() : points.y());
      case Layer.Bars bars -> across == bars.upright() ? feet(bars) : heights(bars);
      case Layer.Band band ->
          across
              ? DoubleStream.of(band.x())
              : DoubleStream.concat(DoubleStream.of(band.low()), DoubleStream.of(band.high()));
      case Layer.Level level ->
          across == level.across() ? DoubleStream.empty() : DoubleStream.of(level.at());
      case Layer.Strip strip ->
          across == strip.across()
              ? DoubleStream.empty()
              : DoubleStream.of(strip.low(), strip.high());
      case Layer.Cells cells -> DoubleStream.of(across ? cells.x() : cells.y());
      case Layer.Contours contours -> DoubleStream.of(across ? contours.x() : contours.y());
      case Layer.Words words -> DoubleStream.empty();
    };
  }

  private static DoubleStream feet(Layer.Bars bars) {
    double[] right = bars.at().clone();
    for (int i = 0; i < right.length; i++) {
      right[i] += bars.widths()[i];
    }
    return DoubleStream.concat(DoubleStream.of(bars.at()), DoubleStream.of(right));
  }

  private static DoubleStream heights(Layer.Bars bars) {
    double[] ends = bars.ground().clone();
    for (int i = 0; i < ends.length; i++) {
      ends[i] += bars.lengths()[i];
    }
    return DoubleStream.concat(DoubleStream.of(bars.ground()), DoubleStream.of(ends));
  }
}
