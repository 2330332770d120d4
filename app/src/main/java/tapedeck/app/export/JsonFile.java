package tapedeck.app.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import tapedeck.trace.Trace;
import tapedeck.trace.TraceJson;

/** A whole run as data, in a file. */
public record JsonFile(Path path) {
  /**
   * Writes the file on a thread of its own.
   *
   * @param whenDone is told, on the FX thread, what came of it
   */
  public void write(Trace trace, Consumer<String> whenDone) {
    Thread.ofVirtual()
        .start(() -> {
          String outcome;
          try {
            write(trace);
            outcome = "Saved " + path + ".";
          } catch (IOException e) {
            outcome = path + " cannot be written: " + e.getMessage();
          }
          String said = outcome;
          Platform.runLater(() -> whenDone.accept(said));
        });
  }

  /** Writes the file. */
  public void write(Trace trace) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      TraceJson.write(trace, out);
    }
  }
}
