package tapedeck.script.library.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** One of the named values of an enumeration: {@code tf.UnconnectedGradients.ZERO}. */
public record EnumMember(ClassValue type, String name, Value value) implements HostObject {
  /** {@code tf.UnconnectedGradients}. */
  public static final ClassValue UNCONNECTED_GRADIENTS =
      type("tensorflow.python.ops.unconnected_gradients", "UnconnectedGradients");

  /** {@code tf.VariableSynchronization}. */
  public static final ClassValue SYNCHRONIZATION =
      numbered("VariableSynchronization", List.of("AUTO", "NONE", "ON_WRITE", "ON_READ"));

  private static final List<String> AGGREGATIONS =
      List.of("NONE", "SUM", "MEAN", "ONLY_FIRST_REPLICA");

  /** {@code tf.VariableAggregation}. */
  public static final ClassValue AGGREGATION = numbered("VariableAggregationV2", AGGREGATIONS);

  /** The class of the aggregation of a variable that was given none. */
  private static final ClassValue FIRST_AGGREGATION = numbered("VariableAggregation", AGGREGATIONS);

  static {
    add(UNCONNECTED_GRADIENTS, "NONE", new Str("none"));
    add(UNCONNECTED_GRADIENTS, "ZERO", new Str("zero"));
  }

  private static ClassValue numbered(String name, List<String> members) {
    ClassValue type = type("tensorflow.python.ops.variables", name);
    for (int i = 0; i < members.size(); i++) {
      add(type, members.get(i), Int.of(i));
    }
    return type;
  }

  private static ClassValue type(String module, String name) {
    ClassValue type = ClassValue.builtin(module, name, Types.OBJECT, null);
    type.attributes().put("__members__", DictValue.empty());
    return type;
  }

  private static void add(ClassValue type, String name, Value value) {
    EnumMember member = new EnumMember(type, name, value);
    type.attributes().put(name, member);
    members(type).entries().put(new Str(name), member);
  }

  private static DictValue members(ClassValue type) {
    if (type.members() instanceof DictValue members) {
      return members;
    }
    throw new IllegalStateException("no enumeration: " + type.name());
  }

  /** A member by its name. */
  public static EnumMember of(ClassValue type, String name) {
    if (type.attributes().get(name) instanceof EnumMember member) {
      return member;
    }
    throw new IllegalArgumentException("no " + type.name() + "." + name);
  }

  /** The aggregation of a variable that was given none. */
  public static EnumMember noAggregation() {
    return of(FIRST_AGGREGATION, "NONE");
  }

  /** Members of the two classes of aggregations are equal where their values are. */
  @Override
  public @Nullable Boolean equalTo(Runtime runtime, Value other) {
    return other instanceof EnumMember member
        && name.equals(member.name)
        && runtime.equal(value, member.value);
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "name" -> new Str(name);
      case "value" -> value;
      default -> null;
    };
  }

  @Override
  public String repr(Runtime runtime) {
    return "<%s.%s: %s>".formatted(type.name(), name, runtime.repr(value));
  }

  @Override
  public String str(Runtime runtime) {
    return type.name() + "." + name;
  }
}
