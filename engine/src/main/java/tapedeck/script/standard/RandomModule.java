package tapedeck.script.standard;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.python.Sequences;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/**
 * The module {@code random}, and with a seed of its own {@code random.Random(seed)}: Python's own
 * numbers for a seed. Without one it starts from 0, so that every run is the same run.
 */
final class RandomModule implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "random",
          "Random",
          Types.OBJECT,
          (runtime, type, given) -> {
            RandomModule made = new RandomModule();
            if (given.count() > 0) {
              made.seed(given.positional()[0]);
            }
            return made;
          });
  private static final double MAGIC = 4 * Math.exp(-0.5) / Math.sqrt(2);

  private final MersenneTwister source = new MersenneTwister(BigInteger.ZERO);
  private final Members members = new Members();
  private double spare = Double.NaN;

  RandomModule() {
    members
        .function("seed", "a=None, version=2", (r, in) -> seed(in[0]))
        .function("random", "", (r, in) -> Float.of(source.unit()))
        .function(
            "uniform",
            "a, b",
            (r, in) -> {
              double a = real(in[0]);
              return Float.of(a + (real(in[1]) - a) * source.unit());
            })
        .function("getrandbits", "k, /", (r, in) -> bits(r, in[0]))
        .function("randrange", "start, stop=None, step=1", (r, in) -> range(in))
        .function(
            "randint",
            "a, b",
            (r, in) -> range(new Value[] {in[0], r.binary(Operator.ADD, in[1], Int.ONE), Int.ONE}))
        .function("choice", "seq", (r, in) -> choice(r, in[0]))
        .function("choices", "population, weights=None, *, cum_weights=None, k=1", this::choices)
        .function("shuffle", "x", this::shuffle)
        .function("sample", "population, k, *, counts=None", this::sample)
        .function("gauss", "mu=0.0, sigma=1.0", (r, in) -> gauss(real(in[0]), real(in[1])))
        .function(
            "normalvariate",
            "mu=0.0, sigma=1.0",
            (r, in) -> Float.of(normal(real(in[0]), real(in[1]))))
        .function(
            "lognormvariate",
            "mu, sigma",
            (r, in) -> Float.of(Math.exp(normal(real(in[0]), real(in[1])))))
        .function(
            "expovariate", "lambd", (r, in) -> Float.of(-Math.log(1 - source.unit()) / real(in[0])))
        .function(
            "paretovariate",
            "alpha",
            (r, in) -> Float.of(Math.pow(1 - source.unit(), -1 / real(in[0]))))
        .function(
            "weibullvariate",
            "alpha, beta",
            (r, in) ->
                Float.of(real(in[0]) * Math.pow(-Math.log(1 - source.unit()), 1 / real(in[1]))))
        .function(
            "gammavariate",
            "alpha, beta",
            (r, in) -> Float.of(GammaDraw.of(real(in[0]), source::unit) * real(in[1])))
        .function("betavariate", "alpha, beta", (r, in) -> beta(real(in[0]), real(in[1])))
        .function("triangular", "low=0.0, high=1.0, mode=None", (r, in) -> triangular(in));
  }

  static ModuleValue module() {
    RandomModule state = new RandomModule();
    Members all = state.members;
    return new ModuleValue("random", all.value("Random", TYPE).all());
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return members.all().get(name);
  }

  private Value beta(double alpha, double beta) {
    double y = GammaDraw.of(alpha, source::unit);
    return Float.of(y == 0 ? 0 : y / (y + GammaDraw.of(beta, source::unit)));
  }

  private static double real(Value value) {
    return Numbers.checkedReal(value);
  }

  private Value seed(Value value) {
    spare = Double.NaN;
    source.seed(
        switch (value) {
          case None none -> BigInteger.ZERO;
          case Str text -> digest(text.text());
          default -> Numbers.isWhole(value) ? Numbers.whole(value).big() : Hashing.of(value).big();
        });
    return None.NONE;
  }

  private static BigInteger digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-512").digest(bytes);
      byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + hash.length);
      System.arraycopy(hash, 0, all, bytes.length, hash.length);
      return new BigInteger(1, all);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Value bits(Runtime runtime, Value count) {
    int k = Numbers.index(count, "an integer is required");
    if (k < 0) {
      throw Raise.value("number of bits must be non-negative");
    }
    runtime.allocate(k);
    return Int.of(source.bits(k));
  }

  private static BigInteger whole(Value value) {
    if (!Numbers.isWhole(value)) {
      throw Raise.type(
          "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(value)));
    }
    return Numbers.whole(value).big();
  }

  private Value range(Value[] in) {
    BigInteger start = in[1] == None.NONE ? BigInteger.ZERO : whole(in[0]);
    BigInteger stop = whole(in[1] == None.NONE ? in[0] : in[1]);
    BigInteger step = whole(in[2]);
    BigInteger width = stop.subtract(start);
    if (step.signum() == 0) {
      throw Raise.value("zero step for randrange()");
    }
    BigInteger count =
        step.signum() > 0
            ? width.add(step).subtract(BigInteger.ONE).divide(step)
            : width.add(step).add(BigInteger.ONE).divide(step);
    if (count.signum() <= 0) {
      throw Raise.value(
          in[1] == None.NONE
              ? "empty range for randrange()"
              : "empty range for randrange() (%s, %s, %s)".formatted(start, stop, width));
    }
    return Int.of(start.add(step.multiply(source.below(count))));
  }

  private Value choice(Runtime runtime, Value from) {
    int size = size(from);
    if (size == 0) {
      throw Raise.index("Cannot choose from an empty sequence");
    }
    return runtime.item(from, Int.of(source.below(size)));
  }

  private static int size(Value sequence) {
    long size = Sequences.length(sequence);
    if (size < 0 || size > Integer.MAX_VALUE) {
      throw Raise.type("object of type '%s' has no len()".formatted(Types.nameOf(sequence)));
    }
    return (int) size;
  }

  private Value choices(Runtime runtime, Value[] in) {
    int size = size(in[0]);
    int k = Numbers.index(in[3], "k must be an integer");
    runtime.allocate(k);
    double[] sums = in[1] == None.NONE && in[2] == None.NONE ? null : sums(runtime, in, size);
    ArrayList<Value> chosen = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      runtime.step();
      int index;
      if (sums == null) {
        index = (int) Math.floor(source.unit() * size);
      } else {
        double drawn = source.unit() * sums[size - 1];
        index = 0;
        while (index < size - 1 && sums[index] <= drawn) {
          index++;
        }
      }
      chosen.add(runtime.item(in[0], Int.of(index)));
    }
    return ListValue.owning(chosen);
  }

  private static double[] sums(Runtime runtime, Value[] in, int size) {
    boolean summed = in[2] != None.NONE;
    List<Value> weights = runtime.all(summed ? in[2] : in[1]);
    if (weights.size() != size || size == 0) {
      throw Raise.value("The number of weights does not match the population");
    }
    double[] sums = new double[size];
    double total = 0;
    for (int i = 0; i < size; i++) {
      total = summed ? real(weights.get(i)) : total + real(weights.get(i));
      sums[i] = total;
    }
    if (total <= 0) {
      throw Raise.value("Total of weights must be greater than zero");
    }
    return sums;
  }

  private Value shuffle(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof ListValue list)) {
      throw Raise.type(
          "'%s' object does not support item assignment".formatted(Types.nameOf(in[0])));
    }
    for (int i = list.items().size() - 1; i > 0; i--) {
      runtime.step();
      java.util.Collections.swap(list.items(), i, source.below(i + 1));
    }
    return None.NONE;
  }

  private Value sample(Runtime runtime, Value[] in) {
    int n = size(in[0]);
    int k = Numbers.index(in[1], "k must be an integer");
    if (k < 0 || k > n) {
      throw Raise.value("Sample larger than population or is negative");
    }
    List<Value> pool = runtime.all(in[0]);
    double tree = k > 5 ? Math.pow(4, Math.ceil(Math.log(k * 3.0) / Math.log(4))) : 0;
    ArrayList<Value> chosen = new ArrayList<>(k);
    if (n <= 21 + tree) {
      for (int i = 0; i < k; i++) {
        int j = source.below(n - i);
        chosen.add(pool.get(j));
        pool.set(j, pool.get(n - i - 1));
      }
    } else {
      Set<Integer> taken = new HashSet<>();
      for (int i = 0; i < k; i++) {
        int j = source.below(n);
        while (!taken.add(j)) {
          j = source.below(n);
        }
        chosen.add(pool.get(j));
      }
    }
    return ListValue.owning(chosen);
  }

  private Value gauss(double mean, double deviation) {
    double z = spare;
    spare = Double.NaN;
    if (Double.isNaN(z)) {
      double angle = source.unit() * 2 * Math.PI;
      double radius = Math.sqrt(-2 * Math.log(1 - source.unit()));
      z = Math.cos(angle) * radius;
      spare = Math.sin(angle) * radius;
    }
    return Float.of(mean + z * deviation);
  }

  private double normal(double mean, double deviation) {
    while (true) {
      double u = source.unit();
      double v = 1 - source.unit();
      double z = MAGIC * (u - 0.5) / v;
      if (z * z / 4 <= -Math.log(v)) {
        return mean + z * deviation;
      }
    }
  }

  private Value triangular(Value[] in) {
    double low = real(in[0]);
    double high = real(in[1]);
    double u = source.unit();
    double c = in[2] == None.NONE ? 0.5 : (real(in[2]) - low) / (high - low);
    if (u > c) {
      return Float.of(high + (low - high) * Math.sqrt((1 - u) * (1 - c)));
    }
    return Float.of(low + (high - low) * Math.sqrt(u * c));
  }
}
