package tapedeck.app;

import java.util.logging.Logger;

/**
 * What Java starts: compiled for Java 8, so that an old Java can still say what is missing.
 *
 * <p>It is no {@code Application}, which lets JavaFX stand on the class path.
 */
public final class Launcher {

  private static final int NEEDED = 25;

  /** Held for good: a logger that nobody holds may lose its filter. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Launcher() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    String running = System.getProperty("java.specification.version");
    if (Double.parseDouble(running) < NEEDED) {
      System.err.printf(
          "Tapedeck needs Java %d or newer, and this is Java %s.%n"
              + "Install a JDK, for example temurin-%d-jdk from https://adoptium.net,"
              + " or point JAVA_HOME at one.%n",
          NEEDED, running, NEEDED);
      System.exit(2);
    }
    JAVAFX.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX configuration"));
    Class.forName("tapedeck.app.Main")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }
}
