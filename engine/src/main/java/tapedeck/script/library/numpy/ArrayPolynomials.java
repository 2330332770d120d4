package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.FormatSpec;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's polynomials, the highest power first. */
final class ArrayPolynomials {
  private ArrayPolynomials() {}

  private static final ClassValue TYPE =
      ClassValue.builtin(
          "numpy",
          "poly1d",
          Types.OBJECT,
          (runtime, type, given) -> {
            if (given.positional().length != 1) {
              throw Raise.refused("np.poly1d of roots", "Give the coefficients only.");
            }
            return new Polynomial(trimmed(Constants.array(runtime, given.positional()[0])));
          });

  static {
    new Members("poly1d")
        .property("coef", (r, in) -> ArrayValue.array(of(in[0])))
        .property("coeffs", (r, in) -> ArrayValue.array(of(in[0])))
        .property("c", (r, in) -> ArrayValue.array(of(in[0])))
        .property("order", (r, in) -> Int.of(of(in[0]).size() - 1))
        .property("o", (r, in) -> Int.of(of(in[0]).size() - 1))
        .property("roots", (r, in) -> roots(r, of(in[0])))
        .property("r", (r, in) -> roots(r, of(in[0])))
        .method("deriv", "m=1", (r, in) -> new Polynomial(derived(of(in[0]), Given.one(r, in[1]))))
        .method(
            "integ", "m=1", (r, in) -> new Polynomial(integrated(of(in[0]), Given.one(r, in[1]))))
        .addTo(TYPE);
  }

  static void install(Namespace np) {
    np.value("poly1d", TYPE)
        .method("roots", "p", (r, in) -> roots(r, coefficients(r, in[0])))
        .method(
            "polyadd",
            "a1, a2",
            (r, in) -> like(in, sum(coefficients(r, in[0]), coefficients(r, in[1]), 1)))
        .method(
            "polysub",
            "a1, a2",
            (r, in) -> like(in, sum(coefficients(r, in[0]), coefficients(r, in[1]), -1)))
        .method(
            "polymul",
            "a1, a2",
            (r, in) -> like(in, product(coefficients(r, in[0]), coefficients(r, in[1]))))
        .method(
            "polyder",
            "p, m=1",
            (r, in) -> like(in, derived(coefficients(r, in[0]), Given.one(r, in[1]))))
        .method(
            "polyint",
            "p, m=1",
            (r, in) -> like(in, integrated(coefficients(r, in[0]), Given.one(r, in[1]))));
  }

  private static Value like(Value[] in, Tensor coefficients) {
    boolean polynomial = in[0] instanceof Polynomial || in[1] instanceof Polynomial;
    return polynomial ? new Polynomial(trimmed(coefficients)) : ArrayValue.array(coefficients);
  }

  private static Tensor coefficients(Runtime runtime, Value value) {
    if (value instanceof Polynomial polynomial) {
      return polynomial.coefficients();
    }
    Tensor given = Constants.array(runtime, value);
    return given.reshape(Shape.of(given.size()));
  }

  private static Tensor of(Value value) {
    if (value instanceof Polynomial polynomial) {
      return polynomial.coefficients();
    }
    throw Raise.type("a polynomial is needed, not " + Types.nameOf(value));
  }

  /** Without the zeros in front. */
  private static Tensor trimmed(Tensor given) {
    double[] all = given.toDoubles();
    int start = 0;
    while (start < all.length - 1 && all[start] == 0) {
      start++;
    }
    return made(java.util.Arrays.copyOfRange(all, start, Math.max(1, all.length)), given.dtype());
  }

  private static Tensor made(double[] numbers, DType dtype) {
    Tensor whole = Tensor.of(Shape.of(numbers.length), numbers);
    return dtype.isInteger() ? whole.cast(DType.INT64) : whole.cast(dtype);
  }

  private static DType common(Tensor a, Tensor b) {
    return a.dtype().isFloating() ? a.dtype() : b.dtype();
  }

  private static Tensor sum(Tensor a, Tensor b, double sign) {
    double[] x = a.toDoubles();
    double[] y = b.toDoubles();
    double[] out = new double[Math.max(x.length, y.length)];
    for (int i = 0; i < x.length; i++) {
      out[out.length - x.length + i] += x[i];
    }
    for (int i = 0; i < y.length; i++) {
      out[out.length - y.length + i] += sign * y[i];
    }
    return made(out, common(a, b));
  }

  private static Tensor product(Tensor a, Tensor b) {
    double[] x = a.toDoubles();
    double[] y = b.toDoubles();
    double[] out = new double[Math.max(1, x.length + y.length - 1)];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < y.length; k++) {
        out[i + k] += x[i] * y[k];
      }
    }
    return made(out, common(a, b));
  }

  private static Tensor derived(Tensor given, int times) {
    double[] all = given.toDoubles();
    for (int t = 0; t < times; t++) {
      double[] next = new double[Math.max(0, all.length - 1)];
      for (int i = 0; i < next.length; i++) {
        next[i] = all[i] * (all.length - 1 - i);
      }
      all = next;
    }
    return made(all, given.dtype());
  }

  private static Tensor integrated(Tensor given, int times) {
    double[] all = given.toDoubles();
    for (int t = 0; t < Math.min(times, 1000); t++) {
      double[] next = new double[all.length + 1];
      for (int i = 0; i < all.length; i++) {
        next[i] = all[i] / (all.length - i);
      }
      all = next;
    }
    return Tensor.of(Shape.of(all.length), all);
  }

  /** The eigenvalues of the companion matrix. */
  private static Value roots(Runtime runtime, Tensor given) {
    double[] all = given.toDoubles();
    int first = 0;
    while (first < all.length && all[first] == 0) {
      first++;
    }
    int last = all.length;
    while (last > first && all[last - 1] == 0) {
      last--;
    }
    int n = last - first - 1;
    int zeros = all.length - last;
    if (n < 1) {
      return ArrayValue.array(
          Tensor.of(Shape.of(Math.max(0, zeros)), new double[Math.max(0, zeros)]));
    }
    double[] companion = new double[n * n];
    for (int i = 0; i < n; i++) {
      companion[i] = -all[first + 1 + i] / all[first];
      if (i > 0) {
        companion[i * n + i - 1] = 1;
      }
    }
    Value linalg = runtime.requiredAttribute(runtime.module("numpy"), "linalg");
    Value found =
        runtime.call(
            runtime.requiredAttribute(linalg, "eigvals"),
            ArrayValue.array(Tensor.of(Shape.of(n, n), companion)));
    return zeros == 0
        ? found
        : ArrayMissing.numpy(
            runtime,
            "concatenate",
            Tuple.of(found, ArrayValue.array(Tensor.of(Shape.of(zeros), new double[zeros]))));
  }

  /** {@code np.poly1d(coefficients)}. */
  private record Polynomial(Tensor coefficients) implements HostObject {
    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public boolean isCallable() {
      return true;
    }

    @Override
    public Value call(Runtime runtime, Arguments arguments) {
      return ArrayMissing.numpy(
          runtime, "polyval", ArrayValue.array(coefficients), arguments.positional()[0]);
    }

    @Override
    public String repr(Runtime runtime) {
      return runtime.repr(ArrayValue.array(coefficients)).replaceFirst("^array", "poly1d");
    }

    /** With the powers on a line of their own. */
    @Override
    public String str(Runtime runtime) {
      double[] all = coefficients.toDoubles();
      StringBuilder terms = new StringBuilder();
      StringBuilder powers = new StringBuilder();
      for (int i = 0; i < all.length; i++) {
        int power = all.length - 1 - i;
        String shown = FormatSpec.apply(tapedeck.script.value.Float.of(Math.abs(all[i])), ".4g");
        String number = shown == null ? "" : shown;
        boolean silent = all[i] == 0 && all.length > 1;
        if (silent && !(power == 0 && terms.isEmpty())) {
          continue;
        }
        terms.append(terms.isEmpty() ? all[i] < 0 ? "-" : "" : all[i] < 0 ? " - " : " + ");
        if (power == 0) {
          terms.append(number);
        } else {
          terms.append(number).append(" x");
        }
        if (power > 1) {
          String raised = Integer.toString(power);
          powers.repeat(' ', Math.max(0, terms.length() - powers.length())).append(raised);
          terms.repeat(' ', raised.length() - 1);
        }
      }
      return powers + "\n" + terms;
    }

    @Override
    public Iterator<Value> iterate(Runtime runtime) {
      List<Value> all = new ArrayList<>(runtime.all(ArrayValue.array(coefficients)));
      return all.iterator();
    }

    @Override
    public int length() {
      return coefficients.size() - 1;
    }

    @Override
    public Value item(Runtime runtime, Value key) {
      int power = Numbers.index(key, "the power must be an integer");
      int at = coefficients.size() - 1 - power;
      return at < 0 || at >= coefficients.size()
          ? Int.ZERO
          : runtime.item(ArrayValue.array(coefficients), Int.of(at));
    }

    @Override
    public @Nullable Value operator(Runtime runtime, String method, Value other) {
      if (method.equals(Operator.POW.method())) {
        Tensor power = Tensor.of(Shape.of(1), 1L);
        for (int i = Math.clamp(Numbers.index(other, "the power must be an integer"), 0, 500);
            i > 0;
            i--) {
          power = product(power, coefficients);
        }
        return new Polynomial(power);
      }
      Tensor that = ArrayPolynomials.coefficients(runtime, other);
      return switch (method) {
        case "__add__", "__radd__" -> new Polynomial(trimmed(sum(coefficients, that, 1)));
        case "__sub__" -> new Polynomial(trimmed(sum(coefficients, that, -1)));
        case "__rsub__" -> new Polynomial(trimmed(sum(that, coefficients, -1)));
        case "__mul__", "__rmul__" -> new Polynomial(trimmed(product(coefficients, that)));
        default -> null;
      };
    }
  }
}
