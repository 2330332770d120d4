package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A function under {@code tf.function} for arguments of one kind.
 *
 * @param outputs what its answer is like
 * @param summary what it takes, answers and uses
 */
record ConcreteFunction(GraphFunction function, Tuple inputs, Value outputs, String summary)
    implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.eager.polymorphic_function.concrete_function",
          "ConcreteFunction",
          Types.OBJECT,
          null);

  /** A tensor such as a specification asks for; anything else as it is. */
  static Value example(Runtime runtime, Value spec) {
    if (!(spec instanceof TensorSpec wanted)) {
      return Operands.existing(spec) instanceof Tensor tensor ? new TensorValue(tensor) : spec;
    }
    int[] dims = wanted.dims() == null ? new int[0] : wanted.dims().clone();
    Arrays.setAll(dims, i -> dims[i] < 0 ? 2 : dims[i]);
    runtime.allocate(Shape.of(dims).size());
    return new TensorValue(Tensor.full(wanted.dtype(), Shape.of(dims), 1));
  }

  static Value named(Value spec, String name) {
    return spec instanceof TensorSpec given
        ? new TensorSpec(given.dims(), given.dtype(), given.name() == null ? name : given.name())
        : Operands.existing(spec) instanceof Tensor tensor
            ? new TensorSpec(tensor.shape().dims(), tensor.dtype(), name)
            : spec;
  }

  /** Whether arguments are of the kinds asked for. */
  static boolean takes(List<Value> specs, Value[] arguments) {
    if (specs.size() != arguments.length) {
      return false;
    }
    for (int i = 0; i < arguments.length; i++) {
      Operand tensor = Operands.existing(arguments[i]);
      Value spec = specs.get(i);
      Tensor like = Operands.existing(spec) instanceof Tensor one ? one : null;
      boolean fits =
          spec instanceof TensorSpec wanted
              ? tensor != null && wanted.takes(tensor.value().shape(), tensor.value().dtype())
              : like != null && tensor != null
                  ? like.shape().equals(tensor.value().shape())
                      && like.dtype() == tensor.value().dtype()
                  : spec == arguments[i];
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** The tensors of an answer, as they are shown outside of the graph. */
  static Value outputs(Graph graph, Value answer) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(answer)) {
      Operand made = Operands.existing(leaf);
      if (made == null) {
        leaves.add(leaf);
        continue;
      }
      int[] open = graph.open(made.value());
      leaves.add(
          new GraphOutput(
              graph.fresh("Identity"),
              new TensorSpec(
                  open == null ? made.value().shape().dims() : open == Graph.ANY_RANK ? null : open,
                  made.value().dtype(),
                  null)));
    }
    return Structures.pack(answer, leaves);
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public String str(Runtime runtime) {
    return "ConcreteFunction " + summary;
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public Value call(Runtime runtime, Arguments given) {
    for (int i = 0; i < given.positional().length && i < inputs.items().size(); i++) {
      Operand tensor = Operands.existing(given.positional()[i]);
      if (inputs.items().get(i) instanceof TensorSpec spec
          && tensor != null
          && !spec.takes(tensor.value().shape(), tensor.value().dtype())) {
        throw Raise.of(
            Exceptions.INVALID_ARGUMENT_ERROR,
            "cannot compute __inference_%s as input #%d(zero-based) was expected to be a %s tensor but is a %s tensor [Op:__inference_%s]"
                .formatted(
                    runtime.str(runtime.requiredAttribute(function, "__name__")),
                    i,
                    label(spec.dtype()),
                    label(tensor.value().dtype()),
                    runtime.str(runtime.requiredAttribute(function, "__name__"))));
      }
    }
    Value[] all = Arrays.copyOf(given.positional(), inputs.items().size());
    for (int i = given.positional().length; i < all.length; i++) {
      all[i] = inputs.items().get(i);
    }
    return given.names().length > 0 || Arrays.stream(all).anyMatch(TensorSpec.class::isInstance)
        ? function.call(runtime, given)
        : function.call(runtime, Arguments.of(all));
  }

  private static String label(DType dtype) {
    return dtype == DType.FLOAT32 ? "float" : dtype == DType.FLOAT64 ? "double" : dtype.label();
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "structured_input_signature" -> Tuple.of(inputs, DictValue.empty());
      case "structured_outputs" -> outputs;
      case "outputs" ->
          tapedeck.script.value.ListValue.of(
              Structures.flatten(outputs).stream().filter(GraphOutput.class::isInstance).toList());
      case "output_dtypes" ->
          outputs instanceof GraphOutput one ? one.attribute(runtime, "dtype") : null;
      case "output_shapes" ->
          outputs instanceof GraphOutput one ? one.attribute(runtime, "shape") : null;
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of(
        "structured_input_signature",
        "structured_outputs",
        "output_shapes",
        "output_dtypes",
        "outputs");
  }
}
