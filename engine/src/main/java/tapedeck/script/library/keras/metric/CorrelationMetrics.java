package tapedeck.script.library.keras.metric;

import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/** Metrics of how truth and prediction go together: the coefficients of Pearson and of Lin. */
final class CorrelationMetrics {
  private CorrelationMetrics() {}

  /** The coefficient of each row. */
  private interface Coefficient {
    Value of(Runtime runtime, Value truth, Value guess, Value axis);
  }

  static void install(Namespace metrics) {
    define(metrics, "PearsonCorrelation", "pearson_correlation", CorrelationMetrics::pearson);
    define(metrics, "ConcordanceCorrelation", "concordance_correlation", CorrelationMetrics::lin);
  }

  private static void define(Namespace metrics, String name, String label, Coefficient rule) {
    metrics.method(
        label,
        "y_true, y_pred, axis=-1",
        (r, in) -> {
          Tensor p = Operands.tensor(r, in[1], null).value();
          Tensor y = Operands.tensor(r, in[0], null).value().cast(p.dtype());
          return rule.of(r, new TensorValue(y), new TensorValue(p), in[2]);
        });
    Parameters parameters = Parameters.parse("name='" + label + "', dtype=None, axis=-1");
    metrics.value(
        name,
        ClassValue.builtin(
            "keras.src.metrics.correlation_metrics",
            name,
            MetricClass.TYPE,
            (runtime, type, given) -> {
              Value[] in = parameters.bind(name + ".__init__()", given);
              int axis = (int) Constants.number(runtime, in[2]);
              return new MetricObject(
                  type,
                  in[0] instanceof Str text ? text.text() : label,
                  MetricObject.Kind.MEAN,
                  (k, y, p) ->
                      KerasMetrics.x(
                          runtime,
                          rule.of(
                              runtime,
                              new TensorValue(y.cast(p.dtype())),
                              new TensorValue(p),
                              Int.of(axis))),
                  DType.FLOAT32);
            }));
  }

  private static Value mean(Runtime runtime, Value x, Value axis) {
    return Composed.tf(runtime, "reduce_mean", x, axis, Bool.TRUE);
  }

  private static Value variance(Runtime runtime, Value x, Value axis) {
    Value off = Composed.sub(runtime, x, mean(runtime, x, axis));
    return mean(runtime, Composed.tf(runtime, "square", off), axis);
  }

  private static Value pearson(Runtime runtime, Value truth, Value guess, Value axis) {
    Value y = unit(runtime, Composed.sub(runtime, truth, mean(runtime, truth, axis)), axis);
    Value p = unit(runtime, Composed.sub(runtime, guess, mean(runtime, guess, axis)), axis);
    return Composed.tf(runtime, "reduce_mean", Composed.mul(runtime, y, p), axis);
  }

  private static Value unit(Runtime runtime, Value x, Value axis) {
    Value deviation = Composed.tf(runtime, "sqrt", variance(runtime, x, axis));
    return Composed.tf(runtime, "divide", x, deviation);
  }

  private static Value lin(Runtime runtime, Value truth, Value guess, Value axis) {
    Value y = mean(runtime, truth, axis);
    Value p = mean(runtime, guess, axis);
    Value scatter =
        Composed.add(
            runtime,
            variance(runtime, Composed.sub(runtime, truth, y), axis),
            variance(runtime, Composed.sub(runtime, guess, p), axis));
    Value both =
        Composed.mul(runtime, Composed.sub(runtime, truth, p), Composed.sub(runtime, guess, p));
    Value apart = Composed.tf(runtime, "square", Composed.sub(runtime, y, p));
    Value norm = Composed.add(runtime, Composed.add(runtime, scatter, apart), Float.of(1e-7));
    Value share = Composed.tf(runtime, "divide", Composed.mul(runtime, Float.of(2), both), norm);
    return Composed.tf(runtime, "reduce_mean", share, axis);
  }
}
