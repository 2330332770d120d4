package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.None;
import tapedeck.script.value.Promotion;
import tapedeck.script.value.Raise;
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
    return Arrange.gather(Shape.of(places.length), x.dtype(), i -> x, i -> places[i]);
  }

  /** Where in the sorted order another number begins. */
  private static int[] starts(Tensor flat, int[] order) {
    IntPredicate differs = i -> i == 0 || flat.getDouble(order[i]) != flat.getDouble(order[i - 1]);
    return IntStream.range(0, order.length).filter(differs).toArray();
  }

  private static Tensor distinct(Tensor flat) {
    int[] order = ArrayOrder.order(flat);
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
      throw Raise.refused("np.unique along an axis", "Take the rows one by one.");
    }
    Tensor given = Constants.array(runtime, in[0]);
    Tensor x = given.reshape(Shape.of(given.size()));
    int[] order = ArrayOrder.order(x);
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
      answer.add(ArrayValue.array(Tensor.of(given.shape(), inverse)));
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
