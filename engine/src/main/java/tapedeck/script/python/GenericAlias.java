package tapedeck.script.python;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** A class with parameters, as annotations write it: {@code list[int]}. */
public record GenericAlias(ClassValue origin, List<Value> parameters) implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("types", "GenericAlias", Types.OBJECT, null);
  private static final Set<String> GENERIC =
      Set.of(
          "list",
          "dict",
          "tuple",
          "set",
          "frozenset",
          "type",
          "deque",
          "defaultdict",
          "OrderedDict",
          "Counter",
          "Callable",
          "Iterable",
          "Iterator",
          "Sequence",
          "Mapping",
          "MutableMapping",
          "Generator");

  /** {@code origin[key]}; null if the class takes no parameters. */
  public static @Nullable Value of(ClassValue origin, Value key) {
    return origin.isUserDefined() || !GENERIC.contains(origin.name())
        ? null
        : new GenericAlias(origin, key instanceof Tuple tuple ? tuple.items() : List.of(key));
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public Value call(Runtime runtime, Arguments arguments) {
    return runtime.call(origin, arguments);
  }

  @Override
  public String repr(Runtime runtime) {
    return origin.qualifiedName()
        + parameters.stream()
            .map(each -> shown(runtime, each))
            .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String shown(Runtime runtime, Value value) {
    return switch (value) {
      case ClassValue type -> type.qualifiedName();
      case Ellipsis ellipsis -> "...";
      case ListValue list ->
          list.items().stream()
              .map(each -> shown(runtime, each))
              .collect(Collectors.joining(", ", "[", "]"));
      default -> runtime.repr(value);
    };
  }
}
