package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.python.Members;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code collections.abc}: what containers can do, and what follows from it. */
final class AbstractContainers {
  private AbstractContainers() {}

  private static final List<ClassValue> ALL = new ArrayList<>();

  private static final ClassValue ITERABLE = able("Iterable", Types.OBJECT, "__iter__");
  private static final ClassValue SIZED = able("Sized", Types.OBJECT, "__len__");
  private static final ClassValue SEQUENCE = type("Sequence", Types.OBJECT);
  private static final ClassValue MAPPING = type("Mapping", Types.OBJECT);
  private static final ClassValue MUTABLE_MAPPING = type("MutableMapping", MAPPING);

  static {
    able("Container", Types.OBJECT, "__contains__");
    able("Callable", Types.OBJECT, "__call__");
    able("Reversible", ITERABLE, "__reversed__");
    able("Collection", SIZED, "__len__", "__iter__", "__contains__");
    ClassValue iterator = able("Iterator", ITERABLE, "__iter__", "__next__");
    iterator.attributes().putAll(new Members().method("__iter__", "", (r, in) -> in[0]).all());
    able("Generator", iterator, "send", "throw", "close");
    type("Hashable", Types.OBJECT)
        .structure((r, value) -> {
          try {
            tapedeck.script.value.Hashing.check(value);
            return true;
          } catch (Raise raise) {
            return false;
          }
        });
    SEQUENCE.structure((r, value) ->
        value instanceof ListValue
            || value instanceof Tuple
            || value instanceof Str
            || Types.of(value) == Types.RANGE);
    MAPPING.structure((r, value) -> Types.isInstance(value, Types.DICT));
    MUTABLE_MAPPING.structure((r, value) -> Types.isInstance(value, Types.DICT));
    type("MutableSequence", SEQUENCE).structure((r, value) -> value instanceof ListValue);
    type("Set", Types.OBJECT).structure((r, value) -> value instanceof SetValue);
    type("MutableSet", Types.OBJECT)
        .structure((r, value) -> value instanceof SetValue set && !set.isFrozen());
    sequences();
    mappings();
  }

  private static ClassValue type(String name, ClassValue base) {
    ClassValue type =
        ClassValue.builtin("collections.abc", name, base, ClassValue.PLAIN).abstractBase();
    ALL.add(type);
    return type;
  }

  /** A class of whatever has these methods. */
  private static ClassValue able(String name, ClassValue base, String... methods) {
    ClassValue type = type(name, base);
    type.structure((r, value) -> {
      for (String method : methods) {
        boolean has =
            value instanceof ClassValue
                    || value instanceof tapedeck.script.value.Function
                    || value instanceof tapedeck.script.value.Builtin
                    || value instanceof tapedeck.script.value.BoundMethod
                ? method.equals("__call__")
                : r.attribute(value, method) != null;
        if (!has) {
          return false;
        }
      }
      return true;
    });
    return type;
  }

  static ModuleValue module() {
    Members members = new Members();
    ALL.forEach(type -> members.value(type.name(), type));
    return new ModuleValue("collections.abc", members.all());
  }

  private static long length(Runtime runtime, Value value) {
    Value given = runtime.call(runtime.requiredAttribute(value, "__len__"));
    return given instanceof Int i ? i.small() : 0;
  }

  /** The items of a sequence by its {@code __getitem__}. */
  private static List<Value> items(Runtime runtime, Value sequence) {
    List<Value> items = new ArrayList<>();
    for (long i = 0; ; i++) {
      runtime.step();
      try {
        items.add(runtime.item(sequence, Int.of(i)));
      } catch (Raise raise) {
        if (raise.exception().type().isSubclassOf(Exceptions.INDEX_ERROR)) {
          return items;
        }
        throw raise;
      }
    }
  }

  private static void sequences() {
    new Members("Sequence")
        .method("__iter__", "", (r, in) -> new Cursor("generator", items(r, in[0]).iterator()))
        .method(
            "__contains__",
            "value, /",
            (r, in) -> Bool.of(items(r, in[0]).stream().anyMatch(each -> r.equal(each, in[1]))))
        .method(
            "__reversed__",
            "",
            (r, in) -> {
              List<Value> items = new ArrayList<>();
              for (long i = length(r, in[0]) - 1; i >= 0; i--) {
                items.add(r.item(in[0], Int.of(i)));
              }
              return new Cursor("generator", items.iterator());
            })
        .method(
            "index",
            "value, /",
            (r, in) -> {
              List<Value> items = items(r, in[0]);
              for (int i = 0; i < items.size(); i++) {
                if (r.equal(items.get(i), in[1])) {
                  return Int.of(i);
                }
              }
              throw new Raise(Exceptions.instance(Exceptions.VALUE_ERROR), null);
            })
        .method(
            "count",
            "value, /",
            (r, in) ->
                Int.of(items(r, in[0]).stream().filter(each -> r.equal(each, in[1])).count()))
        .addTo(SEQUENCE);
  }

  private static List<Value> pairs(Runtime runtime, Value mapping) {
    List<Value> pairs = new ArrayList<>();
    runtime.all(mapping).forEach(key -> pairs.add(Tuple.of(key, runtime.item(mapping, key))));
    return pairs;
  }

  private static Value orElse(Runtime runtime, Value mapping, Value key, Value otherwise) {
    try {
      return runtime.item(mapping, key);
    } catch (Raise raise) {
      if (raise.exception().type().isSubclassOf(Exceptions.KEY_ERROR)) {
        return otherwise;
      }
      throw raise;
    }
  }

  private static void mappings() {
    Value missing = tapedeck.script.value.Ellipsis.ELLIPSIS;
    new Members("Mapping")
        .method("get", "key, default=None", (r, in) -> orElse(r, in[0], in[1], in[2]))
        .method(
            "__contains__",
            "key, /",
            (r, in) -> Bool.of(orElse(r, in[0], in[1], missing) != missing))
        .method("keys", "", (r, in) -> ListValue.of(r.all(in[0])))
        .method("items", "", (r, in) -> ListValue.of(pairs(r, in[0])))
        .method(
            "values",
            "",
            (r, in) -> ListValue.of(r.all(in[0]).stream().map(key -> r.item(in[0], key)).toList()))
        .addTo(MAPPING);
    new Members("MutableMapping")
        .method(
            "setdefault",
            "key, default=None",
            (r, in) -> {
              Value found = orElse(r, in[0], in[1], missing);
              if (found != missing) {
                return found;
              }
              r.call(r.requiredAttribute(in[0], "__setitem__"), in[1], in[2]);
              return in[2];
            })
        .method(
            "pop",
            "key, default=..., /",
            (r, in) -> {
              Value found =
                  in[2] == missing ? r.item(in[0], in[1]) : orElse(r, in[0], in[1], missing);
              if (found == missing) {
                return in[2];
              }
              r.call(r.requiredAttribute(in[0], "__delitem__"), in[1]);
              return found;
            })
        .method(
            "update",
            "other=None, /, **kwds",
            (r, in) -> {
              Value set = r.requiredAttribute(in[0], "__setitem__");
              Value given = in[1] == None.NONE ? ListValue.empty() : in[1];
              Value all = r.binary(Operator.OR, r.call(Types.DICT, given), in[2]);
              pairs(r, all)
                  .forEach(pair -> {
                    List<Value> both = ((Tuple) pair).items();
                    r.call(set, both.getFirst(), both.getLast());
                  });
              return None.NONE;
            })
        .addTo(MUTABLE_MAPPING);
  }
}
