package tapedeck.script.value;

import java.util.LinkedHashMap;

/** An object of a class; exceptions are such objects, too. */
public final class Instance implements Value {
  private final ClassValue type;
  private final LinkedHashMap<String, Value> attributes = new LinkedHashMap<>();

  public Instance(ClassValue type) {
    this.type = type;
  }

  public ClassValue type() {
    return type;
  }

  public LinkedHashMap<String, Value> attributes() {
    return attributes;
  }
}
