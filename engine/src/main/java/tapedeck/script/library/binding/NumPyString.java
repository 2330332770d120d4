package tapedeck.script.library.binding;

import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Own;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code np.str_}: the strings that NumPy's arrays of text answer with. */
public final class NumPyString {
  private NumPyString() {}

  public static final ClassValue TYPE =
      ClassValue.builtin(
          "numpy", "str_", Types.STR, (r, type, given) -> of(r.call(Types.STR, given)));

  static {
    TYPE.attributes()
        .put(
            "__repr__",
            Builtin.of("__repr__", "self", (r, in) -> new Str("np.str_(" + plain(r, in) + ")")));
    TYPE.attributes()
        .put("__str__", Builtin.of("__str__", "self", (r, in) -> new Str(((Str) in[0]).text())));
    TYPE.attributes()
        .put("item", Builtin.of("item", "self", (r, in) -> new Str(((Str) in[0]).text())));
  }

  private static String plain(Runtime runtime, Value[] in) {
    return runtime.repr(new Str(((Str) in[0]).text()));
  }

  /** An element as it leaves its array: text as {@code np.str_}, anything else as it is. */
  public static Value of(Value element) {
    return element instanceof Str text && text.own() == null ? Own.over(text, TYPE) : element;
  }
}
