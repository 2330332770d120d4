package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Control flow by functions of {@code tf}, run at once, as eager execution does. */
public final class Flow {
  private Flow() {}

  public static void install(Namespace tf) {
    tf.method("cond", "pred, true_fn=None, false_fn=None, name=None", Flow::cond)
        .method(
            "case",
            "pred_fn_pairs, default=None, exclusive=False, strict=False, name='case'",
            Flow::firstTrue)
        .method(
            "while_loop",
            "cond, body, loop_vars, shape_invariants=None, parallel_iterations=10,"
                + " back_prop=True, swap_memory=False, maximum_iterations=None, name=None",
            Flow::whileLoop)
        .method(
            "map_fn",
            "fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False,"
                + " infer_shape=True, name=None, fn_output_signature=None",
            Flow::map)
        .method(
            "vectorized_map", "fn, elems, fallback_to_while_loop=True, warn=True", Flow::vectorized)
        .method(
            "scan",
            "fn, elems, initializer=None, parallel_iterations=10, back_prop=True,"
                + " swap_memory=False, infer_shape=True, reverse=False, name=None",
            Flow::scan)
        .method("foldl", FOLD, (r, in) -> fold(r, in, false))
        .method("foldr", FOLD, (r, in) -> fold(r, in, true))
        .method("identity_n", "input, name=None", Flow::identities)
        .method(
            "switch_case",
            "branch_index, branch_fns, default=None, name='switch_case'",
            Flow::switched)
        .method("group", "*inputs, **kwargs", (r, in) -> None.NONE)
        .method("no_op", "name=None", (r, in) -> None.NONE)
        .method("gradients", GRADIENTS, (r, in) -> onlyInGraphs(r, "tf.gradients"))
        .method("hessians", GRADIENTS, (r, in) -> onlyInGraphs(r, "tf.gradients"));
  }

  private static final String FOLD =
      "fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False,"
          + " name=None";
  private static final String GRADIENTS = "ys, xs, grad_ys=None, name='gradients', **kwargs";

  private static Value onlyInGraphs(Runtime runtime, String name) {
    if (runtime.graph() != null) {
      throw Raise.refused(name, "Use tf.GradientTape, inside the function, too.");
    }
    throw Raise.of(
        Exceptions.RUNTIME_ERROR,
        name + " is not supported when eager execution is enabled. Use tf.GradientTape instead.");
  }

  private static Value cond(Runtime runtime, Value[] in) {
    Value chosen = in[runtime.truth(in[0]) ? 1 : 2];
    if (chosen == None.NONE) {
      throw Raise.type("true_fn and false_fn must be callable.");
    }
    return runtime.call(chosen);
  }

  private static Value identities(Runtime runtime, Value[] in) {
    List<Value> same = new ArrayList<>();
    for (Value each : Conversion.drain(runtime, runtime.iterate(in[0]))) {
      Operand x = Operands.tensor(runtime, each, null);
      same.add(new TensorValue(runtime.engine().apply(Catalogue.required("identity"), x)));
    }
    return ListValue.of(same);
  }

  /** The branch of a number, the last one for any other number unless there is a default. */
  private static Value switched(Runtime runtime, Value[] in) {
    if (Operands.existing(in[0]) == null) {
      throw Raise.of(
          Exceptions.TYPE_ERROR,
          "'branch_index' must be a Tensor, got " + runtime.repr(Types.of(in[0])),
          "Wrap it: tf.switch_case(tf.constant(%s), …).".formatted(runtime.repr(in[0])));
    }
    int index = Given.one(runtime, in[0]);
    if (in[1] instanceof DictValue dict) {
      Value named = dict.entries().get(Int.of(index));
      List<Value> all = List.copyOf(dict.entries().values());
      return runtime.call(named != null ? named : in[2] == None.NONE ? all.getLast() : in[2]);
    }
    List<Value> branches = Conversion.drain(runtime, runtime.iterate(in[1]));
    boolean known = index >= 0 && index < branches.size();
    Value chosen = known ? branches.get(index) : in[2] == None.NONE ? branches.getLast() : in[2];
    return runtime.call(chosen);
  }

  private static Value firstTrue(Runtime runtime, Value[] in) {
    for (Value each : Conversion.drain(runtime, runtime.iterate(in[0]))) {
      List<Value> pair = Conversion.drain(runtime, runtime.iterate(each));
      if (runtime.truth(pair.getFirst())) {
        return runtime.call(pair.get(1));
      }
    }
    return in[1] == None.NONE ? None.NONE : runtime.call(in[1]);
  }

  private static Value whileLoop(Runtime runtime, Value[] in) {
    boolean traced = runtime.graph() != null;
    Value variables = traced ? tensors(runtime, in[2], in[2]) : in[2];
    Value begun = specified(runtime, ListValue.of(runtime.all(variables)));
    long most = in[7] == None.NONE ? Long.MAX_VALUE : Given.one(runtime, in[7]);
    for (long i = 0; i < most && runtime.truth(spread(runtime, in[0], variables)); i++) {
      runtime.step();
      Value next = spread(runtime, in[1], variables);
      if (traced) {
        boolean single = !(next instanceof ListValue) && !(next instanceof Tuple);
        List<Value> items = single ? List.of(next) : runtime.all(next);
        variables = tensors(runtime, in[2], new Tuple(items));
      } else {
        if (in[7] == None.NONE) {
          Nests.check(runtime, begun, ListValue.of(runtime.all(next)), true);
        } else {
          Value counter = specified(runtime, Int.ZERO);
          Nests.check(
              runtime,
              ListValue.of(List.of(counter, begun)),
              ListValue.of(List.of(Int.of(i + 1), next)),
              true);
        }
        variables = next;
      }
    }
    return traced ? variables : tensors(runtime, variables, variables);
  }

  /** A structure with what TensorFlow says of its tensors in their place. */
  private static Value specified(Runtime runtime, Value structure) {
    List<Value> specs = new ArrayList<>();
    for (Value leaf : Structures.flatten(structure)) {
      if (leaf instanceof TensorArray) {
        specs.add(leaf);
      } else {
        Tensor tensor = Operands.tensor(runtime, leaf, null).value();
        specs.add(TensorSpec.of(tensor.shape(), tensor.dtype()));
      }
    }
    return Structures.pack(structure, specs);
  }

  /** Tensors of what a loop goes on with or ends with, in the structure that it began with. */
  private static Value tensors(Runtime runtime, Value like, Value values) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(values)) {
      boolean other = Operands.existing(leaf) != null || leaf instanceof TensorArray;
      leaves.add(other ? leaf : new TensorValue(Operands.tensor(runtime, leaf, null).value()));
    }
    return Structures.flatten(like).size() == leaves.size()
        ? Structures.pack(like, leaves)
        : new Tuple(leaves);
  }

  private static Value spread(Runtime runtime, Value function, Value variables) {
    List<Value> items = Conversion.drain(runtime, runtime.iterate(variables));
    return runtime.call(function, Arguments.of(items, List.of(), List.of()));
  }

  private static Value map(Runtime runtime, Value[] in) {
    List<Value> results = new ArrayList<>();
    if (Structures.flatten(in[1]).stream().anyMatch(leaf -> isScalar(leaf))) {
      throw Raise.value("Elements in elems must be 1+ dimensional Tensors, not scalars");
    }
    boolean eager = runtime.graph() == null;
    Value said = in.length < 9 ? None.NONE : in[8] != None.NONE ? in[8] : in[2];
    for (Value row : rows(runtime, in[1])) {
      Value result = runtime.call(in[0], row);
      if (eager && in.length >= 9) {
        checkWritten(runtime, said == None.NONE ? in[1] : said, result);
      }
      results.add(result);
    }
    return stacked(runtime, results);
  }

  /** Refuses a result that does not go where TensorFlow collects them. */
  private static void checkWritten(Runtime runtime, Value like, Value result) {
    Nests.check(runtime, like, result, true);
    List<Value> wanted = Structures.flatten(like);
    List<Value> leaves = Structures.flatten(result);
    for (int i = 0; i < leaves.size(); i++) {
      DType dtype =
          switch (wanted.get(i)) {
            case TensorFlowDType type -> type.dtype();
            case TensorSpec spec -> spec.dtype();
            default -> {
              Operand own = Operands.existing(wanted.get(i));
              yield own == null ? null : own.value().dtype();
            }
          };
      Operand leaf = Operands.existing(leaves.get(i));
      if (dtype != null && leaf != null && leaf.value().dtype() != dtype) {
        throw Raise.of(
            Exceptions.INVALID_ARGUMENT_ERROR,
            "TensorArray dtype is %s but Op is trying to write dtype %s "
                .formatted(dtype.label(), leaf.value().dtype().label()),
            "Say what the function answers: fn_output_signature=tf.%s."
                .formatted(leaf.value().dtype().label()));
      }
    }
  }

  /** As {@link #map}, where a tensor with one row goes with all rows of the others. */
  private static Value vectorized(Runtime runtime, Value[] in) {
    List<Value> leaves = Structures.flatten(in[1]);
    if (leaves.isEmpty() || leaves.stream().anyMatch(Flow::isScalar)) {
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
    Value made =
        map(
            runtime,
            repeats ? new Value[] {in[0], repeated(runtime, in[1], tensors, longest)} : in);
    call.accept(GraphFunction.tensors(made));
    return made;
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
      if (Structures.flatten(results.getFirst()).get(i) == None.NONE) {
        packed.add(None.NONE);
        continue;
      }
      List<Operand> parts = new ArrayList<>();
      for (Value result : results) {
        parts.add(Operands.tensor(runtime, Structures.flatten(result).get(i), null));
      }
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

  private static Value scan(Runtime runtime, Value[] in) {
    List<Value> rows = new ArrayList<>(rows(runtime, in[1]));
    List<Value> results = new ArrayList<>();
    Value so = in[2];
    for (Value row : rows) {
      so = so == None.NONE ? row : runtime.call(in[0], so, row);
      results.add(so);
    }
    return stacked(runtime, results);
  }

  private static Value fold(Runtime runtime, Value[] in, boolean fromRight) {
    List<Value> rows = rows(runtime, in[1]);
    Value so = in[2];
    for (Value row : fromRight ? rows.reversed() : rows) {
      so = so == None.NONE ? row : runtime.call(in[0], so, row);
    }
    return so;
  }
}
