package tapedeck.script.autograph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** Whether a traced function changes the lists and dicts it is given, which TensorFlow refuses. */
public final class Mutations {
  private Mutations() {}

  /** What a structure is made of: its parts in lists, and leaves as they are. */
  public static Object shape(Value value) {
    return switch (value) {
      case ListValue list -> parts(list.items());
      case Tuple tuple -> parts(tuple.items());
      case DictValue dict -> {
        List<Object> all = new ArrayList<>(dict.entries().keySet());
        all.addAll(parts(List.copyOf(dict.entries().values())));
        yield all;
      }
      default -> value;
    };
  }

  private static List<Object> parts(List<Value> items) {
    return items.stream().map(Mutations::shape).collect(Collectors.toList());
  }

  private static boolean differ(Object before, Object now) {
    if (!(before instanceof List<?> was) || !(now instanceof List<?> is)) {
      return before != now && !(before instanceof Value a && now instanceof Value b && a.equals(b));
    }
    if (was.size() != is.size()) {
      return true;
    }
    for (int i = 0; i < was.size(); i++) {
      if (differ(was.get(i), is.get(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Refuses what changed.
   *
   * @param before the {@link #shape} of all arguments when the function was called
   */
  public static void check(Runtime runtime, Value function, Arguments arguments, Object before) {
    if (!(function instanceof Function called) || !(before instanceof List<?> was)) {
      return;
    }
    List<Parameters.Parameter> all = called.parameters().all();
    List<String> changed = new ArrayList<>();
    int count = arguments.positional().length;
    for (int i = 0; i < was.size(); i++) {
      Value now = i < count ? arguments.positional()[i] : arguments.named()[i - count];
      if (differ(was.get(i), shape(now))) {
        changed.add(
            i >= count
                ? arguments.names()[i - count]
                : all.get(Math.min(i, all.size() - 1)).name());
      }
    }
    if (changed.isEmpty()) {
      return;
    }
    String signature =
        all.stream()
            .map(each -> {
              Value otherwise = each.defaultValue();
              return each.name() + (otherwise == null ? "" : "=" + runtime.repr(otherwise));
            })
            .collect(Collectors.joining(", "));
    throw Raise.of(
        Exceptions.VALUE_ERROR,
        "%s(%s) should not modify its Python input arguments. Modifying a copy is allowed. The following parameter(s) were modified: %s"
            .formatted(called.qualifiedName(), signature, String.join(", ", changed)));
  }
}
