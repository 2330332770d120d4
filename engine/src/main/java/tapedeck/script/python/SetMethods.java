package tapedeck.script.python;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SetOrder;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** The methods of sets and frozensets. */
final class SetMethods {
  private SetMethods() {}

  /** What both kinds have. */
  static Members frozenset() {
    return asking("frozenset");
  }

  static Members set() {
    return asking("set")
        .method("add", "item, /", SetMethods::add)
        .method("discard", "item, /", (r, in) -> discard(in))
        .method("remove", "item, /", SetMethods::remove)
        .method("pop", "", (r, in) -> pop(in))
        .method("clear", "", (r, in) -> replaced(in, Set.of()))
        .method("update", "*others", (r, in) -> replaced(in, union(r, in)))
        .method("intersection_update", "*others", (r, in) -> replaced(in, intersection(r, in)))
        .method("difference_update", "*others", (r, in) -> replaced(in, difference(r, in)))
        .method(
            "symmetric_difference_update",
            "other, /",
            (r, in) -> replaced(in, symmetric(set(in).items(), items(r, in[1]))));
  }

  private static Members asking(String owner) {
    return new Members(owner)
        .method("copy", "", (r, in) -> set(in).like(set(in).items()))
        .method("union", "*others", (r, in) -> set(in).like(union(r, in)))
        .method("intersection", "*others", (r, in) -> set(in).like(intersection(r, in)))
        .method("difference", "*others", (r, in) -> set(in).like(difference(r, in)))
        .method(
            "symmetric_difference",
            "other, /",
            (r, in) -> set(in).like(symmetric(set(in).items(), items(r, in[1]))))
        .method(
            "issubset",
            "other, /",
            (r, in) -> Bool.of(items(r, in[1]).containsAll(set(in).items())))
        .method(
            "issuperset",
            "other, /",
            (r, in) -> Bool.of(set(in).items().containsAll(items(r, in[1]))))
        .method(
            "isdisjoint",
            "other, /",
            (r, in) -> Bool.of(set(in).items().stream().noneMatch(items(r, in[1])::contains)));
  }

  private static SetValue set(Value[] in) {
    return (SetValue) in[0];
  }

  /** The elements of an iterable, checked to be hashable. */
  private static Set<Value> items(Runtime runtime, Value iterable) {
    List<Value> items = ContainerMethods.all(runtime, iterable);
    items.forEach(Hashing::check);
    return new LinkedHashSet<>(items);
  }

  private static List<Value> others(Value[] in) {
    return ((Tuple) in[1]).items();
  }

  private static Set<Value> union(Runtime runtime, Value[] in) {
    Set<Value> all = new LinkedHashSet<>(set(in).items());
    others(in).forEach(other -> all.addAll(items(runtime, other)));
    return all;
  }

  private static Set<Value> intersection(Runtime runtime, Value[] in) {
    Set<Value> all = new LinkedHashSet<>(set(in).items());
    others(in).forEach(other -> all.retainAll(items(runtime, other)));
    return all;
  }

  private static Set<Value> difference(Runtime runtime, Value[] in) {
    Set<Value> all = new LinkedHashSet<>(set(in).items());
    others(in).forEach(other -> items(runtime, other).forEach(all::remove));
    return all;
  }

  private static Set<Value> symmetric(Set<Value> a, Set<Value> b) {
    Set<Value> all = new LinkedHashSet<>(a);
    all.removeIf(b::contains);
    b.forEach(item -> {
      if (!a.contains(item)) {
        all.add(item);
      }
    });
    return all;
  }

  private static Value replaced(Value[] in, Set<Value> next) {
    Set<Value> items = set(in).items();
    items.clear();
    items.addAll(next);
    return None.NONE;
  }

  private static Value add(Runtime runtime, Value[] in) {
    Hashing.check(in[1]);
    Set<Value> items = set(in).items();
    items.add(in[1]);
    if ((items.size() & 1023) == 0) {
      runtime.allocate(items.size());
    }
    return None.NONE;
  }

  private static Value discard(Value[] in) {
    Hashing.check(in[1]);
    set(in).items().remove(in[1]);
    return None.NONE;
  }

  private static Value remove(Runtime runtime, Value[] in) {
    Hashing.check(in[1]);
    if (!set(in).items().remove(in[1])) {
      throw new Raise(Exceptions.instance(Exceptions.KEY_ERROR, in[1]), null);
    }
    return None.NONE;
  }

  private static Value pop(Value[] in) {
    Iterator<Value> items = SetOrder.of(set(in).items()).iterator();
    if (!items.hasNext()) {
      throw new Raise(
          Exceptions.instance(Exceptions.KEY_ERROR, new Str("pop from an empty set")), null);
    }
    Value first = items.next();
    set(in).items().remove(first);
    return first;
  }
}
