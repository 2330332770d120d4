package tapedeck.script.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The methods of lists, tuples, dicts and sets. */
final class ContainerMethods {
  private ContainerMethods() {}

  static Members list() {
    return new Members("list")
        .method("append", "object, /", (r, in) -> append(r, in))
        .method("extend", "iterable, /", ContainerMethods::extend)
        .method("insert", "index, object, /", ContainerMethods::insert)
        .method("pop", "index=-1, /", ContainerMethods::pop)
        .method("remove", "value, /", ContainerMethods::remove)
        .method("clear", "", (r, in) -> none(() -> items(in).clear()))
        .method("copy", "", (r, in) -> ListValue.of(items(in)))
        .method("reverse", "", (r, in) -> none(() -> Collections.reverse(items(in))))
        .method("sort", "*, key=None, reverse=False", ContainerMethods::sort)
        .method("index", "value, start=0, stop=None, /", (r, in) -> index(r, items(in), in, "list"))
        .method("count", "value, /", (r, in) -> count(r, items(in), in[1]));
  }

  static Members tuple() {
    return new Members("tuple")
        .method(
            "index",
            "value, start=0, stop=None, /",
            (r, in) -> index(r, ((Tuple) in[0]).items(), in, "tuple"))
        .method("count", "value, /", (r, in) -> count(r, ((Tuple) in[0]).items(), in[1]));
  }

  static Members range() {
    return new Members("range")
        .property("start", (r, in) -> Int.of(((Range) in[0]).start()))
        .property("stop", (r, in) -> Int.of(((Range) in[0]).stop()))
        .property("step", (r, in) -> Int.of(((Range) in[0]).step()))
        .method("index", "value, /", ContainerMethods::positionInRange)
        .method(
            "count",
            "value, /",
            (r, in) ->
                Boolean.TRUE.equals(ContainerOperators.contains(r, in[0], in[1]))
                    ? Int.ONE
                    : Int.ZERO);
  }

  static Members dict() {
    return new Members("dict")
        .method("keys", "", (r, in) -> new DictView(dict(in), DictView.Part.KEYS))
        .method("values", "", (r, in) -> new DictView(dict(in), DictView.Part.VALUES))
        .method("items", "", (r, in) -> new DictView(dict(in), DictView.Part.ITEMS))
        .method("get", "key, default=None, /", (r, in) -> get(in))
        .method("setdefault", "key, default=None, /", ContainerMethods::setDefault)
        .method("pop", "*args", ContainerMethods::popKey)
        .method("popitem", "", (r, in) -> popItem(dict(in)))
        .method("update", "other=None, /, **entries", ContainerMethods::update)
        .classMethod("fromkeys", "iterable, value=None, /", ContainerMethods::fromKeys)
        .method("clear", "", (r, in) -> none(() -> dict(in).entries().clear()))
        .method("copy", "", (r, in) -> dict(in).like(dict(in).entries()));
  }

  private static Value none(Runnable work) {
    work.run();
    return None.NONE;
  }

  private static ArrayList<Value> items(Value[] in) {
    return ((ListValue) in[0]).items();
  }

  private static DictValue dict(Value[] in) {
    return (DictValue) in[0];
  }

  private static Value append(Runtime runtime, Value[] in) {
    ArrayList<Value> items = items(in);
    items.add(in[1]);
    if ((items.size() & 1023) == 0) {
      runtime.allocate(items.size());
    }
    return None.NONE;
  }

  private static Value extend(Runtime runtime, Value[] in) {
    List<Value> more = new ArrayList<>(all(runtime, in[1]));
    runtime.allocate((long) items(in).size() + more.size());
    items(in).addAll(more);
    return None.NONE;
  }

  private static Value insert(Runtime runtime, Value[] in) {
    int size = items(in).size();
    Slice.Span span = new Slice(in[1], None.NONE, None.NONE).within(size);
    items(in).add(span.start(), in[2]);
    return None.NONE;
  }

  private static Value pop(Runtime runtime, Value[] in) {
    if (items(in).isEmpty()) {
      throw Raise.index("pop from empty list");
    }
    int size = items(in).size();
    int index =
        Numbers.index(
            in[1],
            "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(in[1])));
    if (index < -size || index >= size) {
      throw Raise.index("pop index out of range");
    }
    return items(in).remove(index < 0 ? index + size : index);
  }

  private static Value remove(Runtime runtime, Value[] in) {
    for (int i = 0; i < items(in).size(); i++) {
      if (runtime.equal(items(in).get(i), in[1])) {
        items(in).remove(i);
        return None.NONE;
      }
    }
    throw Raise.value("list.remove(x): x not in list");
  }

  private static Value index(Runtime runtime, List<Value> items, Value[] in, String type) {
    Slice.Span span = new Slice(in[2], in[3], None.NONE).within(items.size());
    for (int i = span.start(); i < span.start() + span.count(); i++) {
      if (runtime.equal(items.get(i), in[1])) {
        return Int.of(i);
      }
    }
    throw Raise.value(
        type.equals("list")
            ? runtime.repr(in[1]) + " is not in list"
            : "tuple.index(x): x not in tuple");
  }

  private static Value count(Runtime runtime, List<Value> items, Value item) {
    int count = 0;
    for (Value each : items) {
      count += runtime.equal(each, item) ? 1 : 0;
    }
    return Int.of(count);
  }

  private static Value sort(Runtime runtime, Value[] in) {
    ListValue list = (ListValue) in[0];
    List<Value> sorted = sorted(runtime, list.items(), in[1], runtime.truth(in[2]));
    list.replace(sorted);
    return None.NONE;
  }

  /** Sorts stably; {@code key} may be None. */
  static List<Value> sorted(Runtime runtime, Collection<Value> items, Value key, boolean reverse) {
    record Keyed(Value key, Value item) {}
    List<Keyed> keyed = new ArrayList<>(items.size());
    for (Value item : items) {
      keyed.add(new Keyed(key == None.NONE ? item : runtime.call(key, item), item));
    }
    if (reverse) {
      Collections.reverse(keyed);
    }
    try {
      keyed.sort((a, b) -> {
        runtime.step();
        return runtime.less(a.key(), b.key()) ? -1 : runtime.less(b.key(), a.key()) ? 1 : 0;
      });
    } catch (IllegalArgumentException e) {
      // An order that contradicts itself, as nan makes it: what is sorted so far will do.
      runtime.step();
    }
    List<Value> sorted = new ArrayList<>(items.size());
    keyed.forEach(each -> sorted.add(each.item()));
    if (reverse) {
      Collections.reverse(sorted);
    }
    return sorted;
  }

  private static Value positionInRange(Runtime runtime, Value[] in) {
    Range range = (Range) in[0];
    if (!Boolean.TRUE.equals(ContainerOperators.contains(runtime, range, in[1]))) {
      throw Raise.value(
          Numbers.isWhole(in[1])
              ? runtime.repr(in[1]) + " is not in range"
              : "sequence.index(x): x not in sequence");
    }
    return Int.of((Numbers.whole(in[1]).small() - range.start()) / range.step());
  }

  private static Value fromKeys(Runtime runtime, Value[] in) {
    DictValue made = DictValue.empty();
    for (Value key : all(runtime, in[1])) {
      Hashing.check(key);
      made.entries().put(key, in[2]);
    }
    return made;
  }

  private static Value get(Value[] in) {
    Hashing.check(in[1]);
    return dict(in).entries().getOrDefault(in[1], in[2]);
  }

  private static Value setDefault(Runtime runtime, Value[] in) {
    Hashing.check(in[1]);
    Value before = dict(in).entries().putIfAbsent(in[1], in[2]);
    return before == null ? in[2] : before;
  }

  private static Value popKey(Runtime runtime, Value[] in) {
    List<Value> given = ((Tuple) in[1]).items();
    if (given.isEmpty() || given.size() > 2) {
      throw Raise.type(
          given.isEmpty()
              ? "pop expected at least 1 argument, got 0"
              : "pop expected at most 2 arguments, got " + given.size());
    }
    Hashing.check(given.getFirst());
    Value removed = dict(in).entries().remove(given.getFirst());
    if (removed == null && given.size() == 1) {
      throw Sequences.missingKey(runtime, dict(in), given.getFirst());
    }
    return removed == null ? given.getLast() : removed;
  }

  private static Value popItem(DictValue dict) {
    Map.Entry<Value, Value> last = dict.entries().pollLastEntry();
    if (last == null) {
      throw new Raise(
          Exceptions.instance(Exceptions.KEY_ERROR, new Str("popitem(): dictionary is empty")),
          null);
    }
    return Tuple.of(last.getKey(), last.getValue());
  }

  private static Value update(Runtime runtime, Value[] in) {
    Value made = runtime.call(Types.DICT, Arguments.of(in[1]));
    if (in[1] != None.NONE && made instanceof DictValue other) {
      dict(in).entries().putAll(other.entries());
    }
    dict(in).entries().putAll(((DictValue) in[2]).entries());
    return None.NONE;
  }

  /** Everything in an iterable. */
  static List<Value> all(Runtime runtime, Value iterable) {
    return runtime.all(iterable);
  }
}
