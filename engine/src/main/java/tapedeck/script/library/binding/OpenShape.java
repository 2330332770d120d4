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
import tapedeck.script.value.Value;

/**
 * A shape of which not everything is known: {@code TensorShape([None, 3])}.
 *
 * @param dims the sizes, negative where they are open; null if not even their number is known
 */
public record OpenShape(int @Nullable [] dims) implements HostObject {
  /** A shape of these sizes, known or not. */
  public static Value of(int @Nullable [] dims) {
    return dims != null && Arrays.stream(dims).allMatch(d -> d >= 0)
        ? new TensorShape(tapedeck.tensor.Shape.of(dims))
        : new OpenShape(dims);
  }

  /** The sizes of any shape a script may write; null if nothing is known of it. */
  public static int @Nullable [] sizes(Runtime runtime, Value shape) {
    return switch (shape) {
      case OpenShape open -> open.dims;
      case None none -> null;
      default -> TensorShape.open(runtime, shape);
    };
  }

  static Value list(int @Nullable [] dims) {
    if (dims == null) {
      throw Raise.value("as_list() is not defined on an unknown TensorShape.");
    }
    return ListValue.of(items(dims));
  }

  private static List<Value> items(int[] dims) {
    List<Value> items = new ArrayList<>();
    for (int dim : dims) {
      items.add(dim < 0 ? None.NONE : Int.of(dim));
    }
    return items;
  }

  /** Whether nothing that is known of two shapes is against their being equal. */
  public static boolean fits(int @Nullable [] a, int @Nullable [] b) {
    if (a == null || b == null) {
      return true;
    }
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] >= 0 && b[i] >= 0 && a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  /** What is known of a shape that both describe. */
  static Value merged(int @Nullable [] a, int @Nullable [] b) {
    if (!fits(a, b)) {
      throw Raise.value("Shapes %s and %s are not compatible".formatted(shown(a), shown(b)));
    }
    if (a == null || b == null) {
      return of(a == null ? b : a);
    }
    int[] both = a.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] = a[i] < 0 ? b[i] : a[i];
    }
    return of(both);
  }

  static Value joined(int @Nullable [] a, int @Nullable [] b) {
    if (a == null || b == null) {
      return of(null);
    }
    int[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return of(all);
  }

  static String shown(int @Nullable [] dims) {
    return dims == null ? "<unknown>" : Given.shown(dims);
  }

  @Override
  public ClassValue type() {
    return TensorShape.TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "rank", "ndims" -> dims == null ? None.NONE : Int.of(dims.length);
      case "dims" -> dims == null ? None.NONE : ListValue.of(items(dims));
      default -> null;
    };
  }

  @Override
  public @Nullable Value operator(Runtime runtime, String method, Value other) {
    return switch (method) {
      case "__add__" -> joined(dims, sizes(runtime, other));
      case "__radd__" -> joined(sizes(runtime, other), dims);
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("rank", "ndims", "dims");
  }

  @Override
  public String repr(Runtime runtime) {
    return dims == null
        ? "TensorShape(None)"
        : items(dims).stream()
            .map(runtime::repr)
            .collect(Collectors.joining(", ", "TensorShape([", "])"));
  }

  @Override
  public String str(Runtime runtime) {
    return shown(dims);
  }

  private int[] known() {
    if (dims == null) {
      throw Raise.value("Cannot take the length of shape with unknown rank.");
    }
    return dims;
  }

  @Override
  public int length() {
    return known().length;
  }

  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    return items(known()).iterator();
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    int[] sizes = known();
    if (key instanceof Slice slice) {
      Slice.Span span = slice.within(sizes.length);
      int[] part = new int[span.count()];
      Arrays.setAll(part, i -> sizes[span.at(i)]);
      return of(part);
    }
    int at = Numbers.index(key, "TensorShape indices must be integers or slices");
    if (at < -sizes.length || at >= sizes.length) {
      throw Raise.index("tuple index out of range");
    }
    return items(sizes).get(at < 0 ? at + sizes.length : at);
  }

  @Override
  public Boolean equalTo(Runtime runtime, Value other) {
    return switch (other) {
      case OpenShape that -> Arrays.equals(dims, that.dims);
      case Tuple tuple -> dims != null && items(dims).equals(tuple.items());
      case ListValue list -> dims != null && items(dims).equals(list.items());
      default -> false;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenShape that && Arrays.equals(dims, that.dims);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dims);
  }
}
