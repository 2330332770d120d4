package tapedeck.script.library.binding;

import java.util.HashMap;
import java.util.Map;
import tapedeck.script.value.Runtime;

/** What TensorFlow would log in one run, each text no more often than it would. */
public final class Warnings {
  private final Map<String, Integer> said = new HashMap<>();

  /** Says it, unless it was said {@code most} times before. */
  public void say(Runtime runtime, String text, int most) {
    if (said.merge(text, 1, Integer::sum) <= most) {
      runtime.warn(text);
    }
  }
}
