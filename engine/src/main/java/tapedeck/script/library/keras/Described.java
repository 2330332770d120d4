package tapedeck.script.library.keras;

import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Function;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** Objects of Keras as the dicts that {@code get_config} has for them. */
public final class Described {
  /** The module of the class of models that are made of inputs and outputs. */
  private static final String FUNCTIONAL = "keras.src.models.functional";

  private Described() {}

  /**
   * The dict for an object; functions by their names, anything else as it is.
   *
   * @param module where scripts import classes of Keras' own from
   */
  public static Value of(Runtime runtime, Value value, String module) {
    return switch (value) {
      case Instance own -> dict(runtime, own, own.type(), module);
      case HostObject object when object.type().module().startsWith("keras") ->
          dict(runtime, object, object.type(), module);
      case Function function -> new Str(function.name());
      case Builtin builtin -> new Str(builtin.name());
      default -> value;
    };
  }

  private static DictValue dict(Runtime runtime, Value value, ClassValue type, String module) {
    boolean own = type.isUserDefined();
    if (type.module().equals(FUNCTIONAL)) {
      return functional(runtime, value);
    }
    DictValue dict = DictValue.empty();
    dict.entries().put(new Str("module"), own ? None.NONE : new Str(module));
    dict.entries().put(new Str("class_name"), new Str(type.name()));
    dict.entries()
        .put(new Str("config"), runtime.call(runtime.requiredAttribute(value, "get_config")));
    dict.entries().put(new Str("registered_name"), own ? registered(runtime, type) : None.NONE);
    return dict;
  }

  private static Value registered(Runtime runtime, ClassValue type) {
    String name = KerasRun.of(runtime).registered(type);
    return new Str(name == null ? type.name() : name);
  }

  private static DictValue functional(Runtime runtime, Value model) {
    DictValue built = DictValue.empty();
    built.entries().put(new Str("input_shape"), None.NONE);
    DictValue dict = DictValue.empty();
    dict.entries().put(new Str("module"), new Str(FUNCTIONAL));
    dict.entries().put(new Str("class_name"), new Str("Functional"));
    dict.entries()
        .put(new Str("config"), runtime.call(runtime.requiredAttribute(model, "get_config")));
    dict.entries().put(new Str("registered_name"), new Str("Functional"));
    dict.entries().put(new Str("build_config"), built);
    return dict;
  }
}
