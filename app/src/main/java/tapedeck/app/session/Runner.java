package tapedeck.app.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Limits;
import tapedeck.trace.Run;
import tapedeck.trace.Trace;

/**
 * Runs scripts one after the other on a thread of its own and hands their traces to the FX thread.
 */
final class Runner {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "tapedeck run");
        worker.setDaemon(true);
        return worker;
      });
  private @Nullable Run current;

  /** Starts a run; the one before is stopped and its trace dropped. */
  void start(String text, Limits limits, Consumer<Trace> whenEnded) {
    stop();
    Run run = new Run(text, limits);
    current = run;
    thread.execute(() -> {
      Trace trace = run.execute();
      try {
        trace.prepare();
      } finally {
        Platform.runLater(() -> {
          if (current == run) {
            current = null;
            whenEnded.accept(trace);
          }
        });
      }
    });
  }

  /**
   * Hands over what the run that is going on has recorded so far, with its groupings; nothing if
   * none is, or if it ends first.
   */
  void peek(Consumer<Trace> whenTaken) {
    Run run = current;
    if (run != null) {
      run.peek(taken ->
          CompletableFuture.runAsync(() -> {
            taken.prepare();
            Platform.runLater(() -> {
              if (current == run) {
                whenTaken.accept(taken);
              }
            });
          }));
    }
  }

  void stop() {
    Run going = current;
    if (going != null) {
      going.stop();
    }
  }

  void close() {
    stop();
    current = null;
    thread.shutdownNow();
  }
}
