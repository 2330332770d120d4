package tapedeck.script.library.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.StringTensor.Kind;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What NumPy's arrays of text and of objects offer, as far as it is not that of all arrays. */
final class ElementMembers {
  private ElementMembers() {}

  private static final Set<String> MOVING =
      Set.of("reshape", "ravel", "flatten", "transpose", "squeeze", "repeat", "take", "swapaxes");
  private static final Set<String> BY_FUNCTION = Set.of("argsort", "searchsorted");

  static @Nullable Value attribute(Runtime runtime, StringTensor array, String name) {
    if (MOVING.contains(name)) {
      return Builtin.of(
          name,
          "*args, **kwargs",
          (r, in) -> {
            Value moved =
                r.call(
                    r.requiredAttribute(ArrayValue.array(array.places(0)), name),
                    Arguments.of(((Tuple) in[0]).items().toArray(Value[]::new)));
            return array.at(Constants.array(r, moved));
          });
    }
    if (BY_FUNCTION.contains(name)) {
      return Builtin.of(name, "*args", (r, in) -> function(r, name, array, in[0]));
    }
    return switch (name) {
      case "T" ->
          array.at(
              Constants.array(
                  runtime, runtime.requiredAttribute(ArrayValue.array(array.places(0)), "T")));
      case "copy" -> Builtin.of(name, "order='C'", (r, in) -> array.copied());
      case "item" ->
          Builtin.of(
              name,
              "*args",
              (r, in) -> {
                List<Value> at = ((Tuple) in[0]).items();
                return array.items().get(at.isEmpty() ? 0 : Given.one(r, at.getFirst()));
              });
      case "fill" ->
          Builtin.of(
              name,
              "value",
              (r, in) -> {
                array.items().replaceAll(old -> fitting(r, array, in[0]));
                return None.NONE;
              });
      case "sort" ->
          Builtin.of(
              name,
              "axis=-1",
              (r, in) -> {
                Value sorted = function(r, "sort", array, Tuple.EMPTY);
                List<Value> items = List.copyOf(((StringTensor) sorted).items());
                for (int i = 0; i < items.size(); i++) {
                  array.items().set(i, items.get(i));
                }
                return None.NONE;
              });
      case "sum" ->
          array.kind() != Kind.OBJECTS
              ? null
              : Builtin.of(name, "axis=None", (r, in) -> sum(r, array, in[0]));
      default -> null;
    };
  }

  private static Value function(Runtime runtime, String name, StringTensor array, Value more) {
    List<Value> given = new ArrayList<>(List.of(array));
    given.addAll(((Tuple) more).items());
    return runtime.call(
        runtime.requiredAttribute(runtime.module("numpy"), name),
        Arguments.of(given.toArray(Value[]::new)));
  }

  private static Value sum(Runtime runtime, StringTensor array, Value axis) {
    if (axis != None.NONE) {
      throw Raise.refused("the sum of objects along an axis", "Add the rows in a loop.");
    }
    Value sum = Int.ZERO;
    boolean first = true;
    for (Value item : array.items()) {
      sum = first ? item : runtime.binary(Operator.ADD, sum, item);
      first = false;
    }
    return sum;
  }

  /** An element as the array keeps it: text cut to its room, or what it is. */
  static Value fitting(Runtime runtime, StringTensor array, Value element) {
    if (array.kind() != Kind.TEXTS) {
      return element;
    }
    String text = runtime.str(element);
    return new Str(text.substring(0, Math.min(text.length(), array.room())));
  }

  static boolean assign(Runtime runtime, StringTensor array, Value key, Value value) {
    Tensor at = Constants.array(runtime, runtime.item(ArrayValue.array(array.places(0)), key));
    if (at.isScalar()) {
      array.items().set((int) at.getLong(0), fitting(runtime, array, value));
      return true;
    }
    StringTensor given = ElementArrays.objects(runtime, value);
    int[] from = places(given.shape(), at.shape());
    for (int i = 0; i < at.size(); i++) {
      Value next = fitting(runtime, array, given.items().get(from[i]));
      array.items().set((int) at.getLong(i), next);
    }
    return true;
  }

  /** For each element of a shape, which element of the smaller one it is stretched from. */
  private static int[] places(Shape small, Shape big) {
    if (!small.broadcastsWith(big) || !Shape.broadcast(small, big).equals(big)) {
      throw Raise.value(
          "could not broadcast input array from shape %s into shape %s".formatted(small, big));
    }
    int[] places = new int[small.size()];
    java.util.Arrays.setAll(places, i -> i);
    Tensor spread = Elementwise.stretch(Tensor.of(small, places), big);
    int[] from = new int[big.size()];
    java.util.Arrays.setAll(from, i -> (int) spread.getLong(i));
    return from;
  }

  /** What an operator method of an array of objects answers; null if it is none. */
  static @Nullable Value operator(Runtime runtime, StringTensor array, String method, Value other) {
    for (Operator operator : Operator.values()) {
      boolean direct = operator.method().equals(method);
      if ((direct || operator.reflected().equals(method)) && operator != Operator.MATMUL) {
        return each(
            runtime,
            array,
            other,
            (a, b) -> direct ? runtime.binary(operator, a, b) : runtime.binary(operator, b, a));
      }
    }
    BiPredicate<Value, Value> relation =
        switch (method) {
          case "__lt__" -> runtime::less;
          case "__le__" -> (x, y) -> runtime.less(x, y) || runtime.equal(x, y);
          case "__gt__" -> runtime::greater;
          case "__ge__" -> (x, y) -> runtime.greater(x, y) || runtime.equal(x, y);
          case "__eq__" -> runtime::equal;
          case "__ne__" -> (x, y) -> !runtime.equal(x, y);
          default -> null;
        };
    if (relation == null) {
      return null;
    }
    StringTensor answers = each(runtime, array, other, (a, b) -> Bool.of(relation.test(a, b)));
    boolean[] held = new boolean[answers.items().size()];
    for (int i = 0; i < held.length; i++) {
      held[i] = answers.items().get(i) == Bool.TRUE;
    }
    return ArrayValue.of(Tensor.of(answers.shape(), held));
  }

  private interface Pair {
    Value of(Value a, Value b);
  }

  private static StringTensor each(Runtime runtime, StringTensor array, Value other, Pair pair) {
    StringTensor more = ElementArrays.objects(runtime, other);
    if (!array.shape().broadcastsWith(more.shape())) {
      throw Raise.value(
          "operands could not be broadcast together with shapes %s %s "
              .formatted(array.shape(), more.shape()));
    }
    Shape shape = Shape.broadcast(array.shape(), more.shape());
    int[] first = places(array.shape(), shape);
    int[] second = places(more.shape(), shape);
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      made.add(pair.of(array.items().get(first[i]), more.items().get(second[i])));
    }
    return new StringTensor(Kind.OBJECTS, shape, made);
  }
}
