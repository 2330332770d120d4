package tapedeck.script.library.numpy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** A generator of random numbers that a script holds: {@code np.random.default_rng(0)}. */
record RandomObject(ClassValue type, Map<String, Value> members) implements HostObject {
  static RandomObject of(String name, Consumer<Namespace> fill) {
    Map<String, Value> members = new LinkedHashMap<>();
    fill.accept(Namespace.of(members));
    String module = name.equals("Generator") ? "numpy.random._generator" : "numpy.random.mtrand";
    return new RandomObject(ClassValue.builtin(module, name, Types.OBJECT, null), members);
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return members.get(name);
  }

  @Override
  public List<String> attributeNames() {
    return List.copyOf(members.keySet());
  }

  @Override
  public String str(Runtime runtime) {
    return "%s(%s)".formatted(type.name(), type.name().equals("Generator") ? "PCG64" : "MT19937");
  }

  @Override
  public String repr(Runtime runtime) {
    return "%s at 0x%X".formatted(str(runtime), 0x7f0000000000L + System.identityHashCode(this));
  }
}
