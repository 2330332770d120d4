package tapedeck.script;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/**
 * Runs work that nests deeply on a thread whose stack is deep enough for it. To begin and end such
 * a thread takes longer than to run a small script, so it is kept for a while.
 */
final class DeepStack {
  private static final long BYTES = 512L << 20;
  private static final long POLL = 10;
  private static final long KEPT_SECONDS = 5;
  private static final ExecutorService THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          KEPT_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(null, work, "script", BYTES);
            thread.setDaemon(true);
            return thread;
          });

  private DeepStack() {}

  /** Work that may end in an error of the script. */
  interface Work<T> {
    T run() throws ScriptError;
  }

  /**
   * Runs {@code deep} to its end, or leaves it alone once {@code overdue} answers an error; an
   * interrupted caller waits nevertheless.
   */
  static <T> T call(Work<T> deep, Supplier<@Nullable ScriptError> overdue) throws ScriptError {
    Running<T> running = new Running<>(deep);
    Future<?> work = THREADS.submit(running);
    boolean interrupted = false;
    while (!work.isDone()) {
      try {
        work.get(POLL, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        ScriptError late = overdue.get();
        if (late != null && !work.isDone()) {
          throw late;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
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
