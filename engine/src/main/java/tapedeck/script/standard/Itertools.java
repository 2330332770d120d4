package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.python.Sequences;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code itertools}. */
final class Itertools {
  private Itertools() {}

  static ModuleValue module() {
    return new ModuleValue(
        "itertools",
        new Members()
            .function("count", "start=0, step=1", Itertools::count)
            .function("cycle", "iterable, /", Itertools::cycle)
            .function("repeat", "object, times=None", Itertools::repeat)
            .value("chain", chain())
            .function("islice", "iterable, start, stop=..., step=None, /", Itertools::slice)
            .function("product", "*iterables, repeat=1", Combinations::product)
            .function(
                "permutations",
                "iterable, r=None",
                (r, in) -> Combinations.chosen(r, "permutations", in, false, false))
            .function(
                "combinations",
                "iterable, r",
                (r, in) -> Combinations.chosen(r, "combinations", in, true, false))
            .function(
                "combinations_with_replacement",
                "iterable, r",
                (r, in) -> Combinations.chosen(r, "combinations_with_replacement", in, true, true))
            .function("accumulate", "iterable, func=None, *, initial=None", Itertools::accumulate)
            .function("zip_longest", "*iterables, fillvalue=None", Itertools::zipLongest)
            .function("takewhile", "predicate, iterable, /", Itertools::takeWhile)
            .function("dropwhile", "predicate, iterable, /", Itertools::dropWhile)
            .function("filterfalse", "function, iterable, /", Itertools::filterFalse)
            .function("compress", "data, selectors", Itertools::compress)
            .function("starmap", "function, iterable, /", Itertools::starMap)
            .function("pairwise", "iterable, /", Itertools::pairwise)
            .function("tee", "iterable, n=2, /", Itertools::tee)
            .function("groupby", "iterable, key=None", Itertools::groupBy)
            .all());
  }

  static Cursor cursor(String name, Supplier<@Nullable Value> next) {
    return new Cursor("itertools." + name, Sequences.byIndex(i -> next.get()));
  }

  private static Value count(Runtime runtime, Value[] in) {
    Value[] at = {in[0]};
    return cursor(
        "count",
        () -> {
          runtime.step();
          Value value = at[0];
          at[0] = runtime.binary(Operator.ADD, value, in[1]);
          return value;
        });
  }

  private static Value cycle(Runtime runtime, Value[] in) {
    Iterator<Value> first = runtime.iterate(in[0]);
    List<Value> seen = new ArrayList<>();
    int[] at = {0};
    return cursor(
        "cycle",
        () -> {
          runtime.step();
          if (first.hasNext()) {
            Value value = first.next();
            seen.add(value);
            runtime.allocate(seen.size());
            return value;
          }
          return seen.isEmpty() ? null : seen.get(at[0]++ % seen.size());
        });
  }

  private static Value repeat(Runtime runtime, Value[] in) {
    long times = in[1] == None.NONE ? Long.MAX_VALUE : Numbers.index(in[1], "times");
    return new Cursor(
        "itertools.repeat",
        Sequences.byIndex(i -> {
          runtime.step();
          return i < times ? in[0] : null;
        }));
  }

  private static ClassValue chain() {
    Parameters any = Parameters.parse("*iterables");
    ClassValue type =
        ClassValue.builtin(
            "itertools",
            "chain",
            Types.OBJECT,
            (runtime, self, given) -> chained(runtime, any.bind("chain()", given)[0]));
    type.attributes()
        .put(
            "from_iterable",
            new Property(
                Property.Kind.STATIC_METHOD,
                Builtin.of("from_iterable", "iterable, /", (r, in) -> chained(r, in[0])),
                null));
    return type;
  }

  private static Value chained(Runtime runtime, Value iterables) {
    Iterator<Value> outer = runtime.iterate(iterables);
    List<Iterator<Value>> inner = new ArrayList<>();
    return cursor(
        "chain",
        () -> {
          while (true) {
            runtime.step();
            if (!inner.isEmpty() && inner.getLast().hasNext()) {
              return inner.getLast().next();
            }
            inner.clear();
            if (!outer.hasNext()) {
              return null;
            }
            inner.add(runtime.iterate(outer.next()));
          }
        });
  }

  private static long edge(Value value, long otherwise) {
    if (value == None.NONE) {
      return otherwise;
    }
    if (!Numbers.isWhole(value) || Numbers.whole(value).signum() < 0) {
      throw Raise.value("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    return Numbers.whole(value).small();
  }

  private static Value slice(Runtime runtime, Value[] in) {
    boolean one = in[2] == tapedeck.script.value.Ellipsis.ELLIPSIS;
    long start = one ? 0 : edge(in[1], 0);
    long stop = edge(one ? in[1] : in[2], Long.MAX_VALUE);
    long step = edge(in[3], 1);
    if (step == 0) {
      throw Raise.value("Step for islice() must be a positive integer or None.");
    }
    Iterator<Value> values = runtime.iterate(in[0]);
    long[] at = {0, start};
    return cursor(
        "islice",
        () -> {
          while (at[1] < stop) {
            runtime.step();
            if (!values.hasNext()) {
              return null;
            }
            Value value = values.next();
            if (at[0]++ == at[1]) {
              at[1] += step;
              return value;
            }
          }
          return null;
        });
  }

  private static Value accumulate(Runtime runtime, Value[] in) {
    Iterator<Value> values = runtime.iterate(in[0]);
    @Nullable Value[] total = {null};
    return cursor(
        "accumulate",
        () -> {
          runtime.step();
          Value before = total[0];
          if (before == null && in[2] != None.NONE) {
            total[0] = in[2];
            return in[2];
          }
          if (!values.hasNext()) {
            return null;
          }
          Value next = values.next();
          Value made =
              before == null
                  ? next
                  : in[1] == None.NONE
                      ? runtime.binary(Operator.ADD, before, next)
                      : runtime.call(in[1], before, next);
          total[0] = made;
          return made;
        });
  }

  private static Value zipLongest(Runtime runtime, Value[] in) {
    List<Iterator<Value>> sources = new ArrayList<>();
    ((Tuple) in[0]).items().forEach(each -> sources.add(runtime.iterate(each)));
    return cursor(
        "zip_longest",
        () -> {
          runtime.step();
          boolean some = false;
          List<Value> row = new ArrayList<>();
          for (Iterator<Value> source : sources) {
            boolean has = source.hasNext();
            some |= has;
            row.add(has ? source.next() : in[1]);
          }
          return some ? Tuple.of(row) : null;
        });
  }

  private static Value takeWhile(Runtime runtime, Value[] in) {
    Iterator<Value> values = runtime.iterate(in[1]);
    boolean[] ended = {false};
    return cursor(
        "takewhile",
        () -> {
          runtime.step();
          if (ended[0] || !values.hasNext()) {
            return null;
          }
          Value value = values.next();
          ended[0] = !runtime.truth(runtime.call(in[0], value));
          return ended[0] ? null : value;
        });
  }

  private static Value dropWhile(Runtime runtime, Value[] in) {
    Iterator<Value> values = runtime.iterate(in[1]);
    boolean[] begun = {false};
    return cursor(
        "dropwhile",
        () -> {
          while (values.hasNext()) {
            runtime.step();
            Value value = values.next();
            if (begun[0] || !runtime.truth(runtime.call(in[0], value))) {
              begun[0] = true;
              return value;
            }
          }
          return null;
        });
  }

  private static Value filterFalse(Runtime runtime, Value[] in) {
    Iterator<Value> values = runtime.iterate(in[1]);
    return cursor(
        "filterfalse",
        () -> {
          while (values.hasNext()) {
            runtime.step();
            Value value = values.next();
            if (!runtime.truth(in[0] == None.NONE ? value : runtime.call(in[0], value))) {
              return value;
            }
          }
          return null;
        });
  }

  private static Value compress(Runtime runtime, Value[] in) {
    Iterator<Value> values = runtime.iterate(in[0]);
    Iterator<Value> selectors = runtime.iterate(in[1]);
    return cursor(
        "compress",
        () -> {
          while (values.hasNext() && selectors.hasNext()) {
            runtime.step();
            Value value = values.next();
            if (runtime.truth(selectors.next())) {
              return value;
            }
          }
          return null;
        });
  }

  private static Value starMap(Runtime runtime, Value[] in) {
    Iterator<Value> values = runtime.iterate(in[1]);
    return cursor(
        "starmap",
        () ->
            values.hasNext()
                ? runtime.call(in[0], runtime.all(values.next()).toArray(new Value[0]))
                : null);
  }

  private static Value pairwise(Runtime runtime, Value[] in) {
    Iterator<Value> values = runtime.iterate(in[0]);
    @Nullable Value[] before = {null};
    return cursor(
        "pairwise",
        () -> {
          if (before[0] == null && values.hasNext()) {
            before[0] = values.next();
          }
          Value left = before[0];
          if (left == null || !values.hasNext()) {
            return null;
          }
          Value right = values.next();
          before[0] = right;
          return Tuple.of(left, right);
        });
  }

  private static Value tee(Runtime runtime, Value[] in) {
    Iterator<Value> source = runtime.iterate(in[0]);
    List<Value> seen = new ArrayList<>();
    int n = Numbers.index(in[1], "n must be an integer");
    if (n < 0) {
      throw Raise.value("n must be >= 0");
    }
    runtime.allocate(n);
    List<Value> copies = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int[] at = {0};
      copies.add(
          new Cursor(
              "itertools._tee",
              Sequences.byIndex(ignored -> {
                while (at[0] >= seen.size()) {
                  if (!source.hasNext()) {
                    return null;
                  }
                  seen.add(source.next());
                  runtime.allocate(seen.size());
                }
                return seen.get(at[0]++);
              })));
    }
    return Tuple.of(copies);
  }

  private static Value groupBy(Runtime runtime, Value[] in) {
    Groups groups = new Groups(runtime, runtime.iterate(in[0]), in[1]);
    return cursor("groupby", groups::next);
  }

  /** The runs of items with equal keys. */
  private static final class Groups {
    private final Runtime runtime;
    private final Iterator<Value> values;
    private final Value key;
    private @Nullable Value item;
    private @Nullable Value itemKey;
    private @Nullable Value last;
    private int number;

    Groups(Runtime runtime, Iterator<Value> values, Value key) {
      this.runtime = runtime;
      this.values = values;
      this.key = key;
    }

    private void advance() {
      runtime.step();
      item = values.hasNext() ? values.next() : null;
      itemKey = item == null || key == None.NONE ? item : runtime.call(key, item);
    }

    @Nullable Value next() {
      Value before = last;
      if (before == null) {
        advance();
      }
      while (itemKey != null && before != null && runtime.equal(itemKey, before)) {
        advance();
      }
      Value of = itemKey;
      last = of;
      if (of == null) {
        return null;
      }
      int mine = ++number;
      return Tuple.of(
          of,
          cursor(
              "_grouper",
              () -> {
                Value out = item;
                if (mine != number
                    || out == null
                    || itemKey == null
                    || !runtime.equal(itemKey, of)) {
                  return null;
                }
                advance();
                return out;
              }));
    }
  }
}
