package tapedeck.script;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** Runs work that nests deeply on a thread whose stack is deep enough for it. */
final class DeepStack {
  private static final long BYTES = 512L << 20;
  private static final long POLL = 10;

  private DeepStack() {}

  /** Work that may end in an error of the script. */
  interface Work<T> {
    T run() throws ScriptError;
  }

  /** Runs {@code work} to its end; an interrupted caller waits for it nevertheless. */
  static <T> T call(Work<T> work) throws ScriptError {
    return call(work, () -> null);
  }

  /** As {@link #call(Work)}, but leaves the work alone once {@code overdue} answers an error. */
  static <T> T call(Work<T> work, Supplier<@Nullable ScriptError> overdue) throws ScriptError {
    Running<T> running = new Running<>(work);
    Thread thread = new Thread(null, running, "script", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join(POLL);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      ScriptError late = thread.isAlive() ? overdue.get() : null;
      if (late != null) {
        throw late;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return running.outcome();
  }

  private static final class Running<T> implements Runnable {
    private final Work<T> work;
    private @Nullable T result;
    private @Nullable ScriptError error;

    Running(Work<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        result = work.run();
      } catch (ScriptError e) {
        error = e;
      } catch (StackOverflowError e) {
        error = failure("RecursionError", "maximum recursion depth exceeded");
      } catch (OutOfMemoryError e) {
        error = failure("MemoryError", "the script needs more memory than there is");
      } catch (RuntimeException | Error e) {
        error = failure("SystemError", "Tapedeck failed: " + e);
      }
    }

    private static ScriptError failure(String pythonClass, String message) {
      return new ScriptError(pythonClass, message, null, Place.NOWHERE, List.of());
    }

    T outcome() throws ScriptError {
      if (error != null) {
        throw error;
      }
      if (result == null) {
        throw failure("SystemError", "Tapedeck ended without a result");
      }
      return result;
    }
  }
}
