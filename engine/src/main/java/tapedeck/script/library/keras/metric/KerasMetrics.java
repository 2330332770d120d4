package tapedeck.script.library.keras.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.Options;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Initializers;
import tapedeck.train.Loss;
import tapedeck.train.Losses;

/** The classes of {@code tf.keras.metrics}. */
public final class KerasMetrics {
  private static final Map<String, String> OF_LOSSES =
      Map.of(
          "LogCosh", "LogCoshError",
          "Huber", "",
          "KLDivergence", "KLDivergence");

  private KerasMetrics() {}

  /** The class of the mean of what a function of a script makes of each row. */
  private static final ClassValue WRAPPER = wrapper();

  private static ClassValue wrapper() {
    Parameters parameters = Parameters.parse("fn, name=None, dtype=None, **kwargs");
    return ClassValue.builtin(
        "keras.src.metrics.reduction_metrics",
        "MeanMetricWrapper",
        MetricClass.TYPE,
        (runtime, type, given) -> {
          Value[] in = parameters.bind("MeanMetricWrapper.__init__()", given);
          DType dtype = DTypes.tensorFlow(runtime, in[2]);
          Arguments more = Configured.keywords((DictValue) in[3]);
          return new MetricObject(
              type,
              in[1] instanceof Str text
                  ? text.text()
                  : KerasRun.of(runtime).fresh("mean_metric_wrapper"),
              MetricObject.Kind.MEAN,
              (k, y, p) -> {
                Value[] pair = {new TensorValue(y), new TensorValue(p)};
                Value rows = runtime.call(in[0], new Arguments(pair, more.names(), more.named()));
                return x(runtime, rows);
              },
              dtype == null ? KerasRun.of(runtime).floatType() : dtype);
        });
  }

  static final ClassValue TYPE = MetricClass.TYPE;

  /** The class of a mean, of which {@code compile} makes one for the loss. */
  public static final ClassValue MEAN =
      type("Mean", "mean", "", MetricObject.Kind.MEAN, options -> null);

  /** Fills {@code keras.metrics}. */
  public static void install(Namespace metrics) {
    metrics.value("Metric", TYPE);
    ConfusionMetric.install(metrics);
    metrics.value("Mean", MEAN);
    define(metrics, "Sum", "sum", "", MetricObject.Kind.SUM, options -> null);
    define(metrics, "Accuracy", "accuracy", "", o -> (r, y, p) -> same(y, p));
    define(
        metrics,
        "BinaryAccuracy",
        "binary_accuracy",
        "threshold=0.5",
        o -> {
          double threshold = number(o.get("threshold"), 0.5);
          return (r, y, p) -> same(y, above(p, threshold));
        });
    define(
        metrics,
        "CategoricalAccuracy",
        "categorical_accuracy",
        "",
        o -> (r, y, p) -> same(largest(y), largest(p)));
    define(
        metrics,
        "SparseCategoricalAccuracy",
        "sparse_categorical_accuracy",
        "",
        o -> (r, y, p) -> same(column(y, p.rank()), largest(p)));
    define(
        metrics,
        "TopKCategoricalAccuracy",
        "top_k_categorical_accuracy",
        "k=5",
        o -> {
          int k = (int) number(o.get("k"), 5);
          return (r, y, p) -> among(largest(y), p, k);
        });
    define(
        metrics,
        "SparseTopKCategoricalAccuracy",
        "sparse_top_k_categorical_accuracy",
        "k=5",
        o -> {
          int k = (int) number(o.get("k"), 5);
          return (r, y, p) -> among(column(y, p.rank()), p, k);
        });
    define(
        metrics,
        "RootMeanSquaredError",
        "root_mean_squared_error",
        "",
        MetricObject.Kind.ROOT,
        o -> rows(find("MeanSquaredError").make()));
    for (Loss.Named loss : Losses.all()) {
      String name = OF_LOSSES.getOrDefault(loss.declared().name(), loss.declared().name());
      if (!name.isEmpty()) {
        String options =
            String.join(
                ", ", loss.declared().options().stream().map(o -> o.name() + "=None").toList());
        boolean cosine = name.equals("CosineSimilarity");
        define(
            metrics,
            name,
            name.equals("LogCoshError") ? "logcosh" : loss.function(),
            options,
            o -> {
              MetricObject.Rows rows = rows(loss.declared().make(o));
              return cosine ? (r, y, p) -> negated(r, rows.of(r, y, p)) : rows;
            });
      }
    }
    TallyMetrics.install(metrics);
    CorrelationMetrics.install(metrics);
    metrics.value("MeanMetricWrapper", WRAPPER);
    functions(metrics);
    Map<String, Value> all = Map.copyOf(metrics.all());
    metrics.method("get", "identifier", (runtime, in) -> get(runtime, all, in[0]));
  }

  private static void functions(Namespace metrics) {
    KerasLosses.installFunctions(metrics);
    metrics
        .method(
            "binary_accuracy",
            "y_true, y_pred, threshold=0.5",
            (r, in) -> {
              double threshold = Constants.number(r, in[2]);
              return new TensorValue(same(x(r, in[0]), above(x(r, in[1]), threshold)));
            })
        .method(
            "categorical_accuracy",
            "y_true, y_pred",
            (r, in) -> new TensorValue(same(largest(x(r, in[0])), largest(x(r, in[1])))))
        .method(
            "sparse_categorical_accuracy",
            "y_true, y_pred",
            (r, in) -> {
              Tensor p = x(r, in[1]);
              return new TensorValue(same(column(x(r, in[0]), p.rank()), largest(p)));
            })
        .method(
            "top_k_categorical_accuracy",
            "y_true, y_pred, k=5",
            (r, in) -> {
              int k = (int) Constants.number(r, in[2]);
              return new TensorValue(among(largest(x(r, in[0])), x(r, in[1]), k));
            })
        .method(
            "sparse_top_k_categorical_accuracy",
            "y_true, y_pred, k=5",
            (r, in) -> {
              Tensor p = x(r, in[1]);
              int k = (int) Constants.number(r, in[2]);
              return new TensorValue(among(column(x(r, in[0]), p.rank()), p, k));
            });
  }

  private static Value get(Runtime runtime, Map<String, Value> all, Value given) {
    if (given instanceof Str name && !name.text().equals("accuracy")) {
      return named(runtime, name.text(), 1, 1);
    }
    Value found = given instanceof Str name ? all.get("Accuracy") : given;
    if (found == null || given instanceof tapedeck.script.value.Int) {
      throw Raise.value("Could not interpret metric identifier: " + runtime.str(given));
    }
    return found instanceof ClassValue type ? runtime.call(type) : found;
  }

  static Tensor x(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null).value();
  }

  private static tapedeck.train.Declaration<Loss> find(String name) {
    Loss.Named loss = Losses.find(name);
    if (loss == null) {
      throw new IllegalArgumentException(name);
    }
    return loss.declared();
  }

  private interface Making {
    MetricObject.@Nullable Rows of(Map<String, @Nullable Object> options);
  }

  private static void define(
      Namespace metrics, String name, String label, String options, Making making) {
    define(metrics, name, label, options, MetricObject.Kind.MEAN, making);
  }

  private static void define(
      Namespace metrics,
      String name,
      String label,
      String options,
      MetricObject.Kind kind,
      Making making) {
    metrics.value(name, type(name, label, options, kind, making));
  }

  private static ClassValue type(
      String name, String label, String options, MetricObject.Kind kind, Making making) {
    String common = "name=None, dtype=None";
    boolean first = options.startsWith("k=");
    Parameters parameters =
        Parameters.parse(
            options.isEmpty() ? common : first ? options + ", " + common : common + ", " + options);
    int named = first ? parameters.all().size() - 2 : 0;
    return ClassValue.builtin(
        "keras.src.metrics." + Initializers.snake(name).split("_")[0].toLowerCase(Locale.ROOT),
        name,
        TYPE,
        (runtime, type, given) -> {
          Value[] in = parameters.bind(name + ".__init__()", given);
          Map<String, @Nullable Object> chosen = new java.util.LinkedHashMap<>();
          for (int i = 0; i < in.length; i++) {
            if (in[i] != None.NONE && i != named && i != named + 1) {
              chosen.put(parameters.all().get(i).name(), Options.plain(runtime, in[i]));
            }
          }
          DType dtype = DTypes.tensorFlow(runtime, in[named + 1]);
          return new MetricObject(
              type,
              in[named] instanceof Str text ? text.text() : label,
              kind,
              making.of(chosen),
              dtype == null ? KerasRun.of(runtime).floatType() : dtype);
        });
  }

  private static double number(@Nullable Object given, double otherwise) {
    return given instanceof Number number ? number.doubleValue() : otherwise;
  }

  private static MetricObject.Rows rows(Loss loss) {
    return (r, y, p) -> {
      Tensor guess = p.dtype().isFloating() ? p : p.cast(DType.FLOAT32);
      return loss.rows(r, y.dtype() == guess.dtype() ? y : y.cast(guess.dtype()), guess);
    };
  }

  private static Tensor negated(tapedeck.op.Calculus k, Tensor x) {
    return k.neg(x);
  }

  /** 1 where both are the same, 0 elsewhere. */
  private static Tensor same(Tensor y, Tensor p) {
    Tensor truth = y.size() == p.size() ? y.reshape(p.shape()) : y;
    if (!truth.shape().equals(p.shape())) {
      throw EngineError.invalidArgument(
          "{{function_node __wrapped__Equal_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: %s vs. %s [Op:Equal] name: "
              .formatted(listed(y.shape()), listed(p.shape())));
    }
    double[] equal = new double[p.size()];
    for (int i = 0; i < equal.length; i++) {
      equal[i] = truth.cast(p.dtype()).getDouble(i) == p.getDouble(i) ? 1 : 0;
    }
    return Tensor.of(p.shape(), equal).cast(DType.FLOAT32);
  }

  private static String listed(Shape shape) {
    return Arrays.toString(shape.dims()).replace(" ", "");
  }

  private static Tensor above(Tensor p, double threshold) {
    double[] marks = p.toDoubles();
    double limit = p.dtype() == DType.FLOAT32 ? (float) threshold : threshold;
    return Tensor.of(p.shape(), Arrays.stream(marks).map(v -> v > limit ? 1 : 0).toArray())
        .cast(p.dtype());
  }

  /** The place of the largest number of each row. */
  static Tensor largest(Tensor x) {
    int columns = x.shape().dim(-1);
    Shape rows = Shape.of(Arrays.copyOf(x.shape().dims(), x.rank() - 1));
    double[] places = new double[rows.size()];
    for (int row = 0; row < places.length; row++) {
      int best = 0;
      for (int i = 1; i < columns; i++) {
        if (x.getDouble(row * columns + i) > x.getDouble(row * columns + best)) {
          best = i;
        }
      }
      places[row] = best;
    }
    return Tensor.of(rows, places);
  }

  /** 1 where the place in the truth is one of the {@code k} largest of its row, 0 elsewhere. */
  private static Tensor among(Tensor places, Tensor p, int k) {
    int columns = p.shape().dim(-1);
    double[] marks = new double[places.size()];
    for (int row = 0; row < marks.length; row++) {
      double own = p.getDouble(row * columns + (int) places.getDouble(row));
      int above = 0;
      for (int i = 0; i < columns; i++) {
        above += p.getDouble(row * columns + i) > own ? 1 : 0;
      }
      marks[row] = above < k ? 1 : 0;
    }
    return Tensor.of(places.shape(), marks).cast(DType.FLOAT32);
  }

  private static Tensor column(Tensor y, int rank) {
    return y.rank() == rank && y.shape().dim(-1) == 1
        ? y.reshape(Shape.of(Arrays.copyOf(y.shape().dims(), rank - 1)))
        : y;
  }

  /**
   * A metric that {@code compile} was given by name; accuracy goes by the shapes.
   *
   * @param truth the size of the last axis of the truth; {@code guess} that of the predictions
   */
  static Value named(Runtime runtime, String name, int truth, int guess) {
    List<String> accuracy = List.of("accuracy", "acc");
    String wanted = name;
    if (accuracy.contains(name)) {
      wanted =
          guess <= 1
              ? "BinaryAccuracy"
              : truth == 1 ? "SparseCategoricalAccuracy" : "CategoricalAccuracy";
    } else {
      Loss.Named loss = Losses.find(name);
      wanted = loss == null ? name : loss.declared().name();
    }
    ByName holder = runtime.own(ByName.class, ByName::new);
    Value type = holder.metrics.get(wanted);
    for (Map.Entry<String, Value> each : holder.metrics.entrySet()) {
      if (!(type instanceof ClassValue) && Initializers.snake(each.getKey()).equals(name)) {
        type = each.getValue();
      }
    }
    if (type == null) {
      throw Raise.value("Could not interpret metric identifier: " + name);
    }
    return runtime.call(type);
  }

  /** The metric classes by name, for {@code compile}. */
  private static final class ByName {
    final Map<String, Value> metrics = new java.util.HashMap<>();

    ByName() {
      install(Namespace.of(metrics));
    }
  }
}
