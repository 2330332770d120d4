package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;

/** Functions of Python as operations: {@code tf.py_function} and {@code tf.numpy_function}. */
public final class PythonFunctions {
  private PythonFunctions() {}

  public static void install(Namespace tf) {
    tf.method(
            "py_function",
            "func=None, inp=None, Tout=None, name=None",
            (r, in) -> in[0] == None.NONE ? decorator(in, false) : called(r, in, false))
        .method(
            "numpy_function",
            "func=None, inp=None, Tout=None, stateful=True, name=None",
            (r, in) -> in[0] == None.NONE ? decorator(in, true) : called(r, in, true));
  }

  /** What makes an operation of the function below it, called with its inputs. */
  private static Value decorator(Value[] options, boolean arrays) {
    return Builtin.of(
        "decorator",
        "func",
        (r, in) ->
            Builtin.of(
                nameOf(r, in[0]),
                "*args",
                (runtime, inputs) ->
                    called(runtime, new Value[] {in[0], inputs[0], options[2]}, arrays)));
  }

  private static String nameOf(Runtime runtime, Value function) {
    Value name = runtime.attribute(function, "__name__");
    return name == null ? "function" : runtime.str(name);
  }

  private static Value called(Runtime runtime, Value[] in, boolean arrays) {
    List<Value> given = new ArrayList<>();
    for (Value each : runtime.all(in[1])) {
      Operand operand = Operands.tensor(runtime, each, null);
      given.add(
          arrays
              ? ArrayValue.of(operand.value().copy())
              : each instanceof TensorValue ? each : new TensorValue(read(runtime, operand)));
    }
    Value answer = answer(runtime, in[0], given, arrays);
    if (in[2] instanceof ListValue || in[2] instanceof Tuple) {
      List<Value> types = runtime.all(in[2]);
      List<Value> parts = types.isEmpty() ? List.of() : runtime.all(answer);
      List<Value> made = new ArrayList<>();
      for (int i = 0; i < parts.size() && i < types.size(); i++) {
        made.add(converted(runtime, parts.get(i), types.get(i)));
      }
      return ListValue.of(made);
    }
    return in[2] == None.NONE ? None.NONE : converted(runtime, answer, in[2]);
  }

  /** Python runs each time, outside of any graph. */
  private static Value answer(Runtime runtime, Value function, List<Value> given, boolean arrays) {
    Arguments arguments = Arguments.of(given.toArray(Value[]::new));
    if (runtime.graph() == null) {
      return runtime.call(function, arguments);
    }
    try {
      return runtime.outside(() -> runtime.call(function, arguments));
    } catch (Raise raise) {
      throw new GraphFault(
          raise.exception().type().isSubclassOf(Exceptions.VALUE_ERROR)
                  || raise.exception().type().isSubclassOf(Exceptions.TYPE_ERROR)
              ? Exceptions.INVALID_ARGUMENT_ERROR
              : UNKNOWN,
          arrays ? "PyFunc" : "EagerPyFunc",
          "%s: %s\nTraceback (most recent call last):\n"
              .formatted(raise.exception().type().name(), runtime.str(raise.exception())));
    }
  }

  private static final ClassValue UNKNOWN =
      Exceptions.OTHER_OP_ERRORS.stream()
          .filter(type -> type.name().equals("UnknownError"))
          .findFirst()
          .orElse(Exceptions.OP_ERROR);

  private static tapedeck.tensor.Tensor read(Runtime runtime, Operand operand) {
    return runtime.engine().identity(operand);
  }

  private static Value converted(Runtime runtime, Value value, Value type) {
    DType dtype = DTypes.tensorFlow(runtime, type);
    Operand existing = Operands.existing(value);
    return existing != null
        ? new TensorValue(runtime.engine().identity(existing))
        : Constants.value(
            Constants.array(runtime, value).cast(dtype == null ? DType.FLOAT32 : dtype));
  }
}
