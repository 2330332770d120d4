package tapedeck.script;

import java.util.List;
import java.util.Optional;
import tapedeck.tape.Place;

/** Runs scripts, each from a clean start, and tells a listener all that happens. */
public final class Interpreter {
  private final ScriptListener listener;
  private final Limits limits;
  private volatile long stoppedAt;

  public Interpreter(ScriptListener listener, Limits limits) {
    this.listener = listener;
    this.limits = limits;
  }

  /**
   * Reads a script; {@link #stop} ends that, too.
   *
   * @throws ScriptError as {@link Script#parse} does
   */
  public Script parse(String text) throws ScriptError {
    return Script.parse(
        text,
        () ->
            stoppedAt == 0
                ? null
                : new ScriptError(
                    "KeyboardInterrupt", "", "The run was stopped.", Place.NOWHERE, List.of()));
  }

  /**
   * Runs a script to its end.
   *
   * @throws ScriptError the exception the script did not catch; the listener has heard of it
   */
  public void run(Script script) throws ScriptError {
    Machine machine = new Machine(listener, limits, () -> stoppedAt);
    Optional<ScriptError> error = DeepStack.call(() -> machine.run(script), machine::overdue);
    if (error.isPresent()) {
      throw error.get();
    }
  }

  /**
   * Ends the run within a tenth of a second with a KeyboardInterrupt; from any thread. A kernel
   * that is at work goes on to its own end, unheard.
   */
  public void stop() {
    long now = System.nanoTime();
    stoppedAt = now == 0 ? 1 : now;
  }
}
