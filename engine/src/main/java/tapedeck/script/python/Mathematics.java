package tapedeck.script.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Libm;

/** The module {@code math}. */
final class Mathematics {
  private Mathematics() {}

  static ModuleValue module() {
    Members members =
        new Members()
            .value("pi", Float.of(Math.PI))
            .value("e", Float.of(Math.E))
            .value("tau", Float.of(2 * Math.PI))
            .value("inf", Float.of(Double.POSITIVE_INFINITY))
            .value("nan", Float.of(Double.NaN))
            .function("floor", "x, /", (r, in) -> Numbers.toInt(Math.floor(x(r, in))))
            .function("ceil", "x, /", (r, in) -> Numbers.toInt(Math.ceil(x(r, in))))
            .function("trunc", "x, /", (r, in) -> Numbers.toInt(x(r, in)))
            .function("isnan", "x, /", (r, in) -> Bool.of(Double.isNaN(x(r, in))))
            .function("isinf", "x, /", (r, in) -> Bool.of(Double.isInfinite(x(r, in))))
            .function("isfinite", "x, /", (r, in) -> Bool.of(Double.isFinite(x(r, in))))
            .function("pow", "x, y, /", (r, in) -> power(x(r, in), real(r, in[1])))
            .function("atan2", "y, x, /", (r, in) -> Float.of(Libm.atan2(x(r, in), real(r, in[1]))))
            .function("fmod", "x, y, /", (r, in) -> remainder(x(r, in), real(r, in[1])))
            .function(
                "copysign", "x, y, /", (r, in) -> Float.of(Math.copySign(x(r, in), real(r, in[1]))))
            .function("hypot", "*coordinates", Mathematics::hypot)
            .function("log", "x, base=None, /", Mathematics::log)
            .function("factorial", "n, /", Mathematics::factorial)
            .function("gcd", "*integers", Mathematics::gcd)
            .function("lcm", "*integers", Mathematics::lcm)
            .function("perm", "n, k=None, /", Mathematics::perm)
            .function("dist", "p, q, /", Mathematics::distance)
            .function("modf", "x, /", (r, in) -> parts(x(r, in)))
            .function("frexp", "x, /", (r, in) -> mantissa(x(r, in)))
            .function("ldexp", "x, i, /", (r, in) -> scaled(x(r, in), in[1]))
            .function(
                "remainder",
                "x, y, /",
                (r, in) -> Float.of(Math.IEEEremainder(x(r, in), real(r, in[1]))))
            .function(
                "nextafter",
                "x, y, /",
                (r, in) -> Float.of(Math.nextAfter(x(r, in), real(r, in[1]))))
            .function("ulp", "x, /", (r, in) -> Float.of(Math.ulp(x(r, in))))
            .function("comb", "n, k, /", Mathematics::comb)
            .function("prod", "iterable, /, *, start=1", Mathematics::prod)
            .function("fsum", "iterable, /", Mathematics::exactSum)
            .function("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", Mathematics::isClose)
            .function("isqrt", "n, /", (r, in) -> Int.of(whole(in[0]).big().sqrt()));
    unary(members, "exp", Libm::exp);
    unary(members, "expm1", Libm::expm1);
    unary(members, "log2", Libm::log2);
    unary(members, "exp2", Libm::exp2);
    unary(members, "cbrt", Libm::cbrt);
    unary(members, "asinh", Libm::asinh);
    unary(members, "acosh", Libm::acosh);
    unary(members, "atanh", Libm::atanh);
    unary(members, "log10", Libm::log10);
    unary(members, "log1p", Libm::log1p);
    unary(members, "sqrt", Math::sqrt);
    unary(members, "sin", Libm::sin);
    unary(members, "cos", Libm::cos);
    unary(members, "tan", Libm::tan);
    unary(members, "asin", Libm::asin);
    unary(members, "acos", Libm::acos);
    unary(members, "atan", Libm::atan);
    unary(members, "sinh", Libm::sinh);
    unary(members, "cosh", Libm::cosh);
    unary(members, "tanh", Libm::tanh);
    unary(members, "erf", ErrorFunction::erf);
    unary(members, "erfc", ErrorFunction::erfc);
    unary(members, "gamma", GammaFunction::gamma);
    unary(members, "lgamma", GammaFunction::logarithm);
    unary(members, "fabs", Math::abs);
    unary(members, "degrees", x -> x * (180 / Math.PI));
    unary(members, "radians", x -> x * (Math.PI / 180));
    return new ModuleValue("math", members.all());
  }

  private static void unary(Members members, String name, DoubleUnaryOperator function) {
    members.function(name, "x, /", (runtime, in) -> Float.of(checked(x(runtime, in), function)));
  }

  private static double checked(double x, DoubleUnaryOperator function) {
    double y = function.applyAsDouble(x);
    if (Double.isNaN(y) && !Double.isNaN(x)
        || Double.isInfinite(y) && x <= 0 && !Double.isInfinite(x)) {
      throw Raise.value("math domain error");
    }
    if (Double.isInfinite(y) && Double.isFinite(x)) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "math range error");
    }
    return y;
  }

  private static Value power(double x, double y) {
    double made = Libm.pow(x, y);
    boolean plain = Double.isFinite(x) && Double.isFinite(y);
    if (plain && (Double.isNaN(made) || x == 0 && y < 0)) {
      throw Raise.value("math domain error");
    }
    if (plain && Double.isInfinite(made)) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "math range error");
    }
    return Float.of(made);
  }

  private static Value remainder(double x, double y) {
    if (Double.isInfinite(x) && !Double.isNaN(y) || y == 0 && !Double.isNaN(x)) {
      throw Raise.value("math domain error");
    }
    return Float.of(x % y);
  }

  private static double x(Runtime runtime, Value[] in) {
    return real(runtime, in[0]);
  }

  private static double real(Runtime runtime, Value value) {
    if (value instanceof Str) {
      throw Raise.type("must be real number, not str");
    }
    return Numbers.isNumber(value)
        ? Numbers.checkedReal(value)
        : Numbers.real(runtime.call(Types.FLOAT, Arguments.of(value)));
  }

  private static Int whole(Value value) {
    if (!Numbers.isWhole(value)) {
      throw Raise.type(
          "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(value)));
    }
    return Numbers.whole(value);
  }

  private static Value log(Runtime runtime, Value[] in) {
    double x = x(runtime, in);
    if (x <= 0) {
      throw Raise.value("math domain error");
    }
    if (in[1] == None.NONE) {
      return Float.of(Math.log(x));
    }
    return Float.of(Math.log(x) / Math.log(real(runtime, in[1])));
  }

  private static Value hypot(Runtime runtime, Value[] in) {
    double most = 0;
    for (Value each : ((Tuple) in[0]).items()) {
      most = Libm.hypot(most, real(runtime, each));
    }
    return Float.of(most);
  }

  private static Value factorial(Runtime runtime, Value[] in) {
    Int n = whole(in[0]);
    if (n.signum() < 0) {
      throw Raise.value("factorial() not defined for negative values");
    }
    if (!n.isSmall() || n.small() > 20_000) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "factorial() argument should not exceed 20000");
    }
    BigInteger product = BigInteger.ONE;
    for (long i = 2; i <= n.small(); i++) {
      runtime.step();
      product = product.multiply(BigInteger.valueOf(i));
    }
    return Int.of(product);
  }

  private static Value gcd(Runtime runtime, Value[] in) {
    BigInteger most = BigInteger.ZERO;
    for (Value each : ((Tuple) in[0]).items()) {
      most = most.gcd(whole(each).big());
    }
    return Int.of(most);
  }

  private static Value lcm(Runtime runtime, Value[] in) {
    BigInteger least = BigInteger.ONE;
    for (Value each : ((Tuple) in[0]).items()) {
      BigInteger n = whole(each).big().abs();
      least = n.signum() == 0 ? n : least.divide(least.gcd(n)).multiply(n);
      runtime.allocate(least.bitLength());
    }
    return Int.of(least);
  }

  private static Value perm(Runtime runtime, Value[] in) {
    if (in[1] == None.NONE) {
      return factorial(runtime, in);
    }
    Int n = whole(in[0]);
    Int k = whole(in[1]);
    if (n.signum() < 0 || k.signum() < 0) {
      throw Raise.value("%s must be a non-negative integer".formatted(n.signum() < 0 ? "n" : "k"));
    }
    if (!n.isSmall() || !k.isSmall() || k.small() > 20_000) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "k must not exceed 20000");
    }
    BigInteger product = k.small() > n.small() ? BigInteger.ZERO : BigInteger.ONE;
    for (long i = 0; i < k.small() && product.signum() > 0; i++) {
      runtime.step();
      product = product.multiply(BigInteger.valueOf(n.small() - i));
    }
    return Int.of(product);
  }

  private static Value distance(Runtime runtime, Value[] in) {
    List<Value> p = runtime.all(in[0]);
    List<Value> q = runtime.all(in[1]);
    if (p.size() != q.size()) {
      throw Raise.value("both points must have the same number of dimensions");
    }
    double sum = 0;
    for (int i = 0; i < p.size(); i++) {
      double d = real(runtime, p.get(i)) - real(runtime, q.get(i));
      sum = Math.hypot(sum, d);
    }
    return Float.of(sum);
  }

  private static Value parts(double x) {
    double whole = Double.isInfinite(x) ? x : x < 0 ? Math.ceil(x) : Math.floor(x);
    double rest = Double.isInfinite(x) ? 0 : x - whole;
    return Tuple.of(Float.of(Math.copySign(rest, x)), Float.of(whole));
  }

  private static Value mantissa(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return Tuple.of(Float.of(x), Int.ZERO);
    }
    boolean tiny = Math.abs(x) < Double.MIN_NORMAL;
    double normal = tiny ? x * 0x1p54 : x;
    int exponent = Math.getExponent(normal) + 1;
    return Tuple.of(
        Float.of(Math.scalb(normal, -exponent)), Int.of(tiny ? exponent - 54 : exponent));
  }

  private static Value scaled(double x, Value by) {
    Int exponent = whole(by);
    int e =
        exponent.isSmall()
            ? (int) Math.max(-5000, Math.min(5000, exponent.small()))
            : exponent.signum() * 5000;
    double y = Math.scalb(x, e);
    if (Double.isInfinite(y) && Double.isFinite(x)) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "math range error");
    }
    return Float.of(y);
  }

  private static Value comb(Runtime runtime, Value[] in) {
    long n = whole(in[0]).small();
    if (n < 0 || whole(in[1]).signum() < 0) {
      throw Raise.value("%s must be a non-negative integer".formatted(n < 0 ? "n" : "k"));
    }
    long k = Math.min(whole(in[1]).small(), n - whole(in[1]).small());
    if (n > 20_000) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "comb() argument should not exceed 20000");
    }
    BigInteger product = k < 0 ? BigInteger.ZERO : BigInteger.ONE;
    for (long i = 1; i <= k; i++) {
      runtime.step();
      product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return Int.of(product);
  }

  private static Value prod(Runtime runtime, Value[] in) {
    Value product = in[1];
    for (Value each : ContainerMethods.all(runtime, in[0])) {
      product = runtime.binary(Operator.MUL, product, each);
    }
    return product;
  }

  private static Value exactSum(Runtime runtime, Value[] in) {
    BigDecimal sum = BigDecimal.ZERO;
    double special = 0;
    for (Value each : ContainerMethods.all(runtime, in[0])) {
      double x = real(runtime, each);
      if (Double.isFinite(x)) {
        sum = sum.add(new BigDecimal(x));
      } else {
        special += x;
      }
    }
    return Float.of(special == 0 ? sum.doubleValue() : special);
  }

  private static Value isClose(Runtime runtime, Value[] in) {
    double a = real(runtime, in[0]);
    double b = real(runtime, in[1]);
    double tolerance =
        Math.max(real(runtime, in[2]) * Math.max(Math.abs(a), Math.abs(b)), real(runtime, in[3]));
    return Bool.of(a == b || Math.abs(a - b) <= tolerance && Double.isFinite(a - b));
  }
}
