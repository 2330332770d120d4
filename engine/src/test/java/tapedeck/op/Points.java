package tapedeck.op;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** On what the operations of the catalogue are tried: operands from their domains. */
final class Points {
  private static final Shape S = Shape.SCALAR;
  private static final Set<String> INDICES =
      Set.of("indices", "classes", "segment_ids", "seq_lengths");

  private Points() {}

  /** The cases of its domain, or shapes that suit its arity. */
  static List<Domain.Case> cases(Op op) {
    if (!op.domain().cases().isEmpty()) {
      return op.domain().cases();
    }
    List<List<Shape>> shapes =
        switch (op.arity()) {
          case 1 ->
              List.of(
                  List.of(S),
                  List.of(Shape.of(3)),
                  List.of(Shape.of(2, 3)),
                  List.of(Shape.of(0)),
                  List.of(Shape.of(1, 1)));
          case 2 ->
              List.of(
                  List.of(S, S),
                  List.of(Shape.of(3), Shape.of(3)),
                  List.of(Shape.of(2, 3), Shape.of(3)),
                  List.of(Shape.of(2, 1), Shape.of(1, 3)),
                  List.of(S, Shape.of(2)),
                  List.of(Shape.of(1), Shape.of(3)),
                  List.of(Shape.of(0), Shape.of(0)),
                  List.of(Shape.of(2, 3), S));
          default ->
              List.of(
                  List.of(S, S, S),
                  List.of(Shape.of(3), Shape.of(3), Shape.of(3)),
                  List.of(Shape.of(2, 1), Shape.of(3), S));
        };
    return shapes.stream().map(s -> new Domain.Case(s, Attributes.NONE)).toList();
  }

  /** Operands of one case, floats in float64. */
  static List<Tensor> of(Op op, Domain.Case tried, Random random) {
    return IntStream.range(0, tried.shapes().size())
        .mapToObj(i -> operand(op, i, tried.shapes().get(i), random))
        .toList();
  }

  private static Tensor operand(Op op, int index, Shape shape, Random random) {
    if (op.parameters().get(Math.min(index, op.arity() - 1)).name().equals("condition")) {
      boolean[] values = new boolean[shape.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextBoolean();
      }
      return Tensor.of(shape, values);
    }
    if (INDICES.contains(op.parameters().get(Math.min(index, op.arity() - 1)).name())) {
      int[] values = new int[shape.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextInt(3);
      }
      return Tensor.of(shape, values);
    }
    Domain domain = op.domain();
    Tensor x = uniform(shape, domain.low(), domain.high(), domain.awayFromZero(), random);
    boolean labels = op.parameters().get(Math.min(index, op.arity() - 1)).name().equals("labels");
    return labels
        ? withRowsOfOne(x)
        : domain.heavyDiagonal() && index == 0 ? withHeavyDiagonal(x) : x;
  }

  /** TensorFlow's rule for cross-entropy takes each row of labels for a distribution. */
  private static Tensor withRowsOfOne(Tensor x) {
    int n = x.shape().dim(x.rank() - 1);
    double[] values = x.toDoubles();
    for (int row = 0; row < values.length; row += n) {
      double sum = 0;
      for (int i = row; i < row + n; i++) {
        sum += values[i];
      }
      for (int i = row; i < row + n; i++) {
        values[i] /= sum;
      }
    }
    return Tensor.of(x.shape(), values);
  }

  private static Tensor withHeavyDiagonal(Tensor x) {
    int n = x.shape().dim(x.rank() - 1);
    double[] values = x.toDoubles();
    for (int i = 0; i < values.length; i++) {
      values[i] += i / n % n == i % n ? 2 : 0;
    }
    return Tensor.of(x.shape(), values);
  }

  /** One number from each of as many equal parts of the interval, shuffled: none are close. */
  static Tensor uniform(Shape shape, double low, double high, double awayFromZero, Random random) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      double part = (i + 0.1 + 0.8 * random.nextDouble()) / shape.size();
      double value = low + (high - low) * part;
      double least = Math.copySign(awayFromZero, value);
      values.add(Math.abs(value) < awayFromZero ? value + least : value);
    }
    Collections.shuffle(values, random);
    return Tensor.of(shape, values.stream().mapToDouble(v -> v).toArray());
  }
}
