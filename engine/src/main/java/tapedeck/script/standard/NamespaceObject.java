package tapedeck.script.standard;

import java.util.stream.Collectors;
import tapedeck.script.python.Members;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.NotImplemented;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code types.SimpleNamespace}: an object of the attributes that it was made with. */
final class NamespaceObject {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "types", "SimpleNamespace", Types.OBJECT, new ClassValue.Open(Instance::new));

  static {
    TYPE.attributes()
        .put(
            "__init__",
            Builtin.of("__init__", "self, /, *args, **kwargs", NamespaceObject::filled));
    TYPE.attributes()
        .put(
            "__repr__",
            Builtin.of("__repr__", "self, /", (r, in) -> new Str(shown(r, (Instance) in[0]))));
    TYPE.attributes().put("__eq__", Builtin.of("__eq__", "self, other, /", NamespaceObject::equal));
  }

  private NamespaceObject() {}

  static ModuleValue module() {
    return new ModuleValue(
        "types",
        new Members()
            .value("SimpleNamespace", TYPE)
            .value("FunctionType", Types.FUNCTION)
            .value("LambdaType", Types.FUNCTION)
            .value("NoneType", Types.of(None.NONE))
            .all());
  }

  private static Value filled(Runtime runtime, Value[] in) {
    if (in[1] instanceof Tuple given && !given.items().isEmpty()) {
      throw Raise.type("no positional arguments expected");
    }
    ((DictValue) in[2])
        .entries()
        .forEach((name, value) -> ((Instance) in[0]).attributes().put(runtime.str(name), value));
    return None.NONE;
  }

  private static String shown(Runtime runtime, Instance self) {
    String name = self.type() == TYPE ? "namespace" : self.type().name();
    return self.attributes().entrySet().stream()
        .map(each -> each.getKey() + "=" + runtime.repr(each.getValue()))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static Value equal(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof Instance a) || !(in[1] instanceof Instance b)) {
      return NotImplemented.NOT_IMPLEMENTED;
    }
    if (!b.type().isSubclassOf(TYPE)) {
      return NotImplemented.NOT_IMPLEMENTED;
    }
    boolean same =
        a.attributes().keySet().equals(b.attributes().keySet())
            && a.attributes().entrySet().stream()
                .allMatch(each -> {
                  Value other = b.attributes().get(each.getKey());
                  return other != null && runtime.equal(each.getValue(), other);
                });
    return Bool.of(same);
  }
}
