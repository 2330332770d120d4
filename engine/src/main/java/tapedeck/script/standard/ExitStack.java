package tapedeck.script.standard;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code contextlib.ExitStack}: leaves what was entered, the last first. */
final class ExitStack implements HostObject {
  static final ClassValue TYPE =
      ClassValue.builtin(
          "contextlib", "ExitStack", Types.OBJECT, (runtime, type, given) -> new ExitStack());

  static {
    new Members("ExitStack")
        .method("enter_context", "cm, /", (r, in) -> stack(in).entered(r, in[1]))
        .method("push", "exit, /", (r, in) -> stack(in).pushed(in[1]))
        .method(
            "callback",
            "callback, /, *args, **kwds",
            (r, in) -> {
              Arguments given =
                  Functools.given(((Tuple) in[2]).items(), ((DictValue) in[3]).entries());
              stack(in)
                  .exits
                  .push((runtime, raise) -> {
                    runtime.call(in[1], given);
                    return false;
                  });
              return in[1];
            })
        .method(
            "close",
            "",
            (r, in) -> {
              stack(in).exit(r, null);
              return None.NONE;
            })
        .method(
            "pop_all",
            "",
            (r, in) -> {
              ExitStack next = new ExitStack();
              next.exits.addAll(stack(in).exits);
              stack(in).exits.clear();
              return next;
            })
        .addTo(TYPE);
  }

  private interface Exit {
    boolean leave(Runtime runtime, @Nullable Raise raise);
  }

  private final Deque<Exit> exits = new ArrayDeque<>();

  private static ExitStack stack(Value[] in) {
    if (in[0] instanceof ExitStack stack) {
      return stack;
    }
    throw Raise.type("an ExitStack is needed, not " + Types.nameOf(in[0]));
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  private Value entered(Runtime runtime, Value manager) {
    if (manager instanceof HostObject host) {
      Value entered = host.enter(runtime);
      if (entered != null) {
        exits.push(host::exit);
        return entered;
      }
    }
    Value enter = Types.of(manager).lookup("__enter__");
    if (enter == null || Types.of(manager).lookup("__exit__") == null) {
      throw Raise.type(
          "'%s.%s' object does not support the context manager protocol"
              .formatted(Types.of(manager).module(), Types.nameOf(manager)));
    }
    Value entered = runtime.call(enter, manager);
    pushed(manager);
    return entered;
  }

  private Value pushed(Value manager) {
    exits.push((runtime, raise) -> {
      Value exit = Types.of(manager).lookup("__exit__");
      Value[] what =
          raise == null
              ? new Value[] {None.NONE, None.NONE, None.NONE}
              : new Value[] {raise.exception().type(), raise.exception(), None.NONE};
      Value answer =
          exit == null
              ? runtime.call(manager, what)
              : runtime.call(exit, Arguments.of(what).with(manager));
      return raise != null && runtime.truth(answer);
    });
    return manager;
  }

  @Override
  public Value enter(Runtime runtime) {
    return this;
  }

  @Override
  public boolean exit(Runtime runtime, @Nullable Raise raise) {
    Raise open = raise;
    while (!exits.isEmpty()) {
      runtime.step();
      try {
        if (exits.pop().leave(runtime, open)) {
          open = null;
        }
      } catch (Raise next) {
        open = next;
      }
    }
    if (open != null && open != raise) {
      throw open;
    }
    return raise != null && open == null;
  }
}
