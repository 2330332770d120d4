package tapedeck.script.library.keras.layer;

import java.util.Arrays;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code Attention} and {@code AdditiveAttention}: what a query finds among keys, weighed. */
final class SimpleAttention {
  private SimpleAttention() {}

  static void install(Namespace layers) {
    define(layers, "Attention", "use_scale=False, score_mode='dot', dropout=0.0, seed=None");
    define(layers, "AdditiveAttention", "use_scale=True, dropout=0.0, seed=None");
  }

  private static void define(Namespace layers, String name, String options) {
    ClassValue type =
        Layers.define(layers, "attention.", name, options, (runtime, self, x, training) -> x);
    Namespace.of(type)
        .method(
            "call",
            "self, inputs, mask=None, training=False, return_attention_scores=False,"
                + " use_causal_mask=False",
            SimpleAttention::attend);
  }

  private static Value attend(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    if (!(in[1] instanceof ListValue) && !(in[1] instanceof Tuple)) {
      throw Raise.value(
          "%s layer must be called on a list of inputs, namely [query, value] or [query, value, key]. Received: inputs=%s."
              .formatted(self.type().name(), runtime.str(in[1])));
    }
    List<Value> inputs = runtime.all(in[1]);
    Value value = inputs.get(1);
    Value scores = scores(runtime, self, inputs.get(0), inputs.size() > 2 ? inputs.get(2) : value);
    Value mask = mask(runtime, in, Composed.shape(runtime, scores));
    if (mask != None.NONE) {
      Value lower = Composed.sub(runtime, scores, Float.of(1e9));
      scores = Composed.tf(runtime, "where", mask, scores, lower);
    }
    Value weights = Composed.tf(runtime, "nn.softmax", scores);
    double rate = Constants.number(runtime, self.option("dropout"));
    if (in[3] != None.NONE && runtime.truth(in[3]) && rate > 0) {
      weights = Layers.dropped(runtime, self, weights, rate);
    }
    Value answer = Composed.tf(runtime, "matmul", weights, value);
    Value asking = in[2] == None.NONE ? None.NONE : runtime.all(in[2]).getFirst();
    if (asking != None.NONE) {
      Value wide = Composed.tf(runtime, "expand_dims", asking, Int.of(-1));
      answer = Composed.tf(runtime, "where", wide, answer, Float.of(0));
    }
    return runtime.truth(in[4]) ? Tuple.of(answer, weights) : answer;
  }

  private static Value weight(
      Runtime runtime, LayerObject self, String name, String initializer, int... dims) {
    Value known = self.option(name);
    return known != None.NONE
        ? known
        : Forwards.weight(runtime, self, name, new Str(initializer), true, dims);
  }

  private static Value scores(Runtime runtime, LayerObject self, Value query, Value key) {
    boolean additive = self.type().name().equals("AdditiveAttention");
    boolean scaled = runtime.truth(self.option("use_scale"));
    if (!additive && self.option("score_mode").equals(new Str("dot"))) {
      Value products = Composed.tf(runtime, "matmul", query, key, Bool.FALSE, Bool.TRUE);
      return scaled
          ? Composed.mul(runtime, products, weight(runtime, self, "scale", "ones"))
          : products;
    }
    Value sum =
        Composed.add(
            runtime,
            Composed.tf(runtime, "expand_dims", query, Int.of(-2)),
            Composed.tf(runtime, "expand_dims", key, Int.of(-3)));
    if (additive) {
      Value bent = Composed.tf(runtime, "tanh", sum);
      if (scaled) {
        int[] shape = Composed.shape(runtime, query);
        Value scale = weight(runtime, self, "scale", "glorot_uniform", shape[shape.length - 1]);
        bent = Composed.mul(runtime, scale, bent);
      }
      return Composed.tf(runtime, "reduce_sum", bent, Int.of(-1));
    }
    Value within =
        scaled ? Composed.mul(runtime, weight(runtime, self, "scale", "ones"), sum) : sum;
    Value bent = Composed.tf(runtime, "tanh", within);
    return Composed.mul(
        runtime,
        weight(runtime, self, "concat_score_weight", "ones"),
        Composed.tf(runtime, "reduce_sum", bent, Int.of(-1)));
  }

  private static Value mask(Runtime runtime, Value[] in, int[] scores) {
    Value mask = None.NONE;
    if (in[2] != None.NONE && runtime.all(in[2]).get(1) != None.NONE) {
      mask = Composed.tf(runtime, "expand_dims", runtime.all(in[2]).get(1), Int.of(-2));
    }
    return runtime.truth(in[5]) ? both(runtime, mask, before(scores)) : mask;
  }

  /** Two masks as one; None hides nothing. */
  static Value both(Runtime runtime, Value one, Value other) {
    if (one == None.NONE || other == None.NONE) {
      return one == None.NONE ? other : one;
    }
    return Composed.tf(runtime, "logical_and", one, other);
  }

  /** The mask that lets a place look at itself and those before it. */
  static Value before(int[] scores) {
    int columns = scores[scores.length - 1];
    boolean[] seen = new boolean[scores[scores.length - 2] * columns];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = i % columns <= i / columns;
    }
    int[] dims = scores.clone();
    Arrays.fill(dims, 0, dims.length - 2, 1);
    return new TensorValue(Tensor.of(Shape.of(dims), seen));
  }
}
