package tapedeck.bench;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tape.Variable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Optimizer.Step;
import tapedeck.train.Sgd;

/**
 * A network 784-128-10, batch 64, tanh, softmax cross-entropy, float32: one step of SGD. What a
 * step makes is young, and the place for that small enough to stay in a cache; the program has the
 * module that the products of matrices take their vector instructions from.
 */
@Fork(
    value = 1,
    jvmArgs = {
      "-XX:+UseSerialGC",
      "-Xms512m",
      "-Xmx512m",
      "-Xmn24m",
      "--add-modules=jdk.incubator.vector"
    })
public class NetworkBenchmark extends Workload {
  private static final int BATCH = 64;
  private static final int INPUTS = 784;
  private static final int HIDDEN = 128;
  private static final int CLASSES = 10;
  private static final float RATE = 1e-3f;
  private static final Op LOG_SOFTMAX = Catalogue.required("log_softmax");

  private final Random random = new Random(1);
  private final float[] images = random(BATCH * INPUTS);
  private final float[] labels = oneHot();
  private final float[] w1 = random(INPUTS * HIDDEN);
  private final float[] w2 = random(HIDDEN * CLASSES);
  private final float[] b1 = new float[HIDDEN];
  private final float[] b2 = new float[CLASSES];
  private final float[] hidden = new float[BATCH * HIDDEN];
  private final float[] logits = new float[BATCH * CLASSES];

  private final Tensor image = Tensor.of(Shape.of(BATCH, INPUTS), images);
  private final Tensor label = Tensor.of(Shape.of(BATCH, CLASSES), labels);
  private final Variable weights1 = new Variable(Tensor.of(Shape.of(INPUTS, HIDDEN), w1));
  private final Variable offset1 = new Variable(Tensor.of(Shape.of(HIDDEN), b1));
  private final Variable weights2 = new Variable(Tensor.of(Shape.of(HIDDEN, CLASSES), w2));
  private final Variable offset2 = new Variable(Tensor.of(Shape.of(CLASSES), b2));
  private final List<Variable> all = List.of(weights1, offset1, weights2, offset2);
  private final Sgd optimizer = new Sgd(RATE);

  /** The loss alone. */
  @Benchmark
  public Tensor primal() {
    return loss(Engine.current());
  }

  /** The loss and its gradients. */
  @Benchmark
  public List<@Nullable Tensor> gradient() {
    return gradients();
  }

  /** The loss, its gradients and the update. */
  @Benchmark
  public Tensor onTape() {
    return step();
  }

  @Benchmark
  public Tensor traced() {
    return traced(this::step);
  }

  private Tensor step() {
    List<@Nullable Tensor> found = gradients();
    List<Step> steps = new java.util.ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      steps.add(new Step(found.get(i), all.get(i)));
    }
    optimizer.applyGradients(steps);
    return weights1.value();
  }

  private List<@Nullable Tensor> gradients() {
    try (GradientTape tape = GradientTape.open(false)) {
      Tensor loss = loss(Engine.current());
      return tape.gradient(List.of(loss), all, List.of(), Unconnected.NONE);
    }
  }

  private Tensor loss(Engine k) {
    Tensor inner = k.tanh(k.add(k.matmul(image, weights1), offset1));
    Tensor outer = k.add(k.matmul(inner, weights2), offset2);
    Tensor entropy = k.reduceSum(k.mul(label, k.apply(LOG_SOFTMAX, Attributes.NONE, outer)), 1);
    return k.neg(k.reduceMean(entropy));
  }

  @Benchmark
  public float byHand() {
    multiply(images, w1, hidden, BATCH, INPUTS, HIDDEN);
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = (float) Math.tanh(hidden[i] + b1[i % HIDDEN]);
    }
    multiply(hidden, w2, logits, BATCH, HIDDEN, CLASSES);
    float[] towardsLogits = new float[logits.length];
    float loss = 0;
    for (int row = 0; row < BATCH; row++) {
      double sum = 0;
      for (int c = 0; c < CLASSES; c++) {
        int at = row * CLASSES + c;
        logits[at] += b2[c];
        sum += Math.exp(logits[at]);
      }
      for (int c = 0; c < CLASSES; c++) {
        int at = row * CLASSES + c;
        double share = Math.exp(logits[at]) / sum;
        loss -= labels[at] == 0 ? 0 : (float) Math.log(share);
        towardsLogits[at] = ((float) share - labels[at]) / BATCH;
      }
    }
    float[] towardsHidden = new float[hidden.length];
    for (int row = 0; row < BATCH; row++) {
      for (int h = 0; h < HIDDEN; h++) {
        float sum = 0;
        for (int c = 0; c < CLASSES; c++) {
          sum += towardsLogits[row * CLASSES + c] * w2[h * CLASSES + c];
        }
        float value = hidden[row * HIDDEN + h];
        towardsHidden[row * HIDDEN + h] = sum * (1 - value * value);
      }
    }
    descend(hidden, towardsLogits, w2, b2, HIDDEN, CLASSES);
    descend(images, towardsHidden, w1, b1, INPUTS, HIDDEN);
    return loss / BATCH;
  }

  private static void multiply(float[] a, float[] b, float[] out, int m, int k, int n) {
    java.util.Arrays.fill(out, 0);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < k; j++) {
        float factor = a[i * k + j];
        for (int c = 0; c < n; c++) {
          out[i * n + c] += factor * b[j * n + c];
        }
      }
    }
  }

  private static void descend(float[] in, float[] g, float[] w, float[] b, int k, int n) {
    for (int row = 0; row < BATCH; row++) {
      for (int j = 0; j < k; j++) {
        float factor = RATE * in[row * k + j];
        for (int c = 0; c < n; c++) {
          w[j * n + c] -= factor * g[row * n + c];
        }
      }
      for (int c = 0; c < n; c++) {
        b[c] -= RATE * g[row * n + c];
      }
    }
  }

  private float[] random(int count) {
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      out[i] = (random.nextFloat() - 0.5f) * 0.1f;
    }
    return out;
  }

  private float[] oneHot() {
    float[] out = new float[BATCH * CLASSES];
    for (int row = 0; row < BATCH; row++) {
      out[row * CLASSES + random.nextInt(CLASSES)] = 1;
    }
    return out;
  }
}
