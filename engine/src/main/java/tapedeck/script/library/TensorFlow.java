package tapedeck.script.library;

import java.util.Arrays;
import java.util.LinkedHashMap;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.Variables;
import tapedeck.tensor.DType;

/** The module {@code tensorflow} of one run. */
final class TensorFlow {
  private final ModuleValue root = new ModuleValue("tensorflow", new LinkedHashMap<>());
  private final Warnings warnings = new Warnings();

  static ModuleValue module() {
    TensorFlow made = new TensorFlow();
    made.fill();
    return made.root;
  }

  private void fill() {
    Namespace tf = members("tf");
    Constants.install(tf);
    operations();
    tf.value("GradientTape", new Tapes(warnings).type())
        .value("UnconnectedGradients", EnumMember.unconnectedGradients())
        .value("Variable", Variables.BASE)
        .value("Tensor", Types.TENSOR)
        .value("TensorShape", TensorShape.TYPE)
        .value("DType", TensorFlowDType.TYPE)
        .value("Module", new ModuleClass().type())
        .value("newaxis", None.NONE)
        .value("__version__", new Str("2.21.0"))
        .value("is_tensor", TensorMembers.isTensor())
        .method("function", "func=None, **kwargs", Decorators::function)
        .method(
            "print",
            "*inputs, output_stream=None, summarize=3, sep=' ', end=None",
            Decorators::print)
        .method("executing_eagerly", "", (runtime, in) -> Bool.TRUE);
    for (DType dtype : DType.values()) {
      tf.value(dtype.label(), TensorFlowDType.of(dtype));
      members("tf.dtypes").value(dtype.label(), TensorFlowDType.of(dtype));
    }
    members("tf.dtypes").method("as_dtype", "type_value", Decorators::asDType);
    members("tf.errors")
        .value("InvalidArgumentError", Exceptions.INVALID_ARGUMENT_ERROR)
        .value("ResourceExhaustedError", Exceptions.RESOURCE_EXHAUSTED_ERROR);
    members("tf.config").method("run_functions_eagerly", "run_eagerly", (r, in) -> None.NONE);
    TensorFlowRandom.install(members("tf.random"));
    Optimizers optimizers = new Optimizers();
    optimizers.install(members("tf.keras.optimizers"));
    optimizers.install(members("tf.optimizers"));
    Optimizers.installLegacy(members("tf.keras.optimizers.legacy"));
    Optimizers.installSchedules(members("tf.keras.optimizers.schedules"));
    optimizers.installOld(members("tf.compat.v1.train"));
    Refusals.install(this::members);
  }

  /** Every name the catalogue gives an operation. */
  private void operations() {
    for (Op op : Catalogue.all()) {
      for (String name : op.pythonNames()) {
        int dot = name.lastIndexOf('.');
        members(name.substring(0, dot))
            .value(name.substring(dot + 1), OpFunction.of(name.substring(dot + 1), op));
      }
    }
  }

  /**
   * The members of a module by its full name: {@code tf.keras.optimizers}; made when first asked.
   */
  private Namespace members(String module) {
    ModuleValue at = root;
    for (String part : Arrays.asList(module.split("\\.")).subList(1, module.split("\\.").length)) {
      Value inner = at.member(part);
      if (!(inner instanceof ModuleValue)) {
        inner = new ModuleValue(at.name() + "." + part, new LinkedHashMap<>());
        at.members().put(part, inner);
      }
      at = (ModuleValue) inner;
    }
    return Namespace.of(at.members());
  }
}
