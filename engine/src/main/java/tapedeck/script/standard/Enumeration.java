package tapedeck.script.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Function;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code enum}: classes of named values. */
public final class Enumeration {
  private Enumeration() {}

  private static final ClassValue AUTO =
      ClassValue.builtin("enum", "auto", Types.OBJECT, (r, type, given) -> new Instance(type));

  static final ClassValue ENUM =
      ClassValue.builtin("enum", "Enum", Types.OBJECT, ClassValue.PLAIN)
          .deriving(Enumeration::derive);

  static {
    new Members("Enum")
        .property("name", (r, in) -> part(in[0], "_name_"))
        .property("value", (r, in) -> part(in[0], "_value_"))
        .method("__str__", "", (r, in) -> new Str(shown(r, in[0])))
        .method(
            "__repr__",
            "",
            (r, in) ->
                new Str("<%s: %s>".formatted(shown(r, in[0]), r.repr(part(in[0], "_value_")))))
        .addTo(ENUM);
  }

  static ModuleValue module() {
    return new ModuleValue(
        "enum",
        new Members()
            .value("Enum", ENUM)
            .value("auto", AUTO)
            .function("unique", "enumeration, /", (r, in) -> in[0])
            .all());
  }

  private static Value part(Value member, String name) {
    Value value = member instanceof Instance instance ? instance.attributes().get(name) : null;
    return value == null ? None.NONE : value;
  }

  private static String shown(Runtime runtime, Value member) {
    return Types.of(member).name() + "." + runtime.str(part(member, "_name_"));
  }

  private static Value derive(Runtime runtime, ClassValue derived) {
    DictValue members = DictValue.empty();
    Map<String, Value> attributes = new LinkedHashMap<>(derived.attributes());
    Value last = Int.ZERO;
    for (Map.Entry<String, Value> each : attributes.entrySet()) {
      String name = each.getKey();
      Value value = each.getValue();
      boolean plain =
          name.startsWith("_")
              || value instanceof Function
              || value instanceof Property
              || value instanceof Builtin;
      if (plain) {
        continue;
      }
      if (value instanceof Instance auto && auto.type() == AUTO) {
        value = Numbers.isWhole(last) ? runtime.binary(Operator.ADD, last, Int.ONE) : Int.ONE;
      }
      last = value;
      Value same = ofValue(runtime, members, value);
      Value member = same == null ? made(derived, name, value) : same;
      members.entries().put(new Str(name), member);
      derived.attributes().put(name, member);
    }
    derived.attributes().put("__members__", members);
    return derived;
  }

  private static Instance made(ClassValue type, String name, Value value) {
    Instance member = new Instance(type);
    member.attributes().put("_value_", value);
    member.attributes().put("_name_", new Str(name));
    return member;
  }

  private static @org.jspecify.annotations.Nullable Value ofValue(
      Runtime runtime, DictValue members, Value value) {
    for (Value member : List.copyOf(members.entries().values())) {
      if (member == value || runtime.equal(part(member, "_value_"), value)) {
        return member;
      }
    }
    return null;
  }

  /** {@code Colour(1)}: the member of a value. */
  public static Value member(Runtime runtime, ClassValue type, Arguments given) {
    DictValue members = type.members();
    if (members == null || given.count() != 1 || given.positional().length != 1) {
      throw Raise.type("EnumType.__call__() missing 1 required positional argument: 'value'");
    }
    Value value = given.positional()[0];
    Value found = ofValue(runtime, members, value);
    if (found == null) {
      throw Raise.value("%s is not a valid %s".formatted(runtime.repr(value), type.path()));
    }
    return found;
  }
}
