package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A function under {@code tf.function} for arguments of one kind.
 *
 * @param self the object whose method it is; null for a function
 * @param outputs what its answer is like
 * @param summary what it takes, answers and uses
 * @param answer the type of its answer
 * @param captures variables and tensors of outside that it uses
 */
record ConcreteFunction(
    GraphFunction function,
    @Nullable Value self,
    List<Slot> slots,
    Value outputs,
    String summary,
    String answer,
    List<Value> captures)
    implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.eager.polymorphic_function.concrete_function",
          "ConcreteFunction",
          Types.OBJECT,
          null);

  /** Tensors such as specifications ask for; anything else as it is. */
  static Value example(Runtime runtime, Value spec) {
    return mapped(spec, leaf -> exampleOf(runtime, leaf));
  }

  static Value mapped(Value structure, java.util.function.UnaryOperator<Value> change) {
    boolean nested =
        structure instanceof ListValue
            || structure instanceof Tuple
            || structure instanceof DictValue;
    return nested
        ? Structures.pack(structure, Structures.flatten(structure).stream().map(change).toList())
        : change.apply(structure);
  }

  private static Value exampleOf(Runtime runtime, Value spec) {
    if (spec instanceof StringSpec text) {
      Shape shape = example(runtime, text.dims());
      List<Value> items = new ArrayList<>();
      for (int i = 0; i < shape.size(); i++) {
        items.add(tapedeck.script.value.Bytes.utf8(""));
      }
      return new StringTensor(StringTensor.Kind.TENSOR, shape, items);
    }
    if (!(spec instanceof TensorSpec wanted)) {
      return Operands.existing(spec) instanceof Tensor tensor ? new TensorValue(tensor) : spec;
    }
    return new TensorValue(Tensor.full(wanted.dtype(), example(runtime, wanted.dims()), 1));
  }

  private static Shape example(Runtime runtime, int @Nullable [] wanted) {
    int[] dims = wanted == null ? new int[0] : wanted.clone();
    Arrays.setAll(dims, i -> dims[i] < 0 ? 2 : dims[i]);
    runtime.allocate(Shape.of(dims).size());
    return Shape.of(dims);
  }

  /** With specifications for tensors, which have names; inner ones are called after their place. */
  static Value named(Runtime runtime, Value spec, String name) {
    return switch (spec) {
      case TensorSpec given ->
          given.name() == null ? new TensorSpec(given.dims(), given.dtype(), name) : given;
      case StringSpec given -> given.name() == null ? new StringSpec(given.dims(), name) : given;
      case StringTensor strings -> new StringSpec(strings.shape().dims(), name);
      case ListValue list -> ListValue.of(named(runtime, list.items(), name));
      case Tuple tuple -> new Tuple(named(runtime, tuple.items(), name));
      case DictValue dict -> {
        DictValue made = DictValue.empty();
        dict.entries()
            .forEach((key, value) ->
                made.entries().put(key, named(runtime, value, name + "_" + runtime.str(key))));
        yield made;
      }
      default ->
          Operands.existing(spec) instanceof Tensor tensor
              ? new TensorSpec(tensor.shape().dims(), tensor.dtype(), name)
              : spec;
    };
  }

  private static List<Value> named(Runtime runtime, List<Value> items, String name) {
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      made.add(named(runtime, items.get(i), name + "_" + i));
    }
    return made;
  }

  /** Whether arguments are of the kinds asked for. */
  static boolean takes(List<Value> specs, Value[] arguments) {
    if (specs.size() != arguments.length) {
      return false;
    }
    for (int i = 0; i < arguments.length; i++) {
      List<Value> wanted = Structures.flatten(specs.get(i));
      List<Value> given = Structures.flatten(arguments[i]);
      if (wanted.size() != given.size()) {
        return false;
      }
      for (int k = 0; k < wanted.size(); k++) {
        if (!takes(wanted.get(k), given.get(k))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean takes(Value spec, Value argument) {
    Operand tensor = Operands.existing(argument);
    Tensor like = Operands.existing(spec) instanceof Tensor one ? one : null;
    return switch (spec) {
      case TensorSpec wanted ->
          tensor != null && wanted.takes(tensor.value().shape(), tensor.value().dtype());
      case StringSpec wanted -> argument instanceof StringTensor;
      case StringTensor strings ->
          argument instanceof StringTensor other && other.shape().equals(strings.shape());
      default ->
          like != null && tensor != null
              ? like.shape().equals(tensor.value().shape())
                  && like.dtype() == tensor.value().dtype()
              : spec == argument;
    };
  }

  /** The tensors of an answer, as they are shown outside of the graph. */
  static Value outputs(Graph graph, Value answer) {
    return mapped(
        answer,
        leaf -> {
          if (leaf instanceof StringTensor strings) {
            return new GraphOutput(
                graph.fresh("Identity"), new StringSpec(strings.shape().dims(), null));
          }
          Operand made = Operands.existing(leaf);
          if (made == null) {
            return leaf;
          }
          int[] open = graph.open(made.value());
          return new GraphOutput(
              graph.fresh("Identity"),
              new TensorSpec(
                  open == null ? made.value().shape().dims() : open == Graph.ANY_RANK ? null : open,
                  made.value().dtype(),
                  null));
        });
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
  public String repr(Runtime runtime) {
    return "<ConcreteFunction %s at 0x%X>"
        .formatted(binding(runtime).signature(), 0x7F0000000000L + System.identityHashCode(this));
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public Value call(Runtime runtime, Arguments given) {
    ConcreteBinding binding = binding(runtime);
    List<Value> values = binding.bind(given);
    binding.checkTypes(values);
    List<Value> positional = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Value> named = new ArrayList<>();
    if (self != null) {
      positional.add(self);
    }
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).isNamed()) {
        names.add(slots.get(i).name());
        named.add(values.get(i));
      } else {
        positional.add(values.get(i));
      }
    }
    return function.unheard(runtime, Arguments.of(positional, names, named));
  }

  private ConcreteBinding binding(Runtime runtime) {
    String name = runtime.str(runtime.requiredAttribute(function, "__name__"));
    return new ConcreteBinding(runtime, name, slots, answer);
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "structured_input_signature" -> {
        List<Value> positional = new ArrayList<>();
        DictValue named = DictValue.empty();
        for (Slot slot : slots) {
          if (slot.isNamed()) {
            named.entries().put(new Str(slot.name()), slot.value());
          } else {
            positional.add(slot.value());
          }
        }
        yield Tuple.of(new Tuple(positional), named);
      }
      case "structured_outputs" -> outputs;
      case "pretty_printed_signature" ->
          Builtin.of(name, "verbose=True", (r, in) -> new Str(summary));
      case "function_type" -> new Shown(binding(runtime).signature());
      case "name" ->
          tapedeck.script.value.Bytes.utf8("__inference_" + function.name(runtime) + "_0");
      case "inputs" -> {
        List<Value> all = new ArrayList<>();
        for (Slot slot : slots) {
          Structures.flatten(slot.value())
              .forEach(leaf -> {
                if (leaf instanceof TensorSpec spec && spec.name() != null) {
                  all.add(new GraphOutput(spec.name(), spec));
                } else if (leaf instanceof StringSpec spec && spec.name() != null) {
                  all.add(new GraphOutput(spec.name(), spec));
                }
              });
        }
        yield ListValue.of(all);
      }
      case "outputs" ->
          ListValue.of(
              Structures.flatten(outputs).stream().filter(GraphOutput.class::isInstance).toList());
      case "variables", "trainable_variables" ->
          new Tuple(
              captures.stream()
                  .filter(each ->
                      each instanceof VariableValue || Operands.existing(each) instanceof Variable)
                  .toList());
      case "output_dtypes" ->
          outputs instanceof GraphOutput one ? one.attribute(runtime, "dtype") : null;
      case "output_shapes" ->
          outputs instanceof GraphOutput one ? one.attribute(runtime, "shape") : null;
      default -> null;
    };
  }

  /** What a function takes and answers, as text. */
  private record Shown(String text) implements HostObject {
    private static final ClassValue FUNCTION_TYPE =
        ClassValue.builtin(
            "tensorflow.core.function.polymorphism.function_type",
            "FunctionType",
            Types.OBJECT,
            null);

    @Override
    public ClassValue type() {
      return FUNCTION_TYPE;
    }

    @Override
    public String str(Runtime runtime) {
      return text;
    }

    @Override
    public String repr(Runtime runtime) {
      return text;
    }
  }

  @Override
  public List<String> attributeNames() {
    return List.of(
        "structured_input_signature",
        "structured_outputs",
        "output_shapes",
        "output_dtypes",
        "inputs",
        "outputs",
        "variables");
  }
}
