package tapedeck.tape;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import tapedeck.tensor.Shape;

/**
 * Jets in row-major order under a shape, with the few arrangements that random programs use.
 *
 * @param shape its sizes
 * @param jets its elements
 */
record JetArray(Shape shape, Jet[] jets) {
  interface Pick {
    Jet at(int[] index);
  }

  static JetArray of(Shape shape, Pick pick) {
    Jet[] jets = new Jet[shape.size()];
    for (int i = 0; i < jets.length; i++) {
      jets[i] = pick.at(index(shape, i));
    }
    return new JetArray(shape, jets);
  }

  private static int[] index(Shape shape, int flat) {
    int[] index = new int[shape.rank()];
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      index[axis] = flat % shape.dim(axis);
      flat /= shape.dim(axis);
    }
    return index;
  }

  /** The element at an index of a shape that this one is broadcast to. */
  Jet get(int... index) {
    int flat = 0;
    for (int axis = 0; axis < shape.rank(); axis++) {
      int own = index[index.length - shape.rank() + axis];
      flat = flat * shape.dim(axis) + (shape.dim(axis) == 1 ? 0 : own);
    }
    return jets[flat];
  }

  JetArray map(Function<Jet, Jet> f) {
    return of(shape, index -> f.apply(get(index)));
  }

  JetArray with(JetArray y, BinaryOperator<Jet> f) {
    return of(Shape.broadcast(shape, y.shape), index -> f.apply(get(index), y.get(index)));
  }

  /** Folds an axis away. */
  JetArray fold(int axis, BinaryOperator<Jet> f) {
    int[] left = IntStream.range(0, shape.rank()).filter(i -> i != axis).map(shape::dim).toArray();
    return of(
        Shape.of(left),
        index ->
            IntStream.range(0, shape.dim(axis))
                .mapToObj(i -> get(inserted(index, axis, i)))
                .reduce(f)
                .orElseThrow());
  }

  private static int[] inserted(int[] index, int axis, int value) {
    int[] wider = new int[index.length + 1];
    for (int i = 0; i < wider.length; i++) {
      wider[i] = i < axis ? index[i] : i == axis ? value : index[i - 1];
    }
    return wider;
  }

  JetArray reshape(Shape target) {
    return new JetArray(target, jets);
  }

  JetArray transpose() {
    int[] dims = shape.dims();
    return of(Shape.of(reversed(dims)), index -> get(reversed(index)));
  }

  private static int[] reversed(int[] numbers) {
    return IntStream.range(0, numbers.length).map(i -> numbers[numbers.length - 1 - i]).toArray();
  }

  JetArray matmul(JetArray y) {
    return of(
        Shape.of(shape.dim(0), y.shape.dim(1)),
        index ->
            IntStream.range(0, shape.dim(1))
                .mapToObj(i -> get(index[0], i).times(y.get(i, index[1])))
                .reduce(Jet::plus)
                .orElseThrow());
  }

  /** This and then another along the first axis. */
  JetArray before(JetArray y) {
    int[] dims = shape.dims();
    int own = dims[0];
    dims[0] += y.shape.dim(0);
    return of(
        Shape.of(dims),
        index -> {
          int[] there = index.clone();
          there[0] -= own;
          return index[0] < own ? get(index) : y.get(there);
        });
  }

  /** The running sums along the first axis. */
  JetArray cumulated() {
    return of(
        shape,
        index -> {
          Jet sum = Jet.of(0);
          for (int i = 0; i <= index[0]; i++) {
            int[] there = index.clone();
            there[0] = i;
            sum = sum.plus(get(there));
          }
          return sum;
        });
  }

  boolean isTame() {
    return Arrays.stream(jets).allMatch(Jet::isTame);
  }
}
