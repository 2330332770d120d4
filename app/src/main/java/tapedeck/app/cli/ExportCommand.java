package tapedeck.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tapedeck.app.export.JsonFile;
import tapedeck.app.export.Picture;
import tapedeck.app.style.Theme;
import tapedeck.script.Limits;
import tapedeck.trace.Granularity;
import tapedeck.trace.Outcome;
import tapedeck.trace.Run;
import tapedeck.trace.Steps;
import tapedeck.trace.Trace;

/** {@code tapedeck export FILE}: draws a view of a script's run, without a display. */
@Command(
    name = "export",
    description =
        "Draws the window, the graph, the loss plot or a figure at a step, as a PNG file, or writes"
            + " the whole run with all its numbers, as a JSON file (--view trace).",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

  @Spec @Nullable CommandSpec spec;

  @ParentCommand @Nullable TapedeckCommand parent;

  @Parameters(paramLabel = "FILE", description = "the script to run")
  @Nullable Path file;

  @Option(
      names = "--step",
      paramLabel = "N|last",
      description = "the step to stand at, from 0; by default the first interesting one")
  @Nullable String step;

  /** What can be drawn. */
  enum ViewName {
    WINDOW,
    GRAPH,
    LOSS,
    FIGURE,
    /** The whole run as data, which is not drawn. */
    TRACE
  }

  @Option(names = "--view", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  ViewName view = ViewName.WINDOW;

  @Option(names = "--theme", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  Theme theme = Theme.LIGHT;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "in pixels (default: ${DEFAULT-VALUE})")
  String size = "1440x900";

  @Option(names = "--scale", description = "device pixels per pixel (default: ${DEFAULT-VALUE})")
  double scale = 1;

  @Option(names = "-o", paramLabel = "OUT", required = true, description = "the file to write")
  @Nullable Path out;

  @Override
  public Integer call() {
    if (spec == null || parent == null || file == null || out == null) {
      return 2;
    }
    TapedeckCommand.Script script = Files.read(file, spec);
    if (view == ViewName.TRACE) {
      return trace(new JsonFile(out), script, spec);
    }
    Matcher dimensions = SIZE.matcher(size);
    if (!dimensions.matches()) {
      throw wrong(spec, "--size takes WIDTHxHEIGHT in pixels, such as 1440x900, not " + size);
    }
    if (!(scale >= 0.5 && scale <= 4)) {
      throw wrong(spec, "--scale takes a number from 0.5 to 4, not " + scale);
    }
    Picture picture =
        new Picture(
            parent.view(view),
            theme,
            Integer.parseInt(dimensions.group(1)),
            Integer.parseInt(dimensions.group(2)),
            scale);
    CommandSpec usage = spec;
    try {
      Trace trace =
          picture.write(
              String.valueOf(script.path().getFileName()),
              script.text(),
              run -> position(run, usage),
              out);
      return trace.outcome() instanceof Outcome.Failed ? 1 : 0;
    } catch (IOException e) {
      throw wrong(spec, "Cannot write %s: %s".formatted(out, e.getMessage()));
    }
  }

  private static int trace(JsonFile file, TapedeckCommand.Script script, CommandSpec usage) {
    Trace trace = new Run(script.text(), Limits.DEFAULT).execute();
    try {
      file.write(trace);
      return trace.outcome() instanceof Outcome.Failed ? 1 : 0;
    } catch (IOException e) {
      throw wrong(usage, "Cannot write %s: %s".formatted(file.path(), e.getMessage()));
    }
  }

  private int position(Trace trace, CommandSpec usage) {
    if (step == null) {
      return view == ViewName.FIGURE ? trace.size() : trace.highlight();
    }
    if (step.equals("last")) {
      return trace.size();
    }
    Steps steps = trace.steps(Granularity.OP);
    if (!step.matches("\\d{1,9}") || Integer.parseInt(step) >= steps.count()) {
      throw wrong(
          usage,
          "--step takes last or a number from 0 to %d, not %s".formatted(steps.count() - 1, step));
    }
    return steps.position(Integer.parseInt(step));
  }

  private static ParameterException wrong(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
