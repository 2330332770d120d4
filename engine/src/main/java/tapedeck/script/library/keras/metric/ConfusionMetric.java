package tapedeck.script.library.keras.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A metric of how often truth and prediction are yes and no: Precision, Recall, AUC. */
final class ConfusionMetric implements Metric {
  private static final Parameters PAIR = Parameters.parse("y_true, y_pred, sample_weight=None");
  private static final double SLIGHT = 1e-7;

  /** What Keras puts in place of guesses that are not among the largest of their rows. */
  private static final double LEAST = -1e10;

  /** What the four counts are made into. */
  private enum Kind {
    PRECISION,
    RECALL,
    TRUE_POSITIVES,
    TRUE_NEGATIVES,
    FALSE_POSITIVES,
    FALSE_NEGATIVES,
    AUC,
    SENSITIVITY_AT_SPECIFICITY,
    SPECIFICITY_AT_SENSITIVITY,
    PRECISION_AT_RECALL,
    RECALL_AT_PRECISION;

    /** Whether it looks for the best where another share is large enough. */
    boolean seeks() {
      return ordinal() > AUC.ordinal();
    }
  }

  /**
   * What more it was told.
   *
   * @param classId the only column that counts; −1 for all
   * @param top how many of a row's largest count; 0 for all
   * @param bound what the share that {@link Kind#seeks} names reaches at least
   */
  private record Told(
      int classId, int top, boolean logits, String curve, String summation, double bound) {
    static final Told NOTHING = new Told(-1, 0, false, "ROC", "interpolation", 0);
  }

  private final ClassValue type;
  private final Kind kind;
  private final String name;
  private final double[] thresholds;
  private final boolean single;
  private final float[][] counts;
  private final Told told;

  private ConfusionMetric(
      ClassValue type, Kind kind, String name, double[] thresholds, boolean single, Told told) {
    this.told = told;
    this.type = type;
    this.kind = kind;
    this.name = name;
    this.thresholds = thresholds;
    this.single = single;
    this.counts = new float[4][thresholds.length];
  }

  static void install(Namespace metrics) {
    define(metrics, "Precision", "precision", Kind.PRECISION);
    define(metrics, "Recall", "recall", Kind.RECALL);
    define(metrics, "TruePositives", "true_positives", Kind.TRUE_POSITIVES);
    define(metrics, "TrueNegatives", "true_negatives", Kind.TRUE_NEGATIVES);
    define(metrics, "FalsePositives", "false_positives", Kind.FALSE_POSITIVES);
    define(metrics, "FalseNegatives", "false_negatives", Kind.FALSE_NEGATIVES);
    define(metrics, "AUC", "auc", Kind.AUC);
    seeking(metrics, "SensitivityAtSpecificity", Kind.SENSITIVITY_AT_SPECIFICITY);
    seeking(metrics, "SpecificityAtSensitivity", Kind.SPECIFICITY_AT_SENSITIVITY);
    seeking(metrics, "PrecisionAtRecall", Kind.PRECISION_AT_RECALL);
    seeking(metrics, "RecallAtPrecision", Kind.RECALL_AT_PRECISION);
  }

  private static void seeking(Namespace metrics, String name, Kind kind) {
    String label = tapedeck.train.Initializers.snake(name);
    String bound = label.substring(label.indexOf("_at_") + 4);
    Parameters parameters =
        Parameters.parse(bound + ", num_thresholds=200, class_id=None, name=None, dtype=None");
    metrics.value(
        name,
        ClassValue.builtin(
            "keras.src.metrics.confusion_metrics",
            name,
            MetricClass.TYPE,
            (runtime, type, given) -> {
              Value[] in = parameters.bind(name + ".__init__()", given);
              double least = Constants.number(runtime, in[0]);
              if (least < 0 || least > 1) {
                throw Raise.value(
                    "Argument `%s` must be in the range [0, 1]. Received: %s=%s"
                        .formatted(bound, bound, runtime.str(in[0])));
              }
              int count = Given.one(runtime, in[1]);
              double[] all = count == 1 ? new double[] {0.5} : even(count);
              if (count > 1) {
                all[0] = 0;
                all[count - 1] = 1;
              }
              int column = in[2] == None.NONE ? -1 : Given.one(runtime, in[2]);
              String called =
                  in[3] instanceof Str text ? text.text() : KerasRun.of(runtime).fresh(label);
              Told told = new Told(column, 0, false, "ROC", "interpolation", least);
              return new ConfusionMetric(type, kind, called, all, true, told);
            }));
  }

  private static void define(Namespace metrics, String name, String label, Kind kind) {
    Parameters parameters =
        Parameters.parse(
            switch (kind) {
              case PRECISION, RECALL ->
                  "thresholds=None, top_k=None, class_id=None, name=None, dtype=None";
              case AUC ->
                  "num_thresholds=200, curve='ROC', summation_method='interpolation', name=None,"
                      + " dtype=None, thresholds=None, multi_label=False, num_labels=None,"
                      + " label_weights=None, from_logits=False";
              default -> "thresholds=None, name=None, dtype=None";
            });
    metrics.value(
        name,
        ClassValue.builtin(
            "keras.src.metrics.confusion_metrics",
            name,
            MetricClass.TYPE,
            (runtime, type, given) -> {
              Value[] in = parameters.bind(name + ".__init__()", given);
              int nameAt = kind == Kind.AUC || in.length == 5 ? 3 : 1;
              String called =
                  in[nameAt] instanceof Str text ? text.text() : KerasRun.of(runtime).fresh(label);
              if (kind == Kind.AUC) {
                return area(runtime, type, called, in);
              }
              Told told = Told.NOTHING;
              double[] limits = thresholds(runtime, in[0]);
              if (in.length == 5) {
                int top = in[1] == None.NONE ? 0 : Given.one(runtime, in[1]);
                int column = in[2] == None.NONE ? -1 : Given.one(runtime, in[2]);
                told = new Told(column, top, false, "", "", 0);
                limits = in[0] == None.NONE && top > 0 ? new double[] {LEAST} : limits;
              }
              return new ConfusionMetric(type, kind, called, limits, !isList(in[0]), told);
            }));
  }

  private static Value area(Runtime runtime, ClassValue type, String called, Value[] in) {
    if (runtime.truth(in[6])) {
      throw Raise.refused("AUC(multi_label=True)", "Make one AUC for each column.");
    }
    String curve = runtime.str(in[1]);
    if (!List.of("ROC", "roc", "PR", "pr").contains(curve)) {
      throw Raise.value(
          "Invalid AUC curve value: \"%s\". Expected values are [\"PR\", \"ROC\", \"PRGAIN\"]"
              .formatted(curve));
    }
    String summation = runtime.str(in[2]).toLowerCase(Locale.ROOT);
    if (!List.of("interpolation", "minoring", "majoring").contains(summation)) {
      throw Raise.value(
          "Invalid AUC summation method value: \"%s\".".formatted(runtime.str(in[2])));
    }
    double[] limits;
    if (in[5] == None.NONE) {
      int count = Given.one(runtime, in[0]);
      if (count <= 1) {
        throw Raise.value(
            "Argument `num_thresholds` must be an integer > 1. Received: num_thresholds=" + count);
      }
      limits = even(count);
    } else {
      double[] own = Constants.array(runtime, in[5]).toDoubles();
      java.util.Arrays.sort(own);
      limits = new double[own.length + 2];
      System.arraycopy(own, 0, limits, 1, own.length);
      limits[0] = -SLIGHT;
      limits[own.length + 1] = 1 + SLIGHT;
    }
    boolean logits = runtime.truth(in[9]);
    Told told = new Told(-1, 0, logits, curve.toUpperCase(Locale.ROOT), summation, 0);
    return new ConfusionMetric(type, Kind.AUC, called, limits, true, told);
  }

  private static boolean isList(Value given) {
    return given instanceof ListValue || given instanceof tapedeck.script.value.Tuple;
  }

  private static double[] thresholds(Runtime runtime, Value given) {
    double[] all =
        given == None.NONE ? new double[] {0.5} : Constants.array(runtime, given).toDoubles();
    List<Value> invalid = new ArrayList<>();
    for (double each : all) {
      if (each < 0 || each > 1) {
        invalid.add(tapedeck.script.value.Float.of(each));
      }
    }
    if (!invalid.isEmpty()) {
      throw Raise.value(
          "Threshold values must be in [0, 1]. Received: " + runtime.repr(ListValue.of(invalid)));
    }
    return all;
  }

  private static double[] even(int count) {
    double[] all = new double[count];
    all[0] = -SLIGHT;
    all[count - 1] = 1 + SLIGHT;
    for (int i = 1; i < count - 1; i++) {
      all[i] = i * 1.0 / (count - 1);
    }
    return all;
  }

  @Override
  public ClassValue type() {
    return type;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DType dtype() {
    return DType.FLOAT32;
  }

  /** Which counts the result is made of, in the order in which Keras keeps them. */
  private int[] kept() {
    return switch (kind) {
      case PRECISION -> new int[] {0, 2};
      case RECALL -> new int[] {0, 3};
      case AUC,
          SENSITIVITY_AT_SPECIFICITY,
          SPECIFICITY_AT_SENSITIVITY,
          PRECISION_AT_RECALL,
          RECALL_AT_PRECISION ->
          new int[] {0, 2, 1, 3};
      case TRUE_POSITIVES -> new int[] {0};
      case TRUE_NEGATIVES -> new int[] {1};
      case FALSE_POSITIVES -> new int[] {2};
      case FALSE_NEGATIVES -> new int[] {3};
    };
  }

  @Override
  public ListValue variables() {
    List<Value> cells = new ArrayList<>();
    for (int count : kept()) {
      String label =
          kept().length == 1
              ? "accumulator"
              : List.of("true_positives", "true_negatives", "false_positives", "false_negatives")
                  .get(count);
      cells.add(
          new KerasVariable(
              name + "/" + label.toLowerCase(Locale.ROOT),
              () -> Tensor.of(Shape.of(thresholds.length), counts[count].clone()),
              next -> {
                for (int i = 0; i < thresholds.length; i++) {
                  counts[count][i] = next.getFloat(i);
                }
              }));
    }
    return ListValue.of(cells);
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "thresholds" ->
          ListValue.of(
              java.util.Arrays.stream(thresholds)
                  .<Value>mapToObj(ConfusionMetric.this::threshold)
                  .toList());
      case "num_thresholds" -> kind == Kind.AUC ? Int.of(thresholds.length) : null;
      default -> null;
    };
  }

  private Value threshold(double each) {
    return kind == Kind.AUC ? ArrayValue.of(Tensor.of(each)) : Float.of(each);
  }

  @Override
  public void update(Runtime runtime, Arguments given) {
    Value[] in = PAIR.bind(type.name() + ".update_state()", given);
    Tensor truth = Operands.tensor(runtime, in[0], null).value();
    Tensor guess = Operands.tensor(runtime, in[1], null).value();
    if (truth.size() != guess.size()) {
      throw Raise.value(
          "Shapes %s and %s are incompatible".formatted(truth.shape(), guess.shape()));
    }
    if (told.logits()) {
      Tensor raw = guess;
      guess =
          runtime.engine().quietly(k -> k.apply(tapedeck.op.Catalogue.required("sigmoid"), raw));
    }
    if (told.top() > 0) {
      guess = largest(guess, told.top());
    }
    if (told.classId() >= 0) {
      truth = column(truth, told.classId());
      guess = column(guess, told.classId());
    }
    Tensor weights = in[2] == None.NONE ? null : Operands.tensor(runtime, in[2], null).value();
    float[][] before = new float[counts.length][];
    java.util.Arrays.setAll(before, i -> counts[i].clone());
    runtime.engine().changing(() -> System.arraycopy(before, 0, counts, 0, before.length));
    int each = weights == null ? 1 : Math.max(1, guess.size() / Math.max(1, weights.size()));
    for (int i = 0; i < guess.size(); i++) {
      float weight = weights == null ? 1 : (float) weights.getDouble(i / each);
      boolean yes = truth.getDouble(i) != 0;
      double chance = guess.getDouble(i);
      for (int t = 0; t < thresholds.length; t++) {
        boolean said =
            guess.dtype() == DType.FLOAT32
                ? (float) chance > (float) thresholds[t]
                : chance > thresholds[t];
        counts[said ? yes ? 0 : 2 : yes ? 3 : 1][t] += weight;
      }
    }
  }

  private static Tensor column(Tensor x, int column) {
    int columns = x.shape().dim(-1);
    double[] own = new double[x.size() / columns];
    java.util.Arrays.setAll(own, i -> x.getDouble(i * columns + column));
    return Tensor.of(Shape.of(own.length), own).cast(x.dtype());
  }

  /** The largest {@code count} of each row as they are, the others very small. */
  private static Tensor largest(Tensor x, int count) {
    int columns = x.shape().dim(-1);
    double[] own = new double[x.size()];
    for (int i = 0; i < own.length; i++) {
      int row = i / columns * columns;
      int above = 0;
      for (int j = row; j < row + columns; j++) {
        boolean before = x.getDouble(j) == x.getDouble(i) && j < i;
        above += before || x.getDouble(j) > x.getDouble(i) ? 1 : 0;
      }
      own[i] = above < count ? x.getDouble(i) : LEAST;
    }
    return Tensor.of(x.shape(), own).cast(x.dtype());
  }

  @Override
  public void clear(Runtime runtime) {
    for (float[] count : counts) {
      java.util.Arrays.fill(count, 0);
    }
  }

  @Override
  public Value outcome(Runtime runtime) {
    float[] out = new float[thresholds.length];
    for (int t = 0; t < out.length; t++) {
      out[t] =
          switch (kind) {
            case PRECISION -> ratio(counts[0][t], counts[0][t] + counts[2][t]);
            case AUC,
                SENSITIVITY_AT_SPECIFICITY,
                SPECIFICITY_AT_SENSITIVITY,
                PRECISION_AT_RECALL,
                RECALL_AT_PRECISION ->
                0;
            case RECALL -> ratio(counts[0][t], counts[0][t] + counts[3][t]);
            case TRUE_POSITIVES, TRUE_NEGATIVES, FALSE_POSITIVES, FALSE_NEGATIVES ->
                counts[kept()[0]][t];
          };
    }
    if (kind == Kind.AUC) {
      CurveArea area = new CurveArea(counts[0], counts[1], counts[2], counts[3]);
      return new TensorValue(area.under(runtime.engine(), told.curve(), told.summation()));
    }
    if (kind.seeks()) {
      return new TensorValue(Tensor.of(best()));
    }
    return new TensorValue(single ? Tensor.of(out[0]) : Tensor.of(Shape.of(out.length), out));
  }

  /** The largest share at thresholds where the other one reaches its bound. */
  private float best() {
    float best = 0;
    for (int t = 0; t < thresholds.length; t++) {
      float sensitivity = ratio(counts[0][t], counts[0][t] + counts[3][t]);
      float specificity = ratio(counts[1][t], counts[1][t] + counts[2][t]);
      float precision = ratio(counts[0][t], counts[0][t] + counts[2][t]);
      float bound =
          switch (kind) {
            case SENSITIVITY_AT_SPECIFICITY -> specificity;
            case RECALL_AT_PRECISION -> precision;
            default -> sensitivity;
          };
      float share =
          switch (kind) {
            case SPECIFICITY_AT_SENSITIVITY -> specificity;
            case PRECISION_AT_RECALL -> precision;
            default -> sensitivity;
          };
      best = bound >= (float) told.bound() ? Math.max(best, share) : best;
    }
    return best;
  }

  static float ratio(float part, float whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
