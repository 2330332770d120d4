package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.CallArguments;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.tensorflow.random.TensorFlowRandom;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
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
    layers.value("StackedRNNCells", StackedCells.TYPE);
    stateful(type);
    Namespace.of(type)
        .method(
            "build",
            "self, sequences_shape, initial_state_shape=None",
            (runtime, in) -> {
              build(runtime, LayerClass.of(in[0]), KerasTensor.read(runtime, in[1]));
              return None.NONE;
            })
        .method("get_initial_state", "self, batch_size", RecurrentWalks::initial)
        .method(
            "call",
            "self, sequences, initial_state=None, mask=None, training=False",
            RecurrentWalks::ofCells);
  }

  private static void check(Runtime runtime, LayerObject self) {
    Value cell = self.option("cell");
    if (cell instanceof ListValue || cell instanceof Tuple) {
      cell = runtime.call(StackedCells.TYPE, cell);
      self.attributes().put("cell", cell);
    }
    for (String wanted : new String[] {"call", "state_size"}) {
      if (runtime.attribute(cell, wanted) == null) {
        throw Raise.value(
            (wanted.equals("call")
                    ? "Argument `cell` should have a `call` method. Received: cell="
                    : "The RNN cell should have a `state_size` attribute (single integer or list of"
                        + " integers, one integer per RNN state). Received: cell=")
                + runtime.str(cell));
      }
    }
    Value size = runtime.requiredAttribute(cell, "state_size");
    self.attributes().put("state_size", ListValue.of(new ArrayList<>(listed(runtime, size))));
  }

  /** Adds what lets scripts see and forget the states that a layer keeps between calls. */
  static void stateful(ClassValue type) {
    for (String name : new String[] {"reset_state", "reset_states"}) {
      Namespace.of(type)
          .method(
              name,
              "self",
              (runtime, in) -> {
                LayerClass.of(in[0]).forgetStates();
                return None.NONE;
              });
    }
    Namespace.of(type).property("states", self -> LayerClass.of(self).shownStates());
  }

  /** A list or tuple as its items, anything else as the only one. */
  static List<Value> listed(Runtime runtime, Value given) {
    return given instanceof ListValue || given instanceof Tuple
        ? runtime.all(given)
        : List.of(given);
  }

  private static void build(Runtime runtime, LayerObject self, int[] input) {
    if (self.option("cell") instanceof LayerObject cell && !cell.wasBuilt()) {
      int[] step = new int[input.length - 1];
      step[0] = input[0];
      System.arraycopy(input, 2, step, 1, step.length - 1);
      cell.buildWithin(runtime, step);
    }
  }

  /** The states a cell begins with: its own, or zeros of its sizes. */
  static Value begun(Runtime runtime, Value cell, Value rows, DType dtype) {
    Value own = runtime.attribute(cell, "get_initial_state");
    if (own != null) {
      return runtime.call(own, Arguments.of(List.of(), List.of("batch_size"), List.of(rows)));
    }
    return zeros(runtime, runtime.requiredAttribute(cell, "state_size"), rows, dtype);
  }

  /** Zeros for each state of a cell, nested as its sizes are. */
  static Value zeros(Runtime runtime, Value size, Value rows, DType dtype) {
    if (size instanceof ListValue || size instanceof Tuple) {
      return ListValue.of(
          runtime.all(size).stream().map(each -> zeros(runtime, each, rows, dtype)).toList());
    }
    Shape shape = Given.shape(runtime, Given.one(runtime, rows), Given.one(runtime, size));
    return new TensorValue(Tensor.full(dtype, shape, 0));
  }

  private static Value initial(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    Value begun = begun(runtime, self.option("cell"), in[1], self.compute());
    return ListValue.of(new ArrayList<>(listed(runtime, begun)));
  }

  private static Value ofCells(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    Value cell = self.option("cell");
    Value rows = Int.of(Composed.shape(runtime, in[1])[0]);
    Value first =
        ListValue.of(
            new ArrayList<>(
                listed(
                    runtime,
                    in[2] != None.NONE ? in[2] : begun(runtime, cell, rows, self.compute()))));
    boolean trains =
        cell instanceof LayerObject layer && CallArguments.knowsTraining(runtime, layer);
    Step step =
        (x, before) -> {
          Value states = Structures.pack(first, before);
          Arguments given =
              trains
                  ? Arguments.of(List.of(x, states), List.of("training"), List.of(in[4]))
                  : Arguments.of(List.of(x, states), List.of(), List.of());
          List<Value> both = runtime.all(runtime.call(cell, given));
          return new Next(both.getFirst(), Structures.flatten(both.getLast()));
        };
    Value[] flat = in.clone();
    flat[2] = in[2] == None.NONE ? None.NONE : ListValue.of(Structures.flatten(first));
    return walk(runtime, self, flat, first, step);
  }

  /**
   * Walks along the second axis.
   *
   * @param in the layer, the sequences, the first states or None, the mask, whether it trains
   * @param zeros the states to begin with unless told, nested as the answer has them
   */
  static Value walk(Runtime runtime, LayerObject self, Value[] in, Value zeros, Step step) {
    boolean keeps = flag(runtime, self, "stateful");
    if (keeps) {
      self.keep(KerasRun.of(runtime), Structures.flatten(zeros));
    }
    List<Value> states =
        in[2] != None.NONE
            ? listed(runtime, in[2])
            : keeps ? self.keptStates() : Structures.flatten(zeros);
    List<Value> steps = turned(runtime, self, in[1]);
    List<Value> masks = in[3] == None.NONE ? List.of() : turned(runtime, self, in[3]);
    int gates = RecurrentLayers.gatesApart(runtime, self);
    List<Value> dropped =
        steps.isEmpty() ? List.of() : kept(runtime, self, steps.getFirst(), "dropout", gates);
    List<Value> within =
        states.isEmpty()
            ? List.of()
            : kept(runtime, self, states.getFirst(), "recurrent_dropout", gates);
    boolean trains = in[4] != None.NONE && runtime.truth(in[4]);
    List<Value> outputs = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      runtime.step();
      Value x = steps.get(i);
      List<Value> before = new ArrayList<>(states);
      Next next;
      if (trains && gates > 1) {
        List<Value> each = parts(runtime, before.getFirst(), within, gates);
        next =
            RecurrentLayers.apart(runtime, self, parts(runtime, x, dropped, gates), each, before);
      } else {
        if (trains && !dropped.isEmpty()) {
          x = Composed.mul(runtime, x, dropped.getFirst());
        }
        if (trains && !within.isEmpty()) {
          before.set(0, Composed.mul(runtime, before.getFirst(), within.getFirst()));
        }
        next = step.next(x, before);
      }
      if (!masks.isEmpty()) {
        next = masked(runtime, self, masks.get(i), next, states, outputs);
      }
      states = next.states();
      outputs.add(next.output());
    }
    if (keeps && !KerasRun.of(runtime).isSketching()) {
      self.keep(states);
    }
    Value answer =
        flag(runtime, self, "return_sequences")
            ? Composed.tf(runtime, "stack", ListValue.of(outputs), Int.ONE)
            : outputs.getLast();
    if (!flag(runtime, self, "return_state")) {
      return answer;
    }
    List<Value> all = new ArrayList<>(List.of(answer));
    all.addAll(runtime.all(Structures.pack(zeros, states)));
    return new Tuple(List.copyOf(all));
  }

  /** The steps of sequences, the last first if the layer goes backwards. */
  private static List<Value> turned(Runtime runtime, LayerObject self, Value sequences) {
    List<Value> steps =
        new ArrayList<>(
            runtime.all(Composed.tf(runtime, "unstack", sequences, None.NONE, Int.ONE)));
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
    Value wide = Composed.tf(runtime, "expand_dims", mask, Int.of(-1));
    boolean zero = outputs.isEmpty() || flag(runtime, self, "zero_output_for_mask");
    Value old = zero ? Composed.tf(runtime, "zeros_like", next.output()) : outputs.getLast();
    List<Value> after = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      after.add(Composed.tf(runtime, "where", wide, next.states().get(i), states.get(i)));
    }
    return new Next(Composed.tf(runtime, "where", wide, next.output(), old), after);
  }

  private static boolean flag(Runtime runtime, LayerObject self, String option) {
    return runtime.truth(self.option(option));
  }

  /** What each gate is given of a value, of which it leaves out some. */
  private static List<Value> parts(Runtime runtime, Value x, List<Value> kept, int gates) {
    return kept.isEmpty()
        ? Collections.nCopies(gates, x)
        : kept.stream().map(each -> Composed.mul(runtime, x, each)).toList();
  }

  /** What inputs or states are multiplied by in training, drawn once for a walk; nothing if 1. */
  private static List<Value> kept(
      Runtime runtime, LayerObject self, Value like, String option, int gates) {
    Value given = self.option(option);
    double rate = given == None.NONE ? 0 : Constants.number(runtime, given);
    if (rate <= 0 || !(self instanceof Layers.RandomLayer random)) {
      return List.of();
    }
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < gates; i++) {
      all.add(drawn(runtime, random, Operands.tensor(runtime, like, null).value(), rate));
    }
    return all;
  }

  private static Value drawn(
      Runtime runtime, Layers.RandomLayer random, Tensor model, double rate) {
    boolean[] stays = TensorFlowRandom.kept(model.size(), rate, random.seed, random.call(runtime));
    double[] factors = new double[stays.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = stays[i] ? 1 / (1 - rate) : 0;
    }
    return new TensorValue(Tensor.of(model.shape(), factors).cast(model.dtype()));
  }
}
