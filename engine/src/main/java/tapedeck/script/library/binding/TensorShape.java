package tapedeck.script.library.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;

/** The shape of a tensor as a script sees it: {@code TensorShape([2, 3])}. */
public record TensorShape(Shape shape) implements HostObject {
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.framework.tensor_shape",
          "TensorShape",
          Types.OBJECT,
          (runtime, type, given) -> make(runtime, given.positional()));

  static {
    Namespace.of(TYPE)
        .method("__bool__", "self", (r, in) -> Bool.TRUE)
        .method("as_list", "self", (r, in) -> OpenShape.list(OpenShape.sizes(r, in[0])))
        .method("num_elements", "self", (r, in) -> elements(OpenShape.sizes(r, in[0])))
        .method("is_fully_defined", "self", (r, in) -> Bool.of(in[0] instanceof TensorShape))
        .method(
            "is_compatible_with",
            "self, other",
            (r, in) ->
                Bool.of(OpenShape.fits(OpenShape.sizes(r, in[0]), OpenShape.sizes(r, in[1]))))
        .method(
            "merge_with",
            "self, other",
            (r, in) -> OpenShape.merged(OpenShape.sizes(r, in[0]), OpenShape.sizes(r, in[1])))
        .method(
            "concatenate",
            "self, other",
            (r, in) -> OpenShape.joined(OpenShape.sizes(r, in[0]), OpenShape.sizes(r, in[1])))
        .method("with_rank", "self, rank", (r, in) -> ranked(r, in))
        .method(
            "assert_has_rank",
            "self, rank",
            (r, in) -> {
              ranked(r, in);
              return None.NONE;
            })
        .method(
            "assert_is_fully_defined",
            "self",
            (r, in) -> {
              if (in[0] instanceof OpenShape) {
                throw Raise.value("Shape %s is not fully defined".formatted(r.str(in[0])));
              }
              return None.NONE;
            })
        .method(
            "assert_is_compatible_with",
            "self, other",
            (r, in) -> {
              if (!OpenShape.fits(OpenShape.sizes(r, in[0]), OpenShape.sizes(r, in[1]))) {
                throw Raise.value(
                    "Shapes %s and %s are incompatible".formatted(r.str(in[0]), r.str(in[1])));
              }
              return None.NONE;
            });
  }

  /** A shape of which nothing is known, not even the rank. */
  public static final HostObject UNKNOWN = new OpenShape(null);

  private static Value elements(int @Nullable [] dims) {
    return dims == null || Arrays.stream(dims).anyMatch(d -> d < 0)
        ? None.NONE
        : Int.of(Arrays.stream(dims).asLongStream().reduce(1, (a, b) -> a * b));
  }

  private static Value ranked(Runtime runtime, Value[] in) {
    int rank = Given.one(runtime, in[1]);
    int[] dims = OpenShape.sizes(runtime, in[0]);
    if (dims == null) {
      int[] open = new int[rank];
      Arrays.fill(open, -1);
      return OpenShape.of(open);
    }
    if (dims.length != rank) {
      throw Raise.value("Shape %s must have rank %d".formatted(runtime.str(in[0]), rank));
    }
    return in[0];
  }

  private static Value make(Runtime runtime, Value[] given) {
    if (given.length != 1) {
      throw Raise.type("TensorShape() takes 1 argument");
    }
    int[] dims = OpenShape.sizes(runtime, given[0]);
    boolean below =
        given[0] != None.NONE
            && !(given[0] instanceof OpenShape)
            && (given[0] instanceof Int size && size.signum() < 0
                || !(given[0] instanceof Int)
                    && runtime.all(given[0]).stream()
                        .anyMatch(each -> each instanceof Int size && size.signum() < 0));
    if (below && dims != null) {
      throw Raise.value(
          "Dimension %d must be >= 0"
              .formatted(Arrays.stream(dims).filter(d -> d < 0).findFirst().orElse(-1)));
    }
    return OpenShape.of(dims);
  }

  /** Reads a shape in which None, or −1 in the answer, leaves a size open. */
  public static int[] open(Runtime runtime, Value shape) {
    List<Value> items =
        switch (shape) {
          case TensorShape known -> known.list().items();
          case OpenShape known -> runtime.all(known);
          case Tuple tuple -> tuple.items();
          case ListValue list -> list.items();
          case Int size -> List.of(size);
          default ->
              throw Raise.value("Cannot convert '%s' to a shape.".formatted(runtime.str(shape)));
        };
    return items.stream().mapToInt(i -> i == None.NONE ? -1 : Given.one(runtime, i)).toArray();
  }

  private ListValue list() {
    return ListValue.of(Arrays.stream(shape.dims()).mapToObj(Int::of).toList());
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "rank", "ndims" -> Int.of(shape.rank());
      case "dims" -> list();
      default -> null;
    };
  }

  @Override
  public @Nullable Value operator(Runtime runtime, String method, Value other) {
    boolean behind = method.equals("__add__");
    return behind || method.equals("__radd__") ? joined(runtime, other, behind) : null;
  }

  private Value joined(Runtime runtime, Value other, boolean behind) {
    int[] own = shape.dims();
    int[] more = OpenShape.sizes(runtime, other);
    return behind ? OpenShape.joined(own, more) : OpenShape.joined(more, own);
  }

  @Override
  public List<String> attributeNames() {
    return List.of("rank", "ndims", "dims");
  }

  @Override
  public String repr(Runtime runtime) {
    return "TensorShape("
        + Arrays.stream(shape.dims())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", ", "[", "])"));
  }

  @Override
  public String str(Runtime runtime) {
    return shape.toString();
  }

  @Override
  public int length() {
    return shape.rank();
  }

  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    return Arrays.stream(shape.dims()).<Value>mapToObj(Int::of).iterator();
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    if (key instanceof Slice slice) {
      Slice.Span span = slice.within(shape.rank());
      int[] dims = new int[span.count()];
      Arrays.setAll(dims, i -> shape.dims()[span.at(i)]);
      return new TensorShape(Shape.of(dims));
    }
    int at = Numbers.index(key, "TensorShape indices must be integers or slices");
    if (at < -shape.rank() || at >= shape.rank()) {
      throw Raise.index("tuple index out of range");
    }
    return Int.of(shape.dim(at));
  }

  @Override
  public Boolean equalTo(Runtime runtime, Value other) {
    List<Integer> own = Arrays.stream(shape.dims()).boxed().toList();
    return switch (other) {
      case TensorShape that -> that.shape.equals(shape);
      case Tuple tuple -> same(own, tuple.items());
      case ListValue list -> same(own, list.items());
      default -> false;
    };
  }

  private static boolean same(List<Integer> own, List<Value> items) {
    return own.stream().map(Int::of).toList().equals(items);
  }

  /** Sizes, negative where they are open, as a tuple: {@code (None, 3)}. */
  public static Tuple sizes(int[] dims) {
    List<Value> items = new ArrayList<>();
    for (int dim : dims) {
      items.add(dim < 0 ? None.NONE : Int.of(dim));
    }
    return new Tuple(items);
  }
}
