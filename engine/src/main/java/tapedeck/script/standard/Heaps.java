package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.python.Members;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The modules {@code heapq} and {@code bisect}: lists kept in an order. */
final class Heaps {
  private Heaps() {}

  static ModuleValue heapq() {
    return new ModuleValue(
        "heapq",
        new Members()
            .function(
                "heappush",
                "heap, item, /",
                (r, in) -> {
                  List<Value> heap = heap(in[0]);
                  heap.add(in[1]);
                  down(r, heap, 0, heap.size() - 1);
                  return None.NONE;
                })
            .function("heappop", "heap, /", (r, in) -> pop(r, heap(in[0])))
            .function(
                "heapify",
                "heap, /",
                (r, in) -> {
                  heapify(r, heap(in[0]));
                  return None.NONE;
                })
            .function(
                "heappushpop",
                "heap, item, /",
                (r, in) -> {
                  List<Value> heap = heap(in[0]);
                  return heap.isEmpty() || !r.less(heap.getFirst(), in[1])
                      ? in[1]
                      : replaced(r, heap, in[1]);
                })
            .function(
                "heapreplace",
                "heap, item, /",
                (r, in) -> {
                  List<Value> heap = heap(in[0]);
                  if (heap.isEmpty()) {
                    throw Raise.index("index out of range");
                  }
                  return replaced(r, heap, in[1]);
                })
            .function(
                "nsmallest",
                "n, iterable, key=None",
                (r, in) -> first(r, in[0], in[1], in[2], false))
            .function(
                "nlargest", "n, iterable, key=None", (r, in) -> first(r, in[0], in[1], in[2], true))
            .function(
                "merge",
                "*iterables, key=None, reverse=False",
                (r, in) -> {
                  List<Value> all = new ArrayList<>();
                  ((Tuple) in[0]).items().forEach(each -> all.addAll(r.all(each)));
                  return new Cursor("generator", sorted(r, all, in[1], r.truth(in[2])).iterator());
                })
            .all());
  }

  private static List<Value> heap(Value value) {
    if (value instanceof ListValue list) {
      return list.items();
    }
    throw Raise.type("heap argument must be a list, not " + Types.nameOf(value));
  }

  private static List<Value> sorted(Runtime runtime, List<Value> items, Value key, boolean down) {
    Value sort = tapedeck.script.python.Python.builtin("sorted");
    if (sort == null) {
      return items;
    }
    return runtime.all(
        runtime.call(
            sort,
            tapedeck.script.value.Arguments.of(
                List.of(ListValue.of(items)),
                List.of("key", "reverse"),
                List.of(key, Bool.of(down)))));
  }

  private static Value first(Runtime runtime, Value n, Value iterable, Value key, boolean largest) {
    int count =
        Numbers.index(
            n, "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(n)));
    List<Value> all = sorted(runtime, runtime.all(iterable), key, largest);
    return ListValue.of(all.subList(0, Math.clamp(count, 0, all.size())));
  }

  private static Value pop(Runtime runtime, List<Value> heap) {
    if (heap.isEmpty()) {
      throw Raise.index("index out of range");
    }
    Value last = heap.removeLast();
    return heap.isEmpty() ? last : replaced(runtime, heap, last);
  }

  private static Value replaced(Runtime runtime, List<Value> heap, Value item) {
    Value least = heap.getFirst();
    heap.set(0, item);
    up(runtime, heap, 0);
    return least;
  }

  private static void heapify(Runtime runtime, List<Value> heap) {
    for (int i = heap.size() / 2 - 1; i >= 0; i--) {
      up(runtime, heap, i);
    }
  }

  /** Moves the item at {@code at} towards {@code start} until its parent is no larger. */
  private static void down(Runtime runtime, List<Value> heap, int start, int at) {
    Value item = heap.get(at);
    int position = at;
    while (position > start) {
      runtime.step();
      int parent = (position - 1) >> 1;
      if (!runtime.less(item, heap.get(parent))) {
        break;
      }
      heap.set(position, heap.get(parent));
      position = parent;
    }
    heap.set(position, item);
  }

  /** Moves smaller children up to a leaf, then the item to its place. */
  private static void up(Runtime runtime, List<Value> heap, int start) {
    Value item = heap.get(start);
    int position = start;
    int child = 2 * position + 1;
    while (child < heap.size()) {
      runtime.step();
      int right = child + 1;
      if (right < heap.size() && !runtime.less(heap.get(child), heap.get(right))) {
        child = right;
      }
      heap.set(position, heap.get(child));
      position = child;
      child = 2 * position + 1;
    }
    heap.set(position, item);
    down(runtime, heap, start, position);
  }

  static ModuleValue bisect() {
    Members members = new Members();
    for (boolean right : new boolean[] {false, true}) {
      for (String name : right ? new String[] {"_right", ""} : new String[] {"_left"}) {
        members
            .function(
                "bisect" + name,
                "a, x, lo=0, hi=None, *, key=None",
                (r, in) -> Int.of(place(r, in, right, false)))
            .function(
                "insort" + name,
                "a, x, lo=0, hi=None, *, key=None",
                (r, in) -> {
                  int at = place(r, in, right, true);
                  if (in[0] instanceof ListValue list) {
                    list.items().add(at, in[1]);
                  } else {
                    r.call(r.requiredAttribute(in[0], "insert"), Int.of(at), in[1]);
                  }
                  return None.NONE;
                });
      }
    }
    return new ModuleValue("bisect", members.all());
  }

  /** Where {@code x} belongs, behind equal items or in front of them. */
  private static int place(Runtime runtime, Value[] in, boolean right, boolean inserting) {
    Value key = in[4];
    Value x = inserting && key != None.NONE ? runtime.call(key, in[1]) : in[1];
    int low = Numbers.index(in[2], "an integer is required");
    if (low < 0) {
      throw Raise.value("lo must be non-negative");
    }
    int high =
        in[3] == None.NONE
            ? Numbers.index(
                runtime.call(runtime.requiredAttribute(in[0], "__len__")), "an integer is required")
            : Numbers.index(in[3], "an integer is required");
    while (low < high) {
      runtime.step();
      int middle = (low + high) >>> 1;
      Value item = runtime.item(in[0], Int.of(middle));
      Value each = key == None.NONE ? item : runtime.call(key, item);
      boolean before = right ? !runtime.less(x, each) : runtime.less(each, x);
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
