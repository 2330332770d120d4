package tapedeck.script.library.tensorflow.member;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.TensorLike;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.script.value.Variables;
import tapedeck.tape.Variable;

/** A variable as {@code assign} answers it: the same variable under another name. */
public record UnreadVariable(Variable operand) implements TensorLike {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.ops.resource_variable_ops", "_UnreadVariable", Variables.TYPE, null);

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "name" -> new Str("UnreadVariable");
      case "__float__" -> Builtin.of(name, "", (r, in) -> Float.of(operand.value().getDouble(0)));
      case "__int__" -> Builtin.of(name, "", (r, in) -> Int.of(operand.value().getLong(0)));
      default -> null;
    };
  }

  @Override
  public String repr(Runtime runtime) {
    String text = runtime.graph() != null ? operand.symbolic() : operand.toString();
    return text.replace("'" + operand.name() + ":0'", "'UnreadVariable'");
  }
}
