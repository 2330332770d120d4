package tapedeck.script.library.keras.weight;

import java.util.LinkedHashMap;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** Keras' penalties on weights: by their size, its square, or how far rows are from orthogonal. */
public final class Regularizers {
  private Regularizers() {}

  private static final Namespace ALL = Namespace.of(new LinkedHashMap<>());

  /** The class {@code Regularizer}, from which regularizers derive. */
  public static final ClassValue BASE =
      Configured.base(
          "keras.src.regularizers.regularizers", "Regularizer", "x", (r, in) -> Float.of(0));

  static {
    Namespace.of(BASE)
        .method(
            "get_config",
            "self",
            (r, in) -> {
              throw Raise.of(
                  Exceptions.NOT_IMPLEMENTED_ERROR,
                  r.str(in[0]) + " does not implement get_config()");
            });
    define("L1", "l1", "l1=0.01");
    define("L2", "l2", "l2=0.01");
    define("L1L2", "l1_l2", "l1=0.0, l2=0.0");
    ALL.value(
            "OrthogonalRegularizer",
            Configured.define(
                BASE,
                "OrthogonalRegularizer",
                "factor=0.01, mode='rows'",
                Regularizers::orthogonal))
        .value("Regularizer", BASE);
  }

  /** Fills {@code keras.regularizers}. */
  public static void install(Namespace regularizers) {
    ALL.all().forEach(regularizers::value);
    regularizers.method("get", "identifier", (runtime, in) -> get(runtime, in[0]));
  }

  private static void define(String name, String alias, String options) {
    ClassValue type = Configured.define(BASE, name, options, Regularizers::penalty);
    Value begin = java.util.Objects.requireNonNull(type.attributes().get("__init__"));
    Namespace.of(type)
        .method(
            "__init__",
            "self, " + options,
            (runtime, in) -> {
              Value[] numbers = in.clone();
              for (int i = 1; i < in.length; i++) {
                String option = options.split(", ")[i - 1].replaceAll("=.*", "");
                if (in[i] == None.NONE || Constants.number(runtime, in[i]) < 0) {
                  throw Raise.value(
                      "Invalid value for argument %s: expected a non-negative float.Received: %s=%s"
                          .formatted(option, option, runtime.str(in[i])));
                }
                double number = Constants.number(runtime, in[i]);
                numbers[i] = Float.of(name.equals("L1") ? (float) number : number);
              }
              return runtime.call(begin, numbers);
            });
    ALL.value(name, type).value(alias, type);
  }

  private static Value penalty(Runtime runtime, Instance self, Value input) {
    double l1 = number(runtime, self, "l1");
    double l2 = number(runtime, self, "l2");
    Operand x = Operands.tensor(runtime, input, null);
    Engine k = runtime.engine();
    Tensor sum = null;
    if (l1 != 0 || self.attributes().size() == 1 && self.attributes().containsKey("l1")) {
      sum = k.mul(of(x, l1), k.reduceSum(k.abs(x)));
    }
    if (l2 != 0 || self.attributes().size() == 1 && self.attributes().containsKey("l2")) {
      Tensor squares = k.mul(of(x, l2), k.reduceSum(k.square(x)));
      sum = sum == null ? squares : k.add(sum, squares);
    }
    return new TensorValue(sum == null ? of(x, 0) : sum);
  }

  private static double number(Runtime runtime, Instance self, String option) {
    Value value = Configured.option(self, option);
    return value == None.NONE ? 0 : Constants.number(runtime, value);
  }

  private static Tensor of(Operand like, double number) {
    return tapedeck.op.Calculus.constant(like.value(), number);
  }

  private static Value orthogonal(Runtime runtime, Instance self, Value input) {
    int[] shape = Composed.shape(runtime, input);
    if (shape.length != 2) {
      throw Raise.value(
          "Inputs to OrthogonalRegularizer must have rank 2. Received: inputs.shape="
              + Operands.tensor(runtime, input, null).value().shape());
    }
    boolean rows = Configured.option(self, "mode").equals(new Str("rows"));
    int size = shape[rows ? 0 : 1];
    Value unit = Composed.tf(runtime, "math.l2_normalize", input, Int.of(rows ? 1 : 0));
    Value turned = Composed.tf(runtime, "transpose", unit);
    Value product =
        rows
            ? Composed.tf(runtime, "matmul", unit, turned)
            : Composed.tf(runtime, "matmul", turned, unit);
    Value others = Composed.sub(runtime, Float.of(1), Composed.tf(runtime, "eye", Int.of(size)));
    Value apart = Composed.tf(runtime, "abs", Composed.mul(runtime, product, others));
    Value half = Float.of(0.5 * number(runtime, self, "factor"));
    Value sum = Composed.mul(runtime, half, Composed.tf(runtime, "reduce_sum", apart));
    return runtime.binary(Operator.DIV, sum, Float.of(size * (size - 1.0) / 2));
  }

  /** A penalty by itself or by its name. */
  public static Value get(Runtime runtime, Value given) {
    String name = given instanceof Str text ? text.text() : "";
    Value known =
        switch (name) {
          case "l1l2" -> new Str("l1_l2");
          case "orthogonal_regularizer" -> new Str("OrthogonalRegularizer");
          default -> given;
        };
    if (name.equals("l1_l2")) {
      throw Raise.value("Could not interpret regularizer identifier: " + name);
    }
    return Configured.get(runtime, ALL, "regularizer", known);
  }
}
