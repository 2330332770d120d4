package tapedeck.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Session;

/**
 * Text that is not saved, written aside while it is worked on, so that the start after a crash can
 * offer it. Each running program has a file of its own, which a proper end removes.
 */
final class Recovery {
  /**
   * A text that was left behind.
   *
   * @param path the file it belongs to, null for none
   * @param kept where it was written aside
   */
  record Copy(String name, @Nullable Path path, String text, Path kept) {}

  private static final Duration QUIET = Duration.seconds(2);
  private static final String ENDING = ".properties";

  private final Path folder;
  private final String program;
  private final Predicate<String> runs;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("recovery").factory());
  private final PauseTransition quiet = new PauseTransition(QUIET);

  /**
   * @param program names this program among those running
   * @param runs whether the program of a name still runs, and so still needs its file
   */
  Recovery(Path folder, String program, Predicate<String> runs) {
    this.folder = folder;
    this.program = program;
    this.runs = runs;
  }

  /** For this process, beside those of the same user. */
  static Recovery in(Path folder) {
    return new Recovery(folder, String.valueOf(ProcessHandle.current().pid()), Recovery::isRunning);
  }

  private static boolean isRunning(String program) {
    try {
      return ProcessHandle.of(Long.parseLong(program)).isPresent();
    } catch (NumberFormatException noProcess) {
      return false;
    }
  }

  /** Writes the text aside whenever it has been left alone for 2 s and is not saved. */
  void watch(Session session, Documents documents) {
    quiet.setOnFinished(event -> {
      if (documents.modifiedProperty().get()) {
        String name = session.fileNameProperty().get();
        String text = session.textProperty().get();
        Path path = documents.path();
        writer.execute(() -> write(name, path, text));
      }
    });
    session.textProperty().addListener(change -> quiet.playFromStart());
    documents
        .modifiedProperty()
        .subscribe(modified -> {
          if (!modified) {
            writer.execute(() -> delete(own()));
          }
        });
  }

  private Path own() {
    return folder.resolve(program + ENDING);
  }

  private void write(String name, @Nullable Path path, String text) {
    Properties values = new Properties();
    values.setProperty("name", name);
    values.setProperty("path", path == null ? "" : path.toString());
    values.setProperty("text", text);
    Path aside = folder.resolve(program + ".new");
    try {
      Files.createDirectories(folder);
      try (Writer out = Files.newBufferedWriter(aside)) {
        values.store(out, null);
      }
      Files.move(aside, own(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException notKept) {
      delete(aside);
    }
  }

  /** What programs that ended otherwise than they should have left behind, the newest first. */
  List<Copy> found() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .filter(file -> !runs.test(file.getFileName().toString().replace(ENDING, "")))
          .sorted((a, b) -> Long.compare(b.toFile().lastModified(), a.toFile().lastModified()))
          .flatMap(file -> Stream.ofNullable(read(file)))
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  private static @Nullable Copy read(Path file) {
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
      String text = values.getProperty("text", "");
      String path = values.getProperty("path", "");
      String name = values.getProperty("name", "untitled.py");
      return text.isBlank()
          ? null
          : new Copy(name, path.isEmpty() ? null : Path.of(path), text, file);
    } catch (IOException | IllegalArgumentException broken) {
      return null;
    }
  }

  void forget(Copy copy) {
    writer.execute(() -> delete(copy.kept()));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // It is offered once more, which harms nobody.
    }
  }

  /** Removes the file of this program, which ends as it should. */
  void close() {
    quiet.stop();
    writer.execute(() -> delete(own()));
    writer.shutdown();
    try {
      writer.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
