package tapedeck.script.library.tensorflow.function;

import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/**
 * A function under {@code tf.autograph.experimental.do_not_convert}: its branches and loops are
 * Python's.
 */
public record Unconverted(Value function) implements HostObject {
  @Override
  public ClassValue type() {
    return Types.of(function);
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
  public Value call(Runtime runtime, Arguments given) {
    return runtime.unconverted(() -> runtime.call(function, given));
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return runtime.attribute(function, name);
  }

  @Override
  public String repr(Runtime runtime) {
    return runtime.repr(function);
  }
}
