package tapedeck.script.library.tensorflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;

/**
 * A function under {@code tf.function}. It runs eagerly each time, but what Python's {@code print}
 * would say while TensorFlow traces it appears only for the first call with arguments of a kind.
 */
public final class GraphFunction implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.eager.polymorphic_function.polymorphic_function",
          "Function",
          Types.OBJECT,
          null);

  private final Value function;
  private final Set<String> traced = new HashSet<>();

  GraphFunction(Value function) {
    this.function = function;
  }

  /** {@code @tf.function}, with options or without. */
  public static Value decorated(Runtime runtime, Value[] in) {
    return in[0] != None.NONE
        ? new GraphFunction(in[0])
        : tapedeck.script.value.Builtin.of(
            "decorated", "func", (r, inner) -> new GraphFunction(inner[0]));
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public boolean isMethod() {
    return true;
  }

  @Override
  public Value call(Runtime runtime, Arguments arguments) {
    StringBuilder kind = new StringBuilder();
    for (Value value : arguments.positional()) {
      describe(runtime, value, kind);
    }
    for (int i = 0; i < arguments.names().length; i++) {
      kind.append(arguments.names()[i]).append('=');
      describe(runtime, arguments.named()[i], kind);
    }
    Value answer =
        traced.add(kind.toString())
            ? runtime.call(function, arguments)
            : runtime.withoutPrinting(() -> runtime.call(function, arguments));
    List<Value> leaves = Structures.flatten(answer);
    return leaves.stream().allMatch(leaf -> leaf instanceof TensorValue)
        ? answer
        : Structures.pack(answer, leaves.stream().map(leaf -> tensor(runtime, leaf)).toList());
  }

  /** What leaves a graph is a tensor, even where the function answers with a number. */
  private static Value tensor(Runtime runtime, Value leaf) {
    boolean number = Numbers.isNumber(leaf) || leaf instanceof ArrayValue;
    if (!number && (leaf instanceof TensorValue || Operands.existing(leaf) == null)) {
      return leaf;
    }
    Operand operand = Operands.tensor(runtime, leaf, null);
    return new TensorValue(number ? operand.value() : runtime.engine().identity(operand));
  }

  /** What decides whether TensorFlow traces anew: shapes and types, or values of Python. */
  private static void describe(Runtime runtime, Value value, StringBuilder into) {
    Operand existing = Operands.existing(value);
    Operand operand = existing instanceof Variable ? null : existing;
    switch (value) {
      case ListValue list -> all(runtime, "[", list.items(), into);
      case Tuple tuple -> all(runtime, "(", tuple.items(), into);
      case DictValue dict -> {
        all(runtime, "{", List.copyOf(dict.entries().keySet()), into);
        all(runtime, ":", List.copyOf(dict.entries().values()), into);
      }
      case ArrayValue array -> into.append(array.data().dtype()).append(array.data().shape());
      case Str text -> into.append('\'').append(text.text()).append('\'');
      case None none -> into.append("None");
      default -> {
        if (operand != null) {
          into.append(operand.value().dtype()).append(operand.value().shape());
        } else if (Numbers.isNumber(value)) {
          into.append(Types.nameOf(value)).append(runtime.repr(value));
        } else {
          into.append(System.identityHashCode(value));
        }
      }
    }
    into.append(';');
  }

  private static void all(Runtime runtime, String mark, List<Value> values, StringBuilder into) {
    into.append(mark);
    values.forEach(value -> describe(runtime, value, into));
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "python_function" -> function;
      case "get_concrete_function", "experimental_get_compiler_ir" ->
          throw Raise.refused(name + " of a tf.function", "Call the function itself.");
      case "experimental_get_tracing_count" ->
          tapedeck.script.value.Builtin.of(
              name, "", (r, in) -> tapedeck.script.value.Int.of(traced.size()));
      default -> runtime.attribute(function, name);
    };
  }
}
