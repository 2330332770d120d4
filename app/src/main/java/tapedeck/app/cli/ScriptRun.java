package tapedeck.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Limits;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;
import tapedeck.trace.ErrorReport;
import tapedeck.trace.Run;
import tapedeck.trace.Source;

/** Runs a script as Python would: what it prints to one writer, warnings and errors to another. */
public record ScriptRun(PrintWriter out, PrintWriter err) implements Run.Output {

  /**
   * Carries out {@code run FILE} without a parser of command lines, which would take a third of the
   * time of a small run. Text goes out as UTF-8, as Python's does in any locale.
   *
   * @return the exit status; null if the command line is any other, or the file cannot be read
   */
  public static @Nullable Integer plainly(String... args) {
    if (args.length != 2 || !args[0].equals("run") || args[1].startsWith("-")) {
      return null;
    }
    Path file = Path.of(args[1]);
    String text;
    try {
      text = text(file);
    } catch (IOException e) {
      return null;
    }
    return new ScriptRun(
            new PrintWriter(System.out, false, UTF_8), new PrintWriter(System.err, false, UTF_8))
        .of(file, text);
  }

  /**
   * A script file as the program reads it: UTF-8, with bare line feeds, without a mark at its
   * start.
   */
  static String text(Path file) throws IOException {
    return Files.readString(file).replace("\r\n", "\n").replace("\uFEFF", "");
  }

  /** Answers 0, or 1 if the script ended with an error, or what it gave to {@code sys.exit}. */
  int of(Path file, String text) {
    ScriptError error = Run.untraced(file.toAbsolutePath().toString(), text, Limits.DEFAULT, this);
    out.flush();
    if (error != null && error.pythonClass().equals("SystemExit")) {
      return exit(error.getMessage());
    }
    if (error != null) {
      err.println(ErrorReport.of(error, String.valueOf(file.getFileName()), new Source(text)));
      err.flush();
    }
    return error == null ? 0 : 1;
  }

  /** Leaves as Python does: with a number as it is, with any other word said and 1. */
  private int exit(String status) {
    if (status.matches("-?\\d{1,9}")) {
      return Integer.parseInt(status) & 0xFF;
    }
    err.println(status);
    err.flush();
    return 1;
  }

  @Override
  public void log(Place place, String text) {
    out.flush();
    err.print(text);
    err.flush();
  }

  @Override
  public void print(Place place, String text, boolean warning) {
    if (warning) {
      out.flush();
      err.println("WARNING, line %d: %s".formatted(place.line(), text));
      err.flush();
    } else {
      out.print(text);
    }
  }
}
