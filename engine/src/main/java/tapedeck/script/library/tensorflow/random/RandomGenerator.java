package tapedeck.script.library.tensorflow.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * {@code tf.random.Generator}: random numbers of a stream that a variable holds the place of, two
 * words of a counter and one of a key, in TensorFlow's algorithm "philox".
 */
final class RandomGenerator implements HostObject {
  static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.ops.stateful_random_ops",
          "Generator",
          Types.OBJECT,
          (runtime, type, given) -> {
            throw Raise.refused(
                "tf.random.Generator(...)", "Make one by tf.random.Generator.from_seed(1).");
          });

  private static final int PHILOX = 1;

  static {
    Namespace.of(TYPE)
        .value(
            "from_seed",
            fixed("from_seed", "seed, alg=None", (r, in) -> of(new long[] {whole(r, in[0]), 0, 0})))
        .value("from_state", fixed("from_state", "state, alg", (r, in) -> of(state(r, in[0]))))
        .value(
            "from_non_deterministic_state",
            fixed("from_non_deterministic_state", "alg=None", (r, in) -> of(new long[3])))
        .method(
            "normal",
            "self, shape, mean=0.0, stddev=1.0, dtype=None, name=None",
            (r, in) -> of(in[0]).normal(r, in, false))
        .method(
            "truncated_normal",
            "self, shape, mean=0.0, stddev=1.0, dtype=None, name=None",
            (r, in) -> of(in[0]).normal(r, in, true))
        .method(
            "uniform",
            "self, shape, minval=0, maxval=None, dtype=None, name=None",
            (r, in) -> of(in[0]).uniform(r, in))
        .method(
            "uniform_full_int",
            "self, shape, dtype=None, name=None",
            (r, in) -> of(in[0]).anyWhole(r, in))
        .method("make_seeds", "self, count=1", (r, in) -> of(in[0]).seeds(r, in))
        .method("split", "self, count=1", (r, in) -> of(in[0]).split(r, in))
        .method("skip", "self, delta", (r, in) -> of(in[0]).skip(r, in))
        .method(
            "reset_from_seed",
            "self, seed",
            (r, in) -> of(in[0]).reset(new long[] {whole(r, in[1]), 0, 0}))
        .method("reset", "self, state", (r, in) -> of(in[0]).reset(state(r, in[1])))
        .property("state", self -> of(self).state)
        .property("key", self -> Constants.value(Tensor.of(of(self).words()[2])))
        .property("algorithm", self -> Int.of(PHILOX))
        .refused("tf.random.Generator.", "Draw uniform or normal numbers instead.", "binomial");
  }

  private final VariableValue state;

  private RandomGenerator(long[] words) {
    state = new VariableValue(new Variable(Tensor.of(Shape.of(3), words), "StateVar", false));
  }

  /**
   * @param words the low and the high word of the counter, and the key
   */
  static RandomGenerator of(long[] words) {
    return new RandomGenerator(words);
  }

  static RandomGenerator of(Value self) {
    if (self instanceof RandomGenerator generator) {
      return generator;
    }
    throw Raise.type("descriptor requires a 'Generator' object but received " + Types.nameOf(self));
  }

  private static Value fixed(String name, String signature, Builtin.Body body) {
    return new Property(Property.Kind.STATIC_METHOD, Builtin.of(name, signature, body), null);
  }

  private static long whole(Runtime runtime, Value value) {
    return Constants.converted(runtime, value, DType.INT64, "").getLong(0);
  }

  private static long[] state(Runtime runtime, Value value) {
    Tensor words = Constants.converted(runtime, value, DType.INT64, "");
    if (words.rank() != 1 || words.size() != 3) {
      throw Raise.value("For the Philox algorithm, the size of state must be at least 3");
    }
    return new long[] {words.getLong(0), words.getLong(1), words.getLong(2)};
  }

  private long[] words() {
    Tensor now = state.variable().value();
    return new long[] {now.getLong(0), now.getLong(1), now.getLong(2)};
  }

  private Value reset(long[] words) {
    state.variable().assign(Tensor.of(Shape.of(3), words));
    return None.NONE;
  }

  /** The stream from here on; the generator goes on behind {@code count} numbers. */
  private Philox take(long count) {
    long[] words = words();
    Philox stream = Philox.at(words[0], words[1], words[2]);
    advance(count);
    return stream;
  }

  private void advance(long count) {
    long[] words = words();
    long next = words[0] + Sampling.RESERVED * count;
    long carry = Long.compareUnsigned(next, words[0]) < 0 ? 1 : 0;
    reset(new long[] {next, words[1] + carry, words[2]});
  }

  private Philox take(Runtime runtime, Value shape) {
    return take(Given.shape(runtime, shape).size());
  }

  private Value normal(Runtime runtime, Value[] in, boolean truncated) {
    Philox stream = take(runtime, in[1]);
    return Distributions.normal(runtime, in[1], in[2], in[3], in[4], truncated, stream);
  }

  private Value uniform(Runtime runtime, Value[] in) {
    return Distributions.uniform(runtime, in[1], in[2], in[3], in[4], take(runtime, in[1]));
  }

  private Value anyWhole(Runtime runtime, Value[] in) {
    DType dtype = DTypes.tensorFlow(runtime, in[2]);
    Shape shape = Given.shape(runtime, in[1]);
    Philox stream = take(shape.size());
    return Constants.value(Sampling.whole(shape, dtype == null ? DType.UINT64 : dtype, stream));
  }

  private long[] keys(int count) {
    Tensor keys = Sampling.whole(Shape.of(count), DType.INT64, take(count));
    long[] out = new long[count];
    for (int i = 0; i < count; i++) {
      out[i] = keys.getLong(i);
    }
    return out;
  }

  private Value seeds(Runtime runtime, Value[] in) {
    int count = Given.shape(runtime, Given.one(runtime, in[1])).size();
    long[] both = Arrays.copyOf(keys(count), 2 * count);
    return Constants.value(Tensor.of(Shape.of(2, count), both));
  }

  private Value split(Runtime runtime, Value[] in) {
    List<Value> parts = new ArrayList<>();
    for (long key : keys(Given.shape(runtime, Given.one(runtime, in[1])).size())) {
      parts.add(of(new long[] {0, 0, key}));
    }
    return ListValue.of(parts);
  }

  private Value skip(Runtime runtime, Value[] in) {
    advance(whole(runtime, in[1]));
    return None.NONE;
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return null;
  }

  @Override
  public List<String> attributeNames() {
    return List.of();
  }
}
