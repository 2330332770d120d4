package tapedeck.script;

import tapedeck.script.figure.Figure;
import tapedeck.tape.Place;
import tapedeck.tape.TapeListener;
import tapedeck.tensor.Tensor;

/** Hears what a script does, besides what its engine does; every method has an empty default. */
public interface ScriptListener extends TapeListener {
  /** Hears nothing. */
  ScriptListener NONE =
      new ScriptListener() {
        @Override
        public boolean hearsNames() {
          return false;
        }
      };

  /** Whether it wants to know what names are bound to; what they hold is not shown otherwise. */
  default boolean hearsNames() {
    return true;
  }

  /**
   * Text was written to the error output, by {@code tf.print}.
   *
   * @param text as it was written, with the ends of its lines
   */
  default void logged(Place place, String text) {
    printed(place, text);
  }

  /**
   * A statement is about to run.
   *
   * @param place its first line's span
   * @param depth how many function calls deep it stands; 0 in the script's own body
   */
  default void statementBegins(Place place, int depth) {}

  /**
   * A function of the script was entered.
   *
   * @param place the call
   */
  default void entered(Place place, String function, int depth) {}

  /** A function of the script returned or was left by an exception. */
  default void left(String function, int depth) {}

  /**
   * A layer or model of Keras begins or ends its work.
   *
   * @param name its own, with its class behind it: {@code dense_1 (Dense)}
   */
  default void layer(Place place, String name, boolean begins) {}

  /**
   * A name was bound, or an attribute set.
   *
   * @param place the name as it stands in the text
   * @param frame the function whose name it is; empty for the script itself
   * @param name the name, or {@code self.w} for an attribute
   */
  default void bound(Place place, String frame, String name, Shown value) {}

  /** A name was deleted. */
  default void unbound(Place place, String frame, String name) {}

  /**
   * Something that is no tensor became one, as an operand or by {@code tf.constant}.
   *
   * @param place the expression that was converted
   * @param from what it was: {@code int}, {@code float}, {@code list}, {@code ndarray}
   */
  default void converted(Place place, Tensor tensor, String from) {}

  /** Text was printed, with its line end. */
  default void printed(Place place, String text) {}

  /** Something was drawn; the figure is as it looks now. */
  default void plotted(Place place, Figure figure) {}

  /** TensorFlow would log or warn about this. */
  default void warned(Place place, String text) {}

  /** The script ended in this error. */
  default void raised(ScriptError error) {}
}
