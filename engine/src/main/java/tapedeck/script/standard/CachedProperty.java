package tapedeck.script.standard;

import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code functools.cached_property}: computed when it is read first, kept in the object. */
final class CachedProperty {
  private CachedProperty() {}

  static final ClassValue TYPE =
      ClassValue.builtin(
          "functools",
          "cached_property",
          Types.OBJECT,
          (runtime, type, given) -> {
            Instance made = new Instance(type);
            made.attributes().put("func", given.positional()[0]);
            return made;
          });

  static {
    TYPE.attributes()
        .put(
            "__set_name__",
            Builtin.of(
                "__set_name__",
                "self, owner, name, /",
                (r, in) -> {
                  ((Instance) in[0]).attributes().put("attrname", in[2]);
                  return None.NONE;
                }));
    TYPE.attributes()
        .put(
            "__get__",
            Builtin.of(
                "__get__",
                "self, instance, owner=None, /",
                (r, in) -> {
                  if (in[1] == None.NONE) {
                    return in[0];
                  }
                  Instance self = (Instance) in[0];
                  Value function = self.attributes().getOrDefault("func", None.NONE);
                  Value name = self.attributes().getOrDefault("attrname", None.NONE);
                  Value made = r.call(function, in[1]);
                  r.setAttribute(in[1], r.str(name), made);
                  return made;
                }));
  }
}
