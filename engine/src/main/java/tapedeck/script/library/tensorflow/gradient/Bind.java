package tapedeck.script.library.tensorflow.gradient;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** What {@code tf.custom_gradient} makes of a function: something to call in its place. */
final class Bind implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("tensorflow.python.ops.custom_gradient", "Bind", Types.OBJECT, null);

  private final Value function;
  private final Builtin decorated;
  private final Map<String, Value> own = new HashMap<>();

  /**
   * @param function what was decorated
   * @param decorated what to call
   */
  Bind(Value function, Builtin decorated) {
    this.function = function;
    this.decorated = decorated;
  }

  String name() {
    return decorated.name();
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
  public @Nullable Value call(Runtime runtime, Arguments arguments) {
    return runtime.call(decorated, arguments);
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    Value set = own.get(name);
    return set != null
        ? set
        : switch (name) {
          case "__wrapped__" -> function;
          case "__name__" -> new Str(name());
          case "__doc__" -> function instanceof Builtin ? None.NONE : doc(runtime);
          case "__module__" -> new Str("__main__");
          default -> null;
        };
  }

  private @Nullable Value doc(Runtime runtime) {
    return runtime.attribute(function, "__doc__");
  }

  @Override
  public boolean assign(Runtime runtime, String name, Value value) {
    own.put(name, value);
    return true;
  }
}
