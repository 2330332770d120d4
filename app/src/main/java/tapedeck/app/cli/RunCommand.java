package tapedeck.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.script.Limits;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;
import tapedeck.trace.ErrorReport;
import tapedeck.trace.Run;
import tapedeck.trace.Source;

/** {@code tapedeck run FILE}: runs a script as Python would. */
@Command(
    name = "run",
    description = "Prints what a script prints; status 1 and the error if it fails.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the script to run")
  @Nullable Path file;

  @Override
  public Integer call() {
    if (spec == null || file == null) {
      return 2;
    }
    TapedeckCommand.Script script = Files.read(file, spec);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ScriptError error = Run.untraced(script.text(), Limits.DEFAULT, new Terminal(out, err)::print);
    out.flush();
    if (error != null) {
      String name = String.valueOf(script.path().getFileName());
      err.println(ErrorReport.of(error, name, new Source(script.text())));
      err.flush();
    }
    return error == null ? 0 : 1;
  }

  /** Where printed text and warnings go. */
  private record Terminal(PrintWriter out, PrintWriter err) {
    void print(Place place, String text, boolean warning) {
      if (warning) {
        out.flush();
        err.println("WARNING, line %d: %s".formatted(place.line(), text));
        err.flush();
      } else {
        out.print(text);
      }
    }
  }
}
