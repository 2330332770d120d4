package tapedeck.op;

import static tapedeck.op.Parameter.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Reduce;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Cross-entropies of rows of logits, each computed by one kernel, as in TensorFlow. */
final class Entropies {
  private Entropies() {}

  static final Op CROSS_ENTROPY_GRAD =
      Op.named("cross_entropy_grad", "SoftmaxCrossEntropyWithLogits:1")
          .takes(tensor("logits"), tensor("labels"))
          .mixesElements()
          .doc("The slope of a cross-entropy: softmax(x) − y.")
          .formula("softmax({x}) − {y}")
          .forward((in, a) -> Rows.softmaxLess(in[0], in[1]))
          .d(
              "(g − Σ g · softmax({x})) · softmax({x})",
              (k, g, at) -> {
                Tensor softmax = k.apply(Activations.SOFTMAX, at.x());
                return k.mul(k.sub(g, rowProducts(k, g, softmax)), softmax);
              })
          .d(
              "0 · −log_softmax({x}); TensorFlow leaves the true −1 out",
              (k, g, at) ->
                  k.mul(
                      Tensor.full(g.dtype(), g.shape(), 0),
                      k.neg(k.apply(Activations.LOG_SOFTMAX, at.x()))))
          .trueTo(0)
          .on(
              Domain.of(0.1, 1)
                  .with(Domain.Case.of(Attributes.NONE, Shape.of(2, 3), Shape.of(2, 3))))
          .declare();

  static final Op SOFTMAX_CROSS_ENTROPY =
      Op.named("softmax_cross_entropy_with_logits", "SoftmaxCrossEntropyWithLogits")
          .takes(tensor("logits"), tensor("labels"))
          .mixesElements()
          .doc("For each row −Σ labels · ln(softmax(logits)), computed without overflow.")
          .formula("cross_entropy({x}, {y})")
          .forward((in, a) -> {
            return negatedRowSum(Rows.times(in[1], Rows.logSoftmax(in[0])));
          })
          .d(
              "g · (softmax({x}) − {y})",
              (k, g, at) -> k.mul(column(k, g), k.apply(CROSS_ENTROPY_GRAD, at.x(), at.y())))
          .d(
              "−g · log_softmax({x})",
              (k, g, at) -> k.mul(column(k, g), k.neg(k.apply(Activations.LOG_SOFTMAX, at.x()))))
          .trueTo(1)
          .on(
              Domain.of(0.1, 1)
                  .with(
                      Domain.Case.of(Attributes.NONE, Shape.of(2, 3), Shape.of(2, 3)),
                      Domain.Case.of(Attributes.NONE, Shape.of(1, 1), Shape.of(1, 1))))
          .declare();

  static final Op SPARSE_SOFTMAX_CROSS_ENTROPY =
      Op.named("sparse_softmax_cross_entropy_with_logits", "SparseSoftmaxCrossEntropyWithLogits")
          .takes(tensor("logits"), tensor("classes"))
          .mixesElements()
          .doc("For each row −ln(softmax(logits)) at the place the label names.")
          .formula("cross_entropy({x}, {y})")
          .forward((in, a) -> {
            checkLabels(in[1], in[0]);
            return Rows.sparseLoss(in[0], in[1]);
          })
          .d(
              "g · (softmax({x}) − one_hot({y}))",
              (k, g, at) ->
                  k.mul(column(k, g), k.apply(CROSS_ENTROPY_GRAD, at.x(), oneHot(at.y(), at.x()))))
          .on(Domain.of(-2, 2).with(Domain.Case.of(Attributes.NONE, Shape.of(2, 3), Shape.of(2))))
          .declare();

  static final List<Op> ALL =
      List.of(CROSS_ENTROPY_GRAD, SOFTMAX_CROSS_ENTROPY, SPARSE_SOFTMAX_CROSS_ENTROPY);

  /** TensorFlow's kernel adds up from 0, and so never answers −0. */
  private static Tensor negatedRowSum(Tensor weighted) {
    Tensor sum = Reduce.sum(weighted, new int[] {weighted.rank() - 1}, false);
    Tensor negated = Rows.times(sum, Tensor.full(sum.dtype(), Shape.SCALAR, -1));
    return Arithmetic.ADD.forward(
        negated, Tensor.full(sum.dtype(), Shape.SCALAR, 0), Attributes.NONE);
  }

  /** The sum of the products of each row's elements, by products of matrices. */
  private static Tensor rowProducts(Calculus k, Tensor a, Tensor b) {
    int[] dims = a.shape().dims();
    int length = dims[dims.length - 1];
    int rows = length == 0 ? 0 : a.size() / length;
    Tensor products =
        k.matmul(k.reshape(a, Shape.of(rows, 1, length)), k.reshape(b, Shape.of(rows, length, 1)));
    dims[dims.length - 1] = 1;
    return k.reshape(products, Shape.of(dims));
  }

  private static Tensor column(Calculus k, Tensor g) {
    int[] dims = Arrays.copyOf(g.shape().dims(), g.rank() + 1);
    dims[g.rank()] = 1;
    return k.reshape(g, Shape.of(dims));
  }

  private static Tensor oneHot(Tensor labels, Tensor logits) {
    checkLabels(labels, logits);
    int classes = logits.shape().dim(logits.rank() - 1);
    double[] out = new double[logits.size()];
    for (int i = 0; i < labels.size(); i++) {
      out[(int) (i * (long) classes + labels.getLong(i))] = 1;
    }
    Tensor wide = Tensor.of(logits.shape(), out);
    return logits.dtype() == DType.FLOAT64 ? wide : wide.cast(logits.dtype());
  }

  private static void checkLabels(Tensor labels, Tensor logits) {
    int classes = logits.shape().dim(logits.rank() - 1);
    for (int i = 0; i < labels.size(); i++) {
      long label = labels.getLong(i);
      if (label < 0 || label >= classes) {
        throw EngineError.inKernel(
            "Received a label value of %d which is outside the valid range of [0, %d).  Label values: %s"
                .formatted(label, classes, listed(labels)));
      }
    }
  }

  private static String listed(Tensor labels) {
    return IntStream.range(0, labels.size())
        .mapToObj(i -> String.valueOf(labels.getLong(i)))
        .collect(Collectors.joining(" "));
  }
}
