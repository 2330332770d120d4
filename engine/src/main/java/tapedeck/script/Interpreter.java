package tapedeck.script;

import java.util.Optional;

/** Runs scripts, each from a clean start, and tells a listener all that happens. */
public final class Interpreter {
  private final ScriptListener listener;
  private final Limits limits;
  private volatile boolean stopped;

  public Interpreter(ScriptListener listener, Limits limits) {
    this.listener = listener;
    this.limits = limits;
  }

  /**
   * Runs a script to its end.
   *
   * @throws ScriptError the exception the script did not catch; the listener has heard of it
   */
  public void run(Script script) throws ScriptError {
    Optional<ScriptError> error =
        DeepStack.call(() -> new Machine(listener, limits, () -> stopped).run(script));
    if (error.isPresent()) {
      throw error.get();
    }
  }

  /** Ends the run within a moment with a KeyboardInterrupt; from any thread. */
  public void stop() {
    stopped = true;
  }
}
