package tapedeck.script.library.numpy;

import java.math.BigInteger;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.standard.MersenneTwister;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Value;

/**
 * {@code np.random} for one run, with NumPy's own generators; seeded with 0 until a seed is set.
 */
final class NumPyRandom {
  private NumPyRandom() {}

  static void install(Namespace random) {
    RandomFunctions shared = new RandomFunctions(legacy(0));
    legacy(random, shared);
    random
        .method("default_rng", "seed=None", (r, in) -> generator(in[0]))
        .method("RandomState", "seed=None", (r, in) -> state(in[0]));
  }

  private static RandomSource legacy(int seed) {
    return new RandomSource.Legacy(bits(new MersenneTwister(seed)));
  }

  private static RandomBits bits(MersenneTwister twister) {
    return new RandomBits() {
      @Override
      public int next32() {
        return twister.bits();
      }

      @Override
      public long next64() {
        long high = unsigned32();
        return high << 32 | unsigned32();
      }

      @Override
      public double unit() {
        return twister.unit();
      }
    };
  }

  private static void legacy(Namespace random, RandomFunctions functions) {
    functions.install(random);
    new RandomDistributions(functions).installOld(random);
    random
        .method("seed", "seed=None", (r, in) -> seed(functions, in[0]))
        .method("randint", "low, high=None, size=None, dtype=None", functions::randint)
        .method("permutation", "x", functions::permutation)
        .method("choice", "a, size=None, replace=True, p=None", functions::choice);
  }

  private static Value seed(RandomFunctions functions, Value given) {
    functions.restart(legacy(seed(given)));
    return None.NONE;
  }

  private static int seed(Value given) {
    if (given == None.NONE) {
      return 0;
    }
    if (!Numbers.isWhole(given)) {
      throw Raise.type(
          "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule"
              + " 'safe'");
    }
    BigInteger seed = Numbers.whole(given).big();
    if (seed.signum() < 0 || seed.bitLength() > 32) {
      throw Raise.value("Seed must be between 0 and 2**32 - 1");
    }
    return seed.intValue();
  }

  private static Value state(Value seed) {
    return RandomObject.of(
        "RandomState", members -> legacy(members, new RandomFunctions(legacy(seed(seed)))));
  }

  private static Value generator(Value given) {
    if (given instanceof RandomObject made) {
      return made;
    }
    if (given != None.NONE && !Numbers.isWhole(given)) {
      throw Raise.type("SeedSequence expects int or sequence of ints for entropy not " + given);
    }
    BigInteger seed = given == None.NONE ? BigInteger.ZERO : Numbers.whole(given).big();
    if (seed.signum() < 0) {
      throw Raise.value("expected non-negative integer");
    }
    RandomFunctions functions =
        new RandomFunctions(new RandomSource.Modern(new PermutedCongruence(seed)));
    return RandomObject.of(
        "Generator",
        members -> {
          functions.install(members);
          members
              .method(
                  "integers",
                  "low, high=None, size=None, dtype=None, endpoint=False",
                  functions::integers)
              .method("permutation", "x, axis=0", functions::permutation)
              .method(
                  "choice",
                  "a, size=None, replace=True, p=None, axis=0, shuffle=True",
                  functions::choiceOfGenerator);
        });
  }
}
