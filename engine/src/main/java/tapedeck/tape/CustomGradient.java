package tapedeck.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Op;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * A computation whose gradient the program gives itself, with the rules of {@code
 * tf.custom_gradient}: what is computed inside is recorded as always, and the results are recorded
 * once more as made from the operands by one operation with the given rule.
 */
public final class CustomGradient {
  /** From the gradients of the target with respect to the results, those for the operands. */
  @FunctionalInterface
  public interface Backward {
    /**
     * @param outputGradients one for each result, of its shape; zeros where none arrived
     * @return one for each operand; null lets no gradient through to it
     */
    List<@Nullable Tensor> gradients(List<Tensor> outputGradients);
  }

  /**
   * What a computation answered and the trainable variables that it read, in the order of reading.
   */
  public record Watched<T>(T result, List<Variable> variables) {}

  private final String name;
  private final int results;
  private final int operands;
  private final Backward backward;
  private final @Nullable Tensor[] arrived;
  private List<@Nullable Tensor> found = List.of();
  private @Nullable Tensor visitedFor;
  private int visitedIn = -1;

  private CustomGradient(String name, int results, int operands, Backward backward) {
    this.name = name;
    this.results = results;
    this.operands = operands;
    this.backward = backward;
    this.arrived = new Tensor[results];
  }

  /** Computes and notes which trainable variables are read meanwhile. */
  public static <T> Watched<T> watching(Supplier<T> work) {
    Set<Variable> read = new LinkedHashSet<>();
    T result = Engine.current().noting(read, work);
    return new Watched<>(result, List.copyOf(read));
  }

  /**
   * Lets the open tapes take results as made from operands by a rule of the program's own. Where no
   * tape depends on an operand, the results stay what they are and the rule is never asked.
   *
   * @param name what the operation is called on the tape
   * @param results what was computed
   * @return the results under identities of their own
   */
  public static List<Tensor> apply(
      String name,
      List<? extends Operand> results,
      List<? extends Operand> operands,
      Backward backward) {
    Engine engine = Engine.current();
    List<Tensor> passed = new ArrayList<>();
    results.forEach(result -> passed.add(engine.identity(result)));
    if (passed.isEmpty() || operands.stream().noneMatch(engine::isTracked)) {
      return passed;
    }
    return new CustomGradient(name, passed.size(), operands.size(), backward)
        .record(engine, passed, operands);
  }

  private List<Tensor> record(
      Engine engine, List<Tensor> passed, List<? extends Operand> operands) {
    List<Operand> inputs = new ArrayList<>(operands);
    inputs.addAll(passed);
    boolean forward = engine.open().stream().anyMatch(GradientTape::isForward);
    Op whole =
        Op.custom(
            name,
            forward ? inputs.size() : operands.size(),
            (in, attributes) -> in[this.operands],
            this::operandGradient);
    Tensor first = engine.apply(whole, Attributes.NONE, inputs.toArray(Operand[]::new));
    if (results == 1) {
      return List.of(first);
    }
    List<Tensor> outputs = new ArrayList<>();
    for (int i = 0; i < results; i++) {
      int output = i;
      Op one =
          Op.custom(
              name + " output " + i,
              forward ? 2 : 1,
              (in, attributes) -> in[1],
              (k, g, at, input) ->
                  engine.isForward()
                      ? input == 1 ? g : null
                      : input == 1 ? null : arrive(output, g, at));
      outputs.add(engine.apply(one, Attributes.NONE, first, passed.get(i)));
    }
    return outputs;
  }

  /** Keeps the gradient of one of several results until the walk comes to the operation itself. */
  private Tensor arrive(int output, Tensor g, Application at) {
    arrived[output] = g;
    return Calculus.zerosLike(at.x());
  }

  private @Nullable Tensor operandGradient(Calculus k, Tensor g, Application at, int input) {
    if (input >= operands || Engine.current().isForward()) {
      // Forward accumulators follow what the function computed, and ask no rule.
      return Engine.current().isForward() && input == operands ? g : null;
    }
    int pass = Engine.current().currentPass();
    if (visitedFor != g || visitedIn != pass) {
      visitedFor = g;
      visitedIn = pass;
      found = backward.gradients(outputGradients(g, at));
      Arrays.fill(arrived, null);
    }
    return found.get(input);
  }

  private List<Tensor> outputGradients(Tensor g, Application at) {
    if (results == 1) {
      return List.of(g);
    }
    List<Tensor> all = new ArrayList<>();
    for (int i = 0; i < results; i++) {
      Tensor one = arrived[i];
      all.add(one != null ? one : Calculus.zerosLike(at.input(operands + i)));
    }
    return all;
  }
}
