package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.keras.Masks;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.weight.KerasWeights;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/** {@code MultiHeadAttention}: several projections of a query look among those of keys. */
final class HeadedAttention {
  private HeadedAttention() {}

  static void install(Namespace layers) {
    EinsumDenseLayer.install(layers);
    ClassValue type =
        Layers.define(
            layers,
            "attention.",
            "MultiHeadAttention",
            "num_heads, key_dim, value_dim=None, dropout=0.0, use_bias=True, output_shape=None,"
                + " attention_axes=None, sliding_window=None, flash_attention=None, "
                + EinsumDenseLayer.KERNELS
                + ", use_gate=False, seed=None",
            (runtime, self, x, training) -> x);
    Layers.begun(type, HeadedAttention::check);
    Namespace.of(type)
        .method(
            "call",
            "self, query, value, key=None, query_mask=None, value_mask=None, key_mask=None,"
                + " attention_mask=None, return_attention_scores=False, training=None,"
                + " use_causal_mask=False",
            (runtime, in) -> attend(runtime, layers, in));
  }

  private static void check(Runtime runtime, LayerObject self) {
    for (String option : new String[] {"num_heads", "key_dim"}) {
      Value value = self.option(option);
      if (!Numbers.isWhole(value) || Given.one(runtime, value) <= 0) {
        throw Raise.value(
            "Received an invalid value for argument `%s`, expected a positive integer. Received: %s=%s"
                .formatted(option, option, runtime.str(value)));
      }
    }
    for (String option : new String[] {"attention_axes", "sliding_window", "use_gate"}) {
      if (runtime.truth(self.option(option))) {
        throw Raise.refused("MultiHeadAttention(%s=…)".formatted(option), "Leave it out.");
      }
    }
    Value size = self.option("output_shape");
    self.attributes().remove("output_shape");
    self.attributes().put("_output_shape", size);
    if (self.option("value_dim") == None.NONE) {
      self.attributes().put("value_dim", self.option("key_dim"));
    }
  }

  private static Value attend(Runtime runtime, Namespace layers, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    int[] shape = Composed.shape(runtime, in[1]);
    if (shape.length != 3) {
      throw Raise.refused("MultiHeadAttention of other than three axes", "Reshape the input.");
    }
    if (!self.attributes().containsKey("_query_dense")) {
      parts(runtime, layers, self, shape[2]);
    }
    Value query = runtime.call(self.option("_query_dense"), in[1]);
    Value keys = in[3] == None.NONE ? in[2] : in[3];
    Masks.forget(runtime, Tuple.of(in[1], in[2], keys));
    Value key = runtime.call(self.option("_key_dense"), keys);
    Value value = runtime.call(self.option("_value_dense"), in[2]);
    boolean drops = Constants.number(runtime, self.option("dropout")) > 0;
    Value dropout = drops ? self.option("_dropout_layer") : None.NONE;
    boolean told = runtime.truth(in[8]);
    boolean apart = told || dropout != None.NONE;
    double width = Given.one(runtime, self.option("key_dim"));
    Value by = Float.of(1 / Math.sqrt(width));
    Value scores =
        apart
            ? Composed.tf(
                runtime,
                "einsum",
                new Str("aecd,abcd->acbe"),
                key,
                Composed.mul(runtime, query, by))
            : Composed.mul(
                runtime,
                Composed.tf(runtime, "einsum", new Str("btnh,bsnh->bnts"), query, key),
                by);
    Value mask = mask(runtime, in, Composed.shape(runtime, scores));
    if (mask != None.NONE) {
      Value low = Float.of(apart ? -1e9 : -0.7 * java.lang.Float.MAX_VALUE);
      scores = Composed.tf(runtime, "where", mask, scores, low);
    }
    Value weights = Composed.tf(runtime, "nn.softmax", scores);
    if (mask != None.NONE && apart) {
      weights = Composed.tf(runtime, "where", mask, weights, Float.of(0));
    }
    Value kept = dropout == None.NONE ? weights : runtime.call(dropout, weights);
    Value mixed = Composed.tf(runtime, "einsum", new Str("acbe,aecd->abcd"), kept, value);
    Value answer = runtime.call(self.option("_output_dense"), mixed);
    return told ? Tuple.of(answer, weights) : answer;
  }

  /** Makes the layers within: one for each of the three inputs, and one for the answer. */
  private static void parts(Runtime runtime, Namespace layers, LayerObject self, int width) {
    Value heads = self.option("num_heads");
    for (String name : new String[] {"query", "key", "value"}) {
      Value size = self.option(name.equals("value") ? "value_dim" : "key_dim");
      Value shape = Tuple.of(None.NONE, heads, size);
      dense(runtime, layers, self, name, "abc,cde->abde", shape, "de");
    }
    Value rate = self.option("dropout");
    Arguments seeded = Arguments.of(List.of(rate), List.of("seed"), List.of(self.option("seed")));
    Value type = Objects.requireNonNull(layers.get("Dropout"));
    self.attributes().put("_dropout_layer", runtime.call(type, seeded));
    Value given = self.option("_output_shape");
    Value last =
        given == None.NONE ? Int.of(width) : RecurrentWalks.listed(runtime, given).getLast();
    Value shape = Tuple.of(None.NONE, last);
    dense(runtime, layers, self, "attention_output", "abcd,cde->abe", shape, "e");
  }

  private static void dense(
      Runtime runtime,
      Namespace layers,
      LayerObject self,
      String name,
      String equation,
      Value shape,
      String axes) {
    boolean biased = runtime.truth(self.option("use_bias"));
    List<String> names = new ArrayList<>(List.of("name", "bias_axes"));
    List<Value> values =
        new ArrayList<>(List.of(new Str(name), biased ? new Str(axes) : None.NONE));
    for (String option : EinsumDenseLayer.KERNELS.replaceAll("=[^,]*", "").split(", ")) {
      names.add(option);
      values.add(KerasWeights.again(runtime, self.option(option)));
    }
    Value type = Objects.requireNonNull(layers.get("EinsumDense"));
    String stem = name.equals("attention_output") ? "output" : name;
    self.attributes()
        .put(
            "_" + stem + "_dense",
            runtime.call(type, Arguments.of(List.of(new Str(equation), shape), names, values)));
  }

  /** Which places each place may look at; None for all. */
  private static Value mask(Runtime runtime, Value[] in, int[] scores) {
    Value mask = None.NONE;
    if (in[7] != None.NONE) {
      mask = Composed.tf(runtime, "cast", in[7], TensorFlowDType.of(DType.BOOL));
      if (Composed.shape(runtime, mask).length == 3) {
        mask = Composed.tf(runtime, "expand_dims", mask, Int.ONE);
      }
    }
    mask = SimpleAttention.both(runtime, mask, wide(runtime, in[4], 2));
    mask = SimpleAttention.both(runtime, mask, wide(runtime, in[5], 1));
    mask = SimpleAttention.both(runtime, mask, wide(runtime, in[6], 1));
    return runtime.truth(in[10])
        ? SimpleAttention.both(runtime, mask, SimpleAttention.before(scores))
        : mask;
  }

  /** A mask of rows as one of all heads and of all places on the other side. */
  private static Value wide(Runtime runtime, Value mask, int axis) {
    if (mask == None.NONE) {
      return mask;
    }
    Value bool = Composed.tf(runtime, "cast", mask, TensorFlowDType.of(DType.BOOL));
    Value apart = Composed.tf(runtime, "expand_dims", bool, Int.of(axis));
    return Composed.tf(runtime, "expand_dims", apart, Int.ONE);
  }
}
