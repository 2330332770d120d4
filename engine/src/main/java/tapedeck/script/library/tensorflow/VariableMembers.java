package tapedeck.script.library.tensorflow;

import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.NameScope;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.script.value.Variables;
import tapedeck.tape.Variable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What {@code tf.Variable(…)} makes and what {@code variable.} offers. */
public final class VariableMembers {
  private VariableMembers() {}

  static final String SIGNATURE =
      "initial_value=None, trainable=None, validate_shape=True, caching_device=None, name=None,"
          + " variable_def=None, dtype=None, import_scope=None, constraint=None,"
          + " synchronization=None, aggregation=None, shape=None";

  private static final String CHANGE = "self, value, use_locking=None, name=None, read_value=True";
  private static final String MOVE = "self, delta, use_locking=None, name=None, read_value=True";

  public static void install() {
    Scattering.install(Namespace.of(Variables.BASE));
    Namespace.of(Variables.BASE)
        .value("__new__", Builtin.of("Variable", SIGNATURE, VariableMembers::make))
        .method("assign", CHANGE, (runtime, in) -> assign(runtime, in, Variable::assign))
        .method("assign_add", MOVE, (runtime, in) -> move(runtime, in, true))
        .method("assign_sub", MOVE, (runtime, in) -> move(runtime, in, false))
        .method("numpy", "self", VariableMembers::numbers)
        .method("value", "self", (runtime, in) -> Operands.read(runtime, of(in[0])))
        .method("read_value", "self", (runtime, in) -> Operands.read(runtime, of(in[0])))
        .method("is_initialized", "self, name=None", (r, in) -> new TensorValue(Tensor.of(true)))
        .method("get_shape", "self", (runtime, in) -> new TensorShape(of(in[0]).shape()))
        .method(
            "__abs__", "self", (runtime, in) -> new TensorValue(runtime.engine().abs(of(in[0]))))
        .property("device", self -> new Str(TensorMembers.DEVICE))
        .property("shape", self -> new TensorShape(of(self).shape()))
        .property("dtype", self -> TensorFlowDType.of(of(self).dtype()))
        .property("name", self -> new Str(of(self).name() + ":0"))
        .property("trainable", self -> Bool.of(of(self).trainable()));
  }

  static Value make(Runtime runtime, Value[] in) {
    Value initial = in[0];
    if (initial == None.NONE) {
      throw Raise.value(
          "The `initial_value` arg to `tf.Variable` must be specified except when you are not"
              + " providing a `variable_def`. You provided neither.");
    }
    boolean lazy = initial instanceof tapedeck.script.value.Function;
    Value source = lazy ? runtime.call(initial) : initial;
    Tensor value =
        Constants.converted(runtime, source, DTypes.tensorFlow(runtime, in[6]), "initial_value: ");
    if (in[11] != None.NONE) {
      checkShape(value.shape(), Given.shape(runtime, in[11]));
    }
    if (in[4] != None.NONE && !(in[4] instanceof Str)) {
      throw Raise.value("name for name_scope must be a string.");
    }
    String name =
        NameScope.prefix(runtime) + (in[4] instanceof Str given ? given.text() : "Variable");
    boolean trainable = in[1] == None.NONE || runtime.truth(in[1]);
    return new VariableValue(new Variable(value, name, trainable));
  }

  private static Value numbers(Runtime runtime, Value[] in) {
    if (runtime.graph() != null) {
      throw Raise.of(
          Exceptions.NOT_IMPLEMENTED_ERROR,
          "numpy() is only available when eager execution is enabled.");
    }
    return ArrayValue.of(of(in[0]).value().copy());
  }

  private static void checkShape(Shape found, Shape asked) {
    if (!found.equals(asked)) {
      throw Raise.value(
          "In this `tf.Variable` creation, the initial value's shape (%s) is not compatible with the explicitly supplied `shape` argument (%s)."
              .formatted(found, asked));
    }
  }

  /** A way to give a variable a new value. */
  private interface Change {
    void apply(Variable variable, Tensor by);
  }

  private static Value assign(Runtime runtime, Value[] in, Change change) {
    Variable variable = of(in[0]);
    Tensor by = Constants.converted(runtime, in[1], variable.dtype(), "");
    change.apply(variable, by);
    return runtime.truth(in[4]) ? new UnreadVariable(variable) : None.NONE;
  }

  private static Value move(Runtime runtime, Value[] in, boolean up) {
    return assign(
        runtime,
        in,
        (variable, by) -> {
          checkMove(variable, by, up ? "AssignAddVariableOp" : "AssignSubVariableOp");
          if (up) {
            variable.assignAdd(by);
          } else {
            variable.assignSub(by);
          }
        });
  }

  private static void checkMove(Variable variable, Tensor by, String kernel) {
    if (!by.shape().equals(variable.shape())) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape %s using a Tensor with shape %s, shapes must be equal. [Op:%s] name: "
              .formatted(kernel, variable.shape().bracketed(), by.shape().bracketed(), kernel));
    }
  }

  private static Variable of(Value self) {
    if (Operands.existing(self) instanceof Variable variable) {
      return variable;
    }
    throw Raise.type("descriptor requires a 'Variable' object, not " + Types.nameOf(self));
  }

  /** The operators that TensorFlow refuses as {@code v += 1}. */
  public static void checkAugmented(Operator operator) {
    String sign = operator.sign();
    String text =
        switch (operator) {
          case ADD -> augmented("variable", sign, "variable.assign_add(value)", "variable + value");
          case SUB -> augmented("variable", sign, "variable.assign_sub(value)", "variable * value");
          case MUL, DIV, POW ->
              augmented(
                  "var", sign, "var.assign(var " + sign + " value)", "var " + sign + " value");
          case FLOOR_DIV, MOD, MATMUL, AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT -> null;
        };
    if (text != null) {
      throw Raise.of(Exceptions.RUNTIME_ERROR, text);
    }
  }

  private static String augmented(String name, String sign, String change, String plain) {
    return "`%s %s= value` with `tf.Variable`s is not supported. Use `%s` to modify the variable, or `out = %s` if you need to get a new output Tensor."
        .formatted(name, sign, change, plain);
  }
}
