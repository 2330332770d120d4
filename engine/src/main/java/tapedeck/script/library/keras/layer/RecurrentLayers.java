package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.operation.KerasActivations;
import tapedeck.script.library.keras.weight.KerasWeights;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
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
import tapedeck.train.Initializers;

/** {@code SimpleRNN}, {@code LSTM} and {@code GRU}: a cell that walks along the second axis. */
final class RecurrentLayers {
  private static final String OPTIONS =
      "use_bias=True, kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal',"
          + " bias_initializer='zeros', %skernel_regularizer=None, recurrent_regularizer=None,"
          + " bias_regularizer=None, %skernel_constraint=None, recurrent_constraint=None,"
          + " bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None%s";
  private static final String WALKS =
      ", return_sequences=False, return_state=False, go_backwards=False, stateful=False,"
          + " unroll=False, zero_output_for_mask=False";

  private RecurrentLayers() {}

  /** One step of a cell: from the states, output first, to the next. */
  private interface Cell {
    List<Value> next(Runtime runtime, LayerObject self, Value x, List<Value> states);
  }

  /** A kind of cell: how many gates and states it has, and the options only it has. */
  private record Kind(String name, int gates, int states, String own, String last, Cell cell) {
    String options(String walks) {
      String gated = gates == 1 ? "" : "recurrent_activation='sigmoid', ";
      String activity = walks.isEmpty() ? "" : "activity_regularizer=None, ";
      String fast = walks.isEmpty() || gates == 1 ? "" : ", use_cudnn='auto'";
      return "units, activation='tanh', "
          + gated
          + OPTIONS.formatted(own, activity, walks + last + fast);
    }
  }

  static void install(Namespace layers) {
    for (Kind kind :
        List.of(
            new Kind("SimpleRNN", 1, 1, "", "", RecurrentLayers::simple),
            new Kind("LSTM", 4, 2, "unit_forget_bias=True, ", "", RecurrentLayers::longShort),
            new Kind("GRU", 3, 1, "", ", reset_after=True", RecurrentLayers::gated))) {
      walking(layers, kind);
      alone(layers, kind);
    }
    RecurrentWalks.install(layers);
  }

  private static void walking(Namespace layers, Kind kind) {
    ClassValue type =
        Forwards.define(
            layers,
            "rnn.",
            kind.name(),
            kind.options(WALKS),
            (runtime, self, input) -> {
              build(runtime, self, kind.name(), kind.gates(), input);
              self.lastAxis(input[input.length - 1]);
            },
            (runtime, self, x, training) -> x);
    Layers.begun(
        type,
        (runtime, self) -> {
          self.axes(3);
          checkUnits(runtime, self);
        });
    RecurrentWalks.stateful(type);
    initial(type, kind);
    Namespace.of(type)
        .method(
            "call",
            "self, sequences, initial_state=None, mask=None, training=False",
            (runtime, in) -> {
              LayerObject self = LayerClass.of(in[0]);
              Value rows = Int.of(Composed.shape(runtime, in[1])[0]);
              Value zeros = zeros(runtime, self, kind, rows);
              return RecurrentWalks.walk(
                  runtime,
                  self,
                  in,
                  zeros,
                  (x, before) -> {
                    List<Value> after = kind.cell().next(runtime, self, x, before);
                    return new RecurrentWalks.Next(after.getFirst(), after);
                  });
            });
  }

  private static Value zeros(Runtime runtime, LayerObject self, Kind kind, Value rows) {
    Value units = self.option("units");
    Value sizes = ListValue.of(new ArrayList<>(Collections.nCopies(kind.states(), units)));
    return RecurrentWalks.zeros(runtime, sizes, rows, self.compute());
  }

  private static void initial(ClassValue type, Kind kind) {
    Namespace.of(type)
        .method(
            "get_initial_state",
            "self, batch_size=None",
            (runtime, in) -> zeros(runtime, LayerClass.of(in[0]), kind, in[1]));
  }

  private static void checkUnits(Runtime runtime, LayerObject self) {
    Value units = self.option("units");
    if (Given.one(runtime, units) <= 0) {
      throw Raise.value(
          "Received an invalid value for argument `units`, expected a positive integer, got %s."
              .formatted(runtime.str(units)));
    }
  }

  private static void alone(Namespace layers, Kind kind) {
    ClassValue type =
        Forwards.define(
            layers,
            "rnn.",
            kind.name() + "Cell",
            kind.options(""),
            (runtime, self, input) -> build(runtime, self, "", kind.gates(), input),
            (runtime, self, x, training) -> x);
    Layers.begun(
        type,
        (runtime, self) -> {
          checkUnits(runtime, self);
          Value units = self.option("units");
          List<Value> both = new ArrayList<>(List.of(units, units));
          self.attributes().put("state_size", kind.states() == 1 ? units : ListValue.of(both));
          self.attributes().put("output_size", units);
        });
    initial(type, kind);
    Namespace.of(type)
        .method(
            "call",
            "self, inputs, states, training=False",
            (runtime, in) -> {
              refuseDropout(runtime, LayerClass.of(in[0]), in[3]);
              List<Value> before = RecurrentWalks.listed(runtime, in[2]);
              List<Value> next = kind.cell().next(runtime, LayerClass.of(in[0]), in[1], before);
              return Tuple.of(next.getFirst(), ListValue.of(new ArrayList<>(next)));
            });
  }

  private static void refuseDropout(Runtime runtime, LayerObject cell, Value training) {
    for (String option : new String[] {"dropout", "recurrent_dropout"}) {
      if (runtime.truth(training) && runtime.truth(cell.option(option))) {
        throw Raise.refused(
            "%s(%s=…) in training".formatted(cell.type().name(), option),
            "Use the layer itself, which walks with dropout.");
      }
    }
  }

  private static void build(
      Runtime runtime, LayerObject self, String name, int gates, int[] input) {
    int units = Given.one(runtime, self.option("units"));
    String cell = name.isEmpty() ? "" : Initializers.snake(name) + "_cell/";
    Forwards.weight(
        runtime,
        self,
        cell + "kernel",
        self.option("kernel_initializer"),
        true,
        input[input.length - 1],
        gates * units);
    Forwards.weight(
        runtime,
        self,
        cell + "recurrent_kernel",
        self.option("recurrent_initializer"),
        true,
        units,
        gates * units);
    if (runtime.truth(self.option("use_bias"))) {
      boolean two = gates == 3 && runtime.truth(self.option("reset_after"));
      int[] dims = two ? new int[] {2, gates * units} : new int[] {gates * units};
      Value initializer = self.option("bias_initializer");
      boolean forgets = gates == 4 && runtime.truth(self.option("unit_forget_bias"));
      Forwards.weight(
          runtime,
          self,
          cell + "bias",
          forgets ? forgetting(initializer, units) : initializer,
          true,
          dims);
    }
  }

  /** As the initializer of the bias, but 1 for the gate that forgets. */
  private static Value forgetting(Value initializer, int units) {
    return Builtin.of(
        "bias_initializer",
        "shape, dtype=None",
        (runtime, in) -> {
          DType dtype = Objects.requireNonNull(DTypes.tensorFlow(runtime, in[1]));
          Tensor bias =
              KerasWeights.first(runtime, initializer, Given.shape(runtime, in[0]), dtype);
          double[] first = bias.toDoubles();
          java.util.Arrays.fill(first, units, 2 * units, 1);
          return new TensorValue(Tensor.of(Shape.of(first.length), first).cast(dtype));
        });
  }

  private static Value times(Runtime runtime, Value x, LayerObject self, String weight) {
    return Composed.tf(runtime, "matmul", x, self.option(weight));
  }

  private static Value activated(Runtime runtime, LayerObject self, String option, Value x) {
    Value activation = KerasActivations.get(runtime, self.option(option));
    return activation == None.NONE ? x : runtime.call(activation, x);
  }

  private static List<Value> simple(
      Runtime runtime, LayerObject self, Value x, List<Value> states) {
    Value h = biased(runtime, self, times(runtime, x, self, "kernel"));
    Value sum =
        Composed.add(runtime, h, times(runtime, states.getFirst(), self, "recurrent_kernel"));
    return List.of(activated(runtime, self, "activation", sum));
  }

  private static Value biased(Runtime runtime, LayerObject self, Value x) {
    Value bias = self.option("bias");
    return bias == None.NONE ? x : Composed.add(runtime, x, bias);
  }

  private static List<Value> split(Runtime runtime, Value x, int parts) {
    return runtime.all(Composed.tf(runtime, "split", x, Int.of(parts), Int.ONE));
  }

  private static List<Value> longShort(
      Runtime runtime, LayerObject self, Value x, List<Value> states) {
    Value z =
        Composed.add(
            runtime,
            times(runtime, x, self, "kernel"),
            times(runtime, states.getFirst(), self, "recurrent_kernel"));
    List<Value> gates = split(runtime, biased(runtime, self, z), 4);
    Value in = activated(runtime, self, "recurrent_activation", gates.get(0));
    Value keep = activated(runtime, self, "recurrent_activation", gates.get(1));
    Value fresh = activated(runtime, self, "activation", gates.get(2));
    Value carry =
        Composed.add(
            runtime,
            Composed.mul(runtime, keep, states.getLast()),
            Composed.mul(runtime, in, fresh));
    Value out = activated(runtime, self, "recurrent_activation", gates.get(3));
    Value h = Composed.mul(runtime, out, activated(runtime, self, "activation", carry));
    return List.of(h, carry);
  }

  private static List<Value> gated(Runtime runtime, LayerObject self, Value x, List<Value> states) {
    Value before = states.getFirst();
    boolean after = runtime.truth(self.option("reset_after"));
    Value bias = self.option("bias");
    Value given = times(runtime, x, self, "kernel");
    if (bias != None.NONE) {
      given = Composed.add(runtime, given, after ? runtime.item(bias, Int.ZERO) : bias);
    }
    List<Value> of = split(runtime, given, 3);
    if (!after) {
      List<Value> kernels = split(runtime, self.option("recurrent_kernel"), 3);
      Value update = gate(runtime, self, of.get(0), product(runtime, before, kernels.get(0)));
      Value reset = gate(runtime, self, of.get(1), product(runtime, before, kernels.get(1)));
      Value forgotten = Composed.mul(runtime, reset, before);
      Value back = product(runtime, forgotten, kernels.get(2));
      return mixed(runtime, self, before, update, Composed.add(runtime, of.get(2), back));
    }
    Value inner = times(runtime, before, self, "recurrent_kernel");
    if (bias != None.NONE) {
      inner = Composed.add(runtime, inner, runtime.item(bias, Int.ONE));
    }
    List<Value> back = split(runtime, inner, 3);
    Value update = gate(runtime, self, of.get(0), back.get(0));
    Value reset = gate(runtime, self, of.get(1), back.get(1));
    Value sum = Composed.add(runtime, of.get(2), Composed.mul(runtime, reset, back.get(2)));
    return mixed(runtime, self, before, update, sum);
  }

  private static List<Value> mixed(
      Runtime runtime, LayerObject self, Value before, Value update, Value sum) {
    Value candidate = activated(runtime, self, "activation", sum);
    Value kept = Composed.mul(runtime, update, before);
    Value taken = Composed.mul(runtime, Composed.sub(runtime, Float.of(1), update), candidate);
    return List.of(Composed.add(runtime, kept, taken));
  }

  private static Value product(Runtime runtime, Value x, Value kernel) {
    return Composed.tf(runtime, "matmul", x, kernel);
  }

  /** How many gates have a dropout of their own; 1 where all share one. */
  static int gatesApart(Runtime runtime, LayerObject self) {
    String name = self.type().name();
    boolean apart =
        (name.equals("LSTM") || name.equals("GRU"))
            && Constants.number(runtime, self.option("recurrent_dropout")) > 0;
    return !apart ? 1 : name.equals("LSTM") ? 4 : 3;
  }

  /**
   * One step of a layer whose gates are each given an input and a state of their own.
   *
   * @param xs what each gate is given
   * @param hs the state before, for each gate
   */
  static RecurrentWalks.Next apart(
      Runtime runtime, LayerObject self, List<Value> xs, List<Value> hs, List<Value> before) {
    int gates = xs.size();
    boolean after = gates == 3 && runtime.truth(self.option("reset_after"));
    Value bias = self.option("bias");
    List<Value> biases = List.of();
    List<Value> inner = List.of();
    if (bias != None.NONE) {
      Value first = after ? runtime.item(bias, Int.ZERO) : bias;
      biases = runtime.all(Composed.tf(runtime, "split", first, Int.of(gates)));
      inner =
          after
              ? runtime.all(
                  Composed.tf(runtime, "split", runtime.item(bias, Int.ONE), Int.of(gates)))
              : List.of();
    }
    List<Value> kernels = split(runtime, self.option("kernel"), gates);
    List<Value> back = split(runtime, self.option("recurrent_kernel"), gates);
    List<Value> of = new ArrayList<>();
    for (int i = 0; i < gates; i++) {
      Value sum = product(runtime, xs.get(i), kernels.get(i));
      of.add(biases.isEmpty() ? sum : Composed.add(runtime, sum, biases.get(i)));
    }
    if (gates == 3) {
      return gatedApart(runtime, self, of, hs, back, inner, before.getFirst());
    }
    List<Value> sums = new ArrayList<>();
    for (int i = 0; i < gates; i++) {
      sums.add(Composed.add(runtime, of.get(i), product(runtime, hs.get(i), back.get(i))));
    }
    Value in = activated(runtime, self, "recurrent_activation", sums.get(0));
    Value keep = activated(runtime, self, "recurrent_activation", sums.get(1));
    Value fresh = activated(runtime, self, "activation", sums.get(2));
    Value carry =
        Composed.add(
            runtime,
            Composed.mul(runtime, keep, before.getLast()),
            Composed.mul(runtime, in, fresh));
    Value out = activated(runtime, self, "recurrent_activation", sums.get(3));
    Value h = Composed.mul(runtime, out, activated(runtime, self, "activation", carry));
    return new RecurrentWalks.Next(h, List.of(h, carry));
  }

  private static RecurrentWalks.Next gatedApart(
      Runtime runtime,
      LayerObject self,
      List<Value> of,
      List<Value> hs,
      List<Value> kernels,
      List<Value> bias,
      Value before) {
    List<Value> gates = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Value back = product(runtime, hs.get(i), kernels.get(i));
      gates.add(
          gate(
              runtime,
              self,
              of.get(i),
              bias.isEmpty() ? back : Composed.add(runtime, back, bias.get(i))));
    }
    Value reset = gates.get(1);
    Value back;
    if (runtime.truth(self.option("reset_after"))) {
      back = product(runtime, hs.get(2), kernels.get(2));
      back = bias.isEmpty() ? back : Composed.add(runtime, back, bias.get(2));
      back = Composed.mul(runtime, reset, back);
    } else {
      back = product(runtime, Composed.mul(runtime, reset, hs.get(2)), kernels.get(2));
    }
    List<Value> next =
        mixed(runtime, self, before, gates.getFirst(), Composed.add(runtime, of.get(2), back));
    return new RecurrentWalks.Next(next.getFirst(), next);
  }

  private static Value gate(Runtime runtime, LayerObject self, Value x, Value y) {
    return activated(runtime, self, "recurrent_activation", Composed.add(runtime, x, y));
  }
}
