package tapedeck.script.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SetOrder;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Spelling;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tensor.Tensor;

/** Subscripts and iteration of Python's own containers. */
public final class Sequences {
  private Sequences() {}

  /** The items of one of Python's own containers; null for anything else. */
  public static @Nullable Iterator<Value> iterate(Value value) {
    return switch (value) {
      case ListValue list ->
          byIndex(i -> i < list.items().size() ? list.items().get((int) i) : null);
      case Tuple tuple -> tuple.items().iterator();
      case Str s -> byIndexOf(s);
      case Range range -> byIndex(i -> i < range.length() ? Int.of(range.at(i)) : null);
      case DictValue dict ->
          watched(
              dict.entries().keySet(),
              List.copyOf(dict.entries().keySet()),
              "dictionary changed size during iteration",
              "dict");
      case SetValue set ->
          watched(
              set.items(), SetOrder.of(set.items()), "Set changed size during iteration", "set");
      default -> null;
    };
  }

  private static Iterator<Value> byIndexOf(Str s) {
    int[] points = s.text().codePoints().toArray();
    return byIndex(i -> i < points.length ? new Str(Character.toString(points[(int) i])) : null);
  }

  private static Iterator<Value> watched(
      Set<Value> entries, List<Value> order, String complaint, String what) {
    int size = entries.size();
    Iterator<Value> keys = order.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        if (entries.size() != size) {
          throw Raise.of(
              Exceptions.RUNTIME_ERROR,
              complaint,
              "Iterate over list(...) of the %s to change it in the loop.".formatted(what));
        }
        return keys.hasNext();
      }

      @Override
      public Value next() {
        return keys.next();
      }
    };
  }

  /** What finds the value at an index; null behind the last. */
  public interface At {
    @Nullable Value at(long index);
  }

  /** Counts up until {@code at} answers null. */
  public static Iterator<Value> byIndex(At at) {
    return new Iterator<>() {
      private long index;
      private @Nullable Value next;

      @Override
      public boolean hasNext() {
        if (next == null) {
          next = at.at(index);
        }
        return next != null;
      }

      @Override
      public Value next() {
        Value value = next != null ? next : at.at(index);
        if (value == null) {
          throw new NoSuchElementException();
        }
        next = null;
        index++;
        return value;
      }
    };
  }

  /** {@code object[index]}; null if it cannot be subscripted. */
  public static @Nullable Value item(Runtime runtime, Value object, Value index) {
    return switch (object) {
      case ListValue list ->
          index instanceof Slice slice
              ? ListValue.of(picked(list.items(), slice))
              : list.items().get(position(index, list.items().size(), "list"));
      case Tuple tuple ->
          index instanceof Slice slice
              ? Tuple.of(picked(tuple.items(), slice))
              : tuple.items().get(position(index, tuple.items().size(), "tuple"));
      case Str s -> ofString(s, index);
      case Range range -> ofRange(range, index);
      case DictValue dict -> {
        Hashing.check(index);
        Value found = dict.entries().get(index);
        if (found == null && dict.type().lookup("__missing__") instanceof Value method) {
          yield runtime.call(method, dict, index);
        }
        if (found == null) {
          throw missingKey(runtime, dict, index);
        }
        yield found;
      }
      default -> null;
    };
  }

  /** A KeyError that offers the nearest key. */
  static Raise missingKey(Runtime runtime, DictValue dict, Value key) {
    String near = null;
    if (key instanceof Str text) {
      List<String> known = new ArrayList<>();
      dict.entries().keySet().forEach(k -> known.add(k instanceof Str s ? s.text() : ""));
      near = Spelling.nearest(text.text(), known);
    }
    return new Raise(
        Exceptions.instance(Exceptions.KEY_ERROR, key),
        near == null ? null : "Did you mean: '" + near + "'?");
  }

  private static Value ofString(Str s, Value index) {
    if (index instanceof Slice slice) {
      int[] points = s.text().codePoints().toArray();
      Slice.Span span = slice.within(points.length);
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < span.count(); i++) {
        out.appendCodePoint(points[span.at(i)]);
      }
      return new Str(out.toString());
    }
    return s.at(position(index, s.length(), "string"));
  }

  private static Value ofRange(Range range, Value index) {
    if (range.length() > Integer.MAX_VALUE) {
      throw Raise.index("range object index out of range");
    }
    if (index instanceof Slice slice) {
      Slice.Span span = slice.within((int) range.length());
      return new Range(
          range.at(span.start()),
          range.start() + (span.start() + (long) span.step() * span.count()) * range.step(),
          range.step() * span.step());
    }
    return Int.of(range.at(position(index, (int) range.length(), "range object")));
  }

  private static List<Value> picked(List<Value> items, Slice slice) {
    Slice.Span span = slice.within(items.size());
    if (span.step() == 1) {
      return items.subList(span.start(), span.start() + span.count());
    }
    List<Value> picked = new ArrayList<>(span.count());
    for (int i = 0; i < span.count(); i++) {
      picked.add(items.get(span.at(i)));
    }
    return picked;
  }

  /** An index within a sequence, counted from its end where negative. */
  static int position(Value index, int size, String what) {
    Value whole = asIndex(index);
    if (whole == null) {
      throw Raise.type(
          "%s indices must be integers%s%s"
              .formatted(
                  what.equals("range object") ? "range" : what,
                  what.equals("string") ? "" : " or slices",
                  what.equals("string")
                      ? ", not '" + Types.nameOf(index) + "'"
                      : ", not " + Types.nameOf(index)));
    }
    Int i = Numbers.whole(whole);
    if (!i.isSmall()) {
      throw Raise.index("cannot fit 'int' into an index-sized integer");
    }
    long at = i.small() < 0 ? i.small() + size : i.small();
    if (at < 0 || at >= size) {
      throw Raise.index(what + " index out of range");
    }
    return (int) at;
  }

  /** A whole number as an int, also where a scalar tensor or array holds it; null otherwise. */
  private static @Nullable Value asIndex(Value index) {
    if (Numbers.isWhole(index)) {
      return index;
    }
    Tensor tensor = index instanceof VariableValue ? null : Conversion.existing(index);
    return tensor != null && tensor.isScalar() && tensor.dtype().isInteger()
        ? Int.of(tensor.getLong(0))
        : null;
  }

  /** {@code object[index] = value}; false if it is none of Python's own containers. */
  public static boolean setItem(Runtime runtime, Value object, Value index, Value value) {
    switch (object) {
      case ListValue list -> {
        if (index instanceof Slice slice) {
          setSlice(list, slice, assigned(runtime, value));
        } else {
          int size = list.items().size();
          Value whole = asIndex(index);
          if (whole != null) {
            long at = Numbers.whole(whole).small();
            if (at < -size || at >= size) {
              throw Raise.index("list assignment index out of range");
            }
          }
          list.items().set(position(index, size, "list"), value);
        }
        return true;
      }
      case DictValue dict -> {
        Hashing.check(index);
        dict.entries().put(index, value);
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private static List<Value> assigned(Runtime runtime, Value value) {
    try {
      return runtime.all(value);
    } catch (Raise raise) {
      throw raise.exception().type() == Exceptions.TYPE_ERROR
          ? Raise.type("can only assign an iterable")
          : raise;
    }
  }

  private static void setSlice(ListValue list, Slice slice, List<Value> more) {
    Slice.Span span = slice.within(list.items().size());
    if (span.step() == 1) {
      List<Value> part = list.items().subList(span.start(), span.start() + span.count());
      part.clear();
      list.items().addAll(span.start(), more);
      return;
    }
    if (more.size() != span.count()) {
      throw Raise.value(
          "attempt to assign sequence of size %d to extended slice of size %d"
              .formatted(more.size(), span.count()));
    }
    for (int i = 0; i < span.count(); i++) {
      list.items().set(span.at(i), more.get(i));
    }
  }

  /** {@code del object[index]}; false if it is none of Python's own containers. */
  public static boolean deleteItem(Runtime runtime, Value object, Value index) {
    switch (object) {
      case ListValue list -> {
        if (index instanceof Slice slice) {
          Slice.Span span = slice.within(list.items().size());
          List<Integer> positions = new ArrayList<>();
          for (int i = 0; i < span.count(); i++) {
            positions.add(span.at(i));
          }
          positions.sort(Collections.reverseOrder());
          positions.forEach(p -> list.items().remove((int) p));
        } else {
          int size = list.items().size();
          Value whole = asIndex(index);
          if (whole != null
              && (Numbers.whole(whole).small() >= size || Numbers.whole(whole).small() < -size)) {
            throw Raise.index("list assignment index out of range");
          }
          list.items().remove(position(index, size, "list"));
        }
        return true;
      }
      case DictValue dict -> {
        Hashing.check(index);
        if (dict.entries().remove(index) == null) {
          throw missingKey(runtime, dict, index);
        }
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  /** How many items a container has; negative if it has no length. */
  public static long length(Value value) {
    return switch (value) {
      case Str s -> s.length();
      case ListValue list -> list.items().size();
      case Tuple tuple -> tuple.items().size();
      case DictValue dict -> dict.entries().size();
      case SetValue set -> set.items().size();
      case Range range -> range.length();
      case HostObject host -> host.length();
      default -> -1;
    };
  }
}
