package tapedeck.script.library.keras.weight;

import java.util.LinkedHashMap;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableFacts;
import tapedeck.script.value.VariableValue;

/** Keras' rules that a weight is brought back to after each step of an optimizer. */
public final class Constraints {
  private Constraints() {}

  private static final Namespace ALL = Namespace.of(new LinkedHashMap<>());

  private static final ClassValue BASE =
      Configured.base("keras.src.constraints.constraints", "Constraint", "w", (r, in) -> in[1]);

  static {
    ALL.value("Constraint", BASE);
    define(
        "MaxNorm",
        "max_norm",
        "max_value=2, axis=0",
        (r, self, w) -> {
          Value norms = norms(r, self, w);
          Value most = Configured.option(self, "max_value");
          return rescaled(
              r, w, Composed.tf(r, "clip_by_value", norms, Float.of(0), real(r, most)), norms);
        });
    define("NonNeg", "non_neg", "", (r, self, w) -> Composed.tf(r, "maximum", w, Float.of(0)));
    define(
        "UnitNorm",
        "unit_norm",
        "axis=0",
        (r, self, w) ->
            r.binary(Operator.DIV, w, Composed.add(r, Float.of(1e-7), norms(r, self, w))));
    define(
        "MinMaxNorm",
        "min_max_norm",
        "min_value=0.0, max_value=1.0, rate=1.0, axis=0",
        (r, self, w) -> {
          Value norms = norms(r, self, w);
          Value least = real(r, Configured.option(self, "min_value"));
          Value most = real(r, Configured.option(self, "max_value"));
          double rate = Constants.number(r, Configured.option(self, "rate"));
          Value within = Composed.tf(r, "clip_by_value", norms, least, most);
          return rescaled(
              r,
              w,
              Composed.add(
                  r,
                  Composed.mul(r, Float.of(rate), within),
                  Composed.mul(r, Float.of(1 - rate), norms)),
              norms);
        });
  }

  private static void define(String name, String alias, String options, Configured.Call call) {
    ClassValue type = Configured.define(BASE, name, options, call);
    ALL.value(name, type).value(alias, type);
  }

  private static Value real(Runtime runtime, Value number) {
    return Float.of(Constants.number(runtime, number));
  }

  private static Value norms(Runtime runtime, Instance self, Value w) {
    Value squares = Composed.tf(runtime, "square", w);
    Value sums =
        Composed.tf(runtime, "reduce_sum", squares, Configured.option(self, "axis"), Bool.TRUE);
    return Composed.tf(runtime, "sqrt", sums);
  }

  private static Value rescaled(Runtime runtime, Value w, Value desired, Value norms) {
    Value by = runtime.binary(Operator.DIV, desired, Composed.add(runtime, Float.of(1e-7), norms));
    return Composed.mul(runtime, w, by);
  }

  /** Fills {@code keras.constraints}. */
  public static void install(Namespace constraints) {
    ALL.all().forEach(constraints::value);
    constraints.method("get", "identifier", (runtime, in) -> get(runtime, in[0]));
  }

  /** A constraint by itself or by its name. */
  public static Value get(Runtime runtime, Value given) {
    return Configured.get(runtime, ALL, "constraint", given);
  }

  /** Brings the weights that have one back to their constraint. */
  public static void apply(Runtime runtime, List<? extends Value> variables) {
    for (Value each : variables) {
      Value constraint =
          each instanceof KerasVariable weight && weight.constraint() != null
              ? weight.constraint()
              : each instanceof VariableValue own
                  ? VariableFacts.of(own.variable()).constraint()
                  : None.NONE;
      if (constraint != None.NONE) {
        Value next = runtime.call(constraint, each);
        runtime.call(runtime.requiredAttribute(each, "assign"), next);
      }
    }
  }
}
