package tapedeck.app;

/** The class Java starts with: it is no {@code Application}, so JavaFX may stand on the class path. */
public final class Launcher {

  private Launcher() {}

  public static void main(String[] args) {
    Main.main(args);
  }
}
