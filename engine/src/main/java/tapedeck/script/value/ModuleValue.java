package tapedeck.script.value;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A module or part of one: {@code tf}, {@code tf.math}, {@code np}. What fills it may wait until it
 * is first used, so that a script waits for no more than it uses.
 */
public final class ModuleValue implements Value {
  /** One for all, since what fills a module may use others. */
  private static final ReentrantLock FILLING = new ReentrantLock();

  private final String name;
  private final Map<String, Value> members;
  private final Queue<Consumer<Map<String, Value>>> waiting = new ArrayDeque<>();
  private volatile boolean whole = true;
  private boolean filling;

  public ModuleValue(String name, Map<String, Value> members) {
    this.name = name;
    this.members = members;
  }

  /** An empty module. */
  public ModuleValue(String name) {
    this(name, new LinkedHashMap<>());
  }

  /** A module that is made when it is first used. */
  public static ModuleValue later(String name, Supplier<ModuleValue> make) {
    return new ModuleValue(name).later(members -> members.putAll(make.get().members()));
  }

  /** The name Python prints: {@code tensorflow.math}. */
  public String name() {
    return name;
  }

  /** Lets {@code fill} add its members, after those of earlier calls, when the module is used. */
  public ModuleValue later(Consumer<Map<String, Value>> fill) {
    FILLING.lock();
    try {
      waiting.add(fill);
      whole = false;
    } finally {
      FILLING.unlock();
    }
    return this;
  }

  /** Whether nothing waits for the module's first use. */
  public boolean isWhole() {
    return whole;
  }

  public Map<String, Value> members() {
    if (!whole) {
      fill();
    }
    return members;
  }

  public @Nullable Value member(String member) {
    return members().get(member);
  }

  /** The module of that name within this one, made if there is none; nothing is filled. */
  public ModuleValue within(String part) {
    if (members.get(part) instanceof ModuleValue inner) {
      return inner;
    }
    ModuleValue made = new ModuleValue(name + "." + part);
    members.put(part, made);
    return made;
  }

  private void fill() {
    FILLING.lock();
    try {
      if (filling) {
        return;
      }
      filling = true;
      while (waiting.poll() instanceof Consumer<Map<String, Value>> next) {
        next.accept(members);
      }
      whole = true;
    } finally {
      filling = false;
      FILLING.unlock();
    }
  }
}
