package tapedeck.script.python;

import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Property;
import tapedeck.script.value.Value;

/** Collects what a module or class offers, each declared with its parameters. */
final class Members {
  private final Map<String, Value> all = new LinkedHashMap<>();

  Map<String, Value> all() {
    return all;
  }

  /** A function of a module; {@code signature} as Python declares it. */
  Members function(String name, String signature, Builtin.Body body) {
    all.put(name, Builtin.of(name, signature, body));
    return this;
  }

  /** A method; its first argument is the object. */
  Members method(String name, String signature, Builtin.Body body) {
    String others = signature.isEmpty() ? "self, /" : "self, /, " + signature;
    String parameters = signature.endsWith("/") ? "self, " + signature : others;
    all.put(name, Builtin.of(name, parameters, body));
    return this;
  }

  /** An attribute that is computed when it is read. */
  Members property(String name, Builtin.Body body) {
    all.put(name, new Property(Property.Kind.PROPERTY, Builtin.of(name, "self, /", body), null));
    return this;
  }

  Members value(String name, Value value) {
    all.put(name, value);
    return this;
  }

  void addTo(ClassValue type) {
    type.attributes().putAll(all);
  }
}
