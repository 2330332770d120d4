package tapedeck.script.library.keras.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Calculus;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Metrics of columns and classes: F scores, R², and how far regions cover each other. */
final class TallyMetrics {
  private static final double SLIGHT = 1e-7;

  private TallyMetrics() {}

  static void install(Namespace metrics) {
    metrics
        .value("F1Score", score("F1Score", "f1_score", "average=None, threshold=None"))
        .value(
            "FBetaScore",
            score("FBetaScore", "fbeta_score", "average=None, beta=1.0, threshold=None"))
        .value("R2Score", determination())
        .value("MeanIoU", overlap("MeanIoU", "mean_io_u", "num_classes", Kind.MEAN))
        .value("IoU", overlap("IoU", "io_u", "num_classes, target_class_ids", Kind.SOME))
        .value(
            "OneHotMeanIoU",
            overlap("OneHotMeanIoU", "one_hot_mean_io_u", "num_classes", Kind.ROWS))
        .value(
            "OneHotIoU",
            overlap("OneHotIoU", "one_hot_io_u", "num_classes, target_class_ids", Kind.SOME_ROWS))
        .value(
            "BinaryIoU",
            overlap(
                "BinaryIoU", "binary_io_u", "target_class_ids=None, threshold=0.5", Kind.BINARY));
  }

  private interface Making {
    TallyMetric.Rule of(Runtime runtime, Value[] in);
  }

  private static ClassValue type(
      String module, String name, String label, String options, DType kept, Making making) {
    Parameters parameters = Parameters.parse(options + ", name=None, dtype=None");
    int named = options.split(", ").length;
    return ClassValue.builtin(
        "keras.src.metrics." + module,
        name,
        MetricClass.TYPE,
        (runtime, type, given) -> {
          Value[] in = parameters.bind(name + ".__init__()", given);
          String called =
              in[named] instanceof Str text ? text.text() : KerasRun.of(runtime).fresh(label);
          return new TallyMetric(type, called, kept, kept, making.of(runtime, in));
        });
  }

  private static ClassValue score(String name, String label, String options) {
    boolean open = options.contains("beta");
    return type(
        "f_score_metrics",
        name,
        label,
        options,
        DType.FLOAT32,
        (runtime, in) -> {
          String average = in[0] instanceof Str text ? text.text() : "";
          double beta = open ? Constants.number(runtime, in[1]) : 1;
          Value threshold = in[open ? 2 : 1];
          if (in[0] != None.NONE && !List.of("micro", "macro", "weighted").contains(average)) {
            throw Raise.value(
                "Invalid `average` argument value. Expected one of: (None, 'micro', 'macro',"
                    + " 'weighted'). Received: average="
                    + runtime.str(in[0]));
          }
          Double limit =
              threshold == None.NONE ? null : Double.valueOf(Constants.number(runtime, threshold));
          return new Score(average, beta, limit);
        });
  }

  /** Precision and recall of each column, in one number. */
  private record Score(String average, double beta, @Nullable Double threshold)
      implements TallyMetric.Rule {
    @Override
    public List<String> names() {
      return List.of(
          "true_positives", "false_positives", "false_negatives", "intermediate_weights");
    }

    @Override
    public List<Tensor> terms(Calculus k, Tensor truth, Tensor guess, @Nullable Tensor weights) {
      if (truth.rank() != 2 || guess.rank() != 2) {
        throw Raise.value(
            "FBetaScore expects 2D inputs with shape (batch_size, output_dim). Received input shapes: y_pred.shape=%s and y_true.shape=%s."
                .formatted(guess.shape(), truth.shape()));
      }
      Tensor y = truth.cast(DType.FLOAT32);
      Tensor p = said(guess.cast(DType.FLOAT32));
      Tensor one = TallyMetric.number(y, 1);
      return List.of(
          sum(k, k.mul(p, y), weights),
          sum(k, k.mul(p, k.sub(one, y)), weights),
          sum(k, k.mul(k.sub(one, p), y), weights),
          sum(k, y, weights));
    }

    /** 1 where a column is above the threshold, or without one the largest of its row. */
    private Tensor said(Tensor guess) {
      int columns = guess.shape().dim(1);
      float[] marks = new float[guess.size()];
      for (int i = 0; i < marks.length; i++) {
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < columns; c++) {
          most = Math.max(most, guess.getFloat(i / columns * columns + c));
        }
        float own = guess.getFloat(i);
        boolean yes =
            threshold == null
                ? own >= most && Math.abs(own) > 1e-9f
                : own > (float) threshold.doubleValue();
        marks[i] = yes ? 1 : 0;
      }
      return Tensor.of(guess.shape(), marks);
    }

    private Tensor sum(Calculus k, Tensor values, @Nullable Tensor weights) {
      Tensor terms = values;
      if (weights != null) {
        Tensor column = weights.cast(values.dtype()).reshape(Shape.of(weights.size(), 1));
        terms = k.mul(values, column);
      }
      return average.equals("micro") ? k.reduceSum(terms) : k.reduceSum(terms, 0);
    }

    @Override
    public Tensor result(Calculus k, List<Tensor> sums) {
      Tensor hits = sums.getFirst();
      Tensor slight = TallyMetric.number(hits, SLIGHT);
      Tensor precision = k.div(hits, k.add(k.add(hits, sums.get(1)), slight));
      Tensor recall = k.div(hits, k.add(k.add(hits, sums.get(2)), slight));
      Tensor square = TallyMetric.number(hits, beta * beta);
      Tensor both = k.add(k.mul(square, precision), recall);
      Tensor mean = k.div(k.mul(precision, recall), k.add(both, slight));
      Tensor score = k.mul(mean, TallyMetric.number(hits, 1 + beta * beta));
      if (average.equals("weighted")) {
        Tensor weights = sums.get(3);
        return k.reduceSum(k.mul(score, k.div(weights, k.add(k.reduceSum(weights), slight))));
      }
      return average.isEmpty() ? score : k.reduceMean(score);
    }
  }

  private static ClassValue determination() {
    return type(
        "regression_metrics",
        "R2Score",
        "r2_score",
        "class_aggregation='uniform_average', num_regressors=0",
        DType.FLOAT32,
        (runtime, in) ->
            new Determination(
                in[0] instanceof Str text ? text.text() : "", Given.one(runtime, in[1])));
  }

  /** How much of the scatter the predictions explain. */
  private record Determination(String together, int regressors) implements TallyMetric.Rule {
    @Override
    public List<String> names() {
      return List.of("squared_sum", "sum", "residual", "count", "num_samples");
    }

    @Override
    public List<Tensor> terms(Calculus k, Tensor truth, Tensor guess, @Nullable Tensor weights) {
      Tensor p = guess.cast(DType.FLOAT32);
      Tensor y = truth.cast(DType.FLOAT32);
      if (y.size() == p.size()) {
        y = y.reshape(p.shape());
      }
      Tensor weight = TallyMetric.number(y, 1);
      if (weights != null) {
        weight = weights.cast(DType.FLOAT32);
        weight = weight.rank() == 1 ? weight.reshape(Shape.of(weight.size(), 1)) : weight;
      }
      weight = k.broadcastTo(weight, y.shape());
      Tensor weighted = k.mul(y, weight);
      Tensor error = k.sub(y, p);
      return List.of(
          k.reduceSum(k.mul(y, weighted), 0),
          k.reduceSum(weighted, 0),
          k.reduceSum(k.mul(k.mul(error, error), weight), 0),
          k.reduceSum(weight, 0),
          TallyMetric.number(y, y.size()));
    }

    @Override
    public Tensor result(Calculus k, List<Tensor> sums) {
      Tensor mean = k.div(sums.get(1), sums.get(3));
      Tensor total = k.sub(sums.getFirst(), k.mul(sums.get(1), mean));
      Tensor one = TallyMetric.number(total, 1);
      Tensor raw = k.sub(one, k.div(sums.get(2), total));
      float[] finite = new float[raw.size()];
      for (int i = 0; i < finite.length; i++) {
        finite[i] = Float.isInfinite(raw.getFloat(i)) ? 0 : raw.getFloat(i);
      }
      Tensor scores = Tensor.of(raw.shape(), finite);
      Tensor score =
          switch (together) {
            case "uniform_average" -> k.reduceMean(scores);
            case "variance_weighted_average" ->
                k.div(k.reduceSum(k.mul(total, scores)), k.reduceSum(total));
            default -> scores;
          };
      double rows = sums.get(4).getDouble(0);
      if (regressors == 0 || regressors >= rows - 1) {
        return score;
      }
      Tensor above = k.mul(k.sub(one, score), TallyMetric.number(one, rows - 1));
      return k.sub(one, k.div(above, TallyMetric.number(one, rows - regressors - 1)));
    }
  }

  /** Whose overlaps count. */
  private enum Kind {
    MEAN,
    SOME,
    BINARY,
    ROWS,
    SOME_ROWS
  }

  private static ClassValue overlap(String name, String label, String options, Kind kind) {
    return type(
        "iou_metrics",
        name,
        label,
        options,
        DType.INT32,
        (runtime, in) -> {
          int classes = kind == Kind.BINARY ? 2 : Given.one(runtime, in[0]);
          int[] wanted =
              switch (kind) {
                case MEAN, ROWS -> IntStream.range(0, classes).toArray();
                case SOME, SOME_ROWS -> ints(runtime, in[1]);
                case BINARY -> in[0] == None.NONE ? new int[] {0, 1} : ints(runtime, in[0]);
              };
          double threshold = kind == Kind.BINARY ? Constants.number(runtime, in[1]) : Double.NaN;
          boolean rows = kind == Kind.ROWS || kind == Kind.SOME_ROWS;
          return new Overlap(classes, wanted, threshold, rows);
        });
  }

  private static int[] ints(Runtime runtime, Value given) {
    double[] all = Constants.array(runtime, given).toDoubles();
    return Arrays.stream(all).mapToInt(each -> (int) each).toArray();
  }

  /**
   * What of two regions is in both, in parts of what is in either.
   *
   * @param rows whether classes are told by the largest number of a row
   */
  private record Overlap(int classes, int[] wanted, double threshold, boolean rows)
      implements TallyMetric.Rule {
    @Override
    public List<String> names() {
      return List.of("total_confusion_matrix");
    }

    @Override
    public List<Tensor> terms(Calculus k, Tensor y0, Tensor p0, @Nullable Tensor weights) {
      Tensor truth = rows ? KerasMetrics.largest(y0) : y0;
      Tensor guess = rows ? KerasMetrics.largest(p0) : p0;
      double[] counts = new double[classes * classes];
      for (int i = 0; i < truth.size(); i++) {
        int y = (int) truth.getDouble(i);
        double said = guess.getDouble(i);
        int p = Double.isNaN(threshold) ? (int) said : said >= threshold ? 1 : 0;
        if (y >= 0 && y < classes && p >= 0 && p < classes) {
          counts[y * classes + p] += weights == null ? 1 : weights.getDouble(i % weights.size());
        }
      }
      return List.of(Tensor.of(Shape.of(classes, classes), counts));
    }

    @Override
    public Tensor result(Calculus k, List<Tensor> sums) {
      Tensor counts = sums.getFirst();
      float[] parts = new float[wanted.length];
      float there = 0;
      for (int i = 0; i < wanted.length; i++) {
        int own = wanted[i];
        double either = -counts.getDouble(own * classes + own);
        for (int j = 0; j < classes; j++) {
          either += counts.getDouble(own * classes + j) + counts.getDouble(j * classes + own);
        }
        if (either > 0) {
          there++;
          parts[i] =
              (float) counts.getDouble(own * classes + own) / ((float) either + (float) SLIGHT);
        }
      }
      Tensor sum = k.reduceSum(Tensor.of(Shape.of(parts.length), parts));
      return k.div(sum, TallyMetric.number(sum, there + (float) SLIGHT));
    }
  }
}
