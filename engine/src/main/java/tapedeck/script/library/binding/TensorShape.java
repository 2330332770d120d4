package tapedeck.script.library.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        .method("as_list", "self", (runtime, in) -> ((TensorShape) in[0]).list())
        .method("num_elements", "self", (runtime, in) -> Int.of(((TensorShape) in[0]).shape.size()))
        .method("is_fully_defined", "self", (runtime, in) -> tapedeck.script.value.Bool.TRUE);
  }

  /** A shape of which nothing is known, not even the rank. */
  public static final HostObject UNKNOWN =
      new HostObject() {
        @Override
        public ClassValue type() {
          return TYPE;
        }

        @Override
        public @Nullable Value attribute(Runtime runtime, String name) {
          return name.equals("rank") || name.equals("ndims") ? None.NONE : null;
        }

        @Override
        public String str(Runtime runtime) {
          return "<unknown>";
        }

        @Override
        public String repr(Runtime runtime) {
          return "TensorShape(None)";
        }
      };

  private static Value make(Runtime runtime, Value[] given) {
    if (given.length != 1) {
      throw Raise.type("TensorShape() takes 1 argument");
    }
    return new TensorShape(Given.shape(runtime, given[0]));
  }

  /** Reads a shape in which None, or −1 in the answer, leaves a size open. */
  public static int[] open(Runtime runtime, Value shape) {
    List<Value> items =
        switch (shape) {
          case TensorShape known -> known.list().items();
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
    int[] more = Given.shape(runtime, other).dims();
    int[] first = behind ? own : more;
    int[] second = behind ? more : own;
    int[] all = Arrays.copyOf(first, own.length + more.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return new TensorShape(Shape.of(all));
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
