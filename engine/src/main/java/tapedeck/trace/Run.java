package tapedeck.trace;

import tapedeck.script.Limits;

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
}
