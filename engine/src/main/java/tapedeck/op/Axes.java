package tapedeck.op;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Reduce;
import tapedeck.tensor.Shape;

/** Axes as attributes name them. */
final class Axes {
  private Axes() {}

  /** The numbers of an attribute that must be there. */
  static int[] of(Attributes attributes, String name) {
    int @Nullable [] ints = attributes.ints(name);
    if (ints == null) {
      throw new IllegalArgumentException("no " + name + " in " + attributes);
    }
    return ints;
  }

  /** The one axis named, the first by default, counted from 0. */
  static int one(Attributes attributes, int rank) {
    int @Nullable [] named = attributes.ints("axis");
    return Reduce.axes(named == null ? new int[] {0} : named, rank)[0];
  }

  /** As {@link #one}, with the words of what runs along an axis. */
  static int scanned(Attributes attributes, int rank) {
    int @Nullable [] named = attributes.ints("axis");
    int axis = named == null ? 0 : named[0];
    int place = axis < 0 ? axis + rank : axis;
    if (place < 0 || place >= rank) {
      throw EngineError.inKernel(
          "ScanOp: Expected scan axis in the range [%d, %d), but got %d"
              .formatted(-rank, rank, place));
    }
    return place;
  }

  /** A shape with an axis of size 1 put in at {@code axis}, the first by default. */
  static Shape expanded(Shape shape, int @Nullable [] axis) {
    int rank = shape.rank();
    int named = axis == null ? 0 : axis[0];
    if (named < -rank - 1 || named > rank) {
      throw EngineError.inKernel(
          "Tried to expand dim index %d for tensor with %d dimensions.".formatted(named, rank));
    }
    int at = named < 0 ? named + rank + 1 : named;
    return Shape.of(
        IntStream.rangeClosed(0, rank)
            .map(i -> i == at ? 1 : shape.dim(i < at ? i : i - 1))
            .toArray());
  }

  /** A shape without the named axes, or without all axes of size 1. */
  static Shape squeezed(Shape shape, int @Nullable [] axes) {
    for (int i = 0; axes != null && i < axes.length; i++) {
      if (axes[i] < -shape.rank() || axes[i] >= shape.rank()) {
        throw EngineError.inKernel(
            "Tried to squeeze dim index %d for tensor with %d dimensions."
                .formatted(axes[i], shape.rank()));
      }
    }
    int[] dropped =
        axes == null || axes.length == 0
            ? IntStream.range(0, shape.rank()).filter(i -> shape.dim(i) == 1).toArray()
            : Reduce.axes(axes, shape.rank());
    for (int axis : dropped) {
      if (shape.dim(axis) != 1) {
        throw EngineError.inKernel(
            "Can not squeeze dim[%d], expected a dimension of 1, got %d"
                .formatted(axis, shape.dim(axis)));
      }
    }
    return Shape.of(
        IntStream.range(0, shape.rank())
            .filter(i -> Arrays.stream(dropped).noneMatch(d -> d == i))
            .map(shape::dim)
            .toArray());
  }
}
