package tapedeck.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.script.python.Python;
import tapedeck.script.standard.Absent;
import tapedeck.script.standard.Standard;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Spelling;
import tapedeck.script.value.Value;

/** The modules that one run can import, and those it finds imported already. */
final class Modules {
  private static final Map<String, String> PRESET =
      Map.of("tf", "tensorflow", "np", "numpy", "plt", "matplotlib.pyplot");
  private static final List<String> NO_EFFECT = List.of("__future__");

  private final Map<String, ModuleValue> roots = new LinkedHashMap<>();

  Modules() {
    roots.putAll(Python.modules());
    roots.putAll(Standard.modules());
    roots.putAll(tapedeck.script.library.Library.modules());
  }

  /** The names a script may use without importing them. */
  Map<String, Value> preset() {
    Map<String, Value> names = new LinkedHashMap<>();
    PRESET.forEach((name, module) -> {
      String[] parts = module.split("\\.");
      ModuleValue found = Objects.requireNonNull(roots.get(parts[0]));
      names.put(name, parts.length == 1 ? found : found.within(parts[1]));
    });
    return names;
  }

  /** The module of a dotted name. */
  Value module(String name) {
    String[] parts = name.split("\\.");
    Value found = roots.get(parts[0]);
    if (found == null && Standard.absent(parts[0]) instanceof Absent absent) {
      return new Absent(name, absent.instead());
    }
    if (found == null) {
      throw unknown(parts[0]);
    }
    for (int i = 1; i < parts.length; i++) {
      Value inner = found instanceof ModuleValue module ? module.member(parts[i]) : null;
      if (!(inner instanceof ModuleValue)) {
        throw Raise.of(Exceptions.MODULE_NOT_FOUND_ERROR, "No module named '%s'".formatted(name));
      }
      found = inner;
    }
    return found;
  }

  /** What {@code from module import *} binds: all but the names that begin with _. */
  Map<String, Value> exported(String module) {
    if (NO_EFFECT.contains(module) || !(module(module) instanceof ModuleValue found)) {
      return Map.of();
    }
    Map<String, Value> names = new LinkedHashMap<>(found.members());
    names.keySet().removeIf(name -> name.startsWith("_"));
    return names;
  }

  /** What {@code from module import name} binds. */
  Value member(String module, String name) {
    if (NO_EFFECT.contains(module)) {
      return None.NONE;
    }
    Value found = module(module);
    if (found instanceof Absent absent) {
      return absent.part(name);
    }
    Value member = found instanceof ModuleValue known ? known.member(name) : null;
    if (member == null) {
      List<String> names =
          found instanceof ModuleValue known ? List.copyOf(known.members().keySet()) : List.of();
      String near = Spelling.nearest(name, names);
      throw Raise.of(
          Exceptions.IMPORT_ERROR,
          "cannot import name '%s' from '%s'".formatted(name, module),
          near == null ? null : "Did you mean: '" + near + "'?");
    }
    return member;
  }

  private Raise unknown(String name) {
    String refusal = Standard.refusal(name);
    if (refusal != null) {
      return Raise.of(
          Exceptions.NOT_IMPLEMENTED_ERROR,
          "the module '%s' is not part of Tapedeck's Python".formatted(name),
          refusal);
    }
    List<String> known = new ArrayList<>(roots.keySet());
    String near = Spelling.nearest(name, known);
    return Raise.of(
        Exceptions.MODULE_NOT_FOUND_ERROR,
        "No module named '%s'".formatted(name),
        near != null
            ? "Did you mean: '" + near + "'?"
            : "Tapedeck knows %s.".formatted(String.join(", ", known)));
  }
}
