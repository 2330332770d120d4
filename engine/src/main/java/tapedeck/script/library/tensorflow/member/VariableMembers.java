package tapedeck.script.library.tensorflow.member;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.EnumMember;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.NameScope;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.OpenShape;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.StringVariable;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableFacts;
import tapedeck.script.value.VariableValue;
import tapedeck.script.value.Variables;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What {@code tf.Variable(…)} makes and what {@code variable.} offers. */
public final class VariableMembers {
  private static final EnumMember AUTO = EnumMember.of(EnumMember.SYNCHRONIZATION, "AUTO");
  private static final EnumMember UNAGGREGATED = EnumMember.noAggregation();

  private static final ClassValue OUT_OF_RANGE =
      Exceptions.OTHER_OP_ERRORS.stream()
          .filter(type -> type.name().equals("OutOfRangeError"))
          .findFirst()
          .orElseThrow();

  private VariableMembers() {}

  static final String SIGNATURE =
      "initial_value=None, trainable=None, validate_shape=True, caching_device=None, name=None,"
          + " variable_def=None, dtype=None, import_scope=None, constraint=None,"
          + " synchronization=None, aggregation=None, shape=None";

  private static final String CHANGE = "self, value, use_locking=None, name=None, read_value=True";
  private static final String MOVE = "self, delta, use_locking=None, name=None, read_value=True";

  public static void install() {
    Namespace members = Namespace.of(Variables.BASE).owner("BaseResourceVariable");
    Scattering.install(members);
    members
        .value("__new__", Builtin.of("Variable", SIGNATURE, VariableMembers::make))
        .method("assign", CHANGE, (runtime, in) -> assign(runtime, in, Variable::assign))
        .method("assign_add", MOVE, (runtime, in) -> move(runtime, in, true))
        .method("assign_sub", MOVE, (runtime, in) -> move(runtime, in, false))
        .method("numpy", "self", VariableMembers::numbers)
        .method("value", "self", (runtime, in) -> Operands.read(runtime, of(in[0])))
        .method("read_value", "self", (runtime, in) -> Operands.read(runtime, of(in[0])))
        .method("is_initialized", "self, name=None", (r, in) -> new TensorValue(Tensor.of(true)))
        .method("get_shape", "self", (runtime, in) -> shape(in[0]))
        .method(
            "__abs__", "self", (runtime, in) -> new TensorValue(runtime.engine().abs(of(in[0]))))
        .method("count_up_to", "self, limit", (runtime, in) -> counted(runtime, in))
        .method(
            "sparse_read",
            "self, indices, name=None",
            (r, in) -> Composed.tf(r, "gather", in[0], in[1]))
        .method(
            "gather_nd",
            "self, indices, name=None",
            (r, in) -> Composed.tf(r, "gather_nd", in[0], in[1]))
        .method("set_shape", "self, shape", VariableMembers::checkSet)
        .method("eval", "self, session=None", (runtime, in) -> uneager())
        .property("constraint", self -> facts(self).constraint())
        .property("synchronization", self -> said(facts(self).synchronization(), AUTO))
        .property("aggregation", self -> said(facts(self).aggregation(), UNAGGREGATED))
        .property("initializer", self -> None.NONE)
        .property("op", self -> undefined("op"))
        .property("graph", self -> undefined("graph"))
        .property("initial_value", self -> noInitialValue())
        .property("device", self -> new Str(TensorMembers.DEVICE))
        .property("shape", VariableMembers::shape)
        .property("dtype", self -> TensorFlowDType.of(of(self).dtype()))
        .property("name", self -> new Str(of(self).name() + ":0"))
        .property("trainable", self -> Bool.of(of(self).trainable()));
    Reference.install(Namespace.of(Variables.BASE));
  }

  static Value make(Runtime runtime, Value[] in) {
    Value initial = in[0];
    if (initial == None.NONE) {
      throw Raise.value(
          "The `initial_value` arg to `tf.Variable` must be specified except when you are not"
              + " providing a `variable_def`. You provided neither.");
    }
    boolean lazy = initial instanceof Function;
    Value source = lazy ? runtime.call(initial) : initial;
    StringTensor strings = StringTensor.of(source, StringTensor.Kind.TENSOR);
    if (strings != null) {
      String called =
          NameScope.prefix(runtime) + (in[4] instanceof Str given ? given.text() : "Variable");
      return new StringVariable(strings, called, in[1] == None.NONE || runtime.truth(in[1]));
    }
    DType dtype = DTypes.tensorFlow(runtime, in[6]);
    Tensor value =
        source instanceof VariableValue
            ? runtime.engine().quietly(k -> initial(runtime, source, dtype))
            : initial(runtime, source, dtype);
    Value shape = None.NONE;
    if (in[11] != None.NONE) {
      shape = OpenShape.of(OpenShape.sizes(runtime, in[11]));
      checkShape(value.shape(), shape, runtime.str(in[11]));
    }
    if (in[4] != None.NONE && !(in[4] instanceof Str)) {
      throw Raise.value("name for name_scope must be a string.");
    }
    String name =
        NameScope.prefix(runtime) + (in[4] instanceof Str given ? given.text() : "Variable");
    VariableFacts facts = facts(runtime, in, shape);
    boolean read = in[9] instanceof EnumMember when && when.name().equals("ON_READ");
    boolean trainable = in[1] == None.NONE ? !read : runtime.truth(in[1]);
    if (runtime.graph() instanceof Graph graph) {
      graph.checkVariables();
    }
    Variable variable = new Variable(value, name, trainable);
    variable.userData(facts);
    if (shape instanceof OpenShape open) {
      variable.open(next -> OpenShape.fits(open.dims(), next.dims()), open.str(runtime));
    }
    return new VariableValue(variable);
  }

  private static VariableFacts facts(Runtime runtime, Value[] in, Value shape) {
    if (in[8] != None.NONE && !isCallable(in[8])) {
      throw Raise.value(
          "Argument `constraint` must be None or a callable. a callable. Got a %s:  %s"
              .formatted(runtime.repr(Types.of(in[8])), runtime.str(in[8])));
    }
    checkMode(runtime, in[9], "synchronization", EnumMember.SYNCHRONIZATION, in[4]);
    checkMode(runtime, in[10], "aggregation", EnumMember.AGGREGATION, in[4]);
    return new VariableFacts(
        in[8], in[9], in[10], shape instanceof OpenShape open ? open : None.NONE);
  }

  private static boolean isCallable(Value value) {
    return switch (value) {
      case Function function -> true;
      case Builtin builtin -> true;
      case BoundMethod method -> true;
      case ClassValue type -> true;
      case Instance object -> object.type().lookup("__call__") != null;
      case HostObject host -> host.isCallable();
      default -> false;
    };
  }

  private static void checkMode(
      Runtime runtime, Value given, String what, ClassValue type, Value name) {
    boolean known =
        given == None.NONE
            || given instanceof EnumMember member
                && (member.type() == type || member.type() == UNAGGREGATED.type());
    if (!known) {
      throw Raise.value(
          "Invalid variable %s mode: %s for variable: %s"
              .formatted(what, runtime.str(given), runtime.str(name)));
    }
  }

  private static VariableFacts facts(Value self) {
    return VariableFacts.of(of(self));
  }

  private static Value shape(Value self) {
    return said(facts(self).shape(), new TensorShape(of(self).shape()));
  }

  private static Value said(Value given, Value unsaid) {
    return given == None.NONE ? unsaid : given;
  }

  private static Value undefined(String name) {
    throw Raise.attribute("Tensor." + name + " is undefined when eager execution is enabled.");
  }

  private static Value noInitialValue() {
    throw Raise.of(
        Exceptions.RUNTIME_ERROR,
        "This property is not supported when eager execution is enabled.",
        "variable.numpy() is the value that it has now.");
  }

  private static Value uneager() {
    throw Raise.of(
        Exceptions.RUNTIME_ERROR,
        "This operation is not supported when eager execution is enabled.",
        "variable.numpy() is the value that it has now.");
  }

  private static Value checkSet(Runtime runtime, Value[] in) {
    Value shape = new TensorShape(of(in[0]).shape());
    runtime.call(runtime.requiredAttribute(shape, "merge_with"), in[1]);
    return None.NONE;
  }

  /** Adds 1 unless the limit is reached; answers the value before. */
  private static Value counted(Runtime runtime, Value[] in) {
    Variable variable = of(in[0]);
    if (!variable.dtype().isInteger()) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "Value for attr 'T' of %s is not in the list of allowed values: int32, int64"
              .formatted(variable.dtype().kernelName()));
    }
    Tensor before = variable.value();
    long limit = Given.one(runtime, in[1]);
    if (before.getLong(0) >= limit) {
      throw Raise.of(
          OUT_OF_RANGE,
          "{{function_node __wrapped__ResourceCountUpTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Reached limit of %d [Op:ResourceCountUpTo] name: "
              .formatted(limit));
    }
    variable.assignAdd(Tensor.full(variable.dtype(), variable.shape(), 1));
    return new TensorValue(before.copy());
  }

  private static Value numbers(Runtime runtime, Value[] in) {
    if (runtime.graph() != null) {
      throw Raise.of(
          Exceptions.NOT_IMPLEMENTED_ERROR,
          "numpy() is only available when eager execution is enabled.");
    }
    return ArrayValue.of(runtime.engine().read(of(in[0])).copy());
  }

  private static Tensor initial(Runtime runtime, Value source, @Nullable DType dtype) {
    return Constants.converted(runtime, source, dtype, "initial_value: ");
  }

  private static void checkShape(Shape found, Value shape, String asked) {
    if (shape instanceof TensorShape fixed
        ? !found.equals(fixed.shape())
        : !OpenShape.fits(((OpenShape) shape).dims(), found.dims())) {
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
