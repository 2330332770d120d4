package tapedeck.script.library.keras.metric;

import tapedeck.script.value.Arguments;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/** A metric of Keras' own: it takes in values, and answers what they come to. */
interface Metric extends HostObject {
  String name();

  DType dtype();

  /** What it keeps between values. */
  ListValue variables();

  void update(Runtime runtime, Arguments given);

  /** Forgets what it took in. */
  void clear(Runtime runtime);

  Value outcome(Runtime runtime);

  @Override
  default boolean isCallable() {
    return true;
  }

  @Override
  default Value call(Runtime runtime, Arguments given) {
    update(runtime, given);
    return outcome(runtime);
  }

  @Override
  default String repr(Runtime runtime) {
    return "<%s name=%s>".formatted(type().name(), name());
  }
}
