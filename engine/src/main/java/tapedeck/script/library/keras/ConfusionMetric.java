package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
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

  /** What the four counts are made into. */
  private enum Kind {
    PRECISION,
    RECALL,
    TRUE_POSITIVES,
    TRUE_NEGATIVES,
    FALSE_POSITIVES,
    FALSE_NEGATIVES,
    AUC
  }

  private final ClassValue type;
  private final Kind kind;
  private final String name;
  private final double[] thresholds;
  private final boolean single;
  private final float[][] counts;

  private ConfusionMetric(
      ClassValue type, Kind kind, String name, double[] thresholds, boolean single) {
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
                if (!runtime.str(in[1]).equals("ROC") || runtime.truth(in[9])) {
                  throw Raise.refused("AUC with these options", "Use the ROC curve of chances.");
                }
                return new ConfusionMetric(
                    type, kind, called, even(Given.one(runtime, in[0])), true);
              }
              if (in.length == 5 && (in[1] != None.NONE || in[2] != None.NONE)) {
                throw Raise.refused(name + " with top_k or class_id", "Select the column before.");
              }
              return new ConfusionMetric(
                  type, kind, called, thresholds(runtime, in[0]), !isList(in[0]));
            }));
  }

  private static boolean isList(Value given) {
    return given instanceof ListValue || given instanceof tapedeck.script.value.Tuple;
  }

  private static double[] thresholds(Runtime runtime, Value given) {
    return given == None.NONE ? new double[] {0.5} : Constants.array(runtime, given).toDoubles();
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
      case AUC -> new int[] {0, 2, 1, 3};
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
            case RECALL, AUC -> ratio(counts[0][t], counts[0][t] + counts[3][t]);
            case TRUE_POSITIVES, TRUE_NEGATIVES, FALSE_POSITIVES, FALSE_NEGATIVES ->
                counts[kept()[0]][t];
          };
    }
    if (kind == Kind.AUC) {
      float area = 0;
      for (int t = 0; t + 1 < out.length; t++) {
        area += (fallOut(t) - fallOut(t + 1)) * ((out[t] + out[t + 1]) / 2);
      }
      return new TensorValue(Tensor.of(area));
    }
    return new TensorValue(single ? Tensor.of(out[0]) : Tensor.of(Shape.of(out.length), out));
  }

  private float fallOut(int t) {
    return ratio(counts[2][t], counts[2][t] + counts[1][t]);
  }

  private static float ratio(float part, float whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
