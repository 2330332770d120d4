package tapedeck.app;

import javafx.application.Application;

/** The entry point once a Java new enough is running: arguments in, command line or window out. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }
}
