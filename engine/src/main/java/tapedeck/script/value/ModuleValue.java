package tapedeck.script.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A module or part of one: {@code tf}, {@code tf.math}, {@code np}. */
public final class ModuleValue implements Value {
  private final String name;
  private final Map<String, Value> members;

  public ModuleValue(String name, Map<String, Value> members) {
    this.name = name;
    this.members = members;
  }

  /** The name Python prints: {@code tensorflow.math}. */
  public String name() {
    return name;
  }

  public Map<String, Value> members() {
    return members;
  }

  public @Nullable Value member(String member) {
    return members.get(member);
  }
}
