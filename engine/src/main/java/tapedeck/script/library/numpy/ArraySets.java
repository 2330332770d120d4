package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Promotion;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's functions that take arrays for sets of numbers. */
final class ArraySets {
  private ArraySets() {}

  static void install(Namespace np) {
    np.method(
            "unique",
            "ar, return_index=False, return_inverse=False, return_counts=False, axis=None,"
                + " equal_nan=True, sorted=True",
            ArraySets::unique)
        .method(
            "union1d",
            "ar1, ar2",
            (r, in) -> ArrayValue.array(distinct(joined(flat(r, in[0]), flat(r, in[1])))))
        .method(
            "intersect1d",
            "ar1, ar2, assume_unique=False",
            (r, in) -> kept(r, in, (both, one) -> both && one))
        .method(
            "setdiff1d",
            "ar1, ar2, assume_unique=False",
            (r, in) -> kept(r, in, (both, one) -> !both && one))
        .method(
            "setxor1d",
            "ar1, ar2, assume_unique=False",
            (r, in) -> kept(r, in, (both, x) -> !both));
  }

  private interface Rule {
    boolean keeps(boolean inBoth, boolean inFirst);
  }

  private static Tensor flat(Runtime runtime, Value value) {
    Tensor x = Constants.array(runtime, value);
    return x.reshape(Shape.of(x.size()));
  }

  private static Tensor taken(Tensor x, int[] places) {
    int width = width(x);
    int[] dims = x.shape().dims();
    dims[0] = places.length;
    return Arrange.gather(
        Shape.of(dims), x.dtype(), i -> x, i -> places[i / width] * width + i % width);
  }

  /** Where in the sorted order another row begins; a vector has rows of one number. */
  private static int[] starts(Tensor rows, int[] order) {
    IntPredicate differs = i -> i == 0 || compare(rows, order[i - 1], order[i]) != 0;
    return IntStream.range(0, order.length).filter(differs).toArray();
  }

  private static int compare(Tensor rows, int one, int other) {
    int width = width(rows);
    for (int i = 0; i < width; i++) {
      double x = rows.getDouble(one * width + i);
      double y = rows.getDouble(other * width + i);
      if (x != y) {
        return Double.compare(x, y);
      }
    }
    return 0;
  }

  private static int width(Tensor rows) {
    return rows.rank() == 1 ? 1 : rows.size() / Math.max(1, rows.shape().dim(0));
  }

  private static int[] order(Tensor rows) {
    return rows.rank() == 1
        ? ArrayOrder.order(rows)
        : IntStream.range(0, rows.shape().dim(0))
            .boxed()
            .sorted((one, other) -> compare(rows, one, other))
            .mapToInt(i -> i)
            .toArray();
  }

  private static Tensor distinct(Tensor flat) {
    int[] order = order(flat);
    return taken(flat, IntStream.of(starts(flat, order)).map(i -> order[i]).toArray());
  }

  private static Tensor joined(Tensor a, Tensor b) {
    var dtype = Promotion.of(a.dtype(), b.dtype());
    Tensor x = a.cast(dtype);
    Tensor y = b.cast(dtype);
    int n = x.size();
    return Arrange.gather(
        Shape.of(n + y.size()), dtype, i -> i < n ? x : y, i -> i < n ? i : i - n);
  }

  private static Value kept(Runtime runtime, Value[] in, Rule rule) {
    Tensor a = distinct(flat(runtime, in[0]));
    Tensor b = distinct(flat(runtime, in[1]));
    Tensor all = distinct(joined(a, b));
    int[] places =
        IntStream.range(0, all.size())
            .filter(i -> {
              boolean first = holds(a, all.getDouble(i));
              return rule.keeps(first && holds(b, all.getDouble(i)), first);
            })
            .toArray();
    return ArrayValue.array(taken(all, places));
  }

  private static boolean holds(Tensor x, double number) {
    return IntStream.range(0, x.size()).anyMatch(i -> x.getDouble(i) == number);
  }

  private static Value unique(Runtime runtime, Value[] in) {
    if (in[4] != None.NONE) {
      int axis = Given.one(runtime, in[4]);
      Value moved = ArrayMissing.numpy(runtime, "moveaxis", in[0], Int.of(axis), Int.ZERO);
      Value[] asRows = in.clone();
      asRows[4] = None.NONE;
      Value found = unique(runtime, Constants.array(runtime, moved), asRows);
      Value rows = found instanceof Tuple tuple ? tuple.items().getFirst() : found;
      Value back = ArrayMissing.numpy(runtime, "moveaxis", rows, Int.ZERO, Int.of(axis));
      if (!(found instanceof Tuple tuple)) {
        return back;
      }
      List<Value> answer = new ArrayList<>(tuple.items());
      answer.set(0, back);
      return Tuple.of(answer);
    }
    Tensor given = Constants.array(runtime, in[0]);
    return unique(runtime, given.reshape(Shape.of(given.size())), in);
  }

  private static Value unique(Runtime runtime, Tensor x, Value[] in) {
    int[] order = order(x);
    int[] starts = starts(x, order);
    List<Value> answer = new ArrayList<>();
    answer.add(ArrayValue.array(taken(x, IntStream.of(starts).map(i -> order[i]).toArray())));
    if (in[1] != Bool.FALSE && runtime.truth(in[1])) {
      answer.add(whole(IntStream.of(starts).map(i -> order[i]).asLongStream().toArray()));
    }
    if (runtime.truth(in[2])) {
      long[] inverse = new long[order.length];
      int group = -1;
      for (int i = 0; i < order.length; i++) {
        group += group + 1 < starts.length && starts[group + 1] == i ? 1 : 0;
        inverse[order[i]] = group;
      }
      Shape shape =
          x.rank() == 1 ? Constants.array(runtime, in[0]).shape() : Shape.of(order.length);
      answer.add(ArrayValue.array(Tensor.of(shape, inverse)));
    }
    if (runtime.truth(in[3])) {
      long[] counts =
          LongStream.range(0, starts.length)
              .map(i ->
                  (i + 1 < starts.length ? starts[(int) i + 1] : order.length) - starts[(int) i])
              .toArray();
      answer.add(whole(counts));
    }
    return answer.size() == 1 ? answer.getFirst() : Tuple.of(answer);
  }

  private static Value whole(long[] numbers) {
    return ArrayValue.array(Tensor.of(Shape.of(numbers.length), numbers));
  }
}
