package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.NotImplemented;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Own;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code enum}: classes of named values. */
public final class Enumeration {
  private Enumeration() {}

  private static final ClassValue AUTO =
      ClassValue.builtin("enum", "auto", Types.OBJECT, (r, type, given) -> new Instance(type));

  private static final ClassValue ENUM_TYPE =
      ClassValue.builtin("enum", "EnumType", Types.TYPE, null);

  static final ClassValue ENUM = base("Enum", Types.OBJECT, ClassValue.PLAIN);
  private static final ClassValue FLAG = base("Flag", ENUM, ClassValue.PLAIN);
  private static final ClassValue INT_ENUM = mixed("IntEnum", Types.INT, ENUM);
  private static final ClassValue STR_ENUM = mixed("StrEnum", Types.STR, ENUM);
  private static final ClassValue INT_FLAG = mixed("IntFlag", Types.INT, FLAG);

  private static ClassValue base(
      String name, ClassValue base, ClassValue.@Nullable Constructor constructor) {
    ClassValue type =
        ClassValue.builtin("enum", name, base, constructor).deriving(Enumeration::derive);
    type.meta(ENUM_TYPE);
    return type;
  }

  /** A base whose members are numbers or strings, too. */
  private static ClassValue mixed(String name, ClassValue content, ClassValue base) {
    ClassValue type =
        ClassValue.mixed("enum", name, List.of(content, base), content.constructor())
            .deriving(Enumeration::derive);
    type.meta(ENUM_TYPE);
    type.attributes()
        .put(
            "__str__",
            Builtin.of("__str__", "self, /", (r, in) -> new Str(r.str(Own.bare(in[0])))));
    return type;
  }

  static {
    new Members("Enum")
        .property("name", (r, in) -> part(in[0], "_name_"))
        .property("value", (r, in) -> part(in[0], "_value_"))
        .method("__str__", "", (r, in) -> new Str(shown(r, in[0])))
        .method(
            "__repr__",
            "",
            (r, in) ->
                new Str(
                    "<%s: %s>"
                        .formatted(
                            part(in[0], "_name_") == None.NONE
                                ? Types.of(in[0]).name()
                                : shown(r, in[0]),
                            r.repr(part(in[0], "_value_")))))
        .addTo(ENUM);
    new Members("EnumType")
        .method(
            "__repr__",
            "",
            (r, in) -> new Str("<enum '%s'>".formatted(((ClassValue) in[0]).path())))
        .method(
            "__len__",
            "",
            (r, in) -> Int.of(members(in[0]).entries().values().stream().distinct().count()))
        .addTo(ENUM_TYPE);
    flags();
  }

  private static void flags() {
    Map<String, Operator> operators =
        Map.of("__or__", Operator.OR, "__and__", Operator.AND, "__xor__", Operator.XOR);
    Members members = new Members("Flag");
    operators.forEach((name, operator) ->
        members.method(
            name,
            "other, /",
            (r, in) ->
                Types.of(in[0]) != Types.of(in[1])
                    ? Own.of(in[0]) == null
                        ? NotImplemented.NOT_IMPLEMENTED
                        : r.binary(operator, Own.bare(in[0]), Own.bare(in[1]))
                    : composite(
                        r,
                        Types.of(in[0]),
                        r.binary(operator, part(in[0], "_value_"), part(in[1], "_value_")))));
    members
        .method(
            "__invert__",
            "",
            (r, in) -> {
              ClassValue type = Types.of(in[0]);
              Value all = Int.ZERO;
              for (Value each : members(type).entries().values()) {
                all = r.binary(Operator.OR, all, part(each, "_value_"));
              }
              return composite(r, type, r.binary(Operator.XOR, all, part(in[0], "_value_")));
            })
        .method("__bool__", "", (r, in) -> Bool.of(r.truth(part(in[0], "_value_"))))
        .method(
            "__contains__",
            "other, /",
            (r, in) -> {
              Value other = part(in[1], "_value_");
              return Bool.of(r.equal(r.binary(Operator.AND, part(in[0], "_value_"), other), other));
            })
        .method(
            "__iter__",
            "",
            (r, in) ->
                r.attribute(ListValue.of(parts(r, in[0])), "__iter__") instanceof Value iterate
                    ? r.call(iterate)
                    : None.NONE)
        .addTo(FLAG);
  }

  static ModuleValue module() {
    return new ModuleValue(
        "enum",
        new Members()
            .value("Enum", ENUM)
            .value("IntEnum", INT_ENUM)
            .value("StrEnum", STR_ENUM)
            .value("Flag", FLAG)
            .value("IntFlag", INT_FLAG)
            .value("EnumMeta", ENUM_TYPE)
            .value("EnumType", ENUM_TYPE)
            .value("auto", AUTO)
            .function("unique", "enumeration, /", Enumeration::unique)
            .all());
  }

  private static Value unique(Runtime runtime, Value[] in) {
    List<String> twice = new ArrayList<>();
    members(in[0])
        .entries()
        .forEach((name, member) -> {
          if (!part(member, "_name_").equals(name)) {
            twice.add(runtime.str(name) + " -> " + runtime.str(part(member, "_name_")));
          }
        });
    if (!twice.isEmpty()) {
      throw Raise.value(
          "duplicate values found in %s: %s"
              .formatted(runtime.repr(in[0]), String.join(", ", twice)));
    }
    return in[0];
  }

  private static DictValue members(Value type) {
    DictValue members = type instanceof ClassValue named ? named.members() : null;
    return members == null ? DictValue.empty() : members;
  }

  private static Map<String, Value> attributes(Value member) {
    if (member instanceof Instance instance) {
      return instance.attributes();
    }
    Own own = Own.of(member);
    return own == null ? Map.of() : own.attributes();
  }

  private static Value part(Value member, String name) {
    Value value = attributes(member).get(name);
    return value == null ? None.NONE : value;
  }

  private static String shown(Runtime runtime, Value member) {
    Value name = part(member, "_name_");
    return name == None.NONE
        ? "%s(%s)".formatted(Types.of(member).name(), runtime.repr(part(member, "_value_")))
        : Types.of(member).name() + "." + runtime.str(name);
  }

  private static Value derive(Runtime runtime, ClassValue derived) {
    for (ClassValue base : derived.bases()) {
      if (!members(base).entries().isEmpty()) {
        throw Raise.type(
            "<enum '%s'> cannot extend <enum '%s'>".formatted(derived.name(), base.name()));
      }
    }
    derived.meta(ENUM_TYPE);
    DictValue members = DictValue.empty();
    boolean flags = derived.isSubclassOf(FLAG);
    Value last = Int.ZERO;
    for (Map.Entry<String, Value> each : new LinkedHashMap<>(derived.attributes()).entrySet()) {
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
        value = next(runtime, derived, name, last, flags);
      }
      last = Numbers.isWhole(value) || !Numbers.isWhole(last) ? value : last;
      Value same = ofValue(runtime, members, value);
      Value member = same == null ? made(runtime, derived, name, value) : same;
      members.entries().put(new Str(name), member);
      derived.attributes().put(name, member);
    }
    derived.attributes().put("__members__", members);
    return derived;
  }

  private static Value next(
      Runtime runtime, ClassValue type, String name, Value last, boolean flags) {
    if (type.isSubclassOf(STR_ENUM)) {
      return new Str(name.toLowerCase(Locale.ROOT));
    }
    if (!Numbers.isWhole(last)) {
      return Int.ONE;
    }
    return flags
        ? Int.of(java.math.BigInteger.ONE.shiftLeft(Numbers.whole(last).big().bitLength()))
        : runtime.binary(Operator.ADD, last, Int.ONE);
  }

  /** A new member: an object that its class may fill from the parts of the value. */
  private static Value made(Runtime runtime, ClassValue type, @Nullable String name, Value value) {
    Value[] parts =
        value instanceof Tuple tuple ? tuple.items().toArray(new Value[0]) : new Value[] {value};
    ClassValue content = Own.content(type);
    ClassValue.Constructor constructor = content == null ? null : content.constructor();
    Value member =
        type.lookup("__new__") instanceof Function maker
            ? runtime.call(maker, Arguments.of(parts).with(type))
            : content == null || constructor == null
                ? new Instance(type)
                : Own.over(constructor.make(runtime, content, Arguments.of(parts)), type);
    attributes(member).putIfAbsent("_value_", value);
    attributes(member).put("_name_", name == null ? None.NONE : new Str(name));
    if (type.lookup("__init__") instanceof Function filler) {
      runtime.call(filler, Arguments.of(parts).with(member));
    }
    return member;
  }

  /** The member of a flag's value, or what stands for several of them. */
  private static Value composite(Runtime runtime, ClassValue type, Value value) {
    Value known = ofValue(runtime, members(type), value);
    if (known != null) {
      return known;
    }
    Value kept = type.attributes().computeIfAbsent("_composites_", key -> DictValue.empty());
    DictValue composites = kept instanceof DictValue dict ? dict : DictValue.empty();
    Value found = composites.entries().get(value);
    if (found == null) {
      List<String> names = new ArrayList<>();
      for (Value each : members(type).entries().values()) {
        Value bits = part(each, "_value_");
        if (runtime.truth(bits) && runtime.equal(runtime.binary(Operator.AND, value, bits), bits)) {
          names.add(runtime.str(part(each, "_name_")));
        }
      }
      found = made(runtime, type, names.isEmpty() ? null : String.join("|", names), value);
      composites.entries().put(value, found);
    }
    return found;
  }

  private static List<Value> parts(Runtime runtime, Value flag) {
    Value value = part(flag, "_value_");
    return members(Types.of(flag)).entries().values().stream()
        .distinct()
        .filter(each -> {
          Value bits = part(each, "_value_");
          return runtime.equal(runtime.binary(Operator.AND, value, bits), bits);
        })
        .collect(Collectors.toList());
  }

  private static @Nullable Value ofValue(Runtime runtime, DictValue members, Value value) {
    for (Value member : List.copyOf(members.entries().values())) {
      Value own =
          member instanceof HostObject host
                  && host.attribute(runtime, "value") instanceof Value known
              ? known
              : part(member, "_value_");
      if (member == value || runtime.equal(own, value)) {
        return member;
      }
    }
    return null;
  }

  /** Whether calling a class makes no object of it but looks a member up, or makes such a class. */
  public static boolean concerns(ClassValue type) {
    return type.members() != null || type.meta() == ENUM_TYPE;
  }

  /** {@code Colour(1)}: the member of a value; {@code Enum('Colour', …)}: a class. */
  public static Value member(Runtime runtime, ClassValue type, Arguments given) {
    DictValue members = type.members();
    if ((members == null || members.entries().isEmpty()) && given.positional().length == 2) {
      return named(runtime, type, given.positional());
    }
    if (members == null || given.count() != 1 || given.positional().length != 1) {
      throw Raise.type("EnumType.__call__() missing 1 required positional argument: 'value'");
    }
    Value value = given.positional()[0];
    Value found = ofValue(runtime, members, value);
    if (found != null) {
      return found;
    }
    if (type.isSubclassOf(FLAG) && Numbers.isWhole(value)) {
      return composite(runtime, type, value);
    }
    if (type.lookup("_missing_") instanceof Property missing) {
      Value made = runtime.call(missing.get(), type, value);
      if (made != None.NONE) {
        return made;
      }
    }
    throw Raise.value("%s is not a valid %s".formatted(runtime.repr(value), type.path()));
  }

  private static Value named(Runtime runtime, ClassValue base, Value[] in) {
    ClassValue type =
        ClassValue.defined(runtime, runtime.str(in[0]), runtime.str(in[0]), List.of(base));
    List<Value> names =
        in[1] instanceof Str text
            ? java.util.Arrays.stream(text.text().replace(',', ' ').strip().split("\\s+"))
                .<Value>map(Str::new)
                .toList()
            : runtime.all(in[1]);
    long value = 1;
    for (Value each : names) {
      if (in[1] instanceof DictValue dict) {
        Value found = dict.entries().get(each);
        type.attributes().put(runtime.str(each), found == null ? None.NONE : found);
      } else if (each instanceof Tuple pair && pair.items().size() == 2) {
        type.attributes().put(runtime.str(pair.items().getFirst()), pair.items().getLast());
      } else {
        type.attributes().put(runtime.str(each), Int.of(value));
        value = base.isSubclassOf(FLAG) ? value * 2 : value + 1;
      }
    }
    return derive(runtime, type);
  }

  /** Refuses to give a name of a member to another value. */
  public static void check(ClassValue type, String name) {
    DictValue members = type.members();
    if (members != null && members.entries().containsKey(new Str(name))) {
      throw Raise.of(Exceptions.ATTRIBUTE_ERROR, "cannot reassign member '%s'".formatted(name));
    }
  }
}
