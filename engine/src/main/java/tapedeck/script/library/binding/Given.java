package tapedeck.script.library.binding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Reads arguments that are no operands: whole numbers, axes, shapes. */
public final class Given {
  private Given() {}

  /** One whole number or a sequence of them; null for None. */
  public static int @Nullable [] ints(Runtime runtime, Value value) {
    if (value == None.NONE) {
      return null;
    }
    List<Integer> ints = new ArrayList<>();
    collect(runtime, value, ints);
    return ints.stream().mapToInt(i -> i).toArray();
  }

  private static void collect(Runtime runtime, Value value, List<Integer> into) {
    switch (value) {
      case Tuple tuple -> tuple.items().forEach(item -> into.add(one(runtime, item)));
      case ListValue list -> list.items().forEach(item -> into.add(one(runtime, item)));
      case TensorShape shape -> {
        for (int dim : shape.shape().dims()) {
          into.add(dim);
        }
      }
      case Range range ->
          Conversion.drain(runtime, runtime.iterate(range))
              .forEach(item -> into.add(one(runtime, item)));
      default -> {
        Tensor tensor = Conversion.existing(value);
        if (tensor == null || tensor.isScalar()) {
          into.add(one(runtime, value));
        } else {
          for (int i = 0; i < tensor.size(); i++) {
            into.add((int) tensor.getLong(i));
          }
        }
      }
    }
  }

  /** Whether a size is given as what no size can be: text, a fraction, a list within a list. */
  public static boolean isUnfit(Value given) {
    return switch (given) {
      case tapedeck.script.value.Float number -> true;
      case Str text -> true;
      case Tuple tuple -> tuple.items().stream().anyMatch(Given::isUnfitWithin);
      case ListValue list -> list.items().stream().anyMatch(Given::isUnfitWithin);
      default -> {
        Tensor tensor = Conversion.existing(given);
        yield tensor != null && tensor.rank() > 1;
      }
    };
  }

  private static boolean isUnfitWithin(Value item) {
    return item == None.NONE || item instanceof Tuple || item instanceof ListValue || isUnfit(item);
  }

  /** A whole number. */
  public static int one(Runtime runtime, Value value) {
    Value number = value;
    Tensor tensor = Conversion.existing(value);
    if (tensor != null && tensor.size() == 1 && tensor.dtype().isInteger()) {
      number = Int.of(tensor.getLong(0));
    }
    if (!Numbers.isWhole(number)) {
      throw value instanceof ArrayValue || tensor == null
          ? Raise.type(
              "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(value)))
          : Raise.type("Expected an integer, got " + runtime.repr(value));
    }
    Int whole = Numbers.whole(number);
    if (!whole.isSmall() || whole.small() != (int) whole.small()) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C long");
    }
    return (int) whole.small();
  }

  /** A shape whose size was asked for before anything is made of it. */
  public static Shape shape(Runtime runtime, Value value) {
    int[] dims = ints(runtime, value);
    if (dims == null) {
      throw Raise.value(
          "Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a"
              + " Tensor.");
    }
    return shape(runtime, dims);
  }

  public static Shape shape(Runtime runtime, int... dims) {
    long size = 1;
    for (int dim : dims) {
      size = dim <= 0 ? 0 : Math.min(Long.MAX_VALUE >> 32, size) * dim;
    }
    runtime.allocate(size);
    return Shape.of(dims);
  }

  /** A shape as Python shows it, with None for sizes below 0. */
  public static String shown(int[] dims) {
    String listed =
        java.util.Arrays.stream(dims)
            .mapToObj(dim -> dim < 0 ? "None" : Integer.toString(dim))
            .collect(java.util.stream.Collectors.joining(", "));
    return "(" + listed + (dims.length == 1 ? ",)" : ")");
  }

  /** A shape in which one size may be −1, for what is left of the elements of another. */
  public static Shape reshaped(
      int[] asked, Shape from, java.util.function.Function<String, Raise> no) {
    int free = -1;
    boolean empties = false;
    long known = 1;
    for (int i = 0; i < asked.length; i++) {
      if (asked[i] == -1) {
        if (free >= 0) {
          throw no.apply("Only one input size may be -1, not both %d and %d".formatted(free, i));
        }
        free = i;
      } else if (asked[i] < 0) {
        throw no.apply("Size %d must be non-negative, not %d".formatted(i, asked[i]));
      } else {
        empties |= asked[i] == 0;
        known *= asked[i] == 0 ? 1 : asked[i];
      }
    }
    int[] dims = asked.clone();
    if (free >= 0) {
      long elements = 1;
      for (int dim : from.dims()) {
        elements *= dim == 0 && empties ? 1 : dim;
      }
      boolean whole = elements % known == 0;
      if (!whole && !(empties && from.size() == 0)) {
        throw no.apply(
            "Input to reshape is a tensor with %d values, but the requested shape requires a multiple of %d"
                .formatted(elements, known));
      }
      dims[free] = (int) (elements / known);
    }
    return Shape.of(dims);
  }
}
