package tapedeck.script.library.binding;

import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** One of the named values of an enumeration: {@code tf.UnconnectedGradients.ZERO}. */
public record EnumMember(ClassValue type, String name, Value value) implements HostObject {
  /** {@code tf.UnconnectedGradients}. */
  public static ClassValue unconnectedGradients() {
    ClassValue type =
        ClassValue.builtin(
            "tensorflow.python.ops.unconnected_gradients",
            "UnconnectedGradients",
            Types.OBJECT,
            null);
    Namespace.of(type)
        .value("NONE", new EnumMember(type, "NONE", new Str("none")))
        .value("ZERO", new EnumMember(type, "ZERO", new Str("zero")));
    return type;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "name" -> new Str(name);
      case "value" -> value;
      default -> null;
    };
  }

  @Override
  public String repr(Runtime runtime) {
    return "<%s.%s: %s>".formatted(type.name(), name, runtime.repr(value));
  }

  @Override
  public String str(Runtime runtime) {
    return type.name() + "." + name;
  }
}
