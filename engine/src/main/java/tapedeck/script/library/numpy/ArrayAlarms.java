package tapedeck.script.library.numpy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.standard.WarningFilters;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Tensor;

/** NumPy's warnings about infinities and nans that a function made of ordinary numbers. */
final class ArrayAlarms {
  private ArrayAlarms() {}

  /** Warns if a result is infinite or nan where its operand is not. */
  static void check(Runtime runtime, String ufunc, Tensor x, Tensor out) {
    boolean infinite = false;
    boolean invalid = false;
    for (int i = 0; i < out.size(); i++) {
      double made = out.getDouble(i);
      if (!Double.isFinite(made)) {
        double given = x.getDouble(i);
        infinite |= Double.isInfinite(made) && Double.isFinite(given);
        invalid |= Double.isNaN(made) && !Double.isNaN(given);
      }
    }
    if (infinite) {
      boolean pole = ufunc.startsWith("log") || ufunc.equals("divide");
      say(runtime, pole ? "divide by zero" : "overflow", ufunc);
    }
    if (invalid) {
      say(runtime, "invalid value", ufunc);
    }
  }

  /** Larger results are looked at only where an alarm does something. */
  private static final int LOOKED_AT = 100_000;

  /** Warns if a result of two operands is infinite or nan where neither of them is. */
  static void check(Runtime runtime, String ufunc, Operator operator, ArrayPair pair, Tensor out) {
    boolean divides =
        operator == Operator.DIV || operator == Operator.FLOOR_DIV || operator == Operator.MOD;
    if (out.size() > LOOKED_AT && !Modes.of(runtime).actions.containsValue("raise")
        || !out.dtype().isFloating() && (!divides || out.dtype() == DType.BOOL)) {
      return;
    }
    boolean pole = false;
    boolean infinite = false;
    boolean invalid = false;
    Tensor x = null;
    Tensor y = null;
    for (int i = 0; i < out.size(); i++) {
      double made = out.getDouble(i);
      if (Double.isFinite(made) && (out.dtype().isFloating() || made != 0)) {
        continue;
      }
      x = x == null ? Elementwise.stretch(pair.x(), out.shape()) : x;
      y = y == null ? Elementwise.stretch(pair.y(), out.shape()) : y;
      double a = x.getDouble(i);
      double b = y.getDouble(i);
      boolean byZero = divides && b == 0;
      invalid |= Double.isNaN(made) && !Double.isNaN(a) && !Double.isNaN(b);
      pole |= byZero && !Double.isNaN(made) && Double.isFinite(a);
      infinite |= !byZero && Double.isInfinite(made) && Double.isFinite(a) && Double.isFinite(b);
    }
    if (pole) {
      say(runtime, "divide by zero", ufunc);
    }
    if (infinite) {
      say(runtime, "overflow", ufunc);
    }
    if (invalid) {
      say(runtime, "invalid value", ufunc);
    }
  }

  static void say(Runtime runtime, String what, String ufunc) {
    String kind =
        switch (what) {
          case "divide by zero" -> "divide";
          case "overflow" -> "over";
          default -> "invalid";
        };
    String text = "%s encountered in %s".formatted(what, ufunc);
    switch (Modes.of(runtime).actions.getOrDefault(kind, "warn")) {
      case "raise" -> throw Raise.of(Exceptions.FLOATING_POINT_ERROR, text);
      case "ignore" -> {}
      default -> WarningFilters.warn(runtime, text, Exceptions.RUNTIME_WARNING);
    }
  }

  /** What is done about each kind of alarm, which {@code np.seterr} sets. */
  private static final class Modes {
    private Map<String, String> actions = new LinkedHashMap<>();

    Modes() {
      for (String kind : List.of("divide", "over", "under", "invalid")) {
        actions.put(kind, kind.equals("under") ? "ignore" : "warn");
      }
    }

    static Modes of(Runtime runtime) {
      return runtime.own(Modes.class, Modes::new);
    }
  }

  private static final String KINDS = "all=None, divide=None, over=None, under=None, invalid=None";

  static void install(Namespace np) {
    np.method(
            "seterr",
            KINDS,
            (r, in) -> {
              Value before = shown(r);
              Modes.of(r).actions = changed(r, in);
              return before;
            })
        .method("geterr", "", (r, in) -> shown(r))
        .method("errstate", "*, call=None, " + KINDS, ErrorState::new);
  }

  private static Value shown(Runtime runtime) {
    DictValue all = DictValue.empty();
    Modes.of(runtime)
        .actions
        .forEach((kind, action) -> all.entries().put(new Str(kind), new Str(action)));
    return all;
  }

  private static Map<String, String> changed(Runtime runtime, Value[] in) {
    Map<String, String> next = new LinkedHashMap<>(Modes.of(runtime).actions);
    int at = 1;
    for (String kind : List.copyOf(next.keySet())) {
      Value action = in[at] == None.NONE ? in[0] : in[at];
      if (action != None.NONE) {
        next.put(kind, runtime.str(action));
      }
      at++;
    }
    return next;
  }

  /** {@code with np.errstate(…):}, at whose end all is as it was. */
  private static final class ErrorState implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("numpy", "errstate", Types.OBJECT, null);

    private final Value[] given;
    private Map<String, String> before = Map.of();

    ErrorState(Runtime runtime, Value[] in) {
      given = Arrays.copyOfRange(in, 1, in.length);
      before = Modes.of(runtime).actions;
    }

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value enter(Runtime runtime) {
      before = Modes.of(runtime).actions;
      Modes.of(runtime).actions = changed(runtime, given);
      return None.NONE;
    }

    @Override
    public void exit(Runtime runtime) {
      Modes.of(runtime).actions = before;
    }
  }
}
