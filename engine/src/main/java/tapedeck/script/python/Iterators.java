package tapedeck.script.python;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Coroutine;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;

/** The built-in functions that make iterators, and what iterators can do. */
final class Iterators {
  private Iterators() {}

  /** Gives generators their methods. */
  static void install() {
    new Members("generator")
        .method("send", "value, /", (r, in) -> given(r, coroutine(in), coroutine(in).send(in[1])))
        .method("throw", "type, value=None, traceback=None, /", Iterators::throwIn)
        .method("close", "", Iterators::close)
        .addTo(Types.iterator("generator"));
  }

  private static Coroutine coroutine(Value[] in) {
    if (in[0] instanceof Cursor cursor && cursor.values() instanceof Coroutine coroutine) {
      return coroutine;
    }
    throw Raise.refused("this on a generator expression", "Write a function with yield.");
  }

  private static Value given(Runtime runtime, Coroutine coroutine, @Nullable Value value) {
    if (value == null) {
      throw ended(coroutine.result());
    }
    return value;
  }

  private static Raise ended(Value result) {
    Value[] arguments = result == None.NONE ? new Value[0] : new Value[] {result};
    return new Raise(Exceptions.instance(Exceptions.STOP_ITERATION, arguments), null);
  }

  private static Value throwIn(Runtime runtime, Value[] in) {
    Value thrown =
        in[1] instanceof ClassValue type
            ? runtime.call(type, in[2] == None.NONE ? new Value[0] : new Value[] {in[2]})
            : in[1];
    if (!(thrown instanceof Instance exception) || !Exceptions.isException(exception)) {
      throw Raise.type(
          "exceptions must be classes or instances deriving from BaseException, not "
              + Types.nameOf(thrown));
    }
    Coroutine coroutine = coroutine(in);
    return given(runtime, coroutine, coroutine.raise(new Raise(exception, null)));
  }

  private static Value close(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof Cursor cursor && cursor.values() instanceof Coroutine coroutine)) {
      return None.NONE;
    }
    try {
      Raise exit = new Raise(Exceptions.instance(Exceptions.GENERATOR_EXIT), null);
      if (coroutine.raise(exit) != null) {
        throw Raise.of(Exceptions.RUNTIME_ERROR, "generator ignored GeneratorExit");
      }
    } catch (Raise raise) {
      ClassValue type = raise.exception().type();
      if (type != Exceptions.GENERATOR_EXIT && type != Exceptions.STOP_ITERATION) {
        throw raise;
      }
    }
    return None.NONE;
  }

  static Value iter(Runtime runtime, Value[] in) {
    if (in[1] != Ellipsis.ELLIPSIS) {
      return new Cursor(
          "callable_iterator",
          Sequences.byIndex(i -> {
            runtime.step();
            Value value = runtime.call(in[0], new Value[0]);
            return runtime.equal(value, in[1]) ? null : value;
          }));
    }
    return switch (in[0]) {
      case Cursor cursor -> cursor;
      case Instance object when object.type().lookup("__iter__") instanceof Value method ->
          runtime.call(method, object);
      default -> new Cursor(iteratorName(in[0]), runtime.iterate(in[0]));
    };
  }

  private static String iteratorName(Value value) {
    return switch (value) {
      case Str s -> s.text().chars().allMatch(c -> c < 128) ? "str_ascii_iterator" : "str_iterator";
      case DictValue dict -> "dict_keyiterator";
      case SetValue set -> "set_iterator";
      case DictView view -> view.type().name().replaceFirst("s$", "iterator");
      case Instance object -> "iterator";
      default -> Types.nameOf(value) + "_iterator";
    };
  }

  static Value next(Runtime runtime, Value[] in) {
    Value source = in[0];
    if (source instanceof Instance object
        && object.type().lookup("__next__") instanceof Value method) {
      try {
        return runtime.call(method, source);
      } catch (Raise raise) {
        if (in[1] != Ellipsis.ELLIPSIS
            && raise.exception().type().isSubclassOf(Exceptions.STOP_ITERATION)) {
          return in[1];
        }
        throw raise;
      }
    }
    if (!(source instanceof Cursor cursor)) {
      throw Raise.type("'%s' object is not an iterator".formatted(Types.nameOf(source)));
    }
    try {
      if (cursor.values().hasNext()) {
        return cursor.values().next();
      }
    } catch (NoSuchElementException e) {
      runtime.step();
    }
    if (in[1] != Ellipsis.ELLIPSIS) {
      return in[1];
    }
    throw ended(cursor.values() instanceof Coroutine coroutine ? coroutine.result() : None.NONE);
  }

  static Value reversed(Runtime runtime, Value[] in) {
    return switch (in[0]) {
      case ListValue list ->
          new Cursor("list_reverseiterator", List.copyOf(list.items()).reversed().iterator());
      case Tuple tuple -> new Cursor("reversed", tuple.items().reversed().iterator());
      case Range range -> {
        long n = range.length();
        yield new Cursor(
            "range_iterator", Sequences.byIndex(i -> i < n ? Int.of(range.at(n - 1 - i)) : null));
      }
      case Str s -> new Cursor("reversed", ContainerMethods.all(runtime, s).reversed().iterator());
      case DictValue dict ->
          new Cursor(
              "dict_reversekeyiterator",
              new ArrayList<>(dict.entries().keySet()).reversed().iterator());
      case HostObject host when host.iterate(runtime) != null ->
          new Cursor("reversed", ContainerMethods.all(runtime, host).reversed().iterator());
      case Instance object when object.type().lookup("__reversed__") instanceof Value method ->
          runtime.call(method, object);
      case Instance object
          when object.type().lookup("__len__") instanceof Value length
              && object.type().lookup("__getitem__") != null -> {
        long n = Numbers.index(runtime.call(length, object), "__len__");
        yield new Cursor(
            "reversed",
            Sequences.byIndex(i -> i < n ? runtime.item(object, Int.of(n - 1 - i)) : null));
      }
      case TensorValue tensor -> fromTheEnd(runtime, tensor);
      case VariableValue variable -> fromTheEnd(runtime, variable);
      case ArrayValue array when Types.nameOf(array).equals("numpy.ndarray") ->
          fromTheEnd(runtime, array);
      default -> throw Raise.type("'%s' object is not reversible".formatted(Types.nameOf(in[0])));
    };
  }

  private static Value fromTheEnd(Runtime runtime, Value items) {
    long n = Numbers.index(Builtins.length(runtime, new Value[] {items}), "__len__");
    return new Cursor(
        "reversed", Sequences.byIndex(i -> i < n ? runtime.item(items, Int.of(n - 1 - i)) : null));
  }

  static Value enumerate(Runtime runtime, Value[] in) {
    Iterator<Value> items = runtime.iterate(in[0]);
    if (!Numbers.isWhole(in[1])) {
      throw Raise.type(
          "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(in[1])));
    }
    Value start = Numbers.whole(in[1]);
    return new Cursor(
        "enumerate",
        Sequences.byIndex(i ->
            items.hasNext()
                ? Tuple.of(runtime.binary(Operator.ADD, start, Int.of(i)), items.next())
                : null));
  }

  static Value zip(Runtime runtime, Value[] in) {
    List<Iterator<Value>> sources = new ArrayList<>();
    for (Value each : ((Tuple) in[0]).items()) {
      try {
        sources.add(runtime.iterate(each));
      } catch (Raise raise) {
        if (runtime.str(raise.exception()).endsWith("object is not iterable")) {
          throw Raise.type("'%s' object is not iterable".formatted(Types.nameOf(each)));
        }
        throw raise;
      }
    }
    boolean strict = runtime.truth(in[1]);
    return new Cursor("zip", Sequences.byIndex(i -> row(sources, strict)));
  }

  private static @Nullable Value row(List<Iterator<Value>> sources, boolean strict) {
    List<Value> row = new ArrayList<>(sources.size());
    for (int i = 0; i < sources.size(); i++) {
      if (!sources.get(i).hasNext()) {
        if (strict && i > 0) {
          throw Raise.value(
              "zip() argument %d is shorter than argument%s"
                  .formatted(i + 1, i == 1 ? " 1" : "s 1-" + i));
        }
        for (int j = i + 1; strict && j < sources.size(); j++) {
          if (sources.get(j).hasNext()) {
            throw Raise.value(
                "zip() argument %d is longer than argument%s"
                    .formatted(j + 1, j == 1 ? " 1" : "s 1-" + j));
          }
        }
        return null;
      }
      row.add(sources.get(i).next());
    }
    return sources.isEmpty() ? null : Tuple.of(row);
  }

  static Value map(Runtime runtime, Value[] in) {
    List<Iterator<Value>> sources = new ArrayList<>();
    List<Value> given = ((Tuple) in[0]).items();
    if (given.size() < 2) {
      throw Raise.type("map() must have at least two arguments.");
    }
    for (Value each : given.subList(1, given.size())) {
      sources.add(runtime.iterate(each));
    }
    return new Cursor(
        "map",
        Sequences.byIndex(i -> {
          Value row = row(sources, false);
          return row instanceof Tuple tuple
              ? runtime.call(given.getFirst(), tuple.items().toArray(new Value[0]))
              : null;
        }));
  }

  static Value filter(Runtime runtime, Value[] in) {
    Iterator<Value> items = runtime.iterate(in[1]);
    return new Cursor(
        "filter",
        Sequences.byIndex(i -> {
          while (items.hasNext()) {
            runtime.step();
            Value item = items.next();
            if (runtime.truth(in[0] == None.NONE ? item : runtime.call(in[0], item))) {
              return item;
            }
          }
          return null;
        }));
  }
}
