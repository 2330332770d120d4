package tapedeck.script;

import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Enters and leaves the context managers of {@code with}. */
final class Blocks {
  private final Machine machine;

  Blocks(Machine machine) {
    this.machine = machine;
  }

  Value enter(Value manager) {
    if (manager instanceof HostObject host) {
      Value entered = host.enter(machine);
      if (entered != null) {
        return entered;
      }
    }
    Value enter = Types.of(manager).lookup("__enter__");
    if (enter != null && Types.of(manager).lookup("__exit__") != null) {
      return machine.call(enter, Arguments.of(manager));
    }
    boolean half = enter != null;
    throw Raise.type(
        "'%s' object does not support the context manager protocol%s"
            .formatted(Types.nameOf(manager), half ? " (missed __exit__ method)" : ""));
  }

  /**
   * Leaves a block.
   *
   * @param raise what was raised in it, or null
   * @return whether the manager takes the exception upon itself
   */
  boolean exit(Value manager, @Nullable Raise raise) {
    if (manager instanceof HostObject host) {
      return host.exit(machine, raise);
    }
    Value exit = Types.of(manager).lookup("__exit__");
    if (exit == null) {
      return false;
    }
    Value[] arguments =
        raise == null
            ? new Value[] {manager, None.NONE, None.NONE, None.NONE}
            : new Value[] {manager, raise.exception().type(), raise.exception(), None.NONE};
    Value answer = machine.call(exit, Arguments.of(arguments));
    return raise != null && machine.truth(answer);
  }
}
