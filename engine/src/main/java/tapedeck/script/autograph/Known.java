package tapedeck.script.autograph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Property;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/**
 * The functions and classes of a module and of what is in it, such as those of TensorFlow. What
 * nobody has used yet is not looked into.
 */
public final class Known {
  private final Set<Value> functions = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<ModuleValue> unused = new ArrayList<>();

  public Known(Value... roots) {
    for (Value root : roots) {
      add(root);
    }
  }

  public boolean has(Value function) {
    if (functions.contains(function)) {
      return true;
    }
    List<ModuleValue> used = unused.stream().filter(ModuleValue::isWhole).toList();
    unused.removeAll(used);
    used.forEach(this::add);
    return !used.isEmpty() && has(function);
  }

  public void add(Value value) {
    switch (value) {
      case Builtin builtin -> functions.add(builtin);
      case ModuleValue module when !module.isWhole() -> unused.add(module);
      case ModuleValue module when seen.add(module) -> module.members().values().forEach(this::add);
      case ClassValue type when seen.add(type) && !type.isUserDefined() -> {
        functions.add(type);
        type.attributes().values().forEach(this::add);
        type.bases()
            .forEach(base -> {
              if (base != Types.OBJECT) {
                add(base);
              }
            });
      }
      case Property property -> add(property.get());
      case HostObject host -> functions.add(host);
      case BoundMethod method -> add(method.function());
      default -> {}
    }
  }
}
