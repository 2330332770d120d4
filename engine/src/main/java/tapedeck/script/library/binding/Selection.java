package tapedeck.script.library.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * Which elements of an array a subscript takes, by NumPy's rules.
 *
 * @param positions their places in row-major order
 * @param shape how they are arranged
 * @param isElement whether the subscript was whole numbers only, one for each axis
 * @param isView whether what it takes is a view: no arrays of places are among the subscripts
 */
public record Selection(int[] positions, Shape shape, boolean isElement, boolean isView) {
  /** What is said for one axis: a span of it, or places given by an array of whole numbers. */
  private record Part(int axis, Slice.@Nullable Span span, @Nullable Tensor places) {}

  public static Selection of(Runtime runtime, Value key, Shape shape) {
    List<Value> keys = key instanceof Tuple tuple ? tuple.items() : List.of(key);
    boolean advanced = keys.stream().anyMatch(Selection::isArray);
    boolean whole =
        keys.size() == shape.rank() && keys.stream().allMatch(k -> Subscripts.asIndex(k) != null);
    List<Part> parts = parts(runtime, keys, shape, advanced);
    return new Arrangement(parts, shape).select(whole && !advanced, !advanced);
  }

  private static boolean isArray(Value key) {
    return key instanceof ListValue
        || key instanceof Tuple
        || key instanceof Range
        || key instanceof Bool
        || Conversion.existing(key) instanceof Tensor t
            && (t.rank() > 0 || t.dtype() == DType.BOOL);
  }

  private static List<Part> parts(
      Runtime runtime, List<Value> keys, Shape shape, boolean advanced) {
    int taken = keys.stream().mapToInt(key -> axesTaken(runtime, key)).sum();
    if (taken > shape.rank()) {
      throw Raise.index(
          "too many indices for array: array is %d-dimensional, but %d were indexed"
              .formatted(shape.rank(), taken));
    }
    List<Part> parts = new ArrayList<>();
    int axis = 0;
    boolean ellipsis = false;
    for (Value key : keys) {
      if (key == Ellipsis.ELLIPSIS) {
        if (ellipsis) {
          throw Raise.index("an index can only have a single ellipsis ('...')");
        }
        ellipsis = true;
        for (int left = shape.rank() - taken; left > 0; left--) {
          parts.add(whole(shape, axis++));
        }
      } else if (key == None.NONE) {
        parts.add(new Part(-1, new Slice.Span(0, 1, 1), null));
      } else if (key instanceof Slice slice) {
        parts.add(new Part(axis, slice.within(shape.dim(axis)), null));
        axis++;
      } else if (isArray(key)) {
        Tensor given = Conversion.numpy(runtime, key, null);
        axis = addPlaces(parts, given, shape, axis);
      } else {
        int at = position(key, shape.dim(axis), axis);
        parts.add(
            advanced
                ? new Part(axis, null, Tensor.of((long) at))
                : new Part(axis, new Slice.Span(at, 0, 1), null));
        axis++;
      }
    }
    while (axis < shape.rank()) {
      parts.add(whole(shape, axis++));
    }
    return parts;
  }

  private static int axesTaken(Runtime runtime, Value key) {
    if (key == Ellipsis.ELLIPSIS || key == None.NONE) {
      return 0;
    }
    if (isArray(key)) {
      Tensor given = Conversion.numpy(runtime, key, null);
      return given.dtype() == DType.BOOL ? given.rank() : 1;
    }
    return 1;
  }

  private static Part whole(Shape shape, int axis) {
    return new Part(axis, new Slice.Span(0, 1, shape.dim(axis)), null);
  }

  /** Adds an array of places, or of booleans as the places where they hold. */
  private static int addPlaces(List<Part> parts, Tensor given, Shape shape, int axis) {
    if (given.dtype() != DType.BOOL) {
      if (given.dtype().isFloating() && given.size() > 0) {
        throw invalid();
      }
      long[] places = new long[given.size()];
      for (int i = 0; i < places.length; i++) {
        places[i] = within(given.getLong(i), shape.dim(axis), axis);
      }
      parts.add(new Part(axis, null, Tensor.of(given.shape(), places)));
      return axis + 1;
    }
    for (int i = 0; i < given.rank(); i++) {
      if (given.shape().dim(i) != shape.dim(axis + i)) {
        throw Raise.index(
            "boolean index did not match indexed array along axis %d; size of axis is %d but size of corresponding boolean axis is %d"
                .formatted(axis + i, shape.dim(axis + i), given.shape().dim(i)));
      }
    }
    for (int i = 0; i < given.rank(); i++) {
      parts.add(new Part(axis + i, null, nonZero(given)[i]));
    }
    return axis + given.rank();
  }

  /** For each axis the coordinates of the elements that are not zero. */
  public static Tensor[] nonZero(Tensor given) {
    int[] hits = new int[given.size()];
    int count = 0;
    for (int i = 0; i < given.size(); i++) {
      if (given.getBoolean(i)) {
        hits[count++] = i;
      }
    }
    Tensor[] coordinates = new Tensor[given.rank()];
    int stride = given.size();
    for (int axis = 0; axis < given.rank(); axis++) {
      stride /= Math.max(1, given.shape().dim(axis));
      long[] along = new long[count];
      for (int i = 0; i < count; i++) {
        along[i] = hits[i] / stride % given.shape().dim(axis);
      }
      coordinates[axis] = Tensor.of(Shape.of(count), along);
    }
    return coordinates;
  }

  private static int position(Value key, int size, int axis) {
    Value index = Subscripts.asIndex(key);
    if (index == null) {
      throw invalid();
    }
    Int whole = Numbers.whole(index);
    return within(whole.isSmall() ? whole.small() : Long.MAX_VALUE, size, axis);
  }

  private static int within(long index, int size, int axis) {
    if (index < -size || index >= size) {
      throw Raise.index(
          "index %d is out of bounds for axis %d with size %d".formatted(index, axis, size));
    }
    return (int) (index < 0 ? index + size : index);
  }

  private static Raise invalid() {
    return Raise.index(
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or"
            + " boolean arrays are valid indices");
  }

  /** Walks the elements that the parts of a subscript take. */
  private static final class Arrangement {
    private final List<Part> parts;
    private final int[] strides;
    private final Shape met;
    private final int front;
    private final List<Integer> dims = new ArrayList<>();

    Arrangement(List<Part> parts, Shape shape) {
      this.parts = parts;
      this.strides = new int[shape.rank()];
      int step = 1;
      for (int axis = shape.rank() - 1; axis >= 0; axis--) {
        strides[axis] = step;
        step *= shape.dim(axis);
      }
      Shape meeting = Shape.SCALAR;
      for (Part part : parts) {
        if (part.places() != null) {
          if (!meeting.broadcastsWith(part.places().shape())) {
            throw Raise.index(
                "shape mismatch: indexing arrays could not be broadcast together with shapes %s %s "
                    .formatted(meeting, part.places().shape()));
          }
          meeting = Shape.broadcast(meeting, part.places().shape());
        }
      }
      met = meeting;
      front = arrange();
    }

    /** Lays out the result's axes; answers how many spans stand before the axes of the arrays. */
    private int arrange() {
      int[] at =
          java.util.stream.IntStream.range(0, parts.size())
              .filter(i -> parts.get(i).places() != null)
              .toArray();
      boolean together = at.length == 0 || at[at.length - 1] - at[0] == at.length - 1;
      int before = 0;
      for (int i = 0; i < parts.size(); i++) {
        if (at.length > 0 && together && i == at[0]) {
          before = dims.size();
        }
        Slice.Span span = parts.get(i).span();
        if (span != null && span.step() != 0) {
          dims.add(span.count());
        }
      }
      for (int i = 0; i < met.rank(); i++) {
        dims.add(before + i, met.dim(i));
      }
      return before;
    }

    Selection select(boolean element, boolean view) {
      Shape shape = Shape.of(dims.stream().mapToInt(d -> d).toArray());
      int[] positions = new int[shape.size()];
      int[] at = new int[shape.rank()];
      for (int i = 0; i < positions.length; i++) {
        positions[i] = position(at);
        for (int axis = shape.rank() - 1; axis >= 0 && ++at[axis] == shape.dim(axis); axis--) {
          at[axis] = 0;
        }
      }
      return new Selection(positions, shape, element, view);
    }

    private int position(int[] at) {
      int position = 0;
      int next = 0;
      for (Part part : parts) {
        next = next == front ? front + met.rank() : next;
        Slice.Span span = part.span();
        if (part.places() != null) {
          position += strides[part.axis()] * (int) part.places().getLong(meeting(part, at));
        } else if (span != null && span.step() != 0) {
          int along = at[next++];
          position += part.axis() < 0 ? 0 : strides[part.axis()] * span.at(along);
        } else if (span != null) {
          position += strides[part.axis()] * span.start();
        }
      }
      return position;
    }

    /** The element of an array of places that meets the others at these coordinates. */
    private int meeting(Part part, int[] at) {
      Shape own = part.places() == null ? Shape.SCALAR : part.places().shape();
      int index = 0;
      for (int i = 0; i < own.rank(); i++) {
        int along = at[front + met.rank() - own.rank() + i];
        index = index * own.dim(i) + (own.dim(i) == 1 ? 0 : along);
      }
      return index;
    }
  }

  /** The elements taken from an array. */
  public Tensor from(Tensor array) {
    int[] taken = positions;
    return tapedeck.tensor.Arrange.gather(shape, array.dtype(), i -> array, i -> taken[i]);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Selection that
        && Arrays.equals(positions, that.positions)
        && shape.equals(that.shape);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(positions) * 31 + shape.hashCode();
  }
}
