package tapedeck.script.python;

import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Property;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The methods of numbers, and the few that slices, properties and plain objects have. */
final class NumberMethods {
  private NumberMethods() {}

  static void install() {
    new Members()
        .method("is_integer", "", (r, in) -> Bool.of(isWhole(Numbers.real(in[0]))))
        .method("conjugate", "", (r, in) -> in[0])
        .property("real", (r, in) -> in[0])
        .property("imag", (r, in) -> Float.of(0))
        .addTo(Types.FLOAT);
    new Members()
        .method("bit_length", "", (r, in) -> Int.of(Numbers.whole(in[0]).big().abs().bitLength()))
        .method("conjugate", "", (r, in) -> Numbers.whole(in[0]))
        .property("real", (r, in) -> Numbers.whole(in[0]))
        .property("imag", (r, in) -> Int.ZERO)
        .property("numerator", (r, in) -> Numbers.whole(in[0]))
        .property("denominator", (r, in) -> Int.ONE)
        .addTo(Types.INT);
    Types.PROPERTY
        .attributes()
        .put("setter", Builtin.of("setter", "self, function, /", NumberMethods::withSetter));
  }

  private static boolean isWhole(double x) {
    return Double.isFinite(x) && x == Math.rint(x);
  }

  private static Value withSetter(Runtime runtime, Value[] in) {
    return new Property(Property.Kind.PROPERTY, ((Property) in[0]).get(), in[1]);
  }
}
