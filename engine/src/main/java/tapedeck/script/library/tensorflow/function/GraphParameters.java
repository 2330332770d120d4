package tapedeck.script.library.tensorflow.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Graph;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;

/**
 * What a function under {@code tf.function} takes, and what becomes of arguments on their way in.
 */
final class GraphParameters {
  private final Value function;
  private final List<Value> signature;

  GraphParameters(Value function, List<Value> signature) {
    this.function = function;
    this.signature = signature;
  }

  /** What each parameter gets. */
  Value[] bound(Arguments arguments) {
    if (function instanceof tapedeck.script.value.Function f) {
      return f.parameters().bind(f.name() + "()", arguments);
    }
    List<Value> all = new java.util.ArrayList<>(List.of(arguments.positional()));
    for (int i = 0; i < arguments.names().length; i++) {
      all.add(Tuple.of(new Str(arguments.names()[i]), arguments.named()[i]));
    }
    return all.toArray(Value[]::new);
  }

  /** By position whatever has a place. */
  Arguments placed(Runtime runtime, Arguments given) {
    if (!(function instanceof tapedeck.script.value.Function f)) {
      return given;
    }
    Value[] bound;
    try {
      bound = f.parameters().bind(f.name() + "()", given);
    } catch (Raise raise) {
      throw new FunctionBinding(f, signature, skipped()).error(runtime, given);
    }
    boolean plain =
        f.parameters().all().stream().allMatch(each -> each.kind() == Parameters.Kind.NORMAL);
    return plain ? Arguments.of(bound) : given;
  }

  /** What each parameter takes; the object whose method it is is none. */
  List<Slot> slots(Runtime runtime, Value[] bound) {
    if (!(function instanceof tapedeck.script.value.Function f)) {
      List<Slot> slots = new java.util.ArrayList<>();
      for (int i = 0; i < bound.length; i++) {
        slots.add(new Slot(parameter(i), Parameters.Kind.NORMAL, bound[i]));
      }
      return slots;
    }
    List<Parameters.Parameter> all = f.parameters().all();
    int skipped = Math.min(skipped(), Math.min(all.size(), bound.length));
    return Slot.of(
        runtime,
        all.subList(skipped, all.size()),
        java.util.Arrays.copyOfRange(bound, skipped, bound.length));
  }

  /** The arguments with arrays made tensors; by a signature, numbers and lists, too. */
  Arguments converted(Runtime runtime, Arguments given) {
    Value[] positional = given.positional().clone();
    int skipped = skipped();
    for (int i = 0; i < positional.length; i++) {
      int place = i - skipped;
      positional[i] =
          place >= 0 && place < signature.size() && signature.get(place) instanceof TensorSpec spec
              ? specified(runtime, given, i, spec)
              : array(positional[i]);
    }
    Value[] named = given.named().clone();
    for (int i = 0; i < named.length; i++) {
      named[i] = array(named[i]);
    }
    return new Arguments(positional, given.names(), named);
  }

  private static Value array(Value value) {
    return value instanceof ArrayValue array ? new TensorValue(array.data()) : value;
  }

  private Value specified(Runtime runtime, Arguments given, int at, TensorSpec spec) {
    Value value = given.positional()[at];
    try {
      return specified(runtime, value, spec);
    } catch (Raise raise) {
      int skipped = skipped();
      throw function instanceof tapedeck.script.value.Function f
          ? new FunctionBinding(f, signature, skipped)
              .error(
                  runtime,
                  runtime.str(raise.exception()),
                  java.util.Arrays.copyOfRange(
                      given.positional(), skipped, given.positional().length),
                  given)
          : raise;
    }
  }

  private static Value specified(Runtime runtime, Value value, TensorSpec spec) {
    Operand own = Operands.existing(value);
    Operand operand = own != null ? own : Operands.tensor(runtime, value, spec.dtype());
    Shape shape = operand.value().shape();
    DType dtype = operand.value().dtype();
    if (!spec.takes(shape, dtype)) {
      throw Raise.type(
          "Can not cast %s to %s"
              .formatted(TensorSpec.of(shape, dtype).repr(runtime), spec.repr(runtime)));
    }
    return own != null ? value : new TensorValue(operand.value());
  }

  private String parameter(int place) {
    if (!(function instanceof tapedeck.script.value.Function f)) {
      return "args_" + place;
    }
    List<Parameters.Parameter> all = f.parameters().all();
    for (int i = 0; i <= place && i < all.size(); i++) {
      if (all.get(i).kind() == Parameters.Kind.REST) {
        return all.get(i).name() + "_" + (place - i);
      }
    }
    return place < all.size() ? all.get(place).name() : "args_" + place;
  }

  /** How many parameters take the object whose method it is. */
  int skipped() {
    return function instanceof tapedeck.script.value.Function f
            && !f.parameters().all().isEmpty()
            && f.parameters().all().getFirst().name().equals("self")
        ? 1
        : 0;
  }

  /**
   * The tensors among the arguments are called after the parameters.
   *
   * @param specs what is said of the arguments
   */
  void name(Graph graph, Arguments arguments, List<Value> specs) {
    for (int i = 0; i < arguments.positional().length; i++) {
      name(graph, arguments.positional()[i], parameter(i), spec(specs, i));
    }
    for (int i = 0; i < arguments.names().length; i++) {
      name(graph, arguments.named()[i], arguments.names()[i], null);
    }
  }

  private static void name(Graph graph, Value argument, String name, @Nullable Value spec) {
    switch (argument) {
      case ListValue list -> list.items().forEach(item -> name(graph, item, name, null));
      case Tuple tuple -> tuple.items().forEach(item -> name(graph, item, name, null));
      case DictValue dict -> dict.entries().values().forEach(item -> name(graph, item, name, null));
      case TensorValue tensor -> {
        graph.made(name, tensor.tensor());
        graph.kernel(tensor.tensor(), "Placeholder");
        if (spec instanceof TensorSpec wanted) {
          graph.open(tensor.tensor(), wanted.dims() == null ? Graph.ANY_RANK : wanted.dims());
        }
      }
      case StringTensor strings -> graph.made(name, strings);
      default -> {}
    }
  }

  /** What is said of the argument at a place, where something is said. */
  private @Nullable Value spec(List<Value> specs, int place) {
    int skipped = skipped();
    return place >= skipped && place - skipped < specs.size() ? specs.get(place - skipped) : null;
  }
}
