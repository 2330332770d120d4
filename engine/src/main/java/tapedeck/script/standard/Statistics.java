package tapedeck.script.standard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tapedeck.script.python.Members;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/** The module {@code statistics}: averages and spreads, computed exactly and rounded once. */
final class Statistics {
  private Statistics() {}

  private static final MathContext EXACT = new MathContext(60, RoundingMode.HALF_EVEN);

  static final ClassValue ERROR =
      ClassValue.builtin("statistics", "StatisticsError", Exceptions.VALUE_ERROR, null);

  private static Value quantiles(Runtime runtime, Value[] in) {
    int n = Numbers.index(in[1], "n must be an integer");
    if (n < 1) {
      throw Raise.of(ERROR, "n must be at least 1");
    }
    List<Value> data = new ArrayList<>(data(runtime, in[0], "quantiles", 2));
    data.sort((a, b) -> runtime.less(a, b) ? -1 : runtime.less(b, a) ? 1 : 0);
    boolean inclusive = runtime.str(in[2]).equals("inclusive");
    long m = inclusive ? data.size() - 1L : data.size() + 1L;
    List<Value> cuts = new ArrayList<>();
    for (long i = 1; i < n; i++) {
      long j = i * m / n;
      if (!inclusive) {
        j = Math.max(1, Math.min(j, data.size() - 1L));
      }
      long delta = i * m - j * n;
      int at = (int) (inclusive ? j : j - 1);
      Value low = runtime.binary(Operator.MUL, data.get(at), Int.of(n - delta));
      Value high =
          runtime.binary(Operator.MUL, data.get(Math.min(at + 1, data.size() - 1)), Int.of(delta));
      cuts.add(runtime.binary(Operator.DIV, runtime.binary(Operator.ADD, low, high), Int.of(n)));
    }
    return ListValue.of(cuts);
  }

  static ModuleValue module() {
    return new ModuleValue(
        "statistics",
        new Members()
            .value("StatisticsError", ERROR)
            .function("mean", "data", Statistics::mean)
            .function(
                "fmean",
                "data, weights=None",
                (r, in) -> {
                  List<Value> data = data(r, in[0], "fmean", 1);
                  return in[1] == tapedeck.script.value.None.NONE
                      ? Float.of(average(data))
                      : Pairs.weighed(r, data, r.all(in[1]));
                })
            .function("covariance", "x, y, /", (r, in) -> Pairs.covariance(r, in[0], in[1]))
            .function("correlation", "x, y, /", (r, in) -> Pairs.correlation(r, in[0], in[1]))
            .function(
                "linear_regression",
                "x, y, /, *, proportional=False",
                (r, in) -> Pairs.line(r, in[0], in[1], r.truth(in[2])))
            .function("median", "data", Statistics::median)
            .function("mode", "data", Statistics::mode)
            .function("quantiles", "data, *, n=4, method='exclusive'", Statistics::quantiles)
            .function("multimode", "data", Statistics::modes)
            .function("median_low", "data", (r, in) -> middle(r, in[0], 1))
            .function("median_high", "data", (r, in) -> middle(r, in[0], 0))
            .function(
                "harmonic_mean",
                "data, weights=None",
                (r, in) -> {
                  List<Value> data = data(r, in[0], "harmonic_mean", 1);
                  double sum = 0;
                  for (Value each : data) {
                    sum += 1 / Numbers.real(each);
                  }
                  return Float.of(data.size() / sum);
                })
            .function(
                "geometric_mean",
                "data",
                (r, in) -> {
                  List<Value> data = data(r, in[0], "geometric_mean", 1);
                  List<Value> logs = new ArrayList<>();
                  data.forEach(each -> logs.add(Float.of(Math.log(Numbers.real(each)))));
                  return Float.of(Math.exp(average(logs)));
                })
            .function(
                "variance", "data, xbar=None", (r, in) -> spread(r, in[0], "variance", 1, false))
            .function(
                "pvariance", "data, mu=None", (r, in) -> spread(r, in[0], "pvariance", 0, false))
            .function("stdev", "data, xbar=None", (r, in) -> spread(r, in[0], "stdev", 1, true))
            .function("pstdev", "data, mu=None", (r, in) -> spread(r, in[0], "pstdev", 0, true))
            .all());
  }

  static List<Value> data(Runtime runtime, Value given, String name, int least) {
    List<Value> all = runtime.all(given);
    if (all.size() < least) {
      throw Raise.of(
          ERROR,
          least == 1
              ? name + " requires at least one data point"
              : name + " requires at least two data points");
    }
    if (all.stream().anyMatch(each -> each instanceof Float f && !Double.isFinite(f.value()))) {
      throw Raise.refused("statistics." + name + " of nan or infinity", "Leave those out.");
    }
    return all;
  }

  private static BigDecimal exact(Value value) {
    return value instanceof Int whole
        ? new BigDecimal(whole.big())
        : new BigDecimal(Numbers.real(value));
  }

  static BigDecimal sum(List<Value> data) {
    return data.stream().map(Statistics::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double average(List<Value> data) {
    return sum(data).divide(BigDecimal.valueOf(data.size()), EXACT).doubleValue();
  }

  /** Whole numbers have a whole result where it comes out even. */
  private static Value number(BigDecimal exact, List<Value> data) {
    boolean whole = data.stream().allMatch(Int.class::isInstance);
    return whole && exact.stripTrailingZeros().scale() <= 0
        ? Int.of(exact.toBigIntegerExact())
        : Float.of(exact.doubleValue());
  }

  private static Value mean(Runtime runtime, Value[] in) {
    List<Value> data = data(runtime, in[0], "mean", 1);
    return number(sum(data).divide(BigDecimal.valueOf(data.size()), EXACT), data);
  }

  private static Value median(Runtime runtime, Value[] in) {
    List<Value> sorted = new ArrayList<>(runtime.all(in[0]));
    if (sorted.isEmpty()) {
      throw Raise.of(ERROR, "no median for empty data");
    }
    sorted.sort((a, b) -> runtime.less(a, b) ? -1 : runtime.less(b, a) ? 1 : 0);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : runtime.binary(
            Operator.DIV,
            runtime.binary(Operator.ADD, sorted.get(half - 1), sorted.get(half)),
            Int.of(2));
  }

  /** The middle item, or of two the lower or higher one. */
  private static Value middle(Runtime runtime, Value given, int lower) {
    List<Value> sorted = new ArrayList<>(runtime.all(given));
    if (sorted.isEmpty()) {
      throw Raise.of(ERROR, "no median for empty data");
    }
    sorted.sort((a, b) -> runtime.less(a, b) ? -1 : runtime.less(b, a) ? 1 : 0);
    return sorted.get((sorted.size() - lower) / 2);
  }

  private static Value modes(Runtime runtime, Value[] in) {
    Map<Value, Integer> counts = new java.util.LinkedHashMap<>();
    runtime.all(in[0]).forEach(each -> counts.merge(each, 1, Integer::sum));
    int most = counts.values().stream().mapToInt(each -> each).max().orElse(0);
    return tapedeck.script.value.ListValue.of(
        counts.keySet().stream().filter(each -> counts.getOrDefault(each, 0) == most).toList());
  }

  private static Value mode(Runtime runtime, Value[] in) {
    Map<Value, Integer> counts = new HashMap<>();
    List<Value> data = runtime.all(in[0]);
    if (data.isEmpty()) {
      throw Raise.of(ERROR, "no mode for empty data");
    }
    data.forEach(each -> counts.merge(each, 1, Integer::sum));
    Value best = data.getFirst();
    for (Value each : data) {
      best = counts.getOrDefault(each, 0) > counts.getOrDefault(best, 0) ? each : best;
    }
    return best;
  }

  private static Value spread(Runtime runtime, Value given, String name, int less, boolean root) {
    List<Value> data = data(runtime, given, name, 1 + less);
    BigDecimal mean = sum(data).divide(BigDecimal.valueOf(data.size()), EXACT);
    BigDecimal squares = BigDecimal.ZERO;
    for (Value each : data) {
      BigDecimal off = exact(each).subtract(mean);
      squares = squares.add(off.multiply(off));
    }
    BigDecimal variance = squares.divide(BigDecimal.valueOf(data.size() - less), EXACT);
    BigDecimal rounded = variance.round(new MathContext(40, RoundingMode.HALF_EVEN));
    return root ? Float.of(rounded.sqrt(EXACT).doubleValue()) : number(rounded, data);
  }
}
