package tapedeck.script.standard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code fractions}. */
final class Fractions {
  private Fractions() {}

  private static final Parameters GIVEN = Parameters.parse("numerator=0, denominator=1");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*([+-]?\\d+)\\s*/\\s*(\\d+)\\s*|\\s*([+-]?\\d*\\.?\\d*([eE][+-]?\\d{1,4})?)\\s*");

  private static final ClassValue TYPE =
      ClassValue.builtin("fractions", "Fraction", Types.OBJECT, Fractions::make);

  static {
    new Members("Fraction")
        .property("numerator", (r, in) -> Int.of(of(in[0]).top()))
        .property("denominator", (r, in) -> Int.of(of(in[0]).bottom()))
        .method("__abs__", "", (r, in) -> new Fraction(of(in[0]).top().abs(), of(in[0]).bottom()))
        .method(
            "__neg__", "", (r, in) -> new Fraction(of(in[0]).top().negate(), of(in[0]).bottom()))
        .method("__float__", "", (r, in) -> Float.of(of(in[0]).real()))
        .method("__int__", "", (r, in) -> Int.of(of(in[0]).top().divide(of(in[0]).bottom())))
        .method("__bool__", "", (r, in) -> Bool.of(of(in[0]).top().signum() != 0))
        .method(
            "limit_denominator",
            "max_denominator=1000000",
            (r, in) -> limited(of(in[0]), Numbers.whole(in[1]).big()))
        .method(
            "as_integer_ratio",
            "",
            (r, in) -> Tuple.of(Int.of(of(in[0]).top()), Int.of(of(in[0]).bottom())))
        .addTo(TYPE);
  }

  static ModuleValue module() {
    return new ModuleValue("fractions", new Members().value("Fraction", TYPE).all());
  }

  static {
    new Members("Fraction")
        .method("__round__", "ndigits=None", (r, in) -> rounded(of(in[0]), in[1]))
        .addTo(TYPE);
  }

  private static Value rounded(Fraction number, Value digits) {
    int places = digits == None.NONE ? 0 : Numbers.index(digits, "an integer is required");
    BigInteger scale = BigInteger.TEN.pow(Math.min(Math.abs(places), 1000));
    BigInteger top = places > 0 ? number.top.multiply(scale) : number.top;
    BigInteger bottom = places < 0 ? number.bottom.multiply(scale) : number.bottom;
    BigInteger twice = bottom.shiftLeft(1);
    BigInteger floor = Fraction.floor(top.shiftLeft(1).add(bottom), twice);
    boolean tie = top.shiftLeft(1).add(bottom).mod(twice).signum() == 0;
    BigInteger whole = tie && floor.testBit(0) ? floor.subtract(BigInteger.ONE) : floor;
    if (digits == None.NONE) {
      return Int.of(whole);
    }
    return places > 0
        ? Fraction.of(whole, scale)
        : Fraction.of(whole.multiply(scale), BigInteger.ONE);
  }

  /** A number as a quotient in lowest terms, its denominator positive. */
  private record Fraction(BigInteger top, BigInteger bottom) implements HostObject {
    static Fraction of(BigInteger top, BigInteger bottom) {
      if (bottom.signum() == 0) {
        throw Raise.zeroDivision("Fraction(%s, 0)".formatted(top));
      }
      BigInteger common = top.gcd(bottom);
      BigInteger by = bottom.signum() < 0 ? common.negate() : common;
      return new Fraction(top.divide(by), bottom.divide(by));
    }

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public String repr(Runtime runtime) {
      return "Fraction(%s, %s)".formatted(top, bottom);
    }

    @Override
    public String str(Runtime runtime) {
      return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
    }

    double real() {
      return new BigDecimal(top)
          .divide(new BigDecimal(bottom), java.math.MathContext.DECIMAL128)
          .doubleValue();
    }

    @Override
    public @Nullable Boolean equalTo(Runtime runtime, Value other) {
      return other instanceof Float f
          ? (Boolean) (f.value() == real())
          : Numbers.isWhole(other)
              ? (Boolean) equals(new Fraction(Numbers.whole(other).big(), BigInteger.ONE))
              : other instanceof Fraction f ? (Boolean) equals(f) : Boolean.FALSE;
    }

    @Override
    public @Nullable Value operator(Runtime runtime, String method, Value other) {
      boolean reflected =
          method.startsWith("__r") && !method.equals("__rshift__") && !method.equals("__round__");
      if (other instanceof Float f) {
        Value self = Float.of(real());
        Operator operator = named(method);
        return operator != null
            ? runtime.binary(operator, reflected ? f : self, reflected ? self : f)
            : compared(method, Double.compare(real(), f.value()));
      }
      Fraction that =
          other instanceof Fraction fraction
              ? fraction
              : Numbers.isWhole(other)
                  ? new Fraction(Numbers.whole(other).big(), BigInteger.ONE)
                  : null;
      if (that == null) {
        return null;
      }
      Fraction a = reflected ? that : this;
      Fraction b = reflected ? this : that;
      Operator operator = named(method);
      return operator == null
          ? compared(method, top.multiply(that.bottom).compareTo(that.top.multiply(bottom)))
          : a.combined(operator, b);
    }

    private static @Nullable Operator named(String method) {
      for (Operator operator : Operator.values()) {
        if (operator.method().equals(method) || operator.reflected().equals(method)) {
          return operator;
        }
      }
      return null;
    }

    private static @Nullable Value compared(String method, int order) {
      return switch (method) {
        case "__lt__" -> Bool.of(order < 0);
        case "__le__" -> Bool.of(order <= 0);
        case "__gt__" -> Bool.of(order > 0);
        case "__ge__" -> Bool.of(order >= 0);
        case "__eq__" -> Bool.of(order == 0);
        case "__ne__" -> Bool.of(order != 0);
        default -> null;
      };
    }

    private @Nullable Value combined(Operator operator, Fraction b) {
      BigInteger left = top.multiply(b.bottom);
      BigInteger right = b.top.multiply(bottom);
      BigInteger both = bottom.multiply(b.bottom);
      return switch (operator) {
        case ADD -> of(left.add(right), both);
        case SUB -> of(left.subtract(right), both);
        case MUL -> of(top.multiply(b.top), both);
        case DIV -> of(left, right);
        case FLOOR_DIV -> Int.of(floor(left, right));
        case MOD -> of(left.subtract(floor(left, right).multiply(right)), both);
        case POW -> {
          if (!b.bottom.equals(BigInteger.ONE)) {
            yield Float.of(Math.pow(real(), b.real()));
          }
          int power = b.top.abs().min(BigInteger.valueOf(100_000)).intValue();
          yield b.top.signum() < 0
              ? of(bottom.pow(power), top.pow(power))
              : of(top.pow(power), bottom.pow(power));
        }
        default -> null;
      };
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
      if (b.signum() == 0) {
        throw Raise.zeroDivision("Fraction(%s, 0)".formatted(a));
      }
      BigInteger[] both = a.divideAndRemainder(b);
      return both[1].signum() != 0 && both[1].signum() != b.signum()
          ? both[0].subtract(BigInteger.ONE)
          : both[0];
    }
  }

  private static Fraction of(Value value) {
    if (value instanceof Fraction fraction) {
      return fraction;
    }
    throw Raise.type("both arguments should be Rational instances");
  }

  private static Value make(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = GIVEN.bind("Fraction.__new__()", given);
    Fraction top = part(in[0]);
    Fraction bottom = part(in[1]);
    if (bottom.top().signum() == 0) {
      throw Raise.zeroDivision("Fraction(%s, 0)".formatted(top.str(runtime)));
    }
    return Fraction.of(top.top().multiply(bottom.bottom()), top.bottom().multiply(bottom.top()));
  }

  private static Fraction part(Value value) {
    return switch (value) {
      case Fraction fraction -> fraction;
      case Float f -> exact(new BigDecimal(f.value()));
      case Str text -> read(text.text());
      default -> {
        if (!Numbers.isWhole(value)) {
          throw Raise.type("argument should be a string or a Rational instance");
        }
        yield new Fraction(Numbers.whole(value).big(), BigInteger.ONE);
      }
    };
  }

  private static Fraction exact(BigDecimal number) {
    return number.scale() <= 0
        ? new Fraction(number.toBigInteger(), BigInteger.ONE)
        : Fraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  private static Fraction read(String text) {
    Matcher found = WRITTEN.matcher(text);
    if (found.matches()) {
      if (found.group(1) != null) {
        return Fraction.of(
            new BigInteger(found.group(1).replace("+", "")), new BigInteger(found.group(2)));
      }
      try {
        return exact(new BigDecimal(found.group(3)));
      } catch (NumberFormatException e) {
        throw Raise.value("Invalid literal for Fraction: '%s'".formatted(text));
      }
    }
    throw Raise.value("Invalid literal for Fraction: '%s'".formatted(text));
  }

  /** The nearest fraction with no larger a denominator. */
  private static Value limited(Fraction self, BigInteger most) {
    if (most.signum() <= 0) {
      throw Raise.value("max_denominator should be at least 1");
    }
    if (self.bottom().compareTo(most) <= 0) {
      return self;
    }
    BigInteger p0 = BigInteger.ZERO;
    BigInteger q0 = BigInteger.ONE;
    BigInteger p1 = BigInteger.ONE;
    BigInteger q1 = BigInteger.ZERO;
    BigInteger n = self.top();
    BigInteger d = self.bottom();
    while (true) {
      BigInteger a = Fraction.floor(n, d);
      BigInteger q2 = q0.add(a.multiply(q1));
      if (q2.compareTo(most) > 0) {
        break;
      }
      BigInteger p2 = p0.add(a.multiply(p1));
      p0 = p1;
      q0 = q1;
      p1 = p2;
      q1 = q2;
      BigInteger rest = n.subtract(a.multiply(d));
      n = d;
      d = rest;
    }
    BigInteger k = most.subtract(q0).divide(q1);
    Fraction lower = Fraction.of(p0.add(k.multiply(p1)), q0.add(k.multiply(q1)));
    Fraction upper = Fraction.of(p1, q1);
    BigInteger twice = d.multiply(BigInteger.TWO).multiply(q0.add(k.multiply(q1)));
    return twice.compareTo(self.bottom()) <= 0 ? upper : lower;
  }
}
