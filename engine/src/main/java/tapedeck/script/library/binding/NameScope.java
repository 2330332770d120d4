package tapedeck.script.library.binding;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code tf.name_scope}: what variables made inside are named after. */
public record NameScope(String name) implements HostObject {
  private static final Parameters SIGNATURE = Parameters.parse("name");

  public static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.framework.ops",
          "name_scope_v2",
          Types.OBJECT,
          (runtime, type, given) ->
              new NameScope(
                  SIGNATURE.bind("name_scope_v2.__init__()", given)[0] instanceof Str text
                      ? text.text()
                      : ""));

  static {
    Namespace.of(TYPE)
        .method(
            "__enter__",
            "self",
            (runtime, in) -> {
              ((NameScope) in[0]).open(runtime);
              return new Str(opened(runtime));
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
    final Deque<Entered> scopes = new ArrayDeque<>();
  }

  /**
   * A scope that was entered.
   *
   * @param graph the traced function in which that was
   * @param before what its names began with
   */
  private record Entered(String name, @Nullable Graph graph, String before) {}

  private static Deque<Entered> scopes(Runtime runtime) {
    return runtime.own(Open.class, Open::new).scopes;
  }

  public void open(Runtime runtime) {
    Graph graph = runtime.graph();
    scopes(runtime).addLast(new Entered(name, graph, graph == null ? "" : graph.enter(name)));
  }

  public static void leave(Runtime runtime) {
    Entered last = scopes(runtime).pollLast();
    if (last != null && last.graph() != null) {
      last.graph().leave(last.before());
    }
  }

  /** What the scope is called that was just opened. */
  private static String opened(Runtime runtime) {
    Graph graph = runtime.graph();
    return graph == null ? prefix(runtime) : graph.scope();
  }

  /** The open scopes with a slash behind each: {@code model/}. */
  public static String prefix(Runtime runtime) {
    StringBuilder prefix = new StringBuilder();
    for (Entered each : scopes(runtime)) {
      prefix.append(each.name()).append(each.name().isEmpty() ? "" : "/");
    }
    return prefix.toString();
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public Value enter(Runtime runtime) {
    open(runtime);
    return new Str(opened(runtime));
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
