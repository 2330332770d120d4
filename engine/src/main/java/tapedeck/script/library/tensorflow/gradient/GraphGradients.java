package tapedeck.script.library.tensorflow.gradient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Calculus;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * {@code tf.gradients}, which a traced function may ask for without a tape: in scripts that name it
 * every traced function runs under one that watches what it is given and what it makes of
 * constants.
 */
public final class GraphGradients {
  private static final String SIGNATURE =
      "ys, xs, grad_ys=None, name='gradients', gate_gradients=False, aggregation_method=None,"
          + " stop_gradients=None, unconnected_gradients=None";

  /** The tapes of the traced functions that run, innermost first. */
  private static final class Open {
    final Deque<GradientTape> tapes = new ArrayDeque<>();
    @Nullable Boolean wanted;
  }

  private GraphGradients() {}

  public static void install(Namespace tf) {
    tf.method("gradients", SIGNATURE, GraphGradients::gradients)
        .method(
            "hessians",
            "ys, xs, gate_gradients=False, aggregation_method=None, name='hessians'",
            (runtime, in) -> {
              if (runtime.graph() == null) {
                throw eager();
              }
              return hessians(runtime, in);
            });
  }

  /** For each source the gradients of the elements of its gradient. */
  private static Value hessians(Runtime runtime, Value[] in) {
    GradientTape tape = runtime.own(Open.class, Open::new).tapes.peek();
    if (tape == null) {
      throw Raise.refused("tf.hessians", "Use the jacobian of a tape's gradient.");
    }
    List<Operand> sources = operands(runtime, in[1]);
    List<Value> found = new ArrayList<>();
    List<@Nullable Tensor> slopes =
        tape.gradient(operands(runtime, in[0]), sources, List.of(), Unconnected.NONE);
    for (int i = 0; i < slopes.size(); i++) {
      Tensor slope = slopes.get(i);
      Tensor second =
          slope == null
              ? null
              : tape.jacobian(slope, List.of(sources.get(i)), Unconnected.NONE).getFirst();
      if (second == null) {
        throw Raise.value("None values not supported.");
      }
      found.add(new TensorValue(second));
    }
    return ListValue.of(found);
  }

  private static Raise eager() {
    return Raise.of(
        Exceptions.RUNTIME_ERROR,
        "tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape"
            + " instead.");
  }

  /** Runs a traced function, under a tape if the script asks for gradients without one. */
  public static <T> T recorded(Runtime runtime, Arguments arguments, Supplier<T> call) {
    Open open = runtime.own(Open.class, Open::new);
    Boolean wanted = open.wanted;
    if (wanted == null) {
      wanted = runtime.mentions("tf.gradients(") || runtime.mentions("tf.hessians(");
      open.wanted = wanted;
    }
    if (!wanted) {
      return call.get();
    }
    GradientTape tape = new GradientTape(true, true);
    try (tape) {
      tape.enter();
      open.tapes.push(tape);
      for (Value argument : arguments.positional()) {
        Structures.flatten(argument).forEach(leaf -> watch(tape, leaf));
      }
      for (Value argument : arguments.named()) {
        Structures.flatten(argument).forEach(leaf -> watch(tape, leaf));
      }
      if (runtime.graph() instanceof Graph graph) {
        graph.constants(constant -> watch(tape, new TensorValue(constant)));
      }
      return call.get();
    } finally {
      open.tapes.remove(tape);
    }
  }

  private static void watch(GradientTape tape, Value leaf) {
    if (leaf instanceof TensorValue tensor && tensor.tensor().dtype().isFloating()) {
      tape.watch(tensor.tensor());
    }
  }

  private static Value gradients(Runtime runtime, Value[] in) {
    GradientTape tape = runtime.own(Open.class, Open::new).tapes.peek();
    if (runtime.graph() == null) {
      throw eager();
    }
    if (tape == null || in[6] != None.NONE) {
      throw Raise.refused("tf.gradients", "Use tf.GradientTape, inside the function, too.");
    }
    List<Operand> targets = operands(runtime, in[0]);
    List<Operand> sources = operands(runtime, in[1]);
    List<Tensor> seeds = new ArrayList<>();
    if (in[2] != None.NONE) {
      List<Value> given = Structures.flatten(in[2]);
      for (int i = 0; i < given.size(); i++) {
        boolean ones = given.get(i) == None.NONE && i < targets.size();
        seeds.add(
            ones
                ? Calculus.onesLike(targets.get(i).value())
                : Operands.tensor(runtime, given.get(i), null).value());
      }
    }
    List<@Nullable Tensor> found =
        tape.gradient(
            targets,
            sources,
            seeds,
            in[7] == None.NONE ? Unconnected.NONE : Tapes.unconnected(runtime, in[7]));
    List<Value> leaves = new ArrayList<>();
    for (Tensor each : found) {
      leaves.add(each == null ? None.NONE : new TensorValue(each));
    }
    return ListValue.of(leaves);
  }

  private static List<Operand> operands(Runtime runtime, Value given) {
    List<Operand> all = new ArrayList<>();
    for (Value leaf : Structures.flatten(given)) {
      all.add(Operands.tensor(runtime, leaf, null));
    }
    return all;
  }
}
