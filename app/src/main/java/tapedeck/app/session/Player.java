package tapedeck.app.session;

import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.util.Duration;

/** Steps by itself, in either direction, so many times a second. */
public final class Player {
  private static final double USUAL = 4;
  private static final double SLOWEST = 0.5;
  private static final double FASTEST = 64;

  private final BooleanSupplier forward;
  private final BooleanSupplier back;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper backward = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(USUAL);
  private final Timeline clock =
      new Timeline(new KeyFrame(Duration.seconds(1), event -> playOneStep()));

  /**
   * @param forward makes a step and answers whether another one is left
   * @param back the same in the other direction
   */
  Player(BooleanSupplier forward, BooleanSupplier back) {
    this.forward = forward;
    this.back = back;
    clock.setCycleCount(Animation.INDEFINITE);
    speed.subscribe(now -> clock.setRate(now.doubleValue()));
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Whether it goes, or last went, back. */
  public ReadOnlyBooleanProperty backwardProperty() {
    return backward.getReadOnlyProperty();
  }

  /** Steps a second. */
  public ReadOnlyDoubleProperty speedProperty() {
    return speed.getReadOnlyProperty();
  }

  public void faster() {
    speed.set(Math.min(FASTEST, 2 * speed.get()));
  }

  public void slower() {
    speed.set(Math.max(SLOWEST, speed.get() / 2));
  }

  /** Plays in a direction; turns round if it plays in the other one. */
  void play(boolean back) {
    backward.set(back);
    playing.set(true);
    clock.playFromStart();
  }

  void pause() {
    clock.stop();
    playing.set(false);
  }

  private void playOneStep() {
    boolean more = backward.get() ? back.getAsBoolean() : forward.getAsBoolean();
    if (!more) {
      pause();
    }
  }
}
