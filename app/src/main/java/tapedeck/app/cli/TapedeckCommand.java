package tapedeck.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.app.export.Picture;

/** The command line of Tapedeck: {@code tapedeck [FILE]}, {@code run}, {@code export}. */
@Command(
    name = "tapedeck",
    description = "Opens the window on a script, or on an example if none is named.",
    mixinStandardHelpOptions = true,
    version = "Tapedeck 0.1.0",
    subcommands = {RunCommand.class, ExportCommand.class})
public final class TapedeckCommand implements Callable<Integer> {
  private final Views views;

  @Spec @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "the script to open")
  @Nullable Path file;

  /** A script file that was read. */
  public record Script(Path path, String text) {}

  /**
   * What the command line shows and draws.
   *
   * @param openWindow opens the window, on a script if there is one, and answers the exit status
   *     when it is closed
   */
  public record Views(
      Function<@Nullable Script, Integer> openWindow,
      Picture.View window,
      Picture.View graph,
      Picture.View loss,
      Picture.View figure) {}

  private TapedeckCommand(Views views) {
    this.views = views;
  }

  /**
   * Carries out a command line.
   *
   * @return the exit status: 0 done, 1 the script failed, 2 the command line is wrong
   */
  public static int execute(Views views, String... args) {
    return commandLine(views).execute(args);
  }

  static CommandLine commandLine(Views views) {
    return new CommandLine(new TapedeckCommand(views)).setCaseInsensitiveEnumValuesAllowed(true);
  }

  Picture.View view(ExportCommand.ViewName name) {
    return switch (name) {
      case WINDOW -> views.window();
      case GRAPH -> views.graph();
      case LOSS -> views.loss();
      case FIGURE -> views.figure();
      case TRACE -> throw new IllegalArgumentException("a trace is not drawn");
    };
  }

  @Override
  public Integer call() {
    return views.openWindow().apply(file == null || spec == null ? null : Files.read(file, spec));
  }
}
