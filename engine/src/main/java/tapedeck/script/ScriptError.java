package tapedeck.script;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** An error that ends a script: what Python would raise, where, and what would have been right. */
public final class ScriptError extends Exception {
  /** One call on the way to the error: the function that was called and where. */
  public record Call(String function, Place place) {}

  private static final Pattern DEVICE =
      Pattern.compile("\\{\\{function_node [^}]*}} ?|(?<=]) name: $");

  private final String pythonClass;
  private final transient @Nullable String help;
  private final transient Place place;
  private final transient List<Call> calls;
  private final transient @Nullable Repair repair;

  /**
   * @param pythonClass the exception class: {@code ValueError}
   * @param message its text, TensorFlow's or Python's where they have one
   * @param help one sentence of advice, or null
   * @param place the expression or token at fault
   * @param calls the calls that led there, outermost first
   */
  public ScriptError(
      String pythonClass, String message, @Nullable String help, Place place, List<Call> calls) {
    this(pythonClass, message, help, place, calls, null);
  }

  /**
   * As above.
   *
   * @param repair what can be done about it at a press of a button, or null
   */
  public ScriptError(
      String pythonClass,
      String message,
      @Nullable String help,
      Place place,
      List<Call> calls,
      @Nullable Repair repair) {
    super(message);
    this.repair = repair;
    this.pythonClass = pythonClass;
    this.help = help;
    this.place = place;
    this.calls = List.copyOf(calls);
  }

  public String pythonClass() {
    return pythonClass;
  }

  public @Nullable String help() {
    return help;
  }

  public Place place() {
    return place;
  }

  /** What can be done about it at a press of a button; null if nothing. */
  public @Nullable Repair repair() {
    return repair;
  }

  public List<Call> calls() {
    return calls;
  }

  @Override
  public String getMessage() {
    return super.getMessage() == null ? "" : super.getMessage();
  }

  /** {@code ValueError: …}, without what TensorFlow says about the device for its developers. */
  public String brief() {
    String text = DEVICE.matcher(getMessage()).replaceAll("");
    return pythonClass + (text.isEmpty() ? "" : ": " + text);
  }

  /** {@code line 4, column 9: ValueError: …}. */
  public String headline() {
    return place.isKnown() ? place + ": " + brief() : brief();
  }
}
