package tapedeck.script.python;

import java.util.List;
import java.util.stream.Collectors;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code int | str}: one of several classes. */
public record UnionType(List<Value> members) implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("types", "UnionType", Types.OBJECT, null);

  @Override
  public ClassValue type() {
    return TYPE;
  }

  /** Whether a value can be part of a union. */
  public static boolean concerns(Value value) {
    return value instanceof ClassValue
        || value instanceof UnionType
        || value instanceof GenericAlias
        || value == None.NONE;
  }

  public static UnionType of(Value a, Value b) {
    List<Value> all = new java.util.ArrayList<>(a instanceof UnionType u ? u.members : List.of(a));
    all.addAll(b instanceof UnionType u ? u.members : List.of(b));
    return new UnionType(all.stream().distinct().toList());
  }

  @Override
  public String repr(Runtime runtime) {
    return members.stream()
        .map(each -> each instanceof ClassValue type ? type.qualifiedName() : runtime.repr(each))
        .collect(Collectors.joining(" | "));
  }
}
