package tapedeck.script.value;

/** A call of a function that {@code tf.function} traced, and how to do again what it did. */
public interface Traced {
  /** What the traced call answered. */
  Value answer();

  /** Makes what it did not answer unusable: tensors of a graph mean nothing outside of it. */
  void leave(Graph graph);

  /** The variables and tensors of outside that it used, in order. */
  java.util.List<Value> captures();

  /** Whether all it did of TensorFlow was captured; otherwise its body has to run each time. */
  boolean isWhole();

  /**
   * Does it again without running any Python.
   *
   * @param arguments others of the same kind
   */
  Value again(Arguments arguments);
}
