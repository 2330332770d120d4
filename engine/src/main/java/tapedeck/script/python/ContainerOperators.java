package tapedeck.script.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Expression.Relation;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Operators and comparisons of Python's own containers and strings. */
public final class ContainerOperators {
  private ContainerOperators() {}

  /** {@code a operator b}, or null if it is not defined for them. */
  public static @Nullable Value binary(Runtime runtime, Operator operator, Value a, Value b) {
    return switch (operator) {
      case ADD -> concatenated(runtime, a, b);
      case MUL -> {
        Value repeated = repeated(runtime, a, b);
        yield repeated != null ? repeated : repeated(runtime, b, a);
      }
      case MOD -> a instanceof Str s ? PercentFormat.apply(runtime, s.text(), b) : null;
      case SUB, AND, OR, XOR -> combined(operator, a, b);
      default -> null;
    };
  }

  private static @Nullable Value concatenated(Runtime runtime, Value a, Value b) {
    switch (a) {
      case Str s -> {
        if (!(b instanceof Str t)) {
          throw cannot(a, b);
        }
        runtime.allocate((long) s.text().length() + t.text().length());
        return new Str(s.text() + t.text());
      }
      case ListValue list -> {
        if (!(b instanceof ListValue other)) {
          throw cannot(a, b);
        }
        runtime.allocate((long) list.items().size() + other.items().size());
        ListValue sum = ListValue.of(list.items());
        sum.items().addAll(other.items());
        return sum;
      }
      case Tuple tuple -> {
        if (!(b instanceof Tuple other)) {
          throw cannot(a, b);
        }
        runtime.allocate((long) tuple.items().size() + other.items().size());
        List<Value> sum = new ArrayList<>(tuple.items());
        sum.addAll(other.items());
        return Tuple.of(sum);
      }
      default -> {
        return null;
      }
    }
  }

  private static Raise cannot(Value a, Value b) {
    String type = Types.nameOf(a);
    return Raise.of(
        Exceptions.TYPE_ERROR,
        "can only concatenate %s (not \"%s\") to %s".formatted(type, Types.nameOf(b), type),
        a instanceof Str ? "Write str(...) around it, or use an f-string." : null);
  }

  private static @Nullable Value repeated(Runtime runtime, Value sequence, Value times) {
    int size =
        switch (sequence) {
          case Str s -> s.text().length();
          case ListValue list -> list.items().size();
          case Tuple tuple -> tuple.items().size();
          default -> -1;
        };
    if (size < 0) {
      return null;
    }
    if (times instanceof ArrayValue array && array.isScalar() && array.data().dtype().isInteger()) {
      return repeated(runtime, sequence, Int.of(array.data().getLong(0)));
    }
    if (!Numbers.isWhole(times)) {
      if (sequence instanceof Str || sequence instanceof ListValue || sequence instanceof Tuple) {
        throw Raise.type(
            "can't multiply sequence by non-int of type '%s'".formatted(Types.nameOf(times)));
      }
      return null;
    }
    Int count = Numbers.whole(times);
    long n = count.signum() <= 0 ? 0 : count.isSmall() ? count.small() : Long.MAX_VALUE;
    long most = Integer.MAX_VALUE;
    runtime.allocate(size == 0 ? 0 : n > most ? Long.MAX_VALUE : n * size);
    int copies = size == 0 ? 0 : (int) n;
    return switch (sequence) {
      case Str s -> new Str(s.text().repeat(copies));
      case ListValue list -> ListValue.owning(copies(list.items(), copies));
      case Tuple tuple -> Tuple.of(copies(tuple.items(), copies));
      default -> null;
    };
  }

  private static ArrayList<Value> copies(List<Value> items, int times) {
    ArrayList<Value> all = new ArrayList<>(items.size() * times);
    for (int i = 0; i < times; i++) {
      all.addAll(items);
    }
    return all;
  }

  private static @Nullable Value combined(Operator operator, Value a, Value b) {
    if (a instanceof DictValue x && b instanceof DictValue y && operator == Operator.OR) {
      DictValue merged = x.like(x.entries());
      merged.entries().putAll(y.entries());
      return merged;
    }
    Set<Value> y = setItems(b);
    if (setItems(a) == null || y == null) {
      return null;
    }
    Set<Value> x = new LinkedHashSet<>(setItems(a));
    switch (operator) {
      case SUB -> x.removeAll(y);
      case AND -> x.retainAll(y);
      case OR -> x.addAll(y);
      default -> {
        Set<Value> both = new LinkedHashSet<>(x);
        both.retainAll(y);
        x.addAll(y);
        x.removeAll(both);
      }
    }
    return a instanceof SetValue set ? set.like(x) : SetValue.of(x);
  }

  private static @Nullable Set<Value> setItems(Value value) {
    return value instanceof SetValue set
        ? set.items()
        : value instanceof DictView view && view.isSet() ? view.asSet() : null;
  }

  /** {@code a operator= b} where a changes in place; null where it does not. */
  public static @Nullable Value inPlace(Runtime runtime, Operator operator, Value a, Value b) {
    if (a instanceof ListValue list && operator == Operator.ADD) {
      List<Value> more = runtime.all(b);
      runtime.allocate((long) list.items().size() + more.size());
      list.items().addAll(more);
      return list;
    }
    if (a instanceof ListValue list && operator == Operator.MUL) {
      Value repeated = repeated(runtime, a, b);
      if (repeated instanceof ListValue made) {
        list.replace(made.items());
      }
      return list;
    }
    if (a instanceof DictValue dict && operator == Operator.OR && b instanceof DictValue other) {
      dict.entries().putAll(other.entries());
      return dict;
    }
    if (a instanceof SetValue set && !set.isFrozen() && b instanceof SetValue) {
      Value made = combined(operator, a, b);
      if (made instanceof SetValue result) {
        set.items().clear();
        set.items().addAll(result.items());
        return set;
      }
    }
    return null;
  }

  /** {@code a == b}. */
  public static boolean equal(Runtime runtime, Value a, Value b) {
    if (a == b) {
      return true;
    }
    runtime.step();
    return switch (a) {
      case Str s -> b instanceof Str t && s.text().equals(t.text());
      case ListValue x -> b instanceof ListValue y && equal(runtime, x.items(), y.items());
      case Tuple x ->
          b instanceof Tuple y && equal(runtime, x.items(), y.items())
              || b instanceof HostObject h && Boolean.TRUE.equals(h.equalTo(runtime, a));
      case DictValue x -> b instanceof DictValue y && equal(runtime, x.entries(), y.entries());
      case HostObject host -> {
        Boolean answer = host.equalTo(runtime, b);
        yield answer != null && answer;
      }
      default ->
          b instanceof HostObject host
              ? Boolean.TRUE.equals(host.equalTo(runtime, a))
              : a.equals(b);
    };
  }

  private static boolean equal(Runtime runtime, List<Value> a, List<Value> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size() && i < b.size(); i++) {
      if (!runtime.equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equal(Runtime runtime, Map<Value, Value> a, Map<Value, Value> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<Value, Value> entry : a.entrySet()) {
      Value other = b.get(entry.getKey());
      if (other == null || !runtime.equal(entry.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  /** How a and b are ordered: -1, 0, 1, or 2 for neither; null if they cannot be compared. */
  public static @Nullable Integer order(Runtime runtime, Relation relation, Value a, Value b) {
    if (a instanceof Str s && b instanceof Str t) {
      return Integer.signum(compareCodePoints(s.text(), t.text()));
    }
    if (a instanceof ListValue x && b instanceof ListValue y) {
      return order(runtime, x.items(), y.items());
    }
    if (a instanceof Tuple x && b instanceof Tuple y) {
      return order(runtime, x.items(), y.items());
    }
    Set<Value> x = setItems(a);
    Set<Value> y = setItems(b);
    if (x != null && y != null) {
      boolean below = y.containsAll(x);
      boolean above = x.containsAll(y);
      return below && above ? 0 : below ? -1 : above ? 1 : 2;
    }
    return null;
  }

  private static int compareCodePoints(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
        return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : x - y;
      }
    }
    return a.length() - b.length();
  }

  private static int order(Runtime runtime, List<Value> a, List<Value> b) {
    for (int i = 0; i < a.size() && i < b.size(); i++) {
      runtime.step();
      Value x = a.get(i);
      Value y = b.get(i);
      if (!runtime.equal(x, y)) {
        return runtime.less(x, y) ? -1 : runtime.less(y, x) ? 1 : 2;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** {@code item in container}; null if the container is none of Python's own. */
  public static @Nullable Boolean contains(Runtime runtime, Value container, Value item) {
    return switch (container) {
      case Str s -> {
        if (!(item instanceof Str part)) {
          throw Raise.type(
              "'in <string>' requires string as left operand, not " + Types.nameOf(item));
        }
        yield s.text().contains(part.text());
      }
      case DictValue dict -> {
        Hashing.check(item);
        yield dict.entries().containsKey(item);
      }
      case SetValue set -> {
        Hashing.check(item);
        yield set.items().contains(item);
      }
      case Range range when Numbers.isWhole(item) ->
          Numbers.whole(item).isSmall() && range.contains(Numbers.whole(item).small());
      default -> null;
    };
  }
}
