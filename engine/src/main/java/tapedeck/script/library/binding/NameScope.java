package tapedeck.script.library.binding;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code tf.name_scope}: what variables made inside are named after. */
public record NameScope(String name) implements HostObject {
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.framework.ops",
          "name_scope_v2",
          Types.OBJECT,
          (runtime, type, given) ->
              new NameScope(
                  given.positional().length > 0 && given.positional()[0] instanceof Str text
                      ? text.text()
                      : ""));

  static {
    Namespace.of(TYPE)
        .method(
            "__enter__",
            "self",
            (runtime, in) -> {
              ((NameScope) in[0]).open(runtime);
              return new Str(prefix(runtime));
            })
        .method(
            "__exit__",
            "self, typ=None, value=None, traceback=None",
            (runtime, in) -> {
              leave(runtime);
              return None.NONE;
            });
  }

  /** The scopes that are open in a run. */
  private static final class Open {
    final Deque<String> names = new ArrayDeque<>();
  }

  private static Deque<String> scopes(Runtime runtime) {
    return runtime.own(Open.class, Open::new).names;
  }

  public void open(Runtime runtime) {
    scopes(runtime).addLast(name);
  }

  public static void leave(Runtime runtime) {
    scopes(runtime).pollLast();
  }

  /** The open scopes with a slash behind each: {@code model/}. */
  public static String prefix(Runtime runtime) {
    StringBuilder prefix = new StringBuilder();
    scopes(runtime).forEach(name -> prefix.append(name).append(name.isEmpty() ? "" : "/"));
    return prefix.toString();
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public Value enter(Runtime runtime) {
    open(runtime);
    return new Str(prefix(runtime));
  }

  @Override
  public void exit(Runtime runtime) {
    leave(runtime);
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return attribute.equals("name") ? new Str(name + "/") : null;
  }
}
