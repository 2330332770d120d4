package tapedeck.script.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.FloatText;
import tapedeck.script.value.Int;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The methods of numbers, and the few that slices, properties and plain objects have. */
final class NumberMethods {
  private NumberMethods() {}

  static void install() {
    new Members("float")
        .method("is_integer", "", (r, in) -> Bool.of(isWhole(real(in[0]))))
        .method("conjugate", "", (r, in) -> in[0])
        .method("as_integer_ratio", "", (r, in) -> ratio(Numbers.real(in[0])))
        .method("hex", "", (r, in) -> new Str(FloatText.hex(Numbers.real(in[0]))))
        .classMethod("fromhex", "string, /", (r, in) -> fromHex(in[1]))
        .property("real", (r, in) -> in[0])
        .property("imag", (r, in) -> Float.of(0))
        .addTo(Types.FLOAT);
    new Members("int")
        .method("bit_length", "", (r, in) -> Int.of(Numbers.whole(in[0]).big().abs().bitLength()))
        .method("bit_count", "", (r, in) -> Int.of(Numbers.whole(in[0]).big().abs().bitCount()))
        .method("as_integer_ratio", "", (r, in) -> Tuple.of(Numbers.whole(in[0]), Int.ONE))
        .method(
            "to_bytes",
            "length=1, byteorder='big', *, signed=False",
            (r, in) -> WholeBytes.written(r, in))
        .classMethod(
            "from_bytes",
            "bytes, byteorder='big', *, signed=False",
            (r, in) -> WholeBytes.read(r, in))
        .method("conjugate", "", (r, in) -> Numbers.whole(in[0]))
        .property("real", (r, in) -> Numbers.whole(in[0]))
        .property("imag", (r, in) -> Int.ZERO)
        .property("numerator", (r, in) -> Numbers.whole(in[0]))
        .property("denominator", (r, in) -> Int.ONE)
        .addTo(Types.INT);
    new Members()
        .method("getter", "function, /", (r, in) -> changed(in, (Property) in[0], 0))
        .method("setter", "function, /", (r, in) -> changed(in, (Property) in[0], 1))
        .method("deleter", "function, /", (r, in) -> changed(in, (Property) in[0], 2))
        .property("fget", (r, in) -> ((Property) in[0]).get())
        .addTo(Types.PROPERTY);
    new Members("slice")
        .property("start", (r, in) -> ((Slice) in[0]).start())
        .property("stop", (r, in) -> ((Slice) in[0]).stop())
        .property("step", (r, in) -> ((Slice) in[0]).step())
        .method("indices", "length, /", (r, in) -> indices((Slice) in[0], in[1]))
        .addTo(Types.SLICE);
  }

  private static Value indices(Slice slice, Value length) {
    long[] ends = slice.ends(Numbers.index(length, "length must be an integer"));
    return Tuple.of(Int.of(ends[0]), Int.of(ends[1]), Int.of(ends[2]));
  }

  private static Value ratio(double x) {
    if (!Double.isFinite(x)) {
      throw Double.isNaN(x)
          ? Raise.value("cannot convert NaN to integer ratio")
          : Raise.of(Exceptions.OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
    }
    BigDecimal exact = new BigDecimal(x);
    BigInteger above = exact.unscaledValue();
    BigInteger below = BigInteger.TEN.pow(Math.max(0, exact.scale()));
    above = above.multiply(BigInteger.TEN.pow(Math.max(0, -exact.scale())));
    BigInteger common = above.gcd(below);
    return Tuple.of(Int.of(above.divide(common)), Int.of(below.divide(common)));
  }

  private static Value fromHex(Value text) {
    String plain = text instanceof Str s ? s.text().strip().toLowerCase(Locale.ROOT) : "";
    if (!plain.matches("[+-]?(0x)?[0-9a-f]+(\\.[0-9a-f]*)?(p[+-]?\\d{1,5})?")) {
      throw Raise.value("invalid hexadecimal floating-point string");
    }
    String sign = plain.startsWith("-") ? "-" : "";
    String digits = plain.replaceFirst("^[+-]?(0x)?", "");
    return Float.of(
        Double.parseDouble(sign + "0x" + digits + (digits.indexOf('p') < 0 ? "p0" : "")));
  }

  private static double real(Value value) {
    return value instanceof ArrayValue scalar ? scalar.data().getDouble(0) : Numbers.real(value);
  }

  private static boolean isWhole(double x) {
    return Double.isFinite(x) && x == Math.rint(x);
  }

  private static Value changed(Value[] in, Property old, int part) {
    return new Property(
        old.kind(),
        part == 0 ? in[1] : old.get(),
        part == 1 ? in[1] : old.set(),
        part == 2 ? in[1] : old.delete());
  }
}
