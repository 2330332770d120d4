package tapedeck.script.library.tensorflow.gradient;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tape.GradientTape;

/** A {@code tf.GradientTape} of a script. */
public final class TapeObject implements HostObject {
  private final ClassValue type;
  private final GradientTape tape;
  private final Map<String, Value> own = new HashMap<>(0);

  TapeObject(ClassValue type, GradientTape tape) {
    this.type = type;
    this.tape = tape;
  }

  public GradientTape tape() {
    return tape;
  }

  @Override
  public ClassValue type() {
    return type;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return own.get(name);
  }

  @Override
  public boolean assign(Runtime runtime, String name, Value value) {
    own.put(name, value);
    return true;
  }

  @Override
  public Value enter(Runtime runtime) {
    tape.enter();
    return this;
  }

  @Override
  public void exit(Runtime runtime) {
    tape.close();
  }

  /** What {@code with tape.stop_recording():} enters. */
  static final class Pause implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin(
            "contextlib", "_GeneratorContextManager", tapedeck.script.value.Types.OBJECT, null);

    static {
      Namespace.of(TYPE)
          .method("__enter__", "self", (runtime, in) -> ((Pause) in[0]).enter(runtime))
          .method(
              "__exit__",
              "self, typ, value, traceback",
              (runtime, in) -> {
                ((Pause) in[0]).exit(runtime);
                return Bool.FALSE;
              });
    }

    private final GradientTape tape;
    private GradientTape.@Nullable Pause pause;

    Pause(GradientTape tape) {
      this.tape = tape;
    }

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value enter(Runtime runtime) {
      pause = tape.stopRecording();
      return tapedeck.script.value.None.NONE;
    }

    @Override
    public void exit(Runtime runtime) {
      if (pause != null) {
        pause.close();
        pause = null;
      }
    }
  }
}
