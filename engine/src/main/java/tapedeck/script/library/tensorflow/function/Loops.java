package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Nests;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Loops from row to row: {@code map_fn}, {@code vectorized_map}, {@code scan} and the folds. */
public final class Loops {
  private static final String FOLD =
      "fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False,"
          + " name=None";

  private Loops() {}

  public static void install(Namespace tf) {
    WhileLoops.install(tf);
    tf.method(
            "map_fn",
            "fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False,"
                + " infer_shape=True, name=None, fn_output_signature=None",
            Loops::map)
        .method(
            "vectorized_map",
            "fn, elems, fallback_to_while_loop=True, warn=True",
            Loops::vectorized)
        .method(
            "scan",
            "fn, elems, initializer=None, parallel_iterations=10, back_prop=True,"
                + " swap_memory=False, infer_shape=True, reverse=False, name=None",
            Loops::scan)
        .method("foldl", FOLD, (r, in) -> fold(r, in, false))
        .method("foldr", FOLD, (r, in) -> fold(r, in, true));
  }

  /** Goes through a body for what Python prints while TensorFlow traces it. */
  static void unseen(Runtime runtime, Runnable body) {
    try {
      runtime.dropped(() ->
          runtime.unheard(() -> {
            body.run();
            return None.NONE;
          }));
    } catch (GraphFault fault) {
      // It fails when it runs, and it does not run.
    }
  }

  private static Value map(Runtime runtime, Value[] in) {
    if (Structures.flatten(in[1]).stream().anyMatch(leaf -> isScalar(leaf))) {
      throw Raise.value("Elements in elems must be 1+ dimensional Tensors, not scalars");
    }
    List<Value> rows = rows(runtime, in[1]);
    LoopGraph loop = new LoopGraph(runtime, "map");
    Graph.Part body = loop.part("/while");
    List<Value> results = new ArrayList<>();
    Value kind = in[8] != None.NONE ? in[8] : in[2];
    for (Value row : rows) {
      read(loop, row, "/while/TensorArrayV2Read");
      boolean first = results.isEmpty();
      Value result = loop.turn(body, first, () -> runtime.call(in[0], row));
      if (first) {
        Nests.check(runtime, kind == None.NONE ? in[1] : kind, result, true);
      }
      results.add(typed(runtime, kind == None.NONE ? in[1] : kind, result));
    }
    Value made = results.isEmpty() ? noRows(runtime, kind, in[1]) : stacked(runtime, results);
    stacks(loop, made);
    return made;
  }

  /** What each turn answers has to be of the types asked for, or of those gone through. */
  private static Value typed(Runtime runtime, Value kinds, Value result) {
    List<Value> types = Structures.flatten(kinds);
    List<Value> leaves = Structures.flatten(result);
    if (types.size() != leaves.size()) {
      return result;
    }
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      DType wanted = type(types.get(i));
      made.add(wanted == null ? leaves.get(i) : written(runtime, leaves.get(i), wanted));
    }
    return Structures.pack(result, made);
  }

  private static @Nullable DType type(Value kind) {
    if (kind instanceof TensorSpec spec) {
      return spec.dtype();
    }
    Operand operand = Operands.existing(kind);
    return operand != null
        ? operand.value().dtype()
        : kind instanceof TensorFlowDType known ? known.dtype() : null;
  }

  /** As a TensorArray of a type takes it. */
  private static Value written(Runtime runtime, Value value, DType wanted) {
    Operand operand = Operands.existing(value);
    if (operand == null) {
      return value instanceof tapedeck.script.value.HostObject
          ? value
          : new TensorValue(written(Operands.tensor(runtime, value, null).value(), wanted));
    }
    DType dtype = operand.value().dtype();
    if (dtype == wanted) {
      return value;
    }
    if (runtime.graph() != null) {
      throw new GraphFault(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "map/while/TensorArrayV2Write/TensorListSetItem",
          "Invalid data types; op elements %s but list elements %s"
              .formatted(dtype.kernelName(), wanted.kernelName()));
    }
    throw unlike(dtype, wanted);
  }

  private static Tensor written(Tensor number, DType wanted) {
    if (wanted.isInteger() && !number.dtype().isInteger()) {
      throw unlike(number.dtype(), wanted);
    }
    return number.cast(wanted);
  }

  private static Raise unlike(DType is, DType wanted) {
    return Raise.of(
        Exceptions.INVALID_ARGUMENT_ERROR,
        "TensorArray dtype is %s but Op is trying to write dtype %s "
            .formatted(wanted.label(), is.label()),
        "Say what the function answers: fn_output_signature=tf.%s.".formatted(is.label()));
  }

  /** A map over no rows answers with none. */
  private static Value noRows(Runtime runtime, Value kind, Value structure) {
    if (kind != None.NONE) {
      throw Raise.refused("A map over no rows", "Give at least one row.");
    }
    List<Value> none = new ArrayList<>();
    for (Value leaf : Structures.flatten(structure)) {
      none.add(zeros(Operands.tensor(runtime, leaf, null).value(), Shape.of(0)));
    }
    return Structures.pack(structure, none);
  }

  /** Calls the parts of a row as a graph does that reads them. */
  private static void read(LoopGraph loop, Value row, String behind) {
    int number = 0;
    for (Value leaf : Structures.flatten(row)) {
      loop.call(leaf, behind + (number == 0 ? "" : "_" + number) + "/TensorListGetItem");
      number++;
    }
  }

  private static void stacks(LoopGraph loop, Value made) {
    int number = 0;
    for (Value leaf : Structures.flatten(made)) {
      loop.result(
          leaf, "/TensorArrayV2Stack" + (number == 0 ? "" : "_" + number) + "/TensorListStack");
      number++;
    }
    loop.end();
  }

  /** As {@link #map}, where a tensor with one row goes with all rows of the others. */
  private static Value vectorized(Runtime runtime, Value[] in) {
    List<Value> leaves = Structures.flatten(in[1]);
    if (leaves.isEmpty() || leaves.stream().anyMatch(Loops::isScalar)) {
      throw Raise.index("list index out of range");
    }
    List<Tensor> tensors =
        leaves.stream().map(leaf -> Operands.tensor(runtime, leaf, null).value()).toList();
    List<Integer> lengths = tensors.stream().map(tensor -> tensor.shape().dim(0)).toList();
    int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
    if (lengths.stream().anyMatch(length -> length != 1 && length != longest)) {
      throw new EngineError(
          EngineError.Kind.INVALID_ARGUMENT_ERROR,
          "The tensors to map over have different numbers of rows: " + lengths,
          "Give tensors with the same number of rows.");
    }
    if (longest == 0) {
      return ofNoRows(runtime, in[0], in[1], tensors);
    }
    boolean repeats = longest > 1 && lengths.contains(1);
    Consumer<List<Tensor>> call =
        runtime.graph() == null ? runtime.engine().calling() : answers -> {};
    Value over = repeats ? repeated(runtime, in[1], tensors, longest) : in[1];
    LoopGraph loop = new LoopGraph(runtime, "loop_body");
    Graph.Part body = loop.part("");
    List<Value> results = new ArrayList<>();
    for (Value row : rows(runtime, over)) {
      int number = 0;
      for (Value leaf : Structures.flatten(row)) {
        loop.call(leaf, "/GatherV2" + (number == 0 ? "" : "_" + number));
        number++;
      }
      results.add(loop.turn(body, results.isEmpty(), () -> runtime.call(in[0], row)));
    }
    Value made = stacked(runtime, results);
    named(runtime, loop, results.getFirst(), made);
    call.accept(GraphFunction.tensors(made));
    return made;
  }

  /** TensorFlow calls what a body makes of all rows at once after the operation that it is. */
  private static void named(Runtime runtime, LoopGraph loop, Value row, Value made) {
    List<Value> leaves = Structures.flatten(made);
    List<Value> rows = Structures.flatten(row);
    for (int i = 0; i < leaves.size() && i < rows.size(); i++) {
      Graph graph = runtime.graph();
      if (graph != null
          && rows.get(i) instanceof TensorValue one
          && graph.known(one.tensor()) instanceof String known
          && known.startsWith("loop_body")
          && graph.kernel(one.tensor()) instanceof String kernel) {
        loop.result(leaves.get(i), known.substring(known.indexOf('/')) + "/pfor/" + kernel);
      }
    }
    loop.end();
  }

  /** What a map over no rows answers: no rows of what the function makes of a row of zeros. */
  private static Value ofNoRows(
      Runtime runtime, Value function, Value structure, List<Tensor> tensors) {
    List<Value> zeros =
        tensors.stream().<Value>map(tensor -> zeros(tensor, rowsOf(tensor.shape(), 1))).toList();
    Value row = rows(runtime, Structures.pack(structure, zeros)).getFirst();
    Value made = runtime.engine().quietly(k -> runtime.call(function, row));
    List<Value> none = new ArrayList<>();
    for (Value leaf : Structures.flatten(made)) {
      Tensor one = Operands.tensor(runtime, leaf, null).value();
      int[] dims = new int[one.rank() + 1];
      System.arraycopy(one.shape().dims(), 0, dims, 1, one.rank());
      none.add(zeros(one, Shape.of(dims)));
    }
    return Structures.pack(made, none);
  }

  private static TensorValue zeros(Tensor like, Shape shape) {
    return new TensorValue(Tensor.full(like.dtype(), shape, 0));
  }

  private static Shape rowsOf(Shape shape, int rows) {
    int[] dims = shape.dims();
    dims[0] = rows;
    return Shape.of(dims);
  }

  private static Value repeated(Runtime runtime, Value structure, List<Tensor> tensors, int rows) {
    List<Value> leaves = new ArrayList<>(Structures.flatten(structure));
    for (int i = 0; i < leaves.size(); i++) {
      Shape shape = tensors.get(i).shape();
      if (shape.dim(0) == 1) {
        Operand leaf = Operands.tensor(runtime, leaves.get(i), null);
        Attributes whole = Attributes.NONE.with("shape", rowsOf(shape, rows));
        leaves.set(
            i,
            new TensorValue(
                runtime.engine().apply(Catalogue.required("broadcast_to"), whole, leaf)));
      }
    }
    return Structures.pack(structure, leaves);
  }

  private static boolean isScalar(Value leaf) {
    Operand own = Operands.existing(leaf);
    return Numbers.isNumber(leaf) || own != null && own.value().isScalar();
  }

  /** The structure of the first rows, of the second, and so on. */
  private static List<Value> rows(Runtime runtime, Value structure) {
    List<Value> leaves = Structures.flatten(structure);
    List<List<Value>> columns = new ArrayList<>();
    for (Value leaf : leaves) {
      Operand operand = Operands.tensor(runtime, leaf, null);
      Value tensor = new TensorValue(runtime.engine().identity(operand));
      columns.add(Conversion.drain(runtime, runtime.iterate(tensor)));
    }
    List<Value> rows = new ArrayList<>();
    boolean single = leaves.size() == 1 && leaves.getFirst() == structure;
    for (int i = 0; !columns.isEmpty() && i < columns.getFirst().size(); i++) {
      int row = i;
      List<Value> parts = columns.stream().map(column -> column.get(row)).toList();
      rows.add(single ? parts.getFirst() : Structures.pack(structure, parts));
    }
    return rows;
  }

  private static Value stacked(Runtime runtime, List<Value> results) {
    if (results.isEmpty()) {
      throw Raise.refused("A map over no rows", "Give at least one row.");
    }
    int leaves = Structures.flatten(results.getFirst()).size();
    List<Value> packed = new ArrayList<>();
    for (int i = 0; i < leaves; i++) {
      int at = i;
      if (Structures.flatten(results.getFirst()).get(i) == None.NONE) {
        packed.add(None.NONE);
        continue;
      }
      List<Operand> parts =
          results.stream()
              .map(each -> Operands.tensor(runtime, Structures.flatten(each).get(at), null))
              .collect(Collectors.toList());
      checkShapes(runtime, parts);
      packed.add(
          new TensorValue(
              runtime
                  .engine()
                  .apply(
                      Catalogue.required("stack"),
                      Attributes.NONE.with("axis", new int[] {0}),
                      parts.toArray(Operand[]::new))));
    }
    return Structures.pack(results.getFirst(), packed);
  }

  /** A TensorArray takes the shape of what is written first. */
  private static void checkShapes(Runtime runtime, List<Operand> parts) {
    Shape first = parts.getFirst().value().shape();
    for (Operand part : parts) {
      if (runtime.graph() == null && !part.value().shape().equals(first)) {
        throw Raise.value(
            "Incompatible shape for value (%s), expected (%s)"
                .formatted(part.value().shape(), first));
      }
    }
  }

  /** What a loop that goes on from row to row begins with, as tensors. */
  private static Value begin(Runtime runtime, Value given) {
    List<Value> made = new ArrayList<>();
    for (Value leaf : Structures.flatten(given)) {
      made.add(
          Numbers.isNumber(leaf)
              ? new TensorValue(Operands.tensor(runtime, leaf, null).value())
              : leaf);
    }
    return Structures.pack(given, made);
  }

  private static Value scan(Runtime runtime, Value[] in) {
    boolean reversed = runtime.truth(in[7]);
    List<Value> rows = new ArrayList<>(rows(runtime, in[1]));
    List<Value> results = new ArrayList<>();
    LoopGraph loop = new LoopGraph(runtime, "scan");
    Graph.Part body = loop.part("/while");
    Value so = in[2] == None.NONE ? in[2] : begin(runtime, in[2]);
    boolean first = true;
    for (Value row : reversed ? rows.reversed() : rows) {
      if (so == None.NONE) {
        so = row;
      } else {
        Value before = so;
        placeholders(loop, before);
        read(loop, row, "/while/TensorArrayV2Read");
        Value next = loop.turn(body, first, () -> runtime.call(in[0], before, row));
        if (first) {
          Nests.check(runtime, in[2] == None.NONE ? in[1] : in[2], next, true);
        }
        so = typed(runtime, before, next);
        first = false;
      }
      results.add(so);
    }
    Value made = stacked(runtime, reversed ? new ArrayList<>(results.reversed()) : results);
    stacks(loop, made);
    return made;
  }

  private static void placeholders(LoopGraph loop, Value values) {
    int number = 1;
    for (Value leaf : Structures.flatten(values)) {
      loop.call(leaf, "/while/Placeholder_" + number++);
    }
  }

  private static Value fold(Runtime runtime, Value[] in, boolean fromRight) {
    List<Value> rows = rows(runtime, in[1]);
    LoopGraph loop = new LoopGraph(runtime, fromRight ? "foldr" : "foldl");
    Graph.Part body = loop.part("/while");
    Value so = in[2] != None.NONE && loop.isTraced() ? begin(runtime, in[2]) : in[2];
    boolean first = true;
    for (Value row : fromRight ? rows.reversed() : rows) {
      if (so == None.NONE) {
        so = row;
        continue;
      }
      Value before = so;
      placeholders(loop, before);
      read(loop, row, "/while/TensorArrayV2Read");
      so =
          loop.turn(
              body,
              first,
              () -> {
                if (fromRight) {
                  loop.fresh("sub");
                }
                return runtime.call(in[0], before, row);
              });
      first = false;
    }
    int number = 3;
    for (Value leaf : Structures.flatten(so)) {
      loop.result(leaf, "/while:" + number++);
    }
    loop.end();
    return so;
  }
}
