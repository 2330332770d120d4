package tapedeck.script.standard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Function;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code functools.singledispatch}: a function for each class of the first argument. */
final class SingleDispatch implements HostObject {
  private final Value general;
  private final int dispatching;
  private final Map<ClassValue, Value> special = new LinkedHashMap<>();

  /**
   * @param dispatching the argument whose class decides: 1 for methods
   */
  SingleDispatch(Value general, int dispatching) {
    this.general = general;
    this.dispatching = dispatching;
  }

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
    return dispatching == 1;
  }

  @Override
  public Value call(Runtime runtime, Arguments arguments) {
    if (arguments.positional().length <= dispatching) {
      throw Raise.type(
          "%s requires at least 1 positional argument"
              .formatted(runtime.str(runtime.requiredAttribute(general, "__name__"))));
    }
    return runtime.call(chosen(Types.of(arguments.positional()[dispatching])), arguments);
  }

  private Value chosen(ClassValue type) {
    for (ClassValue each : type.lineage()) {
      Value found = special.get(each);
      if (found != null) {
        return found;
      }
    }
    return general;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "register" ->
          Builtin.of(name, "cls, func=None, /", (r, in) -> registered(r, in[0], in[1]));
      case "dispatch" ->
          Builtin.of(
              name, "cls, /", (r, in) -> chosen(in[0] instanceof ClassValue c ? c : Types.OBJECT));
      default -> runtime.attribute(general, name);
    };
  }

  private Value registered(Runtime runtime, Value type, Value function) {
    if (type instanceof ClassValue named) {
      if (function instanceof Function) {
        special.put(named, function);
        return function;
      }
      return Builtin.of("register", "func, /", (r, in) -> registered(r, named, in[0]));
    }
    if (type instanceof Function annotated
        && annotated.attributes().get("__annotations__") instanceof DictValue all
        && all.entries().values().stream().findFirst().orElse(null) instanceof ClassValue named) {
      special.put(named, annotated);
      return annotated;
    }
    throw Raise.refused(
        "register with an annotated function",
        "Name the class: @%s.register(int)."
            .formatted(runtime.str(runtime.requiredAttribute(general, "__name__"))));
  }
}
