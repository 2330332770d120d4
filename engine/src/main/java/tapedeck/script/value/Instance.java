package tapedeck.script.value;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** An object of a class; exceptions are such objects, too. */
public non-sealed class Instance implements Value {
  private final ClassValue type;
  private final LinkedHashMap<String, Value> attributes = new LinkedHashMap<>();

  public Instance(ClassValue type) {
    this.type = type;
  }

  public ClassValue type() {
    return type;
  }

  public final LinkedHashMap<String, Value> attributes() {
    return attributes;
  }

  /** As its class compares, by {@code __eq__}, or by identity. */
  @Override
  public final boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    Runtime runtime = type.runtime();
    return runtime != null
        && other instanceof Value value
        && type.lookup("__eq__") != null
        && runtime.equal(this, value);
  }

  /** By {@code __hash__}, where its class has it. */
  @Override
  public final int hashCode() {
    Runtime runtime = type.runtime();
    Value method = runtime == null ? null : type.lookup("__hash__");
    if (runtime == null || method == null || method == None.NONE) {
      return System.identityHashCode(this);
    }
    if (runtime.call(method, this) instanceof Int hash) {
      return hash.hashCode();
    }
    throw Raise.type("__hash__ method should return an integer");
  }
}
