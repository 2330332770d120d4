package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import tapedeck.script.value.Float;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** What {@code statistics} finds of numbers that come in pairs. */
final class Pairs {
  private Pairs() {}

  private record Both(List<Value> x, List<Value> y, double meanX, double meanY) {
    double sum(DoubleBinaryOperator term) {
      List<Value> terms = new ArrayList<>();
      for (int i = 0; i < x.size(); i++) {
        terms.add(Float.of(term.applyAsDouble(Numbers.real(x.get(i)), Numbers.real(y.get(i)))));
      }
      return Statistics.sum(terms).doubleValue();
    }

    double products() {
      return sum((a, b) -> (a - meanX) * (b - meanY));
    }

    double squaresX() {
      return sum((a, b) -> (a - meanX) * (a - meanX));
    }

    double squaresY() {
      return sum((a, b) -> (b - meanY) * (b - meanY));
    }
  }

  private static Both both(Runtime runtime, Value x, Value y, String name) {
    List<Value> all = runtime.all(x);
    List<Value> others = runtime.all(y);
    String what = name.replace('_', ' ');
    if (all.size() != others.size()) {
      throw Raise.of(
          Statistics.ERROR, what + " requires that both inputs have same number of data points");
    }
    if (all.size() < 2) {
      throw Raise.of(Statistics.ERROR, what + " requires at least two data points");
    }
    Statistics.data(runtime, ListValue.of(all), name, 1);
    Statistics.data(runtime, ListValue.of(others), name, 1);
    int n = all.size();
    return new Both(
        all,
        others,
        Statistics.sum(all).doubleValue() / n,
        Statistics.sum(others).doubleValue() / n);
  }

  static Value covariance(Runtime runtime, Value x, Value y) {
    Both both = both(runtime, x, y, "covariance");
    return Float.of(both.products() / (both.x().size() - 1));
  }

  static Value correlation(Runtime runtime, Value x, Value y) {
    Both both = both(runtime, x, y, "correlation");
    double scale = Math.sqrt(both.squaresX() * both.squaresY());
    if (scale == 0) {
      throw Raise.of(Statistics.ERROR, "at least one of the inputs is constant");
    }
    return Float.of(both.products() / scale);
  }

  /** The slope and the intercept of the line that fits best. */
  static Value line(Runtime runtime, Value x, Value y, boolean proportional) {
    Both both = both(runtime, x, y, "linear_regression");
    double up = proportional ? both.sum((a, b) -> a * b) : both.products();
    double across = proportional ? both.sum((a, b) -> a * a) : both.squaresX();
    if (across == 0) {
      throw Raise.of(Statistics.ERROR, "x is constant");
    }
    double slope = up / across;
    Value make = runtime.requiredAttribute(runtime.module("collections"), "namedtuple");
    Value type =
        runtime.call(
            make,
            new Str("LinearRegression"),
            ListValue.of(List.of(new Str("slope"), new Str("intercept"))));
    double intercept = proportional ? 0 : both.meanY() - slope * both.meanX();
    return runtime.call(type, Float.of(slope), Float.of(intercept));
  }

  /** The mean of numbers that count differently. */
  static Value weighed(Runtime runtime, List<Value> data, List<Value> weights) {
    if (data.size() != weights.size()) {
      throw Raise.of(Statistics.ERROR, "data and weights must be the same length");
    }
    List<Value> terms = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      terms.add(Float.of(Numbers.real(data.get(i)) * Numbers.real(weights.get(i))));
    }
    double all = Statistics.sum(weights).doubleValue();
    if (all == 0) {
      throw Raise.of(Statistics.ERROR, "sum of weights must be non-zero");
    }
    return Float.of(Statistics.sum(terms).doubleValue() / all);
  }
}
