package tapedeck.train;

/** A learning rate that depends on how many steps were taken. */
@FunctionalInterface
public interface Schedule {
  /**
   * The rate in float32, in Keras' order of operations.
   *
   * @param step how many steps were taken before: 0 for the first
   */
  float at(double step);
}
