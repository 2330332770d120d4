package tapedeck.script;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** Ends a run in a way that no {@code except} of the script can catch. */
final class Halt extends RuntimeException {
  private final String pythonClass;
  private final transient @Nullable String help;
  private final transient Place place;

  Halt(String pythonClass, String message, @Nullable String help, Place place) {
    super(message, null, false, false);
    this.pythonClass = pythonClass;
    this.help = help;
    this.place = place;
  }

  ScriptError error() {
    String message = getMessage();
    return new ScriptError(pythonClass, message == null ? "" : message, help, place, List.of());
  }
}
