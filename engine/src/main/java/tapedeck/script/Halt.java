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

  /** A limit that was reached wherever the run stands. */
  static Halt limit(String pythonClass, String message, String help) {
    return new Halt(pythonClass, message, help, Place.NOWHERE);
  }

  /**
   * What the user is told.
   *
   * @param here where the run stands, unless it was noted
   */
  ScriptError error(Place here) {
    String message = getMessage();
    return new ScriptError(
        pythonClass,
        message == null ? "" : message,
        help,
        place.isKnown() ? place : here,
        List.of());
  }
}
