package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Initializers;

/** {@code SimpleRNN}, {@code LSTM} and {@code GRU}: a cell that walks along the second axis. */
final class RecurrentLayers {
  private static final String OPTIONS =
      "use_bias=True, kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal',"
          + " bias_initializer='zeros', %skernel_regularizer=None, recurrent_regularizer=None,"
          + " bias_regularizer=None, activity_regularizer=None, kernel_constraint=None,"
          + " recurrent_constraint=None, bias_constraint=None, dropout=0.0,"
          + " recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False,"
          + " go_backwards=False, stateful=False, unroll=False%s";

  private RecurrentLayers() {}

  /** One step of a cell: from the states, output first, to the next. */
  private interface Cell {
    List<Value> next(Runtime runtime, LayerObject self, Value x, List<Value> states);
  }

  static void install(Namespace layers) {
    define(
        layers,
        "SimpleRNN",
        1,
        1,
        "units, activation='tanh', " + OPTIONS.formatted("", ""),
        RecurrentLayers::simple);
    define(
        layers,
        "LSTM",
        4,
        2,
        "units, activation='tanh', recurrent_activation='sigmoid', "
            + OPTIONS.formatted("unit_forget_bias=True, ", ", use_cudnn='auto'"),
        RecurrentLayers::longShort);
    define(
        layers,
        "GRU",
        3,
        1,
        "units, activation='tanh', recurrent_activation='sigmoid', "
            + OPTIONS.formatted("", ", reset_after=True, use_cudnn='auto'"),
        RecurrentLayers::gated);
  }

  private static void define(
      Namespace layers, String name, int gates, int states, String options, Cell cell) {
    Forwards.define(
        layers,
        "rnn.",
        name,
        options,
        (runtime, self, input) -> build(runtime, self, name, gates, input),
        (runtime, self, x, training) -> walk(runtime, self, x, states, cell));
  }

  private static void build(
      Runtime runtime, LayerObject self, String name, int gates, int[] input) {
    int units = Given.one(runtime, Forwards.option(self, "units"));
    String cell = KerasRun.of(runtime).fresh(Initializers.snake(name) + "_cell") + "/";
    Forwards.weight(
        runtime,
        self,
        cell + "kernel",
        Forwards.option(self, "kernel_initializer"),
        true,
        input[input.length - 1],
        gates * units);
    Forwards.weight(
        runtime,
        self,
        cell + "recurrent_kernel",
        Forwards.option(self, "recurrent_initializer"),
        true,
        units,
        gates * units);
    if (runtime.truth(Forwards.option(self, "use_bias"))) {
      int[] dims = gates == 3 ? new int[] {2, gates * units} : new int[] {gates * units};
      KerasVariable bias =
          Forwards.weight(
              runtime, self, cell + "bias", Forwards.option(self, "bias_initializer"), true, dims);
      if (gates == 4 && runtime.truth(Forwards.option(self, "unit_forget_bias"))) {
        double[] first = bias.value().toDoubles();
        java.util.Arrays.fill(first, units, 2 * units, 1);
        bias.set(Tensor.of(Shape.of(first.length), first).cast(bias.value().dtype()));
      }
    }
  }

  private static Value walk(Runtime runtime, LayerObject self, Value x, int count, Cell cell) {
    int[] shape = Forwards.shape(runtime, x);
    int units = Given.one(runtime, Forwards.option(self, "units"));
    List<Value> states = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Tensor zeros = Tensor.full(DType.FLOAT32, Shape.of(shape[0], units), 0);
      states.add(new tapedeck.script.value.TensorValue(zeros.cast(self.dtype)));
    }
    List<Value> steps =
        new ArrayList<>(runtime.all(Forwards.tf(runtime, "unstack", x, None.NONE, Int.ONE)));
    if (runtime.truth(Forwards.option(self, "go_backwards"))) {
      Collections.reverse(steps);
    }
    List<Value> outputs = new ArrayList<>();
    for (Value step : steps) {
      runtime.step();
      states = cell.next(runtime, self, step, states);
      outputs.add(states.getFirst());
    }
    Value answer =
        runtime.truth(Forwards.option(self, "return_sequences"))
            ? Forwards.tf(runtime, "stack", ListValue.of(outputs), Int.ONE)
            : outputs.getLast();
    if (runtime.truth(Forwards.option(self, "return_state"))) {
      List<Value> all = new ArrayList<>(List.of(answer));
      all.addAll(states);
      return new Tuple(List.copyOf(all));
    }
    return answer;
  }

  private static Value times(Runtime runtime, Value x, LayerObject self, String weight) {
    return Forwards.tf(runtime, "matmul", x, Forwards.option(self, weight));
  }

  private static Value activated(Runtime runtime, LayerObject self, String option, Value x) {
    Value activation = KerasActivations.get(runtime, Forwards.option(self, option));
    return activation == None.NONE ? x : runtime.call(activation, x);
  }

  private static List<Value> simple(
      Runtime runtime, LayerObject self, Value x, List<Value> states) {
    Value h = biased(runtime, self, times(runtime, x, self, "kernel"));
    Value sum =
        Forwards.add(runtime, h, times(runtime, states.getFirst(), self, "recurrent_kernel"));
    return List.of(activated(runtime, self, "activation", sum));
  }

  private static Value biased(Runtime runtime, LayerObject self, Value x) {
    Value bias = Forwards.option(self, "bias");
    return bias == None.NONE ? x : Forwards.add(runtime, x, bias);
  }

  private static List<Value> split(Runtime runtime, Value x, int parts) {
    return runtime.all(Forwards.tf(runtime, "split", x, Int.of(parts), Int.ONE));
  }

  private static List<Value> longShort(
      Runtime runtime, LayerObject self, Value x, List<Value> states) {
    Value z =
        Forwards.add(
            runtime,
            times(runtime, x, self, "kernel"),
            times(runtime, states.getFirst(), self, "recurrent_kernel"));
    List<Value> gates = split(runtime, biased(runtime, self, z), 4);
    Value in = activated(runtime, self, "recurrent_activation", gates.get(0));
    Value keep = activated(runtime, self, "recurrent_activation", gates.get(1));
    Value fresh = activated(runtime, self, "activation", gates.get(2));
    Value carry =
        Forwards.add(
            runtime,
            Forwards.mul(runtime, keep, states.getLast()),
            Forwards.mul(runtime, in, fresh));
    Value out = activated(runtime, self, "recurrent_activation", gates.get(3));
    Value h = Forwards.mul(runtime, out, activated(runtime, self, "activation", carry));
    return List.of(h, carry);
  }

  private static List<Value> gated(Runtime runtime, LayerObject self, Value x, List<Value> states) {
    Value before = states.getFirst();
    List<Value> bias =
        Forwards.option(self, "bias") == None.NONE
            ? List.of()
            : runtime.all(Forwards.tf(runtime, "unstack", Forwards.option(self, "bias")));
    Value given = times(runtime, x, self, "kernel");
    Value inner = times(runtime, before, self, "recurrent_kernel");
    if (!bias.isEmpty()) {
      given = Forwards.add(runtime, given, bias.getFirst());
      inner = Forwards.add(runtime, inner, bias.getLast());
    }
    List<Value> of = split(runtime, given, 3);
    List<Value> back = split(runtime, inner, 3);
    Value update = gate(runtime, self, of.get(0), back.get(0));
    Value reset = gate(runtime, self, of.get(1), back.get(1));
    Value candidate =
        activated(
            runtime,
            self,
            "activation",
            Forwards.add(runtime, of.get(2), Forwards.mul(runtime, reset, back.get(2))));
    Value kept = Forwards.mul(runtime, update, before);
    Value taken =
        Forwards.mul(runtime, Forwards.sub(runtime, Forwards.number(1), update), candidate);
    return List.of(Forwards.add(runtime, kept, taken));
  }

  private static Value gate(Runtime runtime, LayerObject self, Value x, Value y) {
    return activated(runtime, self, "recurrent_activation", Forwards.add(runtime, x, y));
  }
}
