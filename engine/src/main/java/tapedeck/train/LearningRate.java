package tapedeck.train;

import java.util.function.DoubleSupplier;
import tapedeck.tensor.EngineError;

/** The learning rate of an optimizer: a number, a schedule or a function. */
final class LearningRate {
  private sealed interface Source {}

  private record Number(double value) implements Source {}

  private record Scheduled(Schedule schedule) implements Source {}

  private record Computed(DoubleSupplier function) implements Source {}

  private Source source;

  private LearningRate(Source source) {
    this.source = source;
  }

  /**
   * @throws EngineError ValueError if the option is no float, schedule or function
   */
  static LearningRate of(Settings settings) {
    return new LearningRate(
        switch (settings.get("learning_rate")) {
          case Double number -> new Number(number);
          case Schedule schedule -> new Scheduled(schedule);
          case DoubleSupplier function -> new Computed(function);
          case null, default ->
              throw EngineError.value(
                  "Argument `learning_rate` should be float, or an instance of"
                      + " LearningRateSchedule, or a callable (that takes in the current iteration"
                      + " value and returns the corresponding learning rate value). Received"
                      + " instead: learning_rate="
                      + (settings.get("learning_rate") instanceof Object given ? given : "None"));
        });
  }

  /** The rate of a step, as far as it is given in full precision. */
  double at(long step) {
    return switch (source) {
      case Number(double value) -> value;
      case Scheduled(Schedule schedule) -> schedule.at(step);
      case Computed(DoubleSupplier function) -> (float) function.getAsDouble();
    };
  }

  boolean isScheduled() {
    return source instanceof Scheduled;
  }

  /**
   * @throws EngineError TypeError if it follows a schedule, AttributeError if a function
   */
  void set(double next) {
    source =
        switch (source) {
          case Number before -> new Number(next);
          case Scheduled before ->
              throw EngineError.type(
                  "This optimizer was created with a `LearningRateSchedule` object as its"
                      + " `learning_rate` constructor argument, hence its learning rate is not"
                      + " settable. If you need the learning rate to be settable, you should"
                      + " instantiate the optimizer with a float `learning_rate` argument.");
          case Computed before ->
              throw new EngineError(
                  EngineError.Kind.ATTRIBUTE_ERROR,
                  "'function' object has no attribute 'assign'",
                  "The learning rate is a function, which is asked before each step and cannot be"
                      + " set.");
        };
  }

  void set(Schedule next) {
    source = new Scheduled(next);
  }

  void set(DoubleSupplier next) {
    source = new Computed(next);
  }
}
