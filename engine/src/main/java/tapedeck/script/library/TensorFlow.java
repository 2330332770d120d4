package tapedeck.script.library;

import java.util.List;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.EnumMember;
import tapedeck.script.library.binding.ModuleTree;
import tapedeck.script.library.binding.NameScope;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Nests;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.binding.Warnings;
import tapedeck.script.library.tensorflow.Comparisons;
import tapedeck.script.library.tensorflow.Composites;
import tapedeck.script.library.tensorflow.Conveniences;
import tapedeck.script.library.tensorflow.Debugging;
import tapedeck.script.library.tensorflow.Devices;
import tapedeck.script.library.tensorflow.Flow;
import tapedeck.script.library.tensorflow.ModuleClass;
import tapedeck.script.library.tensorflow.MovingAverages;
import tapedeck.script.library.tensorflow.OpFunction;
import tapedeck.script.library.tensorflow.PythonFunctions;
import tapedeck.script.library.tensorflow.StaticShapes;
import tapedeck.script.library.tensorflow.function.GraphFunction;
import tapedeck.script.library.tensorflow.function.Loops;
import tapedeck.script.library.tensorflow.function.TensorArray;
import tapedeck.script.library.tensorflow.function.TensorSpec;
import tapedeck.script.library.tensorflow.gradient.CustomGradients;
import tapedeck.script.library.tensorflow.gradient.ForwardAccumulators;
import tapedeck.script.library.tensorflow.gradient.GradientChecks;
import tapedeck.script.library.tensorflow.gradient.Recomputing;
import tapedeck.script.library.tensorflow.gradient.Tapes;
import tapedeck.script.library.tensorflow.image.Pictures;
import tapedeck.script.library.tensorflow.indexing.Counting;
import tapedeck.script.library.tensorflow.indexing.Pieces;
import tapedeck.script.library.tensorflow.indexing.Selecting;
import tapedeck.script.library.tensorflow.linalg.FactorFunctions;
import tapedeck.script.library.tensorflow.linalg.MatrixFunctions;
import tapedeck.script.library.tensorflow.member.IndexedSlices;
import tapedeck.script.library.tensorflow.member.TensorMembers;
import tapedeck.script.library.tensorflow.member.TensorNumPy;
import tapedeck.script.library.tensorflow.nn.AveragedLosses;
import tapedeck.script.library.tensorflow.nn.Images;
import tapedeck.script.library.tensorflow.nn.NeuralFunctions;
import tapedeck.script.library.tensorflow.nn.RowFunctions;
import tapedeck.script.library.tensorflow.nn.Signals;
import tapedeck.script.library.tensorflow.nn.SpatialBlocks;
import tapedeck.script.library.tensorflow.random.Dropout;
import tapedeck.script.library.tensorflow.random.TensorFlowRandom;
import tapedeck.script.library.tensorflow.text.PrintedTensors;
import tapedeck.script.library.tensorflow.text.StringAware;
import tapedeck.script.library.tensorflow.text.Strings;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.Variables;
import tapedeck.tensor.DType;

/**
 * The module {@code tensorflow}: what is the same for all runs, and what each run has of its own.
 */
final class TensorFlow {
  private static final ModuleValue SAME_FOR_ALL_RUNS = new ModuleValue("tensorflow");

  static {
    SAME_FOR_ALL_RUNS.later(members -> new TensorFlow(SAME_FOR_ALL_RUNS).sharedParts());
  }

  private final ModuleTree tree;

  private TensorFlow(ModuleValue root) {
    tree = new ModuleTree(root);
  }

  /** The module of one run. */
  static ModuleValue module() {
    ModuleValue module = Namespace.copy(SAME_FOR_ALL_RUNS);
    return module.later(members -> new TensorFlow(module).ownParts());
  }

  private void ownParts() {
    Warnings warnings = new Warnings();
    CustomGradients customGradients = new CustomGradients(warnings);
    ClassValue tape = new Tapes(warnings).type();
    members("tf.autodiff")
        .value("GradientTape", tape)
        .value("ForwardAccumulator", ForwardAccumulators.TYPE);
    members("tf.train").value("ExponentialMovingAverage", MovingAverages.TYPE);
    members("tf.experimental")
        .value("numpy", ModuleValue.later("tensorflow.experimental.numpy", TensorNumPy::module));
    members("tf")
        .value("GradientTape", tape)
        .method("custom_gradient", "f", customGradients::decorated)
        .method("grad_pass_through", "f", customGradients::passingThrough)
        .method("recompute_grad", "f", new Recomputing(customGradients)::decorated);
  }

  private void sharedParts() {
    Namespace tf = members("tf");
    TensorFlowRandom.install(members("tf.random"));
    Constants.install(tf);
    Composites.install(tf, members("tf.math"), members("tf.nn"), members("tf.linalg"));
    Pieces.install(tf);
    Comparisons.install(members("tf.math"), members("tf.nn"));
    Selecting.install(tf, members("tf.math"), members("tf.nn"));
    SpatialBlocks.install(tf, members("tf.nn"));
    NeuralFunctions.install(tf, members("tf.math"), members("tf.nn"));
    MatrixFunctions.install(tf, members("tf.linalg"));
    Images.install(members("tf.nn"));
    Pictures.install(members("tf.image"));
    PythonFunctions.install(tf);
    GradientChecks.install(members("tf.test"));
    Dropout.install(members("tf.nn"));
    Signals.install(members("tf.signal"));
    FactorFunctions.install(members("tf.linalg"));
    Flow.install(tf);
    Loops.install(tf);
    Debugging.install(tf, members("tf.debugging"));
    AveragedLosses.install(members("tf.nn"));
    StaticShapes.install(tf, members("tf.debugging"));
    Counting.install(tf, members("tf.math"), members("tf.nn"));
    Conveniences.install(tf);
    operations();
    types(tf);
    where(tf);
    RowFunctions.install(tf, members("tf.nn"), "softmax", "log_softmax");
    alias(tf, "cast", "tf.dtypes", "cast");
    alias(tf, "eye", "tf.linalg", "eye");
    alias(tf, "saturate_cast", "tf.dtypes", "saturate_cast");
    alias(members("tf.math"), "l2_normalize", "tf.linalg", "l2_normalize");
    alias(tf, "add_n", "tf.math", "accumulate_n");
    alias(members("tf.nn"), "softmax", "tf.math", "softmax");
    alias(members("tf.nn"), "log_softmax", "tf.math", "log_softmax");
    alias(members("tf.dtypes"), "as_dtype", "tf", "as_dtype");
    Namespace random = members("tf.random");
    for (String name : List.of("Generator", "get_global_generator", "set_global_generator")) {
      alias(random, name, "tf.random.experimental", name);
    }
    alias(random, "split", "tf.random.experimental", "stateless_split");
    alias(random, "fold_in", "tf.random.experimental", "stateless_fold_in");
    tf.value("newaxis", None.NONE)
        .value("__version__", new Str("2.21.0"))
        .value("is_tensor", TensorMembers.isTensor())
        .method(
            "function",
            "func=None, input_signature=None, autograph=True, jit_compile=None,"
                + " reduce_retracing=False, **kwargs",
            GraphFunction::decorated)
        .method(
            "print",
            "*inputs, output_stream=None, summarize=3, sep=' ', end=None",
            PrintedTensors::print)
        .method("executing_eagerly", "", (r, in) -> Bool.of(r.graph() == null))
        .method("inside_function", "", (r, in) -> Bool.of(r.graph() != null));
    Nests.install(members("tf.nest"));
    members("tf.config")
        .method(
            "run_functions_eagerly",
            "run_eagerly",
            (runtime, in) -> {
              GraphFunction.eagerly(runtime, runtime.truth(in[0]));
              return None.NONE;
            })
        .method(
            "functions_run_eagerly", "", (runtime, in) -> Bool.of(GraphFunction.eagerly(runtime)));
    Devices.install(this::members);
    members("tf.version").value("VERSION", new Str("2.21.0"));
    Strings.install(members("tf.strings"));
    alias(members("tf.strings"), "as_string", "tf", "as_string");
    members("tf.io")
        .method(
            "decode_raw",
            "input_bytes, out_type, little_endian=True, fixed_length=None, name=None",
            Strings::raw);
    alias(members("tf.strings"), "to_number", "tf.io", "string_to_number");
    tf.value("string", new StringTensor.StringType("string"));
    Keras.install(tree);
    for (String kind : List.of("losses", "metrics", "optimizers", "initializers")) {
      real("tf.keras." + kind);
      tree.later(
          "tf." + kind, own -> members("tf.keras." + kind).all().forEach(own.all()::putIfAbsent));
    }
    for (String kind :
        List.of("activations", "regularizers", "constraints", "callbacks", "layers")) {
      real("tf.keras." + kind);
    }
    Dispatched.mark(this::members);
    StringAware.install(tf);
    alias(tf, "equal", "tf.math", "equal");
    alias(tf, "not_equal", "tf.math", "not_equal");
    Refusals.install(this::members);
  }

  /** {@code tf.where} with a condition alone answers the places where it holds. */
  private static void where(Namespace tf) {
    Value choosing = tf.all().get("where");
    if (choosing == null) {
      throw new IllegalStateException("no tf.where");
    }
    tf.method(
        "where",
        "condition, x=None, y=None, name=None",
        (runtime, in) ->
            in[1] == None.NONE != (in[2] == None.NONE)
                ? bothOrNone()
                : in[1] == None.NONE && in[2] == None.NONE
                    ? Selecting.places(runtime, in[0])
                    : runtime.call(choosing, in[0], in[1], in[2]));
  }

  private static Value bothOrNone() {
    throw Raise.value("x and y must both be non-None or both be None.");
  }

  private void types(Namespace tf) {
    tf.value("UnconnectedGradients", EnumMember.UNCONNECTED_GRADIENTS)
        .value("VariableAggregation", EnumMember.AGGREGATION)
        .value("VariableSynchronization", EnumMember.SYNCHRONIZATION)
        .value("Variable", Variables.BASE)
        .value("Tensor", Types.TENSOR)
        .value("IndexedSlices", IndexedSlices.TYPE)
        .value("TensorArray", TensorArray.TYPE)
        .value("TensorShape", TensorShape.TYPE)
        .value("TensorSpec", TensorSpec.TYPE)
        .value("DType", TensorFlowDType.TYPE)
        .value("Module", new ModuleClass().type())
        .value("name_scope", NameScope.TYPE);
    for (DType dtype : DType.values()) {
      tf.value(dtype.label(), TensorFlowDType.of(dtype));
      members("tf.dtypes").value(dtype.label(), TensorFlowDType.of(dtype));
    }
    members("tf.dtypes").value("DType", TensorFlowDType.TYPE);
    for (Namespace each : List.of(tf, members("tf.dtypes"))) {
      each.value("half", TensorFlowDType.of(DType.FLOAT16))
          .value("double", TensorFlowDType.of(DType.FLOAT64));
    }
    members("tf.dtypes").method("as_dtype", "type_value", TensorFlowDType::asDType);
    members("tf.errors")
        .value("OpError", Exceptions.OP_ERROR)
        .value("NotFoundError", Exceptions.NOT_FOUND_ERROR)
        .value("InvalidArgumentError", Exceptions.INVALID_ARGUMENT_ERROR)
        .value("OperatorNotAllowedInGraphError", Exceptions.OPERATOR_NOT_ALLOWED)
        .value("ResourceExhaustedError", Exceptions.RESOURCE_EXHAUSTED_ERROR);
    Exceptions.OTHER_OP_ERRORS.forEach(type -> members("tf.errors").value(type.name(), type));
    for (int code = 0; code < Exceptions.OP_ERROR_CODES.size(); code++) {
      members("tf.errors").value(Exceptions.OP_ERROR_CODES.get(code), Int.of(code));
    }
  }

  /** The same function under another name. */
  private void alias(Namespace from, String name, String module, String other) {
    Value function = from.get(name);
    if (function == null) {
      throw new IllegalStateException("no " + name);
    }
    members(module).value(other, function);
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

  private void real(String module) {
    tree.later(module, members -> AbsentNames.keepReal(module, members.all()));
  }

  private Namespace members(String module) {
    return tree.members(module);
  }
}
