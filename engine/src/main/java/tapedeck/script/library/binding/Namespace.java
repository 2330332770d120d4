package tapedeck.script.library.binding;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/** Fills a module or a class with functions, methods and properties. */
public final class Namespace {
  private final Map<String, Value> members;
  private final String prefix;

  /**
   * @param prefix what errors put before the names of functions: {@code GradientTape.}
   */
  private Namespace(Map<String, Value> members, String prefix) {
    this.members = members;
    this.prefix = prefix;
  }

  public static Namespace of(Map<String, Value> members) {
    return new Namespace(members, "");
  }

  /** A module with the same members, and inner modules that are copies, too. */
  public static ModuleValue copy(ModuleValue module) {
    return new ModuleValue(module.name())
        .later(members ->
            module
                .members()
                .forEach((name, value) ->
                    members.put(name, value instanceof ModuleValue inner ? copy(inner) : value)));
  }

  public static Namespace of(ClassValue type) {
    return new Namespace(type.attributes(), type.name() + ".");
  }

  /** The same, whose errors name another class, from which this one has its methods in Keras. */
  public Namespace owner(String name) {
    return new Namespace(members, name + ".");
  }

  /** What there is so far. */
  public Map<String, Value> all() {
    return members;
  }

  public @Nullable Value get(String name) {
    return members.get(name);
  }

  public Namespace value(String name, Value value) {
    members.put(name, value);
    return this;
  }

  /** A function, or as a member of a class a method whose first parameter is the object. */
  public Namespace method(String name, String signature, Builtin.Body body) {
    return value(name, Builtin.of(prefix + name, signature, body));
  }

  public Namespace property(String name, Function<Value, Value> read) {
    Builtin get = Builtin.of(name, "self", (runtime, in) -> read.apply(in[0]));
    return value(name, new Property(Property.Kind.PROPERTY, get, null));
  }

  /** A property that needs the run to be read, and can be set if {@code write} is given. */
  public Namespace property(
      String name, BiFunction<Runtime, Value, Value> read, Builtin.@Nullable Body write) {
    Builtin get = Builtin.of(name, "self", (runtime, in) -> read.apply(runtime, in[0]));
    Builtin set = write == null ? null : Builtin.of(name, "self, value", write);
    return value(name, new Property(Property.Kind.PROPERTY, get, set));
  }

  /** Functions that the library they come from has and Tapedeck has not; what is there stays. */
  public Namespace refused(String prefix, String instead, String... names) {
    for (String name : names) {
      members.putIfAbsent(
          name,
          Builtin.of(
              name,
              "*args, **kwargs",
              (runtime, in) -> {
                throw Raise.refused(prefix + name, instead);
              }));
    }
    return this;
  }
}
