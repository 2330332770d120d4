package tapedeck.script.library.tensorflow;

import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code with tf.init_scope():}, in which no tape records. */
final class InitScope implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("contextlib", "_GeneratorContextManager", Types.OBJECT, null);

  static {
    Namespace.of(TYPE)
        .method("__enter__", "self", (runtime, in) -> ((InitScope) in[0]).enter(runtime))
        .method(
            "__exit__",
            "self, typ, value, traceback",
            (runtime, in) -> {
              ((InitScope) in[0]).exit(runtime);
              return Bool.FALSE;
            });
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public Value enter(Runtime runtime) {
    runtime.engine().pause();
    return None.NONE;
  }

  @Override
  public void exit(Runtime runtime) {
    runtime.engine().resume();
  }
}
