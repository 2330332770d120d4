package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tapedeck.script.library.binding.NameScope;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;

/** The class {@code tf.Module}, which finds the variables among the attributes of its objects. */
public final class ModuleClass {
  private final ClassValue type =
      ClassValue.builtin(
          "tensorflow.python.module.module", "Module", Types.OBJECT, ClassValue.PLAIN);

  public ClassValue type() {
    type.keeping((module, value) -> ListWrapper.of(value));
    Namespace.of(type)
        .method("__init__", "self, name=None", ModuleClass::begin)
        .property("name", ModuleClass::name)
        .property("variables", self -> new Tuple(find(self, v -> true)))
        .property("trainable_variables", self -> new Tuple(find(self, ModuleClass::isTrainable)))
        .property("non_trainable_variables", self -> new Tuple(find(self, v -> !isTrainable(v))))
        .property("submodules", self -> new Tuple(submodules(self)))
        .property("name_scope", (runtime, self) -> scope(self), null)
        .value(
            "with_name_scope",
            new Property(
                Property.Kind.STATIC_METHOD,
                Builtin.of("with_name_scope", "method", (runtime, in) -> scoped(in[0])),
                null));
    return type;
  }

  private static NameScope scope(Value self) {
    return new NameScope(name(self) instanceof Str text ? text.text() : "");
  }

  /** A method that names the variables it makes after its module: {@code my_module/w}. */
  private static Value scoped(Value method) {
    return Builtin.of(
        "method_with_name_scope",
        "self, *args, **kwargs",
        (runtime, in) -> {
          NameScope scope = scope(in[0]);
          scope.open(runtime);
          try {
            List<Value> positional = new ArrayList<>(List.of(in[0]));
            positional.addAll(((Tuple) in[1]).items());
            DictValue named = (DictValue) in[2];
            List<String> names =
                named.entries().keySet().stream().map(key -> ((Str) key).text()).toList();
            return runtime.call(
                method, Arguments.of(positional, names, List.copyOf(named.entries().values())));
          } finally {
            NameScope.leave(runtime);
          }
        });
  }

  private static Value begin(Runtime runtime, Value[] in) {
    if (in[0] instanceof Instance self) {
      String given = in[1] instanceof Str text ? text.text() : snake(self.type().name());
      if (!given.matches("[A-Za-z_]\\w*")) {
        throw Raise.value(
            "%s is not a valid module name. Module names must be valid Python identifiers (e.g. a valid class name)."
                .formatted(runtime.repr(in[1])));
      }
      self.attributes().put("_name", new Str(given));
    }
    return None.NONE;
  }

  private static Value name(Value self) {
    Value known = self instanceof Instance object ? object.attributes().get("_name") : null;
    if (known == null) {
      throw Raise.of(
          Exceptions.ATTRIBUTE_ERROR,
          "'%s' object has no attribute '_name'".formatted(Types.nameOf(self)),
          "Call super().__init__() in __init__ first.");
    }
    return known;
  }

  /** {@code MyModel} as TensorFlow writes it: {@code my_model}. */
  private static String snake(String camel) {
    return camel
        .replaceAll("([^_])([A-Z][a-z]+)", "$1_$2")
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean isTrainable(Value value) {
    return value instanceof VariableValue variable && variable.variable().trainable();
  }

  private List<Value> find(Value self, Predicate<Value> wanted) {
    List<Value> found = new ArrayList<>();
    walk(self, leaf -> leaf instanceof VariableValue && wanted.test(leaf), found, seen());
    return found;
  }

  private List<Value> submodules(Value self) {
    List<Value> found = new ArrayList<>();
    Set<Object> seen = seen();
    seen.add(self);
    walk(self, this::isModule, found, seen);
    return found;
  }

  private static Set<Object> seen() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** An object's own leaves in the order of its sorted attributes, then its modules' in turn. */
  private void walk(Value module, Predicate<Value> wanted, List<Value> found, Set<Object> seen) {
    if (!(module instanceof Instance object)) {
      return;
    }
    List<Value> inner = new ArrayList<>();
    for (Value attribute : new TreeMap<>(object.attributes()).values()) {
      for (Value leaf : Structures.flatten(attribute)) {
        Object identity = leaf instanceof VariableValue v ? v.variable() : leaf;
        boolean isModule = isModule(leaf);
        boolean matches = wanted.test(leaf);
        if ((matches || isModule) && seen.add(identity)) {
          if (matches) {
            found.add(leaf);
          }
          if (isModule) {
            inner.add(leaf);
          }
        }
      }
    }
    inner.forEach(next -> walk(next, wanted, found, seen));
  }

  private boolean isModule(Value value) {
    return value instanceof Instance && Types.isInstance(value, type);
  }
}
