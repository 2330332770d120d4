package tapedeck.script.library.keras;

import java.util.Map;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** Keras' penalties on weights, by their size or its square. */
final class Regularizers {
  private Regularizers() {}

  private static final ClassValue L1 = type("L1", "l1=0.01");
  private static final ClassValue L2 = type("L2", "l2=0.01");
  private static final ClassValue L1L2 = type("L1L2", "l1=0.0, l2=0.0");
  private static final Map<String, ClassValue> NAMED =
      Map.of("l1", L1, "l2", L2, "l1_l2", L1L2, "L1", L1, "L2", L2, "L1L2", L1L2);

  static void install(Namespace regularizers) {
    NAMED.forEach(regularizers::value);
  }

  private static ClassValue type(String name, String signature) {
    Parameters parameters = Parameters.parse(signature);
    return ClassValue.builtin(
        "keras.src.regularizers.regularizers",
        name,
        Types.OBJECT,
        (runtime, type, given) -> {
          Value[] in = parameters.bind(name + ".__init__()", given);
          double first = Constants.number(runtime, in[0]);
          return switch (name) {
            case "L1" -> new Penalty(type, first, 0);
            case "L2" -> new Penalty(type, 0, first);
            default -> new Penalty(type, first, Constants.number(runtime, in[1]));
          };
        });
  }

  /** A penalty a script made. */
  private record Penalty(ClassValue type, double l1, double l2) implements HostObject {
    @Override
    public Value call(Runtime runtime, Arguments given) {
      Operand x = Operands.tensor(runtime, given.positional()[0], null);
      Engine k = runtime.engine();
      Tensor sum = null;
      if (l1 != 0) {
        sum = k.mul(of(x, l1), k.reduceSum(k.abs(x)));
      }
      if (l2 != 0) {
        Tensor squares = k.mul(of(x, l2), k.reduceSum(k.square(x)));
        sum = sum == null ? squares : k.add(sum, squares);
      }
      return new TensorValue(sum == null ? of(x, 0) : sum);
    }

    private static Tensor of(Operand like, double number) {
      return tapedeck.op.Calculus.constant(like.value(), number);
    }
  }

  /** A penalty by itself or by its name. */
  static Value get(Runtime runtime, Value given) {
    if (given instanceof Str text) {
      ClassValue type = NAMED.get(text.text());
      if (type == null) {
        throw Raise.value("Could not interpret regularizer identifier: " + text.text());
      }
      return runtime.call(type);
    }
    return given == None.NONE ? None.NONE : given;
  }
}
