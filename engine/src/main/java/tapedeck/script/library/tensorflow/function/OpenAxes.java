package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.OpenShape;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * Which sizes of the result of a function other calls may have otherwise, told from those of its
 * operands. Where nothing is said here, sizes count as known.
 */
public final class OpenAxes {
  static final int OPEN = -1;

  /** Functions whose result is as large as their first operand. */
  private static final Set<String> ALIKE =
      Set.of(
          "leaky_relu",
          "gelu",
          "swish",
          "silu",
          "clip_by_value",
          "clip_by_norm",
          "l2_normalize",
          "dropout",
          "sort",
          "argsort",
          "roll",
          "reverse",
          "zeros_like",
          "ones_like",
          "cumsum",
          "cumprod",
          "softmax",
          "log_softmax",
          "shuffle",
          "ensure_shape",
          "bias_add",
          "abs",
          "cast",
          "identity",
          "tensor_scatter_nd_add",
          "tensor_scatter_nd_max",
          "tensor_scatter_nd_min",
          "tensor_scatter_nd_sub",
          "tensor_scatter_nd_update",
          "stop_gradient",
          "as_string");

  private final Runtime runtime;
  private final Graph graph;
  private final Builtin function;
  private final Value[] in;

  private OpenAxes(Runtime runtime, Graph graph, Builtin function, Value[] in) {
    this.runtime = runtime;
    this.graph = graph;
    this.function = function;
    this.in = in;
  }

  /** Notes the open sizes of what a function answered. */
  public static void follow(Runtime runtime, Builtin function, Value[] in, Value result) {
    if (runtime.graph() instanceof Graph graph && function.name().indexOf('.') < 0) {
      new OpenAxes(runtime, graph, function, in).follow(result);
    }
  }

  private void follow(Value result) {
    String name = function.name();
    List<Value> leaves = Structures.flatten(result);
    for (int i = 0; i < leaves.size(); i++) {
      if (leaves.get(i).getClass() != TensorValue.class) {
        continue;
      }
      Tensor made = ((TensorValue) leaves.get(i)).tensor();
      if (Arrays.stream(in).anyMatch(each -> each instanceof TensorValue t && t.tensor() == made)) {
        continue;
      }
      int[] dims = ALIKE.contains(name) ? alike() : sizes(name, made, i, leaves.size());
      if (dims != null && (dims.length == made.rank() || dims == Graph.ANY_RANK)) {
        graph.open(made, dims);
      }
      if (name.equals("shape") && sizes(in[0]) instanceof int[] known) {
        graph.partial(made, known);
      } else if (name.equals("stack") && made.rank() == 1 && !made.dtype().isFloating()) {
        graph.partial(made, items(in[0]).stream().mapToInt(this::one).toArray());
      }
    }
  }

  private int @Nullable [] alike() {
    return Operands.existing(in[0]) instanceof Operand operand
            && graph.open(operand.value()) == Graph.ANY_RANK
        ? Graph.ANY_RANK
        : sizes(in[0]);
  }

  /** The sizes of a result; null if nothing is to be said. */
  private int @Nullable [] sizes(String name, Tensor made, int number, int results) {
    return switch (name) {
      case "reshape" -> reshaped();
      case "zeros", "ones", "fill", "normal", "uniform", "truncated_normal" -> asked(in[0]);
      case "broadcast_to" -> asked(argument("shape"));
      case "slice" -> taken(made);
      case "transpose" -> transposed();
      case "matrix_transpose" -> swapped();
      case "expand_dims" -> OpenSizes.inserted(sizes(in[0]), axis("axis", 0, 1), 1);
      case "squeeze" -> squeezed();
      case "concat" -> joined();
      case "divide", "truediv" -> OpenSizes.spread(sizes(in[0]), sizes(in[1]));
      case "add_n" -> merged(items(in[0]));
      case "polyval" -> sizes(in[1]);
      case "einsum" -> summed();
      case "diag" ->
          sizes(in[0]) instanceof int[] d && d.length == 1 ? new int[] {d[0], d[0]} : null;
      case "stack" -> {
        int[] dims = merged(items(in[0]));
        yield dims == null
            ? null
            : OpenSizes.inserted(dims, axis("axis", 0, dims.length + 1), made.shape().dim(0));
      }
      case "unstack" -> OpenSizes.removed(sizes(in[0]), axis("axis", 0, 0));
      case "split" -> split(made);
      case "tile", "pad", "repeat" -> kept(made);
      case "gather" -> gathered();
      case "boolean_mask" -> masked();
      case "where" -> argument("x") == None.NONE ? new int[] {OPEN, made.shape().dim(1)} : null;
      case "one_hot" -> {
        int[] dims = sizes(in[0]);
        yield dims == null
            ? null
            : OpenSizes.inserted(
                dims, axis("axis", -1, dims.length + 1), made.shape().dim(hot(made)));
      }
      case "argmax", "argmin" -> OpenSizes.removed(sizes(in[0]), axis("axis", 0, 0));
      case "reduce_std", "reduce_variance", "reduce_logsumexp" -> reduced();
      case "matmul" -> product();
      case "matvec" -> matrix(argument("transpose_a"), sizes(in[0]), true);
      case "tensordot" -> contracted();
      case "conv2d", "max_pool2d", "avg_pool2d" ->
          sizes(in[0]) instanceof int[] d && d.length > 0 ? OpenSizes.spatial(d, made) : null;
      case "top_k" -> {
        int[] dims = sizes(in[0]);
        yield dims == null
            ? null
            : OpenSizes.with(dims, dims.length - 1, made.shape().dim(made.rank() - 1));
      }
      case "unique", "unique_with_counts" -> number == 1 ? sizes(in[0]) : new int[] {OPEN};
      case "bincount", "segment_sum", "segment_mean", "segment_max", "segment_min" ->
          made.rank() == 0 ? null : OpenSizes.first(made);
      case "meshgrid" -> meshed(results);
      case "map_fn", "vectorized_map", "scan" -> rows(1, made);
      case "py_function", "numpy_function" -> Graph.ANY_RANK;
      case "norm" -> argument("axis") == None.NONE ? null : reduced();
      case "sparse_softmax_cross_entropy_with_logits" ->
          OpenSizes.removed(sizes(argument("logits")), -1);
      case "softmax_cross_entropy_with_logits" -> OpenSizes.removed(sizes(argument("logits")), -1);
      case "sigmoid_cross_entropy_with_logits" -> sizes(argument("logits"));
      case "embedding_lookup" -> gathered(sizes(in[0]), sizes(in[1]), 0, 0);
      default -> null;
    };
  }

  private Value argument(String name) {
    List<Parameters.Parameter> all = function.parameters().all();
    for (int i = 0; i < all.size() && i < in.length; i++) {
      if (all.get(i).name().equals(name)) {
        return in[i];
      }
    }
    return None.NONE;
  }

  /** A place among the axes of the first operand, and {@code more} of them. */
  private int axis(String name, int otherwise, int more) {
    int[] given = Given.ints(runtime, argument(name));
    int axis = given == null || given.length == 0 ? otherwise : given[0];
    int[] dims = more > 1 ? new int[more] : sizes(in[0]);
    int rank = dims == null ? 0 : more > 1 ? more : dims.length + more;
    return axis < 0 ? axis + rank : axis;
  }

  /** The sizes of an operand; null if it is none, or their number is open. */
  private int @Nullable [] sizes(Value value) {
    if (!(Operands.existing(value) instanceof Operand operand)) {
      return null;
    }
    int[] open = graph.open(operand.value());
    return open == Graph.ANY_RANK ? null : open != null ? open : operand.value().shape().dims();
  }

  /** The sizes that an argument asks for, open where only a run knows them. */
  private int @Nullable [] asked(Value shape) {
    return switch (shape) {
      case ListValue list -> list.items().stream().mapToInt(this::one).toArray();
      case Tuple tuple -> tuple.items().stream().mapToInt(this::one).toArray();
      case TensorShape known -> known.shape().dims();
      case OpenShape open -> open.dims();
      case TensorValue tensor -> {
        int[] known = graph.partial(tensor.tensor());
        if (known != null) {
          yield known;
        }
        if (!isTraced(tensor)) {
          yield Given.ints(runtime, tensor);
        }
        int[] dims = new int[tensor.tensor().rank() == 0 ? 1 : tensor.tensor().size()];
        Arrays.fill(dims, OPEN);
        yield dims;
      }
      default -> Numbers.isWhole(shape) ? new int[] {one(shape)} : null;
    };
  }

  /** One of the sizes asked for. */
  private int one(Value size) {
    if (size instanceof TensorValue tensor) {
      int[] known = graph.partial(tensor.tensor());
      return known != null && known.length == 1
          ? known[0]
          : isTraced(tensor) ? OPEN : Given.one(runtime, size);
    }
    return Numbers.isWhole(size) ? Given.one(runtime, size) : OPEN;
  }

  private boolean isTraced(TensorValue tensor) {
    return isTraced(graph, tensor);
  }

  static boolean isTraced(Graph graph, TensorValue tensor) {
    String name = graph.known(tensor.tensor());
    return name != null && !name.startsWith("Const");
  }

  private int @Nullable [] reshaped() {
    int[] wanted = asked(argument("shape"));
    int[] from = sizes(in[0]);
    if (wanted == null) {
      return null;
    }
    boolean closed = from != null && Arrays.stream(from).allMatch(dim -> dim >= 0);
    int free = (int) Arrays.stream(wanted).filter(dim -> dim < 0).count();
    if (closed && free == 1 && from != null) {
      long all = Arrays.stream(from).asLongStream().reduce(1, (a, b) -> a * b);
      long known =
          Arrays.stream(wanted).filter(d -> d >= 0).asLongStream().reduce(1, (a, b) -> a * b);
      return Arrays.stream(wanted).map(d -> d < 0 && known > 0 ? (int) (all / known) : d).toArray();
    }
    return wanted;
  }

  /** What tf.slice takes: of which nothing is said in the sizes asked for, up to the end. */
  private int @Nullable [] taken(Tensor made) {
    int[] dims = asked(argument("size"));
    int[] from = asked(argument("begin"));
    int[] all = sizes(in[0]);
    if (dims == null || from == null || all == null || dims.length != made.rank()) {
      return null;
    }
    boolean rest = argument("size") instanceof TensorValue size && isTraced(size);
    int[] taken = dims.clone();
    for (int i = 0; i < taken.length; i++) {
      boolean toTheEnd =
          !rest && Given.ints(runtime, argument("size")) instanceof int[] given && given[i] == -1;
      if (toTheEnd && all[i] >= 0 && from[i] >= 0) {
        taken[i] = all[i] - from[i];
      }
    }
    return taken;
  }

  private int @Nullable [] transposed() {
    int[] dims = sizes(in[0]);
    int[] order = Given.ints(runtime, argument("perm"));
    if (dims == null) {
      return null;
    }
    int[] moved = new int[dims.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = dims[order == null ? dims.length - 1 - i : order[i]];
    }
    return moved;
  }

  private int @Nullable [] swapped() {
    int[] dims = sizes(in[0]);
    if (dims == null || dims.length < 2) {
      return null;
    }
    int last = dims.length - 1;
    return OpenSizes.with(OpenSizes.with(dims, last, dims[last - 1]), last - 1, dims[last]);
  }

  private int @Nullable [] squeezed() {
    int[] dims = sizes(in[0]);
    int[] axes = Given.ints(runtime, argument("axis"));
    if (dims == null) {
      return Graph.ANY_RANK;
    }
    if (axes == null || axes.length == 0) {
      return Arrays.stream(dims).anyMatch(dim -> dim < 0) ? Graph.ANY_RANK : null;
    }
    return OpenSizes.without(dims, axes, false);
  }

  private int @Nullable [] reduced() {
    int[] dims = sizes(in[0]);
    int[] axes = Given.ints(runtime, argument("axis"));
    boolean kept = runtime.truth(argument("keepdims"));
    if (dims == null || axes == null && !kept) {
      return null;
    }
    if (axes == null) {
      int[] ones = new int[dims.length];
      Arrays.fill(ones, 1);
      return ones;
    }
    return OpenSizes.without(dims, axes, kept);
  }

  private static List<Value> items(Value given) {
    return switch (given) {
      case ListValue list -> list.items();
      case Tuple tuple -> tuple.items();
      default -> List.of();
    };
  }

  /** What is known of the sizes that several operands share. */
  private int @Nullable [] merged(List<Value> all) {
    int[] both = null;
    for (Value each : all) {
      int[] dims = sizes(each);
      if (dims == null || both != null && both.length != dims.length) {
        return null;
      }
      if (both == null) {
        both = dims.clone();
      } else {
        for (int i = 0; i < dims.length; i++) {
          both[i] = Math.max(both[i], dims[i]);
        }
      }
    }
    return both;
  }

  /** The sizes that letters stand for in what Einstein's convention leaves. */
  private int @Nullable [] summed() {
    String text = runtime.str(in[0]).replace(" ", "");
    int arrow = text.indexOf("->");
    if (arrow < 0 || text.contains(".") || !(in[1] instanceof Tuple operands)) {
      return null;
    }
    String[] from = text.substring(0, arrow).split(",", -1);
    Map<Character, Integer> sizes = new HashMap<>();
    for (int i = 0; i < from.length && i < operands.items().size(); i++) {
      int[] dims = sizes(operands.items().get(i));
      for (int axis = 0; dims != null && axis < dims.length && axis < from[i].length(); axis++) {
        sizes.merge(from[i].charAt(axis), dims[axis], Math::max);
      }
    }
    return text.substring(arrow + 2).chars().map(c -> sizes.getOrDefault((char) c, OPEN)).toArray();
  }

  private int @Nullable [] joined() {
    List<Value> all = items(in[0]);
    int[] both = merged(all);
    if (both == null || both.length == 0) {
      return null;
    }
    int[] given = Given.ints(runtime, argument("axis"));
    int axis = given == null ? 0 : given[0] < 0 ? given[0] + both.length : given[0];
    int sum = 0;
    for (Value each : all) {
      int[] dims = sizes(each);
      sum = dims == null || dims[axis] < 0 || sum < 0 ? OPEN : sum + dims[axis];
    }
    return OpenSizes.with(both, axis, sum);
  }

  private int @Nullable [] split(Tensor made) {
    int[] dims = sizes(in[0]);
    if (dims == null) {
      return null;
    }
    int axis = axis("axis", 0, 0);
    boolean sized = in[1] instanceof ListValue || in[1] instanceof Tuple;
    return OpenSizes.with(dims, axis, dims[axis] < 0 && !sized ? OPEN : made.shape().dim(axis));
  }

  /** Open where the operand is. */
  private int @Nullable [] kept(Tensor made) {
    int[] dims = sizes(in[0]);
    if (dims == null || dims.length != made.rank()) {
      return null;
    }
    int[] sizes = made.shape().dims().clone();
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = dims[i] < 0 ? OPEN : sizes[i];
    }
    return sizes;
  }

  private int @Nullable [] gathered() {
    int[] dims = sizes(argument("params"));
    int batch =
        argument("batch_dims") == None.NONE ? 0 : Given.one(runtime, argument("batch_dims"));
    int[] axis = Given.ints(runtime, argument("axis"));
    int at = axis == null ? batch : axis[0];
    int[] places = sizes(argument("indices"));
    if (places == null && Operands.existing(argument("indices")) == null) {
      places = Operands.tensor(runtime, argument("indices"), null).value().shape().dims();
    }
    return dims == null ? null : gathered(dims, places, at < 0 ? at + dims.length : at, batch);
  }

  private static int @Nullable [] gathered(
      int @Nullable [] dims, int @Nullable [] places, int axis, int batch) {
    if (dims == null || places == null) {
      return null;
    }
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < axis; i++) {
      sizes.add(dims[i]);
    }
    for (int i = batch; i < places.length; i++) {
      sizes.add(places[i]);
    }
    for (int i = axis + 1; i < dims.length; i++) {
      sizes.add(dims[i]);
    }
    return sizes.stream().mapToInt(i -> i).toArray();
  }

  private int @Nullable [] masked() {
    int[] dims = sizes(in[0]);
    int[] mask = sizes(in[1]);
    if (mask == null && Operands.existing(in[1]) == null) {
      mask = Operands.tensor(runtime, in[1], null).value().shape().dims();
    }
    int[] axis = Given.ints(runtime, argument("axis"));
    int from = axis == null ? 0 : axis[0];
    if (dims == null || mask == null || from < 0) {
      return null;
    }
    int behind = from + mask.length;
    int[] left = new int[from + 1 + dims.length - behind];
    System.arraycopy(dims, 0, left, 0, from);
    left[from] = OPEN;
    System.arraycopy(dims, behind, left, from + 1, dims.length - behind);
    return left;
  }

  /** Where the axis of a one-hot vector is. */
  private int hot(Tensor made) {
    int[] axis = Given.ints(runtime, argument("axis"));
    int at = axis == null ? -1 : axis[0];
    return at < 0 ? at + made.rank() : at;
  }

  /** The rows of a matrix, with what is before them; or the columns. */
  private int @Nullable [] matrix(Value transposed, int @Nullable [] dims, boolean rows) {
    if (dims == null || dims.length < 2) {
      return null;
    }
    boolean turned = runtime.truth(transposed) == rows;
    return OpenSizes.removed(dims, turned ? dims.length - 2 : dims.length - 1);
  }

  private int @Nullable [] product() {
    int[] a = matrix(flag("transpose_a", "adjoint_a"), sizes(argument("a")), true);
    int[] b = matrix(flag("transpose_b", "adjoint_b"), sizes(argument("b")), false);
    if (a == null || b == null) {
      return null;
    }
    int[] longer = a.length >= b.length ? a : b;
    int[] dims = Arrays.copyOf(longer, longer.length + 1);
    for (int i = 1; i < Math.min(a.length, b.length); i++) {
      int x = a[a.length - 1 - i];
      int y = b[b.length - 1 - i];
      dims[dims.length - 2 - i] = x > 1 || y > 1 ? Math.max(x, y) : x < 0 || y < 0 ? OPEN : 1;
    }
    dims[dims.length - 2] = a[a.length - 1];
    dims[dims.length - 1] = b[b.length - 1];
    return dims;
  }

  private Value flag(String one, String other) {
    return runtime.truth(argument(one)) ? argument(one) : argument(other);
  }

  private int @Nullable [] contracted() {
    int[] a = sizes(in[0]);
    int[] b = sizes(in[1]);
    if (a == null || b == null || !(argument("axes") instanceof Int axes)) {
      return null;
    }
    int gone = (int) axes.small();
    if (gone > a.length || gone > b.length) {
      return null;
    }
    int[] dims = Arrays.copyOf(a, a.length - gone + b.length - gone);
    System.arraycopy(b, gone, dims, a.length - gone, b.length - gone);
    return dims;
  }

  private int @Nullable [] meshed(int results) {
    List<Value> all = in[0] instanceof Tuple tuple ? tuple.items() : List.of();
    if (all.size() != results || results != 2) {
      return null;
    }
    int[] x = sizes(all.get(0));
    int[] y = sizes(all.get(1));
    boolean crossed = !(argument("indexing") instanceof Str text && text.text().equals("ij"));
    return x == null || y == null || x.length != 1 || y.length != 1
        ? null
        : crossed ? new int[] {y[0], x[0]} : new int[] {x[0], y[0]};
  }

  /** As many rows as what was gone through has. */
  private int @Nullable [] rows(int elements, Tensor made) {
    for (Value leaf : Structures.flatten(in[elements])) {
      if (sizes(leaf) instanceof int[] dims && dims.length > 0 && dims[0] < 0 && made.rank() > 0) {
        return OpenSizes.first(made);
      }
    }
    return null;
  }
}
