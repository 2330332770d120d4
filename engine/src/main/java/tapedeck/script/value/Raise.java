package tapedeck.script.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** A Python exception on its way up through the interpreter. */
public final class Raise extends RuntimeException {
  private final transient Instance exception;
  private final transient @Nullable String help;
  private transient Place place = Place.NOWHERE;
  private final transient List<Call> calls = new ArrayList<>();

  /**
   * A call the exception passed through, innermost first.
   *
   * @param converted false if branches and loops of the function were left to Python while it was
   *     traced
   */
  public record Call(String function, Place place, boolean converted) {}

  public Raise(Instance exception, @Nullable String help) {
    super(null, null, false, false);
    this.exception = exception;
    this.help = help;
  }

  public static Raise of(ClassValue type, String message) {
    return of(type, message, null);
  }

  public static Raise of(ClassValue type, String message, @Nullable String help) {
    return new Raise(Exceptions.instance(type, new Str(message)), help);
  }

  public static Raise type(String message) {
    return of(Exceptions.TYPE_ERROR, message);
  }

  public static Raise value(String message) {
    return of(Exceptions.VALUE_ERROR, message);
  }

  public static Raise attribute(String message) {
    return of(Exceptions.ATTRIBUTE_ERROR, message);
  }

  public static Raise index(String message) {
    return of(Exceptions.INDEX_ERROR, message);
  }

  public static Raise zeroDivision(String message) {
    return of(Exceptions.ZERO_DIVISION_ERROR, message);
  }

  /** For what Python can do and Tapedeck cannot. */
  public static Raise refused(String what, String instead) {
    return of(
        Exceptions.NOT_IMPLEMENTED_ERROR, what + " is not part of Tapedeck's Python", instead);
  }

  /** The same, where it was raised, with another exception. */
  public Raise with(Instance other) {
    Raise next = new Raise(other, help);
    next.place = place;
    next.calls.addAll(calls);
    return next;
  }

  public Instance exception() {
    return exception;
  }

  /** One sentence that says what would have been right. */
  public @Nullable String help() {
    return help;
  }

  public Place place() {
    return place;
  }

  /** Notes where it was raised; the first note counts. */
  public Raise at(Place here) {
    if (place == Place.NOWHERE) {
      place = here;
    }
    return this;
  }

  /** Notes that it left a function that was called at {@code from}. */
  public void leaving(String function, Place from) {
    leaving(function, from, true);
  }

  /** As above, telling whether AutoGraph converted the function. */
  public void leaving(String function, Place from, boolean converted) {
    calls.add(new Call(function, from, converted));
  }

  public List<Call> calls() {
    return calls;
  }
}
