package tapedeck.script.library.keras.weight;

import java.util.LinkedHashMap;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
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
    ClassValue one = define("L1", "l1=0.01", Regularizers::penalty, true);
    ClassValue orthogonal =
        define("OrthogonalRegularizer", "factor=0.01, mode='rows'", Regularizers::orthogonal, true);
    ClassValue two = define("L2", "l2=0.01", Regularizers::penalty, false);
    ClassValue both = define("L1L2", "l1=0.0, l2=0.0", Regularizers::penalty, false);
    ALL.value("L1", one)
        .value("l1", one)
        .value("L2", two)
        .value("l2", two)
        .value("L1L2", both)
        .value("l1_l2", both)
        .value("OrthogonalRegularizer", orthogonal)
        .value("Regularizer", BASE);
  }

  /** Fills {@code keras.regularizers}. */
  public static void install(Namespace regularizers) {
    ALL.all().forEach(regularizers::value);
    regularizers.method("get", "identifier", (runtime, in) -> get(runtime, in[0]));
  }

  /**
   * A class of penalties.
   *
   * @param tensors whether its objects keep factors as tensors, and so tell of them as rounded
   */
  private static ClassValue define(
      String name, String options, Configured.Call call, boolean tensors) {
    ClassValue type = Configured.define(BASE, name, options, call);
    Value begin = java.util.Objects.requireNonNull(type.attributes().get("__init__"));
    Namespace.of(type)
        .method(
            "__init__",
            "self, " + options,
            (runtime, in) -> {
              Value[] given = in.clone();
              for (int i = 1; i < in.length; i++) {
                String declared = options.split(", ")[i - 1];
                String option = declared.replaceAll("=.*", "");
                boolean left = in[i] == None.NONE && option.startsWith("l");
                Value value =
                    left ? Float.of(Double.parseDouble(declared.replaceAll(".*=", ""))) : in[i];
                given[i] =
                    option.equals("mode")
                        ? mode(runtime, value)
                        : factor(runtime, option, value, tensors);
              }
              return runtime.call(begin, given);
            });
    if (tensors) {
      Value tell = java.util.Objects.requireNonNull(type.attributes().get("get_config"));
      Namespace.of(type)
          .method(
              "get_config",
              "self",
              (runtime, in) -> {
                DictValue config = (DictValue) runtime.call(tell, in);
                config
                    .entries()
                    .replaceAll((option, value) ->
                        value instanceof TensorValue tensor
                            ? Float.of(tensor.tensor().getDouble(0))
                            : value);
                return config;
              });
    }
    return type;
  }

  private static Value factor(Runtime runtime, String option, Value given, boolean tensor) {
    double factor = given == None.NONE ? -1 : Constants.number(runtime, given);
    if (factor < 0) {
      throw Raise.value(
          "Invalid value for argument %s: expected a non-negative float.Received: %s=%s"
              .formatted(option, option, runtime.str(given)));
    }
    return tensor ? new TensorValue(Tensor.of((float) factor)) : Float.of(factor);
  }

  private static Value mode(Runtime runtime, Value given) {
    if (!given.equals(new Str("rows")) && !given.equals(new Str("columns"))) {
      throw Raise.value(
          "Invalid value for argument `mode`. Expected one of {\"rows\", \"columns\"}. Received:"
              + " mode="
              + runtime.str(given));
    }
    return given;
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
