package tapedeck.app;

import tapedeck.app.cli.ScriptRun;
import tapedeck.app.cli.TapedeckCommand;

/**
 * The entry point once a Java new enough is running: arguments in, command line or window out. It
 * names nothing of the window itself, whose classes would be loaded for {@code run}, too.
 */
public final class Main {
  private Main() {}

  /** Ends the program with the status of its command line. */
  public static void main(String[] args) {
    Integer plain = ScriptRun.plainly(args);
    int status = plain == null ? TapedeckCommand.execute(Screens.views(), args) : plain;
    if (status != 0) {
      System.exit(status);
    }
  }
}
