package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/**
 * Small classes of Keras whose objects are called, and are nothing but their options: penalties and
 * constraints. Scripts derive classes from them.
 */
public final class Configured {
  private Configured() {}

  /** What such an object does when it is called. */
  public interface Call {
    Value of(Runtime runtime, Instance self, Value input);
  }

  /** The class that the others and those of scripts derive from; its objects answer as told. */
  public static ClassValue base(String module, String name, String parameters, Builtin.Body call) {
    ClassValue type = ClassValue.builtin(module, name, Types.OBJECT, ClassValue.PLAIN);
    Namespace.of(type)
        .method("__call__", "self, " + parameters, call)
        .method("get_config", "self", (runtime, in) -> DictValue.empty());
    remade(type);
    return type;
  }

  /** Adds the class method that makes an object of what {@code get_config} answered. */
  public static void remade(ClassValue type) {
    Builtin make =
        Builtin.of(
            "from_config",
            "cls, config",
            (runtime, in) -> runtime.call(in[0], keywords((DictValue) in[1])));
    type.attributes().put("from_config", new Property(Property.Kind.CLASS_METHOD, make, null));
  }

  /** The entries of a dict as named arguments. */
  public static Arguments keywords(DictValue config) {
    List<String> names = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    config
        .entries()
        .forEach((key, value) -> {
          names.add(((Str) key).text());
          values.add(value);
        });
    return Arguments.of(List.of(), names, values);
  }

  /**
   * A class of such objects.
   *
   * @param options its parameters with their defaults, which become attributes
   */
  public static ClassValue define(ClassValue base, String name, String options, Call call) {
    ClassValue type = ClassValue.builtin(base.module(), name, base, ClassValue.PLAIN);
    List<String> names =
        Arrays.stream(options.split(", "))
            .map(each -> each.replaceAll("=.*", ""))
            .filter(each -> !each.isEmpty())
            .toList();
    Namespace.of(type)
        .method(
            "__init__",
            options.isEmpty() ? "self" : "self, " + options,
            (runtime, in) -> {
              for (int i = 0; i < names.size(); i++) {
                ((Instance) in[0]).attributes().put(names.get(i), in[i + 1]);
              }
              return None.NONE;
            })
        .method("__call__", "self, x", (runtime, in) -> call.of(runtime, (Instance) in[0], in[1]))
        .method(
            "get_config",
            "self",
            (runtime, in) -> {
              DictValue config = DictValue.empty();
              for (String option : names) {
                config.entries().put(new Str(option), option((Instance) in[0], option));
              }
              return config;
            });
    return type;
  }

  /** An option of such an object; None if it has none of this name. */
  public static Value option(Instance self, String name) {
    @Nullable Value value = self.attributes().get(name);
    return value == null ? None.NONE : value;
  }

  /**
   * One of these objects by itself, by the name of its class, or by its description.
   *
   * @param what as Keras calls it in its complaint: {@code regularizer}
   */
  public static Value get(Runtime runtime, Namespace module, String what, Value given) {
    Value found =
        switch (given) {
          case None none -> given;
          case Str text -> module.get(text.text());
          case DictValue dict when dict.entries().get(new Str("class_name")) instanceof Str name ->
              module.get(name.text());
          default -> given;
        };
    if (found instanceof ClassValue type) {
      return given instanceof DictValue dict
              && dict.entries().get(new Str("config")) instanceof DictValue config
          ? runtime.call(type, keywords(config))
          : runtime.call(type);
    }
    if (found == null || Numbers.isNumber(found) || found instanceof ListValue) {
      throw Raise.value(
          "Could not interpret %s identifier: %s".formatted(what, runtime.str(given)));
    }
    return found;
  }
}
