package tapedeck.trace;

import org.jspecify.annotations.Nullable;
import tapedeck.script.Limits;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;

/** One run of a script, from its text to its trace. */
public final class Run {
  private final String text;
  private final Limits limits;
  private volatile boolean stopped;

  public Run(String text, Limits limits) {
    this.text = text;
    this.limits = limits;
  }

  /** Runs the script on the calling thread and answers what happened, errors included. */
  public Trace execute() {
    return Rehearsal.minimize(text, limits, () -> stopped);
  }

  /** Ends the run soon, from any thread; what was recorded until then is its trace. */
  public void stop() {
    stopped = true;
  }

  /** Where a run puts what it prints, and what TensorFlow would warn of. */
  @FunctionalInterface
  public interface Output {
    void print(Place place, String text, boolean warning);
  }

  /** Runs a script and keeps no trace of it; answers the error that ended it, or null. */
  public static @Nullable ScriptError untraced(String text, Limits limits, Output output) {
    Trace trace = new Run(text, limits).execute();
    output.print(Place.NOWHERE, trace.printed(), false);
    return trace.outcome() instanceof Outcome.Failed(ScriptError error) ? error : null;
  }
}
