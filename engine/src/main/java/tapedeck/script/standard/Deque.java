package tapedeck.script.standard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code collections.deque}: a list that is quick at both ends, and may have a greatest length. */
final class Deque implements HostObject {
  static final ClassValue TYPE =
      ClassValue.builtin("collections", "deque", Types.OBJECT, Deque::make);

  static {
    new Members("deque")
        .method("append", "x, /", (r, in) -> of(in).last(r, in[1]))
        .method("appendleft", "x, /", (r, in) -> of(in).first(r, in[1]))
        .method("pop", "", (r, in) -> taken(of(in).items.pollLast()))
        .method("popleft", "", (r, in) -> taken(of(in).items.pollFirst()))
        .method("extend", "iterable, /", (r, in) -> of(in).extend(r, in[1], true))
        .method("extendleft", "iterable, /", (r, in) -> of(in).extend(r, in[1], false))
        .method("rotate", "n=1, /", (r, in) -> of(in).rotate(in[1]))
        .method("clear", "", (r, in) -> of(in).replace(List.of()))
        .method("copy", "", (r, in) -> of(in).copy())
        .method("reverse", "", (r, in) -> of(in).replace(of(in).list().reversed()))
        .method("count", "x, /", (r, in) -> of(in).count(r, in[1]))
        .method("remove", "x, /", (r, in) -> of(in).remove(r, in[1]))
        .method("index", "x, /", (r, in) -> of(in).index(r, in[1]))
        .property("maxlen", (r, in) -> of(in).most < 0 ? None.NONE : Int.of(of(in).most))
        .addTo(TYPE);
  }

  private static final Parameters PARAMETERS = Parameters.parse("iterable=None, maxlen=None");

  private final ArrayDeque<Value> items = new ArrayDeque<>();
  private final int most;

  private Deque(int most) {
    this.most = most;
  }

  private static Value make(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = PARAMETERS.bind("deque()", given);
    int most = in[1] == None.NONE ? -1 : Numbers.index(in[1], "an integer is required");
    if (in[1] != None.NONE && most < 0) {
      throw Raise.value("maxlen must be non-negative");
    }
    Deque made = new Deque(most);
    if (in[0] != None.NONE) {
      made.extend(runtime, in[0], true);
    }
    return made;
  }

  private static Deque of(Value[] in) {
    return (Deque) in[0];
  }

  private static Value taken(@Nullable Value value) {
    if (value == null) {
      throw Raise.of(Exceptions.INDEX_ERROR, "pop from an empty deque");
    }
    return value;
  }

  private Value last(Runtime runtime, Value value) {
    items.addLast(value);
    if (most >= 0 && items.size() > most) {
      items.removeFirst();
    }
    runtime.allocate(items.size());
    return None.NONE;
  }

  private Value first(Runtime runtime, Value value) {
    items.addFirst(value);
    if (most >= 0 && items.size() > most) {
      items.removeLast();
    }
    runtime.allocate(items.size());
    return None.NONE;
  }

  private Value extend(Runtime runtime, Value iterable, boolean atEnd) {
    Iterator<Value> values = iterable == this ? list().iterator() : runtime.iterate(iterable);
    while (values.hasNext()) {
      Value value = values.next();
      Value done = atEnd ? last(runtime, value) : first(runtime, value);
      assert done == None.NONE;
    }
    return None.NONE;
  }

  private Value rotate(Value by) {
    int n = Numbers.index(by, "an integer is required");
    for (int i = items.isEmpty() ? 0 : Math.floorMod(n, items.size()); i > 0; i--) {
      items.addFirst(items.removeLast());
    }
    return None.NONE;
  }

  private List<Value> list() {
    return new ArrayList<>(items);
  }

  private Value replace(List<Value> next) {
    List<Value> all = List.copyOf(next);
    items.clear();
    items.addAll(all);
    return None.NONE;
  }

  private Value copy() {
    Deque copy = new Deque(most);
    copy.items.addAll(items);
    return copy;
  }

  private Value count(Runtime runtime, Value value) {
    return Int.of(list().stream().filter(each -> runtime.equal(each, value)).count());
  }

  private Value index(Runtime runtime, Value value) {
    int at = 0;
    for (Value each : list()) {
      if (runtime.equal(each, value)) {
        return Int.of(at);
      }
      at++;
    }
    throw Raise.value(runtime.repr(value) + " is not in deque");
  }

  private Value remove(Runtime runtime, Value value) {
    List<Value> all = list();
    for (int i = 0; i < all.size(); i++) {
      if (runtime.equal(all.get(i), value)) {
        all.remove(i);
        return replace(all);
      }
    }
    throw Raise.value("deque.remove(x): x not in deque");
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public int length() {
    return items.size();
  }

  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    Iterator<Value> values = list().iterator();
    int size = items.size();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        if (items.size() != size) {
          throw Raise.of(Exceptions.RUNTIME_ERROR, "deque mutated during iteration");
        }
        return values.hasNext();
      }

      @Override
      public Value next() {
        return values.next();
      }
    };
  }

  private int position(Value key) {
    if (!Numbers.isWhole(key)) {
      throw Raise.type("sequence index must be integer, not '%s'".formatted(Types.nameOf(key)));
    }
    int at = Numbers.index(key, "");
    int index = at < 0 ? at + items.size() : at;
    if (index < 0 || index >= items.size()) {
      throw Raise.index("deque index out of range");
    }
    return index;
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    return list().get(position(key));
  }

  @Override
  public boolean setItem(Runtime runtime, Value key, Value value) {
    List<Value> all = list();
    all.set(position(key), value);
    replace(all);
    return true;
  }

  @Override
  public String repr(Runtime runtime) {
    String inner = runtime.repr(ListValue.of(items));
    return "deque(" + inner + (most < 0 ? ")" : ", maxlen=" + most + ")");
  }

  @Override
  public @Nullable Boolean equalTo(Runtime runtime, Value other) {
    return other instanceof Deque deque
        ? runtime.equal(ListValue.of(items), ListValue.of(deque.items))
        : null;
  }
}
