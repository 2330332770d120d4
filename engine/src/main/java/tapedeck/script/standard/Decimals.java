package tapedeck.script.standard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.FormatSpec;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code decimal}, for numbers that are finite, with the precision of one run. */
final class Decimals {
  private static final Parameters GIVEN = Parameters.parse("value='0', context=None");
  private static final Map<String, RoundingMode> ROUNDINGS =
      Map.of(
          "ROUND_HALF_EVEN", RoundingMode.HALF_EVEN,
          "ROUND_HALF_UP", RoundingMode.HALF_UP,
          "ROUND_HALF_DOWN", RoundingMode.HALF_DOWN,
          "ROUND_DOWN", RoundingMode.DOWN,
          "ROUND_UP", RoundingMode.UP,
          "ROUND_FLOOR", RoundingMode.FLOOR,
          "ROUND_CEILING", RoundingMode.CEILING);

  private static final ClassValue TYPE =
      ClassValue.builtin("decimal", "Decimal", Types.OBJECT, Decimals::make);
  private static final ClassValue CONTEXT =
      ClassValue.builtin("decimal", "Context", Types.OBJECT, null);
  private static final ClassValue INVALID = error("InvalidOperation", Exceptions.ARITHMETIC_ERROR);
  private static final ClassValue BY_ZERO = error("DivisionByZero", Exceptions.ZERO_DIVISION_ERROR);

  static {
    new Members("Decimal")
        .method("__neg__", "", (r, in) -> rounded(r, of(in[0]).number.negate()))
        .method("__abs__", "", (r, in) -> rounded(r, of(in[0]).number.abs()))
        .method("__float__", "", (r, in) -> Float.of(of(in[0]).number.doubleValue()))
        .method("__int__", "", (r, in) -> Int.of(of(in[0]).number.toBigInteger()))
        .method("__bool__", "", (r, in) -> Bool.of(of(in[0]).number.signum() != 0))
        .method("__round__", "ndigits=None", (r, in) -> round(of(in[0]).number, in[1]))
        .method("__format__", "spec, /", (r, in) -> new Str(format(r, of(in[0]), r.str(in[1]))))
        .method("sqrt", "", (r, in) -> root(r, of(in[0]).number))
        .method("normalize", "", (r, in) -> new Decimal(stripped(of(in[0]).number)))
        .method("is_nan", "", (r, in) -> Bool.FALSE)
        .method("is_zero", "", (r, in) -> Bool.of(of(in[0]).number.signum() == 0))
        .method(
            "quantize",
            "exp, rounding=None",
            (r, in) ->
                new Decimal(
                    of(in[0])
                        .number
                        .setScale(
                            number(in[1]).scale(),
                            in[2] == None.NONE ? context(r).rounding : mode(r, in[2]))))
        .method(
            "to_integral_value",
            "rounding=None",
            (r, in) ->
                new Decimal(
                    of(in[0])
                        .number
                        .setScale(0, in[1] == None.NONE ? context(r).rounding : mode(r, in[1]))))
        .addTo(TYPE);
  }

  private Decimals() {}

  private static ClassValue error(String name, ClassValue base) {
    return ClassValue.builtin(
        "decimal", name, base, (r, type, given) -> Exceptions.instance(type, given.positional()));
  }

  static ModuleValue module() {
    Members members =
        new Members()
            .value("Decimal", TYPE)
            .value("InvalidOperation", INVALID)
            .value("DivisionByZero", BY_ZERO)
            .function("getcontext", "", (r, in) -> context(r))
            .function("localcontext", "ctx=None", (r, in) -> new Local(context(r)));
    ROUNDINGS.keySet().forEach(name -> members.value(name, new Str(name)));
    return new ModuleValue("decimal", members.all());
  }

  /** What a run computes with. */
  private static final class Context implements HostObject {
    private int precision = 28;
    private RoundingMode rounding = RoundingMode.HALF_EVEN;

    MathContext math() {
      return new MathContext(precision, rounding);
    }

    @Override
    public ClassValue type() {
      return CONTEXT;
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return switch (name) {
        case "prec" -> Int.of(precision);
        case "rounding" -> new Str("ROUND_" + rounding.name());
        default -> null;
      };
    }

    @Override
    public boolean assign(Runtime runtime, String name, Value value) {
      switch (name) {
        case "prec" -> precision = Math.clamp(Numbers.whole(value).small(), 1, 10_000);
        case "rounding" -> rounding = mode(runtime, value);
        default -> {
          return false;
        }
      }
      return true;
    }
  }

  /** {@code with localcontext() as ctx}: what is set in it ends with it. */
  private record Local(Context context, int precision, RoundingMode rounding)
      implements HostObject {
    Local(Context context) {
      this(context, context.precision, context.rounding);
    }

    @Override
    public ClassValue type() {
      return CONTEXT;
    }

    @Override
    public Value enter(Runtime runtime) {
      return context;
    }

    @Override
    public void exit(Runtime runtime) {
      context.precision = precision;
      context.rounding = rounding;
    }
  }

  private static Context context(Runtime runtime) {
    return runtime.own(Context.class, Context::new);
  }

  private static RoundingMode mode(Runtime runtime, Value given) {
    RoundingMode mode = ROUNDINGS.get(runtime.str(given));
    if (mode == null) {
      throw Raise.type("valid values for rounding are: " + String.join(", ", ROUNDINGS.keySet()));
    }
    return mode;
  }

  private static Decimal rounded(Runtime runtime, BigDecimal number) {
    return new Decimal(number.round(context(runtime).math()));
  }

  private static Value round(BigDecimal number, Value digits) {
    return digits == None.NONE
        ? Int.of(number.setScale(0, RoundingMode.HALF_EVEN).toBigInteger())
        : new Decimal(
            number.setScale(
                Numbers.index(digits, "optional arg must be an integer"), RoundingMode.HALF_EVEN));
  }

  private static Value root(Runtime runtime, BigDecimal number) {
    if (number.signum() < 0) {
      throw invalid("[<class 'decimal.InvalidOperation'>]");
    }
    BigDecimal root = number.sqrt(context(runtime).math());
    BigDecimal exact = stripped(root);
    if (exact.multiply(exact).compareTo(number) == 0) {
      int scale = Math.ceilDiv(number.scale(), 2);
      root = scale >= exact.scale() ? exact.setScale(scale) : exact;
    }
    return new Decimal(root);
  }

  private static BigDecimal stripped(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static Raise invalid(String message) {
    return new Raise(Exceptions.instance(INVALID, new Str(message)), null);
  }

  private static Decimal of(Value value) {
    return (Decimal) value;
  }

  private static BigDecimal number(Value value) {
    if (value instanceof Decimal decimal) {
      return decimal.number;
    }
    if (Numbers.isWhole(value)) {
      return new BigDecimal(Numbers.whole(value).big());
    }
    throw Raise.type(
        "conversion from %s to Decimal is not supported".formatted(Types.nameOf(value)));
  }

  private static Value make(Runtime runtime, ClassValue type, Arguments given) {
    Value value = GIVEN.bind("Decimal()", given)[0];
    return switch (value) {
      case Float f -> {
        if (!Double.isFinite(f.value())) {
          throw Raise.refused("Decimal('%s')".formatted(runtime.str(f)), "Use floats.");
        }
        yield new Decimal(new BigDecimal(f.value()));
      }
      case Str text -> {
        try {
          yield new Decimal(new BigDecimal(text.text().strip().replace("_", "")));
        } catch (NumberFormatException e) {
          throw invalid("[<class 'decimal.ConversionSyntax'>]");
        }
      }
      default -> new Decimal(number(value));
    };
  }

  private static String format(Runtime runtime, Decimal decimal, String spec) {
    if (spec.isEmpty()) {
      return decimal.str(runtime);
    }
    int dot = spec.indexOf('.');
    if (dot >= 0 && spec.endsWith("f")) {
      int places = Integer.parseInt(spec.substring(dot + 1, spec.length() - 1));
      String digits = decimal.number.setScale(places, RoundingMode.HALF_EVEN).toPlainString();
      String width = spec.substring(0, dot);
      if (width.isEmpty()) {
        return digits;
      }
      if (width.chars().allMatch(Character::isDigit) && !width.startsWith("0")) {
        return " ".repeat(Math.max(0, Integer.parseInt(width) - digits.length())) + digits;
      }
    }
    String plain = FormatSpec.apply(Float.of(decimal.number.doubleValue()), spec);
    return plain == null ? decimal.str(runtime) : plain;
  }

  /** A decimal number with the digits it was given. */
  private record Decimal(BigDecimal number) implements HostObject {
    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public String str(Runtime runtime) {
      String digits = number.unscaledValue().abs().toString();
      long exponent = digits.length() - 1L - number.scale();
      String sign = number.signum() < 0 ? "-" : "";
      if (number.scale() >= 0 && exponent >= -6) {
        return number.toPlainString();
      }
      return sign
          + digits.charAt(0)
          + (digits.length() > 1 ? "." + digits.substring(1) : "")
          + "E%+d".formatted(exponent);
    }

    @Override
    public String repr(Runtime runtime) {
      return "Decimal('%s')".formatted(str(runtime));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Decimal that && number.compareTo(that.number) == 0;
    }

    @Override
    public int hashCode() {
      return stripped(number).hashCode();
    }

    @Override
    public Boolean equalTo(Runtime runtime, Value other) {
      return other instanceof Float f
          ? Double.isFinite(f.value()) && new BigDecimal(f.value()).compareTo(number) == 0
          : (other instanceof Decimal || Numbers.isWhole(other))
              && number.compareTo(Decimals.number(other)) == 0;
    }

    @Override
    public @Nullable Value operator(Runtime runtime, String method, Value other) {
      boolean compares =
          switch (method) {
            case "__lt__", "__le__", "__gt__", "__ge__" -> true;
            default -> false;
          };
      BigDecimal that =
          other instanceof Decimal || Numbers.isWhole(other)
              ? Decimals.number(other)
              : compares && other instanceof Float f ? new BigDecimal(f.value()) : null;
      if (that == null) {
        return null;
      }
      int order = number.compareTo(that);
      MathContext math = context(runtime).math();
      return switch (method) {
        case "__lt__" -> Bool.of(order < 0);
        case "__le__" -> Bool.of(order <= 0);
        case "__gt__" -> Bool.of(order > 0);
        case "__ge__" -> Bool.of(order >= 0);
        case "__add__", "__radd__" -> new Decimal(number.add(that, math));
        case "__mul__", "__rmul__" -> new Decimal(number.multiply(that, math));
        case "__sub__" -> new Decimal(number.subtract(that, math));
        case "__rsub__" -> new Decimal(that.subtract(number, math));
        case "__truediv__" -> quotient(number, that, math);
        case "__rtruediv__" -> quotient(that, number, math);
        case "__floordiv__" -> new Decimal(number.divideToIntegralValue(divisor(that)).setScale(0));
        case "__rfloordiv__" ->
            new Decimal(that.divideToIntegralValue(divisor(number)).setScale(0));
        case "__mod__" -> new Decimal(number.remainder(divisor(that)));
        case "__rmod__" -> new Decimal(that.remainder(divisor(number)));
        case "__pow__" -> power(runtime, number, that);
        default -> null;
      };
    }

    private static Value power(Runtime runtime, BigDecimal base, BigDecimal exponent) {
      MathContext math = context(runtime).math();
      if (stripped(exponent).scale() > 0) {
        if (exponent.compareTo(new BigDecimal("0.5")) == 0) {
          return new Decimal(base.sqrt(math));
        }
        throw Raise.refused("a power of a Decimal that is no whole number", "Use floats.");
      }
      BigInteger whole = exponent.toBigInteger();
      if (whole.bitLength() > 20) {
        throw Raise.refused("so large a power of a Decimal", "Use floats.");
      }
      MathContext wide = new MathContext(math.getPrecision() + 10, RoundingMode.HALF_EVEN);
      BigDecimal power = base.pow(whole.abs().intValue(), wide);
      return new Decimal(
          whole.signum() < 0 ? BigDecimal.ONE.divide(power, math) : power.round(math));
    }

    private static BigDecimal divisor(BigDecimal number) {
      if (number.signum() == 0) {
        throw new Raise(
            Exceptions.instance(BY_ZERO, ListValue.of(java.util.List.of(BY_ZERO))), null);
      }
      return number;
    }

    private static Value quotient(BigDecimal a, BigDecimal b, MathContext math) {
      BigDecimal quotient = a.divide(divisor(b), math);
      BigDecimal shortest = stripped(quotient);
      int ideal = a.scale() - b.scale();
      boolean exact = shortest.multiply(b).compareTo(a) == 0;
      return new Decimal(exact ? shortest.setScale(Math.max(ideal, shortest.scale())) : quotient);
    }
  }
}
