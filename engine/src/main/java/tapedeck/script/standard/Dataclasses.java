package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.NotImplemented;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code dataclasses}. */
final class Dataclasses {
  private Dataclasses() {}

  private static final ClassValue FIELD =
      ClassValue.builtin("dataclasses", "Field", Types.OBJECT, null);
  private static final ClassValue FROZEN =
      ClassValue.builtin("dataclasses", "FrozenInstanceError", Exceptions.ATTRIBUTE_ERROR, null);

  /**
   * What {@code field(…)} answers.
   *
   * @param value the default; Ellipsis if there is none
   * @param factory what makes the default; None if nothing does
   */
  private record Field(Value value, Value factory, boolean init, boolean repr, boolean compare)
      implements HostObject {
    @Override
    public ClassValue type() {
      return FIELD;
    }

    boolean hasDefault() {
      return value != Ellipsis.ELLIPSIS || factory != None.NONE;
    }
  }

  static ModuleValue module() {
    return new ModuleValue(
        "dataclasses",
        new Members()
            .function(
                "dataclass",
                "cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,"
                    + " frozen=False, match_args=True, kw_only=False, slots=False",
                Dataclasses::dataclass)
            .function(
                "field",
                "*, default=..., default_factory=None, init=True, repr=True, hash=None,"
                    + " compare=True, metadata=None, kw_only=False",
                (r, in) -> new Field(in[0], in[1], r.truth(in[2]), r.truth(in[3]), r.truth(in[5])))
            .function("fields", "class_or_instance", Dataclasses::declared)
            .function("asdict", "obj", (r, in) -> asDict(r, in[0]))
            .function("astuple", "obj", (r, in) -> asTuple(r, in[0]))
            .function("replace", "obj, /, **changes", Dataclasses::replace)
            .function(
                "is_dataclass",
                "obj",
                (r, in) -> Bool.of(r.attribute(in[0], "__dataclass_fields__") != null))
            .value("FrozenInstanceError", FROZEN)
            .all());
  }

  /** The fields as objects that have a name and a default. */
  private static Value declared(Runtime runtime, Value[] in) {
    if (!(runtime.attribute(in[0], "__dataclass_fields__") instanceof Fields fields)) {
      throw Raise.type("must be called with a dataclass type or instance");
    }
    List<Value> all = new ArrayList<>();
    fields
        .all()
        .forEach((name, field) -> {
          Instance each = new Instance(DECLARED);
          each.attributes().put("name", new Str(name));
          each.attributes().put("type", fields.types().getOrDefault(name, None.NONE));
          if (field.value() != Ellipsis.ELLIPSIS) {
            each.attributes().put("default", field.value());
          }
          all.add(each);
        });
    return Tuple.of(all);
  }

  private static final ClassValue DECLARED =
      ClassValue.builtin("dataclasses", "Field", Types.OBJECT, null);

  private static Value dataclass(Runtime runtime, Value[] in) {
    if (in[0] == None.NONE) {
      Value[] options = in.clone();
      return Builtin.of(
          "wrap",
          "cls, /",
          (r, inner) -> {
            options[0] = inner[0];
            return dataclass(r, options);
          });
    }
    if (!(in[0] instanceof ClassValue type)) {
      throw Raise.type("dataclass() takes a class");
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    Map<String, Value> types = new LinkedHashMap<>();
    for (ClassValue each : type.lineage().reversed()) {
      Value known = each.attributes().get("__dataclass_fields__");
      if (known instanceof Fields inherited && each != type) {
        fields.putAll(inherited.all());
        types.putAll(inherited.types());
      }
    }
    fields.putAll(own(runtime, type));
    if (type.attributes().get("__annotations__") instanceof DictValue annotations) {
      annotations.entries().forEach((name, each) -> types.put(runtime.str(name), each));
    }
    type.attributes().put("__dataclass_fields__", new Fields(fields, types));
    type.attributes()
        .putIfAbsent(
            "__match_args__", Tuple.of(fields.keySet().stream().<Value>map(Str::new).toList()));
    boolean frozen = runtime.truth(in[6]);
    if (runtime.truth(in[1])) {
      type.attributes().putIfAbsent("__init__", initializer(type, fields, runtime.truth(in[8])));
    }
    if (runtime.truth(in[2])) {
      method(type, "__repr__", "self, /", (r, a) -> new Str(repr(r, a[0], fields)));
    }
    if (runtime.truth(in[3])) {
      method(type, "__eq__", "self, other, /", (r, a) -> compared(r, a, fields));
      method(
          type,
          "__hash__",
          "self, /",
          (r, a) -> {
            if (!frozen) {
              throw Raise.type("unhashable type: '%s'".formatted(type.name()));
            }
            return tapedeck.script.value.Hashing.of(values(a[0], fields, true));
          });
      if (!frozen && type.attributes().get("__hash__") instanceof Builtin) {
        type.attributes().put("__hash__", None.NONE);
      }
    }
    if (runtime.truth(in[4])) {
      order(type, fields);
    }
    if (frozen) {
      method(
          type,
          "__setattr__",
          "self, name, value, /",
          (r, a) -> {
            throw Raise.of(FROZEN, "cannot assign to field '%s'".formatted(r.str(a[1])));
          });
    }
    return type;
  }

  /** The fields of a class, kept in it. */
  private record Fields(Map<String, Field> all, Map<String, Value> types) implements HostObject {
    @Override
    public ClassValue type() {
      return FIELD;
    }
  }

  private static Map<String, Field> own(Runtime runtime, ClassValue type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    if (type.attributes().get("__annotations__") instanceof DictValue annotations) {
      for (Map.Entry<Value, Value> each : annotations.entries().entrySet()) {
        String name = runtime.str(each.getKey());
        if (runtime.str(each.getValue()).matches("(typing\\.)?ClassVar\\b.*")) {
          continue;
        }
        Value given = type.attributes().get(name);
        if (given instanceof ListValue || given instanceof DictValue || given instanceof SetValue) {
          throw Raise.value(
              "mutable default <class '%s'> for field %s is not allowed: use default_factory"
                  .formatted(Types.of(given).qualifiedName(), name));
        }
        if (given instanceof Field field) {
          type.attributes().remove(name);
          if (field.value() != Ellipsis.ELLIPSIS) {
            type.attributes().put(name, field.value());
          }
          fields.put(name, field);
        } else {
          fields.put(
              name,
              new Field(given == null ? Ellipsis.ELLIPSIS : given, None.NONE, true, true, true));
        }
      }
    }
    return fields;
  }

  private static Builtin initializer(ClassValue type, Map<String, Field> fields, boolean byName) {
    List<Parameters.Parameter> parameters = new ArrayList<>();
    parameters.add(new Parameters.Parameter("self", Parameters.Kind.NORMAL, null));
    String before = null;
    for (Map.Entry<String, Field> each : fields.entrySet()) {
      Field field = each.getValue();
      if (!field.init()) {
        continue;
      }
      if (!field.hasDefault() && before != null && !byName) {
        throw Raise.type(
            "non-default argument '%s' follows default argument".formatted(each.getKey()));
      }
      before = field.hasDefault() ? each.getKey() : before;
      parameters.add(
          new Parameters.Parameter(
              each.getKey(),
              byName ? Parameters.Kind.KEYWORD_ONLY : Parameters.Kind.NORMAL,
              !field.hasDefault()
                  ? null
                  : field.factory() != None.NONE ? Ellipsis.ELLIPSIS : field.value()));
    }
    return new Builtin(
        type.path() + ".__init__",
        new Parameters(parameters),
        (runtime, in) -> {
          Instance self = (Instance) in[0];
          int at = 1;
          for (Map.Entry<String, Field> each : fields.entrySet()) {
            Field field = each.getValue();
            Value given = field.init() ? in[at++] : field.value();
            boolean made =
                field.factory() != None.NONE && (given == Ellipsis.ELLIPSIS || !field.init());
            Value value = made ? runtime.call(field.factory(), new Value[0]) : given;
            if (made || field.init() || field.hasDefault()) {
              self.attributes().put(each.getKey(), value);
            }
          }
          Value after = type.lookup("__post_init__");
          if (after != null) {
            runtime.call(after, self);
          }
          return None.NONE;
        });
  }

  private static void method(ClassValue type, String name, String signature, Builtin.Body body) {
    Value own = type.attributes().get(name);
    if (own == null || own == None.NONE) {
      type.attributes().put(name, Builtin.of(name, signature, body));
    }
  }

  private static String repr(Runtime runtime, Value object, Map<String, Field> fields) {
    List<String> parts = new ArrayList<>();
    fields.forEach((name, field) -> {
      if (field.repr()) {
        parts.add(name + "=" + runtime.repr(runtime.requiredAttribute(object, name)));
      }
    });
    return Types.of(object).path() + "(" + String.join(", ", parts) + ")";
  }

  private static Tuple values(Value object, Map<String, Field> fields, boolean compared) {
    List<Value> values = new ArrayList<>();
    if (object instanceof Instance instance) {
      fields.forEach((name, field) -> {
        Value value = instance.attributes().get(name);
        if (value != null && (!compared || field.compare())) {
          values.add(value);
        }
      });
    }
    return Tuple.of(values);
  }

  private static Value compared(Runtime runtime, Value[] in, Map<String, Field> fields) {
    return Types.of(in[0]) == Types.of(in[1])
        ? Bool.of(runtime.equal(values(in[0], fields, true), values(in[1], fields, true)))
        : NotImplemented.NOT_IMPLEMENTED;
  }

  private static void order(ClassValue type, Map<String, Field> fields) {
    for (String name : List.of("__lt__", "__le__", "__gt__", "__ge__")) {
      boolean less = name.equals("__lt__") || name.equals("__ge__");
      boolean negated = name.equals("__le__") || name.equals("__ge__");
      method(
          type,
          name,
          "self, other, /",
          (r, in) -> {
            if (Types.of(in[0]) != Types.of(in[1])) {
              return NotImplemented.NOT_IMPLEMENTED;
            }
            Tuple a = values(in[0], fields, true);
            Tuple b = values(in[1], fields, true);
            return Bool.of((less ? r.less(a, b) : r.less(b, a)) != negated);
          });
    }
  }

  private static @Nullable Fields fields(Runtime runtime, Value object) {
    return object instanceof Instance
            && runtime.attribute(object, "__dataclass_fields__") instanceof Fields fields
        ? fields
        : null;
  }

  private static Value asDict(Runtime runtime, Value value) {
    Fields fields = fields(runtime, value);
    if (fields == null) {
      return inner(runtime, value, Dataclasses::asDict);
    }
    DictValue dict = DictValue.empty();
    fields
        .all()
        .keySet()
        .forEach(name ->
            dict.entries()
                .put(new Str(name), asDict(runtime, runtime.requiredAttribute(value, name))));
    return dict;
  }

  private static Value asTuple(Runtime runtime, Value value) {
    Fields fields = fields(runtime, value);
    if (fields == null) {
      return inner(runtime, value, Dataclasses::asTuple);
    }
    List<Value> items = new ArrayList<>();
    fields
        .all()
        .keySet()
        .forEach(name -> items.add(asTuple(runtime, runtime.requiredAttribute(value, name))));
    return Tuple.of(items);
  }

  private interface Change {
    Value of(Runtime runtime, Value value);
  }

  private static Value inner(Runtime runtime, Value value, Change change) {
    return switch (value) {
      case ListValue list ->
          ListValue.of(list.items().stream().map(each -> change.of(runtime, each)).toList());
      case Tuple tuple ->
          new Tuple(
              tuple.items().stream().map(each -> change.of(runtime, each)).toList(), tuple.named());
      case DictValue dict -> {
        Map<Value, Value> next = new LinkedHashMap<>();
        dict.entries().forEach((key, each) -> next.put(key, change.of(runtime, each)));
        yield dict.like(next);
      }
      default -> value;
    };
  }

  private static Value replace(Runtime runtime, Value[] in) {
    Fields fields = fields(runtime, in[0]);
    if (fields == null) {
      throw Raise.type("replace() should be called on dataclass instances");
    }
    Map<Value, Value> named = new LinkedHashMap<>();
    fields
        .all()
        .forEach((name, field) -> {
          if (field.init()) {
            named.put(new Str(name), runtime.requiredAttribute(in[0], name));
          }
        });
    named.putAll(((DictValue) in[1]).entries());
    List<String> names = new ArrayList<>();
    named.keySet().forEach(name -> names.add(runtime.str(name)));
    return runtime.call(
        Types.of(in[0]), Arguments.of(List.of(), names, List.copyOf(named.values())));
  }
}
