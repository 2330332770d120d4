package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.model.CallArguments;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.weight.KerasWeights;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** Layers around another: {@code Bidirectional} and {@code TimeDistributed}. */
final class WrappingLayers {
  private WrappingLayers() {}

  static void install(Namespace layers) {
    ClassValue both =
        Layers.define(
            layers,
            "rnn.",
            "Bidirectional",
            "layer, merge_mode='concat', weights=None, backward_layer=None",
            (runtime, self, x, training) -> x);
    Layers.begun(both, WrappingLayers::directions);
    Namespace.of(both)
        .method(
            "call",
            "self, sequences, initial_state=None, mask=None, training=None",
            WrappingLayers::bothWays);
    ClassValue each =
        Layers.define(
            layers,
            "rnn.",
            "TimeDistributed",
            "layer",
            (runtime, self, x, training) -> distributed(runtime, self, x, None.NONE));
    Namespace.of(each)
        .method(
            "call",
            "self, inputs, training=None, mask=None",
            (r, in) -> distributed(r, LayerClass.of(in[0]), in[1], in[3]));
    ClassValue base =
        Layers.define(
            layers,
            "core.",
            "Wrapper",
            "layer",
            (runtime, self, x, training) -> runtime.call(self.option("layer"), x));
    Layers.begun(base, (runtime, self) -> inner(runtime, self, self.option("layer")));
    Layers.begun(each, (runtime, self) -> inner(runtime, self, self.option("layer")));
  }

  private static LayerObject inner(Runtime runtime, LayerObject self, Value given) {
    if (given instanceof LayerObject layer) {
      return layer;
    }
    throw Raise.value(
        "Please initialize `%s` layer with a `keras.layers.Layer` instance. Received: %s"
            .formatted(self.type().name(), runtime.str(given)));
  }

  private static void directions(Runtime runtime, LayerObject self) {
    LayerObject layer = inner(runtime, self, self.option("layer"));
    self.attributes().remove("layer");
    Value backward = self.option("backward_layer");
    self.attributes().remove("backward_layer");
    LayerObject ahead = again(runtime, layer, "forward_", false);
    LayerObject back =
        backward instanceof LayerObject own ? own : again(runtime, layer, "backward_", true);
    self.attributes().put("forward_layer", ahead);
    self.attributes().put("backward_layer", back);
    for (String option : new String[] {"return_sequences", "return_state", "stateful"}) {
      self.attributes().put(option, ahead.option(option));
    }
    self.axes(layer.axes());
  }

  /** A layer with the same options and weights of its own. */
  private static LayerObject again(
      Runtime runtime, LayerObject layer, String prefix, boolean backwards) {
    List<String> names = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (String option : LayerObject.options(layer.type())) {
      Value value = layer.option(option);
      names.add(option);
      values.add(
          backwards && option.equals("go_backwards")
              ? Bool.TRUE
              : KerasWeights.again(runtime, value));
    }
    names.add("name");
    values.add(new Str(prefix + layer.name()));
    return LayerClass.of(runtime.call(layer.type(), Arguments.of(List.of(), names, values)));
  }

  private static Value bothWays(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    List<Value> states = in[2] == None.NONE ? List.of() : RecurrentWalks.listed(runtime, in[2]);
    int half = states.size() / 2;
    Value ahead = way(runtime, self, "forward_layer", in, states.subList(0, half));
    Value back = way(runtime, self, "backward_layer", in, states.subList(half, states.size()));
    List<Value> last = new ArrayList<>();
    if (runtime.truth(self.option("return_state"))) {
      List<Value> first = runtime.all(ahead);
      List<Value> second = runtime.all(back);
      last.addAll(first.subList(1, first.size()));
      last.addAll(second.subList(1, second.size()));
      ahead = first.getFirst();
      back = second.getFirst();
    }
    if (runtime.truth(self.option("return_sequences"))) {
      back = Composed.tf(runtime, "reverse", back, ListValue.of(List.of(Int.ONE)));
    }
    List<Value> all = new ArrayList<>(List.of(ahead, back));
    if (self.option("merge_mode") instanceof Str mode) {
      all = new ArrayList<>(List.of(merged(runtime, mode.text(), ahead, back)));
    }
    all.addAll(last);
    return all.size() == 1 ? all.getFirst() : new Tuple(List.copyOf(all));
  }

  private static Value way(
      Runtime runtime, LayerObject self, String which, Value[] in, List<Value> states) {
    List<String> names = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    if (!states.isEmpty()) {
      names.add("initial_state");
      values.add(ListValue.of(new ArrayList<>(states)));
    }
    if (in[3] != None.NONE) {
      names.add("mask");
      values.add(in[3]);
    }
    return runtime.call(self.option(which), Arguments.of(List.of(in[1]), names, values));
  }

  private static Value merged(Runtime runtime, String mode, Value ahead, Value back) {
    return switch (mode) {
      case "sum" -> Composed.add(runtime, ahead, back);
      case "mul" -> Composed.mul(runtime, ahead, back);
      case "ave" -> runtime.binary(Operator.DIV, Composed.add(runtime, ahead, back), Float.of(2));
      default -> Composed.tf(runtime, "concat", ListValue.of(List.of(ahead, back)), Int.of(-1));
    };
  }

  private static Value distributed(Runtime runtime, LayerObject self, Value x, Value mask) {
    checkMask(runtime, x, mask);
    Value layer = self.option("layer");
    List<Value> masks = List.of();
    if (mask != None.NONE
        && layer instanceof LayerObject inner
        && CallArguments.knows(runtime, inner, "mask")) {
      masks = runtime.all(Composed.tf(runtime, "unstack", mask, None.NONE, Int.ONE));
    }
    List<Value> steps = new ArrayList<>();
    for (Value step : runtime.all(Composed.tf(runtime, "unstack", x, None.NONE, Int.ONE))) {
      steps.add(
          masks.isEmpty()
              ? runtime.call(layer, step)
              : runtime.call(
                  layer,
                  Arguments.of(List.of(step), List.of("mask"), List.of(masks.get(steps.size())))));
    }
    return Composed.tf(runtime, "stack", ListValue.of(steps), Int.ONE);
  }

  private static void checkMask(Runtime runtime, Value x, Value mask) {
    if (mask == None.NONE) {
      return;
    }
    int[] steps = Composed.shape(runtime, mask);
    int[] input = Composed.shape(runtime, x);
    if (steps.length < 2) {
      throw Raise.value(
          "The `mask` passed to the `TimeDistributed` layer must be at least 2D (e.g., `(batch_size, timesteps)`), but it has %d dimension(s) with shape %s."
              .formatted(steps.length, Given.shown(steps)));
    }
    if (steps[0] != input[0] || steps[1] != input[1]) {
      throw Raise.value(
          "The `mask` passed to the `TimeDistributed` layer has a shape %s that is incompatible with the input shape %s. The first two dimensions of the mask (batch size and timesteps) must match the input's first two dimensions. Expected mask shape prefix: (%d, %d)."
              .formatted(Given.shown(steps), Given.shown(input), input[0], input[1]));
    }
  }
}
