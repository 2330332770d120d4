package tapedeck.script.standard;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.script.python.Members;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableFacts;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Variable;

/** The module {@code copy}. */
final class Copying {
  private final Runtime runtime;
  private final Map<Value, Value> known = new IdentityHashMap<>();

  private Copying(Runtime runtime) {
    this.runtime = runtime;
  }

  static ModuleValue module() {
    return new ModuleValue(
        "copy",
        new Members()
            .function("copy", "x", (r, in) -> shallow(r, in[0]))
            .function("deepcopy", "x, memo=None", (r, in) -> new Copying(r).deep(in[0]))
            .all());
  }

  private static Value shallow(Runtime runtime, Value value) {
    return switch (value) {
      case ListValue list -> ListValue.of(list.items());
      case DictValue dict -> dict.like(dict.entries());
      case SetValue set -> set.like(set.items());
      case ArrayValue array when !array.isScalar() -> ArrayValue.array(array.data());
      case Instance object -> {
        Instance copy = empty(object);
        copy.attributes().putAll(object.attributes());
        yield copy;
      }
      case VariableValue variable -> variable;
      case HostObject host -> throw refused(value);
      default -> value;
    };
  }

  private static Raise refused(Value value) {
    return Raise.refused(
        "a copy of '%s'".formatted(Types.nameOf(value)),
        "Make a new one: tf.Variable(v) has the value of v.");
  }

  private static Instance empty(Instance object) {
    if (object.getClass() != Instance.class) {
      throw refused(object);
    }
    return new Instance(object.type());
  }

  private static Value copy(Variable variable) {
    Variable copy = new Variable(variable.value(), variable.name(), variable.trainable());
    copy.userData(VariableFacts.of(variable).copy());
    return new VariableValue(copy);
  }

  private Value deep(Value value) {
    Value before = known.get(value);
    if (before != null) {
      return before;
    }
    runtime.step();
    switch (value) {
      case ListValue list -> {
        ListValue copy = ListValue.empty();
        known.put(list, copy);
        list.items().forEach(item -> copy.items().add(deep(item)));
        return copy;
      }
      case DictValue dict -> {
        DictValue copy = dict.like(Map.of());
        known.put(dict, copy);
        new LinkedHashMap<>(dict.entries())
            .forEach((key, item) -> copy.entries().put(deep(key), deep(item)));
        return copy;
      }
      case Tuple tuple -> {
        List<Value> items = tuple.items().stream().map(this::deep).toList();
        return new Tuple(items, tuple.named());
      }
      case VariableValue variable -> {
        Value copy = copy(variable.variable());
        known.put(value, copy);
        return copy;
      }
      case Instance object -> {
        Instance copy = empty(object);
        known.put(object, copy);
        object.attributes().forEach((name, item) -> copy.attributes().put(name, deep(item)));
        return copy;
      }
      default -> {
        Value copy = shallow(runtime, value);
        known.put(value, copy);
        return copy;
      }
    }
  }
}
