package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Parameters.Kind;
import tapedeck.script.value.Parameters.Parameter;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Classes of tuples whose items have names. */
public final class NamedTuples {
  private NamedTuples() {}

  /** {@code collections.namedtuple(typename, field_names, defaults=None)}. */
  static Value namedTuple(Runtime runtime, Value[] in) {
    String name = runtime.str(in[0]);
    List<String> fields = new ArrayList<>();
    if (in[1] instanceof Str text) {
      for (String field : text.text().replace(',', ' ').strip().split("\\s+")) {
        if (!field.isEmpty()) {
          fields.add(field);
        }
      }
    } else {
      runtime.all(in[1]).forEach(field -> fields.add(runtime.str(field)));
    }
    for (String field : fields) {
      if (!field.matches("[A-Za-z]\\w*")) {
        throw Raise.value(
            field.startsWith("_")
                ? "Field names cannot start with an underscore: '%s'".formatted(field)
                : "Type names and field names must be valid identifiers: '%s'".formatted(field));
      }
      if (fields.indexOf(field) != fields.lastIndexOf(field)) {
        throw Raise.value("Encountered duplicate field name: '%s'".formatted(field));
      }
    }
    List<Value> defaults = new ArrayList<>();
    if (in[3] != None.NONE) {
      defaults.addAll(runtime.all(in[3]));
    }
    if (defaults.size() > fields.size()) {
      throw Raise.type("Got more default values than field names");
    }
    return define(name, fields, defaults);
  }

  /** A tuple of a class made for it. */
  public static Value of(String name, List<String> fields, List<Value> items) {
    return new Tuple(items, define(name, fields, List.of()));
  }

  /** {@code class Point(NamedTuple)}: the fields are the annotations. */
  static Value derive(Runtime runtime, ClassValue derived) {
    List<String> fields = new ArrayList<>();
    List<Value> defaults = new ArrayList<>();
    if (derived.attributes().get("__annotations__") instanceof DictValue annotations) {
      for (Value field : annotations.entries().keySet()) {
        Value given = derived.attributes().remove(runtime.str(field));
        if (given != null) {
          defaults.add(given);
        } else if (!defaults.isEmpty()) {
          throw Raise.type(
              "non-default namedtuple field %s cannot follow default field %s"
                  .formatted(runtime.str(field), fields.getLast()));
        }
        fields.add(runtime.str(field));
      }
    }
    ClassValue made = define(derived.name(), fields, defaults);
    derived.attributes().forEach(made.attributes()::put);
    return made;
  }

  private static ClassValue define(String name, List<String> fields, List<Value> defaults) {
    List<Parameter> parameters = new ArrayList<>();
    int first = fields.size() - defaults.size();
    for (int i = 0; i < fields.size(); i++) {
      parameters.add(
          new Parameter(fields.get(i), Kind.NORMAL, i < first ? null : defaults.get(i - first)));
    }
    Parameters all = new Parameters(parameters);
    ClassValue type =
        ClassValue.builtin(
            "__main__",
            name,
            Types.TUPLE,
            (runtime, self, given) ->
                new Tuple(List.of(all.bind(name + ".__new__()", given)), self));
    List<Value> names = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      int index = i;
      names.add(new Str(fields.get(i)));
      type.attributes()
          .put(
              fields.get(i),
              new Property(
                  Property.Kind.PROPERTY,
                  Builtin.of(fields.get(i), "self, /", (r, in) -> items(in[0]).get(index)),
                  null));
    }
    type.attributes().put("_fields", Tuple.of(names));
    type.attributes().put("__match_args__", Tuple.of(names));
    type.attributes().put("_field_defaults", defaults(fields, defaults));
    method(type, "_asdict", "self, /", (r, in) -> dict(fields, items(in[0])));
    method(type, "__repr__", "self, /", (r, in) -> new Str(repr(r, name, fields, in[0])));
    method(
        type,
        "_replace",
        "self, /, **kwds",
        (r, in) -> {
          List<Value> items = new ArrayList<>(items(in[0]));
          ((DictValue) in[1])
              .entries()
              .forEach((key, value) -> {
                int at = fields.indexOf(r.str(key));
                if (at < 0) {
                  throw Raise.value("Got unexpected field names: ['%s']".formatted(r.str(key)));
                }
                items.set(at, value);
              });
          return new Tuple(List.copyOf(items), type);
        });
    type.attributes()
        .put(
            "_make",
            new Property(
                Property.Kind.STATIC_METHOD,
                Builtin.of(
                    "_make",
                    "iterable, /",
                    (r, in) -> {
                      List<Value> items = new ArrayList<>();
                      r.iterate(in[0]).forEachRemaining(items::add);
                      if (items.size() != fields.size()) {
                        throw Raise.type(
                            "Expected %d arguments, got %d".formatted(fields.size(), items.size()));
                      }
                      return new Tuple(List.copyOf(items), type);
                    }),
                null));
    return type;
  }

  private static void method(ClassValue type, String name, String signature, Builtin.Body body) {
    type.attributes().put(name, Builtin.of(name, signature, body));
  }

  private static List<Value> items(Value tuple) {
    return tuple instanceof Tuple t ? t.items() : List.of();
  }

  private static DictValue dict(List<String> fields, List<Value> items) {
    DictValue dict = DictValue.empty();
    for (int i = 0; i < fields.size() && i < items.size(); i++) {
      dict.entries().put(new Str(fields.get(i)), items.get(i));
    }
    return dict;
  }

  private static DictValue defaults(List<String> fields, List<Value> defaults) {
    int first = fields.size() - defaults.size();
    return dict(fields.subList(first, fields.size()), defaults);
  }

  private static String repr(
      Runtime runtime, String name, List<String> fields, @Nullable Value tuple) {
    List<Value> items = tuple == null ? List.of() : items(tuple);
    return java.util.stream.IntStream.range(0, Math.min(fields.size(), items.size()))
        .mapToObj(i -> fields.get(i) + "=" + runtime.repr(items.get(i)))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
