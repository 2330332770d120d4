package tapedeck.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Script files named on the command line. */
final class Files {
  private Files() {}

  /**
   * @throws ParameterException if it cannot be read as UTF-8 text, so that the status is 2
   */
  static TapedeckCommand.Script read(Path path, CommandSpec spec) {
    try {
      return new TapedeckCommand.Script(path, ScriptRun.text(path));
    } catch (NoSuchFileException e) {
      throw new ParameterException(spec.commandLine(), "No such file: " + path, e);
    } catch (CharacterCodingException e) {
      throw new ParameterException(spec.commandLine(), "Not UTF-8 text: " + path, e);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "Cannot read %s: %s".formatted(path, e.getMessage()), e);
    }
  }
}
