package tapedeck.train;

import static tapedeck.train.Terms.EPSILON;
import static tapedeck.train.Terms.between;
import static tapedeck.train.Terms.of;
import static tapedeck.train.Terms.rowSum;

import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Keras' losses for classes, which keep away from the logarithm of 0. */
public final class CrossEntropy {
  /** What softmax and sigmoid of Keras were computed from; losses go back to it, as in Keras. */
  private static final ThreadLocal<Map<Tensor, Tensor>> LOGITS =
      ThreadLocal.withInitial(WeakHashMap::new);

  private CrossEntropy() {}

  /** Remembers that probabilities were made of logits by an activation of Keras. */
  public static Tensor from(Operand logits, Tensor probabilities) {
    LOGITS.get().put(probabilities, logits.value());
    return probabilities;
  }

  private static @Nullable Tensor logitsOf(Operand guess) {
    return LOGITS.get().get(guess.value());
  }

  static Loss binary(Settings settings) {
    boolean given = settings.flag("from_logits");
    double smoothing = settings.number("label_smoothing");
    int axis = (int) settings.whole("axis");
    return (k, truth, guess) -> {
      Operand y = truth;
      if (smoothing != 0) {
        y = k.add(k.mul(y, of(y, 1 - smoothing)), of(y, 0.5 * smoothing));
      }
      checkShapes(y, guess);
      Tensor logits = logitsOf(guess);
      return k.reduceMean(
          logits != null || given
              ? sigmoid(k, y, logits != null ? logits : guess)
              : ofProbabilities(k, y, guess),
          axis);
    };
  }

  private static Tensor ofProbabilities(Calculus k, Operand y, Operand guess) {
    Tensor p = between(k, guess, EPSILON, 1 - EPSILON);
    Tensor one = of(p, 1);
    Tensor yes = k.mul(y, k.log(p));
    Tensor no = k.mul(k.sub(one, y), k.log(k.sub(one, p)));
    return k.neg(k.add(yes, no));
  }

  private static Tensor sigmoid(Calculus k, Operand y, Operand x) {
    Tensor zeros = Calculus.zerosLike(x.value());
    Tensor positive = k.greaterEqual(x, zeros);
    Tensor linear = k.sub(k.where(positive, x, zeros), k.mul(x, y));
    Tensor below = k.where(positive, k.neg(x), x);
    return k.add(linear, k.apply(Catalogue.required("log1p"), k.exp(below)));
  }

  static Loss categorical(Settings settings) {
    boolean given = settings.flag("from_logits");
    double smoothing = settings.number("label_smoothing");
    int axis = (int) settings.whole("axis");
    return (k, truth, guess) -> {
      Operand y = truth;
      if (smoothing != 0) {
        double classes = y.value().shape().dim(-1);
        y = k.add(k.mul(y, of(y, 1 - smoothing)), of(y, smoothing / classes));
      }
      checkShapes(y, guess);
      Tensor logits = logitsOf(guess);
      if (logits != null || given) {
        return softmax(k, y, logits != null ? logits : guess);
      }
      Tensor p = between(k, k.div(guess, rowSum(k, guess, axis)), EPSILON, 1 - EPSILON);
      return k.neg(k.reduceSum(k.mul(y, k.log(p)), axis));
    };
  }

  private static Tensor softmax(Calculus k, Operand y, Operand logits) {
    return k.apply(Catalogue.required("softmax_cross_entropy_with_logits"), logits, y);
  }

  static Loss sparse(Settings settings) {
    boolean given = settings.flag("from_logits");
    if (settings.get("ignore_class") instanceof Number ignored) {
      return leaving(ignored.doubleValue(), given);
    }
    return sparse(given);
  }

  /** Rows of one class come to 0. */
  private static Loss leaving(double ignored, boolean given) {
    Loss all = sparse(given);
    return (k, truth, guess) -> {
      Tensor y = withoutLast(truth.value(), guess.value().rank());
      double[] kept = new double[y.size()];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = y.getDouble(i) == ignored ? 0 : 1;
      }
      Tensor mask = Tensor.of(y.shape(), kept);
      int[] column = Arrays.copyOf(y.shape().dims(), y.rank() + 1);
      column[y.rank()] = 1;
      Tensor each = mask.reshape(Shape.of(column)).cast(guess.value().dtype());
      Tensor rows = all.rows(k, k.mul(y, mask.cast(y.dtype())), k.mul(guess, each));
      return k.where(mask.cast(DType.BOOL), rows, Tensor.full(rows.dtype(), Shape.SCALAR, 0));
    };
  }

  private static Loss sparse(boolean given) {
    return (k, truth, guess) -> {
      Tensor y = withoutLast(truth.value(), guess.value().rank()).cast(DType.INT64);
      checkClasses(y.shape(), guess.value().shape());
      Tensor logits = logitsOf(guess);
      Operand x =
          logits != null ? logits : given ? guess : k.log(between(k, guess, EPSILON, 1 - EPSILON));
      checkLabels(y, x.value().shape().dim(-1));
      return k.apply(Catalogue.required("sparse_softmax_cross_entropy_with_logits"), x, y);
    };
  }

  private static Tensor withoutLast(Tensor y, int rank) {
    boolean column = y.rank() == rank && y.shape().dim(-1) == 1;
    return column ? y.reshape(Shape.of(Arrays.copyOf(y.shape().dims(), rank - 1))) : y;
  }

  /**
   * @throws EngineError InvalidArgumentError if a class is beyond the columns
   */
  private static void checkLabels(Tensor classes, int columns) {
    for (int row = 0; row < classes.size(); row++) {
      long label = classes.getLong(row);
      if (label < 0 || label >= columns) {
        throw EngineError.invalidArgument(
            "{{function_node __wrapped__SparseSoftmaxCrossEntropyWithLogits_device_/job:localhost/replica:0/task:0/device:CPU:0}} Received a label value of %d which is outside the valid range of [0, %d).  Label values: %s [Op:SparseSoftmaxCrossEntropyWithLogits] name: "
                .formatted(label, columns, listed(classes)));
      }
    }
  }

  private static String listed(Tensor classes) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < classes.size(); i++) {
      all.append(i == 0 ? "" : " ").append((long) classes.getDouble(i));
    }
    return all.toString();
  }

  private static void checkShapes(Operand target, Operand output) {
    Shape y = target.value().shape();
    Shape p = output.value().shape();
    String received = "Received: target.shape=%s, output.shape=%s".formatted(y, p);
    if (y.rank() < 1) {
      throw EngineError.value(
          "Arguments `target` and `output` must be at least rank 1. " + received);
    }
    if (y.rank() != p.rank()) {
      throw EngineError.value(
          "Arguments `target` and `output` must have the same rank (ndim). " + received);
    }
    if (!y.equals(p)) {
      throw EngineError.value(
          "Arguments `target` and `output` must have the same shape. " + received);
    }
  }

  private static void checkClasses(Shape y, Shape p) {
    String received = "target.shape=%s, output.shape=%s".formatted(y, p);
    if (p.rank() < 1) {
      throw EngineError.value(
          "Argument `output` must be at least rank 1. Received: output.shape=" + p);
    }
    if (y.rank() != p.rank() - 1) {
      throw EngineError.value(
          "Argument `output` must have rank (ndim) `target.ndim - 1`. Received: " + received);
    }
    if (!y.equals(Shape.of(Arrays.copyOf(p.dims(), p.rank() - 1)))) {
      throw EngineError.value(
          "Arguments `target` and `output` must have the same shape up until the last dimension: "
              + received);
    }
  }
}
