package tapedeck.script.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Coroutine;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code contextlib}. */
final class Contexts {
  private Contexts() {}

  private static final ClassValue MANAGER =
      ClassValue.builtin("contextlib", "_GeneratorContextManager", Types.OBJECT, null);

  static ModuleValue module() {
    return new ModuleValue(
        "contextlib",
        new Members()
            .function("contextmanager", "func, /", (r, in) -> new Maker(in[0]))
            .function("nullcontext", "enter_result=None", (r, in) -> new Nothing(in[0]))
            .function(
                "suppress", "*exceptions", (r, in) -> new Suppressing(((Tuple) in[0]).items()))
            .function("closing", "thing", (r, in) -> new Closing(in[0]))
            .value("ExitStack", ExitStack.TYPE)
            .value("ContextDecorator", decorator())
            .value(
                "AbstractContextManager",
                ClassValue.builtin(
                    "contextlib", "AbstractContextManager", Types.OBJECT, ClassValue.PLAIN))
            .function("redirect_stdout", "new_target", (r, in) -> new Redirecting(in[0]))
            .all());
  }

  /** A class whose objects, called with a function, let it run within themselves. */
  private static ClassValue decorator() {
    ClassValue type =
        ClassValue.builtin("contextlib", "ContextDecorator", Types.OBJECT, ClassValue.PLAIN);
    new Members("ContextDecorator")
        .method(
            "__call__",
            "func, /",
            (r, in) ->
                Builtin.of(
                    "inner",
                    "*args, **kwargs",
                    (inner, given) ->
                        within(
                            inner,
                            in[0],
                            in[1],
                            Functools.given(
                                ((Tuple) given[0]).items(), ((DictValue) given[1]).entries()))))
        .addTo(type);
    return type;
  }

  private static Value within(Runtime runtime, Value manager, Value function, Arguments given) {
    Value exit = runtime.requiredAttribute(manager, "__exit__");
    runtime.call(runtime.requiredAttribute(manager, "__enter__"));
    Value result;
    try {
      result = runtime.call(function, given);
    } catch (Raise raise) {
      if (runtime.truth(
          runtime.call(exit, raise.exception().type(), raise.exception(), None.NONE))) {
        return None.NONE;
      }
      throw raise;
    }
    runtime.call(exit, None.NONE, None.NONE, None.NONE);
    return result;
  }

  /** A generator function whose calls are context managers. */
  private record Maker(Value function) implements HostObject {
    @Override
    public ClassValue type() {
      return Types.FUNCTION;
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
    public Value call(Runtime runtime, Arguments arguments) {
      Value made = runtime.call(function, arguments);
      if (made instanceof Cursor cursor && cursor.values() instanceof Coroutine coroutine) {
        return new AroundYield(coroutine, this, arguments);
      }
      throw Raise.type("'%s' object is not an iterator".formatted(Types.nameOf(made)));
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return runtime.attribute(function, name);
    }
  }

  /** What stands before and behind the one yield of a generator. */
  private record AroundYield(Coroutine coroutine, Maker maker, Arguments arguments)
      implements HostObject {
    /** As a decorator: each call of the function runs within a new one. */
    @Override
    public Value call(Runtime runtime, Arguments given) {
      Value function = given.positional()[0];
      return Builtin.of(
          "inner",
          "*args, **kwargs",
          (r, in) -> {
            HostObject around = (HostObject) maker.call(r, arguments);
            around.enter(r);
            Value result;
            try {
              result =
                  r.call(
                      function,
                      Functools.given(((Tuple) in[0]).items(), ((DictValue) in[1]).entries()));
            } catch (Raise raise) {
              if (around.exit(r, raise)) {
                return None.NONE;
              }
              throw raise;
            }
            around.exit(r, (Raise) null);
            return result;
          });
    }

    @Override
    public boolean isCallable() {
      return true;
    }

    @Override
    public ClassValue type() {
      return MANAGER;
    }

    @Override
    public Value enter(Runtime runtime) {
      Value entered = coroutine.send(None.NONE);
      if (entered == null) {
        throw Raise.of(Exceptions.RUNTIME_ERROR, "generator didn't yield");
      }
      return entered;
    }

    @Override
    public boolean exit(Runtime runtime, @Nullable Raise raise) {
      Value next;
      try {
        next = raise == null ? coroutine.send(None.NONE) : coroutine.raise(raise);
      } catch (Raise again) {
        if (raise != null && again.exception() == raise.exception()) {
          return false;
        }
        throw again;
      }
      if (next != null) {
        throw Raise.of(
            Exceptions.RUNTIME_ERROR,
            raise == null ? "generator didn't stop" : "generator didn't stop after throw()");
      }
      return raise != null;
    }
  }

  /** A context manager that calls {@code close()} at the end. */
  private record Closing(Value thing) implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("contextlib", "closing", Types.OBJECT, null);

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value enter(Runtime runtime) {
      return thing;
    }

    @Override
    public void exit(Runtime runtime) {
      runtime.call(runtime.requiredAttribute(thing, "close"));
    }
  }

  /** A context manager that lets something else have what is printed. */
  private static final class Redirecting implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("contextlib", "redirect_stdout", Types.OBJECT, null);

    private final Value target;
    private Value before = None.NONE;

    Redirecting(Value target) {
      this.target = target;
    }

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value enter(Runtime runtime) {
      before = runtime.redirect(target);
      return target;
    }

    @Override
    public void exit(Runtime runtime) {
      runtime.redirect(before);
    }
  }

  /** A context manager that does nothing. */
  record Nothing(Value entered) implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("contextlib", "nullcontext", Types.OBJECT, null);

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value enter(Runtime runtime) {
      return entered;
    }
  }

  /** A context manager that lets exceptions of some classes go no further. */
  private record Suppressing(List<Value> classes) implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("contextlib", "suppress", Types.OBJECT, null);

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value enter(Runtime runtime) {
      return None.NONE;
    }

    @Override
    public boolean exit(Runtime runtime, @Nullable Raise raise) {
      return raise != null
          && classes.stream()
              .anyMatch(each ->
                  each instanceof ClassValue type && raise.exception().type().isSubclassOf(type));
    }
  }
}
