package tapedeck.script.library.keras.weight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Variable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * {@code keras.random} and its {@code SeedGenerator}: TensorFlow's stateless functions, with the
 * seed given and how often it was drawn with.
 */
public final class SeedGenerator implements HostObject {
  private static final Parameters SIGNATURE = Parameters.parse("seed=None, name=None, **kwargs");

  private static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.random.seed_generator", "SeedGenerator", Types.OBJECT, SeedGenerator::made);

  /** Keras draws with seeds below this. */
  private static final long SEEDS = Integer.MAX_VALUE - 1;

  private final long seed;
  private final VariableValue state;

  private SeedGenerator(long seed) {
    this.seed = seed;
    this.state = new VariableValue(new Variable(pair(seed, 0), "seed_generator_state", false));
  }

  /** With a seed by Python's module {@code random}. */
  static SeedGenerator fresh(Runtime runtime) {
    return new SeedGenerator(KerasWeights.freshSeed(runtime));
  }

  private static Value made(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = SIGNATURE.bind("SeedGenerator.__init__()", given);
    if (in[0] == None.NONE) {
      return fresh(runtime);
    }
    if (!(in[0] instanceof Int whole)) {
      throw Raise.value("Argument `seed` must be an integer. Received: seed=" + runtime.str(in[0]));
    }
    return new SeedGenerator(whole.small());
  }

  /** Some elements made 0, the others larger in return. */
  private static Value dropped(Runtime runtime, Value[] in) {
    Value shape = in[2] == None.NONE ? Composed.tf(runtime, "shape", in[0]) : in[2];
    Value drawn = Composed.tf(runtime, "random.stateless_uniform", shape, seeds(runtime, in[3]));
    Value stays = Composed.tf(runtime, "greater_equal", drawn, in[1]);
    Value rest = runtime.binary(Operator.SUB, Int.ONE, in[1]);
    Value scale = runtime.binary(Operator.DIV, Int.ONE, rest);
    Value larger = runtime.binary(Operator.MUL, in[0], scale);
    return Composed.tf(runtime, "where", stays, larger, Composed.tf(runtime, "zeros_like", in[0]));
  }

  /** Fills {@code keras.random}. */
  public static void install(Namespace random) {
    random
        .value("SeedGenerator", TYPE)
        .method(
            "normal",
            "shape, mean=0.0, stddev=1.0, dtype=None, seed=None",
            (r, in) -> drawn(r, "normal", in[4], in[3], in[0], in[1], in[2]))
        .method(
            "truncated_normal",
            "shape, mean=0.0, stddev=1.0, dtype=None, seed=None",
            (r, in) -> drawn(r, "truncated_normal", in[4], in[3], in[0], in[1], in[2]))
        .method(
            "uniform",
            "shape, minval=0.0, maxval=1.0, dtype=None, seed=None",
            (r, in) -> drawn(r, "uniform", in[4], in[3], in[0], in[1], in[2]))
        .method(
            "randint",
            "shape, minval, maxval, dtype='int32', seed=None",
            (r, in) -> drawn(r, "uniform", in[4], in[3], in[0], in[1], in[2]))
        .method("dropout", "inputs, rate, noise_shape=None, seed=None", SeedGenerator::dropped)
        .method(
            "categorical",
            "logits, num_samples, dtype='int32', seed=None",
            (r, in) ->
                Composed.tf(
                    r,
                    "cast",
                    Composed.tf(r, "random.stateless_categorical", in[0], in[1], seeds(r, in[3])),
                    in[2]))
        .method(
            "shuffle",
            "x, axis=0, seed=None",
            (r, in) -> {
              int axis = Given.one(r, in[1]);
              int size = Composed.shape(r, in[0])[axis];
              Value keys =
                  Composed.tf(r, "random.stateless_uniform", Composed.dims(size), seeds(r, in[2]));
              Value order = Composed.tf(r, "argsort", keys);
              return Composed.tf(r, "gather", in[0], order, None.NONE, Int.of(axis));
            })
        .method(
            "gamma",
            "shape, alpha, dtype=None, seed=None",
            (r, in) -> gamma(r, in[0], in[1], in[2], in[3]))
        .method(
            "beta",
            "shape, alpha, beta, dtype=None, seed=None",
            (r, in) -> {
              Value a = gamma(r, in[0], in[1], in[3], in[4]);
              Value b = gamma(r, in[0], in[2], in[3], in[4] instanceof Int ? None.NONE : in[4]);
              return r.binary(Operator.DIV, a, Composed.add(r, a, b));
            })
        .refused("keras.random.", "Draw normal or uniform numbers instead.", "binomial");
  }

  /** Calls a stateless function with a size, seeds, two parameters and a type. */
  private static Value drawn(
      Runtime runtime, String name, Value seed, Value type, Value size, Value first, Value second) {
    Value dtype = type == None.NONE ? TensorFlowDType.of(KerasRun.of(runtime).floatType()) : type;
    Value seeds = seeds(runtime, seed);
    return Composed.tf(runtime, "random.stateless_" + name, size, seeds, first, second, dtype);
  }

  private static Value gamma(Runtime runtime, Value shape, Value alpha, Value type, Value seed) {
    Value dtype = type == None.NONE ? TensorFlowDType.of(KerasRun.of(runtime).floatType()) : type;
    return Composed.tf(
        runtime, "random.stateless_gamma", shape, seeds(runtime, seed), alpha, None.NONE, dtype);
  }

  private static Value seeds(Runtime runtime, Value seed) {
    return switch (seed) {
      case SeedGenerator generator -> words(generator.next(runtime));
      case None none -> words(runtime.own(SeedGenerator.class, () -> fresh(runtime)).leap(runtime));
      case Int whole -> words(pair(whole.small(), 0));
      default ->
          throw Raise.value(
              "Argument `seed` must be either an integer or an instance of `SeedGenerator`."
                  + " Received: seed=%s (of type %s)"
                      .formatted(runtime.str(seed), runtime.str(Types.of(seed))));
    };
  }

  private static Value words(Tensor state) {
    return Tuple.of(
        Int.of(Math.floorMod(state.getLong(0), SEEDS)),
        Int.of(Math.floorMod(state.getLong(1), SEEDS)));
  }

  private static Tensor pair(long first, long second) {
    return Tensor.of(Shape.of(2), new long[] {first, second});
  }

  /** The state before it moves on by one draw. */
  private Tensor next(Runtime runtime) {
    Tensor now = state.variable().value();
    return moved(runtime, now, pair(now.getLong(0), now.getLong(1) + 1));
  }

  /** As {@link #next}, but to any other state, as Keras does for its own generator. */
  private Tensor leap(Runtime runtime) {
    Tensor now = state.variable().value();
    return moved(runtime, now, pair(leap(now.getLong(0)), leap(now.getLong(1))));
  }

  /** What a layer draws while only the shape of its result is wanted is not drawn for good. */
  private Tensor moved(Runtime runtime, Tensor now, Tensor next) {
    if (!KerasRun.of(runtime).rehearses()) {
      state.variable().assign(next);
    }
    return now;
  }

  private static long leap(long word) {
    return Math.floorMod((word + 1) * 5387, 933199L);
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "state" -> state;
      case "seed" -> Int.of(seed);
      case "next" ->
          Builtin.of(
              name, "ordered=True", (r, in) -> new TensorValue(r.truth(in[0]) ? next(r) : leap(r)));
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("state", "seed", "next");
  }
}
