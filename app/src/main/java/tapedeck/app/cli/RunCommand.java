package tapedeck.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    return new ScriptRun(spec.commandLine().getOut(), spec.commandLine().getErr())
        .of(script.path(), script.text());
  }
}
