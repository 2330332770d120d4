package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Nests;
import tapedeck.script.library.binding.OpenShape;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.while_loop}: turns of a body on values of unchanging types and shapes. */
final class WhileLoops {
  private WhileLoops() {}

  static void install(Namespace tf) {
    tf.method(
        "while_loop",
        "cond, body, loop_vars, shape_invariants=None, parallel_iterations=10,"
            + " back_prop=True, swap_memory=False, maximum_iterations=None, name=None",
        WhileLoops::whileLoop);
  }

  private static Value whileLoop(Runtime runtime, Value[] in) {
    checkLoop(in);
    return runtime.graph() == null ? eager(runtime, in) : traced(runtime, in);
  }

  private static void checkLoop(Value[] in) {
    if (!isCallable(in[0])) {
      throw Raise.type("'cond' must be callable.");
    }
    if (!isCallable(in[1])) {
      throw Raise.type("'body' must be callable.");
    }
    if (in[2] == None.NONE || isNested(in[2]) && Structures.flatten(in[2]).isEmpty()) {
      throw Raise.value("'loop_vars' must be provided.");
    }
  }

  private static boolean isCallable(Value value) {
    return !Numbers.isNumber(value) && value != None.NONE && Operands.existing(value) == null;
  }

  private static boolean isNested(Value value) {
    return value instanceof ListValue || value instanceof Tuple || value instanceof DictValue;
  }

  private static Value eager(Runtime runtime, Value[] in) {
    Value variables = in[2];
    boolean bounded = in[7] != None.NONE;
    Value begun =
        bounded
            ? specified(runtime, variables)
            : specified(runtime, ListValue.of(runtime.all(variables)));
    long most = bounded ? Given.one(runtime, in[7]) : Long.MAX_VALUE;
    for (long i = 0; i < most && runtime.truth(spread(runtime, in[0], variables)); i++) {
      runtime.step();
      Value next = spread(runtime, in[1], variables);
      if (bounded) {
        Value counter = specified(runtime, Int.ZERO);
        Nests.check(
            runtime,
            ListValue.of(List.of(counter, begun)),
            ListValue.of(List.of(Int.of(i + 1), next)),
            true);
      } else {
        Nests.check(runtime, begun, ListValue.of(runtime.all(next)), true);
      }
      variables = next;
    }
    return tensors(runtime, variables, variables);
  }

  private static Value traced(Runtime runtime, Value[] in) {
    Value variables = tensors(runtime, in[2], in[2]);
    LoopGraph loop = new LoopGraph(runtime, "while");
    List<Value> begun = Structures.flatten(variables);
    List<Loop> loops = new ArrayList<>();
    List<Value> invariants = in[3] == None.NONE ? List.of() : Structures.flatten(in[3]);
    for (int i = 0; i < begun.size(); i++) {
      Value invariant = i < invariants.size() ? invariants.get(i) : null;
      loops.add(Loop.of(runtime, begun.get(i), invariant));
    }
    for (int i = 0; i < begun.size(); i++) {
      loop.call(begun.get(i), "/Placeholder" + (i == 0 ? "" : "_" + i));
    }
    Graph.Part testing = loop.part("");
    Graph.Part body = loop.part("");
    long most = in[7] == None.NONE ? Long.MAX_VALUE : Given.one(runtime, in[7]);
    for (long i = 0; i < most; i++) {
      Value now = variables;
      boolean first = i == 0;
      if (!runtime.truth(loop.turn(testing, first, () -> spread(runtime, in[0], now)))) {
        if (first) {
          Loops.unseen(runtime, () -> loop.turn(body, true, () -> spread(runtime, in[1], now)));
        }
        break;
      }
      runtime.step();
      Value next = loop.turn(body, first, () -> spread(runtime, in[1], now));
      boolean single = !(next instanceof ListValue) && !(next instanceof Tuple);
      Value packed = single ? new Tuple(List.of(next)) : next;
      if (first) {
        Nests.check(runtime, packed, in[2], false);
      }
      variables = tensors(runtime, in[2], packed);
      if (first) {
        checkTurn(runtime, loops, Structures.flatten(variables));
      }
    }
    List<Value> results = Structures.flatten(variables);
    for (int i = 0; i < results.size(); i++) {
      loop.result(results.get(i), ":" + (i + 2));
    }
    loop.end();
    for (int i = 0; i < results.size() && i < loops.size(); i++) {
      loops.get(i).open(runtime, results.get(i));
    }
    return variables;
  }

  /**
   * What a loop begins with at one place.
   *
   * @param dims the sizes that it has to keep, −1 where any will do; null for any
   */
  private record Loop(String name, @Nullable DType dtype, int @Nullable [] dims, boolean told) {
    static Loop of(Runtime runtime, Value begun, @Nullable Value invariant) {
      Operand operand = Operands.existing(begun);
      Graph graph = runtime.graph();
      if (operand == null || graph == null) {
        return new Loop("", null, null, false);
      }
      Tensor tensor = operand.value();
      int[] open = graph.open(tensor);
      int[] dims =
          invariant instanceof TensorSpec spec
              ? spec.dims()
              : invariant != null
                  ? OpenShape.sizes(runtime, invariant)
                  : open == Graph.ANY_RANK ? null : open != null ? open : tensor.shape().dims();
      return new Loop(graph.output(tensor), tensor.dtype(), dims, invariant != null);
    }

    void open(Runtime runtime, Value result) {
      Graph graph = runtime.graph();
      if (graph != null && told && result instanceof TensorValue tensor) {
        graph.open(tensor.tensor(), dims == null ? Graph.ANY_RANK : dims);
      }
    }
  }

  private static void checkTurn(Runtime runtime, List<Loop> loops, List<Value> next) {
    for (int i = 0; i < loops.size() && i < next.size(); i++) {
      Loop loop = loops.get(i);
      Operand operand = Operands.existing(next.get(i));
      if (operand == null || loop.dtype() == null) {
        continue;
      }
      DType dtype = operand.value().dtype();
      if (dtype != loop.dtype()) {
        throw Raise.type(
            "Loop var %s enters the loop with type <dtype: '%s'> but has type <dtype: '%s'> after 1 iteration. %s type should remain constant."
                .formatted(loop.name(), loop.dtype().label(), dtype.label(), loop.name()));
      }
      Shape shape = operand.value().shape();
      if (loop.dims() != null && !new TensorSpec(loop.dims(), dtype, null).takes(shape, dtype)) {
        Graph graph = runtime.graph();
        throw Raise.value(
            "Input tensor `%s` enters the loop with shape %s, but has shape %s after one iteration. To allow the shape to vary across iterations, use the `shape_invariants` argument of tf.while_loop to specify a less-specific shape."
                .formatted(
                    loop.name(),
                    Given.shown(loop.dims()),
                    graph == null ? shape.toString() : graph.shape(operand.value())));
      }
    }
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
}
