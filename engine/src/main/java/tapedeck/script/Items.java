package tapedeck.script;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.tensorflow.function.Nodes;
import tapedeck.script.library.tensorflow.function.OpenSubscripts;
import tapedeck.script.python.ContainerOperators;
import tapedeck.script.python.GenericAlias;
import tapedeck.script.python.Sequences;
import tapedeck.script.syntax.Expression.Relation;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Own;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** What is in values of every kind: iteration, membership, unpacking and subscripts. */
final class Items {
  private final Machine machine;

  Items(Machine machine) {
    this.machine = machine;
  }

  boolean contains(Value container, Value item) {
    if (Own.of(container) != null
        && machine.operations().method("__contains__", container, item) instanceof Value own) {
      return machine.truth(own);
    }
    Boolean known = ContainerOperators.contains(machine, container, item);
    if (known != null) {
      return known;
    }
    Value answer = machine.operations().method("__contains__", container, item);
    if (answer != null) {
      return machine.truth(answer);
    }
    if (!isIterable(container)) {
      throw Raise.type("argument of type '%s' is not iterable".formatted(Types.nameOf(container)));
    }
    if (container instanceof ArrayValue array && array.data().rank() > 1) {
      Value same = machine.operations().compare(Relation.EQUAL, container, item);
      return machine.truth(machine.call(machine.requiredAttribute(same, "any")));
    }
    Iterator<Value> items = iterate(container);
    while (items.hasNext()) {
      machine.step();
      if (machine.equal(items.next(), item)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIterable(Value value) {
    return switch (value) {
      case Instance instance ->
          instance.type().lookup("__iter__") != null
              || instance.type().lookup("__getitem__") != null;
      case HostObject host -> host.iterate(machine) != null;
      case ClassValue type -> type.members() != null;
      case Cursor cursor -> true;
      default -> Sequences.iterate(value) != null || Tensors.concerns(value);
    };
  }

  Iterator<Value> iterate(Value value) {
    Capture capture = machine.capture();
    if (capture != null && capture.takes(value)) {
      Value all =
          capture.record(
              in -> {
                List<Value> each = new ArrayList<>();
                plainIterate(in[0]).forEachRemaining(each::add);
                return ListValue.of(each);
              },
              value);
      return ((ListValue) all).items().iterator();
    }
    return plainIterate(value);
  }

  private Iterator<Value> plainIterate(Value value) {
    boolean special =
        Own.of(value) instanceof Own own && own.type().lookup("__iter__") != null
            || value instanceof ClassValue named && named.hasMeta() && named.members() == null;
    Iterator<Value> items = special ? iterateObject(value) : plainly(value);
    if (items == null) {
      throw Raise.of(
          Exceptions.TYPE_ERROR,
          "'%s' object is not iterable".formatted(Types.nameOf(value)),
          Numbers.isWhole(value) ? "To count, write range(...) around it." : null);
    }
    return items;
  }

  private @Nullable Iterator<Value> plainly(Value value) {
    return switch (value) {
      case Cursor cursor -> cursor.values();
      case HostObject host -> host.iterate(machine);
      case ClassValue type when type.members() instanceof DictValue members ->
          List.copyOf(new LinkedHashSet<>(members.entries().values())).iterator();
      case Instance instance -> iterateObject(instance);
      default ->
          Tensors.concerns(value) ? Tensors.iterate(machine, value) : Sequences.iterate(value);
    };
  }

  private @Nullable Iterator<Value> iterateObject(Value instance) {
    Value made = machine.operations().method("__iter__", instance);
    if (made instanceof Instance iterator) {
      return new ObjectIterator(iterator);
    }
    if (made != null) {
      return iterate(made);
    }
    return Types.of(instance).lookup("__getitem__") == null
        ? null
        : Sequences.byIndex(index -> {
          try {
            return item(instance, Int.of(index));
          } catch (Raise raise) {
            if (raise.exception().type().isSubclassOf(Exceptions.INDEX_ERROR)) {
              return null;
            }
            throw raise;
          }
        });
  }

  /** Calls {@code __next__} until it raises StopIteration. */
  private final class ObjectIterator implements Iterator<Value> {
    private final Instance iterator;
    private @Nullable Value next;
    private boolean ended;

    ObjectIterator(Instance iterator) {
      this.iterator = iterator;
    }

    @Override
    public boolean hasNext() {
      if (next == null && !ended) {
        try {
          next = machine.operations().method("__next__", iterator);
          if (next == null) {
            throw Raise.type(
                "iter() returned non-iterator of type '%s'".formatted(iterator.type().name()));
          }
        } catch (Raise raise) {
          if (!raise.exception().type().isSubclassOf(Exceptions.STOP_ITERATION)) {
            throw raise;
          }
          ended = true;
        }
      }
      return next != null;
    }

    @Override
    public Value next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      Value value = next;
      next = null;
      return value;
    }
  }

  /** As many items as there are targets; the one at {@code star} takes what the others leave. */
  List<Value> unpack(Value value, int targets, int star) {
    Iterator<Value> source;
    try {
      source = iterate(value);
    } catch (Raise raise) {
      if (machine.str(raise.exception()).endsWith("is not iterable")) {
        throw Raise.type("cannot unpack non-iterable %s object".formatted(Types.nameOf(value)));
      }
      throw raise;
    }
    List<Value> items = new ArrayList<>();
    while (source.hasNext() && (star >= 0 || items.size() <= targets)) {
      items.add(source.next());
      if ((items.size() & 1023) == 0) {
        machine.allocate(items.size());
      }
    }
    int needed = star >= 0 ? targets - 1 : targets;
    if (items.size() < needed) {
      throw Raise.value(
          "not enough values to unpack (expected %s%d, got %d)"
              .formatted(star >= 0 ? "at least " : "", needed, items.size()));
    }
    if (star < 0 && items.size() > targets) {
      throw Raise.value("too many values to unpack (expected %d)".formatted(targets));
    }
    if (star < 0) {
      return items;
    }
    int spare = items.size() - needed;
    List<Value> dealt = new ArrayList<>(items.subList(0, star));
    dealt.add(ListValue.of(items.subList(star, star + spare)));
    dealt.addAll(items.subList(star + spare, items.size()));
    return dealt;
  }

  /** What an object of the script says it is as a position in a sequence. */
  private Value position(Value object, Value index) {
    boolean sequence =
        object instanceof ListValue || object instanceof Tuple || object instanceof Str;
    Value whole = sequence ? machine.operations().method("__index__", index) : null;
    return whole == null ? index : whole;
  }

  Value item(Value object, Value key) {
    Capture capture = machine.capture();
    if (capture == null || !capture.takes(object)) {
      return plainItem(object, key);
    }
    Value item = capture.record(in -> plainItem(in[0], in[1]), object, key);
    if (machine.graph() instanceof Graph graph) {
      Nodes.name(graph, "strided_slice", null, item);
      OpenSubscripts.chosen(machine, object, key, item);
    }
    return item;
  }

  private Value plainItem(Value object, Value key) {
    Value index = key instanceof Instance ? position(object, key) : key;
    if (Own.of(object) != null
        && machine.operations().method("__getitem__", object, index) instanceof Value own) {
      return own;
    }
    Value found =
        switch (object) {
          case HostObject host -> host.item(machine, index);
          case ClassValue type when type.members() instanceof DictValue members ->
              Sequences.item(machine, members, index);
          case Instance instance -> machine.operations().method("__getitem__", instance, index);
          case ClassValue type -> ofClass(type, index);
          default ->
              Tensors.concerns(object)
                  ? Tensors.item(machine, object, index)
                  : Sequences.item(machine, object, index);
        };
    if (found == null) {
      throw Raise.type("'%s' object is not subscriptable".formatted(Types.nameOf(object)));
    }
    return found;
  }

  /** {@code Class[key]}: by its metaclass, by {@code __class_getitem__}, or a generic class. */
  private @Nullable Value ofClass(ClassValue type, Value key) {
    Value found = machine.operations().method("__getitem__", type, key);
    if (found != null) {
      return found;
    }
    Value own = type.lookup("__class_getitem__");
    if (own != null) {
      return machine.call(
          own instanceof Property property ? property.get() : own, Arguments.of(type, key));
    }
    return GenericAlias.of(type, key);
  }

  void setItem(Value object, Value index, Value value) {
    if (Own.of(object) != null
        && machine.operations().method("__setitem__", object, index, value) != null) {
      return;
    }
    boolean done =
        object instanceof HostObject host
            ? host.setItem(machine, index, value)
            : Tensors.concerns(object)
                ? Tensors.setItem(machine, object, index, value)
                : Sequences.setItem(machine, object, index, value);
    if (done) {
      return;
    }
    if (machine.operations().method("__setitem__", object, index, value) == null) {
      throw Raise.of(
          Exceptions.TYPE_ERROR,
          "'%s' object does not support item assignment"
              .formatted(
                  object instanceof TensorValue && machine.graph() != null
                      ? "SymbolicTensor"
                      : Types.nameOf(object)),
          Tensors.concerns(object)
              ? "Tensors cannot be changed; a variable is given a new value with assign()."
              : null);
    }
  }

  void deleteItem(Value object, Value index) {
    if (Own.of(object) != null
        && machine.operations().method("__delitem__", object, index) != null) {
      return;
    }
    if (!Sequences.deleteItem(machine, object, index)
        && machine.operations().method("__delitem__", object, index) == null) {
      throw Raise.type("'%s' object doesn't support item deletion".formatted(Types.nameOf(object)));
    }
  }
}
