package tapedeck.script.library.keras.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.model.SymbolicOperations;
import tapedeck.script.library.tensorflow.nn.NeuralFunctions;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;
import tapedeck.train.CrossEntropy;

/** The functions of {@code tf.keras.activations}, which layers also take by name. */
public final class KerasActivations {
  private static final Map<String, Value> ALL = new LinkedHashMap<>();

  /** Activations that are written with other operations. */
  static final List<String> ACTIVATIONS =
      List.of(
          "celu",
          "glu",
          "hard_shrink",
          "soft_shrink",
          "sparse_plus",
          "sparse_sigmoid",
          "sparsemax",
          "squareplus",
          "threshold");

  private KerasActivations() {}

  /** An activation of one tensor. */
  private interface Curve {
    Tensor of(Engine k, Operand x);
  }

  static {
    define("linear", "x", (r, in) -> in[0]);
    curve("tanh", Engine::tanh);
    curve("sigmoid", (k, x) -> CrossEntropy.from(x, k.sigmoid(x)));
    curve("exponential", Engine::exp);
    curve("softsign", (k, x) -> k.apply(Catalogue.required("softsign"), x));
    curve("hard_sigmoid", (k, x) -> sixth(k, x));
    curve("hard_silu", (k, x) -> k.mul(x, sixth(k, x)));
    curve("silu", (k, x) -> k.apply(Catalogue.required("silu"), x, of(x, 1)));
    curve("mish", (k, x) -> k.mul(x, k.tanh(k.apply(Catalogue.required("softplus"), x))));
    curve("tanh_shrink", (k, x) -> k.sub(x, k.tanh(x)));
    curve("hard_tanh", (k, x) -> k.maximum(k.minimum(x, of(x, 1)), of(x, -1)));
    curve("log_sigmoid", (k, x) -> k.neg(k.apply(Catalogue.required("softplus"), k.neg(x))));
    for (String name : new String[] {"softplus", "selu", "relu6"}) {
      curve(name, (k, x) -> k.apply(Catalogue.required(name), x));
    }
    ALL.put("swish", ALL.get("silu"));
    ALL.put("hard_swish", ALL.get("hard_silu"));
    define("relu", "x, negative_slope=0.0, max_value=None, threshold=0.0", KerasActivations::relu);
    define("leaky_relu", "x, negative_slope=0.2", NeuralFunctions::leaky);
    define("elu", "x, alpha=1.0", KerasActivations::elu);
    define("gelu", "x, approximate=False", NeuralFunctions::gelu);
    define(
        "softmax",
        "x, axis=-1",
        (r, in) -> {
          Operand x = operand(r, in[0]);
          if (!isLast(r, x, in[1])) {
            return Composed.tf(r, "nn.softmax", in[0], in[1]);
          }
          Tensor made = r.engine().apply(softmax("softmax"), Attributes.NONE, x);
          return new TensorValue(CrossEntropy.from(x, made));
        });
    define(
        "log_softmax",
        "x, axis=-1",
        (r, in) -> {
          Operand x = operand(r, in[0]);
          if (!isLast(r, x, in[1])) {
            return Composed.tf(r, "nn.log_softmax", in[0], in[1]);
          }
          return new TensorValue(r.engine().apply(softmax("log_softmax"), Attributes.NONE, x));
        });
  }

  /** Fills {@code keras.activations}. */
  public static void install(Namespace activations) {
    ALL.forEach(activations::value);
    activations.method("get", "identifier", (runtime, in) -> get(runtime, in[0]));
    activations.method(
        "deserialize", "config, custom_objects=None", (runtime, in) -> get(runtime, in[0]));
    activations.method(
        "serialize",
        "activation",
        (runtime, in) -> in[0] instanceof Builtin known ? new Str(known.name()) : None.NONE);
  }

  /** An activation by its name, by itself, or none, which is linear. */
  public static Value get(Runtime runtime, Value given) {
    return switch (given) {
      case None none -> linear();
      case Str name when ALL.containsKey(name.text()) -> ALL.get(name.text());
      case Str name when ACTIVATIONS.contains(name.text()) ->
          Composed.member(runtime, "keras.activations." + name.text());
      case Str name ->
          throw Raise.value("Could not interpret activation function identifier: " + name.text());
      case tapedeck.script.value.Int number ->
          throw Raise.value(
              "Could not interpret activation function identifier: " + runtime.str(number));
      default -> given;
    };
  }

  /** The activation that changes nothing. */
  public static Value linear() {
    return java.util.Objects.requireNonNull(ALL.get("linear"));
  }

  private static void define(String name, String signature, Builtin.Body body) {
    Builtin function = Builtin.of(name, signature, body);
    String type =
        switch (name) {
          case "relu" -> "ReLU";
          case "exponential" -> "Exp";
          case "swish" -> "Silu";
          default -> SymbolicOperations.camel(name);
        };
    boolean plain = name.equals("linear") || name.equals("mish") || name.equals("hard_silu");
    ALL.put(name, plain ? function : SymbolicOperations.admitting(name, type, function));
  }

  private static void curve(String name, Curve curve) {
    define(
        name,
        "x",
        (runtime, in) -> {
          Operand x = operand(runtime, in[0]);
          Tensor made = curve.of(runtime.engine(), x);
          return made == x ? in[0] : new TensorValue(made);
        });
  }

  private static Operand operand(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null);
  }

  private static Tensor of(Operand like, double number) {
    return tapedeck.op.Calculus.constant(like.value(), number);
  }

  private static Op softmax(String name) {
    return Catalogue.required(name);
  }

  private static boolean isLast(Runtime runtime, Operand x, Value axis) {
    int asked = Given.one(runtime, axis);
    return asked == -1 || asked == x.value().rank() - 1;
  }

  /** relu6(x + 3) / 6. */
  private static Tensor sixth(Engine k, Operand x) {
    return k.div(k.apply(Catalogue.required("relu6"), k.add(x, of(x, 3))), of(x, 6));
  }

  private static Value relu(Runtime runtime, Value[] in) {
    Operand x = operand(runtime, in[0]);
    Engine k = runtime.engine();
    double slope = Constants.number(runtime, in[1]);
    double threshold = Constants.number(runtime, in[3]);
    @Nullable Double most = in[2] == None.NONE ? null : (Double) Constants.number(runtime, in[2]);
    if (slope == 0 && threshold == 0 && most == null) {
      return new TensorValue(k.relu(x));
    }
    if (slope == 0 && threshold == 0 && most != null && most == 6) {
      return new TensorValue(k.apply(Catalogue.required("relu6"), x));
    }
    if (threshold == 0 && most == null) {
      return new TensorValue(k.apply(Catalogue.required("leaky_relu"), x, of(x, slope)));
    }
    Tensor limit = of(x, threshold);
    Tensor above = k.where(k.greater(x, limit), x, of(x, 0));
    if (most != null) {
      above = k.minimum(above, of(x, most));
    }
    Tensor below = k.mul(of(x, slope), k.minimum(k.sub(x, limit), of(x, 0)));
    return new TensorValue(slope == 0 ? above : k.add(above, below));
  }

  private static Value elu(Runtime runtime, Value[] in) {
    Operand x = operand(runtime, in[0]);
    Engine k = runtime.engine();
    double alpha = Constants.number(runtime, in[1]);
    Tensor made = k.apply(Catalogue.required("elu"), x);
    return new TensorValue(
        alpha == 1 ? made : k.where(k.greater(x, of(x, 0)), made, k.mul(of(x, alpha), made)));
  }
}
