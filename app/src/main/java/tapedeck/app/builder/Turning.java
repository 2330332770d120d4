package tapedeck.app.builder;

import tapedeck.app.session.Session;

/** Runs the script while a number in it moves: one run at a time, and then the latest text. */
final class Turning {
  private final Session session;
  private boolean again;

  Turning(Session session) {
    this.session = session;
    session.runningProperty().subscribe(this::goOn);
  }

  /** Runs now, or as soon as the run that is going on has ended. */
  void runSoon() {
    if (session.runningProperty().get()) {
      again = true;
    } else {
      session.run();
    }
  }

  private void goOn(boolean running) {
    if (!running && again) {
      again = false;
      javafx.application.Platform.runLater(session::run);
    }
  }
}
