package tapedeck.trace;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Interpreter;
import tapedeck.script.Limits;
import tapedeck.script.Script;
import tapedeck.script.ScriptError;
import tapedeck.script.ScriptListener;
import tapedeck.tape.Place;

/** One run of a script, from its text to its trace. */
public final class Run {
  private final String text;
  private final Recorder recorder;
  private final Interpreter interpreter;

  /** A run that has not begun. */
  public Run(String text, Limits limits) {
    this.text = text;
    this.recorder = new Recorder(text);
    this.interpreter = new Interpreter(recorder, limits);
  }

  /** Runs the script on the calling thread and answers what happened, errors included. */
  public Trace execute() {
    try {
      interpreter.run(interpreter.parse(text));
      recorder.trace().end(new Outcome.Finished());
    } catch (ScriptError error) {
      if (!(recorder.trace().outcome() instanceof Outcome.Failed)) {
        recorder.raised(error);
      }
    }
    return recorder.trace();
  }

  /**
   * Asks for the trace as it is, while the run goes on; from any thread.
   *
   * @param whenTaken is handed it before the next statement, on the thread of the run
   */
  public void peek(Consumer<Trace> whenTaken) {
    recorder.ask(whenTaken);
  }

  /** Ends the run soon, from any thread; what was recorded until then is its trace. */
  public void stop() {
    interpreter.stop();
  }

  /** Where a run puts what it prints, and what TensorFlow would warn of. */
  @FunctionalInterface
  public interface Output {
    /**
     * One line.
     *
     * @param warning whether it is a warning of TensorFlow, which Python prints to the error output
     */
    void print(Place place, String text, boolean warning);

    /** What goes to the error output as it is. */
    default void log(Place place, String text) {
      print(place, text, false);
    }
  }

  /** Runs a script and keeps no trace of it; answers the error that ended it, or null. */
  public static @Nullable ScriptError untraced(String text, Limits limits, Output output) {
    return untraced("script.py", text, limits, output);
  }

  /**
   * As above.
   *
   * @param file what messages call the script
   */
  public static @Nullable ScriptError untraced(
      String file, String text, Limits limits, Output output) {
    ScriptListener listener =
        new ScriptListener() {
          @Override
          public boolean hearsNames() {
            return false;
          }

          @Override
          public void printed(Place place, String line) {
            output.print(place, line, false);
          }

          @Override
          public void logged(Place place, String text) {
            output.log(place, text);
          }

          @Override
          public void warned(Place place, String line) {
            output.print(place, line, true);
          }
        };
    try {
      new Interpreter(listener, limits).run(Script.parse(text).named(file));
      return null;
    } catch (ScriptError error) {
      return error;
    }
  }
}
