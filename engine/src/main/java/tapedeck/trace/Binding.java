package tapedeck.trace;

import tapedeck.script.Shown;
import tapedeck.tape.Place;

/**
 * A name and what it stands for at a moment.
 *
 * @param frame the function whose name it is; empty for the script itself
 * @param place where it was bound
 * @param since the position from which on it has been so
 */
public record Binding(String frame, String name, Shown value, Place place, int since) {
  /** Whether its text says more than what it is: tapes, functions and optimizers have no value. */
  public boolean hasValue() {
    return switch (value) {
      case Shown.OfTensor tensor -> true;
      case Shown.OfVariable variable -> true;
      case Shown.OfTape tape -> false;
      case Shown.Plain(String text, String type) ->
          !text.isEmpty() && !text.startsWith("<") && !text.equals(type);
    };
  }
}
