package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.tensorflow.TensorFlowRandom;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** How a cell walks along the second axis, and {@code RNN}, which lets any cell walk. */
final class RecurrentWalks {
  private RecurrentWalks() {}

  /** One step: from an input and the states to the output and the next states. */
  interface Step {
    Next next(Value x, List<Value> states);
  }

  record Next(Value output, List<Value> states) {}

  static void install(Namespace layers) {
    ClassValue type =
        Layers.define(
            layers,
            "rnn.",
            "RNN",
            "cell, return_sequences=False, return_state=False, go_backwards=False, stateful=False,"
                + " unroll=False, zero_output_for_mask=False",
            (runtime, self, x, training) -> x);
    Layers.begun(type, RecurrentWalks::check);
    Namespace.of(type)
        .method(
            "call",
            "self, sequences, initial_state=None, mask=None, training=False",
            RecurrentWalks::ofCells);
  }

  private static void check(Runtime runtime, LayerObject self) {
    Value cell = Forwards.option(self, "cell");
    for (Value each : listed(runtime, cell)) {
      if (runtime.attribute(each, "state_size") == null) {
        throw Raise.value(
            "The RNN cell should have a `state_size` attribute (single integer or list of integers,"
                + " one integer per RNN state). Received: cell="
                + runtime.str(cell));
      }
    }
  }

  /** A list or tuple as its items, anything else as the only one. */
  static List<Value> listed(Runtime runtime, Value given) {
    return given instanceof ListValue || given instanceof Tuple
        ? runtime.all(given)
        : List.of(given);
  }

  private static int[] sizes(Runtime runtime, Value cell) {
    int[] sizes = Given.ints(runtime, runtime.requiredAttribute(cell, "state_size"));
    return sizes == null ? new int[0] : sizes;
  }

  private static Value ofCells(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    List<Value> cells = listed(runtime, Forwards.option(self, "cell"));
    List<Integer> all = new ArrayList<>();
    for (Value cell : cells) {
      for (int size : sizes(runtime, cell)) {
        all.add(size);
      }
    }
    Step step =
        (x, before) -> {
          List<Value> after = new ArrayList<>();
          Value output = x;
          for (Value cell : cells) {
            int from = after.size();
            int to = from + sizes(runtime, cell).length;
            Value states = ListValue.of(new ArrayList<>(before.subList(from, to)));
            List<Value> both = runtime.all(runtime.call(cell, output, states));
            output = both.getFirst();
            after.addAll(listed(runtime, both.getLast()));
          }
          return new Next(output, after);
        };
    return walk(runtime, self, in, all.stream().mapToInt(i -> i).toArray(), step);
  }

  /**
   * Walks along the second axis.
   *
   * @param in the layer, the sequences, the first states, the mask, whether it trains
   * @param sizes of the states
   */
  static Value walk(Runtime runtime, LayerObject self, Value[] in, int[] sizes, Step step) {
    int rows = Forwards.shape(runtime, in[1])[0];
    List<Value> states =
        in[2] == None.NONE ? zeros(runtime, self, rows, sizes) : listed(runtime, in[2]);
    List<Value> steps = turned(runtime, self, in[1]);
    List<Value> masks = in[3] == None.NONE ? List.of() : turned(runtime, self, in[3]);
    Value dropped = steps.isEmpty() ? None.NONE : kept(runtime, self, steps.getFirst(), "dropout");
    Value within =
        states.isEmpty() ? None.NONE : kept(runtime, self, states.getFirst(), "recurrent_dropout");
    boolean trains = in[4] != None.NONE && runtime.truth(in[4]);
    if (trains && within != None.NONE && !self.type().name().equals("SimpleRNN")) {
      throw Raise.refused(
          self.type().name() + "(recurrent_dropout=…) in training", "Use dropout=… alone.");
    }
    List<Value> outputs = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      runtime.step();
      Value x = steps.get(i);
      List<Value> before = new ArrayList<>(states);
      if (trains && dropped != None.NONE) {
        x = Forwards.mul(runtime, x, dropped);
      }
      if (trains && within != None.NONE) {
        before.set(0, Forwards.mul(runtime, before.getFirst(), within));
      }
      Next next = step.next(x, before);
      if (!masks.isEmpty()) {
        next = masked(runtime, self, masks.get(i), next, states, outputs);
      }
      states = next.states();
      outputs.add(next.output());
    }
    Value answer =
        flag(runtime, self, "return_sequences")
            ? Forwards.tf(runtime, "stack", ListValue.of(outputs), Int.ONE)
            : outputs.getLast();
    if (!flag(runtime, self, "return_state")) {
      return answer;
    }
    List<Value> all = new ArrayList<>(List.of(answer));
    all.addAll(states);
    return new Tuple(List.copyOf(all));
  }

  /** The steps of sequences, the last first if the layer goes backwards. */
  private static List<Value> turned(Runtime runtime, LayerObject self, Value sequences) {
    List<Value> steps =
        new ArrayList<>(
            runtime.all(Forwards.tf(runtime, "unstack", sequences, None.NONE, Int.ONE)));
    if (flag(runtime, self, "go_backwards")) {
      Collections.reverse(steps);
    }
    return steps;
  }

  /** Where the mask hides a row, the states stay, and the output is the one before. */
  private static Next masked(
      Runtime runtime,
      LayerObject self,
      Value mask,
      Next next,
      List<Value> states,
      List<Value> outputs) {
    Value wide = Forwards.tf(runtime, "expand_dims", mask, Int.of(-1));
    boolean zero = outputs.isEmpty() || flag(runtime, self, "zero_output_for_mask");
    Value old = zero ? Forwards.tf(runtime, "zeros_like", next.output()) : outputs.getLast();
    List<Value> after = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      after.add(Forwards.tf(runtime, "where", wide, next.states().get(i), states.get(i)));
    }
    return new Next(Forwards.tf(runtime, "where", wide, next.output(), old), after);
  }

  private static boolean flag(Runtime runtime, LayerObject self, String option) {
    return runtime.truth(Forwards.option(self, option));
  }

  private static List<Value> zeros(Runtime runtime, LayerObject self, int rows, int[] sizes) {
    if (flag(runtime, self, "stateful")) {
      throw Raise.refused(
          self.type().name() + "(stateful=True)", "Pass initial_state, and ask for return_state.");
    }
    List<Value> zeros = new ArrayList<>();
    for (int size : sizes) {
      zeros.add(new TensorValue(Tensor.full(self.dtype, Given.shape(runtime, rows, size), 0)));
    }
    return zeros;
  }

  /** What inputs or states are multiplied by in training, drawn once for a walk; None if 1. */
  private static Value kept(Runtime runtime, LayerObject self, Value like, String option) {
    Value given = Forwards.option(self, option);
    double rate = given == None.NONE ? 0 : Constants.number(runtime, given);
    if (rate <= 0 || !(self instanceof Layers.RandomLayer random)) {
      return None.NONE;
    }
    Tensor model = Operands.tensor(runtime, like, null).value();
    boolean[] stays = TensorFlowRandom.kept(model.size(), rate, random.seed, random.calls++);
    double[] factors = new double[stays.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = stays[i] ? 1 / (1 - rate) : 0;
    }
    return new TensorValue(Tensor.of(model.shape(), factors).cast(model.dtype()));
  }
}
