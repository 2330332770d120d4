package tapedeck.script.library.binding;

import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** A context manager that changes nothing: {@code np.errstate(…)}. */
public final class NothingContext implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("numpy", "errstate", Types.OBJECT, null);

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public Value enter(Runtime runtime) {
    return None.NONE;
  }
}
