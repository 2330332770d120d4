package tapedeck.script.library.tensorflow;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.train.ExponentialMovingAverage}: for each variable another that follows it slowly. */
public final class MovingAverages implements HostObject {
  private static final Parameters SIGNATURE =
      Parameters.parse(
          "self, decay, num_updates=None, zero_debias=False, name='ExponentialMovingAverage'");

  /** The class itself. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.training.moving_averages",
          "ExponentialMovingAverage",
          Types.OBJECT,
          MovingAverages::make);

  static {
    Namespace.of(TYPE)
        .method("apply", "self, var_list=None", (r, in) -> of(in[0]).follow(r, in[1]))
        .method("average", "self, var", (r, in) -> of(in[0]).average(r, in[1]))
        .method("average_name", "self, var", (r, in) -> of(in[0]).averageName(r, in[1]))
        .property("name", self -> of(self).name);
  }

  private final Value decay;
  private final Value updates;
  private final Value name;
  private final Map<Variable, Variable> averages = new IdentityHashMap<>();

  /** How many averages of a name a run has made. */
  private static final class Names {
    final Map<String, Integer> taken = new HashMap<>();
  }

  private MovingAverages(Value decay, Value updates, Value name) {
    this.decay = decay;
    this.updates = updates;
    this.name = name;
  }

  private static Value make(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = SIGNATURE.bind("ExponentialMovingAverage.__init__()", given.with(None.NONE));
    return new MovingAverages(in[1], in[2], in[4]);
  }

  private static MovingAverages of(Value self) {
    if (self instanceof MovingAverages averages) {
      return averages;
    }
    throw Raise.type("descriptor requires an 'ExponentialMovingAverage' object");
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  private Value follow(Runtime runtime, Value given) {
    List<Value> list = Conversion.drain(runtime, runtime.iterate(given));
    for (Value each : list) {
      if (!(each instanceof VariableValue) && Operands.isTensor(each)) {
        throw Raise.type(
            "tf.train.ExponentialMovingAverage does not support non-Variable tensors when eager"
                + " execution is enabled.");
      }
    }
    for (Value each : list) {
      Variable variable = variable(runtime, each);
      if (!variable.dtype().isFloating()) {
        throw Raise.type(
            "The variables must be half, float, or double: %s:0".formatted(variable.name()));
      }
      averages.computeIfAbsent(
          variable, key -> new Variable(key.value(), fresh(runtime, key), false));
    }
    float left = 1f - rate(runtime);
    for (Value each : list) {
      Variable variable = variable(runtime, each);
      Variable average = averages.get(variable);
      if (average != null) {
        Tensor by =
            runtime
                .engine()
                .quietly(k ->
                    k.mul(
                        k.sub(average.value(), variable.value()),
                        Tensor.full(average.dtype(), Shape.SCALAR, left)));
        average.assignSub(by);
      }
    }
    return None.NONE;
  }

  /** How much of an average stays. */
  private float rate(Runtime runtime) {
    float asked = (float) Constants.number(runtime, decay);
    if (updates == None.NONE) {
      return asked;
    }
    float count =
        (float) Operands.tensor(runtime, updates, null).value().cast(DType.FLOAT32).getDouble(0);
    return Math.min(asked, (1 + count) / (10 + count));
  }

  private String fresh(Runtime runtime, Variable variable) {
    String stem = variable.name() + "/" + runtime.str(name);
    int before = runtime.own(Names.class, Names::new).taken.merge(stem, 1, Integer::sum) - 1;
    return before == 0 ? stem : stem + "_" + before;
  }

  private Value average(Runtime runtime, Value given) {
    Variable average = averages.get(variable(runtime, given));
    return average == null ? None.NONE : new VariableValue(average);
  }

  private Value averageName(Runtime runtime, Value given) {
    Variable variable = variable(runtime, given);
    @Nullable Variable average = averages.get(variable);
    return new Str(average == null ? variable.name() + "/" + runtime.str(name) : average.name());
  }

  private static Variable variable(Runtime runtime, Value given) {
    if (Operands.existing(given) instanceof Variable variable) {
      return variable;
    }
    throw Raise.attribute("'%s' object has no attribute 'ref'".formatted(Types.nameOf(given)));
  }
}
