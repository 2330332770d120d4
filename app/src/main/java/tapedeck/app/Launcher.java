package tapedeck.app;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Objects;

/**
 * What Java starts: compiled for Java 8, so that an old Java can still say what is missing.
 *
 * <p>It is no {@code Application}, which lets JavaFX stand on the class path.
 */
public final class Launcher {

  private static final int NEEDED = 25;

  private Launcher() {}

  public static void main(String[] args) throws Throwable {
    String running = System.getProperty("java.specification.version");
    if (Double.parseDouble(running) < NEEDED) {
      System.err.printf(
          "Tapedeck needs Java %d or newer, and this is Java %s.%n"
              + "Install a JDK, for example temurin-%d-jdk from https://adoptium.net,"
              + " or point JAVA_HOME at one.%n",
          NEEDED, running, NEEDED);
      System.exit(2);
    }
    try {
      Class.forName("tapedeck.app.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException wrapper) {
      Throwable failure = Objects.requireNonNull(wrapper.getCause());
      if (isOfGlass(failure)) {
        System.err.printf(
            "Tapedeck cannot open a window here: %s.%n"
                + "The commands run and export need none.%n",
            failure.getMessage());
        System.exit(1);
      }
      throw failure;
    }
  }

  /** Whether JavaFX's window system found no display, or not the libraries it needs. */
  private static boolean isOfGlass(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("com.sun.glass"));
  }
}
