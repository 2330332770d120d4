package tapedeck.script.python;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Python's built-in names and its own modules; what of them is refused, and what to do instead. */
public final class Python {
  private Python() {}

  private static final Map<String, Value> BUILTINS = Builtins.all().all();

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("open", "A script here reads and writes no files."),
          Map.entry("input", "Give the value a name at the top of the script."),
          Map.entry("exec", "Write the code into the script."),
          Map.entry("eval", "Write the expression into the script."),
          Map.entry("compile", "Write the code into the script."),
          Map.entry("__import__", "Write an import statement."),
          Map.entry("locals", "Name the variable, or keep values in a dict."),
          Map.entry("bytearray", "Use a list of numbers."),
          Map.entry("memoryview", "Use a list of numbers."),
          Map.entry("complex", "Use two real numbers."),
          Map.entry("breakpoint", "Step through the run instead."),
          Map.entry("help", "Hover over the name in the editor."),
          Map.entry("display", "Write print(...)."),
          Map.entry("get_ipython", "Leave out what only a notebook knows."));

  static {
    StringMethods.all().addTo(Types.STR);
    ContainerMethods.list().addTo(Types.LIST);
    ContainerMethods.tuple().addTo(Types.TUPLE);
    ContainerMethods.range().addTo(Types.RANGE);
    ContainerMethods.dict().addTo(Types.DICT);
    SetMethods.set().addTo(Types.SET);
    SetMethods.frozenset().addTo(Types.FROZENSET);
    Iterators.install();
    NumberMethods.install();
  }

  /** A built-in name, or null. */
  public static @Nullable Value builtin(String name) {
    return BUILTINS.get(name);
  }

  public static Set<String> builtinNames() {
    return BUILTINS.keySet();
  }

  /** What to do instead of using a name that only Python knows; null if it is none. */
  public static @Nullable String refusal(String name) {
    return REFUSED.get(name);
  }

  /** Fresh modules of Python itself, by the name they are imported under. */
  public static Map<String, ModuleValue> modules() {
    return Map.of("math", ModuleValue.later("math", Mathematics::module));
  }
}
