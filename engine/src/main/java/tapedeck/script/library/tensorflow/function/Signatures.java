package tapedeck.script.library.tensorflow.function;

import java.util.List;
import java.util.stream.Collectors;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.Bool;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;

/** What a traced function takes, answers and uses of what is outside of it, as text. */
final class Signatures {
  private final Runtime runtime;
  private final Graph graph;

  Signatures(Runtime runtime, Graph graph) {
    this.runtime = runtime;
    this.graph = graph;
  }

  /**
   * The whole.
   *
   * @param slots what it takes
   * @param captures variables and tensors of outside
   */
  String text(List<Slot> slots, Value answer, List<Value> captures) {
    StringBuilder text = new StringBuilder("Input Parameters:\n");
    for (Slot slot : slots) {
      text.append(
          "  %s (%s): %s\n"
              .formatted(
                  slot.name(),
                  switch (slot.kind()) {
                    case POSITIONAL_ONLY -> "POSITIONAL_ONLY";
                    case NORMAL -> "POSITIONAL_OR_KEYWORD";
                    case REST -> "VAR_POSITIONAL";
                    case KEYWORD_ONLY -> "KEYWORD_ONLY";
                    case KEYWORDS -> "VAR_KEYWORD";
                  },
                  type(slot.value(), false)));
    }
    text.append("Output Type:\n  ").append(type(answer, true)).append("\nCaptures:\n");
    if (captures.isEmpty()) {
      return text + "  None";
    }
    return text
        + captures.stream()
            .map(each -> "  %d: %s".formatted(System.identityHashCode(each), captured(each)))
            .collect(Collectors.joining("\n"));
  }

  private String captured(Value value) {
    return value instanceof VariableValue || Operands.existing(value) instanceof Variable
        ? "TensorSpec(shape=(), dtype=tf.resource, name=None)"
        : type(value, true);
  }

  String type(Value value, boolean answered) {
    Operand operand = Operands.existing(value);
    if (operand != null) {
      int[] open = graph.open(operand.value());
      return new TensorSpec(
              open == null ? operand.value().shape().dims() : open == Graph.ANY_RANK ? null : open,
              operand.value().dtype(),
              null)
          .repr(runtime);
    }
    return switch (value) {
      case TensorSpec spec -> spec.repr(runtime);
      case StringSpec spec -> spec.repr(runtime);
      case StringTensor strings ->
          "TensorSpec(shape=%s, dtype=tf.string, name=None)".formatted(strings.shape());
      case ListValue list -> "List[%s]".formatted(all(list.items(), answered));
      case Tuple tuple -> "Tuple[%s]".formatted(all(tuple.items(), answered));
      case DictValue dict ->
          "Dict[%s]"
              .formatted(
                  dict.entries().entrySet().stream()
                      .map(entry ->
                          "[%s, %s]"
                              .formatted(
                                  runtime.repr(entry.getKey()), type(entry.getValue(), answered)))
                      .collect(Collectors.joining(", ")));
      case Bool b when answered -> scalar("bool");
      case Int i when answered -> scalar("int32");
      case Float f when answered -> scalar("float32");
      case Str s when answered -> scalar("string");
      default -> "Literal[%s]".formatted(runtime.repr(value));
    };
  }

  private static String scalar(String type) {
    return "TensorSpec(shape=(), dtype=tf.%s, name=None)".formatted(type);
  }

  private String all(List<Value> values, boolean answered) {
    return values.stream().map(value -> type(value, answered)).collect(Collectors.joining(", "));
  }
}
