package tapedeck.script.library.numpy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.FormatSpec;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * {@code np.poly1d}: a polynomial that is called, added, multiplied and derived.
 *
 * @param coefficients of shape (degree + 1,), the highest power first and not 0
 */
record Polynomial(Tensor coefficients, String variable) implements HostObject {
  private static final Parameters SIGNATURE = Parameters.parse("c_or_r, r=False, variable=None");
  private static final int WIDTH = 70;
  private static final FormatSpec FORMAT = FormatSpec.parse(".4g", "float");

  private static final ClassValue TYPE =
      ClassValue.builtin("numpy", "poly1d", Types.OBJECT, Polynomial::made);

  static {
    Namespace.of(TYPE)
        .method(
            "__neg__",
            "self",
            (r, in) ->
                in[0] instanceof Polynomial p ? of(negative(p.coefficients), p.variable) : in[0]);
  }

  static void install(Namespace np) {
    np.value("poly1d", TYPE)
        .method("poly", "seq_of_zeros", (r, in) -> array(fromRoots(numbers(r, in[0]))))
        .method("roots", "p", (r, in) -> of(numbers(r, in[0]), "x").roots(r))
        .method(
            "polyadd",
            "a1, a2",
            (r, in) -> like(in, numbers(r, in[0]), numbers(r, in[1]), Polynomial::sum))
        .method(
            "polysub",
            "a1, a2",
            (r, in) -> like(in, numbers(r, in[0]), negative(numbers(r, in[1])), Polynomial::sum))
        .method(
            "polymul",
            "a1, a2",
            (r, in) -> like(in, numbers(r, in[0]), numbers(r, in[1]), Polynomial::product))
        .method(
            "polyder",
            "p, m=1",
            (r, in) -> answer(in[0], derived(numbers(r, in[0]), times(r, in[1]))))
        .method(
            "polyint",
            "p, m=1",
            (r, in) -> answer(in[0], integral(numbers(r, in[0]), times(r, in[1]))));
  }

  private static Value made(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = SIGNATURE.bind("poly1d.__init__()", given);
    String variable =
        in[2] instanceof Str text ? text.text() : in[0] instanceof Polynomial p ? p.variable : "x";
    Tensor numbers = numbers(runtime, in[0]);
    return of(runtime.truth(in[1]) ? fromRoots(numbers) : numbers, variable);
  }

  private static Polynomial of(Tensor coefficients, String variable) {
    int zeros = 0;
    while (zeros < coefficients.size() - 1 && coefficients.getDouble(zeros) == 0) {
      zeros++;
    }
    return new Polynomial(part(coefficients, zeros, coefficients.size()), variable);
  }

  /** The coefficients that a polynomial has or a row of numbers is. */
  private static Tensor numbers(Runtime runtime, Value value) {
    if (value instanceof Polynomial polynomial) {
      return polynomial.coefficients;
    }
    Tensor given = Constants.array(runtime, value);
    if (given.rank() > 1) {
      throw Raise.value("Polynomial must be 1d only.");
    }
    return given.size() == 0
        ? Tensor.of(Shape.of(1), new double[1])
        : given.reshape(Shape.of(given.size()));
  }

  private static int times(Runtime runtime, Value value) {
    return Given.one(runtime, value);
  }

  private static Value array(Tensor numbers) {
    return ArrayValue.array(numbers);
  }

  private static Tensor made(double[] numbers, boolean whole) {
    Tensor made = Tensor.of(Shape.of(numbers.length), numbers);
    return whole ? made.cast(DType.INT64) : made;
  }

  private static Tensor part(Tensor x, int from, int to) {
    return made(Arrays.copyOfRange(x.toDoubles(), from, to), x.dtype().isInteger());
  }

  private interface Combination {
    Tensor of(Tensor a, Tensor b);
  }

  /** A polynomial if one was given, else a row of coefficients. */
  private static Value answer(Value given, Tensor coefficients) {
    return given instanceof Polynomial p ? of(coefficients, p.variable) : array(coefficients);
  }

  private static Value like(Value[] in, Tensor a, Tensor b, Combination combination) {
    Tensor combined = combination.of(a, b);
    return answer(in[0] instanceof Polynomial ? in[0] : in[1], combined);
  }

  private static boolean whole(Tensor a, Tensor b) {
    return a.dtype().isInteger() && b.dtype().isInteger();
  }

  private static Tensor sum(Tensor a, Tensor b) {
    double[] sum = new double[Math.max(a.size(), b.size())];
    for (int i = 0; i < a.size(); i++) {
      sum[sum.length - a.size() + i] += a.getDouble(i);
    }
    for (int i = 0; i < b.size(); i++) {
      sum[sum.length - b.size() + i] += b.getDouble(i);
    }
    return made(sum, whole(a, b));
  }

  private static Tensor negative(Tensor a) {
    return made(Arrays.stream(a.toDoubles()).map(x -> -x).toArray(), a.dtype().isInteger());
  }

  private static Tensor product(Tensor a, Tensor b) {
    double[] product = new double[a.size() + b.size() - 1];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        product[i + j] += a.getDouble(i) * b.getDouble(j);
      }
    }
    return made(product, whole(a, b));
  }

  private static Tensor fromRoots(Tensor roots) {
    Tensor product = made(new double[] {1}, false);
    for (int i = 0; i < roots.size(); i++) {
      product = product(product, made(new double[] {1, -roots.getDouble(i)}, false));
    }
    return product;
  }

  private static Tensor derived(Tensor p, int times) {
    Tensor derived = p;
    for (int t = 0; t < times; t++) {
      int degree = derived.size() - 1;
      double[] next = new double[degree];
      for (int i = 0; i < degree; i++) {
        next[i] = derived.getDouble(i) * (degree - i);
      }
      derived = made(degree == 0 ? new double[1] : next, p.dtype().isInteger());
    }
    return derived;
  }

  private static Tensor integral(Tensor p, int times) {
    double[] integral = p.toDoubles();
    for (int t = 0; t < times; t++) {
      double[] next = Arrays.copyOf(integral, integral.length + 1);
      for (int i = 0; i < integral.length; i++) {
        next[i] /= integral.length - i;
      }
      integral = next;
    }
    return made(integral, false);
  }

  /** The eigenvalues of the companion matrix, and a 0 for each power that is a factor. */
  private Value roots(Runtime runtime) {
    double[] all = coefficients.toDoubles();
    int last = all.length;
    while (last > 1 && all[last - 1] == 0) {
      last--;
    }
    int n = last - 1;
    double[] companion = new double[n * n];
    for (int i = 0; i < n; i++) {
      companion[i] = -all[i + 1] / all[0];
      if (i > 0) {
        companion[i * n + i - 1] = 1;
      }
    }
    double[] found = new double[all.length - 1];
    if (n > 0) {
      Value linalg = runtime.requiredAttribute(runtime.module("numpy"), "linalg");
      Value values =
          runtime.call(
              runtime.requiredAttribute(linalg, "eigvals"),
              array(Tensor.of(Shape.of(n, n), companion)));
      double[] nonzero = Constants.array(runtime, values).toDoubles();
      System.arraycopy(nonzero, 0, found, 0, n);
    }
    return array(Tensor.of(Shape.of(found.length), found));
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "c", "coef", "coeffs", "coefficients" -> array(coefficients);
      case "o", "order" -> Int.of(coefficients.size() - 1);
      case "r", "roots" -> roots(runtime);
      case "variable" -> new Str(variable);
      case "deriv" ->
          Builtin.of(name, "m=1", (r, in) -> of(derived(coefficients, times(r, in[0])), variable));
      case "integ" ->
          Builtin.of(name, "m=1", (r, in) -> of(integral(coefficients, times(r, in[0])), variable));
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("c", "coef", "coeffs", "o", "order", "r", "roots", "variable", "deriv", "integ");
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public Value call(Runtime runtime, Arguments arguments) {
    Value[] in = Parameters.parse("val").bind("poly1d.__call__()", arguments);
    if (in[0] instanceof Polynomial inner) {
      Tensor sum = made(new double[1], true);
      for (int i = 0; i < coefficients.size(); i++) {
        sum = sum(product(sum, inner.coefficients), part(coefficients, i, i + 1));
      }
      return of(sum, "x");
    }
    return ArrayStatistics.polynomial(runtime, new Value[] {array(coefficients), in[0]});
  }

  @Override
  public int length() {
    return coefficients.size() - 1;
  }

  /** The coefficient of a power. */
  @Override
  public Value item(Runtime runtime, Value key) {
    int place = coefficients.size() - 1 - Given.one(runtime, key);
    boolean there = place >= 0 && place < coefficients.size();
    return there
        ? ArrayValue.of(part(coefficients, place, place + 1).reshape(Shape.SCALAR))
        : Int.ZERO;
  }

  @Override
  public @Nullable Value operator(Runtime runtime, String method, Value other) {
    if (method.equals("__pow__")) {
      Tensor power = made(new double[] {1}, true);
      for (int i = Given.one(runtime, other); i > 0; i--) {
        power = product(power, coefficients);
      }
      return of(power, variable);
    }
    if (method.equals("__truediv__") && Numbers.isNumber(other)) {
      double by = Numbers.real(other);
      return of(
          made(Arrays.stream(coefficients.toDoubles()).map(x -> x / by).toArray(), false),
          variable);
    }
    if (other == None.NONE) {
      return null;
    }
    return switch (method) {
      case "__add__", "__radd__" -> of(sum(coefficients, numbers(runtime, other)), variable);
      case "__sub__" -> of(sum(coefficients, negative(numbers(runtime, other))), variable);
      case "__rsub__" -> of(sum(numbers(runtime, other), negative(coefficients)), variable);
      case "__mul__", "__rmul__" -> of(product(coefficients, numbers(runtime, other)), variable);
      default -> null;
    };
  }

  @Override
  public @Nullable Boolean equalTo(Runtime runtime, Value other) {
    return other instanceof Polynomial p
        && Arrays.equals(coefficients.toDoubles(), p.coefficients.toDoubles());
  }

  @Override
  public String repr(Runtime runtime) {
    String numbers = runtime.repr(array(coefficients));
    return "poly1d(" + numbers.substring("array(".length());
  }

  /** NumPy's two lines: powers above, terms below. */
  @Override
  public String str(Runtime runtime) {
    StringBuilder done = new StringBuilder();
    StringBuilder powers = new StringBuilder();
    StringBuilder terms = new StringBuilder();
    int degree = coefficients.size() - 1;
    boolean first = true;
    StringBuilder pending = new StringBuilder();
    for (int i = 0; i <= degree; i++) {
      String number = FORMAT.format(coefficients.getDouble(i));
      int power = degree - i;
      if (number.equals("0") && degree != 0) {
        continue;
      }
      boolean minus = number.startsWith("-");
      pending.append(first ? number : minus ? " - " + number.substring(1) : " + " + number);
      first = false;
      if (power > 0) {
        pending.append(' ').append(variable);
      }
      if (power > 1) {
        String raised = Integer.toString(power);
        String above = " ".repeat(pending.length() - 1) + raised;
        String below = pending + " ".repeat(raised.length() - 1);
        if (terms.length() + below.length() > WIDTH || powers.length() + above.length() > WIDTH) {
          done.append(powers).append('\n').append(terms).append("\n ");
          powers.setLength(0);
          terms.setLength(0);
        }
        powers.append(above);
        terms.append(below);
        pending.setLength(0);
      }
    }
    return " " + done + powers + "\n" + terms + pending;
  }
}
