package tapedeck.script.python;

import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Property;
import tapedeck.script.value.Value;

/** Collects what a module or class offers, each declared with its parameters. */
public final class Members {
  private final Map<String, Value> all = new LinkedHashMap<>();
  private final String owner;

  /** Members of a module. */
  public Members() {
    this("");
  }

  /** Members of the class of this name. */
  public Members(String owner) {
    this.owner = owner;
  }

  public Map<String, Value> all() {
    return all;
  }

  /** A function of a module; {@code signature} as Python declares it. */
  public Members function(String name, String signature, Builtin.Body body) {
    all.put(name, Builtin.inC("", name, signature, body));
    return this;
  }

  /** A method; its first argument is the object. */
  public Members method(String name, String signature, Builtin.Body body) {
    String others = signature.isEmpty() ? "self, /" : "self, /, " + signature;
    String parameters = signature.endsWith("/") ? "self, " + signature : others;
    all.put(name, Builtin.inC(owner, name, parameters, body));
    return this;
  }

  /** An attribute that is computed when it is read. */
  public Members property(String name, Builtin.Body body) {
    all.put(name, new Property(Property.Kind.PROPERTY, Builtin.of(name, "self, /", body), null));
    return this;
  }

  public Members value(String name, Value value) {
    all.put(name, value);
    return this;
  }

  /** A class method. */
  public Members classMethod(String name, String signature, Builtin.Body body) {
    String parameters = signature.endsWith("/") ? "cls, " + signature : "cls, /, " + signature;
    Builtin function = Builtin.inC(owner, name, parameters, body);
    all.put(name, new Property(Property.Kind.CLASS_METHOD, function, null));
    return this;
  }

  /** A static method. */
  public Members staticMethod(String name, String signature, Builtin.Body body) {
    Builtin function = Builtin.inC("", name, signature, body);
    all.put(name, new Property(Property.Kind.STATIC_METHOD, function, null));
    return this;
  }

  public void addTo(ClassValue type) {
    type.attributes().putAll(all);
  }
}
